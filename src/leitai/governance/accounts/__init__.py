"""People's own accounts: ways to sign in, second factors, invitations, the account page."""
