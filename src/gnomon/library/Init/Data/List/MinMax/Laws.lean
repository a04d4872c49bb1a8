/-
Lists: least and greatest elements, and the lexical order.  Lean's counterparts: `Init.Data.List.MinMax`, `Init.Data.List.Lex`.
-/
prelude
import Init.Data.List.Zip.Laws

namespace List

@[simp] theorem min?_nil {α : Type u_1} [Min α] : ([].min? : Option α) = none := rfl

@[simp] theorem max?_nil {α : Type u_1} [Max α] : ([].max? : Option α) = none := rfl

@[simp] theorem max?_eq_none_iff {α : Type u_1} {xs : List α} [Max α] : xs.max? = none ↔ xs = [] := by
  induction xs <;> simp_all [List.max?]

@[simp] theorem min?_eq_none_iff {α : Type u_1} {xs : List α} [Min α] : xs.min? = none ↔ xs = [] := by
  induction xs <;> simp_all [List.min?]

@[simp] theorem not_lt {α : Type u_1} [LT α] {l₁ l₂ : List α} : ¬l₁ < l₂ ↔ l₂ ≤ l₁ := .rfl

@[simp] theorem lex_lt {α : Type u_1} [LT α] {l₁ l₂ : List α} :
    List.Lex (fun x1 x2 => x1 < x2) l₁ l₂ ↔ l₁ < l₂ := .rfl

@[simp] theorem not_lex_lt {α : Type u_1} [LT α] {l₁ l₂ : List α} :
    ¬List.Lex (fun x1 x2 => x1 < x2) l₁ l₂ ↔ l₂ ≤ l₁ := .rfl

theorem isSome_max?_of_ne_nil {α : Type u_1} [Max α] {l : List α} (hl : l ≠ []) : l.max?.isSome = true := by
  induction l <;> simp_all [List.max?]

theorem isSome_min?_of_ne_nil {α : Type u_1} [Min α] {l : List α} (hl : l ≠ []) : l.min?.isSome = true := by
  induction l <;> simp_all [List.min?]

theorem max?_eq_some_max {α : Type u_1} [Max α] {l : List α} (hl : l ≠ []) : l.max? = some (l.max hl) := by
  induction l <;> simp_all [List.max?, List.max]

theorem min?_eq_some_min {α : Type u_1} [Min α] {l : List α} (hl : l ≠ []) : l.min? = some (l.min hl) := by
  induction l <;> simp_all [List.min?, List.min]

theorem min?_cons' {α : Type u_1} {x : α} [Min α] {xs : List α} : (x :: xs).min? = some (List.foldl min x xs) := rfl

theorem max?_cons' {α : Type u_1} {x : α} [Max α] {xs : List α} : (x :: xs).max? = some (List.foldl max x xs) := rfl

theorem isSome_min?_of_mem {α : Type u_1} {l : List α} [Min α] {a : α} (h : a ∈ l) : l.min?.isSome = true := by
  induction l <;> simp_all [List.min?]

theorem isSome_max?_of_mem {α : Type u_1} {l : List α} [Max α] {a : α} (h : a ∈ l) : l.max?.isSome = true := by
  induction l <;> simp_all [List.max?]

theorem min_eq_get_min? {α : Type u_1} [Min α] (l : List α) (hl : l ≠ []) :
    l.min hl = l.min?.get (List.isSome_min?_of_ne_nil hl) := by induction l <;> simp_all [List.min, List.min?]

theorem max_eq_get_max? {α : Type u_1} [Max α] (l : List α) (hl : l ≠ []) :
    l.max hl = l.max?.get (List.isSome_max?_of_ne_nil hl) := by induction l <;> simp_all [List.max, List.max?]

end List
