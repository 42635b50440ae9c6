"""Who came by a link takes no place of those who apply."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import migrations, models


def mark_arrivals(apps: Any, schema_editor: Any) -> None:
    """Applicants' entries are E and a number; those that came are named after their link."""
    rows = apps.get_model("enrolment", "Application").objects.using(schema_editor.connection.alias)
    rows.filter(entry__contains=".").update(arrived=True)


class Migration(migrations.Migration):
    dependencies: ClassVar = [("enrolment", "0003_steps_of_applications")]

    operations: ClassVar = [
        migrations.AddField(
            model_name="application",
            name="arrived",
            field=models.BooleanField(default=False),
        ),
        migrations.RunPython(mark_arrivals, migrations.RunPython.noop, elidable=True),
    ]
