"""Pictures, films and files of NITF, and what is said of them."""

import pytest
from newsdoc_nitf.exporter import NitfExporter
from newsdoc_nitf.parser import NitfParser

import newsdoc
from newsdoc import Article, Block, Figure, RelatedLink, Rendition
from newsdoc.source import Source


def read(content: str) -> Article:
    return NitfParser().parse(Source(f"<nitf><body><body.content>{content}</body.content></body></nitf>"))


def media(*references: str, kind: str = "image") -> tuple[Block, ...]:
    inner = "".join(f"<media-reference {each}/>" for each in references)
    return read(f'<media media-type="{kind}">{inner}<media-caption>A</media-caption></media>').body


def test_the_largest_file_is_the_picture() -> None:
    small, large = 'source="s.jpg" width="9" height="9"', 'source="l.jpg" width="90" height="90"'
    (figure,) = media(small, large)
    assert isinstance(figure, Figure)
    assert figure.url == "l.jpg"
    renditions = (Rendition("s.jpg", width=9, height=9), Rendition("l.jpg", width=90, height=90))
    for url in ("s.jpg", "l.jpg", "other.jpg"):
        article = Article("x", body=(Figure(url=url, renditions=renditions),))
        assert NitfParser().parse(Source(NitfExporter().export(article))).body == article.body


def test_a_document_among_the_media_is_attached() -> None:
    assert media('source="a.pdf" mime-type="application/pdf"', kind="text") == (
        RelatedLink("A", href="a.pdf", content_type="application/pdf"),
    )
    assert isinstance(media('source="a.mp4" mime-type="video/mp4"', kind="video")[0], Figure)


@pytest.mark.parametrize("caption", ["At the quay. (Bo Ray/Quay Post)", "At the quay. Photo: Bo Ray/Quay Post"])
def test_a_caption_says_whose_picture_it_is(caption: str) -> None:
    media = (
        f"<media media-type='image'><media-reference source='a.jpg'/><media-caption>{caption}</media-caption></media>"
    )
    (figure,) = read(f"<p>It sails.</p>{media}").figures()
    assert (figure.caption, figure.credit) == ("At the quay.", "Bo Ray/Quay Post")
    own = Article("Ferry", body=(Figure(caption, url="a.jpg"),))
    assert NitfParser().parse(Source(NitfExporter().export(own))).figures() == own.figures()


def test_footnotes_of_a_caption_are_none_of_it() -> None:
    caption = "<media-caption>A <em>boat</em><fn><p>Of 1998</p></fn> sails</media-caption>"
    media = f'<media media-type="image"><media-reference source="a.jpg"/>{caption}</media>'
    article = NitfParser().parse(Source(f"<nitf><body><body.content><p>One.</p>{media}</body.content></body></nitf>"))
    assert [each.caption for each in article.figures()] == ["A boat sails"]
    assert "Of 1998" in article.text


def test_what_one_file_says_of_itself() -> None:
    file = '<media-reference source="https://q.example/a" mime-type="video/mp4" width="9"/>'
    media = f'<media media-type="video">{file}</media>'
    article = NitfParser().parse(Source(f"<nitf><body><body.content>{media}</body.content></body></nitf>"))
    (figure,) = article.figures()
    assert [(each.content_type, each.width) for each in figure.renditions] == [("video/mp4", 9)]
    assert NitfParser().parse(Source(NitfExporter().export(article))).figures() == (figure,)


@pytest.mark.parametrize(
    ("inner", "credit"),
    [
        ('<media-metadata name="Source" value="QPX"/><media-metadata name="Photographer" value="Bo Ray"/>', "Bo Ray"),
        ('<media-metadata name="credit" value="Photo: Bo Ray"/>', "Bo Ray"),
        ('<media-metadata name="credit" value="QPX"/><media-producer>Bo Ray</media-producer>', "Bo Ray"),
        ('<media-metadata name="colour" value="red"/>', None),
        ("", "QPX/Bo Ray"),
    ],
)
def test_credits_of_pictures_that_no_producer_states(inner: str, credit: str | None) -> None:
    source = ' source-credit="QPX/Bo Ray"' if not inner else ""
    (figure,) = read(f'<media><media-reference source="a.jpg"{source}/>{inner}</media>').figures()
    assert figure.credit == credit


def test_what_media_say_beyond_a_figure_is_told() -> None:
    article = newsdoc.parse(
        "<nitf><body><body.content><p>Today.</p><media media-type='image'><media-reference source='1.jpg'/>"
        "<media-metadata name='Photographer' value='Bo Ray'/><media-metadata name='guid' value='urn:f'/>"
        "<media-metadata name='lens' value='35 mm'/><media-object encoding='base64'>R0lG</media-object></media>"
        "</body.content></body></nitf>"
    )
    (problem,) = [each for each in article.problems if each.code == "dropped"]
    assert problem.message.endswith("was left out: a file within the document, its 'lens'")
