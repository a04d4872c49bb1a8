/-
Functions of arrays are those of their lists.

Loops are taken apart once, here; what is known of lists then holds of arrays.
Lean's counterparts: `Init.Data.List.ToArray`, `Init.Data.Array.Lemmas`.
-/
prelude
import Init.Base

namespace Array
theorem _root_.List.filter_toArray {p : α → Bool} {l : List α} : l.toArray.filter p = (l.filter p).toArray := by
  apply Array.ext'; rw [toList_filter]
@[simp] theorem _root_.List.filter_toArray' {p : α → Bool} {l : List α} {stop : Nat} (h : stop = l.length) :
    l.toArray.filter p 0 stop = (l.filter p).toArray := by
  subst h
  exact List.filter_toArray
private theorem foldlM_filterMap {f : α → Option β} (l : List α) (acc : Array β) :
    l.foldlM (m := Id) (fun acc a => match f a with | some b => pure (acc.push b) | none => pure acc) acc
      = acc ++ (l.filterMap f).toArray := by
  induction l generalizing acc with
  | nil => simp; rfl
  | cons a l ih =>
    rw [List.foldlM_cons, List.filterMap_cons]
    cases f a
    · exact ih acc
    · exact (ih (acc.push _)).trans (by simp)
theorem _root_.List.filterMap_toArray {f : α → Option β} {l : List α} :
    l.toArray.filterMap f = (l.filterMap f).toArray := by
  have := foldlM_filterMap (f := f) l #[]
  unfold Array.filterMap filterMapM
  rw [List.foldlM_toArray]
  exact this.trans (by simp)
@[simp] theorem _root_.List.filterMap_toArray' {f : α → Option β} {l : List α} {stop : Nat} (h : stop = l.length) :
    l.toArray.filterMap f 0 stop = (l.filterMap f).toArray := by
  subst h
  exact List.filterMap_toArray
@[simp] theorem toList_filterMap {f : α → Option β} {xs : Array α} : (xs.filterMap f).toList = xs.toList.filterMap f := by
  rcases xs with ⟨l⟩
  rw [List.filterMap_toArray]
