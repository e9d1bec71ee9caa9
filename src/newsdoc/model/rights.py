"""Who owns the story and what others may do with it."""

import attrs

from newsdoc.model.parties import Organization
from newsdoc.model.values import Value, checked


@attrs.frozen(repr=False, field_transformer=checked)
class Rights(Value):
    """Copyright and terms of use (NewsML-G2 rightsInfo).

    >>> Article(rights=Rights(Organization("The Harbour Post"), year=2024)).copyright_holder
    'The Harbour Post'
    """

    holder: Organization | None = None
    """The copyright holder; None when not stated."""
    notice: str | None = attrs.field(default=None, kw_only=True)
    """The copyright notice as printed; None when there is none."""
    year: int | None = attrs.field(default=None, kw_only=True)
    """Year of the copyright; None when not stated."""
    usage_terms: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    """What may be done with the story, in words; empty when nothing is said."""
    license: str | None = attrs.field(default=None, kw_only=True)
    """Address of a licence document; None when there is none."""
