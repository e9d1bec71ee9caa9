"""Who wrote the story: JSON-LD's people, those of the meta elements, or those of the printed byline."""

from collections.abc import Callable
from urllib.parse import urlsplit

import attrs

from newsdoc.formats.html.blocks import Block
from newsdoc.formats.html.bylines import (
    find_bylines,
    is_handle,
    names_in,
    once,
    printed_byline,
    printed_people,
)
from newsdoc.formats.html.facts import PageFacts
from newsdoc.formats.html.pictures import absolute
from newsdoc.formats.html.policy import Choices, plain
from newsdoc.formats.html.schema_org import Node, as_list, as_text, types
from newsdoc.model import Person

_AUTHOR_META = (
    "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl",
    "cxenseparse:author", "articleauthor", "citation_author", "article:author_name", "og:article:author",
)  # fmt: skip
_NO_JOBS = frozenset(("author", "autor", "auteur", "contributor author"))


def pick_authors(
    facts: PageFacts,
    article: Node,
    blocks: list[Block],
    site: str | None,
    language: str | None,
    base: str | None,
    marked: Callable[[], tuple[list[Person], str | None]],
) -> tuple[tuple[Person, ...], str | None, Choices, str]:
    """Who wrote it, and the byline as printed.

    JSON-LD's people come first, then meta elements; where these name only the publisher, or nobody, the printed byline;
    where there is none, the first element of the page that is marked as its author. `marked`: whom that one names;
    asked last, since it takes a look at the whole page.
    """
    choices = Choices("authors")
    bylines = find_bylines(blocks)
    declared = _schema_people(facts, article, language, base)
    choices.add(", ".join(person.name for person in declared), "json-ld author")
    stated = _meta_people(facts, language)
    choices.add(", ".join(person.name for person in stated), "meta author")
    real = [person for person in declared if not _is_site(person.name, site, base)]
    if real and any(person.kind == "person" for person in real):
        return tuple(real), printed_byline(bylines), choices, "json-ld author"
    named = [person for person in stated if not _is_site(person.name, site, base)]
    if named and not real and any(person.kind == "person" for person in named):
        return tuple(named), printed_byline(bylines), choices, "meta author"
    printed, text = printed_people(bylines, language, base)
    shown = "byline"
    if not (declared or stated or printed):
        printed, text = marked()
        shown = "element marked as the author"
    choices.add(", ".join(person.name for person in printed), shown)
    seen = [person for person in printed if not _is_site(person.name, site, base)]
    if seen and (not real or any(person.kind == "person" for person in seen)):
        return tuple(seen), text, choices, shown
    for people, source in (
        (real, "json-ld author"),
        (named, "meta author"),
        (declared, "json-ld author"),
        (stated, "meta author"),
    ):
        if people:
            return tuple(people), text, choices, source
    return tuple(printed), text, choices, shown if printed else "nothing found"


def _is_site(name: str, site: str | None, base: str | None) -> bool:
    """Whether a name is only the publisher's."""
    name = plain(name).partition(".")[0]
    host = (urlsplit(base).hostname or "").removeprefix("www.").split(".") if base else []
    return (bool(site) and name == plain(site).partition(".")[0]) or name.replace(" ", "") in host[:2]


def _schema_people(facts: PageFacts, article: Node, language: str | None, base: str | None) -> list[Person]:
    people: list[Person] = []
    for value in as_list(article.get("author")) or as_list(article.get("creator")):
        value = facts.schema.resolve(value)
        if isinstance(value, dict):
            names = as_list(value.get("name"))
            url = value.get("url") or value.get("sameAs")
            url = next((item for item in as_list(url) if isinstance(item, str)), None)
            person = "Organization" not in " ".join(types(value))
            job = as_text(value.get("jobTitle"))
            job = job if plain(job) not in _NO_JOBS else None
            firm = value.get("worksFor") or value.get("affiliation")
            found = [each for name in names for each in names_in(as_text(name), language, person)]
            if len(found) == 1:
                people.append(
                    attrs.evolve(
                        found[0],
                        url=absolute(url, base) if url else None,
                        role=job or found[0].role,
                        affiliation=as_text(facts.schema.resolve(firm)) or found[0].affiliation,
                        image=_image(facts, value),
                    )
                )
            else:
                people += found
        elif isinstance(value, str):
            people += names_in(value, language, True)
    return once(people)


def _image(facts: PageFacts, node: Node) -> str | None:
    image = facts.schema.resolve(node.get("image"))
    if isinstance(image, dict):
        image = image.get("url") or image.get("contentUrl")
    return image if isinstance(image, str) else None


def _meta_people(facts: PageFacts, language: str | None) -> list[Person]:
    for name in _AUTHOR_META:
        values = [value for value in facts.meta.get(name, ()) if not is_handle(value) and not value.isdigit()]
        if name == "author":
            values = values[:1] if len(values) > 1 and "(" in values[-1] else values
        people = [person for value in values[:6] for person in names_in(value, language, True)]
        if people:
            return once(people)
    if facts.first("twitter:label1") and (facts.first("twitter:label1") or ("", ""))[0].lower() in (
        "written by",
        "verfasst von",
        "écrit par",
        "escrito por",
    ):
        found = facts.first("twitter:data1")
        return names_in(found[0], language, True) if found else []
    return []
