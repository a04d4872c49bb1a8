/-
Lists: laws of `replicate`, `reverse` and folds.

Read next: `Init.Data.List.Lemmas.Ends`.  Lean's counterpart: `Init.Data.List.Lemmas`.
-/
prelude
import Init.Data.List.Lemmas.Append
import Init.Data.List.Control

namespace List

@[simp] theorem replicate_one {β : Type u_1} {a : β} : List.replicate 1 a = [a] := rfl

theorem replicate_succ' {n : Nat} {β : Type u_1} {a : β} :
    List.replicate (n + 1) a = List.replicate n a ++ [a] := by
  induction n with
  | zero => rfl
  | succ n ih => exact congrArg (cons a) ih

@[simp] theorem mem_replicate {α : Type u_1} {a b : α} {n : Nat} : b ∈ List.replicate n a ↔ n ≠ 0 ∧ b = a := by
  induction n with
  | zero => exact ⟨nofun, fun h => absurd rfl h.1⟩
  | succ n ih =>
    rw [replicate_succ, mem_cons, ih]
    exact ⟨fun h => ⟨Nat.succ_ne_zero n, h.elim id And.right⟩, fun h => .inl h.2⟩

theorem eq_of_mem_replicate {α : Type u_1} {a b : α} {n : Nat} (h : b ∈ List.replicate n a) : b = a :=
  (mem_replicate.mp h).2

theorem forall_mem_replicate {α : Type u_1} {p : α → Prop} {a : α} {n : Nat} :
    (∀ (b : α), b ∈ List.replicate n a → p b) ↔ n = 0 ∨ p a := by
  cases n with
  | zero => exact ⟨fun _ => .inl rfl, fun _ _ => nofun⟩
  | succ n =>
    refine ⟨fun H => .inr (H a (.head _)), fun h b m => ?_⟩
    exact eq_of_mem_replicate m ▸ h.resolve_left (Nat.succ_ne_zero n)

@[simp] theorem replicate_succ_ne_nil {α : Type u_1} {n : Nat} {a : α} : List.replicate (n + 1) a ≠ [] := nofun

@[simp] theorem replicate_eq_nil_iff {α : Type u_1} {n : Nat} (a : α) : List.replicate n a = [] ↔ n = 0 := by
  cases n with
  | zero => exact ⟨fun _ => rfl, fun _ => rfl⟩
  | succ => exact ⟨nofun, nofun⟩

@[simp] theorem getElem_replicate {α : Type u_1} {a : α} {n i : Nat} (h : i < (List.replicate n a).length) :
    (List.replicate n a)[i] = a := eq_of_mem_replicate (getElem_mem h)

