"""NITF as agencies write it, beyond what the schema lets stand."""

import datetime as dt

import attrs
import pytest
from newsdoc_nitf.exporter import NitfExporter
from newsdoc_nitf.parser import NitfParser

from newsdoc import (
    Article,
    Emphasis,
    ListBlock,
    Paragraph,
    Person,
    Quote,
    RelatedLink,
    RoleText,
    Section,
    Subject,
)
from newsdoc.model.marks import EmphasisKind
from newsdoc.source import Source


def read(head: str = "", body_head: str = "", content: str = "", before: str = "") -> Article:
    body = f"<body><body.head>{body_head}</body.head><body.content>{content}</body.content></body>"
    return NitfParser().parse(Source(f"{before}<nitf><head>{head}</head>{body}</nitf>"))


@pytest.mark.parametrize(
    "content",
    [
        "<p>One.</p><p/><p>Two.</p>",
        "<block><p>One.</p></block><block><p>Two.</p></block>",
        "One.<br/><br/>Two.",
        "<![CDATA[<p>One.</p><p>Two.</p>]]>",
        "<pre>One.\n\nTwo.</pre>",
        "<block>One.</block><p>Two.</p>",
    ],
)
def test_bodies(content: str) -> None:
    assert [each.text for each in read(content=content).paragraphs()] == ["One.", "Two."]


@pytest.mark.parametrize(
    ("root", "body", "language"),
    [
        ("", "xml:lang='nl'", "nl"),
        ("baselang='en'", "xml:lang='nl'", "en"),
        ("xml:lang='fr'", "", "fr"),
        ("", "", None),
    ],
)
def test_languages(root: str, body: str, language: str | None) -> None:
    content = "<body.content><p>A.</p></body.content>"
    found = NitfParser().parse(Source(f"<nitf {root}><body {body}>{content}</body></nitf>"))
    assert found.language == language


@pytest.mark.parametrize(
    ("head", "section"),
    [
        ('<pubdata position.section="Science"/>', "Science"),
        ('<meta name="online_sections" content="Science; Health"/>', "Science"),
        ('<meta name="newsdoc-section" content="A; B"/><pubdata position.section="Science"/>', "A; B"),
        ('<pubdata position.section=" "/>', None),
    ],
)
def test_sections(head: str, section: str | None) -> None:
    article = read(head, content="<p>One.</p>")
    assert article.section == section
    without = attrs.evolve(article, section=None)
    assert NitfParser().parse(Source(NitfExporter().export(without))).section is None


def test_upper_case() -> None:
    article = NitfParser().parse(
        Source(
            '<NITF><HEAD><DOCDATA><DOC-ID ID-STRING="a1"/></DOCDATA></HEAD><BODY><BODY.HEAD><HEDLINE><HL1>Ferry</HL1>'
            "</HEDLINE></BODY.HEAD><BODY.CONTENT><P>One.</P></BODY.CONTENT></BODY></NITF>"
        )
    )
    assert (article.guid, article.headline, article.text) == ("a1", "Ferry", "One.")


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ('<date.issue norm="20260105T101112Z"/>', dt.datetime(2026, 1, 5, 10, 11, 12, tzinfo=dt.UTC)),
        ('<date.issue norm="Mon, 05 Jan 2026 10:11:12 GMT"/>', dt.datetime(2026, 1, 5, 10, 11, 12, tzinfo=dt.UTC)),
        ("<date.issue>20260105T1011</date.issue>", dt.datetime(2026, 1, 5, 10, 11)),
        ('<date.issue norm="20260105"/>', dt.date(2026, 1, 5)),
        ('<date.issue norm=""/><date.release norm="2026-01-05"/>', dt.date(2026, 1, 5)),
    ],
)
def test_dates(date: str, day: dt.date) -> None:
    assert read(f"<docdata>{date}</docdata>").published == day


@pytest.mark.parametrize(
    ("body_head", "content"),
    [
        ("<byline>By Ann Lee</byline>", ""),
        ("<byline>BY <person>Ann Lee</person><byttl>Fjord News</byttl></byline>", ""),
        ("<byline><person><name.given>Ann</name.given> <name.family>Lee</name.family></person></byline>", ""),
        ("", "<p>By Ann Lee</p><p>One.</p>"),
    ],
)
def test_authors(body_head: str, content: str) -> None:
    assert [each.name for each in read("", body_head, content).authors] == ["Ann Lee"]


@pytest.mark.parametrize(
    ("head", "body_head"),
    [
        ('<docdata><doc.copyright holder="Fjord News"/></docdata>', ""),
        ("", "<distributor>Fjord News</distributor>"),
        ("", "<rights>Copyright 2026 Fjord News</rights>"),
        ('<meta name="provider" content="Fjord News"/>', ""),
    ],
)
def test_provider(head: str, body_head: str) -> None:
    publisher = read(head, body_head).publisher
    assert publisher is not None
    assert publisher.name == "Fjord News"


