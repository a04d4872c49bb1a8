/-
Comparisons that are reflexive, antisymmetric, transitive, or that find equality only between equal elements.

Read next: `Std.Data.DTreeMap`.  Lean's counterpart: `Init.Data.Order.Ord`.
-/
prelude
import Init.Data.Ord.Basic
import Init.Data.BEq
import Init.SimpLemmas

set_option autoImplicit false

universe u

namespace Std

section Refl

/-- The comparison finds an element equal to itself. -/
class ReflCmp {α : Type u} (cmp : α → α → Ordering) : Prop where
  /-- The law. -/
  protected compare_self {a : α} : cmp a a = .eq

/-- The comparison of the type finds an element equal to itself. -/
abbrev ReflOrd (α : Type u) [Ord α] := ReflCmp (compare : α → α → Ordering)



variable {α : Type u} {cmp : α → α → Ordering} [ReflCmp cmp]

theorem ReflCmp.isLE_rfl {a : α} : (cmp a a).isLE := congrArg Ordering.isLE ReflCmp.compare_self

theorem ReflCmp.cmp_eq_of_eq {a b : α} : a = b → cmp a b = .eq := fun h => h ▸ ReflCmp.compare_self

theorem ReflCmp.ne_of_cmp_ne_eq {a b : α} : cmp a b ≠ .eq → a ≠ b := fun h h' => h (ReflCmp.cmp_eq_of_eq h')

@[simp] theorem ReflOrd.compare_self {α : Type u} [Ord α] [ReflOrd α] {a : α} : compare a a = .eq := ReflCmp.compare_self

@[simp] theorem ReflOrd.isLE_rfl {α : Type u} [Ord α] [ReflOrd α] {a : α} : (compare a a).isLE := ReflCmp.isLE_rfl

end Refl

/-- Exchanging the arguments exchanges less and greater. -/
class OrientedCmp {α : Type u} (cmp : α → α → Ordering) : Prop where
  /-- The law. -/
  eq_swap {a b : α} : cmp a b = (cmp b a).swap

/-- Exchanging the arguments exchanges less and greater. -/
abbrev OrientedOrd (α : Type u) [Ord α] := OrientedCmp (compare : α → α → Ordering)

theorem OrientedOrd.eq_swap {α : Type u} [Ord α] [OrientedOrd α] {a b : α} : compare a b = (compare b a).swap :=
  OrientedCmp.eq_swap

section Oriented

variable {α : Type u} {cmp : α → α → Ordering}

private theorem eq_of_eq_swap {o : Ordering} (h : o = o.swap) : o = .eq :=
  match o with
  | .eq => rfl

instance [OrientedCmp cmp] : ReflCmp cmp where
  compare_self := eq_of_eq_swap OrientedCmp.eq_swap

instance OrientedCmp.opposite [OrientedCmp cmp] : OrientedCmp fun a b => cmp b a where
  eq_swap := OrientedCmp.eq_swap (cmp := cmp)

instance OrientedOrd.opposite [Ord α] [OrientedOrd α] : letI := Ord.opposite (α := α) inferInstance; OrientedOrd α :=
  OrientedCmp.opposite (cmp := compare)

variable [OrientedCmp cmp] {a b : α}

theorem OrientedCmp.gt_iff_lt : cmp a b = .gt ↔ cmp b a = .lt := by
  rw [OrientedCmp.eq_swap (cmp := cmp) (a := a) (b := b)]
  cases cmp b a <;> decide

theorem OrientedCmp.lt_of_gt : cmp a b = .gt → cmp b a = .lt := OrientedCmp.gt_iff_lt.1

theorem OrientedCmp.gt_of_lt : cmp a b = .lt → cmp b a = .gt := OrientedCmp.gt_iff_lt.2

theorem OrientedCmp.isGE_eq_isLE : (cmp a b).isGE = (cmp b a).isLE := by
  rw [OrientedCmp.eq_swap (cmp := cmp) (a := a) (b := b)]
  cases cmp b a <;> rfl

theorem OrientedCmp.isGE_iff_isLE : (cmp a b).isGE ↔ (cmp b a).isLE := by
  rw [OrientedCmp.isGE_eq_isLE (cmp := cmp)]

theorem OrientedCmp.isLE_of_isGE : (cmp b a).isGE → (cmp a b).isLE := OrientedCmp.isGE_iff_isLE.1

