"""Reading NewsML-G2 and NewsML 1 as agencies write them; the documents are made up, their quirks are not."""

import datetime as dt

import pytest

import newsdoc
from newsdoc import Emphasis, Paragraph, Section

G2 = "http://iptc.org/std/nar/2006-10-01/"


def item(
    content: str, *, item_meta: str = "", content_meta: str = "", head: str = "", item_class: str = "ninat:text"
) -> str:
    return f"""<newsItem xmlns="{G2}" guid="urn:newsml:coast.example:1" version="3" standard="NewsML-G2"
      standardversion="2.20" xml:lang="en">{head}
      <itemMeta><itemClass qcode="{item_class}"/><provider literal="COAST"/>
        <versionCreated>2026-03-05T12:00:00Z</versionCreated>{item_meta}</itemMeta>
      <contentMeta>{content_meta}</contentMeta><contentSet>{content}</contentSet></newsItem>"""


def xhtml(body: str, namespace: str = ' xmlns="http://www.w3.org/1999/xhtml"') -> str:
    document = f"<html{namespace}><head><title/></head>{body}</html>"
    return f'<inlineXML contenttype="application/xhtml+xml">{document}</inlineXML>'


@pytest.mark.parametrize("namespace", [' xmlns="http://www.w3.org/1999/xhtml"', "", ' xmlns=""'])
def test_body_in_whatever_namespace(namespace: str) -> None:
    data = item(xhtml("<body><p>One <b>two</b>.</p><h2>More</h2><p>Three.</p></body>", namespace))
    article = newsdoc.parse(data, "newsml-g2")
    assert article.body == (
        Paragraph("One two.", marks=(Emphasis(4, 7, kind="strong"),)),
        Section("More", body=(Paragraph("Three."),)),
    )


def test_metadata() -> None:
    data = item(
        xhtml("<body><p>Text.</p></body>"),
        item_meta='<firstCreated>2026-03-05T10:00:00+01:00</firstCreated><embargoed/><pubStatus qcode="stat:usable"/>',
        content_meta='<urgency>3</urgency><by>By Ann Lee</by><headline role="x:sub">Deck</headline>'
        "<headline>Main</headline><slugline/>",
    )
    article = newsdoc.parse(data, "newsml-g2")
    assert article.headline == "Main"
    assert [(text.text, text.role) for text in article.alternative_headlines] == [("Deck", "x:sub")]
    assert article.published == dt.datetime(2026, 3, 5, 9, tzinfo=dt.UTC)
    assert article.modified == dt.datetime(2026, 3, 5, 12, tzinfo=dt.UTC)
    assert article.embargoed_indefinitely
    assert article.embargoed is None
    assert (article.urgency, article.version, article.language, article.slugline) == (3, "3", "en", None)
    assert [person.name for person in article.authors] == ["Ann Lee"]
    assert article.publisher is not None
    assert article.publisher.name == "COAST"


def test_message_gives_the_text_item_and_parse_all_every_item() -> None:
    picture = item(
        '<remoteContent href="a.jpg" contenttype="image/jpeg" rendition="rnd:web" width="10" height="5"/>',
        item_class="ninat:picture",
    )
    text = item(xhtml("<body><p>Text.</p></body>"))
    message = f'<newsMessage xmlns="{G2}"><header/><itemSet>{picture}{text}</itemSet></newsMessage>'
    assert newsdoc.parse(message, "newsml-g2").text == "Text."
    first, second = newsdoc.parse_all(message, "newsml-g2")
    assert [figure.url for figure in first.figures()] == ["a.jpg"]
    assert second.text == "Text."


@pytest.mark.parametrize(
    "content",
    [
        "<inlineData>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</inlineData>",
        "<inlineData><![CDATA[<p>One.</p><p>Two.</p>]]></inlineData>",
        "<inlineData><![CDATA[&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;]]></inlineData>",
        "<inlineData>One.\n\nTwo.</inlineData>",
        '<inlineXML contenttype="application/nitf+xml"><nitf><body><body.content><p>One.</p><p>Two.</p></body.content>'
        "</body></nitf></inlineXML>",
        xhtml("<body>One.<br/><br/>Two.</body>"),
    ],
)
def test_bodies_as_agencies_carry_them(content: str) -> None:
    assert [p.text for p in newsdoc.parse(item(content), "newsml-g2").paragraphs()] == ["One.", "Two."]


@pytest.mark.parametrize("name", ["conceptItem", "knowledgeItem", "planningItem"])
def test_other_items_are_refused_by_name(name: str) -> None:
    with pytest.raises(newsdoc.ParseError, match=name.removesuffix("Item")):
        newsdoc.parse(f'<{name} xmlns="{G2}"/>', "newsml-g2")


def test_no_item() -> None:
    with pytest.raises(newsdoc.ParseError, match="this is a catalog, not news"):
        newsdoc.parse(f'<catalog xmlns="{G2}"/>', "newsml-g2")


def test_newsml_1() -> None:
    data = """<NewsML Version="1.2"><NewsEnvelope><DateAndTime>20260305T120000Z</DateAndTime></NewsEnvelope><NewsItem>
      <Identification><NewsIdentifier><ProviderId>coast.example</ProviderId><RevisionId>2</RevisionId>
      <PublicIdentifier>urn:newsml:coast.example:20260305:1:2</PublicIdentifier></NewsIdentifier></Identification>
      <NewsManagement><FirstCreated>20260305T110000+0100</FirstCreated><Status FormalName="Usable"/></NewsManagement>
      <NewsComponent><NewsLines><HeadLine>Harbour reopens</HeadLine><ByLine>By Ann Lee and Bo Ray</ByLine></NewsLines>
      <AdministrativeMetadata><Provider><Party FormalName="Coast"/></Provider></AdministrativeMetadata>
      <DescriptiveMetadata><Language FormalName="en"/><SubjectCode><SubjectMatter FormalName="04015000"/></SubjectCode>
      </DescriptiveMetadata><ContentItem><DataContent><nitf><body><body.content><p>One.</p><p>Two.</p></body.content>
      </body></nitf></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"""
    article = newsdoc.parse(data, "newsml-1")
    assert article.headline == "Harbour reopens"
    assert [person.name for person in article.authors] == ["Ann Lee", "Bo Ray"]
    assert article.text == "One.\n\nTwo."
    assert article.published == dt.datetime(2026, 3, 5, 10, tzinfo=dt.UTC)
    assert article.subjects[0].qcode == "subj:04015000"
    assert newsdoc.parse(data) == article
