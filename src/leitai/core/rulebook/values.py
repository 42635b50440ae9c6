"""Read single values of a rulebook: numbers, words, titles, each with a clear refusal."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final, TypeVar

from leitai.core.rulebook.errors import Report, shown, suggestion
from leitai.core.rulebook.numbers import NUMBER
from leitai.core.rulebook.source import Node, Scalar, Series, Table, described, is_empty

MAX_TEXT: Final = 500
LANGUAGES: Final = ("zh", "en")
ID: Final = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,63}")
_WORDS_FOR_TRUE: Final = {"yes", "on", "y", "1", "是", "对"}

C = TypeVar("C", bound=str)


def read_text(node: Node, report: Report, what: str) -> str | None:
    """A text that is not empty."""
    if not isinstance(node, Scalar):
        report.add(node, "not_text", f"{what} must be a text, not {described(node)}")
        return None
    text = node.text.strip()
    if not text or is_empty(node):
        report.add(node, "empty", f"{what} is empty", "write it, or delete the line")
        return None
    if len(text) > MAX_TEXT:
        report.add(node, "too_long", f"{what} has {len(text)} characters; at most {MAX_TEXT}")
        return None
    return text


def read_number(
    node: Node,
    report: Report,
    what: str,
    *,
    least: Decimal | int | None = None,
    most: Decimal | int | None = None,
) -> Decimal | None:
    """An exact decimal: at most 12 digits and 9 decimals, nothing else."""
    if not isinstance(node, Scalar):
        report.add(node, "not_a_number", f"{what} must be a number, not {described(node)}")
        return None
    text = node.text.strip()
    if not NUMBER.fullmatch(text):
        fix = _number_fix(text)
        report.add(node, "not_a_number", f"{what} must be a number, not {described(node)}", fix)
        return None
    value = Decimal(text)
    if (least is not None and value < least) or (most is not None and value > most):
        report.add(node, "out_of_range", f"{what} is {text}", f"write {_span(least, most)}")
        return None
    return value


def _span(least: Decimal | int | None, most: Decimal | int | None) -> str:
    if most is None:
        return f"a number of at least {least}"
    return f"a number of at most {most}" if least is None else f"a number from {least} to {most}"


_NUMBER_FIXES: Final = (
    (r"(?i)[-+.]*(nan|inf|infinity)", "marks are finite; leave the key out if there is no bound"),
    (r".*[^\x00-\x7f].*", "use half-width digits 0-9"),
    (r"[-+]?[0-9.]+[eE][-+]?[0-9]+", "write the digits out, without an exponent"),
    (r"[0-9]{1,3}([,_ ][0-9]{3})+(\.[0-9]+)?", "write it without separators between the digits"),
    (r"[0-9]+ ?%", "write it without the percent sign"),
    (r"-?[0-9]{13,}(\.[0-9]*)?|-?[0-9]*\.[0-9]{10,}", "at most 12 digits and 9 decimals are read"),
    (
        r"[-+]?[0-9]*\.?[0-9]*",
        "write digits before and after the point, such as 0.5; no plus sign",
    ),
)


def _number_fix(text: str) -> str:
    for pattern, fix in _NUMBER_FIXES:
        if re.fullmatch(pattern, text[:80]):
            return fix
    return "write digits, such as 5 or 0.25"


def read_whole(
    node: Node, report: Report, what: str, *, least: int = 0, most: int = 1_000_000
) -> int | None:
    """A whole number."""
    value = read_number(node, report, what, least=least, most=most)
    if value is not None and value != int(value):
        report.add(node, "not_whole", f"{what} must be a whole number, not {value}")
        return None
    return None if value is None else int(value)


def read_truth(node: Node, report: Report, what: str) -> bool | None:
    """`true` or `false`; YAML 1.1's yes, no, on and off are refused rather than guessed."""
    text = node.text if isinstance(node, Scalar) else ""
    if text in ("true", "false"):
        return text == "true"
    meant = "true" if text.lower() in {*_WORDS_FOR_TRUE, "true"} else "true or false"
    fix = f"write {meant}" if text.lower() not in ("no", "off", "n", "0") else "write false"
    report.add(node, "not_a_truth", f"{what} must be true or false, not {described(node)}", fix)
    return None


