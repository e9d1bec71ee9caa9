"""The publishing status, which senders spell in more ways than the IPTC does."""

_SPELLINGS = {"usable": "usable", "withheld": "withheld", "canceled": "canceled", "cancelled": "canceled"}
"""The codes of the IPTC's Publishing Status, and the British spelling that some send."""


def read_status(text: str | None) -> str | None:
    """A publishing status: one of the IPTC's in its own spelling, any other as it is given.

    >>> read_status("Usable"), read_status("CANCELLED"), read_status("on hold")
    ('usable', 'canceled', 'on hold')
    """
    return _SPELLINGS.get(text.strip().casefold(), text) if text else None
