"""An exporter in 30 lines: the lead of a story as a push message. A plugin is a module like this one.

    python examples/write_exporter.py

In a plugin of your own, an entry point makes newsdoc find it:

    [project.entry-points.newsdoc]
    push = "my_package.push"
"""

from pathlib import Path

import newsdoc
from newsdoc.registry import default_registry


class PushExporter:
    """Headline and first sentence, cut to what a phone shows."""

    name = "push"
    media_types = ("text/plain",)
    suffixes = (".push.txt",)

    def export(self, article: newsdoc.Article, /, *, length: int = 140) -> str:
        """The message; `length`: its longest length in characters."""
        lead = article.paragraphs()[0].text if article.paragraphs() else ""
        message = f"{article.headline or ''}: {lead}".strip(": ")
        return message if len(message) <= length else message[: length - 1].rsplit(" ", 1)[0] + "…"


@newsdoc.hookimpl
def newsdoc_exporters() -> list[PushExporter]:
    """What this plugin provides."""
    return [PushExporter()]


if __name__ == "__main__":
    import __main__

    default_registry().register(__main__, "push")  # by hand, since this script is not installed
    story = newsdoc.read(Path(__file__).parent / "samples" / "harbour.txt")
    print(newsdoc.export(story, "push", length=100))
