"""The contest folder: a rulebook and spreadsheets that make a whole contest, no server needed.

The files and columns are described in `docs/contest-folder.md`.
"""
