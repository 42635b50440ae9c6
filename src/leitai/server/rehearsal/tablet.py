"""A judge at a tablet: reads the form, marks, keeps marks while offline, signs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from typing import Any, Final, TypeVar

from leitai.server.client import Client
from leitai.server.replay import BATCH
from leitai.simulators.panel import Bounds, InventedPanel, Place

Row = dict[str, Any]
Done = TypeVar("Done")
NAMELESS: Final[Mapping[str, str]] = {}


class Tablet:
    """One judge's tablet.

    Args:
        client: signed in as the judge.
        contest: id.
        judge: id.
        panel: how the judge marks.
    """

    def __init__(self, client: Client, contest: str, judge: str, panel: InventedPanel) -> None:
        self._client = client
        self._path = f"/contests/{contest}"
        self._panel = panel
        self.judge = judge

    def form(self, stage: str) -> tuple[Row, dict[tuple[str, str, str], str]]:
        """The stage as the judge sees it, and the judge's marks there: cell → id."""
        form = self._client.get(f"{self._path}/form")
        row = next(each for each in form["stages"] if each["id"] == stage)
        marks = {
            (each["entry"], each["item"], each["aspect"]): str(each["mark"])
            for each in form["marks"]
            if each["stage"] == stage
        }
        return row, marks

    def fill(
        self, stage: str, known_as: Mapping[str, str] = NAMELESS, only: str | None = None
    ) -> list[Row]:
        """Marks for everything that is still empty, to be delivered.

        Args:
            stage: where.
            known_as: what is behind each blind code, so that one rehearsal is as the other.
            only: of this entry; `None`: of all.
        """
        row, given = self.form(stage)
        return [
            self._mark(stage, entry["id"], item, aspect, turn, known_as)
            for turn, entry in enumerate(row["entries"])
            if entry["id"] == (only or entry["id"]) and to_mark(entry)
            for item, aspect in cells(row, entry)
            if (entry["id"], item, aspect["id"]) not in given
        ]

    def mark_again(self, stage: str, known_as: Mapping[str, str] = NAMELESS) -> list[Row]:
        """New marks for the cells that the judge is asked to mark again."""
        row, given = self.form(stage)
        aspects = {aspect["id"]: aspect for aspect in aspects_of(row)}
        found = []
        for turn, entry in enumerate(row["entries"]):
            for dispute in entry["disputes"]:
                if dispute["pending"]:
                    aspect, item = aspects[dispute["aspect"]], dispute["item"]
                    new = self._mark(stage, entry["id"], item, aspect, turn, known_as, again=True)
                    new["mark"] += f".r{dispute['round']}"
                    new["replaces"] = given.get((entry["id"], item, aspect["id"]))
                    found.append(new)
        return found

    def again(
        self, stage: str, entry: str, cell: tuple[str, str, str], known_as: Mapping[str, str]
    ) -> Row:
        """One mark thought over; `cell` is entry, item, aspect."""
        row, _ = self.form(stage)
        aspect = next(each for each in aspects_of(row) if each["id"] == cell[2])
        return self._mark(stage, entry, cell[1], aspect, 0, known_as, again=True)

    def mark_of(self, stage: str, entry: Row, aspect: Row) -> Row:
        """A mark for one aspect of an entry, whether or not the judge may give it."""
        item = next(item for item, _ in cells({"criteria": [{"aspects": [aspect]}]}, entry))
        return self._mark(stage, entry["id"], item, aspect, 0, NAMELESS)

    def raise_problem(self, problem: str, body: Row) -> None:
        """Flag a problem."""
        self._client.put(f"{self._path}/problems/{problem}", body)

    def deliver(self, marks: Iterable[Row]) -> list[Row]:
        """Send what waits on the tablet; the answer to each mark."""
        waiting = list(marks)
        answers: list[Row] = []
        for start in range(0, len(waiting), BATCH):
            body = {"marks": waiting[start : start + BATCH]}
            answers += self._client.post(f"{self._path}/marks", body)["marks"]
        return answers

    def sign_all(self, stage: str) -> int:
        """Sign every form that is complete; how many."""
        row, _ = self.form(stage)
        ready = [entry["id"] for entry in row["entries"] if entry["form"] == "complete"]
        for entry in ready:
            self.sign(stage, entry)
        return len(ready)

    def sign(self, stage: str, entry: str) -> None:
        """Sign the form of one entry."""
        self._client.post(f"{self._path}/stages/{stage}/forms/{entry}/sign", {})

    def _mark(  # noqa: PLR0913, PLR0917  a mark has so many parts
        self,
        stage: str,
        entry: str,
        item: str,
        aspect: Row,
        turn: int,
        known_as: Mapping[str, str],
        *,
        again: bool = False,
    ) -> Row:
        place = Place(stage, known_as.get(entry, entry), aspect["id"], item)
        value = self._panel.mark(place, self.judge, bounds(aspect), turn=turn, again=again)
        words = (self.judge, stage, entry, item, aspect["id"])
        return {
            "mark": ".".join(word for word in words if word)[:58],
            "stage": stage,
            "entry": entry,
            "item": item,
            "aspect": aspect["id"],
            "judge": self.judge,
            "value": f"{value:f}",
        }


def to_mark(entry: Row) -> bool:
    """Whether the judge may still mark the entry."""
    return not (entry["recused"] or entry["signed"]) and entry["status"] == "ok"


def cells(stage: Row, entry: Row) -> Iterator[tuple[str, Row]]:
    """What is to be marked of an entry: items and aspects."""
    for aspect in aspects_of(stage):
        if aspect["per_item"]:
            yield from ((item["id"], aspect) for item in entry["items"])
        else:
            yield "", aspect


def aspects_of(stage: Row) -> Iterator[Row]:
    """The aspects that the judge marks."""
    for criterion in stage["criteria"]:
        yield from criterion["aspects"]


def bounds(aspect: Row) -> Bounds:
    """What a mark of it may be."""
    step = aspect["step"]
    return Bounds(Decimal(aspect["min"]), Decimal(aspect["max"]), Decimal(step) if step else None)


def at_once(calls: Iterable[Callable[[], Done]], people: int = 4) -> list[Done]:
    """Several people at work at the same time; what came of each, in order.

    Raises:
        ServerRefused: the first refusal in that order, once all have finished.
    """
    with ThreadPoolExecutor(people) as pool:
        waiting = [pool.submit(call) for call in calls]
    return [each.result() for each in waiting]
