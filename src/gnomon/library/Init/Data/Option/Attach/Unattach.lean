/-
Options: what forgets the proof of a value.  Lean's counterpart: `Init.Data.Option.Attach`.
-/
prelude
import Init.Data.Option.Attach.Laws

namespace Option

section

variable {α : Type u_1} {p : α → Prop}

theorem unattach_eq_some_iff {o : Option { x // p x }} {x : α} :
    o.unattach = some x ↔ ∃ h, o = some ⟨x, h⟩ := by
  cases o with
  | none => simp
  | some a =>
    refine ⟨fun e => ?_, fun ⟨h, e⟩ => by rw [e]; rfl⟩
    cases e
    exact ⟨a.2, rfl⟩

@[simp] theorem unattach_merge {f : { x // p x } → { x // p x } → { x // p x }} {f' : α → α → α}
    (hf : ∀ (a : α) (ha : p a) (b : α) (hb : p b), (f ⟨a, ha⟩ ⟨b, hb⟩).val = f' a b) {o o' : Option { x // p x }} :
    (Option.merge f o o').unattach = Option.merge f' o.unattach o'.unattach := by
  cases o <;> cases o' <;> first | rfl | exact congrArg some (hf _ _ _ _)

@[simp] theorem unattach_filter {o : Option { x // p x }} {f : { x // p x } → Bool} {g : α → Bool}
    (hf : ∀ (x : α) (h : p x), f ⟨x, h⟩ = g x) : (o.filter f).unattach = o.unattach.filter g := by
  cases o with
  | none => rfl
  | some a =>
    have e : f a = g a.1 := hf a.1 a.2
    cases h : g a.1 <;> simp [Option.filter, e, h]

@[simp] theorem unattach_guard {q : { x // p x } → Bool} {r : α → Bool}
    (hq : ∀ (x : α) (h : p x), q ⟨x, h⟩ = r x) {x : { x // p x }} : (guard q x).unattach = guard r x.val := by
  have e : q x = r x.1 := hq x.1 x.2
  cases h : r x.1 <;> simp [guard, e, h]

@[simp] theorem unattach_pfilter {o : Option { x // p x }} {f : (a : { x // p x }) → o = some a → Bool}
    {g : (a : α) → o.unattach = some a → Bool}
    (hf : ∀ (a : α) (ha : p a) (e : o = some ⟨a, ha⟩), f ⟨a, ha⟩ e = g a (by rw [e]; rfl)) :
    (o.pfilter f).unattach = o.unattach.pfilter g := by
  cases o with
  | none => rfl
  | some a =>
    have e : f a rfl = g a.1 rfl := hf a.1 a.2 rfl
    show Option.unattach (bif f a rfl then some a else none) = bif g a.1 rfl then some a.1 else none
    cases h : g a.1 rfl <;> simp [e, h]

end

section

variable {α : Type u_1} {β : Type u_2} {p : α → Prop} {o : Option { x // p x }}

@[simp] theorem bind_subtype {f : { x // p x } → Option β} {g : α → Option β}
    (hf : ∀ (x : α) (h : p x), f ⟨x, h⟩ = g x) : o.bind f = o.unattach.bind g := by
  cases o with
  | none => rfl
  | some a => exact hf a.1 a.2

@[simp] theorem map_subtype {f : { x // p x } → β} {g : α → β} (hf : ∀ (x : α) (h : p x), f ⟨x, h⟩ = g x) :
    o.map f = o.unattach.map g := by
  cases o with
  | none => rfl
  | some a => exact congrArg some (hf a.1 a.2)

end

end Option
