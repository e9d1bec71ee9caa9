"""What an article in JSON-LD should say (schema.org, and Google's guidelines for structured data of articles)."""

import datetime as dt

from newsdoc.model import Article, Problem

_HEADLINE = 110
"""Characters, at most: Google's guidelines for articles asked for no more, and search results cut longer ones."""


def check(article: Article, path: str) -> list[Problem]:
    """The problems of one article; `path` says which one it is."""
    found = []
    if not article.headline:
        found.append(Problem("headline", "the article has no headline", path=f"{path}/headline"))
    elif len(article.headline) > _HEADLINE:
        message = f"the headline has {len(article.headline)} characters and may be cut at {_HEADLINE}"
        found.append(Problem("headline-length", message, path=f"{path}/headline"))
    if article.published is None:
        message = "the article does not say when it was published"
        found.append(Problem("date", message, path=f"{path}/datePublished"))
    for name, date in (("datePublished", article.published), ("dateModified", article.modified)):
        if isinstance(date, dt.datetime) and date.tzinfo is None:
            found.append(Problem("date-zone", f"{name} has no time zone", path=f"{path}/{name}"))
    if not article.authors:
        found.append(Problem("author", "the article names no author", path=f"{path}/author"))
    if not article.figures():
        found.append(Problem("image", "the article has no picture", path=f"{path}/image"))
    if not article.text:
        found.append(Problem("body", "the article has no articleBody", path=f"{path}/articleBody"))
    return found
