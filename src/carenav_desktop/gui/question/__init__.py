"""The place where the family writes the one question for the reviewer."""
