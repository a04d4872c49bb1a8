/-
Options: laws that need more than a look at the constructors.  Lean's counterpart: `Init.Data.Option.Lemmas`.
-/
prelude
import Init.Data.Option.Lemmas.Basic
import Init.Data.BEq
import Init.Ext
import Init.Data.Option.BasicAux

namespace Option

@[simp] theorem get!_some {α : Type u_1} [Inhabited α] {a : α} : (some a).get! = a := rfl

@[simp] theorem get!_none {α : Type u_1} [Inhabited α] : (none : Option α).get! = default := rfl

@[simp] theorem toList_none (α : Type u_1) : (none : Option α).toList = [] := rfl

@[simp] theorem map_id_fun {α : Type u} : Option.map (id : α → α) = id := by
  funext o; cases o <;> rfl

@[simp] theorem bind_fun_none.{u_1, u_2} {α : Type u_1} {β : Type u_2} (x : Option α) :
    x.bind (fun _ => none (α := β)) = none := by
  cases x <;> rfl

theorem isSome_iff_exists {β : Type u_1} {x : Option β} : x.isSome = true ↔ ∃ a, x = some a := by
  cases x <;> simp

theorem some_get! {α : Type u_1} [Inhabited α] (o : Option α) : o.isSome = true → some o.get! = o := match o with
  | some _ => fun _ => rfl
  | none => nofun

theorem get_eq_get! {α : Type u_1} [Inhabited α] (o : Option α) {h : o.isSome = true} : o.get h = o.get! := by
  cases o with
  | none => exact nomatch h
  | some a => rfl

theorem get!_eq_getD {α : Type u_1} [Inhabited α] (o : Option α) : o.get! = o.getD default := by
  cases o <;> rfl

@[simp] theorem get!_or {α : Type u_1} {o o' : Option α} [Inhabited α] : (o.or o').get! = o.getD o'.get! := by
  cases o <;> rfl

theorem get!_join {α : Type u_1} [Inhabited α] {x : Option (Option α)} : x.join.get! = x.get!.get! := by
  cases x <;> rfl

theorem mem_some {α : Type u_1} {a b : α} : a ∈ some b ↔ b = a := some_inj

theorem mem_some_iff {α : Type u_1} {a b : α} : a ∈ some b ↔ b = a := some_inj

theorem get_of_eq_some {α : Type u_1} {a : α} {o : Option α} (h : o.isSome = true) : o = some a → o.get h = a :=
  fun e => by
  subst e; rfl

theorem get_of_mem {α : Type u_1} {a : α} {o : Option α} (h : o.isSome = true) : a ∈ o → o.get h = a := fun e => by
  cases e; rfl

theorem mem_unique {α : Type u_1} {o : Option α} {a b : α} (ha : a ∈ o) (hb : b ∈ o) : a = b :=
  Option.some.inj (ha.symm.trans hb)

@[ext (iff := false)] theorem ext {α : Type u_1} {o₁ o₂ : Option α} : (∀ (a : α), o₁ = some a ↔ o₂ = some a) → o₁ = o₂ :=
  fun h => by
  cases o₁ with
  | none => cases o₂ with
    | none => rfl
    | some b => exact (h b).mpr rfl
  | some a => exact ((h a).mp rfl).symm

theorem ext_iff {α : Type u_1} {o₁ o₂ : Option α} : o₁ = o₂ ↔ ∀ (a : α), o₁ = some a ↔ o₂ = some a :=
  ⟨fun h _ => h ▸ .rfl, ext⟩

protected theorem «exists» {α : Type u_1} {p : Option α → Prop} :
    (∃ (x : Option α), p x) ↔ p none ∨ ∃ x, p (some x) := ⟨fun
  | ⟨none, h⟩ => .inl h
  | ⟨some a, h⟩ => .inr ⟨a, h⟩, fun h => h.elim (fun h => ⟨_, h⟩) fun ⟨_, h⟩ => ⟨_, h⟩⟩

