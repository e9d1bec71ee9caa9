"""What plain text leaves out. Nobody reads it back, so this is what the exporter does not print."""

import re
from collections.abc import Iterable, Iterator

from newsdoc.fidelity import Loss, field_names, left_out, shortened
from newsdoc.model import Article, Link, Paragraph
from newsdoc.model.nodes import walk

PRINTED = frozenset(
    ("headline", "kicker", "summary", "byline", "authors", "published", "modified", "body", "related", "dateline")
)
"""Fields that the text shows, each in the form of print; the dateline as far as it opens the first paragraph."""
_NEVER_LOST = ("name", "kind")
"""What an author is called is printed, or the author is lost; the rest of a person is looked for in the byline."""
_words = re.compile(r"\w+").findall


def losses(article: Article, links: bool = True) -> tuple[Loss, ...]:
    """What is not printed: whole fields, what is known of the authors besides the byline, and where links lead.

    `links`: whether addresses of pictures and related stories are printed.
    """
    marks = [mark for block in walk(article.body) if isinstance(block, Paragraph) for mark in block.marks]
    found = _of_links("body.marks", [mark.href for mark in marks if isinstance(mark, Link)])
    if not links:
        found += _of_links("body.url", [figure.url for figure in article.figures()])
        found += _of_links("related.href", [link.href for link in article.related_links()])
    return (*left_out(article, kept=PRINTED), *_of_authors(article), *found)


def _of_authors(article: Article) -> Iterator[Loss]:
    """The byline is printed where there is one, else the authors' names."""
    byline = {word.casefold() for word in _words(article.byline or "")}
    for i, person in enumerate(article.authors):
        if article.byline and not _in(person.name, byline):
            yield Loss(f"authors[{i}]", fate="lost", value=shortened(person))
            continue
        for name in field_names(person):
            value = getattr(person, name)
            if name not in _NEVER_LOST and value and not (isinstance(value, str) and _in(value, byline)):
                yield Loss(f"authors[{i}].{name}", fate="lost", value=shortened(value))


def _in(value: str, words: set[str]) -> bool:
    return all(word.casefold() in words for word in _words(value))


def _of_links(path: str, found: Iterable[str | None]) -> list[Loss]:
    """The words of a link are printed, its address is not."""
    addresses = list(filter(None, found))
    if not addresses:
        return []
    number = f"{len(addresses)} address{'es' if len(addresses) > 1 else ''} of links"
    return [Loss(path, fate="lost", value=f"{number}: {shortened(addresses[0])}")]
