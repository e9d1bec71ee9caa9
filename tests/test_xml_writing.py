"""XML is written as text: what each text is spared, the finished document is looked over for."""

import re

import pytest
from lxml import etree

import newsdoc
import newsdoc.fidelity
from newsdoc.xml import encoded, escape_attribute, escape_text, indented, start_tag

FORBIDDEN = "a\x00b\x0bc\ud800d\ufffee\uffff"


def test_texts_and_attributes() -> None:
    assert escape_text('a & <b> "c"\n') == 'a &amp; &lt;b&gt; "c"\n'
    assert escape_attribute('a & <b> "c"\n\t') == "a &amp; &lt;b&gt; &quot;c&quot;&#10;&#9;"


def test_start_tags() -> None:
    assert start_tag("p") == start_tag("p", {"id": None}) == "<p>"
    assert start_tag("p", {"id": "a", "class": None, "title": '"b"'}) == '<p id="a" title="&quot;b&quot;">'


@pytest.mark.parametrize("bad", FORBIDDEN[1::2])
def test_forbidden_characters_are_replaced(bad: str) -> None:
    assert encoded(f"<a>é{bad}</a>\r\n") == "<a>é\ufffd</a>&#13;\n".encode()


@pytest.mark.parametrize("format", ["newsml-g2", "nitf"])
def test_any_text_gives_a_document(format: str) -> None:
    if format not in {each.name for each in newsdoc.formats()}:
        pytest.skip("the plugin is not installed")
    article = newsdoc.Article(FORBIDDEN, slugline=FORBIDDEN, body=(newsdoc.Paragraph(f"{FORBIDDEN}\r&<"),))
    data = newsdoc.export(article, format)
    texts = "".join(map(str, etree.fromstring(data).itertext()))
    assert texts.count("a\ufffdb\ufffdc\ufffdd\ufffde\ufffd") >= 2
    assert "\r&<" in texts


def test_an_identity_can_be_made_of_any_text() -> None:
    data = newsdoc.to_bytes(newsdoc.export(newsdoc.Article(FORBIDDEN), "newsml-g2"))
    made = re.search(rb'guid="(urn:uuid:[0-9a-f-]{36})"', data)
    assert made is not None
    assert newsdoc.to_bytes(newsdoc.export(newsdoc.Article(FORBIDDEN), "newsml-g2")) == data
    other = newsdoc.to_bytes(newsdoc.export(newsdoc.Article(FORBIDDEN + "x"), "newsml-g2"))
    assert made[1] not in other


def test_elements_that_came_in_are_not_set_in() -> None:
    carried = '<x:rating xmlns:x="urn:x"><x:of><x:all/></x:of></x:rating>'
    item = (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:g:1"><itemMeta>'
        f'<itemClass qcode="ninat:text"/>{carried}</itemMeta><contentSet><inlineXML contenttype="application/nitf+xml">'
        '<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><head><docdata><urgency ed-urg="4"/></docdata></head><body>'
        "<body.content><p>One.</p></body.content></body></nitf></inlineXML>"
        "</contentSet></newsItem>"
    )
    article = newsdoc.parse(item, "newsml-g2")
    written = newsdoc.to_bytes(newsdoc.export(article, "newsml-g2"))
    shown = indented(written, 2, [each.content for each in article.foreign])
    assert b"\n    <itemClass" in shown
    found = newsdoc.parse(shown, "newsml-g2")
    assert newsdoc.fidelity.compare(article, found) == ()
    assert newsdoc.fidelity.compare(article, newsdoc.parse(indented(written, 2), "newsml-g2")) != ()
