"""Which day a moment falls on for the readers of a page: metadata count in UTC, the page prints its newsroom's time."""

import datetime as dt
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from newsdoc.addresses import host_of
from newsdoc.model import NewsDate
from newsdoc.wording.dates import day_of

_STEP = dt.timedelta(minutes=15)
"""All zones in use differ from UTC by a multiple of this."""
_WEST, _EAST = dt.timedelta(hours=-12), dt.timedelta(hours=14)
"""The zones farthest from UTC."""
_APART = dt.timedelta(minutes=2)
"""By how much the same moment may differ where systems write it down one after the other."""
_COUNTRIES = {
    "at": "Europe/Vienna", "be": "Europe/Brussels", "bg": "Europe/Sofia", "ch": "Europe/Zurich", "cz": "Europe/Prague",
    "de": "Europe/Berlin", "dk": "Europe/Copenhagen", "ee": "Europe/Tallinn", "fi": "Europe/Helsinki",
    "fr": "Europe/Paris", "gr": "Europe/Athens", "hr": "Europe/Zagreb", "hu": "Europe/Budapest", "ie": "Europe/Dublin",
    "il": "Asia/Jerusalem", "in": "Asia/Kolkata", "ir": "Asia/Tehran", "is": "Atlantic/Reykjavik", "it": "Europe/Rome",
    "jp": "Asia/Tokyo", "kr": "Asia/Seoul", "lt": "Europe/Vilnius", "lv": "Europe/Riga", "nl": "Europe/Amsterdam",
    "no": "Europe/Oslo", "nz": "Pacific/Auckland", "pk": "Asia/Karachi", "pl": "Europe/Warsaw",
    "ro": "Europe/Bucharest",
    "rs": "Europe/Belgrade", "se": "Europe/Stockholm", "sg": "Asia/Singapore", "si": "Europe/Ljubljana",
    "sk": "Europe/Bratislava", "th": "Asia/Bangkok", "tr": "Europe/Istanbul", "tw": "Asia/Taipei", "ua": "Europe/Kyiv",
    "uk": "Europe/London", "vn": "Asia/Ho_Chi_Minh", "za": "Africa/Johannesburg", "cn": "Asia/Shanghai",
    "ar": "America/Argentina/Buenos_Aires", "co": "America/Bogota", "pe": "America/Lima", "cl": "America/Santiago",
    "bo": "America/La_Paz", "uy": "America/Montevideo", "ve": "America/Caracas",
}  # fmt: skip
"""Countries whose newspapers all print one time, by the last part of a host's name."""
_LANGUAGES = {
    "bg": "bg", "cs": "cz", "da": "dk", "de": "de", "el": "gr", "et": "ee", "fa": "ir", "fi": "fi", "he": "il",
    "hr": "hr", "hu": "hu", "is": "is", "it": "it", "ja": "jp", "ko": "kr", "lt": "lt", "lv": "lv", "nl": "nl",
    "no": "no", "nb": "no", "pl": "pl", "ro": "ro", "sk": "sk", "sl": "si", "sr": "rs", "sv": "se", "th": "th",
    "tr": "tr", "uk": "ua", "vi": "vn",
}  # fmt: skip
"""Languages whose papers nearly all print the time of one country."""


def zone_name(address: str | None, language: str | None) -> str | None:
    """The zone of a site's newsroom by its country, or else by its language; None where there are several."""
    country = host_of(address).rpartition(".")[2]
    if country in _COUNTRIES:
        return _COUNTRIES[country]
    return _COUNTRIES.get(_LANGUAGES.get((language or "").partition("-")[0], ""))


def on_the_day(moment: dt.datetime, day: NewsDate, zone: str | None = None) -> dt.datetime | None:
    """The moment, if it falls on that day as it stands or at the newsroom; None where it does not.

    A day alone is the newsroom's: 3 May and 22:00 UTC of 2 May are midnight of 3 May in Berlin, not 2 May.
    """
    wanted = day_of(day)
    if moment.date() == wanted:
        return moment
    return at_the_newsroom(moment, wanted, zone) if moment.tzinfo is not None else None


