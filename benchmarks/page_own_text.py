"""How texts are read that no rule was written for: the pages labelled for newsdoc, as a reader copies them.

    python benchmarks/page_own_text.py SHARED [--news] [--rules]

Each page of `page_labels.jsonl` becomes a text of its blocks, from some lines over the headline to some behind the
story, and is read by folds: with weights of other sites. Prints the share of headlines and days that are right, the F1
of authors who are printed, the share of blocks with the right role, and the mean F1 of the roles. `--news`: press and
broadcast only. `--rules`: for each rule on how many sites it made a wrong role right, and a right one wrong.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import page_folds
import page_label
import page_pages
import page_record

from newsdoc.formats.text.parser import TextParser
from newsdoc.page.block import Block
from newsdoc.page.reading import read_roles
from newsdoc.page.roles import ROLES, public
from newsdoc.source import Source


def texts(shared: Path, *, news: bool) -> Iterator[tuple[dict[str, Any], list[str], list[str | None], str | None]]:
    """Each page's record, its lines, their roles, and its language."""
    own_pages = page_pages.own_labels()
    for source in page_label.sources(shared):
        own = own_pages.get(source.id)
        if own is None or (news and source.source == "web"):
            continue
        page = page_label.read_page(source)
        lines = [block.text for block in page.blocks]
        roles = [label[0] if label else None for label in page_pages.by_digest(own["runs"], lines)]
        copied = page_pages.copied(roles)
        if copied:
            yield own, lines[copied], roles[copied], page.language


def main() -> None:
    """The command."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("shared", type=Path)
    arguments.add_argument("--news", action="store_true")
    arguments.add_argument("--rules", action="store_true")
    given = arguments.parse_args()
    folds = page_folds.Folds(page_pages.all_pages(given.shared), 5)
    fields: defaultdict[str, list[float]] = defaultdict(list)
    right, wrong, missed = Counter[str](), Counter[str](), Counter[str]()
    mended: defaultdict[str, set[str]] = defaultdict(set)
    spoilt: defaultdict[str, set[str]] = defaultdict(set)
    for own, lines, roles, language in texts(given.shared, news=given.news):
        folds.site = own["site"]
        article = TextParser(folds.unseen).parse(Source("\n\n".join(lines)))
        key, printed = page_record.key, page_record.key("\n".join(lines))
        if "headline" in roles:
            fields["headline"].append(key(lines[roles.index("headline")]) == key(article.headline or ""))
        if own["authors"] is not None and all(key(name) in printed for name in own["authors"]):
            told, read = set(map(key, own["authors"])), {key(person.name) for person in article.authors}
            fields["authors"].append(2 * len(told & read) / (len(told) + len(read)) if told or read else 1.0)
        if own["published"]:
            fields["day"].append(article.published is not None and str(article.published)[:10] == own["published"])
        page = read_roles([Block(line, 0, 0) for line in lines], language, model=folds.unseen)
        for i, role in enumerate(roles):
            if role is None or role == page_record.NOT_BODY:
                continue
            wanted, given_role = public(role), public(page.roles[i])  # type: ignore[arg-type]
            fields["blocks"].append(wanted == given_role)
            right[wanted] += wanted == given_role
            missed[wanted] += wanted != given_role
            wrong[given_role] += wanted != given_role
            by_model = public(ROLES[max(range(len(ROLES)), key=page.scores[i].__getitem__)])
            if i in page.rules and by_model != given_role and wanted in (by_model, given_role):
                (mended if wanted == given_role else spoilt)[page.rules[i]].add(own["site"])
    scores = [2 * right[role] / (2 * right[role] + missed[role] + wrong[role]) for role in right]
    print(*(f"{name} {sum(values) / len(values):.3f} of {len(values)}" for name, values in fields.items()), sep="  ")
    print(f"mean F1 of {len(scores)} roles {sum(scores) / len(scores):.3f}")
    if given.rules:
        for rule in sorted({*mended, *spoilt}, key=lambda rule: len(mended[rule]) - len(spoilt[rule])):
            print(f"{rule}: right on {len(mended[rule])} sites, wrong on {len(spoilt[rule])}")


if __name__ == "__main__":
    main()
