/-
Laws of propositional logic, of quantifiers, and of `if` and `dite` with propositions, many of which `simp` rewrites with. Part 1 of 2.

Lean's counterpart: `Init.PropLemmas`.
-/
prelude
import Init.ByCases
import Init.NotationExtra
import Init.Tactics
import Init.Core
import Init.SimpLemmas

@[simp] theorem exists_false {α : Sort u_1} : (∃ _a : α, False) ↔ False := ⟨fun ⟨_, h⟩ => h, False.elim⟩

@[simp] theorem exists_prop {b a : Prop} : (∃ _h : a, b) ↔ a ∧ b := ⟨fun ⟨x, y⟩ => ⟨x, y⟩, fun ⟨x, y⟩ => ⟨x, y⟩⟩

theorem exists_prop' {α : Sort u_1} {p : Prop} : (∃ _ : α, p) ↔ Nonempty α ∧ p := ⟨fun ⟨a, h⟩ => ⟨⟨a⟩, h⟩, fun ⟨⟨a⟩,
    h⟩ => ⟨a, h⟩⟩

@[simp] theorem exists_const {b : Prop} (α : Sort u_1) [i : Nonempty α] : (∃ _ : α, b) ↔ b := ⟨fun ⟨_, h⟩ => h, fun h
    => i.elim fun a => ⟨a, h⟩⟩

@[simp] theorem ite_then_decide_self (p : Prop) [h : Decidable p] {w : Decidable p} (q : Bool) : (@ite Bool p h (decide p) q)
    = (decide p || q) := by
  by_cases e : p <;> simp [e]

@[simp] theorem eq_mpr_eq_cast {α β : Sort u_1} (h : α = β) : h.mpr = cast h.symm := rfl

@[simp] theorem forall_exists_index {α : Sort u_1} {p : α → Prop} {q : (∃ x, p x) → Prop} : (∀ (h : ∃ x, p x), q h) ↔ ∀ (x :
    α) (h : p x), q ⟨x, h⟩ := ⟨fun f x h => f ⟨x, h⟩, fun f ⟨x, h⟩ => f x h⟩

@[simp] theorem exists_prop_eq {α : Sort u_1} {a' : α} {p : (a : α) → a = a' → Prop} : (∃ a, ∃ h : a = a', p a h) ↔ p a' rfl
    := ⟨fun ⟨_, e, h⟩ => by cases e; exact h, fun h => ⟨_, rfl, h⟩⟩

@[simp] theorem exists_prop_eq' {α : Sort u_1} {a' : α} {p : (a : α) → a' = a → Prop} : (∃ a, ∃ h : a' = a, p a h) ↔ p a' rfl
    := ⟨fun ⟨_, e, h⟩ => by cases e; exact h, fun h => ⟨_, rfl, h⟩⟩

