"""What is imperfect in a page, noted for `article.problems`: cut off, of two minds, with addresses that run code."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from newsdoc.active_content import message_of
from newsdoc.addresses import runs_code
from newsdoc.formats.html.tree import HtmlElement, text_of
from newsdoc.model import NewsDate, Person, Span
from newsdoc.page.markup import Markup
from newsdoc.source import Source
from newsdoc.wording.dates import day_of

_BEGUN = re.compile(r"<[a-zA-Z/!]")
"""How a tag or comment begins; `a < b` is text."""
_SHOWN = 60
"""Characters of a value that are shown in a message."""


def note_truncation(source: Source, text: str, root: HtmlElement) -> None:
    """Note that a page ends inside a tag, a comment, a script, a style sheet or its story, as a broken download does.

    `root`: of the tree; what has swallowed the rest of the page is its last element.
    """
    end = len(text)
    opened = text.rfind("<")
    comment = text.rfind("<!--")
    if comment >= 0 and text.find("-->", comment) < 0:
        where, start = "a comment", comment
    elif (start := _unclosed(text, "script")) >= 0:
        where = "a script"
    elif _last(root).tag == "style" and (start := _unclosed(text, "style")) >= 0:
        where = "a style sheet"
    elif opened >= 0 and text.find(">", opened) < 0 and _BEGUN.match(text, opened):
        where, start = "a tag", opened
    elif unended := _unended(text):
        where, start = f"<{unended}>", end
    else:
        return
    source.problem("markup-truncated", f"the page ends inside {where}", span=Span(start, end))


_WHOLE = re.compile(r"</(?:body|html)\b", re.I)
"""What stands at the end of a page that came whole."""
_PAGE = re.compile(r"<(?:body|html)\b", re.I)
_CONTAINER = re.compile(r"<(?:(?P<unread>!--|script\b|style\b)|(?P<ends>/?)(?P<name>article|main|section|div)\b)")
"""Elements that must be ended, and what may name them without being one. Pages may leave out the end of body and html,
and then they still end these."""


def _unended(text: str) -> str | None:
    """The container that a page without an end leaves open; None for a page that is whole, and for a fragment."""
    if _WHOLE.search(text) or not _PAGE.search(text):
        return None
    open_now = Counter[str]()
    lowered, at = text.lower(), 0
    while found := _CONTAINER.search(lowered, at):
        at = found.end()
        if unread := found["unread"]:
            end = lowered.find("-->" if unread == "!--" else f"</{unread}", at)
            at = end if end >= 0 else len(lowered)
        else:
            open_now[found["name"]] += -1 if found["ends"] else 1
    return next((name for name, count in open_now.items() if count > 0), None)


def _last(root: HtmlElement) -> HtmlElement:
    """The last element of a tree."""
    while len(root):
        root = root[-1]
    return root


def _unclosed(text: str, name: str) -> int:
    """Where the last element of this name begins, if nothing ends it; else -1. Its name is small, or in capitals."""
    start, end = (max(text.rfind(tag), text.rfind(tag.upper())) for tag in (f"<{name}", f"</{name}"))
    return start if start > end and text[start + len(name) + 1 :][:1] in ("", " ", ">") else -1


def note_headlines(
    source: Source, headings: Iterable[HtmlElement], story: Sequence[Markup], chosen: str | None
) -> None:
    """Note that other `h1` elements than the headline's stand within the story, with other words."""
    texts = [each.text for each in story if each.tag == "h1" and each.inside and each.hint is None]
    if len(texts) < 2 or chosen is None:
        return
    others = [text for text in dict.fromkeys(map(text_of, headings)) if text in texts and chosen not in text]
    if others:
        shown = "; ".join(text[:_SHOWN] for text in others[:3])
        source.problem("several-candidates", f"the page has further h1 elements in its story: {shown}", path="headline")


def note_days(source: Source, chosen: NewsDate | None, other: NewsDate | None) -> None:
    """Note that two declarations of the page give different days of publication, a day's difference of zones aside."""
    if chosen is not None and other is not None and abs((day_of(chosen) - day_of(other)).days) > 1:
        message = f"the page declares {chosen.isoformat()} and {other.isoformat()}; the first was taken"
        source.problem("several-candidates", message, path="published")


def note_unshown(source: Source, declared: Sequence[Person] | None) -> None:
    """Note whom JSON-LD names as authors of a page that shows none."""
    if declared:
        shown = ", ".join(person.name[:_SHOWN] for person in declared[:3])
        source.problem(
            "author-not-shown",
            f"the page's JSON-LD names {shown} as author, but the page shows no author",
            path="authors",
        )


def note_left_out(source: Source, lost: Counter[str]) -> None:
    """Note what stands in the story and the model has no place for: formulas, drawings."""
    for name, count in lost.items():
        source.problem("dropped", f"{count} {name} element{'s' if count > 1 else ''} in the story")


def drop_code(source: Source, blocks: Iterable[Markup]) -> None:
    """Take the links out of blocks whose addresses run code when somebody follows them, and note it.

    `without_code` would come too late: a page has no absolute address for them, and the link would stay empty.
    """
    for block in blocks:
        if block.marks and any(kind == "link" and runs_code(href) for kind, _, _, href in block.marks):
            kept = []
            for mark in block.marks:
                if mark[0] == "link" and runs_code(mark[3]):
                    source.problem("address-dropped", message_of(mark[3]))
                else:
                    kept.append(mark)
            block.marks = tuple(kept)
