/-
Lists: laws of `take`, `drop`, `takeWhile` and `dropWhile`.  Lean's counterpart: `Init.Data.List.TakeDrop`.
-/
prelude
import Init.Data.List.Lemmas
import Init.RCases

namespace List

theorem take_cons {α : Type u_1} {i : Nat} {a : α} {l : List α} (h : 0 < i) :
    List.take i (a :: l) = a :: List.take (i - 1) l := match i, h with
  | _ + 1, _ => rfl

theorem drop_cons {α : Type u_1} {i : Nat} {a : α} {l : List α} (h : 0 < i) :
    List.drop i (a :: l) = List.drop (i - 1) l := match i, h with
  | _ + 1, _ => rfl

@[simp] theorem drop_one {α : Type u_1} {l : List α} : List.drop 1 l = l.tail := by
  cases l <;> rfl

@[simp] theorem take_append_drop {α : Type u_1} (i : Nat) (l : List α) : List.take i l ++ List.drop i l = l := by
  induction i generalizing l with
  | zero => rfl
  | succ i ih => cases l with
    | nil => rfl
    | cons a l => exact congrArg (cons a) (ih l)

@[simp] theorem length_drop {α : Type u_1} {i : Nat} {l : List α} : (List.drop i l).length = l.length - i := by
  induction i generalizing l with
  | zero => rfl
  | succ i ih => cases l with
    | nil => exact (Nat.zero_sub _).symm
    | cons a l => rw [drop_succ_cons, ih, length_cons, Nat.succ_sub_succ_eq_sub]

theorem drop_of_length_le {α : Type u_1} {i : Nat} {l : List α} (h : l.length ≤ i) : List.drop i l = [] :=
  drop_eq_nil_of_le h

theorem length_lt_of_drop_ne_nil {α : Type u_1} {l : List α} {i : Nat} (h : List.drop i l ≠ []) :
    i < l.length := Nat.gt_of_not_le fun n => h (drop_eq_nil_of_le n)

theorem take_of_length_le {α : Type u_1} {i : Nat} {l : List α} (h : l.length ≤ i) : List.take i l = l := by
  have := take_append_drop i l
  rwa [drop_of_length_le h, append_nil] at this

theorem lt_length_of_take_ne_self {α : Type u_1} {l : List α} {i : Nat} (h : List.take i l ≠ l) :
    i < l.length := Nat.gt_of_not_le fun n => h (take_of_length_le n)

@[simp] theorem drop_length {α : Type u_1} {l : List α} : List.drop l.length l = [] :=
  drop_of_length_le (Nat.le_refl _)

@[simp] theorem take_length {α : Type u_1} {l : List α} : List.take l.length l = l :=
  take_of_length_le (Nat.le_refl _)

theorem drop_eq_getElem_cons {α : Type u_1} {i : Nat} {l : List α} (h : i < l.length) :
    List.drop i l = l[i] :: List.drop (i + 1) l := (getElem_cons_drop h).symm

@[simp] theorem getElem?_take_of_lt {α : Type u_1} {l : List α} {i j : Nat} (h : i < j) :
    (List.take j l)[i]? = l[i]? := by
  induction l generalizing i j with
  | nil => rw [take_nil]
  | cons a l ih => cases j with
    | zero => exact absurd h (Nat.not_lt_zero _)
    | succ j => cases i with
      | zero => rfl
      | succ i => exact ih (Nat.lt_of_succ_lt_succ h)

theorem getElem?_take_of_succ {α : Type u_1} {l : List α} {i : Nat} : (List.take (i + 1) l)[i]? = l[i]? :=
  getElem?_take_of_lt (Nat.lt_succ_self i)

@[simp] theorem drop_drop {α : Type u_1} {i j : Nat} {l : List α} :
    List.drop i (List.drop j l) = List.drop (j + i) l := by
  induction j generalizing l with
  | zero => rw [Nat.zero_add]; rfl
  | succ j ih => cases l with
    | nil => rw [drop_nil, drop_nil, drop_nil]
    | cons a l => rw [Nat.succ_add]; exact ih

theorem drop_add_one_eq_tail_drop {α : Type u_1} {i : Nat} {l : List α} :
    List.drop (i + 1) l = (List.drop i l).tail := by
  rw [← drop_drop, drop_one]

