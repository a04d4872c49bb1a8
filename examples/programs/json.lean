/-!
# JSON: a parser and a printer

A value is parsed from text with positions in errors, printed compactly or with indentation, looked
into with paths, and compared. `#guard` checks that printing and parsing are inverse to each other.
Run it: `gnomon run examples/programs/json.lean '{"a": [1, 2.5]}'`.
-/

namespace Json

/-- A decimal number: `mantissa * 10 ^ exponent`. -/
structure Number where
  mantissa : Int
  exponent : Int := 0
  deriving BEq, DecidableEq, Repr, Inhabited, Hashable

inductive Value where
  | null
  | bool (b : Bool)
  | num (n : Number)
  | str (s : String)
  | arr (elements : List Value)
  | obj (fields : List (String × Value))
  deriving Repr, Inhabited

/-! ## Numbers -/

namespace Number

/-- Moves zeros from the end of the mantissa to the exponent. -/
partial def normalize (n : Number) : Number :=
  if n.mantissa == 0 then { mantissa := 0, exponent := 0 }
  else if n.mantissa % 10 == 0 then normalize { mantissa := n.mantissa / 10, exponent := n.exponent + 1 }
  else n

def ofInt (i : Int) : Number := normalize { mantissa := i }

instance : OfNat Number n := ⟨ofInt n⟩
instance : Neg Number := ⟨fun n => { n with mantissa := -n.mantissa }⟩

def isInteger (n : Number) : Bool := n.normalize.exponent ≥ 0

def toInt? (n : Number) : Option Int :=
  let n := n.normalize
  if 0 ≤ n.exponent then some (n.mantissa * 10 ^ n.exponent.toNat) else none

protected def toString (n : Number) : String :=
  let n := n.normalize
  match n.toInt? with
  | some i =>
    if n.exponent ≤ 20 then toString i else s!"{n.mantissa}e{n.exponent}"
  | none =>
    let digits := (toString n.mantissa.natAbs).toList
    let places := n.exponent.natAbs
    let sign := if n.mantissa < 0 then "-" else ""
    if places ≤ 20 then
      let padded := List.replicate (places + 1 - digits.length) '0' ++ digits
      let whole := padded.take (padded.length - places)
      let fraction := padded.drop (padded.length - places)
      s!"{sign}{String.ofList whole}.{String.ofList fraction}"
    else
      s!"{n.mantissa}e{n.exponent}"

instance : ToString Number := ⟨Number.toString⟩

#guard toString (ofInt 120) == "120"
#guard toString ({ mantissa := -5, exponent := -3 } : Number) == "-0.005"
#guard toString ({ mantissa := 12345, exponent := -2 } : Number) == "123.45"
#guard (ofInt 1000) == { mantissa := 1, exponent := 3 }
#guard ({ mantissa := 25, exponent := -1 } : Number).toInt? == none

end Number

/-! ## Equality, coercions, access -/

namespace Value

instance : OfNat Value n := ⟨num (.ofInt n)⟩
instance : Coe Int Value := ⟨fun i => num (.ofInt i)⟩
instance : Coe String Value := ⟨str⟩
instance : Coe Bool Value := ⟨bool⟩
instance : Coe (List Value) Value := ⟨arr⟩

mutual

/-- Equality up to the form of numbers; the order of fields matters. -/
def beq : Value → Value → Bool
  | null, null => true
  | bool a, bool b => a == b
  | num a, num b => a.normalize == b.normalize
  | str a, str b => a == b
  | arr as, arr bs => beqList as bs
  | obj as, obj bs => beqFields as bs
  | _, _ => false

def beqList : List Value → List Value → Bool
  | [], [] => true
  | a :: as, b :: bs => beq a b && beqList as bs
  | _, _ => false

def beqFields : List (String × Value) → List (String × Value) → Bool
  | [], [] => true
  | (k, a) :: as, (l, b) :: bs => k == l && beq a b && beqFields as bs
  | _, _ => false

end

instance : BEq Value := ⟨beq⟩

mutual

