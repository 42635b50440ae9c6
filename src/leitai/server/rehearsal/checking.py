"""The day's bundle, checked by two who were not there: the verifier and the shadow scorer."""

from __future__ import annotations

from leitai.core.bundle.archive import read_bundle
from leitai.core.bundle.recompute import recompute
from leitai.core.bundle.verify import verify_bundle
from leitai.core.ledger.acts import ENTRY_DECODER
from leitai.core.rulebook.parse import read_rulebook
from leitai.core.shadow.compare import ShadowReport, compare
from leitai.server.rehearsal.chronicle import require


def check_bundle(data: bytes) -> ShadowReport:
    """Verify a bundle and compute every result a second time, by another way.

    Raises:
        Failed: something in it does not hold.
    """
    report = verify_bundle(data, recompute=recompute)
    require(report.ok, " ".join(report.sentences("zh")))
    bundle = read_bundle(data)
    entries = [ENTRY_DECODER.decode(line) for line in bundle.lines]
    results = recompute(bundle.rulebook, entries)
    shadow = compare(read_rulebook(bundle.rulebook), entries, results)
    require(shadow.agrees, f"the shadow scorer differs: {shadow.differs[:3]}")
    return shadow


def told(shadow: ShadowReport) -> str:
    """What was compared, in words; what only its plug-in can compute is named."""
    left = ", ".join(each.what for each in shadow.unchecked)
    words = f"{shadow.numbers} 个数一致 numbers agree"
    return f"{words} · 未复算 not computed again: {left}" if left else words
