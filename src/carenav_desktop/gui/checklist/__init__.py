"""The checklist panel: what is here, what is missing, and the next step of each line."""
