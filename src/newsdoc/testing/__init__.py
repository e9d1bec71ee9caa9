"""For tests of newsdoc and of plugins: articles to try (hypothesis) and checks every format must pass.

Needs `hypothesis`, which `pip install newsdoc[test]` brings.
"""

from newsdoc.testing.conformance import check_analyzer, check_exporter, check_parser, check_two_way
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
    "check_exporter",
    "check_parser",
    "check_two_way",
    "plain_articles",
    "values_of",
]
