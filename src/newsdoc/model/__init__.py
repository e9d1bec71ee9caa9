"""What a news document is. Imports no other room of newsdoc."""

from newsdoc.model.article import Article, ForeignElement, Furniture, Layer
from newsdoc.model.blocks import (
    Anchor,
    Cell,
    Embed,
    FactBox,
    Figure,
    Gallery,
    ListBlock,
    ListItem,
    Paragraph,
    Preformatted,
    Quote,
    RelatedLink,
    Rendition,
    Section,
    Table,
    UnknownBlock,
)
from newsdoc.model.concepts import AltId, Concept, Name, Place, RoleText, Subject
from newsdoc.model.dateline import Dateline, NewsDate
from newsdoc.model.marks import DatelineMark, Emphasis, Link, MarkEdge, UnknownMark, mark_edges
from newsdoc.model.nodes import Block, Mark, Node, node_type, node_types, register_node, walk
from newsdoc.model.parties import Organization, Person
from newsdoc.model.provenance import Alternative, Decision, Problem, Provenance, Role, SourceBlock
from newsdoc.model.rights import Rights
from newsdoc.model.span import Span

__all__ = [
    "AltId",
    "Alternative",
    "Anchor",
    "Article",
    "Block",
    "Cell",
    "Concept",
    "Dateline",
    "DatelineMark",
    "Decision",
    "Embed",
    "Emphasis",
    "FactBox",
    "Figure",
    "ForeignElement",
    "Furniture",
    "Gallery",
    "Layer",
    "Link",
    "ListBlock",
    "ListItem",
    "Mark",
    "MarkEdge",
    "Name",
    "NewsDate",
    "Node",
    "Organization",
    "Paragraph",
    "Person",
    "Place",
    "Preformatted",
    "Problem",
    "Provenance",
    "Quote",
    "RelatedLink",
    "Rendition",
    "Rights",
    "Role",
    "RoleText",
    "Section",
    "SourceBlock",
    "Span",
    "Subject",
    "Table",
    "UnknownBlock",
    "UnknownMark",
    "mark_edges",
    "node_type",
    "node_types",
    "register_node",
    "walk",
]
