/-
Hash maps: which keys there are, and how many.

Lean's counterpart: `Std.Data.HashMap.Lemmas`.
-/
import Std.Data.HashMap.Entry

set_option linter.unusedSectionVars false
set_option autoImplicit false

universe u v w w'

open Std.DHashMap.Internal

namespace Std.HashMap

variable {α : Type u} {β : Type v} {_ : BEq α} {_ : Hashable α} {m : HashMap α β}

/-- Removing a key that is not there changes nothing. -/
private theorem erase₀_eq_self {β : α → Type v} {m : Raw₀ α β} {k : α} (h : m.contains k = false) : m.erase k = m := by
  rw [Raw₀.contains] at h
  rw [Raw₀.erase]
  dsimp only at h ⊢
  rw [if_neg (Bool.eq_false_iff.1 h)]

theorem mem_iff_contains {a : α} : a ∈ m ↔ m.contains a = true := Iff.rfl

@[simp] theorem contains_iff_mem {a : α} : m.contains a = true ↔ a ∈ m := Iff.rfl

@[simp] theorem contains_eq_false_iff_not_mem {k : α} : m.contains k = false ↔ ¬k ∈ m := Bool.eq_false_iff

theorem contains_congr [EquivBEq α] [LawfulHashable α] {a b : α} (hab : a == b) : m.contains a = m.contains b := by
  rw [Internal.contains_eq, Internal.contains_eq, Internal.find_congr hab]

theorem mem_congr [EquivBEq α] [LawfulHashable α] {a b : α} (hab : a == b) : a ∈ m ↔ b ∈ m := by
  rw [Internal.mem_iff, Internal.mem_iff, Internal.find_congr hab]

@[simp, grind =] theorem contains_insert [EquivBEq α] [LawfulHashable α] {k a : α} {v : β} :
    (m.insert k v).contains a = (k == a || m.contains a) := by
  rw [Internal.contains_eq, Internal.contains_eq, Internal.find_insert]
  cases k == a <;> rfl

@[simp, grind =] theorem mem_insert [EquivBEq α] [LawfulHashable α] {k a : α} {v : β} :
    a ∈ m.insert k v ↔ k == a ∨ a ∈ m := by
  rw [mem_iff_contains, contains_insert, Bool.or_eq_true, mem_iff_contains]

