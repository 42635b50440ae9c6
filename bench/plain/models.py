"""Tables as one would write them for a scoring application."""

# ruff: noqa: DJ008, RUF012 -- a rival's tables, short as can be

from __future__ import annotations

from django.db import models


class Entry(models.Model):
    """Who takes part."""

    code = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=200)
    withdrawn = models.BooleanField(default=False)
    total = models.DecimalField(max_digits=10, decimal_places=2, null=True)
    rank = models.IntegerField(null=True)


class Judge(models.Model):
    """Who may mark."""

    code = models.CharField(max_length=64, unique=True)


class Stage(models.Model):
    """When marks are taken."""

    code = models.CharField(max_length=64, unique=True)
    is_open = models.BooleanField(default=False)


class Aspect(models.Model):
    """What is marked, from … to."""

    stage = models.ForeignKey(Stage, on_delete=models.CASCADE)
    code = models.CharField(max_length=64)
    lowest = models.DecimalField(max_digits=10, decimal_places=2)
    highest = models.DecimalField(max_digits=10, decimal_places=2)
    step = models.DecimalField(max_digits=10, decimal_places=2)


class Mark(models.Model):
    """One mark; a correction names the old one."""

    uid = models.CharField(max_length=64, unique=True)
    seq = models.BigIntegerField(unique=True)
    at = models.DateTimeField(auto_now_add=True)
    stage = models.ForeignKey(Stage, on_delete=models.PROTECT)
    entry = models.ForeignKey(Entry, on_delete=models.PROTECT)
    aspect = models.ForeignKey(Aspect, on_delete=models.PROTECT)
    judge = models.ForeignKey(Judge, on_delete=models.PROTECT)
    value = models.DecimalField(max_digits=10, decimal_places=2, null=True)
    replaces = models.OneToOneField("self", null=True, on_delete=models.PROTECT)

    class Meta:
        indexes = [models.Index(fields=["entry", "aspect", "judge"])]
