"""The days that the page prints around the story: date lines before and behind it, `time` elements."""

import datetime as dt
import re
from itertools import islice, pairwise
from typing import Any

from newsdoc.formats.html.claims.bare_names import dated_people
from newsdoc.formats.html.claims.claim import Claim, Source, claimed
from newsdoc.formats.html.claims.date_elements import CLOCK
from newsdoc.formats.html.claims.page import Page
from newsdoc.formats.html.claims.surroundings import is_in_comment, is_in_other_story, is_in_teaser
from newsdoc.formats.html.tree import HtmlElement
from newsdoc.model import NewsDate
from newsdoc.page.markup import Markup
from newsdoc.page.roles import SIGNED, STORY
from newsdoc.wording.bylines import read_byline
from newsdoc.wording.cues import BIT, cue_table, words_of
from newsdoc.wording.dates import read_dates, read_published
from newsdoc.wording.labelled import read_labelled
from newsdoc.wording.moments import read_moment
from newsdoc.wording.phrases import contains
from newsdoc.wording.scripts import measured

_OPENING = 20
"""Characters before the day in a line that opens with its label: "Last updated on"."""
_LONG = 120
"""Characters of a paragraph with which the story has surely begun."""
_LINE = (5, 120)
"""Characters of a date line."""
_HEAD = 40
"""Blocks among which the story begins."""
_LINES = 4
"""Lines that may be dated, nearest to the headline, at most: those under it first, then those over it."""
_TIMES = 20
"""`time` elements that are looked at: the story's own is among the first, then comments and teasers have one each."""
_NO_TIMES = frozenset(("aside", "footer", "nav", "a", "li", "blockquote"))
"""What a `time` element stands in that is of another story, or of a comment."""
_FOOT = 12
"""Blocks behind the story in which its day may stand."""
_OTHERS = re.compile(r"comment|related|teaser|recommend|widget|sidebar|top-?stor|most-?read|latest", re.I)


def _lines(page: Page) -> list[str]:
    """Short lines with figures before the story begins: those that are there for the day and who signs come first, and
    of these the lines under the headline; over it pages print the day of today, and those of other stories.
    """
    below, above = _dated_blocks(page)
    signed = [block for block in (*below, *above) if block.role in SIGNED]
    lines = (*signed, *(block for block in (*below, *above) if block.role not in SIGNED))
    behind = {id(one): other.text for one, other in pairwise(page.blocks[: _HEAD + 1])}
    clocks = {name: text for name, text in behind.items() if CLOCK.fullmatch(text)}
    return [f"{block.text} {clock}" if (clock := clocks.get(id(block))) else block.text for block in lines]


def _dated_blocks(page: Page) -> tuple[list[Markup], list[Markup]]:
    """The lines with figures between headline and story, and the last ones over the headline."""
    above: list[Markup] = []
    below: list[Markup] = []
    headed, links, told = False, 0, 0.0
    for block in page.blocks[:_HEAD]:
        told += measured(block.text) if block.role in STORY else 0
        if told > _LONG:
            break
        if block.role == "headline" and not headed:
            headed, above, below = True, below, []
        elif block.hint == "navigation" and not headed:
            links += sum(1 for _ in islice(block.element.iter("a"), _MENU))
            below = below if links < _MENU else []  # what stands over a menu is the day of today
        if _may_be_dated(block):
            below.append(block)
    above = [
        block
        for block in above[-2 * _LINES :]
        if _says_published(block, page.language)
        or not (is_in_teaser(block.element, page) or _is_motto(block, page.language))
    ]
    return below[:_LINES], above[-_LINES:]


_MENU = 3
"""Links of a menu."""


def _says_published(block: Markup, language: str | None) -> bool:
    """Whether a line opens with the label of the story's day, which teasers do without: "Published on 3 May 2024"."""
    return any(found.kind == "published" and found.start < _OPENING for found in read_dates(block.text, language))


