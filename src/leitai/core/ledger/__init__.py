"""The append-only ledger: acts, canonical form, Merkle log, signed checkpoints."""
