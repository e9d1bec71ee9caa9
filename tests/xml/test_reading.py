"""XML that breaks a rule and is clear all the same."""

import datetime as dt
import re

import pytest
from lxml import etree

import newsdoc
from newsdoc.errors import ParseError
from newsdoc.source import Source
from newsdoc.xml.reading import parse_html, parse_xml


@pytest.mark.parametrize(
    ("xml", "names"),
    [
        ("<a><o:p>t</o:p></a>", ["a", "{urn:schemas-microsoft-com:office:office}p"]),
        ("<a><x:b/></a>", ["a", "{urn:newsdoc:unbound:x}b"]),
        ("<a>&nbsp;<x:b/></a>", ["a", "{urn:newsdoc:unbound:x}b"]),
        ('<y:a xmlns:y="urn:y" x:c="1"/>', ["{urn:y}a"]),
    ],
)
def test_prefixes_that_nobody_declares(xml: str, names: list[str]) -> None:
    source = Source(xml.encode())
    assert [each.tag for each in parse_xml(source).iter()] == names
    assert [problem.code for problem in source.take_problems()] == ["markup-mended"]


def test_attributes_keep_their_values() -> None:
    assert dict(parse_xml(b'<a x:b="1" c="2"/>').attrib) == {"{urn:newsdoc:unbound:x}b": "1", "c": "2"}


@pytest.mark.parametrize("xml", ["<a><o:p></a>", "<a><o:p/>&unknown;</b>", "<o:a><b c=1/></o:a>"])
def test_other_faults_are_not_mended_with_them(xml: str) -> None:
    with pytest.raises(ParseError, match="not well-formed"):
        parse_xml(xml.encode())


def test_a_feed_without_declarations_is_read() -> None:
    feed = (
        "<rss version='2.0'><channel><title>Harbour Wire</title><item><title>Ferry returns</title>"
        "<dc:creator>Ann Lee</dc:creator></item></channel></rss>"
    )
    if "rss" not in {each.name for each in newsdoc.formats() if each.reads}:
        pytest.skip("no plugin for rss is installed")
    assert [each.name for each in newsdoc.parse(feed, "rss").authors] == ["Ann Lee"]


STORY = "<a>it’s “x” – café €5</a>"


@pytest.mark.parametrize(
    ("data", "text", "codes"),
    [
        (b"<?xml version='1.0' encoding='ISO-8859-1'?>" + STORY.encode("cp1252"), "it’s “x” – café €5", []),
        (b"<?xml version='1.0' encoding='us-ascii'?>" + STORY.encode("cp1252"), "it’s “x” – café €5", []),
        (b"<?xml version='1.0' encoding='windows-1252'?>" + STORY.encode("cp1252"), "it’s “x” – café €5", []),
        (b"<?xml version='1.0' encoding='latin1'?>" + STORY.encode(), "it’s “x” – café €5", ["charset-wrong"]),
        # Nearly UTF-8, and read as declared all the same; what comes of it is told.
        (b"<?xml version='1.0' encoding='latin1'?><a>" + "é".encode() * 3 + b"\xe9</a>", "Ã©Ã©Ã©é", ["text-garbled"]),
        (b"<?xml version='1.0' encoding='gb2312'?><a>\xd6\xd0\xce\xc4</a>", "中文", []),
        (b"<?xml version='1.0' encoding='gbk'?>" + "<a>中文</a>".encode(), "中文", ["charset-wrong"]),
        (b"<?xml version='1.0' encoding='Shift_JIS'?>" + "<a>①日本</a>".encode("cp932"), "①日本", []),
        (b"<?xml version='1.0' encoding='iso-2022-jp'?>" + "<a>日本</a>".encode("iso-2022-jp"), "日本", []),
        (b"<?xml version='1.0' encoding='koi8-r'?>" + "<a>Паром</a>".encode("koi8-r"), "Паром", []),
        (b"<?xml version='1.0' encoding='big5'?><a>\xff\xa4\xa4</a>", "\ufffd中", ["bytes-replaced"]),
        (STORY.encode("utf-16"), "it’s “x” – café €5", []),
        (f"<?xml version='1.0' encoding='utf-16'?>{STORY}".encode("utf-16"), "it’s “x” – café €5", []),
        (f"<?xml version='1.0' encoding='utf-32'?>{STORY}".encode("utf-32"), "it’s “x” – café €5", []),
    ],
)  # fmt: skip
def test_encodings_that_are_declared(data: bytes, text: str, codes: list[str]) -> None:
    source = Source(data)
    assert parse_xml(source).text == text
    assert [problem.code for problem in source.take_problems()] == codes
    assert parse_xml(data).text == text


