"""What stands in figures, quotations and boxes of bodies, as content systems and networks write them."""

import time

import pytest
from lxml import etree

from newsdoc import Block, Paragraph, Quote
from newsdoc.markup.body import Body
from newsdoc.markup.reader import read_body
from newsdoc.model import Cell, Embed, Emphasis, FactBox, Figure, Gallery, Person, Preformatted, RelatedLink, Table

FERRY = "https://quay.example/ferry.jpg"
P = Paragraph


def body(inner: str) -> Body:
    return read_body(etree.fromstring(f"<body>{inner}</body>"))


PHOTO = "<img src='https://quay.example/ferry.jpg'/>"
SAID = (P("Too dear."),)
FIGURES: list[tuple[str, tuple[Block, ...]]] = [
    (
        "<figure class='wp-block-table'><table><tr><td>1</td></tr></table><figcaption>Fares</figcaption></figure>",
        (Table(((Cell("1"),),), caption="Fares"),),
    ),
    (
        "<figure><blockquote><p>Too dear.</p></blockquote><figcaption>\u2014 Hanna Ostrow, mayor</figcaption></figure>",
        (Quote(body=SAID, speaker=Person("Hanna Ostrow", role="mayor")),),
    ),
    (
        "<figure><blockquote><p>Too dear.</p></blockquote><figcaption>Who said so, and why?</figcaption></figure>",
        (Quote(body=SAID), P("Who said so, and why?")),
    ),
    (
        "<figure><div><iframe src='https://quay.example/film'/></div><figcaption>A film</figcaption></figure>",
        (Embed("https://quay.example/film", text="A film"),),
    ),
    ("<figure><div>\nhttps://quay.example/film\n</div></figure>", (Embed("https://quay.example/film"),)),
    ("<figure><pre class='x'>1\n2</pre><figcaption>A list</figcaption></figure>", (Preformatted("1\n2"), P("A list"))),
    (
        "<figure><figure><img src='a.jpg'/><figcaption>A</figcaption></figure>"
        "<figure><figure><img src='b.jpg'/></figure></figure><figcaption>Both</figcaption></figure>",
        (Gallery("Both", figures=(Figure("A", url="a.jpg"), Figure(url="b.jpg"))),),
    ),
    (
        "<figure><ul><li><img src='a.jpg'/></li><li><img src='b.jpg'/></li><li>No</li></ul></figure>",
        (Gallery(figures=(Figure(url="a.jpg"), Figure(url="b.jpg"))),),
    ),
    (f"<figure><figure>{PHOTO}</figure><figcaption>A boat</figcaption></figure>", (Figure("A boat", url=FERRY),)),
    (f"<figure>{PHOTO}<table><tr><td>1</td></tr></table></figure>", (Figure(url=FERRY),)),
    ("<figure><p>It sails.</p></figure>", (P("It sails."),)),
    ("<figure><svg/><p>It sails.</p></figure>", (Figure(),)),
    ("<figure><img src='data:image/gif;base64,R0' data-src='a.jpg'/></figure>", (Figure(url="a.jpg"),)),
    ("<img data-lazy-src='a.jpg'/>", (Figure(url="a.jpg"),)),
    (
        "<div class='wp-caption alignleft'><img src='a.jpg'/><p class='wp-caption-text'>A</p></div>",
        (Figure("A", url="a.jpg"),),
    ),
    ("<video><source src='a.mp4'/></video>", (Embed("a.mp4", kind="video"),)),
]


@pytest.mark.parametrize(("inner", "blocks"), FIGURES)
def test_figures_of_others(inner: str, blocks: tuple[Block, ...]) -> None:
    found = body(inner)
    assert found.blocks == blocks
    assert not found.exact


TWEET = (
    "<blockquote class='twitter-tweet'><p>It sails!</p>\u2014 Quay (@quay) <a href='https://t.example/q'>q</a>"
    "<a href='https://t.example/1'>March 5</a></blockquote>"
)


@pytest.mark.parametrize("inner", [TWEET, f"<figure><div>{TWEET}<script src='x'/></div></figure>"])
def test_posts_are_embeds(inner: str) -> None:
    assert body(inner).blocks == (Embed("https://t.example/1", kind="post", provider="twitter", text="It sails!"),)


