"""Characters that XML forbids, where the tree of a page is put in order."""

import pytest

import newsdoc


@pytest.mark.parametrize("sign", ["&#1;", "&#x8;", "&#xFFFE;"])
def test_a_control_at_the_start_of_a_body_that_began_in_the_head(sign: str) -> None:
    page = f"<html><head><title>The Quay</title><main><p>The ferry sails.</p></main></head><body>{sign}It sails.</body>"
    assert "ferry sails" in newsdoc.export(newsdoc.parse(page, "html"), "json")
