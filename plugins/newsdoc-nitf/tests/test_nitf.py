"""NITF, read and written; the documents are made up."""

import datetime as dt
import os
from pathlib import Path

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree
from newsdoc_nitf.exporter import NitfExporter
from newsdoc_nitf.parser import NitfParser

import newsdoc
from newsdoc import (
    Anchor,
    Article,
    Concept,
    Dateline,
    Layer,
    Name,
    Organization,
    Paragraph,
    Person,
    Place,
    Quote,
    RoleText,
    Section,
    Subject,
)
from newsdoc.fidelity import compare
from newsdoc.source import Source
from newsdoc.testing import FULL, articles, check_exporter, check_parser, check_two_way, plain_articles

SAMPLE = """<?xml version="1.0" encoding="iso-8859-1"?>
<!DOCTYPE nitf SYSTEM "nitf-3-2.dtd">
<nitf version="-//IPTC//DTD NITF 3.2//EN" baselang="en"><head><title>harbour</title>
<tobject><tobject.subject tobject.subject.refnum="04015000" tobject.subject.matter="Transport"/></tobject>
<docdata management-status="usable"><doc-id id-string="coast-1"/><urgency ed-urg="4"/>
<date.issue norm="20260305T103000+0100"/><du-key key="HARBOUR"/><doc.copyright holder="Coast Agency" year="2026"/>
<key-list><keyword key="storm"/></key-list></docdata></head>
<body><body.head><hedline><hl1>Harbour reopens</hl1><hl2>After the storm</hl2></hedline>
<byline>By Ann Lee<byttl>Maritime Editor</byttl></byline><distributor>Coast</distributor>
<dateline><location>NORTHPORT</location><story.date norm="20260305"/></dateline>
<abstract><p>Ferries sail.</p></abstract></body.head>
<body.content><block><p>One, said <person>Dora Ek</person>.</p><hl2>More</hl2><p>Two.</p>
<media media-type="image"><media-reference source="a.jpg" width="10" height="5"/>
<media-caption>Ferries</media-caption><media-producer>Eva Fox</media-producer></media></block></body.content>
</body></nitf>
"""


def test_conformance() -> None:
    article = check_parser(NitfParser(), SAMPLE)
    check_exporter(NitfExporter(), article)
    check_two_way(NitfParser(), NitfExporter(), article)


def test_reads() -> None:
    article = NitfParser().parse(Source(SAMPLE))
    assert article.headline == "Harbour reopens"
    assert [text.text for text in article.alternative_headlines] == ["After the storm"]
    assert article.authors == (Person("Ann Lee", role="Maritime Editor"),)
    assert article.published == dt.datetime(2026, 3, 5, 9, 30, tzinfo=dt.UTC)
    assert article.publisher is not None
    assert article.publisher.name == "Coast"
    assert article.subjects[0].qcode == "subj:04015000"
    assert article.dateline is not None
    assert (article.dateline.text, article.dateline.place) == ("NORTHPORT", "NORTHPORT")
    assert article.summary == "Ferries sail."
    assert article.body[0] == Paragraph("One, said Dora Ek.")
    section = article.body[1]
    assert isinstance(section, Section)
    assert section.heading == "More"
    assert (article.figures()[0].url, article.figures()[0].credit) == ("a.jpg", "Eva Fox")


def test_a_story_in_pre_is_read_as_paragraphs() -> None:
    data = "<nitf><body><body.content><pre>One\ntwo.\n\nThree.</pre></body.content></body></nitf>"
    assert NitfParser().parse(Source(data)).text == "One two.\n\nThree."


def test_not_nitf() -> None:
    with pytest.raises(newsdoc.ParseError, match="<rss>"):
        NitfParser().parse(Source("<rss/>"))


def test_status_and_code_go_both_ways() -> None:
    article = Article("x", pub_status="withheld", subjects=(Subject(scheme="subj", code="04015000"),))
    found = NitfParser().parse(Source(NitfExporter().export(article)))
    assert found.pub_status == "withheld"
    assert found.subjects == article.subjects


