"""Awards: as if it ended now, objected to, conferred, handed over, promoted by, put on paper."""
