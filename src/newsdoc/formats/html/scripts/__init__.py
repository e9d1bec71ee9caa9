"""What the scripts of a page hold: the data that its program starts from, and stories that stand nowhere else."""
