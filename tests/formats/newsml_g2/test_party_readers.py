"""Parties of NewsML-G2, and whether the model holds all that an element says."""

import pytest
from lxml import etree

import newsdoc
from newsdoc import Article, Organization, Person, Rights
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
        ('<provider role="r:x"/>', None, False),
        ('<provider qcode="a:coast" uri="urn:x"/>', Organization("coast", qcode="a:coast", uri="urn:x"), True),
        ('<provider qcode="a:c" literal="C"/>', Organization("C", qcode="a:c", literal="C"), True),
        ('<provider literal="C"><name dir="ltr">Coast</name></provider>', Organization("Coast", literal="C"), False),
        ('<provider literal="C"><name/></provider>', Organization("C", literal="C"), True),
        ("<provider><name>A</name><name>B</name><name>C</name></provider>", Organization("A"), True),
        ("<provider><name>A</name><name>B</name><name>C</name><name>D</name></provider>", Organization("A"), False),
        ('<provider literal="C"><related rel="x:y">z</related></provider>', Organization("C", literal="C"), False),
        ('<provider literal="C"><definition>z</definition></provider>', Organization("C", literal="C"), False),
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


@pytest.mark.parametrize(
    ("inner", "value", "whole"),
    [
        ('<related rel="nd:home" uri="urn:h"/>', Organization("C", literal="C", url="urn:h"), True),
        ('<related rel="nd:logo" uri="urn:l"/>', Organization("C", literal="C", logo="urn:l"), True),
        ('<definition role="nd:slogan">Salt</definition>', Organization("C", literal="C", slogan="Salt"), True),
        ('<related rel="nd:other" uri="urn:h"/>', Organization("C", literal="C"), False),
    ],
)
def test_what_we_say_of_an_organization(inner: str, value: Organization, whole: bool) -> None:
    assert organization(element(f'<provider literal="C">{inner}</provider>'), OWN) == (value, whole)


TYPED = 'type="cpnat:person"'


@pytest.mark.parametrize(
    ("xml", "value", "whole"),
    [
        (f"<creator {TYPED}/>", None, False),
        ("<creator/>", None, True),
        (f'<creator {TYPED} qcode="a:lee"/>', Person("lee", qcode="a:lee"), True),
        (f'<creator {TYPED} uri="urn:lee"/>', Person("urn:lee", uri="urn:lee"), True),
        (f'<creator {TYPED} literal="l" rank="1"/>', Person("l", literal="l"), False),
        (f"<creator {TYPED}><name>A</name><name>B</name></creator>", Person("A"), True),
        (f'<creator {TYPED}><name dir="ltr">A</name></creator>', Person("A"), False),
        (f'<creator {TYPED}><name>A</name><note role="x:y">n</note></creator>', Person("A"), False),
        (
            f'<creator {TYPED}><name>A</name><related rel="nd:home" uri="urn:h"/></creator>',
            Person("A", url="urn:h"),
            True,
        ),
        (
            f'<creator {TYPED}><name>A</name><related rel="nd:portrait" uri="urn:h"/></creator>',
            Person("A", image="urn:h"),
            True,
        ),
        (
            f'<creator {TYPED}><name>A</name><related rel="nd:affiliation"><name>Coast</name></related></creator>',
            Person("A", affiliation="Coast"),
            True,
        ),
        (
            f'<creator {TYPED} uri="A"><related rel="nd:role">chief</related><related rel="title"/></creator>',
            Person("A", uri="A", role="chief"),
            False,
        ),
        (
            f'<creator {TYPED} literal="A"><related rel="x:title"/><related rel="x:jobtitle">chief</related></creator>',
            Person("A", literal="A", role="chief"),
            False,
        ),
        (
            f'<creator {TYPED}><name>A</name><related rel="x:y">no</related><related>no</related></creator>',
            Person("A"),
            False,
        ),
        (
            f"<creator {TYPED}><name>A</name><personDetails><contactInfo><email>a@b.example</email><email>no</email>"
            "<web>urn:w</web><phone>1</phone></contactInfo><contactInfo><web>no</web></contactInfo></personDetails></creator>",
            Person("A", email="a@b.example", url="urn:w"),
            False,
        ),
        (
            '<creator type="x:organization"><name>Ann Lee</name></creator>',
            Person("Ann Lee", kind="organization"),
            False,
        ),
        ('<creator type="x:y"><name>Ann Lee</name></creator>', Person("Ann Lee"), False),
        (
            f"<creator {TYPED}><name>A</name><organisationDetails/></creator>",
            Person("A", kind="organization"),
            False,
        ),
    ],
)
def test_creators(xml: str, value: Person | None, whole: bool) -> None:
    assert person(element(xml), OWN) == (value, whole)


