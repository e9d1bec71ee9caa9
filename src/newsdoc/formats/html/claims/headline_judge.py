"""Which of the page's titles is the headline: the one that it shows, without kicker and site."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from newsdoc.formats.html.claims.claim import Claim
from newsdoc.formats.html.claims.declared_titles import share_of
from newsdoc.formats.html.claims.heading_parts import heading_parts, kicker_element, last_element
from newsdoc.formats.html.claims.heading_paths import is_in_path
from newsdoc.formats.html.claims.judged import Claims, Verdict
from newsdoc.formats.html.claims.page import Page
from newsdoc.formats.html.claims.site_names import names_host, names_no_story
from newsdoc.formats.html.tree import HtmlElement, raw_text_of, shown_texts
from newsdoc.invisible import without_breaks
from newsdoc.page.roles import STORY
from newsdoc.wording.comparing import letters
from newsdoc.wording.dates import read_dates
from newsdoc.wording.page_titles import parts_of_title, without_site
from newsdoc.wording.scripts import is_unspaced, measured

_KICKER = 40
"""Characters: a part that opens a headline element and is longer is not a kicker."""
_LEAST_LETTERS = 12
"""Letters that a headline behind a kicker has at least."""


def judge_headline(claims: Claims[str]) -> Verdict[str]:
    """The headline that the page shows. Where it shows none: JSON-LD's, or the title that stands on the page too.

    A page without any title has its headline where the roles of its blocks say so.
    """
    page = claims.page
    unlike = page.heading is not None and not share_of(page.heading, page.facts, page.node)
    if unlike and (other := _printed_title(claims)) is not None:
        return other
    if page.heading is not None and (shown := claims.get("page")) is not None:
        parts = heading_parts(page.heading)
        titles = [title for name in _TITLES if (title := claims.value(name))]
        text, reason = _without_subheading(page.heading, " ".join(parts), titles, _sites(page), page.host)
        if not reason:
            text, reason = _without_kicker(page.heading, parts, titles, _sites(page), page.host)
        text = _behind_its_label(page.heading, _without_date(page.heading, text, page.language), titles)
        return Verdict(without_site(text, (), _sites(page), page.host), shown, reason)
    if page.heading is None and (line := _line_in_titles(claims)) is not None:
        return line
    titles_of = {claim.source: _bare(claim, claims, page) for claim in claims if claim.source not in ("page", "block")}
    for source, title in titles_of.items():
        if title and source == "json-ld":
            return Verdict(title, claims.get(source), "no heading of the page shows it")
    block = claims.get("block")
    if block is not None:
        titles_of = {source: title for source, title in titles_of.items() if not _names_site(title, block.value, page)}
    for source, title in titles_of.items():
        if title and page.is_printed(title):
            return Verdict(title, claims.get(source), "it stands on the page, though in no heading")
    for source, title in titles_of.items():
        if _is_cut(title, titles_of.values()):
            continue
        whole = title == claims.value(source)  # else a name of the site stood beside it
        of_the_site = block is not None and whole and _is_unlike(title, block.value)
        if title and not of_the_site:
            return Verdict(title, claims.get(source), "no heading of the page shows it")
    return Verdict.of(block)


def _names_site(title: str, line: str, page: Page) -> bool:
    """Whether a title is the name of the site, its host or a section, and not of the story under the line that reads as
    the headline: neither has a word of it.
    """
    if names_no_story(title, {letters(name) for name in [*page.home_links, *_sites(page)]}):
        return True
    if any(names_host(title, letters(part)) for part in page.host):
        return True
    words = [word for word in title.lower().split() if len(word) > _SMALL_WORD]
    if len(words) > _PARTS_WORDS or len(letters(title)) >= len(letters(line)):
        return False
    told = f"{line} {page.sample}".lower()
    return not any(word[:_STEM] in told for word in words)


_STEM = 5
"""Letters in which the forms of a word agree."""


def _is_cut(title: str, titles: Iterable[str]) -> bool:
    """Whether a title ends where another goes on with a quotation mark, which ended its attribute: `"A "b""`."""
    begun = title.rstrip()
    return any(
        other.startswith(begun) and other[len(begun) :].lstrip()[:1] in _MARKS and len(other) > len(begun)
        for other in titles
    )


_MARKS = frozenset("\"'“”„«»‘’")


def _is_unlike(title: str, line: str) -> bool:
    """Whether a short title has no word of the longer line that reads as the headline: then it names the site.

    One in parts, "The Weekly Packet: News", may be longer, and have small words of the line.
    """
    words, told = title.lower().split(), set(line.lower().split())
    if len(letters(title)) >= len(letters(line)):
        return False
    if len(words) <= _SITE_WORDS and len(letters(title)) * 2 < len(letters(line)):
        return told.isdisjoint(words)
    in_parts = len(words) <= _PARTS_WORDS and len(parts_of_title(title)) > 1
    return in_parts and told.isdisjoint(word for word in words if len(word) > _SMALL_WORD)


_SITE_WORDS = 3
"""Words of a site's name, at most."""
_PARTS_WORDS = 6
"""Words of a site's name and of what it says of itself, at most."""
_SMALL_WORD = 3
"""Letters of words such as "the"."""