theorem take_drop {α : Type u_1} {i j : Nat} {l : List α} :
    List.take i (List.drop j l) = List.drop j (List.take (j + i) l) := by
  induction j generalizing l with
  | zero => rw [Nat.zero_add]; rfl
  | succ j ih => cases l with
    | nil => rw [drop_nil, take_nil, take_nil, drop_nil]
    | cons a l => rw [Nat.succ_add]; exact ih

@[simp] theorem tail_drop {α : Type u_1} {l : List α} {i : Nat} : (List.drop i l).tail = List.drop (i + 1) l :=
  drop_add_one_eq_tail_drop.symm

@[simp] theorem drop_tail {α : Type u_1} {l : List α} {i : Nat} : List.drop i l.tail = List.drop (i + 1) l := by
  cases l with
  | nil => rw [tail_nil, drop_nil, drop_nil]
  | cons => rfl

@[simp] theorem drop_eq_nil_iff {α : Type u_1} {l : List α} {i : Nat} : List.drop i l = [] ↔ l.length ≤ i := by
  refine ⟨fun h => ?_, drop_eq_nil_of_le⟩
  have := congrArg length h
  rw [length_drop] at this
  exact Nat.le_of_sub_eq_zero this

@[simp] theorem take_eq_nil_iff {α : Type u_1} {l : List α} {k : Nat} : List.take k l = [] ↔ k = 0 ∨ l = [] := by
  cases k with
  | zero => exact ⟨fun _ => .inl rfl, fun _ => rfl⟩
  | succ k => cases l with
    | nil => exact ⟨fun _ => .inr rfl, fun _ => rfl⟩
    | cons => exact ⟨nofun, fun h => h.elim nofun nofun⟩

theorem drop_eq_nil_of_eq_nil {α : Type u_1} {as : List α} {i : Nat} : as = [] → List.drop i as = [] :=
  fun h => by rw [h, drop_nil]

theorem ne_nil_of_drop_ne_nil {α : Type u_1} {as : List α} {i : Nat} (h : List.drop i as ≠ []) : as ≠ [] :=
  fun e => h (drop_eq_nil_of_eq_nil e)

theorem take_eq_nil_of_eq_nil {α : Type u_1} {as : List α} {i : Nat} : as = [] → List.take i as = [] :=
  fun h => by rw [h, take_nil]

theorem ne_nil_of_take_ne_nil {α : Type u_1} {as : List α} {i : Nat} (h : List.take i as ≠ []) : as ≠ [] :=
  fun e => h (take_eq_nil_of_eq_nil e)

theorem set_drop {α : Type u_1} {l : List α} {i j : Nat} {a : α} :
    (List.drop i l).set j a = List.drop i (l.set (i + j) a) := by
  induction i generalizing l with
  | zero => rw [Nat.zero_add]; rfl
  | succ i ih => cases l with
    | nil => rw [drop_nil, set_nil, set_nil, drop_nil]
    | cons b l => rw [Nat.succ_add]; exact ih

theorem take_concat_get {α : Type u_1} {l : List α} {i : Nat} (h : i < l.length) :
    (List.take i l).concat l[i] = List.take (i + 1) l := by
  rw [concat_eq_append]
  induction l generalizing i with
  | nil => exact absurd h (Nat.not_lt_zero _)
  | cons a l ih => cases i with
    | zero => rfl
    | succ i => exact congrArg (cons a) (ih (Nat.lt_of_succ_lt_succ h))

@[simp] theorem take_append_getElem {α : Type u_1} {l : List α} {i : Nat} (h : i < l.length) :
    List.take i l ++ [l[i]] = List.take (i + 1) l := by
  rw [← concat_eq_append]; exact take_concat_get h

theorem take_succ_eq_append_getElem {α : Type u_1} {i : Nat} {l : List α} (h : i < l.length) :
    List.take (i + 1) l = List.take i l ++ [l[i]] := (take_append_getElem h).symm

@[simp] theorem take_append_getLast {α : Type u_1} (l : List α) (h : l ≠ []) :
    List.take (l.length - 1) l ++ [l.getLast h] = l := by
  rw [getLast_eq_getElem, take_append_getElem, Nat.sub_add_cancel (length_pos_iff.mpr h), take_length]

@[simp] theorem take_append_getLast? {α : Type u_1} (l : List α) :
    List.take (l.length - 1) l ++ l.getLast?.toList = l := by
  cases l with
  | nil => rfl
  | cons a l => exact take_append_getLast _ (cons_ne_nil a l)

