"""`leitai.server.asgi:application` for any ASGI server.

Feeds need the protocol class of `leitai.server.run`, which is how Leitai is meant to be run.
"""

from __future__ import annotations

from leitai.server.house import House

house = House()

from leitai.server.doors import Doors  # noqa: E402 -- Django must be set up first

application = Doors(house)
