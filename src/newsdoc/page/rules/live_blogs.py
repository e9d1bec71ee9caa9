"""Rules for live blogs: the lines of time over their entries, and the lead."""

from newsdoc.page.live_entries import find_entries
from newsdoc.page.page import Page


def lead_of_a_live_blog(page: Page) -> None:
    """A sentence that looks like a deck right over the first entry of a live blog is its lead: the story so far."""
    first = min(find_entries(page.times, page.roles), default=0)
    if not first or page.times[first].dated:  # days are those of stories beside this one
        return
    if page.roles[first - 1] == "deck" and "ends:stop" in page.tokens[first - 1]:
        page.assign(first - 1, "paragraph", "the lead above the entries of a live blog")


def entries_of_a_live_blog(page: Page) -> None:
    """The line of time over an entry of a live blog is its cross-head."""
    lead_of_a_live_blog(page)
    entries = find_entries(page.times, page.roles)
    for i, entry in entries.items():
        if (markup := page.blocks[i].markup) is not None and not markup.inside:
            continue
        title = page.blocks[i].text[entry.title_at :]
        over_text = "paragraph" in page.roles[i + 1 : i + 3] and i + 1 not in entries
        if page.roles[i] != "paragraph" or (over_text and title[-1:] not in (".", "!", "”", '"')):
            page.assign(i, "heading", "the time of an entry")
