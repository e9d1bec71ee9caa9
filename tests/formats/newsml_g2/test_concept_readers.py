"""Concepts of NewsML-G2, and whether the model holds all that an element says."""

import pytest
from lxml import etree

import newsdoc
from newsdoc import Article, Concept, Name, Place, Subject
from newsdoc.formats.newsml_g2.concept_readers import concept, place, subject

G2 = "http://iptc.org/std/nar/2006-10-01/"


def element(xml: str) -> etree._Element:
    return etree.fromstring(f'<meta xmlns="{G2}" xmlns:nd="urn:newsdoc:xml">{xml}</meta>')[0]


@pytest.mark.parametrize(
    ("xml", "value", "whole"),
    [
        ('<subject qcode="medtop:20000337"/>', Subject(scheme="medtop", code="20000337"), True),
        (
            '<subject qcode="a:1" type="cpnat:abstract"><name>Sea</name><name xml:lang="de">See</name></subject>',
            Subject((Name("Sea"), Name("See", language="de")), scheme="a", code="1", type="cpnat:abstract"),
            True,
        ),
        (
            '<subject qcode="a:1" relevance="80" why="why:direct" creator="x:y"/>',
            Subject(scheme="a", code="1", relevance=80, why="why:direct"),
            False,
        ),
        (
            '<subject literal="l"><name role="nrol:short">Sea<!-- c --> trade</name></subject>',
            Subject((Name("Sea trade", role="nrol:short"),), literal="l"),
            True,
        ),
        (
            '<subject qcode="a:1"><broader qcode="a:0"><name>Water</name></broader></subject>',
            Subject(scheme="a", code="1", broader=(Concept((Name("Water"),), scheme="a", code="0"),)),
            True,
        ),
        ('<subject qcode="a:1"><sameAs qcode="b:1"/></subject>', Subject(scheme="a", code="1"), False),
        ('<subject qcode="a:1" type=""/>', Subject(scheme="a", code="1"), True),
        ('<subject qcode="a:1" type="nd:-x"/>', Subject(scheme="a", code="1", type="nd:-x"), True),
        ('<subject qcode="a"/>', Subject(code="a"), True),
        ('<subject qcode="a:b:c"/>', Subject(scheme="a", code="b:c"), True),
        ('<subject qcode="" literal="l"/>', Subject(literal="l"), True),
        ('<subject uri="urn:a" literal=""/>', Subject(uri="urn:a"), True),
        (
            '<subject uri="http://cv.iptc.org/newscodes/mediatopic/20000002"/>',
            Subject(scheme="medtop", code="20000002"),
            False,
        ),
        (
            '<subject qcode="a:1" uri="http://cv.iptc.org/newscodes/mediatopic/20000002"/>',
            Subject(scheme="a", code="1", uri="http://cv.iptc.org/newscodes/mediatopic/20000002"),
            True,
        ),
        ('<subject literal="x:1" nd:code="1" nd:scheme="x"/>', Subject(scheme="x", code="1"), True),
        ('<subject literal="1" nd:code="1"/>', Subject(code="1"), True),
        ('<subject literal="1" nd:role="section" nd:type="x"/>', Subject(literal="1", role="section", type="x"), True),
        ('<subject literal="1" nd:other="x"/>', Subject(literal="1"), False),
        ('<subject qcode="a:1" confidence="7" rank="0"/>', Subject(scheme="a", code="1", confidence=7, rank=0), True),
        ('<subject qcode="a:1" rank="-1"/>', Subject(scheme="a", code="1"), False),
        (f'<subject qcode="a:1" rank="{"1" * 11}"/>', Subject(scheme="a", code="1", rank=int("1" * 11)), True),
        (f'<subject qcode="a:1" rank="{"1" * 12}"/>', Subject(scheme="a", code="1"), False),
        (
            '<subject qcode="a:1"><name dir="ltr">Sea</name></subject>',
            Subject((Name("Sea"),), scheme="a", code="1"),
            False,
        ),
        (
            '<subject qcode="a:1"><name xml:lang="en" dir="ltr">Sea</name></subject>',
            Subject((Name("Sea", language="en"),), scheme="a", code="1"),
            False,
        ),
        (
            '<subject qcode="a:1"><name/><name>Sea</name></subject>',
            Subject((Name("Sea"),), scheme="a", code="1"),
            False,
        ),
        ('<subject qcode="a:1"><geoAreaDetails/></subject>', Subject(scheme="a", code="1"), False),
        ('<subject><broader literal="l"/></subject>', Subject(broader=(Concept(literal="l"),)), True),
        (
            '<subject literal="s"><broader literal="l" rank="1"/></subject>',
            Subject(literal="s", broader=(Concept(literal="l"),)),
            False,
        ),
        (
            '<subject literal="s"><broader literal="l"><name/><name>Sea</name></broader></subject>',
            Subject(literal="s", broader=(Concept((Name("Sea"),), literal="l"),)),
            False,
        ),
        (
            '<subject literal="s"><broader literal="l"><name>Sea</name><facet/></broader></subject>',
            Subject(literal="s", broader=(Concept((Name("Sea"),), literal="l"),)),
            False,
        ),
        ('<subject relevance="80"/>', None, False),
        ("<subject/>", None, True),
    ],
)
def test_subjects(xml: str, value: Subject | None, whole: bool) -> None:
    assert subject(element(xml), {}) == (value, whole)


