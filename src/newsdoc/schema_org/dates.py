"""Moments of schema.org: `datePublished` and the like."""

from newsdoc.model import NewsDate
from newsdoc.schema_org.graph import Graph, Node
from newsdoc.wording.moments import read_moment


def moment(graph: Graph, node: Node, *keys: str, language: str | None = None) -> NewsDate | None:
    """The first of these properties that holds a date, read as tolerantly as pages write them."""
    for key in keys:
        if key in node and (found := read_moment(graph.text(node[key]), language)) is not None:
            return found
    return None
