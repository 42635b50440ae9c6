"""Severities and agreement as R's TAM, lme4 and irr give them for published marks."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from leitai.core.panel.agreement import icc, kendall
from leitai.core.panel.graded import Graded
from leitai.core.panel.rasch_mml import marginal
from leitai.core.panel.ratings import Ratings
from leitai.core.panel.reml import mixed_model

pytestmark = pytest.mark.real_data


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def reference(shared_data: Path, key: str) -> Any:
    path = shared_data / "judge_statistics/reference_values.json"
    return json.loads(path.read_text(encoding="utf-8"))[key]


def rubric(shared_data: Path, name: str) -> Graded:
    """Persons, raters and criteria of a published set of ratings."""
    rows = rows_of(shared_data / "judge_statistics" / f"data.{name}.csv")
    criteria = [column for column in rows[0] if column not in {"idstud", "rater"}]
    marks = [(r["idstud"], (r["rater"], c), r[c]) for r in rows for c in criteria]
    return Graded.of_marks([(p, who, int(x)) for p, who, x in marks if x not in {"", "NA"}])


@pytest.mark.parametrize(
    ("name", "key", "steps"),
    [
        ("ratings1", "sirt_data.ratings1_RSM_TAM", None),
        ("ratings1", "sirt_data.ratings1_PCM_TAM", "criterion"),
        ("ptam4", "immer_data.ptam4_RSM_TAM", None),
    ],
)
def test_tam(shared_data: Path, name: str, key: str, steps: str | None) -> None:
    found, published = marginal(rubric(shared_data, name), steps), reference(shared_data, key)
    judges = found.facet("judge")
    assert dict(zip(judges.levels, judges.measure, strict=True)) == pytest.approx(
        published["rater"], abs=0.001
    )
    # TAM stops at 41 nodes a little above the minimum.
    assert published["deviance"] - 0.02 < found.deviance < published["deviance"]
    assert found.variance == pytest.approx(published["variance"], abs=0.006)


def test_tam_criteria_and_steps(shared_data: Path) -> None:
    """TAM puts the entries at 0 and leaves criteria free; here criteria sum to 0."""
    published = reference(shared_data, "sirt_data.ratings1_RSM_TAM")
    found = marginal(rubric(shared_data, "ratings1"))
    criteria = found.facet("criterion")
    assert dict(zip(criteria.levels, criteria.measure - found.mean, strict=True)) == pytest.approx(
        published["item"], abs=0.001
    )
    assert found.steps[0] == pytest.approx(published["step"], abs=0.001)


def test_lme4_of_diving(shared_data: Path) -> None:
    """Score by own country, with 1,541 dives and 25 judges at random."""
    rows = rows_of(shared_data / "diving_sydney_2000/marks.csv")
    dive = ("Event", "Round", "Diver", "Country", "Rank", "DiveNo", "Difficulty")
    marks = [("|".join(r[k] for k in dive), r["Judge"], float(r["JScore"])) for r in rows]
    same = np.array([[float(r["Country"] == r["JCountry"])] for r in rows])
    found, published = (
        mixed_model(Ratings.of_marks(marks), same),
        reference(shared_data, "diving2000"),
    )
    lme4 = published["lme4"]
    assert len(found.entries) == published["dives"]
    assert found.fixed[1] == pytest.approx(lme4["same"], abs=5e-7)
    assert found.fixed_error[1] == pytest.approx(lme4["se"], abs=5e-8)
    assert found.sd_entry == pytest.approx(lme4["sd_dive"], abs=1e-6)
    assert found.sd_judge == pytest.approx(lme4["sd_judge"], abs=1e-6)
    assert found.sd_residual == pytest.approx(lme4["sd_res"], abs=1e-7)
    assert found.criterion == pytest.approx(lme4["reml_crit"], abs=0.005)


def test_irr_of_anxiety(shared_data: Path) -> None:
    path = shared_data / "judge_statistics/anxiety.csv"
    marks, published = (
        np.loadtxt(path, delimiter=",", skiprows=1),
        reference(shared_data, "irr_anxiety"),
    )
    found, order = icc(marks), kendall(marks)
    assert found is not None
    assert order is not None
    assert found.agreement is not None
    assert found.mean_agreement is not None
    assert found.agreement.value == pytest.approx(
        published["icc_twoway_agreement_single"], abs=1e-7
    )
    assert found.mean_agreement.value == pytest.approx(
        published["icc_twoway_agreement_average"], abs=1e-7
    )
    assert found.single.value == pytest.approx(published["icc_oneway"], abs=1e-7)
    assert found.consistency.value == pytest.approx(published["icc_twoway_consistency"], abs=1e-7)
    assert order.w == pytest.approx(published["kendall_W_ties"], abs=1e-8)
    assert order.chi2 == pytest.approx(published["chisq"], abs=1e-6)
    assert order.p == pytest.approx(published["p"], abs=1e-7)
