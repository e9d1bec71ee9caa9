"""Publisher, language, summary, section and address: what a page declares of itself."""

import pytest

import newsdoc
from newsdoc.model import Organization, Rights

SENTENCE = "The council met in the old customs house and spoke for two hours about the ferry and its fares. "
STORY = f"<p>{SENTENCE * 2}</p><p>{SENTENCE}</p><p>{SENTENCE * 2}</p>"
ADDRESS = "https://news.quay.example/a/b"


def parse(
    head: str = "", body: str = STORY, *, attributes: str = "", url: str | None = ADDRESS, shown: str = "<h1>Fares</h1>"
) -> newsdoc.Article:
    page = f"<html {attributes}><head>{head}</head><body><article>{shown}{body}</article></body></html>"
    return newsdoc.parse(page, format="html", url=url)


def meta(name: str, content: str) -> str:
    return f"<meta name='{name}' content='{content}'>"


def ld(fields: str) -> str:
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "x", {fields}}}</script>'


# ------------------------------------------------------------ publisher
@pytest.mark.parametrize(
    ("head", "name"),
    [
        (meta("og:site_name", "The Quay") + meta("application-name", "Quay"), "The Quay"),
        (meta("og:site_name", "www.quay.example") + meta("application-name", "Quay"), "Quay"),
        (meta("og:site_name", "https://quay.example") + meta("publisher", "Quay"), "Quay"),
        (meta("og:site_name", "/x") + meta("dc.publisher", "Quay"), "Quay"),
        (meta("twitter:site", "@quay"), "quay"),
        (meta("og:site_name", "The Quay &amp;amp; Harbour"), "The Quay & Harbour"),
        (meta("og:site_name", "<b></b>"), "<b></b>"),
        ("", "news.quay.example"),
        (meta("og:site_name", "Quay") + ld('"publisher": {"name": "The Quay"}'), "The Quay"),
        (meta("og:site_name", "Quay") + ld('"publisher": {"name": "www.quay.example"}'), "Quay"),
        (ld('"publisher": [{"name": "https://quay.example"}, "The Quay"]'), "The Quay"),
    ],
)
def test_the_publisher(head: str, name: str) -> None:
    publisher = parse(head).publisher
    assert publisher is not None
    assert publisher.name == name


def test_what_json_ld_tells_of_the_publisher() -> None:
    told = '"publisher": {"name": "The  Quay", "url": "/", "logo": {"@type": "ImageObject", "url": "/logo.png"}}'
    assert parse(ld(told)).publisher == Organization(
        "The Quay", url="https://news.quay.example/", logo="https://news.quay.example/logo.png"
    )
    assert parse(ld('"publisher": {"name": "The Quay", "url": "javascript:x"}')).publisher == Organization("The Quay")


def test_the_host_by_the_canonical_address() -> None:
    found = parse("<link rel=canonical href='https://town.example/a'>", url=None).publisher
    assert found == Organization("town.example")
    assert parse(url=None).publisher is None


# ------------------------------------------------------------ language
GERMAN = "Der Rat hat am Abend im alten Zollhaus getagt und zwei Stunden über die Fähre und ihre Preise gesprochen. "


def short(head: str, attributes: str = "") -> str | None:
    """The language of a page with too few words to tell it by."""
    return parse(head, "<p>Ferry 12.</p>", attributes=attributes).language


@pytest.mark.parametrize(
    ("head", "attributes", "language"),
    [
        (meta("content-language", "de"), "", "de"),
        (meta("dc.language", "de-AT"), "", "de-AT"),
        ("<meta http-equiv=content-language content=de>", "", "de"),
        (meta("og:locale", "de_AT") + meta("language", "fr"), "", "de-AT"),
        (meta("og:locale", "de_AT") + ld('"inLanguage": "fr"'), "", "fr"),
        (ld('"inLanguage": "fr"'), "lang=it", "it"),
        (meta("language", "German"), "", None),
    ],
)
def test_the_declared_language(head: str, attributes: str, language: str | None) -> None:
    assert short(head, attributes) == language


def test_the_words_of_a_story_of_some_length_overrule_what_is_declared() -> None:
    long, little = f"<p>{GERMAN * 3}</p>", f"<p>{GERMAN * 2}</p>"
    assert parse("", long, attributes="lang=en").language == "de"
    assert parse("", little, attributes="lang=en").language == "en"
    assert parse("", little).language == "de"


def test_another_declaration_that_agrees_with_the_words() -> None:
    story = f"<p>{GERMAN * 3}</p>"
    assert parse(meta("og:locale", "de_AT"), story, attributes="lang=en").language == "de-AT"


def test_languages_that_are_kin_are_told_by_what_is_declared() -> None:
    danish = "Byrådet har besluttet, at priserne på den gamle færge skal blive, som de er, og det er de glade for. " * 4
    assert parse("", f"<p>{danish}</p>").language == "da"
    assert parse("", f"<p>{danish}</p>", attributes="lang=nb").language == "nb"
    assert parse("", f"<p>{danish}</p>", attributes="lang=sv").language == "da"


def test_a_language_that_the_library_has_no_words_of_can_only_be_declared() -> None:
    assert parse("", f"<p>{GERMAN * 3}</p>", attributes="lang=gsw").language == "gsw"


# ------------------------------------------------------------ summary
DECK = "The council leaves the fares of the ferry as they have been since the great storm."
OTHER = "What the ferry costs, and why it costs no more than it did in the year of the great storm."


