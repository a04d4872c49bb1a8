import Std.Data.HashMap

/-!
# Sudoku, and shortest paths

A board is solved by constraint propagation and search; the type of a board says that it has 81
cells, so that looking at a cell needs no check. A second part finds shortest paths in a weighted graph
with a priority queue that is a leftist heap. `#guard` checks both.
-/

namespace Sudoku

/-- The digits that are still possible in a cell, as bits. -/
structure Candidates where
  bits : UInt16
  deriving BEq, DecidableEq, Hashable

namespace Candidates

def all : Candidates := ⟨0x1ff⟩
def none : Candidates := ⟨0⟩

/-- Only this digit, from 0 to 8. -/
def single (digit : Fin 9) : Candidates := ⟨1 <<< digit.val.toUInt16⟩

def contains (c : Candidates) (digit : Fin 9) : Bool := c.bits &&& (single digit).bits != 0
def remove (c : Candidates) (digit : Fin 9) : Candidates :=
  ⟨c.bits &&& ((single digit).bits ^^^ 0x1ff)⟩

def digits (c : Candidates) : List (Fin 9) := (List.finRange 9).filter c.contains
def count (c : Candidates) : Nat := c.digits.length
def isEmpty (c : Candidates) : Bool := c.bits == 0

def only? (c : Candidates) : Option (Fin 9) :=
  match c.digits with
  | [digit] => some digit
  | _ => Option.none

instance : Repr Candidates where
  reprPrec c _ := repr (c.digits.map (·.val + 1))

#guard all.count == 9
#guard (all.remove 3).count == 8
#guard (single 4).only? == some 4
#guard ((single 4).remove 4).isEmpty

end Candidates

/-- A place on the board. -/
abbrev Cell := Fin 81

namespace Cell

def row (c : Cell) : Nat := c.val / 9
def column (c : Cell) : Nat := c.val % 9
def box (c : Cell) : Nat := c.row / 3 * 3 + c.column / 3

/-- Whether two cells must have different digits. -/
def sees (a b : Cell) : Bool :=
  a != b && (a.row == b.row || a.column == b.column || a.box == b.box)

def peers (c : Cell) : List Cell := (List.finRange 81).filter c.sees

end Cell

#guard (Cell.peers 0).length == 20
#guard (List.finRange 81).all fun c => (Cell.peers c).length == 20

/-- The peers of all cells, found once. -/
def allPeers : Array (List Cell) := (List.finRange 81).map Cell.peers |>.toArray

structure Board where
  cells : Array Candidates
  size_eq : cells.size = 81

namespace Board

def empty : Board := ⟨Array.replicate 81 .all, by simp⟩

instance : Inhabited Board := ⟨empty⟩

def get (b : Board) (c : Cell) : Candidates :=
  b.cells[c.val]'(by rw [b.size_eq]; exact c.isLt)

def set (b : Board) (c : Cell) (new : Candidates) : Board :=
  ⟨b.cells.set c.val new (by rw [b.size_eq]; exact c.isLt), by simp [b.size_eq]⟩

theorem get_set_self (b : Board) (c : Cell) (new : Candidates) : (b.set c new).get c = new := by
  show (b.cells.toList.set c.val new)[c.val]'_ = new
  exact List.getElem_set_self _

mutual

/-- Puts a digit into a cell, and thinks about what follows; `none` if that is impossible. -/
partial def assign (b : Board) (c : Cell) (digit : Fin 9) : Option Board :=
  ((b.get c).digits.filter (· != digit)).foldlM (fun b other => b.eliminate c other) b

/-- Rules a digit out. -/
partial def eliminate (b : Board) (c : Cell) (digit : Fin 9) : Option Board := do
  unless (b.get c).contains digit do
    return b
  let left := (b.get c).remove digit
  let mut b := b.set c left
  if left.isEmpty then
    failure
  if let some last := left.only? then
    for peer in allPeers[c.val]! do
      b ← b.eliminate peer last
  -- A digit that has only one place left in a unit goes there.
  for unit in [Cell.row, Cell.column, Cell.box] do
    let places := (List.finRange 81).filter fun d => unit d == unit c && (b.get d).contains digit
    match places with
    | [] => failure
    | [place] => if ((b.get place).only?).isNone then b ← b.assign place digit
    | _ => pure ()
  return b

