from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("schedule", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="entrylink",
            name="calendar",
            field=models.CharField(max_length=64, null=True, unique=True),
        ),
    ]
