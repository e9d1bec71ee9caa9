"""Which heading of a page is its headline, and what of it."""

import pytest

import newsdoc

SENTENCE = "The council met in the old customs house and spoke for two hours about the ferry and its fares. "
STORY = f"<p>{SENTENCE * 2}</p><p>{SENTENCE}</p><p>{SENTENCE * 2}</p>"


def headline(body: str, *titles: str) -> str | None:
    title, *others = titles
    metas = "".join(f'<meta property="og:title" content="{each}">' for each in others)
    head = f"<head><title>{title}</title>{metas}</head>"
    return newsdoc.parse(f"<html lang=en>{head}<body>{body}</body></html>", format="html").headline


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("Ferry fares stay as they are<small>3 May 2024, Harbour</small>", "Ferry fares stay as they are"),
        ("<span>Ferry fares stay as they are</span> <em>A long night at the quay</em>", "Ferry fares stay as they are"),
        ("Ferry fares stay as they are <b>till May</b>", "Ferry fares stay as they are till May"),  # the title has it
        ("<i>F</i>erry fares stay as they are", "Ferry fares stay as they are"),
    ],
)
def test_what_follows_the_headline_in_its_element(inner: str, expected: str) -> None:
    title = "Ferry fares stay as they are" + (" till May" if "till May" in inner else "")
    assert headline(f"<h1>{inner}</h1>{STORY}", f"{title} - The Tide", title) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<h1>The Tide</h1><div>Ferry fares stay as they are</div>", "Ferry fares stay as they are"),
        ("<h1>More stories</h1><div>Ferry fares stay as they are</div>", "Ferry fares stay as they are"),
        ("<h1>More stories</h1>", "More stories"),  # the title is nowhere on the page
        ("<h1>Nobody pays more on boats this year, says town</h1><div>Ferry fares stay as they are</div>", None),
    ],
)
def test_a_heading_with_no_word_of_the_titles(body: str, expected: str | None) -> None:
    found = headline(body + STORY, "Ferry fares stay as they are - The Tide", "Ferry fares stay as they are")
    assert found == (expected or "Nobody pays more on boats this year, says town")


def test_a_crosshead_that_shares_more_with_the_title_than_the_headline() -> None:
    body = f"<h1>What it costs to cross the water</h1>{STORY}<h2>Ferry fares</h2>{STORY}"
    assert (
        headline(body, "Ferry fares: all that you need to know about what it costs")
        == "What it costs to cross the water"
    )
    first = f"<h1>The Tide of Larkhaven</h1><h2>Ferry fares stay low</h2>{STORY}"
    assert headline(first, "Ferry fares stay low in the town") == "Ferry fares stay low"


def test_a_sites_name_is_no_part_of_a_longer_phrase() -> None:
    page = f"<html><body><h1>Mind it - quaytide at the fair in Larkhaven</h1>{STORY}</body></html>"
    article = newsdoc.parse(page, format="html", url="https://blog.quaytide.com/mind-it")
    assert article.headline == "Mind it - quaytide at the fair in Larkhaven"


def test_the_name_of_a_section_between_site_and_headline() -> None:
    page = f"<nav><a href=/h>Harbour</a></nav><div>{STORY}</div>"
    title = "Larkhaven Messenger » Harbour » Ferry fares stay as they are"
    site = '<meta property="og:site_name" content="Larkhaven Messenger">'
    for other, expected in (
        ("Harbour", "Ferry fares stay as they are"),
        ("Dossier", "Dossier » Ferry fares stay as they are"),
    ):
        text = title.replace("Harbour", other)
        read = newsdoc.parse(f"<html><head><title>{text}</title>{site}</head><body>{page}</body></html>", format="html")
        assert read.headline == expected


def test_a_hyphen_within_a_word_parts_no_title() -> None:
    title = "Films of the ferry in HD-Quality &rsaquo; Meadow"
    shown = "<div>Films of the ferry in HD-Quality (2)</div>"
    assert headline(shown + STORY, title, title) == "Films of the ferry in HD-Quality › Meadow"
