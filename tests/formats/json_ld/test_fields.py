"""Each field of an article as properties of schema.org, and read back from them."""

import datetime as dt
import json
from typing import Any

import attrs
import pytest

import newsdoc
from newsdoc import AltId, Article, Name, Organization, Paragraph, Person, Rights, Subject
from newsdoc.formats.json_ld.exporter import JsonLdExporter
from newsdoc.model import Concept, Dateline, Figure, Place, RelatedLink, Rendition, RoleText

CET = dt.timezone(dt.timedelta(hours=1))
HALF_PAST = dt.datetime(2026, 3, 5, 10, 30, tzinfo=CET)
FERRY = "https://quay.example/ferry.jpg"
LEE = Person(
    "Ann Lee",
    role="coast reporter",
    affiliation="The Coast",
    location="Larkhaven",
    note="Writes on boats.",
    url="https://quay.example/lee",
    email="lee@quay.example",
    image="https://quay.example/lee.jpg",
    qcode="staff:7",
    uri="https://people.example/lee",
    literal="al7",
)
LEE_THING = {
    "@type": "Person",
    "name": "Ann Lee",
    "url": "https://quay.example/lee",
    "email": "lee@quay.example",
    "image": "https://quay.example/lee.jpg",
    "description": "Writes on boats.",
    "sameAs": "https://people.example/lee",
    "identifier": [{"@type": "PropertyValue", "propertyID": "qcode", "value": "staff:7"}, "al7"],
    "jobTitle": "coast reporter",
    "affiliation": {"@type": "Organization", "name": "The Coast"},
    "workLocation": {"@type": "Place", "name": "Larkhaven"},
}
COAST = Organization(
    "The Coast",
    slogan="Salt and news",
    url="https://coast.example/",
    logo="https://coast.example/l.png",
    uri="https://papers.example/coast",
    qcode="paper:3",
    literal="tc3",
)
COAST_THING = {
    "@type": "Organization",
    "name": "The Coast",
    "slogan": "Salt and news",
    "url": "https://coast.example/",
    "logo": {
        "@type": "ImageObject",
        "url": "https://coast.example/l.png",
        "contentUrl": "https://coast.example/l.png",
    },
    "sameAs": "https://papers.example/coast",
    "identifier": [{"@type": "PropertyValue", "propertyID": "qcode", "value": "paper:3"}, "tc3"],
}
FERRIES = {"@type": "DefinedTerm", "name": "ferries"}
PICTURE = {"@type": "ImageObject", "url": FERRY, "contentUrl": FERRY}

