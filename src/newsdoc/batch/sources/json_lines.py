"""JSON Lines: a document a line."""

from collections.abc import Iterator

from newsdoc.batch.documents import OWN_LINE, Document, is_own_line
from newsdoc.batch.encodings import DAMAGED, too_large
from newsdoc.batch.failures import failure, failure_of
from newsdoc.batch.sources.reading import Reading

_CHUNK = 1 << 20
_BOM = b"\xef\xbb\xbf"


def line_documents(reading: Reading) -> Iterator[Document]:
    """Each line that is not blank; one that is too long is skipped over without being held in memory.

    The JSON is taken apart where the document is processed, so that the workers share that work.
    """
    make, stream, offset = reading.maker(), reading.stream(), 0
    fields = reading.fields if any((reading.fields.text, reading.fields.url, reading.fields.name)) else None
    try:
        while line := stream.readline(reading.max_bytes + 1):
            start, offset = offset, offset + len(line)
            if len(line) > reading.max_bytes:
                while line and not line.endswith(b"\n"):
                    line = stream.readline(_CHUNK)
                    offset += len(line)
                yield make(offset=start, error=failure_of(too_large(reading.max_bytes)))
            elif fields is None and (words := line.removeprefix(_BOM).strip()) and words[:1] not in (b"{", b"["):
                # A number, a bare string or null would be taken for plain text, and so for a story.
                yield make(offset=start, error=failure("parse", "the line is neither a JSON object nor an array"))
            elif line.strip():
                own = OWN_LINE if fields is None and is_own_line(line) else fields
                yield make(line, offset=start, suffix=None if own and own.text else ".json", fields=own)
    except DAMAGED as error:
        yield reading.broken(make, OSError(f"the file cannot be read further: {error}"), offset=offset)
