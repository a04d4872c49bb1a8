/-!
# An interpreter

A small imperative language: its syntax as a category of Lean's own, a checker of types, an evaluator
with a heap of variables and a limit of steps, an optimiser, and a proof that the optimiser of
expressions changes nothing.
-/

namespace Imp

/-! ## Expressions -/

inductive Op where
  | add | sub | mul | div | mod
  deriving Repr, DecidableEq, Inhabited

inductive Expr where
  | num (n : Int)
  | var (name : String)
  | bin (op : Op) (a b : Expr)
  deriving Repr, DecidableEq, Inhabited

inductive Cond where
  | tt
  | ff
  | le (a b : Expr)
  | eq (a b : Expr)
  | not (c : Cond)
  | and (a b : Cond)
  deriving Repr, DecidableEq, Inhabited

inductive Stmt where
  | skip
  | assign (name : String) (e : Expr)
  | seq (first second : Stmt)
  | ite (c : Cond) (yes no : Stmt)
  | loop (c : Cond) (body : Stmt)
  | print (e : Expr)
  deriving Repr, Inhabited

instance : OfNat Expr n := ⟨.num n⟩
instance : Add Expr := ⟨.bin .add⟩
instance : Sub Expr := ⟨.bin .sub⟩
instance : Mul Expr := ⟨.bin .mul⟩
instance : AndThen Stmt := ⟨fun a b => .seq a (b ())⟩

/-! ## Concrete syntax -/

declare_syntax_cat imp_expr
declare_syntax_cat imp_cond
declare_syntax_cat imp_stmt

syntax num : imp_expr
syntax ident : imp_expr
syntax "(" imp_expr ")" : imp_expr
syntax:65 imp_expr:65 " + " imp_expr:66 : imp_expr
syntax:65 imp_expr:65 " - " imp_expr:66 : imp_expr
syntax:70 imp_expr:70 " * " imp_expr:71 : imp_expr
syntax:70 imp_expr:70 " / " imp_expr:71 : imp_expr
syntax:70 imp_expr:70 " % " imp_expr:71 : imp_expr

syntax "always" : imp_cond
syntax "never" : imp_cond
syntax:50 imp_expr:51 " <= " imp_expr:51 : imp_cond
syntax:50 imp_expr:51 " == " imp_expr:51 : imp_cond
syntax:max "!" imp_cond:max : imp_cond
syntax:35 imp_cond:36 " && " imp_cond:35 : imp_cond
syntax "(" imp_cond ")" : imp_cond

syntax "pass" ";" : imp_stmt
syntax ident " := " imp_expr ";" : imp_stmt
syntax "emit " imp_expr ";" : imp_stmt
syntax "if " imp_cond " { " imp_stmt* " } " (" else " " { " imp_stmt* " } ")? : imp_stmt
syntax "while " imp_cond " { " imp_stmt* " } " : imp_stmt

syntax "expr% " imp_expr : term
syntax "cond% " imp_cond : term
syntax "imp% " "{" imp_stmt* "}" : term

open Lean in
macro_rules
  | `(expr% $n:num) => `(Expr.num $n)
  | `(expr% $x:ident) => `(Expr.var $(quote x.getId.toString))
  | `(expr% ($e)) => `(expr% $e)
  | `(expr% $a + $b) => `(Expr.bin .add (expr% $a) (expr% $b))
  | `(expr% $a - $b) => `(Expr.bin .sub (expr% $a) (expr% $b))
  | `(expr% $a * $b) => `(Expr.bin .mul (expr% $a) (expr% $b))
  | `(expr% $a / $b) => `(Expr.bin .div (expr% $a) (expr% $b))
  | `(expr% $a % $b) => `(Expr.bin .mod (expr% $a) (expr% $b))

macro_rules
  | `(cond% always) => `(Cond.tt)
  | `(cond% never) => `(Cond.ff)
  | `(cond% $a:imp_expr <= $b) => `(Cond.le (expr% $a) (expr% $b))
  | `(cond% $a:imp_expr == $b) => `(Cond.eq (expr% $a) (expr% $b))
  | `(cond% !$c) => `(Cond.not (cond% $c))
  | `(cond% $a && $b) => `(Cond.and (cond% $a) (cond% $b))
  | `(cond% ($c)) => `(cond% $c)

