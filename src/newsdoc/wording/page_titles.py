"""The title that a page declares: a headline with the names of section and site, and the seams between them.

A seam is what stands between two of these parts: "Ferry fares stay | Harbour | The Quay" has two.
"""

import re
from collections.abc import Collection, Iterable, Iterator

from newsdoc.wording.comparing import as_in_addresses, letters, plain
from newsdoc.wording.sites import site_word_ends

_SEAM = re.compile(
    r"(?<!\s)\s+[|•·»«:*/–—~<>-]+\s+|\s?[|：｜»]\s?|:\s+|(?<=[\u3040-\u9fff\uff00-\uffef])[-_—–](?=[\u3040-\u9fff])"
)
"""A seam. It stands close to the letters in scripts without spaces."""
_MOST_SEAMS = 6
"""Seams of a title that are tried, from both its ends: a site's name stands at one of them."""
_MOST_CUT = 0.6
"""Share of a title that may be cut off as the name of a site."""


def without_site(
    title: str, others: Iterable[str | None], sites: Iterable[str | None], host: Iterable[str] = ()
) -> str:
    """A title without the name of the site before or behind it, where that can be told.

    It can where the rest is another candidate too, or what is cut off is a name of the site: one it gives itself, or
    the letters of its host name.

    >>> without_site("Ferry fares stay | The Quay - News", [], ["The Quay - News"])
    'Ferry fares stay'
    """
    known = {letters(other) for other in others if other} - {letters(title), ""}
    names = {letters(site) for site in sites if site} - {""}
    hosts = set(host)
    seams = _outer_seams(title)
    for seam in seams:  # the longest name behind first
        head, tail = title[: seam.start()].strip(), title[seam.end() :].strip()
        if head and _is_site(tail, names, hosts, seam[0]):
            return without_site(head, others, sites, host) if len(seams) > 1 else head
        placed = seam[0].strip() in (":", "：") and not _is_whole_name(head, names, hosts)
        if tail and not placed and _is_site(head, names, hosts, "") and plain(tail) != plain(head):
            return tail
    for seam in reversed(seams):
        head, tail = title[: seam.start()].strip(), title[seam.end() :].strip()
        if letters(head) in known and ":" not in seam[0]:
            return head
        if letters(tail) in known and len(tail) > len(title) * (1 - _MOST_CUT):
            return tail
    return title


def _outer_seams(title: str) -> list[re.Match[str]]:
    """The seams of a title, in order; of too many, those at its two ends."""
    seams = list(_SEAM.finditer(title))
    if len(seams) <= _MOST_SEAMS:
        return seams
    return [*seams[: _MOST_SEAMS // 2], *seams[-_MOST_SEAMS // 2 :]]


def parts_of_title(title: str) -> list[str]:
    """The parts of a title: headline, section, site, in whatever order they stand.

    >>> parts_of_title("The Quay | Harbour: Ferry fares stay")
    ['The Quay', 'Harbour', 'Ferry fares stay']
    """
    return [part.strip() for part in _SEAM.split(title) if part.strip()]


def halves_of_title(title: str, *, colons: bool = False) -> Iterator[tuple[str, str]]:
    """What stands before and behind each seam. `colons`: those too, which part the sentences of a headline as well.

    >>> list(halves_of_title("Harbour: Ferry fares stay | The Quay"))
    [('Harbour: Ferry fares stay', 'The Quay')]
    """
    for seam in _outer_seams(title):
        if colons or seam[0].strip() != ":":
            yield title[: seam.start()].strip(), title[seam.end() :].strip()


def site_in(title: str, names: Iterable[str], host: Iterable[str]) -> str | None:
    """The name of the site before or behind a title, where it is one of these names, or the letters of the host's.

    >>> site_in("Ferry fares stay | The Quay", ["The Quay"], ["larkhaven"])
    'The Quay'
    """
    known, hosts = {letters(name) for name in names} - {""}, [letters(part) for part in host if len(part) >= _TELLING]
    seams = _outer_seams(title)
    for seam in (seams[-1], seams[0]) if seams else ():
        for name in (title[seam.end() :].strip(), title[: seam.start()].strip()):
            core = letters(name)
            told = core in known or _is_named_by(hosts, name)
            if core and len(name.split()) <= _SITE_WORDS and told:
                return name
    return None


def _is_named_by(hosts: Collection[str], name: str) -> bool:
    """Whether a host has the letters of a name, or of all but its first word: hosts leave out "The" and "Radio"."""
    _, _, rest = name.partition(" ")
    return any(form in hosts for each in (name, rest) for form in as_in_addresses(each))


_SITE_WORDS = 5
"""Words of a site's name, at most: more is a headline."""
_TELLING = 4
"""Letters of a host's name that tell a site by themselves."""


_LONGER = 3
"""How many times as long as its host's name a site's is at most; what goes on tells something: "Quay at the fair"."""


def _is_host(name: str, host: str) -> bool:
    """Whether a name and a part of the host's name are the same, or the one ends or begins with the other."""
    if name == host:
        return True
    if len(host) >= _TELLING and len(name) <= _LONGER * len(host) and (name.endswith(host) or name.startswith(host)):
        return True
    return len(name) >= _TELLING and (host.endswith(name) or host.startswith(name))


def _is_whole_name(name: str, names: set[str], hosts: set[str]) -> bool:
    """Whether a name is all of a site's, or of its host's; the town before a colon is a part of many papers' names."""
    return letters(name) in names or not set(as_in_addresses(name)).isdisjoint(map(letters, hosts))


def _is_site(name: str, names: set[str], hosts: set[str], seam: str) -> bool:
    """Whether a part of a title is a name of the site."""
    core = letters(name)
    if not core:
        return False
    forms = as_in_addresses(name)
    bare = core.removesuffix("com").removeprefix("the")
    if core in names or bare in {each.removesuffix("com").removeprefix("the") for each in names}:
        return True
    if (
        len(name.split()) <= _SITE_WORDS
        and not _SEAM.search(name)
        and any(
            _is_host(form.removesuffix("com").removeprefix("the"), letters(host)) for host in hosts for form in forms
        )
    ):
        return True
    return not seam.strip(" -_—–") and bool(seam) and name.endswith(site_word_ends())
