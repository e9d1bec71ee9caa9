"""XML that breaks a rule and is clear all the same."""

import pytest

import newsdoc
from newsdoc.errors import ParseError
from newsdoc.source import Source
from newsdoc.xml import parse_xml


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
