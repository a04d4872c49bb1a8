/-! Programs that are executed long enough to get native code; see `test_native.py`. -/

def fib : Nat → Nat
  | 0 => 0
  | 1 => 1
  | n + 2 => fib (n + 1) + fib n

/-- The sum begins small and becomes large in the middle of a loop. -/
def growing (n : Nat) : Nat := Id.run do
  let mut sum := 1
  for i in [0:n] do
    sum := sum + sum / 2 + i
  return sum

def factorial : Nat → Nat
  | 0 => 1
  | n + 1 => (n + 1) * factorial n

def factorials (n : Nat) : Nat := Id.run do
  let mut sum := 0
  for i in [0:n] do
    sum := sum + factorial (i % 60)
  return sum

/-- Integers on both sides of zero, and beyond 63 bits on both. -/
def integers (n : Nat) : Int := Id.run do
  let mut x : Int := 7
  let mut sum : Int := 0
  for i in [0:n] do
    x := if i % 3 == 0 then -x * 3 else x - (i : Int)
    if x.natAbs > 10000000000000000000000 then
      x := x / 10000000000000000000
    sum := sum + x % 1000 - x / 7
  return sum

def words (n : Nat) : UInt64 := Id.run do
  let mut x : UInt64 := 88172645463325252
  let mut small : UInt8 := 3
  let mut half : UInt16 := 5
  for i in [0:n] do
    x := x ^^^ (x <<< 13)
    x := x ^^^ (x >>> 7)
    x := x ^^^ (x <<< 17)
    small := small * 7 + x.toUInt8
    half := half - small.toUInt16 / (x.toUInt16 % 3)
    if i % 1000 == 0 then
      x := x + small.toUInt64 * half.toUInt64
  return x + small.toUInt64 + half.toUInt64

def floats (n : Nat) : Float := Id.run do
  let mut x := 0.5
  for i in [0:n] do
    x := 3.7 * x * (1.0 - x)
    if x < 0.3 || x == 0.9 then
      x := x + i.toFloat / 1000000.0
  return x

/-- An array that is shared now and then, read and written outside its bounds, too. -/
def arrays (n : Nat) : Nat := Id.run do
  let mut a := Array.replicate 100 0
  let mut kept := a
  for i in [0:n] do
    a := a.set! (i * 7 % 101) (a[i % 100]! + i)
    if i % 50 == 0 then
      kept := a
    if i % 97 == 0 then
      a := a.push i
    if i % 194 == 0 then
      a := a.pop
  return a.foldl (· + ·) 0 + kept.size * 1000000007 + kept[5]!

inductive Tree where
  | leaf
  | node (left : Tree) (key : Nat) (right : Tree)

namespace Tree

def insert (key : Nat) : Tree → Tree
  | leaf => node leaf key leaf
  | t@(node l k r) =>
    if key < k then node (l.insert key) k r
    else if k < key then node l k (r.insert key)
    else t

def toList : Tree → List Nat
  | leaf => []
  | node l k r => l.toList ++ k :: r.toList

def depth : Tree → Nat
  | leaf => 0
  | node l _ r => max l.depth r.depth + 1

end Tree

def trees (n : Nat) : List Nat := Id.run do
  let mut t := Tree.leaf
  let mut old := t
  let mut x := 1
  for i in [0:n] do
    x := (x * 1103515245 + 12345) % 2147483648
    t := t.insert (x % 1000)
    if i % 100 == 0 then
      old := t
  return [t.depth, old.depth, t.toList.length, t.toList.foldl (· * 31 + · |>.mod 1000003) 7]

/-- Not a tail call: as deep as `n`. -/
def deep : Nat → Nat
  | 0 => 0
  | n + 1 => deep n + n % 3

def isEven : Nat → Bool
  | 0 => true
  | n + 1 => !isEven n

mutual
partial def ping (n sum : Nat) : Nat :=
  if n == 0 then sum else pong (n - 1) (sum + n)

partial def pong (n sum : Nat) : Nat :=
  if n == 0 then sum else ping (n - 1) (sum + 2 * n)
end

def applyTimes (f : Nat → Nat) : Nat → Nat → Nat
  | 0, x => x
  | n + 1, x => applyTimes f n (f x)

