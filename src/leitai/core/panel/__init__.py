"""Judges: severity, agreement, alarms, allocation, public draws. Diagnosis never writes a mark."""
