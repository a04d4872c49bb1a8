/-
Laws of the order of strings.

Lean's counterpart: `Init.Data.String.Lemmas`.
-/
prelude
import Init.Data.String.Lemmas
import Init.Data.Char.Lemmas

namespace String

theorem ne_of_toList_ne {a b : String} (h : a.toList ≠ b.toList) : a ≠ b := fun e => h (congrArg String.toList e)

@[simp] protected theorem not_le {a b : String} : ¬ a ≤ b ↔ b < a :=
  ⟨Decidable.byContradiction, fun h h' => h' h⟩

@[simp] protected theorem not_lt {a b : String} : ¬ a < b ↔ b ≤ a := Iff.rfl

private theorem lex_irrefl : (l : List Char) → ¬ l < l
  | [], h => nomatch h
  | _ :: l, .cons h => lex_irrefl l h
  | a :: _, .rel h => Char.lt_irrefl a h

private theorem lex_trans : {l₁ l₂ l₃ : List Char} → l₁ < l₂ → l₂ < l₃ → l₁ < l₃
  | _, _, _, .nil, .cons _ => .nil
  | _, _, _, .nil, .rel _ => .nil
  | _, _, _, .rel h, .rel h' => .rel (Char.lt_trans h h')
  | _, _, _, .rel h, .cons _ => .rel h
  | _, _, _, .cons _, .rel h' => .rel h'
  | _, _, _, .cons h, .cons h' => .cons (lex_trans h h')

private theorem lex_total : (l₁ l₂ : List Char) → l₁ < l₂ ∨ l₁ = l₂ ∨ l₂ < l₁
  | [], [] => .inr (.inl rfl)
  | [], _ :: _ => .inl .nil
  | _ :: _, [] => .inr (.inr .nil)
  | a :: l₁, b :: l₂ =>
    if h : a < b then .inl (.rel h)
    else if h' : b < a then .inr (.inr (.rel h'))
    else by
      have e : a = b := Char.le_antisymm (Char.not_lt.mp h') (Char.not_lt.mp h)
      subst e
      exact (lex_total l₁ l₂).elim (fun h => .inl (.cons h)) (fun h => h.elim (fun h => .inr (.inl (h ▸ rfl)))
        (fun h => .inr (.inr (.cons h))))

@[simp] protected theorem lt_irrefl (a : String) : ¬ a < a := lex_irrefl a.toList

@[simp] protected theorem le_refl (a : String) : a ≤ a := String.lt_irrefl a

protected theorem lt_trans {a b c : String} : a < b → b < c → a < c := lex_trans

protected theorem lt_asymm {a b : String} (h : a < b) : ¬ b < a := fun h' => String.lt_irrefl a (String.lt_trans h h')

protected theorem le_total (a b : String) : a ≤ b ∨ b ≤ a :=
  if h : b < a then .inr (String.lt_asymm h) else .inl h

protected theorem le_antisymm {a b : String} (h : a ≤ b) (h' : b ≤ a) : a = b :=
  (lex_total a.toList b.toList).elim (fun lt => absurd lt h')
    (fun h2 => h2.elim toList_injective (fun lt => absurd lt h))

protected theorem le_trans {a b c : String} (h : a ≤ b) (h' : b ≤ c) : a ≤ c := fun lt =>
  (lex_total a.toList b.toList).elim (fun ab => h' (lex_trans lt ab))
    (fun h2 => h2.elim (fun e => h' (show c.toList < b.toList from e ▸ lt)) (fun ba => h ba))

protected theorem ne_of_lt {a b : String} (h : a < b) : a ≠ b := fun e => by
  subst e
  exact String.lt_irrefl a h

end String
