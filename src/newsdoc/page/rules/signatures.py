"""Rules for who signs a story in its head, and when it was published."""

import re

from newsdoc.page.page import Page
from newsdoc.page.token_sets import CUE_TOKENS
from newsdoc.wording.bylines import begins_with_by
from newsdoc.wording.scripts import has_script, is_unspaced
from newsdoc.wording.sites import site_words

_PICTURED = re.compile(r"[/:©(]")
"""In a picture's credit, and hardly ever in a byline."""
_LINE = 60
"""Letters of a line with a name and the age of the story, at most."""
_ENDED = frozenset(("ends:stop", "ends:?", "ends:!"))
_IS = frozenset((*CUE_TOKENS["is"], "is:by"))


def names_and_dates_in_the_head(page: Page) -> None:
    """Between headline and story: a person's name is the byline, a date or "2 hours ago" the date line."""
    head, first = page.place_of("headline"), page.first_paragraph()
    signed = "byline" in page.roles[: first + 1]
    for i in range((head if head is not None else -1) + 1, first):
        tokens, role = page.tokens[i], page.roles[i]
        text = page.blocks[i].text
        dated = i + 1 < first and page.roles[i + 1] == "date"
        pictured = role == "credit" and (_PICTURED.search(text) or page.roles[i - 1] == "caption")
        if role not in ("byline", "date", "paragraph", "promo") and not pictured and _is_signature(page, i):
            page.assign(i, "byline", "opens with a by-word")
            signed = True
            continue
        if role == "credit" and head is not None and _is_no_credit(page, i, head):
            page.assign(i, page.next_best(i, "credit", "caption"), "a label in the head without picture or name")
            continue
        if role == "credit" and dated and not signed and not pictured and page.people(i):
            page.assign(i, "byline", "a name over the date")
            signed = True
            continue
        if _MINUTES.match(text) and text.rstrip(".").split()[-1].lower() in site_words("minutes"):
            page.assign(i, "other", "how long the story takes to read")
            continue
        if role == "deck" and (is_name_with_age(page, i) or (dated and not signed and _is_uncased_name(page, i))):
            page.assign(i, "byline", "a name with the age of the story, or over its date")
            signed = True
            continue
        if len(text) > 120 or role in ("deck", "caption", "credit") or "has:©" in tokens or "cue:reading" in tokens:
            continue
        timed = "has:date" in tokens or (
            ("cue:ago" in tokens or "opens:published" in tokens) and any(map(str.isdigit, text))
        )
        if role == "other" and "date" in page.roles[:first]:
            timed = False  # a page has its date once; what else is dated there are other stories
        if timed and role in ("other", "byline", "date", "credit", "related"):
            people = any(person.kind == "person" for person in page.people(i))
            page.assign(i, "byline" if people else "date", "a date in the head" + (" with a name" if people else ""))
        elif (
            "name:whole" in tokens
            and _IS.isdisjoint(tokens)
            and role in ("other", "heading", "related", "credit")
            and not signed
        ):
            if "credit:whole" not in tokens and (i not in page.repeated or dated):
                page.assign(i, "byline", "a person's name in the head")
                signed = True
        elif "@" in text and role == "other" and page.people(i):
            page.assign(i, "byline", "a name with its handle in the head")
        elif "has:clock" in tokens and len(text) < 12 and i and page.roles[i - 1] == "date":
            page.assign(i, "date", "the time after the date")


def _is_no_credit(page: Page, i: int, head: int) -> bool:
    """Whether a line right under the headline names nobody who takes pictures: "Supreme Court"."""
    return i == head + 1 and _OF_A_PICTURE.isdisjoint(page.tokens[i])


_OF_A_PICTURE = frozenset(("credit:whole", "credit:tail", "name:whole", "name:first", "cue:photo", "cue:source"))


_MINUTES = re.compile(r"\d{1,3}(?:\s?[-–—]\s?\d{1,3})?\s[^\W\d_]{1,9}\.?$")
"""A number with one word, as reading times are that say no more: "4–5 minutes"."""


def is_name_with_age(page: Page, i: int) -> bool:
    """Whether a line is a person's name with the age of the story, and nothing else: "Jeanne Dupré il y a 3 jours"."""
    text = page.blocks[i].text
    aged = "cue:ago" in page.tokens[i] and any(map(str.isdigit, text)) and _ENDED.isdisjoint(page.tokens[i])
    return aged and len(text) < _LINE and any(text.startswith(person.name) for person in page.people(i))


def _is_uncased_name(page: Page, i: int) -> bool:
    """Whether a line in a script without capitals is two or three words with nothing but a place behind a comma."""
    text = page.blocks[i].text
    name = text.partition(",")[0]
    return (
        has_script(text)
        and not is_unspaced(text)
        and 1 < len(name.split()) <= _NAME_WORDS
        and len(text.split()) <= _NAME_WORDS + 1
        and _ENDED.isdisjoint(page.tokens[i])
        and bool(page.people(i))
    )


_NAME_WORDS = 3


def _is_signature(page: Page, i: int) -> bool:
    """Whether a block begins with "By" and names somebody."""
    text = page.blocks[i].text
    return len(text) < 120 and begins_with_by(text, page.language) and bool(page.people(i))


def date_without_name(page: Page) -> None:
    """A date line that names a person is a byline; a byline that names nobody but has a date is a date line."""
    for i in page.blocks_as("byline", "date"):
        if "has:date" not in page.tokens[i]:
            continue
        role = page.roles[i]
        named = page.people(i)
        people = [person for person in named if person.kind == "person" or _is_signature(page, i)]
        if role == "byline" and not people and "opens:by" not in page.tokens[i] and "name:first" not in page.tokens[i]:
            page.assign(i, "date", "a date without a name")
        elif role == "date" and (people or (named and page.blocks[i].text.startswith(named[0].name))):
            page.assign(i, "byline", "a name with a date")


_NAMED = frozenset(("name:whole", "name:first"))


def lone_by_word(page: Page) -> None:
    """A line that is nothing but "By" belongs to the byline that follows it, and so does the name after it.

    Behind a byline such lines are those of other stories.
    """
    for i in page.blocks_with("is:by"):
        if i + 1 == len(page.blocks) or "byline" in page.roles[: max(0, i - 1)]:
            continue
        page.assign(i, "byline", "nothing but a by-word")
        if not _NAMED.isdisjoint(page.tokens[i + 1]):
            page.assign(i + 1, "byline", "follows a by-word")
