"""How a simulated machine speaks: HTTP, MQTT, OPC UA."""
