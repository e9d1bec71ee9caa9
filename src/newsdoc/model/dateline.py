"""The dateline that opens a story."""

import datetime as dt

import attrs

from newsdoc.model.span import Span
from newsdoc.model.values import Value, checked

NewsDate = dt.datetime | dt.date
"""A moment (`datetime`, aware where the source states a zone) or a day of which no time is known (`date`)."""


@attrs.frozen(repr=False, field_transformer=checked)
class Dateline(Value):
    """Place, day and agency printed at the head of a story: "MOSCOW, March 5 (Agency) —". `str()` gives the text.

    >>> str(Dateline("LARKHAVEN, March 5 (Quay News)", place="LARKHAVEN", agency="Quay News"))
    'LARKHAVEN, March 5 (Quay News)'
    """

    text: str
    """As printed, without the closing dash."""
    place: str | None = attrs.field(default=None, kw_only=True)
    """The place as printed ("MOSCOW", "PARIS, Texas"); None when the dateline names none."""
    date: NewsDate | None = attrs.field(default=None, kw_only=True)
    """The day, where it is printed with a year; None otherwise: a day without its year is not guessed."""
    agency: str | None = attrs.field(default=None, kw_only=True)
    """The agency as printed ("AP", "Reuters"); None when none is named."""
    span: Span | None = attrs.field(default=None, kw_only=True, eq=False, repr=False)
    """Where it is in the source; None when unknown. Not compared."""

    def __str__(self) -> str:
        return self.text
