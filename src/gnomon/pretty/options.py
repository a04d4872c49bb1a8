"""What the printer's options say, worked out once for a set of options.

What it does: :class:`PPOptions` has one attribute for each question the printer asks. Many options
are, unless set themselves, what `pp.all` or another option makes them.
Where to read next: `delab.py`, which asks.
Counterpart in Lean: `Lean.PrettyPrinter.Delaborator.Options`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from gnomon.elab.options import Options, OptionValue


class PPOptions:
    """The printer's options, each under its Lean name with `_` for `.`, without `pp.`."""

    __slots__ = (
        "all",
        "analysis_block_implicit",
        "analysis_hole",
        "analysis_named_arg",
        "analysis_no_dot",
        "analysis_skip",
        "anonymous_mvars",
        "beta",
        "coercions",
        "coercions_types",
        "deep_terms",
        "deep_terms_threshold",
        "explicit",
        "expr_sizes",
        "field_notation",
        "field_notation_generalized",
        "foralls",
        "full_names",
        "fun_binder_types",
        "instance_types",
        "instances",
        "instantiate_mvars",
        "let_var_types",
        "level_mvars",
        "match",
        "max_steps",
        "motives_all",
        "motives_non_const",
        "motives_pi",
        "mvars",
        "mvars_delayed",
        "mvars_with_type",
        "nat_lit",
        "notation",
        "numeric_types",
        "oneline",
        "options",
        "parens",
        "pi_binder_names",
        "pi_binder_names_hygienic",
        "pi_binder_types",
        "pi_preserve_names",
        "private_names",
        "proofs",
        "proofs_threshold",
        "proofs_with_type",
        "raw_on_error",
        "safe_shadowing",
        "sanitize_names",
        "sorry_source",
        "structure_instance_types",
        "structure_instances",
        "structure_instances_defaults",
        "structure_instances_flatten",
        "tag_app_fns",
        "unicode",
        "unicode_fun",
        "universes",
    )

    def __init__(self, options: Options) -> None:
        """`options` are those of the command; see :func:`pp_options`."""

        def flag(name: str, default: bool) -> bool:
            if not options.is_set(name):
                return default
            value = options.get(name)
            return value if isinstance(value, bool) else default

        def number(name: str, default: int) -> int:
            if not options.is_set(name):
                return default
            return options.get_int(name, default)

        every = flag("pp.all", False)
        self.options = options
        self.all = every
        self.notation = flag("pp.notation", not every)
        self.parens = flag("pp.parens", False)
        self.unicode = flag("pp.unicode", True)
        self.unicode_fun = flag("pp.unicode.fun", False)
        self.match = flag("pp.match", not every)
        self.coercions = flag("pp.coercions", not every)
        self.coercions_types = flag("pp.coercions.types", False)
        self.explicit = flag("pp.explicit", every)
        self.universes = flag("pp.universes", every)
        self.full_names = flag("pp.fullNames", every)
        self.private_names = flag("pp.privateNames", every)
        self.fun_binder_types = flag("pp.funBinderTypes", every)
        self.pi_binder_types = flag("pp.piBinderTypes", True)
        self.pi_binder_names = flag("pp.piBinderNames", every)
        self.pi_binder_names_hygienic = flag("pp.piBinderNames.hygienic", False)
        self.pi_preserve_names = flag("pp.piPreserveNames", False)
        self.foralls = flag("pp.foralls", True)
        self.let_var_types = flag("pp.letVarTypes", every)
        self.numeric_types = flag("pp.numericTypes", False)
        self.nat_lit = flag("pp.natLit", self.numeric_types and not every)
        self.structure_instances = flag("pp.structureInstances", not every)
        self.structure_instances_flatten = flag("pp.structureInstances.flatten", True)
        self.structure_instances_defaults = flag("pp.structureInstances.defaults", False)
        self.structure_instance_types = flag("pp.structureInstanceTypes", every)
        self.field_notation = flag("pp.fieldNotation", not every)
        self.field_notation_generalized = flag("pp.fieldNotation.generalized", True)
        self.instances = flag("pp.instances", True)
        self.instance_types = flag("pp.instanceTypes", False)
        self.instantiate_mvars = flag("pp.instantiateMVars", True)
        self.mvars = flag("pp.mvars", True)
        self.anonymous_mvars = flag("pp.mvars.anonymous", self.mvars)
        self.level_mvars = flag("pp.mvars.levels", self.anonymous_mvars)
        self.mvars_with_type = flag("pp.mvars.withType", False)
        self.mvars_delayed = flag("pp.mvars.delayed", every)
        self.proofs = flag("pp.proofs", every)
        self.proofs_with_type = flag("pp.proofs.withType", False)
        self.proofs_threshold = number("pp.proofs.threshold", 0)
        self.motives_pi = flag("pp.motives.pi", True)
        self.motives_non_const = flag("pp.motives.nonConst", False)
        self.motives_all = flag("pp.motives.all", False)
        self.deep_terms = flag("pp.deepTerms", every)
        self.deep_terms_threshold = number("pp.deepTerms.threshold", 50)
        self.max_steps = number("pp.maxSteps", 5000)
        self.safe_shadowing = flag("pp.safeShadowing", True)
        self.sanitize_names = flag("pp.sanitizeNames", True)
        self.sorry_source = flag("pp.sorrySource", False)
        self.tag_app_fns = flag("pp.tagAppFns", every)
        self.beta = flag("pp.beta", False)
        self.oneline = flag("pp.oneline", False)
        self.expr_sizes = flag("pp.exprSizes", False)
        self.raw_on_error = flag("pp.rawOnError", False)
        self.analysis_skip = flag("pp.analysis.skip", False)
        self.analysis_hole = flag("pp.analysis.hole", False)
        self.analysis_named_arg = flag("pp.analysis.namedArg", False)
        self.analysis_no_dot = flag("pp.analysis.noDot", False)
        self.analysis_block_implicit = flag("pp.analysis.blockImplicit", False)

    def with_values(self, values: Mapping[str, OptionValue]) -> PPOptions:
        """Return the options with some of them set."""
        options = self.options
        for name, value in values.items():
            options = options.set(name, value)
        return pp_options(options)


@lru_cache(maxsize=256)
def pp_options(options: Options) -> PPOptions:
    """Return the printer's options.

    >>> pp_options(Options().set("pp.all", True)).notation
    False
    """
    return PPOptions(options)
