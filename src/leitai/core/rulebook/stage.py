"""One stage folded: what a mark touches is computed again, the rest is kept."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from leitai.core.ledger.acts import CodesOpened, CodesSealed, ItemDeclared, MarkGiven
from leitai.core.rulebook.arithmetic import total
from leitai.core.rulebook.board import Board, Line
from leitai.core.rulebook.conduct import Conduct
from leitai.core.rulebook.cover import Cover
from leitai.core.rulebook.formats import Attempt, FormatScorer, resolve
from leitai.core.rulebook.model import Adjust, AspectKind, PointsTable, Stage
from leitai.core.rulebook.panel import Panel, taken_away
from leitai.core.rulebook.plan import Node, StagePlan
from leitai.core.rulebook.points import points_by_judges, points_by_rank
from leitai.core.rulebook.ranking import sort_key
from leitai.core.rulebook.scoring import Score, Scorer
from leitai.core.rulebook.severity import generosity
from leitai.core.rulebook.sheet import Cell, Entrant, Item, Performance, raws
from leitai.core.rulebook.standings import Row, Status

Entrants = Mapping[str, Entrant]


class StageFold:
    """The state of a stage.

    Attributes:
        phase: whether marks are accepted; `frozen` is a matter of public views.
        cover: its blind codes; conduct: its forms, rounds and signatures.
        invited: who advanced into it; `None`: every entry takes part.
        people: aspects that people mark.
        unconnected: aspects whose judges cannot be compared, so that nothing was centred.
        listeners: sets that learn whose line changed.
        watchers: sets that learn whose marks changed, as soon as they do.
    """

    def __init__(self, stage: Stage, entrants: Entrants, carried: tuple[StageFold, ...]) -> None:
        self.plan = StagePlan.of(stage)
        self.phase: Status = "waiting"
        self.frozen = False
        self.performances: dict[str, Performance] = {}
        self.invited: frozenset[str] | None = None
        self.listeners: list[set[str]] = []
        self.watchers: list[set[str]] = []
        self.touched: set[str] = set()
        self.board = Board(stage.rank)
        self.scorer = Scorer(self.plan)
        self.conduct = Conduct()
        self.cover = Cover(entrants)
        self._carried = carried
        self.unconnected: set[str] = set()
        self.people = frozenset(
            each.id for each in self.plan.aspects() if each.kind is not AspectKind.AUTOMATIC
        )
        self._uncentred = {panel.aspect.id for panel in self.plan.centred}
        self._format = resolve(stage.format).scorer(stage) if stage.format is not None else None
        for each in carried:
            each.listeners.append(self.touched)

    @property
    def status(self) -> Status:
        """`final` over `frozen` over the phase."""
        return "frozen" if self.frozen and self.phase != "final" else self.phase

    @property
    def entrants(self) -> Entrants:
        """Who takes part, by the names in force: entries, or the codes they are sealed under."""
        return self.cover.entrants

    @property
    def sealed(self) -> int:
        """How many layers of blind codes lie over the entries."""
        return len(self.cover.closed)

    def key_of(self, name: str) -> str:
        """The name in force of an entry, or of a code that was opened."""
        return self.cover.key_of(name)

    def seal(self, act: CodesSealed) -> None:
        """From here on the entries are these codes."""
        self.cover.seal(act, self.performances)
        self._start_over({})

    def open_codes(self, act: CodesOpened) -> None:
        """The outermost layer comes off; everything given under it is its entries' own."""
        if self.cover.closed:
            self._start_over(self.cover.open(act, self.performances))
            self.conduct.rename({new: old for old, new in act.draw})

    def _start_over(self, performances: dict[str, Performance]) -> None:
        self.performances = performances
        for performance in performances.values():
            performance.given = sum(
                len(cell.marks)
                for item in performance.items.values()
                for aspect, cell in item.cells.items()
                if aspect in self.plan.panels
            )
            performance.stale()
        self.board = Board(self.plan.stage.rank)
        self._uncentred |= {panel.aspect.id for panel in self.plan.centred}
        self.touched |= set(self.entrants) | set(performances)
        for listener in (*self.listeners, *self.watchers):
            listener.update(self.touched)

    def performance(self, entry: str) -> Performance:
        """What was given to the entry here, made if nothing was yet."""
        known = self.performances.get(entry)
        if known is None:
            known = self.performances[entry] = Performance(entry, len(self.plan.nodes))
        return known

    def declare(self, act: ItemDeclared) -> None:
        """An item has these attributes from here on."""
        self.performance(act.entry).item(act.item).declare(act.attributes)
        self._touch(act.entry)
        self._uncentred |= {panel.aspect.id for panel in self.plan.centred}

    def give(self, mark: MarkGiven) -> None:
        """A mark takes its cell; without effect where the stage has no such aspect."""
        aspect = mark.aspect
        panel = self.plan.panels.get(aspect)
        if panel is None and aspect not in self.plan.deductions:
            return
        performance = self.performance(self.key_of(mark.entry))
        item = performance.item(mark.item)
        cell = item.cells.get(aspect)
        if cell is None:
            cell = item.cells[aspect] = Cell()
        if panel is not None and mark.judge not in cell.marks:
            performance.given += 1
        cell.marks[mark.judge] = mark
        self._touch_cell(performance, item, aspect, cell)

    def take_back(self, mark: MarkGiven) -> None:
        """A mark leaves its cell empty, if it is still there."""
        performance = self.performances.get(self.key_of(mark.entry))
        cell = performance.cell(mark.item, mark.aspect) if performance is not None else None
        if performance is None or cell is None or cell.marks.get(mark.judge) is not mark:
            return
        del cell.marks[mark.judge]
        if mark.aspect in self.plan.panels:
            performance.given -= 1
        self._touch_cell(performance, performance.items[mark.item], mark.aspect, cell)

    def cell(self, entry: str, item: str, aspect: str) -> Cell | None:
        """The cell, if any mark was ever given there; `entry` may be a code that was opened."""
        performance = self.performances.get(self.key_of(entry))
        return performance.cell(item, aspect) if performance is not None else None

    def accept(self, entry: str, item: str, aspect: str, *, accepted: bool) -> None:
        """The chief judge lets the marks of a cell lie apart, or calls for new ones."""
        cell = self.cell(entry, item, aspect)
        if cell is not None and cell.accepted is not accepted:
            cell.accepted = accepted
            performance = self.performances[self.key_of(entry)]
            self._touch_cell(performance, performance.items[item], aspect, cell)

    def take_back_all(self, entry: str, judge: str) -> None:
        """Every mark the judge gave the entry leaves its cell."""
        performance = self.performances.get(entry)
        for item in performance.items.values() if performance is not None else ():
            for cell in list(item.cells.values()):
                if judge in cell.marks:
                    self.take_back(cell.marks[judge])

    def empty(self, mark: MarkGiven) -> None:
        """Leave the cell of this judge empty, whatever is in it."""
        cell = self.cell(mark.entry, mark.item, mark.aspect)
        there = cell.marks.get(mark.judge) if cell is not None else None
        if there is not None:
            self.take_back(there)

    def _touch_cell(self, performance: Performance, item: Item, aspect: str, cell: Cell) -> None:
        cell.stale = True
        item.scores.clear()
        self._touch(performance.entry)
        if aspect in self.plan.penalised:
            self._touch_penalised(performance, aspect)
        panel = self.plan.panels.get(aspect)
        if panel is not None and panel.centred:
            self._uncentred.add(aspect)

    def touch_entry(self, entry: str) -> None:
        """Anything about the entry changed: its attributes, its standing."""
        performance = self.performances.get(entry)
        if performance is not None:
            performance.stale()
        self._touch(entry)
        self._uncentred |= {panel.aspect.id for panel in self.plan.centred}

    def _touch(self, entry: str) -> None:
        for each in (self.touched, *self.watchers):
            each.add(entry)

    def invite(self, entries: frozenset[str]) -> None:
        """Who takes part is settled by an earlier stage."""
        self.touched |= entries ^ (self.invited or frozenset())
        self.invited = entries

    def rows(self) -> tuple[Row, ...]:
        """The rows as things stand; computes only what was touched."""
        for stage in self._carried:
            stage.rows()
        if self.touched or self._uncentred:
            self._centre()
            self._criteria()
            for entry in self.touched:
                self._line(entry)
            for listener in self.listeners:
                listener.update(self.touched)
            self.touched.clear()
        return self.board.rows()

    def line(self, entry: str) -> Line | None:
        """The entry's line after `rows`."""
        return self.board.lines.get(entry)

    def judge_sums(self, node: Node, performance: Performance) -> dict[str, Decimal]:
        """Judge → sum of all that judge's marks in a criterion, less that judge's penalties."""
        sums: dict[str, Decimal] = {}
        for panel in self._panels_under(node):
            for item in performance.items.values():
                cell = item.cells.get(panel.aspect.id)
                if cell is None:
                    continue
                setting = self.scorer.setting(
                    panel, performance, item, self.entrants[performance.entry]
                )
                for value, judge in panel.penalised(cell.pairs(), setting):
                    sums[judge] = sums[judge] + value if judge in sums else value
        return sums

    def _touch_penalised(self, performance: Performance, deduction: str) -> None:
        for aspect in self.plan.penalised[deduction]:
            for item in performance.items.values():
                if aspect in item.cells:
                    item.cells[aspect].stale = True
                    item.scores.clear()
            if self.plan.panels[aspect].centred:
                self._uncentred.add(aspect)

    def _centre(self) -> None:
        for aspect in self._uncentred:
            panel = self.plan.panels[aspect]
            step = panel.centring
            if step is None:
                continue
            error = step.error if isinstance(step, Adjust) else None
            known = generosity(self._uncentred_marks(panel), error=error)
            (self.unconnected.discard if known.connected else self.unconnected.add)(aspect)
            found = taken_away(step, known.points)
            if found != self.scorer.offsets.get(aspect, {}):
                self.scorer.offsets[aspect] = found
                self._stale_panel(aspect)
        self._uncentred.clear()

    def _uncentred_marks(self, panel: Panel) -> list[list[tuple[Decimal, str]]]:
        """Only entries that take places say how severe a judge is."""
        found = []
        for entry, performance in self.performances.items():
            entrant = self.entrants.get(entry)
            if entrant is None or not entrant.counts:
                continue
            for item in performance.items.values():
                cell = item.cells.get(panel.aspect.id)
                if cell is not None:
                    setting = self.scorer.setting(panel, performance, item, entrant)
                    found.append(panel.uncentred(cell.pairs(), setting))
        return found

    def _stale_panel(self, aspect: str) -> None:
        for entry, performance in self.performances.items():
            for item in performance.items.values():
                if aspect in item.cells:
                    item.cells[aspect].stale = True
                    item.scores.clear()
                    self.touched.add(entry)

    def _criteria(self) -> None:
        for segment in self.plan.segments:
            for entry in self.touched:
                self._segment(segment, entry)
            last = segment[-1]
            if last.points is not None:
                self._award_points(last, last.points)

    def _segment(self, segment: list[Node], entry: str) -> None:
        performance, entrant = self.performances.get(entry), self.entrants.get(entry)
        if performance is None or entrant is None:
            return
        for node in segment:
            value = self.scorer.raw(node, performance, entrant)
            performance.raws[node.at] = value
            if node.points is None:
                performance.values[node.at] = node.weighted(value)

    def _award_points(self, node: Node, table: PointsTable) -> None:
        """Points depend on everybody: whoever's change is touched."""
        official, others = self._in_play(node)
        if table.per == "judge":
            points = points_by_judges(
                table,
                {each.entry: self.judge_sums(node, each) for each in official},
                {each.entry: self.judge_sums(node, each) for each in others},
            )
        else:
            points = points_by_rank(table, raws(official, node.at), raws(others, node.at))
        for entry, performance in self.performances.items():
            value = node.weighted(points.get(entry))
            if value != performance.values[node.at]:
                self.touched.add(entry)
            performance.values[node.at] = value

    def _in_play(self, node: Node) -> tuple[list[Performance], list[Performance]]:
        official: list[Performance] = []
        others: list[Performance] = []
        for entry, performance in self.performances.items():
            entrant = self.entrants.get(entry)
            if entrant is None or entrant.standing != "ok" or performance.raws[node.at] is None:
                continue
            (official if entrant.act.official else others).append(performance)
        return official, others

    def _panels_under(self, node: Node) -> list[Panel]:
        below = [panel for at in node.children for panel in self._panels_under(self.plan.nodes[at])]
        return [*node.whole, *node.repeated, *below]

    def _line(self, entry: str) -> None:
        entrant = self.entrants.get(entry)
        if entrant is None or not self.listed(entry):
            self.board.remove(entry)
            return
        carry = total(self.carried(entry).values())
        score = self._score(entry, entrant, carry)
        ranking = self.plan.stage.rank
        self.board.put(
            entry,
            Line(
                entrant,
                sort_key(ranking.by, score.env),
                score.total,
                score.score,
                score.criteria,
                score.deductions,
                score.elapsed,
                entrant.belongs(ranking.best_per) if ranking.best_per else None,
            ),
        )

    def _score(self, entry: str, entrant: Entrant, carry: Decimal | None) -> Score:
        performance = self.performances.get(entry) or Performance(entry, len(self.plan.nodes))
        if self._format is not None:
            performance.values = self._by_format(performance, entrant, self._format)
            performance.raws = performance.values
        return Score(self.scorer, performance, entrant, carry)

    def _by_format(
        self, performance: Performance, entrant: Entrant, scorer: FormatScorer
    ) -> list[Decimal | None]:
        attempts = [
            Attempt(item.id, item.attributes, self._aspect_scores(performance, item.id, entrant))
            for item in performance.repeated()
        ]
        scores = scorer.score(attempts)
        return [scores.get(node.criterion.id) for node in self.plan.nodes]

    def _aspect_scores(
        self, performance: Performance, item: str, entrant: Entrant
    ) -> dict[str, Decimal | None]:
        return {
            aspect: self.scorer.cell_score(panel, performance, item, entrant)
            for aspect, panel in self.plan.panels.items()
            if panel.aspect.per_item
        }

    def listed(self, entry: str) -> bool:
        """Whether the entry takes part in this stage."""
        if self.cover.is_code(entry):
            return True
        if not self.admits(entry):
            return False
        return self.invited is None or entry in self.invited or entry in self.performances

    def admits(self, entry: str) -> bool:
        """Whether the stage's `entrants` let the entry take part; a code stands for one."""
        rule, entrant = self.plan.stage.entrants, self.entrants.get(entry)
        if rule is None or self.cover.is_code(entry):
            return True
        return entrant is not None and rule.holds(entrant.env)

    def carried(self, entry: str) -> dict[str, Decimal | None]:
        """Own scores of the earlier stages that are added to this stage's total."""
        lines = {stage.plan.stage.id: stage.line(entry) for stage in self._carried}
        return {name: line.score if line is not None else None for name, line in lines.items()}
