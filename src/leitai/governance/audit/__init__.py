"""Who did what, when, and what came of it: ids only, no contents."""