def test_headline_of_the_title() -> None:
    assert read("<title>Ferry</title>", "<hedline><hl1/></hedline>").headline == "Ferry"


def test_dtd_that_nobody_has() -> None:
    before = '<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd" [<!ENTITY % nitf SYSTEM "x.ent"> %nitf;]>'
    assert read(content="<p>One&#160;more.</p>", before=before).text == "One\u00a0more."


def with_end(byline: str, line: str) -> Article:
    body = (
        f"<body.head><byline>{byline}</byline></body.head><body.content/><body.end><tagline>{line}</tagline></body.end>"
    )
    return NitfParser().parse(Source(f"<nitf><body>{body}</body></nitf>"))


def test_a_family_name_at_the_end_is_the_author_of_the_byline() -> None:
    line = "<person>Lee</person> reported from <location>Larkhaven</location>."
    article = with_end("By Ann Lee", line)
    assert article.authors == (Person("Ann Lee", note="Lee reported from Larkhaven.", location="Larkhaven"),)
    assert article.contributors == ()
    two = with_end("By Ann Lee and Bo Lee", line)
    assert [each.name for each in two.contributors] == ["Lee"]


def test_a_subject_may_be_a_code_alone() -> None:
    named = '<docdata><identified-content><org idsrc="quay" value="HB"/><person/></identified-content></docdata>'
    assert read(named).subjects == (Subject(scheme="quay", code="HB", type="cpnat:organisation"),)


def test_a_heading_in_a_block_ends_with_it() -> None:
    content = "<block><hl2>Fares</hl2><p>Four.</p></block><p>It sails.</p><block><hl2>Crew</hl2></block><p>Nine.</p>"
    assert read(content=content).body == (
        Section("Fares", body=(Paragraph("Four."),)),
        Paragraph("It sails."),
        Section("Crew", body=(Paragraph("Nine."),)),
    )


def test_the_date_of_a_dateline_stands_by_itself() -> None:
    line = '<dateline><location>Larkhaven</location><story.date norm="20260305">March 5</story.date></dateline>'
    found = read(body_head=line).dateline
    assert found is not None
    assert found.text == "Larkhaven March 5"


def test_what_somebody_does_is_no_part_of_the_name() -> None:
    credit = '<credit>Ostrow<function value="mayor">mayor</function></credit>'
    (quote,) = read(content=f"<bq><block><p>Too dear.</p></block>{credit}</bq>").body
    assert isinstance(quote, Quote)
    assert quote.speaker == Person("Ostrow", role="mayor")


def test_text_behind_a_section_stays_behind_it() -> None:
    fares, crew, tides = (Section(name, body=(Paragraph("Four."),)) for name in ("Fares", "Crew", "Tides"))
    article = Article("x", body=(fares, Paragraph("It sails."), crew, tides))
    document = NitfExporter().export(article)
    assert document.count(b"<block>") == 1
    assert NitfParser().parse(Source(document)).body == article.body


def test_a_byline_of_pictures_names_no_author() -> None:
    lines = "<byline>By <person>Ann Lee</person></byline><byline>Photos by <person>Bo Ray</person></byline>"
    article = read(body_head=lines)
    assert [each.name for each in article.authors] == ["Ann Lee"]
    assert [(each.name, each.function) for each in article.contributors] == [("Bo Ray", "illustration")]
    assert article.byline == "By Ann Lee\nPhotos by Bo Ray"


def test_the_house_beside_the_person_of_a_byline() -> None:
    (author,) = read(body_head="<byline><person>Ann Lee</person>, <org>Quay Post</org></byline>").authors
    assert (author.name, author.affiliation) == ("Ann Lee", "Quay Post")


def test_the_credit_of_a_quotation_names_the_office_too() -> None:
    (quote,) = read(content="<bq><block><p>Too dear.</p></block><credit>Ann Lee, skipper</credit></bq>").body
    assert isinstance(quote, Quote)
    assert quote.speaker == Person("Ann Lee", role="skipper")


def test_footnotes_are_a_list_behind_the_text() -> None:
    article = read(content="<p>It sails<fn><p>In <em>May</em>.</p></fn> again.</p><p>It is full.</p>")
    assert [each.text for each in article.paragraphs()] == ["It sails again.", "It is full.", "In May."]
    assert isinstance(article.body[-1], ListBlock)
    assert article.body[-1].ordered


def test_a_dateline_with_the_name_of_a_day() -> None:
    article = read(body_head="<dateline>LARKHAVEN, Saturday</dateline>")
    assert article.dateline is not None
    assert article.dateline.place == "LARKHAVEN"
    assert article.located[0].name == "LARKHAVEN"