def test_what_nitf_has_an_element_for_is_kept() -> None:
    article = attrs.evolve(
        Article("x", byline="By Ann Lee", created=FULL.created, version_created=FULL.version_created),
        authors=(
            Person("Ann Lee", role="Editor", affiliation="Coast", location="Northport", email="lee@coast.example"),
            Person("Ports Desk", kind="organization", qcode="coast:ports"),
        ),
        contributors=(Person("Cy Orr", note="Cy Orr contributed."),),
        publisher=Organization("Coast Agency", qcode="coast:agency", uri="https://id.example/coast"),
        info_sources=(Organization("Harbour Board"),),
        located=(Place((Name("Northport"),), type="cptype:city", broader=(Concept((Name("Westland"),)),)),),
        descriptions=(RoleText("Two days after", role="drol:caption"),),
        summary="Ferries sail.",
        ed_notes=(RoleText("Updates", role="update"),),
        services=(Concept((Name("Business wire"),), scheme="coast", code="biz"),),
        subjects=(
            Subject((Name("Storms"),), scheme="coast", code="st-1", broader=(Concept((Name("Weather"),)),)),
            Subject((Name("Harbour Board"),), type="cpnat:organisation", uri="https://id.example/board"),
            Subject((Name("Dora Ek"),), type="cpnat:person", literal="ek"),
            Subject(type="cpnat:person", scheme="coast", code="orr"),
        ),
        creditline="Coast",
        profile="text-only",
        kind="story",
    )
    assert compare(article, NitfParser().parse(Source(NitfExporter().export(article)))) == ()


def test_quotations_name_their_speakers() -> None:
    quote = Quote("We sail", speaker=Person("Dora Ek"), anchors=(Anchor(0, 0, 9),))
    article = Article("x", body=(Paragraph("“We sail,” said Dora Ek."),), layers=(Layer("quotes", items=(quote,)),))
    data = NitfExporter().export(article)
    assert b'<q quote-source="Dora Ek">' in data
    found = NitfParser().parse(Source(data))
    assert [(each.text, each.speaker, each.anchors) for each in found.quotes()] == [
        ("We sail,", Person("Dora Ek"), quote.anchors)
    ]


def test_an_identified_place_without_a_name_is_no_subject() -> None:
    listed = '<identified-content><location location-code="23602"/><org>Coast</org></identified-content></docdata>'
    article = NitfParser().parse(Source(SAMPLE.replace("</docdata>", listed)))
    assert [(each.type, each.name) for each in article.subjects] == [
        (None, "Transport"),
        ("cpnat:organisation", "Coast"),
    ]


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(articles())
def test_valid_for_every_article(article: Article) -> None:
    folder = Path(os.environ.get("NEWSDOC_SHARED", Path(__file__).resolve().parents[4] / "shared"))
    schema_file = folder / "corpora/standards/nitf/nitf-3-6.xsd"
    if not schema_file.is_file():
        pytest.skip("the NITF schema is not there; set NEWSDOC_SHARED")
    schema = etree.XMLSchema(etree.parse(str(schema_file)))
    schema.assertValid(etree.fromstring(NitfExporter().export(article, namespace=True)))


@settings(max_examples=40, deadline=None)
@given(plain_articles())
def test_plain_articles_are_kept(article: Article) -> None:
    found = NitfParser().parse(Source(NitfExporter().export(article)))
    for name in ("headline", "summary", "byline", "published", "language", "body"):
        assert getattr(found, name) == getattr(article, name)


def test_rules() -> None:
    poor = SAMPLE.replace('id-string="coast-1"', 'id-string=""').replace("T103000+0100", "T103000")
    assert [problem.code for problem in NitfParser().validate(Source(poor))] == ["doc-id", "date-zone"]
    assert NitfParser().validate(Source(NitfExporter().export(NitfParser().parse(Source(SAMPLE))))) == []


def test_what_nobody_asks_for_goes_through() -> None:
    more = '<series series.name="Ports" series.part="2"/><fixture fix-id="f1"/></docdata>'
    source = SAMPLE.replace("</docdata>", more).replace('<du-key key="HARBOUR"/>', '<du-key key="HARBOUR" part="3"/>')
    article = NitfParser().parse(Source(source))
    output = NitfExporter().export(article)
    for each in (b'series.name="Ports"', b'fix-id="f1"', b'part="3"'):
        assert each in output
    changed = NitfExporter().export(attrs.evolve(article, slugline="OTHER"))
    assert b'key="OTHER"' in changed
    assert b'part="3"' not in changed


def test_nothing_is_made_up() -> None:
    bare = Article("x")
    output = NitfExporter().export(bare)
    assert b"date.issue" not in output
    found = NitfParser().parse(Source(output))
    assert attrs.evolve(found, foreign=()) == bare
    assert [(each.code, each.path) for each in NitfExporter().problems(bare)] == [("assumed", "guid")]


