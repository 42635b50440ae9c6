"""The Django project, the API root, the doors behind one port."""
