"""The shadow scorer: results computed a second time, from the ledger, by another way.

It shares the parsed rulebook, its expressions and the ledger's acts with the fold, and nothing
else: fractions instead of decimals, everything from scratch, no state kept between two marks.
"""
