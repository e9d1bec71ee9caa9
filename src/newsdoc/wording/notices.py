"""What a site says of itself and to its visitors' browsers: that it sets cookies, that it needs JavaScript.

The words stand in the table `[site]` of the language files: `cookies`, `own_words` (what a house says of itself, "we
use", "this site"), `browsers`, `visitor_notices` (to those who see the page, "your ad blocker", "we may earn a
commission"), `imprint`: what stands in the foot of every page, `paywall`, `invitations` to follow the house or to pay
for it, `newsletters`: what a letter to readers is called, `inboxes`: where it comes to, "in your inbox", `offerings`:
what else a house offers, "our app", "this article", `calls` (`closing_calls` where the verb stands last) to take it,
and `continued`: that the text goes on.
"""

import re
from typing import Final

from newsdoc.wording.cues import BIT, cue_table, words_at_once, words_of
from newsdoc.wording.language_data import per_language, table_of, tables
from newsdoc.wording.scripts import is_unspaced
from newsdoc.wording.sites import site_words

_SCRIPT: Final = "javascript"
_LATIN: Final = "cookie"
"""What most languages call it."""
_LONGEST: Final = 320
"""Letters of a notice; where JavaScript is taught there are more."""
_REMEMBERED: Final = 1024
"""Texts of which the answer is remembered: several rules ask about each block of a page."""


@per_language(_REMEMBERED)
def is_site_notice(text: str) -> bool:
    """Whether a text tells visitors that the site uses cookies, that their browser must run its scripts or block no
    advertisements, that something of another site would stand there, or that the house is paid for its links.

    News about cookies speaks of them, but not for a house: "we use", "this site". What quotes somebody is none.

    >>> is_site_notice("We use cookies to make our site work."), is_site_notice("The court banned such cookies.")
    (True, False)
    """
    lowered = text.lower()
    if _SCRIPT in lowered:
        return len(text) <= _LONGEST and _says(text, "browsers")
    if len(text) <= _LONGEST and _says(text, "visitor_notices") and not _QUOTED.search(text):
        return True
    return is_cookie_notice(text)


def is_cookie_notice(text: str) -> bool:
    """Whether a text tells visitors that the site uses cookies.

    >>> is_cookie_notice("We use cookies to make our site work."), is_cookie_notice("We are paid for some links.")
    (True, False)
    """
    lowered = text.lower()
    if _LATIN not in lowered and (text.isascii() or not any(map(lowered.__contains__, _cookies()))):
        return False
    return not _QUOTED.search(text) and _says(text, "own_words")


def is_imprint(text: str) -> bool:
    """Whether a text says whose the site is, under which number it is registered, or that nothing may be copied.

    >>> is_imprint("© 2025 The Quay. All rights reserved."), is_imprint("The quay is closed.")
    (True, False)
    """
    return _says(text, "imprint")


def is_paywall_prompt(text: str) -> bool:
    """Whether a text says that the rest is for subscribers, or asks to become one.

    >>> is_paywall_prompt("Already a subscriber? Log in"), is_paywall_prompt("The paper has 900 subscribers.")
    (True, False)
    """
    return len(text) <= _LONGEST and _says(text, "paywall")


def is_invitation(text: str) -> bool:
    """Whether a text invites its readers to follow the house, or to pay for it, wherever in it that is said.

    >>> is_invitation("For more of the quay follow us on Facebook."), is_invitation("They follow us everywhere.")
    (True, False)
    """
    return _says(text, "invitations")


def calls_for_an_offering(text: str) -> bool:
    """Whether a sentence opens with a call to do something, and names what the house offers.

    Both must be of one language: what is "see" in one is "itself" in another.

    >>> calls_for_an_offering("Fond of the sea? Buy a ticket in our shop.")
    True
    >>> calls_for_an_offering("Buy the fish early."), calls_for_an_offering("They buy it in our shop.")
    (False, False)
    """
    return _says(text, "offerings") and any(map(_calls_for_an_offering, _SENTENCE_ENDS.split(text)))


def _calls_for_an_offering(sentence: str) -> bool:
    words = words_of(sentence.lower())
    if not words:
        return False
    first, last = _calls("calls").get(words[0], ()), _calls("closing_calls").get(words[-1], ())
    padded = f" {' '.join(words)} " if first or last else ""
    called = {code for code, phrase in first if padded.startswith(phrase)}
    called |= {code for code, phrase in last if padded.endswith(phrase)}
    return any(offering in padded for code in called for offering in _offerings(code))


