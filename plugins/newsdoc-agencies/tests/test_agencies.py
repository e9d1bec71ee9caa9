"""Formats of agencies and their systems, read; the documents are made up."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from newsdoc_agencies.anpa import AnpaParser
from newsdoc_agencies.ap import ApParser
from newsdoc_agencies.dpa import DpaParser
from newsdoc_agencies.guardian import GuardianParser
from newsdoc_agencies.iptc7901 import Iptc7901Parser
from newsdoc_agencies.superdesk import SuperdeskParser

import newsdoc
from newsdoc import Article, Figure, Paragraph
from newsdoc.model import RelatedLink
from newsdoc.source import Source
from newsdoc.testing import check_parser

GOLDEN = Path(__file__).resolve().parents[3] / "tests" / "golden"


def sample(name: str) -> bytes:
    return next((GOLDEN / name).glob("*/input.*")).read_bytes()


PARSERS: list[Any] = [
    SuperdeskParser(),
    ApParser(),
    DpaParser(),
    GuardianParser(),
    Iptc7901Parser(),
    AnpaParser(),
]


@pytest.mark.parametrize("parser", PARSERS, ids=lambda parser: parser.name)
def test_conformance(parser: Any) -> None:
    check_parser(parser, sample(parser.name))


@pytest.mark.parametrize("parser", PARSERS, ids=lambda parser: parser.name)
def test_recognised_among_all_formats(parser: Any) -> None:
    article = newsdoc.parse(sample(parser.name))
    assert article.provenance is not None
    assert article.provenance.format == parser.name
    for other in PARSERS:
        if other is not parser:
            assert other.sniff(Source(sample(parser.name))) == 0


@pytest.mark.parametrize("parser", PARSERS[:4], ids=lambda parser: parser.name)
def test_values_of_wrong_types(parser: Any) -> None:
    """Each value in turn as one that it cannot be."""
    (item,) = list(parser.items(json.loads(sample(parser.name))))[:1]
    for key in item.values:
        for wrong in (None, 1, "x", [], [[1]], {"a": [None]}, {"a": {"b": 1}}, True):
            data = Source(json.dumps({**item.values, key: wrong}))
            assert isinstance(parser.parse(data), Article)
    with pytest.raises(newsdoc.ParseError, match=r"holds no .* item"):
        parser.parse(Source("[]"))


def test_superdesk() -> None:
    article = newsdoc.parse(sample("superdesk"))
    assert article.summary == "The deck."
    assert article.subjects[0].qcode == "subj:04015000"
    assert [person.name for person in article.authors] == ["Ann Lee"]
    assert [paragraph.text for paragraph in article.paragraphs()][-1] == "Helpline: 0123."
    assert [figure.guid for figure in article.figures()] == ["pic-1"]
    assert {each.place for each in article.foreign} >= {"sign_off", "priority", "anpa_take_key"}
    killed = json.loads(sample("superdesk")) | {"state": "killed"}
    assert newsdoc.parse(json.dumps(killed)).pub_status == "canceled"
    assert newsdoc.parse(json.dumps(killed | {"type": "graphic"})).kind == "picture"
    several = newsdoc.parse_all(json.dumps({"_items": [killed, killed]}))
    assert len(several) == 2


def test_ninjs_is_not_superdesk() -> None:
    ninjs = newsdoc.export(Article("x", guid="tag:x", body=(Paragraph("y"),)), "ninjs")
    assert SuperdeskParser().sniff(Source(ninjs)) == 0


def test_ap_text_that_is_not_there_is_reported() -> None:
    answer = json.loads(sample("ap-media"))
    del answer["data"]["items"][0]["nitf"]
    article = newsdoc.parse(json.dumps(answer))
    assert article.paragraphs() == ()
    assert [problem.message for problem in article.problems if problem.code == "dropped"] == [
        "the text is not in the data; it is at https://api.example/1.nitf"
    ]


def test_a_picture_as_an_item() -> None:
    picture = json.loads(sample("ap-media"))["data"]["items"][0]["item"]["associations"]["1"]
    article = newsdoc.parse(json.dumps({**picture, "pubstatus": "usable"}))
    (figure,) = article.body
    assert isinstance(figure, Figure)
    assert (figure.caption, figure.credit) == ("The ferry.", "Eva Fox")


def test_ap() -> None:
    article = newsdoc.parse(sample("ap-media"))
    assert [(each.role, each.text) for each in article.alternative_headlines] == [
        ("extended", "Ferry sails again after two winters of repairs"),
        ("seo", "Northport ferry sails"),
        ("title", "Ferry"),
    ]
    assert (article.creditline, article.profile) == ("AP", "text")
    assert article.publisher == newsdoc.Organization("AP")
    assert article.dateline is not None
    assert article.dateline.text == "NORTHPORT"
    (place,) = article.located
    assert (place.name, place.latitude, place.longitude) == ("Northport", 54.25, -3.5)
    assert [(each.name, each.function) for each in article.contributors] == [("Eva Fox", "photographer")]
    assert [each.code for each in article.signals] == ["newscontent", "Lead"]
    assert article.subjects[0].why == "why:direct"
    assert article.expires == dt.datetime(2026, 6, 5, tzinfo=dt.UTC)
    assert [each.place for each in article.foreign] == ["editorialpriority"]


def test_dpa() -> None:
    article = newsdoc.parse(sample("dpa-wire"))
    assert [(each.name, each.type) for each in article.subjects] == [
        ("Wirtschaft", None),
        ("Nordhafen", "cpnat:geoArea"),
        ("Alter Kai, Nordhafen", "cpnat:poi"),
    ]
    assert article.subjects[0].qcode == "dpasubject:wi"
    assert article.keywords == ("Fähre",)
    assert article.genres[0].name == "Bericht"
    assert [each.qcode for each in article.services] == ["dpasrv:bdt"]
    assert article.section == "wi"
    assert [(note.role, note.text) for note in article.ed_notes] == [
        ("editorialnote", "Bilder sind im Angebot."),
        ("dpacontacts", "Rückfragen an die Redaktion"),
        ("closingline", "dpa ih yy n1 fx"),
    ]
    assert article.created == dt.datetime(2026, 3, 5, 8, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))
    assert [(each.title, each.href) for each in article.related] == [("Hafenamt", "https://hafen.example/")]
    assert [each.heading for each in article.body if isinstance(each, newsdoc.FactBox)] == ["Die Fähre"]
    (picture,) = article.figures()
    assert picture.credit == "Eva Fox/dpa"
    assert picture.renditions[0].size is None
    carried = {each.place: each.content for each in article.foreign}
    assert carried.keys() == {"updated", "rubric_names", "categories"}
    assert "holm.ida" in carried["categories"]


def test_dpa_without_notes_by_role() -> None:
    (entry,) = json.loads(sample("dpa-wire"))["entries"]
    article = newsdoc.parse(json.dumps({**entry, "ednotes": None, "signal": "sig:update"}))
    assert [note.text for note in article.ed_notes] == ["Rückfragen an die Redaktion"]
    assert [(each.scheme, each.code) for each in article.signals] == [("sig", "update")]


def test_guardian_carries_what_it_was_asked_for() -> None:
    answer = json.loads(sample("guardian"))
    content = answer["response"]["content"]
    content["fields"] |= {"wordcount": "12", "body": "", "bodyText": "One.\n\nTwo."}
    content["tags"] += [{"id": "harbour/series/boats", "type": "series", "webTitle": "Boats"}]
    article = newsdoc.parse(json.dumps(answer))
    assert [each.text for each in article.paragraphs()] == ["One.", "Two."]
    carried = {each.place: each.content for each in article.foreign}
    assert json.loads(carried["fields"]) == {"wordcount": "12"}
    assert "Boats" in carried["tags"]
    assert {"apiUrl", "sectionId", "isHosted"} <= carried.keys()


def test_guardian_without_its_text() -> None:
    answer = json.loads(sample("guardian"))
    del answer["response"]["content"]["fields"]
    article = newsdoc.parse(json.dumps(answer))
    assert article.headline == "Ferry sails again – a report"
    assert "no-body" in [problem.code for problem in article.problems]


def test_a_package_of_superdesk_links_its_items() -> None:
    refs = [{"residRef": "urn:1", "headline": "Ferry sails", "type": "text"}, {"residRef": "urn:2", "version": "3"}]
    groups = [{"id": "root", "refs": [{"idRef": "main"}]}, {"id": "main", "refs": refs}]
    item = {"guid": "urn:3", "type": "composite", "state": "published", "headline": "Ferries", "groups": groups}
    article = newsdoc.parse(json.dumps(item))
    assert article.related == (RelatedLink("Ferry sails", guid="urn:1"), RelatedLink(guid="urn:2", version="3"))
    assert article.foreign == ()


def test_superdesk_pictures_and_version() -> None:
    file = {"href": "https://img.example/a.jpg", "width": 800}
    picture = {"type": "picture", "_id": "p1", "headline": "Lark", "byline": "Bo Ray", "renditions": {"original": file}}
    item = {
        "_id": "urn:x", "type": "text", "state": "published", "version": 1, "_current_version": 4, "headline": "Ferry",
        "versioncreated": "2026-03-05T10:00:00+0000", "associations": {"featuremedia": picture},
        "body_html": "<p>It sails.</p>"
        "<figure><img src='https://img.example/a.jpg'/><figcaption>A boat</figcaption></figure>",
    }  # fmt: skip
    article = newsdoc.parse(json.dumps(item), "superdesk")
    shown = Figure("A boat", credit="Bo Ray", title="Lark", url="https://img.example/a.jpg")
    assert (article.version, article.body, article.lead_image) == ("4", (Paragraph("It sails."), shown), shown)
    assert newsdoc.parse(json.dumps(item | {"associations": {"editor_0": picture}}), "superdesk").lead_image is None


def test_dpa_frames_a_text_and_has_notes_in_two_places() -> None:
    data = json.loads(sample("dpa-wire"))
    entry = data["entries"][0] if "entries" in data else data
    entry |= {
        "article_html": '<section class="main"><p>One.</p><h2>Two</h2><p>Three.</p></section>',
        "ednotes": [{"role": "dpaednoterole:correctionshort", "ednote": "Name"}],
        "notepad": {"public_html": "<p>Quay 1</p>", "nonpublic_html": "<p>Name</p>"},
    }
    entry.pop("infobox_html", None)
    article = newsdoc.parse(json.dumps(entry), "dpa-wire")
    assert [each.heading for each in article.sections()] == ["Two"]
    assert [(each.text, each.role) for each in article.ed_notes] == [("Name", "correctionshort"), ("Quay 1", "public")]


def test_a_guardian_byline_names_more_than_have_a_page() -> None:
    item = json.loads(sample("guardian"))
    content = item["response"]["content"] if "response" in item else item
    tag = {"id": "profile/annlee", "type": "contributor", "webTitle": "Ann Lee", "webUrl": "https://x.example/ann"}
    content["tags"] = [tag]
    for byline, names in (("Bo Ray and Ann Lee", ["Bo Ray", "Ann Lee"]), ("Staff and agencies", ["Ann Lee"])):
        content["fields"]["byline"] = byline
        article = newsdoc.parse(json.dumps(item), "guardian")
        assert [each.name for each in article.authors] == names
        assert article.authors[-1].url == "https://x.example/ann"


def test_what_ap_says_of_a_company_is_kept() -> None:
    company = {"name": "Elm Line", "code": "o1", "symbols": [{"ticker": "ELM", "exchange": "XEX"}]}
    item: dict[str, Any] = {"altids": {"itemid": "a1"}, "pubstatus": "usable", "type": "text", "headline": "Ferry"}
    item["organisation"] = [company, {"name": "Ash Line", "code": "o2"}]
    article = newsdoc.parse(json.dumps(item), "ap-media")
    kept = [each for each in article.foreign if each.place == "organisation"]
    assert [json.loads(each.content) for each in kept] == [[company]]


def test_a_guardian_byline_says_where_its_author_is() -> None:
    tag = {"type": "contributor", "webTitle": "Ann Lee", "id": "profile/ann"}
    item = {"id": "a", "webTitle": "Ferry", "webUrl": "https://a.example/", "tags": [tag]}
    (author,) = newsdoc.parse(json.dumps(item | {"fields": {"byline": "Ann Lee in Elm", "body": "A."}})).authors
    assert (author.name, author.location, author.literal) == ("Ann Lee", "Elm", "profile/ann")


@pytest.mark.parametrize(("roles", "authors"), [(("writer", "photographer"), 1), (("photographer", "editor"), 2)])
def test_authors_of_superdesk_who_did_not_write(roles: tuple[str, str], authors: int) -> None:
    listed = [{"name": "Ann Lee", "role": roles[0]}, {"name": "Bo Ray", "role": roles[1]}]
    article = newsdoc.parse(
        json.dumps({"_id": "a", "abstract": "A", "anpa_category": [], "headline": "B", "authors": listed})
    )
    assert [each.name for each in article.authors] == ["Ann Lee", "Bo Ray"][:authors]
    assert [each.name for each in article.contributors] == ["Ann Lee", "Bo Ray"][authors:]


def test_the_picture_that_dpa_says_is_the_storys() -> None:
    data = json.loads(sample("dpa-wire"))
    entry = data["entries"][0]
    files = [{"url": "https://i.example/1.jpg", "width": 900}]
    other = {"type": "image", "urn": "urn:1", "renditions": [{"url": "https://i.example/0.jpg"}]}
    entry["associations"] = [other, {"type": "image", "urn": "urn:2", "is_featureimage": True, "renditions": files}]
    article = newsdoc.parse(json.dumps(data))
    assert article.lead_image is not None
    assert article.lead_image.url == "https://i.example/1.jpg"
    entry["associations"][1]["is_featureimage"] = False
    assert newsdoc.parse(json.dumps(data)).lead_image is None


@pytest.mark.parametrize("name", ["superdesk", "dpa-wire", "ap-media"])
def test_a_byline_that_opens_the_text(name: str) -> None:
    text = "<p>By Ann Lee</p><p>The ferry sails again.</p>"
    items = {
        "superdesk": {"guid": "1", "family_id": "1", "anpa_category": [], "headline": "Ferry", "body_html": text},
        "dpa-wire": {
            "urn": "urn:1",
            "version_created": "2026-03-05T10:00:00Z",
            "headline": "Ferry",
            "article_html": text,
        },
        "ap-media": {"altids": {"itemid": "1"}, "pubstatus": "usable", "type": "text", "body_nitf": text},
    }
    article = newsdoc.parse(json.dumps(items[name]), name)
    assert (article.byline, [each.name for each in article.authors]) == ("By Ann Lee", ["Ann Lee"])


@pytest.mark.parametrize("name", ["superdesk", "ap-media"])
def test_who_took_part_as_the_end_of_the_text_says(name: str) -> None:
    text = "<p>The ferry sails.</p><p>(Reporting by Ann Lee; Editing by Bo Ray)</p>"
    item = {
        "superdesk": {"guid": "1", "family_id": "1", "anpa_category": [], "byline": "By Ann Lee", "body_html": text},
        "ap-media": {
            "altids": {"itemid": "1"},
            "pubstatus": "usable",
            "bylines": [{"by": "By Ann Lee"}],
            "body_nitf": text,
        },
    }[name] | {"language": "en", "type": "text"}
    assert [each.name for each in newsdoc.parse(json.dumps(item), name).contributors] == ["Bo Ray"]


def test_the_place_of_a_dateline_of_superdesk_is_as_printed() -> None:
    line = {"text": "LARKHAVEN, May 11 AAP -", "source": "AAP", "located": {"city": "Larkhaven"}}
    item = {
        "_id": "urn:x",
        "type": "text",
        "state": "published",
        "headline": "x",
        "body_html": "<p>y</p>",
        "dateline": line,
    }
    found = newsdoc.parse(json.dumps(item), "superdesk").dateline
    assert found is not None
    assert (found.place, found.agency) == ("LARKHAVEN", "AAP")


def test_subjects_of_ap_are_weighed_and_its_text_has_the_dateline() -> None:
    line = "<dateline><location>ELM, Coast</location> (AP) _</dateline>"
    nitf = f"<nitf><body><body.head>{line}</body.head></body></nitf>"
    subjects = [{"name": "Sea", "code": "s", "relevance": 99}, {"name": "x", "code": "y", "relevance": 101}]
    item = {"altids": {"itemid": "1"}, "pubstatus": "usable", "headline": "x", "located": "Elm", "subject": subjects}
    article = newsdoc.parse(json.dumps({**item, "nitf": nitf}), "ap-media")
    assert [each.relevance for each in article.subjects] == [99, None]
    assert article.dateline is not None
    assert (article.dateline.text, article.dateline.agency) == ("ELM, Coast (AP)", "AP")
    bare = newsdoc.parse(json.dumps(item), "ap-media")
    assert bare.dateline is not None
    assert bare.dateline.text == "Elm"


def test_codes_of_the_iptc_are_subjects_of_dpa() -> None:
    categories = [{"type": "dnltype:x", "qcode": code} for code in ("medtop:20000337", "y:1")]
    entry = {"urn": "urn:1", "article_html": "<p>x</p>", "categories": categories}
    article = newsdoc.parse(json.dumps(entry), "dpa-wire")
    assert [each.code for each in article.subjects] == ["20000337"]
    assert [each.content for each in article.foreign if each.place == "categories"] == [json.dumps(categories[1:])]


def test_the_pictures_of_a_guardian_gallery() -> None:
    said = {"caption": "It sails.", "credit": "Bo Ray", "altText": "A ferry"}
    sizes: list[tuple[str, dict[str, str]]] = [("100", {}), ("900", said)]
    files = [{"file": f"https://x.example/{width}.jpg", "typeData": {"width": width, **more}} for width, more in sizes]
    elements = [{"type": "image", "assets": files}, {"type": "video"}, {"type": "image", "assets": []}]
    item = {"id": "x", "webTitle": "x", "webUrl": "https://x.example/1", "type": "gallery", "elements": elements}
    (figure,) = newsdoc.parse(json.dumps(item), "guardian").figures()
    assert (figure.caption, figure.credit, figure.alt) == ("It sails.", "Bo Ray", "A ferry")
    assert (figure.url, len(figure.renditions)) == ("https://x.example/900.jpg", 2)


@pytest.mark.parametrize(
    ("byline", "person"),
    [
        (
            {"bylines": [{"by": "By Ann Lee, Reuters"}]},
            newsdoc.Person("Ann Lee", affiliation="Reuters"),
        ),
        ({"bylines": [{"by": "By Ann Lee", "title": "Reporter"}]}, newsdoc.Person("Ann Lee", role="Reporter")),
        ({"byline": "By Ann Lee"}, newsdoc.Person("Ann Lee")),
        ({"byline": "By Bo Ray", "bylines": [{"by": "By Ann Lee"}]}, newsdoc.Person("Ann Lee")),
    ],
)
def test_who_signs_an_item_of_ap(byline: dict[str, object], person: newsdoc.Person) -> None:
    item = {"altids": {"itemid": "1"}, "pubstatus": "usable", "type": "text", "headline": "Ferry", **byline}
    assert newsdoc.parse(json.dumps(item), "ap-media").authors == (person,)


def test_keywords_of_dpa_have_names() -> None:
    keywords = [{"type": "dnltype:keyword", "name": "Ferry"}, {"type": "dnltype:keyword", "qcode": "x:1"}]
    data = json.loads(sample("dpa-wire"))
    data["entries"][0]["categories"] = keywords
    assert newsdoc.parse(json.dumps(data["entries"][0]), "dpa-wire").keywords == ("Ferry",)
