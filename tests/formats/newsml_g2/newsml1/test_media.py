"""Pictures, films and attached files of NewsML 1.x items."""

import pytest
from lxml import etree

from newsdoc import Figure
from newsdoc.formats.newsml_g2.newsml1.index import ItemIndex
from newsdoc.formats.newsml_g2.newsml1.media import Media
from newsdoc.model import RelatedLink, Rendition


def media(xml: str) -> Media:
    index = ItemIndex(etree.fromstring(f"<item>{xml}</item>"))
    return Media(index.by_name["NewsComponent"], index.by_place)


def file(href: str, inner: str = "", characteristics: str = "") -> str:
    return f"<ContentItem Href='{href}'>{inner}<Characteristics>{characteristics}</Characteristics></ContentItem>"


JPEG = "<MimeType FormalName='image/jpeg'/>"
FILM = "<MediaType FormalName='Video'/>"
SOUND = "<MimeType FormalName='audio/x'/>"
CSV = "<MimeType FormalName='text/csv'/>"
FOR_THE_WEB = "<Property FormalName='ImageUse' Value='web'/><Property FormalName='Width' Value='3'/>"
PHOTO = "<Role FormalName='Photo'/>"
SMALL = Rendition("s", width=2, height=2)
BIG = Rendition("b", width=9, height=8)
PHOTO_BIG = Rendition("b", role="Photo", width=9, height=8)


def sized(href: str, width: int, height: int, inner: str = "") -> str:
    size = f"<Property FormalName='PixelWidth' Value='{width}'/><Property FormalName='PixelHeight' Value='{height}'/>"
    return file(href, inner, size)


