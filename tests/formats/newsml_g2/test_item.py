"""Items as others write them: lines in several languages, catalogs, several contents, creators, what is carried."""

import datetime as dt
from typing import Any

import attrs
import pytest

import newsdoc
from newsdoc import Article, Figure, Organization, Paragraph, Person
from newsdoc.formats.newsml_g2.parser import NewsMLG2Parser
from newsdoc.model import Concept, Name, RelatedLink, Rendition, RoleText
from newsdoc.source import Source

G2 = "http://iptc.org/std/nar/2006-10-01/"
STORY = '<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p>It sails.</p></body></html></inlineXML>'


def item(content_meta: str = "", item_meta: str = "", head: str = "", contents: str = STORY, about: str = "") -> str:
    return (
        f'<newsItem xmlns="{G2}" guid="urn:x:1"{about}>{head}<itemMeta><itemClass qcode="ninat:text"/>{item_meta}'
        f"</itemMeta><contentMeta>{content_meta}</contentMeta><contentSet>{contents}</contentSet></newsItem>"
    )


def read(*parts: str, **more: str) -> Article:
    return NewsMLG2Parser().parse(Source(item(*parts, **more)))


def codes(article: Article) -> list[str]:
    return [each.code for each in article.problems]


# ---------------------------------------------------------------------- lines
@pytest.mark.parametrize(
    ("headlines", "main", "others"),
    [
        ("<headline>A</headline>", "A", []),
        ('<headline role="x:a">A</headline>', "A", []),
        ('<headline role="x:a">A</headline><headline>B</headline>', "B", ["A"]),
        ('<headline role="x:a">A</headline><headline role="x:b">B</headline>', "A", ["B"]),
        ('<headline xml:lang="en">A</headline><headline xml:lang="de-AT">B</headline>', "B", ["A"]),
        ('<headline xml:lang="en">A</headline><headline xml:lang="fr">B</headline>', "A", ["B"]),
        ('<headline role="hld:main">A</headline><headline xml:lang="fr">B</headline>', "A", ["B"]),
        ('<headline xml:lang="de" role="x:a">A</headline><headline xml:lang="en">B</headline>', "B", ["A"]),
        ("<headline/><headline>B</headline>", "B", []),
    ],
)
def test_the_main_headline(headlines: str, main: str, others: list[str]) -> None:
    article = read(headlines, about=' xml:lang="de"')
    assert (article.headline, [each.text for each in article.alternative_headlines]) == (main, others)


def test_headlines_of_equal_right_are_told() -> None:
    two = "<headline>A</headline><headline>B</headline>"
    assert "several-candidates" in codes(read(two))
    for other in ('<headline role="x:a">B</headline>', '<headline xml:lang="en">B</headline>', ""):
        assert "several-candidates" not in codes(read("<headline>A</headline>" + other, about=' xml:lang="de"'))


@pytest.mark.parametrize(
    ("descriptions", "summary", "others"),
    [
        ("<description>A</description>", "A", []),
        ('<description role="x:caption">A</description><description>B</description>', "B", ["A"]),
        ('<description>A</description><description role="drol:summary">B</description>', "B", ["A"]),
        ('<description role="x:a">A</description><description role="x:b">B</description>', "A", ["B"]),
        ('<description xml:lang="en">A</description><description xml:lang="de">B</description>', "B", ["A"]),
        ('<description xml:lang="en">A</description>', "A", []),
        ("<description>A<br/>B\nC</description>", "A\nB\nC", []),
    ],
)
def test_the_summary(descriptions: str, summary: str, others: list[str]) -> None:
    article = read(descriptions, about=' xml:lang="de"')
    assert (article.summary, [each.text for each in article.descriptions]) == (summary, others)


def test_a_description_with_a_role_that_is_taken_for_the_summary_keeps_it() -> None:
    article = read('<description role="x:lead">A</description>')
    assert (article.summary, article.descriptions) == ("A", ())
    assert b'<description role="x:lead">A</description>' in newsdoc.export_bytes(article, "newsml-g2")