HOLDER = '<copyrightHolder literal="C"/>'
C = Organization("C", literal="C")


@pytest.mark.parametrize(
    ("xml", "value", "whole"),
    [
        (f"<rightsInfo>{HOLDER}</rightsInfo>", Rights(C), True),
        (f"<rightsInfo>{HOLDER}<!-- c --></rightsInfo>", Rights(C), True),
        (f'<rightsInfo>{HOLDER}<copyrightHolder literal="D"/></rightsInfo>', Rights(C), False),
        ('<rightsInfo><copyrightHolder literal="C" role="x:y"/></rightsInfo>', Rights(C), False),
        (f'<rightsInfo id="a">{HOLDER}</rightsInfo>', Rights(C), False),
        ('<rightsInfo nd:year="2026"/>', Rights(year=2026), True),
        ('<rightsInfo nd:year="-44"/>', Rights(year=-44), True),
        ('<rightsInfo nd:year="MMXX"/>', None, False),
        (f'<rightsInfo nd:year="{"1" * 12}"/>', None, False),
        (f'<rightsInfo nd:year="{"1" * 11}"/>', Rights(year=int("1" * 11)), True),
        ("<rightsInfo><copyrightNotice>(c)</copyrightNotice></rightsInfo>", Rights(notice="(c)"), True),
        ('<rightsInfo><copyrightNotice href="x">(c)</copyrightNotice></rightsInfo>', Rights(notice="(c)"), False),
        (
            "<rightsInfo><copyrightNotice>(c)</copyrightNotice><copyrightNotice>no</copyrightNotice></rightsInfo>",
            Rights(notice="(c)"),
            False,
        ),
        ("<rightsInfo><usageTerms>A<br/>B</usageTerms></rightsInfo>", Rights(usage_terms=("A B",)), False),
        ("<rightsInfo><usageTerms>A</usageTerms><usageTerms/></rightsInfo>", Rights(usage_terms=("A",)), False),
        ('<rightsInfo><link rel="nd:license" href="urn:l"/></rightsInfo>', Rights(license="urn:l"), True),
        ('<rightsInfo><link rel="irel:rightspolicy" residref="urn:l"/></rightsInfo>', Rights(license="urn:l"), False),
        (f'<rightsInfo>{HOLDER}<link rel="x:license" href="urn:l"/></rightsInfo>', Rights(C), False),
    ],
)
def test_rights_and_whether_they_are_whole(xml: str, value: Rights | None, whole: bool) -> None:
    assert read_rights(element(xml), OWN) == (value, whole)


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


BY = "<by>By Ada Marsh and Bo Lind</by>"
HOUSE = '<creator literal="elm"><name>Elm Wire</name></creator>'
STUDIO = '<creator type="cpnat:organisation"><name>Ash Media</name></creator>'
PROVIDER = '<provider literal="elm"><name>Elm Wire</name></provider>'


@pytest.mark.parametrize(
    ("creators", "names"),
    [
        (HOUSE, ["Ada Marsh", "Bo Lind"]),
        (STUDIO, ["Ada Marsh", "Bo Lind", "Ash Media"]),
        (HOUSE + STUDIO, ["Ada Marsh", "Bo Lind", "Ash Media"]),
        ("<creator><name>Cy Ho</name></creator>" + STUDIO, ["Cy Ho", "Ash Media"]),
    ],
)
def test_the_byline_names_the_persons_before_their_house(creators: str, names: list[str]) -> None:
    data = (
        f'<newsItem xmlns="{G2}" guid="urn:x:1"><itemMeta>{PROVIDER}</itemMeta>'
        f"<contentMeta>{creators}{BY}</contentMeta></newsItem>"
    )
    article = newsdoc.parse(data, "newsml-g2")
    for _ in range(3):
        assert [each.name for each in article.authors] == names
        article = newsdoc.parse(newsdoc.export(article, "newsml-g2"), "newsml-g2")


def test_an_article_of_a_house_stays_that() -> None:
    article = Article(
        "x",
        byline="By Ada Marsh",
        authors=(Person("Elm Wire", kind="organization"),),
        publisher=newsdoc.Organization("Elm Wire"),
    )
    assert newsdoc.parse(newsdoc.export(article, "newsml-g2")).authors == article.authors


@pytest.mark.parametrize("house", ['literal="q"><name>Quay Post</name></affiliation>', 'literal="Quay Post"/>'])
def test_where_somebody_works_stands_among_the_details(house: str) -> None:
    details = f"<personDetails><affiliation {house}</personDetails>"
    found, whole = person(element(f"<creator><name>Ann Lee</name>{details}</creator>"), {})
    assert (found, whole) == (Person("Ann Lee", affiliation="Quay Post"), False)
