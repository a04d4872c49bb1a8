/-
Orderings: their laws.  Lean's counterpart: `Init.Data.Ord.Basic`.
-/
prelude
import Init.Base

@[simp] theorem Ordering.swap_eq_eq {o : Ordering} : o.swap = Ordering.eq ↔ o = Ordering.eq := by
  cases o <;> first | rfl | decide | simp_all
@[simp] theorem Ordering.eq_beq_lt : (Ordering.eq == Ordering.lt) = false := rfl
@[simp] theorem Ordering.swap_lt : Ordering.lt.swap = Ordering.gt := rfl
@[simp] theorem Ordering.swap_eq_lt {o : Ordering} : o.swap = Ordering.lt ↔ o = Ordering.gt := by
  cases o <;> first | rfl | decide | simp_all
@[simp] theorem Ordering.isLT_iff_eq_lt {o : Ordering} : o.isLT = true ↔ o = Ordering.lt := by
  cases o <;> first | rfl | decide | simp_all
@[simp] theorem Ordering.isNe_gt : Ordering.gt.isNe = true := rfl
@[simp] theorem Ordering.not_isGT_eq_isLE {o : Ordering} : (!o.isGT) = o.isLE := by
  cases o <;> first | rfl | decide | simp_all
@[simp] theorem Ordering.lt_beq_eq : (Ordering.lt == Ordering.eq) = false := rfl
@[simp] theorem Ordering.isEq_swap {o : Ordering} : o.swap.isEq = o.isEq := by
  cases o <;> first | rfl | decide | simp_all
@[simp] theorem Ordering.isLT_swap {o : Ordering} : o.swap.isLT = o.isGT := by
  cases o <;> first | rfl | decide | simp_all
@[simp] theorem Ordering.isNe_eq : Ordering.eq.isNe = false := rfl
@[simp] theorem Ordering.swap_gt : Ordering.gt.swap = Ordering.lt := rfl
@[simp] theorem Ordering.isLE_eq : Ordering.eq.isLE = true := rfl
@[simp] theorem Ordering.then_self {o : Ordering} : o.then o = o := by
  cases o <;> first | rfl | decide | simp_all
@[simp] theorem Ordering.swap_swap {o : Ordering} : o.swap.swap = o := by
  cases o <;> first | rfl | decide | simp_all
@[simp] theorem Ordering.not_isGE_eq_isLT {o : Ordering} : (!o.isGE) = o.isLT := by
  cases o <;> first | rfl | decide | simp_all
@[simp] theorem Ordering.isEq_eq_false {o : Ordering} : o.isEq = false ↔ ¬o = Ordering.eq := by
  cases o <;> first | rfl | decide | simp_all
@[simp] theorem Ordering.isGT_iff_eq_gt {o : Ordering} : o.isGT = true ↔ o = Ordering.gt := by
  cases o <;> first | rfl | decide | simp_all
@[simp] theorem Ordering.eq_beq_gt : (Ordering.eq == Ordering.gt) = false := rfl
@[simp] theorem Ordering.isNe_lt : Ordering.lt.isNe = true := rfl
@[simp] theorem Ordering.isGE_swap {o : Ordering} : o.swap.isGE = o.isLE := by
  cases o <;> first | rfl | decide | simp_all
@[simp] theorem Ordering.isLE_gt : Ordering.gt.isLE = false := rfl
@[simp] theorem Ordering.isLT_eq : Ordering.eq.isLT = false := rfl
@[simp] theorem Ordering.isGE_eq_false {o : Ordering} : o.isGE = false ↔ o = Ordering.lt := by
  cases o <;> first | rfl | decide | simp_all
@[simp] theorem Ordering.not_isLT_eq_isGE {o : Ordering} : (!o.isLT) = o.isGE := by
  simp
@[simp] theorem Ordering.isLE_swap {o : Ordering} : o.swap.isLE = o.isGE := by
  cases o <;> first | rfl | decide | simp_all
