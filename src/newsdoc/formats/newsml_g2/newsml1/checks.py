"""What makes a NewsML 1.x item poor or unusable that its DTD cannot say."""

from collections.abc import Iterator

from newsdoc.markup.elements import Element, flat_text, line_of, local
from newsdoc.model import Problem
from newsdoc.wording.moments import parse_date

_DATES = ("FirstCreated", "ThisRevisionCreated", "DateAndTime")


def check(item: Element) -> Iterator[Problem]:
    """The problems of one NewsItem."""
    line = line_of(item)
    if not any(flat_text(each) for name in ("PublicIdentifier", "NewsItemId") for each in item.iter(f"{{*}}{name}")):
        yield Problem("identifier", "the item has no identifier", severity="error", line=line)
    if next(item.iter("{*}NewsManagement"), None) is None:
        yield Problem("management", "the item has no NewsManagement", severity="error", line=line)
    if not any(flat_text(each) for each in item.iter("{*}HeadLine")):
        yield Problem("headline", "the item has no headline", line=line)
    if next(item.iter("{*}ContentItem", "{*}NewsItemRef"), None) is None:
        yield Problem("body", "the item has no content", line=line)
    for each in item.iter(*(f"{{*}}{name}" for name in _DATES)):
        if (text := flat_text(each)) and parse_date(text) is None:
            message = f"{local(each)} {text!r} is not a date as NewsML writes it (20260305T103000+0100)"
            yield Problem("date", message, severity="error", line=line_of(each))
