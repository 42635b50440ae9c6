"""Appeals: lodged in time, looked into with everything at hand, decided as a whole by two."""
