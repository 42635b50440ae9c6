"""The fairness report: facts of a stage from its ledger alone, in three layers that never mix."""
