"""The pure core: rules, ledger and verification without clock, I/O or framework."""
