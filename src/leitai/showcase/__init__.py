"""宣: standings as people see them — boards, sheets, and who may see which."""
