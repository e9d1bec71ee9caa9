"""Rules for the story: its pictures, cross-heads and lists, lines of speech, interviews, live blogs."""

import re
from itertools import islice, takewhile

from newsdoc.page.block_quotes import is_quoted, read_attribution
from newsdoc.page.live_entries import find_entries
from newsdoc.page.page import Page
from newsdoc.page.roles import AT, FineRole
from newsdoc.page.tokens import measured
from newsdoc.wording.cues import CUE_KINDS
from newsdoc.wording.scripts import is_unspaced

_CREDITS = frozenset(("credit:whole", "bracket:whole"))


def picture_credits(page: Page) -> None:
    """A line that is wholly a picture credit, or a name in brackets between other blocks of the story, is a credit."""
    first, last = page.first_paragraph(), page.last_paragraph()
    for i in [i for i, tokens in enumerate(page.tokens) if not _CREDITS.isdisjoint(tokens)]:
        tokens, role = page.tokens[i], page.roles[i]
        if (
            role not in ("other", "heading", "related", "promo", "byline", "caption", "paragraph", "tagline")
            or "cue:rights" in tokens
            or (role == "byline" and "cue:job" in tokens)  # "Senior Reporter", though an agency is called Reporter
            or (not page.marked and _stands_with_signatures(page, i))
        ):
            continue
        size = len(page.blocks[i].text)
        if "credit:whole" in tokens and "opens:by" not in tokens and "has:year" not in tokens and role != "paragraph":
            social = not _NO_CREDIT.isdisjoint(tokens)
            signs = role == "tagline" or ("agency:whole" in tokens and i < first)
            named = role in ("other", "promo") and "cue:photo" not in tokens and not first < i < last  # "YouTube"
            if not (social or signs or named) and role != "related" and (role != "caption" or size < 60):
                page.assign(i, "credit", "reads wholly as a picture credit")
        elif (
            "bracket:whole" in tokens
            and page.blocks[i].text[0] == "("
            and not _is_heard(page, i)
            and size < 70
            and "ends:stop in bracket" not in tokens
            and 0 < i <= last - (role == "tagline")
        ):
            page.assign(i, "credit", "a source in brackets inside the story")


def _stands_with_signatures(page: Page, i: int) -> bool:
    """Whether a line of a text signs right over the day, whatever else it names ("Photos by Ann Lee"), or is a caption
    with words of its own before the credit.
    """
    if page.roles[i] == "byline":
        named = "cue:photo" in page.tokens[i] and page.people(i)  # would be taken for authors: "FOTO DI ANNA RE"
        return page.roles[i + 1 : i + 2] == ["date"] and not named
    own = page.blocks[i].text[: page.credit(i).credit_start].split()
    return page.roles[i] == "caption" and len(own) > 1 and "case:capitals" not in page.tokens[i]


_NO_CREDIT = frozenset(("is:share", "opens:share", "opens:call", "cue:comment"))
"""What buttons say: "Join the conversation"."""


def lines_over_credits(page: Page) -> None:
    """Words right over a picture's credit that may be its caption are it: "Children wait / (Image: Bo Ray)".

    Between them may stand which picture of how many it is, "1/4", and under what looks like a deck it must.
    """
    head = page.place_of("headline")
    for i in page.blocks_as("credit") if head is not None and not page.marked else ():
        over = i - 2 if i > 1 and _COUNTER.fullmatch(page.blocks[i - 1].text) else i - 1
        if over <= (head or 0) or not _credits_picture(page, i) or page.roles[over] not in _OVER_CREDITS:
            continue
        titled = page.roles[over] == "deck" and over == i - 1
        tokens, scores = page.tokens[over], page.scores[over]
        plain = (
            BODY_CUES.isdisjoint(tokens) and _NO_CAPTION.isdisjoint(tokens) and len(page.blocks[over].text.split()) > 3
        )
        if plain and not titled and max(scores) - scores[AT["caption"]] < _CLOSE:
            page.assign(over, "caption", "words above the credit of a picture")


