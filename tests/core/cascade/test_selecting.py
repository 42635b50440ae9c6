from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from leitai.core.cascade.model import Contender, Quota, Reserve, Rule, TieKey
from leitai.core.cascade.selecting import select

UNITS = ("A", "B", "C")


def one(entry: str, rank: int | None, unit: str = "A", **more: object) -> Contender:
    return Contender(entry, rank, parties={"unit": unit}, **more)  # type: ignore[arg-type]


def coming(rule: Rule, field: list[Contender], **more: set[str]) -> dict[str, str | None]:
    seats = select(rule, field, **more).seats
    return {each.entry: each.ground for each in seats}


def against(rule: Rule, field: list[Contender], **more: set[str]) -> dict[str, str | None]:
    made = select(rule, field, **more).decisions
    return {each.entry: each.against for each in made if each.against}


LINE = [one("E1", 1), one("E2", 2), one("E3", 3, "B"), one("E4", 3, "B"), one("E5", 5, "C")]


def test_the_best_come_in_order_of_place() -> None:
    assert list(coming(Rule(2), LINE)) == ["E1", "E2"]
    assert against(Rule(2), LINE) == {"E3": "cut", "E4": "cut", "E5": "cut"}


def test_equals_at_the_cut_are_all_in_or_all_out() -> None:
    both = {"E1": "rank", "E2": "rank", "E3": "tie", "E4": "tie"}
    assert coming(Rule(3), LINE) == both
    assert coming(Rule(3, ties="exclude"), LINE) == {"E1": "rank", "E2": "rank"}
    out = against(Rule(3, ties="exclude"), LINE)
    assert out == {"E3": "tie", "E4": "tie", "E5": "cut"}


def test_a_score_decides_between_equals_and_what_is_still_equal_falls_under_the_rule() -> None:
    skilled = [replace(each, keys={"P": Decimal(len(each.entry + each.parties["unit"]))})
               for each in LINE]  # fmt: skip
    skilled[3] = replace(skilled[3], keys={"P": Decimal(9)})
    rule = Rule(3, ties="exclude", key=TieKey("P"))
    assert coming(rule, skilled) == {"E1": "rank", "E2": "rank", "E4": "rank"}
    ascending = replace(rule, key=TieKey("P", descending=False))
    assert list(coming(ascending, skilled)) == ["E1", "E2", "E3"]
    skilled[2] = replace(skilled[2], keys={"P": None})
    assert list(coming(ascending, skilled)) == ["E1", "E2", "E4"], "absent comes last either way"
    skilled[2] = replace(skilled[2], keys={"P": Decimal("9.0")})
    assert list(coming(rule, skilled)) == ["E1", "E2"]


def test_a_quota_takes_no_seat_from_the_others() -> None:
    rule = Rule(3, quota=Quota("unit", 1))
    assert coming(rule, LINE) == {"E1": "rank", "E3": "tie", "E4": "tie"}
    assert against(rule, LINE) == {"E2": "quota", "E5": "cut"}
    strict = replace(rule, ties="exclude")
    assert list(coming(strict, LINE)) == ["E1", "E5"]
    assert against(strict, LINE) == {"E2": "quota", "E3": "tie", "E4": "tie"}


def test_who_belongs_to_nothing_is_not_counted() -> None:
    field = [Contender(f"E{n}", n) for n in range(1, 5)]
    assert len(coming(Rule(3, quota=Quota("unit", 1)), field)) == 3


def test_a_reserved_place_is_for_the_best_who_does_not_come_anyway() -> None:
    rule = Rule(3, reserved=(Reserve("unit", 1, "C"),))
    assert coming(rule, LINE) == {"E1": "rank", "E2": "rank", "E5": "reserved"}
    assert coming(replace(rule, reserved=(Reserve("unit", 1, "A"),)), LINE) == {
        "E1": "rank", "E2": "rank", "E3": "tie", "E4": "tie",
    }  # fmt: skip
    each = Rule(4, reserved=(Reserve("unit", 1),), ties="exclude")
    assert list(coming(each, LINE)) == ["E1", "E2", "E5"]
    nobody = Rule(3, reserved=(Reserve("unit", 2, "Z"),))
    assert list(coming(nobody, LINE)) == ["E1", "E2", "E3", "E4"], "what nobody takes is open"


def test_named_entries_come_whatever_their_place_unless_they_left() -> None:
    field = [*LINE, one("E6", None, status="no_result"), one("E7", None, status="withdrawn")]
    rule = Rule(3, named=("E6", "E7"))
    assert coming(rule, field) == {"E1": "rank", "E2": "rank", "E6": "reserved"}
    assert against(rule, field)["E7"] == "withdrawn"


def test_unofficial_withdrawn_and_unplaced_entries_say_why_they_do_not_come() -> None:
    field = [
        one("E1", 1, official=False),
        one("E2", None, status="withdrawn"),
        one("E3", None, status="disqualified"),
        one("E4", None, status="no_result"),
        one("E5", None),
        one("E6", 2),
    ]
    assert list(coming(Rule(9), field)) == ["E6"]
    assert against(Rule(9), field) == {
        "E1": "unofficial",
        "E2": "withdrawn",
        "E3": "disqualified",
        "E4": "no_result",
        "E5": "no_place",
    }


def test_the_next_in_order_takes_the_seat_of_who_does_not_come() -> None:
    rule = Rule(2)
    found = coming(rule, LINE, gone={"E1"})
    assert found == {"E2": "rank", "E3": "replacement", "E4": "replacement"}
    assert against(rule, LINE, gone={"E1"}) == {"E1": "gone", "E5": "cut"}
    chain = coming(rule, LINE, gone={"E1", "E3", "E4"})
    assert chain == {"E2": "rank", "E5": "replacement"}