theorem OrientedCmp.isGE_of_isLE : (cmp b a).isLE → (cmp a b).isGE := OrientedCmp.isGE_iff_isLE.2

theorem OrientedCmp.isGT_eq_isLT : (cmp a b).isGT = (cmp b a).isLT := by
  rw [OrientedCmp.eq_swap (cmp := cmp) (a := a) (b := b)]
  cases cmp b a <;> rfl

theorem OrientedCmp.eq_comm : cmp a b = .eq ↔ cmp b a = .eq := by
  rw [OrientedCmp.eq_swap (cmp := cmp) (a := a) (b := b)]
  cases cmp b a <;> decide

theorem OrientedCmp.eq_symm : cmp a b = .eq → cmp b a = .eq := OrientedCmp.eq_comm.1

theorem OrientedCmp.not_isLE_of_lt : cmp a b = .lt → ¬(cmp b a).isLE := by
  rw [OrientedCmp.eq_swap (cmp := cmp) (a := a) (b := b)]
  cases cmp b a <;> decide

theorem OrientedCmp.not_isGE_of_gt : cmp a b = .gt → ¬(cmp b a).isGE := by
  rw [OrientedCmp.eq_swap (cmp := cmp) (a := a) (b := b)]
  cases cmp b a <;> decide

theorem OrientedCmp.not_lt_of_isLE : (cmp a b).isLE → cmp b a ≠ .lt := by
  rw [OrientedCmp.eq_swap (cmp := cmp) (a := a) (b := b)]
  cases cmp b a <;> decide

theorem OrientedCmp.not_gt_of_isGE : (cmp a b).isGE → cmp b a ≠ .gt := by
  rw [OrientedCmp.eq_swap (cmp := cmp) (a := a) (b := b)]
  cases cmp b a <;> decide

theorem OrientedCmp.not_lt_of_lt : cmp a b = .lt → cmp b a ≠ .lt := by
  rw [OrientedCmp.eq_swap (cmp := cmp) (a := a) (b := b)]
  cases cmp b a <;> decide

theorem OrientedCmp.not_gt_of_gt : cmp a b = .gt → cmp b a ≠ .gt := by
  rw [OrientedCmp.eq_swap (cmp := cmp) (a := a) (b := b)]
  cases cmp b a <;> decide

theorem OrientedCmp.lt_of_not_isLE : ¬(cmp a b).isLE → cmp b a = .lt := by
  rw [OrientedCmp.eq_swap (cmp := cmp) (a := a) (b := b)]
  cases cmp b a <;> decide

theorem OrientedCmp.gt_of_not_isGE : ¬(cmp a b).isGE → cmp b a = .gt := by
  rw [OrientedCmp.eq_swap (cmp := cmp) (a := a) (b := b)]
  cases cmp b a <;> decide

theorem OrientedCmp.isLE_antisymm (h₁ : (cmp a b).isLE) (h₂ : (cmp b a).isLE) : cmp a b = .eq := by
  rw [OrientedCmp.eq_swap (cmp := cmp) (a := a) (b := b)] at h₁ ⊢
  revert h₁ h₂
  cases cmp b a <;> decide

theorem OrientedCmp.isGE_antisymm (h₁ : (cmp a b).isGE) (h₂ : (cmp b a).isGE) : cmp a b = .eq := by
  rw [OrientedCmp.eq_swap (cmp := cmp) (a := a) (b := b)] at h₁ ⊢
  revert h₁ h₂
  cases cmp b a <;> decide

end Oriented

/-- The comparison is oriented and transitive. -/
class TransCmp {α : Type u} (cmp : α → α → Ordering) : Prop extends OrientedCmp cmp where
  /-- The law. -/
  isLE_trans {a b c : α} : (cmp a b).isLE → (cmp b c).isLE → (cmp a c).isLE

/-- The comparison of the type is oriented and transitive. -/
abbrev TransOrd (α : Type u) [Ord α] := TransCmp (compare : α → α → Ordering)

section Trans

variable {α : Type u} {cmp : α → α → Ordering}

theorem TransOrd.isLE_trans [Ord α] [TransOrd α] {a b c : α} :
    (compare a b).isLE → (compare b c).isLE → (compare a c).isLE :=
  TransCmp.isLE_trans

theorem TransCmp.isGE_trans [TransCmp cmp] {a b c : α} (h₁ : (cmp a b).isGE) (h₂ : (cmp b c).isGE) :
    (cmp a c).isGE :=
  OrientedCmp.isGE_of_isLE (TransCmp.isLE_trans (OrientedCmp.isLE_of_isGE h₂) (OrientedCmp.isLE_of_isGE h₁))

