"""Certificates as Open Badges 3.0: what they say, their signatures, their revocation."""
