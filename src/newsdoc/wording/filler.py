"""The Latin that stands for a text that is not there: templates that nobody filled, what shows dimly behind a paywall.

Generators of such text draw their words from one passage of Cicero (De finibus bonorum et malorum I 32-33) and from
what printers made of it ("Lorem ipsum dolor sit amet").
"""

import re

from newsdoc.wording.cues import WORD, words_of

_PASSAGE = """
sed ut perspiciatis unde omnis iste natus error sit voluptatem accusantium doloremque laudantium totam rem aperiam
eaque ipsa quae ab illo inventore veritatis et quasi architecto beatae vitae dicta sunt explicabo nemo enim ipsam
voluptatem quia voluptas sit aspernatur aut odit aut fugit sed quia consequuntur magni dolores eos qui ratione
voluptatem sequi nesciunt neque porro quisquam est qui dolorem ipsum quia dolor sit amet consectetur adipisci velit
sed quia non numquam eius modi tempora incidunt ut labore et dolore magnam aliquam quaerat voluptatem ut enim ad
minima veniam quis nostrum exercitationem ullam corporis suscipit laboriosam nisi ut aliquid ex ea commodi consequatur
quis autem vel eum iure reprehenderit qui in ea voluptate velit esse quam nihil molestiae consequatur vel illum qui
dolorem eum fugiat quo voluptas nulla pariatur at vero eos et accusamus et iusto odio dignissimos ducimus qui
blanditiis praesentium voluptatum deleniti atque corrupti quos dolores et quas molestias excepturi sint occaecati
cupiditate non provident similique sunt in culpa qui officia deserunt mollitia animi id est laborum et dolorum fuga et
harum quidem rerum facilis est et expedita distinctio nam libero tempore cum soluta nobis est eligendi optio cumque
nihil impedit quo minus id quod maxime placeat facere possimus omnis voluptas assumenda est omnis dolor repellendus
temporibus autem quibusdam et aut officiis debitis aut rerum necessitatibus saepe eveniet ut et voluptates repudiandae
sint et molestiae non recusandae itaque earum rerum hic tenetur a sapiente delectus ut aut reiciendis voluptatibus
maiores alias consequatur aut perferendis doloribus asperiores repellat consequatur voluptatem natus laudantium
eveniet modi quaerat dicta minima similique quas
"""
_PRINTERS = """
lorem adipiscing elit do eiusmod tempor incididunt magna aliqua minim nostrud exercitation ullamco laboris aliquip
commodo consequat duis aute irure cillum eu excepteur cupidatat proident mollit anim
"""
_WORDS = frozenset((_PASSAGE + _PRINTERS).split())
_FEWEST = 7
"""Words that such a text has, at least: "in culpa" is a phrase, and "a ea et" may be anything."""
_SHARE = 0.9
"""The share of its words that stand in these passages: sentences of real Latin share a third with them."""


def is_filler(text: str) -> bool:
    """Whether a text is filler and nothing else.

    >>> is_filler("Dolor ipsam et est cumque. Laboriosam sed delectus rerum."), is_filler("Lorem ipsum is filler.")
    (True, False)
    """
    first = WORD.search(text)
    if first is None or first[0].lower() not in _WORDS:
        return False
    words = words_of(text.lower())
    return len(words) >= _FEWEST and sum(word in _WORDS for word in words) >= _SHARE * len(words)


_UNFILLED = re.compile(
    r"undefined|null|\[object [A-Z][A-Za-z]{1,20}\]|\{\{[^{}]{0,80}\}\}|\{%[^%]{0,80}%\}|<%[^%]{0,80}%>|"
    r"\$\{[^{}]{0,80}\}|%%?[A-Za-z_]{2,40}%%?"
)
"""What programs write for a value that they do not have, and the places of templates."""


def is_unfilled(text: str) -> bool:
    """Whether a declared value is a place in a template that a program left as it was, or filled with nothing.

    >>> is_unfilled("{{ author.name }}"), is_unfilled("undefined"), is_unfilled("Undefined behaviour")
    (True, True, False)
    """
    return _UNFILLED.fullmatch(text) is not None
