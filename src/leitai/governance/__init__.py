"""治: who somebody is and what they may do — accounts, tokens, sessions, the uniform error."""
