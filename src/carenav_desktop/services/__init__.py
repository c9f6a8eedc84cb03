"""The verbs a user would say. Each is one call from any thread; what it returns is a value."""