theorem getElem?_replicate {n : Nat} {β : Type u_1} {a : β} {i : Nat} :
    (List.replicate n a)[i]? = if i < n then some a else none := by
  by_cases h : i < n
  · have h' : i < (replicate n a).length := by rw [length_replicate]; exact h
    rw [if_pos h, getElem?_eq_getElem h', getElem_replicate h']
  · have h' : (replicate n a).length ≤ i := by rw [length_replicate]; exact Nat.le_of_not_lt h
    rw [if_neg h, getElem?_eq_none h']

@[simp] theorem getElem?_replicate_of_lt {β : Type u_1} {a : β} {n i : Nat} (h : i < n) :
    (List.replicate n a)[i]? = some a := by
  rw [getElem?_replicate, if_pos h]

theorem head?_replicate {α : Type u_1} {a : α} {n : Nat} :
    (List.replicate n a).head? = if n = 0 then none else some a := by
  cases n <;> rfl

theorem getLast?_replicate {α : Type u_1} {a : α} {n : Nat} :
    (List.replicate n a).getLast? = if n = 0 then none else some a := by
  induction n with
  | zero => rfl
  | succ n ih => cases n with
    | zero => rfl
    | succ n => exact ih

@[simp] theorem head_replicate {n : Nat} {β : Type u_1} {a : β} (w : List.replicate n a ≠ []) :
    (List.replicate n a).head w = a := by
  cases n with
  | zero => exact absurd rfl w
  | succ => rfl

@[simp] theorem tail_replicate {α : Type u_1} {n : Nat} {a : α} :
    (List.replicate n a).tail = List.replicate (n - 1) a := by
  cases n <;> rfl

@[simp] theorem getLast_replicate {n : Nat} {β : Type u_1} {a : β} (w : List.replicate n a ≠ []) :
    (List.replicate n a).getLast w = a := by
  induction n with
  | zero => exact absurd rfl w
  | succ n ih => cases n with
    | zero => rfl
    | succ n => exact ih nofun

@[simp] theorem replicate_inj {n : Nat} {β : Type u_1} {a : β} {m : Nat} {b : β} :
    List.replicate n a = List.replicate m b ↔ n = m ∧ (n = 0 ∨ a = b) := by
  constructor
  · intro h
    have e := congrArg length h
    rw [length_replicate, length_replicate] at e
    refine ⟨e, ?_⟩
    cases n with
    | zero => exact .inl rfl
    | succ n => cases m with
      | zero => exact nomatch e
      | succ m => exact .inr (cons_eq_cons.mp h).1
  · intro ⟨h₁, h₂⟩
    cases h₂ with
    | inl h => rw [← h₁, h]; rfl
    | inr h => rw [h₁, h]

theorem eq_replicate_of_mem {α : Type u_1} {a : α} {l : List α} :
    (∀ (b : α), b ∈ l → b = a) → l = List.replicate l.length a := fun H => by
  induction l with
  | nil => rfl
  | cons b l ih =>
    have ⟨h, H⟩ := forall_mem_cons.mp H
    exact congr (congrArg cons h) (ih H)

theorem eq_replicate_iff {α : Type u_1} {a : α} {n : Nat} {l : List α} :
    l = List.replicate n a ↔ l.length = n ∧ ∀ (b : α), b ∈ l → b = a := by
  constructor
  · exact fun h => by rw [h]; exact ⟨length_replicate, fun b m => eq_of_mem_replicate m⟩
  · intro ⟨h, H⟩
    rw [← h]; exact eq_replicate_of_mem H

theorem map_eq_replicate_iff.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List α} {f : α → β} {b : β} :
    List.map f l = List.replicate l.length b ↔ ∀ (x : α), x ∈ l → f x = b := by
  rw [eq_replicate_iff, length_map, forall_mem_map]
  exact ⟨And.right, fun h => ⟨rfl, h⟩⟩

@[simp] theorem map_const.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List α} {b : β} :
    List.map (Function.const α b) l = List.replicate l.length b := map_eq_replicate_iff.mpr fun _ _ => rfl

@[simp] theorem map_const_fun.{u_1, u_2} {β : Type u_1} {α : Type u_2} {x : β} :
    List.map (Function.const α x) = fun x_1 => List.replicate x_1.length x := funext fun _ => map_const

theorem map_const'.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List α} {b : β} :
    List.map (fun _ => b) l = List.replicate l.length b := map_const

@[simp] theorem set_replicate_self {n : Nat} {β : Type u_1} {a : β} {i : Nat} :
    (List.replicate n a).set i a = List.replicate n a := by
  induction n generalizing i with
  | zero => rfl
  | succ n ih => cases i with
    | zero => rfl
    | succ i => exact congrArg (cons a) ih

@[simp] theorem replicate_append_replicate {n : Nat} {β : Type u_1} {a : β} {m : Nat} :
    List.replicate n a ++ List.replicate m a = List.replicate (n + m) a := by
  induction n with
  | zero => rw [Nat.zero_add]; rfl
  | succ n ih => rw [Nat.succ_add]; exact congrArg (cons a) ih

theorem append_eq_replicate_iff {α : Type u_1} {n : Nat} {l₁ l₂ : List α} {a : α} :
    l₁ ++ l₂ = List.replicate n a ↔ l₁.length + l₂.length = n ∧ l₁ = List.replicate l₁.length a ∧ l₂ =
      List.replicate l₂.length a := by
  rw [eq_replicate_iff, eq_replicate_iff, eq_replicate_iff, length_append, forall_mem_append]
  exact ⟨fun ⟨h, h₁, h₂⟩ => ⟨h, ⟨rfl, h₁⟩, ⟨rfl, h₂⟩⟩, fun ⟨h, h₁, h₂⟩ => ⟨h, h₁.2, h₂.2⟩⟩

