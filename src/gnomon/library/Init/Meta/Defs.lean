/-
Names, syntax trees and literals for programs.  Lean's counterpart: `Init.Meta.Defs`.
-/
prelude
import Init.Meta.Defs.Names
import Init.Meta.Defs.Syntax
import Init.Meta.Defs.Literals
import Init.Meta.Defs.Typed
import Init.Meta.Defs.Quote
import Init.Meta.Defs.Configs
