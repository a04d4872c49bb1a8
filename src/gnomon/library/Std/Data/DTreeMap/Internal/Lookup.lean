/-
Search trees: what is found after an entry was added.

A value is found exactly if an entry in the list of the tree has it.  Lean's counterpart:
`Std.Data.DTreeMap.Internal.Lemmas`.
-/
import Std.Data.DTreeMap.Internal.Ordered

set_option autoImplicit false

universe u v

namespace Std.DTreeMap.Internal.Impl

variable {α : Type u} {β : Type v} [Ord α] [TransOrd α]

theorem constGet?_eq_some_iff {t : Impl α (fun _ => β)} (h : t.Ordered) {a : α} {w : β} :
    Const.get? t a = some w ↔ ∃ k, compare a k = .eq ∧ ⟨k, w⟩ ∈ t.toListModel := by
  induction t with
  | leaf => exact ⟨fun h => (nomatch h), fun ⟨_, _, h⟩ => nomatch h⟩
  | inner sz k v l r ihl ihr =>
    have ⟨hl, hr, ml, mr⟩ := ordered_inner.1 h
    rw [Const.get?]
    cases hk : compare a k with
    | lt =>
      refine (ihl hl).trans ⟨fun ⟨k', e, h⟩ => ⟨k', e, mem_inner.2 (.inl h)⟩, fun ⟨k', e, h⟩ => ⟨k', e, ?_⟩⟩
      cases mem_inner.1 h with
      | inl h => exact h
      | inr h =>
        cases h with
        | inl h =>
          have : k' = k := congrArg Sigma.fst h
          rw [this, hk] at e
          exact nomatch e
        | inr h =>
          have := TransCmp.lt_trans hk (mr _ h)
          rw [e] at this
          exact nomatch this
    | eq =>
      refine ⟨fun h => ⟨k, hk, mem_inner.2 (.inr (.inl (Option.some.inj h ▸ rfl)))⟩, fun ⟨k', e, h⟩ => ?_⟩
      cases mem_inner.1 h with
      | inl h =>
        have := TransCmp.lt_of_eq_of_lt e (ml _ h)
        rw [hk] at this
        exact nomatch this
      | inr h =>
        cases h with
        | inl h => cases h; rfl
        | inr h =>
          have := TransCmp.lt_of_eq_of_lt hk (mr _ h)
          rw [e] at this
          exact nomatch this
    | gt =>
      refine (ihr hr).trans ⟨fun ⟨k', e, h⟩ => ⟨k', e, mem_inner.2 (.inr (.inr h))⟩, fun ⟨k', e, h⟩ => ⟨k', e, ?_⟩⟩
      cases mem_inner.1 h with
      | inl h =>
        have := TransCmp.lt_of_eq_of_lt e (ml _ h)
        rw [hk] at this
        exact nomatch this
      | inr h =>
        cases h with
        | inl h =>
          have : k' = k := congrArg Sigma.fst h
          rw [this, hk] at e
          exact nomatch e
        | inr h => exact h

private theorem ne_of {o o' : Ordering} (h : o = o') (h' : o' ≠ .eq) : o ≠ .eq := h ▸ h'

