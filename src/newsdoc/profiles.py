"""What is known of a publisher beforehand: names, slogans, domains, patterns. Data that plugins bring."""

import re
from collections.abc import Iterable
from typing import Any, Final, get_args

import attrs

from newsdoc.model import Role
from newsdoc.model.values import Value, checked

_ONE_NAME: Final = re.compile(r"[.#]?(?:[^\s.#,>]|\.(?=\d))+")
"""One class or id, with or without its mark, alone; a class may hold a decimal (`py-1.5`)."""
_PAIR: Final = 2


def _pairs(pairs: Iterable[tuple[Role, str]]) -> tuple[tuple[Role, str], ...]:
    return tuple((_role("selectors", role), selector) for role, selector in _split("selectors", pairs))


def _compiled(pairs: Iterable[tuple[Role, str | re.Pattern[str]]]) -> tuple[tuple[Role, re.Pattern[str]], ...]:
    return tuple((_role("patterns", role), _expression(pattern)) for role, pattern in _split("patterns", pairs))


def _split(field: str, pairs: Iterable[Any]) -> Iterable[tuple[Role, Any]]:
    if not isinstance(pairs, Iterable):
        raise TypeError(f"Profile.{field} must be a tuple of pairs, such as ('promo', '...'); not {pairs!r}")
    for pair in pairs:
        if not isinstance(pair, (tuple, list)) or len(pair) != _PAIR:
            raise TypeError(f"Profile.{field} must be a tuple of pairs, such as ('promo', '...'); not {pair!r}")
        yield pair[0], pair[1]


def _role(field: str, role: Role) -> Role:
    if role not in get_args(Role):
        raise TypeError(f"Profile.{field}: there is no role {role!r}; the roles are {', '.join(get_args(Role))}")
    return role


def _expression(pattern: str | re.Pattern[str]) -> re.Pattern[str]:
    try:
        return re.compile(pattern)
    except re.error as error:
        raise ValueError(f"Profile.patterns holds {pattern!r}, which is not a regular expression: {error}") from error


@attrs.frozen(repr=False, field_transformer=checked)
class Profile(Value):
    """A publisher's house style. A plugin brings profiles through the hook `newsdoc_profiles`.

    >>> Profile("The Harbour Post", domains=("harbour.example",), patterns=[("promo", "Get the app")]).language
    """

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
    selectors: tuple[tuple[Role, str], ...] = attrs.field(default=(), kw_only=True, converter=_pairs)
    """(role, CSS class or id) pairs for its HTML pages: everything inside such an element has that role."""
    url: str | None = attrs.field(default=None, kw_only=True)
    """Its home page."""

    def all_names(self) -> tuple[str, ...]:
        """The name and the other ways to print it."""
        return (self.name, *self.names)

    def __attrs_post_init__(self) -> None:
        if wrong := next((text for text in (self.name, *self.names, *self.domains) if not text.strip()), None):
            raise ValueError(f"a profile's names and domains must not be blank: {wrong!r}")
        for domain in self.domains:
            if (host := _host(domain)) != domain:
                raise ValueError(f"Profile.domains holds {domain!r}; give the host name alone: {host!r}")
        for _, selector in self.selectors:
            if not _ONE_NAME.fullmatch(selector):
                raise ValueError(f"Profile.selectors holds {selector!r}; give one class or id, such as '.newsletter'")


def _host(domain: str) -> str:
    """The host name in an address, without `www.`: pages are looked up by it."""
    return re.split(r"[/:?#]", domain.rpartition("://")[2])[0].removeprefix("www.")


def as_profiles(values: Iterable[Any]) -> tuple[Profile, ...]:
    """The values, when each is a profile. Raises TypeError for anything else."""
    profiles = tuple(values)
    for each in profiles:
        if not isinstance(each, Profile):
            raise TypeError(f"{each!r} is not a newsdoc.Profile")
    return profiles