theorem take_left {α : Type u_1} {l₁ l₂ : List α} : List.take l₁.length (l₁ ++ l₂) = l₁ := by
  induction l₁ with
  | nil => rfl
  | cons a l₁ ih => exact congrArg (cons a) ih

@[simp] theorem take_left' {α : Type u_1} {l₁ l₂ : List α} {i : Nat} (h : l₁.length = i) :
    List.take i (l₁ ++ l₂) = l₁ := h ▸ take_left

theorem drop_left {α : Type u_1} {l₁ l₂ : List α} : List.drop l₁.length (l₁ ++ l₂) = l₂ := by
  induction l₁ with
  | nil => rfl
  | cons a l₁ ih => exact ih

@[simp] theorem drop_left' {α : Type u_1} {l₁ l₂ : List α} {i : Nat} (h : l₁.length = i) :
    List.drop i (l₁ ++ l₂) = l₂ := h ▸ drop_left

theorem take_add_one {α : Type u_1} {l : List α} {i : Nat} :
    List.take (i + 1) l = List.take i l ++ l[i]?.toList := by
  induction l generalizing i with
  | nil => rw [take_nil, take_nil]; rfl
  | cons a l ih => cases i with
    | zero => rfl
    | succ i => exact congrArg (cons a) ih

@[deprecated "" (since := "2025-01-01")] theorem take_succ {α : Type u_1} {l : List α} {i : Nat} :
    List.take (i + 1) l = List.take i l ++ l[i]?.toList := take_add_one

theorem drop_eq_extract {α : Type u_1} {l : List α} {k : Nat} : List.drop k l = l.extract k := by
  rw [extract_eq_drop_take, take_of_length_le]
  rw [length_drop]; exact Nat.le_refl _

@[simp] theorem map_take.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {l : List α} {i : Nat} :
    List.map f (List.take i l) = List.take i (List.map f l) := by
  induction l generalizing i with
  | nil => rw [map_nil, take_nil, take_nil]; rfl
  | cons a l ih => cases i with
    | zero => rfl
    | succ i => exact congrArg (cons (f a)) ih

@[simp] theorem map_drop.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {l : List α} {i : Nat} :
    List.map f (List.drop i l) = List.drop i (List.map f l) := by
  induction l generalizing i with
  | nil => rw [map_nil, drop_nil, drop_nil]; rfl
  | cons a l ih => cases i with
    | zero => rfl
    | succ i => exact ih

theorem dropLast_eq_take {α : Type u_1} {l : List α} : l.dropLast = List.take (l.length - 1) l := by
  induction l with
  | nil => rfl
  | cons a l ih => cases l with
    | nil => rfl
    | cons b l => exact congrArg (cons a) ih

theorem take_set {α : Type u_1} {l : List α} {i j : Nat} {a : α} :
    List.take i (l.set j a) = (List.take i l).set j a := by
  induction l generalizing i j with
  | nil => rw [set_nil, take_nil, set_nil]
  | cons b l ih => cases i with
    | zero => rfl
    | succ i => cases j with
      | zero => rfl
      | succ j => exact congrArg (cons b) ih

theorem drop_set {α : Type u_1} {l : List α} {i j : Nat} {a : α} :
    List.drop i (l.set j a) = if j < i then List.drop i l else (List.drop i l).set (j - i) a := by
  induction l generalizing i j with
  | nil => rw [set_nil, drop_nil, set_nil]; split <;> rfl
  | cons b l ih => cases i with
    | zero => rfl
    | succ i => cases j with
      | zero => exact (if_pos (Nat.succ_pos i)).symm
      | succ j =>
        refine (ih (i := i) (j := j)).trans ?_
        rw [Nat.succ_sub_succ_eq_sub]
        by_cases h : j < i
        · rw [if_pos h, if_pos (Nat.succ_lt_succ h)]; rfl
        · rw [if_neg h, if_neg fun n => h (Nat.lt_of_succ_lt_succ n)]; rfl

theorem takeWhile_cons {α : Type u_1} {p : α → Bool} {a : α} {l : List α} :
    List.takeWhile p (a :: l) = if p a = true then a :: List.takeWhile p l else [] := by
  show (match p a with | true => a :: takeWhile p l | false => []) = _
  cases p a <;> rfl