protected theorem «forall» {α : Type u_1} {p : Option α → Prop} :
    (∀ (x : Option α), p x) ↔ p none ∧ ∀ (x : α), p (some x) := ⟨fun h => ⟨h _, fun _ => h _⟩, fun h x => by
  cases x with
  | none => exact h.1
  | some a => exact h.2 a⟩

theorem forall_ne_none {α : Type u_1} {p : Option α → Prop} :
    (∀ (x : Option α), x ≠ none → p x) ↔ ∀ (x : α), p (some x) := ⟨fun h x => h (some x) nofun, fun h x n => by
  cases x with
  | none => exact absurd rfl n
  | some a => exact h a⟩

theorem exists_ne_none {α : Type u_1} {p : Option α → Prop} : (∃ x, x ≠ none ∧ p x) ↔ ∃ x, p (some x) := ⟨fun
  | ⟨none, n, _⟩ => absurd rfl n
  | ⟨some a, _, h⟩ => ⟨a, h⟩, fun ⟨a, h⟩ => ⟨some a, nofun, h⟩⟩

theorem ne_none_iff_exists' {β : Type u_1} {o : Option β} : o ≠ none ↔ ∃ x, o = some x := by
  cases o <;> simp

@[simp] theorem map_eq_some_iff.{u_1, u_2} {β : Type u_1} {b : β} {γ : Type u_2} {x : Option γ} {f : γ → β} :
    Option.map f x = some b ↔ ∃ a, x = some a ∧ f a = b := by
  cases x <;> simp

theorem map_inj_right.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {o o' : Option α}
    (w : ∀ (x y : α), f x = f y → x = y) : Option.map f o = Option.map f o' ↔ o = o' := by
  cases o with
  | none => cases o' <;> simp
  | some a => cases o' with
    | none => simp
    | some b => simp; exact ⟨w a b, congrArg f⟩

theorem bind_eq_some_iff.{u_1, u_2} {β : Type u_1} {b : β} {γ : Type u_2} {x : Option γ} {f : γ → Option β} :
    x.bind f = some b ↔ ∃ a, x = some a ∧ f a = some b := by
  cases x <;> simp

@[simp] theorem bind_eq_none_iff.{u_1, u_2} {α : Type u_1} {β : Type u_2} {o : Option α} {f : α → Option β} :
    o.bind f = none ↔ ∀ (a : α), o = some a → f a = none := by
  cases o with
  | none => simp
  | some a => exact ⟨fun h b e => Option.some.inj e ▸ h, fun h => h a rfl⟩

theorem bind_eq_none'.{u_1, u_2} {α : Type u_1} {β : Type u_2} {o : Option α} {f : α → Option β} :
    o.bind f = none ↔ ∀ (b : β) (a : α), o = some a → f a ≠ some b := by
  rw [bind_eq_none_iff]
  constructor
  · exact fun h b a e e' => nomatch (h a e).symm.trans e'
  · intro h a e
    cases h' : f a with
    | none => rfl
    | some b => exact absurd h' (h b a e)

theorem mem_bind_iff.{u_1, u_2} {α : Type u_1} {β : Type u_2} {b : β} {o : Option α} {f : α → Option β} :
    b ∈ o.bind f ↔ ∃ a, a ∈ o ∧ b ∈ f a := by
  cases o with
  | none => simp
  | some a => exact ⟨fun h => ⟨a, rfl, h⟩, fun ⟨_, e, h⟩ => Option.some.inj e ▸ h⟩

theorem join_eq_some_iff {β : Type u_1} {a : β} {x : Option (Option β)} : x.join = some a ↔ x = some (some a) := by
  cases x with
  | none => simp
  | some o => exact ⟨congrArg some, Option.some.inj⟩

theorem join_eq_none_iff {β : Type u_1} {o : Option (Option β)} : o.join = none ↔ o = none ∨ o = some none := by
  cases o with
  | none => simp
  | some o => exact ⟨fun h => .inr (congrArg some h), fun h => h.elim nofun Option.some.inj⟩

theorem join_ne_none {β : Type u_1} {x : Option (Option β)} : x.join ≠ none ↔ ∃ z, x = some (some z) := by
  cases x with
  | none => simp
  | some o => cases o <;> simp

theorem join_ne_none' {β : Type u_1} {x : Option (Option β)} : ¬x.join = none ↔ ∃ z, x = some (some z) := by
  cases x with
  | none => simp
  | some o => cases o <;> simp

theorem filter_some_pos {β : Type u_1} {p : β → Bool} {a : β} (h : p a = true) :
    Option.filter p (some a) = some a := if_pos h

theorem filter_some_neg {β : Type u_1} {p : β → Bool} {a : β} (h : p a = false) :
    Option.filter p (some a) = none := by
  show (if p a = true then some a else none) = none
  rw [h]; rfl

theorem filter_some_eq_some {β : Type u_1} {p : β → Bool} {a : β} :
    Option.filter p (some a) = some a ↔ p a = true := by
  rw [filter_some]; split <;> simp_all

theorem filter_some_eq_none {β : Type u_1} {p : β → Bool} {a : β} :
    Option.filter p (some a) = none ↔ ¬p a = true := by
  rw [filter_some]; split <;> simp_all

@[simp] theorem filter_eq_none_iff {α : Type u_1} {o : Option α} {p : α → Bool} :
    Option.filter p o = none ↔ ∀ (a : α), o = some a → ¬p a = true := by
  cases o with
  | none => simp
  | some a => rw [filter_some]; split <;> simp_all

@[simp] theorem filter_eq_some_iff {α : Type u_1} {a : α} {o : Option α} {p : α → Bool} :
    Option.filter p o = some a ↔ o = some a ∧ p a = true := by
  cases o with
  | none => simp
  | some b =>
    rw [filter_some]
    by_cases h : p b = true
    · rw [if_pos h]; exact ⟨fun e => ⟨e, Option.some.inj e ▸ h⟩, And.left⟩
    · rw [if_neg h]; exact ⟨nofun, fun ⟨e, h'⟩ => absurd (Option.some.inj e ▸ h') h⟩

