"""Setting a contest up: templates, profile, readiness, what is published."""
