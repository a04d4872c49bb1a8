"""Options: what `set_option` sets.

What it does: knows the options with their types and defaults; an :class:`Options` value holds what
was set.
Where to read next: `core.py`, whose readers ask here.
Counterpart in Lean: `Lean.Data.Options`, `register_builtin_option`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

OptionValue: TypeAlias = "bool | int | str"

_DECLARED: dict[str, OptionValue] = {}


def register_option(name: str, default: OptionValue) -> None:
    """Declare an option, its type being that of its default."""
    _DECLARED[name] = default


def option_default(name: str) -> OptionValue | None:
    """Return the default of an option, or `None` if there is no such option."""
    return _DECLARED.get(name)


def declared_options() -> Mapping[str, OptionValue]:
    """Return all options with their defaults."""
    return _DECLARED


class Options:
    """Options as set; an immutable value.

    >>> Options().set("pp.all", True).get_bool("pp.all")
    True
    """

    __slots__ = ("_values",)

    def __init__(self, values: Mapping[str, OptionValue] | None = None) -> None:
        self._values = dict(values or {})

    def set(self, name: str, value: OptionValue) -> Options:
        """Return these options with one set."""
        return Options({**self._values, name: value})

    def get(self, name: str) -> OptionValue | None:
        """Return an option's value: as set, or its default; `None` if there is no such option."""
        value = self._values.get(name)
        return _DECLARED.get(name) if value is None else value

    def is_set(self, name: str) -> bool:
        """Return whether the option was set."""
        return name in self._values

    def get_bool(self, name: str, default: bool = False) -> bool:
        """Return the value of an option that is true or false."""
        value = self.get(name)
        return value if isinstance(value, bool) else default

    def get_int(self, name: str, default: int = 0) -> int:
        """Return the value of an option that is a number."""
        value = self.get(name)
        return value if isinstance(value, int) and not isinstance(value, bool) else default

    def items(self) -> Iterator[tuple[str, OptionValue]]:
        """Return the options that were set."""
        return iter(self._values.items())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Options) and self._values == other._values

    def __hash__(self) -> int:
        return hash(tuple(sorted(self._values.items(), key=lambda item: item[0])))

    def __repr__(self) -> str:
        return f"Options({self._values!r})"


for _name, _default in {
    "autoImplicit": True,
    "relaxedAutoImplicit": True,
    "maxRecDepth": 512,
    "maxHeartbeats": 200000,
    "synthInstance.maxHeartbeats": 20000,
    "synthInstance.maxSize": 128,
    "maxUniverseOffset": 32,
    "exponentiation.threshold": 256,
    "autoLift": True,
    "checkBinderAnnotations": True,
    "quotPrecheck": True,
    "quotPrecheck.allowSectionVars": False,
    "hygiene": True,
    "warningAsError": False,
    "warn.sorry": True,
    "linter.all": False,
    "linter.unusedVariables": True,
    "linter.unusedVariables.funArgs": True,
    "linter.unusedVariables.patternVars": True,
    "linter.unusedSectionVars": True,
    "linter.deprecated": True,
    "linter.unusedSimpArgs": True,
    "linter.constructorNameAsVariable": True,
    "linter.missingDocs": False,
    "linter.unnecessarySimpa": True,
    "linter.suspiciousUnexpanderPatterns": True,
    "linter.omit": False,
    "eval.pp": True,
    "eval.type": False,
    "eval.derive.repr": True,
    "interpreter.prefer_native": False,
    "deprecated.oldSectionVars": False,
    "inductive.autoPromoteIndices": True,
    "structureDiamondWarning": False,
    "structure.strictResolutionOrder": False,
    "structureInstance.check": True,
    "bootstrap.inductiveCheckResultingUniverse": True,
    "bootstrap.genMatcherCode": True,
    "smartUnfolding": True,
    "genCtorIdx": True,
    "genSizeOf": True,
    "genSizeOfSpec": True,
    "genInjectivity": True,
    "match.ignoreUnusedAlts": False,
    "debug.skipKernelTC": False,
    "debug.byAsSorry": False,
    "debug.terminalTacticsAsSorry": False,
    "showPartialSyntaxErrors": False,
    "internal.cmdlineSnapshots": False,
    "Elab.async": False,
    "compiler.check": False,
    "compiler.extract_closed": True,
    "compiler.reuse": True,
    "tactic.hygienic": True,
    "tactic.simp.trace": False,
    "tactic.customEliminators": True,
    "tactic.alt.allowRec": False,
    "simprocs": True,
    "backward.isDefEq.lazyProjDelta": True,
    "backward.synthInstance.canonInstances": True,
    "backward.eqns.nonrecursive": True,
    "backward.eqns.deepRecursiveSplit": True,
    "wf.preprocess": True,
    "diagnostics": False,
    "diagnostics.threshold": 20,
    "profiler": False,
    "trace.Meta.synthInstance": False,
    "trace.Elab.definition": False,
    "guard_msgs.diff": True,
    "pp.all": False,
    "pp.notation": True,
    "pp.parens": False,
    "pp.unicode.fun": False,
    "pp.unicode": True,
    "pp.coercions": True,
    "pp.coercions.types": False,
    "pp.universes": False,
    "pp.fullNames": False,
    "pp.privateNames": False,
    "pp.funBinderTypes": False,
    "pp.piBinderTypes": True,
    "pp.piBinderNames": True,
    "pp.piBinderNames.hygienic": True,
    "pp.foralls": True,
    "pp.explicit": False,
    "pp.letVarTypes": False,
    "pp.natLit": False,
    "pp.numericTypes": False,
    "pp.structureInstances": True,
    "pp.structureInstances.flatten": True,
    "pp.structureInstances.defaults": False,
    "pp.structureInstanceTypes": False,
    "pp.fieldNotation": True,
    "pp.fieldNotation.generalized": True,
    "pp.fieldNotation.generalizedParents": True,
    "pp.explicit.instances": False,
    "pp.instances": True,
    "pp.instanceTypes": False,
    "pp.deepTerms": False,
    "pp.deepTerms.threshold": 50,
    "pp.maxSteps": 5000,
    "pp.proofs": False,
    "pp.proofs.withType": False,
    "pp.proofs.threshold": 0,
    "pp.motive.pi": True,
    "pp.motive.nonDep": True,
    "pp.motive.all": False,
    "pp.macroStack": False,
    "pp.match": True,
    "pp.mvars": True,
    "pp.mvars.levels": True,
    "pp.mvars.anonymous": True,
    "pp.mvars.withType": False,
    "pp.mvars.delayed": False,
    "pp.sanitizeNames": True,
    "pp.safeShadowing": True,
    "pp.inaccessibleNames": True,
    "pp.auxDecls": False,
    "pp.implementationDetailHyps": False,
    "pp.showLetValues": True,
    "pp.showLetValues.threshold": 0,
    "pp.tagAppFns": False,
    "pp.beta": False,
    "pp.binderTypes": True,
    "pp.anonymousConstructorNotation": True,
    "pp.structureProjections": True,
    "pp.analyze": False,
    "pp.raw": False,
    "pp.raw.maxDepth": 32,
    "pp.raw.showInfo": False,
    "pp.exprSizes": False,
    "pp.fvars.anonymous": True,
    "pp.oneline": False,
    "format.width": 120,
    "format.unicode": True,
    "format.indent": 2,
}.items():
    register_option(_name, _default)
