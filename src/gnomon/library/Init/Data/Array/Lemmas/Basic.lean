/-
Arrays: laws that follow from those of lists.

Lean's counterpart: `Init.Data.Array.Lemmas`.
-/
prelude
import Init.Data.Array.Bootstrap
import Init.Data.List.Lemmas
import Init.Ext

namespace Array

@[simp] theorem getElem_toList {α : Type u} {xs : Array α} {i : Nat} (h : i < xs.size) :
    xs.toList[i]'h = xs[i] := rfl

@[simp] theorem getElem?_toList {α : Type u} {xs : Array α} {i : Nat} : xs.toList[i]? = xs[i]? := by
  show xs.toList[i]? = if h : i < xs.size then some xs[i] else none
  by_cases h : i < xs.size
  · rw [dif_pos h]; exact List.getElem?_eq_getElem h
  · rw [dif_neg h]; exact List.getElem?_eq_none (Nat.le_of_not_lt h)

@[simp] theorem _root_.List.getElem_toArray {α : Type u} {xs : List α} {i : Nat} (h : i < xs.toArray.size) :
    xs.toArray[i] = xs[i] := rfl

@[simp] theorem _root_.List.getElem?_toArray {α : Type u} {xs : List α} {i : Nat} : xs.toArray[i]? = xs[i]? :=
  Array.getElem?_toList.symm

@[simp] theorem _root_.List.mem_toArray {α : Type u} {a : α} {l : List α} : a ∈ l.toArray ↔ a ∈ l := mem_def

@[simp] theorem mem_toList_iff {α : Type u_1} {a : α} {xs : Array α} : a ∈ xs.toList ↔ a ∈ xs := mem_def.symm

@[ext] theorem ext {α : Type u} {xs ys : Array α} (h₁ : xs.size = ys.size)
    (h₂ : ∀ (i : Nat) (hi₁ : i < xs.size) (hi₂ : i < ys.size), xs[i] = ys[i]) : xs = ys :=
  ext' (List.ext_getElem h₁ h₂)

theorem size_eq_length_toList {α : Type u} {xs : Array α} : xs.size = xs.toList.length := rfl

@[simp] theorem _root_.List.push_toArray {α : Type u_1} (l : List α) (a : α) :
    l.toArray.push a = (l ++ [a]).toArray := ext' toList_push

theorem _root_.List.toArray_inj {α : Type u_1} {as bs : List α} (h : as.toArray = bs.toArray) : as = bs :=
  congrArg toList h

@[simp] theorem _root_.List.append_toArray {α : Type u_1} (l₁ l₂ : List α) :
    l₁.toArray ++ l₂.toArray = (l₁ ++ l₂).toArray := ext' toList_append

@[simp] theorem _root_.List.pop_toArray {α : Type u_1} (l : List α) : l.toArray.pop = l.dropLast.toArray := rfl

theorem getElem_push_lt {α : Type u_1} {xs : Array α} {x : α} {i : Nat} (h : i < xs.size) :
    have : i < (xs.push x).size := (size_push (xs := xs) x ▸ Nat.lt_succ_of_lt h); (xs.push x)[i] = xs[i] := by
  show (xs.push x)[i]'_ = xs[i]
  refine Option.some.inj ?_
  show some ((xs.push x).toList[i]'_) = some (xs.toList[i]'h)
  rw [← List.getElem?_eq_getElem, ← List.getElem?_eq_getElem, toList_push, List.getElem?_append_left h]

