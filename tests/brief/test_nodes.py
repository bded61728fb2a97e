"""YAML as people write it, read strictly into nodes that know where they stand."""

import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from briefreader.brief import nodes as module
from briefreader.brief.document import Parsed, parse_file
from briefreader.brief.findings import MOST_FINDINGS
from briefreader.brief.tree import Items, Map, Node, Text
from briefreader.language import catalog
from tests.samples import ACTORS, BRIEF, changed

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

Tree = str | list[Any] | dict[str, Any] | None


def tree(node: Node | None) -> Tree:
    """What a node says, as plain Python."""
    match node:
        case Map():
            return {key.text: tree(value) for key, value in node.entries}
        case Items():
            return [tree(item) for item in node.items]
        case Text():
            return node.text
    return None


def walk(node: Node | None) -> Iterator[Node]:
    match node:
        case Map():
            yield node
            for key, value in node.entries:
                yield key
                yield from walk(value)
        case Items():
            yield node
            for item in node.items:
                yield from walk(item)
        case Text():
            yield node


def parse(text: str) -> Parsed:
    return parse_file(text.encode("utf-8", "surrogatepass"))


def told(parsed: Parsed) -> list[str]:
    """The findings as `CODE line:column`."""
    return [
        f"{found.code} {line}:{column}"
        for found in parsed.findings.sorted()
        for line, column in [parsed.lines.place(found.start)]
    ]


