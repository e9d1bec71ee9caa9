"""Finds the profile of a page's publisher; the general reading never needs one."""

from collections.abc import Iterable, Sequence

from newsdoc.addresses import host_of
from newsdoc.model import Organization
from newsdoc.page.block import Block
from newsdoc.profiles import Profile

__all__ = ["MASTHEADS", "Profile", "find_profile", "house_of", "mastheads", "profile_for_name", "profile_for_url"]

MASTHEADS = 6
"""Blocks at the head of a page among which its masthead stands: before it come a date, a place, the weather."""


def find_profile(
    profiles: Iterable[Profile], *, addresses: Sequence[str | None] = (), names: Iterable[str] = ()
) -> Profile | None:
    """The profile of a page's publisher.

    `addresses`: of the page, the surest first: where it came from, what it calls canonical. `names`: lines that may be
    its masthead, or in which it names its publisher. An address counts before any name.
    """
    profiles = tuple(profiles)
    if not profiles:
        return None
    found = (profile_for_url(address, profiles) for address in addresses)
    by_address = next((profile for profile in found if profile is not None), None)
    return by_address or next((profile for name in names if (profile := profile_for_name(name, profiles))), None)


def mastheads(blocks: Sequence[Block]) -> list[str]:
    """The lines of a page that may be its masthead."""
    return [block.text for block in blocks[:MASTHEADS]]


def house_of(profile: Profile | None) -> Organization | None:
    """The publisher as its profile names it."""
    return Organization(profile.name, url=profile.url) if profile is not None else None


def profile_for_url(url: str | None, profiles: Iterable[Profile]) -> Profile | None:
    """The profile whose domain (or a subdomain of it) the address is of."""
    host = host_of(url if not url or "//" in url else f"//{url}")
    if not host:
        return None
    for profile in profiles:
        if any(host == domain or host.endswith("." + domain) for domain in map(str.casefold, profile.domains)):
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
