"""The whole rule of a link against a reference that fills nothing: it asks of each who is before.

Somebody comes in a round if those before them who come leave a seat, and no equal or better one was
turned away by a tie. Rounds are the reserved places of each party and the open places; a second
pass of them replaces those who are gone.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from hypothesis import example, given
from hypothesis import strategies as st

from leitai.core.cascade.model import Contender, Quota, Reserve, Rule, TieKey
from leitai.core.cascade.selecting import select

Field = dict[str, Contender]
Standing = tuple[int, bool, Decimal]
UNITS, DISTRICTS = ("A", "B", "C"), ("north", "south")


def standing(rule: Rule, one: Contender) -> Standing:
    if rule.key is None:
        return (one.rank or 0, False, Decimal(0))
    score = one.keys.get(rule.key.name)
    if score is None:
        return (one.rank or 0, True, Decimal(0))
    return (one.rank or 0, False, -score if rule.key.descending else score)


def round_of(rule: Rule, field: Field, seated: set[str], among: set[str], seats: int) -> set[str]:
    """Who of `among` gets one of `seats`; `seated` have theirs already."""
    at = {entry: standing(rule, field[entry]) for entry in among}
    strict = rule.ties == "exclude"

    def party(entry: str) -> str | None:
        return None if rule.quota is None else field[entry].parties.get(rule.quota.per)

    def before(entry: str) -> list[str]:
        return [each for each in among if at[each] < at[entry]]

    def equal(entry: str) -> list[str]:
        return [each for each in among if at[each] == at[entry]]

    @cache
    def let_in(entry: str) -> bool:
        own = party(entry)
        if rule.quota is None or own is None:
            return True
        taken = sum(party(each) == own for each in seated)
        taken += sum(party(each) == own and comes(each) for each in before(entry))
        if not strict:
            return taken < rule.quota.maximum
        mates = [each for each in before(entry) if party(each) == own]
        taken += sum(party(each) == own for each in equal(entry))
        return taken <= rule.quota.maximum and all(let_in(each) for each in mates)

    @cache
    def comes(entry: str) -> bool:
        if not let_in(entry):
            return False
        better = [each for each in before(entry) if let_in(each)]
        if not strict:
            return sum(map(comes, better)) < seats
        return len(better) + sum(map(let_in, equal(entry))) <= seats

    return {entry for entry in among if comes(entry)}


def by_asking(
    rule: Rule, field: Field, gone: frozenset[str], elsewhere: frozenset[str]
) -> tuple[set[str], set[str]]:
    """Who comes, and which of them as replacements."""
    left = {"withdrawn", "disqualified"}
    named = {
        entry
        for entry, one in field.items()
        if entry in rule.named and entry not in elsewhere and one.status not in left
    }
    able = {entry for entry, one in field.items() if one.counts and entry not in elsewhere}
    first = rounds(rule, field, able, named, frozenset())
    if not first & gone:
        return first, set()
    kept = first - gone
    whole = rounds(rule, field, able, kept, gone)
    return whole, whole - kept


def rounds(
    rule: Rule, field: Field, everybody: set[str], seated: set[str], gone: frozenset[str]
) -> set[str]:
    seated, able = set(seated), everybody - gone
    for reserve in rule.reserved:
        for party in (
            [reserve.value] if reserve.value else parties(rule, field, everybody, reserve.per)
        ):
            members = {each for each in able if field[each].parties.get(reserve.per) == party}
            own = {each for each in seated if field[each].parties.get(reserve.per) == party}
            free = min(reserve.places - len(own), rule.places - len(seated))
            seated |= round_of(rule, field, seated, members - seated, free)
    return seated | round_of(rule, field, seated, able - seated, rule.places - len(seated))


def parties(rule: Rule, field: Field, able: set[str], per: str) -> list[str]:
    """Every party there is, that of the best first."""
    found: list[str] = []
    for entry in sorted(able, key=lambda each: (standing(rule, field[each]), each)):
        party = field[entry].parties.get(per)
        if party is not None and party not in found:
            found.append(party)
    return found


@st.composite
def contenders(draw: st.DrawFn) -> list[Contender]:
    rank, field = 0, []
    for at in range(draw(st.integers(0, 9))):
        rank = rank if rank and draw(st.integers(0, 2)) == 0 else at + 1
        parties = {
            "unit": draw(st.sampled_from(UNITS)),
            "district": draw(st.sampled_from(DISTRICTS)),
        }
        for name in draw(st.sets(st.sampled_from(sorted(parties)), max_size=1)):
            if draw(st.integers(0, 3)) == 0:
                del parties[name]
        score = draw(st.sampled_from([None, Decimal(1), Decimal("1.0"), Decimal(2)]))
        status = draw(st.sampled_from(["ok"] * 7 + ["withdrawn", "disqualified", "no_result"]))
        official = draw(st.integers(0, 7)) > 0
        placed = rank if status == "ok" and draw(st.integers(0, 9)) else None
        field.append(Contender(f"E{at}", placed, status, official, parties, {"P": score}))
    return draw(st.permutations(field))


@st.composite
def rules(draw: st.DrawFn) -> Rule:
    per = st.sampled_from(["unit", "district"])
    values = {"unit": UNITS, "district": DISTRICTS}

    def reserve() -> Reserve:
        by = draw(per)
        value = draw(st.none() | st.sampled_from([*values[by], "nobody"]))
        return Reserve(by, draw(st.integers(1, 3)), value)

    return Rule(
        places=draw(st.integers(1, 7)),
        quota=draw(st.none() | st.builds(Quota, per, st.integers(1, 3))),
        reserved=tuple(reserve() for _ in range(draw(st.integers(0, 2)))),
        named=tuple(draw(st.sets(st.sampled_from([f"E{n}" for n in range(10)]), max_size=2))),
        ties=draw(st.sampled_from(["include", "exclude"])),
        key=draw(st.none() | st.builds(TieKey, st.just("P"), st.booleans())),
    )


def line(*rows: tuple[int, str]) -> list[Contender]:
    return [
        Contender(f"E{at}", rank, parties={"unit": unit}) for at, (rank, unit) in enumerate(rows)
    ]


SOME = st.frozensets(st.sampled_from([f"E{n}" for n in range(10)]), max_size=3)


@given(rules(), contenders(), SOME, SOME)
@example(
    Rule(3, Quota("unit", 1), ties="exclude"),
    line((1, "A"), (2, "B"), (2, "B"), (4, "B"), (5, "C")),
    frozenset(),
    frozenset(),
)
def test_the_same_come_as_by_asking_of_each_who_is_before(
    rule: Rule, field: list[Contender], gone: frozenset[str], elsewhere: frozenset[str]
) -> None:
    seats = select(rule, field, gone=gone, elsewhere=elsewhere).seats
    coming, fresh = by_asking(rule, {one.entry: one for one in field}, gone, elsewhere)
    assert {one.entry for one in seats} == coming
    assert {one.entry for one in seats if one.ground == "replacement"} == fresh


def test_nobody_comes_in_place_of_equals_who_are_out_by_their_partys_last_seat() -> None:
    field = line((1, "A"), (2, "B"), (2, "B"), (4, "B"), (5, "C"))
    made = select(Rule(3, Quota("unit", 1), ties="exclude"), field)
    assert [one.entry for one in made.seats] == ["E0", "E4"]
    assert {one.entry: (one.against, one.party) for one in made.decisions if one.against} == {
        "E1": ("tie", "B"),
        "E2": ("tie", "B"),
        "E3": ("behind", "B"),
    }
