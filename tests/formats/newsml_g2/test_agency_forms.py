"""NewsML-G2 and NewsML 1 as agencies write them: small documents of forms that the standard does not have so."""

import datetime as dt

import attrs
import pytest

import newsdoc
from newsdoc import Article

G2 = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
XHTML = 'xmlns="http://www.w3.org/1999/xhtml"'


def g2(content: str, item_meta: str = "", content_meta: str = "", namespace: str = G2) -> Article:
    return newsdoc.parse(
        f'<?xml version="1.0" encoding="UTF-8"?><newsItem {namespace} guid="urn:x:1" version="2">'
        f'<itemMeta><itemClass qcode="ninat:text"/>{item_meta}</itemMeta><contentMeta>{content_meta}</contentMeta>'
        f"<contentSet>{content}</contentSet></newsItem>"
    )


def newsml1(components: str) -> Article:
    return newsdoc.parse(
        '<?xml version="1.0"?><!DOCTYPE NewsML SYSTEM "NewsML_1.2.dtd"><NewsML><NewsItem><Identification>'
        "<NewsIdentifier><ProviderId>fjord.example</ProviderId></NewsIdentifier></Identification>"
        f"<NewsComponent>{components}</NewsComponent></NewsItem></NewsML>",
        "newsml-1",
    )


def paragraphs(article: Article) -> list[str]:
    return [each.text for each in article.paragraphs()]


def test_no_namespace_at_all() -> None:
    article = g2(
        "<inlineXML><html><body><h1>Ferry runs again</h1><p>One.</p><p>Two.</p></body></html></inlineXML>",
        '<provider qcode="nprov:FJORD"/><versionCreated>20260105T101112Z</versionCreated>',
        '<language tag="sv"/>',
        namespace="",
    )
    assert article.provenance.format == "newsml-g2"
    assert (article.headline, article.language) == ("Ferry runs again", "sv")
    assert article.publisher is not None
    assert article.publisher.name == "FJORD"
    assert article.published == dt.datetime(2026, 1, 5, 10, 11, 12, tzinfo=dt.UTC)
    assert paragraphs(article) == ["One.", "Two."]


@pytest.mark.parametrize(
    "content",
    [
        f"<inlineXML><div {XHTML}>One &amp; all.<br/><br/>Two.</div></inlineXML>",
        f"<inlineXML><html {XHTML}><body><main><p>One &amp; all.<br/><br/>Two.</p></main></body></html></inlineXML>",
        "<inlineXML><html><body><div>One &amp; all.</div><div>Two.</div></body></html></inlineXML>",
        "<inlineData><![CDATA[<p>One &amp; all.</p><p>Two.</p>]]></inlineData>",
        "<inlineData>&lt;p&gt;One &amp;amp; all.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</inlineData>",
        "<inlineData>&amp;lt;p&amp;gt;One &amp;amp;amp; all.&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Two.&amp;lt;/p&amp;gt;"
        "</inlineData>",
        "<inlineData>\n   One\n&amp; all.\n\n   Two.\n</inlineData>",
        "<inlineXML><nitf><body><body.content><block><p>One &amp; all.</p><p>Two.</p></block></body.content></body>"
        "</nitf></inlineXML>",
        "<inlineXML><nitf><body><body.content><![CDATA[<p>One &amp; all.</p><p>Two.</p>]]></body.content></body></nitf>"
        "</inlineXML>",
        f"<inlineXML><html {XHTML}><body/></html></inlineXML><inlineData>One &amp; all.\n\nTwo.</inlineData>",
    ],
)
def test_bodies(content: str) -> None:
    assert paragraphs(g2(content)) == ["One & all.", "Two."]


