"""The root elements of NewsML-G2 (Specification 2.35), apart from the parser, which other data does not need."""

OTHER_ITEMS = {
    "conceptItem": "a concept item",
    "knowledgeItem": "a knowledge item",
    "planningItem": "a planning item",
    "catalogItem": "a catalog item",
    "catalog": "a catalog",
}
"""Those that hold no news, with what people call them."""
ROOTS = ("newsMessage", "newsItem", "packageItem", *OTHER_ITEMS)
