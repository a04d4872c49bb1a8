/-
Lists: functions of elements and their positions.

Lean's counterpart: `Init.Data.List.MapIdx`.
-/
prelude
import Init.Data.Array.Basic

universe u v w

namespace List

/-- Applies a function to each element and its position. -/
@[inline]
def mapIdx (f : Nat → α → β) (as : List α) : List β := go as #[]
where
  /-- With the results so far. -/
  @[specialize] go : List α → Array β → List β
    | [], acc => acc.toList
    | a :: as, acc => go as (acc.push (f acc.size a))

/-- Runs a computation on each element and its position, and returns the results. -/
@[inline]
def mapIdxM {m : Type u → Type v} [Monad m] (f : Nat → α → m β) (as : List α) : m (List β) := go as #[]
where
  /-- With the results so far. -/
  @[specialize] go : List α → Array β → m (List β)
    | [], acc => pure acc.toList
    | a :: as, acc => do go as (acc.push (← f acc.size a))

@[simp] theorem mapIdx_nil {f : Nat → α → β} : mapIdx f [] = [] := rfl

end List
