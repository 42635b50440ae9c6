"""Read aspects: the smallest marked things, of three kinds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from leitai.core.rulebook.errors import shown, suggestion
from leitai.core.rulebook.fields import Fields
from leitai.core.rulebook.model import (
    Aspect,
    AspectKind,
    Band,
    Gather,
    Penalty,
    Range,
    RoundTo,
    Step,
    Trim,
)
from leitai.core.rulebook.parse_automatic import OF_ASPECT, Referee
from leitai.core.rulebook.parse_bands import read_bands
from leitai.core.rulebook.parse_combine import CombineReader
from leitai.core.rulebook.reading import (
    OF_STAGE,
    Draft,
    Ids,
    fallback_id,
    formula,
    read_range,
)
from leitai.core.rulebook.scopes import aspect_scope
from leitai.core.rulebook.source import Node, Table, described
from leitai.core.rulebook.title import Title
from leitai.core.rulebook.values import read_number, read_title

COMMON: Final = (
    "id",
    "title",
    "kind",
    "max",
    "per",
    "section",
    "abilities",
    "judges",
    "quorum",
    "combine",
    "score",
)
OF_KIND: Final = {
    AspectKind.MEASUREMENT: ("range", "step", "bands", "target", "unit"),
    AspectKind.JUDGEMENT: ("scale", "spread", "benchmarks"),
    AspectKind.PANEL: ("range", "spread", "benchmarks"),
    AspectKind.AUTOMATIC: OF_ASPECT,
}
BY_JUDGES: Final = ("judges", "quorum", "combine", "score")
"""Keys that have no meaning where nobody marks."""
KEYS: Final = (*COMMON, *dict.fromkeys(key for keys in OF_KIND.values() for key in keys))
MISPLACED: Final = {
    "when": "it belongs to deductions; an aspect says award: (a truth) or measure: (a number)",
    "channels": OF_STAGE,
}
_WIDEST: Final = Range(Decimal(-999_999_999), Decimal(999_999_999))
_UNIT: Final = Range(Decimal(0), Decimal(1), Decimal(1))


@dataclass(frozen=True, slots=True)
class AspectSetting:
    """What an aspect takes from where it stands.

    Attributes:
        ids: the ids of the stage.
        penalties: the stage's deductions, and whether each is given judge by judge.
        referee: takes the rules of automatic aspects.
        per_item: whether its criterion is marked per item.
        section: the standards section of its criterion.
    """

    draft: Draft
    ids: Ids
    penalties: Mapping[str, bool]
    referee: Referee
    per_item: bool = False
    section: str | None = None


def read_aspect(node: Node, setting: AspectSetting) -> Aspect:
    """One aspect; what cannot be read is reported and replaced by something harmless."""
    return _AspectReader(node, setting).read()


_PANEL = {AspectKind.JUDGEMENT: 3, AspectKind.MEASUREMENT: 1}
"""Judges expected where the rulebook names no number; a panel expects all who are registered."""


class _AspectReader:
    def __init__(self, node: Node, setting: AspectSetting) -> None:
        report = setting.draft.report
        fields = Fields(node, report, _called(node), KEYS, MISPLACED)
        self._fields = fields
        self._setting = setting
        self._id = fields.id(fallback_id(node))
        if fields.has("id"):
            setting.ids.take(self._id, fields.at("id"))
        self._kind = self._read_kind()
        self._refuse_foreign()

    def read(self) -> Aspect:
        if self._kind is AspectKind.AUTOMATIC:
            return self._automatic()
        combine = self._combine()
        bands = self._bands()
        span = self._range(bands)
        judges = self._fields.whole("judges", least=1, most=999)
        return Aspect(
            id=self._id,
            title=self._fields.title(self._id),
            kind=self._kind,
            per_item=per_item(self._fields, default=self._setting.per_item),
            range=span,
            maximum=self._maximum(span, bands, combine),
            combine=combine,
            quorum=self._quorum(judges),
            scale=self._scale() if self._kind is AspectKind.JUDGEMENT else None,
            spread=self._spread(),
            target=self._fields.number("target"),
            bands=bands,
            benchmarks=self._benchmarks(),
            abilities=self._abilities(),
            section=section(self._fields, self._setting.draft) or self._setting.section,
            judges=self._judges(judges),
            unit=self._fields.text("unit"),
            score=formula(self._fields, "score", aspect_scope()),
            line=self._fields.node.line,
        )

    def _automatic(self) -> Aspect:
        """The referee's: any mark from 0 to the most it can earn, once, by itself."""
        fields = self._fields
        abilities, on_items = self._abilities(), per_item(fields, default=self._setting.per_item)
        most = self._setting.referee.aspect(fields, self._id, abilities, per_item=on_items)
        return Aspect(
            id=self._id,
            title=fields.title(self._id),
            kind=self._kind,
            per_item=on_items,
            range=Range(Decimal(0), most),
            maximum=most,
            combine=(),
            abilities=abilities,
            section=section(fields, self._setting.draft) or self._setting.section,
            judges=1,
            line=fields.node.line,
        )

    def _bands(self) -> tuple[Band, ...]:
        if self._kind is not AspectKind.MEASUREMENT:
            return ()
        return read_bands(self._fields, lambda one, key: one.number(key, least=0))

    def _read_kind(self) -> AspectKind:
        kinds = [each.value for each in AspectKind]
        self._fields.need("kind", f"write kind: {', '.join(kinds)}")
        return AspectKind(self._fields.choice("kind", kinds, AspectKind.PANEL.value))

    def _refuse_foreign(self) -> None:
        if not self._fields.has("kind"):
            return
        for key in BY_JUDGES if self._kind is AspectKind.AUTOMATIC else ():
            if self._fields.has(key):
                message = f'"{key}" has no meaning for kind: automatic, which nobody marks'
                self._fields.refuse(key, "wrong_kind", message, "delete it", key=key)
        for key in KEYS:
            if key not in COMMON and key not in OF_KIND[self._kind] and self._fields.has(key):
                owners = [kind.value for kind, keys in OF_KIND.items() if key in keys]
                message = f'"{key}" has no meaning for kind: {self._kind.value}'
                fix = f"delete it, or write kind: {' or '.join(owners)}"
                self._fields.refuse(key, "wrong_kind", message, fix, key=key)

    def _combine(self) -> tuple[Step, ...]:
        node = self._fields.get("combine")
        if node is None:
            return ()
        what = self._fields.name("combine")
        reader = CombineReader(self._fields.report, what, self._setting.penalties)
        return reader.read(node, judgement=self._kind is AspectKind.JUDGEMENT)

    def _range(self, bands: tuple[Band, ...]) -> Range:
        """What a mark may be: points, a judgement, or the measured value."""
        fields = self._fields
        if self._kind is AspectKind.JUDGEMENT:
            return Range(Decimal(0), self._scale(), Decimal(1))
        node = fields.get("range")
        if node is not None:
            return read_range(node, fields.report, fields.name("range"))
        if self._kind is AspectKind.PANEL:
            fields.need("range", "write what a mark may be, such as range: {min: 0, max: 10}")
            return _UNIT
        if bands or fields.has("bands"):
            return _WIDEST
        return self._points()

    def _points(self) -> Range:
        """A measurement without range or bands: nothing or everything, or parts of `step`."""
        fields = self._fields
        why = "write max (met or not), range (a number that counts as it is) or bands"
        fields.need("max", why)
        most = fields.number("max", least=0)
        if not most:
            return _UNIT
        step = fields.number("step", least=Decimal("0.000000001"))
        if step is not None and most % step:
            fields.refuse("step", "range", f"steps of {step} miss max {most}", "take another step")
        return Range(Decimal(0), most, step or most)

    def _maximum(
        self, span: Range, bands: tuple[Band, ...], combine: tuple[Step, ...]
    ) -> Decimal | None:
        written = self._fields.number("max", least=0)
        if self._kind is AspectKind.JUDGEMENT:
            self._fields.need("max", "write what the highest judgement is worth")
            return written if written is not None else Decimal(1)
        computed = self._computed(span, bands, combine)
        if written is not None and computed is not None and written != computed:
            self._fields.refuse(
                "max",
                "maximum",
                f"max of {self._fields.what} is {written}, but its marks reach {computed}",
                f"write max: {computed}, or delete the line",
            )
        return computed if written is None else written

    def _computed(
        self, span: Range, bands: tuple[Band, ...], combine: tuple[Step, ...]
    ) -> Decimal | None:
        """The most the marks can make, where that is plain; `None` where formulas decide."""
        if self._fields.has("score") or not all(_keeps_maximum(step) for step in combine):
            return None
        return bands[0].mark if bands else span.maximum

    def _quorum(self, judges: int | None) -> int:
        written = self._fields.whole("quorum", least=1, most=999)
        panel = self._judges(judges)
        if written is not None and panel is not None and written > panel:
            message = f"quorum {written} is more than the {panel} judges"
            self._fields.refuse("quorum", "quorum", message, f"write at most {panel}")
        if written is None and self._kind is AspectKind.JUDGEMENT:
            return panel or 1
        return written or 1

    def _judges(self, written: int | None) -> int | None:
        return _PANEL.get(self._kind) if written is None else written

    def _scale(self) -> Decimal:
        return Decimal(self._fields.whole("scale", least=1, most=10) or 3)

    def _spread(self) -> Decimal | None:
        if self._kind is AspectKind.PANEL:
            return self._fields.number("spread", least=0)
        if self._kind is not AspectKind.JUDGEMENT:
            return None
        spread = self._fields.whole("spread", most=10)
        return Decimal(1 if spread is None else spread)

    def _benchmarks(self) -> dict[str, Title]:
        if self._kind is AspectKind.PANEL:
            return self._from_marks()
        if self._kind is not AspectKind.JUDGEMENT:
            return {}
        fields = self._fields
        node = fields.need("benchmarks", "say in words what each of 0, 1, 2 … looks like")
        if node is None:
            return {}
        levels = [str(level) for level in range(int(self._scale()) + 1)]
        inner = Fields(node, fields.report, fields.name("benchmarks"), levels)
        read: dict[str, Title] = {}
        for level in levels:
            value = inner.need(level, f"a benchmark for each of 0 … {levels[-1]} is mandatory")
            if value is not None:
                read[level] = read_title(value, fields.report, f"benchmark {level}")
        return read

    def _from_marks(self) -> dict[str, Title]:
        """A panel's benchmarks: what a mark looks like from this one on."""
        node, report = self._fields.get("benchmarks"), self._fields.report
        if node is None:
            return {}
        what = self._fields.name("benchmarks")
        if not isinstance(node, Table):
            message = f"{what} must be a mapping (mark: words), not {described(node)}"
            report.add(node, "not_a_mapping", message, "such as {60: 基本达到, 85: 优秀}")
            return {}
        read: dict[str, Title] = {}
        for key, value in node.pairs:
            mark = read_number(key, report, f"a mark of {what}")
            if mark is not None:
                read[key.text] = read_title(value, report, f"benchmark {key.text}")
        return dict(sorted(read.items(), key=lambda pair: Decimal(pair[0])))

    def _abilities(self) -> tuple[str, ...]:
        known = self._setting.draft.abilities
        words = self._fields.words("abilities")
        for word in words:
            if word not in known:
                message = f'ability "{shown(word)}" is not in the list at the top'
                fix = suggestion(word, known) or "add abilities: [ … ] at the top"
                self._fields.refuse("abilities", "unknown_ability", message, fix, ability=word)
        return words


def _called(node: Node) -> str:
    name = node.get("id") if isinstance(node, Table) else None
    return "an aspect" if name is None else f"aspect {described(name)}"


def _keeps_maximum(step: Step) -> bool:
    if isinstance(step, Gather):
        return step.how != "sum"
    return isinstance(step, (Trim, RoundTo, Penalty))


def per_item(fields: Fields, *, default: bool) -> bool:
    """`per: item` or `per: entry`."""
    return fields.choice("per", ("item", "entry"), "item" if default else "entry") == "item"


def section(fields: Fields, draft: Draft) -> str | None:
    """The standards section that something counts for."""
    name = fields.text("section")
    if name is not None and name not in draft.sections:
        message = f'section "{shown(name)}" is not in the list at the top'
        fix = suggestion(name, list(draft.sections)) or "add sections: {name: weight} at the top"
        fields.refuse("section", "unknown_section", message, fix, section=shown(name))
        return None
    return name
