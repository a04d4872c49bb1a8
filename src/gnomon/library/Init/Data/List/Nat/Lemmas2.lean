/-
Lists: what needs arithmetic.  Lean's counterparts: the modules `Init.Data.List.Nat`.
-/
prelude
import Init.Data.List.Nat.Lemmas1

namespace List

theorem getElem?_eraseIdx {α : Type u_1} {l : List α} {i j : Nat} :
    (l.eraseIdx i)[j]? = if j < i then l[j]? else l[j + 1]? := by
  induction l generalizing i j with
  | nil => simp
  | cons a l ih =>
    cases i with
    | zero => simp
    | succ i => cases j <;> simp [ih]

theorem getElem?_eraseIdx_of_lt {α : Type u_1} {l : List α} {i j : Nat} (h : j < i) :
    (l.eraseIdx i)[j]? = l[j]? := by rw [getElem?_eraseIdx, if_pos h]

theorem eraseIdx_eq_dropLast {α : Type u_1} {l : List α} {i : Nat} (h : i + 1 = l.length) :
    l.eraseIdx i = l.dropLast := by
  induction l generalizing i with
  | nil => rfl
  | cons a l ih =>
    cases i with
    | zero =>
      have : l = [] := by simpa using h
      subst this; rfl
    | succ i =>
      cases l with
      | nil => simp at h
      | cons b l => rw [eraseIdx_cons_succ, ih (Nat.succ.inj h)]; rfl

@[simp] theorem eraseIdx_length_sub_one {α : Type u_1} {l : List α} : l.eraseIdx (l.length - 1) = l.dropLast := by
  cases l with
  | nil => rfl
  | cons a l => exact eraseIdx_eq_dropLast rfl

