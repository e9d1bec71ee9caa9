"""Which file of a picture is taken, its address, and which files are no pictures of a story."""

import pytest
from lxml import html

from newsdoc.formats.html.pictures import File, StoryPicture, absolute, is_story_file, is_story_picture, sources_of
from newsdoc.model import Figure, Rendition

BASE = "https://quay.example/a/b"


def sources(markup: str, base: str | None = BASE) -> list[File]:
    return sources_of(html.fragment_fromstring(markup), base)


def at(name: str, width: int | None = None) -> File:
    return f"https://quay.example/{name}", width


@pytest.mark.parametrize(
    ("markup", "files"),
    [
        ("<img src=/a.jpg>", [at("a.jpg")]),
        ("<img src=/a.jpg width=800>", [at("a.jpg")]),
        ("<img width=800 src=/a.jpg>", [at("a.jpg", 800)]),
        ("<img width=800px src=/a.jpg>", [at("a.jpg", 800)]),
        ("<img width='90%' src=/a.jpg>", [at("a.jpg")]),
        ("<img width=1234567 src=/a.jpg>", [at("a.jpg")]),
        ("<img srcset='/a.jpg 400w, /a.jpg 800w'>", [at("a.jpg", 400)]),
        ("<img data-src=/b.jpg src=/a.jpg>", [at("a.jpg"), at("b.jpg")]),
        ("<img data-lazy=/b.jpg src='data:image/gif;base64,R0'>", [at("b.jpg")]),
        ("<img src=/wait.gif data-original=/b.jpg width=300>", [at("b.jpg")]),
        ("<img src=/a.gif>", [at("a.gif")]),
        ("<img data-src='/b.jpg 2x' src=/a.jpg>", [at("a.jpg")]),
        ("<img data-echo=/b.jpg?w=5 src=/blank.gif>", [at("b.jpg?w=5")]),
        ("<img data-echo=/b.jpg src=/a.jpg>", [at("a.jpg")]),
        ("<img data-name=b.txt src=/blank.gif>", [at("blank.gif")]),
        ("<img data-src=' /b.jpg '>", [at("b.jpg")]),
        ("<img srcset='/a.jpg 400w, /b.jpg 800w' src=/c.jpg>", [at("b.jpg", 800), at("a.jpg", 400), at("c.jpg")]),
        ("<img srcset='/a.jpg 1x, /b.jpg 2x'>", [at("a.jpg"), at("b.jpg")]),
        ("<img srcset='/a.jpg 400.5w,/b.jpg 400w 300h'>", [at("a.jpg", 400), at("b.jpg", 400)]),
        ("<img srcset='/a.jpg 400w' src=/a.jpg>", [at("a.jpg", 400)]),
        ("<img src=/a.jpg data-srcset='/a.jpg 400w'>", [at("a.jpg", 400)]),
        ("<img srcset='/a,b.jpg 400w, /c.jpg'>", [at("a,b.jpg", 400), at("c.jpg")]),
        ("<img srcset='/a.jpg 1234567w'>", [at("a.jpg")]),
        ("<img src='/a-{width}.jpg'>", []),
        ("<img src=blob:x>", []),
        ("<img src=about:blank>", []),
        ("<img src=javascript:x>", []),
        ("<img src=' '>", []),
        ("<img>", []),
        (
            "<picture><source srcset='/b.jpg 900w' src=/x.jpg><img src=/a.jpg></picture>",
            [at("b.jpg", 900), at("a.jpg")],
        ),
        ("<video poster=/p.jpg src=/v.mp4><source src=/w.mp4></video>", [at("v.mp4"), at("p.jpg")]),
        ("<amp-img src=/a.jpg><img src=/b.jpg></amp-img>", [at("a.jpg"), at("b.jpg")]),
    ],
)
def test_the_best_file_comes_first(markup: str, files: list[File]) -> None:
    assert sources(markup) == files


def test_an_endless_list_of_files_is_not_read() -> None:
    entry = "/a.jpg 400w, "
    fine = (entry * 1537 + "/b.jpg").ljust(19_999)
    assert len(sources(f"<img srcset='{fine}'>")) == 2
    assert sources(f"<img srcset='{fine} '>") == []


@pytest.mark.parametrize(
    ("href", "base", "found"),
    [
        ("https://other.example/a", BASE, "https://other.example/a"),
        ("http://other.example/a", None, "http://other.example/a"),
        ("//other.example/a", BASE, "https://other.example/a"),
        ("/c", BASE, "https://quay.example/c"),
        ("/c", "https://quay.example?x=1", "https://quay.example/c"),
        ("/c", "https://quay.example#x", "https://quay.example/c"),
        ("c", BASE, "https://quay.example/a/c"),
        ("../c", BASE, "https://quay.example/c"),
        ("/c", None, "/c"),
        ("//other.example/a", None, "//other.example/a"),
        ("javascript:x", BASE, ""),
        ("javascript:x", None, ""),
        ("mailto:ann@quay.example", BASE, "mailto:ann@quay.example"),
    ],
)
def test_addresses_are_made_absolute(href: str, base: str | None, found: str) -> None:
    assert absolute(href, base) == found


@pytest.mark.parametrize(
    "markup",
    [
        "<img width=90 height=90>", "<img alt='The quay'>", "<img width=100%>", "<img class=wide>",
        "<img alt='The logo on the ship'>", "<picture class=logo><img></picture>", "<img class=authority>",
        "<video></video>",
    ],
)  # fmt: skip
def test_pictures_that_may_be_the_storys(markup: str) -> None:
    assert is_story_picture(html.fragment_fromstring(markup))


