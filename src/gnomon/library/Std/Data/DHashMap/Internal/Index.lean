/-
From the hash value of a key to the number of its bucket.

Lean's counterpart: `Std.Data.DHashMap.Internal.Index`.
-/
import Init.Data.LawfulHashable

namespace Std.DHashMap.Internal

/-- Lets all bits of a hash value take part in the lowest sixteen. -/
@[inline] def scrambleHash (hash : UInt64) : UInt64 :=
  let fold := hash ^^^ (hash >>> 32)
  fold ^^^ (fold >>> 16)

private theorem bitwise_and_le (n : Nat) : ∀ m, Nat.bitwise and n m ≤ m := by
  induction n using Nat.strongRecOn with
  | ind n ih =>
    intro m
    unfold Nat.bitwise
    by_cases hn : n = 0
    · rw [dif_pos hn]
      exact Nat.zero_le m
    · rw [dif_neg hn]
      by_cases hm : m = 0
      · rw [if_pos hm]
        exact Nat.zero_le m
      · rw [if_neg hm]
        have h := ih (n / 2) (Nat.div_lt_self (Nat.pos_of_ne_zero hn) (by decide)) (m / 2)
        show (if (and (decide (n % 2 = 1)) (decide (m % 2 = 1))) = true then _ else _) ≤ m
        by_cases h₂ : m % 2 = 1
        · split <;> omega
        · rw [decide_eq_false h₂, Bool.and_false]
          show (if false = true then _ else _) ≤ m
          rw [if_neg (fun h => Bool.noConfusion h)]
          omega

private theorem one_lt_pow : 1 < 2 ^ System.Platform.numBits := by
  have h := USize.size_eq
  change 2 ^ System.Platform.numBits = _ ∨ 2 ^ System.Platform.numBits = _ at h
  omega

private theorem toNat_and_le (a b : USize) : (a &&& b).toNat ≤ b.toNat :=
  Nat.le_trans (Nat.mod_le _ _) (bitwise_and_le a.toNat b.toNat)

private theorem toNat_sub_one {sz : Nat} (h : 0 < sz) (h' : sz < USize.size) :
    (sz.toUSize - 1).toNat = sz - 1 := by
  change sz < 2 ^ System.Platform.numBits at h'
  have hp := one_lt_pow
  show (2 ^ System.Platform.numBits - 1 % 2 ^ System.Platform.numBits + sz % 2 ^ System.Platform.numBits)
    % 2 ^ System.Platform.numBits = sz - 1
  rw [Nat.mod_eq_of_lt hp, Nat.mod_eq_of_lt h']
  have e : 2 ^ System.Platform.numBits - 1 + sz = sz - 1 + 2 ^ System.Platform.numBits := by omega
  rw [e, Nat.add_mod_right]
  exact Nat.mod_eq_of_lt (by omega)

/-- The number of the bucket among `sz` for a hash value; every one occurs, if `sz` is a power of two. -/
@[irreducible, inline] def mkIdx (sz : Nat) (h : 0 < sz) (hash : UInt64) : { u : USize // u.toNat < sz } :=
  ⟨(scrambleHash hash).toUSize &&& (sz.toUSize - 1), by
    by_cases h' : sz < USize.size
    · have := toNat_and_le (scrambleHash hash).toUSize (sz.toUSize - 1)
      rw [toNat_sub_one h h'] at this
      omega
    · have : ((scrambleHash hash).toUSize &&& (sz.toUSize - 1)).toNat < USize.size :=
        ((scrambleHash hash).toUSize &&& (sz.toUSize - 1)).toBitVec.isLt
      omega⟩

end Std.DHashMap.Internal
