"""The analyzer "quotes"."""

from newsdoc.analyzers.speech.quotations import quotes_of, read_article
from newsdoc.model import Article

__all__ = ["QuotesAnalyzer"]


class QuotesAnalyzer:
    """Adds the layer "quotes": what is said in the article, directly and indirectly, with cue and speaker.

    Options: `language` (BCP 47), instead of the article's; `indirect`, False to leave out reported speech.
    """

    name = "quotes"

    def analyze(self, article: Article, /, *, language: str | None = None, indirect: bool = True) -> Article:
        """Return the article with the layer; the body stays as it is."""
        texts, reading = read_article(article, language)
        return article.with_layer(self.name, quotes_of(texts, reading, indirect=indirect))
