"""`newsdoc new-plugin`: a complete distribution to start from."""

import re
from importlib.resources import files
from pathlib import Path
from string import Template

import click

from newsdoc.cli.errors import fail, guarded
from newsdoc.registry import default_registry

KINDS = {
    "exporter": "A newsdoc exporter: writes the format {name}.",
    "parser": "A newsdoc parser: reads the format {name}.",
    "analyzer": "A newsdoc analyzer: adds the layer {name}.",
    "profile": "A newsdoc profile: what is known of the publisher {name}.",
    "language": "Language data for newsdoc: {name}.",
    "block": "A block for newsdoc articles: {name}.",
}
"""What a plugin can bring, with the sentence that describes it."""
_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*\Z")


@click.command("new-plugin")
@click.argument("name")
@click.option("--kind", type=click.Choice(list(KINDS)), required=True, help="What the plugin provides.")
@click.option("-o", "--output", metavar="FOLDER", help="Folder to create; by default newsdoc-NAME.")
def new_plugin(name: str, kind: str, output: str | None) -> None:
    """Write a complete plugin to start from: code, types, tests, README.

    NAME is the plugin's name in lower-case words joined by hyphens.

    Example: newsdoc new-plugin ticker --kind exporter
    """
    if not _NAME.match(name):
        raise click.BadParameter(
            f"give lower-case words joined by hyphens, such as ferry-times, not {name!r}", param_hint="NAME"
        )
    if (claimed := _claimed(name, kind)) is not None:
        raise click.BadParameter(f"there is {claimed} already; choose another name", param_hint="NAME")
    folder = Path(output or f"newsdoc-{name}")
    if folder.exists():
        fail(str(folder), FileExistsError("already exists; choose another folder with -o"))
    written = guarded(str(folder), lambda: write_plugin(name, kind, folder))
    for path in written:
        click.echo(path)
    click.echo(f'newsdoc: next: cd {folder} && pip install -e ".[test]" && pytest && mypy', err=True)


def _claimed(name: str, kind: str) -> str | None:
    """What has the name already that the new plugin would claim, or None."""
    registry = default_registry()
    if kind == "analyzer":
        return f"an analyzer {name!r}" if name in {each.name for each in registry.analyzers()} else None
    if kind in ("parser", "exporter"):
        known = [each for each in registry.formats() if each.name == name]
        return f"a format {name!r}" if known and (known[0].reads if kind == "parser" else known[0].writes) else None
    return None


def _class_name(name: str, kind: str) -> str:
    """The words of the name; without the kind at its end, which the templates add themselves."""
    words = name.removesuffix(f"-{kind}").split("-")
    return "".join(word.capitalize() for word in words)


def write_plugin(name: str, kind: str, folder: Path) -> list[Path]:
    """Write the files of a plugin into a new folder; returns their paths. Raises OSError, as when it exists."""
    module = f"newsdoc_{name.replace('-', '_')}"
    values = {
        "name": name,
        "kind": kind,
        "distribution": f"newsdoc-{name}",
        "module": module,
        "class_name": _class_name(name, kind),
        "description": KINDS[kind].format(name=name),
    }
    words = Path("languages", "fy.toml")
    values["to_change"] = words.as_posix() if kind == "language" else "__init__.py"
    contents = {
        Path("pyproject.toml"): "pyproject.toml",
        Path("README.md"): "README.md",
        Path("src", module, "__init__.py"): f"{kind}.py",
        Path("tests", f"test_{kind}.py"): f"test_{kind}.py",
    }
    if kind == "language":
        contents[Path("src", module, words)] = "language.toml"
    folder.mkdir(parents=True)
    written = []
    for path, template in contents.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        text = files(__package__).joinpath("templates", f"{template}.txt").read_text("utf-8")
        target.write_text(Template(text).substitute(values), "utf-8")
        written.append(target)
    typed = folder / "src" / module / "py.typed"
    typed.write_text("", "utf-8")
    return [*written, typed]
