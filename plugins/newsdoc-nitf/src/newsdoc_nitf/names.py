"""Names that newsdoc gives to what NITF has no element for."""

FORMAT = "nitf"
"""The name of the format."""
CREATED, VERSION_CREATED = "created", "version created"
"""Comments of a revision-history, that say what was done."""
EMBARGOED = "embargoed"
"""The management status of an item that must not be used yet (NITF 3.6, docdata)."""
DATELINE_CLASS = "dateline"
"""The class of a location where the story was written."""
ID_META = "newsdoc-id-"
"""Begins the name of a meta element with a further identifier."""
NOTE_CLASSES = frozenset(("cpyrt", "end", "hd", "editorsnote", "trademk", "undef"))
"""Classes of a note in body.head; a note to editors with such a role is written there."""
OWN_METAS = {
    "generator": "generator",
    "section": "newsdoc-section",
    "creditline": "newsdoc-creditline",
    "profile": "newsdoc-profile",
    "kind": "newsdoc-kind",
}
"""Fields that are a meta element, with its name."""

VERSION_META = "newsdoc-version"
"""The meta element of a version in words, which the dynamic use key has no room for."""
KEYWORD_META = "anpa-keyword"
"""The meta element of the slugline, where AP, AAP and the systems of their customers look for it."""
OWN_PREFIX = "newsdoc-"
"""Begins the name of a meta element that newsdoc writes for what NITF has no element for."""
DATELINE_PARTS = ("place", "date")
"""What NITF marks in a dateline: location and story.date."""
SECTION_METAS = ("section", "online_sections")
"""Meta elements with the section that others write; in the New York Times Annotated Corpus, several, parted by
semicolons.
"""
STATUS_META = "newsdoc-pub-status"
"""The publishing status of an item whose management status says that it is embargoed."""
EMBARGO_META = "newsdoc-embargoed"
"""Says of an item that is withheld or canceled that it is embargoed as well."""
HOLDER_META, SOURCE_META, PUBLISHER_META = "newsdoc-holder", "newsdoc-source", "newsdoc-publisher"
"""Begin the names of meta elements that say more of the rights' holder, of a source (its number follows), of the
publisher than its name."""
PARTY_KEYS = ("url", "slogan", "logo", "qcode", "uri", "literal")
"""What there is to say of an organisation besides its name."""
CLASSIFIERS = {"descriptor": "subject", "general_descriptor": "subject", "types_of_material": "genre"}
"""Types of classifiers in the New York Times Annotated Corpus, and what they are for here."""
