"""XML in and out."""
