"""Reads NewsML-G2: a newsItem alone, or the items of a newsMessage or package."""

from collections.abc import Iterable, Iterator, Sequence

from newsdoc.errors import ParseError
from newsdoc.formats.newsml_g2.checks import check
from newsdoc.formats.newsml_g2.item import ItemReader
from newsdoc.formats.newsml_g2.packages import Packages, nature, with_pictures
from newsdoc.formats.newsml_g2.roots import OTHER_ITEMS, ROOTS
from newsdoc.markup.elements import Element, flat_text, local
from newsdoc.markup.escaped import mend_entities, mend_markup
from newsdoc.model import Article, Problem
from newsdoc.source import Source
from newsdoc.xml.reading import parse_xml

_EXPECTED = "a newsItem, a newsMessage or a packageItem with its items"


class NewsMLG2Parser:
    """Parser of NewsML-G2, versions 2.9 to 2.36."""

    name = "newsml-g2"
    media_types = ("application/vnd.iptc.g2.newsitem+xml", "application/vnd.iptc.g2.newsmessage+xml")
    suffixes = (".newsml", ".xml")

    def sniff(self, source: Source) -> float:
        """Certain where the root element is one of NewsML-G2."""
        return 0.97 if source.form.root in ROOTS else 0.0

    def schema_files(self, source: Source, /) -> tuple[str, ...]:
        """The schema of all G2 items together, then that of NewsML-G2."""
        return ("G2-multi-schema-*.xsd", "NewsML-G2_*All-Power.xsd")

    def parse(self, source: Source, /) -> Article:
        """The first text item; where there is none, the first item of any media.

        Raises ParseError for broken XML, and for documents without a news item: concepts, plannings, knowledge.
        """
        root = parse_xml(source, format=self.name)
        _mend(root, source)
        items = _items(root)
        _tell_of_others(root, source)
        text = items[0]
        if len(items) > 1:
            text = next((item for item in items if nature(item) in ("text", "")), text)
            source.problem("items-left", f"the first of {len(items)} items was read")
        return _Reading(root, items, source).read(text)

    def validate(self, source: Source, /) -> list[Problem]:
        """What is wrong with the document by the rules that no schema holds. Raises ParseError as `parse` does."""
        root = parse_xml(source, format=self.name)
        if local(root) == "catalog":
            return []
        inner = [each for name in OTHER_ITEMS if name != "catalog" for each in _inside(root, name)]
        others = [root] if local(root) in OTHER_ITEMS else inner
        return check(root, others or _items(root))

    def parse_all(self, source: Source, /) -> Iterable[Article]:
        """Every news item, in order; media items too. Raises as `parse` does."""
        root = parse_xml(source, format=self.name)
        _mend(root, source)
        _tell_of_others(root, source)
        items = _items(root)
        return map(_Reading(root, items, source).read, items)


class _Reading:
    """Reads the items of a document, with what stands around them."""

    def __init__(self, root: Element, items: Sequence[Element], source: Source) -> None:
        self._source = source
        self._header = _header(root)
        self._concepts = _concepts(root)
        self._packages = Packages(root, items) if len(items) > 1 else None

    def read(self, item: Element) -> Article:
        """The article of an item; of a story, with the pictures of its package."""
        article = self._read(item, self._source)
        pictures = self._packages.pictures_of(item) if self._packages is not None else []
        return with_pictures(article, pictures, self._picture) if pictures else article

    def _picture(self, item: Element) -> Article:
        # What is imperfect about a picture is told when it is read by itself.
        return self._read(item, Source(self._source.data))

    def _read(self, item: Element, source: Source) -> Article:
        return ItemReader(source).read(item, self._header, self._concepts)


def _tell_of_others(root: Element, source: Source) -> None:
    """Say of what stands beside the news that it is not read: plannings, and packages that have a title of their own.

    Of concepts the news has the names.
    """
    if local(root) == "newsItem":
        return
    left = sum(1 for _ in _inside(root, "planningItem"))
    if left:
        source.problem("items-left", f"{left} planning items beside the news were not read")
    packages = [root] if local(root) == "packageItem" else list(_inside(root, "packageItem"))
    titles = {title for each in _inside(root, "newsItem") for title in _titles(each)} if packages else set()
    for each in packages:
        if titles and (own := [title for title in _titles(each) if title not in titles]):
            source.problem("items-left", f"the items of the package {own[0][:80]!r} were read, and not what it says")


def _titles(item: Element) -> list[str]:
    return [text for each in item.iterfind("{*}contentMeta/{*}headline") if (text := flat_text(each))]


_TEXTS = ("headline", "description", "by", "creditline", "edNote", "usageTerms", "copyrightNotice")
"""Properties that some systems fill with HTML."""


def _mend(root: Element, source: Source) -> None:
    """Undo what was escaped once too often."""
    mend_entities(root, source)
    mend_markup(root, source, _TEXTS)


def _header(root: Element) -> Element | None:
    """The header of a message."""
    return next((each for each in root if local(each) == "header"), None) if local(root) == "newsMessage" else None


def _concepts(root: Element) -> list[Element]:
    """The concepts that a message describes beside its news: they are known by their codes in it."""
    sets = [each for each in root if local(each) == "itemSet"] if local(root) == "newsMessage" else []
    items = [item for each in sets for item in each if local(item) in ("conceptItem", "knowledgeItem")]
    return [concept for item in items for concept in item.iter("{*}concept")]


def _items(root: Element) -> list[Element]:
    if local(root) == "newsItem":
        return [root]
    found = list(_inside(root, "newsItem"))
    if found:
        return found
    packages = [root] if local(root) == "packageItem" else list(_inside(root, "packageItem"))
    if packages:
        return packages
    for name, what in OTHER_ITEMS.items():
        if local(root) == name or (name != "catalog" and next(_inside(root, name), None) is not None):
            raise ParseError(f"this is {what}, not news", format="newsml-g2", expected=_EXPECTED)
    raise ParseError(f"no item in <{local(root)}>", format="newsml-g2", expected=_EXPECTED)


def _inside(root: Element, *names: str) -> Iterator[Element]:
    return (each for each in root.iter(*(f"{{*}}{name}" for name in names)) if each is not root)
