"""QCodes: which are written as they are, what stands in the inline catalog, and what comes back."""

import pytest

from newsdoc.formats.newsml_g2.codes import Codes, flat, read_word
from newsdoc.model import Concept

OWN = {"nd": "urn:newsdoc:code:"}


@pytest.mark.parametrize(
    ("text", "uri", "written", "catalog"),
    [
        ("medtop:20000002", None, "medtop:20000002", {}),
        ("medtop:2000000", None, None, {}),
        ("medtop:200000021", None, None, {}),
        ("stat:usable", "http://cv.iptc.org/newscodes/pubstatusg2/", "stat:usable", {}),
        ("stat:usable", "https://desk.example/", None, {}),
        ("desk:a&b", None, "desk:a&amp;b", {"desk": "urn:newsdoc:scheme:desk"}),
        ("desk:a", "https://desk.example/", "desk:a", {"desk": "https://desk.example/"}),
        ("desk:a", "no uri", None, {}),
        ("desk:a:b", None, "desk:a:b", {"desk": "urn:newsdoc:scheme:desk"}),
        ("desk:a:", None, None, {}),
        ("desk:", None, None, {}),
        (":a", None, None, {}),
        ("a", None, None, {}),
        ("desk:a b", None, None, {}),
        ("desk:a\x01", None, None, {}),
        ("1desk:a", None, None, {}),
        ("the desk:a", None, None, {}),
        ("nd:a", None, None, {}),
    ],
)
def test_a_code(text: str, uri: str | None, written: str | None, catalog: dict[str, str]) -> None:
    codes = Codes()
    assert codes.qcode(text, uri) == written
    schemes = "".join(f'<scheme alias="{alias}" uri="{address}"/>' for alias, address in catalog.items())
    assert codes.catalog() == (f"<catalog>{schemes}</catalog>\n" if catalog else "")


def test_an_alias_stands_for_one_scheme() -> None:
    codes = Codes()
    assert codes.qcode("desk:a") == "desk:a"
    assert codes.qcode("desk:b", "https://desk.example/?a&b") == "desk:b"  # now it is known what it stands for
    assert codes.qcode("desk:c") == "desk:c"
    assert codes.qcode("desk:d", "https://desk.example/?a&b") == "desk:d"
    assert codes.qcode("desk:e", "https://other.example/") is None
    assert codes.catalog() == '<catalog><scheme alias="desk" uri="https://desk.example/?a&amp;b"/></catalog>\n'


def test_catalogs_that_are_carried_along() -> None:
    codes = Codes({"desk": "https://desk.example/"})
    assert codes.qcode("desk:a") == "desk:a"
    assert codes.qcode("desk:a", "https://desk.example/") == "desk:a"
    assert codes.qcode("desk:a", "https://other.example/") is None
    assert codes.catalog() == ""
    assert codes.known == {"desk": "https://desk.example/"}


def test_catalogs_of_others_may_know_any_alias() -> None:
    codes = Codes(foreign_catalogs=True)
    assert codes.qcode("desk:a") == "desk:a"
    assert codes.catalog() == ""
    assert codes.qcode("desk:a", "https://desk.example/") == "desk:a"
    assert 'alias="desk"' in codes.catalog()


@pytest.mark.parametrize(
    "word", ["plain", "two words", "a/b%c", "Fähre", "stat:usable", "desk:a", "-", "none", None, "é:"]
)
def test_a_word_comes_back(word: str | None) -> None:
    codes = Codes()
    written = codes.word(word)
    assert codes.word(word) == written
    assert " " not in written
    assert read_word(written, OWN) == word


@pytest.mark.parametrize(
    ("code", "schemes", "word"),
    [
        (None, OWN, None),
        ("stat:usable", OWN, "stat:usable"),
        ("nd:kicker", OWN, "nd:kicker"),
        ("nd:-a%20b", OWN, "a b"),
        ("nd:-a%20b", {}, "nd:-a%20b"),
        ("nd:-a", {"nd": "urn:other:"}, "nd:-a"),
        ("ndx:-a", OWN | {"ndx": "urn:newsdoc:code:"}, "ndx:-a"),
        ("nd:none", OWN, None),
        ("nd:none", {}, "nd:none"),
    ],
)
def test_only_our_scheme_holds_words(code: str | None, schemes: dict[str, str], word: str | None) -> None:
    assert read_word(code, schemes) == word


@pytest.mark.parametrize(
    ("concept", "literals", "attributes"),
    [
        (Concept(scheme="medtop", code="20000002"), True, ' qcode="medtop:20000002"'),
        (Concept(scheme="desk", code="1", uri="urn:a", literal="l"), True, ' qcode="desk:1" uri="urn:a" literal="l"'),
        (Concept(uri="urn:a&b"), True, ' uri="urn:a&amp;b"'),
        (Concept(uri="javascript:a()"), True, ""),
        (Concept(literal="a\tb"), True, ' literal="a b"'),
        (Concept(literal="a b"), False, ' qcode="nd:-a%20b"'),
        (Concept(literal="a", uri="urn:a"), False, ' uri="urn:a"'),
        (Concept(literal="a", scheme="desk", code="1"), False, ' qcode="desk:1"'),
        (Concept(code="1"), True, ' literal="1" nd:code="1"'),
        (Concept(code="1", literal="l"), True, ' literal="l"'),
        (Concept(scheme="a b", code="1"), True, ' literal="a b:1" nd:code="1" nd:scheme="a b"'),
        (Concept(scheme="a b", code="1", scheme_uri="https://a.example/"), True, ' uri="https://a.example/1"'),
        (Concept(scheme="a b", code="1", scheme_uri="https://a.example/", uri="urn:a"), True, ' uri="urn:a"'),
        (Concept(code="1", scheme_uri="https://a.example/"), True, ' uri="https://a.example/1"'),
        (Concept(scheme="medtop", code="1"), True, ' literal="medtop:1" nd:code="1" nd:scheme="medtop"'),
        (Concept(), True, ""),
    ],
)
def test_what_identifies_a_concept(concept: Concept, literals: bool, attributes: str) -> None:
    codes = Codes()
    assert codes.identity(concept, literals) == attributes
    assert codes.has_own_attributes == ("nd:code=" in attributes)


@pytest.mark.parametrize(("text", "line"), [("a\tb", "a b"), ("a\nb", "a b"), ("a\rb", "a b"), ("a  b", "a  b")])
def test_flat(text: str, line: str) -> None:
    assert flat(text) == line
