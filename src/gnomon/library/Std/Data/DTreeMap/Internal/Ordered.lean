/-
Search trees: well-formed trees are ordered.

Each operation keeps the order of the entries, and adds at most the key it is given.
Lean's counterpart: `Std.Data.DTreeMap.Internal.WF.Lemmas`.
-/
import Std.Data.DTreeMap.Internal.WF

set_option autoImplicit false

universe u v w

variable {α : Type u} {β : α → Type v} {γ : α → Type w}

namespace Std.DTreeMap.Internal.Impl

private theorem pairwise_append {δ : Type w} {R : δ → δ → Prop} {xs ys : List δ} :
    (xs ++ ys).Pairwise R ↔ xs.Pairwise R ∧ ys.Pairwise R ∧ ∀ a, a ∈ xs → ∀ b, b ∈ ys → R a b := by
  induction xs with
  | nil => exact ⟨fun h => ⟨.nil, h, fun _ h => nomatch h⟩, fun h => h.2.1⟩
  | cons x xs ih =>
    show (x :: (xs ++ ys)).Pairwise R ↔ _
    rw [List.pairwise_cons, ih, List.pairwise_cons]
    refine ⟨fun ⟨h, h₁, h₂, h₃⟩ => ⟨⟨fun a ha => h a (List.mem_append.2 (.inl ha)), h₁⟩, h₂, fun a ha b hb => ?_⟩,
      fun ⟨⟨h, h₁⟩, h₂, h₃⟩ => ⟨fun a ha => ?_, h₁, h₂, fun a ha b hb => h₃ a (List.mem_cons.2 (.inr ha)) b hb⟩⟩
    · cases List.mem_cons.1 ha with
      | inl e => exact e ▸ h b (List.mem_append.2 (.inr hb))
      | inr ha => exact h₃ a ha b hb
    · cases List.mem_append.1 ha with
      | inl ha => exact h a ha
      | inr ha => exact h₃ x (List.mem_cons.2 (.inl rfl)) a ha

theorem mem_inner {sz : Nat} {k : α} {v : β k} {l r : Impl α β} {e : (a : α) × β a} :
    e ∈ (inner sz k v l r).toListModel ↔ e ∈ l.toListModel ∨ e = ⟨k, v⟩ ∨ e ∈ r.toListModel := by
  rw [toListModel, List.mem_append, List.mem_cons]

theorem mem_balance! {k : α} {v : β k} {l r : Impl α β} {e : (a : α) × β a} :
    e ∈ (balance! k v l r).toListModel ↔ e ∈ l.toListModel ∨ e = ⟨k, v⟩ ∨ e ∈ r.toListModel := by
  rw [toListModel_balance!, List.mem_append, List.mem_cons]

theorem toListModel_minView! (k : α) (v : β k) (l r : Impl α β) :
    (minView! k v l r).1 :: (minView! k v l r).2.toListModel = l.toListModel ++ ⟨k, v⟩ :: r.toListModel := by
  induction l generalizing k v r with
  | leaf => rfl
  | inner sz k' v' l' r' ihl _ =>
    rw [minView!]
    show (minView! k' v' l' r').1 :: (balance! k v (minView! k' v' l' r').2 r).toListModel = _
    rw [toListModel_balance!, toListModel, ← List.cons_append, ihl]

theorem toListModel_maxView! (k : α) (v : β k) (l r : Impl α β) :
    (maxView! k v l r).2.toListModel ++ [(maxView! k v l r).1] = l.toListModel ++ ⟨k, v⟩ :: r.toListModel := by
  induction r generalizing k v l with
  | leaf => rfl
  | inner sz k' v' l' r' _ ihr =>
    rw [maxView!]
    show (balance! k v l (maxView! k' v' l' r').2).toListModel ++ [(maxView! k' v' l' r').1] = _
    rw [toListModel_balance!, toListModel, List.append_assoc, List.cons_append, ihr]

