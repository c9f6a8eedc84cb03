"""The intake desk of a clinic: put a disc in, confirm who it is, take the files in, print the receipt."""
