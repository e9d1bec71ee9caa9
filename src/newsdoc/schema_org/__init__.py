"""What pages and feeds say in the vocabulary of schema.org."""