theorem replicate_eq_append_iff {α : Type u_1} {n : Nat} {l₁ l₂ : List α} {a : α} :
    List.replicate n a = l₁ ++ l₂ ↔ l₁.length + l₂.length = n ∧ l₁ = List.replicate l₁.length a ∧ l₂ =
      List.replicate l₂.length a := eq_comm.trans append_eq_replicate_iff

@[simp] theorem map_replicate.{u_1, u_2} {n : Nat} {β : Type u_1} {a : β} {γ : Type u_2} {f : β → γ} :
    List.map f (List.replicate n a) = List.replicate n (f a) := by
  induction n with
  | zero => rfl
  | succ n ih => exact congrArg (cons (f a)) ih

theorem filter_replicate {n : Nat} {β : Type u_1} {a : β} {p : β → Bool} :
    List.filter p (List.replicate n a) = if p a = true then List.replicate n a else [] := by
  induction n with
  | zero => split <;> rfl
  | succ n ih =>
    rw [replicate_succ, filter_cons, ih]
    split <;> rfl

@[simp] theorem filter_replicate_of_pos {β : Type u_1} {p : β → Bool} {n : Nat} {a : β} (h : p a = true) :
    List.filter p (List.replicate n a) = List.replicate n a := by
  rw [filter_replicate, if_pos h]

@[simp] theorem filter_replicate_of_neg {β : Type u_1} {p : β → Bool} {n : Nat} {a : β} (h : ¬p a = true) :
    List.filter p (List.replicate n a) = [] := by
  rw [filter_replicate, if_neg h]

theorem filterMap_replicate.{u_1, u_2} {α : Type u_1} {β : Type u_2} {n : Nat} {a : α} {f : α → Option β} :
    List.filterMap f (List.replicate n a) =
        match f a with
        | none => []
        | some b => List.replicate n b := by
  induction n with
  | zero => cases f a <;> rfl
  | succ n ih =>
    rw [replicate_succ, filterMap_cons, ih]
    cases f a <;> rfl

theorem filterMap_replicate_of_some.{u_1, u_2} {α : Type u_1} {β : Type u_2} {a : α} {b : β} {n : Nat}
    {f : α → Option β} (h : f a = some b) : List.filterMap f (List.replicate n a) = List.replicate n b := by
  rw [filterMap_replicate, h]

@[simp] theorem filterMap_replicate_of_isSome.{u_1, u_2} {α : Type u_1} {β : Type u_2} {a : α} {n : Nat}
    {f : α → Option β} (h : (f a).isSome = true) :
    List.filterMap f (List.replicate n a) = List.replicate n ((f a).get h) := by
  refine filterMap_replicate_of_some ?_
  revert h
  cases f a with
  | none => exact nofun
  | some b => exact fun _ => rfl

@[simp] theorem filterMap_replicate_of_none.{u_1, u_2} {α : Type u_1} {β : Type u_2} {a : α} {n : Nat}
    {f : α → Option β} (h : f a = none) : List.filterMap f (List.replicate n a) = [] := by
  rw [filterMap_replicate, h]

@[simp] theorem flatten_replicate_nil {n : Nat} {α : Type u_1} :
    (List.replicate n ([] : List α)).flatten = [] := by
  induction n with
  | zero => rfl
  | succ n ih => exact ih

@[simp] theorem flatten_replicate_singleton {n : Nat} {β : Type u_1} {a : β} :
    (List.replicate n [a]).flatten = List.replicate n a := by
  induction n with
  | zero => rfl
  | succ n ih => exact congrArg (cons a) ih

@[simp] theorem flatten_replicate_replicate {n m : Nat} {β : Type u_1} {a : β} :
    (List.replicate n (List.replicate m a)).flatten = List.replicate (n * m) a := by
  induction n with
  | zero => rw [Nat.zero_mul]; rfl
  | succ n ih =>
    rw [replicate_succ, flatten_cons, ih, replicate_append_replicate, Nat.succ_mul, Nat.add_comm]

theorem flatMap_replicate.{u_1, u_2} {α : Type u_1} {n : Nat} {a : α} {β : Type u_2} {f : α → List β} :
    List.flatMap f (List.replicate n a) = (List.replicate n (f a)).flatten := by
  rw [flatMap_def, map_replicate]