def _credits_picture(page: Page, i: int) -> bool:
    """Whether a credit says of what it is, or has a label: "Photo Bo Ray", "Credit: Agency"; "Source:" is of charts."""
    tokens = page.tokens[i]
    labelled = "credit:whole" in tokens and ":" in page.blocks[i].text and "cue:source" not in tokens
    return "cue:photo" in tokens or labelled


_NO_CAPTION = frozenset(("name:only", "starts:digit"))
_OVER_CREDITS = ("heading", "related", "deck", "other", "promo")
_CLOSE = 100
"""Hundredths by which another role may be ahead of a caption over a credit."""
_COUNTER = re.compile(r"\d{1,3} ?/ ?\d{1,3}")


def lines_within_the_story(page: Page) -> None:
    """Between paragraphs: what ends like a sentence, a list item or with a colon is body; a bare line a crosshead.

    One that looks little like a crosshead is rather the item of a list.
    """
    for i in page.blocks_as("other", "heading", "related", *(() if page.marked else ("promo",))):
        tokens, text = page.tokens[i], page.blocks[i].text
        if not 0 < i < len(page.roles) - 1 or len(text) > 240 or not BODY_CUES.isdisjoint(tokens):
            continue
        if page.roles[i - 1] not in ("paragraph", "heading") or i in page.repeated or "label:capitals" in tokens:
            continue
        if text[-1] == ";" or text.endswith("; and"):
            page.assign(i, "paragraph", "ends like an item of a list")
        elif page.roles[i + 1] != "paragraph":
            continue
        elif page.roles[i] == "other" and "ends:colon" in tokens and len(text) < 120:
            page.assign(i, "paragraph", "a colon leads to the next paragraph")
        elif page.roles[i] == "other" and "ends:stop" in tokens:
            page.assign(i, "paragraph", "a sentence between paragraphs")
        elif _is_bare_line(page, i):
            far = page.roles[i] == "other" and max(page.scores[i]) - page.scores[i][AT["heading"]] >= _FAR
            page.assign(i, "paragraph" if far else "heading", "a bare line between paragraphs")


def _is_bare_line(page: Page, i: int) -> bool:
    """Whether a short line that was taken for furniture or a call is neither a name nor closed by a sign or figure."""
    tokens = page.tokens[i]
    short = page.roles[i] in ("other", "promo") and len(page.blocks[i].text) < _BARE_LINE
    return short and "starts:letter" in tokens and "ends:stop" not in tokens and _BARE.isdisjoint(tokens)


_BARE_LINE = 90
"""Letters of a crosshead, or of an item of a list, at most."""
_FAR = 200
"""Hundredths by which another role is ahead of a crosshead in a line that is none."""


def sentences_within_the_story(page: Page) -> None:
    """A line of speech, or a full sentence right after a paragraph that is neither call nor notice, is body."""
    last = page.last_paragraph()
    for i in page.blocks_as(*_LINES):
        if not 0 < i < last + 2 and not _closes(page, i, last):
            continue
        above = page.roles[i - 1]
        tokens, text = page.tokens[i], page.blocks[i].text
        no_sentence = NO_SENTENCE - {"credit:tail"} if _SIGNED_OFF.search(text) else NO_SENTENCE
        if i in page.repeated or not no_sentence.isdisjoint(tokens) or text.endswith(("...", "…")):
            continue
        beside = ("credit", "headline", "deck") if page.roles[i] == "deck" else ("credit", "headline")
        if above not in beside and not _QUOTED.isdisjoint(tokens) and _SPEECH.search(text[:400]):
            page.assign(i, "paragraph", "a line of speech")
        elif _may_go_on(page, i) and "ends:stop" in tokens and _is_full_sentence(text, tokens):
            page.assign(i, "paragraph", "a full sentence after a paragraph")