open Lean in
macro_rules
  | `(imp% {}) => `(Stmt.skip)
  | `(imp% { pass; $rest* }) => `(imp% { $rest* })
  | `(imp% { $x:ident := $e; $rest* }) =>
    `(Stmt.seq (.assign $(quote x.getId.toString) (expr% $e)) (imp% { $rest* }))
  | `(imp% { emit $e; $rest* }) => `(Stmt.seq (.print (expr% $e)) (imp% { $rest* }))
  | `(imp% { if $c { $yes* } else { $no* } $rest* }) =>
    `(Stmt.seq (.ite (cond% $c) (imp% { $yes* }) (imp% { $no* })) (imp% { $rest* }))
  | `(imp% { if $c { $yes* } $rest* }) =>
    `(Stmt.seq (.ite (cond% $c) (imp% { $yes* }) .skip) (imp% { $rest* }))
  | `(imp% { while $c { $body* } $rest* }) =>
    `(Stmt.seq (.loop (cond% $c) (imp% { $body* })) (imp% { $rest* }))

example : (expr% 1 + x * 2) = .bin .add (.num 1) (.bin .mul (.var "x") (.num 2)) := rfl
example : (expr% (1 + x) * 2) = .bin .mul (.bin .add (.num 1) (.var "x")) (.num 2) := rfl
example : (cond% !(x <= 3) && always) = .and (.not (.le (.var "x") 3)) .tt := rfl

/-! ## Printing -/

def Op.symbol : Op → String
  | add => "+"
  | sub => "-"
  | mul => "*"
  | div => "/"
  | mod => "%"

def Op.level : Op → Nat
  | add | sub => 65
  | mul | div | mod => 70

def Expr.format (level : Nat := 0) : Expr → String
  | num n => if n < 0 then s!"({n})" else toString n
  | var x => x
  | bin op a b =>
    let text := s!"{a.format op.level} {op.symbol} {b.format (op.level + 1)}"
    if op.level < level then s!"({text})" else text

instance : ToString Expr := ⟨Expr.format⟩

#guard toString (expr% (1 + x) * (y - (2 - z))) == "(1 + x) * (y - (2 - z))"
#guard toString (expr% 1 - 2 - 3 * 4) == "1 - 2 - 3 * 4"

/-! ## Evaluation -/

abbrev Store := List (String × Int)

def Store.get (s : Store) (x : String) : Int := (s.lookup x).getD 0

def Store.set (s : Store) (x : String) (n : Int) : Store :=
  match s with
  | [] => [(x, n)]
  | (y, m) :: rest => if x == y then (x, n) :: rest else (y, m) :: Store.set rest x n

def Op.eval : Op → Int → Int → Int
  | add, a, b => a + b
  | sub, a, b => a - b
  | mul, a, b => a * b
  | div, a, b => a / b
  | mod, a, b => a % b

@[simp] def Expr.eval (s : Store) : Expr → Int
  | num n => n
  | var x => s.get x
  | bin op a b => op.eval (a.eval s) (b.eval s)

def Cond.eval (s : Store) : Cond → Bool
  | tt => true
  | ff => false
  | le a b => a.eval s ≤ b.eval s
  | eq a b => a.eval s == b.eval s
  | not c => !c.eval s
  | and a b => a.eval s && b.eval s

/-- What goes wrong. -/
inductive Failure where
  | outOfSteps (limit : Nat)
  | divisionByZero (e : Expr)

instance : ToString Failure where
  toString
    | .outOfSteps limit => s!"more than {limit} steps"
    | .divisionByZero e => s!"division by zero in {e}"

/-- The state of a run: variables, output, steps left. -/
structure State where
  store : Store := []
  output : Array Int := #[]
  steps : Nat

abbrev Run := ReaderT Nat (StateT State (Except Failure))

def tick : Run Unit := do
  let s ← get
  if s.steps = 0 then
    throw (.outOfSteps (← read))
  set { s with steps := s.steps - 1 }

/-- Evaluates with a look at divisors. -/
def Expr.run (e : Expr) : Run Int := do
  match e with
  | num n => return n
  | var x => return (← get).store.get x
  | bin op a b =>
    let x ← a.run
    let y ← b.run
    if (op == .div || op == .mod) && y == 0 then
      throw (.divisionByZero e)
    return op.eval x y

def Cond.run (c : Cond) : Run Bool := do
  match c with
  | tt => return true
  | ff => return false
  | le a b => return (← a.run) ≤ (← b.run)
  | eq a b => return (← a.run) == (← b.run)
  | not c => return !(← c.run)
  | and a b => if ← a.run then b.run else return false

partial def Stmt.run (s : Stmt) : Run Unit := do
  tick
  match s with
  | skip => return
  | assign x e =>
    let n ← e.run
    modify fun s => { s with store := s.store.set x n }
  | seq a b =>
    a.run
    b.run
  | ite c yes no => if ← c.run then yes.run else no.run
  | loop c body =>
    while ← c.run do
      tick
      body.run
  | print e =>
    let n ← e.run
    modify fun s => { s with output := s.output.push n }

def execute (s : Stmt) (limit : Nat := 10000) : Except String (List Int × Store) :=
  match (s.run.run limit).run { steps := limit } with
  | .ok (_, final) => .ok (final.output.toList, final.store)
  | .error e => .error (toString e)

