"""A story that follows the page's own one says nothing of who wrote that, nor of its day."""

import pytest

import newsdoc

SENTENCE = "The council met in the old customs house and spoke for two hours about the ferry and its fares. "
STORY = f"<main>{f'<p>{SENTENCE * 2}</p>' * 5}</main>"
NEXT = f"""<div><h2>Cinema sold</h2><div>By Dana Rook</div><time datetime="2024-03-02">2 March 2024</time>
<p>{SENTENCE}</p><p>{SENTENCE}</p></div>"""


def parse(head: str, behind: str) -> newsdoc.Article:
    page = f"<html lang=en><body><h1>Ferry fares stay</h1>{head}{STORY}{behind}</body></html>"
    return newsdoc.parse(page, format="html", url="https://quay.example/a")


@pytest.mark.parametrize(
    "behind", [NEXT, NEXT.replace("<div><h2", "<article><h2").replace("</p></div>", "</p></article>")]
)
def test_what_follows_an_unsigned_story(behind: str) -> None:
    article = parse("", behind)
    assert (article.authors, article.published) == ((), None)
    assert len(list(article.paragraphs())) == 5


def test_its_own_byline_and_day() -> None:
    signed = "<div>By Ann Lee</div><time datetime='2024-01-22'>22 January 2024</time>"
    article = parse(signed, NEXT)
    assert [person.name for person in article.authors] == ["Ann Lee"]
    assert str(article.published) == "2024-01-22"
    behind = parse("", signed)
    assert [person.name for person in behind.authors] == ["Ann Lee"]
    assert str(behind.published) == "2024-01-22"
