"""Imports every module with built-in elaborators, which register themselves.

Counterpart in Lean: the `builtin_initialize` blocks of `Lean.Elab`.
"""
