/-
Lists: laws of searching.  Lean's counterpart: `Init.Data.List.Find`.
-/
prelude
import Init.Data.List.Sublist
import Init.Data.Option.Lemmas

namespace List

@[simp] theorem find?_singleton {α : Type u_1} {p : α → Bool} {a : α} :
    List.find? p [a] = if p a = true then some a else none := by
  rw [find?_cons, find?_nil]
  cases p a <;> rfl

@[simp] theorem find?_cons_of_pos {β : Type u_1} {p : β → Bool} {a : β} {l : List β} (h : p a = true) :
    List.find? p (a :: l) = some a := by
  rw [find?_cons, h]

@[simp] theorem find?_cons_of_neg {β : Type u_1} {p : β → Bool} {a : β} {l : List β} (h : ¬p a = true) :
    List.find? p (a :: l) = List.find? p l := by
  rw [find?_cons, eq_false_of_ne_true h]

@[simp] theorem find?_eq_none {β : Type u_1} {p : β → Bool} {l : List β} :
    List.find? p l = none ↔ ∀ (x : β), x ∈ l → ¬p x = true := by
  induction l with
  | nil => exact ⟨fun _ _ => nofun, fun _ => rfl⟩
  | cons a l ih =>
    rw [forall_mem_cons]
    by_cases h : p a = true
    · rw [find?_cons_of_pos h]; exact ⟨nofun, fun H => absurd h H.1⟩
    · rw [find?_cons_of_neg h, ih]; exact ⟨fun H => ⟨h, H⟩, And.right⟩

theorem find?_eq_some_iff_append {β : Type u_1} {b : β} {p : β → Bool} {xs : List β} :
    List.find? p xs = some b ↔ p b = true ∧ ∃ as bs, xs = as ++ b :: bs ∧ ∀ (a : β), a ∈ as → (!p a) = true := by
  induction xs with
  | nil => exact ⟨nofun, fun ⟨_, as, _, h, _⟩ => by cases as <;> exact nomatch h⟩
  | cons x xs ih =>
    by_cases h : p x = true
    · rw [find?_cons_of_pos h]
      constructor
      · intro e
        cases e
        exact ⟨h, [], xs, rfl, nofun⟩
      · intro ⟨hb, as, bs, e, n⟩
        cases as with
        | nil => exact congrArg some (cons_eq_cons.mp e).1
        | cons c as =>
          have := n c (.head _)
          rw [← (cons_eq_cons.mp e).1, h] at this
          exact nomatch this
    · rw [find?_cons_of_neg h, ih]
      constructor
      · intro ⟨hb, as, bs, e, n⟩
        exact ⟨hb, x :: as, bs, by rw [e]; rfl, forall_mem_cons.mpr ⟨by rw [eq_false_of_ne_true h]; rfl, n⟩⟩
      · intro ⟨hb, as, bs, e, n⟩
        cases as with
        | nil => exact absurd ((cons_eq_cons.mp e).1 ▸ hb) h
        | cons c as => exact ⟨hb, as, bs, (cons_eq_cons.mp e).2, (forall_mem_cons.mp n).2⟩

