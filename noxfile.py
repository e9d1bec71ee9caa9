"""What a change must pass, a session each: `nox -l` lists them, `nox -s fast` runs the quick ones.

`.ci/run` does everything from a clean checkout without nox.
"""

import re
import tomllib
from pathlib import Path

import nox

nox.options.default_venv_backend = "venv"
nox.options.sessions = ["fast", "lint"]
PYTHONS = ["3.11", "3.12", "3.13", "3.14", "3.14t"]
"""3.14t is the free-threaded build, for which all that the tests need has wheels."""
PLUGINS = sorted(f"./{path.parent}" for path in Path("plugins").glob("*/pyproject.toml"))


def install(session: nox.Session, *extras: str) -> None:
    """Newsdoc and its plugins, with these extras."""
    session.install("-e", f".[{','.join(extras)}]", *(part for each in PLUGINS for part in ("-e", f"{each}[test]")))


@nox.session(python=PYTHONS)
def test(session: nox.Session) -> None:
    """The whole suite, on each Python that is installed; nox says which are not, and skips their sessions."""
    install(session, "test")
    if str(session.python).endswith("t"):
        session.env["PYTHON_GIL"] = "0"  # the lock stays off, whatever a module of C asks for
    session.run("pytest", "-n", "auto", "tests", "plugins", *session.posargs)


@nox.session
def fast(session: nox.Session) -> None:
    """The suite without properties and without what takes long."""
    install(session, "test")
    session.run("pytest", "-n", "auto", "tests", "--ignore=tests/properties", "-x", *session.posargs)


def lowest_versions() -> list[str]:
    """What newsdoc and its plugins need, to be tested too, each at the lowest version allowed: "attrs==24.3"."""
    found = set()
    for path in ("pyproject.toml", *(f"{folder}/pyproject.toml" for folder in PLUGINS)):
        project = tomllib.loads(Path(path).read_text("utf-8"))["project"]
        extras = project["optional-dependencies"]
        needed = [each for name in extras.keys() - {"docs", "lint", "train"} for each in extras[name]]
        found |= {re.sub(r"\[.*\]", "", each).replace(">=", "==") for each in project["dependencies"] + needed}
    return sorted(each for each in found if "==" in each and not each.startswith("newsdoc"))


@nox.session(python="3.11")
def lowest(session: nox.Session) -> None:
    """The suite with the lowest versions that the projects allow."""
    constraints = Path(session.create_tmp(), "lowest.txt")
    constraints.write_text("\n".join(lowest_versions()), "utf-8")
    session.env["PIP_CONSTRAINT"] = str(constraints)
    install(session, "test", "validate")
    session.run("pytest", "-n", "auto", "tests", "plugins", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Style and types."""
    install(session, "test", "lint")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("mypy")


@nox.session
def docs(session: nox.Session) -> None:
    """The documentation, where a warning is an error."""
    install(session, "docs")
    session.run("sphinx-build", "-q", "-W", "--keep-going", "docs", "site")


@nox.session
def wheel(session: nox.Session) -> None:
    """The built wheels, of newsdoc and of its plugins, installed outside the checkout, pass the tests."""
    session.run("bash", ".ci/wheels", *session.posargs, external=True, env={"PYTHON": "python"})


@nox.session
def licences(session: nox.Session) -> None:
    """The licences of all that gets installed with newsdoc, its extras for users and its plugins; no GPL among them."""
    session.install(".[arrow,dedup,validate,warc]", *PLUGINS, "pip-licenses")
    session.run("pip-licenses", "--order=license", "--partial-match", "--fail-on=GPL;General Public License")


@nox.session
def reproduce(session: nox.Session) -> None:
    """Two builds are the same, byte for byte, and hold every file."""
    install(session, "test")
    session.install("hatchling")
    session.run("pytest", "tests/test_packaging.py", "-m", "slow")


@nox.session
def fuzz(session: nox.Session) -> None:
    """Mutated documents and slow patterns: `nox -s fuzz -- --count 200000 --seed 7` before a release."""
    install(session, "test")
    session.run("python", "-W", "ignore", "fuzz/run.py", *(session.posargs or ("--count", "2000")))
    session.run("python", "-W", "ignore", "fuzz/backtracking.py")


@nox.session
def mutants(session: nox.Session) -> None:
    """Do the tests notice? `nox -s mutants -- --room page/rules --count 40`."""
    install(session, "test")
    session.run("python", "fuzz/mutants.py", *(session.posargs or ("--room", "page/rules", "--count", "20")))


@nox.session
def bench(session: nox.Session) -> None:
    """Accuracy beside what is written down, time as the input grows, and the peers: `nox -s bench -- --only body`."""
    install(session, "test")
    session.run("python", "benchmarks/gate.py")
    session.run("python", "benchmarks/linear_time.py")
    # It makes the peers' environment itself, and tells memory too.
    session.run("python", "benchmarks/peers.py", *session.posargs)