@[simp] theorem ite_eq_ite {α : Sort u_1} (p : Prop) {h h' : Decidable p} (x y : α) :
    (@ite α p h x y = @ite α p h' x y) ↔ True :=
  iff_true_intro (Subsingleton.elim h h' ▸ rfl)

@[simp] theorem ite_iff_ite (p : Prop) {h h' : Decidable p} (x y : Prop) : (@ite Prop p h x y ↔ @ite Prop p h' x y) ↔
    True :=
  iff_true_intro (Subsingleton.elim h h' ▸ Iff.rfl)

@[simp] theorem ite_else_decide_self (p : Prop) [h : Decidable p] {w : Decidable p} (q : Bool) :
    (@ite Bool p h q (decide p)) = (decide p && q) := by
  cases h with
  | isTrue hp => simp [hp]
  | isFalse hp => simp [hp]

@[simp] theorem ite_then_decide_not_self (p : Prop) [h : Decidable p] {w : Decidable p} (q : Bool) :
    (@ite Bool p h (!decide p) q) = (!decide p && q) := by
  cases h with
  | isTrue hp => simp [hp]
  | isFalse hp => simp [hp]

@[simp] theorem ite_else_decide_not_self (p : Prop) [h : Decidable p] {w : Decidable p} (q : Bool) :
    (@ite Bool p h q (!decide p)) = (!decide p || q) := by
  cases h with
  | isTrue hp => simp [hp]
  | isFalse hp => simp [hp]

@[simp] theorem dite_not {p : Prop} {α : Sort u_1} [hn : Decidable (¬p)] [h : Decidable p] (x : ¬p → α) (y : ¬¬p → α)
    :
    dite (¬p) x y = dite p (fun h => y (not_not_intro h)) x := by
  by_cases hp : p <;> simp [hp]

@[simp] theorem decide_implies (u v : Prop) [duv : Decidable (u → v)] [du : Decidable u] {dv : u → Decidable v} :
    decide (u → v) = if h : u then @decide v (dv h) else true := by
  by_cases h : u
  · have d := dv h
    by_cases h' : v <;> simp [h, h']
  · simp [h]

@[simp] theorem cast_cast {α β γ : Sort u} (ha : α = β) (hb : β = γ) (a : α) : cast hb (cast ha a) = cast (ha.trans hb) a :=
    by
  cases ha
  cases hb
  rfl

@[congr] theorem exists_prop_congr {p p' : Prop} {q q' : p → Prop} (h : ∀ h : p, q h ↔ q' h) (hp : p ↔ p') :
    Exists q ↔ ∃ h : p', q' (hp.2 h) :=
  ⟨fun ⟨x, y⟩ => ⟨hp.1 x, (h x).1 y⟩, fun ⟨x, y⟩ => ⟨hp.2 x, (h (hp.2 x)).2 y⟩⟩

@[simp] theorem nonempty_prop {p : Prop} : Nonempty p ↔ p := ⟨fun ⟨h⟩ => h, fun h => ⟨h⟩⟩

@[simp] theorem exists_true_left {p : True → Prop} : Exists p ↔ p True.intro :=
  ⟨fun ⟨_, h⟩ => h, fun h => ⟨trivial, h⟩⟩

@[simp] theorem exists_eq {α_x : Sort u_1} {a' : α_x} : ∃ a, a = a' := ⟨a', rfl⟩

@[simp] theorem exists_eq' {α_x : Sort u_1} {a' : α_x} : ∃ a, a' = a := ⟨a', rfl⟩

@[simp] theorem not_or {p q : Prop} : ¬(p ∨ q) ↔ ¬p ∧ ¬q :=
  ⟨fun h => ⟨fun x => h (Or.inl x), fun y => h (Or.inr y)⟩, fun h o => o.elim h.1 h.2⟩

@[simp] theorem forall_const {b : Prop} (α : Sort u_1) [i : Nonempty α] : (∀ (a : α), b) ↔ b :=
  ⟨fun h => i.elim h, fun h _ => h⟩

@[simp] theorem forall_self_imp (P : Prop) (Q : P → Prop) : (∀ (p : P), P → Q p) ↔ ∀ (p : P), Q p :=
  ⟨fun h p => h p p, fun h p _ => h p⟩

@[simp] theorem eq_true_eq_id : Eq True = id :=
  funext fun _ => propext ⟨fun h => h ▸ trivial, fun h => (eq_true h).symm⟩

theorem not_not_em (a : Prop) : ¬¬(a ∨ ¬a) := fun h => h (Or.inr fun x => h (Or.inl x))

@[simp] theorem forall_eq {α : Sort u_1} {p : α → Prop} {a' : α} : (∀ (a : α), a = a' → p a) ↔ p a' :=
  ⟨fun h => h a' rfl, fun h _ e => e ▸ h⟩

@[simp] theorem forall_eq' {α : Sort u_1} {p : α → Prop} {a' : α} : (∀ (a : α), a' = a → p a) ↔ p a' :=
  ⟨fun h => h a' rfl, fun h _ e => e ▸ h⟩

@[simp] theorem exists_or_eq_right' {α : Sort u_1} (y : α) (p : α → Prop) : ∃ x, p x ∨ y = x := ⟨y, Or.inr rfl⟩

@[simp] theorem exists_or_eq_left {α : Sort u_1} (y : α) (p : α → Prop) : ∃ x, x = y ∨ p x := ⟨y, Or.inl rfl⟩

@[simp] theorem exists_or_eq_left' {α : Sort u_1} (y : α) (p : α → Prop) : ∃ x, y = x ∨ p x := ⟨y, Or.inl rfl⟩

@[simp] theorem exists_or_eq_right {α : Sort u_1} (y : α) (p : α → Prop) : ∃ x, p x ∨ x = y := ⟨y, Or.inr rfl⟩

@[simp] theorem not_exists {α : Sort u_1} {p : α → Prop} : (¬∃ x, p x) ↔ ∀ (x : α), ¬p x :=
  ⟨fun h x px => h ⟨x, px⟩, fun h ⟨x, px⟩ => h x px⟩

theorem peirce' {a : Prop} (H : ∀ (b : Prop), (a → b) → a) : a := H a id

@[simp] theorem exists_apply_eq_apply.{u_1, u_2} {α : Sort u_2} {β : Sort u_1} (f : α → β) (a' : α) : ∃ a, f a = f a'
    :=
  ⟨a', rfl⟩

@[simp] theorem and_exists_self (P : Prop) (Q : P → Prop) : (P ∧ ∃ p, Q p) ↔ ∃ p, Q p :=
  ⟨fun h => h.2, fun ⟨p, q⟩ => ⟨p, p, q⟩⟩

@[simp] theorem exists_and_self (P : Prop) (Q : P → Prop) : (∃ p, Q p) ∧ P ↔ ∃ p, Q p :=
  ⟨fun h => h.1, fun ⟨p, q⟩ => ⟨⟨p, q⟩, p⟩⟩

@[simp] theorem exists_eq_right' {α : Sort u_1} {p : α → Prop} {a' : α} : (∃ a, p a ∧ a' = a) ↔ p a' :=
  ⟨fun ⟨_, h, e⟩ => e ▸ h, fun h => ⟨a', h, rfl⟩⟩

@[simp] theorem exists_eq_right {α : Sort u_1} {p : α → Prop} {a' : α} : (∃ a, p a ∧ a = a') ↔ p a' :=
  ⟨fun ⟨_, h, e⟩ => e ▸ h, fun h => ⟨a', h, rfl⟩⟩

@[simp] theorem exists_eq_left' {α : Sort u_1} {p : α → Prop} {a' : α} : (∃ a, a' = a ∧ p a) ↔ p a' :=
  ⟨fun ⟨_, e, h⟩ => e ▸ h, fun h => ⟨a', rfl, h⟩⟩

@[simp] theorem exists_eq_left {α : Sort u_1} {p : α → Prop} {a' : α} : (∃ a, a = a' ∧ p a) ↔ p a' :=
  ⟨fun ⟨_, e, h⟩ => e ▸ h, fun h => ⟨a', rfl, h⟩⟩

theorem not_and' {a b : Prop} : ¬(a ∧ b) ↔ b → ¬a := ⟨fun h y x => h ⟨x, y⟩, fun h ⟨x, y⟩ => h y x⟩

theorem Decidable.peirce (a b : Prop) [Decidable a] : ((a → b) → a) → a :=
  fun h => Decidable.byCases id fun n => h fun x => absurd x n

theorem not_and_of_not_or_not {a b : Prop} (h : ¬a ∨ ¬b) : ¬(a ∧ b) := fun ⟨x, y⟩ => h.elim (· x) (· y)

theorem Decidable.of_not_imp {a b : Prop} [Decidable a] (h : ¬(a → b)) : a :=
  Decidable.byCases id fun n => absurd (fun x => absurd x n) h

theorem forall_prop_of_false {p : Prop} {q : p → Prop} (hn : ¬p) : (∀ (h' : p), q h') ↔ True :=
  ⟨fun _ => trivial, fun _ x => absurd x hn⟩

theorem Decidable.not_or_of_imp {a b : Prop} [Decidable a] (h : a → b) : ¬a ∨ b :=
  Decidable.byCases (fun x => Or.inr (h x)) Or.inl

theorem Decidable.or_iff_not_imp_right {b a : Prop} [Decidable b] : a ∨ b ↔ ¬b → a :=
  ⟨fun h n => h.elim id fun y => absurd y n, fun h => Decidable.byCases Or.inr fun n => Or.inl (h n)⟩

theorem Decidable.or_iff_not_imp_left {a b : Prop} [Decidable a] : a ∨ b ↔ ¬a → b :=
  ⟨fun h n => h.elim (fun x => absurd x n) id, fun h => Decidable.byCases Or.inl fun n => Or.inr (h n)⟩

theorem Decidable.imp_iff_not_or {a b : Prop} [Decidable a] : a → b ↔ ¬a ∨ b :=
  ⟨Decidable.not_or_of_imp, fun h x => h.elim (fun n => absurd x n) id⟩

theorem Decidable.imp_iff_or_not {b a : Prop} [Decidable b] : b → a ↔ a ∨ ¬b :=
  ⟨fun h => Decidable.byCases (fun x => Or.inl (h x)) Or.inr, fun h x => h.elim id fun n => absurd x n⟩

theorem Decidable.imp_iff_left_iff {a b : Prop} [Decidable a] : (b ↔ a → b) ↔ a ∨ b :=
  ⟨fun h => Decidable.byCases Or.inl fun n => Or.inr (h.mpr fun x => absurd x n), fun h => ⟨fun y _ => y, fun f =>
    h.elim f id⟩⟩

theorem Decidable.imp_iff_right_iff {a b : Prop} [Decidable a] : (a → b ↔ b) ↔ a ∨ b :=
  Iff.comm.trans Decidable.imp_iff_left_iff

theorem or_right_comm {a b c : Prop} : (a ∨ b) ∨ c ↔ (a ∨ c) ∨ b :=
  ⟨fun h => h.elim (fun h => h.elim (fun x => Or.inl (Or.inl x)) Or.inr) fun z => Or.inl (Or.inr z), fun h => h.elim
    (fun h => h.elim (fun x => Or.inl (Or.inl x)) Or.inr) fun z => Or.inl (Or.inr z)⟩

theorem or_left_comm {a b c : Prop} : a ∨ b ∨ c ↔ b ∨ a ∨ c :=
  ⟨fun h => h.elim (fun x => Or.inr (Or.inl x)) fun h => h.elim Or.inl fun z => Or.inr (Or.inr z), fun h => h.elim
    (fun x => Or.inr (Or.inl x)) fun h => h.elim Or.inl fun z => Or.inr (Or.inr z)⟩

theorem or_rotate {a b c : Prop} : a ∨ b ∨ c ↔ b ∨ c ∨ a :=
  ⟨fun h => h.elim (fun x => Or.inr (Or.inr x)) fun h => h.elim Or.inl fun z => Or.inr (Or.inl z), fun h => h.elim
    (fun x => Or.inr (Or.inl x)) fun h => h.elim (fun y => Or.inr (Or.inr y)) Or.inl⟩

@[simp] theorem exists_and_left {α : Sort u_1} {p : α → Prop} {b : Prop} : (∃ x, b ∧ p x) ↔ b ∧ ∃ x, p x :=
  ⟨fun ⟨x, y, z⟩ => ⟨y, x, z⟩, fun ⟨y, x, z⟩ => ⟨x, y, z⟩⟩

@[simp] theorem exists_and_right {α : Sort u_1} {p : α → Prop} {b : Prop} : (∃ x, p x ∧ b) ↔ (∃ x, p x) ∧ b :=
  ⟨fun ⟨x, y, z⟩ => ⟨⟨x, y⟩, z⟩, fun ⟨⟨x, y⟩, z⟩ => ⟨x, y, z⟩⟩

theorem Decidable.not_imp_not {a b : Prop} [Decidable a] : ¬a → ¬b ↔ b → a :=
  ⟨fun h y => Decidable.byContradiction fun n => h n y, fun h n y => n (h y)⟩

@[simp] theorem exists_idem {P : Prop} (f : P → P → Prop) : (∃ p₁ p₂, f p₁ p₂) ↔ ∃ p, f p p :=
  ⟨fun ⟨p, _, h⟩ => ⟨p, h⟩, fun ⟨p, h⟩ => ⟨p, p, h⟩⟩

theorem Decidable.not_imp_iff_and_not {a b : Prop} [Decidable a] : ¬(a → b) ↔ a ∧ ¬b :=
  ⟨fun h => ⟨Decidable.of_not_imp h, fun y => h fun _ => y⟩, fun ⟨x, n⟩ h => n (h x)⟩

theorem Decidable.not_iff {b a : Prop} [Decidable b] : ¬(a ↔ b) ↔ (¬a ↔ b) :=
  ⟨fun h => ⟨fun n => Decidable.byContradiction fun m => h ⟨fun x => absurd x n, fun y => absurd y m⟩, fun y x => h
    ⟨fun _ => y, fun _ => x⟩⟩, fun h e => Decidable.byCases (fun y => h.mpr y (e.mpr y)) fun n => n (h.mp fun x =>
    n (e.mp x))⟩

theorem exists_prop_of_true {p : Prop} {q : p → Prop} (h : p) : (∃ h', q h') ↔ q h :=
  ⟨fun ⟨_, y⟩ => y, fun y => ⟨h, y⟩⟩

@[simp] theorem forall_eq_apply_imp_iff.{u_1, u_2} {α : Sort u_2} {β : Sort u_1} {f : α → β} {p : β → Prop} : (∀ (b :
    β) (a : α), b = f a → p b) ↔ ∀ (a : α), p (f a) :=
  ⟨fun h a => h _ a rfl, fun h _ a e => e ▸ h a⟩

@[simp] theorem forall_apply_eq_imp_iff.{u_1, u_2} {α : Sort u_2} {β : Sort u_1} {f : α → β} {p : β → Prop} : (∀ (b :
    β) (a : α), f a = b → p b) ↔ ∀ (a : α), p (f a) :=
  ⟨fun h a => h _ a rfl, fun h _ a e => e ▸ h a⟩

theorem or_or_distrib_left {a b c : Prop} : a ∨ b ∨ c ↔ (a ∨ b) ∨ a ∨ c :=
  ⟨fun h => h.elim (fun x => Or.inl (Or.inl x)) fun h => h.elim (fun y => Or.inl (Or.inr y)) fun z => Or.inr (Or.inr
    z), fun h => h.elim (fun h => h.elim Or.inl fun y => Or.inr (Or.inl y)) fun h => h.elim Or.inl fun z => Or.inr
    (Or.inr z)⟩

theorem or_or_distrib_right {a b c : Prop} : (a ∨ b) ∨ c ↔ (a ∨ c) ∨ b ∨ c :=
  ⟨fun h => h.elim (fun h => h.elim (fun x => Or.inl (Or.inl x)) fun y => Or.inr (Or.inl y)) fun z => Or.inr (Or.inr
    z), fun h => h.elim (fun h => h.elim (fun x => Or.inl (Or.inl x)) Or.inr) fun h => h.elim (fun y => Or.inl
    (Or.inr y)) Or.inr⟩

theorem or_imp {a b c : Prop} : a ∨ b → c ↔ (a → c) ∧ (b → c) :=
  ⟨fun h => ⟨fun x => h (Or.inl x), fun y => h (Or.inr y)⟩, fun h o => o.elim h.1 h.2⟩

theorem Decidable.not_and_iff_not_or_not {a b : Prop} [Decidable a] : ¬(a ∧ b) ↔ ¬a ∨ ¬b :=
  ⟨fun h => Decidable.byCases (fun x => Or.inr fun y => h ⟨x, y⟩) Or.inl, not_and_of_not_or_not⟩

theorem Decidable.not_and_iff_not_or_not' {b a : Prop} [Decidable b] : ¬(a ∧ b) ↔ ¬a ∨ ¬b :=
  ⟨fun h => Decidable.byCases (fun y => Or.inl fun x => h ⟨x, y⟩) Or.inr, not_and_of_not_or_not⟩

theorem and_or_right {a b c : Prop} : a ∧ b ∨ c ↔ (a ∨ c) ∧ (b ∨ c) :=
  ⟨fun h => h.elim (fun ⟨x, y⟩ => ⟨Or.inl x, Or.inl y⟩) fun z => ⟨Or.inr z, Or.inr z⟩, fun ⟨p, q⟩ => p.elim (fun x =>
    q.elim (fun y => Or.inl ⟨x, y⟩) Or.inr) Or.inr⟩

theorem or_and_left {a b c : Prop} : a ∨ b ∧ c ↔ (a ∨ b) ∧ (a ∨ c) :=
  ⟨fun h => h.elim (fun x => ⟨Or.inl x, Or.inl x⟩) fun ⟨y, z⟩ => ⟨Or.inr y, Or.inr z⟩, fun ⟨p, q⟩ => p.elim Or.inl
    fun y => q.elim Or.inl fun z => Or.inr ⟨y, z⟩⟩

theorem and_or_left {a b c : Prop} : a ∧ (b ∨ c) ↔ a ∧ b ∨ a ∧ c :=
  ⟨fun ⟨x, h⟩ => h.elim (fun y => Or.inl ⟨x, y⟩) fun z => Or.inr ⟨x, z⟩, fun h => h.elim (fun ⟨x, y⟩ => ⟨x, Or.inl
    y⟩) fun ⟨x, z⟩ => ⟨x, Or.inr z⟩⟩

theorem Exists.nonempty {α : Sort u_1} {p : α → Prop} : (∃ x, p x) → Nonempty α := fun ⟨x, _⟩ => ⟨x⟩

theorem imp_and {b c : Prop} {α : Sort u_1} : (∀ (a : α), b ∧ c) ↔ (∀ (a : α), b) ∧ ∀ (a : α), c :=
  ⟨fun h => ⟨fun a => (h a).1, fun a => (h a).2⟩, fun h a => ⟨h.1 a, h.2 a⟩⟩

theorem or_and_right {a b c : Prop} : (a ∨ b) ∧ c ↔ a ∧ c ∨ b ∧ c :=
  ⟨fun ⟨h, z⟩ => h.elim (fun x => Or.inl ⟨x, z⟩) fun y => Or.inr ⟨y, z⟩, fun h => h.elim (fun ⟨x, z⟩ => ⟨Or.inl x,
    z⟩) fun ⟨y, z⟩ => ⟨Or.inr y, z⟩⟩

theorem forall_not_of_not_exists {α : Sort u_1} {p : α → Prop} (h : ¬∃ x, p x) (x : α) : ¬p x := fun px => h ⟨x, px⟩

theorem not_exists_of_forall_not {α : Sort u_1} {p : α → Prop} (h : ∀ (x : α), ¬p x) : ¬∃ x, p x :=
  fun ⟨x, px⟩ => h x px

theorem not_forall_of_exists_not {α : Sort u_1} {p : α → Prop} : (∃ x, ¬p x) → ¬∀ (x : α), p x :=
  fun ⟨x, n⟩ h => n (h x)

theorem Decidable.iff_iff_and_or_not_and_not {a b : Prop} [Decidable b] : (a ↔ b) ↔ a ∧ b ∨ ¬a ∧ ¬b :=
  ⟨fun e => Decidable.byCases (fun y => Or.inl ⟨e.mpr y, y⟩) fun n => Or.inr ⟨fun x => n (e.mp x), n⟩, fun h =>
    h.elim (fun ⟨x, y⟩ => ⟨fun _ => y, fun _ => x⟩) fun ⟨n, m⟩ => ⟨fun x => absurd x n, fun y => absurd y m⟩⟩

@[simp] theorem forall_eq_or_imp {α : Sort u_1} {p q : α → Prop} {a' : α} : (∀ (a : α), a = a' ∨ q a → p a) ↔ p a' ∧
    ∀ (a : α), q a → p a :=
  ⟨fun h => ⟨h a' (Or.inl rfl), fun a q => h a (Or.inr q)⟩, fun ⟨h, g⟩ a o => o.elim (fun e => e ▸ h) (g a)⟩

@[simp] theorem exists_eq_right_right {α : Sort u_1} {p q : α → Prop} {a' : α} : (∃ a, p a ∧ q a ∧ a = a') ↔ p a' ∧ q
    a' :=
  ⟨fun ⟨_, x, y, e⟩ => e ▸ ⟨x, y⟩, fun ⟨x, y⟩ => ⟨a', x, y, rfl⟩⟩

@[simp] theorem exists_eq_right_right' {α : Sort u_1} {p q : α → Prop} {a' : α} : (∃ a, p a ∧ q a ∧ a' = a) ↔ p a' ∧
    q a' :=
  ⟨fun ⟨_, x, y, e⟩ => e ▸ ⟨x, y⟩, fun ⟨x, y⟩ => ⟨a', x, y, rfl⟩⟩

theorem Decidable.imp_or {a b c : Prop} [Decidable a] : a → b ∨ c ↔ (a → b) ∨ (a → c) :=
  ⟨fun h => Decidable.byCases (fun x => (h x).elim (fun y => Or.inl fun _ => y) fun z => Or.inr fun _ => z) fun n =>
    Or.inl fun x => absurd x n, fun h x => h.elim (fun f => Or.inl (f x)) fun f => Or.inr (f x)⟩

theorem Decidable.imp_or' {b : Prop} {a : Sort u_1} {c : Prop} [Decidable b] : (∀ (a : a), b ∨ c) ↔ (∀ (a : a), b) ∨
    ∀ (a : a), c :=
  ⟨fun h => Decidable.byCases (fun y => Or.inl fun _ => y) fun n => Or.inr fun x => (h x).elim (fun y => absurd y n)
    id, fun h x => h.elim (fun f => Or.inl (f x)) fun f => Or.inr (f x)⟩

theorem Decidable.and_or_imp {a b c : Prop} [Decidable a] : a ∧ b ∨ (a → c) ↔ a → b ∨ c :=
  ⟨fun h x => h.elim (fun p => Or.inl p.2) fun f => Or.inr (f x), fun h => Decidable.byCases (fun x => (h x).elim
    (fun y => Or.inl ⟨x, y⟩) fun z => Or.inr fun _ => z) fun n => Or.inr fun x => absurd x n⟩

theorem or_or_or_comm {a b c d : Prop} : (a ∨ b) ∨ c ∨ d ↔ (a ∨ c) ∨ b ∨ d :=
  ⟨fun h => h.elim (fun h => h.elim (fun x => Or.inl (Or.inl x)) fun y => Or.inr (Or.inl y)) fun h => h.elim (fun z
    => Or.inl (Or.inr z)) fun w => Or.inr (Or.inr w), fun h => h.elim (fun h => h.elim (fun x => Or.inl (Or.inl x))
    fun y => Or.inr (Or.inl y)) fun h => h.elim (fun z => Or.inl (Or.inr z)) fun w => Or.inr (Or.inr w)⟩

theorem ne_of_apply_ne {α : Sort u_1} {β : Sort u_2} (f : α → β) {x y : α} : f x ≠ f y → x ≠ y :=
  fun h e => h (congrArg f e)

theorem Decidable.or_congr_right' {a b c : Prop} [Decidable a] (h : ¬a → (b ↔ c)) : a ∨ b ↔ a ∨ c :=
  ⟨fun o => Decidable.byCases Or.inl fun n => o.elim Or.inl fun y => Or.inr ((h n).mp y), fun o => Decidable.byCases
    Or.inl fun n => o.elim Or.inl fun y => Or.inr ((h n).mpr y)⟩

theorem Decidable.or_congr_left' {c a b : Prop} [Decidable c] (h : ¬c → (a ↔ b)) : a ∨ c ↔ b ∨ c :=
  ⟨fun o => Decidable.byCases Or.inr fun n => o.elim (fun x => Or.inl ((h n).mp x)) Or.inr, fun o =>
    Decidable.byCases Or.inr fun n => o.elim (fun x => Or.inl ((h n).mpr x)) Or.inr⟩

theorem exists_imp {α : Sort u_1} {p : α → Prop} {b : Prop} : (∃ x, p x) → b ↔ ∀ (x : α), p x → b :=
  ⟨fun h x px => h ⟨x, px⟩, fun h ⟨x, px⟩ => h x px⟩

theorem and_congr_right_eq {a b c : Prop} (h : a → b = c) : (a ∧ b) = (a ∧ c) :=
  propext ⟨fun p => ⟨p.1, h p.1 ▸ p.2⟩, fun p => ⟨p.1, (h p.1).symm ▸ p.2⟩⟩

theorem and_congr_left_eq {c a b : Prop} (h : c → a = b) : (a ∧ c) = (b ∧ c) :=
  propext ⟨fun p => ⟨h p.2 ▸ p.1, p.2⟩, fun p => ⟨(h p.2).symm ▸ p.1, p.2⟩⟩

protected theorem Decidable.not_exists_not {α : Sort u_1} {p : α → Prop} [(x : α) → Decidable (p x)] : (¬∃ x, ¬p x) ↔
    ∀ (x : α), p x :=
  ⟨fun h x => Decidable.byContradiction fun n => h ⟨x, n⟩, fun h ⟨x, n⟩ => n (h x)⟩

@[simp] theorem forall_apply_eq_imp_iff₂.{u_1, u_2} {α : Sort u_2} {β : Sort u_1} {f : α → β} {p : α → Prop} {q : β →
    Prop} : (∀ (b : β) (a : α), p a → f a = b → q b) ↔ ∀ (a : α), p a → q (f a) :=
  ⟨fun h a pa => h _ a pa rfl, fun h _ a pa e => e ▸ h a pa⟩

@[simp] theorem exists_eq_or_imp {α : Sort u_1} {p q : α → Prop} {a' : α} : (∃ a, (a = a' ∨ q a) ∧ p a) ↔ p a' ∨ ∃ a,
    q a ∧ p a :=
  ⟨fun ⟨a, o, h⟩ => o.elim (fun e => Or.inl (e ▸ h)) fun q => Or.inr ⟨a, q, h⟩, fun o => o.elim (fun h => ⟨a', Or.inl
    rfl, h⟩) fun ⟨a, q, h⟩ => ⟨a, Or.inr q, h⟩⟩

protected theorem Decidable.not_forall_not {α : Sort u_1} {p : α → Prop} [Decidable (∃ x, p x)] : (¬∀ (x : α), ¬p x)
    ↔ ∃ x, p x :=
  ⟨fun h => Decidable.byContradiction fun n => h fun x px => n ⟨x, px⟩, fun ⟨x, px⟩ h => h x px⟩

theorem Exists.imp {α : Sort u_1} {p q : α → Prop} (h : ∀ (a : α), p a → q a) : (∃ a, p a) → ∃ a, q a :=
  fun ⟨a, pa⟩ => ⟨a, h a pa⟩

theorem exists_or {α : Sort u_1} {p q : α → Prop} : (∃ x, p x ∨ q x) ↔ (∃ x, p x) ∨ ∃ x, q x :=
  ⟨fun ⟨x, o⟩ => o.elim (fun p => Or.inl ⟨x, p⟩) fun q => Or.inr ⟨x, q⟩, fun o => o.elim (fun ⟨x, p⟩ => ⟨x, Or.inl
    p⟩) fun ⟨x, q⟩ => ⟨x, Or.inr q⟩⟩

theorem exists_comm.{u_1, u_2} {α : Sort u_2} {β : Sort u_1} {p : α → β → Prop} : (∃ a b, p a b) ↔ ∃ b a, p a b :=
  ⟨fun ⟨a, b, h⟩ => ⟨b, a, h⟩, fun ⟨b, a, h⟩ => ⟨a, b, h⟩⟩

protected theorem Decidable.not_forall {α : Sort u_1} {p : α → Prop} [Decidable (∃ x, ¬p x)] [(x : α) → Decidable (p
    x)] : (¬∀ (x : α), p x) ↔ ∃ x, ¬p x :=
  ⟨fun h => Decidable.byContradiction fun n => h fun x => Decidable.byContradiction fun m => n ⟨x, m⟩, fun ⟨x, n⟩ h
    => n (h x)⟩

theorem Exists.imp'.{u_1, u_2} {α : Sort u_2} {p : α → Prop} {β : Sort u_1} {q : β → Prop} (f : α → β) (hpq : ∀ (a :
    α), p a → q (f a)) : (∃ a, p a) → ∃ b, q b :=
  fun ⟨a, pa⟩ => ⟨f a, hpq a pa⟩

theorem exists₂_imp {α : Sort u_1} {p : α → Prop} {b : Prop} {P : (x : α) → p x → Prop} : (∃ x h, P x h) → b ↔ ∀ (x :
    α) (h : p x), P x h → b :=
  ⟨fun f x h y => f ⟨x, h, y⟩, fun f ⟨x, h, y⟩ => f x h y⟩

theorem ne_of_mem_of_not_mem {α : Type u_1} {β : Type u_2} [Membership α β] {s : β} {a b : α} (h : a ∈ s) : ¬b ∈ s →
    a ≠ b :=
  fun n e => n (e ▸ h)

theorem ne_of_mem_of_not_mem' {α : Type u_1} {β : Type u_2} [Membership α β] {s t : β} {a : α} (h : a ∈ s) : ¬a ∈ t →
    s ≠ t :=
  fun n e => n (e ▸ h)

@[simp] theorem dite_else_false {p : Prop} [Decidable p] {x : p → Prop} : (if h : p then x h else False) ↔ ∃ h, x h
    := by
  cases ‹Decidable p› with
  | isTrue hp => exact ⟨fun h => ⟨hp, h⟩, fun ⟨_, h⟩ => h⟩
  | isFalse hp => exact ⟨False.elim, fun ⟨h, _⟩ => hp h⟩

@[simp] theorem dite_then_false {p : Prop} [Decidable p] {x : ¬p → Prop} : (if h : p then False else x h) ↔ ∃ h, x h
    := by
  cases ‹Decidable p› with
  | isTrue hp => exact ⟨False.elim, fun ⟨h, _⟩ => h hp⟩
  | isFalse hp => exact ⟨fun h => ⟨hp, h⟩, fun ⟨_, h⟩ => h⟩

@[simp] theorem dite_else_true {p : Prop} [Decidable p] {x : p → Prop} : (if h : p then x h else True) ↔ ∀ (h : p), x
    h := by
  cases ‹Decidable p› with
  | isTrue hp => exact ⟨fun h _ => h, fun h => h hp⟩
  | isFalse hp => exact ⟨fun _ h => absurd h hp, fun _ => trivial⟩

@[simp] theorem dite_then_true {p : Prop} [Decidable p] {x : ¬p → Prop} : (if h : p then True else x h) ↔ ∀ (h : ¬p),
    x h := by
  cases ‹Decidable p› with
  | isTrue hp => exact ⟨fun _ h => absurd hp h, fun _ => trivial⟩
  | isFalse hp => exact ⟨fun h _ => h, fun h => h hp⟩

@[simp] theorem dite_iff_right_iff {p : Prop} [Decidable p] {x : p → Prop} {y : Prop} : ((if h : p then x h else y) ↔
    y) ↔ ∀ (h : p), x h ↔ y := by
  cases ‹Decidable p› with
  | isTrue hp => exact ⟨fun h _ => h, fun h => h hp⟩
  | isFalse hp => exact ⟨fun _ h => absurd h hp, fun _ => Iff.rfl⟩

@[simp] theorem right_iff_dite_iff {p : Prop} [Decidable p] {x : p → Prop} {y : Prop} : (y ↔ if h : p then x h else
    y) ↔ ∀ (h : p), y ↔ x h := by
  cases ‹Decidable p› with
  | isTrue hp => exact ⟨fun h _ => h, fun h => h hp⟩
  | isFalse hp => exact ⟨fun _ h => absurd h hp, fun _ => Iff.rfl⟩

@[simp] theorem left_iff_dite_iff {p : Prop} [Decidable p] {x : Prop} {y : ¬p → Prop} : (x ↔ if h : p then x else y
    h) ↔ ∀ (h : ¬p), x ↔ y h := by
  cases ‹Decidable p› with
  | isTrue hp => exact ⟨fun _ h => absurd hp h, fun _ => Iff.rfl⟩
  | isFalse hp => exact ⟨fun h _ => h, fun h => h hp⟩

@[simp] theorem dite_iff_left_iff {p : Prop} [Decidable p] {x : Prop} {y : ¬p → Prop} : ((if h : p then x else y h) ↔
    x) ↔ ∀ (h : ¬p), y h ↔ x := by
  cases ‹Decidable p› with
  | isTrue hp => exact ⟨fun _ h => absurd hp h, fun _ => Iff.rfl⟩
  | isFalse hp => exact ⟨fun h _ => h, fun h => h hp⟩

@[simp] theorem dite_eq_right_iff {α : Sort u_1} {p : Prop} [Decidable p] {x : p → α} {y : α} : (if h : p then x h
    else y) = y ↔ ∀ (h : p), x h = y := by
  cases ‹Decidable p› with
  | isTrue hp => exact ⟨fun h _ => h, fun h => h hp⟩
  | isFalse hp => exact ⟨fun _ h => absurd h hp, fun _ => rfl⟩

@[simp] theorem right_eq_dite_iff {α : Sort u_1} {p : Prop} [Decidable p] {x : p → α} {y : α} : (y = if h : p then x
    h else y) ↔ ∀ (h : p), y = x h := by
  cases ‹Decidable p› with
  | isTrue hp => exact ⟨fun h _ => h, fun h => h hp⟩
  | isFalse hp => exact ⟨fun _ h => absurd h hp, fun _ => rfl⟩

@[simp] theorem left_eq_dite_iff {α : Sort u_1} {p : Prop} [Decidable p] {x : α} {y : ¬p → α} : (x = if h : p then x
    else y h) ↔ ∀ (h : ¬p), x = y h := by
  cases ‹Decidable p› with
  | isTrue hp => exact ⟨fun _ h => absurd hp h, fun _ => rfl⟩
  | isFalse hp => exact ⟨fun h _ => h, fun h => h hp⟩

@[simp] theorem dite_eq_left_iff {α : Sort u_1} {p : Prop} [Decidable p] {x : α} {y : ¬p → α} : (if h : p then x else
    y h) = x ↔ ∀ (h : ¬p), y h = x := by
  cases ‹Decidable p› with
  | isTrue hp => exact ⟨fun _ h => absurd hp h, fun _ => rfl⟩
  | isFalse hp => exact ⟨fun h _ => h, fun h => h hp⟩

@[simp] theorem Decidable.not_not {p : Prop} [Decidable p] : ¬¬p ↔ p := by simp

theorem or_self_iff {a : Prop} : a ∨ a ↔ a := by simp

theorem and_self_iff {a : Prop} : a ∧ a ↔ a := by simp

theorem and_not_self_iff (a : Prop) : a ∧ ¬a ↔ False := by simp

theorem not_and_self_iff (a : Prop) : ¬a ∧ a ↔ False := by simp

theorem ite_else_self {p q : Prop} [h : Decidable p] : (if p then q else p) ↔ p ∧ q :=
  by by_cases hp : p <;> by_cases hq : q <;> simp [hp, hq]

@[simp low] theorem if_true_right {p q : Prop} [h : Decidable p] : (if p then q else True) ↔ p → q :=
  by by_cases hp : p <;> by_cases hq : q <;> simp [hp, hq]

@[simp] theorem if_false_right {p q : Prop} [h : Decidable p] : (if p then q else False) ↔ p ∧ q :=
  by by_cases hp : p <;> by_cases hq : q <;> simp [hp, hq]

theorem Decidable.not_or_self (p : Prop) [h : Decidable p] : ¬p ∨ p := by by_cases hp : p <;> simp [hp]

@[simp] theorem ite_else_not_self {p : Prop} [Decidable p] {q : Prop} : (if p then q else ¬p) ↔ p → q :=
  by by_cases hp : p <;> by_cases hq : q <;> simp [hp, hq]

@[simp] theorem ite_then_self {p q : Prop} [h : Decidable p] : (if p then p else q) ↔ ¬p → q :=
  by by_cases hp : p <;> by_cases hq : q <;> simp [hp, hq]

attribute [simp] ite_else_self

@[simp low] theorem if_true_left {p q : Prop} [h : Decidable p] : (if p then True else q) ↔ ¬p → q :=
  by by_cases hp : p <;> by_cases hq : q <;> simp [hp, hq]

@[simp] theorem if_false_left {p q : Prop} [h : Decidable p] : (if p then False else q) ↔ ¬p ∧ q :=
  by by_cases hp : p <;> by_cases hq : q <;> simp [hp, hq]

theorem and_iff_left {b a : Prop} (hb : b) : a ∧ b ↔ a := by intros; simp [*]

theorem and_iff_right {a b : Prop} (ha : a) : a ∧ b ↔ b := by intros; simp [*]

@[simp] theorem ite_then_not_self {p : Prop} [Decidable p] {q : Prop} : (if p then ¬p else q) ↔ ¬p ∧ q :=
  by by_cases hp : p <;> by_cases hq : q <;> simp [hp, hq]

theorem not_and_of_not_left {a : Prop} (b : Prop) : ¬a → ¬(a ∧ b) := by intros; simp [*]

theorem not_and_of_not_right (a : Prop) {b : Prop} : ¬b → ¬(a ∧ b) := by intros; simp [*]

theorem Decidable.not_imp_self {a : Prop} [Decidable a] : ¬a → a ↔ a := by by_cases ha : a <;> simp [ha]

theorem Decidable.by_contra {p : Prop} [Decidable p] : (¬p → False) → p := by simp

theorem or_iff_right {a b : Prop} (ha : ¬a) : a ∨ b ↔ b := by intros; simp [*]

theorem or_iff_left {b a : Prop} (hb : ¬b) : a ∨ b ↔ a := by intros; simp [*]

theorem not_imp_of_and_not {a b : Prop} : a ∧ ¬b → ¬(a → b) := by simp

theorem proof_irrel_heq {p q : Prop} (hp : p) (hq : q) : hp ≍ hq := by intros; simp [*]

theorem not_or_intro {a b : Prop} (ha : ¬a) (hb : ¬b) : ¬(a ∨ b) := by intros; simp [*]

theorem forall_prop_of_true {p : Prop} {q : p → Prop} (h : p) : (∀ (h' : p), q h') ↔ q h :=
  by constructor <;> intro h <;> simp_all

@[simp] theorem eq_mp_eq_cast {α β : Sort u_1} (h : α = β) : h.mp = cast h := rfl

theorem And.imp_left {a b c : Prop} (h : a → b) : a ∧ c → b ∧ c := by intros; simp [*]

theorem or_congr_left {a b c : Prop} (h : a ↔ b) : a ∨ c ↔ b ∨ c := by intros; simp [*]

theorem or_congr_right {b c a : Prop} (h : b ↔ c) : a ∨ b ↔ a ∨ c := by intros; simp [*]

theorem Decidable.not_imp_symm {a b : Prop} [Decidable a] (h : ¬a → b) (hb : ¬b) : a :=
  by by_cases ha : a <;> by_cases hb : b <;> simp_all

theorem And.imp_right {a b c : Prop} (h : a → b) : c ∧ a → c ∧ b := by intros; simp [*]

theorem Decidable.not_and_not_right {b a : Prop} [Decidable b] : ¬(a ∧ ¬b) ↔ a → b := by simp

theorem and_congr_right' {b c a : Prop} (h : b ↔ c) : a ∧ b ↔ a ∧ c := by intros; simp [*]

theorem and_congr_left' {a b c : Prop} (h : a ↔ b) : a ∧ c ↔ b ∧ c := by intros; simp [*]

theorem and_left_comm {a b c : Prop} : a ∧ b ∧ c ↔ b ∧ a ∧ c :=
  by by_cases ha : a <;> by_cases hb : b <;> by_cases hc : c <;> simp [ha, hb, hc]

theorem ite_eq_right_iff {α : Sort u_1} {p : Prop} [Decidable p] {x y : α} : (if p then x else y) = y ↔ p → x
    = y :=
  by by_cases hp : p <;> simp [hp]

theorem and_right_comm {a b c : Prop} : (a ∧ b) ∧ c ↔ (a ∧ c) ∧ b :=
  by by_cases ha : a <;> by_cases hb : b <;> by_cases hc : c <;> simp [ha, hb, hc]

theorem right_eq_ite_iff {α : Sort u_1} {p : Prop} [Decidable p] {x y : α} : (y = if p then x else y) ↔ p → y
    = x :=
  by by_cases hp : p <;> simp [hp]

theorem and_rotate {a b c : Prop} : a ∧ b ∧ c ↔ b ∧ c ∧ a :=
  by by_cases ha : a <;> by_cases hb : b <;> by_cases hc : c <;> simp [ha, hb, hc]

theorem right_iff_ite_iff {p : Prop} [Decidable p] {x y : Prop} : (y ↔ if p then x else y) ↔ p → y = x :=
  by by_cases hp : p <;> by_cases hx : x <;> by_cases hy : y <;> simp [hp, hx, hy]

theorem ite_iff_right_iff {p : Prop} [Decidable p] {x y : Prop} : ((if p then x else y) ↔ y) ↔ p → x = y :=
  by by_cases hp : p <;> by_cases hx : x <;> by_cases hy : y <;> simp [hp, hx, hy]

@[simp] theorem ite_eq_left_iff {α : Sort u_1} {p : Prop} [Decidable p] {x y : α} : (if p then x else y) = x ↔ ¬p → y
    = x :=
  by by_cases hp : p <;> simp [hp]

attribute [simp] ite_eq_right_iff

@[simp] theorem Decidable.iff_congr_left {P Q R : Prop} [Decidable P] [Decidable Q] [Decidable R] : ((P ↔ R) ↔ (Q ↔
    R)) ↔ (P ↔ Q) :=
  by by_cases hP : P <;> by_cases hQ : Q <;> by_cases hR : R <;> simp [hP, hQ, hR]

@[simp] theorem left_eq_ite_iff {α : Sort u_1} {p : Prop} [Decidable p] {x y : α} : (x = if p then x else y) ↔ ¬p → x
    = y :=
  by by_cases hp : p <;> simp [hp]

attribute [simp] right_eq_ite_iff

@[simp] theorem Decidable.iff_congr_right {P Q R : Prop} [Decidable P] [Decidable Q] [Decidable R] : ((P ↔ Q) ↔ (P ↔
    R)) ↔ (Q ↔ R) :=
  by by_cases hP : P <;> by_cases hQ : Q <;> by_cases hR : R <;> simp [hP, hQ, hR]

theorem decide_eq_true_iff {p : Prop} [Decidable p] : decide p = true ↔ p := by simp

@[simp] theorem decide_eq_decide {p q : Prop} {x_x : Decidable p} {x_x : Decidable q} : decide p = decide q ↔ (p ↔ q)
    :=
  by by_cases hp : p <;> by_cases hq : q <;> simp [hp, hq]

theorem and_and_left {a b c : Prop} : a ∧ b ∧ c ↔ (a ∧ b) ∧ a ∧ c :=
  by by_cases ha : a <;> by_cases hb : b <;> by_cases hc : c <;> simp [ha, hb, hc]

theorem and_and_right {a b c : Prop} : (a ∧ b) ∧ c ↔ (a ∧ c) ∧ b ∧ c :=
  by by_cases ha : a <;> by_cases hb : b <;> by_cases hc : c <;> simp [ha, hb, hc]

@[simp] theorem ite_iff_left_iff {p : Prop} [Decidable p] {x y : Prop} : ((if p then x else y) ↔ x) ↔ ¬p → y = x :=
  by by_cases hp : p <;> by_cases hx : x <;> by_cases hy : y <;> simp [hp, hx, hy]

attribute [simp] ite_iff_right_iff

@[simp] theorem left_iff_ite_iff {p : Prop} [Decidable p] {x y : Prop} : (x ↔ if p then x else y) ↔ ¬p → x = y :=
  by by_cases hp : p <;> by_cases hx : x <;> by_cases hy : y <;> simp [hp, hx, hy]

attribute [simp] right_iff_ite_iff

@[simp] theorem ite_not {α : Sort u_1} (p : Prop) [Decidable p] (x y : α) : (if ¬p then x else y) = if p then y else
    x :=
  by simp

theorem Decidable.not_imp_comm {a b : Prop} [Decidable a] [Decidable b] : ¬a → b ↔ ¬b → a :=
  by by_cases ha : a <;> by_cases hb : b <;> simp [ha, hb]

theorem Decidable.not_iff_not {a b : Prop} [Decidable a] [Decidable b] : (¬a ↔ ¬b) ↔ (a ↔ b) :=
  by by_cases ha : a <;> by_cases hb : b <;> simp [ha, hb]

theorem Decidable.not_iff_comm {a b : Prop} [Decidable a] [Decidable b] : (¬a ↔ b) ↔ (¬b ↔ a) :=
  by by_cases ha : a <;> by_cases hb : b <;> simp [ha, hb]

theorem Decidable.iff_not_comm {a b : Prop} [Decidable a] [Decidable b] : (a ↔ ¬b) ↔ (b ↔ ¬a) :=
  by by_cases ha : a <;> by_cases hb : b <;> simp [ha, hb]

theorem Decidable.or_iff_not_not_and_not {a b : Prop} [Decidable a] [Decidable b] : a ∨ b ↔ ¬(¬a ∧ ¬b) :=
  by by_cases ha : a <;> by_cases hb : b <;> simp [ha, hb]

theorem Decidable.and_iff_not_not_or_not {a b : Prop} [Decidable a] [Decidable b] : a ∧ b ↔ ¬(¬a ∨ ¬b) := by simp

theorem And.imp {a c b d : Prop} (f : a → c) (g : b → d) (h : a ∧ b) : c ∧ d := by intros; simp [*]

theorem or_congr {a c b d : Prop} (h₁ : a ↔ c) (h₂ : b ↔ d) : a ∨ b ↔ c ∨ d := by intros; simp [*]

theorem forall_comm.{u_1, u_2} {α : Sort u_2} {β : Sort u_1} {p : α → β → Prop} : (∀ (a : α) (b : β), p a b) ↔ ∀ (b :
    β) (a : α), p a b :=
  by constructor <;> intro h <;> simp_all

theorem and_congr {a c b d : Prop} (h₁ : a ↔ c) (h₂ : b ↔ d) : a ∧ b ↔ c ∧ d := by intros; simp [*]

theorem and_and_and_comm {a b c d : Prop} : (a ∧ b) ∧ c ∧ d ↔ (a ∧ c) ∧ b ∧ d :=
  by by_cases ha : a <;> by_cases hb : b <;> by_cases hc : c <;> by_cases hd : d <;> simp [ha, hb, hc, hd]

theorem Decidable.iff_iff_not_or_and_or_not {a b : Prop} [Decidable a] [Decidable b] : (a ↔ b) ↔ (¬a ∨ b) ∧ (a ∨ ¬b)
    :=
  by by_cases ha : a <;> by_cases hb : b <;> simp [ha, hb]

theorem forall_imp {α : Sort u_1} {p q : α → Prop} (h : ∀ (a : α), p a → q a) : (∀ (a : α), p a) → ∀ (a : α), q a :=
  by intros; simp [*]

theorem forall_congr' {α : Sort u_1} {p q : α → Prop} (h : ∀ (a : α), p a ↔ q a) : (∀ (a : α), p a) ↔ ∀ (a : α), q a
    :=
  by intros; simp [*]

theorem forall_and {α : Sort u_1} {p q : α → Prop} : (∀ (x : α), p x ∧ q x) ↔ (∀ (x : α), p x) ∧ ∀ (x : α), q x :=
  by constructor <;> intro h <;> simp_all

theorem exists_congr {α : Sort u_1} {p q : α → Prop} (h : ∀ (a : α), p a ↔ q a) : (∃ a, p a) ↔ ∃ a, q a :=
  by intros; simp [*]

theorem forall₂_congr {α : Sort u_1} {β : α → Sort u_2} {p q : (a : α) → β a → Prop} (h : ∀ (a : α) (b : β a), p a b
    ↔ q a b) : (∀ (a : α) (b : β a), p a b) ↔ ∀ (a : α) (b : β a), q a b :=
  by intros; simp [*]

@[simp] theorem decide_ite (u : Prop) [du : Decidable u] (p q : Prop) [dpq : Decidable (if u then p else q)] [dp :
    Decidable p] [dq : Decidable q] : decide (if u then p else q) = if u then decide p else decide q :=
  by by_cases hu : u <;> by_cases hp : p <;> by_cases hq : q <;> simp [hu, hp, hq]

theorem exists₂_congr {α : Sort u_1} {β : α → Sort u_2} {p q : (a : α) → β a → Prop} (h : ∀ (a : α) (b : β a), p a b
    ↔ q a b) : (∃ a b, p a b) ↔ ∃ a b, q a b :=
  by intros; simp [*]
