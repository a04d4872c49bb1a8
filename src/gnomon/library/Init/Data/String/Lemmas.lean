/-
What programs and proofs say about strings: lengths, concatenation, characters.

Lean's counterpart: `Init.Data.String.Lemmas`, and the theorems of `Init.Data.String.Basic` and `Init.Data.String.Defs`.
-/
prelude
import Init.Data.String.Deprecated
import Init.Data.List.Basic

namespace String

theorem exists_eq_ofList (s : String) : ∃ l : List Char, s = String.ofList l := ⟨s.toList, ofList_toList.symm⟩

theorem ext {s₁ s₂ : String} (h : s₁.toList = s₂.toList) : s₁ = s₂ := toList_inj.mp h

theorem ext_iff {s₁ s₂ : String} : s₁ = s₂ ↔ s₁.toList = s₂.toList := toList_inj.symm

@[simp] theorem default_eq : default = "" := rfl

@[simp] theorem ofList_nil : String.ofList [] = "" := rfl

@[simp] theorem toList_empty : "".toList = [] := rfl

@[simp] theorem utf8ByteSize_empty : "".utf8ByteSize = 0 := rfl

@[simp] theorem toByteArray_empty : "".toByteArray = ByteArray.empty := rfl

@[simp] theorem length_ofList {l : List Char} : (String.ofList l).length = l.length :=
  congrArg List.length toList_ofList

@[simp] theorem length_toList {s : String} : s.toList.length = s.length := rfl

@[simp] theorem length_empty : "".length = 0 := rfl

@[simp] theorem toByteArray_append {s t : String} : (s ++ t).toByteArray = s.toByteArray ++ t.toByteArray := rfl

@[simp] theorem size_toByteArray {s : String} : s.toByteArray.size = s.utf8ByteSize := rfl

@[simp] theorem toUTF8_eq_toByteArray {s : String} : s.toUTF8 = s.toByteArray := rfl

@[simp] theorem ofList_append {l₁ l₂ : List Char} : String.ofList (l₁ ++ l₂) = String.ofList l₁ ++ String.ofList l₂ :=
  toByteArray_inj.mp (List.utf8Encode_append_data l₁ l₂).symm

@[simp] theorem toList_append {s t : String} : (s ++ t).toList = s.toList ++ t.toList := by
  have e : s ++ t = String.ofList (s.toList ++ t.toList) := by
    rw [ofList_append, ofList_toList, ofList_toList]
  rw [e, toList_ofList]

@[simp] theorem length_append (s t : String) : (s ++ t).length = s.length + t.length :=
  (congrArg List.length toList_append).trans List.length_append

@[simp] theorem utf8ByteSize_append {s t : String} : (s ++ t).utf8ByteSize = s.utf8ByteSize + t.utf8ByteSize := by
  rw [Internal.utf8ByteSize_eq, toList_append, Internal.utf8Len_append, ← Internal.utf8ByteSize_eq,
    ← Internal.utf8ByteSize_eq]

theorem append_assoc {s₁ s₂ s₃ : String} : s₁ ++ s₂ ++ s₃ = s₁ ++ (s₂ ++ s₃) :=
  ext (by rw [toList_append, toList_append, toList_append, toList_append, List.append_assoc])

@[simp] theorem empty_append {s : String} : "" ++ s = s := ext (by rw [toList_append]; rfl)

@[simp] theorem append_empty {s : String} : s ++ "" = s :=
  ext (by rw [toList_append, toList_empty, List.append_nil])

instance : Std.LawfulIdentity (α := String) (· ++ ·) "" where
  left_id _ := empty_append
  right_id _ := append_empty

instance : Std.Associative (α := String) (· ++ ·) where
  assoc _ _ _ := append_assoc

theorem push_eq_append {s : String} (c : Char) : s.push c = s ++ String.singleton c := rfl

@[simp] theorem append_singleton {s : String} {c : Char} : s ++ String.singleton c = s.push c := rfl

theorem singleton_eq_ofList {c : Char} : String.singleton c = String.ofList [c] := rfl

@[simp] theorem toList_singleton (c : Char) : (String.singleton c).toList = [c] := toList_ofList

@[simp] theorem length_singleton {c : Char} : (String.singleton c).length = 1 := congrArg List.length (toList_singleton c)

