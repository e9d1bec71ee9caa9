"""The errors of newsdoc."""

import copy
import pickle

import pytest

from newsdoc.errors import (
    BatchError,
    ExportError,
    LimitExceeded,
    NewsdocError,
    OptionError,
    ParseError,
    PluginError,
    SchemaError,
    UnknownFormat,
)

ERRORS = [
    NewsdocError("no"),
    UnknownFormat("newsml-2", ["newsml-g2", "nitf"], hint="ask"),
    ParseError("no", format="nitf", line=1, column=2, expected="more"),
    ExportError("no", format="nitf", field="body"),
    OptionError("widht", "no", ["width"]),
    SchemaError("no"),
    PluginError("mine", "no", distribution="newsdoc-mine"),
    LimitExceeded("no", limit="nodes 5"),
    BatchError("no"),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_an_error_comes_whole_out_of_a_worker(error: NewsdocError) -> None:
    """A pool of the standard library waits for ever for one that cannot be unpickled."""
    error.add_note("while reading a.xml")
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert type(again) is type(error)
        assert str(again) == str(error)
        assert vars(again) == vars(error)


def test_all_errors_are_tried() -> None:
    assert {type(error) for error in ERRORS} == {NewsdocError, *NewsdocError.__subclasses__()}
