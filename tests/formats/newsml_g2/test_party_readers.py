"""Parties of NewsML-G2, and whether the model holds all that an element says."""

import pytest
from lxml import etree

from newsdoc import Organization, Person, Rights
from newsdoc.formats.newsml_g2.party_readers import organization, person, read_rights
from newsdoc.schema_org.graph import Graph
from newsdoc.schema_org.people import people

G2 = "http://iptc.org/std/nar/2006-10-01/"
OWN = {"nd": "urn:newsdoc:code:"}


def element(xml: str) -> etree._Element:
    return etree.fromstring(f'<meta xmlns="{G2}" xmlns:nd="urn:newsdoc:xml">{xml}</meta>')[0]


@pytest.mark.parametrize(
    ("xml", "value", "whole"),
    [
        ('<provider literal="COAST"/>', Organization("COAST", literal="COAST"), True),
        ('<provider qcode="a:coast"><name>Coast</name></provider>', Organization("Coast", qcode="a:coast"), True),
        ('<provider uri="urn:x" role="r:x"/>', Organization("urn:x", uri="urn:x"), False),
        ("<provider><name>Coast</name><name>C.</name></provider>", Organization("Coast"), True),
        ("<provider/>", None, True),
    ],
)
def test_organizations(xml: str, value: Organization | None, whole: bool) -> None:
    assert organization(element(xml), {}) == (value, whole)


def test_persons() -> None:
    xml = (
        '<creator type="cpnat:person" role="crol:writer"><name>Ann Lee</name><note>From Northport.</note>'
        '<related rel="nd:email">lee@coast.example</related></creator>'
    )
    expected = Person("Ann Lee", function="crol:writer", note="From Northport.", email="lee@coast.example")
    assert person(element(xml), OWN) == (expected, True)
    found, whole = person(element('<creator qcode="a:lee"><related rel="x:title">Editor</related></creator>'), {})
    assert found == Person("lee", qcode="a:lee", role="Editor")
    assert not whole


def test_rights() -> None:
    xml = (
        '<rightsInfo nd:year="2026"><copyrightHolder literal="COAST"/><copyrightNotice>(c) Coast</copyrightNotice>'
        "<usageTerms>No  archive.</usageTerms></rightsInfo>"
    )
    expected = Rights(
        Organization("COAST", literal="COAST"), notice="(c) Coast", year=2026, usage_terms=("No archive.",)
    )
    assert read_rights(element(xml), {}) == (expected, True)
    assert read_rights(element('<rightsInfo><scope uri="urn:x"/></rightsInfo>'), {}) == (None, False)
    silent = "<rightsInfo><copyrightHolder><name/></copyrightHolder><usageTerms/></rightsInfo>"
    assert read_rights(element(silent), {}) == (None, False)


@pytest.mark.parametrize("name", ["Reuters", "dpa", "Harbour News Desk", "Ann Lee", "Redaktion", "Bo Ray"])
def test_a_name_without_a_type_is_what_it_is_in_schema_org(name: str) -> None:
    found, _ = person(element(f"<creator><name>{name}</name></creator>"), {})
    assert (found,) == people(Graph([]), name)


@pytest.mark.parametrize(
    ("xml", "kind"),
    [
        ('<creator type="cpnat:person"><name>Reuters</name></creator>', "person"),
        ('<creator type="cpnat:organisation"><name>Ann Lee</name></creator>', "organization"),
        ("<creator><name>Jo News</name><personDetails/></creator>", "person"),
        ("<creator><name>Ann Lee</name><organisationDetails/></creator>", "organization"),
    ],
)
def test_what_a_wire_states_holds_before_the_name(xml: str, kind: str) -> None:
    found, _ = person(element(xml), {})
    assert isinstance(found, Person)
    assert found.kind == kind
