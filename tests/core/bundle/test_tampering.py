"""Whatever one thing a forger does to a ledger, verification names that entry."""

from __future__ import annotations

from dataclasses import replace

import pytest
from forging import CONTEST, LINES, SIGNER, SIZE, numbered, renumbered, sealed, verify, with_lines
from hypothesis import given
from hypothesis import strategies as st

from leitai.core.bundle.change import Kind, Means
from leitai.core.bundle.report import Exit
from leitai.core.ledger.acts import LedgerEntry, MarkGiven
from leitai.core.ledger.canonical import canonical

PLACES = st.integers(0, SIZE - 1)
BUNDLE = sealed()
DENSE = sealed(sizes=range(1, SIZE + 1))
Deed = tuple[Kind, int, list[bytes]]
"""What was done, at which place (from 1), and the lines after it."""


def _invented(place: int) -> bytes:
    act = MarkGiven(
        mark=f"x-{place}", stage="final", entry="E02", aspect="A1", judge="J1", value="9.99"
    )
    return canonical(LedgerEntry(CONTEST, place + 1, 1_767_225_600_000_001, "office", act))


@st.composite
def _altered(draw: st.DrawFn) -> Deed:
    place = draw(PLACES)
    other = draw(st.none() | PLACES.filter(lambda other: other != place))
    line = _invented(place) if other is None else numbered(LINES[other], place + 1)
    return Kind.ALTERED, place + 1, [*LINES[:place], line, *LINES[place + 1 :]]


@st.composite
def _dropped(draw: st.DrawFn) -> Deed:
    place = draw(PLACES)
    count = draw(st.integers(1, SIZE - place))
    return Kind.DROPPED, place + 1, [*LINES[:place], *LINES[place + count :]]


@st.composite
def _swapped(draw: st.DrawFn) -> Deed:
    one, two = sorted(draw(st.tuples(PLACES, PLACES).filter(lambda pair: pair[0] != pair[1])))
    lines = list(LINES)
    lines[one], lines[two] = lines[two], lines[one]
    return Kind.REORDERED, one + 1, lines


@st.composite
def _moved(draw: st.DrawFn) -> Deed:
    one, two = draw(st.tuples(PLACES, PLACES).filter(lambda pair: pair[0] != pair[1]))
    lines = list(LINES)
    lines.insert(two, lines.pop(one))
    return Kind.REORDERED, min(one, two) + 1, lines


@st.composite
def _added(draw: st.DrawFn) -> Deed:
    place = draw(st.integers(0, SIZE))
    copied = draw(st.none() | PLACES.filter(lambda other: other != place))
    line = _invented(place) if copied is None else numbered(LINES[copied], place + 1)
    return Kind.ADDED, place + 1, [*LINES[:place], line, *LINES[place:]]


DEEDS = st.one_of(_altered(), _dropped(), _swapped(), _moved(), _added())


@given(DEEDS, st.booleans())
def test_the_entry_and_the_deed_are_named(deed: Deed, tidy: bool) -> None:  # noqa: FBT001
    """Whether or not the forger gave the entries new numbers."""
    kind, seq, lines = deed
    report = verify(with_lines(BUNDLE, renumbered(lines) if tidy else lines))
    assert report.exit is Exit.LEDGER
    assert report.change is not None
    assert (report.change.kind, report.change.seq, report.change.last) == (kind, seq, seq)
    assert report.change.exact
    assert report.findings[0].code in (kind.value, "uncovered")
    assert str(seq) in report.findings[0].message("zh")
    assert str(seq) in report.findings[0].message("en")


@given(DEEDS, st.booleans())
def test_with_rewritten_leaf_hashes_it_is_known_between_which_checkpoints(
    deed: Deed,
    tidy: bool,  # noqa: FBT001
) -> None:
    _, seq, lines = deed
    report = verify(with_lines(BUNDLE, renumbered(lines) if tidy else lines, leaves=True))
    assert report.exit is Exit.LEDGER
    change = report.change
    assert change is not None
    assert change.seq <= seq <= change.last
    good = max(size for size in (0, 10, 20, SIZE) if size < seq)
    assert change.seq > good
    assert change.last <= min(size for size in (10, 20, SIZE, SIZE + 1) if size >= seq)


@given(DEEDS)
def test_broken_numbers_name_the_entry_though_leaf_hashes_are_rewritten(deed: Deed) -> None:
    kind, seq, lines = deed
    if kind in (Kind.ALTERED, Kind.ADDED) or len(lines) < seq:
        return  # these leave no break in the numbers at the entry itself
    change = verify(with_lines(BUNDLE, lines, leaves=True)).change
    assert change is not None
    assert (change.kind, change.seq, change.means) == (kind, seq, Means.NUMBERS)


@given(DEEDS, st.booleans())
def test_with_a_checkpoint_for_every_entry_the_place_is_exact_even_then(
    deed: Deed,
    tidy: bool,  # noqa: FBT001
) -> None:
    _, seq, lines = deed
    change = verify(with_lines(DENSE, renumbered(lines) if tidy else lines, leaves=True)).change
    assert change is not None
    assert (change.seq, change.exact) == (seq, True)


@given(st.lists(PLACES, min_size=2, max_size=6, unique=True))
def test_of_several_changes_the_first_is_named(places: list[int]) -> None:
    lines = list(LINES)
    for place in places:
        lines[place] = _invented(place)
    change = verify(with_lines(BUNDLE, lines)).change
    assert change is not None
    assert (change.kind, change.seq) == (Kind.ALTERED, min(places) + 1)


@given(PLACES, st.binary(max_size=60).filter(lambda junk: b"\n" not in junk))
def test_a_line_of_junk_is_named(place: int, junk: bytes) -> None:
    lines = [*LINES[:place], junk, *LINES[place + 1 :]]
    if not junk and place == SIZE - 1:
        lines.append(b"")  # an empty last line is the end of the file
    for leaves in (False, True):
        report = verify(with_lines(BUNDLE, lines, leaves=leaves))
        assert report.change is not None
        assert report.change.seq == place + 1
        assert report.change.kind is Kind.ALTERED


def test_where_a_reordered_entry_went_is_told() -> None:
    lines = list(LINES)
    lines.insert(30, lines.pop(12))
    change = verify(with_lines(BUNDLE, renumbered(lines))).change
    assert change is not None
    assert (change.seq, change.stands, change.moved_to) == (13, 14, 31)


def test_without_any_valid_checkpoint_the_leaf_hashes_still_tell() -> None:
    lines = [*LINES[:20], *LINES[21:]]
    damaged = [note[:-6] + "AAA=\n" for note in BUNDLE.checkpoints]
    report = verify(replace(with_lines(BUNDLE, lines), checkpoints=damaged))
    assert report.exit is Exit.SIGNATURE
    assert report.change is not None
    assert (report.change.kind, report.change.seq) == (Kind.DROPPED, 21)
    assert report.change.means is Means.UNSEALED_LEAVES


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_stands_there_now_is_shown_without_harm(language: str) -> None:
    lines = [*LINES[:5], b"\x1b[2J\x9b\xe2\x80\xaeboo", *LINES[6:]]
    report = verify(with_lines(BUNDLE, lines))
    text = "\n".join(report.sentences("zh" if language == "zh" else "en"))
    assert "boo" in text
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_an_untouched_bundle_has_no_change() -> None:
    for bundle in (BUNDLE, DENSE):
        report = verify(bundle, SIGNER)
        assert (report.change, report.exit, report.trusted) == (None, Exit.VERIFIED, True)
