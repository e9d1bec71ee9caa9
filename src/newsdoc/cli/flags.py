"""The flags that several commands have, and the options of plugins that are given with flags."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import attrs
import click

import newsdoc
from newsdoc.cli import completion
from newsdoc.registry.options import from_text

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
