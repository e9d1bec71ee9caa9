"""Reads what is left when a news page is copied or scraped: its text, with everything that stood around the story."""

from collections.abc import Iterable

from newsdoc.errors import ParseError
from newsdoc.formats.text.cut import has_references
from newsdoc.formats.text.forms import database, mail, read_form
from newsdoc.formats.text.forms.form import Form, is_rights_line
from newsdoc.model import Article, Dateline, Decision, Layer, Person, Provenance, Rights, RoleText, SourceBlock
from newsdoc.page.assembly.body import assemble
from newsdoc.page.assembly.furniture import in_page_order, unused_head_lines
from newsdoc.page.assembly.head import find_quotes, read_head
from newsdoc.page.known import read_around
from newsdoc.page.model import RoleModel
from newsdoc.page.page import Page
from newsdoc.page.profiles import Profile, find_profile, mastheads
from newsdoc.page.roles import public
from newsdoc.source import Source
from newsdoc.wording.detection import detect_language
from newsdoc.wording.stated_datelines import stated_dateline


class TextParser:
    """The parser of flat text."""

    name = "text"
    media_types = ("text/plain",)
    suffixes = (".txt", ".text")
    reads_pages = True

    def __init__(self, model: RoleModel | None = None) -> None:
        """`model`: the role model to read with; None: the one that is shipped."""
        self.model = model

    def sniff(self, source: Source) -> float:
        """A low certainty for any text: whatever else knows the data better goes first."""
        return 0.2 if source.form.family == "text" else 0.0

    def parse(
        self,
        source: Source,
        /,
        *,
        language: str | None = None,
        why: bool = False,
        profiles: Iterable[Profile] = (),
    ) -> Article:
        """The article that the text holds; spans are offsets into `source.text`.

        `language`: BCP 47 tag, where it is known; else it is detected. `why`: also record for each block the reasons of
        its role. `profiles`: the publishers that plugins know.

        Raises ParseError for a text without any character that is not blank.
        """
        text = source.text
        form = read_form(text)
        if form.name == "press database" and (count := len(database.documents(text))) > 1:
            source.problem("items-left", f"the first of {count} documents was read")
        return self._article(source, form, language, why, profiles)

    def parse_all(
        self,
        source: Source,
        /,
        *,
        language: str | None = None,
        why: bool = False,
        profiles: Iterable[Profile] = (),
    ) -> Iterable[Article]:
        """Every document that a press database gave out, or the one article of any other text. As `parse` otherwise."""
        text = source.text
        if not database.detect(text):
            yield self.parse(source, language=language, why=why, profiles=profiles)
            return
        for start, end in database.documents(text):
            yield self._article(source, database.take_apart(text, start, end), language, why, profiles)

    def _article(
        self, source: Source, form: Form, language: str | None, why: bool, profiles: Iterable[Profile]
    ) -> Article:
        """The article of a text that was taken apart."""
        blocks, claims = form.blocks, form.claims
        text = source.text[blocks[0].start : blocks[-1].end] if blocks else ""
        if not blocks:
            raise ParseError("the text is empty", format=self.name)
        if has_references(text):
            source.problem("references-read", "character references (&amp;) were read as the characters they stand for")
        if form.name == "newsletter" and mail.is_encoded(source.head):
            message = "the parts of the mail are still encoded (MIME) and were read as they stand: give the text of one"
            source.problem("mail-encoded", message)
        house = find_profile(profiles, addresses=(source.url,), names=mastheads(blocks))
        language = language or (house.language if house else None) or detect_language(text)
        page = read_around(blocks, form.known, language, house, model=self.model)
        head = read_head(page, house)
        story = assemble(page, day=head.published)
        quotes = find_quotes(story.paragraphs)
        published = head.published
        if published is None and story.dateline is not None and (claims.dated or _has_year(story.dateline)):
            published = story.dateline.date
        published = published or claims.sent
        spans = [
            SourceBlock(public(role), block.start, block.end) for role, block in zip(page.roles, blocks, strict=True)
        ]
        return Article(
            mail.decoded_words(head.headline) if head.headline else None,
            kicker=head.kicker,
            summary=head.summary,
            byline=head.byline,
            authors=(head.byline and head.authors) or tuple(map(Person, claims.authors)) or head.authors,
            contributors=head.contributors,
            dateline=story.dateline or (stated_dateline(claims.dateline, language) if claims.dateline else None),
            published=published,
            modified=head.modified,
            language=language,
            publisher=head.publisher,
            slugline=claims.slugline or head.slugline,
            version=claims.version,
            ed_notes=tuple([RoleText(note) for note in claims.ed_notes]),
            keywords=claims.keywords,
            section=claims.section,
            rights=_rights(page, claims.rights),
            body=story.body,
            related=story.related,
            furniture=in_page_order(
                (
                    *story.furniture,
                    *unused_head_lines(page, (head.headline, head.summary), (published, head.modified)),
                )
            ),
            layers=(Layer("quotes", items=quotes),) if quotes else (),
            kind="not an article" if not story.paragraphs else "story" if head.headline else None,
            url=source.url,
            provenance=Provenance(self.name, blocks=tuple(spans), decisions=_reasons(page) if why else ()),
        )


def _has_year(dateline: Dateline) -> bool:
    """Whether a dateline prints a whole date, year and all, as some agencies' do: the story was filed on that day."""
    return dateline.date is not None and str(dateline.date.year) in dateline.text


def _reasons(page: Page) -> tuple[Decision, ...]:
    """Why each block has its role; what is needed to tell it is loaded here."""
    from newsdoc.page.reasons import decisions

    return decisions(page)


def _rights(page: Page, stated: str | None) -> Rights | None:
    """What a line of the page says of its rights; as printed."""
    notice = stated or next(
        (
            block.text
            for block, role in zip(page.blocks, page.roles, strict=True)
            if role in _RIGHTS_STAND_IN and is_rights_line(block.text)
        ),
        None,
    )
    return Rights(notice=notice) if notice else None


_RIGHTS_STAND_IN = ("other", "promo", "credit", "tagline")
