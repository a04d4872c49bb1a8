/-
Iterators over ranges.

The state of an iterator is the next element and the upper end.  Lean's counterpart:
`Init.Data.Range.Polymorphic.RangeIterator`.
-/
prelude
import Init.Data.Range.Polymorphic.PRange
import Init.Data.Iterators.Consumers.Loop
import Init.Data.Iterators.Consumers.Collect
import Init.ByCases

universe u w

open Std.PRange

namespace Std

/-- The state of an iterator over a range. -/
structure Rxc.Iterator (α : Type u) where
  /-- The next element, if there is one. -/
  next : Option α
  /-- The upper end. -/
  upperBound : α

variable {α : Type u}

namespace Rxc

/-- What the next step does. -/
@[inline] def Iterator.Monadic.step [UpwardEnumerable α] [LE α] [DecidableLE α] (it : IterM (α := Rxc.Iterator α) Id α) :
    IterStep (IterM (α := Rxc.Iterator α) Id α) α :=
  match it.internalState.next with
  | none => .done
  | some a => if a ≤ it.internalState.upperBound then .yield ⟨⟨UpwardEnumerable.succ? a, it.internalState.upperBound⟩⟩ a else .done

/-- What the next step does. -/
@[always_inline, inline] def Iterator.step [UpwardEnumerable α] [LE α] [DecidableLE α] (it : Iter (α := Rxc.Iterator α) α) :
    IterStep (Iter (α := Rxc.Iterator α) α) α :=
  (Monadic.step it.toIterM).mapIterator IterM.toIter

instance [UpwardEnumerable α] [LE α] [DecidableLE α] : Std.Iterator (Rxc.Iterator α) Id α where
  IsPlausibleStep it step := step = Iterator.Monadic.step it
  step it := pure (.deflate ⟨Iterator.Monadic.step it, rfl⟩)