@[simp] theorem takeWhile_cons_of_pos {α : Type u_1} {p : α → Bool} {a : α} {l : List α} (h : p a = true) :
    List.takeWhile p (a :: l) = a :: List.takeWhile p l := by
  rw [takeWhile_cons, if_pos h]

@[simp] theorem takeWhile_cons_of_neg {α : Type u_1} {p : α → Bool} {a : α} {l : List α} (h : ¬p a = true) :
    List.takeWhile p (a :: l) = [] := by
  rw [takeWhile_cons, if_neg h]

theorem dropWhile_cons {α : Type u_1} {x : α} {xs : List α} {p : α → Bool} :
    List.dropWhile p (x :: xs) = if p x = true then List.dropWhile p xs else x :: xs := by
  show (match p x with | true => dropWhile p xs | false => x :: xs) = _
  cases p x <;> rfl

@[simp] theorem dropWhile_cons_of_pos {α : Type u_1} {p : α → Bool} {a : α} {l : List α} (h : p a = true) :
    List.dropWhile p (a :: l) = List.dropWhile p l := by
  rw [dropWhile_cons, if_pos h]

@[simp] theorem dropWhile_cons_of_neg {α : Type u_1} {p : α → Bool} {a : α} {l : List α} (h : ¬p a = true) :
    List.dropWhile p (a :: l) = a :: l := by
  rw [dropWhile_cons, if_neg h]

theorem head?_takeWhile {α : Type u_1} {p : α → Bool} {l : List α} :
    (List.takeWhile p l).head? = Option.filter p l.head? := by
  cases l with
  | nil => rfl
  | cons a l =>
    rw [takeWhile_cons]
    show _ = if p a = true then some a else none
    split <;> rfl

theorem head_takeWhile {α : Type u_1} {p : α → Bool} {l : List α} (w : List.takeWhile p l ≠ []) :
    (List.takeWhile p l).head w = l.head (by rintro rfl; exact w rfl) := by
  cases l with
  | nil => exact absurd rfl w
  | cons a l =>
    by_cases h : p a = true
    · simp only [takeWhile_cons_of_pos h, head_cons]
    · exact absurd (takeWhile_cons_of_neg h) w

theorem head?_dropWhile_not {α : Type u_1} (p : α → Bool) (l : List α) :
    match (List.dropWhile p l).head? with
      | some x => p x = false
      | none => True := by
  induction l with
  | nil => exact trivial
  | cons a l ih =>
    by_cases h : p a = true
    · rw [dropWhile_cons_of_pos h]; exact ih
    · rw [dropWhile_cons_of_neg h]; exact eq_false_of_ne_true h

theorem head_dropWhile_not {α : Type u_1} (p : α → Bool) {l : List α} (w : List.dropWhile p l ≠ []) :
    p ((List.dropWhile p l).head w) = false := by
  have := head?_dropWhile_not p l
  rw [head?_eq_some_head w] at this
  exact this

theorem takeWhile_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {p : β → Bool} {l : List α} :
    List.takeWhile p (List.map f l) = List.map f (List.takeWhile (p ∘ f) l) := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [map_cons, takeWhile_cons, takeWhile_cons, ih]
    show (if p (f a) = true then _ else _) = map f (if p (f a) = true then _ else _)
    split <;> rfl

theorem dropWhile_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {p : β → Bool} {l : List α} :
    List.dropWhile p (List.map f l) = List.map f (List.dropWhile (p ∘ f) l) := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [map_cons, dropWhile_cons, dropWhile_cons, ih]
    show (if p (f a) = true then _ else _) = map f (if p (f a) = true then _ else _)
    split <;> rfl

theorem takeWhile_filterMap.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → Option β} {p : β → Bool}
    {l : List α} :
    List.takeWhile p (List.filterMap f l) = List.filterMap f (List.takeWhile (fun a => Option.all p (f a)) l) := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [filterMap_cons, takeWhile_cons]
    cases h : f a with
    | none =>
      show takeWhile p (filterMap f l) = filterMap f (a :: _)
      rw [filterMap_cons_none h, ih]
    | some b =>
      show takeWhile p (b :: filterMap f l) = filterMap f (if p b = true then _ else _)
      rw [takeWhile_cons, ih]
      split
      · rw [filterMap_cons_some h]
      · rfl

