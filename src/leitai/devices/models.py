"""Stations that may send, and what outlives a restart of what was counted about them."""

from __future__ import annotations

from django.db import models


class Station(models.Model):
    """A place of a contest where a machine works and sends telemetry.

    Attributes:
        contest: the contest's id.
        code: of the station, in addresses and topics; `number`: in binary blocks.
        stage: whose telemetry it sends.
        key_digest: HMAC of the device's key; the key itself is shown once and not kept.
        mqtt_hash: bcrypt of the same key, as the broker checks it.
        channels: the channel map, rows of `channels.Mapped`; empty: the stage's own channels.
    """

    contest = models.CharField(max_length=64)
    code = models.CharField(max_length=64)
    number = models.BigIntegerField()
    title = models.CharField(max_length=200, blank=True)
    stage = models.CharField(max_length=64)
    key_digest = models.CharField(max_length=64)
    mqtt_hash = models.CharField(max_length=72, default="")
    channels = models.JSONField(default=list)
    enrolled = models.DateTimeField(auto_now_add=True)

    class Meta:
        """One code and one number per contest."""

        constraints = [  # noqa: RUF012 -- Django's form
            models.UniqueConstraint(fields=["contest", "code"], name="station_contest_code"),
            models.UniqueConstraint(fields=["contest", "number"], name="station_contest_number"),
        ]

    def __str__(self) -> str:
        return f"{self.contest}/{self.code}"


class StationTally(models.Model):
    """Counters of a station, written every few seconds; `tallies.py` reaches it by plain SQL.

    Attributes:
        blocks, samples: taken in.
        sequence: of the last block taken in; `last`: event time of its last sample, UTC ns.
        seen: when it came, UTC nanoseconds.
        counters: code → how often, JSON; `recent`: the last findings, JSON.
    """

    station = models.OneToOneField(
        Station, primary_key=True, on_delete=models.CASCADE, related_name="tally"
    )
    blocks = models.BigIntegerField(default=0)
    samples = models.BigIntegerField(default=0)
    sequence = models.BigIntegerField(default=-1)
    last = models.BigIntegerField(default=-1)
    seen = models.BigIntegerField(default=0)
    counters = models.BinaryField(default=b"{}")
    recent = models.BinaryField(default=b"[]")

    def __str__(self) -> str:
        return str(self.station_id)
