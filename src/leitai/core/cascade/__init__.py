"""Who goes on from a stage of one contest to another contest, and why."""
