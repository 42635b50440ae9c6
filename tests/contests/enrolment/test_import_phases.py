"""Two people tell one import what is to become of it: one of them is told that it is too late."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from support.home import database

database()

sys.path.insert(0, str(Path(__file__).parent))
from inside import Hall, meanwhile

from leitai.contests.enrolment.importing import begin_undoing, discard
from leitai.contests.enrolment.mending import choose
from leitai.contests.enrolment.models import ImportJob, Phase
from leitai.contests.enrolment.worker import IMPORTER
from leitai.governance.faults import Fault

pytestmark = pytest.mark.usefixtures("journal")
READ = ["SELECT", '"enrolment_importjob"']


@pytest.fixture(scope="module", autouse=True)
def worker() -> Iterator[None]:
    yield
    IMPORTER.close()


def sent(phase: Phase) -> ImportJob:
    hall = Hall()
    return ImportJob.objects.create(
        contest=hall.contest, unit=hall.unit, name="名单.csv", file="there-is-none", phase=phase
    )


def outcome(verb: Callable[[], object]) -> str:
    """The code of the refusal, if it was refused."""
    try:
        verb()
    except Fault as fault:
        return fault.code
    return "done"


def both(job: ImportJob, first: Callable[..., object], second: Callable[..., object]) -> list[str]:
    """What becomes of two verbs, of which the second comes while the first one has just read."""
    told = list[str]()
    other = ImportJob.objects.get(pk=job.pk)
    with meanwhile(READ, lambda: told.append(outcome(lambda: second(job=other)))):
        told.append(outcome(lambda: first(job=job)))
    return sorted(told)


def as_sheet(sheet: str) -> Callable[..., object]:
    said = {"sheet": sheet, "header": 0, "height": 1, "fields": {}, "units": {}}
    return lambda job: choose(job=job, choice=said, version=1)


def test_of_two_choices_the_second_is_refused() -> None:
    job = sent(Phase.CHECKED)
    assert both(job, as_sheet("甲"), as_sheet("乙")) == ["application_state", "done"]
    job.refresh_from_db()
    assert job.version == 2


def test_nobody_discards_a_list_that_is_being_undone() -> None:
    job = sent(Phase.FAILED)
    told = both(job, discard, begin_undoing)
    assert told in (["done", "import_unknown"], ["application_state", "done"])
    gone = not ImportJob.objects.filter(pk=job.pk).exists()
    assert gone is ("import_unknown" in told)
