"""Many rows in one statement that is prepared once: four times as fast as building one long one."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Any, Final

from django.db import connection, models
from django.utils import timezone

PK: Final = "pk"
"""Read with every row, so that one column alone comes as a tuple too."""
Values = Sequence[tuple[Any, ...]]


def insert_rows(rows: Sequence[models.Model]) -> None:
    """Insert new rows of one table, all columns; keys the database makes are not read back."""
    if not rows:
        return
    fields = [one for one in _fields(rows[0]) if not isinstance(one, models.AutoField)]
    moment = timezone.now()
    dated = [
        one.attname
        for one in fields
        if getattr(one, "auto_now", False) or getattr(one, "auto_now_add", False)
    ]
    for row in rows if dated else ():
        for column in dated:
            setattr(row, column, moment)
    _run(_insert(type(rows[0]), fields), _prepared(fields, rows))


def insert_values(
    table: type[models.Model], names: Sequence[str], values: Values, *, over: Sequence[str] = ()
) -> None:
    """Insert rows as they are handed to the database; every column without a default is named.

    Args:
        table: its model.
        names: its fields, in the order of the values: text, whole numbers, yes or no, `packed`.
        values: a tuple for each row.
        over: fields that tell rows apart; a row that is there already gets the other values.
    """
    fields = [table._meta.get_field(one) for one in names]  # noqa: SLF001 -- Django documents it
    said = _insert(table, fields)
    if over:
        kept = ", ".join(_column(table._meta.get_field(one)) for one in over)  # noqa: SLF001 -- the same
        changed = (_column(one) for one in fields if one.name not in over)
        said += f" ON CONFLICT ({kept}) DO UPDATE SET "
        said += ", ".join(f"{one} = EXCLUDED.{one}" for one in changed)
    _run(said, values)


def update_rows(rows: Sequence[models.Model], names: Iterable[str]) -> None:
    """Write these columns of rows that are there, each found by its key."""
    if not rows:
        return
    table: Any = rows[0]._meta  # noqa: SLF001 -- Django documents it
    fields = [*(table.get_field(one) for one in names), table.pk]
    _run(_update(type(rows[0]), fields), _prepared(fields, rows))


def update_values(table: type[models.Model], names: Sequence[str], values: Values) -> None:
    """Write these columns; each tuple has their values and, last, the row's key."""
    meta: Any = table._meta  # noqa: SLF001 -- Django documents it
    _run(_update(table, [*(meta.get_field(one) for one in names), meta.pk]), values)


def _fields(row: models.Model) -> Sequence[Any]:
    return row._meta.concrete_fields  # noqa: SLF001 -- Django documents it


def _column(field: Any) -> str:
    return connection.ops.quote_name(field.column)


def _table(table: type[models.Model]) -> str:
    return connection.ops.quote_name(table._meta.db_table)  # noqa: SLF001 -- Django documents it


def _insert(table: type[models.Model], fields: Sequence[Any]) -> str:
    columns, marks = ", ".join(map(_column, fields)), ", ".join(["%s"] * len(fields))
    return f"INSERT INTO {_table(table)} ({columns}) VALUES ({marks})"  # noqa: S608 -- our names


def _update(table: type[models.Model], fields: Sequence[Any]) -> str:
    *said, key = (f"{_column(one)} = %s" for one in fields)
    return f"UPDATE {_table(table)} SET {', '.join(said)} WHERE {key}"  # noqa: S608 -- our names


def _run(statement: str, values: Values) -> None:
    if values:
        with connection.cursor() as cursor:
            cursor.executemany(statement, values)


def _prepared(fields: Sequence[Any], rows: Sequence[models.Model]) -> Values:
    """What the rows have in these columns, as it is handed to the database."""
    columns = zip(*map(attrgetter(*(one.attname for one in fields), PK), rows), strict=True)
    return list(zip(*map(_ready, fields, columns), strict=True))


def _ready(field: Any, column: Sequence[Any]) -> Sequence[Any]:
    """A column's values; text, whole numbers, yes and no as they are."""
    if isinstance(field, models.JSONField):
        return list(map(packed, column))
    if isinstance(field, models.DateField):
        ready = {value: field.get_db_prep_save(value, connection) for value in set(column)}
        return [ready[value] for value in column]
    if field.choices and isinstance(field, models.CharField):
        return [value and str(value) for value in column]
    return column


def packed(value: Any) -> str:
    """What a `JSONField` holds, as it is handed to the database."""
    return json.dumps(value, ensure_ascii=False)
