"""Whole pyramids of 2 to 6 levels, against a reference that only counts who is better."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from leitai.core.cascade.model import MOST_LEVELS, Contender, Quota, Rule
from leitai.core.cascade.selecting import select

Scores = dict[str, int]
Chooser = Callable[[Rule, Scores], set[str]]


def contenders(scores: Scores) -> list[Contender]:
    return [
        Contender(
            entry,
            1 + sum(other > score for other in scores.values()),
            parties={"unit": entry.split(".")[-1][0]},
        )
        for entry, score in scores.items()
    ]


def by_selecting(rule: Rule, scores: Scores) -> set[str]:
    return {one.entry for one in select(rule, contenders(scores)).seats}


def by_counting(rule: Rule, scores: Scores) -> set[str]:
    def comes(entry: str) -> bool:
        before = [each for each in scores if scores[each] > scores[entry] and comes(each)]
        own = sum(each.split(".")[-1][0] == entry.rsplit(".", maxsplit=1)[-1][0] for each in before)
        return len(before) < rule.places and (rule.quota is None or own < rule.quota.maximum)

    return {entry for entry in scores if comes(entry)}


@st.composite
def pyramids(draw: st.DrawFn) -> tuple[int, int, list[Rule], list[int]]:
    levels = draw(st.integers(2, MOST_LEVELS))
    width = 2 if levels <= 4 else 1
    quota = st.one_of(st.none(), st.builds(Quota, st.just("unit"), st.integers(1, 3)))
    rules = [Rule(draw(st.integers(1, 4)), draw(quota)) for _ in range(levels - 1)]
    luck = draw(st.lists(st.integers(0, 9), min_size=64, max_size=64))
    return levels, width, rules, luck


def play(levels: int, width: int, rules: list[Rule], luck: list[int], choose: Chooser) -> list[int]:
    """`width` contests of each level feed one of the next; what the last level's field is."""
    count = width ** (levels - 1)
    fields = [[f"{'ABC'[n % 3]}{c}x{n}" for n in range(4)] for c in range(count)]
    told: list[int] = []
    for level, rule in enumerate(rules):
        nxt: list[list[str]] = [[] for _ in range(max(1, len(fields) // width))]
        for at, field in enumerate(fields):
            scores = {e: luck[(len(e) * 7 + level * 13 + ord(e[-1]) * 3 + at) % 64] for e in field}
            through = choose(rule, scores)
            told.append(len(through))
            nxt[at // width] += [f"L{at % width}.{entry}" for entry in sorted(through)]
        fields = nxt
    return [*told, hash(tuple(tuple(sorted(field)) for field in fields))]


@given(pyramids())
def test_a_pyramid_ends_with_the_same_field(
    pyramid: tuple[int, int, list[Rule], list[int]],
) -> None:
    levels, width, rules, luck = pyramid
    ours = play(levels, width, rules, luck, by_selecting)
    assert ours == play(levels, width, rules, luck, by_counting)
