"""Articles of schema.org as publishers write them."""

import datetime as dt
import json

import attrs
import pytest

import newsdoc
from newsdoc import AltId, Article, Name, Paragraph, Subject

GRAPH = """{"@context": "https://schema.org", "@graph": [
  {"@type": "Organization", "@id": "#org", "name": "The Coast", "logo": {"@type": "ImageObject", "url": "https://c.example/l.png"}},
  {"@type": "Person", "@id": "#lee", "name": "Ann Lee", "jobTitle": "Editor"},
  {"@type": ["NewsArticle", "Report"], "headline": "Harbour &amp; market reopen", "author": [{"@id": "#lee"}, "Bo Ray"],
   "publisher": {"@id": "#org"}, "datePublished": "2026-03-05T10:30:00+01:00", "keywords": "ports, storm",
   "image": ["https://c.example/a.jpg",
     {"@type": "ImageObject", "url": "https://c.example/b.jpg", "caption": "Ferries"}],
   "articleBody": "One.\\n\\nTwo.", "inLanguage": "en",
   "mainEntityOfPage": {"@type": "WebPage", "@id": "https://c.example/1"}}
]}"""


def test_graph() -> None:
    article = newsdoc.parse(GRAPH, "json-ld")
    assert article.headline == "Harbour & market reopen"
    assert [(person.name, person.role) for person in article.authors] == [("Ann Lee", "Editor"), ("Bo Ray", None)]
    assert article.publisher is not None
    assert (article.publisher.name, article.publisher.logo) == ("The Coast", "https://c.example/l.png")
    assert article.published == dt.datetime(2026, 3, 5, 9, 30, tzinfo=dt.UTC)
    assert article.text == "One.\n\nTwo."
    assert [figure.url for figure in article.figures()] == ["https://c.example/a.jpg", "https://c.example/b.jpg"]
    assert article.keywords == ("ports", "storm")
    assert article.url == "https://c.example/1"
    assert newsdoc.parse(GRAPH) == article


def test_sloppy_json_of_pages() -> None:
    data = '// our data\n{"@context": "http://schema.org", "@type": "NewsArticle", "headline": "A\tb",};'
    assert newsdoc.parse(data, "json-ld").headline == "A\tb"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ('{"@type": "Recipe"}', "only Recipe"),
        ("[]", "nothing with a type"),
        ("nothing", "not JSON|nothing with a type"),
        ("[" * 100_000, "nested|not JSON"),
    ],
)
def test_refused(data: str, message: str) -> None:
    with pytest.raises(newsdoc.ParseError, match=message):
        newsdoc.parse(data, "json-ld")


def test_nothing_is_made_up() -> None:
    text = newsdoc.export(newsdoc.Article(created=dt.datetime(2026, 3, 5, 9, tzinfo=dt.UTC)), "json-ld")
    assert isinstance(text, str)
    assert "headline" not in text
    assert "datePublished" not in text
    assert newsdoc.parse(text, "json-ld").published is None


def test_html_body_keeps_the_figures_in_their_places() -> None:
    body = (
        newsdoc.Paragraph("2 < 3 & “more”.", marks=(newsdoc.Emphasis(0, 5),)),
        newsdoc.Section("Numbers", body=(newsdoc.Table(((newsdoc.Cell("One"), newsdoc.Cell("")),)),)),
        newsdoc.Figure("Ferries.", url="https://c.example/a.jpg"),
        newsdoc.RelatedLink("More", href="https://c.example/more"),
        newsdoc.Paragraph("Two."),
    )
    text = newsdoc.export(newsdoc.Article("Harbour", body=body), "json-ld", body="html")
    assert isinstance(text, str)
    assert "\\u003ctd>\\u003c/td>" in text
    found = newsdoc.parse(text, "json-ld")
    assert (found.body, found.related) == (body, ())


def test_html_or_text_is_all_that_a_body_may_be() -> None:
    with pytest.raises(newsdoc.OptionError, match="'rtf'"):
        newsdoc.export(newsdoc.Article("x"), "json-ld", body="rtf")


def test_the_vocabulary_of_a_party_is_in_its_address() -> None:
    subject = Subject(
        (Name("Quay Board"),), scheme="org", code="12", scheme_uri="https://c.example/org/", type="cpnat:organisation"
    )
    article = Article("x", subjects=(subject,))
    assert newsdoc.parse(newsdoc.export(article, "json-ld"), "json-ld").subjects == (subject,)


