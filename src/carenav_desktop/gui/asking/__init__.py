"""Asking for what is missing: letters, and what was asked of whom."""
