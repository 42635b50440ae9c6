"""Small programs beside a machine that speak its language and send to the front door."""
