"""No table of a contest is forgotten by the archive."""

from __future__ import annotations

from support.home import database


def test_every_table_of_a_contest_travels_or_says_why_not() -> None:
    database()
    from django.apps import apps  # noqa: PLC0415 -- after Django is set up

    from leitai.server.archive.tables import (  # noqa: PLC0415 -- after Django is set up
        OUTSIDE,
        STAYS,
        foreign_keys,
        label_of,
        travelling,
    )

    labels = [label_of(one) for one in travelling()]
    assert {"contests.EntryName", "builder.Profile", "evidence.Evidence"} <= set(labels)
    assert not set(labels) & STAYS.keys()
    known = {label_of(one) for one in apps.get_models()}
    assert STAYS.keys() <= known, "a reason for a table that is not there"
    for place, kind in enumerate(travelling()):
        for field in foreign_keys(kind):
            target = field.remote_field.model
            if label_of(target) in labels and target is not kind:
                assert labels.index(label_of(target)) < place
            elif target is not kind and label_of(target) != "contests.Contest":
                assert field.null or target in OUTSIDE, (label_of(kind), field.name)
