"""The place where a packet is prepared, sealed, handed over and checked."""
