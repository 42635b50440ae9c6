"""Files as people send them: encodings, YAML's traps, bombs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from leitai.core.rulebook.errors import Report, RulebookError
from leitai.core.rulebook.parse import read_rulebook
from leitai.core.rulebook.source import MAX_BYTES, Scalar, read_source

Refused = Callable[[str | bytes], RulebookError]


def test_scalars_stay_text_and_know_their_place() -> None:
    table = read_source(b"a: 1..3\nb: [on, 1_000, 0x10, 1e3, ~, 'null']\n", Report("r.yaml"))
    assert table.get("a") == Scalar("1..3", plain=True, line=1, column=4)
    members = table.get("b")
    assert [each.text for each in members.nodes] == [  # type: ignore[union-attr]
        "on",
        "1_000",
        "0x10",
        "1e3",
        "~",
        "null",
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030"])
def test_chinese_files_are_read_as_they_come(small: str, encoding: str) -> None:
    assert read_rulebook(small.encode(encoding)).title == {"zh": "小例", "en": "Small"}


@pytest.mark.parametrize(
    ("data", "code", "said"),
    [
        ("rulebook: 1".encode("utf-16"), "encoding", "save it as UTF-8"),
        ("rulebook: 1".encode("utf-16-le"), "encoding", "save it as UTF-8"),
        ("title: 工业机器人".encode()[:-1] + b"\xff: x", "encoding", "save it as UTF-8"),
        (b"title: \xff\xff", "encoding", "save it as UTF-8"),
        (b"title: a\x07b", "character", "U+0007"),
        (b"", "not_a_mapping", "empty"),
        (b"# nothing\n", "not_a_mapping", "empty"),
        (b"- a\n- b\n", "not_a_mapping", "a list"),
        (b"hello", "not_a_mapping", '"hello"'),
        (b"a: b: c", "yaml", "quotation marks"),
        (b'a: "b', "yaml", "close the quotation marks"),
        (b"a:\n\tb: c\n", "yaml", "spaces, not tabs"),
        (b"a: [1, 2\nb: 3\n", "yaml", "not closed"),
        ("a：1\nb: 2\n".encode(), "yaml", 'instead of "：'),
        (b"a: *b\n", "alias", "not read"),
        (b"a: &x 1\nb: *x\n", "anchor", "not read"),
        (b"a: !!python/object/apply:os.system [ls]\n", "tag", "not read"),
        (b"a: !mine 1\n", "tag", "not read"),
        (b"a: 1\n---\nb: 2\n", "documents", "second YAML document"),
        (b"? [a, b]\n: c\n", "key", "a key must be a word"),
        (b"[" * 100 + b"]" * 100, "too_deep", "24 levels"),
        (b"a: " + b"[" * 500_000, "too_deep", "24 levels"),
        (b"a: [" + b"1," * 100_000 + b"]", "too_large", "40000 values"),
        (b"#" * (MAX_BYTES + 1), "too_large", "1048576"),
    ],
)
def test_what_is_no_rulebook_at_all(refused: Refused, data: bytes, code: str, said: str) -> None:
    error = refused(data)
    assert code in [problem.code for problem in error.problems]
    assert said in str(error)


def test_a_bomb_of_aliases_does_not_go_off(refused: Refused) -> None:
    lines = ["a0: &a0 [x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 30)]
    error = refused("\n".join(lines))
    assert {"anchor", "alias"} <= {problem.code for problem in error.problems}


def test_duplicate_keys_name_both_lines(refused: Refused, small: str) -> None:
    error = refused(small.replace("    weight: 70\n", "    weight: 70\n    weight: 30\n"))
    assert str(error) == (
        'rulebook.yaml:13:5 key "weight" is written twice (first in line 12) — keep one of them'
    )


def test_at_most_fifty_problems_are_told(refused: Refused) -> None:
    error = refused("".join(f"key{i}: 1\n" for i in range(200)))
    assert len(error.problems) == 50
    assert error.more
    assert "and more" in str(error)