def test_prefixed_names() -> None:
    article = newsdoc.parse(
        '<n:newsItem xmlns:n="http://iptc.org/std/nar/2006-10-01/"><n:contentMeta><n:headline>Ferry</n:headline>'
        '</n:contentMeta><n:contentSet><n:inlineXML><h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:body>'
        "<h:p>One.</h:p></h:body></h:html></n:inlineXML></n:contentSet></n:newsItem>"
    )
    assert (article.headline, paragraphs(article)) == ("Ferry", ["One."])


def test_byline_as_first_paragraph() -> None:
    article = g2(f"<inlineXML><html {XHTML}><body><p>By Ann Lee and Bo Ray</p><p>One.</p></body></html></inlineXML>")
    assert article.byline == "By Ann Lee and Bo Ray"
    assert [each.name for each in article.authors] == ["Ann Lee", "Bo Ray"]
    assert paragraphs(article) == ["By Ann Lee and Bo Ray", "One."]


def test_a_sentence_is_no_byline() -> None:
    article = g2(f"<inlineXML><html {XHTML}><body><p>By Monday the ferry ran.</p></body></html></inlineXML>")
    assert (article.byline, article.authors) == (None, ())


def test_picture_beside_the_text() -> None:
    article = g2(
        '<remoteContent contenttype="image/jpeg" rendition="rnd:highRes" href="https://img.example/a.jpg"/>'
        f"<inlineXML><html {XHTML}><body><p>One.</p></body></html></inlineXML>"
    )
    assert paragraphs(article) == ["One."]
    assert [each.url for each in article.figures()] == ["https://img.example/a.jpg"]
    assert newsdoc.parse(newsdoc.export(article, "newsml-g2"), "newsml-g2").body == article.body


@pytest.mark.parametrize("written", ["2026-01-05 10:11:12", "2026-01-05T10:11:12", "20260105101112", "20260105T101112"])
def test_dates_without_zone(written: str) -> None:
    assert g2("", f"<firstCreated>{written}</firstCreated>").published == dt.datetime(2026, 1, 5, 10, 11, 12)


@pytest.mark.parametrize(
    "written",
    ["Mon, 05 Jan 2026 10:11:12 GMT", "2026-01-05T11:11:12.000+0100", "20260105T101112Z", "2026-01-05 10:11:12 UTC"],
)
def test_dates_with_zone(written: str) -> None:
    moment = dt.datetime(2026, 1, 5, 10, 11, 12, tzinfo=dt.UTC)
    assert g2("", f"<firstCreated>{written}</firstCreated>").published == moment


def test_newsml1_provider_and_lines() -> None:
    article = newsml1(
        "<NewsLines><HeadLine>Ferry</HeadLine><NewsLine><NewsLineType FormalName='ByLine'/>"
        "<NewsLineText>Ann Lee</NewsLineText></NewsLine></NewsLines><AdministrativeMetadata><Provider>"
        "<Party FormalName='Fjord News'/></Provider></AdministrativeMetadata>"
        "<ContentItem><DataContent><p>One.</p><p>Two.</p></DataContent></ContentItem>"
    )
    assert article.publisher is not None
    assert article.publisher.name == "Fjord News"
    assert [each.name for each in article.authors] == ["Ann Lee"]
    assert paragraphs(article) == ["One.", "Two."]


