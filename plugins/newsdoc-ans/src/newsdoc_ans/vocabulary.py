"""What of the model stands where in ANS."""

from newsdoc.markup.mapping import Row, not_carried
from newsdoc_ans.own import FIELDS

_WHOLE = "the rest in additional_properties"
ROWS = (
    Row("guid", "_id"),
    Row("version", "revision.revision_id", note="`version` of ANS is that of its schema"),
    Row("headline", "headlines.basic"),
    Row("alternative_headlines", "headlines, subheadlines", note="the key as role"),
    Row("kicker", "label.basic"),
    Row("summary", "description.basic"),
    Row("descriptions", "description; editor_note", note="the key as role; `editor_note` is meant for readers"),
    Row("byline", "vanity_credits.by"),
    Row("authors", "credits.by", note="the rest in additional_properties.newsdoc"),
    Row("contributors", "credits, any other key", note="the key as function; `photos_by`: photo"),
    Row("dateline", "content_elements", note="opens the text, marked or not, else in additional_properties"),
    Row("located", "location, geo, address", note=f"the first; {_WHOLE}"),
    Row("created", "created_date"),
    Row("published", "first_publish_date, display_date", note="if missing, read from publish_date"),
    Row("modified", "last_updated_date"),
    Row("version_created", "publish_date"),
    Row("embargoed", "content_restrictions.embargo"),
    Row("embargoed_indefinitely", "content_restrictions.embargo", note="without end_time"),
    Row("language", "language"),
    Row("publisher", "owner", note=f"name and literal; {_WHOLE}"),
    Row("info_sources", "distributor", note=f"the first name; {_WHOLE}"),
    Row("section", "taxonomy.primary_section", note="if missing, read from the first of sections, primary_site"),
    Row("slugline", "slug"),
    Row("alt_ids", "source.source_id", note=f"the one of type `source`; {_WHOLE}"),
    Row("pub_status", "status", note="free text in ANS, not binding"),
    Row("ed_notes", "planning.internal_note", note=f"the texts; {_WHOLE}"),
    Row("generator", "source.system"),
    Row("genres", "subtype", note=f"the first name; {_WHOLE}"),
    Row("subjects", "taxonomy.entities", note=f"also read: named_entities, categories and topics; {_WHOLE}"),
    Row("keywords", "taxonomy.tags", note="also read: keywords and seo_keywords"),
    Row("rights", "copyright", note=f"the notice, else the holder; {_WHOLE}"),
    Row("body", "content_elements"),
    Row("lead_image", "promo_items.basic"),
    Row("related", "related_content", note="rel as key"),
    Row("layers", "content_elements", note="quotations as `q` in the text"),
    Row("kind", "type", note="gallery, video"),
    Row("url", "canonical_url"),
    *(Row(field, f"additional_properties.newsdoc.{field}", note="ANS has no key for it") for field in FIELDS),
    Row("foreign", "any other key and element", note="kept, and written back in its place"),
)
"""The table of the documentation."""
NOT_CARRIED = not_carried(
    ("a picture is one file, from which Arc makes the sizes", "body.renditions"),
    ("a reference has only an identifier and an address", "related.version related.content_type"),
    ("only the story is sent, not what surrounds it on a page", "furniture"),
    ("the content decides whether an item is a story, gallery, video, audio or image", "kind.story"),
)
"""The fields, and parts of fields, that it does not carry, with the reason."""
