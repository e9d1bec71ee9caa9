"""The codes of problems that readers and exporters note. A validator's rules have codes of their own."""

CODES = {
    # bytes and markup
    "charset-guessed": "The bytes are not UTF-8 and do not say what they are; the encoding was guessed.",
    "charset-wrong": "The data declares an encoding that it is not in; it was read as what it is.",
    "bytes-replaced": "Bytes that could not be decoded became U+FFFD.",
    "markup-mended": "The markup was not well-formed and was read after mending it.",
    "markup-truncated": "The markup ends in the middle; what follows is missing.",
    "entity-unknown": "An entity is used that nothing defines; it stands in the text as it was written.",
    # values
    "date-unreadable": "A date could not be read; the field is left empty.",
    "value-unreadable": "A value is not what its place asks for; the field is left empty.",
    "code-unknown": "A code, or the vocabulary that its prefix names, is not known; it was kept as written.",
    "several-candidates": "Several values were of equal right; one was chosen.",
    "author-not-shown": "Only the metadata name an author; as the page shows none, the field is left empty.",
    "assumed": "A value that the format demands and nobody stated was assumed.",
    "lacking": "What is written lacks a value that the format demands and nobody stated; receivers may refuse it.",
    "address-dropped": "An address that runs code, or cannot be one, was dropped.",
    # content
    "dropped": "Something that the model has no place for, or that the page hides in its story, was left out.",
    "too-deep": "Blocks inside blocks inside blocks lay too deep; they stand as plain paragraphs.",
    "no-headline": "No headline was found.",
    "no-body": "No text of a story was found.",
    "language-unknown": "The article's language is not known; an analyzer found what it could without.",
    "language-without-data": "There is no data for the article's language; an analyzer found what it could without.",
    "mail-encoded": "The text is a mail whose parts are still encoded (MIME); it was read as it stands.",
    "quotation-open": "A quotation is opened and never closed; it was taken to end with its paragraph.",
    "items-left": "The data holds further items that were not read.",
    # asking
    "file-name": "The text looks like the name of a file, or the address of a page.",
    "option-ignored": "An option does not apply to this format and was ignored.",
    "plugin-failed": "A plugin failed on the document; another one, or none, was used in its place.",
    # writing
    "withheld": "The item is embargoed, withheld or canceled, and the format cannot say so.",
    "terms-lost": "The item has terms of use, and the format cannot carry them.",
}
"""Each code with what it means; documented in docs/reference/problems.md."""
