"""Items of NewsML-G2 that are a picture or a film, and the head and end of NITF inside an item."""

import attrs
import pytest

import newsdoc
from newsdoc import Article, Dateline, Figure, Paragraph

NS = "http://iptc.org/std/nar/2006-10-01/"


def item(class_: str, files: str, content_meta: str = "") -> str:
    return (
        f'<newsItem xmlns="{NS}" guid="urn:x:1" version="1"><itemMeta><itemClass {class_}/></itemMeta><contentMeta>'
        f"{content_meta}</contentMeta><contentSet>{files}</contentSet></newsItem>"
    )


def file(href: str, type_: str, more: str = "") -> str:
    return f'<remoteContent href="https://pix.example/{href}" contenttype="{type_}"{more}/>'


WORDS = '<creditline>Cy Ho/Pix</creditline><description role="drol:caption">At the quay.</description>'


@pytest.mark.parametrize(
    ("class_", "type_", "kind", "shown"),
    [
        ('qcode="ninat:picture"', "image/jpeg", "picture", "picture"),
        ('uri="http://cv.iptc.org/newscodes/ninature/graphic"', "image/png", "picture", "graphic"),
        ('qcode="ninat:video"', "video/mp4", "video", "video"),
        ('qcode="ninat:audio"', "audio/mpeg", "audio", "audio"),
    ],
)
def test_the_metadata_of_a_picture_stand_under_it(class_: str, type_: str, kind: str, shown: str) -> None:
    article = newsdoc.parse(item(class_, file("1", type_), WORDS), "newsml-g2")
    (figure,) = article.figures()
    assert (article.kind, figure.kind, figure.caption, figure.credit) == (kind, shown, "At the quay.", "Cy Ho/Pix")
    written = newsdoc.export_text(article, "newsml-g2")
    assert f'<itemClass qcode="ninat:{shown}"/>' in written
    assert "<inlineXML" not in written  # as it came
    assert newsdoc.parse(written, "newsml-g2").body == article.body


def test_a_caption_that_was_edited_is_written() -> None:
    article = newsdoc.parse(item('qcode="ninat:picture"', file("1", "image/jpeg"), WORDS), "newsml-g2")
    edited = attrs.evolve(article, body=(attrs.evolve(article.figures()[0], caption="At the pier."),))
    assert newsdoc.parse(newsdoc.export(edited, "newsml-g2")).body == edited.body


def test_a_text_has_no_caption() -> None:
    article = newsdoc.parse(item('qcode="ninat:text"', file("1", "image/jpeg"), WORDS), "newsml-g2")
    assert (article.kind, article.figures()[0].caption) == (None, None)


@pytest.mark.parametrize("format", ["newsml-g2", "ninjs"])
@pytest.mark.parametrize("kind", ["picture", "video", None])
def test_nothing_is_put_under_a_picture(format: str, kind: newsdoc.ArticleKind | None) -> None:
    figure = Figure(url="https://pix.example/1.mp4", kind="video" if kind == "video" else "picture")
    article = Article("x", summary="The deck.", creditline="Pix", body=(figure,), kind=kind)
    again = newsdoc.parse(newsdoc.export(article, format), format)
    assert (again.kind, again.body) == (kind, article.body)


def test_a_film_with_words_is_a_text() -> None:
    article = Article("x", body=(Paragraph("It sails."),), kind="video")
    written = newsdoc.export_text(article, "newsml-g2")
    assert '<itemClass qcode="ninat:text"/>' in written
    assert newsdoc.parse(written).kind == "video"


@pytest.mark.parametrize("format", ["newsml-g2", "newsml-1"])
def test_nitf_says_where_and_who(format: str) -> None:
    nitf = (
        "<nitf><body><body.head><byline>By Ada Marsh</byline><dateline><location>ELMPORT</location>, May 1</dateline>"
        "</body.head><body.content><p>It sails.</p></body.content>"
        "<body.end><tagline>Cy Ho in Ashby contributed to this report.</tagline></body.end></body></nitf>"
    )
    data = item('qcode="ninat:text"', f"<inlineXML>{nitf}</inlineXML>")
    if format == "newsml-1":
        data = f"<NewsML><NewsItem><NewsComponent><ContentItem><DataContent>{nitf}</DataContent></ContentItem>"
        data += "</NewsComponent></NewsItem></NewsML>"
    article = newsdoc.parse(data, format)
    assert article.dateline == Dateline("ELMPORT, May 1", place="ELMPORT")
    assert [each.name for each in article.authors] == ["Ada Marsh"]
    assert [(each.name, each.location) for each in article.contributors] == [("Cy Ho", "Ashby")]