@pytest.mark.parametrize("tag", ["by", "slugline", "creditline", "dateline"])
def test_of_lines_in_several_languages_the_items_own_is_held(tag: str) -> None:
    english, german = f'<{tag} xml:lang="en">By Ann</{tag}>', f'<{tag} xml:lang="de">Von Bo</{tag}>'
    field = {"by": "byline"}.get(tag, tag)

    def held(lines: str, about: str = ' xml:lang="de"') -> Any:
        value = getattr(read(lines, about=about), field)
        return value.text if tag == "dateline" else value

    assert held(english + german) == held(german + english) == "Von Bo"
    assert held(english) == "By Ann"
    assert held(english + german, about="") == "By Ann"
    again = newsdoc.export_text(read(english + german, about=' xml:lang="de"'), "newsml-g2")
    assert "By Ann" in again
    assert "Von Bo" in again


def test_the_story_may_be_in_another_language_than_the_item_says() -> None:
    def text(language: str, words: str) -> str:
        return (
            f'<inlineXML xml:lang="{language}"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>{words}</p></body>'
            "</html></inlineXML>"
        )

    lines = '<headline xml:lang="fr">A</headline><headline xml:lang="de">B</headline><language tag="de"/>'
    article = read(lines, contents=text("fr", "Un.") + text("de", "Eins."), about=' xml:lang="en"')
    assert (article.language, article.headline, article.text) == ("de", "B", "Eins.")


# ---------------------------------------------------------------------- dates and numbers
def test_dates_that_stand_in() -> None:
    created, version = "<contentCreated>2026-03-04</contentCreated>", "<versionCreated>2026-03-05</versionCreated>"
    first, modified = "<firstCreated>2026-03-03</firstCreated>", "<contentModified>2026-03-06</contentModified>"
    days: list[tuple[str, str, int | None, int | None]] = [
        ("", first + version, 3, 5), (created, version, 4, 5), ("", version, 5, 5), (modified, version, 5, 6),
        ("", "", None, None),
    ]  # fmt: skip
    for content_meta, item_meta, published, changed in days:
        article = read(content_meta, item_meta)
        assert article.published == (dt.date(2026, 3, published) if published else None)
        assert article.modified == (dt.date(2026, 3, changed) if changed else None)
        assert ("assumed" in codes(article)) == (published in (4, 5))


@pytest.mark.parametrize(
    ("meta", "code"),
    [
        ("<urgency>high</urgency>", "value-unreadable"),
        ("<urgency>1234567</urgency>", "value-unreadable"),
        ("<contentCreated>soon</contentCreated>", "date-unreadable"),
        ("<contentCreated> </contentCreated>", None),
        ("<urgency/>", None),
        ("<headline/>", None),
    ],
)
def test_values_that_cannot_be_read_are_told(meta: str, code: str | None) -> None:
    assert [each for each in codes(read(meta)) if "unreadable" in each] == ([code] if code else [])


@pytest.mark.parametrize(("text", "found"), [("", True), (" ", True), ("soon", False)])
def test_an_empty_embargo_has_no_end(text: str, found: bool) -> None:
    assert read("", f"<embargoed>{text}</embargoed>").embargoed_indefinitely == found


# ---------------------------------------------------------------------- catalogs
IPTC = '<catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_{}.xml"/>'


@pytest.mark.parametrize(
    ("head", "subject", "told"),
    [
        (IPTC.format(41), "desk:1", True),
        (IPTC.format(41), "medtop:20000002", False),
        (IPTC.format(30), "desk:1", True),
        ("", "desk:1", True),
        ('<catalogRef href="https://coast.example/c.xml"/>', "desk:1", False),
        ('<catalogRef href="https://coast.example/c.xml"/>' + IPTC.format(41), "desk:1", False),
        ('<catalog><scheme alias="desk" uri="urn:desk:"/></catalog>', "desk:1", False),
        ('<catalog><scheme alias="desk2" uri="urn:desk:"/></catalog>', "desk:1", True),
        ('<catalog><note alias="desk" uri="urn:desk:"/></catalog>', "desk:1", True),
    ],
)
def test_aliases_that_nobody_resolves_are_told(head: str, subject: str, told: bool) -> None:
    assert ("code-unknown" in codes(read(f'<subject qcode="{subject}"/>', head=head))) == told


