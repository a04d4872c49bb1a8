/-
Lists: laws of the functions that the files beside this one define.  Lean's counterpart: `Init.Data.List.Basic`.
-/
prelude
import Init.Data.List.Basic.Group

namespace List

@[simp] theorem modifyTailIdx_zero {α : Type u} {f : List α → List α} {l : List α} :
    l.modifyTailIdx 0 f = f l := rfl

@[simp] theorem modifyTailIdx_succ_nil {α : Type u} {f : List α → List α} {i : Nat} :
    [].modifyTailIdx (i + 1) f = [] := rfl

@[simp] theorem modifyTailIdx_succ_cons {α : Type u} {f : List α → List α} {i : Nat} {a : α} {l : List α} :
    (a :: l).modifyTailIdx (i + 1) f = a :: l.modifyTailIdx i f := rfl

theorem of_concat_eq_concat {α : Type u} {as bs : List α} {a b : α} (h : as.concat a = bs.concat b) :
    as = bs ∧ a = b := by
  induction as generalizing bs with
  | nil =>
    match bs with
    | [] => exact ⟨rfl, (List.cons.inj h).1⟩
    | [_] => exact nomatch (List.cons.inj h).2
    | _ :: _ :: _ => exact nomatch (List.cons.inj h).2
  | cons x as ih =>
    match bs with
    | [] => cases as <;> exact nomatch (List.cons.inj h).2
    | y :: bs =>
      have ⟨h₁, h₂⟩ := ih (List.cons.inj h).2
      exact ⟨congr (congrArg cons (List.cons.inj h).1) h₁, h₂⟩

@[simp] theorem concat_eq_append {α : Type u} {as : List α} {a : α} : as.concat a = as ++ [a] := by
  induction as with
  | nil => rfl
  | cons x as ih => exact congrArg (cons x) ih

@[simp] theorem nil_zipWithAll.{u_1, u_2, u_3} {β : Type u_1} {γ : Type u_2} {δ : Type u_3}
    {f : Option β → Option γ → δ} {bs : List γ} :
    List.zipWithAll f [] bs = List.map (fun b => f none (some b)) bs := by
  cases bs <;> rfl

@[simp] theorem zipWithAll_nil.{u_1, u_2, u_3} {β : Type u_1} {γ : Type u_2} {δ : Type u_3}
    {f : Option β → Option γ → δ} {as : List β} :
    List.zipWithAll f as [] = List.map (fun a => f (some a) none) as := by
  cases as <;> rfl

@[simp] theorem zipWithAll_cons_cons.{u_1, u_2, u_3} {β : Type u_1} {γ : Type u_2} {δ : Type u_3}
    {f : Option β → Option γ → δ} {a : β} {as : List β} {b : γ} {bs : List γ} :
    List.zipWithAll f (a :: as) (b :: bs) = f (some a) (some b) :: List.zipWithAll f as bs := rfl

@[simp] theorem isSuffixOf_nil_left {α : Type u} {l : List α} [BEq α] : [].isSuffixOf l = true :=
  isPrefixOf_nil_left

theorem replace_cons {α : Type u} {as : List α} {b c : α} [BEq α] {a : α} :
    (a :: as).replace b c =
        match b == a with
        | true => c :: as
        | false => a :: as.replace b c := rfl

@[simp] theorem lex_nil {α : Type u} {lt : α → α → Bool} [BEq α] {as : List α} : as.lex [] lt = false := by
  cases as <;> rfl

@[simp] theorem rotateLeft_nil {α : Type u} {n : Nat} : ([] : List α).rotateLeft n = [] := by
  simp [rotateLeft]

@[simp] theorem rotateRight_nil {α : Type u} {n : Nat} : ([] : List α).rotateRight n = [] := by
  simp [rotateRight]

@[simp] theorem range'_one {s step : Nat} : List.range' s 1 step = [s] := rfl

@[simp] theorem length_dropLast_cons {α : Type u} {a : α} {as : List α} :
    (a :: as).dropLast.length = as.length := by
  induction as generalizing a with
  | nil => rfl
  | cons x as ih => exact congrArg Nat.succ ih

@[simp] theorem flatMap_append.{u, v} {α : Type u} {β : Type v} {xs ys : List α} {f : α → List β} :
    List.flatMap f (xs ++ ys) = List.flatMap f xs ++ List.flatMap f ys := by
  induction xs with
  | nil => rfl
  | cons x xs ih => rw [cons_append, flatMap_cons, flatMap_cons, ih, append_assoc]

end List
