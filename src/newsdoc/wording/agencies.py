"""News agencies and picture sources, which stand in bylines, datelines and credits without being a person."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from newsdoc.toml_files import read_toml


@cache
def agencies() -> tuple[frozenset[str], frozenset[str]]:
    """Names of news agencies and of picture sources, from `agencies.toml`; in lower case unless they are acronyms."""
    data = _names()
    return (
        frozenset(agency_key(name) for name in data["news"]),
        frozenset(agency_key(name) for name in data["news"] + data["picture"]),
    )


@cache
def press_marks() -> tuple[str, ...]:
    """How services that send out press releases sign a dateline, in lower case: "/prnewswire/", "(business wire)"."""
    return tuple([f"{a}{name.lower()}{b}" for name in _names()["press"] for a, b in ("//", "()")])


@cache
def _houses() -> frozenset[str]:
    return frozenset(agency_key(name) for name in _names()["houses"])


def signs_datelines(name: str) -> bool:
    """True for an agency, or a broadcaster that signs its datelines as agencies do: "Kyiv (CNN) —"."""
    return is_news_agency(name) or agency_key(name) in _houses()


@cache
def _names() -> Mapping[str, list[str]]:
    return read_toml(files(__package__).joinpath("agencies.toml"))


def agency_key(name: str) -> str:
    """Under what an agency's name is looked up: acronyms as printed (AP is not "ap"), other names in lower case."""
    name = name.strip(" .,;:()[]|/–—-")
    return name if name.isupper() and len(name) <= _ACRONYM else name.lower()


_ACRONYM = 4
"""Letters of an acronym, at most: a longer name in capitals is typography."""


def is_news_agency(name: str) -> bool:
    """True for the name of an agency that signs stories."""
    return agency_key(name) in agencies()[0]


def is_picture_source(name: str) -> bool:
    """True for the name of an agency or archive that signs pictures."""
    return agency_key(name) in agencies()[1]
