"""Names that newsdoc gives to what NITF has no element for."""

CREATED, VERSION_CREATED = "created", "version created"
"""Comments of a revision-history, that say what was done."""
EMBARGOED = "embargoed"
"""The management status of an item that must not be used yet (NITF 3.6, docdata)."""
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
