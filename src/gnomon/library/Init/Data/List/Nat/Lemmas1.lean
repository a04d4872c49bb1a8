/-
Lists: what needs arithmetic.  Lean's counterparts: the modules `Init.Data.List.Nat`.
-/
prelude
import Init.Data.List.Attach.Laws

namespace List

theorem getElem?_take {α : Type u_1} {l : List α} {i j : Nat} :
    (List.take i l)[j]? = if j < i then l[j]? else none := by
  induction l generalizing i j with
  | nil => simp
  | cons a l ih => cases i <;> cases j <;> simp [ih]

theorem getElem?_take_eq_none {α : Type u_1} {l : List α} {i j : Nat} (h : i ≤ j) :
    (List.take i l)[j]? = none := by rw [getElem?_take, if_neg (Nat.not_lt.mpr h)]

@[simp] theorem getElem?_drop {α : Type u_1} {xs : List α} {i j : Nat} : (List.drop i xs)[j]? = xs[i + j]? := by
  induction xs generalizing i with
  | nil => simp
  | cons a l ih =>
    cases i with
    | zero => simp
    | succ i => rw [drop_succ_cons, ih, Nat.succ_add, getElem?_cons_succ]

theorem lt_length_drop {α : Type u_1} {xs : List α} {i j : Nat} (h : i + j < xs.length) :
    j < (List.drop i xs).length := by rw [length_drop]; omega

@[simp] theorem getElem_drop {α : Type u_1} {xs : List α} {i j : Nat}
    {h : @LT.lt Nat instLTNat j (@List.length α (@List.drop α i xs))} :
    @Eq α
        (@getElem (List α) Nat α (fun x y => @LT.lt Nat instLTNat y (@List.length α x)) (@List.instGetElemNatLtLength α)
          (@List.drop α i xs) j h)
        (@getElem (List α) Nat α (fun x y => @LT.lt Nat instLTNat y (@List.length α x)) (@List.instGetElemNatLtLength α) xs
          (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) i j) (by simp_all; omega)) := by
  apply Option.some.inj
  rw [← getElem?_eq_getElem, ← getElem?_eq_getElem, getElem?_drop]

theorem getElem_drop' {α : Type u_1} {xs : List α} {i j : Nat}
    (h : @LT.lt Nat instLTNat (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) i j) (@List.length α xs)) :
    @Eq α
        (@getElem (List α) Nat α (fun x y => @LT.lt Nat instLTNat y (@List.length α x)) (@List.instGetElemNatLtLength α) xs
          (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) i j) h)
        (@getElem (List α) Nat α (fun x y => @LT.lt Nat instLTNat y (@List.length α x)) (@List.instGetElemNatLtLength α)
          (@List.drop α i xs) j (@List.lt_length_drop α xs i j h)) := by rw [getElem_drop]

theorem take_take {α : Type u_1} {i j : Nat} {l : List α} :
    List.take i (List.take j l) = List.take (min i j) l := by
  induction l generalizing i j with
  | nil => simp
  | cons a l ih => cases i <;> cases j <;> simp [ih, Nat.succ_min_succ]

theorem drop_take {α : Type u_1} {i j : Nat} {l : List α} :
    List.drop i (List.take j l) = List.take (j - i) (List.drop i l) := by
  induction l generalizing i j with
  | nil => simp
  | cons a l ih => cases i <;> cases j <;> simp [ih]

theorem take_add {α : Type u_1} {l : List α} {i j : Nat} :
    List.take (i + j) l = List.take i l ++ List.take j (List.drop i l) := by
  induction l generalizing i with
  | nil => simp
  | cons a l ih =>
    cases i with
    | zero => simp
    | succ i => simp [Nat.succ_add, ih]

theorem take_set_of_le {α : Type u_1} {a : α} {i j : Nat} {l : List α} (h : j ≤ i) :
    List.take j (l.set i a) = List.take j l := by
  induction l generalizing i j with
  | nil => simp
  | cons a l ih =>
    cases j with
    | zero => simp
    | succ j =>
      cases i with
      | zero => omega
      | succ i => simp [ih (Nat.le_of_succ_le_succ h)]

@[simp] theorem take_replicate {α : Type u_1} {a : α} {i n : Nat} :
    List.take i (List.replicate n a) = List.replicate (min i n) a := by
  induction n generalizing i with
  | zero => simp
  | succ n ih => cases i <;> simp [replicate_succ, ih, Nat.succ_min_succ]

