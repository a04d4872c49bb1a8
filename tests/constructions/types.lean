/-! Inductive types that differ in what Lean defines for them.

`types.ndjson.xz` is this file's export by Lean 4.28, `types.attributes.jsonl` what Lean noted about the
constants. Theorems have become axioms in the export: their proofs are not compared. -/

universe u v w

namespace T

/-! Without fields. -/

inductive None
inductive NoneOf (α : Type u) : Nat → Type u
inductive Single | it
inductive Color | red | green | blue
inductive ColorOf (α : Type u) | red | green
inductive Level : Type 2 | low | high

/-! With fields and recursion. -/

inductive Number | zero | succ (n : Number)
inductive Sequence (α : Type u) where
  | nil
  | cons (head : α) (tail : Sequence α)
inductive Arrows (α : Type) where
  | short : α → Arrows α → Arrows α
  | long : Nat → (Nat → Bool) → Arrows α
inductive Ordinal | limit (f : Nat → Ordinal) | double (f g : Nat → Bool → Ordinal) | start
inductive Branching (α : Type u) (β : α → Type v) where
  | node (label : α) (children : β label → Branching α β)
inductive Seven
  | a (n : Nat) | b (n : Nat) | c (n : Nat) | d (n : Nat) | e (n : Nat) | f (n : Nat) | g (x y : Seven)
