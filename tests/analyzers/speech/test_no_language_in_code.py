"""The code asks the language data and holds no words of a language itself."""

import ast
from collections.abc import Iterator
from pathlib import Path

from newsdoc.analyzers.speech import language as module
from newsdoc.analyzers.speech.language import language

FOLDER = Path(module.__file__).parent
VALUES = {"before", "after", "name", "unknown"}
"""Values of the code's own that are English words too."""


def small_words() -> frozenset[str]:
    words = language("en").words
    sets = ("prepositions", "determiners", "clause", "auxiliaries", "pronouns", "possessives", "adverbs", "relative")
    return frozenset().union(*(words[name] for name in sets)) - VALUES


def compared(tree: ast.AST) -> Iterator[str]:
    """Yield the strings that a module compares something with, or that words are asked to end or begin with."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            parts = [node.left, *node.comparators]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            parts = list(node.args) if node.func.attr in {"endswith", "startswith"} else []
        else:
            continue
        for part in parts:
            yield from strings(part)


def strings(node: ast.AST) -> Iterator[str]:
    """Yield the strings of an expression, but not the names of lists of words: words["of"]."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    for child in () if isinstance(node, ast.Subscript) else ast.iter_child_nodes(node):
        yield from strings(child)


def test_no_word_of_english_is_compared_with() -> None:
    words = small_words()
    found = {
        (path.name, value)
        for path in sorted(FOLDER.glob("*.py"))
        for value in compared(ast.parse(path.read_text(encoding="utf-8")))
        if value in words
    }
    assert found == set()


def test_the_check_sees_a_word() -> None:
    assert list(compared(ast.parse('if word in {"the", "of"}: pass'))) == ["the", "of"]