def test_a_vocabulary_has_alias_and_address() -> None:
    term = '"@type": "DefinedTerm", "termCode": "1", "inDefinedTermSet"'
    data = f"""{{"@context": "https://schema.org", "@type": "Article", "headline": "x", "about": [
      {{{term}: "https://c.example/topics/"}}, {{{term}: "coast"}},
      {{{term}: {{"@type": "DefinedTermSet", "name": "coast", "url": "https://c.example/topics/"}}}}],
      "locationCreated": {{"@type": "Place", "name": "Northport", "geo": {{"latitude": 1e999, "longitude": 2}},
        "containedInPlace": {{"@type": "Place", "name": "West", "containedInPlace": "Westland"}}}}}}"""
    article = newsdoc.parse(data, "json-ld")
    assert [(each.scheme, each.scheme_uri) for each in article.subjects] == [
        (None, "https://c.example/topics/"),
        ("coast", None),
        ("coast", "https://c.example/topics/"),
    ]
    (place,) = article.located
    assert (place.latitude, place.longitude, [each.name for each in place.broader]) == (None, 2.0, ["West", "Westland"])


@pytest.mark.parametrize("body", ["text", "html"])
def test_the_lead_image_is_marked(body: str) -> None:
    ferry = newsdoc.Figure("The ferry.", url="https://img.example/ferry.jpg")
    quay = newsdoc.Figure("The quay.", url="https://img.example/quay.jpg")
    story = newsdoc.Article("Ferry returns", body=(newsdoc.Paragraph("It sails."), ferry))
    for lead in (None, ferry, quay):
        article = attrs.evolve(story, lead_image=lead)
        output = newsdoc.export(article, "json-ld", body=body)
        assert newsdoc.parse(output, "json-ld") == article
        assert output.count('"representativeOfPage": true') == (lead is not None)
    assert json.loads(output)["image"][0]["contentUrl"] == quay.url
    assert json.loads(output)["thumbnailUrl"] == quay.url


def test_what_nobody_asks_for_is_carried_along() -> None:
    data = '{"@context": "https://schema.org", "@type": "Article", "name": "x", "thumbnailUrl": "t", "wordCount": 3}'
    article = newsdoc.parse(data, "json-ld")
    assert article.headline == "x"
    assert [each.content for each in article.foreign] == ['{"thumbnailUrl": "t"}', '{"wordCount": 3}']
    assert json.loads(newsdoc.export(article, "json-ld"))["wordCount"] == 3


@pytest.mark.parametrize("guid", [None, "urn:x:1"])
def test_an_identifier_without_a_kind_is_not_the_guid(guid: str | None) -> None:
    others = (AltId("A1"), AltId("A2"), AltId("7", type="desk"), AltId("8", type="desk"))
    article = Article("Ferry returns", guid=guid, alt_ids=others)
    found = newsdoc.parse(newsdoc.export(article, "json-ld"), "json-ld")
    assert (found.guid, found.alt_ids) == (guid, others)


def test_spaces_that_are_the_texts_own_come_back() -> None:
    article = Article("Ferry", body=(Paragraph("At 5\u00a0p.m. it\u202fsails.\u00a0"), Paragraph("Soft\u00adly.")))
    found = newsdoc.parse(newsdoc.export(article, "json-ld"), "json-ld")
    assert found.text == article.text


@pytest.mark.parametrize("shown", [True, False], ids=["in the body", "apart"])
def test_a_lead_that_is_no_image_is_not_marked(shown: bool) -> None:
    """schema.org has `representativeOfPage` for ImageObject alone."""
    video = newsdoc.Figure("The quay", kind="video", url="https://quay.example/film.mp4")
    body = (newsdoc.Paragraph("It sails again."), *([video] if shown else ()))
    article = newsdoc.Article("Ferry returns", language="en", body=body, lead_image=video)
    output = newsdoc.export(article, "json-ld")
    assert "representativeOfPage" not in output
    assert "thumbnailUrl" not in output
    assert output.count("VideoObject") == shown
    assert [loss.path for loss in newsdoc.losses(article, "json-ld")] == ["lead_image"]


@pytest.mark.parametrize("body", ["text", "html"])
def test_words_that_look_like_html_come_back(body: str) -> None:
    article = Article(
        "How &amp; became &",
        keywords=("&lt;p&gt;",),
        body=(Paragraph("A tag such as <p> opens a paragraph, &nbsp; keeps words together."), Paragraph("R&D; more.")),
    )
    found = newsdoc.parse(newsdoc.export(article, "json-ld", body=body), "json-ld")
    assert (found.headline, found.keywords, found.body) == (article.headline, article.keywords, article.body)


def test_only_what_looks_like_html_is_marked() -> None:
    plain = Article("Fish & chips", body=(Paragraph("1 < 2; R&D."),))
    assert "plain" not in newsdoc.export(plain, "json-ld")
    entities = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fish &amp; chips"}
    assert newsdoc.parse(json.dumps(entities), "json-ld").headline == "Fish & chips"


def test_a_date_that_is_none_is_reported() -> None:
    said = {"@type": "NewsArticle", "headline": "x", "datePublished": "soon", "dateModified": "", "articleBody": "y"}
    article = newsdoc.parse(json.dumps(said), "json-ld")
    assert article.published is None
    assert [(problem.code, problem.path) for problem in article.problems] == [("date-unreadable", "datePublished")]
    assert "'soon'" in article.problems[0].message
    told = newsdoc.parse(json.dumps(said | {"dateCreated": "soon", "datePublished": "2026-03-05"}), "json-ld")
    assert [problem.path for problem in told.problems] == ["dateCreated"]


