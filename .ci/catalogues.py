"""The upkeep of the catalogues.

    python .ci/catalogues.py new LANGUAGE   begin a catalogue for another language, as jv
    python .ci/catalogues.py update         extract the sentences, merge them into every catalogue
    python .ci/catalogues.py compile        make the .mo files that the program reads
    python .ci/catalogues.py check          fail on whatever is missing, stale, fuzzy or ill-formed,
                                            and on what is shown without being translated

Each takes a folder of catalogues as its last word; by default that of the program.
`briefreader/language/README.md` tells the whole way.

Babel extracts and parses. What it writes is written here instead: its headers name the day and
its own version, so that no two runs would give the same bytes, and its plural rule for Indonesian
is wrong in 2.18.
"""

import re
import struct
import sys
from importlib import import_module
from pathlib import Path

from babel import UnknownLocaleError
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "briefreader"
CATALOGUES = PACKAGE / "language" / "catalogues"
KEYWORDS = {
    "_": None,
    "N_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
}
PLURALS = {
    "id": "nplurals=1; plural=0;",
    "jv": "nplurals=1; plural=0;",
    "ms": "nplurals=1; plural=0;",
}
BORROWED = "X-CLDR-Locale"
"""The field that names the locale of CLDR whose dates, lists and numbers a catalogue uses."""
HOLES = re.compile(r"\{[^{}]*\}|%\([^)]*\)[a-z]|%[a-z]")


def extracted() -> Catalog:
    """The sentences of the program, in the order of its files."""
    template = Catalog()
    found = extract_from_dir(PACKAGE, method_map=[("**.py", "python")], keywords=KEYWORDS)
    for _file, _line, message, _comments, context in sorted(found, key=lambda one: one[:2]):
        template.add(message, context=context)
    return template


def catalogue_files(folder: Path = CATALOGUES) -> list[Path]:
    """The catalogues of a folder, one for each language."""
    return sorted(folder.glob("*/LC_MESSAGES/briefreader.po"))


def language_of(path: Path) -> str:
    """The language that a catalogue is in."""
    return path.parent.parent.name


def loaded(path: Path) -> Catalog:
    """A catalogue, as it is in its file."""
    with path.open("rb") as file:
        return read_po(file)


def quoted(text: str) -> str:
    """A text as the PO format quotes it."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def plural_rule(language: str, said: dict[str, str]) -> str:
    """The rule by which a language chooses a form: known here, that of its file, or Babel's."""
    if language in PLURALS:
        return PLURALS[language]
    if "Plural-Forms" in said:
        return said["Plural-Forms"]
    try:
        return f"{Catalog(locale=language).plural_forms};".replace(";;", ";")
    except UnknownLocaleError:
        # Not in CLDR: most languages of Indonesia have one form for any number.
        return "nplurals=1; plural=0;"


def header(path: Path) -> str:
    """The header of a catalogue: what does not change from day to day."""
    language = language_of(path)
    said = said_in_header(path)
    lines = [
        f"Language: {language}",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=UTF-8",
        "Content-Transfer-Encoding: 8bit",
        f"Plural-Forms: {plural_rule(language, said)}",
    ]
    if BORROWED in said:
        lines.append(f"{BORROWED}: {said[BORROWED]}")
    return "".join(f"{line}\n" for line in lines)


def said_in_header(path: Path) -> dict[str, str]:
    """The fields of a catalogue's header as they stand in its file."""
    if not path.is_file():
        return {}
    head = path.read_text("utf-8").partition("\n\n")[0]
    lines = re.findall(r'^"([^:"]+): (.*?)(?:\\n)?"$', head, re.MULTILINE)
    return dict(lines)


def update(path: Path, template: Catalog) -> None:
    """Give a catalogue the sentences of the program, keeping what is translated."""
    old = loaded(path) if path.is_file() else Catalog()
    head = "\n".join(quoted(f"{line}\n") for line in header(path).splitlines())
    forms = number_of_forms(path)
    written = [f'# The words of briefreader.\nmsgid ""\nmsgstr ""\n{head}']
    for message in template:
        if not message.id:
            continue
        known = old.get(message.id, message.context)
        strings = strings_of(known) if known else []
        lines = [f"msgctxt {quoted(message.context)}"] if message.context else []
        if isinstance(message.id, tuple):
            lines += [f"msgid {quoted(message.id[0])}", f"msgid_plural {quoted(message.id[1])}"]
            strings = strings or [""] * forms
            lines += [f"msgstr[{n}] {quoted(text)}" for n, text in enumerate(strings)]
        else:
            lines += [f"msgid {quoted(message.id)}", f"msgstr {quoted((strings or [''])[0])}"]
        written.append("\n".join(lines))
    path.write_text("\n\n".join(written) + "\n", encoding="utf-8")


