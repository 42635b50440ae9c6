"""How fast judges' severities are estimated, against raschpy, lme4 and statsmodels, same marks.

171 entries × 19 judges × 5 criteria of 10 levels for Rasch; their sums in points for the mixed
model, complete and with 5 of 19 judges an entry. Seconds of one pinned core, least of several
runs each. lme4 runs in R where that is installed and times itself; else it is "not measured".
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import process_time
from typing import Any

import numpy as np
import pandas as pd
import raschpy
import statsmodels.formula.api as smf

from leitai.core.panel.additive import additive
from leitai.core.panel.graded import Graded
from leitai.core.panel.rasch import Rasch, probabilities
from leitai.core.panel.rasch_jml import joint
from leitai.core.panel.rasch_mml import marginal
from leitai.core.panel.ratings import Floats, Ints, Ratings
from leitai.core.panel.reml import MixedModel, mixed_model

ENTRIES, JUDGES, CRITERIA, STEPS, PANEL = 171, 19, 5, 9, 5
RUNS = 9
FLOORS = {"to_raschpy": 1.0, "to_lme4": 3.0, "to_statsmodels": 100.0}
RMSE_APART = 0.02
"""Logits by which pairwise and likelihood estimates may differ on average."""
CRITERION_APART, EFFECT_APART = 1e-4, 5e-5
LME4 = """
suppressMessages(library(lme4))
d <- read.csv(commandArgs(TRUE)[1])
fit <- function() lmer(y ~ 1 + (1 | entry) + (1 | judge), data = d)
m <- fit()
cpu <- function() sum(system.time(for (k in 1:10) fit())[c("user.self", "sys.self")]) / 10
seconds <- min(sapply(1:5, function(i) cpu()))
cat(sprintf("%.15g", c(seconds, REMLcrit(m), ranef(m)$judge[, 1])))
"""


@dataclass(frozen=True)
class Peer:
    """What another program found, and how fast."""

    seconds: float
    criterion: float
    effects: Floats


def main() -> None:
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    warnings.simplefilter("ignore")
    rasch = against_raschpy()
    models = {
        name: against_mixed(each) for name, each in (("complete", JUDGES), ("5_of_19", PANEL))
    }
    lme4 = [model["lme4"] for model in models.values() if model["lme4"] is not None]
    ratios = {
        "to_raschpy": rasch["ratio"],
        "to_lme4": min((each["ratio"] for each in lme4), default=None),
        "to_statsmodels": models["complete"]["statsmodels"]["ratio"],
    }
    agree = all([rasch["agree"], *(model["agree"] for model in models.values())])
    fast = all(ratios[name] is None or ratios[name] >= floor for name, floor in FLOORS.items())
    result = {
        "bench": "severity",
        "marks": ENTRIES * JUDGES * CRITERIA,
        "rasch": rasch,
        "mixed_model": models,
        "ratios": {name: ratio or "not measured" for name, ratio in ratios.items()},
        "estimates_agree": agree,
        "floors": FLOORS,
        "holds": bool(agree and fast),
    }
    print(json.dumps(result))


def best(work: Callable[[], object], runs: int = RUNS) -> float:
    work()
    times = []
    for _ in range(runs):
        start = process_time()
        work()
        times.append(process_time() - start)
    return min(times)


def against_raschpy() -> dict[str, Any]:
    """Joint estimates against raschpy's pairwise ones, and what marginal ones cost."""
    entry, judge, criterion = (axis.ravel() for axis in np.indices((ENTRIES, JUDGES, CRITERIA)))
    level, truth = simulated(entry, judge, criterion)
    marks = zip(entry, judge, criterion, level, strict=True)
    graded = Graded.of_marks((f"P{p:03}", (f"J{j:02}", f"C{c}"), int(x)) for p, j, c, x in marks)
    frame = pd.DataFrame({"Rater": judge, "Person": entry, "item": criterion, "level": level})
    wide = frame.pivot_table(index=["Rater", "Person"], columns="item", values="level")
    other = raschpy.MFRM(wide, max_score=STEPS)
    ours, theirs = best(lambda: joint(graded)), best(other.calibrate_global)
    found, full = joint(graded), marginal(graded)
    pairwise = np.asarray(other.facet_effects_global, dtype=float)
    apart = rms(severity(found) - (pairwise - pairwise.mean()))
    return {
        "joint_ms": ms(ours),
        "raschpy_ms": ms(theirs),
        "ratio": round(theirs / ours, 2),
        "rounds": found.rounds,
        "marginal_ms": ms(best(lambda: marginal(graded), 3)),
        "rms_joint_to_raschpy": apart,
        "rms_joint_to_marginal": rms(severity(found) - severity(full)),
        "rmse_to_truth": {
            "joint": rms(severity(found) - truth),
            "marginal": rms(severity(full) - truth),
            "raschpy": rms(pairwise - pairwise.mean() - truth),
        },
        "agree": apart <= RMSE_APART,
    }


