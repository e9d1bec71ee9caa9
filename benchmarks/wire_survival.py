"""What of a NewsML-G2 item survives reading and writing: every element and text, and is the output valid?

    python benchmarks/wire_survival.py [--shared DIR] [--misses]

For each whole-document text example of the standard and each NewsML-G2 text item of the wire corpus: reads it, writes
it unchanged, and looks whether each element (by name) with its own text is still there, as a multiset. The item alone
is compared, not the message around it.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path

from lxml import etree

import newsdoc
from newsdoc.markup.elements import collapsed

ROOT = Path(__file__).resolve().parent.parent


def elements(item: etree._Element) -> Counter[tuple[str, str]]:
    """The elements of an item by name and own text, exact but for white space as XML knows it."""
    found: Counter[tuple[str, str]] = Counter()
    for each in item.iter():
        if isinstance(each.tag, str):
            text = collapsed(each.text)
            found[(each.tag.rpartition("}")[2], text)] += 1
            tail = collapsed(each.tail) if each is not item else ""
            if tail:
                found[("(text)", tail)] += 1
    return found


def item_of(root: etree._Element) -> etree._Element | None:
    """The first text item of a document."""
    items = list(root.iter("{*}newsItem"))
    for each in items:
        kind = each.find("{*}itemMeta/{*}itemClass")
        if kind is None or (kind.get("qcode") or kind.get("uri") or "").endswith("text"):
            return each
    return None


def main() -> int:
    """Prints the figures; 0 always, since they are a report."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--shared", default=str(ROOT.parent / "shared"))
    arguments.add_argument("--misses", action="store_true")
    options = arguments.parse_args()
    shared = Path(options.shared)
    sys.path.insert(0, str(shared / "eval"))
    from validate_newsml import Validator

    validator = Validator()
    folders = {
        "official examples": sorted((shared / "corpora/standards/newsml-g2/examples").glob("*.xml")),
        "wire documents": sorted((shared / "corpora/wire/docs").glob("*/*.xml")),
    }
    for name, files in folders.items():
        total = whole = valid = was_valid = correct = 0
        for file in files:
            data = file.read_bytes()
            try:
                root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
            except etree.XMLSyntaxError:
                continue
            item = item_of(root)
            if item is None:
                continue
            total += 1
            output = newsdoc.export(newsdoc.parse(data, "newsml-g2"), "newsml-g2")
            assert isinstance(output, bytes)
            lost = elements(item) - elements(etree.fromstring(output))
            issues = validator.check(output)
            schema = [each for each in issues if each.level == "error" and each.code == "schema"]
            errors = [each for each in issues if each.level == "error"]
            before = [each for each in validator.check(etree.tostring(item), schema_only=True) if each.level == "error"]
            whole += not lost
            valid += not schema
            correct += not errors
            was_valid += not before
            if options.misses and (lost or errors):
                print(f"{file.name}: lost {dict(list(lost.items())[:6])}")
                for each in errors[:4]:
                    print(f"    {each.code}: {each.message[:150]}")
        print(
            f"{name}: {whole} of {total} keep every element and text; {valid} outputs valid by the schema "
            f"({was_valid} of the inputs were), {correct} without any error of validate_newsml.py"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
