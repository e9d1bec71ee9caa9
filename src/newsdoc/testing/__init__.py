"""For tests of newsdoc and of plugins: articles to try (hypothesis), and the checks that every plugin must pass.

Needs `hypothesis`, which `pip install newsdoc[test]` installs.
"""

from newsdoc.testing.check_analyzers import check_analyzer, check_profile
from newsdoc.testing.check_article import check_article
from newsdoc.testing.check_exporters import check_exporter, check_two_way
from newsdoc.testing.check_parsers import check_parser
from newsdoc.testing.samples import BLOCKS, FULL, HARBOUR
from newsdoc.testing.strategies import any_text, articles, blocks, plain_articles, values_of

__all__ = [
    "BLOCKS",
    "FULL",
    "HARBOUR",
    "any_text",
    "articles",
    "blocks",
    "check_analyzer",
    "check_article",
    "check_exporter",
    "check_parser",
    "check_profile",
    "check_two_way",
    "plain_articles",
    "values_of",
]