theorem dropWhile_filterMap.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → Option β} {p : β → Bool}
    {l : List α} :
    List.dropWhile p (List.filterMap f l) = List.filterMap f (List.dropWhile (fun a => Option.all p (f a)) l) := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [filterMap_cons, dropWhile_cons]
    cases h : f a with
    | none => exact ih
    | some b =>
      show dropWhile p (b :: filterMap f l) = filterMap f (if p b = true then _ else _)
      rw [dropWhile_cons, ih]
      split
      · rfl
      · rw [filterMap_cons_some h]

theorem takeWhile_filter {α : Type u_1} {p q : α → Bool} {l : List α} :
    List.takeWhile q (List.filter p l) = List.filter p (List.takeWhile (fun a => !p a || q a) l) := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [filter_cons, takeWhile_cons]
    by_cases h : p a = true
    · rw [if_pos h, takeWhile_cons, ih, h]
      show _ = filter p (if q a = true then _ else _)
      split
      · rw [filter_cons_of_pos h]
      · rfl
    · rw [if_neg h, eq_false_of_ne_true h]
      show _ = filter p (a :: _)
      rw [filter_cons_of_neg h, ih]

theorem dropWhile_filter {α : Type u_1} {p q : α → Bool} {l : List α} :
    List.dropWhile q (List.filter p l) = List.filter p (List.dropWhile (fun a => !p a || q a) l) := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [filter_cons, dropWhile_cons]
    by_cases h : p a = true
    · rw [if_pos h, dropWhile_cons, ih, h]
      show _ = filter p (if q a = true then _ else _)
      split
      · rfl
      · rw [filter_cons_of_pos h]
    · rw [if_neg h, eq_false_of_ne_true h]; exact ih

@[simp] theorem takeWhile_append_dropWhile {α : Type u_1} {p : α → Bool} {l : List α} :
    List.takeWhile p l ++ List.dropWhile p l = l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [takeWhile_cons, dropWhile_cons]
    split
    · exact congrArg (cons a) ih
    · rfl

theorem takeWhile_append {α : Type u_1} {p : α → Bool} {xs ys : List α} :
    List.takeWhile p (xs ++ ys) = if (List.takeWhile p xs).length = xs.length then xs ++ List.takeWhile p ys else
      List.takeWhile p xs := by
  induction xs with
  | nil => rfl
  | cons x xs ih =>
    rw [cons_append, takeWhile_cons, takeWhile_cons, ih]
    by_cases h : p x = true
    · rw [if_pos h, if_pos h, length_cons, length_cons]
      by_cases e : (takeWhile p xs).length = xs.length
      · rw [if_pos e, if_pos (congrArg Nat.succ e)]; rfl
      · rw [if_neg e, if_neg fun n => e (Nat.succ.inj n)]
    · rw [if_neg h, if_neg h]; rfl

@[simp] theorem takeWhile_append_of_pos {α : Type u_1} {p : α → Bool} {l₁ l₂ : List α}
    (h : ∀ (a : α), a ∈ l₁ → p a = true) : List.takeWhile p (l₁ ++ l₂) = l₁ ++ List.takeWhile p l₂ := by
  induction l₁ with
  | nil => rfl
  | cons x xs ih =>
    rw [cons_append, takeWhile_cons_of_pos (h x mem_cons_self), ih fun a m => h a (mem_cons_of_mem x m)]; rfl

theorem dropWhile_append {α : Type u_1} {p : α → Bool} {xs ys : List α} :
    List.dropWhile p (xs ++ ys) = if (List.dropWhile p xs).isEmpty = true then List.dropWhile p ys else
      List.dropWhile p xs ++ ys := by
  induction xs with
  | nil => rfl
  | cons x xs ih =>
    rw [cons_append, dropWhile_cons, dropWhile_cons, ih]
    split <;> rfl

@[simp] theorem dropWhile_append_of_pos {α : Type u_1} {p : α → Bool} {l₁ l₂ : List α}
    (h : ∀ (a : α), a ∈ l₁ → p a = true) : List.dropWhile p (l₁ ++ l₂) = List.dropWhile p l₂ := by
  induction l₁ with
  | nil => rfl
  | cons x xs ih =>
    rw [cons_append, dropWhile_cons_of_pos (h x mem_cons_self), ih fun a m => h a (mem_cons_of_mem x m)]

