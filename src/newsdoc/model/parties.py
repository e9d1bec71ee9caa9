"""People and organisations."""

from typing import Literal

import attrs

from newsdoc.model.values import Value, checked

PartyKind = Literal["person", "organization"]


@attrs.frozen(repr=False, field_transformer=checked)
class Organization(Value):
    """A publisher, agency, rights holder or other source of information.

    >>> Article(publisher=Organization("The Harbour Post", url="https://harbour.example/")).publisher.name
    'The Harbour Post'
    """

    name: str
    """The name as printed."""
    slogan: str | None = attrs.field(default=None, kw_only=True)
    """The slogan of the masthead; None when none is printed."""
    url: str | None = attrs.field(default=None, kw_only=True)
    """Home page; None when unknown."""
    logo: str | None = attrs.field(default=None, kw_only=True)
    """Address of the logo picture; None when unknown."""
    qcode: str | None = attrs.field(default=None, kw_only=True)
    """The organisation as a code `alias:code` (NewsML-G2 QCode); None when it has none."""
    uri: str | None = attrs.field(default=None, kw_only=True)
    """A URI that identifies (not: locates) the organisation; None when it has none."""
    literal: str | None = attrs.field(default=None, kw_only=True)
    """An identifier from no scheme (NewsML-G2 @literal); None when it has none."""


@attrs.frozen(repr=False, field_transformer=checked)
class Person(Value):
    """Somebody who wrote, contributed or spoke; or the desk or agency that signs in a person's place.

    >>> Person("Ann Lee", role="coast reporter", affiliation="The Harbour Post").role
    'coast reporter'
    """

    name: str
    """The name as printed, without "By", title or job."""
    role: str | None = attrs.field(default=None, kw_only=True)
    """The job or title as printed ("Political Editor", "U.S. envoy to Syria"); None when not stated."""
    affiliation: str | None = attrs.field(default=None, kw_only=True)
    """The organisation the person works for, as printed; None when not stated."""
    location: str | None = attrs.field(default=None, kw_only=True)
    """The place the person reported from, as printed; None when not stated."""
    note: str | None = attrs.field(default=None, kw_only=True)
    """The sentence that names the person, such as a tagline; None when there is none."""
    url: str | None = attrs.field(default=None, kw_only=True)
    """The person's page; None when unknown."""
    email: str | None = attrs.field(default=None, kw_only=True)
    """Mail address; None when not stated."""
    image: str | None = attrs.field(default=None, kw_only=True)
    """Address of a portrait; None when unknown."""
    kind: PartyKind = attrs.field(default="person", kw_only=True)
    """`organization` for a desk or an agency that signs the story ("Agence Nord", "Sports Desk")."""
    function: str | None = attrs.field(default=None, kw_only=True)
    """What the person did for this story: "reporting", "editing", "writing", "photo", or a code such as
    `crol:photographer`; None when not stated."""
    qcode: str | None = attrs.field(default=None, kw_only=True)
    """The person as a code `alias:code` (NewsML-G2 QCode); None when there is none."""
    uri: str | None = attrs.field(default=None, kw_only=True)
    """A URI that identifies (not: locates) the person; None when there is none."""
    literal: str | None = attrs.field(default=None, kw_only=True)
    """An identifier from no scheme (NewsML-G2 @literal); None when there is none."""