def _line_in_titles(claims: Claims[str]) -> Verdict[str] | None:
    """The line over the story that a title holds beside names of site and section: `<div>Ferry fares stay</div>`."""
    page = claims.page
    sites = {letters(name) for name in [*page.home_links, *_sites(page)]}
    for name in _TITLES:
        if (claim := claims.get(name)) is None:
            continue
        title = letters(_bare(claim, claims, page))
        for block in page.blocks[:_LINES]:
            if block.role in STORY and measured(block.text) > _LONG:
                break
            if names_no_story(block.text, sites) or any(names_host(block.text, letters(part)) for part in page.host):
                continue
            line = letters(block.text)
            if measured(line) >= _LEAST_LETTERS and line in title and len(line) * 2 > len(title):
                return Verdict(block.text, claim, "the line over the story that the title holds")
    return None


_LINES = 30
"""Blocks of a page's head."""
_LONG = 120
"""Characters of a paragraph with which the story has surely begun."""


def _printed_title(claims: Claims[str]) -> Verdict[str] | None:
    """The declared title that stands on the page, where the heading is shorter and no word of it is in any title.

    Then the heading is that of the site, of a section or of a box beside the story.
    """
    page = claims.page
    shown = len(letters(claims.value("page")))
    titles = [(claim, _bare(claim, claims, page)) for name in _TITLES if (claim := claims.get(name)) is not None]
    in_paths: set[str] = set()
    if _heads_its_story(page.heading):
        in_paths = {letters(raw_text_of(each)) for each in page.facts.headings if is_in_path(each)}
    for claim, title in titles:
        if letters(title) in in_paths:
            continue  # printed as the last step of the way to the page, for search engines
        if len(letters(title)) >= max(_LEAST_LETTERS, shown) and page.is_printed(title):
            return Verdict(title, claim, "it stands on the page, whose heading has none of its words")
    return None


def _heads_its_story(heading: HtmlElement | None) -> bool:
    """Whether a heading is the only one of its rank in its article, or in what it stands in where no element is called
    so: where others are, it may be a cross-head.
    """
    story = None if heading is None else next(heading.iterancestors("article", "main"), heading.getparent())
    return heading is not None and story is not None and len(list(islice(story.iter(heading.tag), 2))) == 1


_TITLES = ("json-ld", "og", "twitter", "title")
"""The sources that a heading is compared with."""


def _bare(claim: Claim[str], claims: Claims[str], page: Page) -> str:
    """A title without the site's name."""
    others = [other.value for other in claims if other.source not in (claim.source, "block")]
    bare = without_site(claim.value, others, [*_sites(page), *page.home_links], page.host)
    if bare == claim.value:
        printed = next((part for part in _parts_of(bare) if len(part) * 2 > len(bare) and page.is_printed(part)), None)
        return printed if printed and not page.is_printed(bare) else bare
    head, seam, section = bare.rpartition(" | ")
    if seam and _is_section(section, page):
        return head
    for seam in (" » ", " | ", " > "):
        section, found, rest = bare.partition(seam)
        if found and len(rest) > len(section) and _is_section(section, page):
            return rest
    return bare


def _is_section(name: str, page: Page) -> bool:
    return len(name.split()) <= _SECTION_WORDS and page.is_printed(name)


_SECTION_WORDS = 2
"""Words of a section's name between headline and site, or before it, which the page's menu has too."""


def _parts_of(title: str) -> Iterator[str]:
    """What stands before the last and behind the first sign that may part a headline from a site's name."""
    glued = ("-",) if is_unspaced(title) else ()  # elsewhere it joins words: "HD-Qualität"
    for sign in ("|", "｜", " - ", " – ", " — ", "»", *glued, "_"):
        head, found, _ = title.rpartition(sign)
        if found and head.strip():
            yield head.strip()
    for sign in ("»", "|", ": "):
        _, found, tail = title.partition(sign)
        if found and tail.strip():
            yield tail.strip()


