"""A page of which the source itself says what some blocks are: wire marks, the headers of a mail, front matter.

What is not part of the page that people read is set aside, so that the rest is read as if it were not there.
"""

from collections.abc import Mapping, Sequence

import attrs

from newsdoc.page.block import Block
from newsdoc.page.model import RoleModel
from newsdoc.page.page import Page
from newsdoc.page.profiles import Profile
from newsdoc.page.reading import read_roles
from newsdoc.page.roles import ROLES, FineRole
from newsdoc.page.tokens.position import Frame


@attrs.frozen
class Known:
    """A role that needs no model, and why."""

    role: FineRole
    reason: str


def read_around(
    blocks: Sequence[Block],
    known: Mapping[int, Known],
    language: str | None,
    profile: Profile | None = None,
    *,
    model: RoleModel | None = None,
) -> Page:
    """Give every block its role, where those of some are known; the others are read without the known furniture."""
    seen = [i for i in range(len(blocks)) if i not in known or known[i].role != "other"]
    if not seen:
        return read_roles(blocks, language, profile, model=model)
    at = {i: k for k, i in enumerate(seen)}
    title = next((at[i] for i, each in known.items() if each.role == "headline"), None)
    fixed = {at[i]: (each.role, each.reason) for i, each in known.items() if i in at}
    page = read_roles([blocks[i] for i in seen], language, profile, title=title, model=model, fixed=fixed)
    if len(seen) == len(blocks):
        return page
    return _with_all(page, blocks, seen, known)


def _with_all(page: Page, blocks: Sequence[Block], seen: Sequence[int], known: Mapping[int, Known]) -> Page:
    """The page with the blocks that were set aside back in their places."""
    at = {i: k for k, i in enumerate(seen)}
    count = len(blocks)

    frame = page.frame
    prose = [i in at and frame.prose[at[i]] for i in range(count)]
    return Page(
        blocks,
        [page.tokens[at[i]] if i in at else frozenset() for i in range(count)],
        frozenset(seen[k] for k in page.repeated),
        [page.token_sets[at[i]] if i in at else () for i in range(count)],
        [page.scores[at[i]] if i in at else (0,) * len(ROLES) for i in range(count)],
        [page.roles[at[i]] if i in at else known[i].role for i in range(count)],
        page.language,
        Frame(
            prose,
            seen[frame.first] if frame.first < len(seen) else count,
            seen[frame.last] if frame.last >= 0 else -1,
            None if frame.title is None else seen[frame.title],
        ),
        None if page.title is None else seen[page.title],
        {seen[k]: pictures for k, pictures in page.pictures.items()},
        spoken=frozenset(seen[k] for k in page.spoken),
        times={seen[k]: time for k, time in page.times.items()},
        reasons={seen[k]: reason for k, reason in page.reasons.items()}
        | {i: each.reason for i, each in known.items() if i not in at},
        rules={seen[k]: rule for k, rule in page.rules.items()},
        marked=page.marked,
    )
