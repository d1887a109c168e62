"""Measures programs that draw on a terminal: time in seconds, memory in bytes, traffic in bytes."""
