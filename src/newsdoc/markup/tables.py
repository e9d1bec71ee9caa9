"""Reads tables."""

from newsdoc.markup.body import Body
from newsdoc.markup.elements import Element, children, flat_text, local, whole_number
from newsdoc.model import Cell, Table

_KNOWN = frozenset(("tbody", "td", "th", "table"))


def read_table(element: Element, body: Body) -> Table:
    """A table of HTML or NITF; `body` is told of what our own writer would write in another way."""
    rows = []
    caption = None
    for each in element.iter():
        name = local(each)
        if name == "tr":
            inner = [(child, local(child)) for child in children(each)]
            rows.append(tuple([_cell(child, kind == "th") for child, kind in inner if kind in ("td", "th")]))
        elif name == "caption" and caption is None:
            caption = flat_text(each)
        elif name and name not in _KNOWN:
            body.exact = False
    return Table(tuple(rows), caption=caption)


def _cell(element: Element, header: bool) -> Cell:
    if not element.keys():
        return Cell(flat_text(element), header=header)
    return Cell(
        flat_text(element),
        header=header,
        colspan=whole_number(element.get("colspan")) or 1,
        rowspan=whole_number(element.get("rowspan")) or 1,
    )
