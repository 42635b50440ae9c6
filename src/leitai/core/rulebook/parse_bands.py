"""Read bands: partial credit by how far a measured value lies from its target."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from leitai.core.rulebook.fields import Fields
from leitai.core.rulebook.model import Band
from leitai.core.rulebook.source import Node

ReadNumber = Callable[[Fields, str], Decimal | None]


def read_bands(fields: Fields, number: ReadNumber) -> tuple[Band, ...]:
    """The bands, narrowest first; `number` reads how wide one is.

    `target` without bands is refused.
    """
    if not fields.has("bands"):
        if fields.has("target"):
            fix = "add bands, or delete it"
            fields.refuse("target", "bands", '"target" says nothing without "bands"', fix)
        return ()
    bands: list[Band] = []
    if not fields.list("bands"):
        fix = "write [{within: 0.05, mark: 2}, {within: 0.1, mark: 1}]"
        fields.refuse("bands", "bands", f"{fields.name('bands')} has no band", fix)
    for node in fields.list("bands"):
        band = _band(node, fields, number)
        if band is not None:
            _check(node, fields, band, bands)
            bands.append(band)
    return tuple(bands)


def _band(node: Node, fields: Fields, number: ReadNumber) -> Band | None:
    one = Fields(node, fields.report, f"a band of {fields.what}", ("within", "mark"))
    one.need("within")
    one.need("mark")
    within, mark = number(one, "within"), one.number("mark", least=0)
    if within is not None and within < 0:
        one.refuse("within", "out_of_range", f"{one.name('within')} is {within}", "write 0 or more")
        return None
    return None if within is None or mark is None else Band(within, mark)


def _check(node: Node, fields: Fields, band: Band, before: list[Band]) -> None:
    if before and not (before[-1].within < band.within and before[-1].mark > band.mark):
        message = "each band must be wider than the one before and earn less"
        fix = "sort them from the narrowest to the widest"
        fields.report.add(node, "bands", message, fix)
