"""What newsdoc prints for people in the language of a story: dates, and the few words around it.

The table `print` of a language's file has the form of a date (`date`; `date_us` in the United States; `first` for the
first day of a month) and words (`updated` before a later date, `related` over links to other stories). The names of
months, in the form that they have in a date, are the first of each list of `dates.months`.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from newsdoc.model import NewsDate
from newsdoc.wording.language_data import per_language, tables
from newsdoc.wording.languages import language_of

_RIGHT_TO_LEFT = frozenset(("ar", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi"))


@per_language()
def _table(code: str) -> Mapping[str, Any]:
    """What a language's file says of printing; nothing for one without."""
    return {key: value for found, table in tables("print") if found == code for key, value in table.items()}


@per_language()
def _months(code: str) -> tuple[str, ...]:
    found = next((table["months"] for known, table in tables("dates") if known == code and "months" in table), ())
    return tuple(names[0] for names in found)


def _code(language: str | None) -> str:
    known = language_of(language)
    return known.code if known is not None else ""


def printed_date(date: NewsDate, language: str | None = None) -> str:
    """A date for people: the day as the language writes it, the time by the clock of 24 hours, and the zone.

    A day in ISO 8601 where nothing is known of the language.

    >>> printed_date(dt.date(2026, 3, 5), "de-AT")
    '5. März 2026'
    >>> printed_date(dt.datetime(2026, 3, 5, 9, 30, tzinfo=dt.UTC), "en-US")
    'March 5, 2026, 09:30 UTC'
    """
    code = _code(language)
    table, months = _table(code), _months(code)
    form = table.get("date_us" if (language or "").casefold().endswith("-us") else "date") or table.get("date")
    day = date.isoformat()[:10] if not form or not months else _day(date, form, months, table)
    return f"{day}, {date:%H:%M}{_zone(date)}" if isinstance(date, dt.datetime) else day


def _day(date: dt.date, form: str, months: tuple[str, ...], table: Mapping[str, Any]) -> str:
    month = months[date.month - 1]
    return form.format(
        day=table.get("first", date.day) if date.day == 1 else date.day,
        month=month,
        Month=month[:1].upper() + month[1:],
        number=date.month,
        year=date.year,
    )


def _zone(date: dt.datetime) -> str:
    """How far the clock is from UTC: UTC, UTC+1, UTC−3:30."""
    offset = date.utcoffset()
    if offset is None:
        return ""
    minutes = abs(offset) // dt.timedelta(minutes=1)
    if not minutes:
        return " UTC"
    sign = "−" if offset < dt.timedelta() else "+"
    return f" UTC{sign}{minutes // 60}" + (f":{minutes % 60:02}" if minutes % 60 else "")


def printed_word(name: str, language: str | None = None) -> str:
    """One of the words `updated` and `related`, in the language or in English.

    >>> printed_word("related", "fr")
    'À lire aussi'
    """
    return str(_table(_code(language)).get(name) or _table("en")[name])


def direction(language: str | None) -> str | None:
    """`rtl` for a language that is written from right to left, as the attribute `dir` of HTML; else None."""
    parts = (language or "").casefold().split("-")
    return "rtl" if parts[0] in _RIGHT_TO_LEFT and "latn" not in parts else None
