"""Properties as others write them, each by itself."""

import datetime as dt
import json
from typing import Any

import attrs
import pytest

import newsdoc
from newsdoc import AltId, Article, Name, Organization, Paragraph, Person, Rights, Subject
from newsdoc.formats.json_ld.checks import check
from newsdoc.formats.json_ld.live_blog import text_body
from newsdoc.formats.json_ld.parser import JsonLdParser
from newsdoc.model import Concept, Figure, Place, RelatedLink, Rendition, RoleText
from newsdoc.source import Source

TERM = {"@type": "DefinedTerm"}
FERRY = "https://quay.example/ferry.jpg"


def read(**properties: Any) -> Article:
    document = {"@context": "https://schema.org", "@type": "NewsArticle"}
    return newsdoc.parse(json.dumps(document | properties), "json-ld")


READ: list[tuple[str, str, Any, Any]] = [
    ("headline", "name", "Ferry returns", "Ferry returns"),
    ("summary", "abstract", "It sails.", "It sails."),
    ("descriptions", "abstract", "It sails.", ()),
    ("alternative_headlines", "alternativeHeadline", ["A", "B"], (RoleText("A"), RoleText("B"))),
    ("url", "mainEntityOfPage", "https://quay.example/1", "https://quay.example/1"),
    ("url", "mainEntityOfPage", {"@id": "https://quay.example/1"}, "https://quay.example/1"),
    ("url", "mainEntityOfPage", {"@id": 7, "url": "https://quay.example/1"}, "https://quay.example/1"),
    ("published", "dateCreated", "2026-03-05", dt.date(2026, 3, 5)),
    ("published", "uploadDate", "2026-03-05", dt.date(2026, 3, 5)),
    ("pub_status", "creativeWorkStatus", "Published", "published"),
    ("pub_status", "creativeWorkStatus", "Draft", "draft"),
    ("pub_status", "creativeWorkStatus", "Final", "Final"),
    ("kind", "additionalType", "an essay", None),
    ("keywords", "keywords", "ferries, fares,, ferries ", ("ferries", "fares")),
    ("keywords", "keywords", ["ferries", " fares", "ferries"], ("ferries", "fares")),
    ("guid", "identifier", {"value": "urn:1"}, "urn:1"),
    ("alt_ids", "identifier", {"propertyID": "desk", "value": "7"}, (AltId("7", type="desk"),)),
    ("alt_ids", "identifier", ["urn:1", "urn:2"], (AltId("urn:2"),)),
    ("slugline", "identifier", ["urn:1", {"propertyID": "slugline", "value": "FERRY"}], "FERRY"),
    ("alt_ids", "identifier", ["urn:1", {"propertyID": "slugline", "value": "FERRY"}], ()),
    ("authors", "creator", "By Ann Lee and Bo Ray", (Person("Ann Lee"), Person("Bo Ray"))),
    ("contributors", "contributor", [{"name": "Ann Lee"}, {}], (Person("Ann Lee"),)),
    ("publisher", "provider", "The Coast", Organization("The Coast")),
    ("publisher", "publisher", [{}, {"legalName": "Coast Ltd"}], Organization("Coast Ltd")),
    ("info_sources", "sourceOrganization", ["A", "B"], (Organization("A"), Organization("B"))),
    # places
    ("located", "contentLocation", "Larkhaven", (Place((Name("Larkhaven"),)),)),
    ("located", "contentLocation", {"@type": "City", "name": "Larkhaven"}, (Place((Name("Larkhaven"),)),)),
    ("located", "contentLocation", {"name": "A", "geo": {"latitude": "1.5", "longitude": "east"}},
     (Place((Name("A"),), latitude=1.5),)),
    ("located", "contentLocation", {"name": "A", "geo": "1.5 2"}, (Place((Name("A"),)),)),
    ("located", "contentLocation", [3, {"name": ""}], ()),
    ("located", "contentLocation", {"name": "A", "containedInPlace": [{"name": "B"}, {"name": "C"}]},
     (Place((Name("A"),), broader=(Concept((Name("B"),)),)),)),
    # concepts
    ("genres", "genre", ["interview", ""], (Concept((Name("interview"),)),)),
    ("genres", "genre", {"@type": "DefinedTerm", "name": "interview"}, (Concept((Name("interview"),)),)),
    ("subjects", "about", [TERM, 3], ()),
    ("subjects", "about", {"@type": "Country", "name": "A"}, (Subject((Name("A"),), type="cpnat:geoArea"),)),
    ("subjects", "about", {"@type": "NewsMediaOrganization", "name": "A"},
     (Subject((Name("A"),), type="cpnat:organisation"),)),
    ("subjects", "about", TERM | {"name": "A", "additionalType": "cpnat:object"},
     (Subject((Name("A"),), type="cpnat:object"),)),
    ("subjects", "about", {"@type": "Person", "name": "A", "additionalType": "https://a.example/Mayor"},
     (Subject((Name("A"),), type="cpnat:person"),)),
    ("subjects", "about", TERM | {"name": "A", "sameAs": "https://a.example/ferries"},
     (Subject((Name("A"),), uri="https://a.example/ferries"),)),
    ("subjects", "about", TERM | {"name": "A", "sameAs": "http://cv.iptc.org/newscodes/mediatopic/20000002"},
     (Subject((Name("A"),), scheme="medtop", code="20000002"),)),
    ("subjects", "about", TERM | {"@id": "https://cv.iptc.org/newscodes/mediatopic/20000002", "name": "A", "x": 1},
     (Subject((Name("A"),), scheme="medtop", code="20000002"),)),
    ("subjects", "about", TERM | {"@id": "https://a.example/t/12", "termCode": "12"},
     (Subject(code="12", scheme_uri="https://a.example/t/"),)),
    ("subjects", "about", TERM | {"@id": "https://a.example/t/13", "termCode": "12"}, (Subject(code="12"),)),
    ("subjects", "about", TERM | {"termCode": "12", "inDefinedTermSet": {}}, (Subject(code="12"),)),
    ("subjects", "about", {"@type": "Person", "identifier": [{"propertyID": "who", "value": "7"}]},
     (Subject(scheme="who", code="7", type="cpnat:person"),)),
    # rights
    ("rights", "copyrightYear", "2026", Rights(year=2026)),
    ("rights", "copyrightYear", 0, Rights(year=0)),
    ("rights", "copyrightYear", "-44", Rights(year=-44)),
    ("rights", "copyrightYear", "MMXXVI", None),
    ("rights", "copyrightYear", "1" * 12, None),
    ("rights", "copyrightYear", "1" * 11, Rights(year=int("1" * 11))),
    ("rights", "usageInfo", ["No archive.", {}], Rights(usage_terms=("No archive.",))),
    # figures
    ("body", "image", f" {FERRY} ", (Figure(url=FERRY),)),
    ("body", "image", [" ", 3, {}, {"name": "A boat"}], ()),
    ("body", "image", {"caption": "A boat"}, (Figure("A boat"),)),
    ("body", "image", {"@id": FERRY, "name": "A", "creator": {"name": "Ines Calder"}},
     (Figure(url=FERRY, title="A", credit="Ines Calder"),)),
    ("body", "image", {"url": FERRY, "contentUrl": FERRY + "?big"}, (Figure(url=FERRY + "?big"),)),
    ("body", "video", {"@type": "VideoObject", "url": FERRY}, (Figure(url=FERRY, kind="video"),)),
    ("body", "audio", {"@type": ["Thing", "AudioObject"], "url": FERRY}, (Figure(url=FERRY, kind="audio"),)),
    ("body", "image", [FERRY, FERRY], (Figure(url=FERRY), Figure(url=FERRY))),
    ("body", "image", {"url": FERRY, "encoding": [{}, FERRY, {"url": FERRY, "width": {"value": "9"}, "height": "x"}]},
     (Figure(url=FERRY, renditions=(Rendition(FERRY), Rendition(FERRY, width=9))),)),
    ("body", "image", {"url": FERRY, "encoding": {"url": FERRY, "width": 9, "height": 8.5, "contentSize": "9" * 12}},
     (Figure(url=FERRY, renditions=(Rendition(FERRY, width=9),)),)),
    ("body", "image", {"url": FERRY, "encoding": {"url": FERRY, "width": True, "contentSize": "9" * 11}},
     (Figure(url=FERRY, renditions=(Rendition(FERRY, size=int("9" * 11)),)),)),
    ("lead_image", "image", [FERRY, {"url": FERRY, "representativeOfPage": "true"}], Figure(url=FERRY)),
    ("lead_image", "image", {"url": FERRY, "representativeOfPage": False}, None),
    ("lead_image", "image", {"representativeOfPage": True}, None),
    # the text
    ("body", "text", "It sails.", (Paragraph("It sails."),)),
    ("body", "reviewBody", "It &amp; they sail.", (Paragraph("It & they sail."),)),
    ("body", "articleBody", ["", "It sails."], (Paragraph("It sails."),)),
    ("body", "articleBody", "<p>It sails.</p><p>Today.</p>", (Paragraph("It sails."), Paragraph("Today."))),
    ("body", "articleBody", " ", ()),
    # other works
    ("related", "relatedLink", ["https://quay.example/s", "Seals"],
     (RelatedLink(href="https://quay.example/s"), RelatedLink("Seals"))),
    ("related", "citation", {"@type": "WebPage", "headline": "Seals", "@id": "urn:s", "x": 1},
     (RelatedLink("Seals", href="urn:s"),)),
    ("related", "citation", [{"@type": "Person", "name": "Ann"}, {"@type": "Book"}, 3], ()),
    ("related", "mentions", {"@type": "ScholarlyArticle", "identifier": "urn:s"}, (RelatedLink(guid="urn:s"),)),
]  # fmt: skip


