"""`python -m newsdoc`: the command line."""

from newsdoc.cli import main

main()
