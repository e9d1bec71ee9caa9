"""Forms of text: what a text is, before it is read as a page.

`read_form` says which form a text has, and takes it apart into blocks. Each form is one module with `detect` and
`take_apart`; `page/` reads what it leaves open.
"""

from collections.abc import Sequence
from typing import Protocol

import attrs

from newsdoc.formats.text.cut import every_line, layout_of, lines_as_blocks, split_blocks
from newsdoc.formats.text.forms import (
    database,
    double_spaced,
    mail,
    markdown,
    numbered_links,
    one_line,
    press,
    printed,
    printout,
    quoted,
    subtitles,
    transcript,
    underlined,
    wire,
)
from newsdoc.formats.text.forms.form import Form
from newsdoc.formats.text.forms.front_matter import may_have_front_matter, read_front_matter
from newsdoc.page.block import Block


class _OfBlocks(Protocol):
    """A form that is seen in the blocks of a text."""

    def detect(self, blocks: Sequence[Block]) -> bool: ...

    def take_apart(self, blocks: Sequence[Block]) -> Form: ...


_FORMS: tuple[_OfBlocks, ...] = (printout, press, wire, transcript)
"""Forms that are seen in the blocks, the surest first."""


def read_form(text: str) -> Form:
    """The form of a text, with its blocks."""
    if database.detect(text):
        return database.take_apart(text, *database.documents(text)[0])
    unnumbered = numbered_links.without_numbers(text)
    plain = double_spaced.without_blank_lines(quoted.without_marks(unnumbered))
    form = _form_of(plain)
    if unnumbered is not text:
        form = attrs.evolve(form, known={**form.known, **numbered_links.addresses_at_the_foot(form.blocks)})
    return form if plain is text else attrs.evolve(form, blocks=quoted.with_marks(form.blocks, text))


def _form_of(text: str) -> Form:
    layout = layout_of(text)
    places, lines, width = layout
    blocks = split_blocks(text, layout)
    if subtitles.may_be(text):
        cues = every_line(text, places)
        if subtitles.detect(text, cues):
            return subtitles.take_apart(text, cues)
    if blocks and mail.detect(blocks):
        whole = len(blocks) < len(places)
        return mail.take_apart(blocks if whole else mail.paragraphs(text, places) or blocks)
    if blocks:
        if may_have_front_matter(text):
            fields = lines_as_blocks(text, places)
            if (front := read_front_matter(fields, text)) is not None:
                return markdown.take_apart(markdown.paragraphs(text, lines, front.end) or fields, front)
        if markdown.detect(blocks) and not wire.has_notes_for_desks(blocks):
            return markdown.take_apart(markdown.paragraphs(text, lines) or blocks)
    if underlined.may_be(text):
        rows = underlined.lines_as_blocks(text, lines) if lines else blocks
        if underlined.detect(text, rows):
            return underlined.take_apart(text, rows)
    if printed.detect(text, lines) and (not width or printed.has_page_marks(text, lines)):
        return printed.take_apart(text, lines)
    for form in _FORMS:
        if blocks and form.detect(blocks):
            return form.take_apart(blocks)
    if len(blocks) == 1 and one_line.detect(blocks[0]):
        return one_line.take_apart(blocks[0])
    return Form("page", blocks)
