/-
Strings and lists of characters are the same: decoding undoes encoding.

Every fact about strings that programs use follows from `String.toList_ofList` and `String.ofList_toList`.
Read next: `Init.Data.String.Lemmas`.  Lean's counterpart: `Init.Data.String.Decode` and a part of
`Init.Data.String.Basic`.
-/
prelude
import Init.Data.String.Search
import Init.Data.List.Basic
import Init.Data.Nat.Div.Basic
import Init.SimpLemmas
import Init.NotationExtra
import Init.Tactics

@[simp] theorem Char.ofNat_toNat (c : Char) : Char.ofNat c.toNat = c := (dif_pos c.valid).trans rfl

namespace String
open Internal (decode continueWith)

private theorem ofNat_toNat8 {n : Nat} (h : n < 256) : (UInt8.ofNat n).toNat = n := Nat.mod_eq_of_lt h

private theorem continue_eq (n v : Nat) : continueWith n (UInt8.ofNat (v % 64 + 128)) = n * 64 + v % 64 := by
  have h : v % 64 < 64 := Nat.mod_lt _ (by decide)
  have h' : v % 64 + 128 < 256 := Nat.lt_of_lt_of_le (Nat.add_lt_add_right h 128) (by decide)
  show n * 64 + (UInt8.ofNat (v % 64 + 128)).toNat % 64 = n * 64 + v % 64
  rw [ofNat_toNat8 h', show v % 64 + 128 = v % 64 + 64 * 2 from rfl, Nat.add_mul_mod_self_left, Nat.mod_mod]

private theorem div_div (a : Nat) {b c : Nat} (hb : 0 < b) (hc : 0 < c) : a / b / c = a / (b * c) := by
  have h (x : Nat) : x ≤ a / b / c ↔ x ≤ a / (b * c) := by
    rw [Nat.le_div_iff_mul_le hc, Nat.le_div_iff_mul_le hb, Nat.le_div_iff_mul_le (Nat.mul_pos hb hc), Nat.mul_assoc,
      Nat.mul_comm c b]
  exact Nat.le_antisymm ((h _).mp (Nat.le_refl _)) ((h _).mpr (Nat.le_refl _))

private theorem div64_mod (v : Nat) : v / 64 * 64 + v % 64 = v := Nat.div_add_mod' v 64

private theorem lead_lt {a k : Nat} (d : Nat) (h : 0 < k) (h' : k + d ≤ 256) : a % k + d < 256 :=
  Nat.lt_of_lt_of_le (Nat.add_lt_add_right (Nat.mod_lt _ h) d) h'

/-- The first byte: what is left when its mark is taken away. -/
private theorem lead_eq {a k : Nat} (q : Nat) (h : 0 < k) (h' : k + k * q ≤ 256) :
    (UInt8.ofNat (a % k + k * q)).toNat % k = a % k := by
  rw [ofNat_toNat8 (lead_lt _ h h'), Nat.add_mul_mod_self_left, Nat.mod_mod]

private theorem lead_toNat {a k : Nat} (d : Nat) (h : 0 < k) (h' : k + d ≤ 256) :
    (UInt8.ofNat (a % k + d)).toNat = a % k + d := ofNat_toNat8 (lead_lt _ h h')

private theorem decode_cons (b : UInt8) (bs : List UInt8) : decode (.cons b bs) =
    if b.toNat < 0x80 then .cons (Char.ofNat b.toNat) (decode bs)
    else if b.toNat < 0xe0 then
      match bs with
      | .cons b₁ bs => .cons (Char.ofNat (continueWith (b.toNat % 32) b₁)) (decode bs)
      | .nil => .nil
    else if b.toNat < 0xf0 then
      match bs with
      | .cons b₁ (.cons b₂ bs) => .cons (Char.ofNat (continueWith (continueWith (b.toNat % 16) b₁) b₂)) (decode bs)
      | _ => .nil
    else
      match bs with
      | .cons b₁ (.cons b₂ (.cons b₃ bs)) =>
        .cons (Char.ofNat (continueWith (continueWith (continueWith (b.toNat % 8) b₁) b₂) b₃)) (decode bs)
      | _ => .nil := by
  match bs with
  | .nil => rfl
  | .cons _ .nil => rfl
  | .cons _ (.cons _ .nil) => rfl
  | .cons _ (.cons _ (.cons _ _)) => rfl

private theorem char_lt (c : Char) : c.val.toNat < 0x110000 :=
  c.valid.elim (fun h => Nat.lt_trans h (by decide)) (fun h => h.2)

private theorem mod_le_add {a k d : Nat} : d ≤ a % k + d := Nat.le_add_left _ _

private theorem encodeChar_eq {c : Char} {v : Nat} (h : c.val.toNat = v) : utf8EncodeChar c =
    if v ≤ 0x7f then .cons (UInt8.ofNat v) .nil
    else if v ≤ 0x7ff then .cons (UInt8.ofNat (v / 64 % 0x20 + 0xc0)) (.cons (UInt8.ofNat (v % 0x40 + 0x80)) .nil)
    else if v ≤ 0xffff then
      .cons (UInt8.ofNat (v / 4096 % 0x10 + 0xe0)) (.cons (UInt8.ofNat (v / 64 % 0x40 + 0x80))
        (.cons (UInt8.ofNat (v % 0x40 + 0x80)) .nil))
    else
      .cons (UInt8.ofNat (v / 262144 % 0x08 + 0xf0)) (.cons (UInt8.ofNat (v / 4096 % 0x40 + 0x80))
        (.cons (UInt8.ofNat (v / 64 % 0x40 + 0x80)) (.cons (UInt8.ofNat (v % 0x40 + 0x80)) .nil))) := h ▸ rfl

/-- Decoding what begins with the encoding of a character. -/
theorem Internal.decode_encodeChar (c : Char) (bs : List UInt8) :
    decode (List.append (utf8EncodeChar c) bs) = .cons c (decode bs) := by
  have hc : Char.ofNat c.val.toNat = c := Char.ofNat_toNat c
  have hlt := char_lt c
  generalize hv : c.val.toNat = v at hc hlt
  rw [encodeChar_eq hv]
  cases Decidable.em (v ≤ 0x7f) with
  | inl h1 =>
    have e : (UInt8.ofNat v).toNat = v := ofNat_toNat8 (Nat.lt_of_le_of_lt h1 (by decide))
    have h : (UInt8.ofNat v).toNat < 0x80 := by rw [e]; exact Nat.lt_succ_of_le h1
    rw [if_pos h1]
    show decode (.cons (UInt8.ofNat v) bs) = _
    rw [decode_cons, if_pos h, e, hc]
  | inr h1 =>
    rw [if_neg h1]
    cases Decidable.em (v ≤ 0x7ff) with
    | inl h2 =>
      have e : (UInt8.ofNat (v / 64 % 0x20 + 0xc0)).toNat = v / 64 % 32 + 192 := lead_toNat _ (by decide) (by decide)
      have e' : (UInt8.ofNat (v / 64 % 0x20 + 0xc0)).toNat % 32 = v / 64 % 32 := lead_eq 6 (by decide) (by decide)
      have small : v / 64 % 32 = v / 64 :=
        Nat.mod_eq_of_lt ((Nat.div_lt_iff_lt_mul (by decide)).mpr (Nat.lt_of_le_of_lt h2 (by decide)))
      have n1 : ¬ (UInt8.ofNat (v / 64 % 0x20 + 0xc0)).toNat < 0x80 :=
        by rw [e]; exact Nat.not_lt_of_le (Nat.le_trans (by decide) mod_le_add)
      have n2 : (UInt8.ofNat (v / 64 % 0x20 + 0xc0)).toNat < 0xe0 :=
        by rw [e]; exact Nat.add_lt_add_right (Nat.mod_lt _ (by decide)) 192
      rw [if_pos h2]
      show decode (.cons (UInt8.ofNat (v / 64 % 0x20 + 0xc0)) (.cons (UInt8.ofNat (v % 64 + 128)) bs)) = _
      rw [decode_cons, if_neg n1, if_pos n2]
      show List.cons (Char.ofNat (continueWith ((UInt8.ofNat (v / 64 % 0x20 + 0xc0)).toNat % 32) _)) (decode bs) = _
      rw [e', small, continue_eq, div64_mod, hc]
    | inr h2 =>
      rw [if_neg h2]
      cases Decidable.em (v ≤ 0xffff) with
      | inl h3 =>
        have e : (UInt8.ofNat (v / 4096 % 0x10 + 0xe0)).toNat = v / 4096 % 16 + 224 :=
          lead_toNat _ (by decide) (by decide)
        have e' : (UInt8.ofNat (v / 4096 % 0x10 + 0xe0)).toNat % 16 = v / 4096 % 16 :=
          lead_eq 14 (by decide) (by decide)
        have small : v / 4096 % 16 = v / 4096 :=
          Nat.mod_eq_of_lt ((Nat.div_lt_iff_lt_mul (by decide)).mpr (Nat.lt_of_le_of_lt h3 (by decide)))
        have n1 : ¬ (UInt8.ofNat (v / 4096 % 0x10 + 0xe0)).toNat < 0x80 :=
          by rw [e]; exact Nat.not_lt_of_le (Nat.le_trans (by decide) mod_le_add)
        have n2 : ¬ (UInt8.ofNat (v / 4096 % 0x10 + 0xe0)).toNat < 0xe0 := by rw [e]; exact Nat.not_lt_of_le mod_le_add
        have n3 : (UInt8.ofNat (v / 4096 % 0x10 + 0xe0)).toNat < 0xf0 :=
          by rw [e]; exact Nat.add_lt_add_right (Nat.mod_lt _ (by decide)) 224
        have d : v / 4096 = v / 64 / 64 := (div_div v (b := 64) (c := 64) (by decide) (by decide)).symm
        rw [if_pos h3]
        show decode (.cons (UInt8.ofNat (v / 4096 % 0x10 + 0xe0)) (.cons (UInt8.ofNat (v / 64 % 64 + 128))
          (.cons (UInt8.ofNat (v % 64 + 128)) bs))) = _
        rw [decode_cons, if_neg n1, if_neg n2, if_pos n3]
        show List.cons (Char.ofNat (continueWith (continueWith
          ((UInt8.ofNat (v / 4096 % 0x10 + 0xe0)).toNat % 16) _) _)) (decode bs) = _
        rw [e', small, d, continue_eq (v / 64 / 64) (v / 64), div64_mod, continue_eq (v / 64) v, div64_mod, hc]
      | inr h3 =>
        have e : (UInt8.ofNat (v / 262144 % 0x08 + 0xf0)).toNat = v / 262144 % 8 + 240 :=
          lead_toNat _ (by decide) (by decide)
        have e' : (UInt8.ofNat (v / 262144 % 0x08 + 0xf0)).toNat % 8 = v / 262144 % 8 :=
          lead_eq 30 (by decide) (by decide)
        have small : v / 262144 % 8 = v / 262144 :=
          Nat.mod_eq_of_lt ((Nat.div_lt_iff_lt_mul (by decide)).mpr (Nat.lt_trans hlt (by decide)))
        have n1 : ¬ (UInt8.ofNat (v / 262144 % 0x08 + 0xf0)).toNat < 0x80 :=
          by rw [e]; exact Nat.not_lt_of_le (Nat.le_trans (by decide) mod_le_add)
        have n2 : ¬ (UInt8.ofNat (v / 262144 % 0x08 + 0xf0)).toNat < 0xe0 :=
          by rw [e]; exact Nat.not_lt_of_le (Nat.le_trans (by decide) mod_le_add)
        have n3 : ¬ (UInt8.ofNat (v / 262144 % 0x08 + 0xf0)).toNat < 0xf0 := by rw [e]; exact Nat.not_lt_of_le mod_le_add
        have d : v / 262144 = v / 4096 / 64 := (div_div v (b := 4096) (c := 64) (by decide) (by decide)).symm
        have d' : v / 4096 = v / 64 / 64 := (div_div v (b := 64) (c := 64) (by decide) (by decide)).symm
        rw [if_neg h3]
        show decode (.cons (UInt8.ofNat (v / 262144 % 0x08 + 0xf0)) (.cons (UInt8.ofNat (v / 4096 % 64 + 128))
          (.cons (UInt8.ofNat (v / 64 % 64 + 128)) (.cons (UInt8.ofNat (v % 64 + 128)) bs)))) = _
        rw [decode_cons, if_neg n1, if_neg n2, if_neg n3]
        show List.cons (Char.ofNat (continueWith (continueWith (continueWith
          ((UInt8.ofNat (v / 262144 % 0x08 + 0xf0)).toNat % 8) _) _) _)) (decode bs) = _
        rw [e', small, d, continue_eq (v / 4096 / 64) (v / 4096), div64_mod, d', continue_eq (v / 64 / 64) (v / 64),
          div64_mod, continue_eq (v / 64) v, div64_mod, hc]

theorem Internal.decode_encode (l : List Char) : decode (l.flatMap utf8EncodeChar) = l := by
  induction l with
  | nil => rfl
  | cons c l ih =>
    show decode (List.append (utf8EncodeChar c) (l.flatMap utf8EncodeChar)) = _
    rw [Internal.decode_encodeChar, ih]

/-- The encoding tells the characters. -/
private theorem flatMap_encode_inj {l l' : List Char} (h : l.flatMap utf8EncodeChar = l'.flatMap utf8EncodeChar) :
    l = l' := by
  rw [← Internal.decode_encode l, ← Internal.decode_encode l', h]

@[simp] theorem toList_ofList {l : List Char} : (String.ofList l).toList = l := by
  show decode (List.toByteArray (l.flatMap utf8EncodeChar)).data.toList = l
  rw [List.toList_data_toByteArray, Internal.decode_encode]

private theorem eq_of_bytes : {s t : String} → s.toByteArray = t.toByteArray → s = t
  | ⟨_, _⟩, ⟨_, _⟩, rfl => rfl

@[simp] theorem ofList_toList {s : String} : String.ofList s.toList = s := by
  cases s with
  | ofByteArray b h =>
    cases h with
    | intro m hm =>
      cases hm
      exact congrArg String.ofList (toList_ofList (l := m))

theorem toByteArray_inj {s t : String} : s.toByteArray = t.toByteArray ↔ s = t := ⟨eq_of_bytes, congrArg _⟩

theorem ofList_inj {l₁ l₂ : List Char} : String.ofList l₁ = String.ofList l₂ ↔ l₁ = l₂ :=
  ⟨fun h => toList_ofList.symm.trans ((congrArg String.toList h).trans toList_ofList), congrArg _⟩

theorem toList_inj {s₁ s₂ : String} : s₁.toList = s₂.toList ↔ s₁ = s₂ :=
  ⟨fun h => ofList_toList.symm.trans ((congrArg String.ofList h).trans ofList_toList), congrArg _⟩

end String
