"""The rulebook language: how marks become results."""
