"""Who judges what: recusals, assignments, public draws, blind codes."""
