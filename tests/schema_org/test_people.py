"""Persons and organisations of schema.org."""

from typing import Any

import pytest

from newsdoc.model import Organization, Person
from newsdoc.schema_org.graph import Graph
from newsdoc.schema_org.people import organization, people, person

GRAPH = Graph([])


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (" Ann &amp; Co; ", Person("Ann & Co;")), (" ", None), (5, None), ({}, None),
        ({"name": "Ann Lee"}, Person("Ann Lee")),
        ({"givenName": "Ann", "familyName": "Lee"}, Person("Ann Lee")), ({"alternateName": "ann"}, Person("ann")),
        ({"name": "Ann Lee", "alternateName": "ann"}, Person("Ann Lee")),
        ({"@type": "NGO", "name": "The Quay"}, Person("The Quay", kind="organization")),
        ({"@type": "SportsOrganization", "name": "The Quay"}, Person("The Quay", kind="organization")),
        ({"name": "Ann Lee", "jobTitle": "Mayor", "worksFor": {"name": "Town"}, "workLocation": "Ostmark"},
         Person("Ann Lee", role="Mayor", affiliation="Town", location="Ostmark")),
        ({"name": "Ann Lee", "jobTitle": "Author", "affiliation": "A", "worksFor": "B", "location": "C"},
         Person("Ann Lee", affiliation="A", location="C")),
        ({"name": "Ann Lee", "description": "x", "url": "/a", "email": "a@quay.example", "image": {"url": "/i"},
          "sameAs": "/s", "identifier": [{"propertyID": "qcode", "value": "a:b"}, "c"]},
         Person("Ann Lee", note="x", url="/a", email="a@quay.example", image="/i", uri="/s", qcode="a:b", literal="c")),
    ],
)  # fmt: skip
def test_one_person(value: Any, found: Person | None) -> None:
    assert person(GRAPH, value) == found


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (" The Quay ", Organization("The Quay")), ("", None), (5, None), ({}, None),
        ({"legalName": "Quay Ltd"}, Organization("Quay Ltd")),
        ({"name": "The Quay", "legalName": "Quay Ltd"}, Organization("The Quay")),
        ({"name": "The Quay", "slogan": "News", "url": "/a", "logo": {"url": "/l"}, "sameAs": "/s",
          "identifier": [{"propertyID": "qcode", "value": "a:b"}, "c"]},
         Organization("The Quay", slogan="News", url="/a", logo="/l", uri="/s", qcode="a:b", literal="c")),
    ],
)  # fmt: skip
def test_an_organisation(value: Any, found: Organization | None) -> None:
    assert organization(GRAPH, value) == found


def test_people_of_one_object_share_what_is_true_of_each() -> None:
    told = {"jobTitle": "Reporter", "worksFor": "Town", "location": "Ostmark", "url": "/a", "description": "x"}
    both = people(GRAPH, {"name": ["Ann Lee", "Bo Ray"], **told})
    assert both == tuple(
        Person(name, role="Reporter", affiliation="Town", location="Ostmark") for name in ("Ann Lee", "Bo Ray")
    )
    (one,) = people(GRAPH, {"name": "Ann Lee", **told})
    assert (one.url, one.note) == ("/a", "x")


def test_values_that_are_nobody() -> None:
    assert people(GRAPH, [5, {}, "", {"@type": "Organization"}, "Ann Lee", "ann lee"]) == (Person("Ann Lee"),)
    assert people(GRAPH, ["Selin Karaca", "SELİN KARACA"]) == (Person("Selin Karaca"),)
