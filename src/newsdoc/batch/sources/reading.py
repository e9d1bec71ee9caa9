"""What the reader of a container is given."""

from collections import Counter
from typing import IO

import attrs

from newsdoc.batch.documents import Document, Fields, Maker, maker
from newsdoc.batch.encodings import unpacking
from newsdoc.batch.failures import failure_of


@attrs.frozen
class Reading:
    """A container that is being read."""

    file: IO[bytes]
    """The open file."""
    source: str
    """Its path, as documents are called by."""
    name: str
    """Its name without the suffix of a packing."""
    encodings: tuple[str, ...] = ()
    """How the whole file is packed."""
    fields: Fields = attrs.field(factory=Fields)
    """Where JSON objects and tables hold what."""
    max_bytes: int = 0
    """The largest document that is read."""
    skipped: Counter[str] = attrs.field(factory=Counter)
    """What is left out, by kind."""

    def stream(self) -> IO[bytes]:
        """The unpacked file."""
        return unpacking(self.file, self.encodings)

    def maker(self) -> Maker:
        """A function that makes its documents, numbered in order."""
        return maker(self.source, self.max_bytes)

    def broken(self, make: Maker, error: BaseException, **values: object) -> Document:
        """A document that stands for what cannot be read, from here on or at this place."""
        return make(error=failure_of(error), **values)
