/-
Hash maps: adding the entries of a list.

Lean's counterpart: `Std.Data.HashMap.Lemmas`.
-/
import Std.Data.HashMap.Lemmas.Lookup

set_option linter.unusedSectionVars false
set_option autoImplicit false

universe u v w w'

open Std.DHashMap.Internal

namespace Std.HashMap

variable {α : Type u} {β : Type v} {_ : BEq α} {_ : Hashable α} {m : HashMap α β}

@[simp] theorem ofList_nil : ofList [] = (∅ : HashMap α β) := rfl

@[simp] theorem contains_ofList [EquivBEq α] [LawfulHashable α] {l : List (α × β)} {k : α} :
    (ofList l).contains k = (List.map Prod.fst l).contains k := by
  have e : (l.reverse.find? (·.1 == k)).isSome = (List.map Prod.fst l).contains k := by
    rw [Bool.eq_iff_iff, List.find?_isSome, List.contains_iff_exists_mem_beq]
    constructor
    · intro ⟨p, hp, e⟩
      exact ⟨p.1, List.mem_map.2 ⟨p, List.mem_reverse.1 hp, rfl⟩, BEq.symm e⟩
    · intro ⟨a, ha, e⟩
      obtain ⟨p, hp, rfl⟩ := List.mem_map.1 ha
      exact ⟨p, List.mem_reverse.2 hp, BEq.symm e⟩
  rw [Internal.contains_eq, Internal.find_ofList, Option.isSome_map, e]

@[simp] theorem mem_ofList [EquivBEq α] [LawfulHashable α] {l : List (α × β)} {k : α} :
    k ∈ ofList l ↔ (List.map Prod.fst l).contains k = true := by rw [← contains_iff_mem, contains_ofList]

@[simp] theorem ofList_singleton {k : α} {v : β} : ofList [(k, v)] = (∅ : HashMap α β).insert k v := rfl

theorem ofList_eq_insertMany_empty {l : List (α × β)} : ofList l = (∅ : HashMap α β).insertMany l := rfl

@[simp] theorem contains_insertMany_list [EquivBEq α] [LawfulHashable α] {l : List (α × β)} {k : α} :
    (m.insertMany l).contains k = (m.contains k || (List.map Prod.fst l).contains k) := by
  have e : (l.reverse.find? (·.1 == k)).isSome = (List.map Prod.fst l).contains k := by
    rw [Bool.eq_iff_iff, List.find?_isSome, List.contains_iff_exists_mem_beq]
    constructor
    · intro ⟨p, hp, e⟩
      exact ⟨p.1, List.mem_map.2 ⟨p, List.mem_reverse.1 hp, rfl⟩, BEq.symm e⟩
    · intro ⟨a, ha, e⟩
      obtain ⟨p, hp, rfl⟩ := List.mem_map.1 ha
      exact ⟨p, List.mem_reverse.2 hp, BEq.symm e⟩
  rw [Internal.contains_eq, Internal.contains_eq, Internal.find_insertMany, Option.isSome_or, Option.isSome_map, e, Bool.or_comm]

theorem getElem?_ofList_of_contains_eq_false [EquivBEq α] [LawfulHashable α] {l : List (α × β)} {k : α}
    (contains_eq_false : (List.map Prod.fst l).contains k = false) :
    (ofList l)[k]? = none := by
  have e : l.reverse.find? (·.1 == k) = none := by
    rw [List.find?_eq_none]
    intro p hp e
    have : (List.map Prod.fst l).contains k = true :=
      List.contains_iff_exists_mem_beq.2 ⟨p.1, List.mem_map.2 ⟨p, List.mem_reverse.1 hp, rfl⟩, BEq.symm e⟩
    rw [contains_eq_false] at this
    exact nomatch this
  rw [Internal.getElem?_eq, Internal.find_ofList, e]
  rfl

@[simp] theorem insertMany_list_singleton {k : α} {v : β} : m.insertMany [(k, v)] = m.insert k v := rfl

theorem getElem?_insertMany_list_of_contains_eq_false [EquivBEq α] [LawfulHashable α] {l : List (α × β)} {k : α}
    (contains_eq_false : (List.map Prod.fst l).contains k = false) :
    (m.insertMany l)[k]? = m[k]? := by
  have e : l.reverse.find? (·.1 == k) = none := by
    rw [List.find?_eq_none]
    intro p hp e
    have : (List.map Prod.fst l).contains k = true :=
      List.contains_iff_exists_mem_beq.2 ⟨p.1, List.mem_map.2 ⟨p, List.mem_reverse.1 hp, rfl⟩, BEq.symm e⟩
    rw [contains_eq_false] at this
    exact nomatch this
  rw [Internal.getElem?_eq, Internal.getElem?_eq, Internal.find_insertMany, e]
  rfl

@[simp] theorem insertMany_nil : m.insertMany [] = m := rfl

