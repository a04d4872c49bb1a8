/-
Options: laws.

Lean's counterpart: `Init.Data.Option.Lemmas`.
-/
prelude
import Init.Data.Option.Instances
import Init.PropLemmas
import Init.ByCases
import Init.Ext
import Init.WF
import Init.Data.List.Notation

namespace Option

@[simp] theorem or_self {β : Type u_1} {o : Option β} : o.or o = o := by
  cases o <;> rfl

@[simp] theorem all_true {α : Type u_1} {o : Option α} : Option.all (fun _ => true) o = true := by
  cases o <;> rfl

theorem any_false {α : Type u_1} {o : Option α} : Option.any (fun _ => false) o = false := by
  cases o <;> rfl

@[simp] theorem not_isNone {α : Type u_1} (a : Option α) : (!a.isNone) = a.isSome := by
  cases a <;> rfl

@[simp] theorem none_or {β : Type u_1} {o : Option β} : none.or o = o := rfl

@[simp] theorem or_none {β : Type u_1} {o : Option β} : o.or none = o := by
  cases o <;> rfl

@[simp] theorem not_isSome {α : Type u_1} (a : Option α) : (!a.isSome) = a.isNone := by
  cases a <;> rfl

@[simp] theorem bind_fun_some {α : Type u_1} (x : Option α) : x.bind some = x := by
  cases x <;> rfl

@[simp] theorem any_true {α : Type u_1} {o : Option α} : Option.any (fun _ => true) o = o.isSome := rfl

attribute [simp] Option.any_false

@[simp] theorem all_false {α : Type u_1} {o : Option α} : Option.all (fun _ => false) o = o.isNone := rfl

@[simp] theorem not_mem_none {α : Type u_1} (a : α) : ¬a ∈ none := by
  simp

@[simp] theorem filter_none {α : Type u_1} (p : α → Bool) : Option.filter p none = none := rfl

@[simp] theorem elim_some.{u_1, u_2} {β : Sort u_1} {α : Type u_2} (x : β) (f : α → β) (a : α) :
    (some a).elim x f = f a := rfl

@[simp] theorem toList_some {α : Type u_1} (a : α) : (some a).toList = [a] := rfl

@[simp] theorem merge_none_right {α : Type u_1} {f : α → α → α} {a : Option α} : Option.merge f a none = a := by
  cases a <;> rfl

@[simp] theorem merge_none_left {α : Type u_1} {f : α → α → α} {b : Option α} : Option.merge f none b = b := by
  cases b <;> rfl

@[simp] theorem some_or {β : Type u_1} {a : β} {o : Option β} : (some a).or o = some a := rfl

@[simp] theorem isNone_eq_false_iff {β : Type u_1} {a : Option β} : a.isNone = false ↔ a.isSome = true := by
  cases a <;> simp

@[simp] theorem isSome_eq_false_iff {β : Type u_1} {a : Option β} : a.isSome = false ↔ a.isNone = true := by
  cases a <;> simp

@[simp] theorem orElse_eq_or {α : Type u_1} {o : Option α} {f : Unit → Option α} : o.orElse f = o.or (f ()) := by
  cases o <;> rfl

@[simp] theorem isNone_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {x : Option α} :
    (Option.map f x).isNone = x.isNone := by
  cases x <;> rfl

@[simp] theorem isSome_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {x : Option α} :
    (Option.map f x).isSome = x.isSome := by
  cases x <;> rfl

@[simp] theorem or_some {α : Type u_1} {a : α} {o : Option α} : o.or (some a) = some (o.getD a) := by
  cases o <;> rfl

@[simp] theorem get_none_eq_iff_true {α : Type u_1} {a : α} {h : none.isSome = true} : none.get h = a ↔ True := by
  simp_all

@[simp] theorem getD_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} (f : α → β) (x : α) (o : Option α) :
    (Option.map f o).getD (f x) = f (o.getD x) := by
  cases o <;> rfl

@[simp] theorem some_le_some {α : Type u_1} [LE α] {a b : α} : some a ≤ some b ↔ a ≤ b := .rfl

@[simp] theorem some_lt_some {α : Type u_1} [LT α] {a b : α} : some a < some b ↔ a < b := .rfl

