from __future__ import annotations

from support.home import database

database()
