"""What was imperfect is told, with a code that is documented."""

import ast
import datetime as dt
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

import newsdoc
from newsdoc import PROBLEM_CODES, Article, Rights, Source
from newsdoc.cli import main
from newsdoc.registry import default_registry

BODY = (newsdoc.Paragraph("It sails again."),)
STORY = "The mayor, Jan Müller, said on Tuesday that the quay would open."


def codes(article: Article) -> list[str]:
    return [problem.code for problem in article.problems]


def test_every_code_is_documented(root: Path) -> None:
    page = (root / "docs/reference/problems.md").read_text("utf-8")
    assert dict(re.findall(r"^\| `([a-z-]+)` \| (.*) \|$", page, re.M)) == PROBLEM_CODES


def test_every_code_that_is_used_is_known(packages: list[Path]) -> None:
    used = set()
    for path in (path for package in packages for path in package.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "problem" and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant):
                    used.add(first.value)
    assert used >= {"charset-guessed", "option-ignored", "items-left"}
    assert used <= set(PROBLEM_CODES)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", code) for code in PROBLEM_CODES)


def test_a_guessed_encoding_is_reported() -> None:
    article = newsdoc.parse(STORY.encode("cp1252"), "text")
    assert "Jan Müller" in (article.headline or "") + article.text + "".join(each.text for each in article.furniture)
    assert "charset-guessed" in codes(article)


def test_replaced_bytes_are_told() -> None:
    page = f"<meta charset=utf-8><h1>Quay opens</h1><p>{STORY}".encode() + b" \xff And more.</p>"
    article = newsdoc.parse(page)
    assert "Jan Müller" in article.text
    assert codes(article)[0] == "bytes-replaced"


def test_a_wrong_declaration_is_reported() -> None:
    assert "charset-wrong" in codes(newsdoc.parse(f"<meta charset=iso-8859-1><p>{STORY}".encode()))
    item = newsdoc.export(Article("Größe", body=BODY), "newsml-g2")
    assert isinstance(item, bytes)
    wrong = item.replace(b'encoding="UTF-8"', b'encoding="ISO-8859-1"')
    assert codes(newsdoc.parse(wrong)) == ["charset-wrong"]


def test_mended_markup_is_reported() -> None:
    item = newsdoc.export(Article("Ferry & quay", body=BODY), "newsml-g2")
    assert isinstance(item, bytes)
    article = newsdoc.parse(item.replace(b"&amp;", b"&eacute;"))
    assert article.headline == "Ferry é quay"
    assert codes(article) == ["markup-mended"]


def test_a_message_says_how_many_items_it_holds() -> None:
    item = newsdoc.export(Article("Ferry", body=BODY), "newsml-g2")
    assert isinstance(item, bytes)
    inner = item.partition(b"?>")[2].decode()
    message = f'<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>{inner * 3}</itemSet></newsMessage>'
    (problem,) = newsdoc.parse(message).problems
    assert (problem.code, problem.message) == ("items-left", "the first of 3 items was read")
    assert [article.problems for article in newsdoc.parse_all(message)] == [(), (), ()]


def test_what_a_page_lacks_is_reported() -> None:
    item = newsdoc.export(Article(), "newsml-g2")
    assert codes(newsdoc.parse(item)) == ["no-headline", "no-body"]
    assert codes(newsdoc.parse(newsdoc.export(Article(), "json"))) == []


def test_the_name_of_a_file_is_no_story() -> None:
    assert "file-name" in codes(newsdoc.parse("/data/story.txt"))
    assert "file-name" not in codes(newsdoc.parse("Ferry returns.txt to the old quay, she said.\n\nIt sails.", "text"))


def test_many_problems_of_a_kind_are_counted() -> None:
    source = Source("x")
    for number in range(100):
        source.problem("date-unreadable", f"date {number}")
        source.problem("date-unreadable", "date 1")
    taken = source.take_problems()
    assert len(taken) == 21
    assert taken[-1].message == "and 80 more of this kind"
    assert source.take_problems() == ()


RESTRICTED = Article(
    "Ferry", embargoed_indefinitely=True, pub_status="stat:withheld", rights=Rights(usage_terms=("Print only",))
)


def test_restrictions_that_a_format_cannot_say() -> None:
    found = newsdoc.export_problems(RESTRICTED, "text")
    assert [(problem.code, problem.path) for problem in found] == [
        ("withheld", "embargoed"),
        ("withheld", "pub_status"),
        ("terms-lost", "rights.usage_terms"),
    ]
    assert not [each for each in newsdoc.export_problems(RESTRICTED, "json") if each.code != "assumed"]
    with pytest.warns(newsdoc.ExportWarning, match="embargoed until further notice"):
        newsdoc.export(RESTRICTED, "text")


@pytest.mark.parametrize("format", [info.name for info in newsdoc.formats() if info.reads and info.writes])
def test_a_format_can_say_what_it_claims_to(format: str) -> None:
    exporter = default_registry().exporter(format)
    noon = dt.datetime(2026, 3, 5, 12, tzinfo=dt.UTC)
    rights = Rights(usage_terms=("Print only",))
    address = "https://coast.example/ferry"
    article = Article(
        "Ferry", embargoed=noon, pub_status="withheld", rights=rights, url=address, published=dt.date(2026, 3, 5)
    )
    lost = {loss.path for loss in newsdoc.losses(article, format)}
    stated = getattr(exporter, "restrictions", ())
    names = {"embargoed": "embargoed", "pub_status": "pub_status", "usage_terms": "rights"}
    for restriction, field in names.items():
        if restriction in stated:
            assert not [path for path in lost if path.startswith(field)]


def test_an_address_is_not_fetched() -> None:
    (problem,) = [each for each in newsdoc.parse("https://coast.example/1").problems if each.code == "file-name"]
    assert problem.message.endswith("newsdoc fetches nothing")
    with pytest.raises(FileNotFoundError, match="newsdoc fetches nothing"):
        newsdoc.read("https://coast.example/1")
    told = CliRunner().invoke(main, ["show", "https://coast.example/1"])
    assert told.exit_code == 1
    assert "newsdoc: https://coast.example/1: is an address, and newsdoc fetches nothing" in told.stderr
