"""What the tables of quotations and people say of the article in each row."""

from newsdoc.model import Article

LONGEST_HEADLINE = 500
"""Letters of a headline in a row: it stands in every row, and what a broken page gives as one may fill megabytes."""


def headline_cell(article: Article) -> str | None:
    """The article's headline, by which a reader knows the article; a longer one is cut, with "…" at its end."""
    headline = article.headline
    if headline is None or len(headline) <= LONGEST_HEADLINE:
        return headline
    return headline[: LONGEST_HEADLINE - 1] + "…"
