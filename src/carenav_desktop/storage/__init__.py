"""The library on disk: database, originals, previews, lock. The only room that knows SQLAlchemy."""
