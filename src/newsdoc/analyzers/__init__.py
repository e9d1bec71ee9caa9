"""Analyzers: one room each. They add layers to an article and never touch its body."""
