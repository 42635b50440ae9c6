"""Which row of a sheet is its header, and what its columns are."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from leitai.core.enrolment.values import Cell, text_of

Field = str
ALIASES: Final[dict[Field, tuple[str, ...]]] = {
    "name": ("姓名", "名字", "选手姓名", "参赛选手", "选手", "队员姓名", "职工姓名", "name"),
    "id_number": (
        "身份证号", "身份证号码", "身份证", "证件号码", "证件号", "公民身份号码", "idnumber",
    ),
    "phone": (
        "手机", "手机号", "手机号码", "联系电话", "电话", "联系方式", "移动电话", "电话号码",
        "phone", "mobile",
    ),
    "gender": ("性别", "gender", "sex"),
    "born": ("出生日期", "出生年月", "出生年月日", "生日", "birthday"),
    "standing": ("身份", "参赛身份", "人员类别", "人员身份", "standing"),
    "grade": ("技能等级", "职业技能等级", "等级", "职业资格等级", "现有等级", "技术等级", "grade"),
    "trade": ("工种", "职业", "职业工种", "参赛工种", "职业(工种)", "从事工种", "trade"),
    "unit": (
        "单位", "工作单位", "所在单位", "企业名称", "单位名称", "选送单位", "参赛单位", "所属单位",
        "unit", "company",
    ),
    "group": ("组别", "参赛组别", "参赛组", "group"),
    "team": ("队名", "队伍名称", "团队名称", "参赛队", "代表队", "项目名称", "作品名称", "team"),
    "part": ("角色", "队内角色", "队内职务", "参赛角色"),
    "key": ("工号", "职工编号", "员工编号", "报名编号", "报名号", "编号", "学号", "key"),
}  # fmt: skip
NEEDED: Final[Field] = "name"
_OTHERS: Final = re.compile(r"联系人|推荐人|指导|教练|填表|审核|紧急|家长|序号")
_NOISE: Final = re.compile(r"[\s*:：_]+|[(（【\[].*?[)）】\]]")
_VAGUE: Final = frozenset({"编号", "身份", "等级", "职业", "电话"})
"""Labels that give way to more exact ones beside them."""
_LOOK_AT: Final = 20
_LEAST: Final = 2
_EXACT: Final = {alias: field for field, aliases in ALIASES.items() for alias in aliases}
_LONGEST: Final = sorted(_EXACT, key=len, reverse=True)


class Header(NamedTuple):
    """Where a sheet's header is and what it says.

    Attributes:
        row: index of its first row; `height`: one or two rows; 0: there is none.
        labels: of each column, empty for a column without one.
        fields: column → field.
    """

    row: int
    height: int
    labels: tuple[str, ...]
    fields: dict[int, Field]

    @property
    def body(self) -> int:
        """Index of the first row below it."""
        return self.row + self.height

    @property
    def doubled(self) -> bool:
        """Whether a second list stands beside the first, of which nothing is read."""
        names = [label for label in self.labels if _is_name(label)]
        return len(names) > len(set(names))


def field_of(label: str, known: Mapping[str, Field] | None = None) -> tuple[Field, int]:
    """What a label says, and how sure that is: 3 remembered, 2 the very word, 1 part of it."""
    if known and label in known:
        return known[label], 3
    word = _NOISE.sub("", label).lower()
    if word in _EXACT:
        return _EXACT[word], 1 if word in _VAGUE else 2
    if not word or _OTHERS.search(word):
        return "", 0
    chinese = (alias for alias in _LONGEST if not alias.isascii() and alias in word)
    found = next(chinese, "")
    return (_EXACT[found], 1) if found else ("", 0)


def _is_name(label: str) -> bool:
    return field_of(label) == (NEEDED, 2)


def assign(labels: Sequence[str], known: Mapping[str, Field] | None = None) -> dict[int, Field]:
    """Column → field, each field once: the surest label has it, the first among equals."""
    found = [(*field_of(label, known), column) for column, label in enumerate(labels)]
    fields: dict[int, Field] = {}
    for field, _, column in sorted(found, key=lambda one: (-one[1], one[2])):
        if field and field not in fields.values():
            fields[column] = field
    return dict(sorted(fields.items()))


def find_header(rows: Sequence[Sequence[Cell]], known: Mapping[str, Field] | None = None) -> Header:
    """The header among the first rows: titles above it, and headers of two rows, are usual."""
    best, score = Header(0, 0, (), {}), 0
    for row in range(min(len(rows), _LOOK_AT)):
        for height in (1, 2):
            header = header_at(rows, row, height, known)
            worth = _worth(header)
            if worth > score:
                best, score = header, worth
    return best


def header_at(
    rows: Sequence[Sequence[Cell]],
    row: int,
    height: int,
    known: Mapping[str, Field] | None = None,
) -> Header:
    """The header that stands there."""
    upper = [text_of(cell) for cell in rows[row]] if row < len(rows) else []
    lower = [text_of(cell) for cell in rows[row + 1]] if height > 1 and row + 1 < len(rows) else []
    labels = _joined(upper, lower) if lower else tuple(upper)
    return Header(row, height if not lower or height > 1 else 1, labels, assign(labels, known))


def _joined(upper: list[str], lower: list[str]) -> tuple[str, ...]:
    """Two rows as one: a merged cell stands over every column below it until the next one."""
    labels, above = list[str](), ""
    for column in range(max(len(upper), len(lower))):
        high = upper[column] if column < len(upper) else ""
        low = lower[column] if column < len(lower) else ""
        above = high or (above if low else "")
        labels.append(_label(above, low))
    return tuple(labels)


def _label(high: str, low: str) -> str:
    if not low or not high:
        return low or high
    return low if field_of(low)[1] else f"{high} {low}"


def _worth(header: Header) -> int:
    fields = header.fields.values()
    if len(header.fields) < _LEAST or NEEDED not in fields:
        return 0
    long = sum(any(letter.isdigit() for letter in label) for label in header.labels)
    return 10 * len(header.fields) - 4 * (header.height - 1) - 6 * long
