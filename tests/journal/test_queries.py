from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitai.journal.journal import Journal, install
from support.home import begin, give, mark


@pytest.fixture
def installed(journal: Journal) -> Iterator[Journal]:
    install(journal)
    yield journal
    install(None)


def test_asking_for_the_checkpoint_again_and_again_signs_no_more(
    installed: Journal, contest: str
) -> None:
    from leitai.journal.models import StoredCheckpoint  # noqa: PLC0415 -- after Django is set up
    from leitai.journal.queries import current_checkpoint  # noqa: PLC0415 -- the same

    begin(installed, contest)
    first = current_checkpoint(contest=contest)
    seq = give(installed, contest, mark("M1")).seq
    assert current_checkpoint(contest=contest) == first
    assert current_checkpoint(contest=contest, covering=seq).size == seq
    give(installed, contest, mark("M2", judge="J2"))
    rows = StoredCheckpoint.objects.filter(contest=contest)
    assert rows.count() == 2
    rows.update(at=first.at - 6_000_000)
    assert current_checkpoint(contest=contest).size == seq + 1


@given(st.sets(st.integers(1, 10_000), max_size=300), st.integers(1, 100))
def test_a_thinned_trail_is_short_in_order_and_keeps_the_last(sizes: set[int], most: int) -> None:
    from leitai.journal.queries import thinned  # noqa: PLC0415 -- after Django is set up

    ordered = sorted(sizes)
    kept = thinned(ordered, most)
    assert len(kept) == min(most, len(ordered))
    assert kept == sorted(set(kept))
    assert set(kept) <= sizes
    assert kept[-1:] == ordered[-1:]