@pytest.mark.parametrize(
    ("quotation", "paragraphs", "speaker"),
    [
        ("<p>Too dear.</p><cite>Hanna Ostrow</cite>", SAID, "Hanna Ostrow"),
        ("<p>Too dear.</p><p><cite>\u2014 Hanna Ostrow</cite></p>", SAID, "Hanna Ostrow"),
        ("Too dear. <cite>Hanna Ostrow</cite>", SAID, "Hanna Ostrow"),
        ("Too dear.<br/><cite>Hanna Ostrow</cite>", SAID, "Hanna Ostrow"),
        ("<p>Too dear.</p><cite>Hanna Ostrow</cite>.", (*SAID, P("Hanna Ostrow.", marks=(Emphasis(0, 12),))), None),
        ("He read <cite>The Ferry</cite>", (P("He read The Ferry", marks=(Emphasis(8, 17),)),), None),
        ("<cite>Hanna Ostrow</cite>", (P("Hanna Ostrow", marks=(Emphasis(0, 12),)),), None),
    ],
)
def test_who_signs_a_quotation(quotation: str, paragraphs: tuple[Block, ...], speaker: str | None) -> None:
    (found,) = body(f"<blockquote>{quotation}</blockquote>").blocks
    assert isinstance(found, Quote)
    assert found.body == paragraphs
    assert (found.speaker.name if found.speaker else None) == speaker


@pytest.mark.parametrize(
    ("inner", "link"),
    [
        ("<p><span>Related: </span><a href='x'>Old story</a></p>", RelatedLink("Old story", href="x")),
        ("<p><a href='x'>Old story</a></p>", RelatedLink("Old story", href="x")),
        ("<p>See <a href='x'>the map</a></p>", None),
        ("<p><a href='x'>Old story</a>, our report</p>", None),
        ("<h2>More</h2><p><a href='x'>Old story</a></p>", None),
        ("<p>It has 90 seats.</p>", None),
    ],
)
def test_a_box_with_a_link_alone_is_a_related_story(inner: str, link: RelatedLink | None) -> None:
    (found,) = body(f"<aside class='element-rich-link'>{inner}</aside>").blocks
    assert found == link if link is not None else isinstance(found, FactBox)


TWO = "<div><img src='a.jpg'/></div><div><img src='b.jpg'/></div>"
CMS: list[tuple[str, tuple[Block, ...]]] = [
    (
        f"<figure><div>{TWO}</div><figcaption>Two</figcaption></figure>",
        (Gallery("Two", figures=(Figure(url="a.jpg"), Figure(url="b.jpg"))),),
    ),
    (
        "<figure><a href='x'><div>Old story</div><div>The Coast <img src='i.ico'/></div>"
        "<img src='t.jpg'/></a></figure>",
        (RelatedLink("Old story", href="x"),),
    ),
    ("<figure><a href='x'><img src='a.jpg'/></a></figure>", (Figure(url="a.jpg"),)),
    (
        "<figure><img src='data:image/gif;base64,R0'/><noscript><img src='a.jpg'/></noscript></figure>",
        (Figure(url="a.jpg"),),
    ),
    (
        "<div><a href='big.jpg'><img src='a.jpg'/></a></div><div><br/></div>It sails.",
        (Figure(url="a.jpg"), P("It sails.")),
    ),
    (
        "<table class='tr-caption-container'><tr><td><img src='a.jpg'/></td></tr>"
        "<tr><td class='tr-caption'>The ferry</td></tr></table>",
        (Figure("The ferry", url="a.jpg"),),
    ),
    (
        "<table><tr><td>Lark<img src='a.jpg' alt='A boat'/><img src='x' width='1'/></td></tr></table>",
        (Table(((Cell("Lark"),),)), Figure(url="a.jpg", alt="A boat")),
    ),
    ("<table><tr><td><img src='a.jpg'/></td></tr></table>", (Figure(url="a.jpg"),)),
    (
        "<dl><dt><a href='x'><img src='a.jpg'/></a></dt><dd class='wp-caption-text gallery-caption'>A boat</dd></dl>",
        (Figure("A boat", url="a.jpg"),),
    ),
    ("<p class='wp-caption-text'>A boat</p>", (P("A boat"),)),
    (
        "<amp-img src='a.jpg' alt='A boat'/><amp-twitter data-tweetid='1'/><amp-twitter/><amp-video src='a.mp4'/>",
        (
            Figure(url="a.jpg", alt="A boat"),
            Embed("https://twitter.com/i/status/1", kind="post", provider="twitter"),
            Embed("a.mp4", kind="video"),
        ),
    ),
    (
        "<blockquote><p>Too dear.</p><footer>\u2014 Hanna Ostrow, mayor</footer></blockquote>",
        (Quote(body=SAID, speaker=Person("Hanna Ostrow", role="mayor")),),
    ),
    (
        "<blockquote class='instagram-media' data-instgrm-permalink='https://i.example/1'>"
        "<a href='x'>View</a></blockquote>",
        (Embed("https://i.example/1", kind="post", provider="instagram"),),
    ),
]


@pytest.mark.parametrize(("inner", "blocks"), CMS)
def test_what_content_systems_write(inner: str, blocks: tuple[Block, ...]) -> None:
    assert body(inner).blocks == blocks


def test_figures_deep_in_figures_are_read_in_time() -> None:
    start = time.process_time()
    found = body(("<figure>" + "<p>x</p>" * 200) * 200 + "</figure>" * 200)
    assert time.process_time() - start < 3, "it took five seconds"
    assert len(found.blocks) == 200 * 200
