"""ninjs as agencies write it, beyond what the schema lets stand."""

import json
from typing import Any, Literal

import pytest
from newsdoc_ninjs.exporter import NinjsExporter
from newsdoc_ninjs.parser import NinjsParser

import newsdoc
from newsdoc import Article, Figure
from newsdoc.model import Dateline, RoleText
from newsdoc.source import Source


def read(**values: Any) -> Article:
    return NinjsParser().parse(Source(json.dumps({"uri": "urn:x:1", "type": "text", **values})))


@pytest.mark.parametrize(
    "values",
    [
        {"body_html": "One.<br><br>Two."},
        {"body_html": "<div>One.</div><div><div>Two.</div></div>"},
        {"body_html": "<p>One.</p><p>&nbsp;</p><script>x</script><p>Two.</p>"},
        {"body_html": "&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;"},
        {"body_xhtml": "<div xmlns='http://www.w3.org/1999/xhtml'><p>One.</p><p>Two.</p></div>"},
        {"body_text": "One.\n\nTwo."},
        {"body_text": "One.\nTwo."},
        {"body": "<p>One.</p><p>Two.</p>"},
        {"bodies": {"main": {"contentType": "text/html", "value": "<p>One.</p><p>Two.</p>"}}},
        {
            "bodies": [
                {"role": "web", "contenttype": "text/html", "value": "<p>Less.</p>"},
                {"role": "main", "contenttype": "text/html", "value": "<p>One.</p><p>Two.</p>"},
            ]
        },
    ],
)
def test_bodies(values: dict[str, Any]) -> None:
    assert [each.text for each in read(**values).paragraphs()] == ["One.", "Two."]


@pytest.mark.parametrize(
    "values",
    [
        {"by": "Ann Lee and Bo Ray"},
        {"by": ["Ann Lee", "Bo Ray"]},
        {"authors": ["Ann Lee", "Bo Ray"]},
        {"authors": [{"name": "Ann Lee"}, {"first_name": "x", "name": "Bo Ray"}]},
        {"person": [{"rel": "author", "name": "Ann Lee"}, {"rel": "author", "name": "Bo Ray"}]},
        {"body_html": "<p><b>By Ann Lee and Bo Ray</b></p><p>One.</p>"},
    ],
)
def test_authors(values: dict[str, Any]) -> None:
    assert [each.name for each in read(**values).authors] == ["Ann Lee", "Bo Ray"]


@pytest.mark.parametrize(
    "values",
    [
        {"source": "Fjord News"},
        {"provider": {"name": "Fjord News"}},
        {"infosources": [{"name": "Fjord News"}]},
        {"copyrightholder": "Fjord News"},
    ],
)
def test_provider(values: dict[str, Any]) -> None:
    publisher = read(**values).publisher
    assert publisher is not None
    assert publisher.name == "Fjord News"


def test_texts() -> None:
    article = read(
        title="Ferry",
        description_html="<p>One.</p><p>Two.</p>",
        dateline={"text": "VIK (FN) -"},
        firstpublished="2026-01-05 10:11:12",
    )
    assert (article.headline, article.summary) == ("Ferry", "One. Two.")
    assert article.dateline is not None
    assert article.dateline == Dateline("VIK (FN)", place="VIK", agency="FN")
    assert str(article.published) == "2026-01-05 10:11:12"


def test_item_under_a_name() -> None:
    data = json.dumps({"data": {"uri": "u", "type": "text", "headline": "Ferry"}})
    assert NinjsParser().parse(Source(data)).headline == "Ferry"


def test_what_a_story_mentions_is_among_its_subjects() -> None:
    item = {
        "uri": "urn:x:1",
        "type": "text",
        "headline": "Ferry",
        "located": "Elmport",
        "person": [{"name": "Ann Lee", "rel": "author"}, {"name": "Dee Fox", "rel": "mentions"}],
        "organisation": [{"name": "Elm Line"}],
        "place": [{"name": "Ashby", "rel": "mentions"}, {"name": "Elmport"}],
    }
    article = NinjsParser().parse(Source(json.dumps(item)))
    assert [each.name for each in article.subjects] == ["Dee Fox", "Elm Line", "Ashby"]
    assert [json.loads(each.content) for each in article.foreign] == [{"place": item["place"]}]


def test_lists_that_are_one_text() -> None:
    item = {"uri": "urn:x:1", "headline": "Ferry", "keywords": "ferry, quay;", "subject": "Shipping"}
    article = NinjsParser().parse(Source(json.dumps(item)))
    assert article.keywords == ("ferry", "quay")
    assert [each.name for each in article.subjects] == ["Shipping"]


