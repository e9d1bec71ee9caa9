"""The pipeline for an unstructured page: blocks -> tokens -> scores -> roles, and the reasons on demand."""

from collections.abc import Iterable, Sequence

from newsdoc.layout.blocks import Block
from newsdoc.layout.features import bundle_of, own_bundles
from newsdoc.layout.places import page_bundles, repeated_blocks
from newsdoc.layout.profiles import Profile, profile_for_name
from newsdoc.layout.roles import ROLES, RoleModel, explain_role, score_bundles
from newsdoc.layout.rules import RULES
from newsdoc.layout.settling import Page
from newsdoc.model import Alternative, Decision, Role, Span


def read_roles(
    blocks: Sequence[Block], language: str | None, profiles: Iterable[Profile] = (), *, model: RoleModel | None = None
) -> Page:
    """Give every block its role.

    `profiles`: publishers whose names and patterns may settle a block's role. `model`: instead of the one shipped.
    """
    texts = [block.text for block in blocks]
    own = own_bundles(texts, language)
    repeated = repeated_blocks(texts)
    bundles = page_bundles(texts, own, repeated)
    for mine, block in zip(bundles, blocks, strict=True):
        if block.evidence:
            mine.append(bundle_of(block.evidence))
    scores = score_bundles(bundles, model)
    roles: list[Role] = [ROLES[score.index(max(score))] for score in scores]
    page = Page(blocks, [mine.all for mine in own], repeated, bundles, scores, roles, language)
    for rule in RULES:
        rule(page)
    if profiles := tuple(profiles):
        _apply_profiles(page, profiles)
    return page


def _apply_profiles(page: Page, profiles: Sequence[Profile]) -> None:
    """Let the profile of the page's publisher, found by its masthead, settle what its patterns match."""
    known: Profile | None = None
    for i, block in enumerate(page.blocks[:6]):
        if known := profile_for_name(block.text, profiles):
            page.settle(i, "masthead", f"a name of {known.name}")
            break
    if known is None:
        return
    for i, block in enumerate(page.blocks):
        for role, pattern in known.patterns:
            if pattern.match(block.text):
                page.settle(i, role, f"the house style of {known.name}")


def decisions(page: Page) -> tuple[Decision, ...]:
    """For each block the role, the runner-up and the strongest evidence between them."""
    found = []
    tokens = [[token for bundle in mine for token in bundle.tokens] for mine in page.bundles]
    for i, block in enumerate(page.blocks):
        role, scores = page.roles[i], page.scores[i]
        chosen = ROLES.index(role)
        rival = max((k for k in range(len(ROLES)) if k != chosen), key=lambda k: scores[k])
        evidence = explain_role(tokens, i, chosen, rival)
        if i in page.reasons:
            evidence.insert(0, f"rule: {page.reasons[i]}")
        against = explain_role(tokens, i, rival, chosen)
        found.append(
            Decision(
                "block",
                role,
                evidence=tuple(evidence),
                alternatives=(Alternative(ROLES[rival], evidence=tuple(against), score=scores[rival] / 100),),
                score=scores[chosen] / 100,
                span=Span(block.start, block.end),
            )
        )
    return tuple(found)
