"""Counters that survive a restart: written together every few seconds, by plain SQL."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import msgspec
from django.db import connection

from leitai.devices.findings import Finding, Findings
from leitai.devices.models import StationTally
from leitai.devices.slots import Tally

Row = tuple[int | bytes, ...]
COLUMNS: Final = (
    "station_id",
    "blocks",
    "samples",
    "sequence",
    "last",
    "seen",
    "counters",
    "recent",
)
_NAMES: Final = ", ".join(f'"{name}"' for name in COLUMNS)
_UPSERT: Final = (
    f"INSERT INTO devices_stationtally ({_NAMES}) "  # noqa: S608 -- constants
    "SELECT %s, %s, %s, %s, %s, %s, %s, %s WHERE EXISTS "
    "(SELECT 1 FROM devices_station WHERE id = %s) ON CONFLICT (station_id) DO UPDATE SET "
    + ", ".join(f'"{name}" = excluded."{name}"' for name in COLUMNS[1:])
)
_read_counters: Final = msgspec.json.Decoder(dict[str, int]).decode
_read_recent: Final = msgspec.json.Decoder(list[Finding]).decode


def read_tallies() -> dict[int, Tally]:
    """Station's key → what was counted."""
    return {row.station_id: tally_of(row) for row in StationTally.objects.all()}


def tally_of(row: StationTally) -> Tally:
    """One row."""
    findings = Findings(_read_counters(bytes(row.counters)), _read_recent(bytes(row.recent)))
    return Tally(row.blocks, row.samples, row.sequence, row.last, row.seen, findings)


def write_tallies(rows: Iterable[Row]) -> None:
    """Write rows of `row_of` in one transaction."""
    with connection.cursor() as cursor:
        cursor.executemany(_UPSERT, list(rows))


def row_of(station: int, tally: Tally) -> Row:
    """What is written of one station."""
    findings = tally.findings or Findings()
    return (
        station,
        tally.blocks,
        tally.samples,
        tally.sequence,
        tally.last,
        tally.seen,
        msgspec.json.encode(dict(findings.counters)),
        msgspec.json.encode(list(findings.recent)),
        station,
    )
