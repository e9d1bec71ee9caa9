"""What happens to every document around the call of a plugin.

`parsing.py` goes from data to articles: source, parser, final checks. `exporting.py` goes from articles to data:
options, restrictions (`restrictions.py`), exporter. The public functions in `newsdoc.api` call them.
"""
