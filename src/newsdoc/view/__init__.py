"""An article as one HTML page, for people: the source and its reading side by side, with the reasons.

The page is one file without scripts from elsewhere, pictures or fonts: nothing is fetched when it is opened. It can be
read with the keyboard and a screen reader, in dark mode, and on paper.
"""

from newsdoc.view.page import render, render_fragment, render_read

__all__ = ["render", "render_fragment", "render_read"]
