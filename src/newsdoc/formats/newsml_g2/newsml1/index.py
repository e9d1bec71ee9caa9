"""Finds the elements of a NewsML 1.x item (IPTC NewsML 1.2), component by component, and what nobody asks for."""

from collections.abc import Collection

from lxml import etree

from newsdoc.formats.newsml_g2.newsml1.media import MEDIA, SIZES
from newsdoc.formats.newsml_g2.vocabulary import XML
from newsdoc.markup.elements import Element, children, flat_text, local, name_of
from newsdoc.markup.unstated import MARK
from newsdoc.model import ForeignElement

FORMAT = "newsml-1"
STATUS, EMBARGO = "newsdoc-pub-status", "newsdoc-embargoed"
"""Properties of ours: the status of what is embargoed without end; an embargo of what is withheld or canceled."""
HEADLINE_OF_ROLE = "HeadLineOfRole"
"""Stands for a NewsLine whose type is the role of a headline, which the scheme below tells."""
HEADLINE_ROLES = "newsdoc-headline"
PARTS = {
    **dict.fromkeys(("title", "headline", "head"), "headline"),
    **dict.fromkeys(("lead", "abstract", "summary", "teaser", "intro", "deck"), "summary"),
    **dict.fromkeys(("caption", "credit", "byline"), "other"),
}
"""Roles of components that hold a part of the story beside its body."""
_LINES = {
    each.casefold(): each
    for each in (
        "HeadLine", "SubHeadLine", "ByLine", "ByLineTitle", "DateLine", "CreditLine", "CopyrightLine", "RightsLine",
        "SlugLine", "KeywordLine", "Kicker",
    )
}  # fmt: skip
"""Elements of NewsLines, which some agencies write as a NewsLine of that type."""
_ADVICE = frozenset(("advisoryline", "advisory", "ednote", "editorsnote", "editornote", "note", "editorialnote"))
"""Types of a NewsLine that is for editors."""
_READ = frozenset(
    """
    Abstract AdvisoryLine AssociatedWith ContentItem Contributor CopyrightDate CopyrightHolder Creator FirstCreated
    Genre Instruction Language Location NameLabel NewsComponent NewsItemId NewsItemRef Priority Property Provider
    ProviderId PublicIdentifier RevisionId Role Source Status StatusWillChange SubjectCode ThisRevisionCreated
    TopicOccurrence Urgency UsageRights
    """.split()
).union(_LINES.values(), (HEADLINE_OF_ROLE,))
"""Elements that are asked for, with all that is in them."""
_READ_IN_PART = frozenset(("Property", "TopicOccurrence"))
"""Those of them of which only some are."""
_STRUCTURE = frozenset(
    """
    Identification NewsIdentifier NewsManagement NewsLines AdministrativeMetadata DescriptiveMetadata RightsMetadata
    Copyright Metadata DateId DataContent NewsLineType NewsLineText MediaType MimeType Format Notation Characteristics
    Encoding TopicSet Topic Catalog Resource BasisForChoice DateLabel
    """.split()
)
"""Elements that only hold others, or say how something is written; and what is read where it is needed."""

Index = dict[str, list[Element]]
"""Elements by name, in document order."""


class ItemIndex:
    """The elements of one item, as a whole and by component."""

    def __init__(self, item: Element, without: Collection[Element] = ()) -> None:
        """`without`: components that are left out, since they hold the story in another language."""
        self.item = item
        self._without = without
        self.by_name: Index = {}
        self.by_place: dict[Element, Index] = {item: {}}
        """The same for each component, without what is in a component inside it."""
        self.unread: list[ForeignElement] = []
        self._collect(item, self.by_place[item], inside_read=False)

    def _collect(self, parent: Element, here: Index, *, inside_read: bool) -> None:
        """One walk over the item; what stands inside its texts is left out."""
        for each in children(parent):
            name = name_of(each.tag)
            if not name or (self._without and each in self._without):
                continue
            if name == "NewsLine":
                name, each = _news_line(each)
            known = name in _READ and (name not in _READ_IN_PART or inside_read or _is_understood(name, each))
            if known:
                self.by_name.setdefault(name, []).append(each)
                here.setdefault(name, []).append(each)
            elif not inside_read and name not in _STRUCTURE and says_anything(each) and not _is_known(name, each):
                content = etree.tostring(each, encoding="unicode", with_tail=False)
                self.unread.append(ForeignElement(FORMAT, content=content, place=local(parent)))
                continue
            if name == "NewsComponent":
                self.by_place[each] = {}
                self._collect(each, self.by_place[each], inside_read=False)
            elif name not in ("DataContent", "TopicSet") and len(each):
                self._collect(each, here, inside_read=known and name != "ContentItem")

    def components(self, inner: Element) -> list[Index]:
        """What the components around an element hold, inside out, without the item as a whole."""
        found = []
        component = inner.getparent()
        while component is not None and component is not self.item:
            if component in self.by_place:
                found.append(self.by_place[component])
            component = component.getparent()
        return found