def at_the_newsroom(moment: dt.datetime, printed: NewsDate, zone: str | None = None) -> dt.datetime | None:
    """The moment in the zone in which the page prints it; None where that is not its day, or cannot be told.

    `moment` has a zone. `printed` is another day's date: a time of day with it tells the zone; a day alone does where
    the moment is that day's midnight, or falls on it in `zone`, the newsroom's.

    >>> at_the_newsroom(dt.datetime(2024, 5, 4, 2, 25, tzinfo=dt.UTC), dt.datetime(2024, 5, 3, 21, 25)).isoformat()
    '2024-05-03T21:25:00-05:00'
    """
    if isinstance(printed, dt.datetime) and printed.tzinfo is not None:
        same = abs(printed - moment) <= _APART and printed.date() != moment.date()
        return moment.astimezone(printed.tzinfo) if same else None
    if day_of(printed) == moment.date():
        return None
    exact = _APART if isinstance(printed, dt.datetime) else dt.timedelta()
    local = printed if isinstance(printed, dt.datetime) else dt.datetime.combine(printed, dt.time())
    ahead = local - moment.astimezone(dt.UTC).replace(tzinfo=None)
    offset = _STEP * round(ahead / _STEP)
    if _WEST <= offset <= _EAST and abs(ahead - offset) <= exact:
        return moment.astimezone(dt.timezone(offset))
    return None if isinstance(printed, dt.datetime) else _in_zone(moment, printed, zone)


def in_the_west(moment: dt.datetime, printed: NewsDate) -> dt.datetime | None:
    """A moment in UTC west of Greenwich, where the page prints the day before and no clock; None where it does not.

    A day printed too early cannot be that of a visit or of a change. The zone is the nearest, in whole hours, in which
    the moment falls on that day; the moment stays the same.

    >>> in_the_west(dt.datetime(2024, 5, 4, 4, 50, tzinfo=dt.UTC), dt.date(2024, 5, 3)).isoformat()
    '2024-05-03T23:50:00-05:00'
    """
    before = moment.date() - dt.timedelta(days=1)
    hours = max(_NEAREST_WEST, moment.hour + 1)
    if moment.utcoffset() or isinstance(printed, dt.datetime) or printed != before or hours > _FARTHEST_WEST:
        return None
    return moment.astimezone(dt.timezone(dt.timedelta(hours=-hours)))


_NEAREST_WEST, _FARTHEST_WEST = 3, 10
"""Hours behind Greenwich of America's newsrooms, Brazil's to Hawaii's."""


def by_the_clock(moment: dt.datetime, printed: NewsDate) -> dt.datetime | None:
    """What the page prints, where the clock of the moment is that in UTC; for one whose zone is not given, or wrong.

    >>> given = dt.datetime(2024, 5, 4, 2, 25)
    >>> by_the_clock(given, dt.datetime(2024, 5, 3, 21, 25, tzinfo=dt.timezone(dt.timedelta(hours=-5)))).isoformat()
    '2024-05-03T21:25:00-05:00'
    """
    if not isinstance(printed, dt.datetime) or printed.date() == moment.date():
        return None
    clock = moment.replace(tzinfo=dt.UTC)
    if printed.tzinfo is None:
        ahead = printed - moment.replace(tzinfo=None)
        offset = _HOUR * round(ahead / _HOUR)
        if not (_WEST <= offset <= _EAST and offset and abs(ahead - offset) < _MINUTE):
            return None
        return clock.astimezone(dt.timezone(offset))
    return clock.astimezone(printed.tzinfo) if abs(printed - clock) < _MINUTE else None


_HOUR, _MINUTE = dt.timedelta(hours=1), dt.timedelta(minutes=1)


def _in_zone(moment: dt.datetime, day: dt.date, zone: str | None) -> dt.datetime | None:
    """The moment in a zone where it falls on that day; with a fixed offset, as files keep it."""
    if zone is None:
        return None
    try:
        offset = moment.astimezone(ZoneInfo(zone)).utcoffset()
    except ZoneInfoNotFoundError:  # no time zone data on this system
        return None
    local = moment.astimezone(dt.timezone(offset)) if offset is not None else moment
    return local if local.date() == day else None
