/-
Actions as values: what they do happens when the value is computed.

Lean's counterpart: a part of `Init.System.IO`.
-/
prelude
import Init.System.IO.Basic

/-- The result of an action. -/
@[never_extract, inline] unsafe def unsafeBaseIO (fn : BaseIO α) : α :=
  match fn (unsafeCast Unit.unit) with
  | .mk a _ => a

/-- The result of an action that may fail. -/
@[inline] unsafe def unsafeEIO (fn : EIO ε α) : Except ε α := unsafeBaseIO fn.toBaseIO

/-- The result of an action that may fail. -/
@[inline] unsafe def unsafeIO (fn : IO α) : Except IO.Error α := unsafeEIO fn