/-- What a step with an output says about the states. -/
private theorem of_yield [UpwardEnumerable α] [LE α] [DecidableLE α] {it it' : IterM (α := Rxc.Iterator α) Id α} {out : α}
    (h : .yield it' out = Iterator.Monadic.step it) : it.internalState.next = some out ∧
      out ≤ it.internalState.upperBound ∧ it'.internalState.next = UpwardEnumerable.succ? out ∧ it'.internalState.upperBound = it.internalState.upperBound := by
  unfold Iterator.Monadic.step at h
  cases hn : it.internalState.next with
  | none =>
    rw [hn] at h
    exact nomatch h
  | some a =>
    rw [hn] at h
    change IterStep.yield it' out = if a ≤ it.internalState.upperBound then .yield ⟨⟨UpwardEnumerable.succ? a, it.internalState.upperBound⟩⟩ a else .done at h
    by_cases hc : a ≤ it.internalState.upperBound
    · rw [if_pos hc] at h
      cases h
      exact ⟨rfl, hc, rfl, rfl⟩
    · rw [if_neg hc] at h
      exact nomatch h

private theorem not_skip [UpwardEnumerable α] [LE α] [DecidableLE α] {it it' : IterM (α := Rxc.Iterator α) Id α} :
    ¬.skip it' = Iterator.Monadic.step it := by
  unfold Iterator.Monadic.step
  cases it.internalState.next with
  | none => exact fun h => nomatch h
  | some a =>
    show ¬.skip it' = if a ≤ it.internalState.upperBound then IterStep.yield _ a else .done
    split
    · exact fun h => nomatch h
    · exact fun h => nomatch h

private theorem of_successor [UpwardEnumerable α] [LE α] [DecidableLE α] {it it' : IterM (α := Rxc.Iterator α) Id α}
    (h : it'.IsPlausibleSuccessorOf it) : ∃ a, it.internalState.next = some a ∧
      a ≤ it.internalState.upperBound ∧ it'.internalState.next = UpwardEnumerable.succ? a ∧ it'.internalState.upperBound = it.internalState.upperBound := by
  cases h with
  | intro step h =>
    cases step with
    | yield it'' out =>
      cases h.1
      exact ⟨out, of_yield h.2⟩
    | skip it'' => exact absurd h.2 not_skip
    | done => exact nomatch h.1

private theorem acc_of_next [UpwardEnumerable α] [LE α] [DecidableLE α] [LawfulUpwardEnumerable α] (n : Nat) :
    ∀ (a hi : α), (succMany? n a).elim True (¬ · ≤ hi) → ∀ it : IterM (α := Rxc.Iterator α) Id α,
      it.internalState.next = some a → it.internalState.upperBound = hi → Acc IterM.IsPlausibleSuccessorOf it := by
  induction n with
  | zero =>
    intro a hi h it ha hu
    rw [UpwardEnumerable.succMany?_zero] at h
    refine ⟨_, fun it' h' => ?_⟩
    have ⟨b, hb, hle, _, _⟩ := of_successor h'
    cases ha.symm.trans hb
    exact absurd (hu ▸ hle) h
  | succ n ih =>
    intro a hi h it ha hu
    refine ⟨_, fun it' h' => ?_⟩
    have ⟨b, hb, _, hn, hu'⟩ := of_successor h'
    cases ha.symm.trans hb
    rw [LawfulUpwardEnumerable.succMany?_succ_eq_succ?_bind_succMany?] at h
    cases hs : UpwardEnumerable.succ? a with
    | none =>
      refine ⟨_, fun it'' h'' => ?_⟩
      have ⟨c, hc, _⟩ := of_successor h''
      rw [hn, hs] at hc
      exact nomatch hc
    | some c =>
      rw [hs] at h
      exact ih c hi h it' (hn.trans hs) (hu'.trans hu)

instance [UpwardEnumerable α] [LE α] [DecidableLE α] [LawfulUpwardEnumerable α] [Rxc.IsAlwaysFinite α] :
    Iterators.Finite (Rxc.Iterator α) Id where
  wf := ⟨fun it => by
    cases h : it.internalState.next with
    | none =>
      refine ⟨_, fun it' h' => ?_⟩
      have ⟨c, hc, _⟩ := of_successor h'
      rw [h] at hc
      exact nomatch hc
    | some a =>
      have ⟨n, hn⟩ := IsAlwaysFinite.finite a it.internalState.upperBound
      exact acc_of_next n a _ hn it h rfl⟩

/-- What an iterator gives is between its next element and its end. -/
theorem Iterator.le_of_output [UpwardEnumerable α] [LE α] [DecidableLE α] [LawfulUpwardEnumerable α]
    {it : IterM (α := Rxc.Iterator α) Id α} {out : α} (h : it.IsPlausibleIndirectOutput out) :
    (∃ a, it.internalState.next = some a ∧ UpwardEnumerable.LE a out) ∧ out ≤ it.internalState.upperBound := by
  induction h with
  | direct h =>
    have ⟨it', h⟩ := h
    have ⟨hn, hc, _⟩ := of_yield h
    exact ⟨⟨_, hn, UpwardEnumerable.le_refl _⟩, hc⟩
  | indirect h _ ih =>
    have ⟨a, ha, _, hn, hu⟩ := of_successor h
    have ⟨⟨b, hb, hle⟩, hc⟩ := ih
    exact ⟨⟨a, ha, UpwardEnumerable.le_of_lt (UpwardEnumerable.lt_of_succ?_le (hn.symm.trans hb) hle)⟩, hu ▸ hc⟩

instance Iterator.instIteratorLoop [UpwardEnumerable α] [LE α] [DecidableLE α] [LawfulUpwardEnumerable α] {n : Type u → Type w} [Monad n] :
    IteratorLoop (Rxc.Iterator α) Id n :=
  .defaultImplementation

end Rxc

/-- The state of an iterator over a range. -/
structure Rxo.Iterator (α : Type u) where
  /-- The next element, if there is one. -/
  next : Option α
  /-- The upper end. -/
  upperBound : α

variable {α : Type u}

namespace Rxo

/-- What the next step does. -/
@[inline] def Iterator.Monadic.step [UpwardEnumerable α] [LT α] [DecidableLT α] (it : IterM (α := Rxo.Iterator α) Id α) :
    IterStep (IterM (α := Rxo.Iterator α) Id α) α :=
  match it.internalState.next with
  | none => .done
  | some a => if a < it.internalState.upperBound then .yield ⟨⟨UpwardEnumerable.succ? a, it.internalState.upperBound⟩⟩ a else .done

/-- What the next step does. -/
@[always_inline, inline] def Iterator.step [UpwardEnumerable α] [LT α] [DecidableLT α] (it : Iter (α := Rxo.Iterator α) α) :
    IterStep (Iter (α := Rxo.Iterator α) α) α :=
  (Monadic.step it.toIterM).mapIterator IterM.toIter

instance [UpwardEnumerable α] [LT α] [DecidableLT α] : Std.Iterator (Rxo.Iterator α) Id α where
  IsPlausibleStep it step := step = Iterator.Monadic.step it
  step it := pure (.deflate ⟨Iterator.Monadic.step it, rfl⟩)


/-- What a step with an output says about the states. -/
private theorem of_yield [UpwardEnumerable α] [LT α] [DecidableLT α] {it it' : IterM (α := Rxo.Iterator α) Id α} {out : α}
    (h : .yield it' out = Iterator.Monadic.step it) : it.internalState.next = some out ∧
      out < it.internalState.upperBound ∧ it'.internalState.next = UpwardEnumerable.succ? out ∧ it'.internalState.upperBound = it.internalState.upperBound := by
  unfold Iterator.Monadic.step at h
  cases hn : it.internalState.next with
  | none =>
    rw [hn] at h
    exact nomatch h
  | some a =>
    rw [hn] at h
    change IterStep.yield it' out = if a < it.internalState.upperBound then .yield ⟨⟨UpwardEnumerable.succ? a, it.internalState.upperBound⟩⟩ a else .done at h
    by_cases hc : a < it.internalState.upperBound
    · rw [if_pos hc] at h
      cases h
      exact ⟨rfl, hc, rfl, rfl⟩
    · rw [if_neg hc] at h
      exact nomatch h

private theorem not_skip [UpwardEnumerable α] [LT α] [DecidableLT α] {it it' : IterM (α := Rxo.Iterator α) Id α} :
    ¬.skip it' = Iterator.Monadic.step it := by
  unfold Iterator.Monadic.step
  cases it.internalState.next with
  | none => exact fun h => nomatch h
  | some a =>
    show ¬.skip it' = if a < it.internalState.upperBound then IterStep.yield _ a else .done
    split
    · exact fun h => nomatch h
    · exact fun h => nomatch h

private theorem of_successor [UpwardEnumerable α] [LT α] [DecidableLT α] {it it' : IterM (α := Rxo.Iterator α) Id α}
    (h : it'.IsPlausibleSuccessorOf it) : ∃ a, it.internalState.next = some a ∧
      a < it.internalState.upperBound ∧ it'.internalState.next = UpwardEnumerable.succ? a ∧ it'.internalState.upperBound = it.internalState.upperBound := by
  cases h with
  | intro step h =>
    cases step with
    | yield it'' out =>
      cases h.1
      exact ⟨out, of_yield h.2⟩
    | skip it'' => exact absurd h.2 not_skip
    | done => exact nomatch h.1

private theorem acc_of_next [UpwardEnumerable α] [LT α] [DecidableLT α] [LawfulUpwardEnumerable α] (n : Nat) :
    ∀ (a hi : α), (succMany? n a).elim True (¬ · < hi) → ∀ it : IterM (α := Rxo.Iterator α) Id α,
      it.internalState.next = some a → it.internalState.upperBound = hi → Acc IterM.IsPlausibleSuccessorOf it := by
  induction n with
  | zero =>
    intro a hi h it ha hu
    rw [UpwardEnumerable.succMany?_zero] at h
    refine ⟨_, fun it' h' => ?_⟩
    have ⟨b, hb, hle, _, _⟩ := of_successor h'
    cases ha.symm.trans hb
    exact absurd (hu ▸ hle) h
  | succ n ih =>
    intro a hi h it ha hu
    refine ⟨_, fun it' h' => ?_⟩
    have ⟨b, hb, _, hn, hu'⟩ := of_successor h'
    cases ha.symm.trans hb
    rw [LawfulUpwardEnumerable.succMany?_succ_eq_succ?_bind_succMany?] at h
    cases hs : UpwardEnumerable.succ? a with
    | none =>
      refine ⟨_, fun it'' h'' => ?_⟩
      have ⟨c, hc, _⟩ := of_successor h''
      rw [hn, hs] at hc
      exact nomatch hc
    | some c =>
      rw [hs] at h
      exact ih c hi h it' (hn.trans hs) (hu'.trans hu)

instance [UpwardEnumerable α] [LT α] [DecidableLT α] [LawfulUpwardEnumerable α] [Rxo.IsAlwaysFinite α] :
    Iterators.Finite (Rxo.Iterator α) Id where
  wf := ⟨fun it => by
    cases h : it.internalState.next with
    | none =>
      refine ⟨_, fun it' h' => ?_⟩
      have ⟨c, hc, _⟩ := of_successor h'
      rw [h] at hc
      exact nomatch hc
    | some a =>
      have ⟨n, hn⟩ := IsAlwaysFinite.finite a it.internalState.upperBound
      exact acc_of_next n a _ hn it h rfl⟩

/-- What an iterator gives is between its next element and its end. -/
theorem Iterator.le_of_output [UpwardEnumerable α] [LT α] [DecidableLT α] [LawfulUpwardEnumerable α]
    {it : IterM (α := Rxo.Iterator α) Id α} {out : α} (h : it.IsPlausibleIndirectOutput out) :
    (∃ a, it.internalState.next = some a ∧ UpwardEnumerable.LE a out) ∧ out < it.internalState.upperBound := by
  induction h with
  | direct h =>
    have ⟨it', h⟩ := h
    have ⟨hn, hc, _⟩ := of_yield h
    exact ⟨⟨_, hn, UpwardEnumerable.le_refl _⟩, hc⟩
  | indirect h _ ih =>
    have ⟨a, ha, _, hn, hu⟩ := of_successor h
    have ⟨⟨b, hb, hle⟩, hc⟩ := ih
    exact ⟨⟨a, ha, UpwardEnumerable.le_of_lt (UpwardEnumerable.lt_of_succ?_le (hn.symm.trans hb) hle)⟩, hu ▸ hc⟩

instance Iterator.instIteratorLoop [UpwardEnumerable α] [LT α] [DecidableLT α] [LawfulUpwardEnumerable α] {n : Type u → Type w} [Monad n] :
    IteratorLoop (Rxo.Iterator α) Id n :=
  .defaultImplementation

end Rxo

/-- The state of an iterator over a range. -/
structure Rxi.Iterator (α : Type u) where
  /-- The next element, if there is one. -/
  next : Option α

variable {α : Type u}

namespace Rxi

/-- What the next step does. -/
@[inline] def Iterator.Monadic.step [UpwardEnumerable α] (it : IterM (α := Rxi.Iterator α) Id α) :
    IterStep (IterM (α := Rxi.Iterator α) Id α) α :=
  match it.internalState.next with
  | none => .done
  | some a => .yield ⟨⟨UpwardEnumerable.succ? a⟩⟩ a

/-- What the next step does. -/
@[always_inline, inline] def Iterator.step [UpwardEnumerable α] (it : Iter (α := Rxi.Iterator α) α) :
    IterStep (Iter (α := Rxi.Iterator α) α) α :=
  (Monadic.step it.toIterM).mapIterator IterM.toIter

instance [UpwardEnumerable α] : Std.Iterator (Rxi.Iterator α) Id α where
  IsPlausibleStep it step := step = Iterator.Monadic.step it
  step it := pure (.deflate ⟨Iterator.Monadic.step it, rfl⟩)


/-- What a step with an output says about the states. -/
private theorem of_yield [UpwardEnumerable α] {it it' : IterM (α := Rxi.Iterator α) Id α} {out : α}
    (h : .yield it' out = Iterator.Monadic.step it) : it.internalState.next = some out ∧
      it'.internalState.next = UpwardEnumerable.succ? out := by
  unfold Iterator.Monadic.step at h
  cases hn : it.internalState.next with
  | none =>
    rw [hn] at h
    exact nomatch h
  | some a =>
    rw [hn] at h
    cases h
    exact ⟨rfl, rfl⟩

private theorem not_skip [UpwardEnumerable α] {it it' : IterM (α := Rxi.Iterator α) Id α} :
    ¬.skip it' = Iterator.Monadic.step it := by
  unfold Iterator.Monadic.step
  cases it.internalState.next with
  | none => exact fun h => nomatch h
  | some a =>
    exact fun h => nomatch h

private theorem of_successor [UpwardEnumerable α] {it it' : IterM (α := Rxi.Iterator α) Id α}
    (h : it'.IsPlausibleSuccessorOf it) : ∃ a, it.internalState.next = some a ∧
      it'.internalState.next = UpwardEnumerable.succ? a := by
  cases h with
  | intro step h =>
    cases step with
    | yield it'' out =>
      cases h.1
      exact ⟨out, of_yield h.2⟩
    | skip it'' => exact absurd h.2 not_skip
    | done => exact nomatch h.1

private theorem acc_of_next [UpwardEnumerable α] [LawfulUpwardEnumerable α] (n : Nat) :
    ∀ a : α, succMany? n a = none → ∀ it : IterM (α := Rxi.Iterator α) Id α,
      it.internalState.next = some a → Acc IterM.IsPlausibleSuccessorOf it := by
  induction n with
  | zero =>
    intro a h it ha
    rw [UpwardEnumerable.succMany?_zero] at h
    exact nomatch h
  | succ n ih =>
    intro a h it ha
    refine ⟨_, fun it' h' => ?_⟩
    have ⟨b, hb, hn⟩ := of_successor h'
    cases ha.symm.trans hb
    rw [LawfulUpwardEnumerable.succMany?_succ_eq_succ?_bind_succMany?] at h
    cases hs : UpwardEnumerable.succ? a with
    | none =>
      refine ⟨_, fun it'' h'' => ?_⟩
      have ⟨c, hc, _⟩ := of_successor h''
      rw [hn, hs] at hc
      exact nomatch hc
    | some c =>
      rw [hs] at h
      exact ih c h it' (hn.trans hs)

instance [UpwardEnumerable α] [LawfulUpwardEnumerable α] [Rxi.IsAlwaysFinite α] :
    Iterators.Finite (Rxi.Iterator α) Id where
  wf := ⟨fun it => by
    cases h : it.internalState.next with
    | none =>
      refine ⟨_, fun it' h' => ?_⟩
      have ⟨c, hc, _⟩ := of_successor h'
      rw [h] at hc
      exact nomatch hc
    | some a =>
      have ⟨n, hn⟩ := IsAlwaysFinite.finite a
      exact acc_of_next n a hn it h⟩

/-- What an iterator gives is its next element or above. -/
theorem Iterator.le_of_output [UpwardEnumerable α] [LawfulUpwardEnumerable α]
    {it : IterM (α := Rxi.Iterator α) Id α} {out : α} (h : it.IsPlausibleIndirectOutput out) :
    ∃ a, it.internalState.next = some a ∧ UpwardEnumerable.LE a out := by
  induction h with
  | direct h =>
    have ⟨it', h⟩ := h
    exact ⟨_, (of_yield h).1, UpwardEnumerable.le_refl _⟩
  | indirect h _ ih =>
    have ⟨a, ha, hn⟩ := of_successor h
    have ⟨b, hb, hle⟩ := ih
    exact ⟨a, ha, UpwardEnumerable.le_of_lt (UpwardEnumerable.lt_of_succ?_le (hn.symm.trans hb) hle)⟩

instance Iterator.instIteratorLoop [UpwardEnumerable α] [LawfulUpwardEnumerable α] {n : Type u → Type w} [Monad n] :
    IteratorLoop (Rxi.Iterator α) Id n :=
  .defaultImplementation

end Rxi

end Std
