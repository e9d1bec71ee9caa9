"""What of the model stands where in NITF 3.6."""

from newsdoc.markup.mapping import Mapping

MAPPINGS = (
    Mapping("headline", "body.head/hedline/hl1", "read: else head/title"),
    Mapping("alternative_headlines", "hedline/hl2", "the role in its class"),
    Mapping("kicker", "hedline/hl2", "class `kicker`"),
    Mapping("summary", "body.head/abstract"),
    Mapping("byline", "body.head/byline", "class `printed` where the authors follow"),
    Mapping("authors", "byline/person, byttl"),
    Mapping("contributors", "body.end/tagline; revision-history@name", "tagline: their notes"),
    Mapping("dateline", "body.head/dateline", "location, story.date"),
    Mapping("located", "dateline/location; docdata/evloc", "read only"),
    Mapping("published", "docdata/date.issue", "read: else date.release, pubdata@date.publication"),
    Mapping("modified", "revision-history@norm"),
    Mapping("embargoed", "docdata/date.release"),
    Mapping("expires", "docdata/date.expire"),
    Mapping("language", "nitf@baselang"),
    Mapping("publisher", "body.head/distributor", "read: else doc.copyright, rights.owner, from-src, pubdata"),
    Mapping("slugline", "docdata/du-key@key"),
    Mapping("version", "docdata/du-key@version"),
    Mapping("guid", "docdata/doc-id@id-string"),
    Mapping("alt_ids", "meta, name `newsdoc-id-...`"),
    Mapping("pub_status", "docdata@management-status"),
    Mapping("urgency", "docdata/urgency@ed-urg"),
    Mapping("ed_notes", "docdata/ed-msg@info"),
    Mapping("generator", "meta, name `generator`"),
    Mapping("section", "meta, name `newsdoc-section`"),
    Mapping("genres", "tobject/tobject.property"),
    Mapping("subjects", "tobject/tobject.subject", "those with a code; others among the keywords"),
    Mapping("keywords", "docdata/key-list/keyword@key"),
    Mapping("rights", "docdata/doc.copyright, doc.rights", "the notice: meta, name `newsdoc-copyright`"),
    Mapping("url", "pubdata@ex-ref"),
    Mapping("related", "body.content/block", "class `related-stories`"),
    Mapping("body", "body.content", "p, hl2, bq, media, ul, ol, table, pre, block"),
)
"""The table of the README."""
