"""Finds the profile of a page's publisher; the general reading never needs one."""

import re
from collections.abc import Iterable

from newsdoc.profiles import Profile

__all__ = ["Profile", "profile_for_name", "profile_for_url"]


def profile_for_url(url: str | None, profiles: Iterable[Profile]) -> Profile | None:
    """The profile whose domain (or a subdomain of it) the address is of."""
    if not url:
        return None
    host = (
        re.sub(r"^[a-z][a-z0-9+.-]*://", "", url.strip().lower()).split("/", 1)[0].split(":", 1)[0].removeprefix("www.")
    )
    for profile in profiles:
        if any(host == domain or host.endswith("." + domain) for domain in profile.domains):
            return profile
    return None


def profile_for_name(text: str, profiles: Iterable[Profile]) -> Profile | None:
    """The profile one of whose names the text begins with, followed by nothing, a slogan or a break."""
    stripped = text.strip()
    for profile in profiles:
        for name in profile.all_names():
            if stripped == name:
                return profile
            if stripped.startswith(name) and any(
                stripped[len(name) :].strip(" -–—|:") == slogan for slogan in profile.slogans
            ):
                return profile
    return None
