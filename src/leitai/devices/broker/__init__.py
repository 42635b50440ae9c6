"""MQTT: the broker beside Leitai, its durable log, and what reads it into the inbox."""
