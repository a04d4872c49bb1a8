"""What declarations say about how they are printed.

What it does: names the slot and the tags of the environment that the printer reads: coercions, and
the attributes `pp_nodot` and `pp_using_anonymous_constructor`.
What it assumes: the elaborator fills them in.
Where to read next: `unexpand.py`, `field_notation.py`.
Counterpart in Lean: `Lean.Meta.CoeAttr`, `Lean.PrettyPrinter.Delaborator.Attributes`.
"""

from __future__ import annotations

from typing import Final, Literal

from gnomon.elab.extensions import MapExtension
from gnomon.meta import ElabEnv
from gnomon.records import dataclass

PP_NO_DOT: Final = "pp_nodot"
"""The tag of functions that are not printed as `x.f`."""

PP_ANONYMOUS_CONSTRUCTOR: Final = "pp_using_anonymous_constructor"
"""The tag of structures whose elements are printed as `⟨x, y⟩`."""


@dataclass(frozen=True, slots=True)
class CoeFnInfo:
    """That a function is printed as a coercion (`@[coe]`).

    It is one if applied to `num_args` arguments, of which number `coercee` is what is coerced.
    """

    num_args: int
    coercee: int
    sort: Literal["coe", "coeFun", "coeSort"]


COE_FNS: MapExtension[str, CoeFnInfo] = MapExtension("coeFns")


def has_no_dot(env: ElabEnv, name: str) -> bool:
    """Return whether a function is not to be printed as `x.f`."""
    return env.has_tag(PP_NO_DOT, name)


def uses_anonymous_constructor(env: ElabEnv, struct: str) -> bool:
    """Return whether elements of a structure are printed as `⟨x, y⟩`."""
    return env.has_tag(PP_ANONYMOUS_CONSTRUCTOR, struct)
