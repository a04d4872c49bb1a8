/-
Arrays: how many elements the functions give.  Lean's counterpart: `Init.Data.Array.Lemmas`.
-/
prelude
import Init.Data.Array.Basic
import Init.Data.List.TakeDrop
import Init.Omega
import Init.ByCases

universe u v w

namespace Array

variable {α : Type u} {β : Type v} {γ : Type w}

private theorem foldlM_loop (f : β → α → β) (as : Array α) (h : as.size ≤ as.size) (i : Nat) :
    ∀ j b, as.size - j ≤ i → Id.run (foldlM.loop (m := Id) (fun b a => pure (f b a)) as as.size h i j b)
      = (as.toList.drop j).foldl f b := by
  induction i with
  | zero =>
    intro j b hj
    unfold foldlM.loop
    have hj : ¬j < as.size := by omega
    rw [dif_neg hj, List.drop_eq_nil_of_le (Nat.le_of_not_lt hj)]
    rfl
  | succ i ih =>
    intro j b hj
    unfold foldlM.loop
    by_cases hlt : j < as.size
    · rw [dif_pos hlt, List.drop_eq_getElem_cons (l := as.toList) hlt, List.foldl_cons]
      exact ih (j + 1) _ (by omega)
    · rw [dif_neg hlt, List.drop_eq_nil_of_le (Nat.le_of_not_lt hlt)]
      rfl

@[simp] theorem foldl_toList (f : β → α → β) {init : β} {xs : Array α} :
    xs.toList.foldl f init = xs.foldl f init := by
  show _ = Id.run (if h : xs.size ≤ xs.size then _ else _)
  rw [dif_pos (Nat.le_refl _)]
  exact (foldlM_loop f xs (Nat.le_refl _) (xs.size - 0) 0 init (Nat.le_refl _)).symm

private theorem size_foldl_push (l : List α) : ∀ as : Array α,
    (l.foldl (fun xs v => xs.push v) as).size = as.size + l.length := by
  induction l with
  | nil => exact fun _ => rfl
  | cons a l ih =>
    intro as
    rw [List.foldl_cons, ih, size_push, List.length_cons]
    omega

@[simp] theorem size_append {xs ys : Array α} : (xs ++ ys).size = xs.size + ys.size := by
  show (ys.foldl (init := xs) fun xs v => xs.push v).size = _
  rw [← foldl_toList]
  exact size_foldl_push ys.toList xs

private theorem size_mapM_map (f : α → β) (as : Array α) (i : Nat) (bs : Array β) :
    (Id.run (mapM.map (m := Id) (pure <| f ·) as i bs)).size = bs.size + (as.size - i) := by
  unfold mapM.map
  by_cases h : i < as.size
  · rw [dif_pos h]
    show (Id.run (mapM.map (m := Id) (pure <| f ·) as (i + 1) (bs.push (f as[i])))).size = _
    rw [size_mapM_map f as (i + 1), size_push]
    omega
  · rw [dif_neg h]
    show bs.size = _
    omega
termination_by as.size - i

@[simp] theorem size_map {f : α → β} {xs : Array α} : (xs.map f).size = xs.size :=
  (size_mapM_map f xs 0 _).trans (Nat.zero_add _)

private theorem size_mapFinIdxM_map (as : Array α) (f : (i : Nat) → α → i < as.size → β) (i : Nat) :
    ∀ j inv bs, (Id.run (mapFinIdxM.map (m := Id) as (fun i a h => pure (f i a h)) i j inv bs)).size
      = bs.size + i := by
  induction i with
  | zero => exact fun _ _ _ => rfl
  | succ i ih =>
    intro j inv bs
    unfold mapFinIdxM.map
    refine (ih (j + 1) _ _).trans ?_
    rw [size_push]
    omega

@[simp] theorem size_mapFinIdx {xs : Array α} {f : (i : Nat) → α → i < xs.size → β} :
    (xs.mapFinIdx f).size = xs.size :=
  (size_mapFinIdxM_map xs f xs.size 0 _ _).trans (Nat.zero_add _)

@[simp] theorem size_mapIdx {f : Nat → α → β} {xs : Array α} : (xs.mapIdx f).size = xs.size :=
  (size_mapFinIdxM_map xs (fun i a _ => f i a) xs.size 0 _ _).trans (Nat.zero_add _)

