/-
Hash sets: the list of the elements, loops, and adding lists.

Lean's counterpart: `Std.Data.HashSet.Lemmas`.
-/
import Std.Data.HashSet.Lemmas.Basic

set_option linter.unusedSectionVars false
set_option autoImplicit false

universe u v w w'

namespace Std.HashSet

variable {α : Type u} {_ : BEq α} {_ : Hashable α} {m m₁ m₂ m₃ m₄ : HashSet α}

private theorem ext_inner (h : m₁.inner = m₂.inner) : m₁ = m₂ := by
  cases m₁
  cases h
  rfl

@[simp] theorem contains_ofList [EquivBEq α] [LawfulHashable α] {l : List α} {k : α} :
    (ofList l).contains k = l.contains k := HashMap.contains_unitOfList

@[simp] theorem contains_toList [EquivBEq α] [LawfulHashable α] {k : α} : m.toList.contains k = m.contains k :=
  HashMap.contains_keys

theorem contains_of_contains_filter [EquivBEq α] [LawfulHashable α] {f : α → Bool} {k : α} :
    (filter f m).contains k = true → m.contains k = true := HashMap.contains_of_contains_filter

@[simp] theorem contains_insertMany_list [EquivBEq α] [LawfulHashable α] {l : List α} {k : α} :
    (m.insertMany l).contains k = (m.contains k || l.contains k) := HashMap.contains_insertManyIfNewUnit_list

@[simp] theorem mem_ofList [EquivBEq α] [LawfulHashable α] {l : List α} {k : α} :
    k ∈ ofList l ↔ l.contains k = true := HashMap.mem_unitOfList

theorem mem_of_mem_toList [EquivBEq α] [LawfulHashable α] {k : α} : k ∈ m.toList → k ∈ m := HashMap.mem_of_mem_keys

theorem mem_of_mem_filter [EquivBEq α] [LawfulHashable α] {f : α → Bool} {k : α} : k ∈ filter f m → k ∈ m :=
  HashMap.mem_of_mem_filter

@[simp] theorem mem_filter [EquivBEq α] [LawfulHashable α] {f : α → Bool} {k : α} :
    k ∈ filter f m ↔ ∃ h, f (m.get k h) = true := HashMap.mem_filter

@[simp] theorem mem_toList [LawfulBEq α] {k : α} : k ∈ m.toList ↔ k ∈ m := HashMap.mem_keys

@[simp] theorem mem_insertMany_list [EquivBEq α] [LawfulHashable α] {l : List α} {k : α} :
    k ∈ m.insertMany l ↔ k ∈ m ∨ l.contains k = true := HashMap.mem_insertManyIfNewUnit_list

theorem isEmpty_filter_iff [EquivBEq α] [LawfulHashable α] {f : α → Bool} :
    (filter f m).isEmpty = true ↔ ∀ (k : α) (h : k ∈ m), f (m.get k h) = false := HashMap.isEmpty_filter_iff

@[simp] theorem isEmpty_toList [EquivBEq α] [LawfulHashable α] : m.toList.isEmpty = m.isEmpty :=
  HashMap.isEmpty_keys

theorem isEmpty_filter_eq_false_iff [EquivBEq α] [LawfulHashable α] {f : α → Bool} :
    (filter f m).isEmpty = false ↔ ∃ k h, f (m.get k h) = true := HashMap.isEmpty_filter_eq_false_iff

@[simp] theorem get_filter [EquivBEq α] [LawfulHashable α] {f : α → Bool} {k : α} {h : k ∈ filter f m} :
    (filter f m).get k h = m.get k (mem_of_mem_filter h) := HashMap.getKey_filter

@[simp] theorem any_toList [LawfulHashable α] [EquivBEq α] {p : α → Bool} : m.toList.any p = m.any p :=
  HashMap.any_keys

theorem foldM_eq_foldlM_toList {δ : Type v} {m' : Type v → Type w} [Monad m'] [LawfulMonad m'] {f : δ → α → m' δ}
    {init : δ} :
    foldM f init m = List.foldlM f init m.toList := HashMap.foldM_eq_foldlM_keys

@[simp] theorem length_toList [EquivBEq α] [LawfulHashable α] : m.toList.length = m.size := HashMap.length_keys

@[simp] theorem all_toList [LawfulHashable α] [EquivBEq α] {p : α → Bool} : m.toList.all p = m.all p :=
  HashMap.all_keys

@[simp] theorem toList_empty : (∅ : HashSet α).toList = [] := HashMap.keys_empty

@[simp] theorem toList_emptyWithCapacity {c : Nat} : (emptyWithCapacity c : HashSet α).toList = [] :=
  HashMap.keys_emptyWithCapacity

theorem fold_eq_foldl_toList {δ : Type v} {f : δ → α → δ} {init : δ} :
    fold f init m = List.foldl f init m.toList := HashMap.fold_eq_foldl_keys

theorem distinct_toList [EquivBEq α] [LawfulHashable α] : List.Pairwise (fun a b => (a == b) = false) m.toList :=
  HashMap.distinct_keys

theorem ofList_eq_insertMany_empty {l : List α} : ofList l = (∅ : HashSet α).insertMany l := rfl

@[simp] theorem ofList_singleton {k : α} : ofList [k] = (∅ : HashSet α).insert k := rfl

@[simp] theorem insertMany_list_singleton {k : α} : m.insertMany [k] = m.insert k := rfl

@[simp] theorem ofList_nil : ofList [] = (∅ : HashSet α) := rfl

@[simp] theorem insertMany_nil : m.insertMany [] = m := rfl

theorem ofList_cons {hd : α} {tl : List α} : ofList (hd :: tl) = ((∅ : HashSet α).insert hd).insertMany tl :=
  ext_inner HashMap.unitOfList_cons

theorem insertMany_cons {l : List α} {k : α} : m.insertMany (k :: l) = (m.insert k).insertMany l :=
  ext_inner HashMap.insertManyIfNewUnit_cons

@[simp] theorem forM_eq_forM {m' : Type v → Type w} [Monad m'] [LawfulMonad m'] {f : α → m' PUnit} :
    forM f m = ForM.forM m f := rfl

theorem forM_eq_forM_toList {m' : Type v → Type w} [Monad m'] [LawfulMonad m'] {f : α → m' PUnit} :
    ForM.forM m f = ForM.forM m.toList f := HashMap.forM_eq_forM_keys

theorem forIn_eq_forIn_toList {δ : Type v} {m' : Type v → Type w} [Monad m'] [LawfulMonad m']
    {f : α → δ → m' (ForInStep δ)} {init : δ} :
    ForIn.forIn m init f = ForIn.forIn m.toList init f := HashMap.forIn_eq_forIn_keys

end Std.HashSet
