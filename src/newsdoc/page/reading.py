"""The pipeline for an unstructured page: blocks -> tokens -> scores -> roles."""

from collections.abc import Mapping, Sequence

import attrs

from newsdoc.limits import check_blocks
from newsdoc.page.block import Block
from newsdoc.page.interviews import labelled_lines
from newsdoc.page.link_targets import page_address
from newsdoc.page.live_entries import opening_times
from newsdoc.page.markup import Markup
from newsdoc.page.model import RoleModel, role_model, score_token_sets
from newsdoc.page.page import Page
from newsdoc.page.profiles import MASTHEADS, Profile, profile_for_name
from newsdoc.page.roles import ROLES, FineRole
from newsdoc.page.rules import MARKUP_RULES, TEXT_RULES, Rule
from newsdoc.page.titles import find_title, no_titles, title_token_sets
from newsdoc.page.tokens.authors import author_token_sets, name_token_sets
from newsdoc.page.tokens.class_words import class_token_set
from newsdoc.page.tokens.declared import TITLE_AGAIN, Declared, declared_token_sets, titles_again
from newsdoc.page.tokens.markup import markup_frame, markup_token_sets
from newsdoc.page.tokens.neighbours import neighbour_token_sets
from newsdoc.page.tokens.ordinals import ordinal_token_sets
from newsdoc.page.tokens.own import own_token_sets
from newsdoc.page.tokens.position import page_token_sets, places_of, repeated_blocks, text_frame
from newsdoc.page.tokens.words import word_token_sets

NOTHING = Declared()
_NO_PICTURES: Mapping[int, Sequence[Markup]] = {}
_NONE_FIXED: Mapping[int, tuple[FineRole, str]] = {}


def read_roles(
    blocks: Sequence[Block],
    language: str | None,
    profile: Profile | None = None,
    *,
    declared: Declared = NOTHING,
    title: int | None = None,
    pictures: Mapping[int, Sequence[Markup]] = _NO_PICTURES,
    model: RoleModel | None = None,
    rules: Sequence[Rule] | None = None,
    fixed: Mapping[int, tuple[FineRole, str]] = _NONE_FIXED,
) -> Page:
    """Give every block its role.

    `profile`: what is known of the publisher may decide a block's role. `declared`: what the page says of itself.
    `title`: the block of the headline, where the source shows it. `pictures`: block to the pictures right before it.
    `model`: instead of the one shipped. `rules`: those to apply instead of the ones for such a source. `fixed`: block
    to the role that the source itself gives it, and why.
    """
    check_blocks(len(blocks))
    model = model or role_model()
    page = described(blocks, language, declared=declared, title=title, pictures=pictures, model=model)
    page.scores = score_token_sets(page.token_sets, model.for_page(page.marked))
    page.roles = [ROLES[score.index(max(score))] for score in page.scores]
    for i, (role, reason) in fixed.items():
        page.assign(i, role, reason)
    page.fixed = frozenset(fixed)
    for rule in rules if rules is not None else MARKUP_RULES if page.marked else TEXT_RULES:
        page.rule = rule.__name__
        rule(page)
    if profile is not None:
        _apply_profile(page, profile)
    return page


def has_telling_markup(blocks: Sequence[Block]) -> bool:
    """Whether the markup of a page's blocks tells one from another; plain `p` all through is a text with tags in it.

    Such pages are read as bare text is: what the words say of them is all there is.
    """
    return any(
        markup is not None
        and (
            markup.kind != "text"
            or markup.tag not in _PLAIN
            or markup.names
            or markup.around
            or markup.hint
            or markup.bold
        )
        for markup in [block.markup for block in blocks]
    )


_PLAIN = frozenset(("p", "div", "br", "body", "html"))
"""Elements that say nothing of what they hold."""


def described(
    blocks: Sequence[Block],
    language: str | None,
    *,
    declared: Declared = NOTHING,
    title: int | None = None,
    pictures: Mapping[int, Sequence[Markup]] = _NO_PICTURES,
    model: RoleModel | None = None,
) -> Page:
    """The page with all that is true of its blocks, before any role is given.

    `model`: its weights tell the headline where the source does not show it.
    """
    model = model or role_model()
    texts = [block.text for block in blocks]
    own = own_token_sets(texts, language)
    repeated = repeated_blocks(texts)
    has_markup = bool(blocks) and blocks[0].markup is not None
    marked = has_markup and (title is not None or has_telling_markup(blocks))
    beside = neighbour_token_sets(blocks, own, marked=marked)
    frame = markup_frame(blocks, own, title) if marked else None
    frame = frame or text_frame(texts, own, title)
    barred = frozenset[int]() if marked else no_titles(own, texts)
    if frame.title is None:
        lines = title_token_sets(texts, own, beside, frame)
        frame = attrs.evolve(frame, title=find_title(lines, frame, model.titles, barred))
    token_sets = page_token_sets(texts, own, repeated, frame)
    address = page_address(declared.address) if marked else None
    if marked:
        places = places_of(frame.first, frame.last, frame.title, len(texts))
        marked_sets = markup_token_sets(blocks, own, frame, places, pictures, address)
        for block, own_set, marked_set in zip(blocks, token_sets, marked_sets, strict=True):
            own_set.append(marked_set)
            if (markup := block.markup) is not None and (markup.names or markup.around):
                own_set.append(class_token_set(markup.names, markup.around))
    for own_set, others in zip(token_sets, beside, strict=True):
        own_set += others
    for own_set, words in zip(token_sets, word_token_sets(texts), strict=True):
        own_set.append(words)
    for i, like in declared_token_sets(declared, texts, frame.first, title).items():
        token_sets[i].append(like)
    story = range(frame.first, frame.last + 1)
    for i, named in author_token_sets(texts, own, declared.authors, story, language).items():
        token_sets[i].append(named)
    for i, told in name_token_sets(texts, own, frame.prose, story).items():
        token_sets[i].append(told)
    for i, ordinal in ordinal_token_sets(own, story).items():
        token_sets[i].append(ordinal)
    for i in titles_again(declared, texts, title):
        token_sets[i].append(TITLE_AGAIN)
    return Page(
        blocks, [own_set.all for own_set in own], repeated, token_sets, [], [], language, frame, title, pictures,
        spoken=labelled_lines(texts), times=opening_times(texts, language), marked=marked, authors=declared.authors,
        address=address, no_titles=barred,
    )  # fmt: skip


def _apply_profile(page: Page, profile: Profile) -> None:
    """Let the publisher's profile decide the masthead, what its patterns match, and what its selectors name."""
    why = f"the house style of {profile.name}"
    for i, block in enumerate(page.blocks[:MASTHEADS]):
        if i != page.title and profile_for_name(block.text, (profile,)):
            page.assign(i, "masthead", f"a name of {profile.name}")
            break
    for i, block in enumerate(page.blocks):
        if block.markup is not None and block.markup.fixed is not None:
            page.assign(i, block.markup.fixed, why)
        for role, pattern in profile.patterns:
            if pattern.match(block.text):
                page.assign(i, role, why)
                break