theorem suffix_iff_eq_append {β : Type u_1} {l₁ l₂ : List β} :
    l₁ <:+ l₂ ↔ List.take (l₂.length - l₁.length) l₂ ++ l₁ = l₂ := by
  constructor
  · rintro ⟨t, rfl⟩
    rw [length_append, Nat.add_sub_cancel, take_left']
    rfl
  · exact fun h => ⟨_, h⟩

theorem suffix_iff_eq_drop {β : Type u_1} {l₁ l₂ : List β} :
    l₁ <:+ l₂ ↔ l₁ = List.drop (l₂.length - l₁.length) l₂ := by
  constructor
  · rintro ⟨t, rfl⟩
    rw [length_append, Nat.add_sub_cancel, drop_left']
    rfl
  · intro h
    rw [h]
    exact drop_suffix _ _

@[simp] theorem append_left_sublist_self {α : Type u_1} {xs : List α} (ys : List α) :
    (xs ++ ys).Sublist ys ↔ xs = [] := by
  constructor
  · intro h
    have := h.length_le
    rw [length_append] at this
    exact length_eq_zero_iff.mp (by omega)
  · rintro rfl; exact Sublist.refl _

@[simp] theorem take_eq_take_iff {α : Type u_1} {l : List α} {i j : Nat} :
    List.take i l = List.take j l ↔ min i l.length = min j l.length := by
  constructor
  · intro h
    have := congrArg length h
    rwa [length_take, length_take] at this
  · intro h
    have key : ∀ k, take k l = take (min k l.length) l := fun k => by
      by_cases hk : k ≤ l.length
      · rw [Nat.min_eq_left hk]
      · rw [Nat.min_eq_right (Nat.le_of_not_le hk), take_length, take_of_length_le (Nat.le_of_not_le hk)]
    rw [key i, h, ← key j]

theorem getLast?_range' {s n : Nat} : (List.range' s n).getLast? = if n = 0 then none else some (s + n - 1) := by
  rw [getLast?_eq_getElem?, length_range']
  cases n with
  | zero => rfl
  | succ n =>
    rw [if_neg (Nat.succ_ne_zero n), Nat.add_sub_cancel, getElem?_range' (Nat.lt_succ_self n)]
    congr 1; omega

@[simp] theorem getLast_range' {s n : Nat} (h : List.range' s n ≠ []) :
    (List.range' s n).getLast h = s + n - 1 := by
  have e := getLast?_range' (s := s) (n := n)
  rw [getLast?_eq_some_getLast h] at e
  split at e
  · exact nomatch e
  · exact Option.some.inj e

theorem getElem_eq_getElem_reverse {α : Type u_1} {l : List α} {i : Nat}
    (h : @LT.lt Nat instLTNat i (@List.length α l)) :
    @Eq α
        (@getElem (List α) Nat α (fun x y => @LT.lt Nat instLTNat y (@List.length α x)) (@List.instGetElemNatLtLength α) l i
          h)
        (@getElem (List α) Nat α (fun x y => @LT.lt Nat instLTNat y (@List.length α x)) (@List.instGetElemNatLtLength α)
          (@List.reverse α l)
          (@HSub.hSub Nat Nat Nat (@instHSub Nat instSubNat)
            (@HSub.hSub Nat Nat Nat (@instHSub Nat instSubNat) (@List.length α l)
              (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
            i)
          (by simp; omega)) := by
  rw [getElem_reverse]
  simp only [show l.length - 1 - (l.length - 1 - i) = i by omega]

theorem countP_set {α : Type u_1} {p : α → Bool} {l : List α} {i : Nat} {a : α} (h : i < l.length) :
    List.countP p (l.set i a) = (List.countP p l - if p l[i] = true then 1 else 0) + if p a = true then 1 else 0 := by
  induction l generalizing i with
  | nil => exact absurd h (by simp)
  | cons b l ih =>
    cases i with
    | zero => rw [set_cons_zero, countP_cons, countP_cons, getElem_cons_zero]; split <;> split <;> omega
    | succ i =>
      rw [set_cons_succ, countP_cons, countP_cons, ih (Nat.lt_of_succ_lt_succ h), getElem_cons_succ]
      have := boole_getElem_le_countP (p := p) (l := l) (i := i) (Nat.lt_of_succ_lt_succ h)
      omega

theorem pairwise_iff_getElem {α : Type u_1} {R : α → α → Prop} {l : List α} :
    List.Pairwise R l ↔ ∀ (i j : Nat) (_hi : i < l.length) (_hj : j < l.length), i < j → R l[i] l[j] := by
  induction l with
  | nil => exact ⟨fun _ _ _ hi => absurd hi (Nat.not_lt_zero _), fun _ => Pairwise.nil⟩
  | cons a l ih =>
    rw [pairwise_cons, ih]
    constructor
    · rintro ⟨h, k⟩ i j hi hj hij
      cases j with
      | zero => omega
      | succ j =>
        cases i with
        | zero => exact h _ (getElem_mem _)
        | succ i => exact k i j (Nat.lt_of_succ_lt_succ hi) (Nat.lt_of_succ_lt_succ hj) (Nat.lt_of_succ_lt_succ hij)
    · intro h
      refine ⟨fun x hx => ?_, fun i j hi hj hij => h (i + 1) (j + 1) (Nat.succ_lt_succ hi) (Nat.succ_lt_succ hj) (Nat.succ_lt_succ hij)⟩
      obtain ⟨j, hj, rfl⟩ := getElem_of_mem hx
      exact h 0 (j + 1) (Nat.succ_pos _) (Nat.succ_lt_succ hj) (Nat.succ_pos _)

theorem reverse_take {α : Type u_1} {l : List α} {i : Nat} :
    (List.take i l).reverse = List.drop (l.length - i) l.reverse := by
  have h : l.reverse = (drop i l).reverse ++ (take i l).reverse := by rw [← reverse_append, take_append_drop]
  have e : l.length - i = (drop i l).reverse.length := by rw [length_reverse, length_drop]
  rw [h, e, drop_left]

theorem reverse_drop {α : Type u_1} {l : List α} {i : Nat} :
    (List.drop i l).reverse = List.take (l.length - i) l.reverse := by
  have h := reverse_take (l := l.reverse) (i := l.length - i)
  rw [length_reverse] at h
  by_cases hi : i ≤ l.length
  · rw [show l.length - (l.length - i) = i by omega, reverse_reverse] at h
    rw [← h, reverse_reverse]
  · rw [drop_of_length_le (by omega), show l.length - i = 0 by omega]; rfl

theorem take_reverse {α : Type u_1} {xs : List α} {i : Nat} :
    List.take i xs.reverse = (List.drop (xs.length - i) xs).reverse := by
  have h := reverse_drop (l := xs) (i := xs.length - i)
  by_cases hi : i ≤ xs.length
  · rw [show xs.length - (xs.length - i) = i by omega] at h
    exact h.symm
  · rw [take_of_length_le (by rw [length_reverse]; omega), show xs.length - i = 0 by omega]; rfl

theorem drop_reverse {α : Type u_1} {xs : List α} {i : Nat} :
    List.drop i xs.reverse = (List.take (xs.length - i) xs).reverse := by
  have h := reverse_take (l := xs) (i := xs.length - i)
  by_cases hi : i ≤ xs.length
  · rw [show xs.length - (xs.length - i) = i by omega] at h
    exact h.symm
  · rw [drop_of_length_le (by rw [length_reverse]; omega), show xs.length - i = 0 by omega]; rfl

@[simp] theorem rotateRight_replicate {α : Type u_1} {m n : Nat} {a : α} :
    (List.replicate m a).rotateRight n = List.replicate m a := by simp [List.rotateRight, List.replicate]

end List