@[simp] theorem isEmpty_replicate {n : Nat} {β : Type u_1} {a : β} :
    (List.replicate n a).isEmpty = decide (n = 0) := by
  cases n <;> rfl

theorem eq_replicate_or_eq_replicate_append_cons {α : Type u_1} (l : List α) :
    (l = []) ∨ (∃ n a, l = replicate n a ∧ 0 < n) ∨ (∃ n a b l', l = replicate n a ++ b :: l' ∧ 0 < n ∧ a ≠ b) := by
  induction l with
  | nil => exact .inl rfl
  | cons x l ih =>
    refine .inr ?_
    cases ih with
    | inl h => exact .inl ⟨1, x, by rw [h]; rfl, Nat.succ_pos _⟩
    | inr h => cases h with
      | inl h =>
        have ⟨n, a, e, h⟩ := h
        by_cases e' : x = a
        · exact .inl ⟨n + 1, a, by rw [e, e']; rfl, Nat.succ_pos _⟩
        · cases n with
          | zero => exact absurd h (Nat.lt_irrefl 0)
          | succ n => exact .inr ⟨1, x, a, replicate n a, by rw [e]; rfl, Nat.succ_pos _, e'⟩
      | inr h =>
        have ⟨n, a, b, l', e, h, ne⟩ := h
        by_cases e' : x = a
        · exact .inr ⟨n + 1, a, b, l', by rw [e, e']; rfl, Nat.succ_pos _, ne⟩
        · cases n with
          | zero => exact absurd h (Nat.lt_irrefl 0)
          | succ n => exact .inr ⟨1, x, a, replicate n a ++ b :: l', by rw [e]; rfl, Nat.succ_pos _, e'⟩

@[simp] theorem any_replicate {α : Type u_1} {f : α → Bool} {n : Nat} {a : α} :
    (List.replicate n a).any f = if n = 0 then false else f a := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [replicate_succ, any_cons, ih, if_neg (Nat.succ_ne_zero n)]
    split
    · exact Bool.or_false _
    · exact Bool.or_self _

@[simp] theorem all_replicate {α : Type u_1} {f : α → Bool} {n : Nat} {a : α} :
    (List.replicate n a).all f = if n = 0 then true else f a := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [replicate_succ, all_cons, ih, if_neg (Nat.succ_ne_zero n)]
    split
    · exact Bool.and_true _
    · exact Bool.and_self _

@[simp] theorem sum_replicate_nat {n a : Nat} : (List.replicate n a).sum = n * a := by
  induction n with
  | zero => exact (Nat.zero_mul a).symm
  | succ n ih => rw [replicate_succ, sum_cons, ih, Nat.succ_mul, Nat.add_comm]

@[simp] theorem replicate_beq_replicate {α : Type u_1} [BEq α] {a b : α} {n : Nat} :
    (List.replicate n a == List.replicate n b) = (n == 0 || a == b) := by
  induction n with
  | zero => rfl
  | succ n ih =>
    show (a == b && (replicate n a == replicate n b)) = (n + 1 == 0 || a == b)
    rw [ih]
    show (a == b && (n == 0 || a == b)) = (a == b)
    cases a == b <;> simp

theorem mem_reverseAux {α : Type u_1} {x : α} {as bs : List α} : x ∈ as.reverseAux bs ↔ x ∈ as ∨ x ∈ bs := by
  induction as generalizing bs with
  | nil => exact ⟨.inr, fun h => h.elim nofun id⟩
  | cons a as ih =>
    rw [reverseAux_cons, ih, mem_cons, mem_cons]
    constructor
    · exact fun h => h.elim (fun h => .inl (.inr h)) fun h => h.elim (fun h => .inl (.inl h)) .inr
    · exact fun h => h.elim (fun h => h.elim (fun h => .inr (.inl h)) .inl) fun h => .inr (.inr h)

@[simp] theorem mem_reverse {α : Type u_1} {x : α} {as : List α} : x ∈ as.reverse ↔ x ∈ as :=
  mem_reverseAux.trans ⟨fun h => h.elim id nofun, .inl⟩

@[simp] theorem reverse_eq_nil_iff {α : Type u_1} {xs : List α} : xs.reverse = [] ↔ xs = [] := by
  constructor
  · intro h
    rw [← reverse_reverse xs, h]; rfl
  · intro h; rw [h]; rfl