/-- How many values there are in a value, itself included. -/
def size : Value → Nat
  | arr elements => 1 + sizeList elements
  | obj fields => 1 + sizeFields fields
  | _ => 1

def sizeList : List Value → Nat
  | [] => 0
  | v :: vs => size v + sizeList vs

def sizeFields : List (String × Value) → Nat
  | [] => 0
  | (_, v) :: fields => size v + sizeFields fields

end

def field? (v : Value) (name : String) : Option Value :=
  match v with
  | obj fields => fields.lookup name
  | _ => none

def element? (v : Value) (index : Nat) : Option Value :=
  match v with
  | arr elements => elements[index]?
  | _ => none

/-- A step into a value. -/
inductive Step where
  | field (name : String)
  | index (i : Nat)

instance : Coe String Step := ⟨.field⟩
instance : OfNat Step n := ⟨.index n⟩

def get? (v : Value) : List Step → Option Value
  | [] => some v
  | .field name :: rest => do get? (← v.field? name) rest
  | .index i :: rest => do get? (← v.element? i) rest

/-- Puts a field at the end, or in the place of the one that has its name. -/
def set (v : Value) (name : String) (new : Value) : Value :=
  match v with
  | obj fields =>
    if fields.any (·.1 == name) then
      obj (fields.map fun (k, old) => if k == name then (k, new) else (k, old))
    else
      obj (fields ++ [(name, new)])
  | _ => obj [(name, new)]

end Value

/-! ## Printing -/

def hexDigit (n : Nat) : Char :=
  if n < 10 then Char.ofNat ('0'.toNat + n) else Char.ofNat ('a'.toNat + n - 10)

def escapeChar (c : Char) : String :=
  match c with
  | '"' => "\\\""
  | '\\' => "\\\\"
  | '\n' => "\\n"
  | '\r' => "\\r"
  | '\t' => "\\t"
  | c =>
    if c.toNat < 0x20 then
      s!"\\u00{hexDigit (c.toNat / 16)}{hexDigit (c.toNat % 16)}"
    else
      c.toString

def quote (s : String) : String :=
  "\"" ++ s.foldl (fun text c => text ++ escapeChar c) "" ++ "\""

#guard quote "a\"b\\\n\t" == "\"a\\\"b\\\\\\n\\t\""
#guard quote (Char.ofNat 1).toString == "\"\\u0001\""

mutual

def compact : Value → String
  | .null => "null"
  | .bool b => toString b
  | .num n => toString n
  | .str s => quote s
  | .arr elements => "[" ++ ",".intercalate (compactList elements) ++ "]"
  | .obj fields => "{" ++ ",".intercalate (compactFields fields) ++ "}"

def compactList : List Value → List String
  | [] => []
  | v :: vs => compact v :: compactList vs

def compactFields : List (String × Value) → List String
  | [] => []
  | (k, v) :: fields => s!"{quote k}:{compact v}" :: compactFields fields

end

instance : ToString Value := ⟨compact⟩

mutual

/-- With a line for each element, indented by two columns. -/
def pretty (v : Value) (indent : String := "") : String :=
  match v with
  | .arr (e :: es) =>
    let inner := indent ++ "  "
    "[\n" ++ ",\n".intercalate (prettyList (e :: es) inner) ++ "\n" ++ indent ++ "]"
  | .obj (f :: fs) =>
    let inner := indent ++ "  "
    "{\n" ++ ",\n".intercalate (prettyFields (f :: fs) inner) ++ "\n" ++ indent ++ "}"
  | v => compact v

def prettyList (vs : List Value) (indent : String) : List String :=
  match vs with
  | [] => []
  | v :: vs => (indent ++ pretty v indent) :: prettyList vs indent

def prettyFields (fields : List (String × Value)) (indent : String) : List String :=
  match fields with
  | [] => []
  | (k, v) :: rest => s!"{indent}{quote k}: {pretty v indent}" :: prettyFields rest indent

end

/-! ## Parsing -/

/-- What is left of the text, and how much was read. -/
structure Input where
  rest : List Char
  position : Nat := 0

structure Error where
  position : Nat
  message : String
  deriving Repr, BEq

