"""Who competes when and where: the plan, what is wrong with it, and a solver (docs/schedule.md)."""
