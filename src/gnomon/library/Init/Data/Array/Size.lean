/-
Arrays: how many elements the functions give.  Lean's counterpart: `Init.Data.Array.Lemmas`.
-/
prelude
import Init.Data.Array.Basic
import Init.Data.Array.Lemmas
import Init.Omega
import Init.ByCases

universe u v w

namespace Array

variable {α : Type u} {β : Type v} {γ : Type w}

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
