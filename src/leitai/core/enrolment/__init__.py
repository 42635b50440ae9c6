"""Who may take part, who has a place, and what a list from a spreadsheet says; pure."""
