"""Why each block has its role, in words for people.

Apart from the reading itself, since most who read a page do not ask: the words for all tokens need not be loaded then.
"""

from newsdoc.model import Alternative, Decision, Span
from newsdoc.page.model import explain_role, role_model
from newsdoc.page.page import Page
from newsdoc.page.plain_words import in_words
from newsdoc.page.roles import AT, ROLES

_REASONS = 5
"""As many facts are told for a role, and for the runner-up: a sentence that can still be read."""


def decisions(page: Page) -> tuple[Decision, ...]:
    """For each block the role, the runner-up and the strongest evidence between them."""
    model = role_model().for_page(page.marked)
    found = []
    for i, block in enumerate(page.blocks):
        role, scores = page.roles[i], page.scores[i]
        tokens = [token for token_set in page.token_sets[i] for token in token_set.tokens]
        chosen = AT[role]
        rival = max((k for k in range(len(ROLES)) if k != chosen), key=lambda k: scores[k])
        evidence = in_words(explain_role(tokens, chosen, rival, model), _REASONS)
        if i in page.reasons:
            evidence = (f"rule: {page.reasons[i]}", *evidence)
        against = in_words(explain_role(tokens, rival, chosen, model), _REASONS)
        found.append(
            Decision(
                "block",
                role,
                evidence=evidence,
                alternatives=(Alternative(ROLES[rival], evidence=against, score=scores[rival] / 100),),
                score=scores[chosen] / 100,
                span=Span(block.start, block.end) if block.start >= 0 else None,
            )
        )
    return tuple(found)
