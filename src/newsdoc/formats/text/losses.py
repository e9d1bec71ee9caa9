"""What plain text leaves out. Nobody reads it back, so this is what the exporter does not print."""

from newsdoc.fidelity import Loss, left_out
from newsdoc.model import Article

PRINTED = frozenset(
    ("headline", "kicker", "summary", "byline", "authors", "published", "modified", "body", "related", "dateline")
)
"""Fields that the text shows, each in the form of print; the dateline as far as it opens the first paragraph."""


def losses(article: Article) -> tuple[Loss, ...]:
    """The fields that are not printed, one entry each."""
    return left_out(article, kept=PRINTED)