instance : ToString Error := ⟨fun e => s!"at {e.position}: {e.message}"⟩

abbrev Parser := StateT Input (Except Error)

namespace Parser

def fail (message : String) : Parser α := do
  throw { position := (← get).position, message }

def peek? : Parser (Option Char) := return (← get).rest.head?

def next : Parser Char := do
  match (← get) with
  | { rest := c :: rest, position } =>
    set { rest, position := position + 1 : Input }
    return c
  | _ => fail "unexpected end of input"

def expect (c : Char) : Parser Unit := do
  match ← peek? with
  | some d => if c == d then discard next else fail s!"expected '{c}', found '{d}'"
  | none => fail s!"expected '{c}', found the end"

def word (text : String) (value : α) : Parser α := do
  for c in text.toList do
    expect c
  return value

partial def skipWhile (p : Char → Bool) : Parser Unit := do
  match ← peek? with
  | some c => if p c then discard next; skipWhile p
  | none => return

partial def takeWhile (p : Char → Bool) (taken : List Char := []) : Parser (List Char) := do
  match ← peek? with
  | some c => if p c then takeWhile p ((← next) :: taken) else return taken.reverse
  | none => return taken.reverse

def isSpace (c : Char) : Bool := c == ' ' || c == '\n' || c == '\r' || c == '\t'

def spaces : Parser Unit := skipWhile isSpace

def digits : Parser Nat := do
  let found ← takeWhile Char.isDigit
  if found.isEmpty then
    fail "expected a digit"
  return found.foldl (fun n c => n * 10 + (c.toNat - '0'.toNat)) 0

def number : Parser Number := do
  let isNegative := (← peek?) == some '-'
  if isNegative then
    discard next
  if (← peek?) == some '0' then
    discard next
    if let some c ← peek? then
      if c.isDigit then fail "a number does not begin with 0"
    fraction isNegative 0
  else
    fraction isNegative (← digits)
where
  fraction (isNegative : Bool) (whole : Nat) : Parser Number := do
    let mut mantissa : Int := whole
    let mut exponent : Int := 0
    if (← peek?) == some '.' then
      discard next
      let found ← takeWhile Char.isDigit
      if found.isEmpty then
        fail "expected a digit"
      for c in found do
        mantissa := mantissa * 10 + (c.toNat - '0'.toNat : Nat)
        exponent := exponent - 1
    if (← peek?) matches some 'e' | some 'E' then
      discard next
      match ← peek? with
      | some '-' => discard next; exponent := exponent - (← digits)
      | some '+' => discard next; exponent := exponent + (← digits)
      | _ => exponent := exponent + (← digits)
    return ({ mantissa := if isNegative then -mantissa else mantissa, exponent } : Number).normalize

def hex : Parser Nat := do
  let c ← next
  if c.isDigit then return c.toNat - '0'.toNat
  else if 'a' ≤ c ∧ c ≤ 'f' then return c.toNat - 'a'.toNat + 10
  else if 'A' ≤ c ∧ c ≤ 'F' then return c.toNat - 'A'.toNat + 10
  else fail s!"'{c}' is no hexadecimal digit"

def hex4 : Parser Nat := do
  let mut n := 0
  for _ in [0:4] do
    n := n * 16 + (← hex)
  return n

def escaped : Parser Char := do
  match ← next with
  | '"' => return '"'
  | '\\' => return '\\'
  | '/' => return '/'
  | 'b' => return Char.ofNat 8
  | 'f' => return Char.ofNat 12
  | 'n' => return '\n'
  | 'r' => return '\r'
  | 't' => return '\t'
  | 'u' =>
    let high ← hex4
    if 0xd800 ≤ high && high < 0xdc00 then
      -- Two halves of a character beyond the first 65536.
      expect '\\'
      expect 'u'
      let low ← hex4
      unless 0xdc00 ≤ low && low < 0xe000 do
        fail "expected the second half of a character"
      return Char.ofNat (0x10000 + (high - 0xd800) * 0x400 + (low - 0xdc00))
    return Char.ofNat high
  | c => fail s!"'\\{c}' is no escape sequence"

