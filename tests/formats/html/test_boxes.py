"""Boxes that weigh more than a short story: notices of the site, teasers, dialogs; and names that all parts share."""

import pytest

import newsdoc
from newsdoc.addresses import host_of
from newsdoc.formats.html.teaser_boxes import teaser_boxes
from newsdoc.formats.html.tree import HtmlElement, parse_tree

STORY = "The bank is to lend the town forty million crowns for the new quay. A court sets the terms."
TITLE = "Statement on the quay"
NOTICE = (
    "<h2>We value your privacy</h2><p>We use cookies and similar means to make this site work, to count its visits and "
    "to show our readers what they may like, as our 98 partners do.</p><p>You may change your mind at any time: look "
    "for the button at the foot of each page, and read what each of the partners does with what it is told.</p>"
)
TEASER = "The board had looked for an answer for a long time, and the town helps with a new contract from spring."


def body(inner: str) -> list[str]:
    page = f"<html lang=en><head><title>{TITLE}</title></head><body>{inner}</body></html>"
    return [each.text for each in newsdoc.parse(page, "html").paragraphs()]


@pytest.mark.parametrize("box", ["<div class=x1>{}</div>", "<section id=fc>{}</section>", "<div><div>{}</div></div>"])
def test_a_box_about_cookies_is_no_story_whatever_it_is_called(box: str) -> None:
    notice = box.format(NOTICE)
    story = f"<main><h1>{TITLE}</h1><p>{STORY}</p></main>"
    assert body(notice + story) == [STORY]
    assert body(story + notice) == [STORY]


def test_a_page_about_cookies_keeps_its_text() -> None:
    assert body(f"<main><h1>Our cookies</h1>{NOTICE}</main>")


def teasers(card: str, count: int = 6, link: str = "/news/{}") -> str:
    cards = (
        card.format(title=f"<a href='{link.format(i)}'>Two ships met in storm {i}</a>", text=TEASER)
        for i in range(count)
    )
    return f"<div class=zz>{''.join(cards)}</div>"


CARDS = [
    "<div class=card><h3>{title}</h3><p>{text}</p></div>",
    "<article><h4>{title}</h4><p>{text}</p></article>",
    "<div class=col><div class='card c1'>{title}<span>{text}</span></div></div>",
    "<li><p>{title}</p><div>{text}</div></li>",
]


@pytest.mark.parametrize("card", CARDS)
def test_teasers_are_no_story_whatever_they_are_called(card: str) -> None:
    story = f"<div class=c><h1>{TITLE}</h1><p>{STORY}</p></div>"
    assert body(story + teasers(card)) == [STORY]
    assert body(teasers(card) + story) == [STORY]


def test_what_leads_to_other_sites_is_no_teaser() -> None:
    url, around = "https://quay.example/news/quay", set[HtmlElement]()

    def boxes(link: str) -> int:
        root = parse_tree(f"<body><p>{STORY}</p>{teasers(CARDS[0], link=link)}</body>")
        texts = dict.fromkeys(root.iter("p"), 50.0)
        found = next(root.iterchildren("body"))
        plain = {found: 350.0, **texts}
        return len(teaser_boxes(texts, plain, found, around, host_of(url)))

    assert boxes("https://shop.example/{}") == 0
    assert boxes("#{}") == 0
    assert boxes("/{}") == 1
    assert boxes("https://quay.example/{}") == 1


def test_a_dialog_by_its_name_alone_that_holds_the_whole_story_is_opened() -> None:
    told = [f"{TEASER} This is part {i}." for i in range(5)]
    story = "".join(f"<p>{each}</p>" for each in told)
    for names in ("class=modal-body", "class=cookie-safe", "class=popup-wrap"):
        assert body(f"<h1>{TITLE}</h1><div {names}>{story}</div>") == told


@pytest.mark.parametrize("name", ["related", "infobox", "teaser", "author", "bio", "promo", "tags", "sidebar"])
def test_a_name_that_all_paragraphs_share_tells_nothing(name: str) -> None:
    told = [f"{TEASER} This is part {i}." for i in range(5)]
    story = "".join(f"<section class={name}><p>{each}</p></section>" for each in told)
    assert body(f"<article><h1>{TITLE}</h1>{story}</article>") == told
