"""Writes `[project.urls]` into each pyproject.toml of a checkout, from the repository that a release is built in.

    python .ci/project_urls.py [FOLDER]

The sources name no address, since they may be kept anywhere; what is published names the one that it was built from.
Takes GITHUB_SERVER_URL, GITHUB_REPOSITORY and GITHUB_REF_NAME, which the workflow `publish` runs with; without them it
fails and writes nothing.
"""

import os
import sys
import tomllib
from pathlib import Path


def urls(folder: str, repository: str, version: str) -> dict[str, str]:
    """The addresses of a project, by the names that PyPI knows. `folder`: in the repository; "" for its root."""
    within = f"{folder}/" if folder else ""
    return {
        "Homepage": repository,
        "Source": f"{repository}/tree/{version}/{within}".rstrip("/"),
        "Changelog": f"{repository}/blob/{version}/{within}CHANGELOG.md",
        "Issues": f"{repository}/issues",
    }


def main(root: Path) -> None:
    """The command."""
    try:
        server, name, version = (os.environ[f"GITHUB_{each}"] for each in ("SERVER_URL", "REPOSITORY", "REF_NAME"))
    except KeyError as error:
        raise SystemExit(f"{error.args[0]} is not set: this is for a release that GitHub builds") from None
    for path in (root / "pyproject.toml", *sorted(root.glob("plugins/*/pyproject.toml"))):
        text = path.read_text("utf-8")
        if "urls" in tomllib.loads(text)["project"]:
            raise SystemExit(f"{path} has [project.urls] already")
        folder = path.parent.relative_to(root).as_posix().removeprefix(".")
        found = urls(folder, f"{server}/{name}", version)
        lines = [f'{label} = "{address}"' for label, address in found.items()]
        path.write_text("\n".join([text.rstrip("\n"), "", "[project.urls]", *lines, ""]), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "."))
