"""What of the model stands where in NewsDoc."""

from newsdoc.markup.mapping import Mapping

MAPPINGS = (
    Mapping("guid", "uri, uuid", "a guid that is neither a URI nor a UUID has no place"),
    Mapping("alt_ids", "uuid", "that of the type `uuid`"),
    Mapping("headline", "content: core/text, heading-1; title", "read: else the title"),
    Mapping("alternative_headlines", "title", "that with the role `title`"),
    Mapping("kicker", "content: core/text, vignette"),
    Mapping("summary", "content: core/text, preamble", "a block a line"),
    Mapping("descriptions", "meta: core/description"),
    Mapping("authors", "links: author", "title, uuid, e-mail, descriptions"),
    Mapping("language", "language"),
    Mapping("publisher", "links: source, core/content-source"),
    Mapping("section", "links: section"),
    Mapping("slugline", "meta: tt/slugline"),
    Mapping("ed_notes", "meta: core/note", "the role; internal where there is none"),
    Mapping("services", "links: channel"),
    Mapping("subjects", "links: subject, category", "title, uri or uuid, type"),
    Mapping("body", "content"),
    Mapping("related", "links: see-also"),
    Mapping("url", "url"),
    Mapping("foreign", "any other block", "carried along and put back, news value and teasers too"),
)
"""The table of the documentation."""
