"""Ranges over indexes, said alike to SQLite and PostgreSQL.

A prefix is a range only where letters are compared by their bytes: SQLite does so, PostgreSQL
when a column's collation is "C".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import F, Q, Value

if TYPE_CHECKING:
    TextColumn = models.CharField[str, str]
else:
    TextColumn = models.CharField


class ByteField(TextColumn):
    """Text compared byte by byte on every database."""

    def db_parameters(self, connection: Any) -> dict[str, Any]:
        """The column's type, with the collation PostgreSQL needs."""
        found = dict(super().db_parameters(connection))
        if connection.vendor == "postgresql":
            found["collation"] = "C"
        return found


def begins(field: str, prefix: str) -> Q:
    """Rows whose text begins so; the field is a `ByteField` and nobody's text holds U+10FFFF."""
    return Q(**{f"{field}__gte": prefix, f"{field}__lt": after_all(prefix)})


def after_all(prefix: str) -> str:
    """The least text after all that begin with the prefix."""
    return prefix + "\U0010ffff"


class Follows(models.Func):
    """Whether a row comes after a place in an order of several columns."""

    output_field = models.BooleanField()
    conditional = True

    def __init__(self, fields: Sequence[str], place: Sequence[str]) -> None:
        columns = Words(*(F(field) for field in fields), output_field=models.TextField())
        values = Words(*(Value(one) for one in place), output_field=models.TextField())
        super().__init__(columns, values, template="%(expressions)s", arg_joiner=" > ")


class Words(models.Func):
    """Several values as one row."""

    template = "(%(expressions)s)"
