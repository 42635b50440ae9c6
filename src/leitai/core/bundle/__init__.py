"""The verification bundle: one file from which anyone recomputes and checks every result."""
