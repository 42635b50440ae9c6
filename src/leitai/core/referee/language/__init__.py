"""The words of the referee's rules: tokens, units, typed trees. Pure Python, no arrays."""