theorem mem_filter_iff {α : Type u_1} {p : α → Bool} {a : α} {o : Option α} :
    a ∈ Option.filter p o ↔ a ∈ o ∧ p a = true := filter_eq_some_iff

@[simp] theorem any_filter {α : Type u_1} {p q : α → Bool} (o : Option α) :
    Option.any q (Option.filter p o) = Option.any (fun a => p a && q a) o := by
  cases o with
  | none => rfl
  | some a => rw [filter_some]; show _ = (p a && q a); cases p a <;> rfl

@[simp] theorem all_filter {α : Type u_1} {p q : α → Bool} (o : Option α) :
    Option.all q (Option.filter p o) = Option.all (fun a => !p a || q a) o := by
  cases o with
  | none => rfl
  | some a => rw [filter_some]; show _ = (!p a || q a); cases p a <;> rfl

@[simp] theorem isSome_filter {β : Type u_1} {p : β → Bool} {o : Option β} :
    (Option.filter p o).isSome = Option.any p o := by
  cases o with
  | none => rfl
  | some a => rw [filter_some]; show _ = p a; cases p a <;> rfl

@[simp] theorem isNone_filter {β : Type u_1} {p : β → Bool} {o : Option β} :
    (Option.filter p o).isNone = Option.all (fun a => !p a) o := by
  cases o with
  | none => rfl
  | some a => rw [filter_some]; show _ = !p a; cases p a <;> rfl

@[simp] theorem filter_filter {β : Type u_1} {q p : β → Bool} {o : Option β} :
    Option.filter q (Option.filter p o) = Option.filter (fun x => p x && q x) o := by
  cases o with
  | none => rfl
  | some a =>
    rw [filter_some, filter_some]
    show _ = if (p a && q a) = true then _ else _
    cases h : p a
    · rfl
    · exact filter_some