@pytest.mark.parametrize(
    ("head", "carried"),
    [
        (IPTC.format(41), False),
        (IPTC.format(40), True),
        ('<catalogRef href="https://coast.example/c.xml"/>', True),
        ('<catalog><scheme alias="desk" uri="urn:desk:"/></catalog>', False),
        ('<catalog><scheme alias="desk" uri="urn:desk:"><name>Desk</name></scheme></catalog>', True),
        ('<catalog additionalInfo="x"><scheme alias="desk" uri="urn:desk:"/></catalog>', True),
        ('<catalog><scheme alias="role" uri="urn:role:"/></catalog>', True),
    ],
)
def test_catalogs_that_no_concept_speaks_for_are_carried(head: str, carried: bool) -> None:
    article = read('<subject qcode="desk:1"/>', head=head, contents="")
    assert ([each.place for each in article.foreign] == ["catalog"]) == carried
    again = newsdoc.export_text(article, "newsml-g2")
    assert again.count("catalog.IPTC-G2-Standards_") == 1
    assert newsdoc.parse(again, "newsml-g2").subjects == article.subjects


# ---------------------------------------------------------------------- who wrote it
@pytest.mark.parametrize(
    ("meta", "provider", "authors"),
    [
        ('<creator literal="AL"/><by>By Ann Lee</by>', "", (Person("Ann Lee"),)),
        ('<creator literal="AL"/>', "", (Person("AL", literal="AL"),)),
        ('<creator literal="Bo Ray"/><by>By Ann Lee</by>', "", (Person("Bo Ray", literal="Bo Ray"),)),
        ('<creator qcode="s:7"/><creator><name>Bo Ray</name></creator><by>By Ann Lee</by>', "",
         (Person("7", qcode="s:7"), Person("Bo Ray"))),
        ('<creator qcode="s:7"/><creator><name>Ann Lee</name></creator><by>By Ann Lee</by>', "", (Person("Ann Lee"),)),
        ('<creator qcode="s:7"/><by>By Ann Lee</by>', "", (Person("Ann Lee"),)),
        ('<creator uri="urn:7"/><by>By Ann Lee</by>', "", (Person("Ann Lee"),)),
        ('<creator qcode="s:7"><name>Bo Ray</name></creator><by>By Ann Lee</by>', "", (Person("Bo Ray", qcode="s:7"),)),
        ('<creator qcode="s:7"/>', "", (Person("7", qcode="s:7"),)),
        ("<by>By Ann Lee and Bo Ray</by>", "", (Person("Ann Lee"), Person("Bo Ray"))),
        ("", "", ()),
        ("<creator><name>Ann Lee</name></creator>", "<provider><name>Ann Lee</name></provider>",
         (Person("Ann Lee", kind="organization"),)),
        ('<creator uri="urn:c"><name>Ann</name></creator>', '<provider uri="urn:c"><name>Coast</name></provider>',
         (Person("Ann", uri="urn:c", kind="organization"),)),
        ('<creator uri="urn:d"><name>Ann</name></creator>', '<provider uri="urn:c"><name>Coast</name></provider>',
         (Person("Ann", uri="urn:d"),)),
    ],
)  # fmt: skip
def test_authors(meta: str, provider: str, authors: tuple[Person, ...]) -> None:
    article = read(meta, provider)
    assert article.authors == authors
    again = newsdoc.parse(newsdoc.export(article, "newsml-g2"), "newsml-g2")
    assert again.authors == article.authors


# ---------------------------------------------------------------------- contents
def remote(href: str, type_: str = "image/jpeg", more: str = "") -> str:
    return f'<remoteContent href="{href}" contenttype="{type_}" rendition="rnd:web"{more}/>'


SMALL = Rendition("urn:s", role="rnd:web", content_type="image/jpeg", width=2, height=3)
BIG = Rendition("urn:b", role="rnd:web", content_type="image/jpeg", width=4, height=5, size=9)