partial def string : Parser String := do
  expect '"'
  go ""
where
  go (text : String) : Parser String := do
    match ← next with
    | '"' => return text
    | '\\' => go (text.push (← escaped))
    | c => if c.toNat < 0x20 then fail "a control character in a string" else go (text.push c)

mutual

partial def value : Parser Value := do
  spaces
  let v ← match ← peek? with
    | some 'n' => word "null" Value.null
    | some 't' => word "true" (.bool true)
    | some 'f' => word "false" (.bool false)
    | some '"' => .str <$> string
    | some '[' => .arr <$> list '[' ']' value
    | some '{' => .obj <$> list '{' '}' member
    | some c => if c == '-' || c.isDigit then .num <$> number else fail s!"unexpected '{c}'"
    | none => fail "unexpected end of input"
  spaces
  return v

partial def member : Parser (String × Value) := do
  spaces
  let name ← string
  spaces
  expect ':'
  return (name, ← value)

/-- Elements between brackets, with commas. -/
partial def list (opening closing : Char) (element : Parser α) : Parser (List α) := do
  expect opening
  spaces
  if (← peek?) == some closing then
    discard next
    return []
  let mut found := #[← element]
  spaces
  while (← peek?) == some ',' do
    discard next
    found := found.push (← element)
    spaces
  expect closing
  return found.toList

end

end Parser

def parse (text : String) : Except Error Value := do
  let (v, left) ← Parser.value.run { rest := text.toList }
  unless left.rest.isEmpty do
    throw { position := left.position, message := "text behind the end" }
  return v

/-! ## Checks -/

def example1 : Value :=
  .obj [("name", "Gödel"), ("year", 1931), ("cited", .arr [true, .null, .num { mantissa := 25, exponent := -1 }]),
    ("empty", .arr []), ("nested", .obj [("a", .obj []), ("b\n", "\"")])]

def roundTrips (v : Value) : Bool :=
  [compact v, pretty v].all fun text =>
    match parse text with
    | .ok w => v == w
    | .error _ => false

#guard roundTrips example1
#guard roundTrips (.arr (List.range 50 |>.map fun (n : Nat) =>
  .num { mantissa := (n : Int) * n - 600, exponent := (n : Int) % 7 - 3 }))
#guard (List.range 40).all fun depth => roundTrips (Nat.repeat (fun v => .arr [v, .str s!"{depth}"]) depth .null)
#guard example1.size == 11

#eval compact example1
#eval IO.println (pretty example1)

def errorOf (text : String) : String :=
  match parse text with
  | .ok v => s!"no error: {v}"
  | .error e => toString e

#guard errorOf "[1, 2" == "at 5: expected ']', found the end"
#guard errorOf "{\"a\" 1}" == "at 5: expected ':', found '1'"
#guard errorOf "[01]" == "at 2: a number does not begin with 0"
#guard errorOf "\"\\x\"" == "at 3: '\\x' is no escape sequence"
#guard errorOf "nul" == "at 3: expected 'l', found the end"
#guard errorOf "1 2" == "at 2: text behind the end"
#guard errorOf "" == "at 0: unexpected end of input"

#guard (parse "\"\\u00e9\\ud83d\\ude00\"").toOption == some (.str "é😀")
#guard (parse " -12.50e+2 ").toOption == some (-1250 : Int)
#guard (parse "{\"a\":[{\"b\":7}]}").toOption.bind (·.get? ["a", 0, "b"]) == some 7
#guard ((parse "{\"a\":1}").toOption.map (·.set "b" true |>.set "a" .null) |>.map compact)
  == some "{\"a\":null,\"b\":true}"

theorem size_pos (v : Value) : 0 < v.size := by
  cases v <;> simp [Value.size] <;> omega

end Json

def main (args : List String) : IO UInt32 := do
  match args with
  | [] => IO.println (Json.pretty Json.example1)
  | args =>
    for text in args do
      match Json.parse text with
      | .ok v => IO.println (Json.pretty v)
      | .error e =>
        IO.eprintln s!"error {e}"
        return 1
  return 0