theorem reverse_ne_nil_iff {α : Type u_1} {xs : List α} : xs.reverse ≠ [] ↔ xs ≠ [] := not_congr reverse_eq_nil_iff

@[simp] theorem isEmpty_reverse {α : Type u_1} {xs : List α} : xs.reverse.isEmpty = xs.isEmpty := by
  cases xs with
  | nil => rfl
  | cons x xs =>
    rw [reverse_cons]
    cases xs.reverse <;> rfl

theorem getElem?_reverse' {α : Type u_1} {l : List α} {i j : Nat} :
    i + j + 1 = l.length → l.reverse[i]? = l[j]? := fun h => by
  induction l generalizing j with
  | nil => rfl
  | cons a l ih =>
    rw [reverse_cons]
    cases j with
    | zero =>
      have h : i = l.reverse.length := by rw [length_reverse]; exact Nat.succ.inj h
      rw [h, getElem?_concat_length]; rfl
    | succ j =>
      have h := Nat.succ.inj h
      have h' : i < l.reverse.length := by rw [length_reverse, ← h]; omega
      rw [getElem?_append_left h', ih h]; rfl

@[simp] theorem getElem?_reverse {α : Type u_1} {l : List α} {i : Nat} (h : i < l.length) :
    l.reverse[i]? = l[l.length - 1 - i]? := getElem?_reverse' (by omega)

@[simp] theorem getElem_reverse {α : Type u_1} {l : List α} {i : Nat} (h : i < l.reverse.length) :
    l.reverse[i] = l[l.length - 1 - i]'(Nat.sub_one_sub_lt_of_lt (length_reverse ▸ h)) := by
  have h' : i < l.length := by rw [length_reverse] at h; exact h
  have h'' : l.length - 1 - i < l.length := by omega
  exact Option.some.inj (by rw [← getElem?_eq_getElem h, ← getElem?_eq_getElem h'', getElem?_reverse h'])

theorem reverseAux_reverseAux_nil {α : Type u_1} {as bs : List α} :
    (as.reverseAux bs).reverseAux [] = bs.reverseAux as := by
  induction as generalizing bs with
  | nil => rfl
  | cons a as ih => rw [reverseAux_cons, ih]; rfl

@[simp] theorem reverse_inj {α : Type u_1} {xs ys : List α} : xs.reverse = ys.reverse ↔ xs = ys :=
  ⟨fun h => by rw [← reverse_reverse xs, h, reverse_reverse], congrArg _⟩

theorem reverse_eq_iff {α : Type u_1} {as bs : List α} : as.reverse = bs ↔ as = bs.reverse := by
  rw [← reverse_inj, reverse_reverse]

@[simp] theorem reverse_eq_cons_iff {α : Type u_1} {xs : List α} {a : α} {ys : List α} :
    xs.reverse = a :: ys ↔ xs = ys.reverse ++ [a] := by
  rw [reverse_eq_iff, reverse_cons]

@[simp] theorem reverse_eq_append_iff {α : Type u_1} {xs ys zs : List α} :
    xs.reverse = ys ++ zs ↔ xs = zs.reverse ++ ys.reverse := by
  rw [reverse_eq_iff, reverse_append]

theorem reverse_concat {α : Type u_1} {l : List α} {a : α} : (l ++ [a]).reverse = a :: l.reverse := by
  rw [reverse_append]; rfl

theorem reverse_eq_concat {α : Type u_1} {xs ys : List α} {a : α} :
    xs.reverse = ys ++ [a] ↔ xs = a :: ys.reverse := by
  rw [reverse_eq_iff, reverse_concat]

@[simp] theorem map_reverse.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {l : List α} :
    List.map f l.reverse = (List.map f l).reverse := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [reverse_cons, map_append, ih, map_cons, map_cons, reverse_cons]; rfl

@[simp] theorem filter_reverse {α : Type u_1} {p : α → Bool} {l : List α} :
    List.filter p l.reverse = (List.filter p l).reverse := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [reverse_cons, filter_append, ih, filter_cons, filter_cons]
    split
    · rw [reverse_cons]; rfl
    · exact append_nil _

@[simp] theorem filterMap_reverse.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → Option β} {l : List α} :
    List.filterMap f l.reverse = (List.filterMap f l).reverse := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [reverse_cons, filterMap_append, ih, filterMap_cons, filterMap_cons]
    cases f a with
    | none => exact append_nil _
    | some b => rw [reverse_cons]; rfl

theorem reverse_flatten {α : Type u_1} {L : List (List α)} :
    L.flatten.reverse = (List.map List.reverse L).reverse.flatten := by
  induction L with
  | nil => rfl
  | cons l L ih =>
    rw [flatten_cons, reverse_append, ih, map_cons, reverse_cons, flatten_append, flatten_singleton]

theorem flatten_reverse {α : Type u_1} {L : List (List α)} :
    L.reverse.flatten = (List.map List.reverse L).flatten.reverse := by
  induction L with
  | nil => rfl
  | cons l L ih =>
    rw [reverse_cons, flatten_append, flatten_singleton, ih, map_cons, flatten_cons, reverse_append, reverse_reverse]

theorem reverse_flatMap.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List α} {f : α → List β} :
    (List.flatMap f l).reverse = List.flatMap (List.reverse ∘ f) l.reverse := by
  rw [flatMap_def, reverse_flatten, map_map, ← map_reverse]; rfl

theorem flatMap_reverse.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List α} {f : α → List β} :
    List.flatMap f l.reverse = (List.flatMap (List.reverse ∘ f) l).reverse := by
  rw [flatMap_def, flatMap_def, map_reverse, flatten_reverse, map_map]

