"""Publisher profiles: found on text and HTML alike, by address or name; what they settle."""

from typing import Any

import pytest

from newsdoc.formats.html.page_parser import PageParser
from newsdoc.formats.text.parser import TextParser
from newsdoc.page.mastheads import read_masthead
from newsdoc.page.profiles import Profile, find_profile, profile_for_name, profile_for_url
from newsdoc.source import Source

PLANET = Profile(
    "The Daily Planet",
    names=("DailyPlanet", "Planet.example"),
    slogans=("All the News",),
    domains=("planet.example",),
    language="en-GB",
    patterns=(("tagline", r"Got a tip\?"),),
    url="https://planet.example/",
)


def test_found_by_domain() -> None:
    assert profile_for_url("https://www.planet.example/a/b", [PLANET]) is PLANET
    assert profile_for_url("http://news.planet.example:8080/", [PLANET]) is PLANET
    assert profile_for_url("https://notplanet.example/", [PLANET]) is None
    assert profile_for_url(None, [PLANET]) is None


def test_found_by_name_alone_or_with_its_slogan() -> None:
    assert profile_for_name("DailyPlanet", [PLANET]) is PLANET
    assert profile_for_name("The Daily PlanetAll the News", [PLANET]) is PLANET
    assert profile_for_name("The Daily Planet is right about it", [PLANET]) is None


def test_masthead_takes_name_and_page_from_the_profile() -> None:
    masthead = read_masthead("DailyPlanetAll the News", profiles=[PLANET])
    assert (masthead.name, masthead.slogan, masthead.url) == (
        "The Daily Planet",
        "All the News",
        "https://planet.example/",
    )


def test_patterns_settle_roles_on_the_publishers_own_pages_only() -> None:
    body = "Two ships met in the harbour on Monday, and their crews waved for more than an hour, said the captain."
    page = f"{{}}\n\nTwo ships meet in the harbour\n\n{body}\n\n{body} Again.\n\nGot a tip? Tell the desk about it."
    roles = [
        [role for role, _, _ in TextParser().parse(Source(page.format(name)), profiles=[PLANET]).nodes()]
        for name in ("The Daily Planet", "The Weekly Comet")
    ]
    assert roles[0][-1] == "tagline"
    assert roles[1][-1] != "tagline"


BODY = "Two ships met in the harbour on Monday, and their crews waved for more than an hour, said the captain."
STORY = f"<h1>Two ships meet in the harbour</h1><p>{BODY}</p><p>{BODY} Again.</p><p>{BODY} At last.</p>"


def page(head: str = "", before: str = "", after: str = "<p>Got a tip? Tell the desk about it.</p>") -> str:
    return f"<html lang=en><head>{head}</head><body>{before}<article>{STORY}{after}</article></body></html>"


def read(markup: str, profile: Profile = PLANET, url: str | None = None) -> Any:
    return PageParser().parse(Source(markup, url=url), profiles=[profile])


@pytest.mark.parametrize(
    ("url", "head", "before"),
    [
        ("https://www.planet.example/a", "", ""),
        (None, '<link rel="canonical" href="https://planet.example/a">', ""),
        ("https://archive.example/1", '<meta property="og:url" content="https://news.planet.example/a">', ""),
        (None, '<meta property="og:site_name" content="DailyPlanet">', ""),
        (None, "<title>Two ships meet in the harbour | The Daily Planet</title>", ""),
        (None, "", "<header><p>The Daily Planet All the News</p></header>"),
        (
            None,
            '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", '
            '"headline": "Two ships meet in the harbour", "publisher": {"@type": "Organization", '
            '"name": "DailyPlanet"}}</script>',
            "",
        ),
    ],
)
def test_found_on_a_page_by_address_or_name(url: str | None, head: str, before: str) -> None:
    article = read(page(head, before), url=url)
    assert article.publisher.name == "The Daily Planet"
    assert article.publisher.url == "https://planet.example/"
    assert article.nodes()[-1].role == "tagline"
    assert article.language == "en-GB"