theorem contains_of_contains_insert [EquivBEq α] [LawfulHashable α] {k a : α} {v : β} :
    (m.insert k v).contains a = true → (k == a) = false → m.contains a = true := by
  intro h h'
  rw [contains_insert, h', Bool.false_or] at h
  exact h

theorem mem_of_mem_insert [EquivBEq α] [LawfulHashable α] {k a : α} {v : β} :
    a ∈ m.insert k v → (k == a) = false → a ∈ m := contains_of_contains_insert

theorem contains_insert_self [EquivBEq α] [LawfulHashable α] {k : α} {v : β} : (m.insert k v).contains k = true := by
  rw [contains_insert, BEq.rfl, Bool.true_or]

theorem mem_insert_self [EquivBEq α] [LawfulHashable α] {k : α} {v : β} : k ∈ m.insert k v := contains_insert_self

@[simp, grind =] theorem contains_erase [EquivBEq α] [LawfulHashable α] {k a : α} :
    (m.erase k).contains a = (!k == a && m.contains a) := by
  rw [Internal.contains_eq, Internal.contains_eq, Internal.find_erase]
  cases k == a <;> rfl

@[simp, grind =] theorem mem_erase [EquivBEq α] [LawfulHashable α] {k a : α} :
    a ∈ m.erase k ↔ (k == a) = false ∧ a ∈ m := by
  rw [mem_iff_contains, contains_erase, Bool.and_eq_true, Bool.not_eq_true', mem_iff_contains]

theorem contains_of_contains_erase [EquivBEq α] [LawfulHashable α] {k a : α} :
    (m.erase k).contains a = true → m.contains a = true := by
  intro h
  rw [contains_erase, Bool.and_eq_true] at h
  exact h.2

theorem mem_of_mem_erase [EquivBEq α] [LawfulHashable α] {k a : α} : a ∈ m.erase k → a ∈ m :=
  contains_of_contains_erase

@[simp, grind =] theorem contains_insertIfNew [EquivBEq α] [LawfulHashable α] {k a : α} {v : β} :
    (m.insertIfNew k v).contains a = (k == a || m.contains a) := by
  rw [Internal.contains_eq, Internal.contains_eq, Internal.find_insertIfNew]
  split
  · next h => rw [h.1]; rfl
  · next h =>
    rw [not_and, Decidable.not_not, Internal.mem_iff] at h
    cases hk : k == a with
    | false => rfl
    | true => rw [← Internal.find_congr hk, h hk]; rfl

@[simp, grind =] theorem mem_insertIfNew [EquivBEq α] [LawfulHashable α] {k a : α} {v : β} :
    a ∈ m.insertIfNew k v ↔ k == a ∨ a ∈ m := by
  rw [mem_iff_contains, contains_insertIfNew, Bool.or_eq_true, mem_iff_contains]

theorem contains_insertIfNew_self [EquivBEq α] [LawfulHashable α] {k : α} {v : β} :
    (m.insertIfNew k v).contains k = true := by rw [contains_insertIfNew, BEq.rfl, Bool.true_or]

theorem mem_insertIfNew_self [EquivBEq α] [LawfulHashable α] {k : α} {v : β} : k ∈ m.insertIfNew k v :=
  contains_insertIfNew_self

theorem contains_of_contains_insertIfNew [EquivBEq α] [LawfulHashable α] {k a : α} {v : β} :
    (m.insertIfNew k v).contains a = true → (k == a) = false → m.contains a = true := by
  intro h h'
  rw [contains_insertIfNew, h', Bool.false_or] at h
  exact h

theorem mem_of_mem_insertIfNew [EquivBEq α] [LawfulHashable α] {k a : α} {v : β} :
    a ∈ m.insertIfNew k v → (k == a) = false → a ∈ m := contains_of_contains_insertIfNew

theorem contains_of_contains_insertIfNew' [EquivBEq α] [LawfulHashable α] {k a : α} {v : β} :
    (m.insertIfNew k v).contains a = true → ¬(k == a ∧ m.contains k = false) → m.contains a = true := by
  intro h h'
  rw [Internal.contains_eq, Internal.find_insertIfNew, if_neg fun ⟨e, n⟩ => h' ⟨e, Bool.eq_false_iff.2 n⟩] at h
  exact Internal.contains_eq.trans h

theorem mem_of_mem_insertIfNew' [EquivBEq α] [LawfulHashable α] {k a : α} {v : β} :
    a ∈ m.insertIfNew k v → ¬(k == a ∧ ¬k ∈ m) → a ∈ m := by
  intro h h'
  rw [Internal.mem_iff, Internal.find_insertIfNew, if_neg h'] at h
  exact Internal.mem_iff.2 h

theorem mem_iff_isSome_getElem? [EquivBEq α] [LawfulHashable α] {a : α} : a ∈ m ↔ m[a]?.isSome = true := by
  rw [Internal.mem_iff, Internal.getElem?_eq, Option.isSome_map]

theorem mem_iff_isSome_getKey? [EquivBEq α] [LawfulHashable α] {a : α} : a ∈ m ↔ (m.getKey? a).isSome = true := by
  rw [Internal.mem_iff, Internal.getKey?_eq, Option.isSome_map]

theorem contains_eq_isSome_getKey? [EquivBEq α] [LawfulHashable α] {a : α} : m.contains a = (m.getKey? a).isSome := by
  simp [Internal.contains_eq, Internal.getKey?_eq]

theorem contains_eq_isSome_getElem? [EquivBEq α] [LawfulHashable α] {a : α} : m.contains a = m[a]?.isSome := by
  simp [Internal.contains_eq, Internal.getElem?_eq]

theorem mem_of_getKey?_eq_some [EquivBEq α] [LawfulHashable α] {k k' : α} (h : m.getKey? k = some k') : k' ∈ m := by
  rw [Internal.getKey?_eq, Option.map_eq_some_iff] at h
  obtain ⟨p, h, rfl⟩ := h
  rw [Internal.mem_iff, Internal.find_fst h]
  rfl

theorem contains_of_isEmpty [EquivBEq α] [LawfulHashable α] {a : α} : m.isEmpty = true → m.contains a = false := by
  intro h
  simp only [Internal.contains_eq, Internal.isEmpty_iff.1 h]
  try rfl

@[simp, grind =] theorem contains_emptyWithCapacity {a : α} {c : Nat} :
    (emptyWithCapacity c : HashMap α β).contains a = false := by
  simp [Internal.contains_eq, Internal.find_emptyWithCapacity]

@[simp, grind =] theorem contains_empty {a : α} : (∅ : HashMap α β).contains a = false := by
  simp [Internal.contains_eq, Internal.find_empty]

@[simp, grind ←] theorem not_mem_emptyWithCapacity {a : α} {c : Nat} : ¬a ∈ (emptyWithCapacity c : HashMap α β) := by
  simp [Internal.mem_iff, Internal.find_emptyWithCapacity]

@[simp] theorem not_mem_empty {a : α} : ¬a ∈ (∅ : HashMap α β) := by simp [Internal.mem_iff, Internal.find_empty]

theorem not_mem_of_isEmpty [EquivBEq α] [LawfulHashable α] {a : α} : m.isEmpty = true → ¬a ∈ m := by
  intro h
  rw [Internal.mem_iff, Internal.isEmpty_iff.1 h]
  exact fun h => nomatch h

@[simp, grind =] theorem isEmpty_empty : (∅ : HashMap α β).isEmpty = true := rfl

theorem isEmpty_eq_size_eq_zero : m.isEmpty = (m.size == 0) := rfl

@[simp, grind =] theorem isEmpty_emptyWithCapacity {c : Nat} :
    (emptyWithCapacity c : HashMap α β).isEmpty = true := rfl

theorem isEmpty_iff_forall_contains [EquivBEq α] [LawfulHashable α] :
    m.isEmpty = true ↔ ∀ (a : α), m.contains a = false := by
  rw [Internal.isEmpty_iff]
  simp only [Internal.contains_eq, Option.isSome_eq_false_iff, Option.isNone_iff_eq_none]

@[simp, grind =] theorem isEmpty_insertIfNew [EquivBEq α] [LawfulHashable α] {k : α} {v : β} :
    (m.insertIfNew k v).isEmpty = false := by
  rw [Bool.eq_false_iff]
  intro h
  have := Internal.mem_iff.1 (mem_insertIfNew_self (m := m) (k := k) (v := v))
  rw [Internal.isEmpty_iff.1 h k] at this
  exact nomatch this

theorem isEmpty_eq_false_iff_exists_mem [EquivBEq α] [LawfulHashable α] : m.isEmpty = false ↔ ∃ a, a ∈ m := by
  rw [← Bool.not_eq_true, Internal.isEmpty_iff, Classical.not_forall]
  simp only [Internal.mem_iff, Option.isSome_iff_ne_none, ne_eq]

theorem isEmpty_iff_forall_not_mem [EquivBEq α] [LawfulHashable α] : m.isEmpty = true ↔ ∀ (a : α), ¬a ∈ m := by
  rw [Internal.isEmpty_iff]
  simp only [Internal.mem_iff, Bool.not_eq_true, Option.isSome_eq_false_iff, Option.isNone_iff_eq_none]

@[simp, grind =] theorem isEmpty_erase [EquivBEq α] [LawfulHashable α] {k : α} :
    (m.erase k).isEmpty = (m.isEmpty || m.size == 1 && m.contains k) := by
  rw [Bool.eq_iff_iff, Bool.or_eq_true, Bool.and_eq_true, Internal.isEmpty_eq, Internal.isEmpty_eq, beq_iff_eq, beq_iff_eq,
    beq_iff_eq, Internal.size_erase, contains_iff_mem]
  have h := Internal.isEmpty_iff (m := m)
  rw [Internal.isEmpty_eq, beq_iff_eq] at h
  split
  · next hk =>
    have : m.size ≠ 0 := fun e => by
      rw [Internal.mem_iff, h.1 e] at hk
      exact nomatch hk
    exact ⟨fun e => .inr ⟨by omega, hk⟩, fun e => by omega⟩
  · next hk => exact ⟨.inl, fun e => e.resolve_right fun e => hk e.2⟩

@[simp, grind =] theorem isEmpty_insert [EquivBEq α] [LawfulHashable α] {k : α} {v : β} :
    (m.insert k v).isEmpty = false := by
  rw [Bool.eq_false_iff]
  intro h
  have := Internal.mem_iff.1 (mem_insert_self (m := m) (k := k) (v := v))
  rw [Internal.isEmpty_iff.1 h k] at this
  exact nomatch this

theorem isEmpty_eq_false_iff_exists_contains_eq_true [EquivBEq α] [LawfulHashable α] :
    m.isEmpty = false ↔ ∃ a, m.contains a = true := by
  rw [← Bool.not_eq_true, Internal.isEmpty_iff, Classical.not_forall]
  simp only [Internal.contains_eq, Option.isSome_iff_ne_none, ne_eq]

@[simp, grind =] theorem size_empty : (∅ : HashMap α β).size = 0 := rfl

@[simp, grind =] theorem size_emptyWithCapacity {c : Nat} : (emptyWithCapacity c : HashMap α β).size = 0 := rfl

theorem size_erase_le [EquivBEq α] [LawfulHashable α] {k : α} : (m.erase k).size ≤ m.size := by
  rw [Internal.size_erase]
  split <;> omega

theorem size_le_size_insertIfNew [EquivBEq α] [LawfulHashable α] {k : α} {v : β} :
    m.size ≤ (m.insertIfNew k v).size := by
  rw [Internal.size_insertIfNew]
  split <;> omega

theorem size_insert_le [EquivBEq α] [LawfulHashable α] {k : α} {v : β} : (m.insert k v).size ≤ m.size + 1 := by
  rw [Internal.size_insert]
  split <;> omega

theorem size_le_size_erase [EquivBEq α] [LawfulHashable α] {k : α} : m.size ≤ (m.erase k).size + 1 := by
  rw [Internal.size_erase]
  split <;> omega

theorem size_insertIfNew_le [EquivBEq α] [LawfulHashable α] {k : α} {v : β} :
    (m.insertIfNew k v).size ≤ m.size + 1 := by
  rw [Internal.size_insertIfNew]
  split <;> omega

theorem size_le_size_insert [EquivBEq α] [LawfulHashable α] {k : α} {v : β} : m.size ≤ (m.insert k v).size := by
  rw [Internal.size_insert]
  split <;> omega

@[grind =] theorem size_insert [EquivBEq α] [LawfulHashable α] {k : α} {v : β} :
    (m.insert k v).size = if k ∈ m then m.size else m.size + 1 := by
  simp only [Internal.size_insert]
  repeat' split
  all_goals simp_all

@[grind =] theorem size_insertIfNew [EquivBEq α] [LawfulHashable α] {k : α} {v : β} :
    (m.insertIfNew k v).size = if k ∈ m then m.size else m.size + 1 := by
  simp only [Internal.size_insertIfNew]
  repeat' split
  all_goals simp_all

@[grind =] theorem size_erase [EquivBEq α] [LawfulHashable α] {k : α} :
    (m.erase k).size = if k ∈ m then m.size - 1 else m.size := by
  simp only [Internal.size_erase]
  repeat' split
  all_goals simp_all

@[simp] theorem insert_eq_insert {p : α × β} : Insert.insert p m = m.insert p.1 p.2 := rfl

@[simp] theorem singleton_eq_insert {p : α × β} : Singleton.singleton p = (∅ : HashMap α β).insert p.1 p.2 := rfl

@[simp, grind =] theorem erase_emptyWithCapacity {a : α} {c : Nat} :
    (emptyWithCapacity c : HashMap α β).erase a = (emptyWithCapacity c : HashMap α β) := by
  have h : (emptyWithCapacity c : HashMap α β).contains a = false := by rw [Internal.contains_eq, Internal.find_emptyWithCapacity]; rfl
  exact Internal.ext_inner (congrArg Subtype.val (erase₀_eq_self h))

@[simp, grind =] theorem erase_empty {a : α} : (∅ : HashMap α β).erase a = (∅ : HashMap α β) := by
  have h : (∅ : HashMap α β).contains a = false := by rw [Internal.contains_eq, Internal.find_empty]; rfl
  exact Internal.ext_inner (congrArg Subtype.val (erase₀_eq_self h))

@[simp, grind =] theorem containsThenInsertIfNew_fst {k : α} {v : β} :
    (m.containsThenInsertIfNew k v).fst = m.contains k := Raw₀.containsThenInsertIfNew_fst

@[simp, grind =] theorem containsThenInsert_snd {k : α} {v : β} : (m.containsThenInsert k v).snd = m.insert k v :=
  Internal.ext_inner (congrArg Subtype.val Raw₀.containsThenInsert_snd)

@[simp, grind =] theorem containsThenInsertIfNew_snd {k : α} {v : β} :
    (m.containsThenInsertIfNew k v).snd = m.insertIfNew k v :=
  Internal.ext_inner (congrArg Subtype.val Raw₀.containsThenInsertIfNew_snd)

@[simp, grind =] theorem containsThenInsert_fst {k : α} {v : β} : (m.containsThenInsert k v).fst = m.contains k :=
  Raw₀.containsThenInsert_fst

@[simp] theorem isSome_getElem?_iff_mem [EquivBEq α] [LawfulHashable α] {a : α} : m[a]?.isSome = true ↔ a ∈ m := by
  simp [Internal.mem_iff, Internal.getElem?_eq]

@[simp] theorem isSome_getElem?_eq_contains [EquivBEq α] [LawfulHashable α] {a : α} :
    m[a]?.isSome = m.contains a := by simp [Internal.contains_eq, Internal.getElem?_eq]

@[simp] theorem isSome_getKey?_iff_mem [EquivBEq α] [LawfulHashable α] {a : α} :
    (m.getKey? a).isSome = true ↔ a ∈ m := by simp [Internal.mem_iff, Internal.getKey?_eq]

@[simp] theorem isSome_getKey?_eq_contains [EquivBEq α] [LawfulHashable α] {a : α} :
    (m.getKey? a).isSome = m.contains a := by simp [Internal.contains_eq, Internal.getKey?_eq]

end Std.HashMap
