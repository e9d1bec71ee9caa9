"""The page as a whole."""

import re
from importlib.resources import files

import attrs

import newsdoc
from newsdoc.fidelity import Loss
from newsdoc.formats.json.format import JsonFormat
from newsdoc.model import Article, Decision, Problem
from newsdoc.source import Source
from newsdoc.view.markup import listing, tag, text
from newsdoc.view.reading_pane import reading_pane
from newsdoc.view.source_pane import source_pane

_WHOLE_PAGE = ":root{color-scheme:light dark}body{margin:0}body>.newsdoc-view{min-height:100vh}"
"""What is true of a page of its own only: a notebook has a body of its own."""
_ID = re.compile(r' id="([a-z]+[0-9]*)"')
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""Nothing but the style inside the page is used: what a page held cannot make the view fetch or run anything."""


def render(article: Article, source: str | None = None, *, losses: str | None = None) -> str:
    """The article as a page of its own. `source`: the text it was read from; `losses`: a format, whose losses are told.

    Parse with `why=True` to see the reasons. Raises UnknownFormat, and ExportError as `newsdoc.losses` does.

    >>> page = render(newsdoc.parse("Ferry returns\\n\\nBy Ann Lee\\n\\nIt sails again.", "text", why=True))
    >>> page.startswith("<!doctype html>")
    True
    """
    title = article.headline or article.slugline or "An article"
    head = (
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
        + f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        + tag("title", f"{text(title)} · newsdoc")
        + tag("style", _WHOLE_PAGE + files(__package__).joinpath("style.css").read_text("utf-8"))
    )
    return f'<!doctype html>\n<html lang="en"><head>{head}</head><body>{_main(article, source, losses)}</body></html>\n'


def render_read(article: Article, source: Source, *, losses: str | None = None) -> str:
    """The page of an article that was just read from this source; the rest as for `render`.

    Native JSON keeps the places in the text that an article was read from first. Here the JSON is the source, which is
    shown as it is.
    """
    if article.provenance is not None and JsonFormat().sniff(source):
        article = attrs.evolve(article, provenance=attrs.evolve(article.provenance, format=JsonFormat.name, blocks=()))
    return render(article, source.source_text, losses=losses)


def render_fragment(article: Article) -> str:
    """The reading alone, for a notebook: a piece of HTML with its own style."""
    style = tag("style", files(__package__).joinpath("style.css").read_text("utf-8"))
    return tag("div", style + _notes(article, None) + reading_pane(article), class_="newsdoc-view")


def _main(article: Article, source: str | None, losses: str | None) -> str:
    lost = newsdoc.losses(article, losses) if losses else None
    reading = reading_pane(article)
    targets = frozenset(_ID.findall(reading))
    panes = _pane("Source", source_pane(article, source, targets)) + _pane("Reading", reading)
    notes = _notes(article, (losses, lost) if losses and lost is not None else None)
    skip = tag("a", "Skip to the reading", href="#reading", class_="skip")
    return tag("div", skip + notes + tag("main", panes, class_="panes"), class_="newsdoc-view")


def _pane(title: str, content: str) -> str:
    name = title.casefold()
    return tag("section", tag("h2", title, id=name) + content, class_="pane", aria_labelledby=name)


def _notes(article: Article, losses: tuple[str, tuple[Loss, ...]] | None) -> str:
    format = article.provenance.format if article.provenance else None
    parts = [tag("p", f"newsdoc · read as {text(format or 'an article')}", class_="quiet")]
    if article.problems:
        parts.append(_fold(f"Problems ({len(article.problems)})", [_problem(each) for each in article.problems]))
    decided = [each for each in article.decisions if each.span is None]
    if decided:
        parts.append(_fold(f"Decisions ({len(decided)})", [_decision(each) for each in decided]))
    if losses is not None:
        name, lost = losses
        title = f"Lost in {name} ({len(lost)})" if lost else f"Nothing is lost in {name}"
        parts.append(_fold(title, [text(str(each)) for each in lost]))
    return tag("header", "".join(parts))


def _fold(title: str, items: list[str]) -> str:
    return tag("details", tag("summary", text(title)) + listing(items))


def _problem(problem: Problem) -> str:
    place = f" (line {problem.line})" if problem.line is not None else ""
    return tag("code", text(problem.code)) + f" {text(problem.message + place)}"


def _decision(decision: Decision) -> str:
    reasons = f": {text('; '.join(decision.evidence))}" if decision.evidence else ""
    return tag("b", text(decision.about)) + f" {text(decision.chosen)}" + tag("span", reasons, class_="quiet")
