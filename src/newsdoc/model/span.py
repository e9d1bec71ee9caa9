"""Where something stood in the source."""

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open stretch of the source text, in code points: `source[span.start:span.end]`.

    For parsers that are given bytes the source text is the decoded text, without a byte order mark.

    >>> text = "Ferry returns\\n\\nThe ferry sails again from the old quay."
    >>> start, end = parse(text).paragraphs()[0].span
    >>> text[start:end]
    'The ferry sails again from the old quay.'
    """

    start: int
    """Offset of the first character."""
    end: int
    """Offset behind the last character."""