def number_of_forms(path: Path) -> int:
    """How many forms the language has, by the rule in the header of its catalogue."""
    found = re.search(r"nplurals=(\d+)", plural_rule(language_of(path), said_in_header(path)))
    return int(found[1]) if found else 1


def strings_of(message: Message) -> list[str]:
    """The translations of a message: one, or one for each plural form."""
    return list(message.string) if isinstance(message.string, tuple) else [message.string]


def compiled(path: Path) -> bytes:
    """The bytes of the .mo file of a catalogue: GNU gettext's format, sorted, no hash table."""
    entries = {b"": header(path).encode()}
    for message in loaded(path):
        strings = strings_of(message)
        if message.id and all(strings) and not message.fuzzy:
            name = "\0".join(message.id) if isinstance(message.id, tuple) else message.id
            key = f"{message.context}\4{name}" if message.context else name
            entries[key.encode()] = "\0".join(strings).encode()
    ids, texts = b"", b""
    places = []
    for key in sorted(entries):
        places.append((len(key), len(ids), len(entries[key]), len(texts)))
        ids += key + b"\0"
        texts += entries[key] + b"\0"
    start = 28 + 16 * len(places)
    id_table = b"".join(struct.pack("<II", size, start + at) for size, at, _, _ in places)
    text_table = b"".join(
        struct.pack("<II", size, start + len(ids) + at) for _, _, size, at in places
    )
    head = struct.pack("<7I", 0x950412DE, 0, len(places), 28, 28 + 8 * len(places), 0, 0)
    return head + id_table + text_table + ids + texts


def forms_written(path: Path) -> dict[str, int]:
    """How many forms each plural sentence has in the file; Babel's parser would fill them up."""
    blocks = path.read_text("utf-8").split("\n\n")
    found = {}
    for block in blocks:
        if one := re.search(r'^msgid "(.*)"\nmsgid_plural', block, re.MULTILINE):
            name = one[1].replace('\\"', '"').replace("\\n", "\n").replace("\\\\", "\\")
            found[name] = len(re.findall(r"^msgstr\[\d+\]", block, re.MULTILINE))
    return found


def problems(path: Path, template: Catalog) -> list[str]:
    """What is wrong with a catalogue."""
    catalogue = loaded(path)
    known = {(message.id, message.context): message for message in catalogue if message.id}
    wanted = {(message.id, message.context) for message in template if message.id}
    said = [f"not in the catalogue: {name!r}" for name, _ in wanted - known.keys()]
    said += [f"no longer in the program: {name!r}" for name, _ in known.keys() - wanted]
    forms = number_of_forms(path)
    written = forms_written(path)
    for (name, _), message in known.items():
        strings = strings_of(message)
        if isinstance(name, tuple) and written.get(name[0]) != forms:
            said.append(f"{written.get(name[0], 0)} plural forms, not {forms}: {name!r}")
        if not all(strings):
            said.append(f"not translated: {name!r}")
        if message.fuzzy:
            said.append(f"fuzzy: {name!r}")
        source = name[-1] if isinstance(name, tuple) else name
        for text in strings:
            if text and sorted(HOLES.findall(text)) != sorted(HOLES.findall(source)):
                said.append(f"other placeholders: {name!r}")
    rule = PLURALS.get(language_of(path))
    if rule and said_in_header(path).get("Plural-Forms") != rule:
        said.append(f"the plural rule should be {rule}")
    if not path.with_suffix(".mo").is_file() or path.with_suffix(".mo").read_bytes() != compiled(
        path
    ):
        said.append("the .mo file is not that of the .po file: run compile")
    return said


def main(command: str, folder: Path = CATALOGUES) -> int:
    """Do it for every catalogue of a folder."""
    template = extracted()
    failed = False
    for path in catalogue_files(folder):
        if command == "update":
            update(path, template)
        elif command == "compile":
            path.with_suffix(".mo").write_bytes(compiled(path))
        else:
            for problem in problems(path, template):
                failed = True
                print(f"{path.relative_to(folder)}: {problem}")
    if command == "check" and folder == CATALOGUES:
        sys.path.insert(0, str(Path(__file__).parent))
        for found in import_module("literals").untranslated():
            failed = True
            print(found)
    return int(failed)


def begin(language: str, folder: Path = CATALOGUES) -> int:
    """Begin the catalogue of a language, unless there is one."""
    path = folder / language / "LC_MESSAGES" / "briefreader.po"
    if path.exists() or not re.fullmatch(r"[a-z]{2,8}", language) or language == "en":
        print(f"{language}: there is a catalogue already, or this is no language subtag")
        return 1
    path.parent.mkdir(parents=True)
    update(path, extracted())
    print(path)
    return 0


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["new", language, *folder] if len(folder) < 2:
            sys.exit(begin(language, *map(Path, folder)))
        case [("update" | "compile" | "check") as command, *folder] if len(folder) < 2:
            sys.exit(main(command, *map(Path, folder)))
    print(__doc__)
    sys.exit(2)
