/-
Functions on names, and sources of fresh ones.  Lean's counterpart: a part of `Init.Meta.Defs`.
-/
prelude
import Init.Data.ToString.Name
import Init.Tactics
import Init.SimpLemmas
import Init.While
import Init.NotationExtra
import Init.Data.Range.Basic
import Init.Data.String.Modify
import Init.Data.String.Search
import Init.Data.String.Basic
import Init.Data.String.Legacy
import Init.Data.Array.Basic
import Init.Data.List.Basic
import Init.GetElem
import Init.Data.ToString.Macro
import Init.Data.Nat.Basic
import Init.Data.Repr
import Init.Data.Option.Basic
import Init.Control.Basic
import Init.MetaTypes
import Init.Data.Format.Instances

namespace Lean

namespace Name

/-- The first part. -/
def getRoot : Name → Name
  | .anonymous => .anonymous
  | n@(.str .anonymous _) => n
  | n@(.num .anonymous _) => n
  | .str n _ => getRoot n
  | .num n _ => getRoot n

/-- Whether it was made by a program for a hypothesis that the user cannot name. -/
@[export lean_is_inaccessible_user_name]
def isInaccessibleUserName : Name → Bool
  | .str _ s => s.toList.any (· == '✝') || s == "_inaccessible"
  | .num p _ => isInaccessibleUserName p
  | .anonymous => false

/-- The term that makes the name, as text. -/
protected def reprPrec (n : Name) (prec : Nat) : Std.Format :=
  match n with
  | .anonymous => Std.Format.text "Lean.Name.anonymous"
  | .num p i => Repr.addAppParen (Std.Format.text "Lean.Name.mkNum " ++ Name.reprPrec p 1024 ++ Std.Format.text (" " ++ Nat.repr i)) prec
  | .str p s =>
    if hasNum p then
      Repr.addAppParen (Std.Format.text "Lean.Name.mkStr " ++ Name.reprPrec p 1024 ++ Std.Format.text (" " ++ String.quote s)) prec
    else
      Std.Format.text ("`" ++ (Name.str p s).toString)
where
  /-- Whether a part is a number. -/
  hasNum : Name → Bool
    | .anonymous => false
    | .num .. => true
    | .str p _ => hasNum p

instance : Repr Name where
  reprPrec := Name.reprPrec

/-- The name with its last part in upper case. -/
def capitalize : Name → Name
  | .str p s => .str p s.capitalize
  | n => n

/-- `n` with `newP` in place of `queryP` at its beginning. -/
def replacePrefix : Name → Name → Name → Name
  | .anonymous, .anonymous, newP => newP
  | .anonymous, _, _ => .anonymous
  | n@(.str p s), queryP, newP => if n == queryP then newP else Name.mkStr (p.replacePrefix queryP newP) s
  | n@(.num p s), queryP, newP => if n == queryP then newP else Name.mkNum (p.replacePrefix queryP newP) s

/-- The name without a suffix, if it ends with it. -/
def eraseSuffix? : Name → Name → Option Name
  | n, .anonymous => some n
  | .str p s, .str p' s' => if s == s' then eraseSuffix? p p' else none
  | .num p s, .num p' s' => if s == s' then eraseSuffix? p p' else none
  | _, _ => none

/-- Changes what the user wrote, and keeps the macro scopes. -/
@[inline] def modifyBase (n : Name) (f : Name → Name) : Name :=
  if n.hasMacroScopes then
    let view := extractMacroScopes n
    { view with name := f view.name }.review
  else
    f n

/-- The last part with text after it. -/
@[export lean_name_append_after]
def appendAfter (n : Name) (suffix : String) : Name :=
  n.modifyBase fun
    | .str p s => Name.mkStr p (s ++ suffix)
    | n => Name.mkStr n suffix

