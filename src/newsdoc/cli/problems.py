"""How the problems of an article are told on standard error: summed up, or one by one."""

from collections import Counter
from collections.abc import Iterable

import attrs
import click

import newsdoc
from newsdoc.printable import printable

_ALWAYS_TOLD = ("items-left", "withheld", "terms-lost", "file-name", "lacking")
"""Codes of problems that nobody should have to ask for: without them the output is misunderstood, or refused."""


@attrs.frozen
class Report:
    """How problems are told on standard error."""

    quiet: bool = False
    """Tell nothing."""
    full: bool = False
    """Tell each problem, not just how many there are of a kind."""
    for_more: str = ""
    """What takes the items that were left, for the problem that says there are some."""
    strict: bool = False
    """End the command with exit status 1 when there is one."""

    def tell(self, where: str, problems: Iterable[newsdoc.Problem]) -> None:
        """Sum the problems up, or print them in full."""
        found = list(problems)
        if not self.quiet:
            for line in self._lines(where, found):
                click.echo(f"newsdoc: {printable(line)}", err=True)
        if self.strict and found:
            raise SystemExit(1)

    def _lines(self, where: str, found: list[newsdoc.Problem]) -> list[str]:
        shown = [each for each in found if self.full or each.code in _ALWAYS_TOLD]
        lines = [f"{where}{_place(each)}: {each.code}: {self._message(each)}" for each in shown]
        if not self.full:  # of many items, each may lack or be forbidden the same
            lines = list(dict.fromkeys(lines))
        counts = Counter(each.code for each in found if each not in shown)
        if counts:
            kinds = ", ".join(f"{number} {code}" if number > 1 else code for code, number in counts.items())
            total = sum(counts.values())
            lines.append(f"{where}: {total} problem{'s' if total > 1 else ''} ({kinds}); --problems lists them")
        return lines

    def _message(self, problem: newsdoc.Problem) -> str:
        if problem.code != "items-left" or not self.for_more:
            return problem.message
        return f"{problem.message.removesuffix(_IN_PYTHON)}; {self.for_more}"


_IN_PYTHON = "; newsdoc.parse_all reads them"
"""What parsers advise those who call them from Python."""


def _place(problem: newsdoc.Problem) -> str:
    place = ":".join(str(number) for number in (problem.line, problem.column) if number is not None)
    return f":{place}" if place else ""
