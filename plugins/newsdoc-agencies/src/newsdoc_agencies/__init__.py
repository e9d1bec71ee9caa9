"""Formats of agencies and their systems for newsdoc, read only."""

from collections.abc import Iterable

from newsdoc.hookspecs import Deferred, Parser, hookimpl
from newsdoc_agencies.headers import sniff_anpa, sniff_iptc_7901


@hookimpl
def newsdoc_parsers() -> Iterable[Parser | Deferred]:
    """The parsers of agencies' formats."""
    return (
        Deferred("superdesk", "newsdoc_agencies.superdesk:SuperdeskParser", families=("json",)),
        Deferred("ap-media", "newsdoc_agencies.ap:ApParser", families=("json",)),
        Deferred("dpa-wire", "newsdoc_agencies.dpa:DpaParser", families=("json",)),
        Deferred("guardian", "newsdoc_agencies.guardian:GuardianParser", families=("json",)),
        Deferred("iptc-7901", "newsdoc_agencies.iptc7901:Iptc7901Parser", sniff=sniff_iptc_7901),
        Deferred("anpa-1312", "newsdoc_agencies.anpa:AnpaParser", sniff=sniff_anpa),
    )