FIELDS: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({"headline": "Ferry returns"}, {"headline": "Ferry returns"}),
    ({"alternative_headlines": (RoleText("Back"),)}, {"alternativeHeadline": "Back"}),
    ({"alternative_headlines": (RoleText("A"), RoleText("B"))}, {"alternativeHeadline": ["A", "B"]}),
    ({"summary": "It sails."}, {"description": "It sails."}),
    ({"summary": "It sails.", "descriptions": (RoleText("Long."),)}, {"description": "It sails.", "abstract": "Long."}),
    ({"url": "https://a.example/1"}, {"url": "https://a.example/1", "mainEntityOfPage": "https://a.example/1"}),
    ({"guid": "urn:q:1"}, {"identifier": "urn:q:1"}),
    (
        {"guid": "urn:q:1", "alt_ids": (AltId("7", type="desk"), AltId("8"))},
        {
            "identifier": [
                "urn:q:1",
                {"@type": "PropertyValue", "propertyID": "desk", "value": "7"},
                {"@type": "PropertyValue", "value": "8"},
            ]
        },
    ),
    ({"slugline": "FERRY"}, {"identifier": {"@type": "PropertyValue", "propertyID": "slugline", "value": "FERRY"}}),
    ({"version": "3"}, {"version": "3"}),
    ({"language": "en-GB"}, {"inLanguage": "en-GB"}),
    ({"published": HALF_PAST}, {"datePublished": "2026-03-05T10:30:00+01:00"}),
    ({"published": dt.date(2026, 3, 5)}, {"datePublished": "2026-03-05"}),
    ({"modified": HALF_PAST}, {"dateModified": "2026-03-05T10:30:00+01:00"}),
    ({"published": HALF_PAST, "created": dt.date(2026, 3, 4)},
     {"datePublished": "2026-03-05T10:30:00+01:00", "dateCreated": "2026-03-04"}),
    ({"expires": HALF_PAST}, {"expires": "2026-03-05T10:30:00+01:00"}),
    ({"pub_status": "usable"}, {"creativeWorkStatus": "usable"}),
    ({"kind": "gallery"}, {"additionalType": "gallery"}),
    ({"authors": (LEE,)}, {"author": LEE_THING}),
    ({"authors": (Person("Ann Lee"), Person("Bo Ray"))},
     {"author": [{"@type": "Person", "name": "Ann Lee"}, {"@type": "Person", "name": "Bo Ray"}]}),
    ({"authors": (Person("The Coast", kind="organization", location="Larkhaven"),)},
     {"author": {"@type": "Organization", "name": "The Coast", "location": "Larkhaven"}}),
    ({"contributors": (LEE,)}, {"contributor": LEE_THING}),
    ({"creditline": "The Coast/Ann Lee"}, {"creditText": "The Coast/Ann Lee"}),
    ({"publisher": COAST}, {"publisher": COAST_THING}),
    ({"info_sources": (COAST, Organization("Quay Board"))},
     {"sourceOrganization": [COAST_THING, {"@type": "Organization", "name": "Quay Board"}]}),
    ({"dateline": Dateline("LARKHAVEN, March 5", place="LARKHAVEN")}, {"dateline": "LARKHAVEN, March 5"}),
    (
        {"located": (Place((Name("Larkhaven"),), type="cpnat:poi", latitude=54.5, longitude=-0.25,
                           broader=(Concept((Name("Ostmark"),)), Concept((Name("Norland"),), literal="no"))),)},
        {
            "locationCreated": {
                "@type": "Place", "name": "Larkhaven", "additionalType": "cpnat:poi",
                "geo": {"@type": "GeoCoordinates", "latitude": 54.5, "longitude": -0.25},
                "containedInPlace": {
                    "@type": "Place", "name": "Ostmark",
                    "containedInPlace": {"@type": "Place", "name": "Norland", "identifier": "no"},
                },
            }
        },
    ),
    ({"section": "Coast"}, {"articleSection": "Coast"}),
    ({"genres": (Concept((Name("interview"),)),)}, {"genre": "interview"}),
    ({"genres": (Concept((Name("interview"),), scheme="genre", code="Interview"),)},
     {"genre": {"@type": "DefinedTerm", "@id": "http://cv.iptc.org/newscodes/genre/Interview", "name": "interview",
                "termCode": "Interview", "inDefinedTermSet": {"@type": "DefinedTermSet", "name": "genre"}}}),
    ({"keywords": ("ferries", "fares")}, {"keywords": ["ferries", "fares"]}),
    ({"subjects": (Subject((Name("ferries"),)),)}, {"about": FERRIES}),
    ({"subjects": (Subject((Name("ferries"), Name("boats"))),)}, {"about": FERRIES | {"alternateName": "boats"}}),
    ({"subjects": (Subject((Name("ferries"),), scheme="desk", code="12", scheme_uri="https://quay.example/desk/"),)},
     {"about": {"@type": "DefinedTerm", "@id": "https://quay.example/desk/12", "name": "ferries", "termCode": "12",
                "inDefinedTermSet": {"@type": "DefinedTermSet", "name": "desk", "url": "https://quay.example/desk/"}}}),
    ({"subjects": (Subject((Name("Ann Lee"),), type="cpnat:person", scheme="who", code="7", literal="al"),)},
     {"about": {"@type": "Person", "name": "Ann Lee",
                "identifier": [{"@type": "PropertyValue", "propertyID": "who", "value": "7"}, "al"]}}),
    ({"subjects": (Subject((Name("Quay Board"),), type="cpnat:organisation", uri="https://quay.example/board"),)},
     {"about": {"@type": "Organization", "name": "Quay Board", "sameAs": "https://quay.example/board"}}),
    ({"subjects": (Subject((Name("the old quay"),), type="cpnat:poi"),)},
     {"about": {"@type": "Place", "name": "the old quay", "additionalType": "cpnat:poi"}}),
    ({"subjects": (Subject((Name("Larkhaven"),), type="cpnat:geoArea"), Subject(literal="x"))},
     {"about": [{"@type": "Place", "name": "Larkhaven"}, {"@type": "DefinedTerm", "identifier": "x"}]}),
    ({"subjects": (Subject((Name("Regatta"),), type="cpnat:event"), Subject((Name("boat"),), type="cpnat:object"))},
     {"about": [{"@type": "Event", "name": "Regatta"},
                {"@type": "DefinedTerm", "name": "boat", "additionalType": "cpnat:object"}]}),
    ({"rights": Rights(COAST, notice="© The Coast", year=2026, usage_terms=("No archive.", "No resale."),
                       license="https://quay.example/terms")},
     {"copyrightHolder": COAST_THING, "copyrightNotice": "© The Coast", "copyrightYear": 2026,
      "usageInfo": [{"@type": "CreativeWork", "text": "No archive."}, {"@type": "CreativeWork", "text": "No resale."}],
      "license": "https://quay.example/terms"}),
    ({"rights": Rights(year=2026)}, {"copyrightYear": 2026}),
    ({"body": (Paragraph("It sails."), Paragraph("Today."))}, {"articleBody": "It sails.\n\nToday."}),
    (
        {"body": (Figure("The ferry.", credit="Ines Calder", url=FERRY, alt="A boat", title="Ferry", guid="urn:f",
                         renditions=(Rendition("https://quay.example/big.jpg", role="large", width=1600, height=900,
                                               content_type="image/jpeg", size=9),)),)},
        {"image": PICTURE | {
            "name": "Ferry", "caption": "The ferry.", "creditText": "Ines Calder", "description": "A boat",
            "identifier": "urn:f",
            "encoding": {"@type": "ImageObject", "contentUrl": "https://quay.example/big.jpg", "name": "large",
                         "width": 1600, "height": 900, "encodingFormat": "image/jpeg", "contentSize": "9"}}},
    ),
    ({"body": (Figure(url=FERRY, kind="graphic"),)}, {"image": PICTURE | {"additionalType": "graphic"}}),
    ({"body": (Figure(url=FERRY, kind="video"),)}, {"video": PICTURE | {"@type": "VideoObject"}}),
    ({"body": (Figure(url=FERRY, kind="audio"), Figure(url=FERRY + "2", kind="audio"))},
     {"audio": [PICTURE | {"@type": "AudioObject"},
                {"@type": "AudioObject", "url": FERRY + "2", "contentUrl": FERRY + "2"}]}),
    ({"related": (RelatedLink("Seals", href="https://quay.example/s", rel="seeAlso", guid="urn:s", version="2",
                              content_type="text/html"),)},
     {"citation": {"@type": "CreativeWork", "name": "Seals", "url": "https://quay.example/s", "identifier": "urn:s",
                   "version": "2", "encodingFormat": "text/html", "additionalType": "seeAlso"}}),
    ({"related": (RelatedLink(guid="urn:s"),)}, {"citation": {"@type": "CreativeWork", "identifier": "urn:s"}}),
]  # fmt: skip


