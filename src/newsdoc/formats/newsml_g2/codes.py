"""QCodes: writes codes with an alias that a catalog of the item resolves, and reads them back.

NewsML-G2 Specification 2.35, section "QCodes": `alias:code` is good only where a catalogRef or an inline catalog of the
item resolves the alias.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from urllib.parse import quote, unquote

from newsdoc.formats.newsml_g2.vocabulary import IPTC_ALIASES, OWN_ALIAS, OWN_SCHEME, UNKNOWN_SCHEME
from newsdoc.markup.uris import safe_uri
from newsdoc.model import Concept
from newsdoc.xml.writing import attribute, escape_attribute, has_forbidden

_ALIAS = re.compile(r"[A-Za-z_][A-Za-z0-9._-]*\Z")
_SPACE = re.compile(r"\s")
_IPTC_URIS = ("http://cv.iptc.org/newscodes/", "https://cv.iptc.org/newscodes/")
_NO_WORD = "none"
_BREAKS = {9: " ", 10: " ", 13: " "}
_MEDIA_TOPIC = re.compile(r"\d{8}\Z")


class Codes:
    """Hands out QCodes for one item, as they stand in an attribute, and knows the inline catalog they need."""

    def __init__(self, known: Mapping[str, str] | None = None, *, foreign_catalogs: bool = False) -> None:
        """`known`: aliases of inline catalogs that are carried along, with their URIs.

        `foreign_catalogs`: the item refers to catalogs of others; aliases we do not know are then theirs.
        """
        self._carried = dict(known or {})
        self._foreign = foreign_catalogs
        self._schemes: dict[str, str] = {}
        self._words: dict[str | None, str] = {}
        """What was handed out for a word: the subjects of an item have few types."""
        self.has_own_attributes = False
        """True when an attribute of newsdoc's own namespace was handed out, which the item must then declare."""

    @property
    def known(self) -> Mapping[str, str]:
        """Aliases of the inline catalogs that are carried along."""
        return self._carried

    def qcode(self, text: str, scheme_uri: str | None = None) -> str | None:
        """The code `alias:code`, when it can be made to resolve; None otherwise."""
        found = _qcode(text)
        if found is None:
            return None
        alias, written = found
        if scheme_uri is None:
            if alias not in IPTC_ALIASES and alias not in self._schemes:
                self._resolves(alias, None)  # as it always does: in a scheme that is unknown, if need be
            return written
        return written if self._schemes.get(alias) == scheme_uri or self._resolves(alias, scheme_uri) else None

    def _resolves(self, alias: str, scheme_uri: str | None) -> bool:
        known = self._schemes.get(alias) or self._carried.get(alias)
        if not known:
            if alias in IPTC_ALIASES:
                return scheme_uri is None or scheme_uri.startswith(_IPTC_URIS)
            if scheme_uri:
                return self._added(alias, scheme_uri)
            if not self._foreign:
                self._schemes[alias] = UNKNOWN_SCHEME + alias
            return True
        if scheme_uri is None or known == scheme_uri:
            return True
        # A code of the same alias may tell what it stands for.
        return self._schemes.get(alias) == UNKNOWN_SCHEME + alias and self._added(alias, scheme_uri)

    def _added(self, alias: str, uri: str) -> bool:
        """True when the scheme has a URI that can stand in the catalog, where it is put then."""
        if _is_uri(uri):
            self._schemes[alias] = uri
            return True
        return False

    def word(self, text: str | None) -> str:
        """A code for a plain word or code: itself where it is a QCode that resolves, else a code of our own scheme.

        None has a code too, for places where leaving it out would say something else.
        """
        found = self._words.get(text)
        if found is None:
            found = self._word(text)
            self._words[text] = found
        return found

    def _word(self, text: str | None) -> str:
        if text is None:
            return self._own(_NO_WORD)
        return self.qcode(text) or self._own("-" + quote(text, safe="", errors="replace"))

    def fixed(self, name: str) -> str:
        """A code of our own scheme, such as `nd:kicker`."""
        return self._own(name)

    def _own(self, code: str) -> str:
        self._schemes[OWN_ALIAS] = OWN_SCHEME
        return f"{OWN_ALIAS}:{code}"

    def own_attribute(self, name: str, value: str) -> str:
        """An attribute of newsdoc's own namespace, as it stands in a start tag."""
        self.has_own_attributes = True
        return attribute(f"{OWN_ALIAS}:{name}", value)

    def identity(self, concept: Concept, literals: bool = True) -> str:
        """The attributes qcode, uri and literal of a concept, as they stand in a start tag.

        A code whose scheme cannot be resolved is written as URI where the scheme's is known, else as literal.
        `literals` False: for elements without a literal, which is then written as a code of our own.
        """
        scheme, code, uri, literal = concept.scheme, concept.code, concept.uri, concept.literal
        qcode = self.qcode(f"{scheme}:{code}", concept.scheme_uri) if scheme and code else None
        if qcode is not None and uri is None and literal is None:
            return f' qcode="{qcode}"'
        uri = safe_uri(uri) if uri else None
        own = ""
        if qcode is None and code is not None:
            if concept.scheme_uri and uri is None:
                uri = safe_uri(concept.scheme_uri + code)
            if uri is None and literal is None:
                # The literal is for others, our own attributes say what was scheme and what was code.
                literal = concept.qcode or code
                own = self.own_attribute("code", code)
                if scheme is not None:
                    own += self.own_attribute("scheme", scheme)
        if not literals:
            if qcode is None and uri is None and literal is not None:
                qcode = self.word(flat(literal))
            literal = None
        given = f' qcode="{qcode}"' if qcode is not None else ""
        if uri is not None:
            given += f' uri="{escape_attribute(uri)}"'
        if literal is not None:
            given += f' literal="{escape_attribute(flat(literal))}"'
        return given + own

    def catalog(self) -> str:
        """The inline catalog for the codes handed out so far; empty when none is needed."""
        schemes = "".join([f'<scheme alias="{alias}" uri="{uri}"/>' for alias, uri in self._schemes.items()])
        if "&" in schemes:  # of what attributes escape, a URI may hold this only
            schemes = schemes.replace("&", "&amp;")
        return f"<catalog>{schemes}</catalog>\n" if schemes else ""


