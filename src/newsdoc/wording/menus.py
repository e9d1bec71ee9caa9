"""Menus and paths that were printed as one line: "Home News Sports Search Log in", "You are here: Home News".

The words stand in the table `[site]` of the language files: `menu`, what menus list on most sites, and `paths`; and
`own_pages`, the titles of pages that sites have of themselves, and `archives`, the labels before the names of lists.
"""

import re

from newsdoc.wording.cues import words_of
from newsdoc.wording.language_data import per_language
from newsdoc.wording.sites import site_words

_LEAST = 6
"""Words of a menu, at least."""
_NAMED = 2
"""Different entries that most menus have, at least, where a line has no small words, as sentences do."""
_SURELY = 3
"""The same where it has some: a headline may have two of these words, "Search of the mayor's home"."""
_OTHERS = 7
"""Words to each such entry, at most: of the sections of a paper a menu has more than of what all sites have."""

_STEPS = re.compile(r"(?<=[\w)\s])[>›＞]+\s*(?=\w)")
_STEPS_WITH_MARKS = re.compile(r"(?<=[\w)\s])[>›＞]+\s*(?=\w)|(?<=\s)»+\s(?=\w)")
"""What parts the steps of a path, "News > Coast > Ferries". One sign is a quotation mark too: "« Oui » et « non »"."""
_SIGNS = ">›＞»"
"""One of these is in each path, which is quicker to see."""
_STEPS_OF_A_PATH = 2
"""Signs of a path, at least: a headline may have one, "Ferry > bridge, say islanders"."""
_PATH = 200
"""Letters of a path, at most."""


def is_menu(text: str, *, running: bool) -> bool:
    """Whether a line is a menu, or the path to a page. `running`: whether it has small words, as sentences do.

    >>> is_menu("Home Sports Weather Search Tides Log in", running=False)
    True
    >>> is_menu("News > Coast > Ferries", running=False)
    True
    >>> is_menu("Search for the lost ferry goes on at home", running=True)
    False
    """
    if any(map(text.__contains__, _SIGNS)):
        steps = _STEPS if "«" in text else _STEPS_WITH_MARKS
        if len(steps.findall(text, 0, _PATH)) >= _STEPS_OF_A_PATH:
            return True
    words = words_of(text.lower())
    if " ".join(words).startswith(_paths()):
        return True
    if len(words) < _LEAST:
        return False
    named = _named(words)
    return named >= (_SURELY if running else _NAMED) and len(words) <= _OTHERS * named


def is_own_page(title: str | None) -> bool:
    """Whether a title is that of a page that sites have of themselves: who they are, how to reach them, their terms;
    or of a list of theirs: "Category: Farming".

    >>> is_own_page("Contact us"), is_own_page("Impressum"), is_own_page("The privacy policy of the harbour")
    (True, True, False)
    """
    if title is None or len(title) >= _TITLE:
        return False
    label, colon, name = title.partition(":")
    if colon and label.strip().lower() in site_words("archives") and len(name.split()) <= _NAME:
        return True
    return " ".join(words_of(title.lower())) in _own_pages()


_NAME = 3
"""Words of the name of a category or topic, at most; a headline with a kicker has more."""
_TITLE = 60
"""Letters of such a title, fewer than."""


@per_language()
def _own_pages() -> frozenset[str]:
    return frozenset(" ".join(words_of(each)) for each in site_words("own_pages"))


def _named(words: list[str]) -> int:
    """How many different entries of menus stand among the words."""
    single, phrases = _entries()
    found = len(single.intersection(words))
    if not phrases.keys().isdisjoint(words):
        padded = f" {' '.join(words)} "
        found += sum(any(f" {each} " in padded for each in phrases[word]) for word in phrases.keys() & set(words))
    return found


@per_language()
def _entries() -> tuple[frozenset[str], dict[str, list[str]]]:
    """Entries of one word, and those of several by their first."""
    single, phrases = set(), dict[str, list[str]]()
    for entry in sorted(site_words("menu")):
        words = words_of(entry)
        if len(words) == 1:
            single.add(words[0])
        else:
            phrases.setdefault(words[0], []).append(" ".join(words))
    return frozenset(single), phrases


@per_language()
def _paths() -> tuple[str, ...]:
    return tuple(sorted(f"{' '.join(words_of(each))} " for each in site_words("paths")))
