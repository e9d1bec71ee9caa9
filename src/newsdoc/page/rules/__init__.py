"""Where the trade leaves no choice: rules that correct the roles which the model has chosen.

Each rule is one function: it gets the page and changes roles in place, noting why. `RULES` is their order.
"""

from collections.abc import Callable

from newsdoc.page.page import Page
from newsdoc.page.rules.authors import boxes_of_authors, lives_of_the_authors
from newsdoc.page.rules.body import (
    attributions_of_quotations,
    dated_captions,
    entries_of_a_live_blog,
    lead_of_a_live_blog,
    lines_of_dialogue,
    lines_of_speakers,
    lines_over_credits,
    lines_within_the_story,
    numbered_sentences_go_on,
    picture_credits,
    printed_twice,
    sentences_within_the_story,
    starred_items,
)
from newsdoc.page.rules.captions import (
    captions_under_their_label,
    captions_with_their_credits,
    controls,
    counted_pictures,
    figcaptions,
    lines_with_their_picture,
    named_captions,
    photographers_sign_a_gallery,
)
from newsdoc.page.rules.crossheads import (
    bold_crossheads,
    bold_questions,
    headings_within_the_story,
)
from newsdoc.page.rules.decks import (
    key_points_are_deck,
    key_points_under_the_byline,
    lead_and_deck,
    lead_over_a_picture,
    line_after_headline_is_deck,
)
from newsdoc.page.rules.foot import (
    boxes_named_promos,
    labels_over_links,
    lines_after_the_story,
    newsletters_are_promos,
    notes_under_the_story,
    nothing_behind_the_tagline,
    rest_of_a_prompt,
    sentences_behind_promos,
    sentences_look_like_taglines,
    tagline_after_the_story,
)
from newsdoc.page.rules.head import (
    dateline_opens_the_story,
    deck_stands_at_the_head,
    one_headline,
)
from newsdoc.page.rules.labels import labels_are_no_crossheads
from newsdoc.page.rules.late_signatures import lines_of_agencies, signed_at_the_foot
from newsdoc.page.rules.markup import (
    key_points_in_a_list,
    lead_in_the_run,
    lead_over_the_run,
    links_near_the_story,
    links_within_the_page,
    looks_alike,
    no_kicker_but_a_label,
    paragraphs_of_the_story,
    posts,
    preformatted_text,
    pulled_words,
    sources_of_block_quotations,
    tables_within_the_story,
)
from newsdoc.page.rules.mastheads import (
    masthead_is_named,
    masthead_with_slogan,
    one_masthead,
    paper_over_the_headline,
)
from newsdoc.page.rules.notices import (
    imprint_behind_the_story,
    notices_of_the_site,
    prompts_of_a_paywall,
    rights_behind_the_story,
)
from newsdoc.page.rules.other_stories import (
    credits_have_letters,
    links_behind_the_prose,
    links_under_a_label,
    names_and_days_of_other_stories,
    names_over_the_headline,
    signatures_of_other_stories,
    teasers_in_their_boxes,
)
from newsdoc.page.rules.plain_crossheads import (
    numbered_crossheads,
    questions_with_answers,
    quoted_crossheads,
)
from newsdoc.page.rules.plain_lists import lists_without_signs
from newsdoc.page.rules.recipes import parts_of_a_recipe
from newsdoc.page.rules.same_looks import sentences_that_look_as_the_story
from newsdoc.page.rules.says_nothing import filler, ruled_lines
from newsdoc.page.rules.short_items import (
    lines_in_a_row,
    lists_of_the_story,
    paragraphs_in_a_named_box,
    sentences_beside_paragraphs,
    story_of_short_lines,
)
from newsdoc.page.rules.short_stories import sentences_of_a_short_story
from newsdoc.page.rules.signatures import (
    counts_are_no_dates,
    greetings_open_a_letter,
    letters_are_signed,
    lone_by_word,
    names_and_dates_in_the_head,
    names_in_date_lines,
    reporters_sign,
)
from newsdoc.page.rules.signed_pictures import names_that_come_again, photographers_for_a_house
from newsdoc.page.rules.signed_posts import signed_posts
from newsdoc.page.rules.tables import lines_of_figures
from newsdoc.page.rules.under_labels import (
    comments_under_the_story,
    comments_under_their_heading,
    teasers_under_a_label,
    titles_under_a_label,
)
from newsdoc.page.rules.unsure import (
    last_lines_of_agencies,
    sentences_behind_what_interrupts,
    sentences_of_one_build,
    sentences_over_the_story,
    texts_that_are_cut_off,
    texts_under_times,
    titles_between_paragraphs,
)