@[simp] theorem reverseAux_eq {α : Type u_1} {as bs : List α} : as.reverseAux bs = as.reverse ++ bs :=
  reverseAux_eq_append

@[simp] theorem reverse_replicate {α : Type u_1} {n : Nat} {a : α} :
    (List.replicate n a).reverse = List.replicate n a :=
  eq_replicate_iff.mpr ⟨by rw [length_reverse, length_replicate], fun _ h => eq_of_mem_replicate (mem_reverse.mp h)⟩

@[simp] theorem any_reverse {α : Type u_1} {f : α → Bool} {l : List α} : l.reverse.any f = l.any f := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [reverse_cons, any_append, ih, any_cons, any_cons]
    cases f a <;> cases l.any f <;> rfl

@[simp] theorem all_reverse {α : Type u_1} {f : α → Bool} {l : List α} : l.reverse.all f = l.all f := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [reverse_cons, all_append, ih, all_cons, all_cons]
    cases f a <;> cases l.all f <;> rfl

@[simp] theorem sum_reverse_nat (xs : List Nat) : xs.reverse.sum = xs.sum := by
  induction xs with
  | nil => rfl
  | cons x xs ih => rw [reverse_cons, sum_append_nat, ih, sum_cons, Nat.add_comm]; rfl

theorem foldl_eq_foldlM.{u_1, u_2} {β : Type u_1} {α : Type u_2} {f : β → α → β} {b : β} {l : List α} :
    l.foldl f b = (l.foldlM (m := Id) (pure <| f · ·) b).run := by
  induction l generalizing b with
  | nil => rfl
  | cons a l ih => rw [foldl_cons, ih]; rfl

@[simp] theorem foldr_cons_eq_append.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List α} {f : α → β}
    {l' : List β} : List.foldr (fun x ys => f x :: ys) l' l = List.map f l ++ l' := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (cons (f a)) ih

@[simp] theorem foldr_cons_eq_append' {β : Type u_1} {l l' : List β} : List.foldr List.cons l' l = l ++ l' := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (cons a) ih

theorem foldr_cons_nil {α : Type u_1} {l : List α} : List.foldr List.cons [] l = l := by
  rw [foldr_cons_eq_append', append_nil]

@[simp] theorem foldl_flip_cons_eq_append.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List α} {f : α → β}
    {l' : List β} : List.foldl (fun xs y => f y :: xs) l' l = (List.map f l).reverse ++ l' := by
  induction l generalizing l' with
  | nil => rfl
  | cons a l ih => rw [foldl_cons, ih, map_cons, reverse_cons, append_assoc]; rfl

theorem foldl_flip_cons_eq_append' {α : Type u_1} {l l' : List α} :
    List.foldl (fun xs y => y :: xs) l' l = l.reverse ++ l' := by
  induction l generalizing l' with
  | nil => rfl
  | cons a l ih => rw [foldl_cons, ih, reverse_cons, append_assoc]; rfl