@[simp] theorem Ordering.isGT_gt : Ordering.gt.isGT = true := rfl
@[simp] theorem Ordering.eq_then {o : Ordering} : Ordering.eq.then o = o := rfl
@[simp] theorem Ordering.isLE_lt : Ordering.lt.isLE = true := rfl
@[simp] theorem Ordering.swap_eq : Ordering.eq.swap = Ordering.eq := rfl
@[simp] theorem Ordering.lt_then {o : Ordering} : Ordering.lt.then o = Ordering.lt := rfl
@[simp] theorem Ordering.lt_beq_gt : (Ordering.lt == Ordering.gt) = false := rfl
@[simp] theorem Ordering.isNe_swap {o : Ordering} : o.swap.isNe = o.isNe := by
  cases o <;> first | rfl | decide | simp_all
@[simp] theorem Ordering.isGT_swap {o : Ordering} : o.swap.isGT = o.isLT := by
  cases o <;> first | rfl | decide | simp_all
@[simp] theorem Ordering.isGE_lt : Ordering.lt.isGE = false := rfl
@[simp] theorem Ordering.isGT_lt : Ordering.lt.isGT = false := rfl
@[simp] theorem Ordering.isLT_lt : Ordering.lt.isLT = true := rfl
@[simp] theorem Ordering.gt_beq_eq : (Ordering.gt == Ordering.eq) = false := rfl
@[simp] theorem Ordering.isGE_gt : Ordering.gt.isGE = true := rfl
@[simp] theorem Ordering.isLT_gt : Ordering.gt.isLT = false := rfl
@[simp] theorem Ordering.then_eq_eq {o₁ o₂ : Ordering} :
    o₁.then o₂ = Ordering.eq ↔ o₁ = Ordering.eq ∧ o₂ = Ordering.eq := by
  cases o₁ <;> cases o₂ <;> first | rfl | decide | simp_all
@[simp] theorem Ordering.swap_eq_gt {o : Ordering} : o.swap = Ordering.gt ↔ o = Ordering.lt := by
  cases o <;> first | rfl | decide | simp_all
@[simp] theorem Ordering.isGE_eq : Ordering.eq.isGE = true := rfl
@[simp] theorem Ordering.isLE_eq_false {o : Ordering} : o.isLE = false ↔ o = Ordering.gt := by
  cases o <;> first | rfl | decide | simp_all
@[simp] theorem Ordering.isEq_gt : Ordering.gt.isEq = false := rfl
@[simp] theorem Ordering.isGT_eq : Ordering.eq.isGT = false := rfl
@[simp] theorem Ordering.then_eq {o : Ordering} : o.then Ordering.eq = o := by
  cases o <;> first | rfl | decide | simp_all
@[simp] theorem Ordering.isNe_eq_false {o : Ordering} : o.isNe = false ↔ o = Ordering.eq := by
  cases o <;> first | rfl | decide | simp_all
@[simp] theorem Ordering.not_isNe_eq_isEq {o : Ordering} : (!o.isNe) = o.isEq := by
  cases o <;> first | rfl | decide | simp_all
@[simp] theorem Ordering.gt_then {o : Ordering} : Ordering.gt.then o = Ordering.gt := rfl
@[simp] theorem Ordering.isEq_eq : Ordering.eq.isEq = true := rfl
@[simp] theorem Ordering.isEq_iff_eq_eq {o : Ordering} : o.isEq = true ↔ o = Ordering.eq := by
  cases o <;> first | rfl | decide | simp_all
@[simp] theorem Ordering.isEq_lt : Ordering.lt.isEq = false := rfl
@[simp] theorem Ordering.not_isLE_eq_isGT {o : Ordering} : (!o.isLE) = o.isGT := by
  simp
@[simp] theorem Ordering.swap_inj {o₁ o₂ : Ordering} : o₁.swap = o₂.swap ↔ o₁ = o₂ := by
  cases o₁ <;> cases o₂ <;> first | rfl | decide | simp_all
@[simp] theorem Ordering.gt_beq_lt : (Ordering.gt == Ordering.lt) = false := rfl
@[simp] theorem Ordering.isNe_iff_ne_eq {o : Ordering} : o.isNe = true ↔ ¬o = Ordering.eq := by
  cases o <;> first | rfl | decide | simp_all