/-- The last part with a number after it. -/
@[export lean_name_append_index_after]
def appendIndexAfter (n : Name) (idx : Nat) : Name :=
  n.modifyBase fun
    | .str p s => Name.mkStr p (s ++ "_" ++ Nat.repr idx)
    | n => Name.mkStr n ("_" ++ Nat.repr idx)

/-- The last part with text before it. -/
@[export lean_name_append_before]
def appendBefore (n : Name) (pre : String) : Name :=
  n.modifyBase fun
    | .anonymous => Name.mkStr .anonymous pre
    | .str p s => Name.mkStr p (pre ++ s)
    | .num p n => Name.mkNum (Name.mkStr p pre) n

/-- Whether it is the empty name. -/
@[export lean_is_anonymous]
def isAnonymous : Name → Bool
  | .anonymous => true
  | _ => false

private theorem eq_of_beq {m n : Name} (h : Name.beq m n = true) : m = n := by
  induction m generalizing n with
  | anonymous =>
    cases n with
    | anonymous => rfl
    | str p' s' => exact Bool.noConfusion h
    | num p' s' => exact Bool.noConfusion h
  | str p s ih =>
    cases n with
    | anonymous => exact Bool.noConfusion h
    | str p' s' =>
      have h : (s == s' && Name.beq p p') = true := h
      simp only [Bool.and_eq_true, beq_iff_eq] at h
      rw [h.1, ih h.2]
    | num p' s' => exact Bool.noConfusion h
  | num p s ih =>
    cases n with
    | anonymous => exact Bool.noConfusion h
    | str p' s' => exact Bool.noConfusion h
    | num p' s' =>
      have h : (s == s' && Name.beq p p') = true := h
      simp only [Bool.and_eq_true, beq_iff_eq] at h
      rw [h.1, ih h.2]

private theorem beq_refl : ∀ n : Name, Name.beq n n = true
  | .anonymous => rfl
  | .str p s => by
    show (s == s && Name.beq p p) = true
    simp only [beq_self_eq_true, beq_refl p, Bool.and_self]
  | .num p s => by
    show (s == s && Name.beq p p) = true
    simp only [beq_self_eq_true, beq_refl p, Bool.and_self]

protected theorem beq_iff_eq {m n : Name} : m == n ↔ m = n :=
  ⟨eq_of_beq, fun h => h ▸ beq_refl m⟩

instance : LawfulBEq Name where
  eq_of_beq := eq_of_beq
  rfl := beq_refl _

instance : DecidableEq Name := fun m n =>
  if h : m == n then .isTrue (Name.beq_iff_eq.mp h) else .isFalse fun h' => h (Name.beq_iff_eq.mpr h')

end Name

namespace NameGenerator

/-- The name that is next. -/
@[inline] def curr (g : NameGenerator) : Name :=
  Name.mkNum g.namePrefix g.idx

/-- The generator after it was used once. -/
@[inline] def next (g : NameGenerator) : NameGenerator :=
  { g with idx := g.idx + 1 }

/-- Two generators that make different names. -/
@[inline] def mkChild (g : NameGenerator) : NameGenerator × NameGenerator :=
  ({ namePrefix := Name.mkNum g.namePrefix g.idx, idx := 1 }, { g with idx := g.idx + 1 })

end NameGenerator

/-- Monads that have a source of fresh names. -/
class MonadNameGenerator (m : Type → Type) where
  /-- The source. -/
  getNGen : m NameGenerator
  /-- Replaces it. -/
  setNGen : NameGenerator → m Unit

export MonadNameGenerator (getNGen setNGen)

/-- A name that nothing else has. -/
def mkFreshId {m : Type → Type} [Monad m] [MonadNameGenerator m] : m Name := do
  let ngen ← getNGen
  let r := ngen.curr
  setNGen ngen.next
  pure r

instance monadNameGeneratorLift (m n : Type → Type) [MonadLift m n] [MonadNameGenerator m] : MonadNameGenerator n where
  getNGen := liftM (getNGen : m _)
  setNGen := fun ngen => liftM (setNGen ngen : m _)

end Lean