@pytest.mark.parametrize("namespace", ["", ' xmlns="http://iptc.org/std/NITF/2006-10-18/"'])
def test_newsml1_caption_longer_than_the_story(namespace: str) -> None:
    article = newsml1(
        "<NewsComponent><Role FormalName='Main'/><NewsLines><HeadLine>Ferry</HeadLine></NewsLines><ContentItem>"
        f"<DataContent><nitf{namespace}><body><body.content><p>One.</p></body.content></body></nitf></DataContent>"
        "</ContentItem></NewsComponent><NewsComponent><Role FormalName='Photo'/><NewsLines>"
        "<HeadLine>The pier</HeadLine></NewsLines>"
        "<ContentItem Href='small.jpg'><MimeType FormalName='image/jpeg'/><Characteristics>"
        "<Property FormalName='PixelWidth' Value='70'/><Property FormalName='PixelHeight' Value='70'/>"
        "</Characteristics></ContentItem>"
        "<ContentItem Href='large.jpg'><MimeType FormalName='image/jpeg'/><Characteristics>"
        "<SizeInBytes>99</SizeInBytes><Property FormalName='PixelWidth' Value='700'/>"
        "<Property FormalName='PixelHeight' Value='700'/></Characteristics></ContentItem>"
        "<NewsComponent><ContentItem><DataContent><p>Ferries at the pier, seen from the hill.</p></DataContent>"
        "</ContentItem></NewsComponent></NewsComponent>"
    )
    assert (article.headline, paragraphs(article)) == ("Ferry", ["One."])
    (figure,) = article.figures()
    assert (figure.url, figure.caption) == ("large.jpg", "The pier")
    assert [(each.href, each.width, each.size) for each in figure.renditions] == [
        ("small.jpg", 70, None),
        ("large.jpg", 700, 99),
    ]


def test_newsml1_components_of_one_picture() -> None:
    def file(role: str, href: str, width: int) -> str:
        return (
            f"<NewsComponent><Role FormalName='{role}'/><ContentItem Href='{href}'><MediaType FormalName='Photo'/>"
            f"<Characteristics><Property FormalName='Width' Value='{width}'/>"
            f"<Property FormalName='Height' Value='{width}'/></Characteristics></ContentItem></NewsComponent>"
        )

    article = newsml1(
        "<NewsComponent><Role FormalName='Main'/><ContentItem><DataContent><p>One.</p></DataContent></ContentItem>"
        "</NewsComponent><NewsComponent><Role FormalName='Photo'/><NewsLines><HeadLine>The pier</HeadLine>"
        "<CreditLine>Eva Fox</CreditLine></NewsLines><NewsComponent><Role FormalName='Caption'/><ContentItem>"
        "<DataContent><p>Ferries at the pier.</p></DataContent></ContentItem></NewsComponent>"
        f"{file('Preview', 'small.jpg', 70)}{file('HighRes', 'large.jpg', 700)}</NewsComponent>"
        "<NewsComponent><Role FormalName='Photo'/>"
        f"{file('Photo', 'a.jpg', 9)}{file('Photo', 'b.jpg', 9)}</NewsComponent>"
    )
    pier, *others = article.figures()
    assert (pier.title, pier.caption, pier.credit, pier.url) == (
        "The pier",
        "Ferries at the pier.",
        "Eva Fox",
        "large.jpg",
    )
    assert [(each.href, each.role) for each in pier.renditions] == [("small.jpg", "Preview"), ("large.jpg", "HighRes")]
    assert [each.url for each in others] == ["a.jpg", "b.jpg"]
    assert paragraphs(article) == ["One."]
    assert (article.headline, article.creditline, article.foreign) == (None, None, ())


def test_newsml1_base64() -> None:
    article = newsml1(
        "<ContentItem><Encoding Notation='Base64'><DataContent>PHA+T25lLjwvcD4=</DataContent></Encoding></ContentItem>"
    )
    assert paragraphs(article) == ["One."]


def test_headlines_are_ranked() -> None:
    article = g2("", "", '<headline rank="2">Second</headline><headline rank="1">First</headline>')
    assert article.headline == "First"
    assert [each.text for each in article.alternative_headlines] == ["Second"]
    again = newsdoc.parse(newsdoc.export(article, "newsml-g2"), "newsml-g2")
    assert (again.headline, again.alternative_headlines) == (article.headline, article.alternative_headlines)


def test_a_film_is_described_by_its_caption() -> None:
    words = '<description role="drol:{}">{}</description>'
    words = words.format("shotlist", "Shot 1") + words.format("caption", "It sails.")
    article = g2('<remoteContent href="https://x.example/a.mp4" contenttype="video/mp4"/>', "", words)
    assert article.summary == "It sails."
    assert [each.text for each in article.descriptions] == ["Shot 1"]


