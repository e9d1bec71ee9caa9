"""The tables, and how their rows are found in an article."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from newsdoc.batch.documents import Document
from newsdoc.batch.tables.columns import ITEM_COLUMNS, Column, TableSchema
from newsdoc.model import Article, Link, NewsDate, Node, Paragraph, Person, Problem, walk

_SPAN = (
    Column("source_start", "integer", "Where it begins in the text of the source; empty if unknown."),
    Column("source_end", "integer", "Where it ends, exclusive."),
)
_DATE_NOTE = "A day without a time is midnight, a time without a zone is taken as UTC: see the precision."


def moment(value: NewsDate | None) -> tuple[dt.datetime | None, str | None, str | None]:
    """A date of the model as a moment in UTC, as the source states it (ISO 8601), and how exact it is.

    "instant": the zone is stated; "local": it is not, and UTC is assumed; "day": only the day is known.
    """
    if value is None:
        return None, None, None
    stated = value.isoformat()
    if not isinstance(value, dt.datetime):
        return dt.datetime(value.year, value.month, value.day, tzinfo=dt.UTC), stated, "day"
    if value.tzinfo is None:
        return value.replace(tzinfo=dt.UTC), stated, "local"
    try:
        return value.astimezone(dt.UTC), stated, "instant"
    except OverflowError:  # the first and last day that Python knows
        return None, stated, "instant"


def _dates(name: str, what: str) -> tuple[Column, ...]:
    return (
        Column(name, "time", f"{what}, in UTC. {_DATE_NOTE}"),
        Column(f"{name}_stated", "text", "The same as the source states it: ISO 8601, with a zone if it has one."),
        Column(f"{name}_precision", "text", "`instant` (zone known), `local` (zone unknown) or `day`."),
    )


def _span(node: Node | Problem) -> tuple[int | None, int | None]:
    return (node.span.start, node.span.end) if node.span is not None else (None, None)


_ARTICLE_COLUMNS = (
    Column("headline", "text", "The main headline."),
    Column("kicker", "text", "The line over the headline."),
    Column("summary", "text", "The deck under the headline."),
    Column("byline", "text", "The byline as printed."),
    Column("authors", "texts", "Names of the authors."),
    *_dates("published", "First publication"),
    *_dates("modified", "Last change"),
    Column("language", "text", "BCP 47 tag."),
    Column("publisher", "text", "Name of the publisher or provider."),
    Column("section", "text", "Desk or department."),
    Column("dateline", "text", "The dateline as printed."),
    Column("dateline_place", "text", "Its place."),
    Column("genres", "texts", "Names, or codes, of the genres."),
    Column("subjects", "texts", "Names, or codes, of the subjects."),
    Column("keywords", "texts", "Plain words for what it is about."),
    Column("kind", "text", "`story`, `live blog`, `gallery`, `not an article` ...; empty if undecided."),
    Column("url", "text", "The canonical address."),
    Column("guid", "text", "Identifier, the same in all versions."),
    Column("version", "text", "Version, as stated."),
    Column("pub_status", "text", "`usable`, `withheld`, `canceled`, or as stated."),
    Column("urgency", "integer", "1 (most urgent) to 9."),
    Column("embargoed", "time", f"Not to be published before. {_DATE_NOTE}"),
    Column("slugline", "text", "The slugline."),
    Column("copyright_holder", "text", "Name of the copyright holder."),
    Column("copyright_notice", "text", "The copyright notice."),
    Column("image", "text", "Address of the first picture."),
    Column("text", "text", "The running text, with blank lines between blocks."),
    Column("words", "integer", "Number of words of the running text."),
    Column("format", "text", "The format it was read from."),
    Column("problems", "texts", "Codes of the problems of the source: see the table `problems`."),
)


def _names(concepts: Any) -> list[str]:
    named = (concept.name or concept.qcode or concept.uri or concept.literal for concept in concepts)
    return [name for name in named if name]


def _article(article: Article) -> Iterator[tuple[Any, ...]]:
    text = article.text
    image = next((figure.url for figure in article.figures() if figure.url and figure.kind == "picture"), None)
    yield (
        article.headline,
        article.kicker,
        article.summary,
        article.byline,
        [person.name for person in article.authors],
        *moment(article.published),
        *moment(article.modified),
        article.language,
        article.publisher.name if article.publisher else None,
        article.section,
        article.dateline.text if article.dateline else None,
        article.dateline.place if article.dateline else None,
        _names(article.genres),
        _names(article.subjects),
        list(article.keywords),
        article.kind,
        article.url,
        article.guid,
        article.version,
        article.pub_status,
        article.urgency,
        moment(article.embargoed)[0],
        article.slugline,
        article.copyright_holder,
        article.copyright_notice,
        image,
        text,
        len(text.split()),
        article.provenance.format if article.provenance else None,
        list(dict.fromkeys(problem.code for problem in article.problems)),
    )


def _paragraphs(article: Article) -> Iterator[tuple[Any, ...]]:
    headings: dict[int, str | None] = {}
    for section in article.sections():
        for block in walk(section.body):
            headings[id(block)] = section.heading
    for number, paragraph in enumerate(article.paragraphs()):
        yield number, paragraph.text, headings.get(id(paragraph)), *_span(paragraph)


def _figures(article: Article) -> Iterator[tuple[Any, ...]]:
    for number, figure in enumerate(article.figures(), 1):
        about = (figure.kind, figure.url, figure.caption, figure.credit, figure.alt, figure.title)
        yield number, *about, *_span(figure)


def _quotes(article: Article) -> Iterator[tuple[Any, ...]]:
    for number, quote in enumerate(article.quotes(), 1):
        speaker = quote.speaker
        anchor = quote.anchors[0] if quote.anchors else None
        spans = quote.spans
        yield (
            number,
            quote.kind,
            quote.text,
            speaker.name if speaker else None,
            speaker.role if speaker else None,
            quote.cue,
            quote.mention,
            not quote.anchors,
            anchor.paragraph if anchor else None,
            anchor.start if anchor else None,
            anchor.end if anchor else None,
            spans[0].start if spans else None,
            spans[-1].end if spans else None,
        )


def _person(number: int, part: str, person: Person) -> tuple[Any, ...]:
    about = (person.role, person.affiliation, person.location, person.function, person.url, person.note)
    return number, part, person.name, person.kind, *about


def _persons(article: Article) -> Iterator[tuple[Any, ...]]:
    found = [("author", person) for person in article.authors]
    found += [("contributor", person) for person in article.contributors]
    speakers = (quote.speaker for quote in article.quotes() if quote.speaker is not None)
    found += [("speaker", person) for person in dict.fromkeys(speakers)]
    # The layer of the analyzer "people"; an analyzer's classes are not known here.
    named = (getattr(item, "person", None) for item in article.layer("people"))
    found += [("mentioned", person) for person in named if isinstance(person, Person)]
    for number, (part, person) in enumerate(found, 1):
        yield _person(number, part, person)


def _links(article: Article) -> Iterator[tuple[Any, ...]]:
    number = 0
    for index, paragraph in enumerate(article.paragraphs()):
        for mark in paragraph.marks:
            if isinstance(mark, Link):
                number += 1
                text = paragraph.text[mark.start : mark.end]
                yield number, "text", text, mark.href, mark.rel, index, mark.start, mark.end, *_within(paragraph, mark)
    for link in article.related_links():
        number += 1
        yield number, "related", link.title, link.href, link.rel, None, None, None, *_span(link)


def _problems(article: Article) -> Iterator[tuple[Any, ...]]:
    for number, problem in enumerate(article.problems, 1):
        yield number, problem.code, problem.message, problem.line, problem.path, *_span(problem)


def _within(paragraph: Paragraph, mark: Link) -> tuple[int | None, int | None]:
    """Where a link stands in the source: only known where the paragraph's text stands there as it is."""
    span = paragraph.span
    if span is None or span.end - span.start != len(paragraph.text):
        return None, None
    return span.start + mark.start, span.start + mark.end