@[simp] theorem drop_replicate {α : Type u_1} {a : α} {i n : Nat} :
    List.drop i (List.replicate n a) = List.replicate (n - i) a := by
  induction n generalizing i with
  | zero => simp
  | succ n ih => cases i <;> simp [replicate_succ, ih]

theorem take_length_add_append {α : Type u_1} {l₁ l₂ : List α} (i : Nat) :
    List.take (l₁.length + i) (l₁ ++ l₂) = l₁ ++ List.take i l₂ := by
  induction l₁ with
  | nil => simp
  | cons a l ih => simp [Nat.succ_add, ih]

@[simp] theorem drop_length_add_append {α : Type u_1} {l₁ l₂ : List α} (i : Nat) :
    List.drop (l₁.length + i) (l₁ ++ l₂) = List.drop i l₂ := by
  induction l₁ with
  | nil => simp
  | cons a l ih => simp [Nat.succ_add, ih]

theorem take_prefix_take_left {α : Type u_1} {l : List α} {i j : Nat} (h : i ≤ j) :
    List.take i l <+: List.take j l := ⟨drop i (take j l), by
    rw [show take i l = take i (take j l) by rw [take_take, Nat.min_eq_left h], take_append_drop]⟩

theorem take_sublist_take_left {α : Type u_1} {l : List α} {i j : Nat} (h : i ≤ j) :
    (List.take i l).Sublist (List.take j l) := (take_prefix_take_left h).sublist

theorem take_subset_take_left {α : Type u_1} (l : List α) {i j : Nat} (h : i ≤ j) :
    List.take i l ⊆ List.take j l := (take_sublist_take_left h).subset

theorem take_eq_dropLast {α : Type u_1} {l : List α} {i : Nat} (h : i + 1 = l.length) :
    List.take i l = l.dropLast := by
  rw [dropLast_eq_take]
  congr 1
  omega

theorem set_eq_take_append_cons_drop {α : Type u_1} {l : List α} {i : Nat} {a : α} :
    l.set i a = if i < l.length then List.take i l ++ a :: List.drop (i + 1) l else l := by
  induction l generalizing i with
  | nil => simp
  | cons b l ih =>
    cases i with
    | zero => simp
    | succ i =>
      rw [set_cons_succ, ih, length_cons]
      simp only [Nat.add_lt_add_iff_right]
      split <;> simp

@[simp] theorem zip_replicate.{u_1, u_2} {α : Type u_1} {β : Type u_2} {a : α} {b : β} {m n : Nat} :
    (List.replicate m a).zip (List.replicate n b) = List.replicate (min m n) (a, b) := by
  induction m generalizing n with
  | zero => simp
  | succ m ih => cases n <;> simp [replicate_succ, ih, Nat.succ_min_succ]

@[simp] theorem zipWith_replicate.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {f : α → β → γ}
    {a : α} {b : β} {m n : Nat} :
    List.zipWith f (List.replicate m a) (List.replicate n b) = List.replicate (min m n) (f a b) := by
  induction m generalizing n with
  | zero => simp
  | succ m ih => cases n <;> simp [replicate_succ, ih, Nat.succ_min_succ]

theorem lt_length_left_of_zipWith.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {f : α → β → γ}
    {i : Nat} {l : List α} {l' : List β} (h : i < (List.zipWith f l l').length) : i < l.length := by
  rw [length_zipWith] at h; omega

theorem lt_length_right_of_zipWith.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {f : α → β → γ}
    {i : Nat} {l : List α} {l' : List β} (h : i < (List.zipWith f l l').length) : i < l'.length := by
  rw [length_zipWith] at h; omega