theorem find?_some {β : Type u_1} {p : β → Bool} {a : β} {l : List β} : List.find? p l = some a → p a = true := by
  intro h
  induction l with
  | nil => exact nomatch h
  | cons b l ih =>
    by_cases h' : p b = true
    · rw [find?_cons_of_pos h'] at h
      exact Option.some.inj h ▸ h'
    · rw [find?_cons_of_neg h'] at h
      exact ih h

theorem mem_of_find?_eq_some {β : Type u_1} {p : β → Bool} {a : β} {l : List β} :
    List.find? p l = some a → a ∈ l := by
  intro h
  induction l with
  | nil => exact nomatch h
  | cons b l ih =>
    by_cases h' : p b = true
    · rw [find?_cons_of_pos h'] at h
      exact Option.some.inj h ▸ .head _
    · rw [find?_cons_of_neg h'] at h
      exact .tail _ (ih h)

@[simp] theorem find?_isSome {α : Type u_1} {xs : List α} {p : α → Bool} :
    (List.find? p xs).isSome = true ↔ ∃ x, x ∈ xs ∧ p x = true := by
  induction xs with
  | nil => exact ⟨nofun, fun ⟨_, h, _⟩ => nomatch h⟩
  | cons b l ih =>
    by_cases h : p b = true
    · rw [find?_cons_of_pos h]; exact ⟨fun _ => ⟨b, .head _, h⟩, fun _ => rfl⟩
    · rw [find?_cons_of_neg h, ih]
      exact ⟨fun ⟨x, m, hx⟩ => ⟨x, .tail _ m, hx⟩, fun ⟨x, m, hx⟩ => ⟨x, (mem_cons.mp m).resolve_left fun e => h (e ▸ hx), hx⟩⟩

@[simp] theorem find?_append {α : Type u_1} {p : α → Bool} {xs ys : List α} :
    List.find? p (xs ++ ys) = (List.find? p xs).or (List.find? p ys) := by
  induction xs with
  | nil => rfl
  | cons x xs ih =>
    by_cases h : p x = true
    · rw [cons_append, find?_cons_of_pos h, find?_cons_of_pos h]; rfl
    · rw [cons_append, find?_cons_of_neg h, find?_cons_of_neg h, ih]

@[simp] theorem find?_map.{u_1, u_2} {β : Type u_1} {α : Type u_2} {p : α → Bool} {f : β → α} {l : List β} :
    List.find? p (List.map f l) = Option.map f (List.find? (p ∘ f) l) := by
  induction l with
  | nil => rfl
  | cons x l ih =>
    by_cases h : p (f x) = true
    · rw [map_cons, find?_cons_of_pos h, find?_cons_of_pos (show (p ∘ f) x = true from h)]; rfl
    · rw [map_cons, find?_cons_of_neg h, find?_cons_of_neg (show ¬(p ∘ f) x = true from h), ih]

@[simp] theorem head?_filter {α : Type u_1} {p : α → Bool} {l : List α} :
    (List.filter p l).head? = List.find? p l := by
  induction l with
  | nil => rfl
  | cons x l ih =>
    by_cases h : p x = true
    · rw [filter_cons_of_pos h, find?_cons_of_pos h]; rfl
    · rw [filter_cons_of_neg h, find?_cons_of_neg h, ih]

@[simp] theorem findSome?_cons_of_isSome.{u_1, u_2} {β : Type u_1} {γ : Type u_2} {f : β → Option γ} {a : β}
    {l : List β} (h : (f a).isSome = true) : List.findSome? f (a :: l) = f a := by
  rw [findSome?_cons]
  cases h' : f a with
  | none => rw [h'] at h; exact nomatch h
  | some b => rfl

@[simp] theorem findSome?_cons_of_isNone.{u_1, u_2} {β : Type u_1} {γ : Type u_2} {f : β → Option γ} {a : β}
    {l : List β} (h : (f a).isNone = true) : List.findSome? f (a :: l) = List.findSome? f l := by
  rw [findSome?_cons]
  cases h' : f a with
  | none => rfl
  | some b => rw [h'] at h; exact nomatch h

@[simp] theorem findSome?_eq_none_iff.{u_1, u_2} {β : Type u_1} {γ : Type u_2} {p : β → Option γ} {l : List β} :
    List.findSome? p l = none ↔ ∀ (x : β), x ∈ l → p x = none := by
  induction l with
  | nil => exact ⟨fun _ _ => nofun, fun _ => rfl⟩
  | cons a l ih =>
    rw [forall_mem_cons, findSome?_cons]
    cases h : p a with
    | none => exact ih.trans ⟨fun H => ⟨rfl, H⟩, And.right⟩
    | some b => exact ⟨nofun, fun H => nomatch H.1⟩

theorem exists_of_findSome?_eq_some.{u_1, u_2} {α : Type u_1} {β : Type u_2} {b : β} {l : List α}
    {f : α → Option β} (w : List.findSome? f l = some b) : ∃ a, a ∈ l ∧ f a = some b := by
  induction l with
  | nil => exact nomatch w
  | cons a l ih =>
    rw [findSome?_cons] at w
    cases h : f a with
    | none =>
      rw [h] at w
      have ⟨x, m, e⟩ := ih w
      exact ⟨x, .tail _ m, e⟩
    | some c =>
      rw [h] at w
      exact ⟨a, .head _, h.trans w⟩

@[simp] theorem findSome?_append.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → Option β} {xs ys : List α} :
    List.findSome? f (xs ++ ys) = (List.findSome? f xs).or (List.findSome? f ys) := by
  induction xs with
  | nil => rfl
  | cons x xs ih =>
    rw [cons_append, findSome?_cons, findSome?_cons, ih]
    cases f x <;> rfl

end List
