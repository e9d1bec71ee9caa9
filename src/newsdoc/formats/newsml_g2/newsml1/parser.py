"""Reads text items of NewsML 1.x (IPTC NewsML 1.2), the forerunner of NewsML-G2, by the table."""

from collections.abc import Iterable, Iterator

from newsdoc.errors import ParseError
from newsdoc.formats.newsml_g2.newsml1.checks import check
from newsdoc.formats.newsml_g2.newsml1.index import FORMAT, versions
from newsdoc.formats.newsml_g2.newsml1.item import Item
from newsdoc.formats.newsml_g2.newsml1.table import ROWS
from newsdoc.markup.datelines import with_dateline_of_metadata
from newsdoc.markup.elements import Element, local
from newsdoc.markup.escaped import mend_entities, mend_markup
from newsdoc.markup.mapping import Readers
from newsdoc.markup.unstated import without
from newsdoc.model import Article, Problem, Provenance
from newsdoc.source import Source
from newsdoc.xml.reading import parse_xml

_READERS = Readers(ROWS)


class NewsML1Parser:
    """Parser of NewsML 1.x."""

    name = FORMAT
    media_types = ("text/vnd.iptc.newsml",)
    suffixes = (".newsml", ".xml")

    def sniff(self, source: Source) -> float:
        """Sure where the root element is NewsML."""
        return 0.9 if (source.form.root or "").casefold() == "newsml" else 0.0

    def schema_files(self, source: Source, /) -> tuple[str, ...]:
        """The schema of NewsML 1."""
        return ("NewsML_1.*.xsd",)

    def parse(self, source: Source, /) -> Article:
        """The first item with a text; where there is none, the first item. Raises ParseError."""
        readers = list(_items(source))
        if len(readers) > 1:
            source.problem("items-left", f"the first of {len(readers)} items was read")
        chosen = next((reader for reader in readers if reader.has_text), readers[0])
        return _article(chosen)

    def parse_all(self, source: Source, /) -> Iterable[Article]:
        """Every NewsItem, in order, one for each language that it is in. Raises as `parse` does."""
        readers = list(_items(source))
        return (_article(reader) for reader in readers)

    def validate(self, source: Source, /) -> list[Problem]:
        """What a receiver misses in the items. Raises as `parse` does."""
        root = parse_xml(source, format=FORMAT)
        return [problem for item in _news_items(root) for problem in check(item)]


_LINES = ("HeadLine", "SubHeadLine", "ByLine", "CreditLine", "CopyrightLine", "RightsLine", "NewsLineText", "Abstract")
"""Elements that some systems fill with HTML."""


def _items(source: Source) -> Iterator[Item]:
    root = parse_xml(source, format=FORMAT)
    mend_entities(root, source)
    mend_markup(root, source, _LINES)
    for item in _news_items(root):
        for others in versions(item):
            yield Item(item, root, others, source)


def _news_items(root: Element) -> list[Element]:
    items = list(root.iter("{*}NewsItem"))
    if not items:
        raise ParseError(f"no NewsItem in <{local(root)}>", format=FORMAT, expected="a NewsML document")
    return items


def _article(item: Item) -> Article:
    fields = _READERS.read(item)
    article = with_dateline_of_metadata(
        Article(**fields, provenance=Provenance(FORMAT, problems=item.source.take_problems()))
    )
    return without(article, item.unstated) if item.unstated else article
