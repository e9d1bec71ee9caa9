"""Forms of text: what a text is, before it is read as a page.

`read_form` says which form a text has, and takes it apart into blocks. Each form is one module with `read`
(`ReadsForm`); `page/` reads what it leaves open.
"""

import attrs

from newsdoc.formats.text.cut import layout_of, split_blocks
from newsdoc.formats.text.forms import (
    database,
    double_spaced,
    mail,
    markdown,
    numbered_links,
    one_line,
    outlined,
    press,
    printed,
    printout,
    quoted,
    subtitles,
    transcript,
    underlined,
    wire,
)
from newsdoc.formats.text.forms.form import CutText, Form, ReadsForm

_FORMS: tuple[ReadsForm, ...] = (
    subtitles,
    mail,
    markdown,
    outlined,
    underlined,
    printed,
    printout,
    press,
    wire,
    transcript,
    one_line,
)
"""The forms, the surest first."""


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
    cut = CutText(text, layout, split_blocks(text, layout))
    return next((form for each in _FORMS if (form := each.read(cut)) is not None), Form("page", cut.blocks))
