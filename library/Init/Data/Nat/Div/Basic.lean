/-
Natural numbers: division with remainder.  Lean's counterpart: `Init.Data.Nat.Div.Basic`.
-/
prelude
import Init.Data.Nat.Basic

namespace Nat

private theorem go_le {y : Nat} (hy : 0 < y) : (fuel x : Nat) → (h : x < fuel) → Nat.div.go y hy fuel x h ≤ x
  | 0, x, h => absurd h (Nat.not_lt_zero x)
  | succ fuel, x, h =>
    if hle : y ≤ x then
      have e : Nat.div.go y hy (succ fuel) x h
          = Nat.div.go y hy fuel (x - y) (Nat.div_rec_fuel_lemma hy hle h) + 1 := dif_pos hle
      have l : Nat.div.go y hy fuel (x - y) (Nat.div_rec_fuel_lemma hy hle h) < x :=
        Nat.lt_of_le_of_lt (go_le hy fuel (x - y) _) (Nat.sub_lt (Nat.lt_of_lt_of_le hy hle) hy)
      e.symm ▸ l
    else
      have e : Nat.div.go y hy (succ fuel) x h = 0 := dif_neg hle
      e.symm ▸ Nat.zero_le x

unseal Nat.div in
private theorem div_eq_go {x y : Nat} (hy : 0 < y) : x / y = Nat.div.go y hy (succ x) x (Nat.lt_succ_self x) :=
  dif_pos hy

unseal Nat.div in
theorem div_le_self (n k : Nat) : n / k ≤ n :=
  if hy : 0 < k then
    (div_eq_go hy).symm ▸ go_le hy (succ n) n _
  else
    have e : n / k = 0 := dif_neg hy
    e.symm ▸ Nat.zero_le n

theorem div_lt_self {n k : Nat} (hLtN : 0 < n) (hLtK : 1 < k) : n / k < n :=
  have hy : 0 < k := Nat.lt_trans (Nat.zero_lt_succ 0) hLtK
  (div_eq_go hy).symm ▸
    if hle : k ≤ n then
      have e : Nat.div.go k hy (succ n) n (Nat.lt_succ_self n)
          = Nat.div.go k hy n (n - k) (Nat.div_rec_fuel_lemma hy hle (Nat.lt_succ_self n)) + 1 := dif_pos hle
      have l : Nat.div.go k hy n (n - k) (Nat.div_rec_fuel_lemma hy hle (Nat.lt_succ_self n)) + 1 < n - k + k :=
        Nat.lt_of_le_of_lt (Nat.succ_le_succ (go_le hy n (n - k) _)) (Nat.add_lt_add_left hLtK (n - k))
      have l' : Nat.div.go k hy n (n - k) (Nat.div_rec_fuel_lemma hy hle (Nat.lt_succ_self n)) + 1 < n :=
        (Nat.sub_add_cancel hle) ▸ l
      e.symm ▸ l'
    else
      have e : Nat.div.go k hy (succ n) n (Nat.lt_succ_self n) = 0 := dif_neg hle
      e.symm ▸ hLtN

unseal Nat.modCore in
private theorem modCore_zero (x : Nat) : Nat.modCore x 0 = x := rfl

private theorem mod_zero' : (x : Nat) → x % 0 = x
  | 0 => rfl
  | succ x => show ite (0 ≤ succ x) (Nat.modCore (succ x) 0) (succ x) = succ x from
    (if_pos (Nat.zero_le _)).trans (modCore_zero _)

private theorem mod_eq_of_lt' {y : Nat} : {x : Nat} → x < y → x % y = x
  | 0, _ => rfl
  | succ x, h => show ite (y ≤ succ x) (Nat.modCore (succ x) y) (succ x) = succ x from
    if_neg (Nat.not_le_of_gt h)

theorem mod_le (x y : Nat) : x % y ≤ x :=
  match Nat.lt_or_ge x y with
  | Or.inl h => (Nat.mod_eq_of_lt' h).symm ▸ Nat.le_refl x
  | Or.inr h =>
    match Nat.eq_or_lt_of_le (Nat.zero_le y) with
    | Or.inl e => e ▸ Nat.le_of_eq (Nat.mod_zero' x)
    | Or.inr hy => Nat.le_of_lt (Nat.lt_of_lt_of_le (Nat.mod_lt x hy) h)

end Nat