@pytest.mark.parametrize(("field", "name", "value", "found"), READ, ids=[f"{x[0]}-{i}" for i, x in enumerate(READ)])
def test_a_property_is_read(field: str, name: str, value: Any, found: object) -> None:
    assert getattr(read(**{name: value}), field) == found


def test_the_first_of_several_properties_counts() -> None:
    assert read(headline="A", name="B").headline == "A"
    assert read(description="A", abstract="B").summary == "A"
    assert read(datePublished="2026-03-05", dateCreated="2026-03-04").published == dt.date(2026, 3, 5)
    assert read(url="https://a.example/", mainEntityOfPage="https://b.example/").url == "https://a.example/"
    assert read(author="Ann Lee", creator="Bo Ray").authors == (Person("Ann Lee"), Person("Bo Ray"))
    assert read(articleBody="A.", text="B.").text == "A."


@pytest.mark.parametrize(
    ("quotation", "found"),
    [
        ({"@type": "Quotation", "text": "We sail.", "spokenByCharacter": [{}, {"name": "Ann Lee"}]},
         [("We sail.", Person("Ann Lee"))]),
        ({"@type": "Quotation", "text": "We sail."}, [("We sail.", None)]),
        ({"@type": "Quotation"}, []),
        ({"@type": "Clip", "text": "We sail."}, []),
        ("We sail.", []),
    ],
)  # fmt: skip
def test_quotations(quotation: Any, found: list[tuple[str, Person | None]]) -> None:
    assert [(each.text, each.speaker) for each in read(hasPart=quotation).quotes()] == found


