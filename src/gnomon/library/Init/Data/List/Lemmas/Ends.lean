/-
Lists: laws of first and last elements, and of lists without them.

Read next: `Init.Data.List.Lemmas.Search`.  Lean's counterpart: `Init.Data.List.Lemmas`.
-/
prelude
import Init.Data.List.Lemmas.Reverse
import Init.Data.Option.Instances

namespace List

theorem head_singleton {α : Type u_1} {a : α} : [a].head nofun = a := rfl

theorem head?_singleton {α : Type u_1} {a : α} : [a].head? = some a := rfl

theorem head?_eq_getElem? {α : Type u_1} {l : List α} : l.head? = l[0]? := by
  cases l <;> rfl

theorem head?_eq_some_head {α : Type u_1} {l : List α} (h : l ≠ []) : l.head? = some (l.head h) := by
  cases l with
  | nil => exact absurd rfl h
  | cons => rfl

@[deprecated "" (since := "2025-01-01")] theorem head?_eq_head {α : Type u_1} {l : List α} (h : l ≠ []) :
    l.head? = some (l.head h) := head?_eq_some_head h

theorem head_eq_getElem {α : Type u_1} {l : List α} (h : l ≠ []) : l.head h = l[0]'(length_pos_iff.mpr h) := by
  cases l with
  | nil => exact absurd rfl h
  | cons => rfl

theorem getElem_zero_eq_head {α : Type u_1} {l : List α} (h : 0 < l.length) :
    l[0] = l.head (length_pos_iff.mp h) := (head_eq_getElem _).symm

theorem head!_of_head? {α : Type u_1} {a : α} [Inhabited α] {l : List α} : l.head? = some a → l.head! = a :=
  match l with
  | [] => nofun
  | _ :: _ => Option.some.inj

@[simp] theorem head?_eq_none_iff {β : Type u_1} {l : List β} : l.head? = none ↔ l = [] := by
  cases l <;> simp

theorem head?_eq_some_iff {α : Type u_1} {xs : List α} {a : α} : xs.head? = some a ↔ ∃ ys, xs = a :: ys := by
  cases xs with
  | nil => exact ⟨nofun, fun ⟨_, e⟩ => nomatch e⟩
  | cons b l => exact ⟨fun e => ⟨l, by rw [Option.some.inj e]⟩, fun ⟨_, e⟩ => by rw [(cons_eq_cons.mp e).1]; rfl⟩

@[simp] theorem isSome_head? {β : Type u_1} {l : List β} : l.head?.isSome = true ↔ l ≠ [] := by
  cases l <;> simp

theorem head_eq_iff_head?_eq_some {α : Type u_1} {a : α} {xs : List α} (h : xs ≠ []) :
    xs.head h = a ↔ xs.head? = some a := by
  rw [head?_eq_some_head h]
  exact ⟨congrArg some, Option.some.inj⟩

theorem head_mem_head? {α : Type u_1} {l : List α} (h : l ≠ []) : l.head h ∈ l.head? := head?_eq_some_head h

theorem mem_of_head? {α : Type u_1} {l : List α} {a : α} : l.head? = some a → a ∈ l := fun h => by
  have ⟨ys, e⟩ := head?_eq_some_iff.mp h
  exact e ▸ .head _

theorem mem_of_mem_head? {α : Type u_1} {l : List α} {a : α} : a ∈ l.head? → a ∈ l := mem_of_head?

theorem head_of_head?_eq_some {α : Type u_1} {l : List α} {x : α} (hx : l.head? = some x) :
    l.head (ne_nil_of_mem (mem_of_head? hx)) = x := by
  cases l with
  | nil => exact nomatch hx
  | cons => exact Option.some.inj hx

theorem head_of_mem_head? {α : Type u_1} {l : List α} {x : α} (hx : x ∈ l.head?) :
    l.head (ne_nil_of_mem (mem_of_mem_head? hx)) = x := head_of_head?_eq_some hx

theorem head?_concat {α : Type u_1} {l : List α} {a : α} : (l ++ [a]).head? = some (l.head?.getD a) := by
  cases l <;> rfl

theorem head?_concat_concat {β : Type u_1} {l : List β} {a b : β} : (l ++ [a, b]).head? = (l ++ [a]).head? := by
  cases l <;> rfl