theorem toListModel_glue! (l r : Impl α β) : (glue! l r).toListModel = l.toListModel ++ r.toListModel := by
  cases l with
  | leaf => rfl
  | inner sz k v l' r' =>
    cases r with
    | leaf => exact (List.append_nil _).symm
    | inner sz' k' v' l'' r'' =>
      show (if sz < sz' then balance! (minView! k' v' l'' r'').1.1 (minView! k' v' l'' r'').1.2 (.inner sz k v l' r')
          (minView! k' v' l'' r'').2
        else balance! (maxView! k v l' r').1.1 (maxView! k v l' r').1.2 (maxView! k v l' r').2
          (.inner sz' k' v' l'' r'')).toListModel = _
      split
      · rw [toListModel_balance!]
        exact congrArg ((inner sz k v l' r').toListModel ++ ·) (toListModel_minView! k' v' l'' r'')
      · rw [toListModel_balance!]
        exact (List.append_assoc _ [_] _).symm.trans
          (congrArg (· ++ (inner sz' k' v' l'' r'').toListModel) (toListModel_maxView! k v l' r'))

theorem toListModel_insertMax! (k : α) (v : β k) (t : Impl α β) :
    (t.insertMax! k v).toListModel = t.toListModel ++ [⟨k, v⟩] := by
  induction t with
  | leaf => rfl
  | inner sz k' v' l r _ ihr => rw [insertMax!, toListModel_balance!, ihr, toListModel, List.append_assoc]; rfl

section

variable [Ord α] [TransOrd α]

theorem ordered_inner {sz : Nat} {k : α} {v : β k} {l r : Impl α β} : (inner sz k v l r).Ordered ↔
    l.Ordered ∧ r.Ordered ∧ (∀ e, e ∈ l.toListModel → compare e.1 k = .lt) ∧
      ∀ e, e ∈ r.toListModel → compare k e.1 = .lt := by
  unfold Ordered
  rw [toListModel, pairwise_append, List.pairwise_cons]
  exact ⟨fun ⟨h₁, ⟨h₂, h₃⟩, h₄⟩ => ⟨h₁, h₃, fun e he => h₄ e he _ (List.mem_cons.2 (.inl rfl)), h₂⟩,
    fun ⟨h₁, h₂, h₃, h₄⟩ => ⟨h₁, ⟨h₄, h₂⟩, fun a ha b hb =>
      (List.mem_cons.1 hb).elim (fun e => e ▸ h₃ a ha) fun hb => TransCmp.lt_trans (h₃ a ha) (h₄ b hb)⟩⟩

theorem ordered_balance! {k : α} {v : β k} {l r : Impl α β} : (balance! k v l r).Ordered ↔
    l.Ordered ∧ r.Ordered ∧ (∀ e, e ∈ l.toListModel → compare e.1 k = .lt) ∧
      ∀ e, e ∈ r.toListModel → compare k e.1 = .lt := by
  rw [← ordered_inner (sz := 0) (v := v)]
  unfold Ordered
  rw [toListModel_balance!]
  rfl

/-- An operation that keeps what is less and greater than each key keeps the order. -/
private theorem ordered_step {sz : Nat} {k : α} {v v' : β k} {l r l' r' : Impl α β} (h : (inner sz k v l r).Ordered)
    (hl : l'.Ordered) (hr : r'.Ordered) (ml : ∀ e, e ∈ l'.toListModel → compare e.1 k = .lt)
    (mr : ∀ e, e ∈ r'.toListModel → compare k e.1 = .lt) : (balance! k v' l' r').Ordered :=
  have _ := h
  ordered_balance!.2 ⟨hl, hr, ml, mr⟩

omit [TransOrd α] in
theorem mem_insert! {k : α} {v : β k} {t : Impl α β} {e : (a : α) × β a} :
    e ∈ (t.insert! k v).toListModel → e.1 = k ∨ e ∈ t.toListModel := by
  induction t with
  | leaf => exact fun h => .inl (List.mem_singleton.1 h ▸ rfl)
  | inner sz k' v' l r ihl ihr =>
    rw [insert!]
    cases compare k k'
    · intro h
      exact (mem_balance!.1 h).elim (fun h => (ihl h).imp id fun h => mem_inner.2 (.inl h))
        fun h => .inr (mem_inner.2 (.inr h))
    · intro h
      exact (mem_inner.1 h).elim (fun h => .inr (mem_inner.2 (.inl h))) fun h =>
        h.elim (fun h => .inl (h ▸ rfl)) fun h => .inr (mem_inner.2 (.inr (.inr h)))
    · intro h
      exact (mem_balance!.1 h).elim (fun h => .inr (mem_inner.2 (.inl h))) fun h =>
        h.elim (fun h => .inr (mem_inner.2 (.inr (.inl h)))) fun h =>
          (ihr h).imp id fun h => mem_inner.2 (.inr (.inr h))

theorem ordered_insert! {k : α} {v : β k} {t : Impl α β} (h : t.Ordered) : (t.insert! k v).Ordered := by
  induction t with
  | leaf => exact List.Pairwise.cons (fun _ h => nomatch h) .nil
  | inner sz k' v' l r ihl ihr =>
    have ⟨hl, hr, ml, mr⟩ := ordered_inner.1 h
    rw [insert!]
    cases hk : compare k k'
    · exact ordered_balance!.2 ⟨ihl hl, hr, fun e he => (mem_insert! he).elim (fun h => h ▸ hk) (ml e), mr⟩
    · exact ordered_inner.2 ⟨hl, hr, fun e he => TransCmp.lt_of_lt_of_eq (ml e he) (OrientedCmp.eq_symm hk),
        fun e he => TransCmp.lt_of_eq_of_lt hk (mr e he)⟩
    · exact ordered_balance!.2 ⟨hl, ihr hr, ml, fun e he =>
        (mem_insert! he).elim (fun h => h ▸ OrientedCmp.lt_of_gt hk) (mr e)⟩

omit [TransOrd α] in
theorem mem_glue! {l r : Impl α β} {e : (a : α) × β a} :
    e ∈ (glue! l r).toListModel ↔ e ∈ l.toListModel ∨ e ∈ r.toListModel := by
  rw [toListModel_glue!, List.mem_append]

theorem ordered_glue! {sz : Nat} {k : α} {v : β k} {l r : Impl α β} (h : (inner sz k v l r).Ordered) :
    (glue! l r).Ordered := by
  have ⟨hl, hr, ml, mr⟩ := ordered_inner.1 h
  unfold Ordered
  rw [toListModel_glue!, pairwise_append]
  exact ⟨hl, hr, fun a ha b hb => TransCmp.lt_trans (ml a ha) (mr b hb)⟩

omit [TransOrd α] in
theorem mem_erase! {k : α} {t : Impl α β} {e : (a : α) × β a} :
    e ∈ (t.erase! k).toListModel → e ∈ t.toListModel := by
  induction t with
  | leaf => exact id
  | inner sz k' v' l r ihl ihr =>
    rw [erase!]
    cases compare k k'
    · exact fun h => mem_inner.2 ((mem_balance!.1 h).imp ihl id)
    · exact fun h => mem_inner.2 ((mem_glue!.1 h).imp id .inr)
    · exact fun h => mem_inner.2 ((mem_balance!.1 h).imp id (Or.imp id ihr))

theorem ordered_erase! {k : α} {t : Impl α β} (h : t.Ordered) : (t.erase! k).Ordered := by
  induction t with
  | leaf => exact h
  | inner sz k' v' l r ihl ihr =>
    have ⟨hl, hr, ml, mr⟩ := ordered_inner.1 h
    rw [erase!]
    cases compare k k'
    · exact ordered_balance!.2 ⟨ihl hl, hr, fun e he => ml e (mem_erase! he), mr⟩
    · exact ordered_glue! h
    · exact ordered_balance!.2 ⟨hl, ihr hr, ml, fun e he => mr e (mem_erase! he)⟩

omit [TransOrd α] in
theorem mem_constAlter! {β : Type v} {k : α} {f : Option β → Option β} {t : Impl α (fun _ => β)}
    {e : (_ : α) × β} : e ∈ (Const.alter! k f t).toListModel → e.1 = k ∨ e ∈ t.toListModel := by
  induction t with
  | leaf =>
    rw [Const.alter!]
    cases f none
    · exact fun h => nomatch h
    · exact fun h => .inl (List.mem_singleton.1 h ▸ rfl)
  | inner sz k' v' l r ihl ihr =>
    rw [Const.alter!]
    cases compare k k'
    · intro h
      exact (mem_balance!.1 h).elim (fun h => (ihl h).imp id fun h => mem_inner.2 (.inl h))
        fun h => .inr (mem_inner.2 (.inr h))
    · cases f (some v')
      · exact fun h => .inr (mem_inner.2 ((mem_glue!.1 h).imp id .inr))
      · intro h
        exact (mem_inner.1 h).elim (fun h => .inr (mem_inner.2 (.inl h))) fun h =>
          h.elim (fun h => .inl (h ▸ rfl)) fun h => .inr (mem_inner.2 (.inr (.inr h)))
    · intro h
      exact (mem_balance!.1 h).elim (fun h => .inr (mem_inner.2 (.inl h))) fun h =>
        h.elim (fun h => .inr (mem_inner.2 (.inr (.inl h)))) fun h =>
          (ihr h).imp id fun h => mem_inner.2 (.inr (.inr h))

theorem ordered_constAlter! {β : Type v} {k : α} {f : Option β → Option β} {t : Impl α (fun _ => β)}
    (h : t.Ordered) : (Const.alter! k f t).Ordered := by
  induction t with
  | leaf =>
    rw [Const.alter!]
    cases f none
    · exact .nil
    · exact List.Pairwise.cons (fun _ h => nomatch h) .nil
  | inner sz k' v' l r ihl ihr =>
    have ⟨hl, hr, ml, mr⟩ := ordered_inner.1 h
    rw [Const.alter!]
    cases hk : compare k k'
    · exact ordered_balance!.2 ⟨ihl hl, hr, fun e he => (mem_constAlter! he).elim (fun h => h ▸ hk) (ml e), mr⟩
    · cases f (some v')
      · exact ordered_glue! h
      · exact ordered_inner.2 ⟨hl, hr, fun e he => TransCmp.lt_of_lt_of_eq (ml e he) (OrientedCmp.eq_symm hk),
          fun e he => TransCmp.lt_of_eq_of_lt hk (mr e he)⟩
    · exact ordered_balance!.2 ⟨hl, ihr hr, ml, fun e he =>
        (mem_constAlter! he).elim (fun h => h ▸ OrientedCmp.lt_of_gt hk) (mr e)⟩

theorem mem_constModify {β : Type v} {k : α} {f : β → β} {t : Impl α (fun _ => β)} {e : (_ : α) × β} :
    e ∈ (Const.modify k f t).toListModel → ∃ e', e' ∈ t.toListModel ∧ (compare e.1 e'.1 = .eq) := by
  induction t with
  | leaf => exact fun h => nomatch h
  | inner sz k' v' l r ihl ihr =>
    have keep {e : (_ : α) × β} (h : e ∈ (inner sz k' v' l r).toListModel) :
        ∃ e', e' ∈ (inner sz k' v' l r).toListModel ∧ (compare e.1 e'.1 = .eq) :=
      ⟨e, h, ReflCmp.compare_self⟩
    rw [Const.modify]
    cases hk : compare k k'
    · intro h
      exact (mem_inner.1 h).elim (fun h => (ihl h).elim fun e' h => ⟨e', mem_inner.2 (.inl h.1), h.2⟩)
        fun h => keep (mem_inner.2 (.inr h))
    · intro h
      exact (mem_inner.1 h).elim (fun h => keep (mem_inner.2 (.inl h))) fun h =>
        h.elim (fun h => ⟨⟨k', v'⟩, mem_inner.2 (.inr (.inl rfl)), h ▸ hk⟩)
          fun h => keep (mem_inner.2 (.inr (.inr h)))
    · intro h
      exact (mem_inner.1 h).elim (fun h => keep (mem_inner.2 (.inl h))) fun h =>
        h.elim (fun h => keep (mem_inner.2 (.inr (.inl h))))
          fun h => (ihr h).elim fun e' h => ⟨e', mem_inner.2 (.inr (.inr h.1)), h.2⟩

theorem ordered_constModify {β : Type v} {k : α} {f : β → β} {t : Impl α (fun _ => β)}
    (h : t.Ordered) : (Const.modify k f t).Ordered := by
  induction t with
  | leaf => exact h
  | inner sz k' v' l r ihl ihr =>
    have ⟨hl, hr, ml, mr⟩ := ordered_inner.1 h
    rw [Const.modify]
    cases hk : compare k k'
    · exact ordered_inner.2 ⟨ihl hl, hr, fun e he => (mem_constModify he).elim fun e' h =>
        TransCmp.lt_of_eq_of_lt h.2 (ml e' h.1), mr⟩
    · exact ordered_inner.2 ⟨hl, hr, fun e he => TransCmp.lt_of_lt_of_eq (ml e he) (OrientedCmp.eq_symm hk),
        fun e he => TransCmp.lt_of_eq_of_lt hk (mr e he)⟩
    · exact ordered_inner.2 ⟨hl, ihr hr, ml, fun e he => (mem_constModify he).elim fun e' h =>
        TransCmp.lt_of_lt_of_eq (mr e' h.1) (OrientedCmp.eq_symm h.2)⟩

private theorem not_mem_leaf {P : ((a : α) × γ a) → Prop} (e : (a : α) × γ a) :
    e ∈ (leaf : Impl α γ).toListModel → P e :=
  fun h => nomatch h

/-- What a fold over entries that are all behind what it has makes, if each step adds at most its key at the end. -/
private theorem ordered_fold {f : Impl α γ → (a : α) → β a → Impl α γ}
    (step : ∀ d a b, (f d a b).toListModel = d.toListModel ∨ ∃ c, (f d a b).toListModel = d.toListModel ++ [⟨a, c⟩])
    (t : Impl α β) : ∀ init : Impl α γ, t.Ordered → init.Ordered →
      (∀ e, e ∈ init.toListModel → ∀ e', e' ∈ t.toListModel → compare e.1 e'.1 = .lt) →
      (t.foldl f init).Ordered ∧
        ∀ e, e ∈ (t.foldl f init).toListModel → e ∈ init.toListModel ∨ ∃ e', e' ∈ t.toListModel ∧ e.1 = e'.1 := by
  induction t with
  | leaf => exact fun init _ h _ => ⟨h, fun _ h => .inl h⟩
  | inner sz k v l r ihl ihr =>
    intro init ht hi hm
    have ⟨hl, hr, ml, mr⟩ := ordered_inner.1 ht
    have ⟨ol, el⟩ := ihl init hl hi fun e he e' he' => hm e he e' (mem_inner.2 (.inl he'))
    -- What there is after the left part is before `k`.
    have before : ∀ e, e ∈ (l.foldl f init).toListModel → compare e.1 k = .lt := fun e he =>
      (el e he).elim (fun h => hm e h ⟨k, v⟩ (mem_inner.2 (.inr (.inl rfl))))
        fun ⟨e', h, h'⟩ => h' ▸ ml e' h
    have mid : ∀ e, e ∈ (f (l.foldl f init) k v).toListModel →
        e ∈ (l.foldl f init).toListModel ∨ e.1 = k := fun e he =>
      (step (l.foldl f init) k v).elim (fun h => .inl (h ▸ he)) fun ⟨c, h⟩ =>
        (List.mem_append.1 (h ▸ he)).imp id fun h => congrArg Sigma.fst (List.mem_singleton.1 h)
    have om : (f (l.foldl f init) k v).Ordered := by
      cases step (l.foldl f init) k v with
      | inl h =>
        unfold Ordered
        rw [h]
        exact ol
      | inr h =>
        have ⟨c, h⟩ := h
        unfold Ordered
        rw [h, pairwise_append]
        exact ⟨ol, List.Pairwise.cons (fun _ h => nomatch h) .nil,
          fun a ha b hb => List.mem_singleton.1 hb ▸ before a ha⟩
    have ⟨or, er⟩ := ihr (f (l.foldl f init) k v) hr om fun e he e' he' =>
      (mid e he).elim (fun h => TransCmp.lt_trans (before e h) (mr e' he')) fun h => h ▸ mr e' he'
    exact ⟨or, fun e he => (er e he).elim (fun h => (mid e h).elim
        (fun h => (el e h).imp id fun ⟨e', h, h'⟩ => ⟨e', mem_inner.2 (.inl h), h'⟩)
        fun h => .inr ⟨⟨k, v⟩, mem_inner.2 (.inr (.inl rfl)), h⟩)
      fun ⟨e', h, h'⟩ => .inr ⟨e', mem_inner.2 (.inr (.inr h)), h'⟩⟩

theorem ordered_filterMap! {f : (a : α) → β a → Option (γ a)} {t : Impl α β} (h : t.Ordered) :
    (t.filterMap! f).Ordered :=
  (ordered_fold (fun d a b => by
    show (match f a b with
      | none => d
      | some v' => d.insertMax! a v').toListModel = _ ∨ _
    cases f a b with
    | none => exact .inl rfl
    | some c => exact .inr ⟨c, toListModel_insertMax! a c d⟩) t .leaf h .nil not_mem_leaf).1

theorem ordered_filter! {f : (a : α) → β a → Bool} {t : Impl α β} (h : t.Ordered) : (t.filter! f).Ordered :=
  (ordered_fold (fun d a b => by
    show (if f a b then d.insertMax! a b else d).toListModel = _ ∨ _
    split
    · exact .inr ⟨b, toListModel_insertMax! a b d⟩
    · exact .inl rfl) t .leaf h .nil not_mem_leaf).1

omit [TransOrd α] in
theorem mem_map {f : (a : α) → β a → γ a} {t : Impl α β} {e : (a : α) × γ a} :
    e ∈ (t.map f).toListModel → ∃ e', e' ∈ t.toListModel ∧ e.1 = e'.1 := by
  induction t with
  | leaf => exact fun h => nomatch h
  | inner sz k v l r ihl ihr =>
    intro h
    exact (mem_inner.1 h).elim (fun h => (ihl h).elim fun e' h => ⟨e', mem_inner.2 (.inl h.1), h.2⟩) fun h =>
      h.elim (fun h => ⟨⟨k, v⟩, mem_inner.2 (.inr (.inl rfl)), h ▸ rfl⟩)
        fun h => (ihr h).elim fun e' h => ⟨e', mem_inner.2 (.inr (.inr h.1)), h.2⟩

theorem ordered_map {f : (a : α) → β a → γ a} {t : Impl α β} (h : t.Ordered) : (t.map f).Ordered := by
  induction t with
  | leaf => exact .nil
  | inner sz k v l r ihl ihr =>
    have ⟨hl, hr, ml, mr⟩ := ordered_inner.1 h
    exact ordered_inner.2 ⟨ihl hl, ihr hr, fun e he => (mem_map he).elim fun e' h => h.2 ▸ ml e' h.1,
      fun e he => (mem_map he).elim fun e' h => h.2 ▸ mr e' h.1⟩

omit [TransOrd α] in
theorem mem_alter! [LawfulEqOrd α] {k : α} {f : Option (β k) → Option (β k)} {t : Impl α β} {e : (a : α) × β a} :
    e ∈ (t.alter! k f).toListModel → e.1 = k ∨ e ∈ t.toListModel := by
  induction t with
  | leaf =>
    rw [alter!]
    cases f none
    · exact fun h => nomatch h
    · exact fun h => .inl (congrArg Sigma.fst (List.mem_singleton.1 h))
  | inner sz k' v' l r ihl ihr =>
    rw [alter!]
    generalize LawfulEqCmp.eq_of_compare (cmp := compare) (a := k) (b := k') = eq
    revert eq
    cases compare k k'
    · intro _ h
      exact (mem_balance!.1 h).elim (fun h => (ihl h).imp id fun h => mem_inner.2 (.inl h))
        fun h => .inr (mem_inner.2 (.inr h))
    · intro eq
      show e ∈ (match f (some (cast (congrArg β (eq rfl).symm) v')) with
        | none => glue! l r
        | some v => inner sz k v l r).toListModel → _
      cases f (some (cast (congrArg β (eq rfl).symm) v'))
      · exact fun h => .inr (mem_inner.2 ((mem_glue!.1 h).imp id .inr))
      · intro h
        exact (mem_inner.1 h).elim (fun h => .inr (mem_inner.2 (.inl h))) fun h =>
          h.elim (fun h => .inl (congrArg Sigma.fst h)) fun h => .inr (mem_inner.2 (.inr (.inr h)))
    · intro _ h
      exact (mem_balance!.1 h).elim (fun h => .inr (mem_inner.2 (.inl h))) fun h =>
        h.elim (fun h => .inr (mem_inner.2 (.inr (.inl h)))) fun h =>
          (ihr h).imp id fun h => mem_inner.2 (.inr (.inr h))

theorem ordered_alter! [LawfulEqOrd α] {k : α} {f : Option (β k) → Option (β k)} {t : Impl α β} (h : t.Ordered) :
    (t.alter! k f).Ordered := by
  induction t with
  | leaf =>
    rw [alter!]
    cases f none
    · exact .nil
    · exact List.Pairwise.cons (fun _ h => nomatch h) .nil
  | inner sz k' v' l r ihl ihr =>
    have ⟨hl, hr, ml, mr⟩ := ordered_inner.1 h
    rw [alter!]
    generalize LawfulEqCmp.eq_of_compare (cmp := compare) (a := k) (b := k') = eq
    revert eq
    cases hk : compare k k'
    · exact fun _ => ordered_balance!.2
        ⟨ihl hl, hr, fun e he => (mem_alter! he).elim (fun h => h ▸ hk) (ml e), mr⟩
    · intro eq
      show (match f (some (cast (congrArg β (eq rfl).symm) v')) with
        | none => glue! l r
        | some v => inner sz k v l r).Ordered
      cases f (some (cast (congrArg β (eq rfl).symm) v'))
      · exact ordered_glue! h
      · exact ordered_inner.2 ⟨hl, hr, fun e he => TransCmp.lt_of_lt_of_eq (ml e he) (OrientedCmp.eq_symm hk),
          fun e he => TransCmp.lt_of_eq_of_lt hk (mr e he)⟩
    · exact fun _ => ordered_balance!.2 ⟨hl, ihr hr, ml, fun e he =>
        (mem_alter! he).elim (fun h => h ▸ OrientedCmp.lt_of_gt hk) (mr e)⟩

theorem mem_modify [LawfulEqOrd α] {k : α} {f : β k → β k} {t : Impl α β} {e : (a : α) × β a} :
    e ∈ (t.modify k f).toListModel → ∃ e', e' ∈ t.toListModel ∧ (compare e.1 e'.1 = .eq) := by
  induction t with
  | leaf => exact fun h => nomatch h
  | inner sz k' v' l r ihl ihr =>
    have keep {e : (a : α) × β a} (h : e ∈ (inner sz k' v' l r).toListModel) :
        ∃ e', e' ∈ (inner sz k' v' l r).toListModel ∧ (compare e.1 e'.1 = .eq) :=
      ⟨e, h, ReflCmp.compare_self⟩
    rw [modify]
    generalize LawfulEqCmp.eq_of_compare (cmp := compare) (a := k) (b := k') = eq
    revert eq
    cases hk : compare k k'
    · intro _ h
      exact (mem_inner.1 h).elim (fun h => (ihl h).elim fun e' h => ⟨e', mem_inner.2 (.inl h.1), h.2⟩)
        fun h => keep (mem_inner.2 (.inr h))
    · intro eq h
      exact (mem_inner.1 h).elim (fun h => keep (mem_inner.2 (.inl h))) fun h =>
        h.elim (fun h => ⟨⟨k', v'⟩, mem_inner.2 (.inr (.inl rfl)), h ▸ hk⟩)
          fun h => keep (mem_inner.2 (.inr (.inr h)))
    · intro _ h
      exact (mem_inner.1 h).elim (fun h => keep (mem_inner.2 (.inl h))) fun h =>
        h.elim (fun h => keep (mem_inner.2 (.inr (.inl h))))
          fun h => (ihr h).elim fun e' h => ⟨e', mem_inner.2 (.inr (.inr h.1)), h.2⟩

theorem ordered_modify [LawfulEqOrd α] {k : α} {f : β k → β k} {t : Impl α β} (h : t.Ordered) :
    (t.modify k f).Ordered := by
  induction t with
  | leaf => exact h
  | inner sz k' v' l r ihl ihr =>
    have ⟨hl, hr, ml, mr⟩ := ordered_inner.1 h
    rw [modify]
    generalize LawfulEqCmp.eq_of_compare (cmp := compare) (a := k) (b := k') = eq
    revert eq
    cases hk : compare k k'
    · exact fun _ => ordered_inner.2 ⟨ihl hl, hr, fun e he => (mem_modify he).elim fun e' h =>
        TransCmp.lt_of_eq_of_lt h.2 (ml e' h.1), mr⟩
    · exact fun _ => ordered_inner.2 ⟨hl, hr,
        fun e he => TransCmp.lt_of_lt_of_eq (ml e he) (OrientedCmp.eq_symm hk),
        fun e he => TransCmp.lt_of_eq_of_lt hk (mr e he)⟩
    · exact fun _ => ordered_inner.2 ⟨hl, ihr hr, ml, fun e he => (mem_modify he).elim fun e' h =>
        TransCmp.lt_of_lt_of_eq (mr e' h.1) (OrientedCmp.eq_symm h.2)⟩

end

theorem WF.ordered [Ord α] [TransOrd α] {t : Impl α β} (h : t.WF) : t.Ordered := by
  induction h with
  | wf _ h => exact h
  | empty => exact .nil
  | insert _ ih => exact ordered_insert! ih
  | erase _ ih => exact ordered_erase! ih
  | alter _ ih => exact ordered_alter! ih
  | constAlter _ ih => exact ordered_constAlter! ih
  | modify _ ih => exact ordered_modify ih
  | constModify _ ih => exact ordered_constModify ih
  | filter _ ih => exact ordered_filter! ih

theorem WF.filterMap [Ord α] {t : Impl α β} {f : (a : α) → β a → Option (γ a)} (h : t.WF) : (t.filterMap! f).WF :=
  .wf (sized_filterMap! f t) (ordered_filterMap! h.ordered)

theorem WF.map [Ord α] {t : Impl α β} {f : (a : α) → β a → γ a} (h : t.WF) : (t.map f).WF :=
  .wf (sized_map f h.sized) (ordered_map h.ordered)

end Std.DTreeMap.Internal.Impl