@[simp] theorem insertManyIfNewUnit_list_singleton {m : HashMap α Unit} {k : α} :
    m.insertManyIfNewUnit [k] = m.insertIfNew k () := rfl

@[simp] theorem unitOfList_singleton {k : α} : unitOfList [k] = (∅ : HashMap α Unit).insertIfNew k () := rfl

@[simp] theorem mem_insertMany_list [EquivBEq α] [LawfulHashable α] {l : List (α × β)} {k : α} :
    k ∈ m.insertMany l ↔ k ∈ m ∨ (List.map Prod.fst l).contains k = true := by
  rw [← contains_iff_mem, contains_insertMany_list, Bool.or_eq_true, contains_iff_mem]

@[simp] theorem unitOfList_nil : unitOfList [] = (∅ : HashMap α Unit) := rfl

@[simp] theorem contains_insertManyIfNewUnit_list {m : HashMap α Unit} [EquivBEq α] [LawfulHashable α] {l : List α}
    {k : α} :
    (m.insertManyIfNewUnit l).contains k = (m.contains k || l.contains k) := by
  have e : (l.find? (· == k)).isSome = l.contains k := by
    rw [Bool.eq_iff_iff, List.find?_isSome, List.contains_iff_exists_mem_beq]
    exact ⟨fun ⟨a, h, e⟩ => ⟨a, h, BEq.symm e⟩, fun ⟨a, h, e⟩ => ⟨a, h, BEq.symm e⟩⟩
  rw [Internal.contains_eq, Internal.contains_eq, Internal.find_insertManyIfNewUnit, Option.isSome_or, Option.isSome_map, e]

@[simp] theorem insertManyIfNewUnit_nil {m : HashMap α Unit} : m.insertManyIfNewUnit [] = m := rfl

@[simp] theorem contains_unitOfList [EquivBEq α] [LawfulHashable α] {l : List α} {k : α} :
    (unitOfList l).contains k = l.contains k := by
  have e : (l.find? (· == k)).isSome = l.contains k := by
    rw [Bool.eq_iff_iff, List.find?_isSome, List.contains_iff_exists_mem_beq]
    exact ⟨fun ⟨a, h, e⟩ => ⟨a, h, BEq.symm e⟩, fun ⟨a, h, e⟩ => ⟨a, h, BEq.symm e⟩⟩
  rw [Internal.contains_eq, Internal.find_unitOfList, Option.isSome_map, e]

@[simp] theorem mem_unitOfList [EquivBEq α] [LawfulHashable α] {l : List α} {k : α} :
    k ∈ unitOfList l ↔ l.contains k = true := by rw [← contains_iff_mem, contains_unitOfList]

theorem mem_of_mem_insertMany_list [EquivBEq α] [LawfulHashable α] {l : List (α × β)} {k : α}
    (mem : k ∈ m.insertMany l) (contains_eq_false : (List.map Prod.fst l).contains k = false) :
    k ∈ m := by
  rw [mem_insertMany_list, contains_eq_false] at mem
  exact mem.resolve_right Bool.false_ne_true

@[simp] theorem mem_insertManyIfNewUnit_list {m : HashMap α Unit} [EquivBEq α] [LawfulHashable α] {l : List α}
    {k : α} :
    k ∈ m.insertManyIfNewUnit l ↔ k ∈ m ∨ l.contains k = true := by
  rw [← contains_iff_mem, contains_insertManyIfNewUnit_list, Bool.or_eq_true, contains_iff_mem]

theorem insertManyIfNewUnit_cons {m : HashMap α Unit} {l : List α} {k : α} :
    m.insertManyIfNewUnit (k :: l) = (m.insertIfNew k ()).insertManyIfNewUnit l :=
  Internal.ext_inner (congrArg Subtype.val ((Raw₀.Const.insertManyIfNewUnit_eq_foldl (t := k :: l)).trans
  (Raw₀.Const.insertManyIfNewUnit_eq_foldl (m := Raw₀.insertIfNew ⟨m.inner.1, m.inner.2.size_buckets_pos⟩ k ())).symm))

theorem insertMany_cons {l : List (α × β)} {k : α} {v : β} :
    m.insertMany ((k, v) :: l) = (m.insert k v).insertMany l :=
  Internal.ext_inner (congrArg Subtype.val ((Raw₀.Const.insertMany_eq_foldl (t := (k, v) :: l)).trans
  (Raw₀.Const.insertMany_eq_foldl (m := Raw₀.insert ⟨m.inner.1, m.inner.2.size_buckets_pos⟩ k v)).symm))

theorem unitOfList_cons {hd : α} {tl : List α} :
    unitOfList (hd :: tl) = ((∅ : HashMap α Unit).insertIfNew hd ()).insertManyIfNewUnit tl :=
  insertManyIfNewUnit_cons

theorem ofList_cons {k : α} {v : β} {tl : List (α × β)} :
    ofList ((k, v) :: tl) = ((∅ : HashMap α β).insert k v).insertMany tl := insertMany_cons

end Std.HashMap
