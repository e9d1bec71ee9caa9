"""What a page says about itself: which claim is believed, and what the reasons say."""

import datetime as dt
from typing import Any

import pytest

import newsdoc
from newsdoc.formats.html.claims import sources
from newsdoc.formats.html.claims.claim import Source
from newsdoc.formats.html.claims.trust import TRUST

SENTENCE = "The council met in the old customs house and spoke for two hours about the ferry and its fares. "
STORY = f"<p>{SENTENCE * 2}</p><p>{SENTENCE}</p><p>{SENTENCE * 2}</p>"


def parse(
    body: str, head: str = "", url: str | None = "https://quay.example/news/x", **options: Any
) -> newsdoc.Article:
    return newsdoc.parse(f"<html lang=en><head>{head}</head><body>{body}</body></html>", "html", url=url, **options)


def test_each_source_in_the_table_of_trust_is_there() -> None:
    for field, names in TRUST.items():
        assert set(names) == {source.name for source in sources(field)}


FARES = "Ferry fares stay as they are"


@pytest.mark.parametrize(
    "heading",
    [
        f"<h1><span class=kicker>Song of the week</span><span>{FARES}</span></h1>",
        f"<h1><span>Timetable</span>{FARES}</h1>",
        "<h1><span>F</span>erry fares stay as they are</h1>",
        "<h1>Ferry fares <em>stay</em> as they are</h1>",
        f"<nav><h1>Ferry fares 2026: all you need</h1></nav><article><header><h2>{FARES}</h2></header></article>",
        f"<h1 class=logo><a href='/'>The Quay</a></h1><h2>{FARES}</h2>",
        f"<h1></h1><h2>{FARES}</h2>",
        f"<h1>{FARES}<style>.x {{ top: 0 }}</style></h1>",
        f"<h1><ruby>{FARES}<rt>farez</rt></ruby></h1>",
        f"<div hidden><h1>Old fares</h1></div><h1>{FARES}</h1>",
    ],
)
def test_the_headline_that_is_shown(heading: str) -> None:
    assert parse(heading + STORY, "<title>Ferry fares 2026: all you need | The Quay</title>").headline == FARES


@pytest.mark.parametrize(
    ("byline", "head", "names"),
    [
        ("<p>By Ann Lee</p>", "<meta name=author content='n.brandt@quay.example'>", ["Ann Lee"]),
        ("<p>By Ann Lee</p>", "<meta name=author content='Condor Group'>", ["Ann Lee"]),
        ("<p class=byline>By Ann Lee and Bo Ray</p>", "<meta name=author content='Ann Lee'>", ["Ann Lee", "Bo Ray"]),
        ("", "<meta name=author content='The Quay'><meta property=og:site_name content='The Quay'>", ["The Quay"]),
        ("<div><a href='/author/ann-lee'>Ann Lee</a></div>", "", ["Ann Lee"]),
        ("<p>Date: 3 May 2024 | Author: Ann Lee</p>", "", ["Ann Lee"]),
        ("<div class=post-author><strong>von</strong> <span>Ann Lee</span></div>", "", ["Ann Lee"]),
        ("<span class='author vcard'>tlow</span>", "", ["tlow"]),
        ("<div class=comments><a href='/author/x'>Cy Orr</a></div>", "", []),
    ],
)
def test_authors(byline: str, head: str, names: list[str]) -> None:
    assert [person.name for person in parse(f"<h1>Ferry fares stay</h1>{byline}{STORY}", head).authors] == names


@pytest.mark.parametrize(
    ("meta", "body", "url", "day"),
    [
        ("<meta name=published_on content='2026-01-22T21:00:00Z'>", "", None, dt.date(2026, 1, 22)),
        ("", "<span property='schema:datePublished' content='2026-01-22'></span>", None, dt.date(2026, 1, 22)),
        ("", "<span class=pub_date>2026-01-22</span>", None, dt.date(2026, 1, 22)),
        ("", "", "https://quay.example/2026/01/22/fares/", dt.date(2026, 1, 22)),
        ("", "<p class=meta>Published 22 January 2026</p><aside><time datetime='2026-05-05'></time></aside>", None,
         dt.date(2026, 1, 22)),
        ("", "<p>Updated 22 January 2026</p>", None, dt.date(2026, 1, 22)),
        ("<script>{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"datePublished\":\"2026-01-22\"}</script>",
         "", None, dt.date(2026, 1, 22)),
        ("", "", None, None),
    ],
)  # fmt: skip
def test_the_day(meta: str, body: str, url: str | None, day: dt.date | None) -> None:
    found = parse(f"<h1>Ferry fares stay</h1>{body}{STORY}", meta, url).published
    assert (found.date() if isinstance(found, dt.datetime) else found) == day