@pytest.mark.parametrize(
    ("xml", "found"),
    [
        (f"<NewsComponent>{file('a', JPEG)}</NewsComponent>", [Figure(url="a")]),
        (
            f"<NewsComponent>{file('a', FILM)}</NewsComponent>",
            [Figure(url="a", kind="video")],
        ),
        (
            f"<NewsComponent>{file('a', SOUND)}</NewsComponent>",
            [Figure(url="a", kind="audio")],
        ),
        (
            f"<NewsComponent><Role FormalName='Animation'/>{file('a')}</NewsComponent>",
            [Figure(url="a", kind="graphic")],
        ),
        (f"<NewsComponent><Role FormalName='Main'/>{PHOTO}{file('a')}</NewsComponent>", [Figure(url="a")]),
        (
            f"<NewsComponent><NewsLines><HeadLine>H</HeadLine><CreditLine>C</CreditLine><ByLine>B</ByLine></NewsLines>"
            f"<NewsComponent>{PHOTO}{file('a')}</NewsComponent></NewsComponent>",
            [Figure("H", credit="C", url="a")],
        ),
        (
            f"<NewsComponent><NewsLines><ByLine>B</ByLine></NewsLines><NewsComponent>{PHOTO}{file('a')}"
            f"<NewsLines><ByLine>D</ByLine></NewsLines></NewsComponent></NewsComponent>",
            [Figure(credit="D", url="a")],
        ),
        (
            f"<NewsComponent><NewsLines><CreditLine>C</CreditLine></NewsLines><NewsComponent>{PHOTO}{file('a')}"
            f"</NewsComponent><NewsComponent>{PHOTO}{file('b')}</NewsComponent></NewsComponent>",
            [Figure(url="a"), Figure(url="b")],
        ),
        (f"<NewsComponent>{file('a')}</NewsComponent>", []),
        (f"<NewsComponent>{PHOTO}{file('')}</NewsComponent>", []),
        (f"<NewsComponent>{PHOTO}</NewsComponent>", []),
        (
            f"<NewsComponent>{PHOTO}{file('a', CSV)}</NewsComponent>",
            [],
        ),
        (
            f"<NewsComponent>{PHOTO}{sized('s', 2, 2)}{sized('b', 9, 8)}</NewsComponent>",
            [Figure(url="b", renditions=(SMALL, BIG))],
        ),
        (
            f"<NewsComponent>{PHOTO}<NewsLines><HeadLine/><HeadLine>A boat</HeadLine>"
            "<CreditLine>Ines</CreditLine></NewsLines>"
            f"{file('a')}</NewsComponent>",
            [Figure("A boat", credit="Ines", url="a")],
        ),
        (
            f"<NewsComponent>{PHOTO}<NewsLines><HeadLine>A boat</HeadLine></NewsLines>{file('a')}<NewsComponent>"
            "<Role FormalName='Legend'/><ContentItem><DataContent/><DataContent>It sails.</DataContent></ContentItem>"
            "</NewsComponent></NewsComponent>",
            [Figure("It sails.", title="A boat", url="a")],
        ),
        (
            f"<NewsComponent>{PHOTO}<NewsComponent>"
            f"<Role FormalName='thumb'/>{sized('s', 2, 2)}</NewsComponent><NewsComponent>"
            f"<NewsComponent>{sized('b', 9, 8)}</NewsComponent></NewsComponent></NewsComponent>",
            [Figure(url="b", renditions=(Rendition("s", role="thumb", width=2, height=2), BIG))],
        ),
        (
            f"<NewsComponent><NewsComponent><Role FormalName='Caption'/><ContentItem><DataContent>It sails."
            "</DataContent></ContentItem></NewsComponent><NewsComponent><Role FormalName='thumb'/>"
            f"{sized('s', 2, 2, JPEG)}</NewsComponent>"
            f"<NewsComponent>{sized('b', 9, 8, JPEG)}</NewsComponent></NewsComponent>",
            [
                Figure(
                    "It sails.",
                    url="b",
                    renditions=(
                        Rendition("s", role="thumb", width=2, height=2, content_type="image/jpeg"),
                        Rendition("b", width=9, height=8, content_type="image/jpeg"),
                    ),
                )
            ],
        ),
        (
            f"<NewsComponent>{PHOTO}<NewsComponent>{PHOTO}{sized('s', 2, 2)}{sized('b', 9, 8)}</NewsComponent>"
            "<NewsComponent><Role FormalName='Caption'/><ContentItem><DataContent>It sails.</DataContent></ContentItem>"
            "</NewsComponent></NewsComponent>",
            [Figure("It sails.", url="b", renditions=(Rendition("s", role="Photo", width=2, height=2), PHOTO_BIG))],
        ),
        (f"<NewsComponent>{PHOTO}{sized('b', 9, 8)}</NewsComponent>", [Figure(url="b", renditions=(BIG,))]),
        (
            f"<NewsComponent>{PHOTO}{file('a')}<NewsComponent>{PHOTO}{file('b')}</NewsComponent></NewsComponent>",
            [Figure(url="a"), Figure(url="b")],
        ),
        (
            f"<NewsComponent>{file('a', JPEG)}<NewsComponent>{file('b', JPEG)}</NewsComponent></NewsComponent>",
            [Figure(url="a"), Figure(url="b")],
        ),
        (
            f"<NewsComponent>{PHOTO}{file('a', JPEG + JPEG.replace('jpeg', 'png'))}"
            f"{file('b', characteristics='<SizeInBytes>9</SizeInBytes>')}"
            "</NewsComponent>",
            [Figure(url="a", renditions=(Rendition("a", content_type="image/jpeg"), Rendition("b", size=9)))],
        ),
        (
            f"<NewsComponent>{PHOTO}{file('a', '', FOR_THE_WEB)}{file('b')}</NewsComponent>",
            [Figure(url="a", renditions=(Rendition("a", role="web", width=3), Rendition("b")))],
        ),
    ],
)
def test_figures(xml: str, found: list[Figure]) -> None:
    assert list(media(xml).figures()) == found


@pytest.mark.parametrize(
    ("inner", "found"),
    [
        (file("a"), [RelatedLink(href="a")]),
        (file("a", CSV), [RelatedLink(href="a", content_type="text/csv")]),
        (PHOTO + file("a", CSV), [RelatedLink(href="a", content_type="text/csv")]),
        (PHOTO + file("a", "<MimeType FormalName='JPEG'/>"), []),
        (PHOTO + file("a"), []),
        (file("a", JPEG), []),
        (file(""), []),
    ],
)
def test_attached_files(inner: str, found: list[RelatedLink]) -> None:
    assert list(media(f"<NewsComponent>{inner}</NewsComponent>").attachments()) == found


def test_the_caption_ends_with_its_credit_and_previews_are_not_shown() -> None:
    def part(role: str, inner: str) -> str:
        return f"<NewsComponent><Role FormalName='{role}'/>{inner}</NewsComponent>"

    caption = part("Caption", "<ContentItem><DataContent>The quay. QPX/Bo Ray</DataContent></ContentItem>")
    files = part("Quicklook", file("q", JPEG)) + part("Main", file("m", JPEG))
    (figure,) = media(f"<NewsComponent>{caption}{files}</NewsComponent>").figures()
    assert (figure.caption, figure.credit, figure.url) == ("The quay.", "QPX/Bo Ray", "m")
