"""What must be true after the drill, checked against the bundle and nothing else."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from typing import Any

from leitai.core.bundle.recompute import recompute
from leitai.core.bundle.verify import verify_bundle
from leitai.core.ledger.acts import ENTRY_DECODER, LedgerEntry, MarkGiven
from leitai.core.rulebook.fold import fold
from leitai.core.rulebook.parse import read_rulebook


def compare(
    bundle: bytes,
    board: dict[str, Any],
    screens: list[dict[str, Any]],
    acknowledged: dict[str, str],
) -> dict[str, object]:
    """Lost, doubled and differing things by count; `holds` when there is none."""
    entries, rulebook = _open(bundle)
    marks = [entry.act for entry in entries if isinstance(entry.act, MarkGiven)]
    times = Counter(mark.mark for mark in marks)
    stored = {mark.mark: mark.value for mark in marks}
    lost = [mark for mark, value in acknowledged.items() if stored.get(mark) != value]
    doubled = [mark for mark, count in times.items() if count > 1]
    replayed = _places(fold(read_rulebook(rulebook), entries).standings("round").rows)
    differing = sum(_seen(screen) != replayed for screen in [board, *screens])
    gaps = sum(entry.seq != place for place, entry in enumerate(entries, 1))
    verified = _verified(bundle)
    return {
        "acknowledged": len(acknowledged),
        "in_ledger": len(marks),
        "lost": len(lost),
        "doubled": len(doubled),
        "gaps": gaps,
        "screens": len(screens),
        "screens_differing": differing,
        "verified": verified,
        "holds": bool(acknowledged) and verified and not (lost or doubled or gaps or differing),
    }


def _open(bundle: bytes) -> tuple[list[LedgerEntry], bytes]:
    with zipfile.ZipFile(io.BytesIO(bundle)) as archive:
        lines = archive.read("entries.ndjson").splitlines()
        return [ENTRY_DECODER.decode(line) for line in lines], archive.read("rulebook.yaml")


def _places(rows: Any) -> dict[str, tuple[int | None, str | None]]:
    return {
        row.entry: (row.rank, None if row.total is None else f"{row.total:.2f}") for row in rows
    }


def _seen(screen: dict[str, Any]) -> dict[str, tuple[int | None, str | None]]:
    return {entry: (row["rank"], row["total"]) for entry, row in screen.get("rows", {}).items()}


def _verified(bundle: bytes) -> bool:
    return verify_bundle(bundle, recompute=recompute).ok
