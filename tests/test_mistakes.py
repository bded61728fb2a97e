"""Mistakes that hands make, each in a shipped brief: told once, by its code, on its line.

The sound briefs give no finding at all (`test_shipped_briefs`); a whole project is read each time,
as `briefreader check` reads it.
"""

import random
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefreader.language import catalog
from briefreader.shelf import long_briefs
from briefreader.shelf import memo as memo_module
from briefreader.shelf import shelf as shelf_module
from briefreader.shelf.accounts import disagreements
from briefreader.shelf.folder import open_shelf
from briefreader.shelf.memo import Memo
from briefreader.shelf.shelf import Shelf
from tests.projects import KEYS, SHIPPED, shipped_copy


class Mistake(NamedTuple):
    """What is typed for what, and what is said of it.

    The finding begins on the line in which `mark` stands, a part of `new` (all of it by default),
    or so many lines below the one in which `new` begins.
    """

    name: str
    old: str
    new: str
    code: str
    mark: str | int = ""
    key: str = "004-tampang"


TITLE = "  id: Putin dan Kim teken pakta pertahanan\n"
PACT = "  pact:\n    what:\n      id: Putin dan Kim meneken pakta pertahanan\n"
ROLE = "    role: {id: Sekretaris Jenderal NATO, en: NATO Secretary General}\n"
ACTORS = "    actors: {vladimir-putin: agent, kim-jong-un: agent}\n"
QUOTE = "      - pembicaraan berjam-jam di ibu kota Korea Utara, Pyongyang, pada Rabu (19/6/2024)\n"
DATE = "    date: 2024-06-19\n    date_text: Rabu (19/6/2024)\n"
NEXT = "\n    date_basis: stated"
PLACE = "    place: Pyongyang\n    status: occurred\n"

