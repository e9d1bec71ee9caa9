"""Convert one file: a page's flat text (or any format newsdoc reads) into NewsML-G2 and JSON-LD.

    python examples/convert_file.py [IN [OUT_FOLDER]]

Without arguments it converts the sample beside this script and writes into the folder `out`.
"""

import sys
from pathlib import Path

import newsdoc

SAMPLE = Path(__file__).parent / "samples" / "harbour.txt"


def main(source: Path = SAMPLE, folder: Path = Path("out")) -> None:
    """Read `source`, say what was found, write both files."""
    article = newsdoc.read(source)
    authors = ", ".join(person.name for person in article.authors)
    print(f"{article.headline} ({authors or 'no author'}, {article.published or 'no date'})")
    for name, found in (("paragraphs", article.paragraphs()), ("figures", article.figures())):
        print(f"{name}: {len(found)}")

    folder.mkdir(parents=True, exist_ok=True)
    for format, suffix in (("newsml-g2", ".newsml.xml"), ("json-ld", ".jsonld")):
        target = folder / (source.stem + suffix)
        newsdoc.write(article, target, format)
        print(f"{format}: {target}")


if __name__ == "__main__":
    try:
        main(*map(Path, sys.argv[1:3]))
    except (newsdoc.NewsdocError, OSError) as error:
        sys.exit(str(error))
