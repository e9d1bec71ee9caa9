"""Rules for what people say: the lines of interviews and dialogues, quotations over the name of who said them."""

import re

from newsdoc.page.block_quotes import speaker_below
from newsdoc.page.markup import Markup
from newsdoc.page.page import Page
from newsdoc.page.rules.body import BODY_CUES, LINES


def lines_of_speakers(page: Page) -> None:
    """The lines of an interview that have a speaker's label are body: "Q. And now?", "HOLM: Now they pay."."""
    head = page.place_of("headline")
    for i in range(min(page.spoken) + 1, len(page.blocks)) if page.spoken and not page.marked else ():
        if page.roles[i] not in ("paragraph", "headline") and is_heard(page, i):
            page.assign(i, "paragraph", "a sound between the lines of speakers")
    for i in sorted(page.spoken):
        markup = page.blocks[i].markup
        if page.roles[i] in LINES and i != head and (markup is None or (markup.inside and markup.kind != "heading")):
            page.assign(i, "paragraph", "a line with the label of a speaker")


def is_heard(page: Page, i: int) -> bool:
    """Whether a line tells in brackets and capitals what was heard beside a speaker: "(LAUGHTER)", "[CROSSTALK]"."""
    text = page.blocks[i].text
    return bool(page.spoken) and i - 1 in page.spoken and _HEARD.fullmatch(text) is not None and text.isupper()


_HEARD = re.compile(r"\([^()\n]{3,40}\)|\[[^\[\]\n]{3,40}\]")


def lines_of_dialogue(page: Page) -> None:
    """Between lines that open with one dash, as questions and answers do in Russian, Spanish or French, a line that
    opens with it and ends with a stop is said too: "— And then?".
    """
    for i in page.blocks_as("heading", "related", "other", "promo", "caption") if not page.marked else ():
        text = page.blocks[i].text
        if text[0] not in _DASHES or text[-1] not in _SAID or not 0 < i < len(page.blocks) - 1:
            continue
        beside = [k for k in (i - 1, i + 1) if page.roles[k] == "paragraph" and page.blocks[k].text[0] == text[0]]
        if i - 1 in beside and len(beside) > 1 and BODY_CUES.isdisjoint(page.tokens[i]):
            page.assign(i, "paragraph", "a line of a dialogue")


_DASHES = "—–-"
_SAID = ".!?…"


def attributions_of_quotations(page: Page) -> None:
    """A quotation in a block of its own over the line that says whose it is: both are body.

    `<p>“Nobody knows why.”</p><p>— Ann Lee, captain</p>` has no cross-head.
    """
    head = page.place_of("headline")
    for i in page.blocks_with("starts:quote"):
        if not (head or 0) < i < len(page.roles) - 1:
            continue
        quoted, line = page.blocks[i].markup, page.blocks[i + 1].markup
        if quoted is not None and line is not None and not (_is_prose(quoted) and _is_prose(line)):
            continue
        if speaker_below(page.blocks, i) is not None:
            page.assign(i, "paragraph", "a quotation above the name of its speaker")
            page.assign(i + 1, "paragraph", "the speaker of the quotation above")


def _is_prose(markup: Markup) -> bool:
    """Whether a block stands in the story as its paragraphs do: in no heading, list, figure or block quotation."""
    return markup.inside and markup.kind == "text" and markup.figure is None and markup.quote is None
