/-
Options: the laws that are seldom needed.  Lean's counterpart: `Init.Data.Option.Lemmas`.
-/
prelude
import Init.Omega.More
import Init.RCases
import Init.PropLemmas
import Init.ByCases
import Init.Data.Array.Attach
import Init.Data.Option.Lemmas.Simp
import Init.Data.Option.Attach
import Init.Data.List.Control
import Init.Control.Lawful.Instances
import Init.Data.List.Attach
import Init.Data.Function
import Init.Data.Bool

@[simp] theorem Subtype.beq_iff {α : Type u} [BEq α] {p : α → Prop} {x y : { a // p a }} :
    (x == y) = (x.val == y.val) := rfl

@[simp] theorem Option.min_eq_some_iff {α : Type u_1} [Min α] {o o' : Option α} {a : α} :
    min o o' = some a ↔ ∃ b c, o = some b ∧ o' = some c ∧ min b c = a := by cases o <;> cases o' <;> simp

theorem Option.eq_none_iff_forall_ne_some {β : Type u_1} {o : Option β} : o = none ↔ ∀ (a : β), o ≠ some a := by
  cases o <;> simp

theorem Option.eq_none_iff_forall_some_ne {β : Type u_1} {o : Option β} : o = none ↔ ∀ (a : β), some a ≠ o := by
  cases o <;> simp

theorem Option.eq_some_of_isSome {α : Type u_1} {o : Option α} (h : o.isSome = true) : o = some (o.get h) := by simp

theorem Option.eq_none_or_eq_some {α : Type u_1} (a : Option α) : a = none ∨ ∃ x, a = some x := by cases a <;> simp

theorem Option.eq_none_iff_forall_not_mem {β : Type u_1} {o : Option β} : o = none ↔ ∀ (a : β), ¬a ∈ o := by
  cases o <;> simp

theorem Option.eq_some_unique {α : Type u_1} {o : Option α} {a b : α} (ha : o = some a) (hb : o = some b) :
    a = b := by simp_all

theorem Option.guard_beq_none {α : Type u_1} [BEq α] {x : α} {p : α → Bool} :
    (Option.guard p x == none) = !p x := by simp

theorem Option.eq_some_of_filter_eq_some {α : Type u_1} {p : α → Bool} {o : Option α} {a : α}
    (h : Option.filter p o = some a) : o = some a := by simp_all

theorem Option.ite_some_none_eq_some {α : Type u_1} {p : Prop} {x1 : Decidable p} {a b : α} :
    (if p then some a else none) = some b ↔ p ∧ a = b := by simp

theorem Option.eq_some_iff_get_eq {β : Type u_1} {o : Option β} {a : β} : o = some a ↔ ∃ h, o.get h = a := by
  cases o <;> simp

theorem Option.map_guard.{u_1, u_2} {α : Type u_1} {β : Type u_2} {p : α → Bool} {f : α → β} {x : α} :
    Option.map f (Option.guard p x) = if p x = true then some (f x) else none := by split <;> simp_all

theorem Option.join_beq_some {α : Type u_1} [BEq α] {o : Option (Option α)} {a : α} :
    (o.join == some a) = (o == some (some a)) := by cases o <;> rfl

theorem Option.join_min {α : Type u_1} [Min α] {o o' : Option (Option α)} :
    (min o o').join = min o.join o'.join := by cases o <;> cases o' <;> simp

theorem Option.join_max {α : Type u_1} [Max α] {o o' : Option (Option α)} :
    (max o o').join = max o.join o'.join := by cases o <;> cases o' <;> simp

theorem Option.merge_beq_none {α : Type u_1} [BEq α] {o o' : Option α} {f : α → α → α} :
    (Option.merge f o o' == none) = (o == none && o' == none) := by simp

theorem Option.join_beq_none {α : Type u_1} [BEq α] {o : Option (Option α)} :
    (o.join == none) = (o == none || o == some none) := by cases o <;> rfl

theorem Option.merge_eq_some_iff {α : Type u_1} {o o' : Option α} {f : α → α → α} {a : α} :
    Option.merge f o o' = some a ↔ o = some a ∧ o' = none ∨ o = none ∧ o' = some a ∨ ∃ b c, o = some b ∧ o' = some
      c ∧ f b c = a := by cases o <;> cases o' <;> simp

theorem Option.max_eq_some_iff {α : Type u_1} [Max α] {o o' : Option α} {a : α} :
    max o o' = some a ↔ o = some a ∧ o' = none ∨ o = none ∧ o' = some a ∨ ∃ b c, o = some b ∧ o' = some c ∧ max b
      c = a := by cases o <;> cases o' <;> simp

@[simp] theorem Option.guard_false {α : Type u_1} : (Option.guard fun (_ : α) => false) = fun (_ : α) => none := rfl

@[simp] theorem Option.guard_true {α : Type u_1} : (Option.guard fun (_ : α) => true) = some := rfl

@[simp] theorem Option.getM_none.{u_1, u_2} {m : Type u_1 → Type u_2} {α : Type u_1} [Alternative m] :
    (none.getM : m α) = failure := rfl

@[simp] theorem Option.guard_le_some {α : Type u_1} [LE α] (le_refl : ∀ (x : α), x ≤ x) {x : α} {p : α → Bool} :
    Option.guard p x ≤ some x := by unfold Option.guard; split <;> simp_all

@[simp] theorem Option.guard_beq_some {α : Type u_1} [BEq α] [ReflBEq α] {x : α} {p : α → Bool} :
    (Option.guard p x == some x) = p x := by unfold Option.guard; split <;> simp_all

@[simp] theorem Option.getM_some.{u_1, u_2} {m : Type u_1 → Type u_2} {α : Type u_1} [Alternative m] {a : α} :
    ((some a).getM : m α) = pure a := rfl

@[simp] theorem Option.sequence_none.{u_1, u_2} {m : Type u_1 → Type u_2} {α : Type u_1} [Applicative m] :
    (none.sequence : m (Option α)) = pure none := rfl

@[simp] theorem Option.get_filter {α : Type u_1} {x : Option α} {f : α → Bool}
    (h : (Option.filter f x).isSome = true) :
    (Option.filter f x).get h = x.get (Option.isSome_of_isSome_filter f x h) := by
  cases x <;> simp_all [Option.filter]

@[simp] theorem Option.pelim_some.{u_1, u_2} {β : Type u_1} {a : β} {γ : Sort u_2} {b : γ}
    {f : (x : β) → some a = some x → γ} : (some a).pelim b f = f a rfl := rfl

@[simp] theorem Option.pbind_some.{u_1, u_2} {β : Type u_1} {a : β} {γ : Type u_2}
    {f : (x : β) → some a = some x → Option γ} : (some a).pbind f = f a rfl := rfl

@[simp] theorem Option.pmap_some.{u_1, u_2} {α : Type u_1} {β : Type u_2} {a : α} {p : α → Prop}
    {f : (x : α) → p x → β} {h : ∀ (x : α), some a = some x → p x} :
    Option.pmap f (some a) h = some (f a (h a rfl)) := rfl

@[simp] theorem Option.elim_pmap.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Sort u_3} {p : α → Prop}
    (f : (x : α) → p x → β) (o : Option α) (H : ∀ (x : α), o = some x → p x) (g : γ) (g' : β → γ) :
    (Option.pmap f o H).elim g g' = o.pelim g fun x y => g' (f x (H x y)) := by cases o <;> rfl

@[simp] theorem Option.pfilter_some {α : Type u_1} {x : α} {p : (y : α) → some x = some y → Bool} :
    (some x).pfilter p = if p x rfl = true then some x else none := by simp [Option.pfilter]

@[simp] theorem Option.get_min {α : Type u_1} [Min α] {o o' : Option α} {h : (min o o').isSome = true} :
    (min o o').get h = min (o.get (Option.isSome_left_of_isSome_min h)) (o'.get (Option.isSome_right_of_isSome_min
      h)) := by cases o <;> cases o' <;> simp

@[simp] theorem Option.get_pmap.{u_1, u_2} {α : Type u_1} {β : Type u_2} {p : α → Bool}
    {f : (x : α) → p x = true → β} {o : Option α} {h : ∀ (x : α), o = some x → p x = true}
    {h' : (Option.pmap f o h).isSome = true} :
    (Option.pmap f o h).get h' = f (o.get (by simp_all)) (h (o.get (by simp_all)) (by simp_all)) := by
  cases o <;> simp

@[simp] theorem Option.pbind_map.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} (o : Option α)
    (f : α → β) (g : (x : β) → Option.map f o = some x → Option γ) :
    (Option.map f o).pbind g = o.pbind fun x y => g (f x) (Eq.symm y ▸ rfl) := by cases o <;> rfl

theorem Option.default_eq_none {α : Type u_1} : (default : Option α) = none := rfl

theorem Option.pelim_some'.{u_1, u_2} {β : Type u_1} {x : Option β} {a : β} {γ : Sort u_2} {b : γ}
    {f : (a : β) → x = some a → γ} (h : x = some a) : x.pelim b f = f a h := by cases x <;> simp_all

theorem Option.eq_some_of_pfilter_eq_some {α : Type u_1} {o : Option α} {p : (a : α) → o = some a → Bool}
    {a : α} (h : o.pfilter p = some a) : o = some a := by cases o <;> simp_all

theorem Option.orElse_apply {β : Type u_1} {o : Option β} {o' : Unit → Option β} :
    @Eq (Option β)
        (@HOrElse.hOrElse (Option β) (Option β) (Option β) (@instHOrElseOfOrElse (Option β) (@Option.instOrElse β)) o o')
        (@Option.orElse β o o') := rfl

theorem Option.pbind_some'.{u_1, u_2} {β : Type u_1} {x : Option β} {a : β} {γ : Type u_2}
    {f : (a : β) → x = some a → Option γ} (h : x = some a) : x.pbind f = f a h := by cases x <;> simp_all

theorem Option.merge_eq_or_eq {α : Type u_1} {f : α → α → α} (h : ∀ (a b : α), f a b = a ∨ f a b = b)
    (o₁ o₂ : Option α) : Option.merge f o₁ o₂ = o₁ ∨ Option.merge f o₁ o₂ = o₂ := by
  cases o₁ <;> cases o₂ <;> simp_all [Option.merge]

theorem Option.pmap_pred_congr {α : Type u} {p p' : α → Prop} (hp : ∀ (x : α), p x ↔ p' x) {o o' : Option α}
    (ho : o = o') (h : ∀ (x : α), o = some x → p x) (x : α) : o' = some x → p' x := by intros; simp_all

theorem Option.pmap_some'.{u_1, u_2} {α : Type u_1} {β : Type u_2} {x : Option α} {a : α} {p : α → Prop}
    {f : (y : α) → p y → β} (he : x = some a) {h : ∀ (y : α), x = some y → p y} :
    Option.pmap f x h = some (f a (h a he)) := by simp_all

theorem Option.get_congr {α : Type u_1} {o o' : Option α} {ho : o.isSome = true} (h : o = o') :
    o.get ho = o'.get (h ▸ ho) := by simp_all

theorem Option.pfilter_eq_pbind_ite {α : Type u_1} {o : Option α} {p : (a : α) → o = some a → Bool} :
    o.pfilter p = o.pbind fun a h => if p a h = true then some a else none := by cases o <;> simp

theorem Option.pfilter_congr {α : Type u} {o o' : Option α} (ho : o = o') {f : (x : α) → o = some x → Bool}
    {g : (x : α) → o' = some x → Bool} (hf : ∀ (x : α) (y : o' = some x), f x (Eq.trans ho y) = g x y) :
    o.pfilter f = o'.pfilter g := by cases o <;> cases o' <;> simp_all [Option.pfilter]

theorem Option.pelim_congr.{u_1, u_2} {α : Type u_1} {β : Sort u_2} {o o' : Option α} {b b' : β}
    {f : (x : α) → o = some x → β} {g : (x : α) → o' = some x → β} (ho : o = o') (hb : b = b')
    (hf : ∀ (x : α) (y : o' = some x), f x (Eq.trans ho y) = g x y) : o.pelim b f = o'.pelim b' g := by
  cases o <;> cases o' <;> simp_all [Option.pelim]

theorem Option.pmap_congr.{u, v} {α : Type u} {β : Type v} {p p' : α → Prop} (hp : ∀ (x : α), p x ↔ p' x)
    {f : (x : α) → p x → β} {f' : (x : α) → p' x → β} (hf : ∀ (x : α) (y : p' x), f x ((hp x).mpr y) = f' x y)
    {o o' : Option α} (ho : o = o') {h : ∀ (x : α), o = some x → p x} :
    Option.pmap f o h = Option.pmap f' o' (Option.pmap_pred_congr hp ho h) := by cases o' <;> simp_all

theorem Option.pmap_guard.{u_1, u_2} {α : Type u_1} {β : Type u_2} {q : α → Bool} {p : α → Prop}
    (f : (y : α) → p y → β) {x : α} (h : ∀ (y : α), Option.guard q x = some y → p y) :
    Option.pmap f (Option.guard q x) h = if y : q x = true then some (f x (h x (by simp_all))) else none := by
  split <;> simp_all

theorem Option.pelim_congr_left.{u_1, u_2} {α : Type u_1} {β : Sort u_2} {o o' : Option α} {b : β}
    {f : (x : α) → x ∈ o → β} (h : o = o') : o.pelim b f = o'.pelim b fun x y => f x (Eq.symm h ▸ y) := by
  cases o <;> cases o' <;> simp_all [Option.pelim]

theorem Option.pbind_congr.{u_1, u_2} {α : Type u_1} {β : Type u_2} {o o' : Option α} (ho : o = o')
    {f : (x : α) → o = some x → Option β} {g : (x : α) → o' = some x → Option β}
    (hf : ∀ (x : α) (y : o' = some x), f x (Eq.symm ho ▸ y) = g x y) : o.pbind f = o'.pbind g := by
  cases o <;> cases o' <;> simp_all [Option.pbind]

theorem Option.pmap_map.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} (o : Option α) (f : α → β)
    {p : β → Prop} (g : (x : β) → p x → γ) (H : ∀ (x : β), Option.map f o = some x → p x) :
    Option.pmap g (Option.map f o) H =
        Option.pmap (fun x y => g (f x) y) o fun x y => H (f x) (Option.map_eq_some_iff.mpr (Exists.intro x ⟨y, rfl⟩)) := by
  cases o <;> rfl

@[simp] theorem Option.get_pfilter {α : Type u_1} {o : Option α} {p : (x : α) → o = some x → Bool}
    (h : (o.pfilter p).isSome = true) : (o.pfilter p).get h = o.get (Option.isSome_of_isSome_pfilter h) := by
  cases o <;> simp

@[simp] theorem Option.none_lt {α : Type u_1} [LT α] {a : Option α} : none < a ↔ a.isSome = true := by
  cases a with
  | none => exact ⟨fun h => h.elim, (nomatch ·)⟩
  | some a => exact ⟨fun _ => rfl, fun _ => trivial⟩

@[simp] theorem Option.le_none {α : Type u_1} [LE α] {a : Option α} : a ≤ none ↔ a = none := by
  cases a with
  | none => exact ⟨fun _ => rfl, fun _ => trivial⟩
  | some a => exact ⟨fun h => h.elim, (nomatch ·)⟩

theorem Option.get_inj {α : Type u_1} {o1 o2 : Option α} {h1 : o1.isSome = true} {h2 : o2.isSome = true} :
    o1.get h1 = o2.get h2 ↔ o1 = o2 := by
  cases o1 <;> cases o2 <;> simp_all

@[simp] theorem Option.lawfulBEq_iff {α : Type u_1} [BEq α] : LawfulBEq (Option α) ↔ LawfulBEq α := by
  constructor
  · intro h
    exact { eq_of_beq := fun {a b} e => Option.some.inj (eq_of_beq (a := some a) (b := some b) e)
            rfl := fun {a} => (BEq.rfl : (some a == some a) = true) }
  · intro h
    infer_instance

@[simp] theorem Option.reflBEq_iff {α : Type u_1} [BEq α] : ReflBEq (Option α) ↔ ReflBEq α := by
  constructor
  · intro h
    exact { rfl := fun {a} => (BEq.rfl : (some a == some a) = true) }
  · intro h
    infer_instance

@[simp] theorem Option.rel_none_none.{u_1, u_2} {α : Type u_1} {β : Type u_2} {r : α → β → Prop} :
    Option.Rel r none none := .none

@[simp] theorem Option.not_rel_none_some.{u_1, u_2} {α : Type u_1} {β : Type u_2} {a : β} {r : α → β → Prop} :
    ¬Option.Rel r none (some a) := nofun

@[simp] theorem Option.not_rel_some_none.{u_1, u_2} {α : Type u_1} {β : Type u_2} {a : α} {r : α → β → Prop} :
    ¬Option.Rel r (some a) none := nofun

@[instance] theorem Option.associative_merge {α : Type u_1} (f : α → α → α) [Std.Associative f] :
    Std.Associative (Option.merge f) :=
  ⟨fun a b c => by cases a <;> cases b <;> cases c <;> simp [Option.merge, Std.Associative.assoc]⟩

@[instance] theorem Option.commutative_merge {α : Type u_1} (f : α → α → α) [Std.Commutative f] :
    Std.Commutative (Option.merge f) :=
  ⟨fun a b => by cases a <;> cases b <;> simp [Option.merge, Std.Commutative.comm]⟩

@[instance] theorem Option.idempotentOp_merge {α : Type u_1} (f : α → α → α) [Std.IdempotentOp f] :
    Std.IdempotentOp (Option.merge f) := ⟨fun a => by cases a <;> simp [Option.merge, Std.IdempotentOp.idempotent]⟩

@[instance] theorem Option.instAssociativeOr {α : Type u_1} : @Std.Associative (Option α) (@Option.or α) :=
  ⟨fun a _ _ => by cases a <;> rfl⟩

@[instance] theorem Option.instIdempotentOpOr {α : Type u_1} : @Std.IdempotentOp (Option α) (@Option.or α) :=
  ⟨fun a => by cases a <;> rfl⟩

theorem Option.pbind_eq_some_iff.{u_1, u_2} {α : Type u_1} {β : Type u_2} {o : Option α}
    {f : (a : α) → o = some a → Option β} {b : β} : o.pbind f = some b ↔ ∃ a h, f a h = some b := by
  cases o with
  | none => exact ⟨(fun h => nomatch h), fun ⟨_, h, _⟩ => nomatch h⟩
  | some a => exact ⟨fun h => ⟨a, rfl, h⟩, fun ⟨_, e, h⟩ => by cases e; exact h⟩

theorem Option.left_le_of_merge_le {α : Type u_1} [LE α] {f : α → α → α} (hf : ∀ (a b c : α), f a b ≤ c → a ≤ c)
    {o₁ o₂ o₃ : Option α} : Option.merge f o₁ o₂ ≤ o₃ → o₁ ≤ o₃ := by
  cases o₁ <;> cases o₂ <;> cases o₃ <;> simp_all [Option.merge]
  exact hf _ _ _

theorem Option.join_filter {α : Type u_1} {p : Option α → Bool} {o : Option (Option α)} :
    (Option.filter p o).join = Option.filter (fun a => p (some a)) o.join := by
  cases o with
  | none => rfl
  | some a => cases a <;> simp [Option.filter, Option.join] <;> split <;> rfl

theorem Option.get_of_any_eq_true {α : Type u_1} (p : α → Bool) (x : Option α) (h : Option.any p x = true) :
    p (x.get (Option.isSome_of_any h)) = true := by
  cases x with
  | none => simp at h
  | some a => simpa using h

theorem Option.pbind_eq_none_iff.{u_1, u_2} {α : Type u_1} {β : Type u_2} {o : Option α}
    {f : (a : α) → o = some a → Option β} : o.pbind f = none ↔ o = none ∨ ∃ a h, f a h = none := by
  cases o with
  | none => simp
  | some a => exact ⟨fun h => .inr ⟨a, rfl, h⟩, fun h => h.elim (fun h => nomatch h) fun ⟨_, e, h⟩ => by cases e; exact h⟩

@[simp] theorem Option.dite_none_right_eq_some {α : Type u_1} {a : α} {p : Prop} {x1 : Decidable p}
    {b : p → Option α} : (if h : p then b h else none) = some a ↔ ∃ h, b h = some a := by
  by_cases h : p
  · rw [dif_pos h]; exact ⟨fun e => ⟨h, e⟩, fun ⟨_, e⟩ => e⟩
  · simp [h]

@[simp] theorem Option.dite_none_left_eq_some {β : Type u_1} {a : β} {p : Prop} {x1 : Decidable p}
    {b : ¬p → Option β} : (if h : p then none else b h) = some a ↔ ∃ h, b h = some a := by
  by_cases h : p
  · simp [h]
  · rw [dif_neg h]; exact ⟨fun e => ⟨h, e⟩, fun ⟨_, e⟩ => e⟩

theorem Option.any_eq_true_iff_get {α : Type u_1} (p : α → Bool) (x : Option α) :
    Option.any p x = true ↔ ∃ h, p (x.get h) = true := by
  cases x <;> simp

theorem Option.any_eq_false_iff_get {α : Type u_1} (p : α → Bool) (x : Option α) :
    Option.any p x = false ↔ ∀ (h : x.isSome = true), p (x.get h) = false := by
  cases x <;> simp

theorem Option.all_eq_true_iff_get {α : Type u_1} (p : α → Bool) (x : Option α) :
    Option.all p x = true ↔ ∀ (h : x.isSome = true), p (x.get h) = true := by
  cases x <;> simp

theorem Option.all_eq_false_iff_get {α : Type u_1} (p : α → Bool) (x : Option α) :
    Option.all p x = false ↔ ∃ h, p (x.get h) = false := by
  cases x <;> simp

theorem Option.isSome_pbind_iff.{u_1, u_2} {α : Type u_1} {β : Type u_2} {o : Option α}
    {f : (a : α) → o = some a → Option β} : (o.pbind f).isSome = true ↔ ∃ a h, (f a h).isSome = true := by
  cases o with
  | none => exact ⟨(fun h => nomatch h), fun ⟨_, h, _⟩ => nomatch h⟩
  | some a => exact ⟨fun h => ⟨a, rfl, h⟩, fun ⟨_, e, h⟩ => by cases e; exact h⟩

theorem Option.map_max.{u_1, u_2} {α : Type u_1} {β : Type u_2} [Max α] [Max β] {o o' : Option α} {f : α → β}
    (hf : ∀ (x y : α), f (max x y) = max (f x) (f y)) :
    Option.map f (max o o') = max (Option.map f o) (Option.map f o') := by
  cases o <;> cases o' <;> simp [hf]

theorem Option.map_min.{u_1, u_2} {α : Type u_1} {β : Type u_2} [Min α] [Min β] {o o' : Option α} {f : α → β}
    (hf : ∀ (x y : α), f (min x y) = min (f x) (f y)) :
    Option.map f (min o o') = min (Option.map f o) (Option.map f o') := by
  cases o <;> cases o' <;> simp [hf]

@[simp] theorem Option.any_max {α : Type u_1} [Max α] {o o' : Option α} {p : α → Bool}
    (hp : ∀ (a b : α), p (max a b) = (p a || p b)) :
    Option.any p (max o o') = (Option.any p o || Option.any p o') := by
  cases o <;> cases o' <;> simp [hp]

@[simp] theorem Option.filter_le {α : Type u_1} [LE α] (le_refl : ∀ (x : α), x ≤ x) {o : Option α}
    {p : α → Bool} : Option.filter p o ≤ o := by
  cases o with
  | none => exact trivial
  | some a => simp only [Option.filter]; split; exact le_refl a; exact trivial

theorem Option.max_eq_or {α : Type u_1} [LE α] [Max α] (max_eq_or : ∀ (x y : α), max x y = x ∨ max x y = y)
    {a b : Option α} : max a b = a ∨ max a b = b := by
  cases a <;> cases b <;> simp [max_eq_or]

theorem Option.min_le_left {α : Type u_1} [LE α] [Min α] (min_le_left : ∀ (x y : α), min x y ≤ x)
    {a b : Option α} : min a b ≤ a := by
  cases a <;> cases b <;> simp [min_le_left]

theorem Option.min_le_right {α : Type u_1} [LE α] [Min α] (min_le_right : ∀ (x y : α), min x y ≤ y)
    {a b : Option α} : min a b ≤ b := by
  cases a <;> cases b <;> simp [min_le_right]

theorem Option.get_join {α : Type u_1} {x : Option (Option α)} {h : x.join.isSome = true} :
    x.join.get h =
        (x.get (Option.isSome_of_any (Option.isSome_join ▸ h))).get
          (Option.get_of_any_eq_true Option.isSome x (Option.isSome_join ▸ h)) := by
  cases x with
  | none => exact nomatch h
  | some a => rfl
