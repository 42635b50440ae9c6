from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('awards', '0002_once_and_numbers'),
    ]

    operations = [
        migrations.RemoveField(
            model_name='issuejob',
            name='process',
        ),
    ]