TABLES: dict[str, TableSchema] = {
    table.name: table
    for table in (
        TableSchema("articles", "An article.", (*ITEM_COLUMNS, *_ARTICLE_COLUMNS), _article),
        TableSchema(
            "paragraphs",
            "A paragraph of the story, in reading order.",
            (
                *ITEM_COLUMNS,
                Column("paragraph", "integer", "Its index among the article's paragraphs, from 0."),
                Column("text", "text", "The text."),
                Column("heading", "text", "The cross-head it stands under."),
                *_SPAN,
            ),
            _paragraphs,
        ),
        TableSchema(
            "figures",
            "A picture, graphic, video or sound.",
            (
                *ITEM_COLUMNS,
                Column("figure", "integer", "Its number in the article, from 1."),
                Column("kind", "text", "`picture`, `graphic`, `video` or `audio`."),
                Column("url", "text", "Address of the best file."),
                Column("caption", "text", "The caption without the credit."),
                Column("credit", "text", "Who made or supplied it."),
                Column("alt", "text", "Alternative text."),
                Column("title", "text", "Its headline."),
                *_SPAN,
            ),
            _figures,
        ),
        TableSchema(
            "quotes",
            "A quotation: of the layer `quotes`, or a block quotation of the body.",
            (
                *ITEM_COLUMNS,
                Column("quote", "integer", "Its number in the article, from 1."),
                Column("kind", "text", "`direct`, `indirect` or `mixed`."),
                Column("text", "text", "The words."),
                Column("speaker", "text", "Who said it, by name; empty if unknown."),
                Column("speaker_role", "text", "The speaker's job or title, as printed."),
                Column("cue", "text", "The words of attribution."),
                Column("mention", "text", "The words that name the speaker in the attribution, as printed."),
                Column("block", "boolean", "True for a block quotation."),
                Column("paragraph", "integer", "Index of the paragraph it begins in; empty for a block quotation."),
                Column("start", "integer", "Where it begins in that paragraph's text, quotation mark included."),
                Column("end", "integer", "Where it ends in that paragraph's text, exclusive."),
                *_SPAN,
            ),
            _quotes,
        ),
        TableSchema(
            "persons",
            "A person, once for each part the person has in the article.",
            (
                *ITEM_COLUMNS,
                Column("person", "integer", "The number of the row in the article, from 1."),
                Column("part", "text", "`author`, `contributor`, `speaker`, or `mentioned` (analyzer `people`)."),
                Column("name", "text", "The name as printed."),
                Column("kind", "text", "`person`, or `organization` for a desk or agency."),
                Column("role", "text", "Job or title, as printed."),
                Column("affiliation", "text", "Whom the person works for."),
                Column("location", "text", "Where the person reported from."),
                Column("function", "text", "What the person did for the story."),
                Column("url", "text", "The person's page."),
                Column("note", "text", "The sentence that names the person, such as a tagline."),
            ),
            _persons,
        ),
        TableSchema(
            "links",
            "A link in a paragraph, or to a related story.",
            (
                *ITEM_COLUMNS,
                Column("link", "integer", "Its number in the article, from 1."),
                Column("place", "text", "`text` or `related`."),
                Column("text", "text", "The words of the link, or the title of the other story."),
                Column("href", "text", "The address."),
                Column("rel", "text", "How the other item is related, if stated."),
                Column("paragraph", "integer", "Index of the paragraph; empty for a related story."),
                Column("start", "integer", "Where it begins in that paragraph's text."),
                Column("end", "integer", "Where it ends, exclusive."),
                *_SPAN,
            ),
            _links,
        ),
        TableSchema(
            "problems",
            "A problem of the source: a flaw that did not stop the reading.",
            (
                *ITEM_COLUMNS,
                Column("problem", "integer", "Its number in the article, from 1."),
                Column("code", "text", "Its code: one of `newsdoc.PROBLEM_CODES`."),
                Column("message", "text", "What is wrong, in one sentence."),
                Column("line", "integer", "Line in the source, from 1; empty if unknown."),
                Column("path", "text", "Element or field that it is about."),
                *_SPAN,
            ),
            _problems,
        ),
    )
}
"""The tables of articles, by name."""


