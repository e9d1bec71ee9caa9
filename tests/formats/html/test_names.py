"""What class names and ids say, and how much is shut out by what they say."""

import pytest
from lxml import html

from newsdoc.formats.html.closed import Closed, is_unseen
from newsdoc.formats.html.vocabulary import hint_of


@pytest.mark.parametrize(
    ("names", "hint"),
    [
        # words, in all the ways in which names are put together
        ("share", "share"),
        ("article__share", "share"),
        ("share-bar", "share"),
        ("x Share", "share"),
        ("articleShareBar", "share"),
        ("ShareButtons", "share"),
        ("shareholder", None),
        ("articleshare", None),
        ("x-ad", "advertisement"),
        ("topAdSlot", None),
        ("adSlot", "advertisement"),
        ("adBox", "advertisement"),
        ("byline author", "byline"),
        ("date byline", "date"),
        ("comment-list", "comments"),
        ("nav", "navigation"),
        ("pullquote", "pull"),
        # phrases, wherever they stand
        ("unrelated", "related"),
        ("x-read-more-x", "related"),
        ("pull-quote", "pull"),
        ("author-bio-x", "biography"),
        ("newsletterbox", "promo"),
        ("table-of-contents", "toc"),
        ("captions", "caption"),
        ("xcredits", "credit"),
        # names of a picture's source
        ("figcaption--author", "caption"),
        ("photo_author", "credit"),
        ("img source", "credit"),
        ("author", "byline"),
        ("source", None),
        # what stands beside, states and sizes
        ("has-sidebar", None),
        ("with-comments", None),
        ("layout share", None),
        ("share-enabled", None),
        ("ad-free", None),
        ("has-sidebar article-body", "body"),
        ("md:share", None),
        ("w-[share]", None),
        ("share--off", "share"),
        ("block--related", None),
        # the story
        ("article-body", "body"),
        ("storyText", "body"),
        ("post__content", "body"),
        ("entry content", None),
        ("article-body-share", "share"),
        ("richtext", "body"),
        ("richtexts", None),
        # words that say little, asked for last
        ("x-kicker", "kicker"),
        ("category", "kicker"),
        ("title", "title"),
        ("meta", "meta"),
        ("info title", "meta"),
        ("title date", "date"),
        ("article-body title", "body"),
        # topics of a post
        ("post tag-boats category-harbour", None),
        ("tag-list", "tags"),
        ("tags", "tags"),
        ("category-links", "kicker"),
        # what nobody sees
        ("hidden", "hidden"),
        ("x HIDE", "hidden"),
        ("sr-only", "hidden"),
        ("hidden-x", "hidden"),
        ("hidden-xs", None),
        ("hidden-md-up", None),
        ("hidden-xsmall", "hidden"),
        ("label-hidden", None),
        ("share hidden", "hidden"),
        ("", None),
        ("wrap", None),
    ],
)
def test_what_names_say(names: str, hint: str | None) -> None:
    assert hint_of(names) == hint


@pytest.mark.parametrize(
    ("markup", "unseen"),
    [
        ("<p hidden>", True),
        ("<p hidden=hidden>", True),
        ("<p hidden=until-found>", False),
        ("<p aria-hidden=true>", False),
        ("<p style='display:none'>", True),
        ("<p style='DISPLAY : none; top: 0'>", True),
        ("<p style='display:block'>", False),
        ("<p style='visibility: hidden'>", True),
        ("<p style='visibility: visible'>", False),
        ("<p style='clip: rect(0 0 0 0)'>", True),
        ("<p style='clip:rect(1px, 1px, 1px, 1px)'>", True),
        ("<p style='clip: rect(10px 0 0 0)'>", False),
        ("<p style='clip-path: inset(50%)'>", True),
        ("<p style='clip-path: inset(5%)'>", False),
        ("<p style='visibility: collapse'>", True),
        ("<p style='content-visibility: hidden'>", True),
        ("<p style='position:absolute; left:-9999px'>", True),
        ("<p style='position: absolute; top: -10000px; left: 0'>", True),
        ("<p style='text-indent: -9999px'>", True),
        ("<p style='left: -99px'>", False),
        ("<p style='width:1px;height:1px;overflow:hidden'>", True),
        ("<p style='overflow: hidden; height: 1px; width: 1px'>", True),
        ("<p style='width:1px;height:100px;overflow:hidden'>", False),
        ("<p style='width:11px;height:1px;border:1px;overflow:hidden'>", False),
        ("<p style='opacity:0; height:0; overflow:hidden'>", False),
        ("<p style='max-height: 0; overflow: hidden'>", False),
        ("<p style='color: red'>", False),
        ("<p>", False),
        ("<p hidden=until-found style='display:none'>", True),
    ],
)
def test_what_nobody_sees(markup: str, unseen: bool) -> None:
    element = html.fragment_fromstring(markup + "x</p>")
    assert is_unseen(element, element.keys()) is unseen


