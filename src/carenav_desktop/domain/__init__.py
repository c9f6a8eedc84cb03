"""What a case is and what the rules say: frozen values and pure functions, standard library only, no I/O."""
