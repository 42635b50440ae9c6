"""Machines that are not there: models in event time, faults on order, and their front doors."""