# ------------------------------------------------------------ shut
def look(markup: str, share: float = 0.0, *, around: bool = False) -> tuple[str | None, bool, str]:
    """What an element says that holds this share of the page's text."""
    element = html.fragment_fromstring(markup)
    closed = Closed({element: share}, 1.0, {element} if around else set())
    found = closed.look(element, element.tag)
    assert closed(element) is found[1]
    return found


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("<div>x</div>", (None, False, "")),
        ("<div class=wrap>x</div>", (None, False, "wrap")),
        ("<div id=wrap>x</div>", (None, False, "")),
        ("<div class=byline>x</div>", ("byline", False, "byline")),
        ("<div id=byline>x</div>", ("byline", False, "")),
        ("<div class=byline id=share>x</div>", ("byline", False, "byline")),
        ("<div class=wrap id=share>x</div>", ("share", True, "wrap")),
        ("<div class=related>x</div>", ("related", True, "related")),
        ("<div class=article-body>x</div>", ("body", False, "article-body")),
        ("<div class=byline hidden>x</div>", ("hidden", True, "byline")),
        ("<div style='display:none'>x</div>", ("hidden", True, "")),
        ("<div style='color:red'>x</div>", (None, False, "")),
        ("<div role=dialog>x</div>", ("consent", True, "")),
        ("<div role=alertdialog>x</div>", ("consent", True, "")),
        ("<div role=main>x</div>", (None, False, "")),
        ("<nav>x</nav>", ("furniture", True, "")),
        ("<aside class=x>x</aside>", ("furniture", True, "x")),
        ("<aside class=byline>x</aside>", ("byline", True, "byline")),
        ("<figure>x</figure>", (None, True, "")),
        ("<figcaption class=caption>x</figcaption>", ("caption", True, "caption")),
    ],
)
def test_what_an_element_says_and_whether_it_is_shut(markup: str, found: tuple[str | None, bool, str]) -> None:
    assert look(markup) == found


@pytest.mark.parametrize(
    ("markup", "share", "says"),
    [
        ("<div class=related>x</div>", 0.4, None),
        ("<div class=related>x</div>", 0.39, "related"),
        ("<nav>x</nav>", 0.4, None),
        ("<nav>x</nav>", 0.39, "furniture"),
        ("<div hidden>x</div>", 0.59, "hidden"),
        ("<div hidden>x</div>", 0.61, None),
        ("<div class=byline>x</div>", 0.4, None),
        ("<div class=byline>x</div>", 0.39, "byline"),
        ("<div class=article-body>x</div>", 1.0, "body"),
        ("<div class=comments>x</div>", 1.0, "comments"),
        ("<div role=dialog>x</div>", 1.0, "consent"),
    ],
)
def test_names_say_nothing_where_most_of_the_page_stands(markup: str, share: float, says: str | None) -> None:
    assert look(markup, share)[0] == says


def test_names_around_the_headline_shut_nothing() -> None:
    assert look("<div class=related>x</div>", around=True) == (None, False, "related")
    assert look("<div class=comments>x</div>", around=True) == (None, False, "comments")
    assert look("<nav>x</nav>", around=True) == (None, False, "")
