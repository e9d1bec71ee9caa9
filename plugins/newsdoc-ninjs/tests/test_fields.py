"""Fields of ninjs in the spellings of its versions."""

import datetime as dt
import json
from typing import Any

import pytest
from newsdoc_ninjs.exporter import NinjsExporter
from newsdoc_ninjs.fields import Fields
from newsdoc_ninjs.parser import NinjsParser, read_item
from newsdoc_ninjs.versions import Version

from newsdoc import Article, Concept, Name, Organization, Person, Place, RelatedLink, Rights, RoleText, Subject
from newsdoc.source import Source


def test_spelling_does_not_matter() -> None:
    for key in ("versioncreated", "versionCreated", "version_created"):
        assert Fields({key: "2026-03-05T12:00:00Z"}).date("versioncreated") == dt.datetime(
            2026, 3, 5, 12, tzinfo=dt.UTC
        )


def test_texts_and_numbers() -> None:
    fields = Fields({"a": " ", "b": 3, "c": True, "d": "4", "e": "five"})
    assert (fields.text("a", "b"), fields.text("c"), fields.whole("d"), fields.whole("e")) == ("3", None, 4, None)


def test_objects() -> None:
    assert Fields({"genre": ["x", {"name": "y"}, None]}).objects("genre") == [{"name": "x"}, {"name": "y"}]
    assert Fields({"files": {"small": {"href": "s"}, "n": 1}}).objects("files") == [{"name": "small", "href": "s"}]


def test_roles() -> None:
    fields = Fields({"headline": "One &amp; <b>two</b>", "headline_seo": "Two", "headline_html": "<p>One</p>"})
    assert fields.roles("headlines", "headline") == [
        RoleText("One & two"),
        RoleText("Two", role="seo"),
        RoleText("One"),
    ]


VERSIONS: tuple[Version, ...] = ("3.1", "2.1", "1.4")


def written(article: Article, version: Version = "3.1") -> dict[str, Any]:
    found: dict[str, Any] = json.loads(NinjsExporter().export(article, version=version))
    return found


def both_ways(article: Article, version: Version = "3.1") -> Article:
    return NinjsParser().parse(Source(json.dumps(written(article, version))))


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("code", [{"literal": "coast#1"}, {"qcode": "quay:1"}, {"uri": "https://quay.example/#us"}])
def test_codes_of_who_holds_the_rights(version: Version, code: dict[str, str]) -> None:
    rights = Rights(Organization("The Harbour Post", **code), notice="(c) 2026")
    found = both_ways(Article("Ferry", rights=rights), version)
    assert (found.rights, found.subjects, found.authors) == (rights, (), ())


def test_a_holder_that_is_a_name_is_one_text() -> None:
    item = written(Article("Ferry", rights=Rights(Organization("The Harbour Post"))))
    assert item["copyrightHolder"] == "The Harbour Post"
    assert "organisations" not in item


def test_a_code_goes_before_a_literal() -> None:
    """Ninjs has one literal: a code of a vocabulary says more than a word from none."""
    genre = Concept((Name("Report"),), scheme="quaygenre", code="7", literal="Report")
    party = Organization("Coast Data", qcode="quay:data", literal="Coast Data")
    article = Article("Ferry", genres=(genre,), info_sources=(party,))
    item = written(article)
    assert (item["genres"][0]["literal"], item["infoSources"][0]["literal"]) == ("quaygenre:7", "quay:data")
    found = both_ways(article)
    assert (found.genres[0].qcode, found.info_sources[0].qcode) == ("quaygenre:7", "quay:data")


def test_a_place_that_is_a_literal() -> None:
    located = (Place(literal="Larkhaven"),)
    assert both_ways(Article("Ferry", located=located)).located == located


def test_a_story_whose_address_is_its_identifier() -> None:
    link = RelatedLink(href="tag:quay.example:1", guid="tag:quay.example:1", content_type="text/html", rel="background")
    assert both_ways(Article("Ferry", related=(link,))).related == (link,)
    addressed = RelatedLink("Pier", href="https://quay.example/pier", content_type="text/html")
    assert both_ways(Article("Ferry", related=(addressed,))).related == (addressed,)


def test_schemes_of_version_1_that_are_addresses() -> None:
    who = {"name": "Ada Marsh", "scheme": "https://people.example/", "code": "p1"}
    item = read_item({"uri": "urn:x:1", "person": [{**who, "rel": "author"}, {**who, "rel": "about"}]})
    assert item.authors == (Person("Ada Marsh", uri="https://people.example/p1"),)
    assert item.subjects == (Subject((Name("Ada Marsh"),), uri="https://people.example/p1", type="cpnat:person"),)


@pytest.mark.parametrize(
    ("version", "written_as"), [("1.4", "2026-03-05T09:30:00Z"), ("3.1", "2026-03-05T10:30:00+01:00")]
)
def test_moments_of_version_1_are_in_utc(version: Version, written_as: str) -> None:
    """Superdesk's reader of ninjs 1 takes no other zone."""
    article = Article("Ferry", published=dt.datetime.fromisoformat("2026-03-05T10:30:00+01:00"))
    assert written_as in written(article, version).values()
    assert both_ways(article, version).published == article.published
    day = Article("Ferry", published=dt.date(2026, 3, 5))
    assert (
        NinjsParser().parse(Source(NinjsExporter().export(day, version=version, timezone="+02:00"))).published
        == day.published
    )


def test_title_and_abstract_that_say_something_else_are_carried() -> None:
    item = {"uri": "urn:x:1", "headline": "Ferry returns", "description_text": "It sails.", "body_text": "At dawn."}
    same = NinjsParser().parse(Source(json.dumps({**item, "title": "Ferry  returns", "abstract": "It sails."})))
    assert same.foreign == ()
    other = {**item, "title": "Ferry to the quay", "abstract": "It sails again."}
    article = NinjsParser().parse(Source(json.dumps(other)))
    assert (article.headline, article.summary) == ("Ferry returns", "It sails.")
    assert [json.loads(each.content) for each in article.foreign] == [
        {"title": "Ferry to the quay"}, {"abstract": "It sails again."}
    ]  # fmt: skip
    assert json.loads(NinjsExporter().export(article, version="1.4"))["title"] == "Ferry to the quay"
    alone = NinjsParser().parse(Source(json.dumps({"uri": "u", "title": "Ferry", "abstract": "It sails."})))
    assert (alone.headline, alone.summary, alone.foreign) == ("Ferry", "It sails.", ())
