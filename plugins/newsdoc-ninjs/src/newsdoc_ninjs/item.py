"""One ninjs item that is read: its fields, and what is found out of several of them together."""

from functools import cached_property
from typing import Any

from newsdoc.json_text import finite
from newsdoc.markup.body import Body
from newsdoc.markup.bylines import opening_byline
from newsdoc.markup.datelines import dateline_of, opening_dateline
from newsdoc.markup.elements import collapsed
from newsdoc.markup.escaped import unescaped
from newsdoc.markup.figure_words import NO_CREDIT
from newsdoc.markup.language_tags import as_tag
from newsdoc.markup.listed_authors import SIGNED, authors_and_helpers, named_more, with_house, with_signed
from newsdoc.markup.media_items import figure_kind
from newsdoc.markup.reader import read_body
from newsdoc.markup.taking_part import others, took_part
from newsdoc.markup.text import plain_blocks
from newsdoc.markup.unstated import MARK
from newsdoc.model import (
    AltId,
    Block,
    Concept,
    Dateline,
    Figure,
    Layer,
    NewsDate,
    Person,
    Place,
    RelatedLink,
    RoleText,
    Subject,
)
from newsdoc.wording.declared_names import read_declared
from newsdoc.xml.reading import parse_html
from newsdoc_ninjs.associations import APART, Associated, associations
from newsdoc_ninjs.codes import names, read_identity
from newsdoc_ninjs.fields import MARKUP, Fields, Values, string
from newsdoc_ninjs.parties import HELPED, HOLDER, WROTE, listed_authors, people

_MAIN = ("main", "", "headline", "title")
_SUMMARY = ("summary", "main", "abstract", "")
_CONCEPTS = {"people": "cpnat:person", "person": "cpnat:person", "organisations": "cpnat:organisation",
             "organisation": "cpnat:organisation", "places": "cpnat:geoArea", "place": "cpnat:geoArea",
             "events": "cpnat:event", "event": "cpnat:event", "objects": "cpnat:object",
             "object": "cpnat:object"}  # fmt: skip
"""The lists of concepts, with the nature of what is in them."""
_ROLES = (*WROTE, *HELPED, "located", HOLDER)
"""Relations of parties and places that are no subjects."""
_APART = ("signal", "service")
"""Relations whose concepts may stand in a list of that name."""
_OWN_RELATIONS = ("keyword", "section", "signal", "service")
"""Relations of what stands among the subjects for want of another place."""
_SAYING = ("name", "uri", "code", "literal", "qcode")
"""Fields of which a concept has one at least."""