@[simp] theorem takeWhile_replicate_eq_filter {α : Type u_1} {n : Nat} {a : α} {p : α → Bool} :
    List.takeWhile p (List.replicate n a) = List.filter p (List.replicate n a) := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [replicate_succ, takeWhile_cons, filter_cons, ih]
    split
    · rfl
    · rename_i h; exact (filter_replicate_of_neg h).symm

theorem takeWhile_replicate {α : Type u_1} {n : Nat} {a : α} {p : α → Bool} :
    List.takeWhile p (List.replicate n a) = if p a = true then List.replicate n a else [] := by
  rw [takeWhile_replicate_eq_filter, filter_replicate]

theorem dropWhile_replicate {α : Type u_1} {n : Nat} {a : α} {p : α → Bool} :
    List.dropWhile p (List.replicate n a) = if p a = true then [] else List.replicate n a := by
  induction n with
  | zero => split <;> rfl
  | succ n ih =>
    rw [replicate_succ, dropWhile_cons, ih]
    split <;> rfl

@[simp] theorem dropWhile_replicate_eq_filter_not {α : Type u_1} {n : Nat} {a : α} {p : α → Bool} :
    List.dropWhile p (List.replicate n a) = List.filter (fun a => !p a) (List.replicate n a) := by
  rw [dropWhile_replicate, filter_replicate]
  cases p a <;> rfl

theorem take_takeWhile {α : Type u_1} {i : Nat} {l : List α} {p : α → Bool} :
    List.take i (List.takeWhile p l) = List.takeWhile p (List.take i l) := by
  induction l generalizing i with
  | nil => rw [take_nil]; exact take_nil
  | cons a l ih => cases i with
    | zero => rfl
    | succ i =>
      rw [take_succ_cons, takeWhile_cons, takeWhile_cons, ← ih]
      split <;> rfl

@[simp] theorem all_takeWhile {α : Type u_1} {p : α → Bool} {l : List α} : (List.takeWhile p l).all p = true := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [takeWhile_cons]
    by_cases h : p a = true
    · rw [if_pos h, all_cons, h, ih]; rfl
    · rw [if_neg h]; rfl

@[simp] theorem any_dropWhile {α : Type u_1} {p : α → Bool} {l : List α} :
    ((List.dropWhile p l).any fun x => !p x) = !l.all p := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [dropWhile_cons, all_cons]
    by_cases h : p a = true
    · rw [if_pos h, h, ih]; rfl
    · rw [if_neg h, any_cons, eq_false_of_ne_true h]; rfl

theorem replace_takeWhile {α : Type u_1} {a b : α} [BEq α] [LawfulBEq α] {l : List α} {p : α → Bool}
    (h : p a = p b) : (List.takeWhile p l).replace a b = List.takeWhile p (l.replace a b) := by
  induction l with
  | nil => rfl
  | cons x l ih =>
    rw [takeWhile_cons, replace_cons]
    by_cases e : a = x
    · subst e
      rw [BEq.rfl, takeWhile_cons, ← h]
      split
      · rw [replace_cons_self]
      · rfl
    · rw [show (a == x) = false from beq_false_of_ne e, takeWhile_cons]
      split
      · rw [replace_cons, show (a == x) = false from beq_false_of_ne e, ih]
      · rfl

@[simp] theorem splitAt_eq {α : Type u_1} {i : Nat} {l : List α} :
    List.splitAt i l = (List.take i l, List.drop i l) := by
  show splitAt.go l l i [] = _
  rw [splitAt_go]
  split
  · rfl
  · rw [take_of_length_le (Nat.le_of_not_lt ‹_›), drop_of_length_le (Nat.le_of_not_lt ‹_›)]

@[simp] theorem rotateLeft_zero {α : Type u_1} {l : List α} : l.rotateLeft 0 = l := by
  show (if l.length ≤ 1 then l else l.drop (0 % l.length) ++ l.take (0 % l.length)) = l
  rw [Nat.zero_mod, drop_zero, take_zero, append_nil, ite_self]

@[simp] theorem rotateRight_zero {α : Type u_1} {l : List α} : l.rotateRight 0 = l := by
  show (if l.length ≤ 1 then l else l.drop (l.length - 0 % l.length) ++ l.take (l.length - 0 % l.length)) = l
  rw [Nat.zero_mod, Nat.sub_zero, drop_length, take_length, nil_append, ite_self]

end List
