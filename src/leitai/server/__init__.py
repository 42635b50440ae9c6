"""The Django project, the API root, the three doors behind one port."""
