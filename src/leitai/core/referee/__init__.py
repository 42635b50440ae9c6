"""智能裁判, the automatic referee: telemetry + rules → verdicts with evidence → marks.

`docs/referee.md` is the meaning of every word; `language` reads formulas, `kernel` runs them.
"""
