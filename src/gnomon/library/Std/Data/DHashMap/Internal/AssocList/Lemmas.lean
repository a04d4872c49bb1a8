/-
Buckets as lists of entries: every query and every change of a bucket is that of its list.

Lean's counterpart: `Std.Data.DHashMap.Internal.AssocList.Lemmas`.
-/
import Std.Data.DHashMap.Internal.AssocList.Basic
import Std.Data.Internal.List.Associative

set_option autoImplicit false

universe w v u w'

open Std.Internal.List

namespace Std.DHashMap.Internal.AssocList

variable {α : Type u} {β : α → Type v} {γ : α → Type w} {δ : Type w} {m : Type w → Type w'}

@[simp] theorem toList_nil : (nil : AssocList α β).toList = [] := rfl

@[simp] theorem toList_cons {k : α} {v : β k} {l : AssocList α β} : (cons k v l).toList = ⟨k, v⟩ :: l.toList := rfl

theorem foldlM_eq [Monad m] {f : δ → (a : α) → β a → m δ} {init : δ} {l : AssocList α β} :
    l.foldlM f init = l.toList.foldlM (fun d p => f d p.1 p.2) init := by
  induction l generalizing init with
  | nil => rfl
  | cons k v l ih =>
    rw [foldlM, toList_cons, List.foldlM_cons]
    exact congrArg _ (funext fun d => ih)

@[simp] theorem foldl_eq {f : δ → (a : α) → β a → δ} {init : δ} {l : AssocList α β} :
    l.foldl f init = l.toList.foldl (fun d p => f d p.1 p.2) init := by
  rw [foldl, foldlM_eq]
  exact List.foldl_eq_foldlM.symm

theorem foldrM_eq [Monad m] [LawfulMonad m] {f : (a : α) → β a → δ → m δ} {init : δ} {l : AssocList α β} :
    l.foldrM f init = l.toList.foldrM (fun p d => f p.1 p.2 d) init := by
  induction l generalizing init with
  | nil => rfl
  | cons k v l ih =>
    rw [foldrM, ih, toList_cons, List.foldrM_cons]

@[simp] theorem foldr_eq {f : (a : α) → β a → δ → δ} {init : δ} {l : AssocList α β} :
    l.foldr f init = l.toList.foldr (fun p d => f p.1 p.2 d) init := by
  rw [foldr, foldrM_eq]
  exact List.foldr_eq_foldrM.symm

@[simp] theorem length_eq {l : AssocList α β} : l.length = l.toList.length := by
  rw [length, foldl_eq]
  have (l : List ((a : α) × β a)) (n : Nat) : l.foldl (fun n _ => n + 1) n = n + l.length := by
    induction l generalizing n with
    | nil => rfl
    | cons p l ih => rw [List.foldl_cons, ih, List.length_cons]; omega
  exact (this _ _).trans (Nat.zero_add _)

section

variable [BEq α] {a : α} {l : AssocList α β}

@[simp] theorem contains_eq : l.contains a = containsKey a l.toList := by
  induction l with
  | nil => rfl
  | cons k v l ih => rw [contains, ih, toList_cons, containsKey_cons]

theorem getEntry?_eq : l.getEntry? a = Std.Internal.List.getEntry? a l.toList := by
  induction l with
  | nil => rfl
  | cons k v l ih =>
    rw [getEntry?, ih, toList_cons, getEntry?_cons]
    cases k == a <;> rfl

theorem getKey?_eq : l.getKey? a = (l.getEntry? a).map (·.1) := by
  induction l with
  | nil => rfl
  | cons k v l ih =>
    rw [getKey?, ih, getEntry?]
    cases k == a <;> rfl

theorem getKey!_eq [Inhabited α] : l.getKey! a = (l.getKey? a).get! := by
  induction l with
  | nil => rfl
  | cons k v l ih =>
    rw [getKey?, getKey!, ih]
    cases k == a <;> rfl

theorem getKeyD_eq {fallback : α} : l.getKeyD a fallback = (l.getKey? a).getD fallback := by
  induction l with
  | nil => rfl
  | cons k v l ih =>
    rw [getKey?, getKeyD, ih]
    cases k == a <;> rfl

theorem getEntry!_eq [Inhabited ((a : α) × β a)] : l.getEntry! a = (l.getEntry? a).get! := by
  induction l with
  | nil => rfl
  | cons k v l ih =>
    rw [getEntry?, getEntry!, ih]
    cases k == a <;> rfl

theorem getEntryD_eq {fallback : (a : α) × β a} : l.getEntryD a fallback = (l.getEntry? a).getD fallback := by
  induction l with
  | nil => rfl
  | cons k v l ih =>
    rw [getEntry?, getEntryD, ih]
    cases k == a <;> rfl

theorem getEntry?_eq_some_getEntry {h : l.contains a} : l.getEntry? a = some (l.getEntry a h) := by
  induction l with
  | nil => exact Bool.noConfusion h
  | cons k v l ih =>
    rw [getEntry?, getEntry]
    by_cases hk : k == a
    · rw [if_pos hk, dif_pos hk]
    · rw [if_neg hk, dif_neg hk, ih]

theorem getKey?_eq_some_getKey {h : l.contains a} : l.getKey? a = some (l.getKey a h) := by
  induction l with
  | nil => exact Bool.noConfusion h
  | cons k v l ih =>
    rw [getKey?, getKey]
    by_cases hk : k == a
    · rw [if_pos hk, dif_pos hk]
    · rw [if_neg hk, dif_neg hk, ih]

theorem getCast?_eq [LawfulBEq α] : l.getCast? a = getValueCast? a l.toList := by
  induction l with
  | nil => rfl
  | cons k v l ih => rw [getCast?, ih, toList_cons, getValueCast?]

theorem getCast?_eq_some_getCast [LawfulBEq α] {h : l.contains a} : l.getCast? a = some (l.getCast a h) := by
  induction l with
  | nil => exact Bool.noConfusion h
  | cons k v l ih =>
    rw [getCast?, getCast]
    by_cases hk : k == a
    · rw [dif_pos hk, dif_pos hk]
    · rw [dif_neg hk, dif_neg hk, ih]

theorem getCast!_eq [LawfulBEq α] [Inhabited (β a)] : l.getCast! a = (l.getCast? a).get! := by
  induction l with
  | nil => rfl
  | cons k v l ih =>
    rw [getCast?, getCast!, ih]
    by_cases hk : k == a
    · rw [dif_pos hk, dif_pos hk, Option.get!_some]
    · rw [dif_neg hk, dif_neg hk]

theorem getCastD_eq [LawfulBEq α] {fallback : β a} : l.getCastD a fallback = (l.getCast? a).getD fallback := by
  induction l with
  | nil => rfl
  | cons k v l ih =>
    rw [getCast?, getCastD, ih]
    by_cases hk : k == a
    · rw [dif_pos hk, dif_pos hk, Option.getD_some]
    · rw [dif_neg hk, dif_neg hk]

end

section

variable {β : Type v} [BEq α] {a : α} {l : AssocList α (fun _ => β)}

theorem get?_eq : l.get? a = (l.getEntry? a).map (·.2) := by
  induction l with
  | nil => rfl
  | cons k v l ih =>
    rw [get?, ih, getEntry?]
    cases k == a <;> rfl

theorem get?_eq_some_get {h : l.contains a} : l.get? a = some (l.get a h) := by
  induction l with
  | nil => exact Bool.noConfusion h
  | cons k v l ih =>
    rw [get?, get]
    by_cases hk : k == a
    · rw [dif_pos hk]
      exact (congrArg (cond · _ _) hk).trans rfl
    · rw [dif_neg hk, ← ih]
      exact (congrArg (cond · _ _) (Bool.eq_false_iff.2 hk)).trans rfl

theorem get!_eq [Inhabited β] : l.get! a = (l.get? a).get! := by
  induction l with
  | nil => rfl
  | cons k v l ih =>
    rw [get?, get!, ih]
    cases k == a <;> rfl

theorem getD_eq {fallback : β} : l.getD a fallback = (l.get? a).getD fallback := by
  induction l with
  | nil => rfl
  | cons k v l ih =>
    rw [get?, getD, ih]
    cases k == a <;> rfl

end

section

variable [BEq α] {a : α} {l : AssocList α β}

@[simp] theorem toList_replace {b : β a} : (l.replace a b).toList = replaceEntry a b l.toList := by
  induction l with
  | nil => rfl
  | cons k v l ih =>
    rw [replace, toList_cons, replaceEntry, ← ih]
    cases k == a <;> rfl

@[simp] theorem toList_erase : (l.erase a).toList = eraseKey a l.toList := by
  induction l with
  | nil => rfl
  | cons k v l ih =>
    rw [erase, toList_cons, eraseKey, ← ih]
    cases k == a <;> rfl

theorem toList_modify [LawfulBEq α] {f : β a → β a} : (l.modify a f).toList = modifyKey a f l.toList := by
  induction l with
  | nil => rfl
  | cons k v l ih =>
    rw [modify, toList_cons, modifyKey, getValueCast?]
    by_cases h : k == a
    · rw [dif_pos h, dif_pos h]
      show _ = replaceEntry a _ _
      rw [replaceEntry, h]
      rfl
    · rw [dif_neg h, dif_neg h, toList_cons, ih, modifyKey]
      cases getValueCast? a l.toList with
      | none => rfl
      | some v =>
        show _ = replaceEntry a _ (_ :: _)
        rw [replaceEntry, Bool.eq_false_iff.2 h]
        rfl

theorem toList_alter [LawfulBEq α] {f : Option (β a) → Option (β a)} (h : containsKey a l.toList) :
    (l.alter a f).toList = alterKey a f l.toList := by
  rw [alterKey]
  simp only [insertEntry, h, cond_true]
  induction l with
  | nil => exact Bool.noConfusion h
  | cons k v l ih =>
    rw [alter, toList_cons, getValueCast?]
    by_cases hk : k == a
    · rw [dif_pos hk, dif_pos hk]
      cases f (some (cast _ v)) with
      | none =>
        show _ = eraseKey a _
        rw [eraseKey, hk]
        rfl
      | some w =>
        show _ = replaceEntry a _ _
        rw [replaceEntry, hk]
        rfl
    · rw [toList_cons, containsKey_cons, Bool.eq_false_iff.2 hk, Bool.false_or] at h
      rw [dif_neg hk, dif_neg hk, toList_cons, ih h]
      cases f (getValueCast? a l.toList) with
      | none =>
        show _ = eraseKey a _
        rw [eraseKey, Bool.eq_false_iff.2 hk]
        rfl
      | some w =>
        show _ = replaceEntry a _ _
        rw [replaceEntry, Bool.eq_false_iff.2 hk]
        rfl

end

section

variable {β : Type v} [BEq α] {a : α} {l : AssocList α (fun _ => β)}

theorem toList_constModify {f : β → β} : (Const.modify a f l).toList = Const.modifyKey a f l.toList := by
  induction l with
  | nil => rfl
  | cons k v l ih =>
    rw [Const.modify, toList_cons, Const.modifyKey, getValue?]
    cases h : k == a with
    | true =>
      show _ = replaceEntry a _ _
      rw [replaceEntry, h]
      rfl
    | false =>
      rw [if_neg Bool.false_ne_true, toList_cons, ih, Const.modifyKey, cond_false]
      cases getValue? a l.toList with
      | none => rfl
      | some v =>
        show _ = replaceEntry a _ (_ :: _)
        rw [replaceEntry, h]
        rfl

theorem toList_constAlter {f : Option β → Option β} (h : containsKey a l.toList) :
    (Const.alter a f l).toList = Const.alterKey a f l.toList := by
  rw [Const.alterKey]
  simp only [insertEntry, h, cond_true]
  induction l with
  | nil => exact Bool.noConfusion h
  | cons k v l ih =>
    rw [Const.alter, toList_cons, getValue?]
    cases hk : k == a with
    | true =>
      rw [if_pos rfl, cond_true]
      cases f (some v) with
      | none =>
        show _ = eraseKey a _
        rw [eraseKey, hk]
        rfl
      | some w =>
        show _ = replaceEntry a _ _
        rw [replaceEntry, hk]
        rfl
    | false =>
      rw [toList_cons, containsKey_cons, hk, Bool.false_or] at h
      rw [if_neg Bool.false_ne_true, toList_cons, ih h, cond_false]
      cases f (getValue? a l.toList) with
      | none =>
        show _ = eraseKey a _
        rw [eraseKey, hk]
        rfl
      | some w =>
        show _ = replaceEntry a _ _
        rw [replaceEntry, hk]
        rfl

end

private theorem toList_filterMap_go {f : (a : α) → β a → Option (γ a)} {l : AssocList α β} {acc : AssocList α γ} :
    (filterMap.go f acc l).toList = (filterMapEntries f l.toList).reverse ++ acc.toList := by
  induction l generalizing acc with
  | nil => rfl
  | cons k v l ih =>
    rw [filterMap.go, toList_cons, filterMapEntries_cons]
    cases f k v with
    | none => exact ih
    | some w =>
      show (filterMap.go f (cons k w acc) l).toList = (_ :: _).reverse ++ _
      rw [ih, List.reverse_cons, List.append_assoc]
      rfl

theorem toList_filterMap {f : (a : α) → β a → Option (γ a)} {l : AssocList α β} :
    (l.filterMap f).toList.Perm (filterMapEntries f l.toList) := by
  rw [filterMap, toList_filterMap_go, toList_nil, List.append_nil]
  exact List.reverse_perm _

private theorem toList_map_go {f : (a : α) → β a → γ a} {l : AssocList α β} {acc : AssocList α γ} :
    (map.go f acc l).toList = (l.toList.map fun p => (⟨p.1, f p.1 p.2⟩ : (a : α) × γ a)).reverse ++ acc.toList := by
  induction l generalizing acc with
  | nil => rfl
  | cons k v l ih =>
    rw [map.go, toList_cons, List.map_cons, ih, List.reverse_cons, List.append_assoc]
    rfl

theorem toList_map {f : (a : α) → β a → γ a} {l : AssocList α β} :
    (l.map f).toList.Perm (l.toList.map fun p => (⟨p.1, f p.1 p.2⟩ : (a : α) × γ a)) := by
  rw [map, toList_map_go, toList_nil, List.append_nil]
  exact List.reverse_perm _

private theorem toList_filter_go {f : (a : α) → β a → Bool} {l : AssocList α β} {acc : AssocList α β} :
    (filter.go f acc l).toList = (l.toList.filter fun p => f p.1 p.2).reverse ++ acc.toList := by
  induction l generalizing acc with
  | nil => rfl
  | cons k v l ih =>
    rw [filter.go, toList_cons, List.filter_cons]
    cases f k v with
    | false => exact ih
    | true =>
      rw [cond_true, ih, if_pos rfl, List.reverse_cons, List.append_assoc]
      rfl

theorem toList_filter {f : (a : α) → β a → Bool} {l : AssocList α β} :
    (l.filter f).toList.Perm (l.toList.filter fun p => f p.1 p.2) := by
  rw [filter, toList_filter_go, toList_nil, List.append_nil]
  exact List.reverse_perm _

end Std.DHashMap.Internal.AssocList
