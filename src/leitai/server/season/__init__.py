"""A city's season, invented from a seed and played through the front door."""
