"""What is known of a publisher beforehand: names, slogans, domains, patterns.

Data that plugins bring; the general reading never needs it.
"""

import re
from collections.abc import Iterable

import attrs

from newsdoc.model import Role


def _compiled(pairs: Iterable[tuple[Role, str | re.Pattern[str]]]) -> tuple[tuple[Role, re.Pattern[str]], ...]:
    return tuple((role, re.compile(pattern)) for role, pattern in pairs)


@attrs.frozen
class Profile:
    """A publisher's house style. A plugin brings profiles through the hook `newsdoc_profiles`."""

    name: str
    """The publisher's name, as an article's `publisher.name` shall have it."""
    names: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    """Other ways in which mastheads and bylines print the name."""
    slogans: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    """Slogans that stand beside the name."""
    domains: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    """Host names of its pages, without `www.`."""
    language: str | None = attrs.field(default=None, kw_only=True)
    """BCP 47 tag of its pages, where they are all in one language."""
    patterns: tuple[tuple[Role, re.Pattern[str]], ...] = attrs.field(default=(), kw_only=True, converter=_compiled)
    """(role, regular expression) pairs: a block that matches the expression from its start has that role."""
    selectors: tuple[tuple[str, str], ...] = attrs.field(default=(), kw_only=True)
    """(role, CSS class or id) pairs for its HTML pages."""
    url: str | None = attrs.field(default=None, kw_only=True)
    """Its home page."""

    def all_names(self) -> tuple[str, ...]:
        """The name and the other ways to print it."""
        return (self.name, *self.names)


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
