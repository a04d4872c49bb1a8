"""Gnomon: an independent implementation of Lean 4."""