def _none(_: Article) -> Iterator[tuple[Any, ...]]:
    return iter(())


ERRORS = TableSchema(
    "errors",
    "A document that could not be processed. Each document is either here or in the output.",
    (
        ITEM_COLUMNS[0],
        Column("source", "text", "The file that it is, or is in."),
        Column("number", "integer", "Its number in that file, from 1."),
        Column("offset", "integer", "Where it begins in that file, in bytes; empty if unknown."),
        Column("name", "text", "Its name there: a member's name, an address, an identifier."),
        Column("url", "text", "Its address."),
        Column("kind", "text", "Kind of failure: one of `newsdoc.batch.KINDS`."),
        Column("message", "text", "What went wrong, in one line."),
        Column("detail", "text", "The traceback, if newsdoc itself failed."),
    ),
    _none,
)
SIGNATURES = TableSchema(
    "signatures",
    "The MinHash signature of an article, used to find near-duplicates.",
    (*ITEM_COLUMNS, Column("signature", "text", "128 values of 32 bits, as hexadecimal digits.")),
    _none,
)
CLUSTERS = TableSchema(
    "clusters",
    "Which articles are near-duplicates of one another.",
    (*ITEM_COLUMNS, Column("cluster", "text", "The document of the first article of the cluster.")),
    _none,
)
SCHEMAS = {**TABLES, **{table.name: table for table in (ERRORS, SIGNATURES, CLUSTERS)}}
"""Every table that a run can write."""


def rows_of(table: str, article: Article, document: Document, item: int = 1) -> list[tuple[Any, ...]]:
    """The rows of an article in one of the `TABLES`.

    >>> from newsdoc.batch import Document, rows_of
    >>> len(rows_of("paragraphs", Article(body=(Paragraph("It sails."),)), Document("ferry.txt")))
    1
    """
    return [(document.id, item, *row) for row in TABLES[table].rows(article)]
