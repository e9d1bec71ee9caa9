"""What a page's own style sheets hide."""

from collections.abc import Callable

import pytest

import newsdoc
from newsdoc.formats.html.style_sheets import StyleSheets
from newsdoc.formats.html.tree import parse_tree

SENTENCE = "The council met in the old customs house and spoke for two hours about the ferry and its fares. "
Linear = Callable[[Callable[[int], object], int], None]


def hidden(sheet: str, attributes: str = "class='x note'", style: str = "<style>") -> bool:
    page = f"<html><head>{style}{sheet}</style></head><body><p {attributes}>One</p></body></html>"
    (paragraph,) = parse_tree(page).iter("p")
    return StyleSheets(page).hide(paragraph)


@pytest.mark.parametrize(
    "sheet",
    [
        ".note{display:none}",
        "a{color:red} .note , .other { color : red; display : none !important }",
        "p.note{visibility:hidden}",
        "/* .note{display:block} */.note{display:none}",
        "@media screen{a{color:red}} .note{display:none}",
        "@import url(x.css);.note{display:none}",
        ".note{display:none;visibility:hidden}.notes{display:block}",
        ".note{display:none} @media print { a{color:red} .note{display:block} }",
        "@media only print{@page{margin:0} .note{display:block}} .note{display:none}",
    ],
)
def test_what_a_class_alone_hides(sheet: str) -> None:
    assert hidden(sheet)


@pytest.mark.parametrize(
    "sheet",
    [
        "",
        ".note{color:red}",
        ".notes{display:none}",
        ".page .note{display:none}",
        ".note:empty{display:none}",
        "p{display:none}",
        "@media print{.note{display:none}}",
        "@media (max-width:600px){a{color:red}.note{display:none}}",
        ".note{display:none}.note.open{display:block}",
        ".note{display:none}@media (min-width:600px){.note{display:flex}}",
        ".open .note, .other{display:block}.note{display:none}",
        ".note{visibility:hidden}.note:hover{visibility:visible}",
        "@media print{a{color:red}} .note{display:none} @media screen{.note{display:block}}",
        "@media print{.note{display:none",
    ],
)
def test_what_is_shown_somewhere(sheet: str) -> None:
    assert not hidden(sheet)


def test_ids_paper_and_readers_without_scripts() -> None:
    assert hidden("#one{display:none}", "id=one")
    assert not hidden(".one{display:none}", "id=one")
    assert not hidden(".note{display:none}", style="<style media=print>")
    assert not hidden(".note{display:none}", style="<noscript><style>")


def page(inner: str, sheet: str, head: str = "") -> list[str]:
    body = f"<h1>Ferry fares stay</h1><p>{SENTENCE}</p>{inner}<p>{SENTENCE * 2}</p><p>{SENTENCE * 3}</p>"
    text = f"<html><head><style>{sheet}</style>{head}</head><body><article>{body}</article></body></html>"
    return [each.text for each in newsdoc.parse(text, format="html").paragraphs()]


def test_a_story_without_what_its_page_hides() -> None:
    note = f"<div class=robots><p>What only robots read. {SENTENCE}</p></div>"
    assert len(page(note, "")) == 4
    assert len(page(note, ".robots{display:none}")) == 3
    assert page("<p>Two <span class=robots>and some </span>ships came into the harbour.</p>", ".robots{display:none}")[
        1
    ] == ("Two ships came into the harbour.")


def test_what_only_subscribers_are_shown_is_reported() -> None:
    paid = f"<div class=paid><p>What is paid for. {SENTENCE}</p></div>"
    part = '{"@type": "NewsArticle", "hasPart": {"@type": "WebPageElement", "cssSelector": ".paid"}}'
    assert len(page(paid, ".paid{display:none}", f'<script type="application/ld+json">{part}</script>')) == 4


def test_what_wider_screens_show_and_the_captions_of_large_pictures() -> None:
    wide = f"<div class='far lg:block'><p>What is on wide screens. {SENTENCE}</p></div>"
    assert len(page(wide, ".far{display:none}")) == 4
    text = "<style>.large{display:none}</style><h1>Ferry fares stay</h1>" + f"<p>{SENTENCE * 2}</p>" * 2
    picture = "<figure><img src=/a.jpg><figcaption class=large>The old quay at dawn.</figcaption></figure>"
    (figure,) = newsdoc.parse(text + picture + f"<p>{SENTENCE}</p>", format="html", url="https://q.example/1").figures()
    assert figure.caption is not None


@pytest.mark.parametrize(
    "unit", [".note{display:none}", "{display:none", "}display:none", "<style>.a{display:none}", ","]
)
def test_time_is_linear(unit: str, takes_linear_time: Linear) -> None:
    (paragraph,) = parse_tree("<p class=note>One</p>").iter("p")
    takes_linear_time(lambda count: StyleSheets(f"<style>{unit * count}</style>").hide(paragraph), 2_000)


def test_time_is_linear_in_the_names_that_a_page_hides(takes_linear_time: Linear) -> None:
    def look(count: int) -> None:
        names = [f"c{number}" for number in range(count)]
        sheets = StyleSheets(f"<style>{''.join(f'.{name}{{display:none}}' for name in names)}</style>")
        for paragraph in parse_tree("".join(f"<p class={name}>x" for name in names)).iter("p"):
            sheets.hide(paragraph)

    takes_linear_time(look, 4_000)