MISTAKES = [
    # --- how YAML is written
    Mistake("tab", "    place: Pyongyang\n", "\tplace: Pyongyang\n", "Y007", "\tplace"),
    Mistake("no-break space", "    place: Py", "  \u00a0 place: Py", "Y007", "place"),
    Mistake("control character", "publisher: Tampang", "publisher: Tam\x07pang", "Y005"),
    Mistake("escape that steers", "publisher: Tampang", 'publisher: "\\x1b[2J"', "Y005"),
    Mistake("line separator", "publisher: Tampang", "publisher: Tam\u2028pang", "Y006", "Tam"),
    Mistake("byte order mark inside", "publisher: T", "publisher: \ufeffT", "Y005"),
    Mistake("key twice", PLACE, PLACE + "    status: planned\n", "Y010", "status: planned"),
    Mistake("tag", "publisher: Tampang", "publisher: !penting Tampang", "Y020"),
    Mistake("anchor", "publisher: Tampang", "publisher: &penting Tampang", "Y021"),
    Mistake("alias", "publisher: Tampang", "publisher: *penting", "Y022"),
    Mistake("merge key", PLACE, PLACE + "    <<: {}\n", "Y023", "<<"),
    Mistake("list as key", PLACE, PLACE + "    [a]: b\n", "Y024", "[a]"),
    Mistake("second document", "actors:\n  vlad", "---\nactors:\n  vlad", "Y030", "---"),
    Mistake("colon inside text", "headline: Putin", "headline: Kremlin: Putin", "Y040"),
    Mistake("at sign", "publisher: Tampang", "publisher: @tampang", "Y041"),
    Mistake("per cent sign", "publisher: Tampang", "publisher: %tampang", "Y041"),
    Mistake("no colon", "    status: unknown\n", "    status unknown\n", "Y042", "status"),
    Mistake("no space after colon", "status: unknown", "status:unknown", "Y042"),
    Mistake("open quotation mark", "publisher: Tampang", 'publisher: "Tampang', "Y048"),
    Mistake("open bracket", "aliases: [negara-negara Barat]", "aliases: [negara Barat", "Y048"),
    Mistake("text after quotation", "publisher: Tampang", 'publisher: "Tam" pang', "Y049"),
    Mistake("apostrophe", "publisher: Tampang", "publisher: 'Jum'at'", "Y049"),
    Mistake(
        "indentation", "    place: Pyongyang\n    s", "     place: Pyongyang\n    s", "Y051", "  p"
    ),
    Mistake("text behind bar", "    note: {id: Tidak", "    note: | {id: Tidak", "Y052"),
    Mistake("comment", "publisher: Tampang", "publisher: Tampang #1", "Y060"),
    Mistake("dash without space", "publisher: Tampang", "publisher: -Tampang", "Y061"),
    Mistake("idle ignore", "publisher: Tampang", "publisher: Tampang # brief: ignore", "Y062"),
    # --- what a brief may hold
    Mistake("unknown key", "    place: Pyongyang\n", "    palce: Pyongyang\n", "B101", "palce"),
    Mistake("key in Indonesian", "    place: Pyo", "    tempat: Pyo", "B101", "tempat"),
    Mistake("no space in braces", "{id: Korea Selatan, en", "{id:Korea Selatan, en", "B101"),
    Mistake("missing key", "  publisher: Tampang\n", "", "B102", -2),
    Mistake("left to do", "    status: unknown\n", "    status: TODO\n", "B103", "TODO"),
    Mistake("map for text", "publisher: Tampang", "publisher: {nama: Tampang}", "B110"),
    Mistake(
        "text for list", "aliases: [negara-negara Barat]", "aliases: negara-negara Barat", "B110"
    ),
    Mistake(
        "list item with colon", "      - pembicaraan ber", "      - Kim: pembicaraan ber", "B110"
    ),
    Mistake("wrong value", "status: unknown", "status: unkown", "B111"),
    Mistake("wrong kind of actor", "kind: organization", "kind: organisation", "B111"),
    Mistake("empty value", "  publisher: Tampang\n", "  publisher:\n", "B120", "publisher"),
    Mistake("one language", "{id: Tidak disebut namanya., en: Not named.}", "{id: Tidak.}", "B121"),
    Mistake("one sentence for both", ROLE, "    role: Sekretaris Jenderal NATO\n", "B122", "role"),
    Mistake("numbers differ", "id: Putin dan Kim meneken", "id: 2 orang meneken", "B123", 1),
    Mistake(
        "dates differ", "Pyongyang on {{2024-06-19}}", "Pyongyang on {{2024-06-18}}", "B123", -1
    ),
    Mistake(
        "languages exchanged",
        "      en: Kim calls the partnership an “alliance”",
        "      en: Kim menyebut kemitraan itu dengan kata yang baru dan akan dikutip",
        "B124",
    ),
    # --- people
    Mistake(
        "unknown actor",
        "{vladimir-putin: agent, korea-utara:",
        "{vladimir-puttin: agent, korea-utara:",
        "B201",
    ),
    Mistake("unknown affiliation", "affiliation: nato\n", "affiliation: natto\n", "B201"),
    Mistake("unknown link", "[[jens-stoltenberg]] has", "[[jens]] has", "B201"),
    Mistake(
        "idle actor",
        "  korea-selatan:\n",
        "  tukang-pos:\n    kind: person\n    name: Pak Pos\n  korea-selatan:\n",
        "B202",
        "tukang-pos",
    ),
    Mistake(
        "actor declared otherwise",
        "  kim-jong-un:\n",
        "  kim-jong-un:\n    kind: group\n",
        "B203",
        "group",
    ),
    Mistake(
        "two of a name", "    name: NATO\n", "    name: NATO\n    aliases: [Rusia]\n", "B204", -2
    ),
    # --- evidence
    Mistake(
        "quote changed", QUOTE, QUOTE.replace("berjam-jam", "berhari-hari"), "B301", "- pembicaraan"
    ),
    Mistake("typography", 'oleh Kim sebagai "aliansi"', "oleh Kim sebagai “aliansi”", "B302", -1),
    Mistake("quote in several places", QUOTE, "      - rudal balistik\n", "B303", "- rudal"),
    Mistake("short quote", QUOTE, "      - Pyongyang\n", "B304", "- Pyongyang"),
    Mistake(
        "no such article",
        "text: ../seeds/004_24db7247ff5575ea.txt",
        "text: ../seeds/004.txt",
        "B305",
    ),
    Mistake(
        "article outside",
        "text: ../seeds/004_24db7247ff5575ea.txt",
        "text: ../../etc/hosts",
        "B305",
    ),
    Mistake(
        "date_text changed", DATE, DATE.replace("Rabu (", "Rabu malam ("), "B306", "Rabu malam"
    ),
    Mistake("cue changed", "cue: diungkapkan", "cue: dikatakan", "B306"),
    Mistake("boilerplate", QUOTE, '      - "Sumber foto: Voa"\n', "B307", "- "),
    Mistake("alias that is not there", "[negara-negara Barat]", "[dunia Barat]", "B309"),
    Mistake(
        "number without evidence", PLACE, PLACE + "    measures: {deaths: 12}\n", "B310", "measures"
    ),
    # --- dates
    Mistake(
        "impossible date", DATE, DATE.replace("2024-06-19", "2024-06-31"), "B401", "2024-06-31"
    ),
    Mistake("date in words", DATE, DATE.replace("2024-06-19", "19 Juni 2024"), "B401", "19 Juni"),
    Mistake("wrong weekday", DATE, DATE.replace("2024-06-19", "2024-06-18"), "B402", "date_text"),
    Mistake("zone in letters", "zone: Asia/Jakarta", "zone: WIB", "B403"),
    Mistake(
        "after publication",
        "    status: unknown\n",
        "    date: 2024-08\n    status: occurred\n",
        "B404",
        "2024-08",
    ),
    Mistake(
        "plan long past",
        "    status: unknown\n",
        "    date: 2024-04\n    status: planned\n",
        "B405",
        "2024-04",
    ),
    Mistake(
        "date finer than the words",
        "    date: 2022\n    date_text: tahun lalu\n",
        "    date: 2022-02\n    date_text: tahun lalu\n",
        "B406",
        "2022-02",
        "001-ayosemarang",
    ),
    Mistake(
        "date that the words do not give",
        "    date: 2023-03\n    date_text: bulan Maret\n",
        "    date: 2023-04\n    date_text: bulan Maret\n",
        "B407",
        "2023-04",
        "001-ayosemarang",
    ),
    Mistake("wrong offset", "18:34+07:00", "18:34+09:00", "B408"),
]