def test_a_block_quotation_of_the_body_is_listed_once() -> None:
    listed = [{"@type": "Quotation", "text": text} for text in ("We sail.", "We stay.")]
    article = read(articleBody="<p>Up.</p><blockquote><p>We sail.</p></blockquote>", hasPart=listed)
    assert sorted(each.text for each in article.quotes()) == ["We sail.", "We stay."]


@pytest.mark.parametrize("depth", [19, 20, 21, 30])
def test_places_around_a_place_are_read_to_a_limit(depth: int) -> None:
    place: dict[str, Any] = {"name": "0"}
    for number in range(1, depth + 1):
        place = {"name": str(number), "containedInPlace": place}
    (found,) = read(contentLocation=place).located
    assert len(found.broader) == min(depth, 20)


@pytest.mark.parametrize(
    ("text", "plain", "found"),
    [
        ("<p>It sails.</p>", False, ["It sails."]),
        ("<p>It sails.</p>", True, ["<p>It sails.</p>"]),
        (" Lee &amp; Co ", False, ["Lee & Co"]),
        (" Lee &amp; Co ", True, ["Lee &amp; Co"]),
        ("<p></p>", False, ["<p></p>"]),
        ("", False, []),
        ("\u2003", False, []),
    ],
)
def test_a_text_may_be_html(text: str, plain: bool, found: list[str]) -> None:
    assert [each.plain_text() for each in text_body(text, None, is_plain=plain).blocks] == found


def test_a_heading_that_says_the_headline_is_left_out() -> None:
    assert [each.plain_text() for each in text_body("<h2>Up</h2><p>It sails.</p>", "Up").blocks] == ["It sails."]


@pytest.mark.parametrize(
    ("update", "found"),
    [
        ("The bridge is closed.", (None, "The bridge is closed.", None)),
        ({"name": "Closed"}, ("Closed", "", None)),
        ({"headline": "Closed", "name": "No", "text": "It is."}, ("Closed", "It is.", None)),
        ({"description": "It is.", "dateModified": "2026-03-05"}, (None, "It is.", dt.date(2026, 3, 5))),
        ({"text": "A.", "articleBody": "B."}, (None, "B.", None)),
        ({"datePublished": "2026-03-05"}, None),
        (3, None),
    ],
)
def test_an_update_of_a_live_blog(update: Any, found: tuple[str | None, str, dt.date | None] | None) -> None:
    sections = read(**{"@type": "LiveBlogPosting", "liveBlogUpdate": [update]}).sections()
    told = [(each.heading, "\n".join(block.plain_text() for block in each.body), each.published) for each in sections]
    assert told == ([found] if found is not None else [])


