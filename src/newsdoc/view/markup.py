"""HTML as text: escaping, elements, identifiers. What the parts of the page share."""

from html import escape

_FORBIDDEN = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(55296, 57344)), "�")


def text(value: str) -> str:
    """Text as content of an element or a quoted attribute."""
    return escape(value.translate(_FORBIDDEN))


def tag(name: str, content: str = "", **attributes: str | None) -> str:
    """An element. `content` is HTML already; attributes are escaped, None leaves one out.

    An underscore ends a name that is a word of Python (`class_`), and stands for a hyphen inside one (`aria_label`).
    """
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{text(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{given}>{content}</{name}>"


def listing(items: list[str], **attributes: str | None) -> str:
    """A list of items that are HTML already; empty where there are none."""
    return tag("ul", "".join(tag("li", each) for each in items), **attributes) if items else ""