def test_the_caption_is_what_is_called_so() -> None:
    words = '<description role="drol:summary">A map.</description>' + WORDS
    article = newsdoc.parse(item('qcode="ninat:graphic"', file("1", "image/png"), words), "newsml-g2")
    assert (article.summary, article.figures()[0].caption) == ("A map.", "At the quay.")
    assert "<inlineXML" not in newsdoc.export_text(article, "newsml-g2")


@pytest.mark.parametrize("text", ["<nitf>{}</nitf>", "<?xml version='1.0'?><!DOCTYPE nitf SYSTEM 'x'><nitf>{}</nitf>"])
def test_a_document_of_nitf_in_a_text(text: str) -> None:
    head = "<body.head><hedline><hl1>Ferry</hl1></hedline><byline>By Ada Marsh</byline></body.head>"
    nitf = text.format(f"<body>{head}<body.content><p>It sails.</p></body.content></body>")
    article = newsdoc.parse(item('qcode="ninat:text"', f"<inlineData><![CDATA[{nitf}]]></inlineData>"), "newsml-g2")
    assert (article.headline, article.byline, article.text) == ("Ferry", "By Ada Marsh", "It sails.")


def test_of_texts_in_two_languages_that_of_the_item() -> None:
    def text(language: str, words: str) -> str:
        html = f'<html xmlns="http://www.w3.org/1999/xhtml"><body><p>{words}</p></body></html>'
        return f'<inlineXML xml:lang="{language}" contenttype="application/xhtml+xml">{html}</inlineXML>'

    data = item('qcode="ninat:text"', text("fr", "Le bac.") + text("en-GB", "The ferry."))
    data = data.replace('version="1"', 'version="1" xml:lang="en"')
    article = newsdoc.parse(data, "newsml-g2")
    assert article.text == "The ferry."
    assert newsdoc.parse(newsdoc.export(article, "newsml-g2")).text == "The ferry."
    assert "Le bac." in newsdoc.export_text(article, "newsml-g2")
    assert newsdoc.parse(data.replace(' xml:lang="en"', ""), "newsml-g2").text == "Le bac."


def test_the_caption_of_a_picture_item_ends_with_its_credit() -> None:
    data = (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1"><itemMeta><itemClass '
        'qcode="ninat:picture"/></itemMeta><contentMeta><description role="drol:caption">A boat. Foto: Bo Ray'
        '</description></contentMeta><contentSet><remoteContent href="https://c.example/a.jpg"/></contentSet></newsItem>'
    )
    (figure,) = newsdoc.parse(data, "newsml-g2").figures()
    assert (figure.caption, figure.credit) == ("A boat.", "Bo Ray")


def test_a_caption_of_a_picture_item_that_seems_to_end_with_a_credit_comes_back() -> None:
    figure = Figure("A boat. Foto: Bo Ray", url="https://c.example/a.jpg")
    article = Article("x", kind="picture", summary=figure.caption, body=(figure,))
    assert newsdoc.parse(newsdoc.export(article, "newsml-g2"), "newsml-g2").figures() == (figure,)


def test_the_caption_is_in_the_language_of_the_item() -> None:
    captions = "".join(
        f'<description role="drol:caption" xml:lang="{tag}">{text}</description>'
        for tag, text in (("en", "A boat."), ("no", "En b\u00e5t."))
    )
    for tag, caption in (("en", "A boat."), ("no", "En b\u00e5t.")):
        data = item('qcode="ninat:picture"', file("a.jpg", "image/jpeg"), captions)
        article = newsdoc.parse(data.replace("<newsItem", f'<newsItem xml:lang="{tag}"'), "newsml-g2")
        assert [each.caption for each in article.figures()] == [caption]
        assert newsdoc.parse(newsdoc.export(article, "newsml-g2"), "newsml-g2").figures() == article.figures()
