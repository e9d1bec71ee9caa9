"""Boxes with something for sale in a story: a picture, a name, a price, a link."""

import pytest

import newsdoc
from newsdoc.formats.html.offers import offers
from newsdoc.formats.html.tree import parse_tree

SENTENCE = "The council met in the old customs house and spoke for two hours about the ferry and its fares. "
BOX = "<div class=x><img src=/kettle.jpg width=200 height=200>{}</div>"
OFFER = "<b>Blue kettle with a lid</b><span>19,99 €</span><a href=https://shop.example/1>Buy</a>"


def found(inner: str) -> int:
    body = next(parse_tree(f"<body><h1>Ferry</h1>{inner}</body>").iter("body"))
    return len(offers(body, ()))


def test_an_offer_in_the_story_is_none_of_it() -> None:
    story = f"<h1>Ferry fares stay</h1><p>{SENTENCE * 2}</p>{BOX.format(OFFER)}<p>{SENTENCE * 2}</p>"
    article = newsdoc.parse(f"<html lang=en><body><article>{story}</article></body></html>", format="html")
    assert not article.figures()
    assert [each.text for each in article.paragraphs()] == [(SENTENCE * 2).strip()] * 2


@pytest.mark.parametrize(
    "price",
    [
        "19,99 €",
        "£20",
        "$ 1,200.00",
        "EUR 19",
        "499 SEK",
        "₹850*",
        "12,800円（税込）",
        "349 ש״ח",
        "Rp 150.000",
        "R$ 99",
    ],
)
def test_prices(price: str) -> None:
    assert found(BOX.format(f"<b>Kettle</b><i>{price}</i><button>Buy</button>")) == 1


@pytest.mark.parametrize(
    "inner",
    [
        "<b>Kettle</b><i>from 19,99 €</i><a href=/1>Buy</a>",
        "<b>Kettle</b><i>1999</i><a href=/1>Buy</a>",
        "<b>Kettle</b><i>19,99 €</i>",
        "<h3>Kettle</h3><i>19,99 €</i><a href=/1>Buy</a>",
        "<i>19,99 €</i><a href=/1></a>",
    ],
)
def test_what_is_no_offer(inner: str) -> None:
    assert found(BOX.format(inner)) == 0


@pytest.mark.parametrize(("letters", "count"), [(189, 1), (190, 0)])
def test_what_is_told_at_length_is_no_offer(letters: int, count: int) -> None:
    assert found(BOX.format(f"<b>{'k' * letters}</b><i>19,99 €</i><a href=/1>Buy!</a>")) == count