def test_notes_that_an_editor_must_see() -> None:
    notes = (
        RoleText("Corrects the name.", role="correction"),
        RoleText("Adds quotes."),
        RoleText("Not before noon.", role="editorsnote"),
    )
    article = Article("x", ed_notes=notes)
    assert compare(article, NitfParser().parse(Source(NitfExporter().export(article)))) == ()


def test_no_person_inside_another() -> None:
    note = "Ann Lee Cox contributed."
    article = Article("x", contributors=(Person("Ann Lee Cox", note=note), Person("Ann Lee", note=note)))
    assert b"<person>Ann Lee Cox</person> contributed" in NitfExporter().export(article)


def test_an_unreadable_date_is_reported() -> None:
    article = newsdoc.parse(SAMPLE.replace("20260305T103000+0100", "yesterday"), "nitf")
    assert "date-unreadable" in [problem.code for problem in article.problems]


def both_ways(article: Article) -> Article:
    return NitfParser().parse(Source(NitfExporter().export(article)))


def test_an_embargoed_item_does_not_go_out_as_usable() -> None:
    for status, written in ((None, "embargoed"), ("usable", "embargoed"), ("canceled", "canceled")):
        article = Article("x", pub_status=status, embargoed_indefinitely=True)
        assert f'management-status="{written}"' in NitfExporter().export(article).decode()
        assert both_ways(article) == article


def test_parties_keep_their_codes() -> None:
    holder = Organization("Coast Agency", literal="coast#1", uri="https://id.example/coast")
    sources = (Organization("Reuters", qcode="is:Reuters"), Organization("Elm"), Organization("AP", literal="AP"))
    article = Article("x", info_sources=sources, rights=newsdoc.Rights(holder, year=2026))
    found = both_ways(article)
    assert (found.info_sources, found.rights) == (article.info_sources, article.rights)


def test_each_person_of_a_tagline_has_the_own_line_and_place() -> None:
    people = (
        Person("Cy Orr", location="Eastbay", note="Cy Orr in Eastbay contributed."),
        Person("Di Fox", note="Di Fox reported & filmed."),
    )
    article = Article("x", authors=(Person("Ann Lee", note="Ann Lee has covered the sea."),), contributors=people)
    found = both_ways(article)
    assert (found.authors, found.contributors) == (article.authors, article.contributors)


def test_names_in_several_languages_and_vocabularies_with_an_address() -> None:
    subject = Subject(
        (Name("shipping", language="en"), Name("Schifffahrt", language="de")),
        scheme="coast",
        code="st-1",
        scheme_uri="https://coast.example/topics/",
        type="cpnat:abstract",
    )
    service = Concept((Name("Wire"),), scheme="svc", code="w", scheme_uri="http://cv.example/svc/")
    article = Article(
        "x", subjects=(subject, Subject((Name("ports"),), scheme="coast", code="st-2")), services=(service,)
    )
    found = both_ways(article)
    assert (found.subjects, found.services) == (article.subjects, article.services)


def test_the_slugline_is_where_receivers_look_for_it() -> None:
    text = NitfExporter().export(Article("x", slugline="HARBOUR"))
    assert b'<meta name="anpa-keyword" content="HARBOUR"/>' in text
    found = NitfParser().parse(Source(text))
    assert (found.slugline, found.foreign) == ("HARBOUR", ())
    other = NitfParser().parse(Source(text.replace(b'content="HARBOUR"', b'content="PORT"')))
    assert (other.slugline, len(other.foreign)) == ("HARBOUR", 1)


def test_a_subject_without_a_number_is_not_written_back() -> None:
    """NITF demands the number; such subjects come in as agencies write them."""
    subjects = '<tobject.subject tobject.subject.type="Ports"/><tobject.subject tobject.subject.refnum="04000000"/>'
    head = f"<tobject>{subjects}</tobject><docdata/>"
    article = NitfParser().parse(
        Source(f"<nitf><head>{head}</head><body><body.content><p>x</p></body.content></body></nitf>")
    )
    root = etree.fromstring(NitfExporter().export(article))
    assert [each.get("tobject.subject.refnum") for each in root.iter("tobject.subject")] == ["04000000"]