def written(article: Article, **options: Any) -> dict[str, Any]:
    values: dict[str, Any] = json.loads(newsdoc.export(article, "json-ld", **options))
    assert values.pop("@context") == "https://schema.org"
    return values


@pytest.mark.parametrize(
    ("fields", "properties"), FIELDS, ids=[f"{next(iter(x))}-{i}" for i, (x, _) in enumerate(FIELDS)]
)
def test_a_field_is_written_and_comes_back(fields: dict[str, Any], properties: dict[str, Any]) -> None:
    article = Article(**fields)
    values = written(article)
    assert values == {"@type": "NewsArticle"} | properties
    found = newsdoc.parse(json.dumps({"@context": "https://schema.org"} | values), "json-ld")
    assert attrs.evolve(found, provenance=None) == article


@pytest.mark.parametrize(
    "fields",
    [
        {"authors": (Person(""),)},
        {"publisher": Organization("")},
        {"subjects": (Subject(type="cpnat:object"),)},
        {"located": (Place(),)},
        {"related": (RelatedLink(),)},
        {"body": (Figure("No address."),)},
        {"alt_ids": (AltId(""),)},
        {"keywords": ("",)},
        {"rights": Rights(usage_terms=("",))},
        {"url": "javascript:a()"},
        {"alternative_headlines": (RoleText(""),)},
    ],
    ids=str,
)  # fmt: skip
def test_what_says_nothing_is_not_written(fields: dict[str, Any]) -> None:
    assert written(Article(**fields)) == {"@type": "NewsArticle"}


