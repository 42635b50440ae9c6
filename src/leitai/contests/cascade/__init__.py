"""Links between contests: who comes from which stage of which contest, and the overview."""
