/-
Hash maps with values of one type by the entry that is found for a key.

The lemmas say in what is found (`DHashMap.getEntry?`) what every query and every operation is.
Read next: `Std.Data.HashMap.Lemmas`.
-/
import Std.Data.DHashMap.Internal.Entry
import Std.Data.HashMap.AdditionalOperations

set_option autoImplicit false

universe u v w w'

open Std.DHashMap.Internal

namespace Std.HashMap.Internal

variable {α : Type u} {β : Type v} {γ : Type w} {_ : BEq α} {_ : Hashable α} {m m₁ m₂ : HashMap α β} {a k : α} {v : β}

/-- What is found for a key, with the key that the map has. -/
def find (m : HashMap α β) (a : α) : Option ((_ : α) × β) := m.inner.getEntry? a

theorem contains_eq : m.contains a = (find m a).isSome := Entry.contains_eq

theorem mem_iff : a ∈ m ↔ (find m a).isSome = true := Entry.mem_iff

theorem getElem?_eq : m[a]? = (find m a).map (·.2) := Entry.constGet?_eq

theorem getElem_eq {h : a ∈ m} : m[a]'h = ((find m a).get (mem_iff.1 h)).2 := Entry.constGet_eq

theorem getElem!_eq [Inhabited β] : m[a]! = ((find m a).map (·.2)).get! := Entry.constGet!_eq

theorem getD_eq {fallback : β} : m.getD a fallback = ((find m a).map (·.2)).getD fallback := Entry.constGetD_eq

theorem getKey?_eq : m.getKey? a = (find m a).map (·.1) := Entry.getKey?_eq

theorem getKey_eq {h : a ∈ m} : m.getKey a h = ((find m a).get (mem_iff.1 h)).1 := Entry.getKey_eq

theorem getKey!_eq [Inhabited α] : m.getKey! a = ((find m a).map (·.1)).get! := Entry.getKey!_eq

theorem getKeyD_eq {fallback : α} : m.getKeyD a fallback = ((find m a).map (·.1)).getD fallback := Entry.getKeyD_eq

