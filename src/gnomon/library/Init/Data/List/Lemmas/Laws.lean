/-
Lists: laws that are seldom needed.  Lean's counterparts: `Init.Data.List.Lemmas`, `Init.Data.List.Sublist` and others.
-/
prelude
import Init.Omega.More
import Init.RCases
import Init.PropLemmas
import Init.ByCases
import Init.Data.List.Control
import Init.Data.List.Basic.Laws
import Init.Data.List.BasicAux.Laws
import Init.Data.List.Lemmas
import Init.Data.List.Attach
import Init.Data.List.TakeDrop
import Init.Data.List.Sublist
import Init.Data.List.Pairwise
import Init.Data.List.Count
import Init.Data.List.Erase
import Init.Data.List.Perm
import Init.Data.List.Find
import Init.Data.List.Range
import Init.Data.List.Zip
import Init.Data.List.OfFn
import Init.Data.List.FinRange
import Init.Data.List.Monadic
import Init.Data.List.Sort.Basic
import Init.Data.Option.Lemmas.Simp
import Init.Data.Nat.Lemmas
import Init.Data.Bool
import Init.Control.Lawful.Instances
import Init.Data.Function

namespace List

@[simp] theorem eraseIdx_eq_nil_iff {α : Type u_1} {l : List α} {i : Nat} :
    l.eraseIdx i = [] ↔ l = [] ∨ l.length = 1 ∧ i = 0 := by induction l generalizing i <;> cases i <;> simp_all

@[simp] theorem findM?_pure {α : Type} {m : Type → Type u_1} [Monad m] [LawfulMonad m] (p : α → Bool)
    (as : List α) : (List.findM? (fun (x : α) => pure (p x)) as : m (Option α)) = pure (List.find? p as) := by
  induction as <;> simp_all [List.findM?, List.find?] <;> split <;> simp_all

@[simp] theorem findSomeM?_pure.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {α : Type u_3} {β : Type u_1}
    [Monad m] [LawfulMonad m] {f : α → Option β} {as : List α} :
    (List.findSomeM? (fun (x : α) => pure (f x)) as : m (Option β)) = pure (List.findSome? f as) := by
  induction as <;> simp_all [List.findSomeM?, List.findSome?] <;> split <;> simp_all

theorem IsPrefix.head {α : Type u_1} {l₁ l₂ : List α} (h : l₁ <+: l₂) (hx : l₁ ≠ []) :
    l₁.head hx = l₂.head (List.IsPrefix.ne_nil h hx) := by induction l₁ generalizing l₂ <;> cases l₂ <;> simp_all

theorem erase_ne_nil_iff {α : Type u_1} [BEq α] [LawfulBEq α] {xs : List α} {a : α} :
    xs.erase a ≠ [] ↔ xs ≠ [] ∧ xs ≠ [a] := by simp

theorem findSome?_eq_findSomeM?.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → Option β} {as : List α} :
    @Eq (Option β) (@List.findSome? α β f as)
        (@Id.run (Option β)
          (@List.findSomeM? Id Id.instMonad α β
            (fun x => @pure Id (@Applicative.toPure Id (@Monad.toApplicative Id Id.instMonad)) (Option β) (f x)) as)) := by
  simp

theorem eq_getElem_of_length_eq_one {α : Type u_1} (l : List α) (hl : l.length = 1) : l = [l[0]] := by
  induction l <;> simp_all

theorem IsPrefix.countP_le {α : Type u_1} {p : α → Bool} {l₁ l₂ : List α} (s : l₁ <+: l₂) :
    List.countP p l₁ ≤ List.countP p l₂ := s.sublist.countP_le

theorem IsSuffix.countP_le {α : Type u_1} {p : α → Bool} {l₁ l₂ : List α} (s : l₁ <:+ l₂) :
    List.countP p l₁ ≤ List.countP p l₂ := s.sublist.countP_le

theorem IsInfix.countP_le {α : Type u_1} {p : α → Bool} {l₁ l₂ : List α} (s : l₁ <:+: l₂) :
    List.countP p l₁ ≤ List.countP p l₂ := s.sublist.countP_le

