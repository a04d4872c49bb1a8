"""Imports every module with built-in elaborators, which register themselves.

Counterpart in Lean: the `builtin_initialize` blocks of `Lean.Elab`.
"""

# ruff: noqa: F401
from __future__ import annotations

import gnomon.elab.app
import gnomon.elab.binder_predicate
import gnomon.elab.binders
import gnomon.elab.binop
import gnomon.elab.builtin_attributes
import gnomon.elab.builtin_command
import gnomon.elab.builtin_notation
import gnomon.elab.builtin_term
import gnomon.elab.check_command
import gnomon.elab.congr_attr
import gnomon.elab.constructor_variables
import gnomon.elab.declaration
import gnomon.elab.declared_elabs
import gnomon.elab.deriving
import gnomon.elab.deriving_handlers
import gnomon.elab.do.elab
import gnomon.elab.elab_commands
import gnomon.elab.eliminator_attr
import gnomon.elab.end_command
import gnomon.elab.equations
import gnomon.elab.eval_command
import gnomon.elab.ext_attr
import gnomon.elab.guard
import gnomon.elab.inductive_command
import gnomon.elab.initialize
import gnomon.elab.instance_attr
import gnomon.elab.let_rec
import gnomon.elab.macro_commands
import gnomon.elab.match
import gnomon.elab.match_alt
import gnomon.elab.match_eqns
import gnomon.elab.more_commands
import gnomon.elab.more_terms
import gnomon.elab.norm_cast_attr
import gnomon.elab.notation
import gnomon.elab.open_decl
import gnomon.elab.option_commands
import gnomon.elab.print_command
import gnomon.elab.quotation
import gnomon.elab.quotation_match
import gnomon.elab.recursion.fun_ind
import gnomon.elab.reducibility_attr
import gnomon.elab.simp_attr
import gnomon.elab.simproc_commands
import gnomon.elab.struct_inst
import gnomon.elab.syntax_commands
import gnomon.elab.unused_simp_args
import gnomon.elab.unused_variables
import gnomon.elab.variables
import gnomon.elab.where_command
import gnomon.macros.builtin
import gnomon.tactics.builtin
from gnomon.elab import code_state, compile_entry, evaluate

compile_entry.set_compiler(code_state.compile_decls)
evaluate.set_evaluator(code_state.evaluate)