theorem TransOrd.isGE_trans [Ord α] [TransOrd α] {a b c : α} :
    (compare a b).isGE → (compare b c).isGE → (compare a c).isGE :=
  TransCmp.isGE_trans

instance TransCmp.opposite [TransCmp cmp] : TransCmp fun a b => cmp b a where
  isLE_trans h₁ h₂ := TransCmp.isLE_trans (cmp := cmp) h₂ h₁

instance TransOrd.opposite [Ord α] [TransOrd α] : letI := Ord.opposite (α := α) inferInstance; TransOrd α :=
  TransCmp.opposite (cmp := compare)

private theorem isLE_of_eq_lt {o : Ordering} (h : o = .lt) : o.isLE := h ▸ rfl

private theorem isLE_of_eq_eq {o : Ordering} (h : o = .eq) : o.isLE := h ▸ rfl

variable [TransCmp cmp] {a b c : α}

theorem TransCmp.lt_of_lt_of_isLE (hab : cmp a b = .lt) (hbc : (cmp b c).isLE) : cmp a c = .lt :=
  match h : cmp a c with
  | .lt => rfl
  | .eq => absurd (TransCmp.isLE_trans hbc (isLE_of_eq_eq (OrientedCmp.eq_symm h))) (OrientedCmp.not_isLE_of_lt hab)
  | .gt => absurd (TransCmp.isLE_trans hbc (isLE_of_eq_lt (OrientedCmp.lt_of_gt h))) (OrientedCmp.not_isLE_of_lt hab)

theorem TransCmp.lt_of_isLE_of_lt (hab : (cmp a b).isLE) (hbc : cmp b c = .lt) : cmp a c = .lt :=
  match h : cmp a c with
  | .lt => rfl
  | .eq => absurd (TransCmp.isLE_trans (isLE_of_eq_eq (OrientedCmp.eq_symm h)) hab) (OrientedCmp.not_isLE_of_lt hbc)
  | .gt => absurd (TransCmp.isLE_trans (isLE_of_eq_lt (OrientedCmp.lt_of_gt h)) hab) (OrientedCmp.not_isLE_of_lt hbc)

theorem TransCmp.lt_trans (hab : cmp a b = .lt) (hbc : cmp b c = .lt) : cmp a c = .lt :=
  TransCmp.lt_of_lt_of_isLE hab (isLE_of_eq_lt hbc)

theorem TransCmp.lt_of_lt_of_eq (hab : cmp a b = .lt) (hbc : cmp b c = .eq) : cmp a c = .lt :=
  TransCmp.lt_of_lt_of_isLE hab (isLE_of_eq_eq hbc)

theorem TransCmp.lt_of_eq_of_lt (hab : cmp a b = .eq) (hbc : cmp b c = .lt) : cmp a c = .lt :=
  TransCmp.lt_of_isLE_of_lt (isLE_of_eq_eq hab) hbc

theorem TransCmp.gt_trans (hab : cmp a b = .gt) (hbc : cmp b c = .gt) : cmp a c = .gt :=
  OrientedCmp.gt_of_lt (TransCmp.lt_trans (OrientedCmp.lt_of_gt hbc) (OrientedCmp.lt_of_gt hab))

theorem TransCmp.gt_of_gt_of_eq (hab : cmp a b = .gt) (hbc : cmp b c = .eq) : cmp a c = .gt :=
  OrientedCmp.gt_of_lt (TransCmp.lt_of_eq_of_lt (OrientedCmp.eq_symm hbc) (OrientedCmp.lt_of_gt hab))

theorem TransCmp.gt_of_eq_of_gt (hab : cmp a b = .eq) (hbc : cmp b c = .gt) : cmp a c = .gt :=
  OrientedCmp.gt_of_lt (TransCmp.lt_of_lt_of_eq (OrientedCmp.lt_of_gt hbc) (OrientedCmp.eq_symm hab))

theorem TransCmp.gt_of_gt_of_isGE (hab : cmp a b = .gt) (hbc : (cmp b c).isGE) : cmp a c = .gt :=
  OrientedCmp.gt_of_lt (TransCmp.lt_of_isLE_of_lt (OrientedCmp.isLE_of_isGE hbc) (OrientedCmp.lt_of_gt hab))