def says_anything(element: Element) -> bool:
    """False for an element without text and attributes, its own or a child's."""
    return bool(element.keys() or flat_text(element) or any(child.keys() for child in children(element)))


def _is_known(name: str, element: Element) -> bool:
    """True for what every text item says, that it is news; and for the size of a file, which its rendition holds."""
    if name == "NewsItemType":
        return element.get("FormalName") == "News"
    if name != "SizeInBytes" and (element.get("FormalName") or "").casefold() not in SIZES:
        return False
    parent = element.getparent()
    holder = parent.getparent() if parent is not None and local(parent) == "Characteristics" else None
    return holder is not None and holder.get("Href") is not None


def _is_understood(name: str, element: Element) -> bool:
    """False for a property that is none of ours, and for the occurrence of a topic of another document."""
    if name == "Property":
        return element.get("FormalName") in ("Keyword", MARK, STATUS, EMBARGO)
    return name != "TopicOccurrence" or (element.get("Topic") or "").startswith("#")


def _news_line(element: Element) -> tuple[str, Element]:
    """A NewsLine as the element that its type names: the name, and the element with the text."""
    type_ = scheme = text = None
    for child in children(element):
        name = local(child)
        if name == "NewsLineType":
            type_, scheme = child.get("FormalName"), child.get("Scheme")
        elif name == "NewsLineText" and text is None:
            text = child
    kind = (type_ or "").casefold().replace(" ", "").replace("-", "")
    line = "AdvisoryLine" if kind in _ADVICE else _LINES.get(kind)
    if scheme == HEADLINE_ROLES:
        line = HEADLINE_OF_ROLE
    return (line, text) if line is not None and text is not None else ("NewsLine", element)


# ---------------------------------------------------------------------- languages
def versions(item: Element) -> list[frozenset[Element]]:
    """For each language that an item tells its story in, the components of the others; one empty set for one language.

    A component says its language in xml:lang or DescriptiveMetadata/Language (NewsML 1.2, section "Language").
    """
    contents = list(item.iter("{*}ContentItem"))
    if len(contents) < 2 or not _names_languages(item):
        return [frozenset()]
    found: dict[str, list[Element]] = {}
    for content in contents:
        if next(content.iter("{*}DataContent"), None) is None or is_media(content) or _is_part(content):
            continue
        component = content.getparent()
        while component is not None and component is not item and language_of(component) is None:
            component = component.getparent()
        if component is None or component is item:
            return [frozenset()]
        found.setdefault((language_of(component) or "").casefold(), []).append(component)
    whole = [frozenset(components) for components in found.values()]
    if len(whole) < 2 or _one_in_another([each for components in whole for each in components]):
        return [frozenset()]
    return [frozenset().union(*(others for others in whole if others is not own)) for own in whole]


def _names_languages(item: Element) -> bool:
    """Whether an item names more than one language."""
    named = {each.get(XML + "lang") for each in item.iter("{*}NewsComponent")}
    named |= {each.get("FormalName") for each in item.iter("{*}Language")}
    return len({each.casefold() for each in named if each}) > 1


def language_of(component: Element) -> str | None:
    """The language that a component states for itself."""
    if given := component.get(XML + "lang"):
        return given
    for metadata in component:
        if local(metadata) == "DescriptiveMetadata":
            codes = (each.get("FormalName") for each in metadata if local(each) == "Language")
            return next((code for code in codes if code), None)
    return None


def is_media(content: Element) -> bool:
    """True for a content item that is a picture, film or sound; complex data are one where they are not text."""
    kind = next((each.get("FormalName") or "" for each in content.iter("{*}MediaType")), "").casefold()
    if kind == "complexdata":
        data = next(content.iter("{*}DataContent"), None)
        return data is None or not any(local(each) in ("nitf", "html", "body", "p") for each in data.iter())
    return kind in MEDIA


def _is_part(content: Element) -> bool:
    component = content.getparent()
    roles = (
        [each.get("FormalName") or "" for each in component if local(each) == "Role"] if component is not None else []
    )
    return any(role.casefold() in PARTS for role in roles)


def _one_in_another(components: list[Element]) -> bool:
    known = set(components)
    return any(ancestor in known for each in components for ancestor in each.iterancestors())
