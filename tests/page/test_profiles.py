"""Publisher profiles."""

from newsdoc.formats.text.parser import TextParser
from newsdoc.page.mastheads import read_masthead
from newsdoc.page.profiles import Profile, profile_for_name, profile_for_url
from newsdoc.source import Source

PLANET = Profile(
    "The Daily Planet",
    names=("DailyPlanet", "Planet.example"),
    slogans=("All the News",),
    domains=("planet.example",),
    language="en",
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
