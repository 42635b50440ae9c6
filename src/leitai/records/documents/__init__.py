"""Documents as PDF: designed pages made from data, never from markup."""
