/-
More functions on names.  Lean's counterpart: `Lean.Data.Name`.
-/
import Lean.Data.Format

namespace Lean

instance : Coe String Name := ⟨Name.mkSimple⟩

namespace Name

/-- The name without its last part. -/
def getPrefix : Name → Name
  | anonymous => anonymous
  | str p _ => p
  | num p _ => p

/-- The last part, if it is text. -/
def getString! : Name → String
  | str _ s => s
  | _ => panic! "unexpected name"

/-- The number of parts. -/
def getNumParts : Name → Nat
  | anonymous => 0
  | str p _ => getNumParts p + 1
  | num p _ => getNumParts p + 1

/-- The name with another prefix before its last part. -/
def updatePrefix : Name → Name → Name
  | anonymous, _ => anonymous
  | str _ s, newP => Name.mkStr newP s
  | num _ s, newP => Name.mkNum newP s

/-- The parts, the first one first. -/
def components (n : Name) : List Name :=
  go n []
where
  /-- The parts before those that are known. -/
  go : Name → List Name → List Name
    | anonymous, acc => acc
    | str p s, acc => go p (.str .anonymous s :: acc)
    | num p i, acc => go p (.num .anonymous i :: acc)

/-- Whether `p` is the name or begins it. -/
def isPrefixOf : Name → Name → Bool
  | p, anonymous => p == anonymous
  | p, n@(num p' _) => p == n || isPrefixOf p p'
  | p, n@(str p' _) => p == n || isPrefixOf p p'

/-- Whether `s` ends the name. -/
def isSuffixOf : Name → Name → Bool
  | .anonymous, _ => true
  | .str p s, .str p' s' => s == s' && isSuffixOf p p'
  | .num p n, .num p' n' => n == n' && isSuffixOf p p'
  | _, _ => false

/-- Whether a text comes before another one. -/
@[extern "lean_string_dec_lt"] private opaque before (a b : @& String) : Bool

/-- Compares names part by part. -/
def cmp (n₁ n₂ : Name) : Ordering :=
  go n₁.components n₂.components
where
  /-- Compares parts. -/
  go : List Name → List Name → Ordering
    | [], [] => .eq
    | [], _ => .lt
    | _, [] => .gt
    | .num _ i :: ps, .num _ j :: qs => match compare i j with
      | .eq => go ps qs
      | ord => ord
    | .num .. :: _, .str .. :: _ => .lt
    | .str .. :: _, .num .. :: _ => .gt
    | .str _ s :: ps, .str _ t :: qs =>
      if before s t then .lt else if before t s then .gt else go ps qs
    | _ :: _, _ :: _ => .eq

/-- Whether a name comes before another one. -/
@[inline] def lt (x y : Name) : Bool :=
  Name.cmp x y == .lt

/-- Compares names in some order that is fast to decide. -/
def quickCmp (n₁ n₂ : Name) : Ordering :=
  if n₁.hash < n₂.hash then .lt else if n₂.hash < n₁.hash then .gt else cmp n₁ n₂

/-- Whether a name comes before another one in an order that is fast to decide. -/
def quickLt (n₁ n₂ : Name) : Bool :=
  quickCmp n₁ n₂ == .lt

/-- Whether a part is a number. -/
def hasNum : Name → Bool
  | .anonymous => false
  | .str p _ => p.hasNum
  | .num _ _ => true

/-- Whether a part begins with an underscore. -/
def isInternal : Name → Bool
  | str p s => s.toList.head? == some '_' || isInternal p
  | num p _ => isInternal p
  | anonymous => false

/-- Whether a part begins with an underscore or is a number. -/
def isInternalOrNum : Name → Bool
  | str p s => s.toList.head? == some '_' || isInternalOrNum p
  | num _ _ => true
  | anonymous => false

/-- Whether it is internal, or made for the implementation of a declaration. -/
def isInternalDetail : Name → Bool
  | .str p s => s.toList.head? == some '_' || isImplementation s || p.isInternalOrNum
  | .num _ _ => true
  | p => p.isInternalOrNum
where
  /-- Whether a part is one that the elaborator makes. -/
  isImplementation (s : String) : Bool :=
    "match_".isPrefixOf s || "proof_".isPrefixOf s || "eq_".isPrefixOf s || "omega_".isPrefixOf s

/-- Whether it has one part. -/
def isAtomic : Name → Bool
  | anonymous => true
  | str anonymous _ => true
  | num anonymous _ => true
  | _ => false

/-- Whether it is text. -/
def isStr : Name → Bool
  | str .. => true
  | _ => false

/-- Whether it is a number. -/
def isNum : Name → Bool
  | num .. => true
  | _ => false

/-- Whether the parts before the last one are anonymous. -/
def anyS (n : Name) (f : String → Bool) : Bool :=
  match n with
  | .str p s => f s || p.anyS f
  | .num p _ => p.anyS f
  | .anonymous => false

/-- The last part as text, whatever it is. -/
def lastComponentAsString : Name → String
  | .str _ s => s
  | .num _ n => toString n
  | .anonymous => ""

/-- Joins two names. -/
def joinSuffix (p s : Name) : Name := p ++ s

instance : Ord Name := ⟨Name.cmp⟩
instance : LT Name := ⟨fun a b => Name.lt a b = true⟩
instance : ToFormat Name := ⟨fun n => Format.text n.toString⟩

end Name

end Lean