@pytest.mark.parametrize("version", ["3", "2nd Ld-Writethru"])
def test_a_version_in_words_comes_back(version: str) -> None:
    written = NitfExporter().export(Article("Ferry", version=version))
    assert NitfParser().parse(Source(written)).version == version


@pytest.mark.parametrize(
    ("byline", "tagline", "mails"),
    [
        ("Av Ann Lee", "<a href='mailto:al@wire.example'>al@wire.example</a>", ["al@wire.example"]),
        (
            "Av Ann Lee og Bo Åsen",
            "bo.aasen@wire.example ann.lee@wire.example",
            ["ann.lee@wire.example", "bo.aasen@wire.example"],
        ),
        ("Av Ann Lee og Bo Åsen", "asen@wire.example", [None, "asen@wire.example"]),
        ("Av Ann Lee og Bo Åsen", "desk@wire.example", [None, None]),
        ("Av Ann Lee", "ab@wire.example, cd@wire.example", [None]),
        ("Av Ann Lee", "Wire (c)", [None]),
        ("Wire News", "desk@wire.example", [None]),
    ],
)
def test_mail_at_the_end_is_an_authors(byline: str, tagline: str, mails: list[str | None]) -> None:
    head = f"<body.head><byline>{byline}</byline></body.head>"
    end = f"<body.end><tagline>{tagline}</tagline></body.end>"
    data = f"<nitf baselang='no'><body>{head}<body.content><p>A.</p></body.content>{end}</body></nitf>"
    assert [each.email for each in NitfParser().parse(Source(data)).authors] == mails


IDENTIFIED = (
    "<docdata><identified-content><person idsrc='a' value='1'>Ann Lee</person>{}</identified-content></docdata>"
)


def test_a_subject_that_was_taken_out_does_not_come_back() -> None:
    article = read(IDENTIFIED.format("<object.title>Aurelia</object.title>"))
    assert len(article.foreign) == 1
    whole = NitfExporter().export(article).decode()
    assert '<person idsrc="a" value="1">Ann Lee</person><object.title>' in whole
    bare = NitfExporter().export(attrs.evolve(article, subjects=())).decode()
    assert "Ann Lee" not in bare
    assert "<identified-content><object.title>Aurelia</object.title></identified-content>" in bare


@pytest.mark.parametrize(
    ("more", "carried"),
    [
        ("", 0),
        ("<classifier type='genre' value='x'/>", 0),
        ("<location class='dateline'>Larkhaven</location>", 0),
        ("<event class='cpnat:event'>Fair</event>", 0),
        ("<classifier type='taxonomic_classifier'>Top/News</classifier>", 1),
        ("<classifier type='descriptor'>Ferries</classifier>", 1),
        ("<org class='indexing_service'>Elm</org>", 1),
        ("<org class='cpnat:organisation' style='x'>Elm</org>", 1),
        ("<virtloc>x</virtloc>", 1),
    ],
)
def test_only_what_the_article_has_not_is_carried(more: str, carried: int) -> None:
    assert len(read(IDENTIFIED.format(more)).foreign) == carried


def test_what_newsdoc_writes_into_the_history_is_not_carried() -> None:
    entry = "<revision-history norm='20260305T100000Z' comment='{}'/>"
    assert read(entry.format("created") + entry.format("version created")).foreign == ()
    assert len(read(entry.format("sent")).foreign) == 1


def test_a_helper_whom_the_history_names_too_is_one() -> None:
    byline = "<byline>Von Ann Lee</byline><byline>Fotos: Bo Ray</byline>"
    article = read("<revision-history name='Bo Ray'/><revision-history name='Cy Dow' function='editor'/>", byline)
    assert [(each.name, each.function) for each in article.contributors] == [("Cy Dow", "editor"), ("Bo Ray", "photo")]
    again = NitfParser().parse(Source(NitfExporter().export(article)))
    assert [each.name for each in again.contributors] == ["Cy Dow", "Bo Ray"]


def test_limitations_in_the_head_of_the_body_and_the_publication() -> None:
    article = NitfParser().parse(
        Source(
            '<nitf><head><docdata><doc.copyright holder="Quay Ltd" year="2026"/></docdata><pubdata name="Quay Post"/>'
            "</head><body><body.head><rights><rights.owner>Quay Ltd</rights.owner>"
            "<rights.limitations>No web</rights.limitations>"
            "</rights></body.head><body.content><p>One.</p></body.content></body></nitf>"
        )
    )
    assert article.rights is not None
    assert article.rights.usage_terms == ("No web",)
    assert (article.publisher and article.publisher.name, article.copyright_holder) == ("Quay Post", "Quay Ltd")


