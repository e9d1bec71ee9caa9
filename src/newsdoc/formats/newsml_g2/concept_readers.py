"""Reads the concepts of NewsML-G2: subjects, genres, places, signals, with their names and wider concepts."""

from typing import Any

from newsdoc.formats.newsml_g2.codes import read_word
from newsdoc.formats.newsml_g2.reading import LANG, ND, Read, Reader, Schemes
from newsdoc.formats.newsml_g2.vocabulary import G2, OWN_ALIAS, OWN_SCHEME, UNKNOWN_SCHEME
from newsdoc.json_text import finite
from newsdoc.markup.elements import Element, attributes, children, collapsed, flat_text, local, whole_number
from newsdoc.markup.schemes import code_of
from newsdoc.model import Concept, Name, Place, Subject

_NAME = f"{{{G2}}}name"
_OWN = f"{OWN_ALIAS}:"
_COUNTS = ("relevance", "confidence", "rank")
_TYPE = frozenset(("type",))
"""What alone identifies nothing."""


def _reader(cls: type[Concept], otherwise: Reader) -> Reader:
    """Reads the form that nearly all concepts have, a code, perhaps a type, plain names; any other as `otherwise`."""

    def read(element: Element, schemes: Schemes) -> Read:
        qcode: Any = None
        type_: Any = None
        for key, value in element.items():
            if key == "qcode":
                qcode = value
            elif key == "type":
                type_ = value
            else:
                return otherwise(element, schemes)
        if not qcode or (type_ is not None and (not type_ or type_.startswith(_OWN))):
            return otherwise(element, schemes)
        scheme, colon, code = qcode.partition(":")
        names = _plain_names(element) if len(element) else ()
        if names is None or not colon or scheme == OWN_ALIAS:
            return otherwise(element, schemes)
        uri = schemes.get(scheme) or None if schemes else None
        if uri is not None and uri.startswith(UNKNOWN_SCHEME):
            uri = None
        return cls(names, scheme=scheme, code=code, scheme_uri=uri, type=type_), True

    return read


def _any_concept(element: Element, schemes: Schemes) -> Read:
    return _concept(Concept, element, schemes, attributes(element), {})


def _any_place(element: Element, schemes: Schemes) -> Read:
    return _concept(Place, element, schemes, attributes(element), {})


def _any_subject(element: Element, schemes: Schemes) -> Read:
    given = attributes(element)
    extra: dict[str, Any] = {}
    for key in _COUNTS:
        if (count := whole_number(given.get(key))) is not None:
            extra[key] = count
            del given[key]
    if "why" in given:
        extra["why"] = read_word(given.pop("why"), schemes)
    return _concept(Subject, element, schemes, given, extra)


concept = _reader(Concept, _any_concept)
"""Reads a genre, signal or service."""
place = _reader(Place, _any_place)
"""Reads a place, with its position."""
subject = _reader(Subject, _any_subject)
"""Reads a subject."""


def _plain_names(element: Element) -> tuple[Name, ...] | None:
    """The names in an element; None where it holds anything else, or names that say more than text and language."""
    names: list[Name] = []
    for child in children(element):
        if child.tag != _NAME or len(child) or not (text := collapsed(child.text)):
            return None
        given: Any = child.items()
        if not given:
            names.append(Name(text))
        elif len(given) == 1 and given[0][0] == LANG:
            names.append(Name(text, language=given[0][1]))
        else:
            return None
    return tuple(names)


def _concept(
    cls: type[Concept], element: Element, schemes: Schemes, given: dict[str, str], extra: dict[str, Any]
) -> Read:
    """A concept; `given` are the attributes that are still to be read, `extra` what was read already."""
    silent = not given and not extra
    values = _identity(given, schemes)
    names: list[Name] = []
    wider: list[Concept] = []
    whole = True
    for child in children(element):
        tag = local(child)
        if tag == "name":
            name, exact = _name(child, schemes)
            if name is not None:
                names.append(name)
            whole = whole and exact
        elif tag == "broader":
            value, exact = _broader(child, schemes)
            wider.append(value)
            whole = whole and exact
        elif tag == "geoAreaDetails" and cls is Place:
            whole = _position(child, extra) and whole
        else:
            whole = False
    if given:
        if (role := given.pop(ND + "role", None)) is not None:
            extra["role"] = role
        if (type_ := given.pop(ND + "type", None)) is not None:
            values["type"] = type_
    if not (names or wider or "latitude" in extra or values.keys() - _TYPE):
        return None, silent  # of what sort it is, and not what
    return cls(tuple(names), broader=tuple(wider), **values, **extra), whole and not given


def _identity(given: dict[str, str], schemes: Schemes) -> dict[str, Any]:
    """Takes the attributes that identify a concept out of `given`."""
    values: dict[str, Any] = {}
    qcode = given.pop("qcode", None)
    if qcode:
        scheme, colon, code = qcode.partition(":")
        if scheme == OWN_ALIAS and schemes.get(scheme) == OWN_SCHEME:  # a word where only a code could stand
            values["literal"] = read_word(qcode, schemes)
        elif colon:
            values["scheme"] = scheme
            values["code"] = code
            uri = schemes.get(scheme)
            if uri and not uri.startswith(UNKNOWN_SCHEME):
                values["scheme_uri"] = uri
        else:
            values["code"] = qcode
    for key in ("uri", "literal"):
        if key in given and (value := given.pop(key)):
            values[key] = value
    if "code" not in values and (known := code_of(values.get("uri"))):
        # The same concept as by its QCode; the address itself is carried along.
        del values["uri"]
        values["scheme"], values["code"] = known
        given["uri"] = ""
    own_code = given.pop(ND + "code", "") if given else ""
    if own_code:
        values.pop("literal", None)
        values["code"] = own_code
        if ND + "scheme" in given:
            values["scheme"] = given.pop(ND + "scheme")
    if "type" in given and (type_ := given.pop("type")):
        values["type"] = read_word(type_, schemes)
    return values


def _name(child: Element, schemes: Schemes) -> tuple[Name | None, bool]:
    """A name of a concept, and whether that is all the element says."""
    content = flat_text(child)
    if not content:
        return None, False
    if not child.keys():
        return Name(content), True
    role, language = child.get("role"), child.get(LANG)
    name = Name(content, language=language, role=read_word(role, schemes) if role else None)
    return name, len(child.keys()) == (role is not None) + (language is not None)


def _broader(element: Element, schemes: Schemes) -> tuple[Concept, bool]:
    """A wider concept."""
    given = attributes(element)
    values = _identity(given, schemes)
    inner = children(element)
    read = [_name(child, schemes) for child in inner if local(child) == "name"]
    names = tuple([name for name, _ in read if name is not None])
    whole = len(read) == len(inner) and all(exact for _, exact in read)
    return Concept(names, **values), whole and not given


def _position(details: Element, extra: dict[str, Any]) -> bool:
    """Puts the position of a place into `extra`; true when that is all the details say."""
    position = next((each for each in details if local(each) == "position"), None)
    if position is None:
        return False
    extra |= {key: _float(position.get(key)) for key in ("latitude", "longitude")}
    return len(position.attrib) == 2 and len(details) == 1


def _float(raw: str | None) -> float | None:
    try:
        return finite(float(raw)) if raw else None
    except ValueError:
        return None
