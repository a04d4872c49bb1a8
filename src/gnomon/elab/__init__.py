"""From syntax trees to checked definitions.

What it does: commands change an environment, terms become expressions, and everything that is wrong
with a text becomes a message at its place.
What it assumes: `gnomon.syntax` for trees, `gnomon.parser` for text, `gnomon.meta` for questions
about terms. Nothing here is trusted: what enters an environment passes the kernel.
Where to read next: `core.py` (what all elaborators share), `term.py` (terms), `command.py`
(commands); one file for each notation after that.
Counterpart in Lean: `Lean.Elab`.
"""
