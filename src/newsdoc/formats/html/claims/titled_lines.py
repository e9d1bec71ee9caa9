"""A line that says a title of the page word for word, where no heading does: `<div>Sea wall costs double</div>`.

Old pages and page builders set the headline in whatever element looks right. The title that a page declares is the
proof that it is one; a link with these words leads to the page from elsewhere.
"""

from collections.abc import Iterable, Iterator, Set

from newsdoc.formats.html.tree import HtmlElement, raw_text_of, words
from newsdoc.wording.comparing import letters
from newsdoc.wording.page_titles import halves_of_title
from newsdoc.wording.scripts import EAST_ASIAN, measured

_LINES = words("div p span td th center font b strong big h4 h5 h6 dt header section em li")
"""Elements in which headlines stand, and no headings: these are weighed against each other."""
_APART = ("a", "h1", "h2", "h3")
"""What has a line that is no headline by itself: a link to the page, a heading."""
_LEAST = 10
"""Letters of a title, at least: fewer may be a word of the menu. Scripts that part no words need half as many."""
_LONGEST = 400
"""Characters of a line that is compared."""


def title_forms(titles: Iterable[str]) -> frozenset[str]:
    """The letters of titles, and of each without a site's name at either end, where they are enough to tell a line."""
    return frozenset(said for title in titles for said in _forms(title) if len(said) >= _least(said))


def titled_lines(body: HtmlElement, forms: Set[str]) -> Iterator[HtmlElement]:
    """The innermost elements that say just one of these forms of titles, in order."""
    starts = {said[:_START] for said in forms}
    for element in body.iter(*_LINES) if forms else ():
        own = element.text
        if own is None or len(own) > _LONGEST or letters(own)[:_START] not in starts:
            continue
        if letters(raw_text_of(element)) in forms and next(element.iterancestors(_APART), None) is None:
            yield element


_START = 4
"""Letters at the start of a line that tell most others from a title: a word in bold may follow."""


def _forms(title: str) -> Iterator[str]:
    yield letters(title)
    for before, behind in halves_of_title(title):
        yield letters(max(before, behind, key=measured))


def _least(said: str) -> int:
    return _LEAST // 2 if any(letter >= EAST_ASIAN for letter in said) else _LEAST