Rule = Callable[[Page], None]
"""A rule: it looks at a page and changes the roles of some of its blocks."""

HEAD: tuple[Rule, ...] = (
    masthead_with_slogan,
    masthead_is_named,
    one_headline,
    one_masthead,
    dateline_opens_the_story,
    deck_stands_at_the_head,
    key_points_are_deck,
)
"""Rules that hold for every page, and come first."""
TEXT_RULES: tuple[Rule, ...] = (
    photographers_for_a_house,
    *HEAD,
    lines_of_agencies,
    counts_are_no_dates,
    greetings_open_a_letter,
    paper_over_the_headline,
    line_after_headline_is_deck,
    lines_of_speakers,
    lines_of_dialogue,
    questions_with_answers,
    key_points_under_the_byline,
    lead_and_deck,
    deck_stands_at_the_head,
    picture_credits,
    captions_with_their_credits,
    lines_over_credits,
    captions_under_their_label,
    counted_pictures,
    names_that_come_again,
    lead_over_a_picture,
    attributions_of_quotations,
    titles_between_paragraphs,
    sentences_look_like_taglines,
    lines_within_the_story,
    sentences_within_the_story,
    texts_under_times,
    sentences_behind_what_interrupts,
    sentences_over_the_story,
    last_lines_of_agencies,
    numbered_crossheads,
    lines_of_figures,
    parts_of_a_recipe,
    lists_without_signs,
    entries_of_a_live_blog,
    lone_by_word,
    names_and_dates_in_the_head,
    names_in_date_lines,
    dated_captions,
    quoted_crossheads,
    lines_after_the_story,
    tagline_after_the_story,
    sentences_of_a_short_story,
    sentences_over_the_story,
    sentences_behind_what_interrupts,
    last_lines_of_agencies,
    texts_that_are_cut_off,
    nothing_behind_the_tagline,
    signed_posts,
    comments_under_the_story,
    teasers_under_a_label,
    titles_under_a_label,
    notes_under_the_story,
    boxes_of_authors,
    lives_of_the_authors,
    starred_items,
    filler,
    ruled_lines,
    notices_of_the_site,
    prompts_of_a_paywall,
    rights_behind_the_story,
    names_and_days_of_other_stories,
    names_over_the_headline,
    credits_have_letters,
    reporters_sign,
    letters_are_signed,
    signed_at_the_foot,
    labels_are_no_crossheads,
    sentences_behind_promos,
)
"""The rules for flat text, in the order in which they are applied."""
MARKUP_RULES: tuple[Rule, ...] = (
    *HEAD,
    looks_alike,
    sentences_of_one_build,
    sentences_that_look_as_the_story,
    paragraphs_of_the_story,
    key_points_in_a_list,
    figcaptions,
    lead_in_the_run,
    lead_over_the_run,
    lead_of_a_live_blog,
    named_captions,
    lines_with_their_picture,
    controls,
    posts,
    tables_within_the_story,
    preformatted_text,
    newsletters_are_promos,
    labels_over_links,
    boxes_named_promos,
    rest_of_a_prompt,
    headings_within_the_story,
    bold_crossheads,
    bold_questions,
    lines_of_speakers,
    pulled_words,
    sources_of_block_quotations,
    no_kicker_but_a_label,
    lone_by_word,
    lines_after_the_story,
    sentences_of_a_short_story,
    filler,
    ruled_lines,
    notices_of_the_site,
    prompts_of_a_paywall,
    imprint_behind_the_story,
    story_of_short_lines,
    lines_in_a_row,
    lists_of_the_story,
    paragraphs_in_a_named_box,
    sentences_beside_paragraphs,
    numbered_sentences_go_on,
    printed_twice,
    comments_under_their_heading,
    lives_of_the_authors,
    signatures_of_other_stories,
    links_within_the_page,
    links_near_the_story,
    links_behind_the_prose,
    links_under_a_label,
    photographers_sign_a_gallery,
    teasers_in_their_boxes,
    labels_are_no_crossheads,
)
"""The rules for pages with markup, which tells much of what the others must guess from words."""
RULES: tuple[Rule, ...] = tuple(dict.fromkeys((*TEXT_RULES, *MARKUP_RULES)))
"""All of them."""
