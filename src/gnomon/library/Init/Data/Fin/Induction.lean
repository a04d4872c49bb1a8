/-
Induction on numbers below a bound: from zero upwards, from the last one downwards, by cases.

Read next: `Init.Data.Fin.Lemmas`.  Lean's counterpart: `Init.Data.Fin.Lemmas`.
-/
prelude
import Init.Data.Fin.Basic
import Init.Omega
import Init.Data.Cast

namespace Fin

/-- Induction on a number and its bound together. -/
@[elab_as_elim] def succRec {motive : ∀ n, Fin n → Sort _} (zero : ∀ n, motive n.succ (0 : Fin (n + 1)))
    (succ : ∀ n i, motive n i → motive n.succ i.succ) : {n : Nat} → (i : Fin n) → motive n i
  | 0, i => i.elim0
  | n + 1, ⟨0, _⟩ => zero n
  | _ + 1, ⟨i + 1, h⟩ => succ _ _ (succRec zero succ ⟨i, Nat.lt_of_succ_lt_succ h⟩)

/-- Induction on a number and its bound together, the number first. -/
@[elab_as_elim] def succRecOn {n : Nat} (i : Fin n) {motive : ∀ n, Fin n → Sort _} (zero : ∀ n, motive (n + 1) 0)
    (succ : ∀ n i, motive n i → motive n.succ i.succ) : motive n i :=
  i.succRec zero succ

/-- Induction from zero upwards. -/
@[elab_as_elim] def induction {motive : Fin (n + 1) → Sort _} (zero : motive 0)
    (succ : ∀ i : Fin n, motive (castSucc i) → motive i.succ) : ∀ i : Fin (n + 1), motive i
  | ⟨i, hi⟩ => go i hi
where
  /-- Induction on the number without its bound. -/
  go : ∀ (i : Nat) (hi : i < n + 1), motive ⟨i, hi⟩
  | 0, _ => zero
  | i + 1, hi => succ ⟨i, Nat.lt_of_succ_lt_succ hi⟩ (go i (Nat.lt_of_succ_lt hi))

/-- Induction from zero upwards, the number first. -/
@[elab_as_elim] def inductionOn (i : Fin (n + 1)) {motive : Fin (n + 1) → Sort _} (zero : motive 0)
    (succ : ∀ i : Fin n, motive (castSucc i) → motive i.succ) : motive i :=
  induction zero succ i

/-- Cases: zero, or a successor. -/
@[elab_as_elim] def cases {motive : Fin (n + 1) → Sort _} (zero : motive 0) (succ : ∀ i : Fin n, motive i.succ) :
    ∀ i : Fin (n + 1), motive i :=
  induction zero fun i _ => succ i

/-- Induction from the last number downwards. -/
@[elab_as_elim] def reverseInduction {motive : Fin (n + 1) → Sort _} (last : motive (Fin.last n))
    (cast : ∀ i : Fin n, motive i.succ → motive (castSucc i)) (i : Fin (n + 1)) : motive i :=
  go cast i n (Nat.lt_succ_self n) (Nat.le_of_lt_succ i.2) last
where
  /-- Goes down from `j`. -/
  go {motive : Fin (n + 1) → Sort _} (cast : ∀ i : Fin n, motive i.succ → motive (castSucc i)) (i : Fin (n + 1)) :
      (j : Nat) → (h : j < n + 1) → (h2 : i ≤ j) → motive ⟨j, h⟩ → motive i
    | 0, _, h2, x =>
      have e : i = 0 := Fin.eq_of_val_eq (Nat.le_zero.1 h2)
      e ▸ x
    | j + 1, h, h2, x =>
      if hi : i.1 = j + 1 then
        have e : i = ⟨j + 1, h⟩ := Fin.eq_of_val_eq hi
        e ▸ x
      else
        go cast i j (Nat.lt_of_succ_lt h) (Nat.le_of_lt_succ (Nat.lt_of_le_of_ne h2 hi))
          (cast ⟨j, Nat.lt_of_succ_lt_succ h⟩ x)

/-- Cases: the last number, or one of the others. -/
@[elab_as_elim] def lastCases {motive : Fin (n + 1) → Sort _} (last : motive (Fin.last n))
    (cast : ∀ i : Fin n, motive (castSucc i)) (i : Fin (n + 1)) : motive i :=
  reverseInduction last (fun i _ => cast i) i

/-- Cases: one of the first `m` numbers, or one of the others. -/
@[elab_as_elim] def addCases {m n : Nat} {motive : Fin (m + n) → Sort u} (left : ∀ i, motive (castAdd n i))
    (right : ∀ i, motive (natAdd m i)) (i : Fin (m + n)) : motive i :=
  if hi : (i : Nat) < m then
    (Fin.eq_of_val_eq rfl : castAdd n (castLT i hi) = i) ▸ left (castLT i hi)
  else
    (Fin.eq_of_val_eq (Nat.add_sub_of_le (Nat.le_of_not_lt hi)) :
      natAdd m (⟨i - m, Nat.sub_lt_left_of_lt_add (Nat.le_of_not_lt hi) i.2⟩ : Fin n) = i) ▸ right _

/-- The number of an integer modulo the bound. -/
def intCast [NeZero n] (a : Int) : Fin n :=
  if 0 ≤ a then Fin.ofNat n a.natAbs else -Fin.ofNat n a.natAbs

/-- Natural numbers as numbers modulo the bound. -/
def NatCast.instNatCast (n : Nat) [NeZero n] : NatCast (Fin n) where
  natCast a := Fin.ofNat n a

/-- Integers as numbers modulo the bound. -/
def IntCast.instIntCast (n : Nat) [NeZero n] : IntCast (Fin n) where
  intCast := Fin.intCast

end Fin
