"""Opinions: taken in, looked through, held against what was sent and asked, and asked about again."""
