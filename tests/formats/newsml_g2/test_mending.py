"""What is mended of elements that are carried along, and what is left as it stood."""

import pytest
from lxml import etree

from newsdoc.formats.newsml_g2.mending import is_usable, mend

G2 = "http://iptc.org/std/nar/2006-10-01/"


def element(xml: str) -> etree._Element:
    return etree.fromstring(f'<meta xmlns="{G2}" xmlns:o="urn:other">{xml}</meta>')[0]


@pytest.mark.parametrize(
    ("xml", "mended"),
    [
        ('<subject qcode="a:1"/>', None),
        ('<subject qcode="a 1"/>', "<subject/>"),
        ('<subject qcode=" a:1  b "/>', '<subject qcode="a:1%20b"/>'),
        ('<subject qcode="a:1 b:2"/>', '<subject qcode="a:1%20b:2"/>'),
        ('<subject role="a:1 b:2"/>', None),
        ('<subject role="a:1 b"/>', '<subject role="a:1%20b"/>'),
        ('<subject role=" "/>', "<subject/>"),
        ('<subject creator="" o:creator=""/>', '<subject o:creator=""/>'),
        ('<subject uri="" literal=""/>', None),
        ('<icon width="" height="2"/>', '<icon height="2"/>'),
        ('<icon width=" "/>', "<icon/>"),
        ("<fileName>\n a.xml\n</fileName>", "<fileName>a.xml</fileName>"),
        ("<fileName> a.xml </fileName>", None),
        ("<fileName>a\nb</fileName>", None),
        ("<fileName>\n a\nb </fileName>", None),
        ("<fileName>\n</fileName>", None),
        ("<fileName>a<!-- c -->\n</fileName>", None),
        ("<sent>2026-03-05T12:00:00+0100</sent>", "<sent>2026-03-05T12:00:00+01:00</sent>"),
        ("<sent>2026-03-05T12:00:00.5-0130</sent>", "<sent>2026-03-05T12:00:00.5-01:30</sent>"),
        ("<sent>2026-03-05T12:00:00+01:00</sent>", None),
        ("<sent>2026-03-05T12:00:00Z</sent>", None),
        ("<sent>at 2026-03-05T12:00:00+0100 or so</sent>", None),
        ("<inlineData>\n a \n</inlineData>", None),
        ('<inlineData wordcount=""/>', "<inlineData/>"),
        ("<concept><name>\n a\n</name></concept>", "<concept><name>a</name></concept>"),
        ('<o:concept qcode=""/>', None),
    ],
)
def test_mending(xml: str, mended: str | None) -> None:
    found = element(xml)
    assert mend(found) == (mended is not None)
    assert etree.tostring(found, method="c14n") == etree.tostring(element(mended or xml), method="c14n")


@pytest.mark.parametrize(
    ("xml", "usable"),
    [
        ("<inlineXML><p/></inlineXML>", True),
        ("<inlineXML>text</inlineXML>", False),
        ("<inlineXML><!-- c --></inlineXML>", False),
        ('<remoteContent href="a"/>', True),
        ('<remoteContent residref="a"/>', True),
        ('<remoteContent href=""/>', False),
        ("<rating/>", True),
    ],
)
def test_what_must_hold_something(xml: str, usable: bool) -> None:
    assert is_usable(element(xml)) == usable