@lru_cache(maxsize=256)
def _is_uri(text: str) -> bool:
    """True for a URI as markup takes it. Kept for the last ones asked for: newsrooms have few vocabularies."""
    return safe_uri(text) == text


@lru_cache(maxsize=4096)
def _qcode(text: str) -> tuple[str, str] | None:
    """Alias, and the whole as it stands in an attribute, of a text that has the form of others' QCode; None else.

    Kept for the last ones asked for: newsrooms use the same codes all day.
    """
    alias, colon, code = text.partition(":")
    if alias == OWN_ALIAS or not (colon and code and _ALIAS.match(alias)) or code.endswith(":"):
        return None
    if _SPACE.search(code) or has_forbidden(code) or (alias == "medtop" and not _MEDIA_TOPIC.match(code)):
        return None
    return alias, escape_attribute(text)


def read_word(code: str | None, schemes: Mapping[str, str]) -> str | None:
    """The plain word or code that `Codes.word` wrote; any other code as it stands."""
    if code is None or not code.startswith(OWN_ALIAS):
        return code
    alias, _, own = code.partition(":")
    if alias != OWN_ALIAS or schemes.get(alias) != OWN_SCHEME:
        return code
    if own == _NO_WORD:
        return None
    return unquote(own[1:]) if own.startswith("-") else code


def flat(text: str) -> str:
    """The text without line breaks and tabs, as the schema's normalised strings ask for."""
    return text.translate(_BREAKS) if "\n" in text or "\t" in text or "\r" in text else text
