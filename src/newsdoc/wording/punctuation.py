"""Marks that mean the same in many scripts."""

QUESTION_MARKS = frozenset("?？؟")
"""Latin, full width and Arabic. The Greek one is a semicolon, which elsewhere asks nothing."""
