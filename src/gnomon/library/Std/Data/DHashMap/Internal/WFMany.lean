/-
What changes all entries, adds or removes many, or combines two maps: the list of entries afterwards.

At the end, every well-formed map satisfies the invariant.  Lean's counterpart: `Std.Data.DHashMap.Internal.WF`.
-/
import Std.Data.DHashMap.Internal.Raw

set_option autoImplicit false

universe u v w w'

open Std.Internal.List

namespace Std.DHashMap.Internal

variable {α : Type u} {β : α → Type v} {γ : α → Type w}

theorem computeSize_eq {b : Array (AssocList α β)} : computeSize b = (toListModel b).length := by
  have go (l : List (AssocList α β)) (n : Nat) :
      l.foldl (fun d b => d + b.length) n = n + (l.flatMap AssocList.toList).length := by
    induction l generalizing n with
    | nil => rfl
    | cons b l ih =>
      rw [List.foldl_cons, ih, List.flatMap_cons, List.length_append, AssocList.length_eq, Nat.add_assoc]
  rw [computeSize, ← Array.foldl_toList, go, Nat.zero_add, toListModel]

/-- What changes the values of each bucket and leaves out entries does so with the list. -/
private theorem map_buckets [BEq α] [Hashable α] {b : Array (AssocList α β)} {F : AssocList α β → AssocList α γ}
    {f : (a : α) → β a → Option (γ a)} (hF : ∀ l, (F l).toList.Perm (filterMapEntries f l.toList)) :
    (toListModel (b.map F)).Perm (filterMapEntries f (toListModel b)) ∧
      (IsHashSelf b → IsHashSelf (b.map F)) := by
  constructor
  · rw [toListModel, toListModel, Array.toList_map]
    induction b.toList with
    | nil => exact .rfl
    | cons l bs ih =>
      rw [List.map_cons, List.flatMap_cons, List.flatMap_cons]
      refine ((hF l).append ih).trans (.of_eq ?_)
      rw [filterMapEntries, filterMapEntries, filterMapEntries, List.filterMap_append]
  · intro h
    constructor
    intro i hi
    constructor
    intro h' p m
    have hs : (b.map F).size = b.size := Array.size_map
    have e : (b.map F)[i] = F (b[i]'(hs ▸ hi)) := Array.getElem_map _ _
    rw [e] at m
    obtain ⟨q, m', e⟩ := List.mem_filterMap.1 ((hF _).mem_iff.1 m)
    rw [Option.map_eq_some_iff] at e
    obtain ⟨v, -, rfl⟩ := e
    exact (bucketIdx_size hs h' (hs ▸ h') q.1).trans ((h.hashes_to i (hs ▸ hi)).hash_self (hs ▸ h') q m')

namespace Models

variable [BEq α] [Hashable α] {m : Raw₀ α β} {l t : List ((a : α) × β a)}

omit [BEq α] [Hashable α] in
theorem perm_filterMapEntries {l l' : List ((a : α) × β a)} (f : (a : α) → β a → Option (γ a)) (h : l.Perm l') :
    (filterMapEntries f l).Perm (filterMapEntries f l') := h.filterMap _

theorem filterMap [PartialEquivBEq α] {f : (a : α) → β a → Option (γ a)} (h : Models m.1 l) :
    Models (m.filterMap f).1 (filterMapEntries f l) := by
  obtain ⟨⟨size, buckets⟩, hm⟩ := m
  obtain ⟨h₁, h₂⟩ := map_buckets (b := buckets) (F := AssocList.filterMap f) fun l => AssocList.toList_filterMap
  have h₁ := h₁.trans (perm_filterMapEntries f h.perm)
  exact ⟨h₂ h.hashSelf, h₁, computeSize_eq.trans h₁.length_eq, h.distinct.filterMapEntries⟩

theorem map [PartialEquivBEq α] {f : (a : α) → β a → γ a} (h : Models m.1 l) :
    Models (m.map f).1 (l.map fun p => (⟨p.1, f p.1 p.2⟩ : (a : α) × γ a)) := by
  obtain ⟨⟨size, buckets⟩, hm⟩ := m
  obtain ⟨h₁, h₂⟩ := map_buckets (b := buckets) (F := AssocList.map f) (f := fun a b => some (f a b)) fun l =>
    AssocList.toList_map.trans (.of_eq map_eq_filterMapEntries)
  have h₁ := h₁.trans (perm_filterMapEntries _ h.perm)
  have hd := h.distinct.filterMapEntries (f := fun a b => some (f a b))
  rw [← map_eq_filterMapEntries] at h₁ hd
  exact ⟨h₂ h.hashSelf, h₁, h.size.trans (List.length_map _).symm, hd⟩

theorem filter [PartialEquivBEq α] {f : (a : α) → β a → Bool} (h : Models m.1 l) :
    Models (m.filter f).1 (l.filter fun p => f p.1 p.2) := by
  obtain ⟨⟨size, buckets⟩, hm⟩ := m
  obtain ⟨h₁, h₂⟩ := map_buckets (b := buckets) (F := AssocList.filter f)
    (f := fun a b => if f a b then some b else none) fun l =>
    AssocList.toList_filter.trans (.of_eq filter_eq_filterMapEntries)
  have h₁ := h₁.trans (perm_filterMapEntries _ h.perm)
  rw [← filter_eq_filterMapEntries] at h₁
  exact ⟨h₂ h.hashSelf, h₁, computeSize_eq.trans h₁.length_eq, h.distinct.filter⟩

end Models

section Many

/-- A loop that always goes on is a fold, also when its state carries a proof. -/
private theorem val_forIn {S : Type w} {ρ : Type u} {T : Type w'} {val : S → T} {step : T → ρ → T}
    {f : ρ → S → Id (ForInStep S)} (hf : ∀ x s, ∃ s', f x s = pure (.yield s') ∧ val s' = step (val s) x)
    (l : List ρ) (s : S) : val (ForIn.forIn (m := Id) l s f) = l.foldl step (val s) := by
  induction l generalizing s with
  | nil => rfl
  | cons x l ih =>
    obtain ⟨s', h, h'⟩ := hf x s
    rw [List.forIn_cons, List.foldl_cons, ← h', ← ih, h]
    rfl

variable [BEq α] [Hashable α] {m : Raw₀ α β}

namespace Raw₀

theorem insertMany_eq_foldl {t : List ((a : α) × β a)} :
    (m.insertMany t).1 = t.foldl (fun m p => m.insert p.1 p.2) m := by
  show Subtype.val (ForIn.forIn (m := Id) t _ _) = _
  exact val_forIn (fun _ _ => ⟨_, rfl, rfl⟩) t _

theorem insertMany_raw {b : Raw α β} : (m.insertMany b).1 = (m.insertMany (toListModel b.buckets)).1 := by
  show Subtype.val (ForIn.forIn (m := Id) b _ _) = Subtype.val (ForIn.forIn (m := Id) (toListModel b.buckets) _ _)
  rw [Raw.forIn_eq]

theorem insertManyIfNew_eq_foldl {t : List ((a : α) × β a)} :
    (m.insertManyIfNew t).1 = t.foldl (fun m p => m.insertIfNew p.1 p.2) m := by
  show Subtype.val (ForIn.forIn (m := Id) t _ _) = _
  exact val_forIn (fun _ _ => ⟨_, rfl, rfl⟩) t _

theorem insertManyIfNew_raw {b : Raw α β} : (m.insertManyIfNew b).1 = (m.insertManyIfNew (toListModel b.buckets)).1 := by
  show Subtype.val (ForIn.forIn (m := Id) b _ _) = Subtype.val (ForIn.forIn (m := Id) (toListModel b.buckets) _ _)
  rw [Raw.forIn_eq]

theorem eraseManyEntries_eq_foldl {t : List ((a : α) × β a)} :
    (m.eraseManyEntries t).1 = t.foldl (fun m p => m.erase p.1) m := by
  show Subtype.val (ForIn.forIn (m := Id) t _ _) = _
  exact val_forIn (fun _ _ => ⟨_, rfl, rfl⟩) t _

theorem eraseManyEntries_raw {b : Raw α β} : (m.eraseManyEntries b).1 = (m.eraseManyEntries (toListModel b.buckets)).1 := by
  show Subtype.val (ForIn.forIn (m := Id) b _ _) = Subtype.val (ForIn.forIn (m := Id) (toListModel b.buckets) _ _)
  rw [Raw.forIn_eq]

theorem Const.insertMany_eq_foldl {β : Type v} {m : Raw₀ α (fun _ => β)} {t : List (α × β)} :
    (Const.insertMany m t).1 = t.foldl (fun m p => m.insert p.1 p.2) m := by
  show Subtype.val (ForIn.forIn (m := Id) t _ _) = _
  exact val_forIn (fun _ _ => ⟨_, rfl, rfl⟩) t _

theorem Const.insertManyIfNewUnit_eq_foldl {m : Raw₀ α (fun _ => Unit)} {t : List α} :
    (Const.insertManyIfNewUnit m t).1 = t.foldl (fun m a => m.insertIfNew a ()) m := by
  show Subtype.val (ForIn.forIn (m := Id) t _ _) = _
  exact val_forIn (fun _ _ => ⟨_, rfl, rfl⟩) t _

end Raw₀

end Many

namespace Models

variable [BEq α] [Hashable α] [EquivBEq α] [LawfulHashable α] {m m₁ m₂ : Raw₀ α β}
  {l t l₁ l₂ : List ((a : α) × β a)}

theorem insertMany (h : Models m.1 l) : Models (m.insertMany t).1.1 (insertList l t) := by
  rw [Raw₀.insertMany_eq_foldl, insertList]
  induction t generalizing m l with
  | nil => exact h
  | cons p t ih => exact ih h.insert

theorem insertManyIfNew (h : Models m.1 l) : Models (m.insertManyIfNew t).1.1 (insertListIfNew l t) := by
  rw [Raw₀.insertManyIfNew_eq_foldl, insertListIfNew]
  induction t generalizing m l with
  | nil => exact h
  | cons p t ih => exact ih h.insertIfNew

theorem eraseManyEntries (h : Models m.1 l) : Models (m.eraseManyEntries t).1.1 (eraseList l (t.map (·.1))) := by
  rw [Raw₀.eraseManyEntries_eq_foldl, eraseList]
  induction t generalizing m l with
  | nil => exact h
  | cons p t ih => exact ih h.erase

theorem constInsertMany {β : Type v} {m : Raw₀ α (fun _ => β)} {l : List ((_ : α) × β)} {t : List (α × β)}
    (h : Models m.1 l) : Models (Raw₀.Const.insertMany m t).1.1 (insertList l (t.map fun p => ⟨p.1, p.2⟩)) := by
  rw [Raw₀.Const.insertMany_eq_foldl, insertList]
  induction t generalizing m l with
  | nil => exact h
  | cons p t ih => exact ih h.insert

theorem constInsertManyIfNewUnit {m : Raw₀ α (fun _ => Unit)} {l : List ((_ : α) × Unit)} {t : List α}
    (h : Models m.1 l) :
    Models (Raw₀.Const.insertManyIfNewUnit m t).1.1 (insertListIfNew l (t.map fun a => ⟨a, ()⟩)) := by
  rw [Raw₀.Const.insertManyIfNewUnit_eq_foldl, insertListIfNew]
  induction t generalizing m l with
  | nil => exact h
  | cons p t ih => exact ih h.insertIfNew

theorem union (h₁ : Models m₁.1 l₁) (h₂ : Models m₂.1 l₂) : Models (m₁.union m₂).1 (insertList l₁ l₂) := by
  rw [Raw₀.union]
  split
  · rw [Raw₀.insertManyIfNew_raw]
    refine h₂.insertManyIfNew.trans ?_
    refine perm_of_getEntry? h₂.distinct.insertListIfNew h₁.distinct.insertList fun a => ?_
    rw [getEntry?_insertListIfNew, getEntry?_insertList, getEntry?_of_perm h₁.distinct' h₁.perm,
      getEntry?_of_perm h₂.distinct (List.reverse_perm _).symm]
  · rw [Raw₀.insertMany_raw]
    refine h₁.insertMany.trans ?_
    refine perm_of_getEntry? h₁.distinct.insertList h₁.distinct.insertList fun a => ?_
    rw [getEntry?_insertList, getEntry?_insertList,
      ← getEntry?_of_perm h₂.distinct (List.reverse_perm _).symm,
      ← getEntry?_of_perm h₂.distinct' (List.reverse_perm _).symm, getEntry?_of_perm h₂.distinct' h₂.perm]

theorem contains (h : Models m.1 l) {k : α} : m.contains k = containsKey k l := by
  rw [containsKey_eq_isSome_getEntry?, ← h.getEntry?]
  obtain ⟨⟨size, buckets⟩, hm⟩ := m
  rw [Raw₀.contains, Raw₀.getEntry?]
  rw [AssocList.getEntry?_eq, AssocList.contains_eq, containsKey_eq_isSome_getEntry?]

theorem diff (h₁ : Models m₁.1 l₁) (h₂ : Models m₂.1 l₂) :
    Models (m₁.diff m₂).1 (l₁.filter fun p => !containsKey p.1 l₂) := by
  rw [Raw₀.diff]
  split
  · have := h₁.filter (f := fun k _ => !m₂.contains k)
    have e : (fun p : (a : α) × β a => !m₂.contains p.1) = fun p => !containsKey p.1 l₂ := funext fun p => by
      rw [h₂.contains]
    exact e ▸ this
  · rw [Raw₀.eraseManyEntries_raw]
    refine h₁.eraseManyEntries.trans ?_
    refine perm_of_getEntry? h₁.distinct.eraseList h₁.distinct.filter fun a => ?_
    rw [getEntry?_eraseList h₁.distinct, getEntry?_filter (f := fun k _ => !containsKey k l₂) h₁.distinct, any_beq_keys,
      containsKey_of_perm h₂.perm]
    cases h : Std.Internal.List.getEntry? a l₁ with
    | none => exact ite_self _
    | some p =>
      rw [Option.filter_some, containsKey_congr (beq_of_getEntry?_eq_some h)]
      cases containsKey a l₂ <;> rfl

private theorem interSmaller_spec (h₁ : Models m₁.1 l₁) (t : List ((a : α) × β a)) (s : Raw₀ α β)
    (ls : List ((a : α) × β a)) (h : Models s.1 ls) (hs : ∀ p, p ∈ ls → p ∈ l₁) :
    ∃ l', Models (t.foldl (fun s p => Raw₀.interSmallerFn m₁ s p.1) s).1 l' ∧ ∀ a,
      Std.Internal.List.getEntry? a l' =
        if containsKey a ls ∨ containsKey a t then Std.Internal.List.getEntry? a l₁ else none := by
  induction t generalizing s ls with
  | nil =>
    refine ⟨ls, h, fun a => ?_⟩
    rw [containsKey_nil]
    cases hk : Std.Internal.List.getEntry? a ls with
    | none =>
      rw [getEntry?_eq_none.1 hk]
      simp
    | some p =>
      have e : containsKey a ls = true := by rw [containsKey_eq_isSome_getEntry?, hk]; rfl
      rw [if_pos (.inl e)]
      exact ((getEntry?_eq_some_iff h₁.distinct).2 ⟨hs _ (mem_of_getEntry?_eq_some hk), beq_of_getEntry?_eq_some hk⟩).symm
  | cons p t ih =>
    rw [List.foldl_cons, Raw₀.interSmallerFn, h₁.getEntry?]
    cases hk : Std.Internal.List.getEntry? p.1 l₁ with
    | none =>
      obtain ⟨l', h', e⟩ := ih s ls h hs
      refine ⟨l', h', fun a => ?_⟩
      rw [e]
      show _ = if containsKey a ls ∨ (p.1 == a || containsKey a t) = true then _ else _
      cases hp : p.1 == a with
      | false => rfl
      | true =>
        rw [← getEntry?_congr hp, hk, ite_self, ite_self]
    | some q =>
      have hq := mem_of_getEntry?_eq_some hk
      have hqk := beq_of_getEntry?_eq_some hk
      obtain ⟨l', h', e⟩ := ih (s.insert q.1 q.2) _ h.insert fun r m => by
        cases mem_insertEntry m with
        | inl e => exact e ▸ hq
        | inr m => exact hs _ m
      refine ⟨l', h', fun a => ?_⟩
      rw [e, containsKey_insertEntry]
      show _ = if containsKey a ls ∨ (p.1 == a || containsKey a t) = true then _ else _
      rw [BEq.congr_left hqk]
      cases p.1 == a <;> cases containsKey a ls <;> cases containsKey a t <;> rfl

theorem inter (h₁ : Models m₁.1 l₁) (h₂ : Models m₂.1 l₂) :
    Models (m₁.inter m₂).1 (l₁.filter fun p => containsKey p.1 l₂) := by
  rw [Raw₀.inter]
  split
  · have := h₁.filter (f := fun k _ => m₂.contains k)
    have e : (fun p : (a : α) × β a => m₂.contains p.1) = fun p => containsKey p.1 l₂ := funext fun p => by
      rw [h₂.contains]
    exact e ▸ this
  · rw [Raw₀.interSmaller, Raw.fold_eq_foldl_toListModel]
    obtain ⟨l', h', e⟩ := interSmaller_spec h₁ (toListModel m₂.1.buckets) _ _ emptyWithCapacity (fun _ h => nomatch h)
    refine h'.trans (perm_of_getEntry? h'.distinct h₁.distinct.filter fun a => ?_)
    rw [e, getEntry?_filter (f := fun k _ => containsKey k l₂) h₁.distinct, containsKey_of_perm h₂.perm]
    cases h : Std.Internal.List.getEntry? a l₁ with
    | none => exact ite_self _
    | some p =>
      rw [Option.filter_some, containsKey_congr (beq_of_getEntry?_eq_some h), containsKey_nil]
      cases containsKey a l₂ <;> rfl

end Models

namespace Raw₀

variable [BEq α] [Hashable α] {m : Raw₀ α β} {a : α} {b : β a}

theorem containsThenInsert_snd : (m.containsThenInsert a b).2 = m.insert a b := by
  rw [containsThenInsert, insert]
  dsimp only
  split <;> rfl

theorem containsThenInsert_fst : (m.containsThenInsert a b).1 = m.contains a := by
  rw [containsThenInsert, contains]
  dsimp only
  split
  · next h => exact h.symm
  · next h => exact (Bool.eq_false_iff.2 h).symm

theorem containsThenInsertIfNew_snd : (m.containsThenInsertIfNew a b).2 = m.insertIfNew a b := by
  rw [containsThenInsertIfNew, insertIfNew]
  dsimp only
  split <;> rfl

theorem containsThenInsertIfNew_fst : (m.containsThenInsertIfNew a b).1 = m.contains a := by
  rw [containsThenInsertIfNew, contains]
  dsimp only
  split
  · next h => exact h.symm
  · next h => exact (Bool.eq_false_iff.2 h).symm

theorem getThenInsertIfNew?_fst [LawfulBEq α] : (m.getThenInsertIfNew? a b).1 = m.get? a := by
  rw [getThenInsertIfNew?, get?]
  dsimp only
  split
  · next h => exact h.symm
  · next h => exact h.symm

theorem getThenInsertIfNew?_snd [LawfulBEq α] : (m.getThenInsertIfNew? a b).2 = m.insertIfNew a b := by
  rw [getThenInsertIfNew?, insertIfNew]
  dsimp only
  simp only [AssocList.contains_eq, containsKey_eq_isSome_getValueCast?, AssocList.getCast?_eq]
  split
  · next h => simp only [h]; rfl
  · next h => simp only [h]; rfl

theorem Const.getThenInsertIfNew?_fst {β : Type v} {m : Raw₀ α (fun _ => β)} {b : β} :
    (Const.getThenInsertIfNew? m a b).1 = Const.get? m a := by
  rw [Const.getThenInsertIfNew?, Const.get?]
  dsimp only
  split
  · next h => exact h.symm
  · next h => exact h.symm

theorem Const.getThenInsertIfNew?_snd {β : Type v} {m : Raw₀ α (fun _ => β)} {b : β} :
    (Const.getThenInsertIfNew? m a b).2 = m.insertIfNew a b := by
  rw [Const.getThenInsertIfNew?, insertIfNew]
  dsimp only
  simp only [AssocList.contains_eq, containsKey_eq_isSome_getEntry?, AssocList.get?_eq, AssocList.getEntry?_eq]
  split
  · next h => rw [Option.map_eq_none_iff] at h; simp only [h]; rfl
  · next h =>
    obtain ⟨p, h, -⟩ := Option.map_eq_some_iff.1 h
    simp only [h]; rfl

end Raw₀

/-- Well-formed maps satisfy the invariant. -/
theorem Raw.WF.out' {α : Type u} {β : α → Type v} [i₁ : BEq α] [i₂ : Hashable α] {m : Raw α β} (h : m.WF) :
    [EquivBEq α] → [LawfulHashable α] → Raw.WFImp m := by
  induction h with
  | wf _ h => intro _ _; exact h
  | emptyWithCapacity₀ => intro _ _; exact Models.emptyWithCapacity.wfImp
  | insert₀ _ ih => intro _ _; exact (Models.of_wfImp ih).insert (m := ⟨_, _⟩) |>.wfImp
  | containsThenInsert₀ _ ih =>
    intro _ _
    rw [Raw₀.containsThenInsert_snd]
    exact (Models.of_wfImp ih).insert (m := ⟨_, _⟩) |>.wfImp
  | containsThenInsertIfNew₀ _ ih =>
    intro _ _
    rw [Raw₀.containsThenInsertIfNew_snd]
    exact (Models.of_wfImp ih).insertIfNew (m := ⟨_, _⟩) |>.wfImp
  | erase₀ _ ih => intro _ _; exact (Models.of_wfImp ih).erase (m := ⟨_, _⟩) |>.wfImp
  | insertIfNew₀ _ ih => intro _ _; exact (Models.of_wfImp ih).insertIfNew (m := ⟨_, _⟩) |>.wfImp
  | getThenInsertIfNew?₀ _ ih =>
    intro _ _
    rw [Raw₀.getThenInsertIfNew?_snd]
    exact (Models.of_wfImp ih).insertIfNew (m := ⟨_, _⟩) |>.wfImp
  | filter₀ _ ih => intro _ _; exact (Models.of_wfImp ih).filter (m := ⟨_, _⟩) |>.wfImp
  | constGetThenInsertIfNew?₀ _ ih =>
    intro _ _
    rw [Raw₀.Const.getThenInsertIfNew?_snd]
    exact (Models.of_wfImp ih).insertIfNew (m := ⟨_, _⟩) |>.wfImp
  | modify₀ _ ih => intro _ _; exact (Models.of_wfImp ih).modify (m := ⟨_, _⟩) |>.wfImp
  | constModify₀ _ ih => intro _ _; exact (Models.of_wfImp ih).constModify (m := ⟨_, _⟩) |>.wfImp
  | alter₀ _ ih => intro _ _; exact (Models.of_wfImp ih).alter (m := ⟨_, _⟩) |>.wfImp
  | constAlter₀ _ ih => intro _ _; exact (Models.of_wfImp ih).constAlter (m := ⟨_, _⟩) |>.wfImp
  | inter₀ _ _ ih₁ ih₂ =>
    intro _ _
    exact (Models.of_wfImp ih₁).inter (m₁ := ⟨_, _⟩) (m₂ := ⟨_, _⟩) (Models.of_wfImp ih₂) |>.wfImp

end Std.DHashMap.Internal