theorem filter_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {x : Option α} {f : α → β} {p : β → Bool} :
    Option.filter p (Option.map f x) = Option.map f (Option.filter (p ∘ f) x) := by
  cases x with
  | none => rfl
  | some a =>
    show (if p (f a) = true then some (f a) else none) = Option.map f (if p (f a) = true then some a else none)
    split <;> rfl

theorem filter_bind.{u_1, u_2} {α : Type u_1} {β : Type u_2} {x : Option α} {p : β → Bool} {f : α → Option β} :
    Option.filter p (x.bind f) = (Option.filter (fun a => Option.any p (f a)) x).bind f := by
  cases x with
  | none => rfl
  | some a =>
    show (f a).filter p = (if (f a).any p = true then some a else none).bind f
    cases h : f a with
    | none => rfl
    | some b =>
      rw [filter_some]
      show _ = (if p b = true then some a else none).bind f
      split
      · exact h.symm
      · rfl

theorem elim_filter.{u_1, u_2} {α : Type u_1} {β : Sort u_2} {p : α → Bool} {f : α → β} {o : Option α} {b : β} :
    (Option.filter p o).elim b f = o.elim b fun a => if p a = true then f a else b := by
  cases o with
  | none => rfl
  | some a => rw [filter_some]; show _ = if p a = true then f a else b; split <;> rfl

theorem filter_join {α : Type u_1} {p : α → Bool} {o : Option (Option α)} :
    Option.filter p o.join = (Option.filter (Option.any p) o).join := by
  cases o with
  | none => rfl
  | some o => cases o with
    | none => rfl
    | some a =>
      show (if p a = true then some a else none) = (if p a = true then some (some a) else none).join
      split <;> rfl

@[simp] theorem guard_eq_some_iff {β : Type u_1} {p : β → Bool} {a b : β} :
    Option.guard p a = some b ↔ a = b ∧ p a = true := by
  rw [guard_apply]
  by_cases h : p a = true
  · rw [if_pos h]; exact ⟨fun e => ⟨Option.some.inj e, h⟩, fun e => congrArg some e.1⟩
  · rw [if_neg h]; exact ⟨nofun, fun e => absurd e.2 h⟩

@[simp] theorem guard_eq_none_iff {β : Type u_1} {p : β → Bool} {a : β} :
    Option.guard p a = none ↔ p a = false := by
  rw [guard_apply]
  cases p a <;> simp

@[simp] theorem guard_pos {β : Type u_1} {p : β → Bool} {a : β} (h : p a = true) : Option.guard p a = some a :=
  if_pos h

@[simp] theorem isSome_guard {β : Type u_1} {p : β → Bool} {a : β} : (Option.guard p a).isSome = p a := by
  rw [guard_apply]; cases p a <;> rfl

@[simp] theorem isNone_guard {β : Type u_1} {p : β → Bool} {a : β} : (Option.guard p a).isNone = !p a := by
  rw [guard_apply]; cases p a <;> rfl

@[simp] theorem any_guard {α : Type u_1} {q p : α → Bool} (a : α) :
    Option.any q (Option.guard p a) = (p a && q a) := by
  rw [guard_apply]; cases h : p a <;> rfl

@[simp] theorem all_guard {α : Type u_1} {q p : α → Bool} (a : α) :
    Option.all q (Option.guard p a) = (!p a || q a) := by
  rw [guard_apply]; cases h : p a <;> rfl

theorem guard_congr {α : Type u_1} {f g : α → Bool} (h : ∀ (a : α), f a = g a) :
    Option.guard f = Option.guard g := by
  rw [show f = g from funext h]

theorem getD_guard {β : Type u_1} {p : β → Bool} {a b : β} :
    (Option.guard p a).getD b = if p a = true then a else b := by
  rw [guard_apply]; split <;> rfl

