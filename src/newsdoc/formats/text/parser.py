"""Reads what is left when a news page is copied or scraped: its text, with everything that stood around the story."""

from collections.abc import Iterable

from newsdoc.errors import ParseError
from newsdoc.layout.assemble import assemble
from newsdoc.layout.blocks import split_blocks
from newsdoc.layout.page import decisions, read_roles
from newsdoc.layout.profiles import Profile, profile_for_url
from newsdoc.layout.roles import RoleModel
from newsdoc.model import Article, Provenance, SourceBlock
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
        spans = tuple(
            [SourceBlock(role, block.start, block.end) for role, block in zip(page.roles, blocks, strict=True)]
        )
        provenance = Provenance(self.name, blocks=spans, decisions=decisions(page) if why else ())
        return assemble(page, profiles=profiles, url=source.url, provenance=provenance)
