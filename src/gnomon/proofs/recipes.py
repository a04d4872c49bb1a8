"""Environments made again from what made them.

What it does: :func:`env_of` checks the text of a recipe, once in a process.
Where to read next: `origin.py`, `pickling.py`.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import Final

from gnomon.check import check
from gnomon.meta import ElabEnv
from gnomon.proofs.errors import ProofError
from gnomon.proofs.origin import Recipe, origin_of

KEPT: Final = 32
"""So many environments are kept."""

_KNOWN: OrderedDict[Recipe, ElabEnv] = OrderedDict()


def env_of(recipe: Recipe) -> ElabEnv:
    """Return the environment of a recipe.

    Raises :class:`~gnomon.proofs.errors.ProofError` if the text has errors that it had not when the
    recipe was written.
    """
    found = _KNOWN.get(recipe)
    if found is not None:
        _KNOWN.move_to_end(recipe)
        return found
    base = None if recipe.base is None else env_of(recipe.base)
    result = check(
        recipe.text,
        file_name="<environment>",
        main_module=recipe.main_module,
        options=dict(recipe.options),
        keep_examples=recipe.keep_examples,
        roots=recipe.roots,
        env=base,
    )
    if result.has_errors and not recipe.may_have_errors:
        raise ProofError(result.messages)
    remember(result.env)
    return result.env


def remember(env: ElabEnv) -> None:
    """Let the environment be found by its recipe, if it has one."""
    recipe = origin_of(env).recipe
    if recipe is None or recipe in _KNOWN:
        return
    _KNOWN[recipe] = env
    while len(_KNOWN) > KEPT:
        _KNOWN.popitem(last=False)
