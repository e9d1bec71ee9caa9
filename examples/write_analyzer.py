"""An analyzer in 30 lines: how long a story takes to read, and its longest paragraph, as a layer.

python examples/write_analyzer.py
"""

from pathlib import Path
from typing import ClassVar

import attrs

import newsdoc
from newsdoc.registry import default_registry


@newsdoc.register_node
@attrs.frozen
class ReadingTime(newsdoc.Node):
    """What the analyzer adds; registered, so that native JSON keeps it."""

    type_name: ClassVar[str] = "reading-time"

    minutes: float
    longest: newsdoc.Anchor = attrs.field(kw_only=True)


class ReadingTimeAnalyzer:
    """Adds the layer "reading-time". Options: `words_per_minute`."""

    name = "reading-time"

    def analyze(self, article: newsdoc.Article, /, *, words_per_minute: int = 230) -> newsdoc.Article:
        """The article with the layer; without paragraphs the layer is empty."""
        counts = [len(paragraph.text.split()) for paragraph in article.paragraphs()]
        if not counts:
            return article.with_layer(self.name, ())
        index = counts.index(max(counts))
        longest = newsdoc.Anchor(index, 0, len(article.paragraphs()[index].text))
        return article.with_layer(self.name, (ReadingTime(sum(counts) / words_per_minute, longest=longest),))


@newsdoc.hookimpl
def newsdoc_analyzers() -> list[ReadingTimeAnalyzer]:
    """What this plugin provides."""
    return [ReadingTimeAnalyzer()]


if __name__ == "__main__":
    import __main__

    default_registry().register(__main__, "reading-time")
    story = newsdoc.read(Path(__file__).parent / "samples" / "harbour.txt")
    (found,) = newsdoc.analyze(story, "reading-time").layer("reading-time", ReadingTime)
    print(f"{found.minutes:.1f} minutes; the longest paragraph is number {found.longest.paragraph + 1}")
