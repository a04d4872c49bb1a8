import Std.Data.HashMap

/-! The programs of `bench/evaluator.py`; `programs.py` has the same algorithms in Python. -/

def fib : Nat → Nat
  | 0 => 0
  | 1 => 1
  | n + 2 => fib (n + 1) + fib n

/-- How many primes there are below `n`. -/
def sieve (n : Nat) : Nat := Id.run do
  let mut composite := Array.replicate n false
  let mut count := 0
  for i in [2:n] do
    unless composite[i]! do
      count := count + 1
      let mut j := i * i
      while j < n do
        composite := composite.set! j true
        j := j + i
  return count

inductive Tree where
  | leaf
  | node (left right : Tree)

namespace Tree

def make : Nat → Tree
  | 0 => leaf
  | d + 1 => node (make d) (make d)

def size : Tree → Nat
  | leaf => 1
  | node l r => l.size + r.size + 1

end Tree

/-- Makes and measures `count` trees, of depth `depth` or up to two less. -/
def binaryTrees (depth count : Nat) : Nat := Id.run do
  let mut total := 0
  for i in [0:count] do
    total := total + (Tree.make (depth - i % 3)).size
  return total

/-- Whether a queen can stand in this column, `distance` rows below the first of `queens`. -/
def isSafe (column : Nat) : Nat → List Nat → Bool
  | _, [] => true
  | distance, queen :: queens =>
    queen != column && queen + distance != column && column + distance != queen
      && isSafe column (distance + 1) queens

/-- How many ways there are to place `n` queens. -/
def queens (n : Nat) : Nat :=
  place n []
where
  place : Nat → List Nat → Nat
    | 0, _ => 1
    | row + 1, placed => Id.run do
      let mut count := 0
      for column in [0:n] do
        if isSafe column 1 placed then
          count := count + place row (column :: placed)
      return count

/-- Pseudo-random numbers. -/
def numbers (n : Nat) : Array Nat := Id.run do
  let mut result := #[]
  let mut x := 12345
  for _ in [0:n] do
    x := (x * 1103515245 + 12345) % 2147483648
    result := result.push x
  return result

partial def quicksort (a : Array Nat) (low high : Nat) : Array Nat :=
  if low + 1 < high then Id.run do
    let mut a := a
    let pivot := a[(low + high) / 2]!
    let mut i := low
    let mut j := high - 1
    while i ≤ j do
      while a[i]! < pivot do
        i := i + 1
      while pivot < a[j]! do
        j := j - 1
      if i ≤ j then
        let x := a[i]!
        a := a.set! i a[j]!
        a := a.set! j x
        i := i + 1
        if j = 0 then
          break
        j := j - 1
    a := quicksort a low (j + 1)
    return quicksort a i high
  else
    a

/-- Sorts `n` numbers; the sum of each hundredth one times its place. -/
def sorting (n : Nat) : Nat := Id.run do
  let sorted := quicksort (numbers n) 0 n
  let mut sum := 0
  for i in [0:n:100] do
    sum := sum + i * sorted[i]!
  return sum

/-- Counts how often numbers occur; the sum of the squares. -/
def counting (n : Nat) : Nat := Id.run do
  let mut counts : Std.HashMap Nat Nat := {}
  let mut x := 12345
  for _ in [0:n] do
    x := (x * 1103515245 + 12345) % 2147483648
    let key := x / 65536 % 5000
    counts := counts.insert key (counts.getD key 0 + 1)
  let mut sum := 0
  for (_, count) in counts do
    sum := sum + count * count
  return sum

/-- Writes numbers one behind the other; the length and the number of sevens. -/
def building (n : Nat) : Nat := Id.run do
  let mut text := ""
  for i in [0:n] do
    text := text ++ toString i
    text := text.push ','
  let sevens := text.foldl (fun count c => if c == '7' then count + 1 else count) 0
  return text.length + sevens

/-- The number of digits of all factorials up to that of `n`. -/
def factorials (n : Nat) : Nat := Id.run do
  let mut factorial := 1
  let mut digits := 0
  for i in [1:n + 1] do
    factorial := factorial * i
    digits := digits + (toString factorial).length
  return digits