class Item(Fields):
    """One item."""

    # ------------------------------------------------------------------ identity
    @cached_property
    def _identifiers(self) -> list[AltId]:
        given = self.value("altids")
        if isinstance(given, dict):  # 1.x: an object of identifiers by their kind
            return [AltId(value, type=str(key)) for key, value in given.items() if isinstance(value, str)]
        return [
            AltId(value, type=string(each, "role"))
            for each in self.objects("altids")
            if (value := string(each, "value"))
        ]

    @cached_property
    def unstated(self) -> list[str]:
        """What the exporter says that the article did not state."""
        return next((each.value for each in self._identifiers if each.type == MARK), "").split()

    def alt_ids(self) -> tuple[AltId, ...]:
        """Further identifiers."""
        return tuple(each for each in self._identifiers if each.type != MARK)

    # ------------------------------------------------------------------ texts
    @cached_property
    def _headlines(self) -> list[RoleText]:
        return self.roles("headlines", "headline")

    @cached_property
    def _descriptions(self) -> list[RoleText]:
        return self.roles("descriptions", "description")

    @cached_property
    def _headline(self) -> RoleText | None:
        found = _pick(self._headlines, _MAIN)
        if found is None:
            found = next((each for each in self._headlines if each.role not in ("kicker", "dateline")), None)
        return found

    @cached_property
    def _summary(self) -> RoleText | None:
        # A text item has no caption: whatever the role is called, this is what describes the story.
        return _pick(self._descriptions, _SUMMARY) or next(iter(self._descriptions), None)

    def _of_role(self, role: str) -> RoleText | None:
        return next((each for each in self._headlines if each.role == role), None)

    def headline(self) -> str | None:
        """The main headline."""
        return self._of_two(self._headline, "title")

    def kicker(self) -> str | None:
        """The line over the headline."""
        found = self._of_role("kicker")
        return found.text if found else None

    def alternative_headlines(self) -> tuple[RoleText, ...]:
        """The other headlines."""
        taken = (
            self._headline if "headline" not in self.unstated else None,
            self._of_role("kicker"),
            self._of_role("dateline"),
        )
        return tuple(each for each in self._headlines if not any(each is one for one in taken))

    def summary(self) -> str | None:
        """What describes the story."""
        return self._of_two(self._summary, "abstract")

    def _of_two(self, first: RoleText | None, key: str) -> str | None:
        """A text, or that of a field which says the same on most systems; where it does not, the field is carried."""
        other = collapsed(self.text(key)) or None
        if first is None:
            return other
        if other is not None and other != collapsed(first.text):
            self.read_in_part(key)
        return first.text

    def descriptions(self) -> tuple[RoleText, ...]:
        """The other descriptions."""
        if "summary" in self.unstated:
            return tuple(self._descriptions)
        return tuple(each for each in self._descriptions if each is not self._summary)

    def dateline(self) -> Dateline | None:
        """The dateline: a field of its own on many systems, a headline of that role as newsdoc writes it; else what
        opens the text.
        """
        if found := self._of_role("dateline"):
            return dateline_of(found.text, self.language, self.unstated)
        value = self.value("dateline")
        text = string(value, "text") if isinstance(value, dict) else self.text("dateline")
        if text and text.strip():
            return dateline_of(text.strip(), self.language, self.unstated)
        return opening_dateline(self.body.blocks, self.language, self.unstated)

    def ed_notes(self) -> tuple[RoleText, ...]:
        """Notes to editors, parted by blank lines."""
        return tuple(RoleText(line) for line in (self.lines("ednote") or "").split("\n\n") if line.strip())

    # ------------------------------------------------------------------ dates
    def published(self) -> NewsDate | None:
        """First publication, as Superdesk has it, or creation; else that of the content or the version."""
        found = self.date("firstpublished", "firstcreated", "published", "datepublished")
        if found is None and "published" not in self.unstated:
            found = self.date("contentcreated") or self.date("versioncreated")
            if found is not None:
                self.imperfect("assumed", "firstCreated is not stated; another date was taken", "published")
        return found

    # ------------------------------------------------------------------ body
    @cached_property
    def body(self) -> Body:
        """The story."""
        markup: list[str] = []
        plain: list[str] = []
        for each in sorted(self.objects("bodies"), key=lambda each: string(each, "role", "name") != "main"):
            value = each.get("value")
            if isinstance(value, str) and value.strip():
                kind = str(each.get("contentType") or each.get("contenttype") or "")
                (markup if "html" in kind or ("plain" not in kind and MARKUP.search(value)) else plain).append(value)
        for name, value in self.texts("body"):
            if (name == "body" or name.startswith("body_")) and value.strip():
                is_plain = "text" in name or (name == "body" and not MARKUP.search(value))
                (plain if is_plain else markup).append(value)
        for value in markup:
            root = parse_html(unescaped(value))
            if root is not None and (body := read_body(root, headline=self.headline())).blocks:
                return body
        if plain and not self._is_described_in(plain[0]):
            return Body(plain_blocks(plain[0]))
        # Markup that no parser takes (nested too deeply): its text at least.
        return Body(plain_blocks(_without_tags(markup[0]))) if markup else Body()

    def _is_described_in(self, text: str) -> bool:
        """Whether the text of an item that is a picture says what is to be seen (`associations.alternative_text`)."""
        return (
            figure_kind(self.text("type")) is not None
            and text == self.text("bodytext")
            and bool(self.value("renditions"))
        )

    @cached_property
    def _associated(self) -> Associated:
        return associations(
            self, self.body.blocks, is_parted=NO_CREDIT not in self.unstated, is_apart=APART in self.unstated
        )

    def blocks(self) -> tuple[Block, ...]:
        """The story, and the pictures beside it that it does not show."""
        return self._associated.blocks

    def lead_image(self) -> Figure | None:
        """The picture that stands for the story."""
        return self._associated.lead

    def related(self) -> tuple[RelatedLink, ...]:
        """Links to other items, and attached files."""
        files = [
            RelatedLink(string(each, "title", "filename"), href=href, content_type=string(each, "mimetype"))
            for each in self.objects("attachments")
            if (href := string(each, "href"))
        ]
        return (*self._associated.related, *files)

    def layers(self) -> tuple[Layer, ...]:
        """The quotations that the story marks up."""
        return self.body.layers

    # ------------------------------------------------------------------ people
    @property
    def language(self) -> str | None:
        """The language of the item."""
        return as_tag(self.text("language"))

    def byline(self) -> str | None:
        """The byline."""
        return self._byline

    @cached_property
    def _byline(self) -> str | None:
        """The byline; several in a list as one line; else the one that opens the story, where nobody is named."""
        found = self.text("by", "byline")
        if found is None:
            listed = [string(each, "name", "value") for each in self.objects("by", "byline")]
            found = ", ".join(name for name in listed if name) or None
        return found if found is not None or self._authors else opening_byline(self.body.blocks)

    def authors(self) -> tuple[Person, ...]:
        """Those who are listed, else those whom the byline names."""
        listed = self._signed[0]
        if self._authors and not listed:
            others = SIGNED not in self.unstated
            return named_more(self._byline, self._authors, self.language) if others else self._authors
        house = self.text("source", "provider", "publisher", "copyrightholder")
        signed = with_house(read_declared(self._byline, self.language), house)
        return with_signed(listed, signed) if listed else signed

    @cached_property
    def _authors(self) -> tuple[Person, ...]:
        return self._signed[0] or people(self, *WROTE)

    @cached_property
    def _signed(self) -> tuple[tuple[Person, ...], tuple[Person, ...]]:
        """Those of the list of authors who wrote the story, and those who did something else."""
        return authors_and_helpers(listed_authors(self))

    def contributors(self) -> tuple[Person, ...]:
        """Who else took part; those whom the end of the story names where nobody is listed."""
        listed = (*self._signed[1], *people(self, *HELPED))
        if listed:
            return listed
        named = took_part(self.body.blocks, self.language, byline=self._byline)
        return others(self.authors(), named) if named else ()

    # ------------------------------------------------------------------ concepts
    def concept(self, cls: type[Any], each: Values, type_: str | None = None, **more: Any) -> Any:
        """An object as a concept of this class. `more`: further fields of it."""
        code = each.get("code") or each.get("qcode")
        identity = read_identity(string(each, "uri"), string(each, "literal"), str(code) if code else None)
        if (scheme := string(each, "scheme")) and "code" in identity and "scheme" not in identity:
            if ":" in scheme:  # an address, that with the code after it is the concept's
                identity |= read_identity(scheme + identity.pop("code"), None)
            else:
                identity["scheme"] = scheme
        return cls(names(each.get("name")), type=type_, **identity, **more)

    def genres(self) -> tuple[Concept, ...]:
        """What sort of text it is."""
        return tuple(self.concept(Concept, each) for each in self.objects("genres", "genre"))

    def subjects(self) -> tuple[Subject, ...]:
        """What it is about."""
        found = []
        for each in self.objects("subjects", "subject"):
            if each.get("rel") not in _OWN_RELATIONS and any(map(each.get, _SAYING)):
                numbers = {key: each[key] for key in ("relevance", "confidence") if type(each.get(key)) is int}
                found.append(self.concept(Subject, each, **numbers))
        for key, type_ in _CONCEPTS.items():
            # Ninjs 1 does not say what a place without a relation is: where it was written, or what it is about.
            for each in self.objects(key):
                if key == "place" and each.get("rel") is None:
                    self.read_in_part(key)
                elif each.get("rel") not in _ROLES:
                    found.append(self.concept(Subject, each, type_))
        distinct = {each.code or each.uri or each.literal or each.names for each in found}
        return tuple(found) if len(distinct) == len(found) else tuple(dict.fromkeys(found))

    def listed(self, rel: str) -> tuple[Concept, ...]:
        """What stands among the subjects with this relation, and in a list of its own, as Superdesk has it."""
        found = [each for each in self.objects("subjects", "subject") if each.get("rel") == rel]
        found += self.objects(rel, f"{rel}s") if rel in _APART else []
        return tuple(dict.fromkeys(self.concept(Concept, each) for each in found))

    def section(self) -> str | None:
        """The desk."""
        return next((each.name for each in self.listed("section") if each.name), None)

    def keywords(self) -> tuple[str, ...]:
        """Plain words."""
        given = [each.get("name") for each in self.objects("keywords", "keyword")]
        given += [each.name for each in self.listed("keyword")]
        return tuple(word for word in given if isinstance(word, str) and word)

    def located(self) -> tuple[Place, ...]:
        """The places that are said to be where the item was written, else the one that is named."""
        named = self.text("located")
        found = []
        for each in self.objects("places", "place"):
            if each.get("rel") == "located":
                longitude, latitude = _position(each.get("geoJSON", each.get("geojson", each.get("geometry_geojson"))))
                found.append(self.concept(Place, each, longitude=longitude, latitude=latitude))
        return tuple(found) or ((Place(names(named)),) if named else ())

    def url(self) -> str | None:
        """Where the item is to be read as a web page."""
        pages = [
            each
            for each in self.objects("renditions")
            if string(each, "contentType", "contenttype", "mimetype") == "text/html"
        ]
        return next((href for each in pages if (href := string(each, "href"))), None)


def _pick(texts: list[RoleText], roles: tuple[str, ...]) -> RoleText | None:
    for role in roles:
        for each in texts:
            if (each.role or "") == role:
                return each
    return None


def _without_tags(text: str) -> str:
    """The text outside of what stands between angle brackets."""
    parts = []
    for piece in text.split("<"):
        parts.append(piece.rpartition(">")[2])
    return " ".join(parts)


def _position(point: Any) -> tuple[float | None, float | None]:
    """Longitude and latitude of a GeoJSON point (RFC 7946, section 3.1.2)."""
    given = point.get("coordinates") if isinstance(point, dict) and point.get("type") == "Point" else None
    pair = given[:2] if isinstance(given, list) else []
    longitude, latitude = map(finite, pair) if len(pair) == 2 else (None, None)
    return (longitude, latitude) if longitude is not None and latitude is not None else (None, None)
