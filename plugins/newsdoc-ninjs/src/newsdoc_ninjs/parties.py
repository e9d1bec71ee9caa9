"""The people and organisations of an item: who wrote it and who helped, whom it is from, who holds the rights."""

from typing import Any

from newsdoc.markup.listed_authors import HELPERS
from newsdoc.model import Organization, Person, Rights
from newsdoc_ninjs.codes import read_party
from newsdoc_ninjs.fields import Fields, Values, string

HOLDER = "copyrightHolder"
"""The relation of the organisation that holds the rights: the field of that name is its name alone."""
WROTE = ("author", "creator", "writer", "reporter")
"""Relations of those who wrote the item."""
HELPED = ("contributor", "photographer", "editor", "illustrator", "translator", "producer")
"""Relations of those who helped; each but the first says what they did."""


def people(item: Fields, *rels: str) -> tuple[Person, ...]:
    """The people and organisations with one of these relations."""
    return tuple(
        Person(
            name,
            email=_contact(each, "email"),
            url=_contact(each, "web"),
            role=_contact(each, "jobtitle"),
            location=_locality(each),
            kind="organization" if key.startswith("org") else "person",
            function=rel if (rel := str(each.get("rel"))) in HELPED[1:] else None,
            **_codes(each),
        )
        for key in ("people", "person", "organisations", "organisation")
        for each in item.objects(key)
        if each.get("rel") in rels and (name := string(each, "name"))
    )


def listed_authors(item: Fields) -> list[Person]:
    """Those of the list of authors, in which some helped only."""
    return [
        Person(
            name,
            role=job or (None if helped else string(each, "role")),
            function=string(each, "role") if job or helped else None,
            note=string(each, "biography"),
            url=string(each, "url"),
            email=string(each, "email"),
            image=string(each, "avatar_url"),
        )
        for each in item.objects("authors", "bylines")
        for job, helped in ((_job(each), string(each, "role") in HELPERS),)
        if (name := string(each, "name") or _full_name(each))
    ]


def publisher(item: Fields) -> Organization | None:
    """Who provides it: said so among the sources, else named in a field, else the first source, the holder."""
    sources = item.objects("infosources", "infosource")
    for each in sources:
        if each.get("role") == "publisher" or each.get("rel") == "publisher":
            return _organization(each)
    holder = item.text("copyrightholder")
    name = item.text("source", "provider", "publisher")
    for key in ("provider", "source", "publisher"):
        given = item.value(key)
        if name is None and isinstance(given, dict):
            name = string(given, "name", "literal")
    first = Organization(name) if name else next((found for each in sources if (found := _organization(each))), None)
    return first or (Organization(holder) if holder else None)


def info_sources(item: Fields) -> tuple[Organization, ...]:
    """Where it is from."""
    sources = item.objects("infosources", "infosource")
    rest = [each for each in sources if "publisher" not in (each.get("role"), each.get("rel"))]
    return tuple(found for each in rest if (found := _organization(each)))


def rights(item: Fields) -> Rights | None:
    """Copyright and terms of use."""
    holder = item.text("copyrightholder")
    notice, terms = item.lines("copyrightnotice"), item.lines("usageterms")
    info = item.value("rightsinfo")
    license = string(info, "linkedRights", "linkedrights") if isinstance(info, dict) else None
    if isinstance(info, dict) and not info.keys() <= {"linkedRights", "linkedrights"}:
        item.read_in_part("rightsinfo")
    if not (holder or notice or terms or license):
        return None
    return Rights(
        _holder(item, holder) if holder else None,
        notice=notice,
        usage_terms=tuple(terms.split("\n\n")) if terms else (),
        license=license,
    )


def _holder(item: Fields, name: str) -> Organization:
    """Who holds the rights: the organisation of this name that is said to, else the name."""
    listed = item.objects("organisations", "organisation")
    holders = (_organization(each) for each in listed if each.get("rel") == HOLDER)
    return next((each for each in holders if each is not None and each.name == name), Organization(name))


def _organization(values: Values) -> Organization | None:
    name = string(values, "name", "literal", "uri")
    return Organization(name, url=_contact(values, "web"), **_codes(values)) if name else None


def _codes(party: Values) -> Values:
    """What identifies a party."""
    uri, literal, scheme = (string(party, key) for key in ("uri", "literal", "scheme"))
    return read_party(uri, literal, string(party, "code", "qcode"), scheme)


def _full_name(values: Values) -> str:
    parts = (string(values, "firstname", "given_name"), string(values, "lastname", "family_name"))
    return " ".join(part for part in parts if part)


def _job(values: Values) -> str | None:
    """The job of an author, as a text or, as Superdesk has it, an object with its name."""
    job = values.get("jobtitle")
    return string(job, "name") if isinstance(job, dict) else string(values, "jobtitle")


def _contact(values: Values, kind: str) -> str | None:
    """The address of this type among the contacts of a party."""
    found = (each.get("value") for each in _contacts(values) if each.get("type") == kind)
    return next((value for value in found if isinstance(value, str) and value), None)


def _locality(values: Values) -> str | None:
    """The town of the first postal address among the contacts of a party."""
    addresses = (each.get("address") for each in _contacts(values))
    found = (each.get("locality") for each in addresses if isinstance(each, dict))
    return next((value for value in found if isinstance(value, str) and value), None)


def _contacts(values: Values) -> list[dict[str, Any]]:
    contacts = values.get("contactInfo", values.get("contactinfo"))
    return [each for each in contacts if isinstance(each, dict)] if isinstance(contacts, list) else []