def test_texts_that_were_escaped_for_html() -> None:
    item = {"uri": "urn:x:1", "headline": "Lee &amp; Co", "keywords": ["a &lt; b"], "body_html": "<p>A &amp;amp; B</p>"}
    article = NinjsParser().parse(Source(json.dumps(item)))
    assert (article.headline, article.keywords, article.text) == ("Lee & Co", ("a < b",), "A &amp; B")


@pytest.mark.parametrize("version", ["3.1", "1.4"])
def test_entities_that_are_words_come_back(version: Literal["3.1", "1.4"]) -> None:
    article = Article("Write &amp; for it", keywords=("&lt;",), guid="urn:x:1")
    written = NinjsExporter().export(article, version=version)
    found = NinjsParser().parse(Source(written))
    assert (found.headline, found.keywords, found.alt_ids) == (article.headline, article.keywords, ())


def test_values_of_another_form_than_the_schema_asks_for() -> None:
    article = read(
        headline="Ferry",
        usageterms=["Print only", "No archive"],
        ednote=["Adds quotes", ""],
        copyrightnotice=["(c) Elm"],
        located={"name": "Elmport", "country": "Elmland"},
    )
    assert article.rights is not None
    assert (article.rights.usage_terms, article.rights.notice) == (("Print only", "No archive"), "(c) Elm")
    assert [each.text for each in article.ed_notes] == ["Adds quotes"]
    assert [each.name for each in article.located] == ["Elmport"]
    assert [json.loads(each.content).keys() for each in article.foreign] == [{"located"}]


def test_rights_of_another_form_make_no_invalid_item() -> None:
    item = {"standard": {"name": "ninjs", "version": "3.1"}, "uri": "urn:x:1", "headlines": [{"value": "Ferry"}]}
    rights = {"langid": "x", "linkedRights": "https://elm.example/r"}
    article = NinjsParser().parse(Source(json.dumps(item | {"rightsInfo": rights})))
    assert article.rights is not None
    assert json.loads(NinjsExporter().export(article))["rightsInfo"] == {"linkedRights": "https://elm.example/r"}


def test_those_who_helped_are_no_subjects() -> None:
    people = [{"name": "Ann Lee", "rel": "writer"}, {"name": "Bo Ray", "rel": "photographer"}, {"name": "Cy Orr"}]
    article = read(people=people)
    assert [each.name for each in article.authors] == ["Ann Lee"]
    assert [(each.name, each.function) for each in article.contributors] == [("Bo Ray", "photographer")]
    assert [each.name for each in article.subjects] == ["Cy Orr"]


def test_the_caption_of_a_picture_beside_the_story_ends_with_its_credit() -> None:
    picture = {
        "type": "picture",
        "description_text": "At the quay. (Photo: Bo Ray/Coast)",
        "renditions": {"main": {"href": "https://a.example/a.jpg"}},
    }
    (figure,) = read(associations={"a": picture}).figures()
    assert (figure.caption, figure.credit) == ("At the quay.", "Bo Ray/Coast")
    own = Article("Ferry", body=(Figure("At the quay. (Photo: Bo Ray/Coast)", url="https://a.example/a.jpg"),))
    assert NinjsParser().parse(Source(NinjsExporter().export(own))).figures() == own.figures()


@pytest.mark.parametrize(("given", "status"), [("Usable", "usable"), ("CANCELLED", "canceled"), ("stylish", "stylish")])
def test_statuses_in_other_spellings(given: str, status: str) -> None:
    assert read(pubstatus=given).pub_status == status


def test_first_publication_before_first_creation() -> None:
    article = read(firstcreated="2026-03-05T09:00:00Z", firstpublished="2026-03-05T09:30:00Z")
    assert article.published is not None
    assert article.published.isoformat() == "2026-03-05T09:30:00+00:00"


def test_a_credit_without_its_label() -> None:
    renditions = [{"href": "https://i.example/1.jpg"}]
    article = read(associations=[{"type": "picture", "by": "Foto: Bo Ray", "renditions": renditions}])
    assert [each.credit for each in article.figures()] == ["Bo Ray"]


def test_further_texts_without_the_main_one_stay_what_they_are() -> None:
    article = Article(alternative_headlines=(RoleText("A", role="seo"),), descriptions=(RoleText("B", role="x"),))
    found = NinjsParser().parse(Source(NinjsExporter().export(article)))
    assert (found.headline, found.alternative_headlines) == (None, article.alternative_headlines)
    assert (found.summary, found.descriptions) == (None, article.descriptions)


def test_a_subject_that_says_nothing_is_none() -> None:
    assert [each.name for each in read(subject=[{"name": "Ports"}, {"code": None}, {"relevance": 3}]).subjects] == [
        "Ports"
    ]