theorem some_getElem {h : a ∈ m} : some (m[a]'h) = (find m a).map (·.2) := by
  rw [getElem_eq, ← Option.map_some, Option.some_get]

theorem some_getKey {h : a ∈ m} : some (m.getKey a h) = (find m a).map (·.1) := by
  rw [getKey_eq, ← Option.map_some, Option.some_get]

theorem isEmpty_eq : m.isEmpty = (m.size == 0) := rfl

theorem find_emptyWithCapacity {c : Nat} : find (emptyWithCapacity c : HashMap α β) a = none := Entry.getEntry?_empty

theorem find_empty : find (∅ : HashMap α β) a = none := Entry.getEntry?_empty

section

variable [EquivBEq α] [LawfulHashable α]

theorem find_congr {b : α} (h : a == b) : find m a = find m b := Entry.getEntry?_congr h

theorem beq_of_find {p : (_ : α) × β} (h : find m a = some p) : p.1 == a := Entry.beq_of_getEntry? h

/-- The key that is found leads to the same entry. -/
theorem find_fst {p : (_ : α) × β} (h : find m a = some p) : find m p.1 = some p :=
  (find_congr (beq_of_find h)).trans h

theorem find_get {h : (find m a).isSome = true} : find m ((find m a).get h).1 = find m a := by
  obtain ⟨p, e⟩ := Option.isSome_iff_exists.1 h
  simp only [e, Option.get_some]
  exact find_fst e

theorem isEmpty_iff : m.isEmpty = true ↔ ∀ a, find m a = none := Entry.isEmpty_iff

theorem size_eq_zero_iff : m.size = 0 ↔ ∀ a, find m a = none := by
  rw [← isEmpty_iff, isEmpty_eq, beq_iff_eq]

theorem find_insert : find (m.insert k v) a = if k == a then some ⟨k, v⟩ else find m a := Entry.getEntry?_insert

theorem find_insertIfNew : find (m.insertIfNew k v) a = if k == a ∧ ¬k ∈ m then some ⟨k, v⟩ else find m a :=
  Entry.getEntry?_insertIfNew

theorem find_erase : find (m.erase k) a = if k == a then none else find m a := Entry.getEntry?_erase

theorem find_alter {f : Option β → Option β} :
    find (m.alter k f) a = if k == a then (f m[k]?).map (⟨k, ·⟩) else find m a := Entry.getEntry?_constAlter

theorem find_modify {f : β → β} :
    find (m.modify k f) a = if k == a then m[k]?.map (fun v => ⟨k, f v⟩) else find m a := Entry.getEntry?_constModify

theorem find_filter {f : α → β → Bool} : find (m.filter f) a = (find m a).filter fun p => f p.1 p.2 :=
  Entry.getEntry?_filter

theorem find_map {f : α → β → γ} : find (m.map f) a = (find m a).map fun p => ⟨p.1, f p.1 p.2⟩ :=
  Entry.getEntry?_map

theorem find_filterMap {f : α → β → Option γ} :
    find (m.filterMap f) a = (find m a).bind fun p => (f p.1 p.2).map (⟨p.1, ·⟩) := Entry.getEntry?_filterMap

theorem find_union : find (m₁ ∪ m₂) a = (find m₂ a).or (find m₁ a) := Entry.getEntry?_union

theorem find_inter : find (m₁ ∩ m₂) a = if a ∈ m₂ then find m₁ a else none := Entry.getEntry?_inter

theorem find_diff : find (m₁ \ m₂) a = if a ∈ m₂ then none else find m₁ a := Entry.getEntry?_diff

theorem find_insertMany {l : List (α × β)} :
    find (m.insertMany l) a = ((l.reverse.find? (·.1 == a)).map fun p => ⟨p.1, p.2⟩).or (find m a) :=
  Entry.getEntry?_constInsertMany

theorem find_ofList {l : List (α × β)} :
    find (ofList l) a = (l.reverse.find? (·.1 == a)).map fun p => ⟨p.1, p.2⟩ := by
  refine (find_insertMany (m := ∅)).trans ?_
  rw [find_empty, Option.or_none]

theorem find_insertManyIfNewUnit {m : HashMap α Unit} {l : List α} :
    find (m.insertManyIfNewUnit l) a = (find m a).or ((l.find? (· == a)).map fun a => ⟨a, ()⟩) :=
  Entry.getEntry?_constInsertManyIfNewUnit

theorem find_unitOfList {l : List α} : find (unitOfList l) a = (l.find? (· == a)).map fun a => ⟨a, ()⟩ := by
  refine (find_insertManyIfNewUnit (m := ∅)).trans ?_
  rw [find_empty, Option.none_or]

theorem size_insert : (m.insert k v).size = if k ∈ m then m.size else m.size + 1 := Entry.size_insert

theorem size_insertIfNew : (m.insertIfNew k v).size = if k ∈ m then m.size else m.size + 1 := Entry.size_insertIfNew

theorem size_erase : (m.erase k).size = if k ∈ m then m.size - 1 else m.size := Entry.size_erase

theorem size_alter {f : Option β → Option β} : (m.alter k f).size =
    if k ∈ m then if (f m[k]?).isSome then m.size else m.size - 1
    else if (f m[k]?).isSome then m.size + 1 else m.size := Entry.size_constAlter

theorem size_modify {f : β → β} : (m.modify k f).size = m.size := Entry.size_constModify

end

section

variable {p : (_ : α) × β}

theorem mem_of_find (e : find m k = some p) : k ∈ m := mem_iff.2 (e ▸ rfl)

theorem getKey_of_find (e : find m k = some p) {h : k ∈ m} : m.getKey k h = p.1 :=
  Option.some.inj (some_getKey.trans (congrArg (Option.map _) e))

theorem getElem_of_find (e : find m k = some p) {h : k ∈ m} : m[k]'h = p.2 :=
  Option.some.inj (some_getElem.trans (congrArg (Option.map _) e))

theorem not_mem_of_find (e : find m k = none) : ¬k ∈ m := fun h => by
  rw [mem_iff, e] at h
  exact nomatch h

theorem find_of_not_mem (h : ¬k ∈ m) : find m k = none := by
  rw [mem_iff, Bool.not_eq_true, Option.isSome_eq_false_iff, Option.isNone_iff_eq_none] at h
  exact h

theorem exists_find (h : k ∈ m) : ∃ p, find m k = some p := Option.isSome_iff_exists.1 (mem_iff.1 h)

end

section

open Std.Internal.List

theorem foldlM_map {δ : Type u} {ε : Type v} {σ : Type w} {m : Type w → Type w'} [Monad m] {g : δ → ε} {l : List δ}
    {f : σ → ε → m σ} {init : σ} : (l.map g).foldlM f init = l.foldlM (fun s d => f s (g d)) init := by
  induction l generalizing init with
  | nil => rfl
  | cons d l ih =>
    rw [List.map_cons, List.foldlM_cons, List.foldlM_cons]
    exact congrArg _ (funext fun s => ih)

theorem forIn_map {δ : Type u} {ε : Type v} {σ : Type w} {m : Type w → Type w'} [Monad m] {g : δ → ε} {l : List δ}
    {f : ε → σ → m (ForInStep σ)} {init : σ} :
    ForIn.forIn (l.map g) init f = ForIn.forIn l init fun d => f (g d) := by
  induction l generalizing init with
  | nil => rfl
  | cons d l ih =>
    rw [List.map_cons, List.forIn_cons, List.forIn_cons]
    refine congrArg _ (funext fun s => ?_)
    cases s with
    | done s => rfl
    | yield s => exact ih

/-- The entries of a map. -/
abbrev entries (m : HashMap α β) : List ((_ : α) × β) := Entry.entries m.inner

theorem toList_eq : m.toList = (entries m).map fun p => (p.1, p.2) := Entry.constToList_eq

theorem keys_eq : m.keys = (entries m).map (·.1) := Entry.keys_eq

theorem equiv_iff : m₁.Equiv m₂ ↔ (entries m₁).Perm (entries m₂) :=
  ⟨fun h => Entry.equiv_iff.1 h.1, fun h => ⟨Entry.equiv_iff.2 h⟩⟩

variable [EquivBEq α] [LawfulHashable α] {p : (_ : α) × β}

theorem mem_entries : p ∈ entries m ↔ find m p.1 = some p := Entry.mem_entries

theorem length_entries : (entries m).length = m.size := (Entry.size_eq m.inner).symm

theorem distinct_entries : DistinctKeys (entries m) := Entry.distinct m.inner

theorem equiv_of_find (h : ∀ a, find m₁ a = find m₂ a) : m₁.Equiv m₂ := ⟨Entry.equiv_of_getEntry? h⟩

theorem find_of_equiv (h : m₁.Equiv m₂) : find m₁ a = find m₂ a := Entry.Equiv.getEntry?_eq h.1

theorem find?_toList : m.toList.find? (·.1 == k) = (find m k).map fun p => (p.1, p.2) := by
  rw [toList_eq, find, Entry.getEntry?_eq]
  show List.find? _ (List.map _ (Entry.entries m.inner)) = _
  induction Entry.entries m.inner with
  | nil => rfl
  | cons p l ih =>
    rw [List.map_cons, List.find?_cons, ih, getEntry?_cons]
    cases p.1 == k <;> rfl

theorem mem_toList {k : α} {v : β} : (k, v) ∈ m.toList ↔ find m k = some ⟨k, v⟩ := by
  rw [toList_eq, List.mem_map]
  constructor
  · intro ⟨p, h, e⟩
    cases e
    exact mem_entries.1 h
  · intro h
    exact ⟨⟨k, v⟩, mem_entries.2 h, rfl⟩

theorem mem_keys' {k : α} : k ∈ m.keys ↔ ∃ v, find m k = some ⟨k, v⟩ := by
  rw [keys_eq, List.mem_map]
  constructor
  · intro ⟨p, h, e⟩
    cases e
    exact ⟨p.2, mem_entries.1 h⟩
  · intro ⟨v, h⟩
    exact ⟨⟨k, v⟩, mem_entries.2 h, rfl⟩

end

/-- Maps with equal parts are equal. -/
theorem ext_inner {m₁ m₂ : HashMap α β} (h : m₁.inner.inner = m₂.inner.inner) : m₁ = m₂ := by
  obtain ⟨⟨m₁, _⟩⟩ := m₁
  obtain ⟨⟨m₂, _⟩⟩ := m₂
  cases h
  rfl

end Std.HashMap.Internal
