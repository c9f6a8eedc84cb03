"""Long work in sight: starting an import, the activity bar, and the report at the end."""