@pytest.mark.parametrize(
    "markup",
    [
        "<img width=89>", "<img height=89px>", "<img class='site-logo'>", "<img class=author_image>", "<img alt=icon>",
        "<img alt='The new site icon'>", "<picture><img width=20></picture>", "<amp-img class=avatars></amp-img>",
    ],
)  # fmt: skip
def test_icons_portraits_and_counting_pixels(markup: str) -> None:
    assert not is_story_picture(html.fragment_fromstring(markup))


@pytest.mark.parametrize(
    ("href", "fine"),
    [
        ("/media/quay.jpg", True),
        ("/logos/quay.jpg", True),
        ("/media/logo.png", False),
        ("/media/Site-Logo.png", False),
        ("/media/catalogo.png", True),
        ("/media/quay.svg", False),
        ("/media/quay.svg?v=1", False),
        ("/media/quay.svgz", True),
        ("/media/1x1.gif", False),
        ("/media/quay.jpg?w=20", False),
        ("/media/quay.jpg?h=99&x=1", False),
        ("/media/quay.jpg?w=200", True),
        ("/media/quay.jpg?width=2000&w=20", False),
        ("https://adserver.example/quay.jpg", False),
        ("https://x.example/view.php?zoneid=9", False),
        ("https://ad.DoubleClick.example/quay", False),
        ("https://roadserver.example/quay.jpg", True),
    ],
)
def test_files_that_may_be_the_storys(href: str, fine: bool) -> None:
    assert bool(is_story_file(href)) is fine


# ------------------------------------------------------------ the figure
def figure(markup: str, *captions: str, authors: tuple[str, ...] = (), seen: set[str] | None = None) -> Figure | None:
    element = html.fragment_fromstring(markup)
    picture = StoryPicture(element, BASE, "en", authors, set() if seen is None else seen)
    return picture.figure(list(captions), [], None)


def test_a_picture_with_one_file() -> None:
    assert figure("<img src=/a.jpg alt=' The  quay '>", "The quay at noon.") == Figure(
        "The quay at noon.", url="https://quay.example/a.jpg", alt="The quay"
    )


def test_a_picture_with_several_files() -> None:
    found = figure("<picture><source srcset='/b.jpg 800w'><img src=/a.jpg alt=''></picture>")
    assert found is not None
    assert (found.alt, found.kind) == (None, "picture")
    assert found.renditions == (
        Rendition("https://quay.example/b.jpg", width=800),
        Rendition("https://quay.example/a.jpg"),
    )


def test_a_player() -> None:
    found = figure("<video src=/a.mp4></video>")
    assert found is not None
    assert (found.kind, found.url) == ("video", "https://quay.example/a.mp4")


def test_a_portrait_of_the_author_is_told_by_its_name_if_nothing_stands_under_it() -> None:
    portrait = "<img src=/a.jpg alt='The writer Ann Lee'>"
    assert figure(portrait, authors=("Ann Lee",)) is None
    assert figure(portrait, "Ann Lee at the quay.", authors=("Ann Lee",)) is not None
    assert figure(portrait, authors=("Ann",)) is not None
    assert figure(portrait, authors=("Bo Ray",)) is not None


def test_what_was_shown_before_is_not_shown_again() -> None:
    seen: set[str] = set()
    assert figure("<img src=/a/quay.jpg?w=800>", seen=seen) is not None
    assert figure("<img src=/a/quay.jpg?w=400>", seen=seen) is None
    assert figure("<img src=/b/quay.jpg>", seen=seen) is not None
    assert figure("<img src=/c/quay.jpg>", "At noon.", seen=seen) is not None
    assert figure("<img src=/d/quay.jpg>", "At noon.", seen=seen) is None
    assert figure("<img src=/e/quay.jpg>", "At dawn.", seen=seen) is not None


def test_a_picture_knows_that_it_was_shown_before() -> None:
    seen: set[str] = set()
    shown, again = (StoryPicture(html.fragment_fromstring("<img src=/a.jpg>"), BASE, "en", (), seen) for _ in "ab")
    assert shown.figure([], [], None) is not None
    assert not shown.repeated
    assert again.figure([], [], None) is None
    assert again.repeated


@pytest.mark.parametrize(
    ("markup", "address"),
    [
        ("<iframe src=/v/1></iframe>", "https://quay.example/v/1"),
        ("<iframe data-src=/v/1></iframe>", "https://quay.example/v/1"),
        ("<iframe src=/v/1 data-src=/v/2></iframe>", "https://quay.example/v/1"),
        ("<iframe src=javascript:x></iframe>", None),
        ("<iframe></iframe>", None),
        ("<amp-twitter data-tweetid=12></amp-twitter>", "https://twitter.com/i/status/12"),
        ("<amp-vimeo data-videoid=34></amp-vimeo>", "https://vimeo.com/34"),
        ("<amp-facebook data-href=javascript:x></amp-facebook>", None),
        ("<amp-twitter></amp-twitter>", None),
        (
            "<blockquote><a href=/ann>Ann</a> <a>x</a><a href=/ann/status/1>5 May</a></blockquote>",
            "https://quay.example/ann/status/1",
        ),
        ("<blockquote><a href=/ann>Ann</a></blockquote>", None),
    ],
)
def test_where_a_player_or_a_post_has_its_content_from(markup: str, address: str | None) -> None:
    assert StoryPicture(html.fragment_fromstring(markup), BASE, None, (), set()).address() == address
