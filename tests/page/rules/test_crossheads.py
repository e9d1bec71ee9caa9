"""Cross-heads by their form, teasers by their boxes, and prompts by what stands with them."""

import newsdoc

PROSE = (
    "The harbour board of Ostmark agreed on Monday to rebuild the northern quay, which has been closed for four years.",
    "Work is to begin in the spring and to last eighteen months, and ferries will use the old stage until then.",
    "The board had asked three engineers for their advice, and all of them said that repairs alone would not hold.",
)


def read(*parts: str) -> newsdoc.Article:
    head = "<html lang=en><title>Quay to be rebuilt</title><body><article><h1>Quay to be rebuilt</h1>"
    return newsdoc.parse(head + "".join(parts) + "</article>", format="html")


def headings(article: newsdoc.Article) -> list[str | None]:
    return [section.heading for section in article.sections()]


def test_bold_lines_over_paragraphs_are_crossheads() -> None:
    first, second, third = (f"<p>{text}</p>" for text in PROSE)
    article = read(first, "<p><b>A long way home</b></p>", second, "<p><strong>Nobody was asked</strong></p>", third)
    assert headings(article) == ["A long way home", "Nobody was asked"]


def test_bold_sentences_are_not() -> None:
    first, second, third = (f"<p>{text}</p>" for text in PROSE)
    article = read(first, "<p><b>It took all of three hours.</b></p>", second, third)
    assert headings(article) == []


def test_teasers_in_boxes_are_other_stories() -> None:
    told = "In this piece we look at how the tides have changed the way the ships come in and how the town lives."
    boxes = [f"<article><h4><a href='/{n}'>The tide of the year {n}</a></h4><p>{told}</p></article>" for n in range(4)]
    article = read(*(f"<p>{text}</p>" for text in PROSE), "<div>", *boxes, "</div>")
    assert tuple(paragraph.text for paragraph in article.paragraphs()) == PROSE


def test_a_quotation_in_a_figure_is_of_the_story() -> None:
    quoted = "We have waited three winters for this, and nobody came to look at the wall until the house was flooded."
    figure = f"<figure><blockquote><p>{quoted}</p></blockquote><figcaption>Ada Lund, skipper</figcaption></figure>"
    article = read(f"<p>{PROSE[0]}</p>", figure, *(f"<p>{text}</p>" for text in PROSE[1:]))
    assert quoted in [paragraph.text for paragraph in article.paragraphs()]
    assert not list(article.figures())