@[simp] theorem size_zipIdx {xs : Array α} {k : Nat} : (xs.zipIdx k).size = xs.size := size_mapIdx

private theorem size_ofFn_go {n : Nat} (f : Fin n → α) (i : Nat) : ∀ h acc, (ofFn.go f i h acc).size = acc.size + i := by
  induction i with
  | zero => exact fun _ _ => rfl
  | succ i ih =>
    intro h acc
    unfold ofFn.go
    refine (ih _ _).trans ?_
    rw [size_push]
    omega

@[simp] theorem size_ofFn {n : Nat} {f : Fin n → α} : (ofFn f).size = n :=
  (size_ofFn_go f n _ _).trans (Nat.zero_add n)

@[simp] theorem size_range {n : Nat} : (range n).size = n := size_ofFn

@[simp] theorem size_range' {start size step : Nat} : (range' start size step).size = size := size_ofFn

private theorem size_zipWithMAux (f : α → β → γ) (as : Array α) (bs : Array β) (i : Nat) (cs : Array γ) :
    (Id.run (zipWithMAux (m := Id) as bs (fun a b => pure (f a b)) i cs)).size
      = cs.size + (min as.size bs.size - i) := by
  unfold zipWithMAux
  by_cases h : i < as.size
  · rw [dif_pos h]
    show Array.size (Id.run (if h' : i < bs.size then _ else _)) = _
    by_cases h' : i < bs.size
    · rw [dif_pos h']
      refine (size_zipWithMAux f as bs (i + 1) _).trans ?_
      rw [size_push]
      omega
    · rw [dif_neg h']
      show cs.size = _
      omega
  · rw [dif_neg h]
    show cs.size = _
    omega
termination_by as.size - i

@[simp] theorem size_zipWith {as : Array α} {bs : Array β} {f : α → β → γ} :
    (zipWith f as bs).size = min as.size bs.size :=
  (size_zipWithMAux f as bs 0 _).trans (Nat.zero_add _)

@[simp] theorem size_zip {as : Array α} {bs : Array β} : (zip as bs).size = min as.size bs.size := size_zipWith

private theorem size_extract_loop (as : Array α) (i : Nat) : ∀ j (bs : Array α), j + i ≤ as.size →
    (extract.loop as i j bs).size = bs.size + i := by
  induction i with
  | zero =>
    intro j bs h
    unfold extract.loop
    split <;> rfl
  | succ i ih =>
    intro j bs h
    unfold extract.loop
    rw [dif_pos (show j < as.size by omega)]
    refine (ih (j + 1) _ (by omega)).trans ?_
    rw [size_push]
    omega

@[simp] theorem size_extract {xs : Array α} {start stop : Nat} :
    (xs.extract start stop).size = min stop xs.size - start := by
  show (extract.loop xs (min stop xs.size - start) start #[]).size = _
  by_cases h : start ≤ min stop xs.size
  · exact (size_extract_loop xs _ start #[] (by omega)).trans (Nat.zero_add _)
  · rw [show min stop xs.size - start = 0 by omega]
    unfold extract.loop
    split <;> rfl

private theorem size_reverse_loop (as : Array α) (i : Nat) (j : Fin as.size) :
    (reverse.loop as i j).size = as.size := by
  unfold reverse.loop
  by_cases h : i < j.1
  · rw [dif_pos h]
    refine (size_reverse_loop _ (i + 1) _).trans size_swap
  · rw [dif_neg h]
termination_by j.1 - i
decreasing_by
  show j.1 - 1 - (i + 1) < j.1 - i
  omega

@[simp] theorem size_reverse {xs : Array α} : xs.reverse.size = xs.size := by
  unfold reverse
  split
  · rfl
  · exact size_reverse_loop ..

@[simp] theorem size_setIfInBounds {xs : Array α} {i : Nat} {a : α} : (xs.setIfInBounds i a).size = xs.size := by
  unfold setIfInBounds
  split
  · exact size_set _
  · rfl

@[simp] theorem size_swapIfInBounds {xs : Array α} {i j : Nat} : (xs.swapIfInBounds i j).size = xs.size := by
  unfold swapIfInBounds
  split
  · split
    · exact size_swap
    · rfl
  · rfl

end Array
