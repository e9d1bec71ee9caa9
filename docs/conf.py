"""How the documentation is built: `sphinx-build -W docs site`."""

from importlib.metadata import version as installed

import attrs

project = "newsdoc"
author = "the newsdoc maintainers"
release = version = installed("newsdoc")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.viewcode"]
source_suffix = {".md": "markdown"}
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
html_theme = "furo"
html_title = f"newsdoc {release}"
html_static_path = ["_static"]
html_css_files = ["newsdoc.css"]
html_extra_path = ["newsdoc-1.schema.json"]

# Fields of several classes are called `type`, as the builtin is.
suppress_warnings = ["ref.python"]
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_preserve_defaults = True  # `limits=DEFAULT` instead of every limit in every signature
add_module_names = False
autodoc_default_options = {"members": True, "show-inheritance": True}


def _plain(_app: object, _what: str, _name: str, _obj: object, _options: object, lines: list[str]) -> None:
    """Our docstrings use Markdown's single backquotes for code; reStructuredText wants two."""
    for index, line in enumerate(lines):
        lines[index] = line.replace("``", "`").replace("`", "``")


def _without_fields(_app: object, what: str, _name: str, obj: object, *_: object) -> tuple[str, str] | None:
    """The fields of a class are listed below it: its signature would only repeat them. A protocol is never called."""
    if what == "class" and isinstance(obj, type) and (attrs.has(obj) or getattr(obj, "_is_protocol", False)):
        return "", ""
    return None


def setup(app: "object") -> None:
    """Register the hooks above."""
    app.connect("autodoc-process-docstring", _plain)  # type: ignore[attr-defined]
    app.connect("autodoc-process-signature", _without_fields)  # type: ignore[attr-defined]
