"""Small problems of every kind."""

from __future__ import annotations

from hypothesis import strategies as st

from leitai.core.timetable.model import Place, Problem, Rules, Run, Station

OPENINGS = (((0, 40),), ((0, 18), (24, 50)), ((10, 60),), ((0, 12), (14, 26), (30, 44)))
JUDGES = ("J1", "J2")


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    """Up to seven runs at up to four stations of two venues."""
    stations = {
        f"S{n}": Station(
            f"S{n}",
            draw(st.sampled_from(("V1", "V2"))),
            draw(st.sampled_from(OPENINGS)),
            frozenset(draw(st.sampled_from(((), ("a",), ("a", "b"))))),
        )
        for n in range(draw(st.integers(1, 4)))
    }
    names = [f"E{n}" for n in range(draw(st.integers(1, 7)))]
    orders = draw(st.permutations(range(1, len(names) + 1)))
    runs = {
        name: Run(
            name,
            setup=draw(st.integers(0, 3)),
            work=draw(st.integers(1, 10)),
            reset=draw(st.integers(0, 3)),
            needs=draw(st.sampled_from(("", "", "a", "b"))),
            stations=frozenset(draw(st.sampled_from(((), (), ("S0",))))),
            unit=draw(st.sampled_from(("", "U1", "U2"))),
            people=draw(st.sampled_from(((), ("P1",), (name,)))),
            judges=draw(st.sampled_from(((), ("J1",), JUDGES))),
            devices=draw(st.sampled_from(((), ("camera",), ("lamp",)))),
            window=draw(st.sampled_from((None, None, (0, 30), (12, 60)))),
            order=order if draw(st.booleans()) else 0,
            race=draw(st.sampled_from(("", "", "R"))),
        )
        for name, order in zip(names, orders, strict=True)
    }
    flags = st.booleans()
    return Problem(
        runs,
        stations,
        judges=draw(st.sampled_from(({}, {"J1": [(0, 25)]}, {"J1": [(0, 9), (12, 60)]}))),
        devices=draw(st.sampled_from(({}, {"camera": 1}, {"camera": 2, "lamp": 0}))),
        rules=Rules(draw(st.integers(0, 6)), draw(flags), draw(flags), draw(flags)),
    )


@st.composite
def timetables(draw: st.DrawFn) -> tuple[Problem, dict[str, Place]]:
    """A problem with places that may be anywhere."""
    problem = draw(problems())
    places = {
        entry: Place(
            draw(st.integers(0, 55)), draw(st.sampled_from((*problem.stations, "S0", "none")))
        )
        for entry in problem.runs
        if draw(st.integers(0, 5))
    }
    return problem, places
