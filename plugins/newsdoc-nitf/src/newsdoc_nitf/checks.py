"""What makes a NITF document poor or unusable that its schema cannot say."""

import datetime as dt

from newsdoc.markup.dates import parse_date
from newsdoc.markup.elements import Element, flat_text, local
from newsdoc.model import Problem

_DATES = ("date.issue", "date.release", "date.expire", "story.date")


def check(root: Element) -> list[Problem]:
    """The problems of a document, in document order."""
    found = []
    names = [local(each) for each in root.iter()]
    if not any(local(each) == "doc-id" and each.get("id-string") for each in root.iter()):
        found.append(Problem("doc-id", "the document has no doc-id", path="/nitf/head/docdata"))
    if not any(local(each) == "hl1" and flat_text(each) for each in root.iter()):
        found.append(Problem("headline", "the document has no headline (hl1)", path="/nitf/body/body.head"))
    if "body.content" not in names:
        found.append(Problem("body", "the document has no body.content", severity="error", path="/nitf/body"))
    for each in root.iter():
        if local(each) not in _DATES or (text := each.get("norm")) is None:
            continue
        date = parse_date(text)
        line = each.sourceline if isinstance(each.sourceline, int) else None
        if date is None:
            message = f"{local(each)} {text!r} is not a date as NITF writes it (20260305T103000+0100)"
            found.append(Problem("date", message, severity="error", line=line))
        elif isinstance(date, dt.datetime) and date.tzinfo is None:
            found.append(Problem("date-zone", f"{local(each)} {text!r} has no time zone", line=line))
    return found
