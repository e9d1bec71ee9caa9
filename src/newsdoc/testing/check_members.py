"""What the checks of parsers, exporters and analyzers share: names, words, and calls that must not surprise."""

import html
import inspect
import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from lxml import etree

from newsdoc.errors import NewsdocError
from newsdoc.hookspecs import Exporter, Parser
from newsdoc.registry.options import options_of
from newsdoc.xml.reading import parse_xml

Result = TypeVar("Result")

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
_MEDIA_TYPE = re.compile(r"[a-z0-9.+-]+/[a-z0-9.+-]+")
_SUFFIX = re.compile(r"\.[^A-Z\s]+")
_WORD = re.compile(r"\w+")


def check_has(member: object, *parts: str) -> None:
    """The member is an instance that has these attributes."""
    assert not inspect.isclass(member), f"{member!r} is a class; give the check an instance of it"
    missing = [part for part in parts if getattr(member, part, None) is None]
    assert not missing, f"{type(member).__name__} lacks {', '.join(missing)}"


def check_name(name: str) -> None:
    """Lower-case words joined by hyphens."""
    assert _NAME.match(name), f"the name {name!r} is not lower-case words joined by hyphens"


def check_format_names(member: Parser | Exporter) -> None:
    """Name, media types and suffixes of a format."""
    check_has(member, "name", "media_types", "suffixes")
    check_name(member.name)
    for part in ("media_types", "suffixes"):
        value = getattr(member, part)
        assert isinstance(value, (tuple, list)), f"{part} is {value!r}, not a tuple of str, such as ({value!r},)"
    for kind in member.media_types:
        assert _MEDIA_TYPE.fullmatch(kind), f"{kind!r} is not a media type"
    for suffix in member.suffixes:
        assert _SUFFIX.fullmatch(suffix), f"{suffix!r} is not a lower-case suffix with a dot"


def check_options(work: Callable[..., Any]) -> None:
    """Each option has a default, so that the member can be called without any."""
    for option in options_of(work).known.values():
        assert option.default is not option_without_default, f"the option {option.name!r} has no default"


option_without_default = inspect.Parameter.empty


def only_our_errors(what: str, work: Callable[[], Result]) -> Result | NewsdocError:
    """What `work` returns, or the error of newsdoc that it raises. Any other error fails the check."""
    try:
        return work()
    except NewsdocError as error:
        return error
    except Exception as error:
        raise AssertionError(f"{what} raises {type(error).__name__}: {error}, which is not a NewsdocError") from error


def words_of(text: str) -> list[str]:
    """The words of a text, in order, without the signs between them."""
    return _WORD.findall(text)


def text_of_output(output: str | bytes, media_types: Iterable[str]) -> str:
    """What a reader of the output finds in it: XML and JSON without their syntax, HTML with and without its tags,
    anything else as it stands.

    The media types tell which it is. XML and JSON that are not well-formed fail the check.
    """
    text = _decoded(output)
    kinds = " ".join(media_types)
    if "xml" in kinds:
        return "\n".join(_xml_texts(output if isinstance(output, bytes) else text.encode("utf-8", "replace")))
    if "json" in kinds:
        several = "jsonl" in kinds or "ndjson" in kinds
        lines = [line for line in text.split("\n") if line] if several else [text]  # no other sign ends a line there
        try:
            return "\n".join(each for line in lines for each in _json_texts(json.loads(line)))
        except json.JSONDecodeError as error:
            raise AssertionError(f"the output is not well-formed JSON: {error}") from error
    if "html" in kinds:  # a mark may stand within a word
        text += "\n" + _TAG.sub("", text)
    return html.unescape(text)


_TAG = re.compile(r"<[^<>]*>")


def _decoded(output: str | bytes) -> str:
    if isinstance(output, str):
        return output
    try:
        return output.decode("utf-8")
    except UnicodeDecodeError as error:
        raise AssertionError(f"the output is not UTF-8: {error}") from error


def _xml_texts(output: bytes) -> Iterator[str]:
    try:
        root = parse_xml(output)
        etree.fromstring(output, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
    except (NewsdocError, etree.XMLSyntaxError) as error:
        raise AssertionError(f"the output is not well-formed XML: {error}") from error
    for element in root.iter():
        if isinstance(element.tag, str):
            yield "".join(str(text) for text in element.itertext())
            yield from (str(value) for value in element.attrib.values())


def _json_texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, each in value.items():
            yield str(key)
            yield from _json_texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from _json_texts(each)
    elif value is not None:
        text = str(value)
        yield html.unescape(text)
        if "&" in text:  # which may be markup, or an address
            yield text