def test_not_found_on_the_page_of_another() -> None:
    article = read(page('<meta property="og:site_name" content="The Weekly Comet">'), url="https://comet.example/a")
    assert article.publisher.name == "The Weekly Comet"
    assert article.nodes()[-1].role != "tagline"
    assert article.language == "en"


def test_an_address_counts_before_a_name() -> None:
    comet = Profile("The Weekly Comet", domains=("comet.example",))
    found = find_profile([PLANET, comet], addresses=(None, "https://comet.example/x"), names=["DailyPlanet"])
    assert found is comet
    assert find_profile([PLANET, comet], names=["Weather", "DailyPlanet"]) is PLANET
    assert find_profile([], addresses=("https://comet.example/x",)) is None


def test_a_text_is_known_by_its_address_too() -> None:
    text = f"Two ships meet in the harbour\n\n{BODY}\n\n{BODY} Again.\n\nGot a tip? Tell the desk about it."
    article = TextParser().parse(Source(text, url="https://planet.example/a"), profiles=[PLANET])
    assert article.publisher is not None
    assert article.publisher.name == "The Daily Planet"
    assert article.nodes()[-1].role == "tagline"


def test_a_masthead_of_a_text_gives_the_language_too() -> None:
    french = Profile("Le Quai", language="fr-CA")
    text = f"Le Quai\n\nTwo ships meet in the harbour\n\n{BODY}\n\n{BODY} Again."
    assert TextParser().parse(Source(text), profiles=[french]).language == "fr-CA"
    assert TextParser().parse(Source(text), profiles=[french], language="en").language == "en"


def test_selectors_reach_what_is_inside() -> None:
    boxed = Profile(
        "The Daily Planet", domains=("planet.example",), selectors=[("promo", ".plus-box"), ("deck", "lead")]
    )
    deep = f"<div class='plus-box wide'><div><div><section><div><div><p>{BODY} Read on.</p></div></div></section>"
    markup = page(after=f"{deep}<p class='lead'>A day to see the boats, and to wave.</p></div></div></div>")
    roles = {block.role for block in read(markup, boxed, "https://planet.example/a").nodes()[-2:]}
    assert roles == {"promo", "deck"}, "the nearest element counts"


def test_roles_of_selectors_are_checked() -> None:
    with pytest.raises(TypeError, match=r"Profile\.selectors: there is no role 'advert'; the roles are headline, "):
        Profile("The Daily Planet", selectors=[("advert", "plus-box")])  # type: ignore[list-item]


@pytest.mark.parametrize("field", ["selectors", "patterns"])
def test_pairs_are_asked_for(field: str) -> None:
    with pytest.raises(TypeError, match=rf"Profile\.{field} must be a tuple of pairs, .* not 'promo'"):
        Profile("The Daily Planet", **{field: {"promo": "plus-box"}})  # type: ignore[arg-type]


def test_a_pattern_that_is_no_expression_is_named() -> None:
    with pytest.raises(ValueError, match=r"Profile.patterns holds '\(', which is not a regular expression"):
        Profile("Fjord Post", patterns=[("promo", "(")])


@pytest.mark.parametrize("domain", ["https://www.planet.example/", "www.planet.example", "planet.example:80"])
def test_a_domain_that_would_never_match_is_refused(domain: str) -> None:
    with pytest.raises(ValueError, match=r"give the host name alone: 'planet\.example'"):
        Profile("The Daily Planet", domains=(domain,))


@pytest.mark.parametrize("selector", ["div .box", "div.box", "#a > p", ".a, .b", ""])
def test_a_selector_that_would_never_match_is_refused(selector: str) -> None:
    with pytest.raises(ValueError, match="give one class or id"):
        Profile("The Daily Planet", selectors=(("promo", selector),))


@pytest.mark.parametrize("selector", [".box", "#top", "box", "py-1.5", "md:flex"])
def test_one_class_or_id_is_taken(selector: str) -> None:
    assert Profile("The Daily Planet", selectors=(("promo", selector),)).selectors[0][1] == selector
