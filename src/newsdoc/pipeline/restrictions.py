"""News that must not be used yet, any more, or freely: told before it is written into a format that cannot say so."""

from newsdoc.hookspecs import Exporter
from newsdoc.model import Article, Problem

_SHOWN = 60
"""Characters of terms of use that a message shows."""
_USABLE = ("usable", None)
"""Publishing statuses that restrict nothing (IPTC Publishing Status)."""


def restriction_problems(article: Article, exporter: Exporter) -> tuple[Problem, ...]:
    """A problem for each restriction of the article that the exporter's format cannot state.

    Codes are `withheld` for an embargo and for a status other than usable, `terms-lost` for terms of use.
    """
    stated = getattr(exporter, "restrictions", ())
    found = []
    if "embargoed" not in stated and (article.embargoed is not None or article.embargoed_indefinitely):
        until = article.embargoed.isoformat() if article.embargoed is not None else "further notice"
        found.append(_problem("withheld", f"embargoed until {until}", exporter, "embargoed"))
    status = article.pub_status.rpartition(":")[2] if article.pub_status else None
    if "pub_status" not in stated and status not in _USABLE:
        found.append(_problem("withheld", f"marked {status!r}", exporter, "pub_status"))
    if "usage_terms" not in stated and article.rights is not None and article.rights.usage_terms:
        terms = article.rights.usage_terms[0]
        what = f"offered on terms of use ({terms[:_SHOWN]!r})"
        found.append(_problem("terms-lost", what, exporter, "rights.usage_terms"))
    return tuple(found)


def _problem(code: str, what: str, exporter: Exporter, path: str) -> Problem:
    return Problem(code, f"the item is {what}, which {exporter.name} cannot say", path=path)
