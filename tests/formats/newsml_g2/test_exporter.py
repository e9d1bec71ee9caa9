"""Options and defaults of the NewsML-G2 exporter."""

import datetime as dt
import warnings

import attrs
import pytest
from lxml import etree

import newsdoc
from newsdoc import Article, Paragraph
from newsdoc.testing import FULL

STORY = Article("Harbour reopens", body=(Paragraph("One."),))


def written(article: Article, **options: object) -> str:
    output = newsdoc.export(article, "newsml-g2", **options)
    assert isinstance(output, bytes)
    return output.decode()


def test_defaults_are_deterministic_and_read_back_as_nothing() -> None:
    assert written(STORY) == written(STORY)
    found = newsdoc.parse(written(STORY), "newsml-g2")
    assert found.publisher is None
    assert found.version_created is None
    assert found.published is None
    assert (found.guid, found.version, found.pub_status) == (None, None, None)
    assert 'guid="urn:uuid:' in written(STORY)
    assert "1970" not in written(STORY)


def test_options() -> None:
    text = written(
        STORY,
        guid="tag:coast.example,2026:1",
        version_created=dt.datetime(2026, 3, 5, 12),
        timezone="+02:00",
        provider="https://coast.example/",
        conformance="core",
        generator="newsdesk 4",
    )
    assert 'guid="tag:coast.example,2026:1"' in text
    assert "2026-03-05T12:00:00+02:00</versionCreated>" in text
    assert '<provider uri="https://coast.example/"/>' in text
    assert 'conformance="core"' in text
    assert "<generator>newsdesk 4</generator>" in text


def test_bad_options() -> None:
    with pytest.raises(newsdoc.OptionError, match="'power' or 'core'"):
        written(STORY, conformance="none")
    with pytest.raises(newsdoc.ExportError, match="Nowhere"):
        written(STORY, timezone="Nowhere/Here")


def test_unknown_status_never_goes_out_as_usable() -> None:
    text = written(Article("x", pub_status="retracted"))
    assert 'qcode="stat:withheld"' in text
    assert newsdoc.parse(text, "newsml-g2").pub_status == "retracted"


def test_forbidden_characters_are_replaced_and_reported() -> None:
    article = Article("A\x00B", body=(Paragraph("x\ud800"),))
    assert "A\ufffdB" in written(article)
    assert {loss.path for loss in newsdoc.losses(article, "newsml-g2")} == {"headline", "body[0].text"}


def test_deep_nesting_is_flattened() -> None:
    block: newsdoc.Block = Paragraph("inside")
    for _ in range(300):
        block = newsdoc.Section("h", body=(block,))
    text = written(Article("x", body=(block,)))
    assert "inside" in newsdoc.parse(text, "newsml-g2").text


def test_newsmlg2_of_the_iptc_reads_ours() -> None:
    """The reader of the standard's own body finds headline, language, provider, dates and subjects."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        library = pytest.importorskip("NewsMLG2")
        item = library.NewsMLG2Document(newsdoc.export(FULL, "newsml-g2")).get_item()
    assert item.guid == FULL.guid
    content, meta = item.contentmeta, item.itemmeta
    assert str(content.headline[0]) == FULL.headline
    assert content.language[0].tag == FULL.language
    assert str(meta.versioncreated) == "2026-03-05T12:01:00Z"
    assert [each.qcode for each in content.subject][:2] == ["medtop:20000337", "coast:st-1"]
    assert str(meta.provider.name[0]) == "Coast Agency"


def test_message_and_package() -> None:
    article = Article(
        "Harbour reopens",
        body=(Paragraph("One."), newsdoc.Figure("Ferries", credit="Eva Fox", url="https://img.example/a.jpg")),
    )
    message = written(article, wrap="message", sender="desk", sent=dt.datetime(2026, 3, 5, tzinfo=dt.UTC))
    assert "<sent>2026-03-05T00:00:00Z</sent><sender>desk</sender>" in message
    assert newsdoc.parse(message, "newsml-g2").text == "One."
    items = newsdoc.parse_all(written(article, wrap="package"), "newsml-g2")
    assert [item.text for item in items] == ["One.", ""]
    assert items[1].figures()[0].url == "https://img.example/a.jpg"
    assert items[1].creditline == "Eva Fox"


NITF = b"""<?xml version="1.0" encoding="UTF-8"?>
<nitf><head><title>Harbour</title></head><body><body.head><hedline><hl1>Harbour</hl1></hedline></body.head>
<body.content><p>Ferries &amp; tugs sail.</p><hl2>Tides</hl2><p>High at noon.</p></body.content></body></nitf>"""


def test_body_of_another_markup() -> None:
    text = written(attrs.evolve(STORY, body=(Paragraph("Not this."),)), body=NITF)
    assert '<inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/' in text
    assert newsdoc.parse(text, "newsml-g2").body == (
        Paragraph("Ferries & tugs sail."),
        newsdoc.Section("Tides", body=(Paragraph("High at noon."),)),
    )
    page = written(STORY, body="<html><body><p>One.</p></body></html>")
    assert newsdoc.parse(page, "newsml-g2").text == "One."
    with pytest.raises(newsdoc.ExportError, match='"xhtml", or an XML document'):
        written(STORY, body="nitf")


@pytest.mark.parametrize(("version", "attribute"), [(None, "1"), ("3", "3"), ("2nd Ld", "1")])
def test_an_item_always_has_a_version(version: str | None, attribute: str) -> None:
    """The standard takes a missing one for 1, and receivers such as Superdesk demand it."""
    text = newsdoc.to_bytes(newsdoc.export(Article("Ferry", version=version), "newsml-g2"))
    assert etree.fromstring(text).get("version") == attribute
    assert newsdoc.parse(text, "newsml-g2").version == version


@pytest.mark.parametrize("format", ["newsml-g2", "newsml-1"])
def test_nothing_is_added_to_a_link(format: str) -> None:
    page = newsdoc.RelatedLink("Seals", href="https://quay.example/seals")
    earlier = newsdoc.RelatedLink("Earlier", guid="urn:quay:1", version="2", rel="irel:previousVersion")
    article = newsdoc.Article("Ferry", related=(page, earlier) if format == "newsml-g2" else (page,))
    assert newsdoc.parse(newsdoc.export(article, format), format).related == article.related
