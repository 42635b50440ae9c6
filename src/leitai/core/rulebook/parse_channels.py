"""Read what a stage's stations send: tick, length of an attempt, channels."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Final

from leitai.core.referee.language.build import RESERVED
from leitai.core.referee.language.errors import FormulaError
from leitai.core.referee.language.read import read_duration, read_quantity
from leitai.core.referee.language.times import spelled
from leitai.core.referee.language.units import Unit, read_unit
from leitai.core.referee.model import Channel, ChannelKind, Telemetry
from leitai.core.rulebook.errors import Report, shown
from leitai.core.rulebook.fields import Fields
from leitai.core.rulebook.places import place_in
from leitai.core.rulebook.source import Node, Scalar, Table, described
from leitai.core.rulebook.values import read_id

KEYS: Final = ("tick", "attempt", "channels")
"""Keys of a stage that describe its telemetry."""
OF_CHANNEL: Final = ("title", "type", "unit", "values", "min", "max", "max_age", "stuck")
MAX_CHANNELS: Final = 64
MAX_WORDS: Final = 256
MAX_TICKS: Final = 10_000_000
SECOND: Final = 1_000_000
SHORTEST_TICK: Final = 100
LONGEST_TICK: Final = 10 * SECOND
USUAL_TICK: Final = 10_000
USUAL_LIMIT: Final = 3600 * SECOND
LONGEST: Final = 24 * 3600 * SECOND
USUAL_AGE: Final = SECOND
_WORD: Final = re.compile(r"[^\"'“”‘’\\\n]{1,64}")


def read_telemetry(fields: Fields) -> Telemetry | None:
    """What a stage's stations send; `None` where it has no channels."""
    node = fields.get("channels")
    if node is None:
        for key in ("tick", "attempt"):
            if fields.has(key):
                message = f'"{key}" says nothing without "channels"'
                fields.refuse(key, "no_channels", message, "add channels:, or delete it")
        return None
    tick = _tick(fields)
    return Telemetry(tick, _channels(node, fields, tick), _limit(fields, tick))


def quantity(fields: Fields, key: str, unit: Unit | None) -> Decimal | None:
    """A number, bare or with a unit that fits."""
    node = fields.get(key)
    if node is None:
        return None
    if not isinstance(node, Scalar):
        message = f"{fields.name(key)} must be a number, not {described(node)}"
        fields.refuse(key, "not_a_number", message)
        return None
    try:
        return read_quantity(node.text, unit)
    except FormulaError as error:
        _complain(node, fields.report, fields.name(key), error)
        return None


def _complain(node: Scalar, report: Report, what: str, error: FormulaError) -> None:
    place = place_in(node, error.at, report.lines)
    report.add(place, error.code, f"{what}: {error.message}", error.fix)


def _duration(fields: Fields, key: str) -> Fraction | None:
    """A time in microseconds."""
    node = fields.get(key)
    if node is None:
        return None
    if not isinstance(node, Scalar):
        message = f"{fields.name(key)} must be a time, not {described(node)}"
        fields.refuse(key, "formula_time", message, "write a time such as 2 s")
        return None
    try:
        return read_duration(node.text)
    except FormulaError as error:
        _complain(node, fields.report, fields.name(key), error)
        return None


def read_time(fields: Fields, key: str, *, most: int) -> int | None:
    """A time in whole microseconds, at least one, at most `most`."""
    time = _duration(fields, key)
    if time is None:
        return None
    if time.denominator != 1 or not 0 < time <= most:
        message = f"{fields.name(key)} is {spelled(time)}"
        fix = f"write a time from {spelled(Fraction(1))} to {spelled(Fraction(most))}"
        fields.refuse(key, "formula_time", message, fix)
        return None
    return int(time)


def _tick(fields: Fields) -> int:
    time = _duration(fields, "tick")
    if time is None:
        return USUAL_TICK
    if time.denominator != 1 or not SHORTEST_TICK <= time <= LONGEST_TICK:
        message = f"{fields.name('tick')} is {spelled(time)}"
        fields.refuse("tick", "formula_time", message, "write a time from 0.1 ms to 10 s")
        return USUAL_TICK
    return int(time)