theorem TransCmp.gt_of_isGE_of_gt (hab : (cmp a b).isGE) (hbc : cmp b c = .gt) : cmp a c = .gt :=
  OrientedCmp.gt_of_lt (TransCmp.lt_of_lt_of_isLE (OrientedCmp.lt_of_gt hbc) (OrientedCmp.isLE_of_isGE hab))

theorem TransCmp.eq_trans (hab : cmp a b = .eq) (hbc : cmp b c = .eq) : cmp a c = .eq :=
  OrientedCmp.isLE_antisymm (TransCmp.isLE_trans (isLE_of_eq_eq hab) (isLE_of_eq_eq hbc))
    (TransCmp.isLE_trans (isLE_of_eq_eq (OrientedCmp.eq_symm hbc)) (isLE_of_eq_eq (OrientedCmp.eq_symm hab)))

theorem TransCmp.congr_left (hab : cmp a b = .eq) : cmp a c = cmp b c :=
  match h : cmp b c with
  | .lt => TransCmp.lt_of_eq_of_lt hab h
  | .eq => TransCmp.eq_trans hab h
  | .gt => TransCmp.gt_of_eq_of_gt hab h

theorem TransCmp.congr_right (hbc : cmp b c = .eq) : cmp a b = cmp a c :=
  match h : cmp a c with
  | .lt => TransCmp.lt_of_lt_of_eq h (OrientedCmp.eq_symm hbc)
  | .eq => TransCmp.eq_trans h (OrientedCmp.eq_symm hbc)
  | .gt => TransCmp.gt_of_gt_of_eq h (OrientedCmp.eq_symm hbc)

end Trans

/-- The comparison finds equality exactly between equal elements. -/
class LawfulEqCmp {α : Type u} (cmp : α → α → Ordering) : Prop extends ReflCmp cmp where
  /-- The law. -/
  eq_of_compare {a b : α} : cmp a b = .eq → a = b

/-- The comparison of the type finds equality exactly between equal elements. -/
abbrev LawfulEqOrd (α : Type u) [Ord α] := LawfulEqCmp (compare : α → α → Ordering)

section LawfulEq

variable {α : Type u} {cmp : α → α → Ordering}

theorem LawfulEqOrd.eq_of_compare [Ord α] [LawfulEqOrd α] {a b : α} : compare a b = .eq → a = b :=
  LawfulEqCmp.eq_of_compare

@[simp] theorem LawfulEqCmp.compare_eq_iff_eq [LawfulEqCmp cmp] {a b : α} : cmp a b = .eq ↔ a = b :=
  ⟨LawfulEqCmp.eq_of_compare, ReflCmp.cmp_eq_of_eq⟩

theorem LawfulEqCmp.compare_beq_iff_eq [LawfulEqCmp cmp] {a b : α} : cmp a b == .eq ↔ a = b :=
  beq_iff_eq.trans LawfulEqCmp.compare_eq_iff_eq

@[simp] theorem LawfulEqOrd.compare_eq_iff_eq [Ord α] [LawfulEqOrd α] {a b : α} : compare a b = .eq ↔ a = b :=
  LawfulEqCmp.compare_eq_iff_eq

theorem LawfulEqOrd.compare_beq_iff_eq [Ord α] [LawfulEqOrd α] {a b : α} : compare a b == .eq ↔ a = b :=
  LawfulEqCmp.compare_beq_iff_eq

instance LawfulEqCmp.opposite [OrientedCmp cmp] [LawfulEqCmp cmp] : LawfulEqCmp fun a b => cmp b a where
  eq_of_compare h := (LawfulEqCmp.eq_of_compare (cmp := cmp) h).symm

end LawfulEq

/-- The comparison finds equality exactly where the equality test does. -/
class LawfulBEqCmp {α : Type u} [BEq α] (cmp : α → α → Ordering) : Prop where
  /-- The law. -/
  compare_eq_iff_beq {a b : α} : cmp a b = .eq ↔ a == b

/-- The comparison of the type finds equality exactly where the equality test does. -/
abbrev LawfulBEqOrd (α : Type u) [BEq α] [Ord α] := LawfulBEqCmp (compare : α → α → Ordering)

instance {α : Type u} [BEq α] {cmp : α → α → Ordering} [LawfulEqCmp cmp] [LawfulBEq α] : LawfulBEqCmp cmp where
  compare_eq_iff_beq := LawfulEqCmp.compare_eq_iff_eq.trans beq_iff_eq.symm

end Std
