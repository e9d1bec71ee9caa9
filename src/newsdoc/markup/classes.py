"""Names that the writer of XHTML puts into class and `data-` attributes, and the reader finds there again."""

REPORTED = "reported-speech"
"""Class of the element that holds what somebody is reported to have said."""

PERSON_DATA = (
    "role",
    "affiliation",
    "location",
    "note",
    "url",
    "email",
    "image",
    "function",
    "qcode",
    "uri",
    "literal",
)
"""Fields of a person that stand in `data-` attributes of the element with the name."""