theorem lt_length_left_of_zip.{u_1, u_2} {α : Type u_1} {β : Type u_2} {i : Nat} {l : List α} {l' : List β}
    (h : i < (l.zip l').length) : i < l.length := lt_length_left_of_zipWith h

theorem lt_length_right_of_zip.{u_1, u_2} {α : Type u_1} {β : Type u_2} {i : Nat} {l : List α} {l' : List β}
    (h : i < (l.zip l').length) : i < l'.length := lt_length_right_of_zipWith h

@[simp] theorem getElem_zipWith.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {f : α → β → γ}
    {l : List α} {l' : List β} {i : Nat}
    {h : @LT.lt Nat instLTNat i (@List.length γ (@List.zipWith α β γ f l l'))} :
    @Eq γ
        (@getElem (List γ) Nat γ (fun x y => @LT.lt Nat instLTNat y (@List.length γ x)) (@List.instGetElemNatLtLength γ)
          (@List.zipWith α β γ f l l') i h)
        (f
          (@getElem (List α) Nat α (fun x y => @LT.lt Nat instLTNat y (@List.length α x)) (@List.instGetElemNatLtLength α) l
            i (@List.lt_length_left_of_zipWith α β γ f i l l' h))
          (@getElem (List β) Nat β (fun x y => @LT.lt Nat instLTNat y (@List.length β x)) (@List.instGetElemNatLtLength β)
            l' i (@List.lt_length_right_of_zipWith α β γ f i l l' h))) := by
  induction l generalizing l' i with
  | nil => exact absurd h (by simp)
  | cons a l ih =>
    cases l' with
    | nil => exact absurd h (by simp)
    | cons b l' => cases i <;> simp [ih]

@[simp] theorem getElem_zip.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List α} {l' : List β} {i : Nat}
    {h : @LT.lt Nat instLTNat i (@List.length (Prod α β) (@List.zip α β l l'))} :
    @Eq (Prod α β)
        (@getElem (List (Prod α β)) Nat (Prod α β) (fun x y => @LT.lt Nat instLTNat y (@List.length (Prod α β) x))
          (@List.instGetElemNatLtLength (Prod α β)) (@List.zip α β l l') i h)
        (@Prod.mk α β
          (@getElem (List α) Nat α (fun x y => @LT.lt Nat instLTNat y (@List.length α x)) (@List.instGetElemNatLtLength α) l
            i (@List.lt_length_left_of_zip α β i l l' h))
          (@getElem (List β) Nat β (fun x y => @LT.lt Nat instLTNat y (@List.length β x)) (@List.instGetElemNatLtLength β)
            l' i (@List.lt_length_right_of_zip α β i l l' h))) := getElem_zipWith

theorem getLast?_drop {α : Type u_1} {i : Nat} {l : List α} :
    (List.drop i l).getLast? = if l.length ≤ i then none else l.getLast? := by
  rw [getLast?_eq_getElem?, getLast?_eq_getElem?, getElem?_drop, length_drop]
  split
  · exact getElem?_eq_none (by omega)
  · congr 1; omega

theorem drop_length_cons {α : Type u_1} {l : List α} (h : l ≠ []) (a : α) :
    List.drop l.length (a :: l) = [l.getLast h] := by
  induction l generalizing a with
  | nil => exact absurd rfl h
  | cons b l ih =>
    cases l with
    | nil => rfl
    | cons c l => simpa using ih (by simp) b

@[simp] theorem drop_take_self {i : Nat} {β : Type u_1} {l : List β} : List.drop i (List.take i l) = [] := by
  induction l generalizing i <;> cases i <;> simp_all

@[simp] theorem dropLast_reverse {α : Type u_1} {l : List α} : l.reverse.dropLast = l.tail.reverse := by
  induction l <;> simp_all

@[simp] theorem length_take {α : Type u_1} {i : Nat} {l : List α} : (List.take i l).length = min i l.length := by
  induction l generalizing i <;> cases i <;> simp_all

@[simp] theorem range'_eq_singleton_iff {s n a : Nat} : List.range' s n = [a] ↔ s = a ∧ n = 1 := by
  unfold List.range'; split <;> simp_all

@[simp] theorem zipIdx_singleton {α : Type u_1} {x : α} {k : Nat} : [x].zipIdx k = [(x, k)] := rfl

@[simp] theorem head?_zipIdx {α : Type u_1} {l : List α} {k : Nat} :
    (l.zipIdx k).head? = Option.map (fun a => (a, k)) l.head? := by induction l <;> simp_all

@[simp] theorem append_right_sublist_self {α : Type u_1} (xs : List α) {ys : List α} :
    (xs ++ ys).Sublist xs ↔ ys = [] := by induction xs <;> simp_all

@[simp] theorem head?_drop {α : Type u_1} {l : List α} {i : Nat} : (List.drop i l).head? = l[i]? := by
  induction l generalizing i <;> cases i <;> simp_all

@[simp] theorem head_drop {α : Type u_1} {l : List α} {i : Nat}
    (h : @Ne (List α) (@List.drop α i l) (@List.nil α)) :
    @Eq α (@List.head α (@List.drop α i l) h)
        (@getElem (List α) Nat α (fun x y => @LT.lt Nat instLTNat y (@List.length α x)) (@List.instGetElemNatLtLength α) l i
          (by simp_all)) := by induction l generalizing i <;> cases i <;> simp_all

@[simp] theorem length_filterMap_pos_iff.{u_1, u_2} {α : Type u_1} {β : Type u_2} {xs : List α}
    {f : α → Option β} :
    0 < (List.filterMap f xs).length ↔ ∃ (x : α), ∃ (_ : x ∈ xs), ∃ (y : β), f x = some y := by
  induction xs <;> simp_all [List.filterMap] <;> split <;> simp_all

theorem not_mem_range_self {n : Nat} : ¬n ∈ List.range n := by simp

theorem length_take_le {α : Type u_1} (i : Nat) (l : List α) : (List.take i l).length ≤ i := by
  induction l generalizing i <;> cases i <;> simp_all

theorem length_take_le' {α : Type u_1} (i : Nat) (l : List α) : (List.take i l).length ≤ l.length := by
  induction l generalizing i <;> cases i <;> simp_all

theorem eraseIdx_set_eq {α : Type u_1} {l : List α} {i : Nat} {a : α} : (l.set i a).eraseIdx i = l.eraseIdx i := by
  induction l generalizing i <;> cases i <;> simp_all

theorem length_take_of_le {i : Nat} {β : Type u_1} {l : List β} (h : i ≤ l.length) :
    (List.take i l).length = i := by simp_all

theorem take_one {α : Type u_1} {l : List α} : List.take 1 l = l.head?.toList := by induction l <;> simp_all

theorem take_eq_take_min {α : Type u_1} {l : List α} {i : Nat} : List.take i l = List.take (min i l.length) l := by
  induction l generalizing i <;> cases i <;> simp_all

theorem drop_eq_drop_min {α : Type u_1} {l : List α} {i : Nat} : List.drop i l = List.drop (min i l.length) l := by
  induction l generalizing i <;> cases i <;> simp_all

theorem self_mem_range_succ {n : Nat} : n ∈ List.range (n + 1) := by simp

theorem find?_range_eq_none {n : Nat} {p : Nat → Bool} :
    List.find? p (List.range n) = none ↔ ∀ (i : Nat), i < n → (!p i) = true := by simp

theorem head_take {α : Type u_1} {l : List α} {i : Nat} (h : List.take i l ≠ []) :
    (List.take i l).head h = l.head (by simp_all) := by induction l generalizing i <;> cases i <;> simp_all

theorem head?_take {α : Type u_1} {l : List α} {i : Nat} :
    (List.take i l).head? = if i = 0 then none else l.head? := by
  induction l generalizing i <;> cases i <;> simp_all

theorem map_zipIdx.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {l : List α} {k : Nat} :
    List.map (Prod.map f id) (l.zipIdx k) = (List.map f l).zipIdx k := by
  induction l generalizing k <;> cases k <;> simp_all

theorem zipIdx_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List α} {k : Nat} {f : α → β} :
    (List.map f l).zipIdx k = List.map (Prod.map f id) (l.zipIdx k) := by
  induction l generalizing k <;> cases k <;> simp_all

theorem take_append_of_le_length {α : Type u_1} {l₁ l₂ : List α} {i : Nat} (h : i ≤ l₁.length) :
    List.take i (l₁ ++ l₂) = List.take i l₁ := by induction l₁ generalizing i <;> cases i <;> simp_all

theorem find?_range'_eq_none {s n : Nat} {p : Nat → Bool} :
    List.find? p (List.range' s n) = none ↔ ∀ (i : Nat), s ≤ i → i < s + n → (!p i) = true := by simp

theorem zip_eq_zip_take_min.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l₁ : List α} {l₂ : List β} :
    l₁.zip l₂ = (List.take (min l₁.length l₂.length) l₁).zip (List.take (min l₁.length l₂.length) l₂) := by
  induction l₁ generalizing l₂ <;> cases l₂ <;> simp_all

theorem zipWith_eq_zipWith_take_min.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {f : α → β → γ}
    {l₁ : List α} {l₂ : List β} :
    List.zipWith f l₁ l₂ = List.zipWith f (List.take (min l₁.length l₂.length) l₁) (List.take (min l₁.length
      l₂.length) l₂) := by induction l₁ generalizing l₂ <;> cases l₂ <;> simp_all

theorem drop_append_of_le_length {α : Type u_1} {l₁ l₂ : List α} {i : Nat} (h : i ≤ l₁.length) :
    List.drop i (l₁ ++ l₂) = List.drop i l₁ ++ l₂ := by induction l₁ generalizing i <;> cases i <;> simp_all

theorem take_append {α : Type u_1} {l₁ l₂ : List α} {i : Nat} :
    List.take i (l₁ ++ l₂) = List.take i l₁ ++ List.take (i - l₁.length) l₂ := by
  induction l₁ generalizing i <;> cases i <;> simp_all

theorem drop_append {α : Type u_1} {l₁ l₂ : List α} {i : Nat} :
    List.drop i (l₁ ++ l₂) = List.drop i l₁ ++ List.drop (i - l₁.length) l₂ := by
  induction l₁ generalizing i <;> cases i <;> simp_all

theorem take_eq_append_getElem_of_pos {α : Type u_1} {i : Nat} {l : List α} (h₁ : 0 < i) (h₂ : i < l.length) :
    List.take i l = List.take (i - 1) l ++ [l[i - 1]] := by induction i <;> simp_all

@[simp] theorem getElem_take {α : Type u_1} {xs : List α} {j i : Nat}
    {h : @LT.lt Nat instLTNat i (@List.length α (@List.take α j xs))} :
    @Eq α
        (@getElem (List α) Nat α (fun x y => @LT.lt Nat instLTNat y (@List.length α x)) (@List.instGetElemNatLtLength α)
          (@List.take α j xs) i h)
        (@getElem (List α) Nat α (fun x y => @LT.lt Nat instLTNat y (@List.length α x)) (@List.instGetElemNatLtLength α) xs
          i
          (@Nat.lt_of_lt_of_le i (@List.length α (@List.take α j xs)) (@List.length α xs) h (@List.length_take_le' α j xs))) := by
  have hj : i < j := Nat.lt_of_lt_of_le h (by rw [length_take]; exact Nat.min_le_left ..)
  apply Option.some.inj
  rw [← getElem?_eq_getElem, ← getElem?_eq_getElem, getElem?_take, if_pos hj]

theorem getElem_take' {α : Type u_1} {xs : List α} {i j : Nat} (hi : @LT.lt Nat instLTNat i (@List.length α xs))
    (hj : @LT.lt Nat instLTNat i j) :
    @Eq α
        (@getElem (List α) Nat α (fun x y => @LT.lt Nat instLTNat y (@List.length α x)) (@List.instGetElemNatLtLength α) xs
          i hi)
        (@getElem (List α) Nat α (fun x y => @LT.lt Nat instLTNat y (@List.length α x)) (@List.instGetElemNatLtLength α)
          (@List.take α j xs) i
          (@Eq.rec Nat (@min Nat instMinNat j (@List.length α xs)) (fun x _ => @LT.lt Nat instLTNat i x)
            (@Iff.mpr (@LT.lt Nat instLTNat i (@min Nat instMinNat j (@List.length α xs)))
              (And (@LT.lt Nat instLTNat i j) (@LT.lt Nat instLTNat i (@List.length α xs)))
              (@Nat.lt_min i j (@List.length α xs))
              (@And.intro (@LT.lt Nat instLTNat i j) (@LT.lt Nat instLTNat i (@List.length α xs)) hj hi))
            (@List.length α (@List.take α j xs))
            (@Eq.symm Nat (@List.length α (@List.take α j xs)) (@min Nat instMinNat j (@List.length α xs))
              (@List.length_take α j xs)))) := by rw [getElem_take]

theorem drop_set_of_lt {α : Type u_1} {a : α} {i j : Nat} {l : List α} (hnm : i < j) :
    List.drop j (l.set i a) = List.drop j l := by
  induction l generalizing i j with
  | nil => simp
  | cons a l ih =>
    cases j with
    | zero => omega
    | succ j =>
      cases i with
      | zero => simp
      | succ i => simp [ih (Nat.lt_of_succ_lt_succ hnm)]

theorem dropLast_take {α : Type u_1} {i : Nat} {l : List α} (h : i < l.length) :
    (List.take i l).dropLast = List.take (i - 1) l := by
  rw [dropLast_eq_take, length_take, take_take]
  congr 1
  omega

theorem drop_eq_getElem?_toList_append {α : Type u_1} {l : List α} {i : Nat} :
    List.drop i l = l[i]?.toList ++ List.drop (i + 1) l := by
  induction l generalizing i with
  | nil => simp
  | cons b l ih =>
    cases i with
    | zero => simp
    | succ i => exact ih

theorem drop_sub_one {α : Type u_1} {l : List α} {i : Nat} (h : 0 < i) :
    List.drop (i - 1) l = l[i - 1]?.toList ++ List.drop i l := by
  rw [drop_eq_getElem?_toList_append, Nat.sub_add_cancel h]

theorem mem_take_iff_getElem {α : Type u_1} {i : Nat} {l : List α} {a : α} :
    a ∈ List.take i l ↔ ∃ (x : Nat), ∃ (y : x < min i l.length), l[x] = a := by
  constructor
  · intro h
    obtain ⟨j, hj, e⟩ := getElem_of_mem h
    rw [getElem_take] at e
    exact ⟨j, by rw [length_take] at hj; omega, e⟩
  · rintro ⟨j, hj, rfl⟩
    rw [getElem_take' (by omega) (Nat.lt_of_lt_of_le hj (Nat.min_le_left ..))]
    exact getElem_mem _

theorem mem_drop_iff_getElem {α : Type u_1} {i : Nat} {l : List α} {a : α} :
    a ∈ List.drop i l ↔ ∃ j hm, l[i + j] = a := by
  constructor
  · intro h
    obtain ⟨j, hj, e⟩ := getElem_of_mem h
    rw [getElem_drop] at e
    exact ⟨j, by rw [length_drop] at hj; omega, e⟩
  · rintro ⟨j, hj, rfl⟩
    rw [getElem_drop' (xs := l) (i := i) (j := j) hj]
    exact getElem_mem _

@[simp] theorem take_range'_of_length_le {n k start step : Nat} (h : n ≤ k) :
    List.take k (List.range' start n step) = List.range' start n step :=
  take_of_length_le (by rw [length_range']; exact h)

@[simp] theorem take_range'_of_length_ge {n k start step : Nat} (h : n ≥ k) :
    List.take k (List.range' start n step) = List.range' start k step := by
  induction k generalizing n start with
  | zero => simp
  | succ k ih =>
    cases n with
    | zero => omega
    | succ n => rw [range'_succ, range'_succ, take_succ_cons, ih (by omega)]

@[simp] theorem drop_range' {start n step k : Nat} :
    List.drop k (List.range' start n step) = List.range' (start + k * step) (n - k) step := by
  induction k generalizing n start with
  | zero => simp
  | succ k ih =>
    cases n with
    | zero => simp
    | succ n =>
      rw [range'_succ, drop_succ_cons, ih, Nat.succ_mul, Nat.succ_sub_succ]
      congr 1; omega

@[simp] theorem take_range {i n : Nat} : List.take i (List.range n) = List.range (min i n) := by
  rcases Nat.le_total i n with h | h
  · rw [Nat.min_eq_left h, range_eq_range', range_eq_range', take_range'_of_length_ge h]
  · rw [Nat.min_eq_right h, take_of_length_le (by rw [length_range]; exact h)]

theorem pairwise_le_range' {s n : Nat} (step : Nat := 1) :
    List.Pairwise (fun x1 x2 => x1 ≤ x2) (List.range' s n step) := by
  induction n generalizing s with
  | zero => exact Pairwise.nil
  | succ n ih =>
    rw [range'_succ]
    refine Pairwise.cons (fun x hx => ?_) ih
    obtain ⟨i, _, rfl⟩ := mem_range'.mp hx
    omega

theorem pairwise_le_range {n : Nat} : List.Pairwise (fun x1 x2 => x1 ≤ x2) (List.range n) := by
  rw [range_eq_range']; exact pairwise_le_range' 1

theorem mk_mem_zipIdx_iff_le_and_getElem?_sub {α : Type u_1} {k i : Nat} {x : α} {l : List α} :
    (x, i) ∈ l.zipIdx k ↔ k ≤ i ∧ l[i - k]? = some x := by
  induction l generalizing k with
  | nil => simp
  | cons a l ih =>
    rw [zipIdx_cons, mem_cons, ih, Prod.mk.injEq]
    constructor
    · rintro (⟨rfl, rfl⟩ | ⟨h, e⟩)
      · exact ⟨Nat.le_refl _, by simp⟩
      · refine ⟨by omega, ?_⟩
        rw [show i - k = (i - (k + 1)) + 1 by omega, getElem?_cons_succ]; exact e
    · rintro ⟨h, e⟩
      rcases Nat.eq_or_lt_of_le h with rfl | h'
      · left
        simp at e
        exact ⟨e.symm, rfl⟩
      · right
        refine ⟨h', ?_⟩
        rwa [show i - k = (i - (k + 1)) + 1 by omega, getElem?_cons_succ] at e

theorem mk_mem_zipIdx_iff_getElem? {α : Type u_1} {i : Nat} {x : α} {l : List α} :
    (x, i) ∈ l.zipIdx ↔ l[i]? = some x := by
  rw [mk_mem_zipIdx_iff_le_and_getElem?_sub]; simp

theorem mk_add_mem_zipIdx_iff_getElem? {α : Type u_1} {k i : Nat} {x : α} {l : List α} :
    (x, k + i) ∈ l.zipIdx k ↔ l[i]? = some x := by
  rw [mk_mem_zipIdx_iff_le_and_getElem?_sub, Nat.add_sub_cancel_left]; simp

theorem mem_zipIdx_iff_le_and_getElem?_sub {α : Type u_1} {x : α × Nat} {l : List α} {k : Nat} :
    x ∈ l.zipIdx k ↔ k ≤ x.snd ∧ l[x.snd - k]? = some x.fst := by
  cases x
  exact mk_mem_zipIdx_iff_le_and_getElem?_sub

theorem mem_zipIdx_iff_getElem? {α : Type u_1} {x : α × Nat} {l : List α} :
    x ∈ l.zipIdx ↔ l[x.snd]? = some x.fst := by
  cases x
  exact mk_mem_zipIdx_iff_getElem?

theorem le_snd_of_mem_zipIdx {α : Type u_1} {x : α × Nat} {k : Nat} {l : List α} (h : x ∈ l.zipIdx k) :
    k ≤ x.snd := (mem_zipIdx_iff_le_and_getElem?_sub.mp h).1

theorem snd_lt_add_of_mem_zipIdx {α : Type u_1} {x : α × Nat} {l : List α} {k : Nat} (h : x ∈ l.zipIdx k) :
    x.snd < k + l.length := by
  obtain ⟨h1, h2⟩ := mem_zipIdx_iff_le_and_getElem?_sub.mp h
  have := (getElem?_eq_some_iff.mp h2).1
  omega

theorem snd_lt_of_mem_zipIdx {α : Type u_1} {x : α × Nat} {l : List α} {k : Nat} (h : x ∈ l.zipIdx k) :
    x.snd < l.length + k := by
  have := snd_lt_add_of_mem_zipIdx h
  omega

theorem fst_mem_of_mem_zipIdx {α : Type u_1} {x : α × Nat} {l : List α} {k : Nat} (h : x ∈ l.zipIdx k) :
    x.fst ∈ l := mem_of_getElem? (mem_zipIdx_iff_le_and_getElem?_sub.mp h).2

theorem zipIdx_append {α : Type u_1} {xs ys : List α} {k : Nat} :
    (xs ++ ys).zipIdx k = xs.zipIdx k ++ ys.zipIdx (k + xs.length) := by
  induction xs generalizing k with
  | nil => rfl
  | cons a l ih =>
    rw [cons_append, zipIdx_cons, zipIdx_cons, ih, cons_append, length_cons]
    congr 3; omega

theorem zipIdx_eq_cons_iff {α : Type u_1} {x : α × Nat} {l' : List (α × Nat)} {l : List α} {k : Nat} :
    l.zipIdx k = x :: l' ↔ ∃ a as, l = a :: as ∧ x = (a, k) ∧ l' = as.zipIdx (k + 1) := by
  cases l with
  | nil => simp
  | cons a l =>
    rw [zipIdx_cons, cons.injEq]
    constructor
    · rintro ⟨rfl, rfl⟩; exact ⟨a, l, rfl, rfl, rfl⟩
    · rintro ⟨_, _, e, rfl, rfl⟩
      cases e
      exact ⟨rfl, rfl⟩

@[simp] theorem length_filter_pos_iff {α : Type u_1} {l : List α} {p : α → Bool} :
    0 < (List.filter p l).length ↔ ∃ x, x ∈ l ∧ p x = true := by
  rw [length_pos_iff, ne_eq, filter_eq_nil_iff]
  simp

theorem length_leftpad {α : Type u_1} {n : Nat} {a : α} {l : List α} :
    (List.leftpad n a l).length = max n l.length := by
  rw [leftpad, length_append, length_replicate]; omega

theorem length_rightpad {α : Type u_1} {n : Nat} {a : α} {l : List α} :
    (List.rightpad n a l).length = max n l.length := by
  rw [rightpad, length_append, length_replicate]; omega

theorem tail_dropLast {α : Type u_1} {l : List α} : l.dropLast.tail = l.tail.dropLast := by
  cases l with
  | nil => rfl
  | cons a l => cases l <;> rfl

theorem le_countP_tail {β : Type u_1} {p : β → Bool} {l : List β} :
    List.countP p l - 1 ≤ List.countP p l.tail := by
  cases l with
  | nil => simp
  | cons a l =>
    rw [countP_cons, tail_cons]
    split <;> omega

theorem le_count_tail {α : Type u_1} [BEq α] {a : α} {l : List α} : List.count a l - 1 ≤ List.count a l.tail :=
  le_countP_tail

theorem Sublist.le_countP {β : Type u_1} {l₁ l₂ : List β} (s : l₁.Sublist l₂) (p : β → Bool) :
    List.countP p l₂ - (l₂.length - l₁.length) ≤ List.countP p l₁ := by
  induction s with
  | slnil => simp
  | cons a s ih => rw [countP_cons, length_cons]; have := s.length_le; split <;> omega
  | cons₂ a s ih => rw [countP_cons, countP_cons, length_cons, length_cons]; have := s.countP_le (p := p); have := s.length_le; split <;> omega

theorem IsPrefix.le_countP {β : Type u_1} {l₁ l₂ : List β} {p : β → Bool} (s : l₁ <+: l₂) :
    List.countP p l₂ - (l₂.length - l₁.length) ≤ List.countP p l₁ := s.sublist.le_countP p

theorem IsSuffix.le_countP {β : Type u_1} {l₁ l₂ : List β} {p : β → Bool} (s : l₁ <:+ l₂) :
    List.countP p l₂ - (l₂.length - l₁.length) ≤ List.countP p l₁ := s.sublist.le_countP p

theorem IsInfix.le_countP {β : Type u_1} {l₁ l₂ : List β} {p : β → Bool} (s : l₁ <:+: l₂) :
    List.countP p l₂ - (l₂.length - l₁.length) ≤ List.countP p l₁ := s.sublist.le_countP p

theorem Sublist.le_count {α : Type u_1} [BEq α] {l₁ l₂ : List α} (s : l₁.Sublist l₂) (a : α) :
    List.count a l₂ - (l₂.length - l₁.length) ≤ List.count a l₁ := s.le_countP _

theorem IsPrefix.le_count {α : Type u_1} [BEq α] {l₁ l₂ : List α} (s : l₁ <+: l₂) (a : α) :
    List.count a l₂ - (l₂.length - l₁.length) ≤ List.count a l₁ := s.sublist.le_count a

theorem IsSuffix.le_count {α : Type u_1} [BEq α] {l₁ l₂ : List α} (s : l₁ <:+ l₂) (a : α) :
    List.count a l₂ - (l₂.length - l₁.length) ≤ List.count a l₁ := s.sublist.le_count a

theorem IsInfix.le_count {α : Type u_1} [BEq α] {l₁ l₂ : List α} (s : l₁ <:+: l₂) (a : α) :
    List.count a l₂ - (l₂.length - l₁.length) ≤ List.count a l₁ := s.sublist.le_count a

end List
