"""Rules for what a page tells of those who wrote its story: a box with name, job and life, or a last paragraph."""

import re
from collections.abc import Sequence

from newsdoc.page.page import Page
from newsdoc.page.tokens.groups import SENTENCE_ENDS
from newsdoc.wording.cues import BIT, cue_table, words_of
from newsdoc.wording.lives import subject_of_life
from newsdoc.wording.scripts import EAST_ASIAN

_STORY = 2
"""By so many paragraphs at least a story is longer than what is told of its authors."""


def boxes_of_authors(page: Page) -> None:
    """Behind the story, a name that stands as a tagline or over a job opens an author's box: name, job, life.

    Where a story is signed, somebody else's name and job make no box without a life.
    """
    last = page.last_paragraph()
    if last > _OVER and page.blocks[last - _OVER].text.startswith(page.blocks[last].text.split()[0]):
        last -= _OVER  # "Ann Lee", "Reporter", "Ann covers the coast.": her life looks like a paragraph
    authors = _authors(page)
    for i in range(max(0, last), len(page.blocks)):
        over_a_job = "name:only" in page.tokens[i] and i + 1 < len(page.blocks) and _is_job(page, i + 1)
        signs = not authors or page.blocks[i].text in authors or (i + 2 < len(page.blocks) and _is_life(page, i + 2))
        again = page.roles[i] == "byline" and "byline" in page.roles[:last] and "opens:by" not in page.tokens[i]
        opens = page.roles[i] == "tagline" or (
            over_a_job
            and signs
            and page.roles[i] != "paragraph"
            and (again or page.roles[i] in ("other", "related", "heading", "caption"))
        )
        if not opens or len(page.blocks[i].text.split()) > _NAME or not page.people(i):
            continue
        page.assign(i, "tagline", "an author's name above a job")
        k = i + 1
        while k < len(page.roles) and page.roles[k] in _BOXED:
            if not (_is_job(page, k) or (k > i + 1 and _is_life(page, k))):
                break
            page.assign(k, "tagline", "job or life under an author's name")
            k += 1


_OVER = 2
"""Lines of name and job over an author's life."""


def _is_life(page: Page, i: int) -> bool:
    """Whether a line is a sentence, as an author's life has them, and speaks of nothing that the page offers."""
    return not SENTENCE_ENDS.isdisjoint(page.tokens[i]) and _NO_LIFE.isdisjoint(page.tokens[i])


def _is_job(page: Page, i: int) -> bool:
    """Whether a line is a job, alone or with what it is about: "Columnist", "Environment reporter"."""
    tokens, text = page.tokens[i], page.blocks[i].text
    if "is:job" in tokens:
        return True
    short = (
        len(text.split()) <= _JOB
        and "glued" not in tokens
        and SENTENCE_ENDS.isdisjoint(tokens)
        and _NO_LIFE.isdisjoint(tokens)
    )
    return short and "cue:job" in tokens and not page.people(i)


_BOXED = ("other", "related", "heading", "promo", "paragraph", "credit", "byline")
_JOB, _NAME = 6, 4
"""Words of a job, and of an author's name, at most: a title, given, middle and family name."""
_NO_LIFE = frozenset(("cue:promo", "cue:rights", "cue:comment", "cue:more", "has:©", "cue:advert"))


def lives_of_the_authors(page: Page) -> None:
    """A last paragraph, or a line behind it, that begins with the name of who signed the story tells of the author.

    The signature may be printed, or declared by the page. "Ann Lee is our reporter on the coast.", "Bo Ray has fished
    for forty years. His book is out now."
    """
    last = page.last_paragraph()
    if page.roles[: last + 1].count("paragraph") <= _STORY:
        return
    names = [
        person.name
        for i in page.blocks_as("byline")
        if i < last
        for person in page.people(i)
        if person.kind == "person" and " " in person.name
    ]
    names += [name for name in page.authors if " " in name]
    for i in range(last - _LIVES + 1, min(len(page.blocks), last + _BEHIND)):
        text = page.blocks[i].text
        opening = _TITLE.sub("", text, count=1)
        about_author = opening.startswith(tuple(names)) and (len(text.split()) > _NAME + 1 or subject_of_life(text))
        reached = i > last and "@" in text and any(name in text for name in names)  # "Contact Ann Lee at a.lee@..."
        if (about_author or reached) and page.roles[i] in ("paragraph", "other", "promo", "box", "credit"):
            page.assign(i, "tagline", "speaks of the author of the story")


