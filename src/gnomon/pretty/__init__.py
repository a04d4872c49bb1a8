"""From terms, goals and syntax trees to text.

What it does: prints as Lean's pretty printer does, to the character.
Where to read next: `format.py` lays documents out.
Counterpart in Lean: `Lean.PrettyPrinter`, `Init.Data.Format`.
"""
