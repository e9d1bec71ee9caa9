"""Analyzers: one room each. They read an Article and return it with a layer of annotations."""
