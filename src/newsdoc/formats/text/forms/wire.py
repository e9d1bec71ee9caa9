"""Wire copy: the slug line, notes to editors, takes ("(MORE)", "1st add"), end marks and carets of the agencies' forms.

The American form is that of ANPA 1312; Reuters and the others put an update's number before the headline, what was
added in brackets under it, and contacts in double brackets at the foot.
"""

import re
from collections.abc import Sequence

from newsdoc.formats.text.forms.form import Claims, CutText, Form, is_rights_line, part_of
from newsdoc.model import NewsDate
from newsdoc.page.block import Block
from newsdoc.page.known import Known
from newsdoc.wording.agencies import is_news_agency
from newsdoc.wording.bylines import begins_with_by
from newsdoc.wording.datelines import read_dateline
from newsdoc.wording.names import is_organisation
from newsdoc.wording.phrases import phrases, starts_with, whole_line
from newsdoc.wording.sluglines import read_sent, read_slugline, read_take

_TOP = 4
"""Blocks among which a slug line stands."""
_UPDATE = re.compile(
    r"(?P<take>(?:UPDATE|WRAPUP|RPT|REFILE|CORRECTED|CORRECTION)(?: \d{1,2})?"
    r"(?:[-–](?:UPDATE|WRAPUP|RPT|REFILE|CORRECTED|CORRECTION)(?: \d{1,2})?){0,3})\s?[-–:]\s?(?=\S)"
)
_ADVISORY = re.compile(
    r"\((?:adds?|updates?|updating|recasts?|corrects?|refiles?|repeats?|rewrites?|new throughout|clarifies|changes)\b"
    r"[^()]{0,300}\)$|attention - [^\n]{4,200}/{2,3}$",
    re.I,
)
_CONTACT = re.compile(r"\(\([^\n]{4,400}\)\)$")
_CURRENCY = re.compile(r"\([$€£¥]?\s?\d[\d.,]*(?: [^\W\d_]+){0,3} = [^()]{2,60}\)$")
_ADD = re.compile(r"[^\n]{2,70},\s?(?:\d{1,2}(?:st|nd|rd|th)\s)?(?:add|take)(?:\s?\d{1,2})?$", re.I)
_RULE = re.compile(
    r"[_*=#~–—-]{2,}$|[-–—#\s]{0,4}(?:30|0)[-–—#\s]{1,4}$|[-–—#]{1,4}\s?(?:30|0|ends?)\s?[-–—#]{0,4}$", re.I
)
_KEYWORDS = re.compile(r"(?:keywords?):\s*(?P<words>\S[^\n]{1,100})$", re.I)
_SIGNED_TITLE = re.compile(r"[^\n]{8,140}\s=$")
"""German agencies close a headline with a sign of equality."""
_SUBTITLE = re.compile(r"Utl\.: (?P<deck>\S[^\n]{4,300}?)(?:\s=)?$")
"""Austria's agency marks the second line of a title: "Utl.: 140 boats lay still ="."""
_SCHLUSS = re.compile(r"\((?:Schluss|Forts\.(?: mögl\.)?)\)\s[a-zäöü]{1,5}(?:/[a-zäöü]{1,5}){0,3}$")
"""And how it ends copy, with the shorthand of who wrote it."""
_HEADER = re.compile(r"[a-z]{2,4}\d{3,4}\s\d\s[a-z]{1,3}\s\d{1,5}(?:\s{1,2}[a-z]{2,5}\s\d{1,4})?$")
"""The header of a message by IPTC 7901: service and number, priority, desk, words: "bdt0214 3 vm 198 dpa 0331"."""
_DESK_WORDS = re.compile(r"[^\W\d_][^\s/]{1,30}(?:/[^\s/]{2,30}){0,5}/$")
"""The keywords under it, which end with a slash: "Schifffahrt/Wetter/"."""
_POINT = re.compile(r"[*•]\s+\S[^\n]{4,200}$")
"""A key point under the headline of an update: "* Q3 profit 41 mln euros"."""
_CROSSHEAD = 60
"""Characters of a cross-head or the name of a house, at most: more is a sentence."""
_HOUSE = re.compile(
    r"(?:[A-Z][\w.&'’-]*\s){1,5}(?:Press|Service|Agency|News|Wire|Newswires?|Writer|Correspondent|Staff|Bureau)s?$"
)