@pytest.mark.parametrize(
    ("label", "data", "text"),
    [
        ("utf-7", b"<a>+ADw-b/+AD4-</a>", "+ADw-b/+AD4-"),
        ("UTF-7", b"<a>caf+AOk-</a>", "caf+AOk-"),
        ("JAVA", b"<a>\\u003cb/></a>".replace(b"/>", b""), "\\u003cb"),
        ("JAVA", b"<a>\\u0041 caf\xe9</a>", "\\u0041 café"),
        ("C99", b"<a>\\u0041</a>", "\\u0041"),
        ("hp-roman8", b"<a>caf\xe9</a>", "café"),
        ("viscii", b"<a>caf\xe9</a>", "café"),
        ("hz-gb-2312", b"<a>~{VPND~}</a>", "~{VPND~}"),
        ("no-such", b"<a>caf\xe9</a>", "café"),
        ("idna", b"<a>caf\xe9</a>", "café"),
    ],
)
def test_encodings_of_no_wire_are_not_read(label: str, data: bytes, text: str) -> None:
    """They are ways to hide markup from whoever looks at the bytes; libxml2 knows them."""
    root = parse_xml(f"<?xml version='1.0' encoding='{label}'?>".encode() + data)
    assert root.text == text
    assert len(root) == 0


def test_a_prefix_that_nobody_declares_in_another_encoding() -> None:
    xml = b"<?xml version='1.0' encoding='iso-8859-1'?><a><x:b>\x93caf\xe9\x94</x:b></a>"
    (inner,) = parse_xml(Source(xml))
    assert (inner.tag, inner.text) == ("{urn:newsdoc:unbound:x}b", "“café”")


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("Fish & chips", "Fish & chips"),
        ("a=1&b=2;c", "a=1&b=2;c"),
        ("AT&T; more", "AT&T; more"),
        ("A &amp; B & C &#38; D &lt;", "A & B & C & D <"),
        ("A & B<![CDATA[ & C &amp; D]]>", "A & B & C &amp; D"),
        ("A & B<![CDATA[ & C", None),
        ("A &amp B", "A &amp B"),
    ],
)
def test_an_ampersand_by_itself_is_one(content: str, text: str | None) -> None:
    source = Source(f"<a b='x?y=1&z=2'>{content}</a>".encode())
    if text is None:
        with pytest.raises(ParseError):
            parse_xml(source)
        return
    root = parse_xml(source)
    assert ("".join(map(str, root.itertext())), root.get("b")) == (text, "x?y=1&z=2")
    assert [problem.code for problem in source.take_problems()] == ["markup-mended"]


def test_entities_stand_as_text() -> None:
    source = Source(b'<!DOCTYPE a [<!ENTITY quay "Quay">]><a>Fish & chips at the &quay;<b/> caf&eacute; &quay;!</a>')
    root = parse_xml(source)
    assert "".join(map(str, root.itertext())) == "Fish & chips at the &quay; caf\u00e9 &quay;!"
    assert [problem.code for problem in source.take_problems()] == ["markup-mended", "entity-unknown"]
    assert b"&quay;" not in etree.tostring(root).replace(b"&amp;quay;", b"")


@pytest.mark.parametrize("inside", ["<!-- desk: hold -->", "<?desk hold?>", "<!--a--><?b c?><!--d-->"])
@pytest.mark.parametrize("mended", ["", " & "])
def test_comments_and_instructions_are_no_text(inside: str, mended: str) -> None:
    root = parse_xml(f"<a><b>Fer{inside}ry{mended}</b>{inside}</a>".encode())
    assert "".join(map(str, root.itertext())) == f"Ferry{mended}"
    assert root[0].text == f"Ferry{mended}"
    unbound = parse_xml(f"<a><x:b>Fer{inside}ry</x:b></a>".encode())
    assert "".join(map(str, unbound.itertext())) == "Ferry"
    page = parse_html(f"<pre>Fer{inside}ry</pre>")
    assert page is not None
    assert "".join(map(str, page.itertext())) == "Ferry"


@pytest.mark.parametrize("format", ["newsml-g2", "newsml-1", "nitf", "rss", "atom"])
def test_a_comment_in_a_field_changes_nothing(format: str) -> None:
    article = newsdoc.Article(
        "Ferry returns",
        summary="It sails again.",
        authors=(newsdoc.Person("Ann Lee", email="ann@coast.example"),),
        published=dt.datetime(2026, 3, 5, 9, 30, tzinfo=dt.UTC),
        body=(newsdoc.Paragraph("It sails from the quay."),),
    )
    xml = newsdoc.export_text(article, format)
    commented = re.sub(r">([^<>&\s])([^<>&]+)<", r">\1<!-- hold -->\2<", xml)
    assert commented != xml
    assert newsdoc.parse(commented, format) == newsdoc.parse(xml, format)