@pytest.mark.parametrize(
    ("contents", "blocks", "carried"),
    [
        (STORY, (Paragraph("It sails."),), 1),
        (STORY.replace("It sails.", "A") + STORY, (Paragraph("A"),), 2),
        ("<inlineData>A</inlineData>" + STORY, (Paragraph("A"),), 2),
        ('<inlineData contenttype="text/plain">A</inlineData>' + STORY, (Paragraph("It sails."),), 2),
        ('<inlineData contenttype="text/plain">A</inlineData><inlineXML><scores/></inlineXML>', (Paragraph("A"),), 2),
        ("<inlineData> </inlineData>" + STORY, (Paragraph("It sails."),), 2),
        ("<inlineXML>A</inlineXML>", (Paragraph("A"),), 1),
        ("<inlineXML><scores><team>A</team></scores></inlineXML>", (), 1),
        ("<inlineXML><data><table><tr><td>A</td></tr></table></data></inlineXML>", (), 1),
        ("<inlineXML><data><para>A</para></data></inlineXML>", (Paragraph("A"),), 1),
        ("<inlineXML><story>A</story></inlineXML>", (Paragraph("A"),), 1),
        ("<!-- c -->" + STORY, (Paragraph("It sails."),), 1),
        (remote("urn:s", more=' width="2" height="3"') + remote("urn:b", more=' width="4" height="5" size="9"'),
         (Figure(url="urn:b", renditions=(SMALL, BIG)),), 2),
        (STORY + remote("urn:s", more=' width="2" height="3"'),
         (Paragraph("It sails."), Figure(url="urn:s", renditions=(SMALL,))), 2),
        (STORY + remote("urn:d", "application/pdf"), (Paragraph("It sails."),), 2),
        (remote("urn:d", "video/mp4"),
         (Figure(url="urn:d", kind="video",
                     renditions=(Rendition("urn:d", role="rnd:web", content_type="video/mp4"),)),), 1),
        (remote("urn:d", "video/mp4") + remote("urn:s", more=' width="9" height="9"'),
         (Figure(url="urn:d", kind="video",
                 renditions=(Rendition("urn:d", role="rnd:web", content_type="video/mp4"),
                             attrs.evolve(SMALL, width=9, height=9))),), 2),
        ("<remoteContent/>", (), 1),
        ('<remoteContent residref="urn:r" width="wide"/>', (Figure(url="urn:r", renditions=(Rendition("urn:r"),)),), 1),
    ],
)  # fmt: skip
def test_the_content(contents: str, blocks: tuple[newsdoc.Block, ...], carried: int) -> None:
    article = read(contents=contents)
    assert article.body == blocks
    assert len([each for each in article.foreign if each.place == "contentSet"]) == carried


def test_what_the_body_says_where_the_item_is_silent() -> None:
    nitf = (
        "<inlineXML><nitf><body><body.head><hedline><hl1>Ferry</hl1></hedline><byline>By Ann Lee</byline>"
        "<dateline><location>LARK</location></dateline><abstract>It sails.</abstract></body.head>"
        "<body.content><p>Today.</p></body.content></body></nitf></inlineXML>"
    )
    article = read(contents=nitf)
    assert (article.headline, article.byline, article.summary) == ("Ferry", "By Ann Lee", "It sails.")
    assert article.dateline is not None
    assert (article.dateline.text, article.authors) == ("LARK", (Person("Ann Lee"),))
    stated = read("<headline>A</headline><by>By Bo</by><description>B</description>", contents=nitf)
    assert (stated.headline, stated.byline, stated.summary) == ("A", "By Bo", "B")
    page = STORY.replace("<body>", "<body><header><h1>Ferry</h1><p class='byline'>By Ann Lee</p></header>")
    assert (read(contents=page).headline, read(contents=page).byline) == ("Ferry", "By Ann Lee")


# ---------------------------------------------------------------------- roots and other properties
def test_roots_and_schemas() -> None:
    parser = NewsMLG2Parser()
    assert parser.sniff(Source(item())) == parser.sniff(Source(f'<conceptItem xmlns="{G2}"/>')) == 0.97
    assert parser.sniff(Source(f'<other xmlns="{G2}"/>')) == 0.0
    assert parser.schema_files(Source(item())) == ("G2-multi-schema-*.xsd", "NewsML-G2_*All-Power.xsd")


def test_of_several_items_the_first_text() -> None:
    picture = item("<headline>P</headline>", contents="").replace("ninat:text", "ninat:picture")
    text, other = item("<headline>A</headline>"), item("<headline>B</headline>")
    plain = item("<headline>C</headline>").replace('<itemClass qcode="ninat:text"/>', "")
    by_uri = picture.replace('qcode="ninat:picture"', 'uri="http://cv.iptc.org/newscodes/ninature/picture"')

    def chosen(*items: str) -> str | None:
        return newsdoc.parse(f'<newsMessage xmlns="{G2}"><itemSet>{"".join(items)}</itemSet></newsMessage>').headline

    assert chosen(picture, text, other) == "A"
    assert chosen(by_uri, plain, other) == "C"
    assert chosen(picture, by_uri) == "P"
    package = f'<packageItem xmlns="{G2}" guid="urn:p"><contentMeta><headline>P</headline></contentMeta></packageItem>'
    assert newsdoc.parse(package, "newsml-g2").headline == "P"
    assert chosen(package) == "P"
    assert chosen(package, text) == "A"


