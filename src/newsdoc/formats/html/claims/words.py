"""What the words of the story say: the language they are in."""

from typing import Any

from newsdoc.formats.html.claims.claim import Claim, Source, claimed
from newsdoc.formats.html.claims.page import Page
from newsdoc.wording.detection import detect_language

_LEAST = 60
"""Characters from which a language is heard."""


def _language(page: Page) -> Claim[str] | None:
    return claimed(detect_language(page.sample)) if len(page.sample) > _LEAST else None


SOURCES: tuple[Source[Any], ...] = (Source("words", "language", "the words of the story", _language),)
"""One source a field."""
