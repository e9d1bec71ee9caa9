"""The baseline that throughput is compared with: the first block is the headline, the rest are paragraphs.

python SHARED/eval/flat_text.py SHARED/corpora/flat-text --system benchmarks/flat_text_baseline.py:first_rest
"""

import re
from typing import Any

_BLOCK = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")


def first_rest(text: str) -> dict[str, Any]:
    """First block headline, the rest paragraphs, white space collapsed."""
    nodes: list[tuple[str, int, int]] = []
    for found in _BLOCK.finditer(text):
        if found[0].strip():
            nodes.append(("paragraph" if nodes else "headline", found.start(), found.end()))
    texts = [" ".join(text[start:end].split()) for _, start, end in nodes]
    return {"nodes": nodes, "fields": {"headline": texts[0] if texts else None, "paragraphs": texts[1:]}}
