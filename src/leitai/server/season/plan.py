"""Who holds which contest in a season, and who feeds whom; all of it follows from the seed."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import cycle
from typing import Final, NamedTuple

from leitai.server.season import names

YEAR: Final = 2026


class Size(NamedTuple):
    """How large a season is.

    Attributes:
        pairs: (district, family of trades): each has one contest of the district, which `feeders`
            contests of enterprises feed; each family has one final of the city.
    """

    enterprises: int
    workers: int
    trades: int
    pairs: tuple[tuple[int, int], ...]
    feeders: int = 4

    @property
    def contests(self) -> int:
        """Of all three levels."""
        families = len({family for _, family in self.pairs})
        return len(self.pairs) * (self.feeders + 1) + families


FULL: Final = Size(
    enterprises=28,
    workers=2422,
    trades=139,
    pairs=(
        (0, 0), (1, 0), (2, 0), (0, 1), (1, 1), (3, 1),
        (0, 2), (2, 2), (1, 3), (3, 3), (2, 4), (3, 4),
    ),
)  # fmt: skip
"""28 enterprises, 2,422 workers, 139 trades, 48 + 12 + 5 = 65 contests."""
SMALL: Final = Size(enterprises=4, workers=52, trades=9, pairs=((0, 0),))
"""4 enterprises, 4 + 1 + 1 = 6 contests."""


@dataclass(frozen=True, slots=True)
class Held:
    """A contest of the season.

    Attributes:
        unit: that holds it; `trades`: of those who take part; `feeders`: contests that feed it.
        workers: how many register for it themselves.
    """

    id: str
    title: str
    level: str
    unit: str
    trades: tuple[str, ...]
    feeders: tuple[str, ...] = ()
    workers: int = 0


@dataclass(frozen=True, slots=True)
class SeasonPlan:
    """The season before anybody has done anything; contests in the order they are held."""

    seed: int
    units: tuple[dict[str, str], ...]
    trades: tuple[tuple[str, str], ...]
    contests: tuple[Held, ...]

    def of_level(self, level: str) -> list[Held]:
        """The contests of a level."""
        return [one for one in self.contests if one.level == level]


def plan_season(size: Size, *, seed: int, prefix: str = "S") -> SeasonPlan:
    """Lay a season out; the same size and seed give the same one."""
    city = f"{prefix}C"
    districts = sorted({district for district, _ in size.pairs})
    units = [{"code": city, "name": "演示市总工会", "kind": "city", "parent": ""}]
    units += [
        {
            "code": f"{city}{d + 1}",
            "name": f"演示{d + 1}区总工会",
            "kind": "district",
            "parent": city,
        }
        for d in districts
    ]
    homes: dict[int, list[str]] = {district: [] for district in districts}
    for at, name in enumerate(names.enterprises(seed, size.enterprises)):
        district = districts[at % len(districts)]
        code = f"{prefix}E{at + 1:02d}"
        homes[district].append(code)
        parent = f"{city}{district + 1}"
        units.append({"code": code, "name": name, "kind": "enterprise", "parent": parent})
    known = tuple(names.trades(size.trades))
    called = {one["code"]: one["name"] for one in units}
    contests = _contests(size, prefix, city, homes, known, called)
    return SeasonPlan(seed, tuple(units), known, tuple(contests))


def _contests(  # noqa: PLR0913, PLR0917 -- all that a season is laid out from
    size: Size,
    prefix: str,
    city: str,
    homes: dict[int, list[str]],
    trades: tuple[tuple[str, str], ...],
    called: dict[str, str],
) -> list[Held]:
    families = sorted({family for _, family in size.pairs})
    codes = {f: tuple(code for code, _ in trades[at :: len(families)])
             for at, f in enumerate(families)}  # fmt: skip
    hosts = {district: cycle(units) for district, units in homes.items()}
    counts = _shares(size.workers, len(size.pairs) * size.feeders)
    lowest, middle = [], []
    for pair, (district, family) in enumerate(size.pairs):
        feeders = []
        for nth in range(size.feeders):
            host, workers = next(hosts[district]), counts[pair * size.feeders + nth]
            title = f"{called[host]}职工技能比武 第{family + 1}类"
            held = Held(f"{prefix}-q{pair + 1:02d}{nth + 1}", title, "enterprise", host,
                        codes[family], workers=workers)  # fmt: skip
            feeders.append(held)
        lowest += feeders
        unit = f"{city}{district + 1}"
        title = f"演示{district + 1}区职工技能选拔赛 第{family + 1}类"
        ids = tuple(one.id for one in feeders)
        middle.append(Held(f"{prefix}-d{pair + 1:02d}", title, "district", unit,
                           codes[family], ids))  # fmt: skip
    top = [
        Held(
            f"{prefix}-c{family + 1}",
            f"演示市职工技能大赛决赛 第{family + 1}类",
            "city",
            city,
            codes[family],
            tuple(
                one.id for one, (_, own) in zip(middle, size.pairs, strict=True) if own == family
            ),
        )
        for family in families
    ]
    return [*lowest, *middle, *top]


def _shares(total: int, parts: int) -> list[int]:
    return [total // parts + (at < total % parts) for at in range(parts)]
