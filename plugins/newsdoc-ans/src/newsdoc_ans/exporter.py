"""Writes ANS 0.10.12, valid against Arc's JSON Schema."""

import datetime as dt
from collections.abc import Iterable
from typing import Any, Literal

from newsdoc.errors import ExportError
from newsdoc.json_text import written
from newsdoc.markup.datelines import has_dateline_mark, opens_with_dateline, unsaid_parts
from newsdoc.markup.dates import iso, zone
from newsdoc.markup.figure_words import NO_CREDIT, seems_parted
from newsdoc.markup.json_items import given
from newsdoc.markup.unstated import StandsIn, date_assumptions, filled, imprecise, names_who_took_part
from newsdoc.model import (
    Article,
    Figure,
    Gallery,
    NewsDate,
    Problem,
    RelatedLink,
    RoleText,
)
from newsdoc_ans.carried import restore
from newsdoc_ans.element_writer import ElementWriter
from newsdoc_ans.item import more_than_stated
from newsdoc_ans.media import write_figure
from newsdoc_ans.own import write_own
from newsdoc_ans.people import write_credits, write_vanity
from newsdoc_ans.stated import stated
from newsdoc_ans.values import FORMAT, VERSION, Values, marked, marked_lines

Kind = Literal["story", "gallery", "image", "video", "audio"]
_KINDS: dict[str, Kind] = {"picture": "image", "video": "video", "audio": "audio"}
_DATES = ("created", "published", "modified", "version_created", "embargoed")
_STAND_INS: dict[str, StandsIn] = {
    "published": lambda article: article.version_created,
    "dateline": opens_with_dateline,
    "contributors": names_who_took_part,
}
"""What our reader takes for a field that is missing."""


class AnsExporter:
    """Exporter of ANS."""

    name = FORMAT
    media_types = ("application/vnd.arc.ans+json",)
    suffixes = (".ans.json",)
    restrictions = ("embargoed",)

    def export(
        self,
        article: Article,
        /,
        *,
        type: Kind | None = None,
        timezone: str | dt.tzinfo | None = None,
        indent: int | None = 1,
    ) -> str:
        """The article as an ANS object.

        `type`: story, gallery, image, video or audio; default by the kind of an article that holds just that, else
        story. `timezone`: of times that state none, default UTC; a day becomes its midnight there. `indent`: spaces a
        level; None for one line. What is written of a date and the article does not say is named in
        `additional_properties`, so that our reader does not take it for the article's own. Raises ExportError for bad
        options, and for an article that is not of the type asked for.
        """
        kind = type or _kind(article)
        return written(_item(article, kind, zone(timezone or "UTC")), indent)

    def problems(
        self,
        article: Article,
        /,
        *,
        type: Kind | None = None,
        timezone: str | dt.tzinfo | None = None,
        indent: int | None = 1,
    ) -> Iterable[Problem]:
        """The dates that have no zone, or no time: ANS demands both."""
        names = imprecise(article, _DATES, days=True)
        if timezone is not None:  # asked for, so not assumed
            names = [name for name in names if name.endswith(".time")]
        return date_assumptions(names)


def _kind(article: Article) -> Kind:
    """The type that the article's kind stands for, where the body is just that."""
    if article.kind == "gallery":
        return "gallery" if _only(article, Gallery) else "story"
    kind = _KINDS.get(article.kind or "")
    if kind is None or not _only(article, Figure):
        return "story"
    figure = next(iter(article.figures()))
    return kind if _type_of(figure) == kind else "story"


def _type_of(figure: Figure) -> str:
    return "image" if figure.kind in ("picture", "graphic") else figure.kind


def _only(article: Article, kind: Any) -> bool:
    return len(article.body) == 1 and isinstance(article.body[0], kind)