def test_properties_behind_a_prefix_or_as_addresses() -> None:
    data = """{"@context": {"schema": "https://schema.org/"}, "@type": "schema:NewsArticle", "schema:headline": "Ferry",
        "https://schema.org/author": {"@type": "schema:Person", "schema:name": "Ann Lee"}}"""
    article = newsdoc.parse(data, "json-ld")
    assert (article.headline, [each.name for each in article.authors]) == ("Ferry", ["Ann Lee"])


def test_a_text_in_several_languages() -> None:
    texts = '[{"@value": "Le bac", "@language": "fr"}, {"@value": "The ferry", "@language": "en"}]'
    data = '{"@context": "https://schema.org", "@type": "NewsArticle", "inLanguage": "%s", "headline": ' + texts + "}"
    assert newsdoc.parse(data % "en-GB", "json-ld").headline == "The ferry"
    assert newsdoc.parse(data % "de", "json-ld").headline == "Le bac"


def test_who_is_mentioned_and_who_has_a_role() -> None:
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Ferry",
        "author": {"@type": "Role", "roleName": "Writer", "author": {"@type": "Person", "name": "Ann Lee"}},
        "about": {"@type": "Thing", "name": "Ferries"},
        "mentions": [
            {"@type": "Person", "name": "Dee Fox"},
            {"@type": "NewsArticle", "headline": "Bridge", "url": "https://elm.example/2"},
            "https://elm.example/3",
        ],
    }
    article = newsdoc.parse(json.dumps(data), "json-ld")
    assert article.authors == (newsdoc.Person("Ann Lee", role="Writer"),)
    assert [each.name for each in article.subjects] == ["Ferries", "Dee Fox"]
    assert [each.href for each in article.related] == ["https://elm.example/2", "https://elm.example/3"]


@pytest.mark.parametrize(
    "lists",
    [
        {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": {"@type": "Article", "name": "A"}}]},
        {
            "@type": "DataFeed",
            "dataFeedElement": {"@type": "DataFeedItem", "item": [{"@type": "Article", "name": "A"}]},
        },
        {"@type": "Collection", "hasPart": [{"@type": "WebPage"}, {"@type": "NewsArticle", "headline": "A"}]},
        {"@type": "Blog", "blogPost": {"@type": "BlogPosting", "headline": "A"}},
    ],
)
def test_articles_of_lists(lists: dict[str, object]) -> None:
    found = newsdoc.parse_all(json.dumps({"@context": "https://schema.org", **lists}))
    assert [each.headline for each in found] == ["A"]


def test_an_article_of_two_lists_is_one() -> None:
    lists = [
        {"@type": "ItemList", "itemListElement": [{"@id": "#a", "@type": "Article", "headline": "A"}]},
        {"@type": "DataFeed", "dataFeedElement": [{"@id": "#a"}]},
    ]
    found = newsdoc.parse_all(json.dumps({"@context": "https://schema.org", "@graph": lists}))
    assert [each.headline for each in found] == ["A"]


def test_an_address_of_e_mail_as_a_link() -> None:
    author = {"@type": "Person", "name": "Ann Lee", "email": "mailto:ann@a.example"}
    article = newsdoc.parse(json.dumps({"@context": "https://schema.org", "@type": "Article", "author": author}))
    assert article.authors[0].email == "ann@a.example"


def test_html_in_a_plain_text() -> None:
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Why <b> is old",
            "description": "<p>It <em>sails</em>.</p>"}  # fmt: skip
    article = newsdoc.parse(json.dumps(data), "json-ld")
    assert (article.headline, article.summary) == ("Why <b> is old", "It sails.")
    words = Article("x", summary="<p>x</p>")
    assert newsdoc.parse(newsdoc.export(words, "json-ld"), "json-ld").summary == "<p>x</p>"


_STORY = '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry", "articleBody": "Today."}'


@pytest.mark.parametrize(
    "text",
    [
        f"<!-- NewsArticle -->{_STORY}",
        f"<!--\n{_STORY}\n-->",
        f"/* of the ferry */ {_STORY}",
        f"// of the ferry\n// and the coast\n{_STORY}",
    ],
)
def test_comments_around_a_document(text: str) -> None:
    article = newsdoc.parse(text)
    assert article.provenance is not None
    assert (article.provenance.format, article.headline, article.text) == ("json-ld", "Ferry", "Today.")
    assert [each.code for each in article.problems] == ["markup-mended"]


@pytest.mark.parametrize(
    ("more", "code"), [('"headline": "Ferry"', "several-candidates"), ('"wordCount": NaN', "value-unreadable")]
)
def test_what_stands_in_a_document_and_not_in_its_value(more: str, code: str) -> None:
    article = newsdoc.parse(_STORY.replace('"articleBody"', f'{more}, "articleBody"'))
    assert [each.code for each in article.problems] == [code]