end

def isSolved (b : Board) : Bool := b.cells.all fun c => c.only?.isSome

/-- The open cell with the fewest candidates. -/
def choice? (b : Board) : Option Cell := Id.run do
  let mut best : Option (Nat × Cell) := none
  for c in List.finRange 81 do
    let count := (b.get c).count
    if count > 1 then
      match best with
      | some (fewest, _) => if count < fewest then best := some (count, c)
      | none => best := some (count, c)
  return best.map (·.2)

/-- All solutions, up to a number. -/
partial def solutions (b : Board) (limit : Nat := 2) : List Board :=
  if limit == 0 then []
  else match b.choice? with
    | none => if b.isSolved then [b] else []
    | some c => Id.run do
      let mut found := []
      for digit in (b.get c).digits do
        if let some next := b.assign c digit then
          found := found ++ next.solutions (limit - found.length)
        if found.length ≥ limit then
          break
      return found

def parse (text : String) : Except String Board := do
  let digits := text.toList.filter fun c => c.isDigit || c == '.'
  unless digits.length == 81 do
    throw s!"a board has 81 cells, not {digits.length}"
  let mut b := Board.empty
  for (char, c) in digits.zip (List.finRange 81) do
    if char != '.' && char != '0' then
      let digit := Fin.ofNat 9 (char.toNat - '1'.toNat)
      match b.assign c digit with
      | some next => b := next
      | none => throw s!"{char} cannot stand in row {Cell.row c + 1}, column {Cell.column c + 1}"
  return b

protected def toString (b : Board) : String := Id.run do
  let mut text := ""
  for c in List.finRange 81 do
    text := text ++ match (b.get c).only? with
      | some digit => toString (digit.val + 1)
      | none => "."
    if Cell.column c == 8 then
      text := text.push '\n'
  return text

instance : ToString Board := ⟨Board.toString⟩

end Board

def easy := "
  ..3.2.6..
  9..3.5..1
  ..18.64..
  ..81.29..
  7.......8
  ..67.82..
  ..26.95..
  8..2.3..9
  ..5.1.3.."

def hard := "
  4.....8.5
  .3.......
  ...7.....
  .2.....6.
  ....8.4..
  ....1....
  ...6.3.7.
  5..2.....
  1.4......"

def solve (text : String) : Except String String := do
  match (← Board.parse text).solutions with
  | [] => throw "there is no solution"
  | [b] => return toString b
  | _ => throw "there are several solutions"

#eval IO.println ((solve easy).toOption.getD "?")

#guard (solve easy).toOption.map (·.take 9 |>.toString) == some "483921657"
#guard (solve hard).toOption.map (·.take 9 |>.toString) == some "417369825"
#guard match solve (String.join (List.replicate 81 ".")) with
  | .error e => e == "there are several solutions"
  | .ok _ => false
#guard match solve ("11" ++ String.join (List.replicate 79 ".")) with
  | .error e => e == "1 cannot stand in row 1, column 2"
  | .ok _ => false
#guard match solve "123" with
  | .error e => e == "a board has 81 cells, not 3"
  | .ok _ => false

end Sudoku

namespace Paths

/-! ## A priority queue -/

/-- A leftist heap: the least element is at the root, the rank is that of the right spine. -/
inductive Heap (α : Type u) where
  | empty
  | node (rank : Nat) (left : Heap α) (priority : Nat) (content : α) (right : Heap α)
  deriving Repr

namespace Heap

variable {α : Type u}

def rank : Heap α → Nat
  | empty => 0
  | node r .. => r

def size : Heap α → Nat
  | empty => 0
  | node _ l _ _ r => l.size + r.size + 1

