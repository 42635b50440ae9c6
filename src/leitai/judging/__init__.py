"""评: marks, corrections, stages, results."""
