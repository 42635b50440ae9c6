"""Writing the good rows of an import: people, applications, places; in pieces that stay."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final, NamedTuple

from django.db import transaction

from leitai.contests.enrolment import facts
from leitai.contests.enrolment.applying import Wish, new_application
from leitai.contests.enrolment.import_context import Context, Read, open_texts
from leitai.contests.enrolment.keeping import forget_file
from leitai.contests.enrolment.models import (
    LATE,
    OPEN,
    Application,
    Enrolment,
    ImportJob,
    ImportRow,
    Member,
    Phase,
    RowState,
    State,
)
from leitai.contests.enrolment.people import Written, packed, write_people
from leitai.contests.enrolment.placing import register_pending, settle
from leitai.contests.enrolment.plans import locked
from leitai.contests.enrolment.reading import Going, plain_flag
from leitai.core.enrolment.eligibility import examine, unmet
from leitai.core.enrolment.facts import Applying
from leitai.core.enrolment.plan import Plan
from leitai.governance.bulk import insert_rows, insert_values, update_rows
from leitai.governance.organisation.holding import hold, retried
from leitai.governance.organisation.models import Person
from leitai.governance.organisation.sealed import seal

CHUNK: Final = 500
BEFORE: Final = b"before"


def write_job(job: ImportJob, going: Going) -> None:
    """Write every row that is ready; call it again after an interruption, nothing comes twice.

    Raises:
        Fault: the ledger refused entries; people and applications are written.
    """
    context = Context(job)
    while going() and (count := retried(partial(_write_piece, job, context))):
        job.done += count
        job.save(update_fields=["done"])
    if not going():
        return
    _place(job)
    job.phase = Phase.APPLIED
    job.save()
    if not job.rows.filter(state__in=[RowState.FLAGGED, RowState.READY]).exists():
        forget_file(job)


def _write_piece(job: ImportJob, context: Context) -> int:
    """Write some rows that are ready; how many."""
    row, plan = locked(job.contest)
    chunk = list(job.rows.filter(state=RowState.READY).order_by("n")[:CHUNK])
    if chunk:
        _Piece(job, context, row, plan).write(chunk)
    return len(chunk)


def _place(job: ImportJob) -> None:
    with transaction.atomic():
        _, plan = locked(job.contest)
        settle(contest=job.contest, plan=plan)
    register_pending(contest=job.contest, actor=f"user.{job.by_id}")


class _Joining(NamedTuple):
    """Somebody who is to belong to an application."""

    application: Application
    person: Person
    part: str


class _Piece:
    """Some rows, written together."""

    def __init__(self, job: ImportJob, context: Context, row: Enrolment, plan: Plan) -> None:
        self._job = job
        self._context = context
        self._row = row
        self._plan = plan
        self._now = facts.now()

    def write(self, rows: list[ImportRow]) -> None:
        """Write them; a row that has become wrong since it was checked is flagged instead."""
        read = self._context.read([(row.n, open_texts(row.sealed)) for row in rows])
        good = [(row, one) for row, one in zip(rows, read, strict=True) if one.checked.good]
        for row, one in zip(rows, read, strict=True):
            if not one.checked.good:
                row.state = RowState.FLAGGED
                row.flags = [plain_flag(flag) for flag in one.checked.flags]
        values = [one.checked.values for _, one in good]
        units = hold(one["unit"] for one in values)
        people = write_people(values, [one.person for _, one in good], units)
        for (row, _), written in zip(good, people, strict=True):
            self._note(row, written)
        self._enter(good, [one.person for one in people])
        update_rows(rows, ["state", "flags", "person", "application", "made", "before"])

    def _note(self, row: ImportRow, written: Written) -> None:
        person = written.person
        what = "new" if written.new else ("changed" if written.before else "same")
        row.state, row.person = RowState.APPLIED, person.code
        row.made = {"person": what, "version": person.version}
        row.before = seal(packed(written.before), BEFORE) if written.before else ""

    def _enter(self, good: Sequence[tuple[ImportRow, Read]], people: Sequence[Person]) -> None:
        held = facts.holding(self._job.contest, [person.code for person in people])
        titled = self._titled([read for _, read in good])
        fresh, joining, touched = list[Application](), list[_Joining](), list[Application]()
        for (row, read), person in zip(good, people, strict=True):
            values = read.checked.values
            title = values.get("team", "") if self._plan.kind != "person" else ""
            known = held.get(person.code) or titled.get((values["unit"], title))
            if known is None:
                known = self._new(values)
                fresh.append(known)
                if title:
                    titled[values["unit"], title] = known
                row.made["application"] = "new"
            else:
                touched.append(self._renewed(known, values))
                row.made["application"] = "same"
            row.application = known.code
            if person.code not in held:
                held[person.code] = known
                joining.append(_Joining(known, person, values.get("part", "member")))
        self._state(fresh, joining)
        insert_rows(fresh)
        update_rows(touched, ["key", "group"])
        self._join(fresh, joining)
        if self._plan.kind != "person":
            self._hand_in_teams({one.pk: one for one in [*fresh, *touched]})

    def _titled(self, rows: Sequence[Read]) -> dict[tuple[str, str], Application]:
        """Unit and team → the open application it has already."""
        if self._plan.kind == "person":
            return {}
        titles = {one.checked.values.get("team", "") for one in rows}
        found = Application.objects.filter(
            contest=self._job.contest, title__in=titles, state__in=OPEN
        )
        return {(one.unit_id, one.title): one for one in found}

    def _new(self, values: dict[str, str]) -> Application:
        unit = self._context.units.rows[values["unit"]]
        consent = self._plan.consent
        wish = Wish(
            unit,
            (),
            title=values.get("team", "") if self._plan.kind != "person" else "",
            group=values.get("group", ""),
            key=values.get("key", ""),
            consent=consent.version if consent and self._job.submit else "",
            late=LATE in self._job.notes,
        )
        made = new_application(self._row, self._job.contest, wish, by=self._job.by_id, keep=False)
        made.job = self._job
        return made

    def _renewed(self, known: Application, values: dict[str, str]) -> Application:
        known.key = values.get("key") or known.key
        if known.state in (State.DRAFT, State.SUBMITTED):
            known.group = values.get("group") or known.group
        return known

    def _state(self, fresh: list[Application], joining: list[_Joining]) -> None:
        """A person's application is handed in if nothing is missing; the rows were checked."""
        self._row.save(update_fields=["last"])
        if self._plan.kind != "person":
            return
        people = {id(one.application): one.person for one in joining}
        for one in fresh:
            person = people.get(id(one))
            if person is not None and not self._missing(one, person):
                self._hand_in(one)

    def _missing(self, one: Application, person: Person) -> bool:
        known = facts.facts(person, "member")
        whole = Applying((known,), group=one.group, consent=one.consent)
        return bool(unmet(examine(self._plan, whole)))

    def _hand_in(self, one: Application) -> None:
        one.state = State.SUBMITTED
        one.place = facts.micros(self._now) + int(one.code[1:])

    def _join(self, fresh: list[Application], joining: list[_Joining]) -> None:
        codes = [one.code for one in fresh]
        rows = Application.objects.filter(contest=self._job.contest, code__in=codes)
        keys = dict(rows.values_list("code", "pk"))
        for new in fresh:
            new.pk = keys[new.code]
        contest = self._job.contest_id
        columns = ["contest", "application", "person", "entry", "part", "left"]
        values = [
            (contest, known.pk, person.code, known.entry, part, False)
            for known, person, part in joining
        ]
        insert_values(Member, columns, values)

    def _hand_in_teams(self, teams: dict[int, Application]) -> None:
        for one in teams.values():
            if one.state == State.DRAFT:
                whole = facts.applying(self._plan, one, at=None)
                if not unmet(examine(self._plan, whole)):
                    self._hand_in(one)
                    one.save()
