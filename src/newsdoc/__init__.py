"""newsdoc reads news documents into one typed Article, lets analyzers enrich it, and writes it in newsroom formats."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

# The functions formats() and analyzers() share their names with rooms of the library. The rooms are imported first, so
# that loading them later cannot put them in the functions' place.
import newsdoc.analyzers
import newsdoc.formats  # noqa: F401
from newsdoc.api import (
    analyze,
    analyzers,
    convert,
    export,
    export_all,
    export_bytes,
    export_problems,
    export_text,
    formats,
    losses,
    parse,
    parse_all,
    plugins,
    read,
    read_all,
    validate,
    write,
)
from newsdoc.errors import (
    BatchError,
    ExportError,
    ExportWarning,
    LimitExceeded,
    NewsdocError,
    OptionError,
    ParseError,
    ParseWarning,
    PluginError,
    PluginWarning,
    SchemaError,
    UnknownFormat,
)
from newsdoc.fidelity import Fate, Loss, left_out
from newsdoc.hookspecs import RESTRICTIONS, Deferred, hookimpl
from newsdoc.limits import Limits
from newsdoc.model import (
    Alternative,
    AltId,
    Anchor,
    Article,
    ArticleKind,
    Block,
    Cell,
    Concept,
    Dateline,
    DatelineMark,
    Decision,
    Embed,
    Emphasis,
    FactBox,
    Figure,
    FigureKind,
    ForeignElement,
    Furniture,
    Gallery,
    Layer,
    Link,
    ListBlock,
    ListItem,
    Mark,
    MarkEdge,
    Name,
    NewsDate,
    Node,
    Organization,
    Paragraph,
    PartyKind,
    Person,
    Place,
    Preformatted,
    Problem,
    Provenance,
    Quote,
    QuoteKind,
    RelatedLink,
    Rendition,
    Rights,
    Role,
    RoleText,
    Section,
    Severity,
    SourceBlock,
    Span,
    Subject,
    Table,
    UnknownBlock,
    UnknownMark,
    edit,
    mark_edges,
    node_type,
    node_types,
    register_node,
    walk,
)
from newsdoc.model.display import set_html_renderer, set_lines_renderer
from newsdoc.pipeline.exporting import to_bytes
from newsdoc.problem_codes import CODES as PROBLEM_CODES
from newsdoc.profiles import Profile
from newsdoc.source import Source

if TYPE_CHECKING:
    from newsdoc.batch.tables import from_table, to_table
    from newsdoc.validation import Validation


def _drawn(article: Article) -> str:
    """An article in a notebook; what draws it is loaded when the first one is shown."""
    from newsdoc.view import render_fragment

    return render_fragment(article)


def _lines(article: Article) -> list[str]:
    """An article at the prompt of IPython."""
    from newsdoc.outline import outline

    return [f"{'  ' * line.depth + line.label:18} {line.text}".rstrip() for line in outline(article)]


set_html_renderer(_drawn)
set_lines_renderer(_lines)

__all__ = [
    "PROBLEM_CODES",
    "RESTRICTIONS",
    "AltId",
    "Alternative",
    "Anchor",
    "Article",
    "ArticleKind",
    "BatchError",
    "Block",
    "Cell",
    "Concept",
    "Dateline",
    "DatelineMark",
    "Decision",
    "Deferred",
    "Embed",
    "Emphasis",
    "ExportError",
    "ExportWarning",
    "FactBox",
    "Fate",
    "Figure",
    "FigureKind",
    "ForeignElement",
    "Furniture",
    "Gallery",
    "Layer",
    "LimitExceeded",
    "Limits",
    "Link",
    "ListBlock",
    "ListItem",
    "Loss",
    "Mark",
    "MarkEdge",
    "Name",
    "NewsDate",
    "NewsdocError",
    "Node",
    "OptionError",
    "Organization",
    "Paragraph",
    "ParseError",
    "ParseWarning",
    "PartyKind",
    "Person",
    "Place",
    "PluginError",
    "PluginWarning",
    "Preformatted",
    "Problem",
    "Profile",
    "Provenance",
    "Quote",
    "QuoteKind",
    "RelatedLink",
    "Rendition",
    "Rights",
    "Role",
    "RoleText",
    "SchemaError",
    "Section",
    "Severity",
    "Source",
    "SourceBlock",
    "Span",
    "Subject",
    "Table",
    "UnknownBlock",
    "UnknownFormat",
    "UnknownMark",
    "Validation",
    "analyze",
    "analyzers",
    "convert",
    "edit",
    "export",
    "export_all",
    "export_bytes",
    "export_problems",
    "export_text",
    "formats",
    "from_table",
    "hookimpl",
    "left_out",
    "losses",
    "mark_edges",
    "node_type",
    "node_types",
    "parse",
    "parse_all",
    "plugins",
    "read",
    "read_all",
    "register_node",
    "to_bytes",
    "to_table",
    "validate",
    "walk",
    "write",
]


_AT_THEIR_DOOR = {
    "Validation": "newsdoc.validation",
    "from_table": "newsdoc.batch.tables",
    "to_table": "newsdoc.batch.tables",
}
"""Names whose rooms bring much that reading one article does not need; loaded when somebody asks (PEP 562)."""


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version

        return version("newsdoc")
    if name in _AT_THEIR_DOOR:
        return getattr(import_module(_AT_THEIR_DOOR[name]), name)
    raise AttributeError(f"module 'newsdoc' has no attribute {name!r}")
