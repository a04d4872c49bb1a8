/-
Ranges of natural numbers, `[start:stop:step]`, to loop over.

Lean's counterpart: `Init.Data.Range.Basic`.
-/
prelude
import Init.Control.Basic
import Init.Data.Nat.Basic
import Init.Data.List.Notation

namespace Std.Legacy

/-- `start, start + step, …`, below `stop`. -/
structure Range where
  /-- The first number. -/
  start : Nat := 0
  /-- What all numbers are below. -/
  stop : Nat
  /-- From one number to the next. -/
  step : Nat := 1
  /-- The numbers grow. -/
  step_pos : 0 < step

instance : Membership Nat Range where
  mem r i := r.start ≤ i ∧ i < r.stop ∧ (i - r.start) % r.step = 0

namespace Range

universe u v

/-- How many numbers there are. -/
def size (r : Range) : Nat := (r.stop - r.start + r.step - 1) / r.step

end Range

end Std.Legacy
