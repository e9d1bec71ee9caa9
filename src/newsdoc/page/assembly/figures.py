"""The texts of a picture: its caption and its credit, whichever element or line they stand in."""

import re
from collections.abc import Sequence

from newsdoc.page.block import Block
from newsdoc.wording.captions import is_credit, split_credit, without_label
from newsdoc.wording.cues import BIT, cue_table, words_of
from newsdoc.wording.language_data import per_language
from newsdoc.wording.names import looks_like_person
from newsdoc.wording.signatures import is_signature
from newsdoc.wording.sites import site_words

_DURATION = re.compile(r"^\d{1,2}:\d\d (?=\w)")
"""How long a video is, before its title."""
_OPENING = re.compile(r"^(?:[▲△▼▽◀▶▷◆■●]+ ?|[\[(]?\d{1,2} ?/ ?\d{1,2}[\])]?(?: |$))(?=\S|$)")
"""A sign that shows where the picture is, as Korean papers do, or the number of a slide: "▲ Quay", "[1/4] Quay"."""
_RIGHTS = re.compile(r"(?<=\w)[\s/.,|–-]*\b(?:Copyright\s+(?:©\s*)?\d{4}\b.*|All rights reserved\.?)$", re.I)
_CREDIT = 60
"""Characters of a credit, its label or a signature: what is longer is a caption."""
_TELLING = 12
"""Characters in which caption and alternative text agree, so that the number before them is that of a slide: no
chance."""
_ENDS_IN_LABEL = re.compile(r"(?<=[.!?”\"])\s*(?:Image |Photo )?[Cc]redit(?:\.\.\.|…|:)?$")
_LABEL = re.compile(
    r"^\W*(?:(?:image|photo) credit|image source|\(c\)|(?:foto|photo|photograph|image|bild|"
    r"credit|quelle|source|copyright)s?(?![^\W_])|pictures?(?= ?(?:[:.©]|by\b))|©)\s*[:.©]?\s*(?:by\s)?",
    re.I,
)


def caption_and_credit(
    captions: Sequence[str], credits: Sequence[str], language: str | None, alt: str = ""
) -> tuple[str | None, str | None]:
    """What the lines that belong to a picture say: its caption, and its credit.

    A caption that holds its credit is taken apart; of several lines one that is nothing but a credit is it.
    """
    captions, credits = _parted(captions, [text for text in credits if not _is_label(text)], language)
    agencies = [text for text in captions if text.startswith("/")]  # "… Ann Lee" in one element, "/AP" behind it
    caption = " ".join(text for text in dict.fromkeys(captions) if text not in agencies)
    credit = " ".join(dict.fromkeys([*credits, *agencies])) or None
    if caption and credit and caption.endswith(credit) and caption != credit:
        caption = caption[: -len(credit)].rstrip(" |(-–—·/,")
    if credit and not caption and len(credit) > _CREDIT and not is_credit(credit, language):
        caption, credit = credit, None  # the whole caption stands where the credit should
    if caption:
        caption = _without_rights(_bare_caption(_hidden_label().sub("", caption), alt), language)
    if caption and not credit:
        parts = split_credit(caption, language)
        if parts.credit_end > parts.credit_start:
            credit = caption[parts.credit_start : parts.credit_end]
            caption = _ENDS_IN_LABEL.sub("", caption[: parts.end].rstrip(" ("))
        elif len(caption) < _CREDIT and (is_credit(caption, language) or (caption[0] == "(" and caption[-1] == ")")):
            caption, credit = "", caption
    if caption and credit:
        caption = caption.rstrip(_SEAMS)
    return caption or None, (clean_credit(credit, language) or None) if credit else None


_SEAMS = " |•·"
"""What stands between a caption and its credit, and ends no caption."""


def _parted(
    captions: Sequence[str], credits: Sequence[str], language: str | None
) -> tuple[Sequence[str], Sequence[str]]:
    """Captions and credits; a line among several that is nothing but a credit is one, whatever it is marked as."""
    if credits or len(set(captions)) < 2:
        return captions, credits
    told = [text for text in captions if not is_credit(text, language)]
    return (told, [text for text in captions if text not in told]) if told else (captions, credits)


@per_language()
def _hidden_label() -> re.Pattern[str]:
    """What some pages say before caption or credit to readers who do not see the picture: "Image source, Agency"."""
    labels = sorted(site_words("picture_labels") | site_words("caption_labels"), key=lambda label: (-len(label), label))
    return re.compile(rf"^(?:{'|'.join(map(re.escape, labels))})[,，،]\s*", re.I)


_NOTE = re.compile(r"\s?[–—|-]\s(?P<note>[^–—|\n]{8,40})$")


