"""Quotations marked in their paragraphs, and linked to who said them."""

from collections import defaultdict

import attrs

from newsdoc.model import Article, Quote, in_place
from newsdoc.view.markup import tag, text


@attrs.frozen
class Speakers:
    """The speakers of an article, numbered, with their quotations."""

    by_name: dict[str, list[tuple[int, Quote]]]
    """Name, or empty for an unknown speaker, to the numbers of the quotations."""
    in_paragraph: dict[int, list[tuple[int, int, int, Quote]]]
    """Paragraph to start, end, number and quotation, in order."""


def speakers_of(article: Article) -> Speakers:
    """The quotations of the layer "quotes", by speaker and by paragraph."""
    by_name: dict[str, list[tuple[int, Quote]]] = defaultdict(list)
    in_paragraph: dict[int, list[tuple[int, int, int, Quote]]] = defaultdict(list)
    paragraphs = article.paragraphs()
    for number, quote in enumerate(article.quotes(), 1):
        by_name[quote.speaker.name if quote.speaker else ""].append((number, quote))
        for anchor in quote.anchors if in_place(quote, paragraphs) else ():
            in_paragraph[anchor.paragraph].append((anchor.start, anchor.end, number, quote))
    for found in in_paragraph.values():
        found.sort(key=lambda each: each[:3])
    return Speakers(dict(by_name), dict(in_paragraph))


def marked(words: str, paragraph: int, speakers: Speakers) -> str:
    """The text of a paragraph as HTML, with its quotations marked; one that overlaps the one before is left plain."""
    parts, last = [], 0
    for start, end, number, quote in speakers.in_paragraph.get(paragraph, ()):
        if start < last or end > len(words):
            continue
        who = quote.speaker.name if quote.speaker else "unknown speaker"
        inner = tag("mark", text(words[start:end]), class_=f"q-{quote.kind}", title=f"{quote.kind} speech: {who}")
        parts += [text(words[last:start]), tag("a", inner, href=f"#q{number}", class_="quoted", id=f"p{number}")]
        last = end
    return "".join([*parts, text(words[last:])])


def speakers_list(speakers: Speakers) -> str:
    """Who said what: each speaker with the quotations, linked to where they stand; and the reason for each."""
    items = []
    for name, quotes in sorted(speakers.by_name.items(), key=lambda pair: (not pair[0], pair[1][0][0])):
        said = "".join(tag("li", _quotation(number, quote), id=f"q{number}") for number, quote in quotes)
        role = next((quote.speaker.role for _, quote in quotes if quote.speaker and quote.speaker.role), None)
        title = tag("b", text(name or "Unknown speaker")) + (f", {text(role)}" if role else "")
        items.append(tag("li", title + tag("ul", said)))
    return tag("ul", "".join(items), class_="speakers") if items else ""


def _quotation(number: int, quote: Quote) -> str:
    words = tag("a", text(quote.text), href=f"#p{number}", class_=f"q-{quote.kind}")
    details = [quote.kind, *([f"“{quote.cue}”"] if quote.cue else [])]
    reasons = quote.decision.evidence if quote.decision is not None else ()
    why = tag("details", tag("summary", "why") + tag("p", text("; ".join(reasons)))) if reasons else ""
    return words + " " + tag("span", text(f"({', '.join(details)})"), class_="quiet") + why
