"""age v1, streaming, both ways."""
