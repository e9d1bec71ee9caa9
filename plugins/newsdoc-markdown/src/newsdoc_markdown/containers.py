"""Boxes that dialects of Markdown set apart, as the HTML that they become: between colons (Docusaurus, Quarto, MyST:
":::note", "::: {.callout-tip}"), indented (MkDocs: "!!! note"), quoted (GitHub: "> [!NOTE]"); other parts between
colons (Pandoc, "fenced_divs") as what they hold.
"""

import re
from collections.abc import Iterator

from newsdoc.xml.writing import escape_text

_FENCE = re.compile(
    r" {0,3}:{3,}+[ ]*+(?:\{[.:]?(?P<braced>[A-Za-z][\w-]{0,40}+)(?P<attributes>[^{}\n]{0,200}+)\}"
    r"|(?P<plain>[A-Za-z][\w-]{0,40}+))?+(?P<rest>[^{}\n]{0,200}+)"
)
_CODE = re.compile(r" {0,3}(`{3,}|~{3,})")
_KINDS = frozenset(
    "note tip hint info warning danger caution important success attention error admonition seealso details".split()
)
_CALLOUT = "callout-"
_DEEPEST = 6
"""Boxes inside one another, at most; what is deeper is text of the last."""
_TITLE = re.compile(r"\btitle=\"([^\"]{1,200})\"")
_MODULE = re.compile(r"(?:import\s[^'\"\n]{1,200}\sfrom|import)\s+['\"][^'\"\n]{1,300}['\"];?[ ]*\r?")
"""A line by which MDX loads a component."""


_ATTRIBUTES = re.compile(
    r"(?<=[)\]])\{(?=[.#]|[\w-]{1,30}=)[^{}\n]{1,300}\}|(?<! )[ ]{1,8}\{#[\w-]{1,100}[^{}\n]{0,200}\}[ ]*$"
)
"""What Pandoc and its like say of a picture, a span or a heading behind it: "![](q.jpg){width=50%}"."""
_ADMONITION = re.compile(r"(?:!!!|\?\?\?\+?)[ ]+(?P<kind>[a-z]+)(?:[ ]+\"(?P<title>[^\"\n]{0,200})\")?[ ]*")
_ALERT = re.compile(r"> ?\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ ]*")
_SIGNS = (":::", "!!!", "???", "[!", "){", "]{", "{#")
"""What the text of a dialect holds one of."""


def with_boxes(text: str) -> str:
    """The text with its boxes as asides of HTML, and without attributes of what stands before them."""
    if not any(sign in text for sign in _SIGNS):
        return text
    return _with_fenced(_with_indented(text))


def _with_indented(text: str) -> str:
    """The text with the boxes whose lines are indented (MkDocs) or quoted (GitHub's alerts) as asides."""
    lines: list[str] = []
    box = ""
    for line, is_code in _lines(text):
        if is_code:
            lines.append(line)
        elif box and (line.startswith(box) or (box != ">" and not line.strip())):
            lines.append(line.removeprefix("> ").removeprefix(box))
        else:
            if box:
                lines += ["", "</aside>", ""]
            box = _opened(line, lines)
    return "\n".join([*lines, "\n</aside>"] if box else lines)


def _opened(line: str, lines: list[str]) -> str:
    """With what the lines of a box begin that this line opens; empty where it opens none. The line is added."""
    if (found := _ADMONITION.fullmatch(line.rstrip())) is not None and found["kind"] in _KINDS:
        title = f"<h3>{escape_text(found['title'])}</h3>" if found["title"] else ""
        lines += ["", f'<aside class="fact-box">{title}', ""]
        return "    "
    if _ALERT.fullmatch(line.rstrip()) is not None:
        lines += ["", '<aside class="fact-box">', ""]
        return ">"
    lines.append(line)
    return ""


def _lines(text: str) -> Iterator[tuple[str, bool]]:
    """The lines, with whether each is code or a fence of it."""
    code: str | None = None
    for line in text.split("\n"):
        fence = _CODE.match(line)
        if fence is None:
            yield line, code is not None
            continue
        code = fence[1] if code is None else None if fence[1].startswith(code) else code
        yield line, True


def _with_fenced(text: str) -> str:
    """The text with the boxes between colons as asides."""
    lines: list[str] = []
    open_: list[bool] = []
    for line, is_code in _lines(text):
        found = _FENCE.fullmatch(line.rstrip()) if not is_code and ":::" in line else None
        if found is None:
            lines.append(line if is_code or "{" not in line else _ATTRIBUTES.sub("", line))
        elif kind := found["braced"] or found["plain"]:
            is_box = len(open_) < _DEEPEST and kind.casefold().removeprefix(_CALLOUT) in _KINDS
            open_.append(is_box)
            lines += ["", f'<aside class="fact-box">{_heading(found)}' if is_box else "", ""]
        elif open_:
            lines += ["", "</aside>" if open_.pop() else "", ""]
    lines += ["\n</aside>"] * sum(open_)
    return "\n".join(lines)


def _heading(found: re.Match[str]) -> str:
    """The title of a box: `title="..."` among its attributes, or what stands behind its kind, in brackets or not."""
    attribute = _TITLE.search(found["attributes"] or "")
    title = attribute[1] if attribute is not None else found["rest"].strip(": ")
    if title[:1] == "[" and title[-1:] == "]":
        title = title[1:-1]
    return f"<h3>{escape_text(title.strip())}</h3>" if title.strip() and "=" not in title else ""


def without_modules(text: str) -> str:
    """The text without the lines that load components, which MDX has before a story."""
    while text.startswith("import ") and (found := _MODULE.match(text)) is not None:
        text = text[found.end() :].lstrip("\r\n")
    return text