@pytest.mark.parametrize(
    ("party", "name", "identifier"),
    [
        (Person("", literal="al7"), "al7", None),
        (Person("", qcode="staff:7"), "staff:7", {"@type": "PropertyValue", "propertyID": "qcode", "value": "staff:7"}),
        (Person("", uri="https://people.example/lee"), "https://people.example/lee", None),
        (Person("al7", literal="al7"), "al7", "al7"),
        (Organization("", literal="tc3"), "tc3", None),
        (Organization("", uri="https://papers.example/coast"), "https://papers.example/coast", None),
    ],
)
def test_what_identifies_a_party_without_a_name_names_it(
    party: Person | Organization, name: str, identifier: object
) -> None:
    article = Article(authors=(party,)) if isinstance(party, Person) else Article(publisher=party)
    values = written(article)
    thing = values["author" if isinstance(party, Person) else "publisher"]
    assert (thing["name"], thing.get("identifier")) == (name, identifier)


@pytest.mark.parametrize(
    ("written", "indent"), [('{"@context": "https', None), ('{\n "@context"', 1), ('{\n    "@c', 4)]
)
def test_indent(written: str, indent: int | None) -> None:
    assert newsdoc.export(Article("x"), "json-ld", indent=indent).startswith(written)


@pytest.mark.parametrize(
    ("type", "taken"), [("Article", True), ("OpinionNewsArticle", True), ("Report", True), ("Recipe", False)]
)
def test_the_type_is_one_of_an_article(type: str, taken: bool) -> None:
    if taken:
        assert written(Article("x"), type=type)["@type"] == type
        assert f'"{type}"' in newsdoc.export_all([Article("x"), Article("y")], "json-ld", type=type)
        return
    with pytest.raises(newsdoc.ExportError, match="'Recipe' is no"):
        newsdoc.export(Article("x"), "json-ld", type=type)
    with pytest.raises(newsdoc.ExportError, match="'Recipe' is no"):
        newsdoc.export_all([Article("x")], "json-ld", type=type)


def test_zones_that_nobody_stated() -> None:
    article = Article(published=dt.datetime(2026, 3, 5, 10, 30), modified=dt.date(2026, 3, 5))
    assert written(article)["datePublished"] == "2026-03-05T10:30:00Z"
    assert written(article, timezone="+01:00")["datePublished"] == "2026-03-05T10:30:00+01:00"
    problems = JsonLdExporter().problems(article)
    assert [(each.code, each.path) for each in problems] == [("assumed", "published")]
    assert JsonLdExporter().problems(article, timezone="UTC") == []
    found = newsdoc.parse(newsdoc.export(article, "json-ld"), "json-ld")
    assert (found.published, found.modified) == (article.published, article.modified)


def test_a_day_of_publication_for_an_article_without() -> None:
    day = dt.date(2026, 3, 6)
    assert written(Article("x"), date_published=day)["datePublished"] == "2026-03-06"
    assert written(Article("x", published=HALF_PAST), date_published=day)["datePublished"] == HALF_PAST.isoformat()
    given = newsdoc.export(Article("x", created=HALF_PAST), "json-ld", date_published=day)
    assert newsdoc.parse(given, "json-ld").published == day


def test_several_articles_stand_in_a_graph() -> None:
    articles = [Article("Ferry returns", guid="urn:1"), Article("Fares stay", guid="urn:2")]
    output = newsdoc.export_all(articles, "json-ld")
    values = json.loads(output)
    assert [each["@type"] for each in values["@graph"]] == ["NewsArticle", "NewsArticle"]
    assert [attrs.evolve(each, provenance=None) for each in newsdoc.parse_all(output, "json-ld")] == articles
    first = newsdoc.parse(output, "json-ld")
    assert first.headline == "Ferry returns"
    assert [each.message for each in first.problems if each.code == "items-left"] == [
        "the first of 2 articles was read"
    ]
    alone = newsdoc.parse(newsdoc.export(articles[0], "json-ld"), "json-ld")
    assert "items-left" not in [each.code for each in alone.problems]


