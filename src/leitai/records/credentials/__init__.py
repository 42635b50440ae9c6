"""Certificates: issued, looked up, revoked."""
