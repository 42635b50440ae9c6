"""账: the ledger as stored — table, group-commit writer, publish after commit."""
