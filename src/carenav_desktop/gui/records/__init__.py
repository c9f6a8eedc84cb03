"""The records of a case: papers and scans together, their pictures, and the questions asked of each."""