@pytest.mark.parametrize(
    ("meta", "field", "value", "carried"),
    [
        ("<link href='urn:a' title='T'/>", "related", (RelatedLink("T", href="urn:a"),), True),
        ("<link guidref='urn:a'/>", "related", (RelatedLink(href="urn:a", guid="urn:a"),), True),
        ("<link rel='irel:x' residref='urn:a'><title>T</title></link>", "related",
         (RelatedLink("T", href="urn:a", rel="irel:x", guid="urn:a"),), False),
        ("<link residref='urn:a'><title dir='ltr'>T</title></link>", "related",
         (RelatedLink("T", href="urn:a", guid="urn:a"),), True),
        ("<link rel='irel:x'/>", "related", (), True),
        ("<signal qcode='sig:update'/>", "signals", (Concept(scheme="sig", code="update"),), False),
        ("<generator>A</generator><generator>B</generator>", "generator", "A", True),
        ("<generator versioninfo='1'>A</generator>", "generator", "A", True),
        ("<profile>A</profile>", "profile", "A", False),
        ("<edNote>A<br/>B</edNote>", "ed_notes", (RoleText("A\nB"),), True),
        ("<edNote role='x:a' xml:lang='en'>A</edNote>", "ed_notes", (RoleText("A", role="x:a", language="en"),), False),
        ("<role qcode='x:y'/>", "kind", None, True),
        ("<pubStatus qcode='stat:usable'/>", "pub_status", "usable", False),
        ("<pubStatus qcode='desk:usable'/>", "pub_status", "usable", True),
        ("<fileName>a</fileName>", "kind", None, True),
        ("<service qcode='nprod:a'><name>A</name></service>", "services",
         (Concept((Name("A"),), scheme="nprod", code="a"),),
         False),
        ("<provider literal='C'/>", "publisher", Organization("C", literal="C"), False),
    ],
)  # fmt: skip
def test_properties_of_others(meta: str, field: str, value: object, carried: bool) -> None:
    article = read("", meta)
    assert getattr(article, field) == value
    assert any(each.place.startswith("itemMeta") for each in article.foreign) == carried
    again = newsdoc.parse(newsdoc.export(article, "newsml-g2"), "newsml-g2")
    assert getattr(again, field) == value


@pytest.mark.parametrize(
    "written", ["2026-03-05T12:00:00.5Z", "2026-03-05T12:00:00.000+00:00", "2026-03-05T12:00:00+00:00"]
)
def test_other_forms_of_a_moment_go_out_as_they_came(written: str) -> None:
    article = read("", f"<firstCreated>{written}</firstCreated>")
    assert f"<firstCreated>{written}</firstCreated>" in newsdoc.export_text(article, "newsml-g2")
    later = attrs.evolve(article, published=dt.datetime(2026, 3, 6, tzinfo=dt.UTC))
    assert written not in newsdoc.export_text(later, "newsml-g2")


def test_a_package_of_a_story_and_its_pictures() -> None:
    figures = (
        Figure("A boat.", title="Ferry", credit="Ines", url="https://a.example/1.jpg", guid="urn:f"),
        Figure("A quay.", url="https://a.example/2.jpg", guid="urn:f"),
        Figure("No file."),
        Figure("A film.", url="https://a.example/3.mp4", kind="video", guid=" "),
    )
    article = Article("Ferry", guid="urn:x", language="en", body=(Paragraph("It sails."), *figures))
    output = newsdoc.export_text(article, "newsml-g2", wrap="package")
    references = [part.split('"')[0] for part in output.split('<itemRef residref="')[1:]]
    assert references == ["urn:x", "urn:f", "urn:x#2", "urn:x#3"]
    assert output.count("<newsItem") == 4
    assert "<packageItem" in output
    assert 'guid="urn:x#package"' in output
    assert [each.headline for each in newsdoc.parse_all(output, "newsml-g2")] == ["Ferry", "Ferry", None, None]
    found = newsdoc.parse_all(output, "newsml-g2")
    assert [each.guid for each in found] == ["urn:x", "urn:f", None, None]
    assert [each.creditline for each in found] == [None, "Ines", None, None]
    assert all((each.published, each.modified, each.version, each.publisher) == (None,) * 4 for each in found)
    assert "<title>Ferry</title></itemRef>" in output
    assert "<title>A quay.</title></itemRef>" in output
    assert 'qcode="ninat:video"' in output


