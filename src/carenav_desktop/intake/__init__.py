"""A path in, facts out: walking, identifying by content, reading in a process of its own."""