def closures (n : Nat) : Nat := Id.run do
  let mut x := 1
  for i in [0:n] do
    let f := if i % 2 == 0 then (· + i) else fun y => y * 3 % 1000003
    x := applyTimes f (i % 5) x
  return x

def strings (n : Nat) : String := Id.run do
  let mut text := ""
  let mut other := ""
  for i in [0:n] do
    text := text ++ toString (i * i)
    text := text.push (if i % 10 == 0 then 'é' else ',')
    if i % 1000 == 0 then
      other := text
      text := if text.length > 9000 then "" else text.map fun c => if c == 'é' then '∀' else c
  return text ++ other

def states (n : Nat) : Nat × List Nat :=
  let step (i : Nat) : StateM (List Nat) Nat := do
    modify fun seen => if i % 1000 == 0 then i :: seen else seen
    return i % 7
  let go : StateM (List Nat) Nat := do
    let mut sum := 0
    for i in [0:n] do
      sum := sum + (← step i)
    return sum
  go.run []

/-- Arrays of which others still have versions: what is kept must stay as it was. -/
def versions (n : Nat) : Nat := Id.run do
  let mut a := Array.replicate 7 0
  let mut kept : Array (Array Nat) := #[]
  for i in [0:n] do
    a := a.set! (i % 9) i
    if i % 5 == 0 then
      kept := kept.push a
    a := (a.set! (i % 7) (i + 1)).push i
    if i % 3 == 0 then
      let b := a
      a := a.set! 0 (b.size + i)
      if b[0]! == a[0]! then
        kept := kept.push b
      else
        kept := kept.set! 0 b
    if a.size > 50 then
      a := a.extract 0 7
  let mut sum := 0
  for version in kept do
    for x in version do
      sum := (sum * 31 + x) % 1000003
  return sum

structure Store where
  cells : Array Nat
  log : String
  previous : Option Store := none

/-- Arrays and texts inside structures that are taken apart and kept. -/
def stores (n : Nat) : Nat := Id.run do
  let mut store : Store := { cells := Array.replicate 4 1, log := "" }
  let mut sum := 0
  for i in [0:n] do
    let old := store
    store := { store with cells := store.cells.set! (i % 6) i, log := store.log.push 'x' }
    if i % 4 == 0 then
      store := { store with previous := some { old with previous := none } }
    if let some before := store.previous then
      sum := sum + before.cells[i % 4]! + before.log.length
    if store.log.length > 30 then
      store := { store with log := old.log.push 'é' |>.drop 25 |>.toString }
  return sum + store.cells.foldl (· + ·) 0 + store.log.length

/-- Texts that are shared, and characters of several bytes. -/
def texts (n : Nat) : String := Id.run do
  let mut s := ""
  let mut t := "τ"
  for i in [0:n] do
    let before := s
    s := (s.push (if i % 7 == 0 then '→' else 'a')) ++ toString (i * i)
    if i % 10 == 0 then
      t := before ++ t
    if s.length > 40 then
      s := before.take 3 |>.toString
    if t.length > 60 then
      t := t.drop 50 |>.toString
  return s ++ "," ++ t

/-- Division by constants. -/
def divisions (n : Nat) : Nat := Id.run do
  let mut sum := 0
  let mut x := 1
  for i in [0:n] do
    x := (x * 6364136223846793 + i) % 4611686018427387903
    sum := (sum + x / 1 + x / 2 + x / 3 + x / 7 + x / 10 + x / 641 + x / 65536 + x / 1000000007
      + x / 4611686018427387902 + x % 3 + x % 1000 + x % 4096 + x % 4611686018427387901) % 1000000009
  return sum

/-- Numbers of all sizes in decimal notation. -/
def decimals (n : Nat) : String := Id.run do
  let mut power := 1
  let mut text := ""
  for i in [0:n] do
    text := toString power ++ toString (power - 1) ++ toString (-(power : Int)) ++ toString (i * 12345)
    power := power * (i + 1)
  return text

def failing (n : Nat) : Except String Nat := do
  let mut sum := 0
  for i in [0:n] do
    if sum > 1000000 then
      throw s!"too much at {i}"
    sum := sum + i
  return sum

partial def forever (n : Nat) : Nat :=
  if n == 1 then 0 else forever (if n % 2 == 0 then n / 2 + 2 else n + 1)
