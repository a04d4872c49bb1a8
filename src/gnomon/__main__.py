"""`python -m gnomon`: the command `gnomon`."""

from .cli import main

main()