def test_the_words_of_the_story_overrule_the_language_of_a_template() -> None:
    german = "<p>Der Hafenrat hat am Montag beschlossen, dass die Preise der alten Fähre so bleiben, wie sie sind. </p>"
    head = "<html lang=en><head><meta property=og:locale content=en_GB></head>"
    page = f"{head}<body><h1>Fähre</h1>{german * 5}</body></html>"
    assert newsdoc.parse(page, "html").language == "de"
    assert newsdoc.parse(page.replace("en_GB", "de_AT"), "html").language == "de-AT"


@pytest.mark.parametrize(
    ("meta", "keywords"),
    [
        ("<meta name=custom-keywords content='Council, Ferry'>", ("Council", "Ferry")),
        ("<meta name=cms:tags content='a:true, www.quay.example'>", ()),
        ("<meta property=article:tag content='Business, Finance &amp; Economics'>"
         "<meta name=keywords content='Council, fares'>",
         ("Council", "fares")),
    ],
)  # fmt: skip
def test_keywords(meta: str, keywords: tuple[str, ...]) -> None:
    assert parse(f"<h1>Ferry fares stay</h1>{STORY}", meta).keywords == keywords


def test_the_reasons_are_sentences_and_name_what_lost() -> None:
    head = "<meta name=author content='Bo Ray'><meta property=og:title content='Fares, fares'>"
    article = parse(f"<h1>Ferry fares stay</h1><p class=byline>By Ann Lee</p>{STORY}", head, why=True)
    reasons = {decision.about: decision for decision in article.decisions}
    assert reasons["headline"].evidence[0] == "the page shows it as its headline"
    assert [each.value for each in reasons["headline"].alternatives] == ["Fares, fares"]
    authors = reasons["authors"]
    assert (authors.chosen, authors.evidence[:2]) == (
        "Ann Lee",
        ("the printed byline names somebody else than the page's metadata", "the page prints: By Ann Lee"),
    )
    assert [(each.value, each.evidence) for each in authors.alternatives] == [
        ("Bo Ray", ("the meta element `author` names them",))
    ]


def test_without_why_no_more_is_read_than_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    monkeypatch.setattr(Source, "claim", _recording(read))
    node = '{"@type":"NewsArticle","datePublished":"2026-01-22T10:00:00+01:00"}'
    head = f'<script type="application/ld+json">{node}</script>'
    parse(f"<h1>Ferry fares stay</h1>{STORY}", head)
    days = [name for name in read if name.startswith("published")]
    assert days == ["published json-ld", "published labelled line", "published line"]
    read.clear()
    parse(f"<h1>Ferry fares stay</h1>{STORY}", head, why=True)
    assert "published address" in read


def test_lists_of_links_are_not_asked_for_topics_that_are_known(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    monkeypatch.setattr(Source, "claim", _recording(read))
    for head, asked in (('<meta property="article:tag" content="ferry, fares">', False), ("", True)):
        read.clear()
        parse(f"<h1>Ferry fares stay</h1>{STORY}", head)
        assert "keywords article:tag" in read
        assert ("keywords topic list" in read) is asked


def _recording(read: list[str]) -> object:
    original = Source.claim

    def claim(self: Source[object], page: object) -> object:
        read.append(f"{self.field} {self.name}")
        return original(self, page)  # type: ignore[arg-type]

    return claim


def test_the_category_that_a_link_of_the_story_is_marked_as() -> None:
    told = "The council met in the old customs house and spoke for two hours about the ferry and its fares. " * 2
    other = "<aside><ul><li><a rel=category href='/c/2'>Sport</a></li></ul></aside>"
    link = "<footer><a rel='category tag' href='/c/1'>Harbour</a></footer>"
    story = f"<article><h1>Ferry fares stay</h1><p>{told}</p><p>{told}</p>{link}</article>"
    assert newsdoc.parse(f"<html><body>{other}{story}</body></html>", format="html").section == "Harbour"
    marked = "<div itemscope itemtype='https://schema.org/Article'><h1 itemprop=headline>Ferry fares stay</h1>"
    marked += f"<span itemprop=articleSection>Market</span><p>{told}</p>{link}</div>"
    assert newsdoc.parse(f"<html><body>{marked}</body></html>", format="html").section == "Market"


def test_places_of_templates_that_nobody_filled_say_nothing() -> None:
    article = parse(
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "{{ title }}", "author": [{"@type": '
        '"Person", "name": "undefined"}, "[object Object]", "%AUTHOR%"], "keywords": ["null", "ferry"], "publisher": '
        '{"@type": "Organization", "name": "${site}"}}</script><meta name="description" content="{{ description }}">'
    )
    assert (article.headline, article.authors, article.keywords) == (parse("").headline, (), ("ferry",))
    assert article.publisher == parse("").publisher
    assert article.summary is None
