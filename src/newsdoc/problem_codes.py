"""The codes of problems that readers and exporters note. A validator's rules have codes of their own."""

CODES = {
    # bytes and markup
    "charset-guessed": "The bytes are not UTF-8 and do not state their encoding; it was guessed.",
    "charset-wrong": "The data is not in the encoding that it declares; it was read in the one that fits.",
    "bytes-replaced": "Bytes that could not be decoded became U+FFFD.",
    "text-garbled": "Parts of the text had been decoded in the wrong encoding; they were read as they are.",
    "markup-mended": "The markup was not well-formed; it was mended and read.",
    "markup-truncated": "The markup ends in the middle; the rest is missing.",
    "entity-unknown": "An undefined entity was left in the text as written.",
    "references-read": "Character references in plain text were read as the characters that they stand for.",
    # values
    "date-unreadable": "A date could not be read; the field is left empty.",
    "value-unreadable": "A value is not of the kind that its field needs; the field is left empty.",
    "code-unknown": "A code, or the vocabulary that its prefix names, is not known; it was kept as written.",
    "several-candidates": "Several values were equally likely; one was chosen.",
    "author-not-shown": "Only the metadata names an author; the page shows none. The field is left empty.",
    "assumed": "The format requires a value that the article does not state; one was assumed.",
    "lacking": "The format requires a value that the article does not state; receivers may refuse the document.",
    "address-dropped": "An address that runs code, or is not an address, was dropped.",
    # content
    "dropped": "Something that the model has no place for, or that the page hides within its story, was left out.",
    "too-deep": "Blocks were nested too deeply; they became plain paragraphs.",
    "no-headline": "No headline was found.",
    "no-body": "No story text was found.",
    "language-unknown": "The article's language is not known; the analyzer found what it could.",
    "language-without-data": "There is no data for the article's language; the analyzer found what it could.",
    "data-as-text": "XML or JSON stands behind other text, so it was not read as data.",
    "mail-encoded": "The text is an e-mail whose parts are still encoded (MIME); it was read as it stands.",
    "quotation-open": "A quotation is opened but never closed; it was taken to end with its paragraph.",
    "items-left": "The data holds further items that were not read.",
    # asking
    "file-name": "The text looks like a file name or an address; `newsdoc.read` opens files.",
    "option-ignored": "An option does not apply to this format and was ignored.",
    "plugin-failed": "A plugin failed on the document; another one, or none, was used instead.",
    # writing
    "withheld": "The item is embargoed, withheld or canceled, and the format cannot say so.",
    "terms-lost": "The item has terms of use, and the format cannot carry them.",
}
"""Each code with what it means; documented in docs/reference/problems.md."""