@pytest.mark.parametrize(
    ("head", "summary"),
    [
        (meta("og:description", DECK) + meta("description", OTHER), DECK),
        (meta("description", DECK) + ld(f'"description": "{OTHER}"'), DECK),
        (meta("twitter:description", OTHER) + ld(f'"description": "{DECK}"'), DECK),
        (meta("dcterms.abstract", DECK), DECK),
        (meta("og:description", "Fares") + meta("description", DECK), DECK),
        (meta("description", f"{DECK} {DECK}"), DECK),
        (meta("description", f"{DECK[:-1]}, {DECK[:-1]}"), f"{DECK[:-1]}, {DECK[:-1]}"),
        (meta("description", f"{DECK} {DECK[::-1]}"), f"{DECK} {DECK[::-1]}"),
        (meta("og:description", DECK[:60] + "...") + meta("description", OTHER), DECK[:60] + "..."),
        (meta("og:description", DECK[:60] + " […]") + meta("description", DECK), DECK),
        ("", None),
    ],
)
def test_the_description(head: str, summary: str | None) -> None:
    assert parse(head).summary == summary


def test_the_printed_deck_comes_first() -> None:
    shown = f"<h1>Fares</h1><h2 class=deck>{DECK}</h2>"
    assert parse(meta("description", OTHER), shown=shown).summary == DECK


# ------------------------------------------------------------ section and address
@pytest.mark.parametrize("name", ["article:section", "og:article:section", "parsely-section", "section"])
def test_the_section(name: str) -> None:
    assert parse(meta(name, "Harbour")).section == "Harbour"


def test_the_section_of_json_ld_comes_first() -> None:
    assert parse(meta("section", "Town") + ld('"articleSection": ["Harbour", "Town"]')).section == "Harbour"


@pytest.mark.parametrize(
    ("head", "address"),
    [
        ("<link rel=canonical href='https://quay.example/x'>", "https://quay.example/x"),
        ("<link rel=canonical href='/x'>", "https://news.quay.example/x"),
        ("<link rel=canonical href='#'>", ADDRESS),
        ("<link rel=canonical href='/x#'>", "https://news.quay.example/x"),
        ("<link rel=canonical href='javascript:x'>", ADDRESS),
        ("<link rel=canonical href='https://quay.example/'>", ADDRESS),
        ("<link rel=canonical href='https://quay.example'>" + meta("og:url", "/y"), "https://news.quay.example/y"),
        (ld('"url": "/z"'), "https://news.quay.example/z"),
        ("", ADDRESS),
    ],
)
def test_the_address(head: str, address: str) -> None:
    assert parse(head).url == address


def test_the_address_of_a_front_page_where_no_other_is_known() -> None:
    assert parse("<link rel=canonical href='https://quay.example/'>", url=None).url == "https://quay.example/"
    assert parse(url=None).url is None


# ------------------------------------------------------------ microdata
def test_what_the_page_marks() -> None:
    marked = (
        "<div itemscope itemtype='https://schema.org/NewsArticle'><meta itemprop=description content='{}'>"
        "<span itemprop=author itemscope itemtype='https://schema.org/Person'><b itemprop=name>Ann Lee</b></span>"
        "<time itemprop=datePublished datetime=2026-01-22></time>"
        "<meta itemprop=dateModified content=2026-01-23>{}</div>"
    )
    article = parse("", marked.format(DECK, STORY))
    assert article.summary == DECK
    assert [person.name for person in article.authors] == ["Ann Lee"]
    assert (str(article.published), str(article.modified)) == ("2026-01-22", "2026-01-23")


@pytest.mark.parametrize("mark", ["itemprop=datePublished", "itemprop=dateCreated", "property=schema:datePublished"])
def test_a_mark_that_stands_in_no_thing(mark: str) -> None:
    assert str(parse("", f"{STORY}<i {mark} content=2026-01-22></i>").published) == "2026-01-22"


# ------------------------------------------------------------ publisher by the title
HOME = "<a href='/'>The Tide</a>"


@pytest.mark.parametrize(
    ("title", "link", "name"),
    [
        ("Fares | The Tide", HOME, "The Tide"),
        ("The Tide: Fares stay", HOME, "The Tide"),
        ("Fares - Quay", "", "Quay"),  # as the host is called
        ("Fares | Harbour", HOME, "news.quay.example"),
        ("Fares", HOME, "news.quay.example"),
        ("Fares | The Tide", "<a href='/harbour'>The Tide</a>", "news.quay.example"),
    ],
)
def test_a_publisher_that_only_the_title_names(title: str, link: str, name: str) -> None:
    publisher = parse(f"<title>{title}</title>", link + STORY).publisher
    assert publisher is not None
    assert publisher.name == name


# ------------------------------------------------------------ rights
@pytest.mark.parametrize(
    ("head", "rights"),
    [
        ("", None),
        (meta("copyright", "Copyright"), None),
        (meta("copyright", "© 2024 The Tide"), Rights(notice="© 2024 The Tide", year=2024)),
        (meta("dc.rights", "The Tide, 2001-2024"), Rights(notice="The Tide, 2001-2024")),
        (meta("dcterms.rightsHolder", "The Tide"), Rights(Organization("The Tide"))),
        (
            ld(
                '"copyrightHolder": {"@type": "Organization", "name": "The Tide", "url": "/tide"}, '
                '"copyrightYear": 2024, "copyrightNotice": "All rights reserved", "license": "/licence"'
            )
            + meta("copyright", "© The Quay"),
            Rights(
                Organization("The Tide", url="https://news.quay.example/tide"),
                notice="All rights reserved",
                year=2024,
                license="https://news.quay.example/licence",
            ),
        ),
        (ld('"copyrightYear": "soon", "copyrightHolder": {"@type": "Person"}'), None),
        (ld('"license": "javascript:x"'), None),
    ],
)
def test_the_rights(head: str, rights: Rights | None) -> None:
    assert parse(head).rights == rights