def detect(blocks: Sequence[Block]) -> bool:
    """Whether these are lines of wire copy: a slug line or a caret opens it, or a mark that no other text has."""
    if any(read_slugline(block.text) or block.text.startswith("^") for block in blocks[:_TOP]):
        return True
    if any(_UPDATE.match(block.text) for block in blocks[:2]) and len(blocks) > 2:
        return True
    if any(_SUBTITLE.match(block.text) for block in blocks[1:_TOP]) or has_notes_for_desks(blocks):
        return True
    if _dashed_slug(blocks) is not None:
        return True
    if _HEADER.match(blocks[0].text) and len(blocks) > 2:
        return True
    if _SIGNED_TITLE.match(blocks[0].text) and any(read_dateline(block.text) for block in blocks[1:_TOP]):
        return True
    signs = 0
    for block in blocks:
        text = block.text
        if len(text) > _SIGN:
            continue
        opens = text[0] in "(-[Aa"
        if opens and (whole_line(text, "more") or _CONTACT.match(text)):
            return True
        labelled = ":" in text[:40] and starts_with(text, "editors") is not None
        signs += labelled or (opens and _ADVISORY.match(text) is not None)
    return signs > 0 and any(read_dateline(block.text) for block in blocks if len(block.text) > _CROSSHEAD)


_SIGN = 300
"""Characters of a line in which signs of a wire are looked for, at most."""


def _dashed_slug(blocks: Sequence[Block]) -> int | None:
    """Which of the first lines is a slug of words joined by hyphens, over a story with an agency's dateline."""
    slug = next((i for i, block in enumerate(blocks[:2]) if _DASHED.match(block.text)), None)
    if slug is None:
        return None
    found = [read_dateline(block.text) for block in blocks[slug + 1 : slug + 1 + _TOP]]
    return slug if any(each is not None and each.dateline.agency for each in found) else None


_DASHED = re.compile(r"(?=\S{14,80}$)[^\W\d_]+(?:-[^\W\d_]+){2,7}(?:,[A-Z]{2,9}){0,2}$")
"""How French and other agencies name a story: "transport-social-grève", "Norland-fish-treaty,LEAD"."""


def has_notes_for_desks(blocks: Sequence[Block]) -> bool:
    """Whether a line is the title of the notes at the foot of German agencies' copy: "# dpa-Notizblock"."""
    return any(block.text[0] == "#" and block.text.lstrip("# ").lower() in phrases("desk") for block in blocks)


def take_apart(blocks: Sequence[Block]) -> Form:
    """The blocks without carets, with the roles that the wire's marks give."""
    copy = _Copy(blocks)
    for i in range(len(blocks)):
        copy.read(i)
    copy.crossheads()
    return Form("wire copy", copy.blocks, copy.known, copy.claims())