def purely(text: str) -> Parsed:
    """What the pure Python parser makes of it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delattr(yaml, "CBaseLoader", raising=False)
        return parse(text)


# One row for each way of writing that YAML takes for something else than the writer does.
ROWS: list[tuple[str, Tree, list[str]]] = [
    # Text stays text, whatever it looks like.
    ("a: no", {"a": "no"}, []),
    (
        "a: [yes, on, Off, TRUE, n, y, ~, null]",
        {"a": ["yes", "on", "Off", "TRUE", "n", "y", "~", "null"]},
        [],
    ),
    ("a: 2024-06-19", {"a": "2024-06-19"}, []),
    ("a: 2024-13-45", {"a": "2024-13-45"}, []),
    ("a: 2024-06-19 12:30:00 +7", {"a": "2024-06-19 12:30:00 +7"}, []),
    ("a: [12:30, 1:30, 23:59:59, 12:30.5]", {"a": ["12:30", "1:30", "23:59:59", "12:30.5"]}, []),
    (
        "a: [12.30, 1.000, 1_000, +1, -0, .5, .inf]",
        {"a": ["12.30", "1.000", "1_000", "+1", "-0", ".5", ".inf"]},
        [],
    ),
    ("a: [010, 0x1F, 0b101, 08, 1e3]", {"a": ["010", "0x1F", "0b101", "08", "1e3"]}, []),
    ("a: =", {"a": "="}, []),
    ("a: <<", {"a": "<<"}, []),
    ("a: " + "9" * 4301, {"a": "9" * 4301}, []),
    (
        "1: a\ntrue: b\n2024-06-19: c\nno: d\n~: e",
        {"1": "a", "true": "b", "2024-06-19": "c", "no": "d", "~": "e"},
        [],
    ),
    ("a: “Kami tidak”", {"a": "“Kami tidak”"}, []),
    ("a:", {"a": ""}, []),
    ("a: ''", {"a": ""}, []),
    ("key: |\nk: v", {"key": "", "k": "v"}, []),
    ("a: |\n  x\n   y\n", {"a": "x\n y\n"}, []),
    ("a: >-\n  x\n  y\n\n  z\n", {"a": "x y\nz"}, []),
    ("-a\n-b", "-a -b", ["Y061 1:1"]),
    ("{a:b, c: d}", {"a:b": "", "c": "d"}, []),
    ("? a\n: b", {"a": "b"}, []),
    ("---\na: b\n...\n", {"a": "b"}, []),
    ("%YAML 1.2\n---\na: no", {"a": "no"}, []),
    ("- Kremlin: tidak", [{"Kremlin": "tidak"}], []),
    ("", None, []),
    ("# hanya catatan\n", None, []),
    ("a: b # catatan", {"a": "b"}, []),
    ("'<<': y", {"<<": "y"}, []),
    # Refused, with its place.
    ("a: b\na: c", {"a": "b"}, ["Y010 2:1"]),
    ("a: {x: 1, y: 2, x: 3}", {"a": {"x": "1", "y": "2"}}, ["Y010 1:17"]),
    ("a: !penting sekali", {"a": "sekali"}, ["Y020 1:4"]),
    ("a: ! 12", {"a": "12"}, ["Y020 1:4"]),
    ("a: !!binary eA==", {"a": "eA=="}, ["Y020 1:4"]),
    ("a: !!python/object:os.system x", {"a": "x"}, ["Y020 1:4"]),
    ("a: !t {b: c}", {"a": {"b": "c"}}, ["Y020 1:4"]),
    ("!t b: 1", {"b": "1"}, ["Y020 1:1"]),
    ("a: &penting sekali", {"a": "sekali"}, ["Y021 1:4"]),
    ("a: &x [*x]", {"a": ["*x"]}, ["Y021 1:4", "Y022 1:8"]),
    ("a: *x", {"a": "*x"}, ["Y022 1:4"]),
    ("<<: {x: y}\na: b", {"a": "b"}, ["Y023 1:1"]),
    ("<<: *b", {}, ["Y023 1:1", "Y022 1:5"]),
    ("[a]: b\nc: d", {"c": "d"}, ["Y024 1:1"]),
    ("a: {{ x }}", {"a": {}}, ["Y024 1:5"]),
    ("? [a]\n: b", {}, ["Y024 1:3"]),
    ("a: b\n---\nc: d", {"a": "b", "c": "d"}, ["Y030 2:1"]),
    # Not YAML, and why.
    ("a\nb: c", {"b": "c"}, ["Y042 1:1"]),
    ("a: b\nsource\n  text: c\nd: e", {"d": "e"}, ["Y042 2:1"]),
    ("a:\n  kind person\n  b: c", {"a": {"b": "c"}}, ["Y042 2:3"]),
    ("a: teks\n  lagi\n  b: c", {}, ["Y051 3:3"]),
    ("title: Kremlin: tidak", {}, ["Y040 1:8"]),
    ("title: Kremlin:", {}, ["Y040 1:8"]),
    ("a: “Kami: tidak”", {}, ["Y040 1:4"]),
    ("a: q: #x", {}, ["Y040 1:4"]),
    ("a: @x", {}, ["Y041 1:4"]),
    ("a: `x", {}, ["Y041 1:4"]),
    ("a: %x", {}, ["Y041 1:4"]),
    ("a: [sic] kata", {}, ["Y041 1:4"]),
    ("a: - x", {}, ["Y041 1:4"]),
    ("a: ? x", {}, ["Y041 1:4"]),
    ("a:1\nb: 2", {"b": "2"}, ["Y042 1:1"]),
    ("a: 'b\nc: d", {"c": "d"}, ["Y048 1:4"]),
    ('a: "b', {}, ["Y048 1:4"]),
    ("a: [b", {}, ["Y048 1:4"]),
    ("a: {b: c", {}, ["Y048 1:4"]),
    ('a: "Kami siap" kata dia', {}, ["Y049 1:16"]),
    ('a: "dia "siap" ya"', {}, ["Y049 1:10"]),
    ("a: 'Jum'at'", {}, ["Y049 1:9"]),
    ('a: "\\q"', {}, ["Y050 1:5"]),
    ('a: "\\U00110000"', {}, ["Y050 1:5"]),
    ("a:\n  - b\n - c", {}, ["Y051 3:2"]),
    ("a: b\n  c: d", {}, ["Y051 2:3"]),
    ("a: b\n- c", {}, ["Y051 2:1"]),
    ("a: |\n    b\n  c\n", {}, ["Y042 3:3"]),
    ("a: text\n  # catatan\n  more", {}, ["Y042 3:3"]),
    ("a: | text", {}, ["Y052 1:6"]),
    ("a: >x\n  b", {}, ["Y052 1:5"]),
    # Silently something else: a warning.
    ("a: kasus #5 ditutup", {"a": "kasus"}, ["Y060 1:10"]),
    ("q: #x", {"q": ""}, ["Y060 1:4"]),
    ("- hujan #banjir", ["hujan"], ["Y060 1:9"]),
    # What the look at the bytes finds first.
    ("\u00a0\u00a0b: 1", {"b": "1"}, ["Y007 1:1"]),
    ("a:\tb", {"a": "b"}, ["Y007 1:3"]),
    ("a: b\t", {"a": "b"}, []),
    ("x\ty: z", {"x y": "z"}, []),
    ("a: b\n\t\nc: d", {"a": "b", "c": "d"}, []),
    ("\ufeffa: b\r\nc: d", {"a": "b", "c": "d"}, []),
    ("x: \u2028y", {"x": "y"}, ["Y006 1:4"]),
    # Escapes that would reach the terminal.
    ('a: "\\x1b[31m"', {"a": "␛[31m"}, ["Y005 1:4"]),
    ('a: "\\0"', {"a": "␀"}, ["Y005 1:4"]),
    ('a: "\\u202e"', {"a": "\ufffd"}, ["Y005 1:4"]),
    ('"\\e": b', {"␛": "b"}, ["Y005 1:1"]),
    ('a: "x\\ty\\n\\"z\\" \\u2013"', {"a": 'x\ty\n"z" –'}, []),
]


@pytest.mark.parametrize(("text", "wanted", "findings"), ROWS, ids=[repr(r[0][:30]) for r in ROWS])
def test_what_a_hand_writes_is_text_or_is_refused_at_its_place(
    text: str, wanted: Tree, findings: list[str]
) -> None:
    parsed = parse(text)
    assert tree(parsed.root) == wanted
    assert told(parsed) == findings


@pytest.mark.parametrize("text", [row[0] for row in ROWS], ids=[repr(r[0][:30]) for r in ROWS])
def test_both_parsers_read_the_same(text: str) -> None:
    one, other = parse(text), purely(text)
    assert one.root == other.root
    assert one.findings.sorted() == other.findings.sorted()


@pytest.mark.parametrize("text", [BRIEF, ACTORS], ids=["brief", "actors"])
def test_the_sample_is_read_alike_by_both_parsers_and_without_a_finding(text: str) -> None:
    assert told(parse(text)) == []
    assert parse(text).root == purely(text).root
    assert tree(parse(text).root) == yaml.load(text, yaml.BaseLoader)


WORDS = st.text(
    st.sampled_from("aZ09 -:#'\"[]{}&*!|>%@`,.?~\n“’é漢👍<=/\\"), min_size=0, max_size=12
)
KEYS = st.text("abcdefg-_1 ", min_size=1, max_size=8)
TREES = st.recursive(
    WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=150)
@given(
    TREES,
    st.sampled_from([None, "'", '"', "|", ">"]),
    st.sampled_from([True, False, None]),
    st.integers(2, 6),
    st.sampled_from([20, 80, 4000]),
)
def test_whatever_is_written_as_yaml_is_read_back(
    value: Any, style: str | None, flow: bool | None, indent: int, width: int
) -> None:
    text = yaml.safe_dump(
        value,
        default_style=style,
        default_flow_style=flow,
        indent=indent,
        width=width,
        allow_unicode=True,
    )
    if style is None and "!!" in text:
        return
    text = text.replace("!!null ", "").replace("!!int ", "")
    parsed = parse(text)
    assert [code for code in told(parsed) if code[:4] not in {"Y060", "Y061"}] == []
    assert tree(parsed.root) == yaml.load(text, LOADER)


@settings(max_examples=40)
@given(TREES, st.sampled_from([True, False, None]))
def test_both_parsers_read_the_same_of_whatever_is_written(value: Any, flow: bool | None) -> None:
    text = yaml.safe_dump(value, default_flow_style=flow, allow_unicode=True)
    one, other = parse(text), purely(text)
    assert one.root == other.root
    assert one.findings.sorted() == other.findings.sorted()


@settings(max_examples=100)
@given(TREES, st.sampled_from([None, "'", '"']), st.sampled_from([True, False]))
def test_every_text_stands_where_its_node_says(value: Any, style: str | None, flow: bool) -> None:
    text = yaml.safe_dump(value, default_style=style, default_flow_style=flow, allow_unicode=True)
    text = parse(text).lines.text
    for node in walk(parse(text).root):
        assert 0 <= node.start <= node.end <= len(text)
        if isinstance(node, Text) and node.start < node.end:
            alone = text[node.start : node.end]
            if "\n" not in alone:
                assert node.text == (alone if node.plain else yaml.load(alone, LOADER))


def test_the_places_of_all_kinds_of_nodes_are_exact() -> None:
    text = """\
