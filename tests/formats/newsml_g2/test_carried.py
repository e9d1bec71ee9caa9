"""What the model does not hold goes through and out again; what has been changed does not."""

import datetime as dt

import attrs
from lxml import etree

import newsdoc

G2 = "http://iptc.org/std/nar/2006-10-01/"
ITEM = f"""<newsItem xmlns="{G2}" guid="urn:newsml:coast.example:1" version="3" standard="NewsML-G2"
  standardversion="2.20"><catalogRef href="https://coast.example/catalog_1.xml"/>
  <itemMeta><itemClass qcode="ninat:text"/><provider literal="COAST"/>
  <versionCreated>2026-03-05T12:00:00.000Z</versionCreated>
  <fileName>a.xml</fileName><generator role="sys:a" versioninfo="3">one</generator><generator>two</generator></itemMeta>
  <contentMeta><rating value="4" ratingtype="coast:r"/><headline dir="ltr">Main</headline>
  <subject qcode="coast:s" creator="sys:tagger"><name>Storms</name><definition>Bad weather</definition></subject>
  </contentMeta>
  <assert qcode="coast:s"><name>Storms</name></assert>
  <contentSet><inlineXML contenttype="application/xhtml+xml" wordcount="2"><html><body>
  <div class="x"><p>Two <span id="a">words</span>.</p></div></body></html></inlineXML></contentSet></newsItem>"""


def names(data: bytes) -> list[str]:
    return [etree.QName(each).localname for each in etree.fromstring(data).iter() if isinstance(each.tag, str)]


def written(article: newsdoc.Article, **options: str) -> bytes:
    output = newsdoc.export(article, "newsml-g2", **options)
    assert isinstance(output, bytes)
    return output


def test_an_item_that_passes_through_keeps_every_element() -> None:
    output = written(newsdoc.parse(ITEM, "newsml-g2"))
    for each in ("fileName", "rating", "definition", "assert", "div", "span"):
        assert names(output).count(each) == ITEM.count(f"<{each} ") + ITEM.count(f"<{each}>"), each
    assert names(output).count("generator") == 2
    assert b'creator="sys:tagger"' in output
    assert b"12:00:00.000Z" in output
    assert b"https://coast.example/catalog_1.xml" in output


def test_what_an_item_says_once_is_not_written_a_second_time_for_a_broken_one() -> None:
    broken = ITEM.replace("<fileName>", '<pubStatus qce="stat:usable"/><fileName>').replace('qcode="ninat', 'qc="ninat')
    output = written(newsdoc.parse(broken, "newsml-g2"))
    for each in ("itemClass", "provider", "versionCreated", "pubStatus"):
        assert names(output).count(each) == 1, each


def test_the_body_goes_into_its_namespace() -> None:
    root = etree.fromstring(written(newsdoc.parse(ITEM, "newsml-g2")))
    body = root.find(".//{http://www.w3.org/1999/xhtml}body")
    assert body is not None
    assert root.find(".//{http://www.w3.org/1999/xhtml}title") is not None


def test_what_was_changed_is_written_anew() -> None:
    article = newsdoc.parse(ITEM, "newsml-g2")
    changed = attrs.evolve(article, headline="Other", body=(newsdoc.Paragraph("New words."),), subjects=())
    output = written(changed)
    assert b"<headline>Other</headline>" in output
    assert b"New words." in output
    assert b"Two" not in output
    assert b"tagger" not in output
    assert b"<rating" in output


def test_reading_again_gives_the_same_article() -> None:
    article = newsdoc.parse(ITEM, "newsml-g2")
    again = newsdoc.parse(written(article), "newsml-g2")
    assert attrs.evolve(again, foreign=()) == attrs.evolve(article, foreign=(), modified=again.modified)


def test_a_zone_that_is_made_up_is_not_read_back() -> None:
    article = newsdoc.parse(ITEM.replace("12:00:00.000Z", "12:00:00"), "newsml-g2")
    assert b"<versionCreated>2026-03-05T12:00:00Z</versionCreated>" in written(article)
    assert newsdoc.parse(written(article), "newsml-g2").version_created == dt.datetime(2026, 3, 5, 12)
    assert b"2026-03-05T12:00:00+02:00</versionCreated>" in written(article, timezone="+02:00")


def test_foreign_elements_that_are_no_xml_are_left_out() -> None:
    broken = newsdoc.ForeignElement("newsml-g2", content="<a", place="itemMeta")
    assert b"<a" not in written(newsdoc.Article("x", foreign=(broken,))).replace(b"<altId", b"").replace(b"<a ", b"")


def test_a_role_that_is_no_kind_of_ours_is_carried() -> None:
    own = written(newsdoc.Article("x", kind="gallery")).decode()
    assert newsdoc.parse(own, "newsml-g2").kind == "gallery"
    foreign = newsdoc.parse(own.replace('<role qcode="nd:-gallery"/>', '<role qcode="itemRole:N"/>'), "newsml-g2")
    assert foreign.kind is None
    assert b'qcode="itemRole:N"' in written(foreign)


def test_what_is_carried_fits_the_schema() -> None:
    """Line breaks around a name, an empty number and a zone without a colon are what the schema refuses."""
    given = ITEM.replace("<fileName>a.xml</fileName>", "<fileName>\n  a.xml\n </fileName>").replace(
        'wordcount="2"', 'wordcount=""'
    )
    header = "<header><sent>2026-03-05T12:00:00+0100</sent></header>"
    message = f'<newsMessage xmlns="{G2}">{header}<itemSet>{given}</itemSet></newsMessage>'
    output = written(newsdoc.parse(message, "newsml-g2"))
    assert b"<fileName>a.xml</fileName>" in output
    assert b"<sent>2026-03-05T12:00:00+01:00</sent>" in output
    assert b"wordcount" not in output
    assert b"Two" in output


def test_the_role_of_a_keyword_goes_through() -> None:
    data = (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1"><contentMeta>'
        '<keyword role="krole:index">Ferry</keyword><keyword>quay</keyword></contentMeta></newsItem>'
    )
    article = newsdoc.parse(data, "newsml-g2")
    assert article.keywords == ("Ferry", "quay")
    written = newsdoc.export_text(article, "newsml-g2")
    assert '<keyword role="krole:index">Ferry</keyword>\n<keyword>quay</keyword>' in written


def test_a_second_generation_is_the_first() -> None:
    first = newsdoc.parse(written(newsdoc.parse(ITEM)))
    assert first.foreign
    assert all("urn:newsdoc:xml" not in each.content for each in first.foreign)
    assert newsdoc.parse(written(first)) == first


def test_what_an_item_may_say_once_is_written_once() -> None:
    twice = "<urgency>3</urgency><urgency>5</urgency>"
    data = f'<newsItem xmlns="{G2}" guid="urn:x:1"><contentMeta>{twice}</contentMeta></newsItem>'
    article = newsdoc.parse(data, "newsml-g2")
    assert article.urgency == 3
    assert newsdoc.export_text(article, "newsml-g2").count("<urgency") == 1
    assert [each.field for each in newsdoc.losses(article, "newsml-g2")] == ["foreign"]