@[simp] theorem getElem_push_eq {α : Type u_1} {xs : Array α} {x : α} : (xs.push x)[xs.size] = x := by
  refine Option.some.inj ?_
  show some ((xs.push x).toList[xs.size]'_) = some x
  rw [← List.getElem?_eq_getElem, toList_push]
  exact List.getElem?_concat_length

theorem getElem_push {α : Type u_1} {xs : Array α} {x : α} {i : Nat} (h : i < (xs.push x).size) :
    (xs.push x)[i] = if h : i < xs.size then xs[i] else x := by
  by_cases h' : i < xs.size
  · rw [dif_pos h', getElem_push_lt h']
  · rw [dif_neg h']
    have e : i = xs.size := Nat.le_antisymm (Nat.le_of_lt_succ (by rwa [size_push] at h)) (Nat.le_of_not_lt h')
    subst e
    exact getElem_push_eq

@[simp] theorem mem_push {α : Type u_1} {xs : Array α} {x y : α} : x ∈ xs.push y ↔ x ∈ xs ∨ x = y := by
  rw [mem_def, toList_push, List.mem_append, List.mem_singleton, mem_def]

theorem mem_push_self {α : Type u_1} {xs : Array α} {x : α} : x ∈ xs.push x := mem_push.mpr (.inr rfl)

theorem mem_push_of_mem {α : Type u_1} {xs : Array α} {x : α} (y : α) (h : x ∈ xs) : x ∈ xs.push y :=
  mem_push.mpr (.inl h)

@[simp] theorem pop_push {α : Type u_1} {xs : Array α} {x : α} : (xs.push x).pop = xs :=
  ext' (by rw [toList_pop, toList_push, List.dropLast_concat])

@[simp] theorem push_ne_empty {α : Type u_1} {a : α} {xs : Array α} : xs.push a ≠ #[] :=
  fun e => absurd (size_push (xs := xs) a ▸ congrArg size e) (Nat.succ_ne_zero _)

@[simp] theorem size_append {α : Type u_1} {xs ys : Array α} : (xs ++ ys).size = xs.size + ys.size := by
  rw [← length_toList, toList_append, List.length_append, length_toList, length_toList]

@[simp] theorem mem_append {α : Type u_1} {a : α} {xs ys : Array α} : a ∈ xs ++ ys ↔ a ∈ xs ∨ a ∈ ys := by
  rw [mem_def, toList_append, List.mem_append, mem_def, mem_def]

@[simp] theorem isEmpty_toList {α : Type u_1} {xs : Array α} : xs.toList.isEmpty = xs.isEmpty := by
  cases xs with
  | mk l => cases l <;> rfl

private theorem toListMapAux (f : α → β) (xs : Array α) (n i : Nat) (bs : Array β) (h : xs.size - i = n) :
    (mapM.map (m := Id) (pure <| f ·) xs i bs).run.toList = bs.toList ++ (xs.toList.drop i).map f := by
  induction n generalizing i bs with
  | zero =>
    have h' : ¬i < xs.size := by omega
    rw [mapM.map, dif_neg h', List.drop_eq_nil_of_le (Nat.le_of_not_lt h')]
    exact (List.append_nil _).symm
  | succ n ih =>
    have h' : i < xs.size := by omega
    rw [mapM.map, dif_pos h']
    refine (ih (i + 1) (bs.push (f xs[i])) (by omega)).trans ?_
    rw [toList_push, List.drop_eq_getElem_cons (show i < xs.toList.length from h'), List.append_assoc]
    rfl

@[simp] theorem toList_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {xs : Array α} :
    (Array.map f xs).toList = List.map f xs.toList := toListMapAux f xs xs.size 0 _ rfl

@[simp] theorem _root_.List.map_toArray.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {l : List α} :
    Array.map f l.toArray = (List.map f l).toArray := ext' toList_map

@[simp] theorem size_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {xs : Array α} :
    (Array.map f xs).size = xs.size := by
  rw [← length_toList, toList_map, List.length_map, length_toList]

@[simp] theorem getElem?_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {xs : Array α} {i : Nat} :
    (Array.map f xs)[i]? = Option.map f xs[i]? := by
  rw [← getElem?_toList, ← getElem?_toList, toList_map, List.getElem?_map]

@[simp] theorem getElem_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} (f : α → β) {xs : Array α} {i : Nat}
    (hi : i < (xs.map f).size) : (xs.map f)[i] = f (xs[i]'(size_map (f := f) ▸ hi)) := by
  refine Option.some.inj ?_
  show some ((map f xs).toList[i]'_) = some (f (xs.toList[i]'_))
  rw [← List.getElem?_eq_getElem, toList_map, List.getElem?_map, List.getElem?_eq_getElem]; rfl

@[simp 500] theorem mem_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {b : β} {f : α → β} {xs : Array α} :
    b ∈ Array.map f xs ↔ ∃ a, a ∈ xs ∧ f a = b := by
  rw [mem_def, toList_map, List.mem_map]
  simp only [mem_def]

@[simp] theorem map_map.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {f : α → β} {g : β → γ}
    {as : Array α} : Array.map g (Array.map f as) = Array.map (g ∘ f) as :=
  ext' (by rw [toList_map, toList_map, toList_map, List.map_map])

@[simp] theorem map_push.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {as : Array α} {x : α} :
    Array.map f (as.push x) = (Array.map f as).push (f x) :=
  ext' (by rw [toList_map, toList_push, toList_push, toList_map, List.map_append]; rfl)

@[simp] theorem map_append.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {xs ys : Array α} :
    Array.map f (xs ++ ys) = Array.map f xs ++ Array.map f ys :=
  ext' (by rw [toList_map, toList_append, toList_append, toList_map, toList_map, List.map_append])

theorem map_empty.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} : Array.map f #[] = #[] := ext' toList_map

@[simp] theorem map_id_fun {α : Type u_1} : Array.map (id : α → α) = id :=
  funext fun xs => ext' (by rw [toList_map, List.map_id]; rfl)

theorem map_id {α : Type u_1} (xs : Array α) : Array.map id xs = xs := ext' (by rw [toList_map, List.map_id])

theorem toList_filter {α : Type u_1} {p : α → Bool} {xs : Array α} :
    (Array.filter p xs).toList = List.filter p xs.toList := by
  have go (l : List α) (acc : Array α) : (l.foldl (fun acc a => if p a then acc.push a else acc) acc).toList = acc.toList ++ l.filter p := by
    induction l generalizing acc with
    | nil => exact (List.append_nil _).symm
    | cons a l ih =>
      rw [List.foldl_cons, ih, List.filter_cons]
      by_cases h : p a = true
      · rw [if_pos h, if_pos h, toList_push, List.append_assoc]; rfl
      · rw [if_neg h, if_neg h]
  rw [filter, ← foldl_toList]
  exact go xs.toList #[]

@[simp] theorem mem_filter {α : Type u_1} {p : α → Bool} {xs : Array α} {a : α} :
    a ∈ Array.filter p xs ↔ a ∈ xs ∧ p a = true := by
  rw [mem_def, toList_filter, List.mem_filter, mem_def]

theorem size_filter_le {α : Type u_1} {p : α → Bool} {xs : Array α} : (Array.filter p xs).size ≤ xs.size := by
  rw [← length_toList, toList_filter, ← length_toList]
  exact List.length_filter_le p xs.toList

end Array