def _sites(page: Page) -> list[str | None]:
    found = page.facts.first("og:site_name")
    return [page.site, found[0] if found else None]


def _without_kicker(
    heading: HtmlElement, parts: list[str], titles: Sequence[str], sites: Sequence[str | None], host: Sequence[str]
) -> tuple[str, str]:
    """What a headline element says behind its kicker, and why it is taken for one."""
    text = " ".join(parts)
    whole = letters(text)
    repeated = any(letters(title) == whole for title in titles)
    if repeated and len(heading) == 0:
        return text, ""
    titles = [without_site(title, (), sites, host) for title in titles]
    repeated = repeated or any(letters(title) == whole for title in titles)
    for title in titles:
        wanted = letters(title)
        if len(wanted) < _LEAST_LETTERS or wanted == whole or not whole.endswith(wanted):
            continue
        if not repeated or any(letters(" ".join(parts[i:])) == wanted for i in range(1, len(parts))):
            return _tail_of(text, wanted), "without the kicker in its element, which the page's titles leave out"
    kicker = kicker_element(heading)
    if kicker and len(kicker) < len(text) / 2 and text.startswith(kicker):
        rest = text[len(kicker) :].lstrip(" :|–—-•·/")
        if rest:
            return rest, "without the kicker in an element of its own"
    above = len(parts) > 1 and len(parts[0]) < _KICKER and len(letters(text[len(parts[0]) :])) >= _LEAST_LETTERS
    if above and not repeated:
        return " ".join(parts[1:]), "without the kicker on a line of its own"
    bare = last_element(heading) or ""
    wanted = letters(bare)
    inner = wanted != whole and len(wanted) >= _LEAST_LETTERS
    if inner and any(letters(title).endswith(wanted) and letters(title) != whole for title in titles):
        return bare, "without the kicker in its element, which the page's titles have elsewhere"
    return text, ""


def _without_date(heading: HtmlElement, text: str, language: str | None) -> str:
    """What a headline element says before an element that is nothing but a day: `<small>5 May 2024</small>`."""
    if len(heading) == 0 or (heading[-1].tail or "").strip():
        return text
    last = " ".join("".join(shown_texts(heading[-1])).split())
    dates = read_dates(last, language) if last and text.endswith(last) and last != text else ()
    told = sum(found.end - found.start for found in dates)
    return text[: -len(last)].rstrip(" |–—-•·,(") if dates and len(last) - told <= _BESIDE_DATE else text


_BESIDE_DATE = 4
"""Characters beside a day that is all an element says: brackets, signs."""


def _behind_its_label(heading: HtmlElement, text: str, titles: Sequence[str]) -> str:
    """What a headline element says behind the element that opens it, where a part of a title says just that."""
    if len(heading) == 0 or (heading.text or "").strip():
        return text
    label = " ".join("".join(shown_texts(heading[0])).split())
    rest = text[len(label) :].strip() if label and text.startswith(label) and len(label) < _KICKER else ""
    told = letters(rest)
    if (
        len(told) < _LEAST_LETTERS
        or not (rest[0].isalnum() or rest[0] in _QUOTES)
        or any(letters(title) == letters(text) for title in titles)
    ):
        return text
    parts = [letters(part) for title in titles for part in parts_of_title(title)]
    return rest if told in parts and letters(text) not in parts else text


_QUOTES = "“„«\"'‘「『¿¡"


def _without_subheading(
    heading: HtmlElement, text: str, titles: Sequence[str], sites: Sequence[str | None], host: Sequence[str]
) -> tuple[str, str]:
    """What a headline element says before a second element in it, a subheading or a date, that no title has."""
    if len(heading) == 0:
        return text, ""
    whole = letters(text)
    bare = {letters(title) for title in titles} | {letters(without_site(title, (), sites, host)) for title in titles}
    if any(whole in title for title in bare):
        return text, ""
    said = ""
    for piece in shown_texts(heading):
        said += piece
        told = letters(said)
        if len(told) >= _LEAST_LETTERS and told in bare and told != whole:
            return " ".join(without_breaks(said).split()), "without what follows it in its element, which no title has"
    return text, ""


def _tail_of(text: str, wanted: str) -> str:
    """The end of a text that has these letters."""
    for at in range(len(text) - len(wanted) + 1, -1, -1):
        if (at == 0 or text[at].isalnum() or text[at] in "“„«\"'‘(") and letters(text[at:]) == wanted:
            while at > 0 and text[at - 1] in "“„«\"'‘([¿¡":
                at -= 1
            return text[at:]
    return text
