"""The analyzer "quotes"."""

from newsdoc.analyzers.speech.quotations import read_article, with_layer
from newsdoc.model import Article

__all__ = ["QuotesAnalyzer"]


class QuotesAnalyzer:
    """Adds the layer "quotes": what is said in the article, directly and indirectly, with cue and speaker.

    Options: `language` (BCP 47), instead of the article's; `indirect`, False to leave out reported speech. A language
    without data, and one that cannot be told, is a Problem of the article.
    """

    name = "quotes"

    def analyze(self, article: Article, /, *, language: str | None = None, indirect: bool = True) -> Article:
        """The article with the layer, in place of an earlier one; the body stays as it is."""
        reading = read_article(article, language)
        found = tuple(quote for quote in reading.quotes() if indirect or quote.kind == "direct")
        return with_layer(article, self.name, found, reading, language)
