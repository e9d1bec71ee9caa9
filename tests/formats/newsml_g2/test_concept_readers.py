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


@pytest.mark.parametrize("inner", ["", "<name/>", "<name> </name>"])
def test_of_what_sort_a_concept_is_names_none(inner: str) -> None:
    assert subject(element(f'<subject type="cpnat:abstract">{inner}</subject>'), {}) == (None, False)
    assert place(element(f'<located type="loctyp:City">{inner}</located>'), {}) == (None, False)


def test_names_in_the_language_of_the_item_come_first() -> None:
    names = (Name("ferries", language="en"), Name("Fähren", language="de-AT"), Name("quay"))
    article = Article("Fähre", language="de", subjects=(Subject(names),))
    (subject,) = newsdoc.parse(newsdoc.export(article, "newsml-g2"), "newsml-g2").subjects
    assert subject.names == (names[1], names[0], names[2])
