"""The summary of a page: its deck, or a description."""

import newsdoc

SENTENCE = "The council met in the old customs house and spoke for two hours about the ferry and its fares. "
STORY = f"<p>{SENTENCE * 2}</p><p>{SENTENCE}</p><p>{SENTENCE * 2}</p>"
DECK = "The council leaves the fares of the ferry as they have been since the great storm."


def summary(deck: str, *descriptions: str) -> str | None:
    names = ('property="og:description"', 'name="description"')
    head = "".join(f'<meta {name} content="{text}">' for name, text in zip(names, descriptions, strict=False))
    body = f"<article><h1>Ferry fares stay</h1>{deck}{STORY}</article>"
    return newsdoc.parse(f'<html lang="en"><head>{head}</head><body>{body}</body></html>', format="html").summary


def test_a_date_before_the_deck_is_left_out() -> None:
    deck = f'<h2 class="deck">3 May 2024 {DECK}</h2>'
    assert summary(deck, DECK) == DECK


def test_the_whole_of_what_is_cut_off() -> None:
    assert summary("", DECK[:60] + "…", DECK) == DECK


def test_the_beginning_of_the_story_is_no_description() -> None:
    cut = DECK[:60] + "…"
    assert summary("", cut, f"{DECK} {SENTENCE * 4}") == cut


def test_an_element_that_is_marked_as_the_whole_story_too_describes_nothing() -> None:
    page = (
        "<html lang=en><body><div itemscope itemtype='http://schema.org/BlogPosting'><h1 itemprop=name>Ferry fares</h1>"
        "<div itemprop='{}'><p>The ferry costs as much as before, the council said on Monday after a long meeting.</p>"
        "<p>The crew waved from the deck of the ferry when they heard of it at noon.</p></div></div></body></html>"
    )
    assert newsdoc.parse(page.format("description articleBody"), format="html").summary is None
    assert newsdoc.parse(page.format("description"), format="html").summary is not None


def test_the_headline_that_is_printed_again_is_no_deck() -> None:
    headline = "Ferry fares stay for another year"
    again = f'<div class="date">3 May 2024</div><h2>{headline}</h2><div class="deck">{DECK}</div>'
    body = f"<article><h1>{headline} - Harbour Post</h1>{again}{STORY}</article>"
    page = f"<html lang=en><head><title>{headline} - Harbour Post</title></head><body>{body}</body></html>"
    assert newsdoc.parse(page, format="html").summary == DECK
