"""The published fairness report: JSON, table, printed page."""
