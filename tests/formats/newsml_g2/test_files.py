"""The files of figures beside the body of a NewsML-G2 item."""

import attrs
from lxml import etree

import newsdoc
from newsdoc import Article, Figure, Paragraph
from newsdoc.model import ForeignElement, Gallery, Rendition

G2 = "{http://iptc.org/std/nar/2006-10-01/}"
FERRY = Figure(
    "The ferry.",
    url="https://img.example/ferry.jpg",
    renditions=(
        Rendition("https://img.example/ferry-small.webp", role="small", width=320, height=200),
        Rendition("https://img.example/ferry-large", role="rnd:highRes", content_type="image/png", size=9000),
    ),
)
STORY = Article("Ferry returns", guid="urn:x:1", body=(Paragraph("It sails."), FERRY))


def remote(article: Article, **options: object) -> list[dict[str, str]]:
    root = etree.fromstring(bytes(newsdoc.export(article, "newsml-g2", **options)))
    return [dict(each.attrib) for each in root.iter(f"{G2}remoteContent")]  # type: ignore[arg-type]


def test_files_are_listed_with_rendition_and_type() -> None:
    assert remote(STORY) == [
        {"href": "https://img.example/ferry.jpg", "rendition": "rnd:web", "contenttype": "image/jpeg"},
        {
            "href": "https://img.example/ferry-small.webp",
            "rendition": "nd:-small",
            "contenttype": "image/webp",
            "width": "320",
            "height": "200",
        },
        {
            "href": "https://img.example/ferry-large",
            "rendition": "rnd:highRes",
            "contenttype": "image/png",
            "size": "9000",
        },
    ]


def test_they_are_no_further_figures_for_our_reader() -> None:
    back = newsdoc.parse(newsdoc.export(STORY, "newsml-g2"), "newsml-g2")
    assert (back.body, back.foreign) == (STORY.body, ())


def test_what_has_no_address_or_no_known_type_is_left_to_the_body() -> None:
    figures = (Figure("A."), Figure("B.", url="/b.jpg"), Figure("C.", url="https://img.example/c?id=3"))
    article = attrs.evolve(STORY, body=(Paragraph("x"), Gallery("Pictures", figures=figures)))
    assert remote(article) == []
    assert newsdoc.parse(newsdoc.export(article, "newsml-g2"), "newsml-g2").body == article.body


def test_a_file_that_says_more_is_carried_along_and_written_once() -> None:
    said = 'rendition="x:y" colourspace="c:s"'
    content = f'<remoteContent href="https://img.example/ferry.jpg" contenttype="image/jpeg" {said}/>'
    document = newsdoc.export(STORY, "newsml-g2").decode()
    first = '<remoteContent rendition="rnd:web" href="https://img.example/ferry.jpg" contenttype="image/jpeg"/>'
    assert first in document
    back = newsdoc.parse(document.replace(first, content), "newsml-g2")
    assert back.body == STORY.body
    assert [each.place for each in back.foreign] == ["contentSet"]
    changed = attrs.evolve(back, body=(*back.body, Paragraph("New.")))
    assert [each["href"] for each in remote(changed)].count("https://img.example/ferry.jpg") == 1
    assert isinstance(back.foreign[0], ForeignElement)


def test_a_picture_that_the_body_does_not_show_is_a_figure() -> None:
    document = newsdoc.export(Article("H", body=(Paragraph("x"),)), "newsml-g2").decode()
    picture = '<remoteContent href="https://img.example/a.jpg" contenttype="image/jpeg" rendition="rnd:web"/>'
    article = newsdoc.parse(document.replace("</contentSet>", picture + "</contentSet>"), "newsml-g2")
    assert [each.url for each in article.figures()] == ["https://img.example/a.jpg"]


def round_trip(article: Article, format: str) -> Article:
    return newsdoc.parse(newsdoc.export(article, format), format)


def test_the_icon_is_the_lead_image() -> None:
    shown = attrs.evolve(STORY, lead_image=FERRY)
    assert b'<icon href="https://img.example/ferry.jpg" contenttype="image/jpeg"/>' in newsdoc.export(
        shown, "newsml-g2"
    )
    assert round_trip(shown, "newsml-g2") == shown
    apart = attrs.evolve(
        STORY, lead_image=Figure("The quay.", credit="Bo", url="https://img.example/quay", kind="graphic")
    )
    assert round_trip(apart, "newsml-g2") == apart
    without_address = attrs.evolve(STORY, lead_image=Figure("The quay."))
    assert round_trip(without_address, "newsml-g2").lead_image is None


def test_an_icon_that_says_more_is_carried_along() -> None:
    icon = '<icon href="https://img.example/i.jpg" contenttype="image/jpeg" rendition="rnd:thumbnail" width="80"/>'
    document = newsdoc.export(STORY, "newsml-g2").decode().replace("<contentMeta>", f"<contentMeta>\n{icon}")
    article = newsdoc.parse(document, "newsml-g2")
    assert article.lead_image == Figure(url="https://img.example/i.jpg")
    assert 'rendition="rnd:thumbnail" width="80"/>' in newsdoc.export(article, "newsml-g2").decode()
    other = attrs.evolve(article, lead_image=Figure(url="https://img.example/j.jpg"))
    assert "i.jpg" not in newsdoc.export(other, "newsml-g2").decode()
