"""What an entry says of whether it may be shown: Media RSS, the Atom Publishing Protocol and exports of WordPress."""

import re

from lxml import etree

from newsdoc.markup.elements import flat_text, local
from newsdoc_feeds.media_rss import MEDIA

Element = etree._Element
_CANCELED, _WITHHELD = "canceled", "withheld"
_MEDIA_STATES = {"deleted": _CANCELED, "blocked": _WITHHELD}
"""States of Media RSS (element `media:status`); `active` says nothing."""
_DRAFT = "{http://www.w3.org/2007/app}draft"
"""Says that an entry is not to be seen by everybody (RFC 5023, section 13.1.1)."""
_POST_STATUS = re.compile(r"\{http://wordpress\.org/export/[\d.]{1,8}/\}status\Z")
_POST_STATES = {"trash": _CANCELED, **dict.fromkeys(("draft", "pending", "private", "future", "auto-draft"), _WITHHELD)}
"""States of a post in WordPress; `publish` says nothing."""


def status_of(entry: Element) -> str | None:
    """The status of an entry that says that it may not be shown; None for any other."""
    found = (_said(child) for child in entry if isinstance(child.tag, str))
    return next((status for status in found if status is not None), None)


def status_of_post(state: str | None) -> str | None:
    """The same of a post of WordPress."""
    return _POST_STATES.get(state or "")


def _said(child: Element) -> str | None:
    tag = str(child.tag)
    if local(child) == "status":
        if tag.startswith(f"{{{MEDIA}".rstrip("/")):
            return _MEDIA_STATES.get(child.get("state") or "")
        return _POST_STATES.get(flat_text(child)) if _POST_STATUS.match(tag) else None
    if local(child) == "control":
        return _WITHHELD if any(flat_text(each) == "yes" for each in child.iter(_DRAFT)) else None
    return None
