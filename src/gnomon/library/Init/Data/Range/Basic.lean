/-
Ranges of natural numbers, `[start:stop:step]`, to loop over.

Lean's counterpart: `Init.Data.Range.Basic`.
-/
prelude
import Init.Control.Basic
import Init.Data.Nat.Div.Basic
import Init.WF
import Init.WFTactics

universe u v

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

/-- How many numbers there are. -/
def size (r : Range) : Nat := (r.stop - r.start + r.step - 1) / r.step

/-- A loop over the numbers, with a proof that each is one. -/
@[inline] protected def forIn' {β : Type u} {m : Type u → Type v} [Monad m] (range : Range) (init : β)
    (f : (i : Nat) → i ∈ range → β → m (ForInStep β)) : m β :=
  let rec
    /-- From `i` on, which is one of the numbers or behind them. -/
    @[specialize] loop (b : β) (i : Nat) (hs : (i - range.start) % range.step = 0)
      (hl : range.start ≤ i) : m β := do
    if h : i < range.stop then
      match (← f i ⟨hl, h, hs⟩ b) with
      | .done b => pure b
      | .yield b =>
        have next : (i + range.step - range.start) % range.step = 0 :=
          (congrArg (· % range.step) ((congrArg (· - range.start) (Nat.add_comm i range.step)).trans
            ((Nat.add_sub_assoc hl range.step).trans (Nat.add_comm _ _)))).trans
            ((Nat.add_mod_right (i - range.start) range.step).trans hs)
        loop b (i + range.step) next (Nat.le_trans hl (Nat.le_add_right i range.step))
    else
      pure b
    termination_by range.stop - i
    decreasing_by exact Nat.sub_lt_sub_left h (Nat.lt_add_of_pos_right range.step_pos)
  loop init range.start
    ((congrArg (· % range.step) (Nat.sub_self range.start)).trans (Nat.zero_mod range.step)) (Nat.le_refl _)

instance [Monad m] : ForIn' m Range Nat inferInstance where
  forIn' := Range.forIn'

/-- Runs a computation for each number. -/
@[inline] protected def forM {m : Type u → Type v} [Monad m] (range : Range) (f : Nat → m PUnit) : m PUnit :=
  let rec
    /-- From `i` on. -/
    @[specialize] loop (i : Nat) : m PUnit := do
    if _h : i < range.stop then
      f i
      loop (i + range.step)
    else
      pure ⟨⟩
    termination_by range.stop - i
    decreasing_by exact Nat.sub_lt_sub_left _h (Nat.lt_add_of_pos_right range.step_pos)
  loop range.start

instance [Monad m] : ForM m Range Nat where
  forM := Range.forM

syntax:max "[" withoutPosition(":" term) "]" : term
syntax:max "[" withoutPosition(term ":" term) "]" : term
syntax:max "[" withoutPosition(":" term ":" term) "]" : term
syntax:max "[" withoutPosition(term ":" term ":" term) "]" : term

macro_rules
  | `([ : $stop]) => `({ stop := $stop, step_pos := Nat.zero_lt_one : Range })
  | `([ $start : $stop ]) => `({ start := $start, stop := $stop, step_pos := Nat.zero_lt_one : Range })
  | `([ $start : $stop : $step ]) =>
    `({ start := $start, stop := $stop, step := $step, step_pos := by decide : Range })
  | `([ : $stop : $step ]) => `({ stop := $stop, step := $step, step_pos := by decide : Range })

end Range

end Std.Legacy

theorem Membership.mem.upper {i : Nat} {r : Std.Legacy.Range} (h : i ∈ r) : i < r.stop := h.2.1

theorem Membership.mem.lower {i : Nat} {r : Std.Legacy.Range} (h : i ∈ r) : r.start ≤ i := h.1

theorem Membership.mem.step {i : Nat} {r : Std.Legacy.Range} (h : i ∈ r) : (i - r.start) % r.step = 0 := h.2.2

theorem Membership.get_elem_helper {i n : Nat} {r : Std.Legacy.Range} (h₁ : i ∈ r) (h₂ : r.stop = n) : i < n :=
  h₂ ▸ h₁.upper

macro_rules
  | `(tactic| get_elem_tactic_extensible) => `(tactic| apply Membership.get_elem_helper; assumption; rfl)