theorem mem_insert!_iff {k : α} {v : β} {t : Impl α (fun _ => β)} (h : t.Ordered) {e : (_ : α) × β} :
    e ∈ (t.insert! k v).toListModel ↔ e = ⟨k, v⟩ ∨ (e ∈ t.toListModel ∧ compare k e.1 ≠ .eq) := by
  induction t with
  | leaf =>
    exact ⟨fun h => .inl (List.mem_singleton.1 h),
      fun h => h.elim (fun h => List.mem_singleton.2 h) fun h => nomatch h.1⟩
  | inner sz k' v' l r ihl ihr =>
    have ⟨hl, hr, ml, mr⟩ := ordered_inner.1 h
    rw [insert!, mem_inner]
    cases hk : compare k k' with
    | lt =>
      show e ∈ (balance! k' v' (insert! k v l) r).toListModel ↔ _
      rw [mem_balance!, ihl hl]
      refine ⟨fun h => h.elim (fun h => h.imp id fun h => ⟨.inl h.1, h.2⟩) fun h => .inr ⟨.inr h, ?_⟩, fun h => ?_⟩
      · exact h.elim (fun h => ne_of ((congrArg (fun e => compare k e.1) h).trans hk) (by decide))
          fun h => ne_of (TransCmp.lt_trans hk (mr e h)) (by decide)
      · exact h.elim (fun h => .inl (.inl h)) fun ⟨h, h'⟩ => h.elim (fun h => .inl (.inr ⟨h, h'⟩)) .inr
    | eq =>
      show e ∈ (inner sz k v l r).toListModel ↔ _
      rw [mem_inner]
      refine ⟨fun h => ?_, fun h => ?_⟩
      · exact h.elim (fun h => .inr ⟨.inl h, ne_of (OrientedCmp.gt_of_lt (TransCmp.lt_of_lt_of_eq (ml e h)
          (OrientedCmp.eq_symm hk))) (by decide)⟩) fun h => h.elim .inl fun h =>
            .inr ⟨.inr (.inr h), ne_of (TransCmp.lt_of_eq_of_lt hk (mr e h)) (by decide)⟩
      · exact h.elim (fun h => .inr (.inl h)) fun ⟨h, h'⟩ => h.elim .inl fun h =>
          h.elim (fun h => absurd ((congrArg (fun e => compare k e.1) h).trans hk) h') fun h => .inr (.inr h)
    | gt =>
      show e ∈ (balance! k' v' l (insert! k v r)).toListModel ↔ _
      rw [mem_balance!, ihr hr]
      have before (h : e ∈ l.toListModel) : compare k e.1 ≠ .eq :=
        ne_of (OrientedCmp.gt_of_lt (TransCmp.lt_trans (ml e h) (OrientedCmp.lt_of_gt hk))) (by decide)
      refine ⟨fun h => ?_, fun h => ?_⟩
      · exact h.elim (fun h => .inr ⟨.inl h, before h⟩) fun h => h.elim
          (fun h => .inr ⟨.inr (.inl h), ne_of ((congrArg (fun e => compare k e.1) h).trans hk) (by decide)⟩)
          fun h => h.imp id fun h => ⟨.inr (.inr h.1), h.2⟩
      · exact h.elim (fun h => .inr (.inr (.inl h))) fun ⟨h, h'⟩ => h.elim .inl fun h =>
          h.elim (fun h => .inr (.inl h)) fun h => .inr (.inr (.inr ⟨h, h'⟩))

theorem constGet?_insert! {k a : α} {v : β} {t : Impl α (fun _ => β)} (h : t.Ordered) :
    Const.get? (t.insert! k v) a = if compare k a = .eq then some v else Const.get? t a := by
  have key (w : β) : Const.get? (t.insert! k v) a = some w ↔
      (if compare k a = .eq then some v else Const.get? t a) = some w := by
    rw [constGet?_eq_some_iff (ordered_insert! h)]
    by_cases hk : compare k a = .eq
    · rw [if_pos hk]
      refine ⟨fun ⟨k', e, hm⟩ => ?_, fun hw => ⟨k, OrientedCmp.eq_symm hk, ?_⟩⟩
      · cases (mem_insert!_iff h).1 hm with
        | inl h => cases h; rfl
        | inr h => exact absurd (TransCmp.eq_trans hk e) h.2
      · exact (mem_insert!_iff h).2 (.inl (Option.some.inj hw ▸ rfl))
    · rw [if_neg hk, constGet?_eq_some_iff h]
      refine ⟨fun ⟨k', e, hm⟩ => ⟨k', e, ?_⟩, fun ⟨k', e, hm⟩ => ⟨k', e, (mem_insert!_iff h).2 (.inr ⟨hm, ?_⟩)⟩⟩
      · cases (mem_insert!_iff h).1 hm with
        | inl h =>
          have : k' = k := congrArg Sigma.fst h
          exact absurd (OrientedCmp.eq_symm (this ▸ e)) hk
        | inr h => exact h.1
      · exact fun e' => hk (TransCmp.eq_trans e' (OrientedCmp.eq_symm e))
  cases h₁ : Const.get? (t.insert! k v) a with
  | some w => exact ((key w).1 h₁).symm
  | none =>
    cases h₂ : (if compare k a = .eq then some v else Const.get? t a) with
    | none => rfl
    | some w => exact h₁.symm.trans ((key w).2 h₂)

end Std.DTreeMap.Internal.Impl
