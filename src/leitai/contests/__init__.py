"""赛: series, editions, contests, entries, judges."""
