/-
Lists: what needs arithmetic.  Lean's counterparts: the modules `Init.Data.List.Nat`.
-/
prelude
import Init.Data.List.Monadic.Laws

namespace List

@[simp] theorem findIdx_take {α : Type u_1} {xs : List α} {i : Nat} {p : α → Bool} :
    List.findIdx p (List.take i xs) = min i (List.findIdx p xs) := by
  induction xs generalizing i with
  | nil => simp
  | cons a l ih =>
    cases i with
    | zero => simp
    | succ i =>
      rw [take_succ_cons, findIdx_cons, findIdx_cons, ih]
      cases p a
      · simp [Nat.succ_min_succ]
      · simp

@[simp] theorem min_findIdx_findIdx {α : Type u_1} {xs : List α} {p q : α → Bool} :
    min (List.findIdx p xs) (List.findIdx q xs) = List.findIdx (fun a => p a || q a) xs := by
  induction xs with
  | nil => rfl
  | cons a l ih =>
    rw [findIdx_cons, findIdx_cons, findIdx_cons, ← ih]
    cases p a <;> cases q a <;> simp [Nat.succ_min_succ]

theorem takeWhile_eq_take_findIdx_not {α : Type u_1} {xs : List α} {p : α → Bool} :
    List.takeWhile p xs = List.take (List.findIdx (fun a => !p a) xs) xs := by
  induction xs with
  | nil => rfl
  | cons a l ih =>
    rw [findIdx_cons, takeWhile_cons]
    cases p a
    · rfl
    · simp [ih]

theorem dropWhile_eq_drop_findIdx_not {α : Type u_1} {xs : List α} {p : α → Bool} :
    List.dropWhile p xs = List.drop (List.findIdx (fun a => !p a) xs) xs := by
  induction xs with
  | nil => rfl
  | cons a l ih =>
    rw [findIdx_cons, dropWhile_cons]
    cases p a
    · rfl
    · simp [ih]

theorem getElem?_eraseIdx_of_ge {α : Type u_1} {l : List α} {i j : Nat} (h : i ≤ j) :
    (l.eraseIdx i)[j]? = l[j + 1]? := by rw [getElem?_eraseIdx, if_neg (Nat.not_lt.mpr h)]

end List
