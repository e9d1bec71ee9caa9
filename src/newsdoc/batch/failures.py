"""Why a document could not be processed, as a value."""

import traceback

import attrs

from newsdoc.errors import (
    BatchError,
    ExportError,
    LimitExceeded,
    NewsdocError,
    OptionError,
    ParseError,
    PluginError,
    UnknownFormat,
)

KINDS = {
    "source": "The file or archive cannot be read: it is damaged, cut off, or cannot be opened.",
    "empty": "It is empty: no data, or no text item.",
    "size": "It is larger or nested deeper than the limits allow.",
    "unknown-format": "No installed format recognises it.",
    "parse": "It breaks the rules of its format.",
    "export": "The article cannot be written in the requested format.",
    "option": "An option does not exist for the format that the document is in.",
    "plugin": "A plugin failed on it.",
    "time": "It took longer than the limit; its process was stopped.",
    "memory": "It took more memory than the limit; its process was stopped.",
    "crash": "Its process died, twice.",
    "internal": "newsdoc itself failed on it: please report it.",
}
"""Every kind of failure, with its meaning."""

_KIND_OF: tuple[tuple[type[BaseException], str], ...] = (
    (UnknownFormat, "unknown-format"),
    (ParseError, "parse"),
    (ExportError, "export"),
    (OptionError, "option"),
    (PluginError, "plugin"),
    (LimitExceeded, "size"),
    (BatchError, "source"),
    (NewsdocError, "parse"),
    (MemoryError, "memory"),
    (RecursionError, "size"),
    (OSError, "source"),
)
_LONGEST = 500
"""Characters of a message that are kept: some quote the data."""


@attrs.frozen
class Failure:
    """Why there is no article.

    >>> from newsdoc.batch import Document, process
    >>> [result.failure.kind for result in process([Document("x.pdf", b"%PDF-1.7")]) if result.failure]
    ['unknown-format']
    """

    kind: str
    """One of `KINDS`."""
    message: str
    """One line for a person."""
    detail: str | None = None
    """The traceback, if newsdoc itself failed; None otherwise."""


def failure(kind: str, message: str) -> Failure:
    """A failure whose message is one line of bounded length."""
    text = " ".join(message.split())
    return Failure(kind, text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…")


def failure_of(error: BaseException, hint: str = "") -> Failure:
    """What an exception means for the document that it was raised for; `hint`: what would help."""
    kind = next((kind for type_, kind in _KIND_OF if isinstance(error, type_)), "internal")
    if kind == "memory":
        return failure(kind, "not enough memory within the limit")
    result = failure(kind, str(error) if str(error) and kind != "internal" else f"{type(error).__name__}: {error}")
    if hint:
        return failure(kind, f"{result.message}; {hint}")
    if kind == "internal":
        return attrs.evolve(result, detail="".join(traceback.format_exception(error)))
    return result