def _closes(page: Page, i: int, last: int) -> bool:
    """Whether a sentence is parted from the last paragraph by a cross-head, or by a link that says that it is one
    ("Read also: Bridge closed"), in a text without markup: there the story goes on.
    """
    if page.marked or i < 2 or i != last + 2 or page.roles[last] != "paragraph":
        return False
    above = page.tokens[i - 1]
    parted = page.roles[i - 1] == "heading" or (page.roles[i - 1] == "related" and "opens:more" in above)
    long = len(page.blocks[i].text) >= LONG_SENTENCE
    return parted and long and "is:more" not in above and page.is_bare_caption(i)


def _may_go_on(page: Page, i: int) -> bool:
    """Whether a block is furniture behind story or cross-head, or what looks like a long link right under a cross-head
    in a text that shows no links.
    """
    above, role = page.roles[i - 1], page.roles[i]
    if above == "related":
        return role in ("other", "caption") and _closes(page, i, i - 2)
    if role == "related":
        return above == "heading" and not page.marked and len(page.blocks[i].text) >= LONG_SENTENCE
    return role == "other" and above in ("paragraph", "heading")


def _is_full_sentence(text: str, tokens: frozenset[str]) -> bool:
    """True for six words and more with function words among them that do not open as a call does: "Share this."."""
    if is_unspaced(text):
        return measured(text) > _MEASURED * 2 and WEAK_OPENING.isdisjoint(tokens)
    return (
        not text[0].islower()
        and text[0].isalpha()
        and len(text.split()) > 5
        and "function words:none" not in tokens
        and WEAK_OPENING.isdisjoint(tokens)
        and not _CALL_TO_READER.match(text)
    )


_MEASURED = 30
"""Letters as they measure, more than twice as many of which are a sentence, where no spaces part the words."""
LONG_SENTENCE = 80
"""Letters of a sentence that is not a title."""
_LINES: tuple[FineRole, ...] = ("other", "related", "caption", "promo", "heading", "deck")
_SPEECH = re.compile(
    r"^[\"“”„«»‘'—–-][^\n]{4,}(?:[,.!?…][\"”»“’']|[\"“”«»’'](?:,|\s[–—-]))\s[^\W\d_][^\n]{3,}[.!?][\"”»“’']?"
    r"(?:\s(?:Enditem|[A-Z]{2,5}|\([^()\n]{2,12}\)\.?))?$"  # "Yes," she said.; "Yes" - she said. (PAP)
    r"|^[^\W\d_][^\n:：]{1,60}(?:[,:]\s|[：，])[\"“„«»「『][^\n]{4,}[.!?。！？][\"”“»«」』]$"  # She said, "Yes."
)
_SIGNED_OFF = re.compile(r"^[\"“”„«].{20,}[.!?][\"”»“’']? \([A-Z]{2,5}\)\.?$")
"""Speech with the sign of an agency behind its last sentence, which is not a picture's credit."""
_QUOTED = frozenset(("has:quotes", "starts:quote"))
NO_SENTENCE = frozenset(
    ("has:©", "credit:whole", "credit:tail", "bracket:whole", "cue:promo", "cue:rights", "cue:contributed")
) | {f"is:{kind}" for kind in CUE_KINDS}  # fmt: skip
WEAK_OPENING = frozenset(
    [f"opens:{kind}" for kind in ("call", "more", "key_points", "contributed", "advert", "by")]
    + ["cue:comment", "cue:bio", "has:address", "label:capitals", "case:title", "case:capitals"]
)
_CALL_TO_READER = re.compile(
    r"(?:share|follow|listen|print|save|copy|send|e-?mail|watch|view|see|click|tap|comment|tell) "
    r"(?:this|your|us|our|on|via|it|now|here|to|with|the article|the story)\b",
    re.I,
)


