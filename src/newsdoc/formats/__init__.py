"""Formats: one room each, with its parser, exporter and vocabulary side by side."""