inductive Infos (α : Type u) | mk [inst : Inhabited α] {x : α} ⦃y : α⦄ (z : α)
inductive Dependent | mk (n : Nat) (x : Fin n) (h : x.val < n) (p : Prop) (hp : p) (t : Type) (y : t)
inductive Proofs (p : Prop) (q : p → Prop) | both (h : p) (h' : q h) (n : Nat) | one (h : p)
inductive Defaults | mk (n : Nat := 3) (m : let k := n; Fin (k + 1))

/-! With names that constructions use themselves, and names with escapes. -/

inductive Shadow
  | mk (x : Nat) (x : Bool) (P : Nat) (k : Nat) (motive : Nat) (t : Nat) (h : x = x)
  | P (P : Shadow)
  | t (mk : Nat) (a : Shadow) (a_ih : Nat)
  | k (eq : 1 = 1) (ctorIdx : Nat)
inductive Clash.{u_1} (α : Type u_1) (β : α → α → Type u_1) | mk (motive : α) (u : Nat) (b : β motive motive)
inductive Unnamed (_ : Type) | mk (_ : Nat) (_ _ : Bool)
inductive «odd name» | «a b» (x' : Nat) | «match» (y : «odd name»)
inductive Guarded | protected a (n : Nat) | b
inductive Hidden : Nat → Type | private a (n : Nat) : Hidden n | b (n : Nat) (h : Hidden n) : Hidden (n + 1)

/-! With indices. -/

inductive Vec (α : Type u) : Nat → Type u where
  | nil : Vec α 0
  | cons {n : Nat} (a : α) (v : Vec α n) : Vec α (n + 1)
inductive Below : Nat → Type where
  | zero {n} : Below (n + 1)
  | succ {n} (i : Below n) : Below (n + 1)
inductive Twice : (n n : Nat) → Type | mk (n : Nat) : Twice n n | mk2 : Twice 1 1 → Twice 2 3
inductive Telescope (α : Type u) (f : α → Nat) : (a : α) → Fin (f a) → Type u
  | mk (a : α) (i : Fin (f a)) (h : f a = 3) : Telescope α f a i
inductive Implicit : {n : Nat} → Bool → Type
  | a : Implicit (n := 3) true
  | b (x : Implicit (n := 0) true) : Implicit (n := 1) false
inductive OfPrp : (p : Prop) → p → Type
  | mk (h : 1 = 1) : OfPrp (1 = 1) h
  | two (p : Prop) (h : p) (n : Nat) (x : OfPrp p h) : OfPrp p h

/-! In other universes. -/

inductive Sum (α : Sort u) (β : Sort v) | inl (a : α) | inr (b : β)
inductive Chain (α : Sort u) : Nat → Sort (max 1 u)
  | nil : Chain α 0
  | cons (a : α) {n} (l : Chain α n) : Chain α (n + 1)
inductive Large : Type (u + 1) | mk (α : Type u) (x : α) (f : α → Large) | two (α : Type u) (β : α → Type u)
inductive Higher (α : Type u) (β : Type v) : Type (max u v w) | nil | cons (a : α) (b : β) (t : Higher α β)
inductive Above (α : Sort u) : Sort (u + 1) | mk (a : α) | c (f : Nat → Above α) (g : Above α)
structure Lift.{s, r} (α : Type s) : Type (max s r) where up :: (down : α)

/-! Nested and mutual. -/

inductive Rose (α : Type u) where
  | node (label : α) (children : List (Rose α))
inductive Thorny (α : Type u) where
  | leaf
  | node (c : List (Option (Thorny α))) (o : Option (Thorny α)) (p : Thorny α × Nat)
inductive Later (α : Type) | mk (l : List (α → Later α)) (m : α → List (Later α))
inductive Indexed : Nat → Type
  | mk (l : List (Indexed 3)) (n : Nat) : Indexed n
  | vec (v : Vec (Indexed 0) 2) : Indexed 1
mutual
inductive Even (α : Type u) | zero | succ (n : Odd α) (x : α)
inductive Odd (α : Type u) | succ (n : Even α)
end
mutual
inductive Tree (α : Type u) | node (a : α) (f : Forest α)
inductive Forest (α : Type u) | nil | cons (t : Tree α) (f : Forest α) | list (l : List (Tree α))
end
mutual
inductive First : Nat → Type | z : First 0 | s {n : Nat} (o : Second n true) : First (n + 1)
inductive Second : Nat → Bool → Type
  | s {n : Nat} (e : First n) : Second (n + 1) true
  | f (g : Nat → First 3) : Second 0 false
end
mutual
inductive NoWay
inductive SomeWay | mk (x : NoWay) (y : SomeWay) | z
end

/-! Structures and classes. -/

structure Nothing
structure Pair {α : Type u} (β : α → Type v) where
  fst : α
  snd : β fst
structure Subset {α : Sort u} (p : α → Prop) where
  val : α
  property : p val
structure Chained where
  n : Nat
  rest : List Chained
structure Custom (α : Type u) where
  make ::
  x : α
  {z : Nat}
  [inst : Inhabited α]
  h : x = x
structure Base (α : Type u) where
  a : α
structure Left (α : Type u) extends Base α where
  b : α
structure Right (α : Type u) extends Base α where
  c : α
structure Apex (α : Type u) extends Left α, Right α where
  h : b = c
structure Secret where
  private mk ::
  x : Nat
structure Partly where
  private x : Nat
  y : Nat
class Op (α : Type u) where
  op : α → α → α
  e : α
class Assoc (α : Type u) [Op α] : Prop where
  assoc (a b c : α) : Op.op (Op.op a b) c = Op.op a (Op.op b c)
class Pointed (α : Type u) where
  point : α
class Doubly (α : Type u) extends Op α, Pointed α where
  more : α
class Triply (α : Type u) extends Pointed α, Doubly α where
  most : α
class Out (α : Type u) (β : outParam (Type v)) [Inhabited α] where
  x (a : α) : β
  [y : Inhabited β]
class inductive Choice (α : Type u) | a (x : α) | b (c : Choice α)
structure Both (p q : Prop) : Prop where
  l : p
  r : q
structure Every (α : Type) (p : α → Prop) : Prop where
  h : ∀ x, p x

/-! Propositions. -/

inductive Never : Prop
inductive Either (a b : Prop) : Prop | inl (h : a) | inr (h : b)
inductive Same {α : Sort u} : α → α → Prop | refl (a : α) : Same a a
inductive Access {α : Sort u} (r : α → α → Prop) : α → Prop
  | intro (x : α) (h : (y : α) → r y x → Access r y) : Access r x
inductive AtMost (n : Nat) : Nat → Prop | refl : AtMost n n | private step {m} : AtMost n m → AtMost n (m + 1)
inductive Closure {α : Sort u} (r : α → α → Prop) : α → α → Prop
  | base (a b : α) : r a b → Closure r a b
  | trans (a b c : α) : Closure r a b → Closure r b c → Closure r a c
mutual
inductive IsEven : Nat → Prop | zero : IsEven 0 | succ (n : Nat) (h : IsOdd n) : IsEven (n + 1)
inductive IsOdd : Nat → Prop | succ (n : Nat) : IsEven n → IsOdd (n + 1)
end
inductive All {α : Type u} (p : α → Prop) : List α → Prop
  | nil : All p []
  | cons {x xs} : p x → All p xs → All p (x :: xs)
inductive Deep : Rose Nat → Prop | mk (v : Nat) (cs : List (Rose Nat)) : All Deep cs → Deep (.node v cs)
inductive Wide : Nat → Prop | mk (n : Nat) (h : And (Wide 1) (Wide 2)) : Wide n | ex (h : ∃ x, Wide x) : Wide 0

/-! Unsafe. -/

unsafe inductive Free | mk (f : Free → Free) | n (k : Nat)

end T