@[simp] theorem foldr_append_eq_append.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List α} {f : α → List β}
    {l' : List β} : List.foldr (fun x1 x2 => f x1 ++ x2) l' l = (List.map f l).flatten ++ l' := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [foldr_cons, ih, map_cons, flatten_cons, append_assoc]

@[simp] theorem foldl_append_eq_append.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List α} {f : α → List β}
    {l' : List β} : List.foldl (fun x1 x2 => x1 ++ f x2) l' l = l' ++ (List.map f l).flatten := by
  induction l generalizing l' with
  | nil => exact (append_nil l').symm
  | cons a l ih => rw [foldl_cons, ih, map_cons, flatten_cons, append_assoc]

@[simp] theorem foldr_flip_append_eq_append.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List α}
    {f : α → List β} {l' : List β} :
    List.foldr (fun x ys => ys ++ f x) l' l = l' ++ (List.map f l).reverse.flatten := by
  induction l generalizing l' with
  | nil => exact (append_nil l').symm
  | cons a l ih => rw [foldr_cons, ih, map_cons, reverse_cons, flatten_append, flatten_singleton, append_assoc]

@[simp] theorem foldl_flip_append_eq_append.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List α}
    {f : α → List β} {l' : List β} :
    List.foldl (fun xs y => f y ++ xs) l' l = (List.map f l).reverse.flatten ++ l' := by
  induction l generalizing l' with
  | nil => rfl
  | cons a l ih => rw [foldl_cons, ih, map_cons, reverse_cons, flatten_append, flatten_singleton, append_assoc]

theorem foldl_map.{u_1, u_2, u_3} {β₁ : Type u_1} {β₂ : Type u_2} {α : Type u_3} {f : β₁ → β₂} {g : α → β₂ → α}
    {l : List β₁} {init : α} : List.foldl g init (List.map f l) = List.foldl (fun x y => g x (f y)) init l := by
  induction l generalizing init with
  | nil => rfl
  | cons a l ih => exact ih

theorem foldr_map.{u_1, u_2, u_3} {α₁ : Type u_1} {α₂ : Type u_2} {β : Type u_3} {f : α₁ → α₂} {g : α₂ → β → β}
    {l : List α₁} {init : β} : List.foldr g init (List.map f l) = List.foldr (fun x y => g (f x) y) init l := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [map_cons, foldr_cons, ih]; rfl

theorem foldl_map_hom.{u_1, u_2} {α : Type u_1} {β : Type u_2} {g : α → β} {f : α → α → α} {f' : β → β → β}
    {a : α} {l : List α} (h : ∀ (x y : α), f' (g x) (g y) = g (f x y)) :
    List.foldl f' (g a) (List.map g l) = g (List.foldl f a l) := by
  induction l generalizing a with
  | nil => rfl
  | cons b l ih => rw [map_cons, foldl_cons, h, ih]; rfl

theorem foldr_map_hom.{u_1, u_2} {α : Type u_1} {β : Type u_2} {g : α → β} {f : α → α → α} {f' : β → β → β}
    {a : α} {l : List α} (h : ∀ (x y : α), f' (g x) (g y) = g (f x y)) :
    List.foldr f' (g a) (List.map g l) = g (List.foldr f a l) := by
  induction l generalizing a with
  | nil => rfl
  | cons b l ih => rw [map_cons, foldr_cons, ih, h]; rfl

theorem foldl_hom.{u_1, u_2, u_3} {α₁ : Type u_1} {α₂ : Type u_2} {β : Type u_3} (f : α₁ → α₂)
    {g₁ : α₁ → β → α₁} {g₂ : α₂ → β → α₂} {l : List β} {init : α₁}
    (H : ∀ (x : α₁) (y : β), g₂ (f x) y = f (g₁ x y)) : List.foldl g₂ (f init) l = f (List.foldl g₁ init l) := by
  induction l generalizing init with
  | nil => rfl
  | cons a l ih => rw [foldl_cons, foldl_cons, H, ih]

theorem foldr_hom.{u_1, u_2, u_3} {β₁ : Type u_1} {β₂ : Type u_2} {α : Type u_3} (f : β₁ → β₂)
    {g₁ : α → β₁ → β₁} {g₂ : α → β₂ → β₂} {l : List α} {init : β₁}
    (H : ∀ (x : α) (y : β₁), g₂ x (f y) = f (g₁ x y)) : List.foldr g₂ (f init) l = f (List.foldr g₁ init l) := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [foldr_cons, foldr_cons, ih, H]

@[simp] theorem foldr_reverse.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List α} {f : α → β → β} {b : β} :
    List.foldr f b l.reverse = List.foldl (fun x y => f y x) b l := by
  induction l generalizing b with
  | nil => rfl
  | cons a l ih => rw [reverse_cons, foldr_append, ih]; rfl

@[simp] theorem foldl_reverse.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List α} {f : β → α → β} {b : β} :
    List.foldl f b l.reverse = List.foldr (fun x y => f y x) b l := by
  rw [← reverse_reverse l, foldr_reverse, reverse_reverse]

theorem foldl_eq_foldr_reverse.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List α} {f : β → α → β} {b : β} :
    List.foldl f b l = List.foldr (fun x y => f y x) b l.reverse := foldr_reverse.symm

theorem foldr_eq_foldl_reverse.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List α} {f : α → β → β} {b : β} :
    List.foldr f b l = List.foldl (fun x y => f y x) b l.reverse := foldl_reverse.symm

theorem foldl_assoc {α : Type u_1} {op : α → α → α} [ha : Std.Associative op] {l : List α} {a₁ a₂ : α} :
    List.foldl op (op a₁ a₂) l = op a₁ (List.foldl op a₂ l) := by
  induction l generalizing a₂ with
  | nil => rfl
  | cons a l ih => rw [foldl_cons, foldl_cons, ha.assoc, ih]

theorem foldr_assoc {α : Type u_1} {op : α → α → α} [ha : Std.Associative op] {l : List α} {a₁ a₂ : α} :
    List.foldr op (op a₁ a₂) l = op (List.foldr op a₁ l) a₂ := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [foldr_cons, foldr_cons, ih, ha.assoc]

@[simp] theorem foldl_add_const {α : Type u_1} {l : List α} {a b : Nat} :
    List.foldl (fun x _ => x + a) b l = b + a * l.length := by
  induction l generalizing b with
  | nil => rfl
  | cons c l ih => rw [foldl_cons, ih, length_cons, Nat.mul_succ, Nat.add_assoc, Nat.add_comm a]

@[simp] theorem foldr_add_const {α : Type u_1} {l : List α} {a b : Nat} :
    List.foldr (fun _ x_1 => x_1 + a) b l = b + a * l.length := by
  induction l with
  | nil => rfl
  | cons c l ih => rw [foldr_cons, ih, length_cons, Nat.mul_succ, Nat.add_assoc]

theorem foldl_rel.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {l : List α} {f : β → α → β}
    {g : γ → α → γ} {a : β} {b : γ} {r : β → γ → Prop} (h : r a b)
    (h' : ∀ (a : α), a ∈ l → ∀ (c : β) (c' : γ), r c c' → r (f c a) (g c' a)) :
    r (List.foldl (fun acc a => f acc a) a l) (List.foldl (fun acc a => g acc a) b l) := by
  induction l generalizing a b with
  | nil => exact h
  | cons c l ih =>
    have ⟨h₁, h₂⟩ := forall_mem_cons.mp h'
    exact ih (h₁ _ _ h) h₂

theorem foldr_rel.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {l : List α} {f : α → β → β}
    {g : α → γ → γ} {a : β} {b : γ} {r : β → γ → Prop} (h : r a b)
    (h' : ∀ (a : α), a ∈ l → ∀ (c : β) (c' : γ), r c c' → r (f a c) (g a c')) :
    r (List.foldr (fun a acc => f a acc) a l) (List.foldr (fun a acc => g a acc) b l) := by
  induction l with
  | nil => exact h
  | cons c l ih =>
    have ⟨h₁, h₂⟩ := forall_mem_cons.mp h'
    exact h₁ _ _ (ih h₂)

end List