def make (a b : Heap α) (priority : Nat) (content : α) : Heap α :=
  if b.rank ≤ a.rank then node (b.rank + 1) a priority content b
  else node (a.rank + 1) b priority content a

def merge (a b : Heap α) : Heap α :=
  match a, b with
  | empty, b => b
  | a, empty => a
  | node ra la pa ca rightA, node rb lb pb cb rightB =>
    if pa ≤ pb then make la (merge rightA (node rb lb pb cb rightB)) pa ca
    else make lb (merge (node ra la pa ca rightA) rightB) pb cb
termination_by a.size + b.size
decreasing_by all_goals simp_wf; simp [size]; omega

def insert (h : Heap α) (priority : Nat) (content : α) : Heap α :=
  h.merge (node 1 empty priority content empty)

def pop? : Heap α → Option (Nat × α × Heap α)
  | empty => none
  | node _ l p c r => some (p, c, l.merge r)

partial def drain (h : Heap α) : List α :=
  match h.pop? with
  | none => []
  | some (_, c, rest) => c :: rest.drain

end Heap

def heapSort (ns : List Nat) : List Nat :=
  (ns.foldl (fun h n => h.insert n n) Heap.empty).drain

#guard heapSort [5, 3, 9, 1, 4, 1, 8] == [1, 1, 3, 4, 5, 8, 9]
#guard heapSort (List.range 100 |>.map (· * 37 % 101)) == (List.range 100 |>.map (· * 37 % 101)).mergeSort

/-! ## Dijkstra's algorithm -/

structure Edge where
  source : String
  target : String
  weight : Nat

abbrev Graph := Std.HashMap String (List (String × Nat))

def Graph.ofEdges (edges : List Edge) : Graph :=
  edges.foldl (init := {}) fun g e =>
    let g := g.insert e.source ((e.target, e.weight) :: g.getD e.source [])
    g.insert e.target ((e.source, e.weight) :: g.getD e.target [])

/-- The distance of each node that can be reached, and the node before it. -/
partial def distances (g : Graph) (start : String) : Std.HashMap String (Nat × String) :=
  go (Heap.empty.insert 0 (start, start)) {}
where
  go (open_ : Heap (String × String)) (done : Std.HashMap String (Nat × String)) :
      Std.HashMap String (Nat × String) :=
    match open_.pop? with
    | none => done
    | some (d, (node, before), rest) =>
      if done.contains node then go rest done
      else
        let neighbours := g.getD node []
        let next := neighbours.foldl (init := rest) fun h (other, w) => h.insert (d + w) (other, node)
        go next (done.insert node (d, before))

def path (g : Graph) (start goal : String) : Option (Nat × List String) := do
  let found := distances g start
  let (d, _) ← found[goal]?
  let mut nodes := [goal]
  let mut node := goal
  for _ in [0:found.size] do
    if node == start then
      break
    let (_, before) ← found[node]?
    node := before
    nodes := node :: nodes
  return (d, nodes)

def towns : Graph := .ofEdges [
  ⟨"Ada", "Bohr", 7⟩, ⟨"Ada", "Curie", 9⟩, ⟨"Ada", "Frege", 14⟩, ⟨"Bohr", "Curie", 10⟩,
  ⟨"Bohr", "Dirac", 15⟩, ⟨"Curie", "Dirac", 11⟩, ⟨"Curie", "Frege", 2⟩, ⟨"Dirac", "Euler", 6⟩,
  ⟨"Euler", "Frege", 9⟩]

#eval path towns "Ada" "Euler"
#guard path towns "Ada" "Euler" == some (20, ["Ada", "Curie", "Frege", "Euler"])
#guard path towns "Bohr" "Frege" == some (12, ["Bohr", "Curie", "Frege"])
#guard path towns "Ada" "Gauss" == none

end Paths

def main (args : List String) : IO UInt32 := do
  let text ← match args with
    | [file] => IO.FS.readFile file
    | _ => pure Sudoku.hard
  match Sudoku.solve text with
  | .ok board =>
    IO.print board
    return 0
  | .error e =>
    IO.eprintln e
    return 1
