/-! A tour: a function, a notation for it, values, and proofs about it. -/

variable {α : Type}

def append : List α → List α → List α
  | [], ys => ys
  | x :: xs, ys => x :: append xs ys

infixr:65 " +++ " => append

#eval [1, 2] +++ [3] +++ [4, 5]

theorem append_length (xs ys : List α) : (xs +++ ys).length = xs.length + ys.length := by
  induction xs with
  | nil => simp [append]
  | cons x xs ih =>
    simp [append, ih]
    omega

theorem append_assoc (xs ys zs : List α) : (xs +++ ys) +++ zs = xs +++ ys +++ zs := by
  induction xs with
  | nil => rfl
  | cons x xs ih => simp [append, ih]

#print axioms append_length