def test_the_lines_of_a_deck_and_of_a_description_come_back() -> None:
    descriptions = (RoleText("Wide of < quay\nMid of captain", role="shotlist"),)
    article = Article("x", summary="One.\nTwo & three.", descriptions=descriptions, body=(Paragraph("It sails."),))
    found = NitfParser().parse(Source(NitfExporter().export(article)))
    assert (found.summary, found.descriptions) == (article.summary, descriptions)


def test_the_identifier_of_the_news_object_stands_beside_that_of_the_document() -> None:
    data = '<nitf uno="urn:quay:1"><head><docdata><doc-id id-string="q1"/></docdata></head><body baselang="no"/></nitf>'
    article = NitfParser().parse(Source(data))
    assert (article.guid, [(each.type, each.value) for each in article.alt_ids]) == ("q1", [("uno", "urn:quay:1")])
    assert article.language == "no"
    assert NitfParser().parse(Source(NitfExporter().export(article))).alt_ids == article.alt_ids


def test_a_correction_beside_the_full_text() -> None:
    blocks = "".join(
        f'<block class="{kind}"><p>{text}</p></block>'
        for kind, text in (
            ("lead_paragraph", "It sails."),
            ("full_text", "It sails."),
            ("correction_text", "It did not."),
        )
    )
    article = NitfParser().parse(Source(f"<nitf><body><body.content>{blocks}</body.content></body></nitf>"))
    assert article.text == "It sails."
    assert [(each.role, each.text) for each in article.ed_notes] == [("correction", "It did not.")]


@pytest.mark.parametrize(
    ("bylines", "printed", "authors", "helpers"),
    [
        ("<byline>By Ann Lee<org>Coast Agency</org></byline>", "By Ann Lee, Coast Agency",
         [("Ann Lee", "Coast Agency")], []),
        ("<byline>By Ann Lee of <org>Coast</org></byline>", "By Ann Lee of Coast", None, []),
        ("<byline>By Ann Lee</byline><byline>Additional reporting by Cy Ho</byline>",
         "By Ann Lee\nAdditional reporting by Cy Ho", [("Ann Lee", None)], ["Cy Ho"]),
        ("<byline>Reporting by Cy Ho</byline>", "Reporting by Cy Ho", [("Cy Ho", None)], []),
    ],
)  # fmt: skip
def test_bylines_with_house_and_helpers(
    bylines: str, printed: str, authors: list[tuple[str, str | None]] | None, helpers: list[str]
) -> None:
    article = read(body_head=bylines, content="<p>It sails.</p>")
    assert article.byline == printed
    assert authors is None or [(each.name, each.affiliation) for each in article.authors] == authors
    assert [each.name for each in article.contributors] == helpers


@pytest.mark.parametrize(
    ("content", "texts"),
    [
        ("<block><![CDATA[<p>One.</p><p>Two.</p>]]></block>", ["One.", "Two."]),
        ("<p>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</p><p>Three.</p>", ["One.", "Two.", "Three."]),
        ("<p>Write &lt;p&gt; for it.</p>", ["Write <p> for it."]),
    ],
)
def test_html_that_stands_as_text_in_the_story(content: str, texts: list[str]) -> None:
    article = read(content=content)
    assert [each.text for each in article.paragraphs()] == texts
    assert ("markup-mended" in [each.code for each in article.problems]) == (len(texts) > 1)


def test_a_post_that_stands_as_text() -> None:
    post = '<blockquote class="twitter-tweet"><p>We sail</p><a href="https://twitter.com/e/status/1">x</a></blockquote>'
    article = read(content=f'<block class="embed"><![CDATA[{post}]]></block>')
    assert [getattr(each, "url", None) for each in article.body] == ["https://twitter.com/e/status/1"]


def test_a_link_without_a_title_comes_back_without_one() -> None:
    link = RelatedLink(href="urn:fjord:1", guid="urn:fjord:1")
    article = Article("Ferry", related=(link,))
    assert NitfParser().parse(Source(NitfExporter().export(article))).related == (link,)


def test_locales_are_languages() -> None:
    article = NitfParser().parse(
        Source('<nitf baselang="en_GB"><body><body.content><p>One.</p></body.content></body></nitf>')
    )
    assert article.language == "en-GB"


@pytest.mark.parametrize("kind", ["em", "strong", "mark", "sub", "sup", "code", "u", "s"])
def test_each_kind_of_emphasis_comes_back(kind: EmphasisKind) -> None:
    body = (Paragraph("It sails.", marks=(Emphasis(3, 8, kind=kind),)),)
    assert NitfParser().parse(Source(NitfExporter().export(Article("Ferry", body=body)))).body == body
