"""Who applies for a contest, who has a place, and the lists they come in on."""
