"""Venues, timetables, days, check-in and incidents of a contest (docs/schedule.md)."""