def test_a_reserved_place_is_passed_on_within_its_party() -> None:
    field = [one("E1", 1), one("E2", 2), one("E3", 3, "C"), one("E4", 4), one("E5", 5, "C")]
    rule = Rule(2, reserved=(Reserve("unit", 1, "C"),))
    assert coming(rule, field) == {"E1": "rank", "E3": "reserved"}
    assert coming(rule, field, gone={"E3"}) == {"E1": "rank", "E5": "replacement"}
    assert coming(rule, field, gone={"E3", "E5"}) == {"E1": "rank", "E2": "replacement"}


def test_one_too_many_by_a_tie_is_not_replaced() -> None:
    assert list(coming(Rule(3), LINE, gone={"E2"})) == ["E1", "E3", "E4"]


def test_who_comes_another_way_leaves_the_seat_to_the_next() -> None:
    assert list(coming(Rule(2), LINE, elsewhere={"E1"})) == ["E2", "E3", "E4"]
    assert against(Rule(2), LINE, elsewhere={"E1"})["E1"] == "elsewhere"


# Against references that know nothing of seats being filled one after the other.


@st.composite
def fields(draw: st.DrawFn, *, tied: bool = True) -> list[Contender]:
    size = draw(st.integers(0, 8))
    tie = [draw(st.booleans()) and tied for _ in range(size)]
    rank, field = 0, []
    for at in range(size):
        rank = rank if at and tie[at] else at + 1
        field.append(one(f"E{at + 1}", rank, draw(st.sampled_from(UNITS))))
    return draw(st.permutations(field))


@given(fields(tied=False), st.integers(1, 9), st.integers(1, 4), st.data())
def test_without_ties_it_is_the_best_set_there_is(
    field: list[Contender], places: int, maximum: int, data: st.DataObject
) -> None:
    """Every set is tried: as many as fit, quota and reserved places kept, the best in order."""
    party, reserved = data.draw(st.sampled_from(UNITS)), data.draw(st.integers(0, 2))
    reserved = min(reserved, maximum, places)
    rule = Rule(
        places, Quota("unit", maximum), (Reserve("unit", reserved, party),) * (reserved > 0)
    )
    found = select(rule, field).seats
    assert [each.entry for each in found] == best_set(field, places, maximum, party, reserved)


def best_set(
    field: list[Contender], places: int, maximum: int, party: str, reserved: int
) -> list[str]:
    there = sum(each.parties["unit"] == party for each in field)
    allowed = [
        sorted(chosen, key=lambda each: each.rank or 0)
        for size in range(places + 1)
        for chosen in combinations(field, size)
        if all(sum(each.parties["unit"] == unit for each in chosen) <= maximum for unit in UNITS)
        and sum(each.parties["unit"] == party for each in chosen) >= min(reserved, there)
    ]
    most = max(len(each) for each in allowed)
    full = [each for each in allowed if len(each) == most]
    best = min(full, key=lambda chosen: [each.rank or 0 for each in chosen])
    return [each.entry for each in best]


@given(fields(), st.integers(1, 9))
def test_ties_by_counting_who_is_better(field: list[Contender], places: int) -> None:
    better = {each.entry: sum((o.rank or 0) < (each.rank or 0) for o in field) for each in field}
    equal = {each.entry: sum(o.rank == each.rank for o in field) for each in field}
    included = {entry for entry, count in better.items() if count < places}
    excluded = {entry for entry, count in better.items() if count + equal[entry] <= places}
    assert set(coming(Rule(places), field)) == included
    assert set(coming(Rule(places, ties="exclude"), field)) == excluded


@given(fields(), st.integers(1, 9), st.integers(1, 4))
def test_ties_with_a_quota_as_the_rule_is_written(
    field: list[Contender], places: int, maximum: int
) -> None:
    """An entry comes if fewer than `places`, and of its unit fewer than `maximum`, are before."""

    def comes(entry: Contender) -> bool:
        before = [each for each in field if (each.rank or 0) < (entry.rank or 0) and comes(each)]
        own = sum(each.parties == entry.parties for each in before)
        return len(before) < places and own < maximum

    rule = Rule(places, Quota("unit", maximum))
    assert set(coming(rule, field)) == {each.entry for each in field if comes(each)}


@given(fields(), st.integers(1, 5), st.sampled_from(["include", "exclude"]), st.data())
def test_nobody_loses_a_seat_by_anothers_absence(
    field: list[Contender], places: int, ties: str, data: st.DataObject
) -> None:
    rule = Rule(places, Quota("unit", 2), (Reserve("unit", 1, "B"),), ties=ties)  # type: ignore[arg-type]
    first = set(coming(rule, field))
    gone = set(data.draw(st.lists(st.sampled_from(sorted(first)), unique=True))) if first else set()
    after = coming(rule, field, gone=gone)
    assert set(after) >= first - gone
    assert not gone & set(after)
    fresh = {entry for entry, ground in after.items() if entry not in first}
    assert all(after[entry] == "replacement" for entry in fresh)
    if ties == "exclude":
        assert len(after) <= max(places, len(first - gone))


@given(fields(), st.integers(1, 5))
def test_everybody_has_exactly_one_reason(field: list[Contender], places: int) -> None:
    made = select(Rule(places, Quota("unit", 2), (Reserve("unit", 1),)), field).decisions
    assert sorted(each.entry for each in made) == sorted(each.entry for each in field)
    assert all((each.ground is None) != (each.against is None) for each in made)
