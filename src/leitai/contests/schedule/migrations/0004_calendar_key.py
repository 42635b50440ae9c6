from django.db import migrations, models


def move(apps, editor):
    links = apps.get_model("schedule", "EntryLink").objects.exclude(calendar=None)
    keys = apps.get_model("schedule", "CalendarKey")
    keys.objects.bulk_create(
        keys(proof=f"entry:{one.digest}", digest=one.calendar) for one in links
    )


class Migration(migrations.Migration):
    dependencies = [
        ("schedule", "0003_judge_tie"),
    ]

    operations = [
        migrations.CreateModel(
            name="CalendarKey",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("proof", models.CharField(max_length=80, unique=True)),
                ("digest", models.CharField(db_index=True, max_length=64)),
            ],
        ),
        migrations.RunPython(move, migrations.RunPython.noop, elidable=True),
        migrations.RemoveField(
            model_name="entrylink",
            name="calendar",
        ),
    ]
