"""The flags that several commands have, and the options of plugins that are given with flags."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import attrs
import click

import newsdoc
from newsdoc.cli import completion
from newsdoc.errors import OptionError
from newsdoc.registry import default_registry
from newsdoc.registry.options import from_text, options_of

Command = TypeVar("Command", bound=Callable[..., Any])


def _pairs(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    pairs = []
    for pair in values:
        key, equals, value = pair.partition("=")
        if not equals or not key.isidentifier():
            raise click.BadParameter(f"expected NAME=VALUE, not {pair!r}")
        pairs.append((key, value))
    return tuple(pairs)


def option_pairs(flag: str, name: str, what: str) -> Callable[[Command], Command]:
    """A flag of the command line that takes `NAME=VALUE` for a parser, exporter or analyzer."""
    text = f"Option of the {what}. May be repeated."
    return click.option(flag, name, multiple=True, callback=_pairs, metavar="NAME=VALUE", help=text)


Pairs = Sequence[tuple[str, str]]


def options_from(pairs: Pairs, work: Callable[..., Any], what: str) -> dict[str, Any]:
    """The options that the pairs give to a method, each of the type that it takes. Raises OptionError."""
    return {name: from_text(work, name, text, what) for name, text in pairs}


def analyzer_options_from(analyzers: Sequence[str], pairs: Pairs) -> dict[str, Any]:
    """The options that the pairs give to the analyzers; each goes to those that have it, as with `newsdoc.analyze`.

    Raises OptionError for one that none of them has, and UsageError where there is no analyzer.
    """
    if pairs and not analyzers:
        raise click.UsageError("--analyze-option needs the analyzer: give --analyze")
    works = {name: default_registry().analyzer(name).analyze for name in analyzers}
    known = {name: options_of(work) for name, work in works.items()}
    found: dict[str, Any] = {}
    for option, text in pairs:
        takers = [name for name in works if option in known[name].known or known[name].takes_any]
        if not takers and len(works) > 1:
            names = " and ".join(map(repr, analyzers))
            every = sorted({each for options in known.values() for each in options.known})
            message = f"the analyzers {names} have no option {option!r}; they have {', '.join(every)}"
            raise OptionError(option, message)
        for name in takers or analyzers:
            found[option] = from_text(works[name], option, text, f"the analyzer {name!r}")
    return found


from_format = click.option(
    "-f",
    "--from",
    "format",
    metavar="FORMAT",
    shell_complete=completion.readable,
    help="Format of the input; by default it is recognised.",
)
url_option = click.option("--url", help="Address that the input came from; the base of relative links.")
analyze_option = click.option(
    "--analyze",
    "analyzers",
    multiple=True,
    metavar="NAME",
    shell_complete=completion.analyzers,
    help="Run this analyzer. May be repeated.",
)


def _limits(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> newsdoc.Limits:
    known = [field.name for field in attrs.fields(newsdoc.Limits)]
    given = {}
    for pair in values:
        name, _equals, number = pair.partition("=")
        if name not in known or not (number.isascii() and number.isdigit()):
            raise click.BadParameter(f"expected NAME=NUMBER, not {pair!r}; the limits are {', '.join(known)}")
        given[name] = int(number[:_DIGITS])
    try:
        return newsdoc.Limits(**given)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


_DIGITS = 18
"""Digits of a limit that count: no machine has more memory."""
limit_option = click.option(
    "--limit",
    "limits",
    multiple=True,
    callback=_limits,
    metavar="NAME=N",
    help=f"Raise or lower a limit: {', '.join(field.name for field in attrs.fields(newsdoc.Limits))}. May be repeated.",
)
from_option = option_pairs("--from-option", "from_options", "parser")
analyzer_option = option_pairs("--analyze-option", "analyzer_options", "analyzers")


def report_options(command: Command) -> Command:
    """The flags that decide how problems are told; the command gets them as `quiet`, `problems`, `strict`."""
    for flag, text in (
        ("--strict", "End with exit status 1 if there is any problem."),
        ("--problems", "List every problem, not just how many there are."),
        ("--quiet", "Do not mention problems."),
    ):
        command = click.option(flag, is_flag=True, help=text)(command)
    return command
