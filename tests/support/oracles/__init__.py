"""Other people's monitors beside the referee: random formulas and traces, judged by all of them."""