def printed_twice(page: Page) -> None:
    """Two paragraphs in a row that stand on the page again, word for word and in a row, are doubles for another screen
    or for print: the second time they are not part of the story, nor is what stands again beside them. So are two that
    each stand right behind themselves.

    One alone may be meant: the dish of two days, the notice over each post.
    """
    places = [i for i in page.blocks_as("paragraph") if measured(page.blocks[i].text) >= _DOUBLE]
    first: dict[str, int] = {}
    copied = [first.setdefault(page.blocks[i].text, k) for k, i in enumerate(places)]
    again = (k for k in range(len(places) - 1) if copied[k] < k and copied[k + 1] == copied[k] + 1)
    for k in islice(again, 1):
        _drop_the_double(page, places[k])
    behind = [k for k in range(1, len(places)) if copied[k] == copied[k - 1]]
    if len({copied[k] for k in behind}) > 1:
        for k in behind:
            page.assign(places[k], "other", "is repeated right after itself")


def _drop_the_double(page: Page, start: int) -> None:
    """Take from the story what stands on the page before, of whatever role, from a doubled paragraph on, and the lines
    right above it that do.
    """
    first: dict[str, int] = {}
    for i, block in enumerate(page.blocks):
        first.setdefault(block.text, i)
    told = page.blocks_as("paragraph", "heading")
    above = takewhile(lambda i: first[page.blocks[i].text] < i, [i for i in reversed(told) if i < start])
    for i in (*above, *[i for i in told if i >= start]):
        if first[page.blocks[i].text] < start:
            page.assign(i, "other", "is on the page a second time")


_DOUBLE = 60
"""Letters of a paragraph that nobody writes twice; shorter lines are refrains and answers."""


def lines_of_speakers(page: Page) -> None:
    """The lines of an interview that have a speaker's label are body: "Q. And now?", "HOLM: Now they pay."."""
    head = page.place_of("headline")
    for i in range(min(page.spoken) + 1, len(page.blocks)) if page.spoken and not page.marked else ():
        if page.roles[i] not in ("paragraph", "headline") and _is_heard(page, i):
            page.assign(i, "paragraph", "a sound between the lines of speakers")
    for i in sorted(page.spoken):
        markup = page.blocks[i].markup
        if page.roles[i] in _LINES and i != head and (markup is None or (markup.inside and markup.kind != "heading")):
            page.assign(i, "paragraph", "a line with the label of a speaker")


def _is_heard(page: Page, i: int) -> bool:
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
    """A quotation in a block of its own over the line that says whose it is: both are body."""
    head = page.place_of("headline")
    for i in page.blocks_with("starts:quote"):
        if not (head or 0) < i < len(page.roles) - 1:
            continue
        if is_quoted(page.blocks[i].text) and read_attribution(page.blocks[i + 1].text):
            page.assign(i, "paragraph", "a quotation above the name of its speaker")
            page.assign(i + 1, "paragraph", "the speaker of the quotation above")


def lead_of_a_live_blog(page: Page) -> None:
    """A sentence that looks like a deck right over the first entry of a live blog is its lead: the story so far."""
    first = min(find_entries(page.times, page.roles), default=0)
    if not first or page.times[first].dated:  # days are those of stories beside this one
        return
    if page.roles[first - 1] == "deck" and "ends:stop" in page.tokens[first - 1]:
        page.assign(first - 1, "paragraph", "the lead above the entries of a live blog")


def entries_of_a_live_blog(page: Page) -> None:
    """The line of time over an entry of a live blog is its cross-head."""
    lead_of_a_live_blog(page)
    entries = find_entries(page.times, page.roles)
    for i, entry in entries.items():
        if (markup := page.blocks[i].markup) is not None and not markup.inside:
            continue
        title = page.blocks[i].text[entry.title_at :]
        over_text = "paragraph" in page.roles[i + 1 : i + 3] and i + 1 not in entries
        if page.roles[i] != "paragraph" or (over_text and title[-1:] not in (".", "!", "”", '"')):
            page.assign(i, "heading", "the time of an entry")