def read_choice(node: Node, report: Report, what: str, choices: Sequence[C]) -> C | None:
    """One of a few words."""
    text = node.text if isinstance(node, Scalar) else None
    for choice in choices:
        if text == choice:
            return choice
    report.add(
        node,
        "unknown_word",
        f"{what} must be one of {', '.join(choices)}, not {described(node)}",
        suggestion(text, choices) if text and len(choices) > 1 else "",
        known=", ".join(choices),
    )
    return None


def read_id(node: Node, report: Report, what: str) -> str | None:
    """A short name that expressions and marks refer to."""
    text = read_text(node, report, f"the id of {what}")
    if text is None:
        return None
    if not ID.fullmatch(text):
        report.add(
            node,
            "bad_id",
            f'"{shown(text)}" cannot be the id of {what}',
            "an id is a letter, then letters, digits or _ (at most 64), such as A1; words in "
            "Chinese go into title",
            id=shown(text),
        )
        return None
    return text


def comma_fix(key: str, value: Node) -> str:
    """What to say about a key that is the tail of a text with a comma inside `{ }`."""
    if is_empty(value) and not ID.fullmatch(key):
        return 'put a text or formula with ", " in it in quotation marks'
    return ""


def read_title(node: Node, report: Report, what: str) -> dict[str, str]:
    """A text, taken as Chinese, or `{zh: …, en: …}`."""
    if not isinstance(node, Table):
        text = read_text(node, report, what)
        return {} if text is None else {"zh": text}
    title: dict[str, str] = {}
    for key, value in node.pairs:
        if key.text not in LANGUAGES:
            fix = comma_fix(key.text, value) or f"languages are {', '.join(LANGUAGES)}"
            report.add(key, "unknown_key", f'unknown language "{shown(key.text)}" in {what}', fix)
            continue
        text = read_text(value, report, f"{what} ({key.text})")
        if text is not None:
            title[key.text] = text
    if not node.pairs:
        report.add(node, "empty", f"{what} is empty", "write a text, or {zh: …, en: …}")
    return title


def read_list(node: Node, report: Report, what: str) -> tuple[Node, ...]:
    """The members of a list."""
    if isinstance(node, Series):
        return node.nodes
    fix = "put - before each member, or [ ] around them"
    report.add(node, "not_a_list", f"{what} must be a list, not {described(node)}", fix)
    return ()


def read_words(node: Node, report: Report, what: str) -> tuple[str, ...]:
    """A list of texts without repetition."""
    words: dict[str, None] = {}
    for each in read_list(node, report, what):
        word = read_text(each, report, f"each of {what}")
        if word in words:
            report.add(each, "duplicate", f'"{shown(word)}" is in {what} twice', "delete one")
        elif word is not None:
            words[word] = None
    return tuple(words)


def read_ranks(node: Node, report: Report, what: str) -> tuple[int, int] | None:
    """`4` or `1..3`: places, both ends included."""
    match = None
    if isinstance(node, Scalar):
        match = re.fullmatch(r"([0-9]{1,6})(?:\.\.([0-9]{1,6}))?", node.text.strip())
    if match is not None:
        first = int(match[1])
        last = int(match[2] or match[1])
        if 1 <= first <= last:
            return first, last
    fix = "write one place such as 4, or 1..3 from the better to the worse"
    report.add(node, "bad_ranks", f"{what} must be places, not {described(node)}", fix)
    return None


def read_ratio(node: Node, report: Report, what: str) -> tuple[int, int] | None:
    """`1/2`: a share of at most all."""
    match = None
    if isinstance(node, Scalar):
        match = re.fullmatch(r"([0-9]{1,6}) ?/ ?([0-9]{1,6})", node.text.strip())
    if match is not None and 1 <= int(match[1]) <= int(match[2]):
        return int(match[1]), int(match[2])
    fix = "write a share such as 1/2 or 3/10"
    report.add(node, "bad_ratio", f"{what} must be a share, not {described(node)}", fix)
    return None
