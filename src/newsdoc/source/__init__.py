"""The data as given: what it looks like, how its bytes become text, and what its readers noticed.

`recognition.py` says what data looks like, `charset.py` decodes it, `words.py` shows what stands at a position of it.
"""

from newsdoc.source.source import Source

__all__ = ["Source"]
