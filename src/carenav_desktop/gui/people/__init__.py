"""Everyone seen on the files of a case, and the family's word on each."""