@pytest.mark.parametrize(
    ("said", "sections"),
    [("Closed", 1), ("The bridge is closed.", 1), ("More: The  bridge is closed. And so on.", 0), ("The quay.", 1)],
)
def test_a_text_that_tells_an_update_tells_it_once(said: str, sections: int) -> None:
    update = {"headline": "Closed", "articleBody": "The bridge is closed.", "image": {"caption": "The bridge"}}
    article = read(articleBody=f"It blows.\n\n{said}", liveBlogUpdate=[update])
    assert len(article.sections()) == sections
    assert article.text.count("is closed") == 1
    assert [each.caption for each in article.figures()] == ["The bridge"]


@pytest.mark.parametrize(
    ("data", "sure"),
    [
        ('{"@context": "https://schema.org", "@type": "NewsArticle"}', 0.9),
        ('[{"@context": {"@vocab": "http://schema.org/"}, "@type": "NewsArticle"}]', 0.9),
        ('{"@context": "https://purl.example/", "@type": "NewsArticle"}', 0.0),
        ('{"@type": "NewsArticle"}', 0.4),
        ('{"@graph": []}', 0.4),
        ('{"type": "story"}', 0.0),
    ],
)
def test_what_json_ld_looks_like(data: str, sure: float) -> None:
    assert JsonLdParser().sniff(Source(data)) == sure


WHOLE = Article(
    "Ferry returns",
    published=dt.datetime(2026, 3, 5, 10, tzinfo=dt.UTC),
    authors=(Person("Ann Lee"),),
    body=(Paragraph("It sails."), Figure(url=FERRY)),
)
PAPERLESS = dt.datetime(2026, 3, 5, 10)


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({}, []),
        ({"headline": None}, ["headline /1/headline"]),
        ({"headline": "x" * 110}, []),
        ({"headline": "x" * 111}, ["headline-length /1/headline"]),
        ({"published": None}, ["date /1/datePublished"]),
        ({"published": PAPERLESS}, ["date-zone /1/datePublished"]),
        ({"modified": PAPERLESS}, ["date-zone /1/dateModified"]),
        ({"published": dt.date(2026, 3, 5)}, []),
        ({"authors": ()}, ["author /1/author"]),
        ({"body": (Paragraph("It sails."),)}, ["image /1/image"]),
        ({"body": (Figure(url=FERRY),)}, ["body /1/articleBody"]),
    ],
)
def test_what_an_article_should_say(changes: dict[str, Any], codes: list[str]) -> None:
    found = check(attrs.evolve(WHOLE, **changes), "/1")
    assert [f"{each.code} {each.path}" for each in found] == codes


def test_each_article_of_a_document_is_checked() -> None:
    data = newsdoc.export_all([WHOLE, Article("x" * 111)], "json-ld")
    found = JsonLdParser().validate(Source(data))
    assert {each.path for each in found} >= {"/1/headline", "/1/datePublished", "/1/author"}
    assert not [each for each in found if (each.path or "").startswith("/0")]


def test_who_has_a_property_of_its_own_helped_with_that() -> None:
    article = read(contributor="Cy Dow", editor={"@type": "Person", "name": "Bo Ray"}, translator="Di Fox")
    people = [(each.name, each.function) for each in article.contributors]
    assert people == [("Cy Dow", None), ("Bo Ray", "editor"), ("Di Fox", "translator")]
    assert article.foreign == ()
    assert newsdoc.parse(newsdoc.export(article, "json-ld"), "json-ld").contributors == article.contributors


def test_a_place_that_stands_twice_is_one() -> None:
    place = {"@type": "Place", "name": "Larkhaven"}
    article = read(locationCreated=place, contentLocation=["Ardale", place])
    assert [each.name for each in article.located] == ["Larkhaven", "Ardale"]


def test_a_body_in_pieces_is_one() -> None:
    assert read(articleBody=["One.", "Two."]).text == "One.\n\nTwo."
    assert read(articleBody=["<p>One.</p>", "<p>Two.</p>"]).text == "One.\n\nTwo."
    assert read(articleBody=[{"@value": "One."}, "Two."]).text == "One."


@pytest.mark.parametrize(("words", "keywords"), [("a, b; c", ("a", "b; c")), ("a;b", ("a", "b")), ("a", ("a",))])
def test_what_parts_keywords(words: str, keywords: tuple[str, ...]) -> None:
    assert read(keywords=words).keywords == keywords


@pytest.mark.parametrize("key", ["creditText", "creator", "author"])
def test_who_made_a_picture(key: str) -> None:
    image = {"@type": "ImageObject", "url": "https://i.example/1.jpg", key: {"@type": "Person", "name": "Bo Ray"}}
    assert [each.credit for each in read(image=image).figures()] == ["Bo Ray"]
