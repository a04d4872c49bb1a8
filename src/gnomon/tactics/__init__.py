"""Tactics: from goals to goals.

What it does: `basic/` has operations on single goals, which elaborators use, too; the other files
have one family of tactics each, registered with their syntax.
Counterpart in Lean: `Lean.Meta.Tactic`, `Lean.Elab.Tactic`.
"""
