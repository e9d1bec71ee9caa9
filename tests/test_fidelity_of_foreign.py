"""Elements that are carried along are compared by what they say."""

import attrs

from newsdoc import Article
from newsdoc.fidelity import compare
from newsdoc.model import ForeignElement


def carrying(content: str, format: str = "newsml-g2") -> Article:
    return Article(foreign=(ForeignElement(format, content=content, place="itemMeta"),))


def test_declarations_of_namespaces_are_nothing_said() -> None:
    one = carrying('<rating xmlns="urn:g2" xmlns:x="urn:x" value="4"/>')
    same = carrying('<ns0:rating xmlns:ns0="urn:g2" value="4"></ns0:rating>')
    assert compare(one, same) == ()
    (loss,) = compare(one, carrying('<rating xmlns="urn:g2" value="5"/>'))
    assert (loss.path, loss.fate, loss.value) == ("foreign", "lost", "1 element of newsml-g2")


def test_what_is_no_xml_is_compared_as_it_stands() -> None:
    assert compare(carrying('{"a": 1}', "ninjs"), carrying('{"a": 1}', "ninjs")) == ()
    assert len(compare(carrying('{"a": 1}', "ninjs"), carrying('{"a":1}', "ninjs"))) == 1
    broken = carrying("<a")
    assert compare(broken, broken) == ()
    assert len(compare(broken, attrs.evolve(broken, foreign=()))) == 1