_TITLE = re.compile(r"^(?:(?:Prof|Dr|Dipl)\. ?(?:-Ing\. )?){1,2}")
"""What stands before the name in a life and not in the byline: "Dr. Ann Lee is ..."."""
_LIVES = 3
"""Paragraphs at the end of a story that may tell of its authors."""
_BEHIND = 4
"""Blocks behind the last paragraph, before which a life stands."""


def lives_and_notes_are_no_deck(page: Page) -> None:
    """What stands under the headline and tells of who signed the story, or is labelled as a note of the editors, is no
    deck, and does not open the story: "Ann Lee is a reporter who covers the coast.", "Editor's note: ...".
    """
    names = (*_authors(page), *page.authors)
    for i in [*page.blocks_as("deck"), *page.blocks_as("paragraph")[:1]]:
        text = page.blocks[i].text
        if len(text) <= _LIFE and subject_of_life(text) in names:
            page.assign(i, "tagline", "tells of the author of the story")
        elif page.roles[i] == "deck" and _is_note(text, page.language):
            page.assign(i, "tagline", "a note of the editors")


def _is_note(text: str, language: str | None) -> bool:
    """Whether a text opens with a label as "Editor's note" or "Correction" and a colon."""
    label, colon, _ = text.partition(":")
    return bool(colon and cue_table(language).find(words_of(label.lower()), label).whole & BIT["contributed"])


_LIFE = 400
"""Letters of what is told of an author over a story, at most."""


def authors_in(page: Page, texts: Sequence[str]) -> tuple[str, ...]:
    """The `_authors`; none where no text opens as one of the bylines' words does, so that these need not be read."""
    lines = "\n".join([page.blocks[i].text for i in page.blocks_as("byline")]).lower()
    return _authors(page) if lines and any(_opening(text) in lines for text in texts) else ()


def _opening(text: str) -> str:
    """What of a text stands in a line that names somebody, in lower case, if it opens with that name."""
    first = _FIRST_WORD.match(text)
    if first is None:
        return text[:1].lower()
    return first[0].lower() if text < EAST_ASIAN else text[:_SHORTEST]


_FIRST_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST = 2
"""Characters of a name in scripts without spaces, at least, by which it is looked for."""


def _authors(page: Page) -> tuple[str, ...]:
    """The names in the bylines, not more than a story has."""
    found: dict[str, None] = {}
    for i, role in enumerate(page.roles):
        if role == "byline":
            found.update((person.name, None) for person in page.people(i))
            if len(found) >= _MOST:
                break
    return tuple(found)[:_MOST]


_MOST = 12
"""Names that sign a story, at most: who is named beyond that stands in lines of other stories."""


def lives_under_their_label(page: Page) -> None:
    """What stands in one box with "About the author", behind the story's paragraphs, tells of the author, however long.

    `<div><h3>About the author</h3><p>Ann Lee has written of the coast for ten years. She lives there.</p>...</div>`
    """
    first = page.first_paragraph()
    run = page.blocks[first].markup if first < len(page.blocks) else None
    for i in page.blocks_with("is:contributed"):
        label = page.blocks[i].markup
        if i < first or run is None or label is None or label.parent in (run.parent, run.above):
            continue
        for k in range(i + 1, min(len(page.blocks), i + _BOX)):
            told = page.blocks[k].markup
            if told is None or label.parent not in (told.parent, told.above):
                break
            if page.roles[k] == "paragraph":
                page.assign(k, "tagline", "in one box with the label of the author's life")


_BOX = 12
"""Blocks of an author's box, at most."""