def _item(article: Article, kind: Kind, assumed: dt.tzinfo) -> Values:
    def date(value: NewsDate | None) -> str | None:
        return iso(value, assumed) if value is not None else None

    item: Values = {
        "type": kind,
        "version": VERSION,
        **given(
            _id=article.guid,
            language=article.language,
            canonical_url=article.url,
            created_date=date(article.created),
            last_updated_date=date(article.modified),
            publish_date=date(article.version_created),
            first_publish_date=date(article.published),
            display_date=date(article.published),
            **stated(article),
            editor_note=next((marked(each.text) for each in article.descriptions if each.role == "editor_note"), None),
            status=article.pub_status,
            headlines=_texts(article.headline, [each for each in article.alternative_headlines if not _is_sub(each)]),
            subheadlines=_texts(*_subheadlines(article)),
            description=_texts(article.summary, [each for each in article.descriptions if each.role != "editor_note"]),
            label={"basic": {"text": marked(article.kicker)}} if article.kicker else None,
            credits=write_credits(article.authors, article.contributors),
            vanity_credits=write_vanity(article.byline),
            revision={"revision_id": article.version} if article.version else None,
            slug=article.slugline,
            content_restrictions=_embargo(article, date),
            related_content=_related(article.related),
        ),
        **_content(article, kind),
    }
    names = filled(article, _STAND_INS) + imprecise(article, _DATES, days=True)
    if has_dateline_mark(article):
        names += unsaid_parts(article)
    if seems_parted(article):
        names.append(NO_CREDIT)
    if own := write_own(article, more_than_stated(article, item), names):
        item["additional_properties"] = own
    restore(item, article.foreign)
    return item


def _content(article: Article, kind: Kind) -> Values:
    block = article.body[0] if len(article.body) == 1 else None
    lead = article.lead_image if kind == "story" or article.lead_image != block else None
    promo = {"promo_items": {"basic": write_figure(lead)}} if lead is not None else {}
    if kind == "story":
        return {"content_elements": ElementWriter(article).elements(article.body), **promo}
    if kind == "gallery" and isinstance(block, Gallery):
        return {"content_elements": [write_figure(each) for each in block.figures], **promo}
    if isinstance(block, Figure) and kind == _type_of(block):
        own = {key: value for key, value in write_figure(block).items() if key not in _OF_THE_ITEM}
        return {**own, **promo}
    raise ExportError(f"the body is not just one {kind}", format=FORMAT, field="type")


_OF_THE_ITEM = ("_id", "credits", "headlines", "description")
"""Keys that a picture by itself has for the article, not for the figure that is its body."""


def _texts(basic: str | None, others: Iterable[RoleText]) -> Values | None:
    """A dictionary of texts; ANS demands a basic one, which is empty where there is none."""
    found: dict[str, str] = {"basic": marked_lines(basic) or ""}
    for each in others:
        if each.text.strip():
            role = each.role if each.role and each.role != "basic" else "alternate"
            key, number = role, 2
            while key in found:
                key, number = f"{role}_{number}", number + 1
            found[key] = marked_lines(each.text) or ""
    return found if any(found.values()) else None


def _is_sub(headline: RoleText) -> bool:
    return bool(headline.role and headline.role.startswith("subheadline"))


def _subheadlines(article: Article) -> tuple[str | None, list[RoleText]]:
    found = [each for each in article.alternative_headlines if _is_sub(each)]
    basic = next((each for each in found if each.role == "subheadline"), None)
    others = [each for each in found if each is not basic]
    return basic.text if basic else None, [
        RoleText(each.text, role=(each.role or "").removeprefix("subheadline").lstrip("_") or None) for each in others
    ]


def _embargo(article: Article, date: Any) -> Values | None:
    if article.embargoed is None and not article.embargoed_indefinitely:
        return None
    end = {} if article.embargoed_indefinitely else {"end_time": date(article.embargoed)}
    return {"embargo": {"active": True, **end}}


def _related(links: Iterable[RelatedLink]) -> Values:
    found: dict[str, list[Values]] = {}
    for each in links:
        key = each.rel if each.rel and each.rel != "redirect" else "basic"
        story = given(
            _id=each.guid,
            canonical_url=each.href,
            headlines={"basic": marked(each.title)} if each.title else None,
        )
        if story:
            found.setdefault(key, []).append({"type": "story", "version": VERSION, **story})
    return found
