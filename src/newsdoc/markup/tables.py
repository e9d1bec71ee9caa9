"""Reads tables."""

from newsdoc.markup.body import Body
from newsdoc.markup.elements import Element, children, flat_text, local, whole_number
from newsdoc.markup.figures import address_of, is_pixel
from newsdoc.model import Cell, Figure, Table

_KNOWN = frozenset(("tbody", "td", "th", "table"))


def read_table(element: Element, body: Body) -> Table:
    """A table of HTML or NITF; `body` is told of what our own writer would write in another way."""
    rows: list[tuple[Cell, ...]] = []
    caption = None
    foot = slice(0)
    for each in element.iter():
        name = local(each)
        if name == "tr":
            inner = [(child, local(child)) for child in children(each)]
            rows.append(tuple([_cell(child, kind == "th") for child, kind in inner if kind in ("td", "th")]))
        elif name == "caption" and caption is None:
            caption = flat_text(each)
        elif name and name not in _KNOWN:
            body.exact = False
            if name == "tfoot":
                foot = slice(len(rows), len(rows) + sum(1 for _ in each.iter("{*}tr")))
    if foot.stop:  # HTML 4 and NITF want the foot before the body (HTML 4.01, section 11.2.3); readers see it last
        rows = rows[: foot.start] + rows[foot.stop :] + rows[foot]
    return Table(tuple(rows), caption=caption)


def pictures_in(element: Element, body: Body) -> list[Figure]:
    """The pictures in a table, whose cells are texts; one in a table that is its frame, with the caption in it."""
    images = [each for each in element.iter("{*}img") if address_of(each) and not is_pixel(each)]
    if images:
        body.exact = False
    found = [Figure(url=address_of(each), alt=each.get("alt") or None) for each in images]
    captions = [each for each in element.iter("{*}td") if "tr-caption" in (each.get("class") or "")]
    if len(found) == 1 and captions and is_frame(element):
        return [Figure(flat_text(captions[0]) or None, url=found[0].url, alt=found[0].alt)]
    return found


def is_frame(element: Element) -> bool:
    """Whether a table is the frame of a picture, as Blogger sets one with its caption."""
    return "tr-caption-container" in (element.get("class") or "")


def _cell(element: Element, header: bool) -> Cell:
    if not element.keys():
        return Cell(flat_text(element), header=header)
    return Cell(
        flat_text(element),
        header=header,
        colspan=whole_number(element.get("colspan")) or 1,
        rowspan=whole_number(element.get("rowspan")) or 1,
    )
