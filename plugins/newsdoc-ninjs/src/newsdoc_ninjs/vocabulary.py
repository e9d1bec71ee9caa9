"""What of the model stands where in ninjs 3.1 (1.x and 2.x names are read as well)."""

from newsdoc.markup.mapping import Mapping

MAPPINGS = (
    Mapping("guid", "uri", "missing: `urn:newsdoc:sha256:` and a digest"),
    Mapping("version", "version"),
    Mapping("headline", "headlines, role `main`", "1.x: headline"),
    Mapping("alternative_headlines", "headlines", "1.x: headline_*"),
    Mapping("kicker", "headlines, role `kicker`"),
    Mapping("summary", "descriptions, role `summary`", "1.x: description_*"),
    Mapping("descriptions", "descriptions"),
    Mapping("byline", "by", "1.x: byline"),
    Mapping("authors", "people or organisations, rel `author`"),
    Mapping("contributors", "people or organisations, rel `contributor`"),
    Mapping("located", "located", "the name; a position in places"),
    Mapping("published", "firstCreated"),
    Mapping("version_created", "versionCreated", "else modified"),
    Mapping("created", "contentCreated"),
    Mapping("embargoed", "embargoedUntil"),
    Mapping("expires", "expires"),
    Mapping("language", "language"),
    Mapping("publisher", "infoSources, role `publisher`", "read: else source, copyrightHolder"),
    Mapping("info_sources", "infoSources"),
    Mapping("slugline", "slugline"),
    Mapping("section", "subjects, rel `section`"),
    Mapping("pub_status", "pubStatus", "a status that is not IPTC's is written as withheld"),
    Mapping("urgency", "urgency"),
    Mapping("ed_notes", "edNote"),
    Mapping("profile", "profile"),
    Mapping("alt_ids", "altIds"),
    Mapping("genres", "genres"),
    Mapping("subjects", "subjects, people, organisations, places, events", "by the nature of the concept"),
    Mapping("keywords", "subjects, rel `keyword`"),
    Mapping("rights", "copyrightHolder, copyrightNotice, usageTerms, rightsInfo"),
    Mapping("body", "bodies", "XHTML and plain text; figures in associations too"),
    Mapping("related", "associations"),
)
"""The table of the README."""
