"""What a node is packed into gives the same node again, from anywhere in the file."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.brief.document import parse_file
from briefreader.brief.packing import packed, unpacked
from briefreader.brief.tree import Node
from tests.projects import KEYS, SHIPPED
from tests.samples import ACTORS, BRIEF

HARD = """\
plain: a word
quoted: "a \\u00e9 \\t word"
single: 'it''s'
literal: |
  two
  lines
folded: >-
  one
  line

  and another
wrapped: a plain text
  over two lines
empty:
none: {}
flow: {a: [b, "c", {d: e}], f: ''}
- wrong
""".replace("- wrong\n", "")


def root(text: str) -> Node:
    node = parse_file(text.encode()).root
    assert node is not None
    return node


@pytest.mark.parametrize("text", [BRIEF, ACTORS, HARD], ids=["brief", "actors", "hard"])
@pytest.mark.parametrize("base", [0, 7])
def test_a_node_comes_back_as_it_was(text: str, base: int) -> None:
    node = root(text)
    kept = json.loads(json.dumps(packed(node, text, base)))
    assert unpacked(kept, text, base) == node


@pytest.mark.parametrize("key", KEYS)
def test_the_shipped_briefs_come_back(key: str) -> None:
    text = (SHIPPED / "briefs" / f"{key}.yaml").read_text(encoding="utf-8")
    node = root(text)
    kept = json.dumps(packed(node, text))
    assert unpacked(json.loads(kept), text) == node


def test_what_stands_in_the_file_is_not_written_down_a_second_time() -> None:
    kept = json.dumps(packed(root(BRIEF), BRIEF), ensure_ascii=False)
    assert "Suara Contoh" in BRIEF
    assert "Suara Contoh" not in kept
    assert "Baca juga: Prakiraan Cuaca" in kept


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\r")), max_size=4))
def test_any_text_comes_back(values: list[str]) -> None:
    text = "".join(f"k{n}: {json.dumps(value)}\n" for n, value in enumerate(values)) or "a: b\n"
    parsed = parse_file(text.encode())
    if parsed.root is not None and parsed.findings.worst is None:
        assert unpacked(packed(parsed.root, text), text) == parsed.root
