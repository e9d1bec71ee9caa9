"""Reads what is left when a news page is copied or scraped: its text, with everything that stood around the story."""

from collections.abc import Iterable

from newsdoc.errors import ParseError
from newsdoc.formats.text.cut import split_blocks
from newsdoc.model import Article, Layer, Provenance, SourceBlock
from newsdoc.page.assemble import assemble
from newsdoc.page.head import find_quotes, read_head
from newsdoc.page.model import RoleModel
from newsdoc.page.profiles import Profile, profile_for_url
from newsdoc.page.reading import decisions, read_roles
from newsdoc.page.roles import public
from newsdoc.source import Source
from newsdoc.wording.detection import detect_language


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
        blocks = split_blocks(text)
        if not blocks:
            raise ParseError("the text is blank", format=self.name, expected="some text")
        profiles = tuple(profiles)
        house = profile_for_url(source.url, profiles)
        language = language or (house.language if house else None) or detect_language(text)
        page = read_roles(blocks, language, profiles, model=self.model)
        head = read_head(page, profiles)
        story = assemble(page, day=head.published or head.modified)
        quotes = find_quotes(story.paragraphs)
        spans = [
            SourceBlock(public(role), block.start, block.end) for role, block in zip(page.roles, blocks, strict=True)
        ]
        return Article(
            head.headline,
            kicker=head.kicker,
            summary=head.summary,
            byline=head.byline,
            authors=head.authors,
            contributors=head.contributors,
            dateline=story.dateline,
            published=head.published,
            modified=head.modified,
            language=language,
            publisher=head.publisher,
            slugline=head.slugline,
            body=story.body,
            related=story.related,
            furniture=story.furniture,
            layers=(Layer("quotes", items=quotes),) if quotes else (),
            kind="not an article" if not story.paragraphs else "story" if head.headline else None,
            url=source.url,
            provenance=Provenance(self.name, blocks=tuple(spans), decisions=decisions(page) if why else ()),
        )