def test_the_terms_of_all_holders_hold() -> None:
    first = "<rightsInfo><copyrightHolder><name>Coast</name></copyrightHolder>{}</rightsInfo>"
    second = first.format("<usageTerms>No web</usageTerms>").replace("Coast", "Ash")
    for terms in ("", "<usageTerms>Print</usageTerms>", '<usageTerms xml:lang="en">Print</usageTerms>'):
        data = f'<newsItem {G2} guid="urn:x:1">{first.format(terms)}{second}<contentSet/></newsItem>'
        article = newsdoc.parse(data)
        assert article.rights is not None
        assert article.rights.usage_terms == (("Print", "No web") if terms else ("No web",))
        text = newsdoc.export_text(article, "newsml-g2")
        assert text.count("No web") == 1
        assert text.count("<rightsInfo") == 2
        assert newsdoc.parse(text, "newsml-g2").rights == article.rights


def test_a_section_that_only_frames_is_none() -> None:
    article = g2(
        f'<inlineXML><html {XHTML}><body><section class="main"><p>One.</p><h2>Two</h2><p>Three.</p></section></body>'
        "</html></inlineXML>"
    )
    assert [type(each).__name__ for each in article.body] == ["Paragraph", "Section"]


# ---------------------------------------------------------------------- NewsML 1
def test_a_picture_before_the_text_of_newsml_1() -> None:
    article = newsml1(
        "<ContentItem><DataContent><media><media-reference data-location='#p'/></media><p>It sails.</p></DataContent>"
        "</ContentItem>"
    )
    assert paragraphs(article) == ["It sails."]


FILES = "".join(f"<NewsComponent><Role FormalName='{n}'/><ContentItem Href='{n}.jpg'><MediaType FormalName='Photo'/>"
                "</ContentItem></NewsComponent>" for n in ("big", "small"))  # fmt: skip
CAPTION = ("<NewsComponent><Role FormalName='Caption'/><ContentItem><DataContent>It sails.</DataContent></ContentItem>"
           "</NewsComponent>")  # fmt: skip


@pytest.mark.parametrize(
    ("components", "figures"),
    [
        (f"{CAPTION}<NewsComponent><Role FormalName='Main Picture'/>{FILES}</NewsComponent>", [("It sails.", 2)]),
        (f"<NewsComponent EquivalentsList='yes'>{FILES}</NewsComponent>", [(None, 2)]),
        (f"<NewsComponent EquivalentsList='no'>{FILES}</NewsComponent>", [(None, 0), (None, 0)]),
        (f"{CAPTION}<NewsComponent>{FILES}</NewsComponent><NewsComponent>{FILES}</NewsComponent>", [(None, 0)] * 4),
    ],
)
def test_the_forms_of_one_picture(components: str, figures: list[tuple[str | None, int]]) -> None:
    assert [(each.caption, len(each.renditions)) for each in newsml1(components).figures()] == figures


def test_a_reference_to_another_item() -> None:
    reference = "<NewsItemRef NewsItem='urn:b'><Comment>Beside</Comment></NewsItemRef>"
    article = newsml1(f"<NewsComponent>{reference}</NewsComponent>")
    assert [(each.title, each.guid) for each in article.related] == [("Beside", "urn:b")]


def test_further_holders_of_rights_are_carried() -> None:
    both = "".join(f"<Copyright><CopyrightHolder>{name}</CopyrightHolder></Copyright>" for name in ("Coast", "Ash"))
    article = newsml1(f"<RightsMetadata>{both}</RightsMetadata>")
    assert article.copyright_holder == "Coast"
    assert ["Ash" in each.content for each in article.foreign] == [True]


