"""The usual way: Django, django-ninja and the ORM, one commit per request (the bench's rival)."""