theorem IsPrefix.count_le {α : Type u_1} [BEq α] {l₁ l₂ : List α} (a : α) (h : l₁ <+: l₂) :
    List.count a l₁ ≤ List.count a l₂ := h.sublist.count_le a

theorem IsSuffix.count_le {α : Type u_1} [BEq α] {l₁ l₂ : List α} (a : α) (h : l₁ <:+ l₂) :
    List.count a l₁ ≤ List.count a l₂ := h.sublist.count_le a

theorem IsInfix.count_le {α : Type u_1} [BEq α] {l₁ l₂ : List α} (a : α) (h : l₁ <:+: l₂) :
    List.count a l₁ ≤ List.count a l₂ := h.sublist.count_le a

theorem cons_prefix_iff {α : Type u_1} {a : α} {l₁ l₂ : List α} :
    a :: l₁ <+: l₂ ↔ ∃ l', l₂ = a :: l' ∧ l₁ <+: l' := by
  constructor
  · rintro ⟨t, rfl⟩
    exact ⟨l₁ ++ t, rfl, t, rfl⟩
  · rintro ⟨_, rfl, t, rfl⟩
    exact ⟨t, rfl⟩

theorem infix_iff_prefix_suffix {α : Type u_1} {l₁ l₂ : List α} : l₁ <:+: l₂ ↔ ∃ t, l₁ <+: t ∧ t <:+ l₂ := by
  constructor
  · rintro ⟨s, t, rfl⟩
    exact ⟨l₁ ++ t, ⟨t, rfl⟩, ⟨s, by rw [append_assoc]⟩⟩
  · rintro ⟨_, ⟨t, rfl⟩, ⟨s, rfl⟩⟩
    exact ⟨s, t, by rw [append_assoc]⟩

theorem infix_iff_suffix_prefix {α : Type u_1} {l₁ l₂ : List α} : l₁ <:+: l₂ ↔ ∃ t, l₁ <:+ t ∧ t <+: l₂ := by
  constructor
  · rintro ⟨s, t, rfl⟩
    exact ⟨s ++ l₁, ⟨s, rfl⟩, ⟨t, rfl⟩⟩
  · rintro ⟨_, ⟨s, rfl⟩, ⟨t, rfl⟩⟩
    exact ⟨s, t, rfl⟩

theorem Sublist.drop {α : Type u_1} {l₁ l₂ : List α} :
    l₁.Sublist l₂ → ∀ (i : Nat), (List.drop i l₁).Sublist (List.drop i l₂) := by
  intro h i
  induction i generalizing l₁ l₂ with
  | zero => exact h
  | succ i ih => rw [← drop_tail, ← drop_tail]; exact ih h.tail

theorem head?_flatMap.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List α} {f : α → List β} :
    (List.flatMap f l).head? = List.findSome? (fun a => (f a).head?) l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [flatMap_cons, findSome?_cons, head?_append, ih]
    cases (f a).head? <;> rfl

theorem head?_flatten {α : Type u_1} {L : List (List α)} :
    L.flatten.head? = List.findSome? (fun l => l.head?) L := by
  induction L with
  | nil => rfl
  | cons a l ih =>
    rw [flatten_cons, findSome?_cons, head?_append, ih]
    cases a.head? <;> rfl

theorem prefix_iff_getElem? {α : Type u_1} {l₁ l₂ : List α} :
    l₁ <+: l₂ ↔ ∀ (i : Nat) (h : i < l₁.length), l₂[i]? = some l₁[i] := by
  induction l₁ generalizing l₂ with
  | nil => exact ⟨fun _ i hi => absurd hi (Nat.not_lt_zero i), fun _ => nil_prefix⟩
  | cons a l ih =>
    cases l₂ with
    | nil =>
      refine ⟨fun h => absurd h (by simp), fun h => absurd (h 0 (Nat.succ_pos _)) (by simp)⟩
    | cons b l₂ =>
      rw [cons_prefix_cons, ih]
      constructor
      · rintro ⟨rfl, h⟩ i hi
        cases i with
        | zero => rfl
        | succ i => exact h i (Nat.lt_of_succ_lt_succ hi)
      · intro h
        refine ⟨?_, fun i hi => h (i + 1) (Nat.succ_lt_succ hi)⟩
        exact (Option.some.inj (h 0 (Nat.succ_pos _))).symm

end List
