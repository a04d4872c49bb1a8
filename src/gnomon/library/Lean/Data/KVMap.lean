/-
Lists of names with simple values.  Lean's counterpart: `Lean.Data.KVMap`.
-/
import Lean.Data.Name

namespace Lean

/-- Simple values. -/
inductive DataValue where
  /-- A text. -/
  | ofString (v : String)
  /-- A truth value. -/
  | ofBool (v : Bool)
  /-- A name. -/
  | ofName (v : Name)
  /-- A natural number. -/
  | ofNat (v : Nat)
  /-- An integer. -/
  | ofInt (v : Int)
  /-- A syntax tree. -/
  | ofSyntax (v : Syntax)
  deriving Inhabited, BEq, Repr

namespace DataValue

/-- The value as text. -/
protected def str : DataValue → String
  | ofString v => v
  | ofBool v => toString v
  | ofName v => toString v
  | ofNat v => toString v
  | ofInt v => toString v
  | ofSyntax _ => "<syntax>"

instance : ToString DataValue := ⟨DataValue.str⟩

end DataValue

/-- A list of names with values. -/
structure KVMap where
  /-- The entries. -/
  entries : List (Name × DataValue) := []
  deriving Inhabited, Repr

namespace KVMap

/-- No entries. -/
def empty : KVMap := {}

/-- Whether there are no entries. -/
def isEmpty (m : KVMap) : Bool := m.entries.isEmpty

/-- How many entries there are. -/
def size (m : KVMap) : Nat := m.entries.length

/-- The value of a name. -/
def find (m : KVMap) (k : Name) : Option DataValue :=
  go m.entries
where
  /-- The value in a list. -/
  go : List (Name × DataValue) → Option DataValue
    | [] => none
    | (k', v) :: rest => if k == k' then some v else go rest

/-- The value of a name, or another one. -/
def findD (m : KVMap) (k : Name) (d₀ : DataValue) : DataValue :=
  (m.find k).getD d₀

/-- Whether a name has a value. -/
def contains (m : KVMap) (n : Name) : Bool :=
  (m.find n).isSome

/-- Gives a name a value. -/
def insert (m : KVMap) (k : Name) (v : DataValue) : KVMap :=
  ⟨go m.entries⟩
where
  /-- The entries with the new one. -/
  go : List (Name × DataValue) → List (Name × DataValue)
    | [] => [(k, v)]
    | (k', v') :: rest => if k == k' then (k, v) :: rest else (k', v') :: go rest

/-- Takes a name's value away. -/
def erase (m : KVMap) (k : Name) : KVMap :=
  ⟨m.entries.filter fun (k', _) => k != k'⟩

/-- The text of a name. -/
def getString (m : KVMap) (k : Name) (defVal := "") : String :=
  match m.find k with
  | some (.ofString v) => v
  | _ => defVal

/-- The number of a name. -/
def getNat (m : KVMap) (k : Name) (defVal := 0) : Nat :=
  match m.find k with
  | some (.ofNat v) => v
  | _ => defVal

/-- The truth value of a name. -/
def getBool (m : KVMap) (k : Name) (defVal := false) : Bool :=
  match m.find k with
  | some (.ofBool v) => v
  | _ => defVal

/-- The name of a name. -/
def getName (m : KVMap) (k : Name) (defVal := Name.anonymous) : Name :=
  match m.find k with
  | some (.ofName v) => v
  | _ => defVal

/-- Sets a text. -/
def setString (m : KVMap) (k : Name) (v : String) : KVMap := m.insert k (.ofString v)
/-- Sets a number. -/
def setNat (m : KVMap) (k : Name) (v : Nat) : KVMap := m.insert k (.ofNat v)
/-- Sets a truth value. -/
def setBool (m : KVMap) (k : Name) (v : Bool) : KVMap := m.insert k (.ofBool v)
/-- Sets a name. -/
def setName (m : KVMap) (k : Name) (v : Name) : KVMap := m.insert k (.ofName v)

/-- Types whose values are simple. -/
class Value (α : Type) where
  /-- The value as a simple one. -/
  toDataValue : α → DataValue
  /-- The value that a simple one is. -/
  ofDataValue? : DataValue → Option α

instance : Value Bool := ⟨.ofBool, fun | .ofBool v => some v | _ => none⟩
instance : Value Nat := ⟨.ofNat, fun | .ofNat v => some v | _ => none⟩
instance : Value Int := ⟨.ofInt, fun | .ofInt v => some v | _ => none⟩
instance : Value Name := ⟨.ofName, fun | .ofName v => some v | _ => none⟩
instance : Value String := ⟨.ofString, fun | .ofString v => some v | _ => none⟩

/-- The value of a name. -/
@[inline] def get? {α : Type} [Value α] (m : KVMap) (k : Name) : Option α :=
  (m.find k).bind Value.ofDataValue?

/-- The value of a name, or another one. -/
@[inline] def get {α : Type} [Value α] (m : KVMap) (k : Name) (defVal : α) : α :=
  (m.get? k).getD defVal

/-- Sets a value. -/
@[inline] def set {α : Type} [Value α] (m : KVMap) (k : Name) (v : α) : KVMap :=
  m.insert k (Value.toDataValue v)

end KVMap

end Lean
