"""The demo: a sample contest whose invented judges mark through the front door."""