private theorem anyM_loop (p : α → Bool) (l : List α) (stop : Nat) (h : stop ≤ l.toArray.size) (j : Nat) :
    Array.anyM.loop (m := Id) (fun a => pure (p a)) l.toArray stop h j = ((l.take stop).drop j).any p := by
  induction hn : stop - j generalizing j with
  | zero =>
    unfold anyM.loop
    have : ¬ j < stop := by omega
    rw [dif_neg this, List.drop_eq_nil_of_le (by simp; omega)]
    rfl
  | succ n ih =>
    unfold anyM.loop
    have hj : j < stop := by omega
    rw [dif_pos hj, ih (j + 1) (by omega)]
    have hl : j < (l.take stop).length := by simp at h ⊢; omega
    rw [List.drop_eq_getElem_cons hl, List.any_cons]
    have hp : j < l.length := by simp at h; omega
    simp only [List.getElem_take, List.getElem_toArray]
    cases p (l[j]'hp) <;> rfl
@[simp] theorem any_toList {p : α → Bool} {as : Array α} : as.toList.any p = as.any p := by
  rcases as with ⟨l⟩
  have h := (anyM_loop p l l.length (Nat.le_refl _) 0).trans (by simp : _ = l.any p)
  refine h.symm.trans ?_
  unfold any anyM
  simp only [Nat.le_refl, dite_true]
  rfl
theorem _root_.List.any_toArray {p : α → Bool} {l : List α} : l.toArray.any p = l.any p := any_toList.symm
@[simp] theorem _root_.List.any_toArray' {p : α → Bool} {l : List α} {stop : Nat} (h : stop = l.toArray.size) :
    l.toArray.any p 0 stop = l.any p := by
  subst h
  exact List.any_toArray
@[simp] theorem all_toList {p : α → Bool} {as : Array α} : as.toList.all p = as.all p := by
  have h : as.all p = !as.any (fun a => !p a) := rfl
  rw [h, ← any_toList, List.not_any_eq_all_not]
  simp
theorem _root_.List.all_toArray {p : α → Bool} {l : List α} : l.toArray.all p = l.all p := all_toList.symm
@[simp] theorem _root_.List.all_toArray' {p : α → Bool} {l : List α} {stop : Nat} (h : stop = l.toArray.size) :
    l.toArray.all p 0 stop = l.all p := by
  subst h
  exact List.all_toArray
theorem any_eq_true' {p : α → Bool} {as : Array α} : as.any p = true ↔ ∃ x, x ∈ as ∧ p x := by
  rw [← any_toList, List.any_eq_true]; simp
@[simp] theorem _root_.List.contains_toArray [BEq α] {l : List α} {a : α} : l.toArray.contains a = l.contains a := by
  unfold Array.contains
  rw [List.any_toArray]
  induction l with
  | nil => rfl
  | cons b l ih => rw [List.any_cons, List.contains_cons, ih]
theorem contains_toList [BEq α] {xs : Array α} {a : α} : xs.toList.contains a = xs.contains a := by
  rcases xs with ⟨l⟩; simp
private theorem getElem?_swap' (as : Array α) (i j k : Nat) (hi : i < as.size) (hj : j < as.size) :
    (as.swap i j hi hj)[k]? = if k = j then as[i]? else if k = i then as[j]? else as[k]? := by
  rcases as with ⟨l⟩
  simp at hi hj
  have : (Array.swap ⟨l⟩ i j hi hj) = ((l.set i l[j]).set j l[i]).toArray := by
    apply ext'; rw [toList_swap]; rfl
  rw [this]
  simp only [List.getElem?_toArray, List.getElem?_set]
  by_cases h1 : k = j
  · subst h1
    simp [hi, hj]
  · by_cases h2 : k = i
    · subst h2
      simp [hi, hj, h1, Ne.symm h1]
    · simp [h1, h2, Ne.symm h1, Ne.symm h2]
private theorem getElem?_reverse_loop (as : Array α) (i : Nat) (j : Fin as.size) (k : Nat) :
    (reverse.loop as i j)[k]? = if i ≤ k ∧ k ≤ j.1 then as[i + j.1 - k]? else as[k]? := by
  unfold reverse.loop
  split
  next h =>
    rw [getElem?_reverse_loop _ (i + 1) _ k]
    simp only [getElem?_swap']
    have hj := j.2
    by_cases h1 : i + 1 ≤ k ∧ k ≤ j.1 - 1
    · rw [if_pos h1, if_neg (by omega), if_neg (by omega), if_pos (by omega)]
      congr 1
      omega
    · rw [if_neg h1]
      by_cases h2 : k = j.1
      · rw [if_pos h2, if_pos (by omega)]
        congr 1
        omega
      · rw [if_neg h2]
        by_cases h3 : k = i
        · rw [if_pos h3, if_pos (by omega)]
          congr 1
          omega
        · rw [if_neg h3, if_neg (by omega)]
  next h =>
    by_cases h1 : i ≤ k ∧ k ≤ j.1
    · rw [if_pos h1]
      congr 1
      omega
    · rw [if_neg h1]
termination_by j.1 - i
decreasing_by
  show j.1 - 1 - (i + 1) < j.1 - i
  omega
@[simp] theorem toList_reverse {xs : Array α} : xs.reverse.toList = xs.toList.reverse := by
  apply List.ext_getElem?
  intro k
  rw [getElem?_toList]
  unfold reverse
  split
  next h =>
    rcases xs with ⟨l⟩
    match l, h with
    | [], _ => rfl
    | [a], _ => simp
  next h =>
    rw [getElem?_reverse_loop]
    by_cases hk : k < xs.toList.length
    · rw [List.getElem?_reverse hk, if_pos (by simp at hk; simp; omega)]
      rw [getElem?_toList]
      simp
    · simp at hk
      rw [if_neg (by simp; omega), List.getElem?_eq_none (by simpa using hk)]
      simp [hk]
@[simp] theorem _root_.List.reverse_toArray {l : List α} : l.toArray.reverse = l.reverse.toArray := by
  apply ext'; simp
@[simp] theorem reverse_reverse {xs : Array α} : xs.reverse.reverse = xs := by
  apply ext'; simp
private theorem foldl_append_fn (f : α → Array β) (l : List α) (acc : Array β) :
    l.foldl (fun bs a => bs ++ f a) acc = acc ++ (l.flatMap fun a => (f a).toList).toArray := by
  induction l generalizing acc with
  | nil => simp
  | cons a l ih => rw [List.foldl_cons, ih]; apply ext'; simp
@[simp] theorem toList_flatMap {f : α → Array β} {xs : Array α} :
    (xs.flatMap f).toList = xs.toList.flatMap fun a => (f a).toList := by
  rcases xs with ⟨l⟩
  unfold flatMap
  rw [List.foldl_toArray, empty]
  exact (congrArg toList (foldl_append_fn f l #[])).trans (by simp)
@[simp] theorem _root_.List.flatMap_toArray {f : α → Array β} {l : List α} :
    l.toArray.flatMap f = (l.flatMap fun a => (f a).toList).toArray := by
  apply ext'; simp
@[simp] theorem toList_flatten {xss : Array (Array α)} : xss.flatten.toList = (xss.toList.map toList).flatten := by
  rcases xss with ⟨l⟩
  have := foldl_append_fn (fun a => a) l #[]
  unfold flatten
  rw [List.foldl_toArray, empty]
  exact (congrArg toList this).trans (by simp [List.flatMap_def])
@[simp] theorem _root_.List.countP_toArray {p : α → Bool} {l : List α} : l.toArray.countP p = l.countP p := by
  unfold Array.countP
  rw [List.foldr_toArray]
  induction l with
  | nil => rfl
  | cons a l ih => rw [List.foldr_cons, ih, List.countP_cons]; cases p a <;> simp
@[simp] theorem _root_.List.count_toArray [BEq α] {a : α} {l : List α} : l.toArray.count a = l.count a :=
  List.countP_toArray
@[simp] theorem countP_toList {p : α → Bool} {xs : Array α} : xs.toList.countP p = xs.countP p := by
  rcases xs with ⟨l⟩; simp
@[simp] theorem count_toList [BEq α] {a : α} {xs : Array α} : xs.toList.count a = xs.count a := by
  rcases xs with ⟨l⟩; simp
end Array