def _is_motto(block: Markup, language: str | None) -> bool:
    """Whether a line over the headline only mentions a day: "Printed in this town since 3 May 1887"."""
    if block.role == "byline":
        return False
    dates = read_dates(block.text, language)
    told = sum(found.end - found.start for found in dates)
    words = len(words_of(block.text)) - len(words_of(block.text[dates[0].start : dates[0].end])) if dates else 0
    return len(dates) == 1 and not dates[0].kind and words > _BESIDE_DAY and told * 2 < len(block.text)


_BESIDE_DAY = 6
"""Words beside a day in a line that is there for it, at most: the place, the day of the week, a section."""


def _may_be_dated(block: Markup) -> bool:
    if block.role in _NO_LINES or block.tag == "figcaption" or not _LINE[0] < len(block.text) < _LINE[1]:
        return False
    if block.role not in SIGNED and block.linked * 2 > len(block.text) > _TITLE:
        return False  # the headline of another story, with its day
    return not _is_sentence(block) and sum(map(str.isdigit, block.text)) >= _FIGURES


_FIGURES = 3
"""Figures of a day, with a year in two of them: a name with the number of a footnote has fewer."""
_TITLE = 40
"""Letters of a link that is more than a day."""
_NO_LINES = frozenset(("headline", "caption", "credit"))
"""Roles of blocks whose days are not the story's: a picture has its own."""


def _is_sentence(block: Markup) -> bool:
    """Whether a line is a sentence, which tells of a day; the day of the story stands by itself."""
    return block.role not in SIGNED and block.text.endswith((".", "!", "?")) and block.text.count(" ") >= _SENTENCE


_SENTENCE = 7
"""Spaces of a short sentence."""


def _labelled_line(page: Page) -> Claim[NewsDate] | None:
    for line in _lines(page):
        if any(found.kind == "published" for found in read_dates(line, page.language)):
            published, _ = read_published(line, page.language)
            return claimed(published, line)
    return None


def _line(page: Page) -> Claim[NewsDate] | None:
    found: Claim[NewsDate] | None = None
    for line in _lines(page):
        published, _ = read_published(line, page.language)
        if published is None:
            continue
        if isinstance(published, dt.datetime):
            return Claim(published, where=line)
        found = found or Claim(published, where=line)
    return found


def _changed_line(page: Page) -> Claim[NewsDate] | None:
    """The day of the last change, in a line of the head or behind the story that says so."""
    for line in (*_lines(page), *_foot_lines(page)):
        for found in read_dates(line, page.language):
            if found.kind == "modified":
                return Claim(found.value, where=line)
    return None


def _is_signed(line: str, page: Page) -> bool:
    """Whether a line behind the story is the byline of a person: "Posted by Ann Lee on 3 May 2024"."""
    if not any(block.role == "byline" and block.text == line for block in page.blocks):
        return False
    byline = read_byline(line, page.language)
    return bool(byline.signed and byline.people) or bool(dated_people(line, page.language))


def _foot_lines(page: Page) -> list[str]:
    """The lines with figures behind the story."""
    last = max((i for i, block in enumerate(page.blocks) if block.role in STORY), default=-1)
    lines = [block.text for block in page.blocks[max(0, last) : last + _FOOT]] if last >= 0 else []
    return [line for line in lines if _LINE[0] < len(line) < _FOOT_LINE and any(map(str.isdigit, line))]


def _last_line(page: Page) -> Claim[NewsDate] | None:
    """A date line behind the story, with a word that says what it is."""
    for line in _foot_lines(page):
        dates = [found for found in read_dates(line, page.language) if found.start < _OPENS]
        for found in dates:
            if found.kind == "published":
                return Claim(found.value, where=line)
        for found in dates:
            said = _is_said_behind(line[found.end :], page.language) or contains(line[: found.start], "posted")
            if said and found.kind != "modified":
                return Claim(found.value, where=line)
        alone = len(dates) == 1 and not dates[0].kind and len(line) < _LINE[1]
        signed = alone and (read_labelled(line, page.language) or _is_signed(line, page))  # "Author: Ann Lee | 3 May"
        if signed or (alone and _is_filed(line, page.language)):
            return Claim(dates[0].value, where=line)
    return None


