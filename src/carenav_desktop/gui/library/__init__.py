"""The library as a thing to look after: open, lock, copy, check, empty the trash. Calls services, owns no data."""
