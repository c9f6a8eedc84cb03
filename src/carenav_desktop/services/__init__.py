"""The verbs a user would say. Each is one call; what it returns is a value."""
