"""Rules for stories in the form of a letter: a greeting above the text, a name under it."""

from newsdoc.page.page import Page

_OPENING = 60
"""Letters of a paragraph that greets the readers, at most."""


def greetings_open_a_letter(page: Page) -> None:
    """A line that ends with a comma and has no by-word greets the readers: "Good morning,", over the text.

    So does one that names an office before a colon: "To the Editor:".
    """
    for i in page.blocks_as("byline", "date", "other", "kicker") if not page.marked else ():
        opens = page.roles[i + 1 : i + 2] in (["paragraph"], ["deck"], ["caption"])
        if opens and _greets(page, i):
            page.assign(i, "paragraph", "a greeting above the text")


def _greets(page: Page, i: int) -> bool:
    tokens, text = page.tokens[i], page.blocks[i].text
    office = text[-1] in ":：" and "cue:job" in tokens and 1 < len(text.split()) <= _GREETING
    return (text[-1] in ",，،" or office) and _NO_GREETING.isdisjoint(tokens)


_GREETING = 5
"""Words of a greeting to an office, at most."""
_NO_GREETING = frozenset(("opens:by", "name:only", "has:date"))


def letters_are_signed(page: Page) -> None:
    """Under a story that opens with a greeting, and that nobody signs at its head, a name alone signs."""
    first, last = page.first_paragraph(), page.last_paragraph()
    if page.marked or "byline" in page.roles or not 0 <= last < len(page.blocks) - 1:
        return
    opening = page.blocks[first].text
    signs = page.roles[last + 1] in ("other", "topic", "related", "tagline") and "name:only" in page.tokens[last + 1]
    if signs and len(opening) <= _OPENING and _greets(page, first) and page.people(last + 1):
        page.assign(last + 1, "byline", "a name under a letter")