@[simp] theorem cons_head_tail {β : Type u_1} {l : List β} (h : l ≠ []) : l.head h :: l.tail = l := by
  cases l with
  | nil => exact absurd rfl h
  | cons => rfl

@[simp] theorem headD_eq_head?_getD {α : Type u_1} {a : α} {l : List α} : l.headD a = l.head?.getD a := by
  cases l <;> rfl

@[simp] theorem tailD_eq_tail? {α : Type u_1} {l l' : List α} : l.tailD l' = l.tail?.getD l' := by
  cases l <;> rfl

theorem tail_eq_tailD {α : Type u_1} {l : List α} : l.tail = l.tailD [] := by
  cases l <;> rfl

theorem tail_eq_tail? {α : Type u_1} {l : List α} : l.tail = l.tail?.getD [] := by
  cases l <;> rfl

theorem mem_of_mem_tail {α : Type u_1} {a : α} {l : List α} (h : a ∈ l.tail) : a ∈ l := match l, h with
  | _ :: _, h => .tail _ h

theorem ne_nil_of_tail_ne_nil {α : Type u_1} {l : List α} : l.tail ≠ [] → l ≠ [] := fun h e => h (by rw [e]; rfl)

@[simp] theorem length_tail {α : Type u_1} {l : List α} : l.tail.length = l.length - 1 := by
  cases l <;> rfl

@[simp] theorem getElem_tail {α : Type u_1} {l : List α} {i : Nat} (h : i < l.tail.length) :
    l.tail[i] = l[i + 1]'(Nat.add_lt_of_lt_sub (length_tail ▸ h)) := by
  cases l with
  | nil => exact absurd h (Nat.not_lt_zero _)
  | cons => rfl

@[simp] theorem getElem?_tail {α : Type u_1} {l : List α} {i : Nat} : l.tail[i]? = l[i + 1]? := by
  cases l <;> rfl

@[simp] theorem set_tail {α : Type u_1} {l : List α} {i : Nat} {a : α} :
    l.tail.set i a = (l.set (i + 1) a).tail := by
  cases l <;> rfl

theorem one_lt_length_of_tail_ne_nil {α : Type u_1} {l : List α} (h : l.tail ≠ []) : 1 < l.length := by
  cases l with
  | nil => exact absurd rfl h
  | cons a l => exact Nat.succ_lt_succ (length_pos_iff.mpr h)

@[simp] theorem head_tail {α : Type u_1} {l : List α} (h : l.tail ≠ []) :
    l.tail.head h = l[1]'(one_lt_length_of_tail_ne_nil h) := by
  cases l with
  | nil => exact absurd rfl h
  | cons a l => exact head_eq_getElem _

@[simp] theorem head?_tail {α : Type u_1} {l : List α} : l.tail.head? = l[1]? := by
  cases l with
  | nil => rfl
  | cons a l => exact head?_eq_getElem?

@[simp] theorem getLast_singleton {α : Type u_1} {a : α} (h : [a] ≠ []) : [a].getLast h = a := rfl

@[simp] theorem getLast_cons_cons {α : Type u_1} {b a : α} {l : List α} :
    (a :: b :: l).getLast nofun = (b :: l).getLast nofun := rfl

theorem getLast_cons {α : Type u_1} {a : α} {l : List α} (h : l ≠ []) :
    (a :: l).getLast (cons_ne_nil a l) = l.getLast h := by
  cases l with
  | nil => exact absurd rfl h
  | cons => rfl

theorem getLast_eq_getElem {α : Type u_1} {l : List α} (h : l ≠ []) :
    l.getLast h = l[l.length - 1]'(Nat.sub_lt (length_pos_iff.mpr h) Nat.one_pos) := by
  induction l with
  | nil => exact absurd rfl h
  | cons a l ih => cases l with
    | nil => rfl
    | cons b l => rw [getLast_cons_cons, ih]; rfl

theorem getElem_length_sub_one_eq_getLast {α : Type u_1} {l : List α} (h : l.length - 1 < l.length) :
    l[l.length - 1] = l.getLast (fun e => by subst e; exact absurd h (Nat.lt_irrefl 0)) :=
  (getLast_eq_getElem _).symm

theorem getElem_cons_length {α : Type u_1} {x : α} {xs : List α} {i : Nat} (h : i = xs.length) :
    (x :: xs)[i]'(by rw [h]; exact Nat.lt_succ_self _) = (x :: xs).getLast nofun := by
  rw [getLast_eq_getElem]; cases h; rfl

theorem getLast_eq_getLastD {α : Type u_1} {a : α} {l : List α} (h : a :: l ≠ []) :
    (a :: l).getLast h = l.getLastD a := by
  induction l generalizing a with
  | nil => rfl
  | cons b l ih => exact (getLast_cons_cons).trans ((ih (cons_ne_nil b l)).trans getLastD_cons.symm)

@[simp] theorem getLastD_eq_getLast? {α : Type u_1} {a : α} {l : List α} : l.getLastD a = l.getLast?.getD a := by
  cases l with
  | nil => rfl
  | cons b l => exact getLastD_cons.trans (getLast_eq_getLastD (cons_ne_nil b l)).symm

theorem getLast!_cons_eq_getLastD {α : Type u_1} {a : α} {l : List α} [Inhabited α] :
    (a :: l).getLast! = l.getLastD a := getLast_eq_getLastD (cons_ne_nil a l)

theorem getLast!_nil {α : Type u_1} [Inhabited α] : ([] : List α).getLast! = default := rfl

@[simp] theorem getLast?_singleton {α : Type u_1} {a : α} : [a].getLast? = some a := rfl

@[simp] theorem getLast?_cons_cons {β : Type u_1} {a b : β} {l : List β} :
    (a :: b :: l).getLast? = (b :: l).getLast? := rfl

theorem getLast?_eq_some_getLast {α : Type u_1} {l : List α} (h : l ≠ []) : l.getLast? = some (l.getLast h) := by
  cases l with
  | nil => exact absurd rfl h
  | cons => rfl

@[deprecated "" (since := "2025-01-01")] theorem getLast?_eq_getLast {α : Type u_1} {l : List α} (h : l ≠ []) :
    l.getLast? = some (l.getLast h) := getLast?_eq_some_getLast h

theorem getLast?_cons {α : Type u_1} {l : List α} {a : α} : (a :: l).getLast? = some (l.getLast?.getD a) := by
  cases l <;> rfl

theorem getLast!_of_getLast? {α : Type u_1} {a : α} [Inhabited α] {l : List α} :
    l.getLast? = some a → l.getLast! = a := match l with
  | [] => nofun
  | _ :: _ => Option.some.inj

@[simp] theorem getLast!_eq_getLast?_getD {α : Type u_1} [Inhabited α] {l : List α} :
    l.getLast! = l.getLast?.getD default := by
  cases l <;> rfl

@[simp] theorem getLast_mem {α : Type u_1} {l : List α} (h : l ≠ []) : l.getLast h ∈ l := by
  rw [getLast_eq_getElem]; exact getElem_mem _

theorem getLastD_mem_cons {α : Type u_1} {l : List α} {a : α} : l.getLastD a ∈ a :: l := by
  rw [← getLast_eq_getLastD (cons_ne_nil a l)]; exact getLast_mem _

@[simp] theorem getLast?_eq_none_iff {α : Type u_1} {xs : List α} : xs.getLast? = none ↔ xs = [] := by
  cases xs <;> simp [getLast?]

@[simp] theorem getLast?_isSome {β : Type u_1} {l : List β} : l.getLast?.isSome = true ↔ l ≠ [] := by
  cases l <;> simp [getLast?]

theorem getLast_mem_getLast? {α : Type u_1} {l : List α} (h : l ≠ []) : l.getLast h ∈ l.getLast? :=
  getLast?_eq_some_getLast h

theorem getLast_eq_iff_getLast?_eq_some {α : Type u_1} {a : α} {xs : List α} (h : xs ≠ []) :
    xs.getLast h = a ↔ xs.getLast? = some a := by
  rw [getLast?_eq_some_getLast h]
  exact ⟨congrArg some, Option.some.inj⟩

theorem getLast?_eq_getElem? {α : Type u_1} {l : List α} : l.getLast? = l[l.length - 1]? := by
  cases l with
  | nil => rfl
  | cons a l =>
    rw [getLast?_eq_some_getLast (cons_ne_nil a l), getLast_eq_getElem, getElem?_eq_getElem]

theorem getLast!_eq_getElem! {α : Type u_1} [Inhabited α] {l : List α} : l.getLast! = l[l.length - 1]! := by
  cases l with
  | nil => rfl
  | cons a l =>
    show getLast (a :: l) _ = _
    rw [getLast_eq_getElem, getElem!_pos (a :: l) _ (Nat.sub_lt (Nat.succ_pos _) Nat.one_pos)]

@[simp] theorem getLast_append_of_ne_nil {α : Type u_1} {l' l : List α} (h₁ : l ++ l' ≠ []) (h₂ : l' ≠ []) :
    (l ++ l').getLast h₁ = l'.getLast h₂ := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    exact (getLast_cons fun e => h₂ (append_eq_nil_iff.mp e).2).trans (ih _)

theorem getLast_append {α : Type u_1} {l' l : List α} (h : l ++ l' ≠ []) :
    (l ++ l').getLast h = if h' : l'.isEmpty = true then l.getLast (fun e => h (append_eq_nil_iff.mpr ⟨e,
      isEmpty_iff.mp h'⟩)) else l'.getLast (fun e => h' (isEmpty_iff.mpr e)) := by
  cases l' with
  | nil =>
    show (l ++ []).getLast h = l.getLast _
    simp only [append_nil]
  | cons b l' => rw [dif_neg (show ¬isEmpty (b :: l') = true from nofun), getLast_append_of_ne_nil]

theorem getLast_append_right {α : Type u_1} {l' l : List α} (h : l' ≠ []) :
    (l ++ l').getLast (fun e => h (append_eq_nil_iff.mp e).2) = l'.getLast h := getLast_append_of_ne_nil _ h

theorem getLast_append_left {α : Type u_1} {l' l : List α} (w : l ++ l' ≠ []) (h : l' = []) :
    (l ++ l').getLast w = l.getLast (fun e => w (by rw [h, e]; rfl)) := by
  cases h; simp only [append_nil]

theorem getLast_concat {α : Type u_1} {a : α} {l : List α} : (l ++ [a]).getLast (concat_ne_nil a l) = a :=
  getLast_append_of_ne_nil _ (cons_ne_nil a [])

theorem getLast?_concat {α : Type u_1} {l : List α} {a : α} : (l ++ [a]).getLast? = some a := by
  rw [getLast?_eq_some_getLast (concat_ne_nil a l), getLast_concat]

theorem getLastD_concat {α : Type u_1} {a b : α} {l : List α} : (l ++ [b]).getLastD a = b := by
  rw [getLastD_eq_getLast?, getLast?_concat]; rfl

@[simp] theorem getLast?_append {α : Type u_1} {l l' : List α} :
    (l ++ l').getLast? = l'.getLast?.or l.getLast? := by
  cases l' with
  | nil => rw [append_nil]; rfl
  | cons b l' =>
    rw [getLast?_eq_some_getLast (append_ne_nil_of_right_ne_nil l (cons_ne_nil b l')), getLast_append_of_ne_nil _ (cons_ne_nil b l')]; rfl

theorem getLast?_eq_some_iff {α : Type u_1} {xs : List α} {a : α} :
    xs.getLast? = some a ↔ ∃ ys, xs = ys ++ [a] := by
  constructor
  · intro h
    cases eq_nil_or_concat xs with
    | inl e => exact nomatch e ▸ h
    | inr e =>
      have ⟨l', b, e⟩ := e
      rw [concat_eq_append] at e
      rw [e, getLast?_concat] at h
      exact ⟨l', Option.some.inj h ▸ e⟩
  · intro ⟨ys, e⟩
    rw [e, getLast?_concat]

theorem mem_of_getLast? {α : Type u_1} {l : List α} {a : α} (h : l.getLast? = some a) : a ∈ l := by
  have ⟨ys, e⟩ := getLast?_eq_some_iff.mp h
  rw [e]; exact mem_concat_self

theorem mem_of_mem_getLast? {α : Type u_1} {l : List α} {a : α} (h : a ∈ l.getLast?) : a ∈ l := mem_of_getLast? h

theorem getLast_of_getLast?_eq_some {α : Type u_1} {x : α} {l : List α} (hx : l.getLast? = some x) :
    l.getLast (ne_nil_of_mem (mem_of_getLast? hx)) = x := by
  cases l with
  | nil => exact nomatch hx
  | cons => exact Option.some.inj hx

theorem getLast_of_mem_getLast? {α : Type u_1} {x : α} {l : List α} (hx : x ∈ l.getLast?) :
    l.getLast (ne_nil_of_mem (mem_of_mem_getLast? hx)) = x := getLast_of_getLast?_eq_some hx

@[simp] theorem getLast?_reverse {α : Type u_1} {l : List α} : l.reverse.getLast? = l.head? := by
  cases l with
  | nil => rfl
  | cons a l => rw [reverse_cons, getLast?_concat]; rfl

@[simp] theorem head?_reverse {α : Type u_1} {l : List α} : l.reverse.head? = l.getLast? := by
  rw [← getLast?_reverse, reverse_reverse]

theorem getLast?_eq_head?_reverse {α : Type u_1} {xs : List α} : xs.getLast? = xs.reverse.head? :=
  head?_reverse.symm

theorem head?_eq_getLast?_reverse {α : Type u_1} {xs : List α} : xs.head? = xs.reverse.getLast? :=
  getLast?_reverse.symm

@[simp] theorem getLast_reverse {α : Type u_1} {l : List α} (h : l.reverse ≠ []) :
    l.reverse.getLast h = l.head (fun e => h (reverse_eq_nil_iff.mpr e)) := by
  have h' : l ≠ [] := fun e => h (reverse_eq_nil_iff.mpr e)
  exact Option.some.inj (by rw [← getLast?_eq_some_getLast h, getLast?_reverse, head?_eq_some_head h'])

@[simp] theorem head_reverse {α : Type u_1} {l : List α} (h : l.reverse ≠ []) :
    l.reverse.head h = l.getLast (fun e => h (reverse_eq_nil_iff.mpr e)) := by
  have h' : l ≠ [] := fun e => h (reverse_eq_nil_iff.mpr e)
  exact Option.some.inj (by rw [← getLast?_eq_some_getLast h', ← head?_reverse, head?_eq_some_head h])

theorem head_eq_getLast_reverse {α : Type u_1} {l : List α} (h : l ≠ []) :
    l.head h = l.reverse.getLast (fun e => h (reverse_eq_nil_iff.mp e)) := (getLast_reverse _).symm

theorem getLast_eq_head_reverse {α : Type u_1} {l : List α} (h : l ≠ []) :
    l.getLast h = l.reverse.head (fun e => h (reverse_eq_nil_iff.mp e)) := (head_reverse _).symm

@[simp] theorem getLast?_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {l : List α} :
    (List.map f l).getLast? = Option.map f l.getLast? := by
  rw [← head?_reverse, ← map_reverse, head?_map, head?_reverse]

@[simp] theorem getLast_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {l : List α}
    (h : List.map f l ≠ []) : (List.map f l).getLast h = f (l.getLast (fun e => h (map_eq_nil_iff.mpr e))) := by
  have h' : l ≠ [] := fun e => h (map_eq_nil_iff.mpr e)
  exact Option.some.inj (by rw [← getLast?_eq_some_getLast h, getLast?_map, getLast?_eq_some_getLast h']; rfl)

theorem getLast_filter_of_pos {α : Type u_1} {p : α → Bool} {l : List α} (w : l ≠ [])
    (h : p (l.getLast w) = true) :
    (List.filter p l).getLast (ne_nil_of_mem (mem_filter.mpr ⟨getLast_mem w, h⟩)) = l.getLast w := by
  induction l with
  | nil => exact absurd rfl w
  | cons a l ih => cases l with
    | nil => simp only [filter_cons_of_pos (show p a = true from h)]; rfl
    | cons b l =>
      refine Eq.trans ?_ ((ih (cons_ne_nil b l) h).trans getLast_cons_cons.symm)
      by_cases h' : p a = true
      · simp only [filter_cons_of_pos h']
        exact getLast_cons _
      · simp only [filter_cons_of_neg h']

theorem getLast_filterMap_of_eq_some.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → Option β} {l : List α}
    (w : l ≠ []) {b : β} (h : f (l.getLast w) = some b) :
    (List.filterMap f l).getLast (ne_nil_of_mem (mem_filterMap.mpr ⟨_, getLast_mem w, h⟩)) = b := by
  induction l with
  | nil => exact absurd rfl w
  | cons a l ih => cases l with
    | nil => simp only [filterMap_cons_some (show f a = some b from h)]; rfl
    | cons c l =>
      have ih := ih (cons_ne_nil c l) h
      cases h' : f a with
      | none => simp only [filterMap_cons_none h']; exact ih
      | some d =>
        simp only [filterMap_cons_some h']
        exact (getLast_cons _).trans ih

theorem getLast?_tail {α : Type u_1} {l : List α} :
    l.tail.getLast? = if l.length = 1 then none else l.getLast? := by
  cases l with
  | nil => rfl
  | cons a l => cases l with
    | nil => rfl
    | cons b l => rfl

@[simp] theorem getLast_tail {α : Type u_1} {l : List α} (h : l.tail ≠ []) :
    l.tail.getLast h = l.getLast (ne_nil_of_tail_ne_nil h) := by
  cases l with
  | nil => exact absurd rfl h
  | cons a l => exact (getLast_cons h).symm

@[simp] theorem length_dropLast {α : Type u_1} {xs : List α} : xs.dropLast.length = xs.length - 1 := by
  cases xs with
  | nil => rfl
  | cons => exact length_dropLast_cons

theorem dropLast_cons_of_ne_nil {α : Type u} {x : α} {l : List α} (h : l ≠ []) :
    (x :: l).dropLast = x :: l.dropLast := by
  cases l with
  | nil => exact absurd rfl h
  | cons => rfl

@[simp] theorem getElem_dropLast {α : Type u_1} {xs : List α} {i : Nat} (h : i < xs.dropLast.length) :
    xs.dropLast[i] = xs[i]'(Nat.lt_of_lt_of_le h (length_dropLast ▸ Nat.pred_le _)) := by
  induction xs generalizing i with
  | nil => exact absurd h (Nat.not_lt_zero _)
  | cons a xs ih => cases xs with
    | nil => exact absurd h (Nat.not_lt_zero _)
    | cons b xs => cases i with
      | zero => rfl
      | succ i => exact ih (Nat.lt_of_succ_lt_succ h)

theorem getElem?_dropLast {α : Type u_1} {xs : List α} {i : Nat} :
    xs.dropLast[i]? = if i < xs.length - 1 then xs[i]? else none := by
  by_cases h : i < xs.length - 1
  · have h' : i < xs.dropLast.length := by rw [length_dropLast]; exact h
    rw [if_pos h, getElem?_eq_getElem h', getElem_dropLast, getElem?_eq_getElem]
  · have h' : xs.dropLast.length ≤ i := by rw [length_dropLast]; exact Nat.le_of_not_lt h
    rw [if_neg h, getElem?_eq_none h']

theorem head_dropLast {α : Type u_1} {xs : List α} (h : xs.dropLast ≠ []) :
    xs.dropLast.head h = xs.head (fun e => h (by rw [e]; rfl)) := by
  match xs with
  | [] => exact absurd rfl h
  | [_] => exact absurd rfl h
  | _ :: _ :: _ => rfl

theorem head?_dropLast {α : Type u_1} {xs : List α} :
    xs.dropLast.head? = if 1 < xs.length then xs.head? else none := match xs with
  | [] => rfl
  | [_] => rfl
  | _ :: _ :: l => (if_pos (Nat.succ_lt_succ (Nat.succ_pos l.length))).symm

theorem getLast_dropLast {α : Type u_1} {xs : List α} (h : xs.dropLast ≠ []) :
    xs.dropLast.getLast h = xs[xs.length - 2]'(match xs, h with
          | _ :: _ :: _, _ => Nat.lt_trans (Nat.lt_succ_self _) (Nat.lt_succ_self _)) := by
  rw [getLast_eq_getElem, getElem_dropLast]
  simp only [length_dropLast, Nat.sub_sub]

theorem getLast?_dropLast {α : Type u_1} {xs : List α} :
    xs.dropLast.getLast? = if xs.length ≤ 1 then none else xs[xs.length - 2]? := by
  rw [getLast?_eq_getElem?, getElem?_dropLast, length_dropLast, Nat.sub_sub]
  by_cases h : xs.length ≤ 1
  · rw [if_pos h, if_neg (show ¬xs.length - (1 + 1) < xs.length - 1 by omega)]
  · rw [if_neg h, if_pos (show xs.length - (1 + 1) < xs.length - 1 by omega)]

theorem dropLast_concat_getLast {α : Type u_1} {l : List α} (h : l ≠ []) : l.dropLast ++ [l.getLast h] = l := by
  induction l with
  | nil => exact absurd rfl h
  | cons a l ih => cases l with
    | nil => rfl
    | cons b l => exact congrArg (cons a) (ih nofun)

@[simp] theorem map_dropLast.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {l : List α} :
    List.map f l.dropLast = (List.map f l).dropLast := by
  induction l with
  | nil => rfl
  | cons a l ih => cases l with
    | nil => rfl
    | cons b l => exact congrArg (cons (f a)) ih

@[simp] theorem dropLast_append_of_ne_nil {α : Type u} {l l' : List α} :
    l ≠ [] → (l' ++ l).dropLast = l' ++ l.dropLast := fun h => by
  induction l' with
  | nil => rfl
  | cons a l' ih =>
    rw [cons_append, dropLast_cons_of_ne_nil (append_ne_nil_of_right_ne_nil _ h), ih]; rfl

theorem dropLast_append {α : Type u_1} {l₁ l₂ : List α} :
    (l₁ ++ l₂).dropLast = if l₂.isEmpty = true then l₁.dropLast else l₁ ++ l₂.dropLast := by
  cases l₂ with
  | nil => rw [append_nil]; rfl
  | cons b l₂ => rw [if_neg (show ¬isEmpty (b :: l₂) = true from nofun), dropLast_append_of_ne_nil (cons_ne_nil b l₂)]

theorem dropLast_append_cons {β : Type u_1} {l₁ : List β} {b : β} {l₂ : List β} :
    (l₁ ++ b :: l₂).dropLast = l₁ ++ (b :: l₂).dropLast := dropLast_append_of_ne_nil (cons_ne_nil b l₂)

@[simp] theorem dropLast_concat {β : Type u_1} {l₁ : List β} {b : β} : (l₁ ++ [b]).dropLast = l₁ := by
  rw [dropLast_append_of_ne_nil (cons_ne_nil b [])]; exact append_nil l₁

@[simp] theorem dropLast_replicate {α : Type u_1} {n : Nat} {a : α} :
    (List.replicate n a).dropLast = List.replicate (n - 1) a := by
  cases n with
  | zero => rfl
  | succ n => rw [replicate_succ', dropLast_concat]; rfl

@[simp] theorem dropLast_cons_self_replicate {α : Type u_1} {n : Nat} {a : α} :
    (a :: List.replicate n a).dropLast = List.replicate n a := dropLast_replicate (n := n + 1)

@[simp] theorem tail_reverse {α : Type u_1} {l : List α} : l.reverse.tail = l.dropLast.reverse := by
  have h : (l.reverse.tail).reverse = l.dropLast := by
    cases eq_nil_or_concat l with
    | inl e => rw [e]; rfl
    | inr e =>
      have ⟨l', b, e⟩ := e
      rw [e, concat_eq_append, reverse_concat, dropLast_concat]; exact reverse_reverse l'
  rw [← h, reverse_reverse]

theorem splitAt_go {α : Type u_1} {xs : List α} {i : Nat} {l acc : List α} :
    List.splitAt.go l xs i acc = if i < xs.length then (acc.reverse ++ List.take i xs, List.drop i xs) else (l,
      []) := by
  induction xs generalizing i acc with
  | nil => exact (if_neg (Nat.not_lt_zero i)).symm
  | cons x xs ih => cases i with
    | zero => exact (congrArg (·, x :: xs) (append_nil acc.reverse).symm).trans (if_pos (Nat.succ_pos xs.length)).symm
    | succ i =>
      refine (ih (i := i) (acc := x :: acc)).trans ?_
      by_cases h : i < xs.length
      · rw [if_pos h, if_pos (show i + 1 < (x :: xs).length from Nat.succ_lt_succ h), reverse_cons, append_assoc]; rfl
      · rw [if_neg h, if_neg (show ¬i + 1 < (x :: xs).length from fun n => h (Nat.lt_of_succ_lt_succ n))]

end List