def _limit(fields: Fields, tick: int) -> int:
    usual = min(USUAL_LIMIT // tick, MAX_TICKS)
    node = fields.get("attempt")
    if node is None:
        return usual
    inner = Fields(node, fields.report, fields.name("attempt"), ("limit",))
    inner.need("limit", "write attempt: {limit: 20 min}")
    return _ticks(inner, "limit", tick, most=min(LONGEST // tick, MAX_TICKS)) or usual


def _ticks(fields: Fields, key: str, tick: int, *, most: int) -> int | None:
    """A time as a whole number of ticks, at least one."""
    time = _duration(fields, key)
    if time is None:
        return None
    count = time / tick
    what = f"{fields.name(key)} is {spelled(time)}"
    if not 1 <= count <= most:
        fix = f"write a time from {spelled(Fraction(tick))} to {spelled(Fraction(most * tick))}"
        fields.refuse(key, "formula_time", what, fix)
        return None
    if count.denominator != 1:
        low = int(count)
        near = [spelled(Fraction(each * tick)) for each in (low, low + 1)]
        message = f"{what}, no whole number of ticks of {spelled(Fraction(tick))}"
        fields.refuse(key, "formula_time", message, f"write {' or '.join(near)}")
        return None
    return int(count)


def _channels(node: Node, fields: Fields, tick: int) -> tuple[Channel, ...]:
    report = fields.report
    if not isinstance(node, Table) or not node.pairs:
        message = f"{fields.name('channels')} must be a mapping (id: …), not {described(node)}"
        report.add(node, "not_a_mapping", message, "write speed: {unit: mm/s}")
        return ()
    if len(node.pairs) > MAX_CHANNELS:
        message = f"there are {len(node.pairs)} channels; at most {MAX_CHANNELS} are read"
        report.add(node, "too_large", message)
        return ()
    return tuple(_channel(key, value, report, tick) for key, value in node.pairs)


def _channel(key: Scalar, node: Node, report: Report, tick: int) -> Channel:
    read_id(key, report, "a channel")
    if key.text in RESERVED:
        message = f'"{key.text}" is a word of the rules and cannot be a channel'
        report.add(key, "reserved_id", message, f"take another, such as {key.text}1", id=key.text)
    fields = Fields(node, report, f"channel {described(key)}", OF_CHANNEL)
    kinds = [each.value for each in ChannelKind]
    kind = ChannelKind(fields.choice("type", kinds, ChannelKind.NUMBER.value))
    age = _ticks(fields, "max_age", tick, most=MAX_TICKS)
    channel = Channel(
        id=key.text,
        title=fields.title(key.text),
        kind=kind,
        unit=None,
        values=(),
        minimum=None,
        maximum=None,
        max_age=-(-USUAL_AGE // tick) if age is None else age,
        stuck=_ticks(fields, "stuck", tick, most=MAX_TICKS),
        line=key.line,
    )
    if kind is ChannelKind.NUMBER:
        return _number(fields, channel)
    return _word(fields, channel)


def _number(fields: Fields, channel: Channel) -> Channel:
    if fields.has("values"):
        fix = "write type: code, or delete it"
        fields.refuse("values", "wrong_kind", '"values" are those of a code channel', fix)
    written = fields.text("unit")
    unit = _unit(fields, written)
    if unit is None:
        return channel
    least, most = quantity(fields, "min", unit), quantity(fields, "max", unit)
    if least is not None and most is not None and least >= most:
        message = f"{fields.what}: min {least} is not below max {most}"
        fields.refuse("min", "range", message, "swap them")
    return replace(channel, unit=written, minimum=least, maximum=most)


def _unit(fields: Fields, written: str | None) -> Unit | None:
    try:
        return read_unit(written or "")
    except ValueError as error:
        fix = "such as mm, mm/s, m/s², N·m, deg, bar"
        fields.refuse("unit", "formula_unit", f"{fields.name('unit')}: {error}", fix)
        return None


def _word(fields: Fields, channel: Channel) -> Channel:
    """A truth (0 or 1) or a code (the place of its word); anything else is out of range."""
    for key in ("unit", "min", "max"):
        if fields.has(key):
            message = f'"{key}" has no meaning for type: {channel.kind.value}'
            fields.refuse(key, "wrong_kind", message, "delete it")
    if channel.kind is ChannelKind.BOOL:
        if fields.has("values"):
            fields.refuse("values", "wrong_kind", "a bool is false or true", "write type: code")
        return replace(channel, minimum=Decimal(0), maximum=Decimal(1))
    fields.need("values", "write its words, such as values: [idle, pick, place]")
    words = fields.words("values")
    for word in words:
        if not _WORD.fullmatch(word):
            message = f'"{shown(word)}" cannot be a word of a code'
            fields.refuse("values", "bad_word", message, "at most 64 characters, no quotes")
    if len(words) > MAX_WORDS:
        fields.refuse("values", "too_large", f"{len(words)} words; at most {MAX_WORDS} are read")
    most = Decimal(max(len(words) - 1, 0))
    return replace(channel, values=words, minimum=Decimal(0), maximum=most)
