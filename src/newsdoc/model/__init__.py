"""What a news document is. Imports no other room of newsdoc."""

from newsdoc.model.article import Article, ArticleKind, ForeignElement, Furniture, Layer, kind_of
from newsdoc.model.blocks import (
    Anchor,
    Cell,
    Embed,
    FactBox,
    ListBlock,
    ListItem,
    Paragraph,
    Preformatted,
    Quote,
    QuoteKind,
    RelatedLink,
    Section,
    Table,
    UnknownBlock,
)
from newsdoc.model.concepts import AltId, Concept, Name, Place, RoleText, Subject
from newsdoc.model.dateline import Dateline, NewsDate
from newsdoc.model.editing import edit, in_place
from newsdoc.model.marks import DatelineMark, Emphasis, Link, MarkEdge, UnknownMark, mark_edges
from newsdoc.model.media import Figure, FigureKind, Gallery, Rendition
from newsdoc.model.nodes import Block, Mark, Node, node_type, node_types, register_node, walk
from newsdoc.model.parties import Organization, PartyKind, Person
from newsdoc.model.provenance import Alternative, Decision, Problem, Provenance, Role, Severity, SourceBlock
from newsdoc.model.rights import Rights
from newsdoc.model.span import Span

__all__ = [
    "AltId",
    "Alternative",
    "Anchor",
    "Article",
    "ArticleKind",
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
    "FigureKind",
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
    "PartyKind",
    "Person",
    "Place",
    "Preformatted",
    "Problem",
    "Provenance",
    "Quote",
    "QuoteKind",
    "RelatedLink",
    "Rendition",
    "Rights",
    "Role",
    "RoleText",
    "Section",
    "Severity",
    "SourceBlock",
    "Span",
    "Subject",
    "Table",
    "UnknownBlock",
    "UnknownMark",
    "edit",
    "in_place",
    "kind_of",
    "mark_edges",
    "node_type",
    "node_types",
    "register_node",
    "walk",
]