def test_quotations_are_listed_with_their_speakers() -> None:
    said = newsdoc.Quote("It sails.", speaker=LEE, cite="https://quay.example/q")
    told = newsdoc.Quote("It sails.", kind="indirect")
    values = written(Article(layers=(newsdoc.Layer("quotes", items=(said, told)),)))
    assert values["hasPart"] == {
        "@type": "Quotation",
        "text": "It sails.",
        "spokenByCharacter": LEE_THING,
        "url": "https://quay.example/q",
    }
    found = newsdoc.parse(json.dumps({"@context": "https://schema.org"} | values), "json-ld")
    assert [(each.text, each.speaker, each.cite) for each in found.quotes()] == [("It sails.", LEE, said.cite)]


def test_addresses_of_figures_are_whole_where_that_of_the_page_is_known() -> None:
    article = Article(url="https://quay.example/a/1", body=(Figure("The ferry.", url="../ferry.jpg"),))
    assert written(article)["image"]["contentUrl"] == FERRY


@pytest.mark.parametrize(("content", "kept"), [('{"wordCount": 3}', True), ("[3]", False), ("{", False)])
def test_properties_that_came_along_are_written_first_and_never_instead(content: str, kept: bool) -> None:
    ours = newsdoc.ForeignElement("json-ld", content=content)
    other = newsdoc.ForeignElement("rss", content='{"ttl": 1}')
    headline = newsdoc.ForeignElement("json-ld", content='{"headline": "Old"}')
    values = written(Article("New", foreign=(ours, other, headline)))
    assert (values.get("wordCount"), values["headline"], "ttl" in values) == (3 if kept else None, "New", False)


def test_text_that_utf8_has_no_place_for() -> None:
    output = newsdoc.export(Article("Ferry \ud800 returns <b>\u2028"), "json-ld")
    assert "\\ud800" in output
    assert not set("<\u2028\ud800") & set(output)
    assert json.loads(output)["headline"] == "Ferry \ud800 returns <b>\u2028"


@pytest.mark.parametrize("words", ["Fish &amp; chips", "&lt;p&gt;", "<p>Fish</p>", "a &nbsp; b", "&quot;Fish&quot;"])
@pytest.mark.parametrize("field", ["headline", "summary", "section", "creditline"])
def test_words_that_look_like_html_come_back_wherever_they_stand_alone(field: str, words: str) -> None:
    fields: dict[str, Any] = {field: words}
    article = Article(**fields)
    found = newsdoc.parse(newsdoc.export(article, "json-ld"), "json-ld")
    assert attrs.evolve(found, provenance=None) == article


@pytest.mark.parametrize("figure", [Figure("No address."), Figure("A boat.", url="")])
def test_a_figure_without_an_address_has_none_by_the_address_of_the_page(figure: Figure) -> None:
    article = Article(url="https://quay.example/a/1", body=(figure,), lead_image=figure)
    values = written(article)
    assert not {"image", "thumbnailUrl"} & set(values)


@pytest.mark.parametrize(
    ("concept", "term_set"),
    [
        (Subject(code="12"), None),
        (Subject(code="12", scheme="desk"), {"@type": "DefinedTermSet", "name": "desk"}),
        (Subject((Name("ferries"),), scheme="desk"), None),
    ],
)
def test_the_vocabulary_of_a_term(concept: Subject, term_set: object) -> None:
    assert written(Article(subjects=(concept,)))["about"].get("inDefinedTermSet") == term_set


@pytest.mark.parametrize("words", [("Ferry, 3rd lead",), ("Ferry, 3rd lead", "quay"), ("ferry",)])
def test_keywords_may_hold_commas(words: tuple[str, ...]) -> None:
    assert newsdoc.parse(newsdoc.export(Article("x", keywords=words), "json-ld")).keywords == words