def simulated(entry: Ints, judge: Ints, criterion: Ints) -> tuple[Ints, Floats]:
    """Levels by the model, and the judges' true severities."""
    rng = np.random.default_rng(2026)
    severity = rng.normal(0, 0.5, JUDGES)
    severity -= severity.mean()
    hard = severity[judge] + rng.normal(0, 0.3, CRITERIA)[criterion]
    steps = np.linspace(-2, 2, STEPS)[:, None]
    chance = probabilities(rng.normal(0, 1, ENTRIES)[entry] - hard, steps)
    return (chance.cumsum(axis=0)[:-1] < rng.random(len(entry))).sum(axis=0), severity


def severity(found: Rasch) -> Floats:
    return found.facet("judge").measure


def rms(apart: Floats) -> float:
    return round(float(np.sqrt(np.square(apart).mean())), 5)


def ms(seconds: float) -> float:
    return round(seconds * 1e3, 2)


def against_mixed(each: int) -> dict[str, Any]:
    """The same criterion's minimum by all three."""
    rng = np.random.default_rng(19)
    marks = 80 + rng.normal(0, 4, (ENTRIES, 1)) + rng.normal(0, 3, JUDGES)
    marks = marks + rng.normal(0, 2.7, (ENTRIES, JUDGES))
    for row in marks:
        row[rng.permutation(JUDGES)[each:]] = np.nan
    ratings = Ratings.of_matrix(marks)
    ours, found = best(lambda: mixed_model(ratings), 3 * RUNS), mixed_model(ratings)
    lme4 = by_lme4(ratings, ours, found)
    others = by_statsmodels(ratings, ours, found) if each == JUDGES else None
    return {
        "marks": ratings.count,
        "ms": ms(ours),
        "additive_ms": round(best(lambda: additive(ratings), 50) * 1e3, 3),
        "lme4": lme4,
        "statsmodels": others,
        "agree": all(peer is None or peer["agree"] for peer in (lme4, others)),
    }


def by_lme4(ratings: Ratings, ours: float, found: MixedModel) -> dict[str, Any] | None:
    if shutil.which("Rscript") is None:
        return None
    with tempfile.TemporaryDirectory(prefix="leitai-severity-") as folder:
        table, script = Path(folder) / "marks.csv", Path(folder) / "fit.R"
        frame_of(ratings).to_csv(table, index=False)
        script.write_text(LME4, encoding="utf-8")
        run = subprocess.run(
            ["Rscript", str(script), str(table)], capture_output=True, text=True, check=False
        )
    if run.returncode:
        return None
    seconds, criterion, *effects = (float(each) for each in run.stdout.split())
    return compared(Peer(seconds, criterion, np.array(effects)), ours, found)


def by_statsmodels(ratings: Ratings, ours: float, found: MixedModel) -> dict[str, Any]:
    """Crossed effects are one group with variance components there; once is enough."""
    frame = frame_of(ratings)
    frame["all"] = 1
    components = {"entry": "0 + C(entry)", "judge": "0 + C(judge)"}
    start = process_time()
    model = smf.mixedlm("y ~ 1", frame, groups="all", vc_formula=components, re_formula="0")
    fitted = model.fit(reml=True)
    seconds = process_time() - start
    effects = fitted.random_effects[1]
    judges = np.array([effects[f"judge[C(judge)[{n}]]"] for n in range(JUDGES)])
    return compared(Peer(seconds, -2 * fitted.llf, judges), ours, found)


def compared(peer: Peer, ours: float, found: MixedModel) -> dict[str, Any]:
    """How much slower a peer is, and whether it found the same."""
    apart = float(np.abs(peer.effects - found.judge_effect).max())
    above = peer.criterion - found.criterion
    return {
        "ms": ms(peer.seconds),
        "ratio": round(peer.seconds / ours, 1),
        "criterion_above_ours": float(f"{above:.2g}"),
        "largest_effect_apart": float(f"{apart:.2g}"),
        "agree": bool(abs(above) <= CRITERION_APART and apart <= EFFECT_APART),
    }


def frame_of(ratings: Ratings) -> pd.DataFrame:
    """The marks, judges numbered in the order of `ratings`."""
    return pd.DataFrame({"entry": ratings.entry, "judge": ratings.judge, "y": ratings.value})


if __name__ == "__main__":
    main()
