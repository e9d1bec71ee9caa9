"""What of the model stands where in NITF 3.6."""

from newsdoc.markup.mapping import Mapping

CREATED, VERSION_CREATED = "created", "version created"
"""Comments of a revision-history, that say what was done."""

MAPPINGS = (
    Mapping("headline", "body.head/hedline/hl1", "read: else head/title"),
    Mapping("alternative_headlines", "hedline/hl2", "the role in its class"),
    Mapping("kicker", "hedline/hl2", "class `kicker`"),
    Mapping("summary", "body.head/abstract"),
    Mapping("descriptions", "body.head/abstract", "the role in its class"),
    Mapping("byline", "body.head/byline", "class `printed` where the authors follow"),
    Mapping("authors", "byline/person, byttl, org, location, virtloc", "codes: idsrc, value, alt-code"),
    Mapping("contributors", "body.end/tagline; revision-history@name", "tagline: their notes, with the persons"),
    Mapping("dateline", "body.head/dateline", "location, story.date"),
    Mapping("located", "identified-content/location, class `dateline`", "read: else dateline/location, docdata/evloc"),
    Mapping("published", "docdata/date.issue", "read: else date.release, pubdata@date.publication"),
    Mapping("modified", "revision-history@norm"),
    Mapping("created", "revision-history, comment `created`"),
    Mapping("version_created", "revision-history, comment `version created`"),
    Mapping("embargoed", "docdata/date.release"),
    Mapping("expires", "docdata/date.expire"),
    Mapping("language", "nitf@baselang"),
    Mapping("publisher", "body.head/distributor, org", "read: else doc.copyright, rights.owner, from-src, pubdata"),
    Mapping("slugline", "docdata/du-key@key"),
    Mapping("version", "docdata/du-key@version"),
    Mapping("guid", "docdata/doc-id@id-string"),
    Mapping("alt_ids", "meta, name `newsdoc-id-...`"),
    Mapping("pub_status", "docdata@management-status"),
    Mapping("urgency", "docdata/urgency@ed-urg"),
    Mapping("info_sources", "docdata/del-list/from-src@src-name", "the name"),
    Mapping("ed_notes", "docdata/ed-msg@info", "the role in @msg-type"),
    Mapping("generator", "meta, name `generator`"),
    Mapping("section", "meta, name `newsdoc-section`"),
    Mapping("creditline", "meta, name `newsdoc-creditline`"),
    Mapping("profile", "meta, name `newsdoc-profile`"),
    Mapping("kind", "meta, name `newsdoc-kind`"),
    Mapping("services", "identified-content/classifier, type `service`"),
    Mapping("signals", "identified-content/classifier, type `signal`"),
    Mapping("genres", "tobject/tobject.property; identified-content/classifier", "classifier: those with a code"),
    Mapping("subjects", "tobject/tobject.subject; identified-content/person, org, location, event, classifier"),
    Mapping("keywords", "docdata/key-list/keyword@key"),
    Mapping("rights", "docdata/doc.copyright, doc.rights", "meta, names `newsdoc-copyright`, `newsdoc-license`"),
    Mapping("url", "pubdata@ex-ref"),
    Mapping("related", "body.content/block", "class `related-stories`"),
    Mapping("layers", "body.content//q@quote-source", "the layer `quotes`: direct ones with a speaker"),
    Mapping("body", "body.content", "p, hl2, bq, media, ul, ol, table, pre, block"),
)
"""The table of the README."""