def starred_items(page: Page) -> None:
    """Lines behind one sign, two or more in a row, are the items of a list: "* Rain in spring", "– Rain", "2. Rain".

    They stand between paragraphs; behind another sign than an asterisk, under a line that ends with a colon.
    """
    last = page.last_paragraph()
    i = 1
    while i <= last:
        end = i
        sign = _sign_of(page, i)
        while sign and end < len(page.blocks) and _sign_of(page, end) == sign and page.roles[end] != "headline":
            end += 1
        colon = page.blocks[i - 1].text.endswith((":", "："))
        led = page.roles[i - 1] == "paragraph" and (sign == "*" or colon)
        leads = colon and _leads(page, i - 1)
        if end - i > 1 and (led or leads):
            page.assign(i - 1, "paragraph", "leads to a list")
            for k in range(i, end):
                if _NOT_LISTED.isdisjoint(page.tokens[k]):
                    page.assign(k, "paragraph", "an item of a list, after its sign")
        i = max(end, i + 1)


def _leads(page: Page, i: int) -> bool:
    """Whether a line that ends with a colon is of the story: a deck leads to nothing else, a line behind it goes on."""
    return page.roles[i] == "deck" or (page.roles[i] == "other" and i > 0 and page.roles[i - 1] == "paragraph")


def numbered_sentences_go_on(page: Page) -> None:
    """A sentence with the number behind that of the paragraph above goes on with it: "4. Close it.", "5. Tell her."."""
    for i in page.blocks_as("other", "promo", "caption", "related"):
        if i and page.roles[i - 1] == "paragraph" and "ends:stop" in page.tokens[i]:
            above, own = _NUMBER.match(page.blocks[i - 1].text), _NUMBER.match(page.blocks[i].text)
            if above and own and above[2] == own[2] and int(own[1]) == int(above[1]) + 1:
                page.assign(i, "paragraph", "goes on with the next number")


_NUMBER = re.compile(r"(\d{1,2})([.)])\s+\S")


def _sign_of(page: Page, i: int) -> str:
    """The sign of a list before a line; "1" for any number, and nothing for none."""
    text = page.blocks[i].text
    found = _ITEM.match(text) if not text[0].isalpha() else None
    return "" if found is None else "1" if found[1][0].isdigit() else found[1]


_ITEM = re.compile(r"([*•‣▪■●◦·–—-]|\d{1,2}[.)])\s+\S")
_NOT_LISTED = frozenset(("cue:promo", "cue:rights", "has:address", "opens:more"))


def dated_captions(page: Page) -> None:
    """A sentence behind a full date and a colon, over a credit, is a caption: agencies date their pictures so."""
    for i in page.blocks_as("paragraph", "heading", "other", "related"):
        over_credit = i + 1 < len(page.roles) and page.roles[i + 1] == "credit"
        if over_credit and _DATED_CAPTION.match(page.blocks[i].text):
            page.assign(i, "caption", "opens with the day of the picture, above a credit")
        elif page.roles[i] in ("heading", "related", "other") and _PLACED_CAPTION.fullmatch(page.blocks[i].text):
            page.assign(i, "caption", "ends with the place of the picture")


_PLACED_CAPTION = re.compile(r"[^。=＝\n]{6,120}[=＝][\u3400-\u9fff\u3040-\u30ff][^。=＝\n]{1,30}")
"""The form of Japanese papers: "客を待つ犬＝川北町"."""
_DATED_CAPTION = re.compile(r"[^\n:]{0,20}\b(?:19|20)\d\d(?:[-./]\d{1,2}[-./]\d{1,2})?:\s\S")


_BARE = frozenset(("name:whole", "glued", "ends:digit", "ends:sign", "ends:bracket", "ends:!"))
BODY_CUES = frozenset(
    f"{where}:{kind}" for where in ("opens", "is") for kind in CUE_KINDS if kind not in ("topics", "picture_place")
) | {"cue:promo", "cue:ago", "has:©", "has:date", "is:topics", "bracket:whole", "credit:whole"}