@per_language()
def _calls(kind: str) -> dict[str, list[tuple[str, str]]]:
    """The calls of all languages, (code, phrase between spaces), by the word at their edge of the text."""
    edge = 0 if kind == "calls" else -1
    found: dict[str, list[tuple[str, str]]] = {}
    for code, table in tables("site"):
        for phrase in table.get(kind, ()):
            words = words_of(phrase)
            found.setdefault(words[edge], []).append((code, f" {' '.join(words)} "))
    return found


@per_language()
def _offerings(code: str) -> tuple[str, ...]:
    """What houses offer, in one language, between spaces."""
    phrases = [each for table in table_of("site", code) for each in table.get("offerings", ())]
    return tuple(f" {' '.join(words_of(each))} " for each in phrases)


def addresses_visitors(text: str) -> bool:
    """Whether a text says anything of a house to those who visit it: what it offers, asks for, or may do.

    >>> addresses_visitors("Keep up with our newsletter."), addresses_visitors("She would like to keep the ferry.")
    (True, False)
    """
    return bool(_said(text))


def says_the_text_goes_on(text: str) -> bool:
    """Whether a line says that something goes on, as the line over an advertisement does.

    >>> says_the_text_goes_on("The story continues below the advertisement"), says_the_text_goes_on("Go on, then.")
    (True, False)
    """
    return _says(text, "continued")


def is_of_a_newsletter(text: str) -> bool:
    """Whether a text speaks of a newsletter.

    >>> is_of_a_newsletter("Sign up for our newsletter."), is_of_a_newsletter("Sign up for the race.")
    (True, False)
    """
    return _says(text, "newsletters")


def comes_to_an_inbox(text: str) -> bool:
    """Whether a text says that something comes to its reader's inbox.

    >>> comes_to_an_inbox("The day's news in your inbox, every morning."), comes_to_an_inbox("Her inbox was full.")
    (True, False)
    """
    return _says(text, "inboxes")


def calls_for_a_newsletter(text: str, language: str | None) -> bool:
    """Whether a text says that something comes to its reader's inbox, or speaks of a newsletter and one of its
    sentences calls to do something.

    >>> calls_for_a_newsletter("Our newsletter has all the news. Sign up here.", "en")
    True
    >>> calls_for_a_newsletter("The paper has a newsletter. Nobody reads it.", "en")
    False
    """
    if comes_to_an_inbox(text):
        return True
    if not is_of_a_newsletter(text):
        return False
    table = cue_table(language)
    sentences = _SENTENCE_ENDS.split(text)
    return any(table.find(words_of(each.lower()), each)[1] & BIT["call"] for each in sentences)


_SENTENCE_ENDS = re.compile(r"(?<=[.!?…:])\s")


_QUOTED = re.compile(r"[“»][^“”«»]{20,}+[”«]")
"""What somebody said; names of buttons are shorter."""


@per_language()
def _cookies() -> tuple[str, ...]:
    """What they are called where the Latin word is not used."""
    return tuple(word for word in sorted(site_words("cookies")) if _LATIN not in word)


_KINDS: Final = (
    "browsers",
    "visitor_notices",
    "own_words",
    "imprint",
    "paywall",
    "invitations",
    "continued",
    "newsletters",
    "inboxes",
    "offerings",
)
"""The lists of `[site]` whose phrases are looked for in one pass over a text."""
_BIT: Final = {kind: 1 << i for i, kind in enumerate(_KINDS)}


def _says(text: str, kind: str) -> bool:
    """Whether a text holds one of these phrases."""
    return bool(_said(text) & _BIT[kind])


@per_language(_REMEMBERED)
def _said(text: str) -> int:
    """The bits of the kinds of which a text holds a phrase."""
    lowered = text.lower()
    spaced, unspaced = _phrases()
    said = 0
    words = words_at_once(lowered)
    if not spaced.keys().isdisjoint(words):
        padded = f" {' '.join(words_of(lowered))} "
        for word in spaced.keys() & words:
            for phrase, bits in spaced[word]:
                if phrase in padded:
                    said |= bits
    if is_unspaced(lowered):
        for phrase, bits in unspaced:
            if phrase in lowered:
                said |= bits
    return said


@per_language()
def _phrases() -> tuple[dict[str, list[tuple[str, int]]], list[tuple[str, int]]]:
    """The phrases with spaces around them by their longest words, and those in scripts without spaces, each with the
    bits of its kinds.
    """
    bits: dict[str, int] = {}
    for kind in _KINDS:
        for each in site_words(kind):
            bits[each] = bits.get(each, 0) | _BIT[kind]
    spaced: dict[str, list[tuple[str, int]]] = {}
    for each, kinds in bits.items():
        words = words_of(each)
        spaced.setdefault(max(words, key=len), []).append((f" {' '.join(words)} ", kinds))
    return spaced, [(each, kinds) for each, kinds in bits.items() if is_unspaced(each)]
