"""MQTT, OPC UA, HTTP and WebSocket in: enrolled stations, checked samples, no silent loss."""