@[simp] theorem getD_or {α : Type u_1} {o o' : Option α} {fallback : α} :
    (o.or o').getD fallback = o.getD (o'.getD fallback) := by
  cases o <;> rfl

@[simp] theorem isSome_or {β : Type u_1} {o o' : Option β} : (o.or o').isSome = (o.isSome || o'.isSome) := by
  cases o <;> rfl

@[simp] theorem isNone_or {β : Type u_1} {o o' : Option β} : (o.or o').isNone = (o.isNone && o'.isNone) := by
  cases o <;> rfl

@[simp] theorem merge_some_some {α : Type u_1} {f : α → α → α} {a b : α} :
    Option.merge f (some a) (some b) = some (f a b) := rfl

@[simp] theorem map_eq_map {β γ : Type u_1} {f : β → γ} : Functor.map f = Option.map f := rfl

@[simp] theorem isSome_ite {β : Type u_1} {b : β} {p : Prop} {x1 : Decidable p} :
    (if p then some b else none).isSome = true ↔ p := by
  split <;> simp_all

@[simp] theorem isSome_ite' {β : Type u_1} {b : β} {p : Prop} {x1 : Decidable p} :
    (if p then none else some b).isSome = true ↔ ¬p := by
  split <;> simp_all

@[simp] theorem pelim_none.{u_1, u_2} {β : Sort u_1} {b : β} {γ : Type u_2} {f : (a : γ) → none = some a → β} :
    none.pelim b f = b := rfl

@[simp] theorem pfilter_none {α : Type u_1} {p : (a : α) → none = some a → Bool} : none.pfilter p = none := rfl

@[simp] theorem isSome_merge {α : Type u_1} {o o' : Option α} {f : α → α → α} :
    (Option.merge f o o').isSome = (o.isSome || o'.isSome) := by
  cases o <;> cases o' <;> rfl

@[simp] theorem isNone_merge {α : Type u_1} {o o' : Option α} {f : α → α → α} :
    (Option.merge f o o').isNone = (o.isNone && o'.isNone) := by
  cases o <;> cases o' <;> rfl

@[simp] theorem map_eq_none_iff.{u_1, u_2} {β : Type u_1} {x : Option β} {γ : Type u_2} {f : β → γ} :
    Option.map f x = none ↔ x = none := by
  cases x <;> simp

@[simp] theorem isSome_dite {β : Type u_1} {p : Prop} {x1 : Decidable p} {b : p → β} :
    (if h : p then some (b h) else none).isSome = true ↔ p := by
  split <;> simp_all

@[simp] theorem pelim_eq_elim.{u_1, u_2} {β : Type u_1} {o : Option β} {γ : Sort u_2} {b : γ} {f : β → γ} :
    (o.pelim b fun a x => f a) = o.elim b f := by
  cases o <;> rfl

@[simp] theorem isSome_dite' {β : Type u_1} {p : Prop} {x1 : Decidable p} {b : ¬p → β} :
    (if h : p then none else some (b h)).isSome = true ↔ ¬p := by
  split <;> simp_all

@[simp] theorem isSome_max {α : Type u_1} [Max α] {o o' : Option α} :
    (max o o').isSome = (o.isSome || o'.isSome) := by
  cases o <;> cases o' <;> rfl

@[simp] theorem isNone_min {α : Type u_1} [Min α] {o o' : Option α} :
    (min o o').isNone = (o.isNone || o'.isNone) := by
  cases o <;> cases o' <;> rfl

@[simp] theorem isSome_min {α : Type u_1} [Min α] {o o' : Option α} :
    (min o o').isSome = (o.isSome && o'.isSome) := by
  cases o <;> cases o' <;> rfl

@[simp] theorem isNone_max {α : Type u_1} [Max α] {o o' : Option α} :
    (max o o').isNone = (o.isNone && o'.isNone) := by
  cases o <;> cases o' <;> rfl

@[simp] theorem pbind_none.{u_1, u_2} {β : Type u_1} {γ : Type u_2} {f : (a : β) → none = some a → Option γ} :
    none.pbind f = none := rfl

@[simp] theorem pbind_eq_bind.{u_1, u_2} {α : Type u_1} {β : Type u_2} (o : Option α) (f : α → Option β) :
    (o.pbind fun x _ => f x) = o.bind f := by
  cases o <;> rfl

@[simp] theorem or_eq_none_iff {β : Type u_1} {o o' : Option β} : o.or o' = none ↔ o = none ∧ o' = none := by
  cases o <;> simp

@[simp] theorem some_eq_ite_none_right {α : Type u_1} {a : α} {p : Prop} {x1 : Decidable p} {b : Option α} :
    (some a = if p then b else none) ↔ p ∧ some a = b := by
  split <;> simp_all

@[simp] theorem ite_none_right_eq_some {α : Type u_1} {a : α} {p : Prop} {x1 : Decidable p} {b : Option α} :
    (if p then b else none) = some a ↔ p ∧ b = some a := by
  split <;> simp_all

@[simp] theorem map_map.{u_1, u_2, u_3} {β : Type u_1} {γ : Type u_2} {α : Type u_3} (h : β → γ) (g : α → β)
    (x : Option α) : Option.map h (Option.map g x) = Option.map (h ∘ g) x := by
  cases x <;> rfl

@[simp] theorem ite_none_left_eq_some {β : Type u_1} {a : β} {p : Prop} {x1 : Decidable p} {b : Option β} :
    (if p then none else b) = some a ↔ ¬p ∧ b = some a := by
  split <;> simp_all

@[simp] theorem some_eq_ite_none_left {β : Type u_1} {a : β} {p : Prop} {x1 : Decidable p} {b : Option β} :
    (some a = if p then none else b) ↔ ¬p ∧ some a = b := by
  split <;> simp_all

@[simp] theorem merge_eq_none_iff {α : Type u_1} {f : α → α → α} {o o' : Option α} :
    Option.merge f o o' = none ↔ o = none ∧ o' = none := by
  cases o <;> cases o' <;> simp

@[simp] theorem pmap_none.{u_1, u_2} {α : Type u_1} {β : Type u_2} {p : α → Prop} {f : (a : α) → p a → β}
    {h : ∀ (a : α), none = some a → p a} : Option.pmap f none h = none := rfl

@[simp] theorem isSome_pmap.{u_1, u_2} {α : Type u_1} {β : Type u_2} {p : α → Prop} {f : (a : α) → p a → β}
    {o : Option α} {h : ∀ (a : α), o = some a → p a} : (Option.pmap f o h).isSome = o.isSome := by
  cases o <;> rfl

@[simp] theorem isNone_pmap.{u_1, u_2} {α : Type u_1} {β : Type u_2} {p : α → Prop} {f : (a : α) → p a → β}
    {o : Option α} {h : ∀ (a : α), o = some a → p a} : (Option.pmap f o h).isNone = o.isNone := by
  cases o <;> rfl

@[simp] theorem pmap_eq_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} (p : α → Prop) (f : α → β) (o : Option α)
    (H : ∀ (a : α), o = some a → p a) : Option.pmap (fun a x => f a) o H = Option.map f o := by
  cases o <;> rfl

@[simp] theorem get_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {o : Option α}
    {h : (Option.map f o).isSome = true} : (Option.map f o).get h = f (o.get (by simp_all)) := by
  cases o <;> simp

@[simp] theorem any_merge {α : Type u_1} {p : α → Bool} {f : α → α → α}
    (hpf : ∀ (a b : α), p (f a b) = (p a || p b)) {o o' : Option α} :
    Option.any p (Option.merge f o o') = (Option.any p o || Option.any p o') := by
  cases o <;> cases o' <;> simp_all

@[simp] theorem all_merge {α : Type u_1} {p : α → Bool} {f : α → α → α}
    (hpf : ∀ (a b : α), p (f a b) = (p a && p b)) {o o' : Option α} :
    Option.all p (Option.merge f o o') = (Option.all p o && Option.all p o') := by
  cases o <;> cases o' <;> simp_all

@[simp] theorem get_ite' {β : Type u_1} {b : β} {p : Prop} {x1 : Decidable p}
    (h : (if p then none else some b).isSome = true) : (if p then none else some b).get h = b := by
  simp_all

@[simp] theorem get_ite {β : Type u_1} {b : β} {p : Prop} {x1 : Decidable p}
    (h : (if p then some b else none).isSome = true) : (if p then some b else none).get h = b := by
  simp_all

@[simp] theorem map_if.{u_1, u_2} {α : Type u_1} {β : Type u_2} {c : Prop} {a : α} {f : α → β}
    {x1 : Decidable c} : Option.map f (if c then some a else none) = if c then some (f a) else none := by
  split <;> simp_all

@[simp] theorem or_eq_some_iff {β : Type u_1} {o o' : Option β} {a : β} :
    o.or o' = some a ↔ o = some a ∨ o = none ∧ o' = some a := by
  cases o <;> simp

@[simp] theorem map_bind.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {f : α → Option β}
    {g : β → γ} {x : Option α} : Option.map g (x.bind f) = x.bind (Option.map g ∘ f) := by
  cases x <;> rfl

@[simp] theorem map_dif.{u_1, u_2} {α : Type u_1} {β : Type u_2} {c : Prop} {f : α → β} {x1 : Decidable c}
    {a : c → α} : Option.map f (if h : c then some (a h) else none) = if h : c then some (f (a h)) else none := by
  split <;> simp_all

@[simp] theorem map_pbind.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {o : Option α}
    {f : (a : α) → o = some a → Option β} {g : β → γ} :
    Option.map g (o.pbind f) = o.pbind fun a h => Option.map g (f a h) := by
  cases o <;> rfl

@[simp] theorem get_dite {β : Type u_1} {p : Prop} {x1 : Decidable p} (b : p → β)
    (w : (if h : p then some (b h) else none).isSome = true) :
    (if h : p then some (b h) else none).get w = b (by simp_all) := by
  simp_all

@[simp] theorem get_dite' {β : Type u_1} {p : Prop} {x1 : Decidable p} (b : ¬p → β)
    (w : (if h : p then none else some (b h)).isSome = true) :
    (if h : p then none else some (b h)).get w = b (by simp_all) := by
  simp_all

theorem some_ne_none {α : Type u_1} (x : α) : some x ≠ none := by
  simp

theorem map_id' {α : Type u_1} {x : Option α} : Option.map (fun a => a) x = x := by
  cases x <;> rfl

theorem map_id_apply' {α : Type u} {x : Option α} : Option.map (fun a => a) x = x := by
  cases x <;> rfl

theorem map_id_apply {α : Type u} {x : Option α} : Option.map id x = x := by
  cases x <;> rfl

theorem mem_some_self {α : Type u_1} (a : α) : a ∈ some a := rfl

theorem guard_eq_filter {α : Type u_1} {p : α → Bool} {x : α} : Option.guard p x = Option.filter p (some x) := rfl

theorem ne_none_iff_isSome {β : Type u_1} {o : Option β} : o ≠ none ↔ o.isSome = true := by
  cases o <;> simp

theorem isSome_iff_ne_none {β : Type u_1} {o : Option β} : o.isSome = true ↔ o ≠ none := by
  cases o <;> simp

theorem or_eq_orElse {β : Type u_1} {o o' : Option β} : o.or o' = o.orElse fun _ => o' := by
  cases o <;> rfl

theorem not_isSome_iff_eq_none {β : Type u_1} {o : Option β} : ¬o.isSome = true ↔ o = none := by
  simp

theorem isSome_of_eq_some {α : Type u_1} {x : Option α} {y : α} (h : x = some y) : x.isSome = true := by
  simp_all

theorem get_none {α : Type u_1} (a : α) {h : none.isSome = true} : none.get h = a := by
  simp

theorem isSome_of_any {α : Type u_1} {x : Option α} {p : α → Bool} (h : Option.any p x = true) :
    x.isSome = true := by
  cases x <;> simp_all

theorem bind_guard {α : Type u_1} (x : Option α) (p : α → Bool) : x.bind (Option.guard p) = Option.filter p x := by
  cases x <;> rfl

theorem get_eq_getD {α : Type u_1} {fallback : α} (o : Option α) {h : o.isSome = true} :
    o.get h = o.getD fallback := by
  cases o <;> simp

theorem or_of_isNone {α : Type u_1} {o o' : Option α} (h : o.isNone = true) : o.or o' = o' := by
  simp_all

theorem or_of_isSome {α : Type u_1} {o o' : Option α} (h : o.isSome = true) : o.or o' = o := by
  cases o <;> simp_all

theorem isNone_join {α : Type u_1} {x : Option (Option α)} : x.join.isNone = Option.all Option.isNone x := by
  cases x <;> rfl

theorem isSome_join {α : Type u_1} {x : Option (Option α)} : x.join.isSome = Option.any Option.isSome x := by
  cases x <;> rfl

theorem or_eq_right_of_none {α : Type u_1} {o o' : Option α} (h : o = none) : o.or o' = o' := by
  simp_all

theorem or_eq_left_of_none {α : Type u_1} {o o' : Option α} (h : o' = none) : o.or o' = o := by
  simp_all

theorem or_eq_bif {β : Type u_1} {o o' : Option β} : o.or o' = bif o.isSome then o else o' := by
  cases o <;> rfl

theorem bind_id_eq_join {α : Type u_1} {x : Option (Option α)} : x.bind id = x.join := rfl

theorem isSome_of_mem {α : Type u_1} {x : Option α} {y : α} (h : y ∈ x) : x.isSome = true := by
  simp_all

theorem ne_none_iff_exists {β : Type u_1} {o : Option β} : o ≠ none ↔ ∃ x, some x = o := by
  cases o <;> simp

theorem getD_of_ne_none {α : Type u_1} {x : Option α} (hx : x ≠ none) (y : α) : some (x.getD y) = x := by
  cases x <;> simp_all

theorem isSome_of_isSome_filter {α : Type u_1} (p : α → Bool) (o : Option α)
    (h : (Option.filter p o).isSome = true) : o.isSome = true := by
  cases o <;> simp_all

theorem all_join {α : Type u_1} {p : α → Bool} {x : Option (Option α)} :
    Option.all p x.join = Option.all (Option.all p) x := by
  cases x <;> rfl

theorem any_join {α : Type u_1} {p : α → Bool} {x : Option (Option α)} :
    Option.any p x.join = Option.any (Option.any p) x := by
  cases x <;> rfl

theorem get_mem {α : Type u_1} {o : Option α} (h : o.isSome = true) : o.get h ∈ o := by
  cases o <;> simp_all

theorem map_apply {β γ : Type u_1} {f : β → γ} {x : Option β} : f <$> x = Option.map f x := rfl

theorem any_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {x : Option α} {f : α → β} {p : β → Bool} :
    Option.any p (Option.map f x) = Option.any (fun a => p (f a)) x := by
  cases x <;> rfl

theorem all_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {x : Option α} {f : α → β} {p : β → Bool} :
    Option.all p (Option.map f x) = Option.all (fun a => p (f a)) x := by
  cases x <;> rfl

theorem or_assoc {β : Type u_1} {o₁ o₂ o₃ : Option β} : (o₁.or o₂).or o₃ = o₁.or (o₂.or o₃) := by
  cases o₁ <;> rfl

theorem getD_join {α : Type u_1} {x : Option (Option α)} {default : α} :
    x.join.getD default = (x.getD (some default)).getD default := by
  cases x <;> rfl

theorem isNone_bind.{u_1, u_2} {α : Type u_1} {β : Type u_2} (x : Option α) (f : α → Option β) :
    (x.bind f).isNone = Option.all (fun x => (f x).isNone) x := by
  cases x <;> rfl

theorem isSome_bind.{u_1, u_2} {α : Type u_1} {β : Type u_2} (x : Option α) (f : α → Option β) :
    (x.bind f).isSome = Option.any (fun x => (f x).isSome) x := by
  cases x <;> rfl

theorem join_eq_get {α : Type u_1} {x : Option (Option α)} {h : x.isSome = true} : x.join = x.get h := by
  cases x <;> simp_all

theorem isSome_of_isSome_bind.{u_1, u_2} {α : Type u_1} {β : Type u_2} {x : Option α} {f : α → Option β}
    (h : (x.bind f).isSome = true) : x.isSome = true := by
  cases x <;> simp_all

theorem pure_apply {β : Type u_1} {x : β} : pure x = some x := rfl

theorem map_eq_bind.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {x : Option α} :
    Option.map f x = x.bind (some ∘ f) := by
  cases x <;> rfl

theorem guard_apply {β : Type u_1} {p : β → Bool} {x : β} :
    Option.guard p x = if p x = true then some x else none := rfl

theorem guard_eq_ite {α : Type u_1} {p : α → Bool} {x : α} :
    Option.guard p x = if p x = true then some x else none := rfl

theorem bind_apply {β : Type u_1} {x : Option β} {γ : Type u_1} {f : β → Option γ} : x >>= f = x.bind f := rfl

theorem guard_def {α : Type u_1} (p : α → Bool) :
    Option.guard p = fun x => if p x = true then some x else none := rfl

theorem pelim_none'.{u_1, u_2} {β : Type u_1} {x : Option β} {γ : Sort u_2} {b : γ}
    {f : (a : β) → x = some a → γ} (h : x = none) : x.pelim b f = b := by
  cases x <;> simp_all

theorem isSome_right_of_isSome_min {α : Type u_1} [Min α] {o o' : Option α} :
    (min o o').isSome = true → o'.isSome = true := by
  simp

theorem isSome_left_of_isSome_min {α : Type u_1} [Min α] {o o' : Option α} :
    (min o o').isSome = true → o.isSome = true := by
  cases o <;> simp

theorem isSome_of_isSome_pfilter {α : Type u_1} {o : Option α} {p : (a : α) → o = some a → Bool}
    (h : (o.pfilter p).isSome = true) : o.isSome = true := by
  cases o <;> simp_all

theorem map_or.{u_1, u_2} {β : Type u_1} {o o' : Option β} {γ : Type u_2} {f : β → γ} :
    Option.map f (o.or o') = (Option.map f o).or (Option.map f o') := by
  cases o <;> rfl

theorem elim_join.{u_1, u_2} {α : Type u_1} {β : Sort u_2} {o : Option (Option α)} {b : β} {f : α → β} :
    o.join.elim b f = o.elim b fun x => x.elim b f := by
  cases o <;> rfl

theorem filter_some {β : Type u_1} {p : β → Bool} {a : β} :
    Option.filter p (some a) = if p a = true then some a else none := rfl

theorem isSome_eq_isSome.{u_1, u_2} {β : Type u_1} {x : Option β} {γ : Type u_2} {y : Option γ} :
    x.isSome = y.isSome ↔ (x = none ↔ y = none) := by
  cases x <;> cases y <;> simp

theorem comp_map.{u_1, u_2, u_3} {β : Type u_1} {γ : Type u_2} {α : Type u_3} (h : β → γ) (g : α → β)
    (x : Option α) : Option.map (h ∘ g) x = Option.map h (Option.map g x) := by
  cases x <;> rfl

theorem join_join {α : Type u_1} {x : Option (Option (Option α))} :
    x.join.join = (Option.map Option.join x).join := by
  cases x <;> rfl

theorem mem_map_of_mem.{u_1, u_2} {α : Type u_1} {β : Type u_2} {x : Option α} {a : α} (g : α → β) (h : a ∈ x) :
    g a ∈ Option.map g x := by
  simp_all

theorem join_map_eq_map_join.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {x : Option (Option α)} :
    (Option.map (Option.map f) x).join = Option.map f x.join := by
  cases x <;> rfl

theorem bind_join.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → Option β} {o : Option (Option α)} :
    o.join.bind f = o.bind fun x => x.bind f := by
  cases o <;> rfl

theorem any_bind.{u_1, u_2} {β : Type u_1} {α : Type u_2} {p : β → Bool} {f : α → Option β} {o : Option α} :
    Option.any p (o.bind f) = Option.any (Option.any p ∘ f) o := by
  cases o <;> rfl

theorem all_bind.{u_1, u_2} {β : Type u_1} {α : Type u_2} {p : β → Bool} {f : α → Option β} {o : Option α} :
    Option.all p (o.bind f) = Option.all (Option.all p ∘ f) o := by
  cases o <;> rfl

theorem map_congr.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f g : α → β} {x : Option α}
    (h : ∀ (a : α), x = some a → f a = g a) : Option.map f x = Option.map g x := by
  cases x with
  | none => rfl
  | some a => exact congrArg some (h a rfl)

theorem isSome_of_isSome_pbind.{u_1, u_2} {α : Type u_1} {β : Type u_2} {o : Option α}
    {f : (a : α) → o = some a → Option β} : (o.pbind f).isSome = true → o.isSome = true := by
  cases o <;> simp

theorem pbind_none'.{u_1, u_2} {β : Type u_1} {x : Option β} {γ : Type u_2}
    {f : (a : β) → x = some a → Option γ} (h : x = none) : x.pbind f = none := by
  cases x <;> simp_all

theorem bind_assoc.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} (x : Option α)
    (f : α → Option β) (g : β → Option γ) : (x.bind f).bind g = x.bind fun y => (f y).bind g := by
  cases x <;> rfl

theorem merge_join {α : Type u_1} {o o' : Option (Option α)} {f : α → α → α} :
    Option.merge f o.join o'.join = (Option.merge (Option.merge f) o o').join := by
  cases o <;> cases o' <;> simp

theorem bind_map.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {f : α → β} {g : β → Option γ}
    {x : Option α} : (Option.map f x).bind g = x.bind (g ∘ f) := by
  cases x <;> rfl

theorem mem_of_mem_join {α : Type u_1} {a : α} {x : Option (Option α)} (h : a ∈ x.join) : some a ∈ x := by
  cases x <;> simp_all

theorem mem_ite_none_right {α : Type u_1} {p : Prop} {x : α} {x1 : Decidable p} {l : Option α} :
    (x ∈ if p then l else none) ↔ p ∧ x ∈ l := by
  simp

theorem mem_ite_none_left {α : Type u_1} {p : Prop} {x : α} {x1 : Decidable p} {l : Option α} :
    (x ∈ if p then none else l) ↔ ¬p ∧ x ∈ l := by
  simp

theorem bind_comm.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {f : α → β → Option γ}
    (a : Option α) (b : Option β) : (a.bind fun x => b.bind (f x)) = b.bind fun y => a.bind fun x => f x y := by
  cases a <;> cases b <;> rfl

theorem join_le {α : Type u_1} [LE α] {o : Option (Option α)} {o' : Option α} : o.join ≤ o' ↔ o ≤ some o' := by
  cases o <;> cases o' <;> rfl

theorem bind_congr.{u_1, u_2} {α : Type u_1} {β : Type u_2} {o : Option α} {f g : α → Option β}
    (h : ∀ (a : α), o = some a → f a = g a) : o.bind f = o.bind g := by
  cases o with
  | none => rfl
  | some a => exact h a rfl

theorem pmap_none'.{u_1, u_2} {α : Type u_1} {β : Type u_2} {x : Option α} {p : α → Prop}
    {f : (a : α) → p a → β} (he : x = none) {h : ∀ (a : α), x = some a → p a} : Option.pmap f x h = none := by
  simp_all

theorem bind_map_comm.{u_1, u_2} {α : Type u_1} {β : Type u_2} {x : Option (Option α)} {f : α → β} :
    x.bind (Option.map f) = (Option.map (Option.map f) x).bind id := by
  cases x <;> rfl

theorem map_pmap.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {p : α → Prop} (g : β → γ)
    (f : (a : α) → p a → β) (o : Option α) (H : ∀ (a : α), o = some a → p a) :
    Option.map g (Option.pmap f o H) = Option.pmap (fun a h => g (f a h)) o H := by
  cases o <;> rfl

theorem min_join_left {α : Type u_1} [Min α] {o : Option (Option α)} {o' : Option α} :
    min o.join o' = (min o (some o')).join := by
  cases o <;> cases o' <;> rfl

theorem min_join_right {α : Type u_1} [Min α] {o : Option α} {o' : Option (Option α)} :
    min o o'.join = (min (some o) o').join := by
  cases o <;> cases o' <;> rfl

theorem max_join_left {α : Type u_1} [Max α] {o : Option (Option α)} {o' : Option α} :
    max o.join o' = (max o (some o')).get (by simp_all) := by
  cases o <;> cases o' <;> rfl

theorem max_join_right {α : Type u_1} [Max α] {o : Option α} {o' : Option (Option α)} :
    max o o'.join = (max (some o) o').get (by simp_all) := by
  cases o <;> cases o' <;> rfl

theorem pbind_join.{u_1, u_2} {α : Type u_1} {β : Type u_2} {o : Option (Option α)}
    {f : (a : α) → o.join = some a → Option β} :
    o.join.pbind f = o.pbind fun o' ho' => o'.pbind fun a ha => f a (by simp_all) := by
  cases o <;> rfl

theorem pelim_join.{u_1, u_2} {α : Type u_1} {β : Sort u_2} {o : Option (Option α)} {b : β}
    {f : (a : α) → a ∈ o.join → β} :
    o.join.pelim b f = o.pelim b fun o' ho' => o'.pelim b fun a ha => f a (by simp_all) := by
  cases o <;> rfl

end Option
