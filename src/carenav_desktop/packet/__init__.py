"""A plan in, a packet out: tree, DICOMDIR, manifest, sealed volumes, read-back."""