def test_what_makes_a_message() -> None:
    story = Article("Ferry", guid="urn:x")
    assert "<newsMessage" not in newsdoc.export_text(story, "newsml-g2")
    assert "<sender>desk</sender>" in newsdoc.export_text(story, "newsml-g2", sender="desk")
    sent = dt.datetime(2026, 3, 5, tzinfo=dt.UTC)
    assert "<sent>2026-03-05T00:00:00Z</sent>" in newsdoc.export_text(story, "newsml-g2", sent=sent)
    assert "<sent>2026-03-05T00:00:00Z</sent>" in newsdoc.export_text(
        story, "newsml-g2", wrap="message", version_created=sent
    )
    dated = attrs.evolve(story, version_created=sent)
    assert "<sent>2026-03-05T00:00:00Z</sent>" in newsdoc.export_text(dated, "newsml-g2", wrap="message")
    header = "<header><sent>2026-03-01T00:00:00Z</sent><sender>old</sender><odd/><priority>3</priority></header>"
    came = newsdoc.parse(f'<newsMessage xmlns="{G2}">{header}<itemSet>{item()}</itemSet></newsMessage>')
    again = newsdoc.export_text(came, "newsml-g2", sender="new")
    assert "<sent>2026-03-01T00:00:00Z</sent><sender>new</sender><priority>3</priority><odd/>" in again
    assert "<sent>2026-03-05T00:00:00Z</sent><sender>old</sender>" in newsdoc.export_text(came, "newsml-g2", sent=sent)
    with pytest.raises(newsdoc.ExportError, match="at least one"):
        newsdoc.export_all([], "newsml-g2")


@pytest.mark.parametrize(
    ("meta", "names"),
    [
        ("<by>Ann Lee</by><by>Bo Ray</by>", ["Ann Lee", "Bo Ray"]),
        ('<by>Ann Lee</by><by xml:lang="de">Von Ann Lee</by>', ["Ann Lee"]),
        ("<creator><name>Ann Lee</name></creator><by>By Ann Lee and Bo Ray</by>", ["Ann Lee", "Bo Ray"]),
        ("<creator><name>Ann Lee</name></creator><by>By Cy Dow and Bo Ray</by>", ["Ann Lee"]),
    ],
)
def test_whom_bylines_name_beside_the_creators(meta: str, names: list[str]) -> None:
    space = "http://iptc.org/std/nar/2006-10-01/"
    data = f'<newsItem xmlns="{space}" guid="urn:x:1" xml:lang="en"><contentMeta>{meta}</contentMeta></newsItem>'
    article = newsdoc.parse(data, "newsml-g2")
    assert [each.name for each in article.authors] == names
    again = newsdoc.parse(newsdoc.export(article, "newsml-g2"), "newsml-g2")
    assert (again.authors, again.byline) == (article.authors, article.byline)


def test_a_byline_that_names_more_than_the_authors_comes_back() -> None:
    article = Article("x", byline="By Ann Lee and Bo Ray", authors=(Person("Ann Lee"),))
    assert newsdoc.parse(newsdoc.export(article, "newsml-g2"), "newsml-g2").authors == article.authors


def test_a_word_that_stands_twice() -> None:
    assert read("<keyword>quay</keyword><keyword>quay</keyword>").keywords == ("quay",)


def test_a_name_is_no_author_twice() -> None:
    meta = "<creator><name>Ada Marsh</name><organisationDetails/></creator><by>By Ada Marsh</by>"
    assert [each.name for each in read(meta).authors] == ["Ada Marsh"]


def test_the_house_whose_name_begins_the_providers_is_no_author_beside_a_byline() -> None:
    meta = "<creator><name>Skua</name></creator><by>Ada MARSH</by>"
    assert [each.name for each in read(meta, "<provider><name>Skua News</name></provider>").authors] == ["Ada Marsh"]


def test_further_headlines_in_the_head_of_nitf() -> None:
    head = "<body.head><hedline><hl1>It sails</hl1><hl2>At last</hl2></hedline></body.head>"
    contents = f"<inlineXML><nitf><body>{head}<body.content><p>It sails.</p></body.content></body></nitf></inlineXML>"
    article = read("<headline>It sails</headline>", contents=contents)
    assert [(each.role, each.text) for each in article.alternative_headlines] == [("subtitle", "At last")]
