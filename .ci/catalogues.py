"""The upkeep of the catalogues.

    python .ci/catalogues.py update    extract the sentences, and merge them into every catalogue
    python .ci/catalogues.py compile   make the .mo files that the program reads
    python .ci/catalogues.py check     fail on whatever is missing, stale, fuzzy or ill-formed

Babel extracts and parses. What it writes is written here instead: its headers name the day and
its own version, so that no two runs would give the same bytes, and its plural rule for Indonesian
is wrong in 2.18.
"""

import re
import struct
import sys
from pathlib import Path

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
HOLES = re.compile(r"\{[^{}]*\}|%\([^)]*\)[a-z]|%[a-z]")


def extracted() -> Catalog:
    """The sentences of the program, in the order of its files."""
    template = Catalog()
    found = extract_from_dir(PACKAGE, method_map=[("**.py", "python")], keywords=KEYWORDS)
    for _file, _line, message, _comments, context in sorted(found, key=lambda one: one[:2]):
        template.add(message, context=context)
    return template


def catalogue_files() -> list[Path]:
    """The catalogues, one for each language."""
    return sorted(CATALOGUES.glob("*/LC_MESSAGES/briefreader.po"))


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


def header(language: str) -> str:
    """The header of a catalogue: what does not change from day to day."""
    plurals = PLURALS.get(language) or f"{Catalog(locale=language).plural_forms};".replace(
        ";;", ";"
    )
    return (
        f"Language: {language}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n"
        f"Content-Transfer-Encoding: 8bit\nPlural-Forms: {plurals}\n"
    )


def update(path: Path, template: Catalog) -> None:
    """Give a catalogue the sentences of the program, keeping what is translated."""
    old = loaded(path)
    head = "\n".join(quoted(f"{line}\n") for line in header(language_of(path)).splitlines())
    written = [f'# The words of briefreader.\nmsgid ""\nmsgstr ""\n{head}']
    for message in template:
        if not message.id:
            continue
        known = old.get(message.id, message.context)
        strings = strings_of(known) if known else []
        lines = [f"msgctxt {quoted(message.context)}"] if message.context else []
        if isinstance(message.id, tuple):
            lines += [f"msgid {quoted(message.id[0])}", f"msgid_plural {quoted(message.id[1])}"]
            lines += [f"msgstr[{n}] {quoted(text)}" for n, text in enumerate(strings or [""])]
        else:
            lines += [f"msgid {quoted(message.id)}", f"msgstr {quoted((strings or [''])[0])}"]
        written.append("\n".join(lines))
    path.write_text("\n\n".join(written) + "\n", encoding="utf-8")


def strings_of(message: Message) -> list[str]:
    """The translations of a message: one, or one for each plural form."""
    return list(message.string) if isinstance(message.string, tuple) else [message.string]


def compiled(path: Path) -> bytes:
    """The bytes of the .mo file of a catalogue: GNU gettext's format, sorted, no hash table."""
    entries = {b"": header(language_of(path)).encode()}
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


def problems(path: Path, template: Catalog) -> list[str]:
    """What is wrong with a catalogue."""
    catalogue = loaded(path)
    known = {(message.id, message.context): message for message in catalogue if message.id}
    wanted = {(message.id, message.context) for message in template if message.id}
    said = [f"not in the catalogue: {name!r}" for name, _ in wanted - known.keys()]
    said += [f"no longer in the program: {name!r}" for name, _ in known.keys() - wanted]
    for (name, _), message in known.items():
        strings = strings_of(message)
        if not all(strings):
            said.append(f"not translated: {name!r}")
        if message.fuzzy:
            said.append(f"fuzzy: {name!r}")
        source = name[-1] if isinstance(name, tuple) else name
        for text in strings:
            if text and sorted(HOLES.findall(text)) != sorted(HOLES.findall(source)):
                said.append(f"other placeholders: {name!r}")
    forms = PLURALS.get(language_of(path))
    if forms and f"Plural-Forms: {forms}" not in path.read_text("utf-8").replace("\\n", ""):
        said.append(f"the plural rule should be {forms}")
    if not path.with_suffix(".mo").is_file() or path.with_suffix(".mo").read_bytes() != compiled(
        path
    ):
        said.append("the .mo file is not that of the .po file: run compile")
    return said


def main(command: str) -> int:
    """Do it for every catalogue."""
    template = extracted()
    failed = False
    for path in catalogue_files():
        if command == "update":
            update(path, template)
        elif command == "compile":
            path.with_suffix(".mo").write_bytes(compiled(path))
        else:
            for problem in problems(path, template):
                failed = True
                print(f"{path.relative_to(ROOT)}: {problem}")
    return int(failed)


if __name__ == "__main__":
    if sys.argv[1:] not in (["update"], ["compile"], ["check"]):
        print(__doc__)
        sys.exit(2)
    sys.exit(main(sys.argv[1]))
