"""Leitai 擂台: competitions from the first mark to a result anyone can verify."""