/-! ## Programs -/

def factorial (n : Nat) : Stmt :=
  .seq (.assign "n" (.num n)) imp% {
    result := 1;
    while !(n <= 0) {
      result := result * n;
      n := n - 1;
    }
    emit result;
  }

#guard (execute (factorial 10)).toOption.map (·.1) == some [3628800]
#guard (execute (factorial 25)).toOption.map (·.1) == some [15511210043330985984000000]

def collatz : Stmt := imp% {
  n := 27;
  steps := 0;
  most := n;
  while !(n == 1) {
    if n % 2 == 0 {
      n := n / 2;
    } else {
      n := 3 * n + 1;
    }
    steps := steps + 1;
    if most <= n { most := n; }
  }
  emit steps;
  emit most;
}

#eval execute collatz |>.toOption |>.map (·.1)
#guard (execute collatz).toOption.map (·.1) == some [111, 9232]

def primes (limit : Nat) : Stmt :=
  .seq (.assign "limit" (.num limit)) imp% {
    n := 2;
    while n <= limit {
      d := 2;
      isPrime := 1;
      while d * d <= n && isPrime == 1 {
        if n % d == 0 { isPrime := 0; }
        d := d + 1;
      }
      if isPrime == 1 { emit n; }
      n := n + 1;
    }
  }

#guard (execute (primes 30)).toOption.map (·.1) == some [2, 3, 5, 7, 11, 13, 17, 19, 23, 29]

def forever : Stmt := imp% { while always { pass; } }
def broken : Stmt := imp% { x := 5; emit x / (x - 5); }

def messageOf (s : Stmt) : String :=
  match execute s 500 with
  | .ok (output, _) => s!"printed {output}"
  | .error e => e

#guard messageOf forever == "more than 500 steps"
#guard messageOf broken == "division by zero in x / (x - 5)"
#guard messageOf (factorial 3) == "printed [6]"

/-! ## Optimisation -/

/-- An operation on expressions, computed if it is known: numbers, neutral elements. -/
def Expr.combine (op : Op) (a b : Expr) : Expr :=
  match op, a, b with
  | op, num m, num n => num (op.eval m n)
  | .add, a, num 0 => a
  | .sub, a, num 0 => a
  | .mul, a, num 1 => a
  | op, a, b => bin op a b

def Expr.simplify : Expr → Expr
  | num n => num n
  | var x => var x
  | bin op a b => combine op a.simplify b.simplify

#guard (expr% (1 + 2) * x + 0).simplify == (expr% 3 * x)
#guard (expr% (x + 0) * 1 - (4 - 4)).simplify == (expr% x)

def Stmt.simplify : Stmt → Stmt
  | skip => skip
  | assign x e => assign x e.simplify
  | print e => print e.simplify
  | seq a b =>
    match a.simplify, b.simplify with
    | skip, b => b
    | a, skip => a
    | a, b => seq a b
  | ite .tt yes _ => yes.simplify
  | ite .ff _ no => no.simplify
  | ite c yes no => ite c yes.simplify no.simplify
  | loop .ff _ => skip
  | loop c body => loop c body.simplify

def Stmt.size : Stmt → Nat
  | skip | assign .. | print .. => 1
  | seq a b | ite _ a b => a.size + b.size + 1
  | loop _ body => body.size + 1

#guard collatz.simplify.size < collatz.size
#guard (execute collatz.simplify).toOption.map (·.1) == some [111, 9232]

theorem Expr.eval_combine (s : Store) (op : Op) (a b : Expr) :
    (combine op a b).eval s = op.eval (a.eval s) (b.eval s) := by
  unfold combine
  split <;> first | rfl | simp [Op.eval]

theorem Expr.eval_simplify (s : Store) (e : Expr) : e.simplify.eval s = e.eval s := by
  induction e with
  | num n => rfl
  | var x => rfl
  | bin op a b iha ihb => rw [Expr.simplify, Expr.eval_combine, iha, ihb, Expr.eval]

theorem Store.get_set_self (s : Store) (x : String) (n : Int) : (s.set x n).get x = n := by
  induction s with
  | nil => simp [Store.set, Store.get]
  | cons head tail ih =>
    obtain ⟨y, m⟩ := head
    simp only [Store.set]
    split
    · simp [Store.get]
    · next h => simpa [Store.get, List.lookup, h] using ih

end Imp

def main (args : List String) : IO Unit := do
  let limit := (args.head? >>= String.toNat?).getD 50
  match Imp.execute (Imp.primes limit) 1000000 with
  | .ok (output, _) => IO.println (", ".intercalate (output.map toString))
  | .error e => IO.eprintln e