def text_of(mistake: Mistake, folder: Path) -> str:
    text = (folder / "briefs" / f"{mistake.key}.yaml").read_text("utf-8")
    assert mistake.old in text, mistake.name
    return text.replace(mistake.old, mistake.new, 1)


def line_of(mistake: Mistake, text: str, old: str) -> int:
    """The line, from 1, on which the mistake must be told."""
    start = old.index(mistake.old)
    if isinstance(mistake.mark, int):
        return text.count("\n", 0, start) + 1 + mistake.mark
    start += mistake.new.index(mistake.mark)
    # Only a line feed ends a line, whatever YAML says.
    return text.count("\n", 0, start) + 1


def findings_of(shelf: Shelf) -> list[tuple[str, str, int]]:
    documents = [shelf.checked(key) for key in shelf.keys]
    between = disagreements(documents)
    told = [(found, document) for document in documents for found in document.findings]
    told += [(found, document) for document in documents for found in between.get(document.key, ())]
    return [
        (found.code, document.key, document.lines.place(found.start)[0]) for found, document in told
    ]


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
def test_a_mistake_is_told_once_on_its_line(mistake: Mistake, tmp_path: Path) -> None:
    folder = shipped_copy(tmp_path)
    path = folder / "briefs" / f"{mistake.key}.yaml"
    old = path.read_text("utf-8")
    text = text_of(mistake, folder)
    path.write_bytes(text.encode())
    told = findings_of(open_shelf(folder))
    assert told == [(mistake.code, mistake.key, line_of(mistake, text, old))]


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
def test_what_is_kept_of_a_long_brief_says_the_same_of_it(
    mistake: Mistake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also what is said of it comes back word for word, in both languages."""
    for module in (long_briefs, shelf_module, memo_module):
        monkeypatch.setattr(module, "LONG", 10)
    folder = shipped_copy(tmp_path)
    path = folder / "briefs" / f"{mistake.key}.yaml"
    path.write_bytes(text_of(mistake, folder).encode())
    cache = tmp_path / "cache" / "memo.json"
    read, again = (open_shelf(folder, Memo(cache)).checked(mistake.key) for _ in range(2))
    assert again == read
    for language in ("id", "en"):
        catalogue = catalog(language)
        said, wanted = (
            [
                (found.message.text(catalogue), found.help and found.help.text(catalogue))
                for found in one.findings
            ]
            for one in (again, read)
        )
        assert said == wanted


def test_there_are_many_kinds_of_mistakes() -> None:
    assert len({mistake.name for mistake in MISTAKES}) == len(MISTAKES)
    assert len({mistake.code for mistake in MISTAKES}) > 45


def test_two_briefs_that_date_one_event_differently_are_both_told(tmp_path: Path) -> None:
    folder = shipped_copy(tmp_path)
    path = folder / "briefs" / "004-tampang.yaml"
    path.write_text(
        path.read_text("utf-8").replace(
            "    same_event: putin-kim-talks-pyongyang\n", "    same_event: war-begins\n"
        ),
        encoding="utf-8",
    )
    other = folder / "briefs" / "003-jabarekspres.yaml"
    other.write_text(
        other.read_text("utf-8").replace(
            "events:\n",
            "events:\n  begins:\n    what: {id: Mulai, en: It begins}\n    date: 2022-02-24\n"
            "    status: occurred\n    same_event: war-begins\n    quotes:\n      - XXX\n",
            1,
        ),
        encoding="utf-8",
    )
    told = findings_of(open_shelf(folder))
    between = [(code, key) for code, key, _ in told if code == "B409"]
    assert sorted(between) == [("B409", "003-jabarekspres"), ("B409", "004-tampang")]


TEXTS = {key: (SHIPPED / "briefs" / f"{key}.yaml").read_text("utf-8") for key in KEYS}
PIECES = ["\t", "\u00a0", ": ", " #", "- ", "&a", "*a", "!", "{", "}", "[", "]", '"', "'", "|", ">"]
PIECES += [
    "\n",
    "\r\n",
    "\x00",
    "\x1b[2J",
    "\u2028",
    "\ufeff",
    "\U0001f600",
    "TODO",
    "---\n",
    "<<: ",
]


@settings(max_examples=120, deadline=None)
@given(st.sampled_from(KEYS), st.randoms(use_true_random=False), st.integers(1, 12))
def test_whatever_the_damage_it_is_told_and_nothing_breaks(
    key: str, chance: random.Random, count: int
) -> None:
    text = TEXTS[key]
    for _ in range(count):
        at = chance.randrange(len(text) + 1)
        match chance.randrange(4):
            case 0:
                text = text[:at] + chance.choice(PIECES) + text[at:]
            case 1:
                text = text[:at] + text[at + chance.randrange(1, 40) :]
            case 2:
                text = text[:at] + text[at : at + 60][::-1] + text[at + 60 :]
            case _:
                text = text[:at]
    shelf = open_shelf(SHIPPED)
    path = shelf.path(key)
    read = shelf.read_as(path, text.encode("utf-8", errors="surrogatepass"))
    for found in read.findings:
        assert 0 <= found.start <= found.end <= len(read.lines.text)
        row, column = read.lines.place(found.start)
        assert 1 <= column <= len(read.lines.line(row)) + 1
