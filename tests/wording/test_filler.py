"""Text that stands for a text that is not there."""

import pytest

from newsdoc.wording.declared_names import read_declared
from newsdoc.wording.filler import is_filler, is_unfilled


@pytest.mark.parametrize(
    "text",
    [
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit.",
        "Quod repellat ipsa iure et laborum exercitationem.",
        "Sed ut perspiciatis unde omnis iste natus error sit voluptatem.",
    ],
)
def test_the_words_of_printers_are_filler(text: str) -> None:
    assert is_filler(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Lorem ipsum",
        "Et est qui vel a in",
        "Gallia est omnis divisa in partes tres, quarum unam incolunt Belgae.",
        "Et in Arcadia ego, qui sed non erat in culpa, the painter wrote under it.",
        "A sit-in at the quay ended at dawn.",
    ],
)
def test_other_latin_and_other_words_are_not(text: str) -> None:
    assert not is_filler(text)


@pytest.mark.parametrize(
    "text",
    ["undefined", "null", "[object Object]", "{{ author }}", "{{author.name}}", "${name}", "{% author %}", "<%= x %>",
     "%AUTHOR%", "%%author%%"],
)  # fmt: skip
def test_values_that_nobody_filled(text: str) -> None:
    assert is_unfilled(text)
    assert not is_unfilled(f"The {text} of the ferry")
    assert read_declared(text) == ()


@pytest.mark.parametrize("text", ["Null", "Undefined", "100%", "50% off", "{x}", "$5", "Ann Lee", "[object]", ""])
def test_values_that_say_something(text: str) -> None:
    assert not is_unfilled(text)