theorem elim_guard.{u_1, u_2} {β : Type u_1} {p : β → Bool} {a : β} {γ : Sort u_2} {b : γ} {f : β → γ} :
    (Option.guard p a).elim b f = if p a = true then f a else b := by
  rw [guard_apply]; split <;> rfl

@[simp] theorem filter_guard {α : Type u_1} {p q : α → Bool} {x : α} :
    Option.filter q (Option.guard p x) = Option.guard (fun y => p y && q y) x := by
  rw [guard_apply, guard_apply]
  cases h : p x
  · rfl
  · exact filter_some

theorem getD_eq_iff {α : Type u_1} {o : Option α} {a b : α} : o.getD a = b ↔ o = some b ∨ o = none ∧ a = b := by
  cases o <;> simp

theorem all_eq_true {α : Type u_1} (p : α → Bool) (x : Option α) :
    Option.all p x = true ↔ ∀ (y : α), x = some y → p y = true := by
  cases x with
  | none => simp
  | some a => exact ⟨fun h y e => Option.some.inj e ▸ h, fun h => h a rfl⟩

theorem any_eq_true {α : Type u_1} (p : α → Bool) (x : Option α) :
    Option.any p x = true ↔ ∃ y, x = some y ∧ p y = true := by
  cases x with
  | none => simp
  | some a => exact ⟨fun h => ⟨a, rfl, h⟩, fun ⟨_, e, h⟩ => Option.some.inj e ▸ h⟩

theorem all_eq_false {α : Type u_1} (p : α → Bool) (x : Option α) :
    Option.all p x = false ↔ ∃ y, x = some y ∧ p y = false := by
  cases x with
  | none => simp
  | some a => exact ⟨fun h => ⟨a, rfl, h⟩, fun ⟨_, e, h⟩ => Option.some.inj e ▸ h⟩

theorem any_eq_false {α : Type u_1} (p : α → Bool) (x : Option α) :
    Option.any p x = false ↔ ∀ (y : α), x = some y → p y = false := by
  cases x with
  | none => simp
  | some a => exact ⟨fun h y e => Option.some.inj e ▸ h, fun h => h a rfl⟩

@[simp] theorem pmap_eq_none_iff.{u_1, u_2} {α : Type u_1} {β : Type u_2} {o : Option α} {p : α → Prop}
    {f : (a : α) → p a → β} {h : ∀ (a : α), o = some a → p a} : Option.pmap f o h = none ↔ o = none := by
  cases o with
  | none => exact ⟨fun _ => rfl, fun _ => rfl⟩
  | some a => exact ⟨nofun, nofun⟩

theorem none_lt_some {α : Type u_1} [LT α] {a : α} : none < some a := trivial

@[simp] theorem none_le {α : Type u_1} [LE α] {a : Option α} : none ≤ a := by
  cases a <;> exact trivial

@[simp] theorem not_lt_none {α : Type u_1} [LT α] {a : Option α} : ¬a < none := by
  cases a <;> exact id

theorem not_some_le_none {α : Type u_1} [LE α] {a : α} : ¬some a ≤ none := id

@[simp] theorem min_eq_none_iff {α : Type u_1} [Min α] {o o' : Option α} :
    min o o' = none ↔ o = none ∨ o' = none := by
  cases o <;> cases o' <;> first | exact ⟨fun _ => .inl rfl, fun _ => rfl⟩ | exact ⟨fun _ => .inr rfl, fun _ => rfl⟩ | exact ⟨nofun, fun h => h.elim nofun nofun⟩

@[simp] theorem max_eq_none_iff {α : Type u_1} [Max α] {o o' : Option α} :
    max o o' = none ↔ o = none ∧ o' = none := by
  cases o <;> cases o' <;> first | exact ⟨fun _ => ⟨rfl, rfl⟩, fun _ => rfl⟩ | exact ⟨nofun, fun h => nomatch h.1⟩ | exact ⟨nofun, fun h => nomatch h.2⟩

end Option
