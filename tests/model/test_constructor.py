"""The constructors that the model's classes get in place of those that attrs makes."""

import datetime as dt
import inspect
import pickle
import sys
from types import FrameType
from typing import ClassVar

import attrs
import pytest

import newsdoc
from newsdoc import Article, Block, Emphasis, Organization, Paragraph, Person
from newsdoc.model.concepts import Place
from newsdoc.model.values import Value, checked


class Text(str):
    """A class of its own for texts, as some libraries have."""

    __slots__ = ()


@attrs.frozen(repr=False, field_transformer=checked)
class Numbered(Block):
    """A block as a plugin defines it."""

    type_name: ClassVar[str] = "numbered-of-this-test"

    number: int
    words: tuple[str, ...] = attrs.field(default=(), kw_only=True)


def test_signature_and_errors_of_a_call_stay() -> None:
    names = list(inspect.signature(Person).parameters)
    assert names[0] == "name"
    assert inspect.signature(Person).parameters["role"].kind is inspect.Parameter.KEYWORD_ONLY
    Person("Ann Lee")  # from now on the made constructor is in place
    assert list(inspect.signature(Person).parameters) == names
    with pytest.raises(TypeError, match="unexpected keyword argument 'nme'"):
        Person(nme="Ann Lee")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'text'"):
        Paragraph()  # type: ignore[call-arg]


def test_subclasses_of_plain_classes_are_taken() -> None:
    assert Article(Text("Ferry returns")).headline == "Ferry returns"
    assert newsdoc.Subject(relevance=5).relevance == 5


def test_own_validators_are_asked_as_well() -> None:
    with pytest.raises(ValueError, match="finite"):
        Place(latitude=float("nan"))
    with pytest.raises(TypeError, match=r"Place.latitude must be float or None"):
        Place(latitude="54")  # type: ignore[arg-type]


def test_a_block_of_a_plugin() -> None:
    block = Numbered(3, words=["a"], span=newsdoc.Span(0, 1))  # type: ignore[arg-type]
    assert (block.number, block.words, block.span) == (3, ("a",), newsdoc.Span(0, 1))
    assert attrs.evolve(block, number=4).words == ("a",)
    assert pickle.loads(pickle.dumps(Paragraph("x"))) == Paragraph("x")
    with pytest.raises(TypeError, match=r"Numbered.words must hold str, not the int 5"):
        Numbered(3, words=(5,))  # type: ignore[arg-type]
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        block.number = 4


def test_what_does_more_than_to_set_fields_keeps_its_constructor() -> None:
    @attrs.frozen(repr=False, field_transformer=checked)
    class Doubled(Value):
        number: int

        def __attrs_post_init__(self) -> None:
            object.__setattr__(self, "number", self.number * 2)

    @attrs.frozen(repr=False, field_transformer=checked)
    class Growing(Value):
        words: list[str] = attrs.field(factory=list)

    @attrs.frozen(repr=False, init=False)
    class ByHand(Value):
        number: int

        def __init__(self) -> None:
            self.__attrs_init__(7)

    assert Doubled(2).number == 4
    assert Growing().words is not Growing().words
    assert ByHand().number == 7


def test_validators_are_not_asked_about_values_of_the_very_class() -> None:
    called: list[str] = []
    Emphasis(0, 1)  # from now on the made constructor is in place

    def note(frame: FrameType, event: str, _: object) -> None:
        called.append(frame.f_code.co_name)

    sys.setprofile(note)
    Emphasis(0, 1)
    Article("A", urgency=4, published=dt.date(2026, 3, 5), publisher=Organization("The Elm Courier"))
    sys.setprofile(None)
    assert not [name for name in called if name.startswith("check")]
    with pytest.raises(TypeError, match="start must be int"):
        Emphasis(True, 1)