@[simp] theorem toList_push {s : String} (c : Char) : (s.push c).toList = s.toList ++ [c] := by
  rw [push_eq_append, toList_append, toList_singleton]

@[simp] theorem length_push {s : String} (c : Char) : (s.push c).length = s.length + 1 :=
  (congrArg List.length (toList_push c)).trans List.length_append

@[simp] theorem toList_eq_nil_iff {b : String} : b.toList = [] ↔ b = "" := toList_inj (s₂ := "")

@[simp] theorem ofList_eq_empty_iff {l : List Char} : String.ofList l = "" ↔ l = [] := ofList_inj (l₂ := [])

@[simp] theorem utf8ByteSize_eq_zero_iff {s : String} : s.utf8ByteSize = 0 ↔ s = "" := by
  refine ⟨fun h => ?_, fun h => h ▸ rfl⟩
  rw [Internal.utf8ByteSize_eq] at h
  exact toList_eq_nil_iff.mp (Internal.eq_nil_of_utf8Len h)

theorem rawEndPos_eq_zero_iff {b : String} : b.rawEndPos = 0 ↔ b = "" :=
  ⟨fun h => utf8ByteSize_eq_zero_iff.mp (congrArg Pos.Raw.byteIdx h), fun h => h ▸ rfl⟩

private theorem append_cancel_left {α : Type u} : (l : List α) → {a b : List α} → l ++ a = l ++ b → a = b
  | [], _, _, h => h
  | _ :: l, _, _, h => append_cancel_left l (List.cons.inj h).2

private theorem eq_nil_of_append {α : Type u} {u t : List α} (h : t = u ++ t) : u = [] := by
  have h := congrArg List.length h
  rw [List.length_append] at h
  cases u with
  | nil => rfl
  | cons a u =>
    exact absurd h (Nat.ne_of_lt (Nat.lt_add_of_pos_left (Nat.zero_lt_succ _)))

@[simp] theorem append_left_inj {s₁ s₂ : String} (t : String) : s₁ ++ t = s₂ ++ t ↔ s₁ = s₂ := by
  refine ⟨fun h => ext ?_, fun h => h ▸ rfl⟩
  have h := congrArg String.toList h
  rw [toList_append, toList_append] at h
  cases Internal.append_cases h with
  | inl h => cases h with
    | intro u h => rw [h.1, eq_nil_of_append h.2, List.append_nil]
  | inr h => cases h with
    | intro u h => rw [h.1, eq_nil_of_append h.2, List.append_nil]

theorem append_right_inj (s : String) {t₁ t₂ : String} : s ++ t₁ = s ++ t₂ ↔ t₁ = t₂ := by
  refine ⟨fun h => ext (append_cancel_left s.toList ?_), fun h => h ▸ rfl⟩
  have h := congrArg String.toList h
  rw [toList_append, toList_append] at h
  exact h

@[simp] theorem append_eq_empty_iff {s t : String} : s ++ t = "" ↔ s = "" ∧ t = "" := by
  refine ⟨fun h => ?_, fun h => by rw [h.1, h.2]; rfl⟩
  have h := congrArg String.utf8ByteSize h
  rw [utf8ByteSize_append] at h
  exact ⟨utf8ByteSize_eq_zero_iff.mp (Nat.eq_zero_of_add_eq_zero h).1,
    utf8ByteSize_eq_zero_iff.mp (Nat.eq_zero_of_add_eq_zero h).2⟩

theorem toList_injective {s₁ s₂ : String} (h : s₁.toList = s₂.toList) : s₁ = s₂ := toList_inj.mp h

theorem ofList_injective {l₁ l₂ : List Char} (h : String.ofList l₁ = String.ofList l₂) : l₁ = l₂ := ofList_inj.mp h

theorem lt_iff {s t : String} : s < t ↔ s.toList < t.toList := Iff.rfl

@[simp] theorem push_ne_empty {s : String} {c : Char} : s.push c ≠ "" := fun h => by
  have h : (s.push c).length = 0 := congrArg String.length h
  rw [length_push] at h
  exact nomatch h

@[simp] theorem singleton_ne_empty {c : Char} : String.singleton c ≠ "" := push_ne_empty (s := "")

end String
