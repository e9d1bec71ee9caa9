"""Prices, in the currencies that pages print."""

import pytest

from newsdoc.wording.prices import opens_with_price


@pytest.mark.parametrize(
    "text", ["19,99 € at the quay", "£20", "US$ 1,200.00", "1.249 TL", "24 990 Ft", "12,800円", "459.000đ", "NT$1,980"]
)
def test_prices(text: str) -> None:
    assert opens_with_price(text)


@pytest.mark.parametrize("text", ["from 19,99 €", "1999", "20 kronen", "A4 €", "Rparade 150", ""])
def test_no_prices(text: str) -> None:
    assert not opens_with_price(text)
