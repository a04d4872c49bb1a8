/-
Arrays: insertion sort, and binary search in what is sorted.

Lean's counterparts: `Init.Data.Array.InsertionSort`, `Init.Data.Array.BinSearch`.
-/
prelude
import Init.Data.Array.Basic
import Init.Omega

namespace Array

/-- Sorts an array by moving each element down to its place among those before it. -/
@[inline]
def insertionSort (xs : Array α) (lt : α → α → Bool := by exact (· < ·)) : Array α :=
  outer xs 0 xs.size
where
  /-- Moves `fuel` more elements to their places, from position `i`. -/
  @[specialize] outer (xs : Array α) (i : Nat) : Nat → Array α
    | 0 => xs
    | fuel + 1 => if i < xs.size then outer (inner xs i) (i + 1) fuel else xs
  /-- Moves the element at position `j` down. -/
  @[specialize] inner (xs : Array α) : Nat → Array α
    | 0 => xs
    | j + 1 =>
      if h : j + 1 < xs.size then
        if lt xs[j + 1] xs[j] then inner (xs.swap (j + 1) j) j else xs
      else xs

/-- Finds an element that is neither below nor above `k` between two positions of a sorted array. -/
@[specialize]
def binSearch {α : Type} (as : Array α) (k : α) (lt : α → α → Bool) (lo : Nat := 0) (hi : Nat := as.size - 1) :
    Option α :=
  go lo hi (hi + 1 - lo)
where
  /-- Halves what is left, at most `fuel` times. -/
  @[specialize] go (lo hi : Nat) : Nat → Option α
    | 0 => none
    | fuel + 1 =>
      if lo ≤ hi then
        let m := (lo + hi) / 2
        if h : m < as.size then
          if lt as[m] k then go (m + 1) hi fuel
          else if lt k as[m] then (if m = 0 then none else go lo (m - 1) fuel)
          else some as[m]
        else none
      else none

/-- Returns whether a sorted array has an element that is neither below nor above `k`. -/
@[inline]
def binSearchContains {α : Type} (as : Array α) (k : α) (lt : α → α → Bool) (lo : Nat := 0)
    (hi : Nat := as.size - 1) : Bool :=
  (as.binSearch k lt lo hi).isSome

end Array
