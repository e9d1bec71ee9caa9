"""Boxes that dialects of Markdown fence off with colons, as HTML: Docusaurus, VuePress, Quarto and MyST (":::note",
"::: warning", "::: {.callout-tip}"); other fenced parts (Pandoc, "fenced_divs") as what they hold.
"""

import re

from newsdoc.xml.writing import escape_text

_FENCE = re.compile(
    r" {0,3}:{3,}[ ]*(?:\{?[.:]?(?P<kind>[A-Za-z][\w-]{0,40})(?P<more>[^{}\n]{0,200})\}?)?"
    r"(?:\[(?P<label>[^\[\]\n]{1,200})\])?"
    r"(?P<title>[^\n:{}\[\]]{0,200}):*[ ]*"
)
_CODE = re.compile(r" {0,3}(`{3,}|~{3,})")
_KINDS = frozenset(
    "note tip hint info warning danger caution important success attention error admonition seealso details".split()
)
_CALLOUT = "callout-"
_TITLE = re.compile(r"\btitle=\"([^\"]{1,200})\"")
_MODULE = re.compile(r"(?:import\s[^'\"\n]{1,200}\sfrom|import)\s+['\"][^'\"\n]{1,300}['\"];?[ ]*\r?")
"""A line by which MDX loads a component."""


def with_boxes(text: str) -> str:
    """The text with its fenced boxes as asides of HTML."""
    if ":::" not in text:
        return text
    lines: list[str] = []
    open_: list[bool] = []
    code: str | None = None
    for line in text.split("\n"):
        if (fence := _CODE.match(line)) is not None:
            code = fence[1] if code is None else None if fence[1].startswith(code) else code
        found = _FENCE.fullmatch(line.rstrip()) if code is None and ":::" in line else None
        if found is None:
            lines.append(line)
        elif found["kind"] is not None:
            is_box = found["kind"].casefold().removeprefix(_CALLOUT) in _KINDS
            open_.append(is_box)
            lines += ["", f'<aside class="fact-box">{_heading(found)}' if is_box else "", ""]
        elif open_:
            lines += ["", "</aside>" if open_.pop() else "", ""]
    lines += ["\n</aside>"] * sum(open_)
    return "\n".join(lines)


def _heading(found: re.Match[str]) -> str:
    told = _TITLE.search(found["more"] or "")
    title = told[1] if told is not None else found["label"] or found["title"] or (found["more"] or "").strip()
    return f"<h3>{escape_text(title.strip())}</h3>" if title.strip() and "=" not in title else ""


def without_modules(text: str) -> str:
    """The text without the lines that load components, which MDX has before a story."""
    while text.startswith("import ") and (found := _MODULE.match(text)) is not None:
        text = text[found.end() :].lstrip("\r\n")
    return text