def test_the_scheme_of_an_inline_catalog() -> None:
    found, _ = concept(element('<genre qcode="a:1"/>'), {"a": "https://codes.example/"})
    assert found == Concept(scheme="a", code="1", scheme_uri="https://codes.example/")


def test_a_place_with_its_position() -> None:
    inner = '<name>Northport</name><geoAreaDetails><position latitude="54.1" longitude="12.5"/></geoAreaDetails>'
    expected = Place((Name("Northport"),), type="loctyp:City", latitude=54.1, longitude=12.5)
    assert place(element(f'<located type="loctyp:City">{inner}</located>'), {}) == (expected, True)


@pytest.mark.parametrize(
    ("inner", "value", "whole"),
    [
        ('<position latitude="1" longitude="-2.5"/>', Place(latitude=1, longitude=-2.5), True),
        ('<position latitude="1" longitude="-2.5" altitude="3"/>', Place(latitude=1, longitude=-2.5), False),
        ('<position latitude="1" longitude="-2.5"/><founded>900</founded>', Place(latitude=1, longitude=-2.5), False),
        ('<position latitude="north" longitude="-2.5"/>', Place(longitude=-2.5), True),
        ("<founded>900</founded>", None, True),
    ],
)
def test_positions(inner: str, value: Place | None, whole: bool) -> None:
    found = place(element(f"<located><geoAreaDetails>{inner}</geoAreaDetails></located>"), {})
    assert found == (value, whole)


UNKNOWN = {"a": "urn:newsdoc:scheme:a", "nd": "urn:newsdoc:code:"}


@pytest.mark.parametrize(
    ("xml", "value"),
    [
        ('<genre qcode="a:1"/>', Concept(scheme="a", code="1")),
        ('<genre qcode="a:1" literal="l"/>', Concept(scheme="a", code="1", literal="l")),
        ('<genre qcode="nd:-a%20b"/>', Concept(literal="a b")),
        ('<genre qcode="a:1" type="nd:-a%20b"/>', Concept(scheme="a", code="1", type="a b")),
    ],
)
def test_schemes_that_stand_for_none(xml: str, value: Concept) -> None:
    assert concept(element(xml), UNKNOWN) == (value, True)


def test_the_scheme_of_a_concept_that_says_more() -> None:
    found, _ = concept(element('<genre qcode="a:1" literal="l"/>'), {"a": "https://codes.example/"})
    assert found == Concept(scheme="a", code="1", literal="l", scheme_uri="https://codes.example/")


@pytest.mark.parametrize("inner", ["", "<name/>", "<name> </name>"])
def test_of_what_sort_a_concept_is_names_none(inner: str) -> None:
    assert subject(element(f'<subject type="cpnat:abstract">{inner}</subject>'), {}) == (None, False)
    assert place(element(f'<located type="loctyp:City">{inner}</located>'), {}) == (None, False)


def test_names_in_the_language_of_the_item_come_first() -> None:
    names = (Name("ferries", language="en"), Name("Fähren", language="de-AT"), Name("quay"))
    article = Article("Fähre", language="de", subjects=(Subject(names),))
    (subject,) = newsdoc.parse(newsdoc.export(article, "newsml-g2"), "newsml-g2").subjects
    assert subject.names == (names[1], names[0], names[2])
