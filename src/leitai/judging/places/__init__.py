"""Order, stations and groups of entries by public draw (docs/schedule.md)."""
