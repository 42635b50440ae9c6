"""A decision names who asked and who confirmed; nobody is named who did neither."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("appeals", "0001_initial")]

    operations = [migrations.RemoveField(model_name="appealcase", name="others")]
