"""The list of all cases in the library, and the form for a new one."""
