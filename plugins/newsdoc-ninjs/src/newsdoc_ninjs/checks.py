"""What makes a ninjs document poor or unusable that its schema cannot say."""

import datetime as dt
from typing import Any

from newsdoc.markup.dates import parse_date
from newsdoc.markup.uris import is_absolute
from newsdoc.model import Problem

_DATES = ("versioncreated", "firstcreated", "contentcreated", "embargoed", "embargoeduntil", "expires")


def check(item: dict[str, Any], path: str) -> list[Problem]:
    """The problems of one item; `path` says which one it is."""
    found = []
    uri = item.get("uri")
    if not uri:
        found.append(Problem("uri", "the item has no uri, which is required", severity="error", path=f"{path}/uri"))
    elif not is_absolute(str(uri)):
        found.append(Problem("uri", f"{uri!r} is not a URI", path=f"{path}/uri"))
    urgency = item.get("urgency")
    if urgency is not None and (type(urgency) is not int or not 1 <= urgency <= 9):
        message = f"the urgency {urgency!r} is not a whole number from 1 to 9"
        found.append(Problem("urgency", message, severity="error", path=f"{path}/urgency"))
    names = {str(key).casefold() for key, value in item.items() if value}
    if item.get("type") == "text":
        for part, starts in (("headline", ("headline",)), ("body", ("body", "bodies"))):
            if not any(name.startswith(starts) for name in names):
                found.append(Problem(part, f"the text item has no {part}", path=path))
    for key, value in item.items():
        if str(key).casefold() not in _DATES or not isinstance(value, str):
            continue
        date = parse_date(value)
        if date is None:
            message = f"{key} {value!r} is not an ISO 8601 date"
            found.append(Problem("date", message, path=f"{path}/{key}"))
        elif not isinstance(date, dt.datetime) or date.tzinfo is None:
            found.append(Problem("date-zone", f"{key} {value!r} has no time zone", path=f"{path}/{key}"))
    return found
