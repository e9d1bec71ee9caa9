"""Rules for pages with markup: words that are set apart, and whose they are."""

from newsdoc.page.block_quotes import read_attribution, read_source
from newsdoc.page.page import Page
from newsdoc.wording.comparing import letters


def pulled_words(page: Page) -> None:
    """Words of the story that stand out in it are not a cross-head, nor is the line that says whose they are.

    `<aside class="pullquote"><blockquote>Little firmer than porridge</blockquote><cite>A report</cite></aside>`. A line
    in the quotation itself is read with it: `<blockquote><p>Little firmer</p><cite>Ann Lee</cite></blockquote>`.
    """
    for i in page.blocks_as("heading", "credit", "byline", "tagline", "pullquote"):
        markup = page.blocks[i].markup
        if markup is None or markup.hint != "pull" or markup.kind == "heading":
            continue
        above = page.blocks[i - 1].markup if i else None
        signs = above is not None and above.quote is not None and above.hint == "pull"
        behind = signs and markup.quote is None
        if page.roles[i] == "pullquote" and not behind and "name:whole" not in page.tokens[i]:
            continue
        if signs and above is not None and markup.quote is above.quote:
            page.assign(i, "paragraph", "words set apart")
            if page.roles[i - 1] == "pullquote":
                page.assign(i - 1, "paragraph", "words of the story that stand out, above their speaker")
        elif page.roles[i] == "heading" or (page.roles[i] == "pullquote" and behind):
            page.assign(i, "other" if signs else "pullquote", "words of the story that stand out")


def words_only_in_a_block_quotation(page: Page) -> None:
    """A block quotation whose words stand nowhere else in the story is none of its words that stand out: it is quoted
    where it stands (HTML, section 4.4.4), unless the page's names for it say that it is pulled out.
    """
    told = ""
    for i in page.blocks_as("pullquote")[:_QUOTED]:
        markup = page.blocks[i].markup
        if markup is None or markup.quote is None or markup.hint == "pull" or markup.figure is not None:
            continue
        told = told or letters(" ".join(page.blocks[k].text for k in page.blocks_as("paragraph")))
        if letters(page.blocks[i].text) not in told and "ends:stop" in page.tokens[i]:
            page.assign(i, "paragraph", "words that stand only in this block quotation")


_QUOTED = 30
"""Quotations that are looked for in the story, at most; a story has a few, and each takes a look at all of it."""


def sources_of_block_quotations(page: Page) -> None:
    """The last line of a block quotation that names somebody is read with it, whatever it looks like.

    `<blockquote><p>It arrives late.</p><cite>Ann Lee, keeper</cite></blockquote>`; in a paragraph, behind a dash. A
    footer that names nobody is not part of what is quoted.
    """
    for i in range(1, len(page.blocks)):
        markup, above = page.blocks[i].markup, page.blocks[i - 1].markup
        if markup is None or above is None or markup.quote is None or above.quote is not markup.quote:
            continue
        below = page.blocks[i + 1].markup if i + 1 < len(page.blocks) else None
        last = below is None or below.quote is not markup.quote
        if page.roles[i - 1] not in ("paragraph", "pullquote") or not last:
            continue
        named = read_attribution(page.blocks[i].text)
        if named is None and markup.tag in _SOURCES:
            named = read_source(page.blocks[i].text, page.language)
        if named is None and markup.tag == "footer":
            page.assign(i, "other", "says where a quotation is from")
        if named is not None and page.roles[i] != "paragraph":
            page.assign(i, "paragraph", "whose words the quotation has")
            k = i - 1
            while page.roles[k] == "pullquote" and (said := page.blocks[k].markup) and said.quote is markup.quote:
                page.assign(k, "paragraph", "words of the story that stand out, above their speaker")
                k -= 1


_SOURCES = ("cite", "footer", "blockquote")
"""Elements of the words that say whose words a block quotation has: a bare `cite` is not a block in it."""