@pytest.mark.parametrize(("type_", "marked"), [("cptype:city", True), ("cptype:statprov", False), (None, False)])
def test_the_city_of_a_dateline_is_marked(type_: str | None, marked: bool) -> None:
    place = Place((Name("Northport"),), type=type_)
    article = Article("x", dateline=Dateline("NORTHPORT, March 5", place="NORTHPORT"), located=(place,))
    text = NitfExporter().export(article)
    assert (b"<location><city>NORTHPORT</city></location>" in text) == marked
    found = NitfParser().parse(Source(text))
    assert (found.dateline, found.located) == (article.dateline, article.located)


def test_a_code_that_is_no_token() -> None:
    """NITF's refnum is one, so that such a subject stands in identified-content."""
    subjects = (Subject((Name("#Tides"),), scheme="topic", code="#Tides"),)
    assert both_ways(Article("x", subjects=subjects)).subjects == subjects


def test_positions() -> None:
    places = (
        Place((Name("Larkhaven"),), scheme="geo", code="345678", type="cptype:city"),
        Place((Name("Northport"),), type="cptype:city", latitude=54.25, longitude=-3.5),
        Place((Name("Eastbay"),), scheme="geo-x", code="7", latitude=0.0, longitude=10.0),
        Place((Name("Nowhere"),)),
    )
    assert both_ways(Article("x", located=places)).located == places


def test_a_kind_that_nobody_knows_is_none() -> None:
    own = NitfExporter().export(Article("x", kind="gallery")).decode()
    assert NitfParser().parse(Source(own)).kind == "gallery"
    assert NitfParser().parse(Source(own.replace('content="gallery"', 'content="essay"'))).kind is None


def test_a_language_that_is_none_is_not_written() -> None:
    def written(language: str) -> bytes:
        name = newsdoc.Name("Interview", language=language)
        return newsdoc.export_bytes(
            newsdoc.Article(genres=(newsdoc.Concept(uri="https://codes.example/interview", names=(name,)),)), "nitf"
        )

    assert b'xml:lang="nb"' in written("nb")
    assert b"xml:lang" not in written("A")
    assert b"xml:lang" not in written("AAAA")


def test_what_the_times_corpus_says_of_its_stories() -> None:
    content = (
        '<classifier class="indexing_service" type="descriptor">Ferries</classifier><person class="indexing_service">'
        'FOX, DEE</person><classifier class="online_producer" type="general_descriptor">Ferries</classifier>'
        '<classifier class="online_producer" type="types_of_material">Review</classifier>'
        '<classifier class="online_producer" type="taxonomic_classifier">Top/News</classifier>'
    )
    data = f"<nitf><head><docdata><identified-content>{content}</identified-content></docdata></head><body/></nitf>"
    article = newsdoc.parse(data, "nitf")
    assert [each.name for each in article.subjects] == ["Ferries", "FOX, DEE"]
    assert [each.name for each in article.genres] == ["Review"]
    written = newsdoc.export(article, "nitf")
    assert written.count(b"Ferries") == 2
    assert b"Top/News" in written
    again = newsdoc.parse(written, "nitf")
    assert (again.subjects, again.genres) == (article.subjects, article.genres)


def test_a_tagline_that_names_nobody_goes_through() -> None:
    line = '<tagline class="author_info">Write to the desk at quay.example.</tagline>'
    data = f"<nitf><body><body.content><p>A.</p></body.content><body.end>{line}</body.end></body></nitf>"
    article = newsdoc.parse(data, "nitf")
    assert [(each.place, each.content) for each in article.foreign] == [("body.end", line)]
    assert f"<body.end>{line}</body.end>" in newsdoc.export_text(article, "nitf")
    signed = attrs.evolve(article, contributors=(Person("Ann Lee", note="Ann Lee contributed."),))
    assert newsdoc.export_text(signed, "nitf").count("<tagline") == 1


def test_codes_in_the_text_and_the_name_of_the_desk_are_kept() -> None:
    org = '<org idsrc="XEX" value="ELM">Elm Line</org>'
    data = (
        "<nitf><head><title>Ferry-1stLd</title></head><body><body.head><hedline><hl1>Ferry</hl1></hedline></body.head>"
        f"<body.content><p>The {org} sails.</p><p>{org} again, <org>Ash Line</org>.</p></body.content></body></nitf>"
    )
    article = newsdoc.parse(data, "nitf")
    assert [(each.place, each.content) for each in article.foreign] == [
        ("title", "<title>Ferry-1stLd</title>"),
        ("body.content", org),
    ]
    assert newsdoc.export_text(article, "nitf").count("<title>") == 1
