"""A whole contest as one file that another installation opens: `leitai export`, `leitai import`."""
