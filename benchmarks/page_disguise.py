"""Pages as other sites would publish them: the same page without what is the habit of its makers.

The words in class names, and the lists of them in newsdoc, were chosen with the study pages in view. How much hangs on
them does not show on these pages, even by folds; it shows where they are gone. `page_folds.py --disguise` scores the
study pages so, and the role model learns from each page with its class names and without them (`page_pages.py`).
"""

import hashlib
import re
from collections.abc import Callable

_NAMES = re.compile(r"""(?i)(\s(?:class|id)\s*=\s*)(["'])([^"'<>]*)\2""")
_DECLARED = re.compile(r"(?is)<script[^<>]*ld\+json[^<>]*>.*?</script>|<meta\s(?![^<>]*charset)[^<>]*>")
_SECTIONS = re.compile(r"(?i)<(/?)(?:article|section|aside|nav|header|footer|main)(?=[\s>])")
_HEADINGS = re.compile(r"(?i)<(/?)h[1-6](?=[\s>])")


def without_class_names(markup: str) -> str:
    """The page with a word that means nothing for each class name and id: elements that looked alike still do.

    >>> without_class_names('<p class="lead byline"><b class="lead">')
    '<p class="xe3456b xad8665"><b class="xe3456b">'
    """
    return _NAMES.sub(
        lambda found: f"{found[1]}{found[2]}{' '.join(map(_renamed, found[3].split()))}{found[2]}", markup
    )


def _renamed(name: str) -> str:
    return "x" + hashlib.sha256(name.lower().encode()).hexdigest()[:6]


def without_declarations(markup: str) -> str:
    """The page without its JSON-LD and its meta elements."""
    return _DECLARED.sub("", markup)


def without_sections(markup: str) -> str:
    """The page with `div` for each element that says what part of a page it is."""
    return _SECTIONS.sub(r"<\1div", markup)


def without_headings(markup: str) -> str:
    """The page with `div` for h1 to h6."""
    return _HEADINGS.sub(r"<\1div", markup)


DISGUISES: dict[str, Callable[[str], str]] = {
    "class-names": without_class_names,
    "declarations": without_declarations,
    "sections": without_sections,
    "headings": without_headings,
}