class _Copy:
    """Reads the lines of wire copy in order."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = list(blocks)
        self.known: dict[int, Known] = {}
        self.notes: list[str] = []
        self.keywords: list[str] = []
        self.slugline: str | None = None
        self.version: str | None = None
        self.rights: str | None = None
        self.sent: NewsDate | None = None
        self.titled = False
        self.noted = False
        """Whether the notes for desks have begun, which close the copy of German agencies."""
        self.by = -1
        """The last line of the byline."""
        self.dashed = _dashed_slug(blocks)
        self.header = -1
        """The last line of the message's header."""
        self.points = -2
        """The last line of the headline and its key points, in an update."""

    def read(self, i: int) -> None:
        block = self.blocks[i]
        start, end = _inside(block.text)
        caret = start > 0
        text = block.text[start:end]
        if not text:
            self._aside(i, "a mark of the wire")
            return
        if self._is_mark(i, text):
            return
        block = self.blocks[i] = part_of(block, start, end)
        if begins_with_by(text, None) and len(text) < _BYLINE and (caret or i <= _TOP + 2):
            self.by = i
            if caret:
                self.known[i] = Known("byline", "opens with a by-word behind a caret")
        elif self.by == i - 1 and i and _is_house(text):
            self.by = i
            self.known[i] = Known("byline", "the agency under the byline")
        elif (update := _UPDATE.match(text)) and i <= _TOP and not self.titled:
            self.points = i
            self.version = self.version or update["take"]
            self.blocks[i] = part_of(block, update.end(), len(text))
            self._title(i, "behind the number of an update")
        elif i and (subtitle := _SUBTITLE.match(text)) and i < _TOP:
            self.known.setdefault(i - 1, Known("headline", "over a line that is marked as its second"))
            self.blocks[i] = part_of(block, subtitle.start("deck"), subtitle.end("deck"))
            self.known[i] = Known("deck", "marked as the second line of a title")
        elif i <= self.header + 1 and not self.titled and _SIGNED_TITLE.match(text):
            self.blocks[i] = part_of(block, 0, len(text.rstrip("= ")))
            self._title(i, "closed as agencies close headlines")
        elif self.titled and self.points == i - 1 and _POINT.match(text):
            self.points = i
            self.known[i] = Known("deck", "a key point under the headline of an update")
        elif caret and not self.titled:
            self._title(i, "behind a caret")

    def _is_mark(self, i: int, text: str) -> bool:
        """Whether a line is the wire's own, which is then set aside."""
        if self.noted or text.lstrip("# ").lower() in phrases("desk"):
            self.noted = True
            self.sent = self.sent or read_sent(text)
            self._aside(i, "the notes for desks at the foot")
            return True
        if len(text) > _OWN_LINE:
            return False
        slug = read_slugline(text) if i < _TOP or text.startswith(("BC-", "AM-", "PM-")) else None
        slug = text if i == self.dashed else slug
        if self.header == i - 1 and (_HEADER.match(text) if i == 0 else _DESK_WORDS.match(text)):
            self.header = i
            slug = text if i else None
            self._aside(i, "the header of a message")
            self.slugline = self.slugline or slug
            return True
        if slug:
            self.slugline = self.slugline or slug
            self.version = self.version or read_take(text)
            self._aside(i, "a slug line")
        elif (note := starts_with(text, "editors")) is not None or (_ADVISORY.match(text)):
            self.notes.append(note or text.strip("() "))
            self._aside(i, "a note to editors")
        elif found := _KEYWORDS.match(text):
            words = found["words"].strip()
            if words.isupper() and words.endswith("/"):
                self.slugline = self.slugline or words
            else:
                self.keywords += [word.strip() for word in words.split(",") if word.strip()]
            self._aside(i, "keywords")
        elif is_rights_line(text):
            self.rights = self.rights or text
            self._aside(i, "a line of rights")
        elif is_end_mark(text):
            self._aside(i, "a mark between takes, or the end")
        elif (sent := read_sent(text)) is not None:
            self.sent = self.sent or sent
            self._aside(i, "when it was sent")
        elif any(form.match(text) for form in (_CONTACT, _CURRENCY, _ADD, _SCHLUSS)):
            self._aside(i, "a line for desks, not for readers")
        else:
            return False
        return True

    def _title(self, i: int, reason: str) -> None:
        self.titled = True
        self.known[i] = Known("headline", reason)

    def _aside(self, i: int, reason: str) -> None:
        self.known[i] = Known("other", reason)

    def crossheads(self) -> None:
        """Lines in capitals between paragraphs are cross-heads: "WHAT COMES NEXT"."""
        sentences = [i for i, block in enumerate(self.blocks) if i not in self.known and _is_sentence(block.text)]
        if not sentences:
            return
        start = next((i for i in sentences if read_dateline(self.blocks[i].text)), sentences[0])
        for i in range(start + 1, sentences[-1]):
            text = self.blocks[i].text
            capitals = text.isupper() and _INITIALS < len(text) <= _CROSSHEAD and text.rstrip(_QUOTES)[-1:].isalnum()
            if capitals and i not in self.known and not read_slugline(text):
                self.known[i] = Known("heading", "a line in capitals between paragraphs")

    def claims(self) -> Claims:
        return Claims(
            slugline=self.slugline,
            version=self.version,
            ed_notes=tuple(self.notes),
            keywords=tuple(self.keywords),
            rights=self.rights,
            sent=self.sent,
        )


_INITIALS = 3
"""Characters of initials or a mark in capitals, at most: a cross-head has more."""


_OWN_LINE = 420
"""Characters of a line of the wire itself, at most: notes to editors are the longest."""


_BYLINE = 120
"""Characters of a byline, fewer than: more is a sentence."""


_QUOTES = "\"'”’"


def is_end_mark(text: str) -> bool:
    """Whether a line is "(MORE)", "###", "-30-", "ENDS" or the like."""
    return len(text) < _END_MARK and (
        _RULE.match(text) is not None or whole_line(text, "more") or whole_line(text, "ends")
    )


_END_MARK = 24
"""Characters of an end mark with its dashes or stars, fewer than."""


def _inside(text: str) -> tuple[int, int]:
    """What stands between a caret and the sign that closes its line."""
    if not text.startswith("^"):
        return 0, len(text)
    end = len(text.rstrip("<=>^ "))
    start = len(text) - len(text.lstrip("^ "))
    return start, max(start, end)


def _is_house(text: str) -> bool:
    return len(text) <= _CROSSHEAD and (is_news_agency(text) or is_organisation(text) or _HOUSE.match(text) is not None)


def _is_sentence(text: str) -> bool:
    return len(text) > _SENTENCE and text.rstrip("\"”’')»")[-1:] in ".!?"


_SENTENCE = 40
"""Characters of a sentence of the story, more than: fewer may be a label."""


def read(cut: CutText) -> Form | None:
    """The text as wire copy."""
    return take_apart(cut.blocks) if cut.blocks and detect(cut.blocks) else None
