/-
Arrays: folding them is folding the lists of their elements; pushing, removing and appending on lists.

Lean's counterpart: `Init.Data.Array.Bootstrap`.
-/
prelude
import Init.Data.Array.Basic
import Init.Data.List.TakeDrop
import Init.Control.Lawful.Basic

namespace Array

theorem foldlM_toList.aux.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {β : Type u_1} {α : Type u_3} [Monad m]
    {f : β → α → m β} {xs : Array α} {i j : Nat} (H : xs.size ≤ i + j) {b : β} :
    Array.foldlM.loop f xs xs.size (Nat.le_refl _) i j b = List.foldlM f b (List.drop j xs.toList) := by
  induction i generalizing j b with
  | zero =>
    have h : ¬j < xs.size := Nat.not_lt_of_le (Nat.zero_add j ▸ H)
    have h' : xs.toList.length ≤ j := Nat.le_of_not_lt h
    rw [List.drop_eq_nil_of_le h']
    exact dif_neg h
  | succ i ih =>
    by_cases h : j < xs.size
    · have h' : j < xs.toList.length := h
      rw [List.drop_eq_getElem_cons h']
      refine (dif_pos h).trans ?_
      exact congrArg (f b xs[j] >>= ·) (funext fun c => ih (by rw [← Nat.add_assoc, Nat.add_right_comm]; exact H))
    · have h' : xs.toList.length ≤ j := Nat.le_of_not_lt h
      rw [List.drop_eq_nil_of_le h']
      exact dif_neg h

@[simp] theorem foldlM_toList.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {β : Type u_1} {α : Type u_3} [Monad m]
    {f : β → α → m β} {init : β} {xs : Array α} : List.foldlM f init xs.toList = Array.foldlM f init xs := by
  refine Eq.trans ?_ (dif_pos (Nat.le_refl xs.size)).symm
  exact (foldlM_toList.aux (j := 0) (Nat.le_refl _)).symm

@[simp] theorem foldl_toList.{u_1, u_2} {β : Type u_1} {α : Type u_2} (f : β → α → β) {init : β} {xs : Array α} :
    List.foldl f init xs.toList = Array.foldl f init xs := by
  rw [List.foldl_eq_foldlM]
  exact congrArg Id.run foldlM_toList

theorem foldrM_eq_reverse_foldlM_toList.aux.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {α : Type u_3}
    {β : Type u_1} [Monad m] {f : α → β → m β} {xs : Array α} {init : β} {i : Nat} (h : i ≤ xs.size) :
    List.foldlM (fun x y => f y x) init (List.take i xs.toList).reverse = Array.foldrM.fold f xs 0 i h init := by
  induction i generalizing init with
  | zero => rfl
  | succ i ih =>
    rw [List.take_succ_eq_append_getElem (show i < xs.toList.length from h), List.reverse_concat]
    exact congrArg (f xs[i] init >>= ·) (funext fun c => ih (Nat.le_of_succ_le h))

theorem foldrM_eq_reverse_foldlM_toList.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {α : Type u_3} {β : Type u_1}
    [Monad m] {f : α → β → m β} {init : β} {xs : Array α} :
    Array.foldrM f init xs = List.foldlM (fun x y => f y x) init xs.toList.reverse := by
  have e : xs.toList = xs.toList.take xs.size := List.take_length.symm
  rw [e, foldrM_eq_reverse_foldlM_toList.aux (Nat.le_refl _)]
  refine (dif_pos (Nat.le_refl xs.size)).trans ?_
  by_cases h : 0 < xs.size
  · exact if_pos h
  · rw [if_neg h]
    have go (n : Nat) (h' : n ≤ xs.size) (e : n = 0) : pure init = foldrM.fold f xs 0 n h' init := by
      subst e; rfl
    exact go _ _ (Nat.eq_zero_of_not_pos h)

@[simp] theorem foldrM_toList.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {α : Type u_3} {β : Type u_1} [Monad m]
    {f : α → β → m β} {init : β} {xs : Array α} : List.foldrM f init xs.toList = Array.foldrM f init xs :=
  foldrM_eq_reverse_foldlM_toList.symm

@[simp] theorem foldr_toList.{u_1, u_2} {α : Type u_1} {β : Type u_2} (f : α → β → β) {init : β} {xs : Array α} :
    List.foldr f init xs.toList = Array.foldr f init xs := by
  rw [List.foldr_eq_foldrM]
  exact congrArg Id.run foldrM_toList

@[simp] theorem toList_push {α : Type u_1} {xs : Array α} {x : α} : (xs.push x).toList = xs.toList ++ [x] :=
  List.concat_eq_append

@[simp] theorem toListAppend_eq {α : Type u_1} {xs : Array α} {l : List α} :
    xs.toListAppend l = xs.toList ++ l := by
  rw [toListAppend, ← foldr_toList, List.foldr_cons_eq_append']

@[simp] theorem toList_pop {α : Type u_1} {xs : Array α} : xs.pop.toList = xs.toList.dropLast := rfl

@[simp] theorem toList_append {α : Type u_1} {xs ys : Array α} : (xs ++ ys).toList = xs.toList ++ ys.toList := by
  show (Array.append xs ys).toList = _
  rw [Array.append, ← foldl_toList]
  generalize ys.toList = l
  induction l generalizing xs with
  | nil => exact (List.append_nil _).symm
  | cons a l ih => rw [List.foldl_cons, ih, toList_push, List.append_assoc]; rfl

@[simp] theorem toList_appendList {α : Type u_1} {xs : Array α} {l : List α} :
    (xs ++ l).toList = xs.toList ++ l := by
  show (Array.appendList xs l).toList = _
  rw [Array.appendList]
  induction l generalizing xs with
  | nil => exact (List.append_nil _).symm
  | cons a l ih => rw [List.foldl_cons, ih, toList_push, List.append_assoc]; rfl

@[simp] theorem append_eq_append {α : Type u_1} {xs ys : Array α} : xs.append ys = xs ++ ys := rfl

@[simp] theorem appendList_eq_append {α : Type u_1} {xs : Array α} {l : List α} : xs.appendList l = xs ++ l := rfl

@[simp] theorem append_empty {α : Type u_1} {xs : Array α} : xs ++ #[] = xs :=
  ext' (by rw [toList_append]; exact List.append_nil _)

@[simp] theorem empty_append {α : Type u_1} {xs : Array α} : #[] ++ xs = xs := ext' (by rw [toList_append]; rfl)

@[simp] theorem append_assoc {α : Type u_1} {xs ys zs : Array α} : xs ++ ys ++ zs = xs ++ (ys ++ zs) :=
  ext' (by rw [toList_append, toList_append, toList_append, toList_append, List.append_assoc])

end Array
