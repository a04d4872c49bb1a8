/-
More laws of options, orderings, products, sums and `Fin`.  Lean's counterparts: `Init.Data.Option`, `Init.Data.Ord`, `Init.Data.Fin`.
-/
prelude
import Init.Data.Nat.Derived
import Init.Grind.Tactics

open Lean.Parser.Tactic

theorem Char.isValidChar_zero : isValidChar 0 := by
  grind
theorem Subtype.ext_iff.{u} {α : Sort u} {p : α → Prop} {a1 a2 : { x // p x }} : a1 = a2 ↔ a1.val = a2.val := by
  grind
theorem Bool.beq_eq_decide_eq.{u_1} {α : Type u_1} [BEq α] [LawfulBEq α] [DecidableEq α] (a b : α) :
    (a == b) = decide (a = b) := by
  grind
theorem Ordering.isGE_of_eq_eq {o : Ordering} : o = Ordering.eq → o.isGE = true := by
  intros
  simp_all
theorem Ordering.isLE_left_of_isLE_then {o₁ o₂ : Ordering} : (o₁.then o₂).isLE = true → o₁.isLE = true := by
  cases o₁ <;> cases o₂ <;> first | rfl | decide | simp_all
theorem Ordering.isGE_iff_ne_lt {o : Ordering} : o.isGE = true ↔ ¬o = Ordering.lt := by
  cases o <;> first | rfl | decide | simp_all
theorem Ordering.isNe_eq_isLT_or_isGT {o : Ordering} : o.isNe = (o.isLT || o.isGT) := by
  cases o <;> first | rfl | decide | simp_all
theorem Ordering.swap_then (o₁ o₂ : Ordering) : (o₁.then o₂).swap = o₁.swap.then o₂.swap := by
  cases o₁ <;> cases o₂ <;> first | rfl | decide | simp_all
theorem Ordering.isGE_eq_isGT_or_isEq {o : Ordering} : o.isGE = (o.isGT || o.isEq) := by
  cases o <;> first | rfl | decide | simp_all
theorem Ordering.eq_eq_of_isGE_of_isGE_swap {o : Ordering} : o.isGE = true → o.swap.isGE = true → o = Ordering.eq := by
  cases o <;> first | rfl | decide | simp_all
theorem Ordering.ne_eq_of_eq_gt {o : Ordering} : o = Ordering.gt → o ≠ Ordering.eq := by
  intros
  simp_all
theorem Ordering.not_isEq_eq_isNe {o : Ordering} : (!o.isEq) = o.isNe := by
  simp
theorem Ordering.isGT_then {o₁ o₂ : Ordering} : (o₁.then o₂).isGT = (o₁.isGT || o₁.isEq && o₂.isGT) := by
  cases o₁ <;> cases o₂ <;> first | rfl | decide | simp_all
theorem Ordering.isLE_eq_not_beq_gt {o : Ordering} : o.isLE = !o == Ordering.gt := by
  cases o <;> first | rfl | decide | simp_all
theorem Ordering.eq_eq_of_isLE_of_isGE {o : Ordering} : o.isLE = true → o.isGE = true → o = Ordering.eq := by
  cases o <;> first | rfl | decide | simp_all
theorem Ordering.isGT_eq_beq_gt {o : Ordering} : o.isGT = (o == Ordering.gt) := by
  cases o <;> first | rfl | decide | simp_all
theorem Ordering.isGE_iff_eq_gt_or_eq_eq {o : Ordering} : o.isGE = true ↔ o = Ordering.gt ∨ o = Ordering.eq := by
  cases o <;> first | rfl | decide | simp_all
theorem Ordering.isEq_eq_beq_eq {o : Ordering} : o.isEq = (o == Ordering.eq) := by
  cases o <;> first | rfl | decide | simp_all
theorem Ordering.isGE_eq_not_beq_lt {o : Ordering} : o.isGE = !o == Ordering.lt := by
  cases o <;> first | rfl | decide | simp_all
theorem Ordering.isLE_iff_eq_lt_or_eq_eq {o : Ordering} : o.isLE = true ↔ o = Ordering.lt ∨ o = Ordering.eq := by
  cases o <;> first | rfl | decide | simp_all
theorem Ordering.eq_eq_of_eq_swap {o : Ordering} : o = o.swap → o = Ordering.eq := by
  cases o <;> first | rfl | decide | simp_all
theorem Ordering.isLT_eq_beq_lt {o : Ordering} : o.isLT = (o == Ordering.lt) := by
  cases o <;> first | rfl | decide | simp_all
theorem Ordering.ne_eq_of_eq_lt {o : Ordering} : o = Ordering.lt → o ≠ Ordering.eq := by
  intros
  simp_all
theorem Ordering.eq_eq_iff_isLE_and_isGE {o : Ordering} : o = Ordering.eq ↔ o.isLE = true ∧ o.isGE = true := by
  cases o <;> first | rfl | decide | simp_all
theorem Ordering.isGE_left_of_isGE_then {o₁ o₂ : Ordering} : (o₁.then o₂).isGE = true → o₁.isGE = true := by
  cases o₁ <;> cases o₂ <;> first | rfl | decide | simp_all
theorem Ordering.isLE_iff_ne_gt {o : Ordering} : o.isLE = true ↔ ¬o = Ordering.gt := by
  cases o <;> first | rfl | decide | simp_all
theorem Ordering.isLT_then {o₁ o₂ : Ordering} : (o₁.then o₂).isLT = (o₁.isLT || o₁.isEq && o₂.isLT) := by
  cases o₁ <;> cases o₂ <;> first | rfl | decide | simp_all
theorem Ordering.isNe_then {o₁ o₂ : Ordering} : (o₁.then o₂).isNe = (o₁.isNe || o₂.isNe) := by
  cases o₁ <;> cases o₂ <;> first | rfl | decide | simp_all
theorem Ordering.isLE_of_eq_eq {o : Ordering} : o = Ordering.eq → o.isLE = true := by
  intros
  simp_all
theorem Ordering.then_eq_lt {o₁ o₂ : Ordering} :
    o₁.then o₂ = Ordering.lt ↔ o₁ = Ordering.lt ∨ o₁ = Ordering.eq ∧ o₂ = Ordering.lt := by
  cases o₁ <;> cases o₂ <;> first | rfl | decide | simp_all
theorem Ordering.ne_lt_iff_isGE {o : Ordering} : ¬o = Ordering.lt ↔ o.isGE = true := by
  cases o <;> first | rfl | decide | simp_all
theorem Ordering.isLE_then_iff_or {o₁ o₂ : Ordering} :
    (o₁.then o₂).isLE = true ↔ o₁ = Ordering.lt ∨ o₁ = Ordering.eq ∧ o₂.isLE = true := by
  cases o₁ <;> cases o₂ <;> first | rfl | decide | simp_all
theorem Ordering.isEq_then {o₁ o₂ : Ordering} : (o₁.then o₂).isEq = (o₁.isEq && o₂.isEq) := by
  cases o₁ <;> cases o₂ <;> first | rfl | decide | simp_all
theorem Ordering.then_assoc (o₁ o₂ o₃ : Ordering) : (o₁.then o₂).then o₃ = o₁.then (o₂.then o₃) := by
  cases o₁ <;> cases o₂ <;> cases o₃ <;> first | rfl | decide | simp_all
theorem Ordering.isLE_then_iff_and {o₁ o₂ : Ordering} :
    (o₁.then o₂).isLE = true ↔ o₁.isLE = true ∧ (o₁ = Ordering.lt ∨ o₂.isLE = true) := by
  cases o₁ <;> cases o₂ <;> first | rfl | decide | simp_all
theorem Ordering.eq_eq_of_isLE_of_isLE_swap {o : Ordering} : o.isLE = true → o.swap.isLE = true → o = Ordering.eq := by
  cases o <;> first | rfl | decide | simp_all
theorem Ordering.isNe_eq_not_beq_eq {o : Ordering} : o.isNe = !o == Ordering.eq := by
  cases o <;> first | rfl | decide | simp_all
theorem Ordering.isLE_of_eq_lt {o : Ordering} : o = Ordering.lt → o.isLE = true := by
  intros
  simp_all
theorem Ordering.ne_gt_iff_isLE {o : Ordering} : ¬o = Ordering.gt ↔ o.isLE = true := by
  cases o <;> first | rfl | decide | simp_all
theorem Ordering.then_eq_gt {o₁ o₂ : Ordering} :
    o₁.then o₂ = Ordering.gt ↔ o₁ = Ordering.gt ∨ o₁ = Ordering.eq ∧ o₂ = Ordering.gt := by
  cases o₁ <;> cases o₂ <;> first | rfl | decide | simp_all
theorem Ordering.isLE_eq_isLT_or_isEq {o : Ordering} : o.isLE = (o.isLT || o.isEq) := by
  cases o <;> first | rfl | decide | simp_all
theorem Ordering.eq_swap_iff_eq_eq {o : Ordering} : o = o.swap ↔ o = Ordering.eq := by
  cases o <;> first | rfl | decide | simp_all
theorem Ordering.isGE_of_eq_gt {o : Ordering} : o = Ordering.gt → o.isGE = true := by
  intros
  simp_all
theorem Option.mem_dite_none_right.{u_1} {α : Type u_1} {p : Prop} {x : α} {xₓ : Decidable p} {l : p → Option α} :
    (x ∈ if h : p then l h else none) ↔ ∃ h, x ∈ l h := by
  simp
theorem Option.min_eq_left.{u_1} {α : Type u_1} [LE α] [Min α] (min_eq_left : ∀ (x y : α), x ≤ y → min x y = x) {a b : Option α} (h : a ≤ b) :
    min a b = a := by
  cases a <;> cases b <;> simp_all
theorem Option.min_eq_left_of_lt.{u_1} {α : Type u_1} [LT α] [Min α] (min_eq_left : ∀ (x y : α), x < y → min x y = x) {a b : Option α} (h : a < b) :
    min a b = a := by
  cases a <;> cases b <;> simp_all
theorem Option.max_eq_right.{u_1} {α : Type u_1} [LE α] [Max α] (max_eq_right : ∀ (x y : α), y ≤ x → max x y = x) {a b : Option α} (h : b ≤ a) :
    max a b = a := by
  cases a <;> cases b <;> simp_all
theorem Option.guard_or_guard.{u_1} {αₓ : Type u_1} {p : αₓ → Bool} {a : αₓ} {q : αₓ → Bool} :
    (Option.guard p a).or (Option.guard q a) = Option.guard (fun x => p x || q x) a := by
  grind
theorem Option.right_le_max.{u_1} {α : Type u_1} [LE α] [Max α] (le_refl : ∀ (x : α), x ≤ x) (right_le_max : ∀ (x y : α), y ≤ max x y) {a b : Option α} :
    b ≤ max a b := by
  cases a <;> cases b <;> simp_all
theorem Option.max_eq_left_of_lt.{u_1} {α : Type u_1} [LT α] [Max α] (max_eq_left : ∀ (x y : α), x < y → max x y = y) {a b : Option α} (h : a < b) :
    max a b = b := by
  cases a <;> cases b <;> simp_all
theorem Option.min_eq_or.{u_1} {α : Type u_1} [LE α] [Min α] (min_eq_or : ∀ (x y : α), min x y = x ∨ min x y = y) {a b : Option α} :
    min a b = a ∨ min a b = b := by
  cases a <;> cases b <;> simp_all
theorem Option.mem_dite_none_left.{u_1} {α : Type u_1} {p : Prop} {x : α} {xₓ : Decidable p} {l : ¬p → Option α} :
    (x ∈ if h : p then none else l h) ↔ ∃ h, x ∈ l h := by
  simp
theorem Option.max_le.{u_1} {α : Type u_1} [LE α] [Max α] (max_le : ∀ (x y z : α), max x y ≤ z ↔ x ≤ z ∧ y ≤ z) {a b c : Option α} :
    max a b ≤ c ↔ a ≤ c ∧ b ≤ c := by
  cases a <;> cases b <;> cases c <;> simp_all
theorem Option.min_eq_right_of_lt.{u_1} {α : Type u_1} [LT α] [Min α] (min_eq_right : ∀ (x y : α), y < x → min x y = y) {a b : Option α} (h : b < a) :
    min a b = b := by
  cases a <;> cases b <;> simp_all
theorem Option.left_le_max.{u_1} {α : Type u_1} [LE α] [Max α] (le_refl : ∀ (x : α), x ≤ x) (left_le_max : ∀ (x y : α), x ≤ max x y) {a b : Option α} :
    a ≤ max a b := by
  cases a <;> cases b <;> simp_all
theorem Option.guard_comp.{u_1, u_2} {α : Type u_1} {β : Type u_2} {p : α → Bool} {f : β → α} :
    Option.guard p ∘ f = Option.map f ∘ Option.guard (p ∘ f) := by
  grind
theorem Option.pfilter_eq_none_iff.{u_1} {α : Type u_1} {o : Option α} {p : (a : α) → o = some a → Bool} :
    o.pfilter p = none ↔ o = none ∨ ∃ a ha, p a ha = false := by
  cases o <;> simp_all
theorem Option.le_min.{u_1} {α : Type u_1} [LE α] [Min α] (le_min : ∀ (x y z : α), x ≤ min y z ↔ x ≤ y ∧ x ≤ z) {a b c : Option α} :
    a ≤ min b c ↔ a ≤ b ∧ a ≤ c := by
  cases a <;> cases b <;> cases c <;> simp_all
theorem Option.max_eq_left.{u_1} {α : Type u_1} [LE α] [Max α] (max_eq_left : ∀ (x y : α), x ≤ y → max x y = y) {a b : Option α} (h : a ≤ b) :
    max a b = b := by
  cases a <;> cases b <;> simp_all
theorem Option.isNone_pbind_iff.{u_1, u_2} {α : Type u_1} {β : Type u_2} {o : Option α} {f : (a : α) → o = some a → Option β} :
    (o.pbind f).isNone = true ↔ o = none ∨ ∃ a h, f a h = none := by
  cases o <;> simp_all
theorem Option.isSome_pfilter_iff.{u_1} {α : Type u_1} {o : Option α} {p : (a : α) → o = some a → Bool} :
    (o.pfilter p).isSome = true ↔ ∃ a ha, p a ha = true := by
  cases o <;> simp_all
theorem Option.max_eq_right_of_lt.{u_1} {α : Type u_1} [LT α] [Max α] (max_eq_right : ∀ (x y : α), y < x → max x y = x) {a b : Option α} (h : b < a) :
    max a b = a := by
  cases a <;> cases b <;> simp_all
theorem Option.min_eq_right.{u_1} {α : Type u_1} [LE α] [Min α] (min_eq_right : ∀ (x y : α), y ≤ x → min x y = y) {a b : Option α} (h : b ≤ a) :
    min a b = b := by
  cases a <;> cases b <;> simp_all
@[simp] theorem Subtype.exists.{u} {α : Sort u} {p : α → Prop} {q : { a // p a } → Prop} :
    (∃ x, q x) ↔ ∃ a b, q ⟨a, b⟩ := by
  grind
@[simp] theorem Subtype.forall.{u} {α : Sort u} {p : α → Prop} {q : { a // p a } → Prop} :
    (∀ (x : { a // p a }), q x) ↔ ∀ (a : α) (b : p a), q ⟨a, b⟩ := by
  grind
theorem Option.toArray_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {o : Option α} {f : α → β} :
    (Option.map f o).toArray = Array.map f o.toArray := by
  cases o <;> simp_all
theorem Option.toArray_bind.{u_1, u_2} {α : Type u_1} {β : Type u_2} {o : Option α} {f : α → Option β} :
    (o.bind f).toArray = Array.flatMap (Option.toArray ∘ f) o.toArray := by
  cases o <;> simp_all
theorem Option.toArray_join.{u_1} {α : Type u_1} {o : Option (Option α)} :
    o.join.toArray = Array.flatMap Option.toArray o.toArray := by
  cases o <;> simp_all
theorem Option.size_toArray_eq_zero_iff.{u_1} {α : Type u_1} {o : Option α} : o.toArray.size = 0 ↔ o = none := by
  simp
theorem Option.size_toArray.{u_1} {α : Type u_1} {o : Option α} :
    o.toArray.size = if o.isSome = true then 1 else 0 := by
  cases o <;> simp_all
@[simp] theorem Option.getD_attach.{u_1} {α : Type u_1} {o : Option α} {fallback : { x // o = some x }} :
    o.attach.getD fallback = fallback := by
  grind
@[simp] theorem Option.get!_attach.{u_1} {α : Type u_1} {o : Option α} [Inhabited { x // o = some x }] :
    o.attach.get! = default := by
  grind
theorem Option.mapM_guard.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {α : Type u_3} {β : Type u_1} [Applicative m] {x : α} {p : α → Bool} {f : α → m β} :
    Option.mapM f (Option.guard p x) = if p x = true then some <$> f x else pure none := by
  grind
theorem Option.or_eq_left_of_isSome.{u} {α : Type u} {o o' : Option α} : o.isSome = true → o.or o' = o := by
  cases o <;> cases o' <;> simp_all
theorem Ordering.instIdempotentOpThen : Std.IdempotentOp Ordering.then := by
  exact ⟨by simp⟩
