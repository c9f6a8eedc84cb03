"""The parts around the places: top bar, rail, drop target, welcome page, help."""
