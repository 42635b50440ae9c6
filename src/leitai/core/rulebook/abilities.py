"""Single abilities: what each entry scored in the aspects that name an ability, and its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from msgspec import Struct

from leitai.core.rulebook.arithmetic import total
from leitai.core.rulebook.panel import Panel
from leitai.core.rulebook.sheet import Entrant, Performance
from leitai.core.rulebook.stage import StageFold


class AbilityRow(Struct, frozen=True):
    """An entry's score in one ability; equal scores share the better rank."""

    ability: str
    entry: str
    rank: int
    score: Decimal


class AbilityRanking(Struct, frozen=True):
    """One ability of a stage.

    Attributes:
        maximum: the most its aspects can score together; `None`: open.
        rows: best first; entries without any mark in it, or out of the contest, are left out.
    """

    ability: str
    maximum: Decimal | None
    rows: tuple[AbilityRow, ...]


def ability_rankings(
    stage: StageFold, entrants: Mapping[str, Entrant], abilities: tuple[str, ...]
) -> tuple[AbilityRanking, ...]:
    """The rankings of a stage, for those of the rulebook's abilities that its aspects name.

    An aspect that names several counts in full for each. Deductions take nothing from abilities.
    """
    by_ability = {
        ability: [each for each in stage.plan.panels.values() if ability in each.aspect.abilities]
        for ability in abilities
    }
    return tuple(
        AbilityRanking(ability, _maximum(panels), _ranked(ability, panels, stage, entrants))
        for ability, panels in by_ability.items()
        if panels
    )


def _maximum(panels: list[Panel]) -> Decimal | None:
    most = [None if each.aspect.per_item else each.aspect.maximum for each in panels]
    return None if None in most else total(most)


def _ranked(
    ability: str, panels: list[Panel], stage: StageFold, entrants: Mapping[str, Entrant]
) -> tuple[AbilityRow, ...]:
    scores = [
        (score, entry)
        for entry, performance in stage.performances.items()
        if (entrant := entrants.get(entry)) is not None and entrant.standing == "ok"
        if (score := total(_scores(panels, stage, performance, entrant))) is not None
    ]
    scores.sort(key=lambda pair: (-pair[0], entrants[pair[1]].order))
    rows: list[AbilityRow] = []
    for place, (score, entry) in enumerate(scores, 1):
        equal = bool(rows) and rows[-1].score == score
        rows.append(AbilityRow(ability, entry, rows[-1].rank if equal else place, score))
    return tuple(rows)


def _scores(
    panels: list[Panel], stage: StageFold, performance: Performance, entrant: Entrant
) -> Iterator[Decimal | None]:
    for panel in panels:
        items = performance.repeated() if panel.aspect.per_item else [performance.item("")]
        for item in items:
            yield stage.scorer.cell_score(panel, performance, item.id, entrant)
