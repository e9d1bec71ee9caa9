"""What is true of each block, as tokens of the role model: one module for each kind of evidence."""