def test_a_byline_that_names_more_than_the_list_of_authors() -> None:
    article = read(
        byline="By Ann Lee and Bo Ray", authors=[{"name": "Ann Lee", "role": "writer", "biography": "Coast"}]
    )
    assert [(each.name, each.note) for each in article.authors] == [("Ann Lee", "Coast"), ("Bo Ray", None)]


def test_the_slug_and_the_credit_line_of_a_picture() -> None:
    picture = {
        "type": "picture",
        "by": "Bo Ray",
        "creditline": "Coast/Bo Ray",
        "renditions": [{"name": "a", "href": "a.jpg"}],
    }
    article = read(slug="ferry", associations=[picture])
    assert (article.slugline, article.figures()[0].credit) == ("ferry", "Coast/Bo Ray")


def test_a_subject_that_stands_twice() -> None:
    subject = {"name": "Ferries", "code": "x:1"}
    assert len(read(subject=[{**subject, "rel": "about"}, subject]).subjects) == 1


def test_the_byline_names_more_than_the_people() -> None:
    article = read(by="Ann Lee and Bo Ray", people=[{"name": "Ann Lee", "rel": "author"}])
    assert [each.name for each in article.authors] == ["Ann Lee", "Bo Ray"]
    one = Article("x", byline="By Ann Lee and Bo Ray", authors=article.authors[:1])
    assert NinjsParser().parse(Source(NinjsExporter().export(one))).authors == one.authors


def test_the_caption_of_a_picture_item_ends_with_its_credit() -> None:
    own = [{"name": "a", "href": "https://q.example/a.jpg"}]
    (figure,) = read(
        type="picture", byline="Bo Ray", description_text="The quay. (Bo Ray/QPX)", renditions=own
    ).figures()
    assert (figure.caption, figure.credit) == ("The quay.", "Bo Ray/QPX")
    picture = Figure("The quay. (Bo Ray/QPX)", url="https://q.example/a.jpg")
    article = Article("x", kind="picture", summary=picture.caption, body=(picture,))
    assert NinjsParser().parse(Source(NinjsExporter().export(article))).figures() == (picture,)


def test_what_describes_a_picture_is_not_its_story() -> None:
    files = {"r": {"href": "https://x.example/a.jpg"}}
    picture = {"uri": "urn:p", "type": "picture", "headline": "x", "body_text": "A white ferry", "renditions": files}
    article = newsdoc.parse(json.dumps({**picture, "versioncreated": "2026-01-05T10:00:00Z"}), "ninjs")
    assert [getattr(each, "alt", each) for each in article.body] == ["A white ferry"]
    story = {"uri": "urn:s", "type": "text", "body_text": "It sails.", "associations": {"featuremedia": picture}}
    article = newsdoc.parse(json.dumps(story), "ninjs")
    assert [each.text for each in article.paragraphs()] == ["It sails."]
    assert [each.alt for each in article.figures()] == ["A white ferry"]


@pytest.mark.parametrize("key", ["hits", "results"])
def test_items_of_a_search(key: str) -> None:
    items = [{"uri": f"urn:{n}", "type": "text", "headline": n, "body_html": "<p>x</p>"} for n in "ab"]
    assert [each.headline for each in newsdoc.parse_all(json.dumps({"total": 2, key: items}))] == ["a", "b"]


def test_a_byline_that_is_the_agency_names_no_person() -> None:
    story = {"uri": "urn:s", "type": "text", "byline": "Fjord", "source": "Fjord News", "body_text": "It sails."}
    assert [each.kind for each in newsdoc.parse(json.dumps(story), "ninjs").authors] == ["organization"]


def test_locales_are_languages() -> None:
    story = {"uri": "urn:s", "type": "text", "language": "en_GB", "body_text": "It sails."}
    assert newsdoc.parse(json.dumps(story), "ninjs").language == "en-GB"


@pytest.mark.parametrize(
    ("byline", "line", "credit"),
    [("Bo Ray", "QPX", "Bo Ray/QPX"), ("Bo Ray", "Bo Ray/QPX", "Bo Ray/QPX"), ("Bo Ray/QPX", "QPX", "Bo Ray/QPX")],
)
def test_who_took_a_picture_and_who_sends_it(byline: str, line: str, credit: str) -> None:
    files = {"r": {"href": "https://x.example/a.jpg"}}
    picture = {"uri": "urn:p", "type": "picture", "byline": byline, "creditline": line, "renditions": files}
    (figure,) = newsdoc.parse(json.dumps(picture), "ninjs").figures()
    assert figure.credit == credit
