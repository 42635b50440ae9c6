"""How people judge: forms, signatures, second persons, disputes, problems, penalties, the clock."""