def _without_rights(caption: str, language: str | None) -> str:
    """A caption without what is said of rights behind its last dash: "- RIPRODUZIONE RISERVATA"."""
    found = _NOTE.search(caption)
    if found is None:
        return caption
    words = words_of(found["note"].lower())
    return caption[: found.start()] if cue_table(language).find(words).whole & BIT["rights"] else caption


def apart(block: Block, language: str | None) -> tuple[str, str]:
    """The words of a caption, and the name at its end that stands in an element of its own; no name where none does.

    `<figcaption>The old quay at dawn. <em>Ann Lee</em></figcaption>`: what the element before it says has ended.
    """
    text, nodes = block.text, block.markup.nodes if block.markup is not None else ()
    last = " ".join(nodes[-1].split()) if len(nodes) > 1 else ""
    if not 0 < len(last) < min(_CREDIT, len(text)) or not text.endswith(last):
        return text, ""
    before = text[: -len(last)]
    ended = before.rstrip()[-1:] in _ENDS or not before[-1:].isspace()
    set_off = before.rstrip()[-1:] in ("/", "|") and before[-1:].isspace() and last[-1:].isalnum()
    labelled = is_credit(last, language) and not before.rstrip().endswith(":")  # "The old quay <i>Photo Ann Lee</i>"
    parts = split_credit(text, language)
    begun = text[parts.credit_start : len(before)]  # "Photo by Ann Lee / <a>Agency</a>": the credit began before that
    goes_on = bool(begun) and not any(map(begun.__contains__, _STOPS))
    if not (labelled or set_off or (ended and _signs(last))) or goes_on or parts.credit_end < len(text):
        return text, ""
    return before.rstrip(" |/–—-"), last


def _signs(text: str) -> bool:
    """Whether a text is whose picture it is, alone or with the call of a house that nobody knows: "EFP/Ann Lee"."""
    name, bracket, _ = text.partition(" (")
    if bracket and text.endswith(")"):  # "Ann Lee (Quay Pictures)"
        return is_signature(name)
    house, _, name = text.partition("/")
    called = house.isupper() and house.isalpha() and len(house) <= _CALL and looks_like_person(name.strip())
    return is_signature(text) or called


_STOPS = (". ", "! ", "? ")
"""What ends a sentence within a caption."""
_CALL = 6
"""Letters of the call of an agency, at most."""
_ENDS = frozenset('.!?…”"»)|/–—-。')


def _is_label(text: str) -> bool:
    """Whether a line is the label of a credit and nothing else: "Photo", or of any language with a colon: "Zdjęcie:".

    Without one it may be the credit: "Divulgação" says that the picture was handed out.
    """
    bare, rest = (each.strip(_BEHIND_LABELS) for each in (text, _LABEL.sub("", text, count=1)))
    return len(text) < _CREDIT and (
        not rest or (text.rstrip()[-1:] == ":" and bare.lower() in site_words("credit_labels"))
    )


_BEHIND_LABELS = " :."
"""What may stand behind a label."""


def _bare_caption(caption: str, alt: str) -> str:
    """A caption without the label of a credit that follows it, and without the number of its slide."""
    caption = _OPENING.sub("", _DURATION.sub("", _ENDS_IN_LABEL.sub("", caption)))
    number, _, rest = caption.partition(" ")
    return rest if number.isdigit() and len(rest) > _TELLING and alt.startswith(rest[:_TELLING]) else caption


def printed_credit(lines: Sequence[Block]) -> str | None:
    """The credit line of a picture as it is printed in an element of its own: "Photo: Ann Lee/Agency".

    A credit line is what its supplier wants to be printed (IPTC, Credit Line), label and brackets included. None where
    no line is one: what stands in the `figcaption` itself is a caption with its credit, which is taken apart, and a
    label alone ("Photo:") names nobody.
    """
    own = [line.text for line in lines if line.markup is not None and line.markup.tag != "figcaption"]
    own = [text for text in dict.fromkeys(own) if not _is_label(text)]
    return " ".join(own) if len(own) == 1 else None


def clean_credit(text: str, language: str | None) -> str:
    """A credit without its label, brackets and stops."""
    parts = split_credit(text, language)
    if parts.credit_end > parts.credit_start and parts.end == 0:
        text = text[parts.credit_start : parts.credit_end]
    text = without_label(_RIGHTS.sub("", _hidden_label().sub("", text)), language)
    for _ in range(2):
        shorter = _LABEL.sub("", text, count=1)
        if not shorter.strip():
            break
        text = shorter
    bare = text.strip(" ()[]|©:;,-–—\u00a0").lstrip(".… ").removeprefix("/ ")
    return bare + ")" if bare.count("(") > bare.count(")") and f"{bare})" in text else bare
