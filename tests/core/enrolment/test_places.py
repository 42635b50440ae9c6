from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from leitai.core.enrolment.places import Candidate, Places, admit, queue, quotas_of
from leitai.core.enrolment.plan import Each, Plan, Quotas

# A small tree: two cities, each with two enterprises, each with two sections.
TREE = {
    f"{city}{firm}{part}": (
        ("national", "CN"),
        ("city", city),
        ("enterprise", f"{city}{firm}"),
        ("section", f"{city}{firm}{part}"),
    )
    for city in "XY"
    for firm in "12"
    for part in "ab"
}
candidates = st.lists(
    st.builds(
        Candidate,
        id=st.integers(0, 60).map(lambda n: f"A{n:03}"),
        units=st.sampled_from(sorted(TREE.values())),
        group=st.sampled_from(["", "g", "h"]),
        grade=st.integers(0, 8),
        at=st.integers(0, 5),
    ),
    max_size=24,
    unique_by=lambda one: one.id,
)
few = st.integers(0, 4)
quotas = st.builds(
    Quotas,
    total=st.none() | st.integers(0, 12),
    groups=st.dictionaries(st.sampled_from(["g", "h"]), few, max_size=2),
    each=st.lists(
        st.builds(Each, level=st.sampled_from(["own", "enterprise", "city"]), most=few), max_size=2
    ).map(tuple),
    units=st.dictionaries(st.sampled_from(["X", "X1", "Y2b", "CN"]), few, max_size=3),
)
plans = st.builds(Plan, quotas=quotas, order=st.sampled_from(["submitted", "grade"]))


def allowed(rules: Quotas, chosen: list[Candidate]) -> bool:
    """Whether the rules hold for a whole list, counted afresh rule by rule."""
    if rules.total is not None and len(chosen) > rules.total:
        return False
    for group, most in rules.groups.items():
        if sum(one.group == group for one in chosen) > most:
            return False
    for code, most in rules.units.items():
        if sum(code in {c for _, c in one.units} for one in chosen) > most:
            return False
    for each in rules.each:
        level = "section" if each.level == "own" else each.level
        for code in {c for one in chosen for kind, c in one.units if kind == level}:
            inside = sum((level, code) in one.units for one in chosen)
            if code not in rules.units and inside > each.most:
                return False
    return True


def by_hand(plan: Plan, waiting: list[Candidate]) -> list[str]:
    """The rule as it is written: the next in the queue comes in if the list stays allowed."""
    order = list(waiting)
    order.sort(key=lambda one: one.id)
    order.sort(key=lambda one: one.at)
    if plan.order == "grade":
        order.sort(key=lambda one: one.grade, reverse=True)
    chosen: list[Candidate] = []
    for one in order:
        if allowed(plan.quotas, [*chosen, one]):
            chosen.append(one)
    return [one.id for one in chosen]


@given(plans, candidates)
def test_places_are_given_as_the_rule_says(plan: Plan, waiting: list[Candidate]) -> None:
    assert admit(plan, [], waiting) == by_hand(plan, waiting)


@given(plans, candidates)
def test_the_order_of_the_list_does_not_matter(plan: Plan, waiting: list[Candidate]) -> None:
    assert admit(plan, [], waiting) == admit(plan, [], list(reversed(waiting)))


@given(plans, candidates, st.data())
def test_a_place_that_falls_free_goes_to_the_first_who_fits(
    plan: Plan, waiting: list[Candidate], data: st.DataObject
) -> None:
    seated_ids = admit(plan, [], waiting)
    seated = [one for one in waiting if one.id in seated_ids]
    if not seated:
        return
    gone = data.draw(st.sampled_from(seated))
    left = [one for one in seated if one != gone]
    rest = [one for one in waiting if one.id not in seated_ids]
    moved = admit(plan, left, rest)
    chosen = list(left)
    for one in queue(plan, rest):
        fits = allowed(plan.quotas, [*chosen, one])
        assert fits == (one.id in moved)
        if fits:
            chosen.append(one)


@given(plans, candidates)
def test_handing_in_one_by_one_comes_to_the_same(plan: Plan, waiting: list[Candidate]) -> None:
    if plan.order != "submitted":
        return
    seated: list[Candidate] = []
    for one in queue(plan, waiting):
        if admit(plan, seated, [one]):
            seated.append(one)
    assert [one.id for one in seated] == admit(plan, [], waiting)


@given(quotas, candidates)
def test_who_finds_no_place_is_told_which_quota_is_full(
    rules: Quotas, waiting: list[Candidate]
) -> None:
    plan = Plan(quotas=rules)
    seated = set(admit(plan, [], waiting))
    places = Places(rules, [one for one in waiting if one.id in seated])
    for one in waiting:
        if one.id not in seated:
            assert all(room.taken >= room.most for room in places.full(one))
            assert places.full(one)


def test_a_units_own_quota_replaces_what_each_has() -> None:
    one = Candidate("A1", TREE["X1a"])
    rules = Quotas(each=(Each("enterprise", 3),), units={"X1": 7})
    assert quotas_of(rules, one) == {("unit", "X1"): 7}
