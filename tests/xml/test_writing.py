"""XML is written as text: what each text is spared, the finished document is looked over for."""

import re

import pytest
from lxml import etree

import newsdoc
from newsdoc.xml.writing import encoded, escape_attribute, escape_text, start_tag

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