a: polos
b: 'satu ''kutip'''
c: "dua \\" 👍"
d: |
  blok
  dua

e: >-
  lipat

# catatan
f: [x,  'y' , {z: w}]
g:
  - h
  -   i: j   # catatan
      k: l

m: {n: o}
p:

q: r
"""
    parsed = parse(text)
    assert isinstance(parsed.root, Map)
    sources = {key.text: text[value.start : value.end] for key, value in parsed.root.entries}
    assert sources == {
        "a": "polos",
        "b": "'satu ''kutip'''",
        "c": '"dua \\" 👍"',
        "d": "|\n  blok\n  dua",
        "e": ">-\n  lipat",
        "f": "[x,  'y' , {z: w}]",
        "g": "- h\n  -   i: j   # catatan\n      k: l",
        "m": "{n: o}",
        "p": "",
        "q": "r",
    }
    assert text[parsed.root.start : parsed.root.end] == text.rstrip("\n")
    keys = [text[key.start : key.end] for key, _ in parsed.root.entries]
    assert keys == ["a", "b", "c", "d", "e", "f", "g", "m", "p", "q"]
    plain = [value.plain for _, value in parsed.root.entries if isinstance(value, Text)]
    assert plain == [True, False, False, False, False, True, True]


def test_a_second_key_names_the_place_of_the_first() -> None:
    parsed = parse("a:\n  x: 1\n  y: 2\n  x: 3\n")
    (found,) = parsed.findings.sorted()
    (first,) = found.related
    assert parsed.lines.place(found.start) == (4, 3)
    assert parsed.lines.place(first.start) == (2, 3)
    assert parsed.lines.text[first.start : first.end] == "x"


# Bombs.

_DEEP: list[tuple[str, Callable[[int], str]]] = [
    ("[", lambda n: "[" * n),
    ("a: [", lambda n: "a: " + "[" * n),
    ("{a: ", lambda n: "{a: " * n),
    ("- ", lambda n: "- " * n),
    ("? ", lambda n: "? " * n),
    ("stairs", lambda n: "".join(" " * i + "k:\n" for i in range(min(n, 1500)))),
]


@pytest.mark.parametrize("bomb", [b for _, b in _DEEP], ids=[name for name, _ in _DEEP])
def test_deep_nesting_is_refused_at_once(bomb: Callable[[int], str]) -> None:
    began = time.process_time()
    parsed = parse(bomb(50_000))
    assert "Y002" in {found.code for found in parsed.findings.sorted()}
    assert parsed.root is None
    assert time.process_time() - began < 3


def test_nesting_up_to_the_limit_is_read() -> None:
    deepest = "[" * module.MAX_DEPTH + "]" * module.MAX_DEPTH
    assert told(parse(deepest)) == []
    assert told(parse("[" + deepest + "]")) == [f"Y002 1:{module.MAX_DEPTH + 1}"]


def test_nodes_up_to_the_limit_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_NODES", 10)
    assert told(parse("a: [1, 2, 3, 4, 5, 6, 7]")) == []
    assert [code[:4] for code in told(parse("a: [1, 2, 3, 4, 5, 6, 7, 8]"))] == ["Y002"]


def test_a_million_nodes_are_refused_soon() -> None:
    began = time.process_time()
    parsed = parse("- a\n" * 1_000_000)
    assert told(parsed) == [f"Y002 {module.MAX_NODES}:1"] or parsed.root is None
    assert time.process_time() - began < 8


def test_a_billion_laughs_are_refused_where_they_begin() -> None:
    lines = ["a0: &a0 [lol, lol]"]
    lines += [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 30)]
    parsed = parse("\n".join(lines))
    assert {found.code for found in parsed.findings.sorted()} == {"Y021", "Y022"}
    assert len(list(walk(parsed.root))) < 200


@pytest.mark.parametrize(
    "text",
    [
        "a: b: c\n" * 100_000,
        "".join(f"k{n}: b\n" for n in range(50_000)) + "x: y: z\n",
        "a" + " " * 200_000 + "\nb: c: d\n",
        "a: '" + "x\n" * 200_000,
        "a:\n" + "  b: c: d\n" * 50_000,
        "a: " + "'" * 100_001,
        "a: b\n" * 100_000 + "c: [",
        "a: x #y\n" * 100_000,
        "&a " * 100_000,
        "a: " + "x " * 500_000 + "\nb: c: d",
        "- - - - - - - - a: b: c\n" * 20_000,
        "---\n" * 300_000,
        '"' + "\\x1b" * 200_000 + '"',
        "? " + "a" * 1_000_000 + "\nb: c: d\n",
    ],
    ids=lambda text: repr(text[:12]),
)
def test_a_hostile_file_is_read_soon_and_blamed_a_bounded_number_of_times(text: str) -> None:
    began = time.process_time()
    parsed = parse(text)
    # So many of each kind: many of one must not hide another.
    counts = Counter(finding.code for finding in parsed.findings.sorted())
    assert max(counts.values(), default=0) <= MOST_FINDINGS
    assert parsed.findings.worst is not None
    assert time.process_time() - began < 6


# Mistakes, and what they leave standing.


def test_several_typing_mistakes_are_all_told_at_their_lines() -> None:
    text = changed("publisher: Suara Contoh", "publisher: Suara: Contoh")
    text = changed("    kind: person\n", "    kind 'person'\n", text)
    text = changed("date_basis: stated\n", "date_basis: 'stated\n", text)
    text = changed("note: Free Markdown.", 'note: "Free" Markdown.', text)
    parsed = parse(text)
    codes = {line for code in told(parsed) for line in [code.split(":")[0]]}
    lines = text.split("\n")
    wanted = ["publisher: Suara", "kind 'person'", "date_basis: 'stated", 'note: "Free"']
    numbers = [next(n for n, line in enumerate(lines, 1) if part in line) for part in wanted]
    assert [any(code.endswith(f" {n}") for code in codes) for n in numbers] == [True] * 4
    assert len(told(parsed)) == 4


def test_a_broken_event_does_not_take_away_the_others() -> None:
    text = changed("date_basis: stated", "date_basis: stated: ya")
    parsed = parse(text)
    whole: Any = yaml.load(BRIEF, yaml.BaseLoader)
    found: Any = tree(parsed.root)
    assert found["events"]["death"] == whole["events"]["death"]
    assert found["title"] == whole["title"]
    assert found["actors"] == whole["actors"]
    assert "date_basis" not in found["events"]["breach"]
    assert found["events"]["breach"]["status"] == "occurred"
    assert len(told(parsed)) == 1


def test_a_map_of_which_something_could_not_be_read_says_so() -> None:
    parsed = parse(changed("date_basis: stated", "date_basis: stated: ya"))
    assert isinstance(parsed.root, Map)
    assert parsed.root.whole  # no key of its own is missing
    parts = {key.text: value for key, value in parsed.root.entries}
    events, actors = parts["events"], parts["actors"]
    assert isinstance(events, Map)
    assert isinstance(actors, Map)
    assert not events.whole
    assert actors.whole
    inner = {key.text: value for key, value in events.entries}
    assert isinstance(inner["breach"], Map)
    assert isinstance(inner["death"], Map)
    assert not inner["breach"].whole
    assert inner["death"].whole


def test_a_first_line_indented_too_far_does_not_hide_the_file() -> None:
    parsed = parse(changed("brief: 1\n", "  brief: 1\n"))
    found: Any = tree(parsed.root)
    assert found == yaml.load(BRIEF, yaml.BaseLoader)
    assert [code.split(":")[0] for code in told(parsed)] == ["Y051 3"]


def test_a_key_twice_is_told_also_where_the_file_is_broken() -> None:
    parsed = parse("a: 1\nb: x: y\na: 2\n")
    assert told(parsed) == ["Y040 2:4", "Y010 3:1"]
    assert tree(parsed.root) == {"a": "1"}


def test_places_hold_in_a_file_that_was_taken_apart() -> None:
    text = changed("date_basis: stated", "date_basis: stated: ya")
    parsed = parse(text)
    for node in walk(parsed.root):
        if isinstance(node, Text) and node.plain and "\n" not in node.text:
            assert text[node.start : node.end] == node.text


def damaged(text: str, rng: random.Random) -> str:
    """A text after a few slips of the hand."""
    slips = [
        "\n",
        " ",
        ":",
        ": ",
        " #",
        "#",
        "'",
        '"',
        "- ",
        "-",
        "[",
        "]",
        "{",
        "}",
        ",",
        "&",
        "*",
        "!",
        "|",
        ">",
        "%",
        "@",
        "`",
        "\\",
        "\t",
        "~",
        "x",
        "“",
        "\n  ",
        "---\n",
        "\u00a0",
        "'''",
        "\\x1b",
        "\\U00110000",
        "\\ud83d",
        "\x00",
        "\u2028",
        "? ",
        "<<: ",
    ]
    for _ in range(rng.randint(1, 4)):
        place = rng.randrange(len(text) + 1)
        cut = rng.choice([0, 0, 1, 1, 2, 5, 40])
        text = text[:place] + rng.choice([*slips, ""]) + text[place + cut :]
    return text


@pytest.mark.parametrize("seed", range(8))
def test_no_damage_raises_and_what_is_not_blamed_is_read_truly(seed: int) -> None:
    rng = random.Random(seed)
    for _ in range(150):
        text = damaged(BRIEF, rng)
        parsed = parse(text)
        if parsed.findings.worst is None:
            assert tree(parsed.root) == yaml.load(parsed.lines.text, LOADER)
        for found in parsed.findings.sorted():
            assert 0 <= found.start <= found.end <= len(parsed.lines.text)
            said = found.message.text(catalog("en"))
            assert said.isprintable()
        for node in walk(parsed.root):
            assert 0 <= node.start <= node.end <= len(parsed.lines.text)


def test_no_damage_raises_in_the_pure_parser_and_both_blame_the_same_files() -> None:
    rng = random.Random(5)
    for _ in range(120):
        text = damaged(BRIEF, rng)
        one, other = parse(text), purely(text)
        if any(sign in text for sign in (":}", ":]", ":,", "? ")):
            continue  # the two do not agree on what `{deaths:}` and `[? x]` are
        assert one.findings.worst == other.findings.worst, text
        if one.findings.worst is None:
            assert one.root == other.root


@given(st.text(st.sampled_from("a: -\n'\"[]{},&*!|>%@`#?\\\t~0“\u00a0<.x"), max_size=60))
def test_no_text_at_all_raises(text: str) -> None:
    parsed = parse(text)
    if parsed.findings.worst is None and parsed.root is not None:
        assert tree(parsed.root) == yaml.load(parsed.lines.text, LOADER)


@given(st.binary(max_size=100))
def test_no_bytes_at_all_raise(data: bytes) -> None:
    parsed = parse_file(data)
    for node in walk(parsed.root):
        assert node.end <= len(parsed.lines.text)


def test_reading_does_not_recurse() -> None:
    limit = sys.getrecursionlimit()
    nested = "{a: " * (module.MAX_DEPTH) + "b" + "}" * module.MAX_DEPTH
    try:
        sys.setrecursionlimit(200)
        assert told(parse(nested)) == []
    finally:
        sys.setrecursionlimit(limit)
