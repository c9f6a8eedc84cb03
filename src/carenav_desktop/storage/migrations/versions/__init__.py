"""One module a revision, named vNNNN, never changed once released."""
