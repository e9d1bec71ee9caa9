"""Items that are a picture, a film or a sound and not a text: what the IPTC's formats call them."""

from collections.abc import Iterable

from newsdoc.model import Article, ArticleKind, Figure, FigureKind, Gallery, Rendition

_FIGURES: dict[str, FigureKind] = {
    "picture": "picture",
    "graphic": "graphic",
    "animation": "graphic",
    "video": "video",
    "audio": "audio",
}
"""What is shown, by the nature of an item (IPTC NewsCodes, "News Item Nature"; `type` of ninjs)."""
_KINDS: dict[FigureKind, ArticleKind] = {"picture": "picture", "graphic": "picture", "video": "video", "audio": "audio"}
_BY_TYPE: dict[str, FigureKind] = {"video": "video", "audio": "audio", "image": "picture"}
"""What a file is by the first part of its media type; of several, the first counts: a film has a still beside it."""


def figure_kind(nature: str | None) -> FigureKind | None:
    """What an item of this nature shows; None for a text, a package and the like."""
    return _FIGURES.get(nature or "")


def kind_of_item(nature: str | None) -> ArticleKind | None:
    """What an item of this nature is as an article.

    >>> kind_of_item("graphic"), kind_of_item("text")
    ('picture', None)
    """
    figure = figure_kind(nature)
    return _KINDS[figure] if figure is not None else None


def kind_of_figure(figure: Figure) -> ArticleKind:
    """What an item is as an article that holds this figure and no text."""
    return _KINDS[figure.kind]


def nature_of(article: Article) -> str | None:
    """The nature of an article that holds nothing but what it shows; None for any other."""
    if article.kind not in _KINDS.values() or not all(map(_is_shown, article.body)):
        return None
    shown = article.figures()
    if not shown:
        return None
    kind = shown[0].kind
    return kind if _KINDS[kind] == article.kind else article.kind


def _is_shown(block: object) -> bool:
    return isinstance(block, (Figure, Gallery))


def largest(files: Iterable[Rendition]) -> Rendition | None:
    """The file that a figure shows: of a film and its still the film, then the largest; None where there is none."""
    renditions = tuple(files)
    family = _family(renditions)
    shown = [each for each in renditions if family in (None, _family_of(each))] if family else renditions
    return max(shown, key=_size, default=None)


def _size(file: Rendition) -> tuple[int, bool]:
    """How large a file is in pixels; where none says it, previews come last."""
    name = (file.role or "").rpartition(":")[2].casefold()
    return (file.width or 0) * (file.height or file.width or 0), name not in _PREVIEWS


_PREVIEWS = frozenset(("thumbnail", "preview", "quicklook", "icon", "lowres", "viewimage", "squared120", "thumb"))
"""What senders call the smaller files of a picture."""


def figure_of(files: Iterable[Rendition]) -> Figure | None:
    """The figure that files are the renditions of: its kind by their types, its address that of the largest."""
    renditions = tuple(files)
    shown = largest(renditions)
    if shown is None:
        return None
    return Figure(url=shown.href, kind=_BY_TYPE.get(_family(renditions) or "", "picture"), renditions=renditions)


def _family(files: Iterable[Rendition]) -> str | None:
    families = {_family_of(each) for each in files}
    return next((each for each in _BY_TYPE if each in families), None)


def _family_of(file: Rendition) -> str:
    return (file.content_type or "").partition("/")[0].casefold()
