"""What things are called, in the languages there are."""

from __future__ import annotations

Title = dict[str, str]
"""Language tag (`zh`, `en`) to words; plain text is kept under `zh`."""
