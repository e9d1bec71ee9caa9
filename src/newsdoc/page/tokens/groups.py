"""Tokens that tell a rule one thing together, where several rules ask for it."""

SENTENCE_ENDS = frozenset(("ends:stop", "ends:?", "ends:!"))
"""The text ends as a sentence does."""
RUNNING_WORDS = frozenset(("function words:some", "function words:many"))
"""It has the small words of running text."""
QUOTED = frozenset(("has:quotes", "starts:quote"))
"""Somebody's words stand in it, as stories have them."""
CREDITED = frozenset(("credit:whole", "cue:photo"))
"""It is a credit, and says that it is one of a picture."""
PROMOTES = frozenset(("cue:promo", "opens:call"))
"""It advertises, or calls upon the reader."""