def _is_filed(line: str, language: str | None) -> bool:
    """Whether a line tells of an entry where it is filed, or how many comments it has: "3 May 2024 · 6 Comments"."""
    return bool(cue_table(language).find(words_of(line.lower()), line).anywhere & (BIT["topics"] | BIT["comment"]))


_OPENS = 60
"""Characters before the day of a line behind the story: "This entry was posted by Ann Lee on". Later come days that a
paragraph tells of.
"""
_FOOT_LINE = 400
"""Characters of a sentence about the entry: "This entry was posted on ... and is filed under ..."."""
_BEHIND = 15
"""Words behind a day in which the verb of its sentence stands, in languages that put it last."""


def _is_said_behind(text: str, language: str | None) -> bool:
    """Whether "published" or the like stands behind a day: "wurde am 19. Mai 2010 um 23:03 Uhr gepostet"."""
    said = words_of(text[: _LINE[1]].lower().partition(". ")[0])[:_BEHIND]
    return bool(cue_table(language).find(said).anywhere & BIT["published"])


def _time(page: Page) -> Claim[NewsDate] | None:
    """The `time` element that is marked as publication, else the first between headline and story, else a lone one."""
    dated = (each for each in page.root.iter("time") if each.get("datetime") or each.get("content"))
    times = list(islice((each for each in dated if not is_in_other_story(each, page)), _TIMES))
    marked = [each for each in times if each.get("itemprop") == "datePublished" or each.get("pubdate") is not None]
    for element in marked:
        if not _is_of_another(element, strict=False):
            return claimed(_moment_of(element, page), "marked as the publication")
    own = [each for each in times if not _is_of_another(each, strict=True)]
    head = _in_head(page, own)
    for element in head or own:
        moment = _moment_of(element, page)
        if moment is not None and (head or not (is_in_comment(element) or is_in_teaser(element, page))):
            return Claim(moment, where="under the headline" if head else "on the page")
    return None


def _moment_of(element: HtmlElement, page: Page) -> NewsDate | None:
    return read_moment(element.get("datetime") or element.get("content"), page.language)


def _other_time(page: Page) -> Claim[NewsDate] | None:
    """The first `time` element that is neither a comment's nor a teaser's."""
    for element in islice(page.root.iter("time"), _TIMES):
        if (moment := _moment_of(element, page)) and not (is_in_comment(element) or is_in_teaser(element, page)):
            return Claim(moment)
    return None


def _is_of_another(element: HtmlElement, *, strict: bool) -> bool:
    for above in element.iterancestors():
        if above.tag in ("article", "main", "body") and not strict:
            return False
        if strict and above.tag in _NO_TIMES:
            return True
        if above.tag in ("body", "html"):
            return False
        if _OTHERS.search(f"{above.get('class') or ''} {above.get('id') or ''}"):
            return True
    return False


def _in_head(page: Page, times: list[HtmlElement]) -> list[HtmlElement]:
    """Those of the elements that stand between the headline and the first paragraph of the story."""
    first = next((b.element for b in page.blocks if b.role in STORY and measured(b.text) > _LONG), None)
    if not times or first is None or page.heading is None:
        return []
    wanted, found, begun = set(times), [], False
    for element in page.root.iter("time", page.heading.tag, first.tag):
        if element is page.heading:
            begun = True
        elif element is first:
            break
        elif begun and element in wanted:
            found.append(element)
    return found


SOURCES: tuple[Source[Any], ...] = (
    Source("labelled line", "published", "the page prints: {where}", _labelled_line),
    Source("line", "published", "the page prints: {where}", _line),
    Source("line", "modified", "the page prints: {where}", _changed_line),
    Source("last line", "published", "the page prints behind the story: {where}", _last_line),
    Source("time", "published", "a time element {where}", _time),
    Source("other time", "published", "the first time element of the page", _other_time),
)