@pytest.mark.parametrize("creator", ["", '<creator literal="FJ"><name>Fjord News Agency</name></creator>'])
def test_a_byline_that_is_the_agency_names_no_person(creator: str) -> None:
    provider = '<provider literal="FJ"><name>Fjord News Agency</name></provider>'
    article = g2("", provider, f"<by>Fjord</by>{creator}")
    assert [each.kind for each in article.authors] == ["organization"]


def test_a_byline_of_newsml_1_that_is_the_agency_names_no_person() -> None:
    article = newsml1("<NewsLines><ByLine>Fjord</ByLine></NewsLines>")
    assert [(each.name, each.kind) for each in article.authors] == [("Fjord", "organization")]


def test_files_without_an_address_on_the_web_are_read_once() -> None:
    article = newsdoc.parse(
        f'<newsItem {G2} guid="urn:x:1" version="2"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta>'
        '<contentSet><remoteContent href="./quay.jpg" contenttype="image/jpeg" colourspace="colsp:sRGB"/></contentSet>'
        "</newsItem>"
    )
    (figure,) = article.figures()
    edited = attrs.evolve(article, body=(attrs.evolve(figure, caption="The quay."),))
    assert newsdoc.parse(newsdoc.export(edited, "newsml-g2")).body == edited.body


def test_what_is_carried_stays_the_same_however_often_it_is_read() -> None:
    article = newsdoc.parse(
        f'<z:message xmlns:z="urn:z"><a xmlns="urn:a" xmlns:b="urn:b"><newsItem {G2} xmlns:c="urn:c" guid="urn:x:1">'
        '<itemMeta><itemClass qcode="ninat:text"/><mood c:of="x">calm</mood></itemMeta></newsItem></a></z:message>',
        "newsml-g2",
    )
    (carried,) = [each.content for each in article.foreign if "mood" in each.content]
    tag = carried.partition(">")[0]
    assert tag.startswith("<mood xmlns=")
    prefixes = [each.partition("=")[0] for each in tag.split() if each.startswith("xmlns")]
    assert prefixes == sorted(prefixes)


@pytest.mark.parametrize(("language", "headline"), [("en-GB", "Harbour"), ("en-US", "Harbor"), ("en", "Harbor")])
def test_of_two_regions_the_storys_own_counts(language: str, headline: str) -> None:
    lines = "".join(
        f'<{each} xml:lang="{tag}">{text}</{name}>'
        for name, each in (("headline", "headline"), ("description", 'description role="drol:summary"'))
        for tag, text in (("en-US", "Harbor"), ("en-GB", "Harbour"))
    )
    article = g2("", "", f'<language tag="{language}"/>{lines}')
    assert (article.headline, article.summary) == (headline, headline)


def test_locales_are_languages() -> None:
    assert g2("", "", '<language tag="en_GB"/>').language == "en-GB"
    metadata = '<DescriptiveMetadata><Language FormalName="en_GB"/></DescriptiveMetadata>'
    assert newsml1(metadata).language == "en-GB"


def test_lines_and_texts_of_newsml_1_that_have_no_place_are_carried() -> None:
    def text(words: str) -> str:
        return f"<ContentItem><DataContent><p>{words}</p></DataContent></ContentItem>"

    def part(before: str, words: str) -> str:
        return f"<NewsComponent>{before}{text(words)}</NewsComponent>"

    def headline(words: str) -> str:
        return f"<NewsLines><HeadLine>{words}</HeadLine></NewsLines>"

    article = newsml1(
        "<NewsLines><ByLine>By Ann Lee and Bo Ray</ByLine><ByLineTitle>Harbour Reporters</ByLineTitle></NewsLines>"
        + part(headline("Ferry"), "The ferry sails again.")
        + part(headline("Bridge"), "It is shut.")
        + part('<Role FormalName="Caption"/>', "The quay.")
    )
    carried = " ".join(each.content for each in article.foreign)
    assert (article.headline, paragraphs(article)) == ("Ferry", ["The ferry sails again."])
    assert all(words in carried for words in ("Harbour Reporters", "Bridge", "It is shut.", "The quay."))
