"""Who took part in a wire story, as its byline and its last lines name them."""

from collections import Counter
from collections.abc import Iterable, Sequence

import attrs

from newsdoc.model import Block, Paragraph, Person, Section
from newsdoc.wording.declared_names import read_declared
from newsdoc.wording.other_work import labelled_behind, other_works
from newsdoc.wording.taglines import read_tagline

_LINES = 4
"""Paragraphs behind the rule of underscores, at most."""
_LONGEST = 400
"""Characters of such a line, at most; what is longer tells the story."""


def took_part(
    blocks: Iterable[Block], language: str | None, authors: Iterable[Person] = (), byline: str | None = None
) -> tuple[Person, ...]:
    """Who took part in a story, but for its authors, where its metadata name nobody: those behind a label in the byline
    ("Text: Ann Lee, Fotos: Bo Ray"), those in the lines behind a rule of underscores, or in a last paragraph that
    stands in brackets.

    >>> line = Paragraph("(Reporting by Ann Lee; Editing by Bo Ray)")
    >>> [person.name for person in took_part([Paragraph("It sails."), line], "en", [Person("Ann Lee")])]
    ['Bo Ray']
    """
    found = _behind_labels(byline, language) if byline else []
    for line in _closing_lines(blocks if isinstance(blocks, tuple) else tuple(blocks)):
        found += read_tagline(line, language) if len(line) <= _LONGEST else ()
    return others(authors, found)


def _behind_labels(byline: str, language: str | None) -> list[Person]:
    """Those whom a byline names for other work than writing."""
    found: list[Person] = []
    behind = labelled_behind(byline) if "(" in byline else ()
    for function, names in (*other_works(byline), *behind):
        if function is None:
            continue
        found += [attrs.evolve(each, function=function) for each in read_declared(names, language)]
    return found


def _closing_lines(blocks: tuple[Block, ...]) -> list[str]:
    """The lines that may name people, of the paragraphs that end a story; a section at its end is looked into."""
    while blocks and isinstance(blocks[-1], Section):
        blocks = blocks[-1].body
    lines: list[str] = []
    for block in reversed(blocks[-_LINES - 1 :]):
        if not isinstance(block, Paragraph) or not (text := block.text):
            break
        if text[0] == "_" and len(text) > 1 and not text.strip("_ "):
            return lines[::-1]
        lines.append(text)
    # Behind them some print whom to ask, in two brackets: "((ann.lee@agency.example))".
    last = next((line for line in lines if not line.startswith("((")), "")
    return [last] if last[:1] in ("(", "[") and last.rstrip(".")[-1] in ")]" else []


def others(authors: Iterable[Person], named: Sequence[Person]) -> tuple[Person, ...]:
    """Those whom a tagline names, but for the authors."""
    if not named:
        return ()
    wrote = by_any_name(authors)
    return tuple([each for each in named if each.name not in wrote])


def by_any_name(people: Iterable[Person]) -> dict[str, str]:
    """The names of people under what a line at the end may call them: the same, or the family name where one has it."""
    names = [each.name for each in people]
    last = Counter(name.split()[-1] for name in names if name.split())
    short = {name.split()[-1]: name for name in names if name.split() and last[name.split()[-1]] == 1}
    return short | {name: name for name in names}
