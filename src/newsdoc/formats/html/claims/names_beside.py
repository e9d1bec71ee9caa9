"""People named in elements beside that of a name: authors who each have an element, a link or an item of their own."""

from collections.abc import Sequence
from itertools import islice

from newsdoc.formats.html.claims.attributes import TOO_MUCH, speaks_of_author
from newsdoc.formats.html.claims.bare_names import bare_names
from newsdoc.formats.html.tree import HtmlElement, short_texts, texts
from newsdoc.model import Person
from newsdoc.page.markup import Markup
from newsdoc.wording.authors import behind_and
from newsdoc.wording.bylines import begins_with_by, read_byline
from newsdoc.wording.comparing import letters
from newsdoc.wording.names import looks_like_person

_MOST = 4
"""People beside the first who are looked for."""
_LINE = 90
"""Characters of an element that names one."""
_ITEM = 200
"""Characters of an item with the name, the labels and the job of one."""


def on_lines_below(block: Markup, people: Sequence[Person], language: str | None) -> list[Person]:
    """The people in the elements right behind that of a byline which holds nothing but names, of the same look,
    which sign too, lead to the same place or are called authors: `<p>By Ann Lee</p><p>By Bo Ray</p>`. Two bare names
    that nothing is said of may be of two trades.
    """
    found: list[Person] = []
    element = block.element
    if len(letters(block.text)) - sum(len(letters(person.name)) for person in people) > _BY:
        return found
    for below in islice(element.itersiblings(), _MOST):
        if (below.tag, below.get("class")) != (element.tag, element.get("class")):
            break
        parts = [" ".join(part.split()) for part in texts(below)]
        text = " ".join(parts)
        name = behind_and(text, language)
        signed = name != text or begins_with_by(text, language)
        folder = _folder_of(element)
        alone = len(parts) == 1 and _folder_of(below) == folder and bool(folder or _is_called_author(element))
        if not 0 < len(text) < _LINE or not (signed or alone):
            break
        named = list(read_byline(name, language)) if signed else bare_names(text, language)
        if not named or any(person.kind != "person" for person in named):
            break
        found += named
    return found


def _is_called_author(element: HtmlElement) -> bool:
    """Whether the class of an element speaks of the author, or that of the list or box of which it is a bare part."""
    classes = element.get("class")
    if classes is None and (parent := element.getparent()) is not None and parent.tag not in TOO_MUCH:
        classes = parent.get("class")
    return speaks_of_author(classes or "")


_BY = 15
"""Letters of the words for "by" in a line, at most: "geschrieben von"."""


def names_beside(block: Markup, *, backwards: bool = False) -> list[Person]:
    """The people named in the elements right behind that of a name, or before it, of the same look, with links to the
    same place.

    `<li class="by"><a href="/authors/ann-lee">Ann Lee</a><li class="by"><a href="/authors/bo-ek">Bo Ek</a>`: content
    systems put each author of a story into an element of its own.
    """
    found: list[Person] = []
    folder, element = _folder_of(block.element), block.element
    while folder and len(found) < _MOST:
        following = element.getprevious() if backwards else element.getnext()
        alike = following is not None and (following.tag, following.get("class")) == (element.tag, element.get("class"))
        if following is None or not alike or _folder_of(following) != folder:
            break
        if not looks_like_person(name := " ".join(next(iter(texts(following)), "").split())):
            break
        found.append(Person(name))
        element = following
    return found[::-1] if backwards else found


def names_in_items_beside(block: Markup) -> list[Person]:
    """The people whom the items behind that of a name have in the same place of the list: each author with a portrait,
    labels and a job, `<li><img><dl><dt>Name<dd>Ann Lee<dt>Role<dd>Editor</dl>`.
    """
    item = next(islice(block.element.iterancestors("li"), 1), None)
    own = short_texts(item, _ITEM) if item is not None else None
    if item is None or own is None or len(own) < _TWO or block.text not in own:
        return []
    found: list[Person] = []
    for beside in islice(item.itersiblings("li"), _MOST):
        said = short_texts(beside, _ITEM)
        if said is None or len(said) != len(own) or not looks_like_person(name := said[own.index(block.text)]):
            break
        found.append(Person(name))
    return found


_TWO = 2
"""Texts of an item that says more than a name, at least: a bare list of names may be of anybody."""


def _folder_of(element: HtmlElement) -> str:
    """The address of the only link in an element, up to its last slash; empty where that is the site's front.

    Of a mail address it is the house.
    """
    links = [href for link in element.iter("a") if (href := link.get("href"))]
    if len(links) == 1 and links[0].startswith("mailto:"):
        return links[0].partition("@")[2]
    folder = links[0].rstrip("/").rpartition("/")[0] if len(links) == 1 else ""
    return folder if not folder.endswith(("/", ":")) else ""
