/-
The fact that a number is not zero, for instance synthesis.  Lean's counterpart: `Init.Data.NeZero`.
-/
prelude
import Init.Data.Zero

/-- `n` is not zero. -/
class NeZero [Zero R] (n : R) : Prop where
  /-- It is not zero. -/
  out : n ≠ 0

theorem NeZero.ne {R : Type u_1} [Zero R] (n : R) [h : NeZero n] : n ≠ 0 := h.out

theorem NeZero.ne' {R : Type u_1} [Zero R] (n : R) [h : NeZero n] : 0 ≠ n := h.out.symm

theorem neZero_iff {R : Type u_1} [Zero R] {n : R} : NeZero n ↔ n ≠ 0 := ⟨fun h => h.out, NeZero.mk⟩

@[simp] theorem neZero_zero_iff_false {α : Type _} [Zero α] : NeZero (0 : α) ↔ False :=
  ⟨fun h => h.out rfl, fun h => h.elim⟩

instance {p : Prop} [Decidable p] {n m : Nat} [NeZero n] [NeZero m] : NeZero (if p then n else m) :=
  if h : p then (if_pos h).symm ▸ ‹NeZero n› else (if_neg h).symm ▸ ‹NeZero m›

instance {n m : Nat} [h : NeZero n] : NeZero (n + m) where
  out :=
    match n, h, m with
    | _ + 1, _, 0
    | _ + 1, _, _ + 1 => fun h => nomatch h

instance {n m : Nat} [h : NeZero m] : NeZero (n + m) where
  out :=
    match m, h, n with
    | _ + 1, _, 0
    | _ + 1, _, _ + 1 => fun h => nomatch h

instance {n m : Nat} [hn : NeZero n] [hm : NeZero m] : NeZero (n * m) where
  out :=
    match n, hn, m, hm with
    | _ + 1, _, _ + 1, _ => fun h => nomatch h
