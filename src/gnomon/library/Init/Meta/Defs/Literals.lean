/-
Literals: from tokens to values, and back.  Lean's counterpart: a part of `Init.Meta.Defs`.
-/
prelude
import Init.Meta.Defs.Syntax

namespace Lean

namespace Syntax

/-- The value of a digit in a base. -/
private def digit? (base : Nat) (c : Char) : Option Nat :=
  let v :=
    if '0' ≤ c && c ≤ '9' then c.toNat - '0'.toNat
    else if 'a' ≤ c && c ≤ 'f' then c.toNat - 'a'.toNat + 10
    else if 'A' ≤ c && c ≤ 'F' then c.toNat - 'A'.toNat + 10
    else base
  if v < base then some v else none

/-- A number in a base; underscores separate digits. -/
private def digits? (base : Nat) (cs : List Char) : Option Nat :=
  if cs.isEmpty then none
  else cs.foldl (fun acc c => if c == '_' then acc else
    match acc, digit? base c with
    | some n, some d => some (n * base + d)
    | _, _ => none) (some 0)

/-- The number that a token is. -/
def decodeNatLitVal? (s : String) : Option Nat :=
  match s.toList with
  | '0' :: 'x' :: cs | '0' :: 'X' :: cs => digits? 16 cs
  | '0' :: 'b' :: cs | '0' :: 'B' :: cs => digits? 2 cs
  | '0' :: 'o' :: cs | '0' :: 'O' :: cs => digits? 8 cs
  | cs => digits? 10 cs

/-- The text of a literal of a kind. -/
def isLit? (litKind : SyntaxNodeKind) (stx : Syntax) : Option String :=
  match stx with
  | .node _ k args =>
    if k == litKind && args.size == 1 then
      match args.getD 0 .missing with
      | .atom _ val => some val
      | _ => none
    else
      none
  | _ => none

/-- The number that a literal of a kind is. -/
private def isNatLitAux (litKind : SyntaxNodeKind) (stx : Syntax) : Option Nat :=
  match isLit? litKind stx with
  | some val => decodeNatLitVal? val
  | _ => none

/-- The number that a numeral is. -/
def isNatLit? (s : Syntax) : Option Nat :=
  isNatLitAux numLitKind s

/-- The number that stands after a dot. -/
def isFieldIdx? (s : Syntax) : Option Nat :=
  isNatLitAux fieldIdxKind s

/-- The number that a numeral is, or 0. -/
def toNat (stx : Syntax) : Nat :=
  match stx.isNatLit? with
  | some val => val
  | none => 0

/-- The number that a decimal is: its digits, whether the exponent is negative, and the exponent. -/
def decodeScientificLitVal? (s : String) : Option (Nat × Bool × Nat) :=
  let cs := s.toList.filter (· != '_')
  let mantissa := cs.takeWhile (fun c => c != 'e' && c != 'E')
  let exponent := (cs.dropWhile (fun c => c != 'e' && c != 'E')).drop 1
  let whole := mantissa.takeWhile (· != '.')
  let hasPoint := mantissa.any (· == '.')
  let fraction := (mantissa.dropWhile (· != '.')).drop 1
  let hasExponent := cs.any (fun c => c == 'e' || c == 'E')
  if !hasPoint && !hasExponent then none else
  match digits? 10 (whole ++ fraction) with
  | none => none
  | some m =>
    let k := fraction.length
    if !hasExponent then some (m, true, k) else
    let (isNegative, ds) := match exponent with
      | '-' :: ds => (true, ds)
      | '+' :: ds => (false, ds)
      | ds => (false, ds)
    match digits? 10 ds with
    | none => none
    | some e =>
      if isNegative then some (m, true, e + k)
      else if e ≥ k then some (m, false, e - k)
      else some (m, true, k - e)

/-- The number that a decimal literal is. -/
def isScientificLit? (stx : Syntax) : Option (Nat × Bool × Nat) :=
  match isLit? scientificLitKind stx with
  | some val => decodeScientificLitVal? val
  | _ => none

/-- The character that an escape stands for, and what follows; `none` for characters if it is a gap. -/
private def unescape : List Char → Option (Option Char × List Char)
  | '\\' :: cs => some (some '\\', cs)
  | '"' :: cs => some (some '"', cs)
  | '\'' :: cs => some (some '\'', cs)
  | 'r' :: cs => some (some '\r', cs)
  | 'n' :: cs => some (some '\n', cs)
  | 't' :: cs => some (some '\t', cs)
  | '{' :: cs => some (some '{', cs)
  | 'x' :: a :: b :: cs => do
    let v ← digits? 16 [a, b]
    some (some (Char.ofNat v), cs)
  | 'u' :: a :: b :: c :: d :: cs => do
    let v ← digits? 16 [a, b, c, d]
    some (some (Char.ofNat v), cs)
  | '\n' :: cs => some (none, cs.dropWhile Char.isWhitespace)
  | _ => none

/-- The characters up to the end quote. -/
private partial def unescapeAll (acc : List Char) : List Char → Option String
  | [] => some (String.ofList acc.reverse)
  | ['"'] => some (String.ofList acc.reverse)
  | '\\' :: cs =>
    match unescape cs with
    | some (some c, cs) => unescapeAll (c :: acc) cs
    | some (none, cs) => unescapeAll acc cs
    | none => none
  | c :: cs => unescapeAll (c :: acc) cs

/-- The text that a string token is. -/
def decodeStrLit (s : String) : Option String :=
  match s.toList with
  | 'r' :: cs =>
    let num := (cs.takeWhile (· == '#')).length
    let inner := cs.drop (num + 1)
    some (String.ofList (inner.take (inner.length - (num + 1))))
  | '"' :: cs => unescapeAll [] cs
  | _ => none

/-- The text of a string literal. -/
def isStrLit? (stx : Syntax) : Option String :=
  match isLit? strLitKind stx with
  | some val => decodeStrLit val
  | _ => none

/-- The character that a token is. -/
def decodeCharLit (s : String) : Option Char :=
  match s.toList with
  | '\'' :: '\\' :: cs =>
    match unescape cs with
    | some (some c, _) => some c
    | _ => none
  | '\'' :: c :: _ => some c
  | _ => none

/-- The character of a character literal. -/
def isCharLit? (stx : Syntax) : Option Char :=
  match isLit? charLitKind stx with
  | some val => decodeCharLit val
  | _ => none

/-- The text between two terms of an interpolated string. -/
def decodeInterpStrLit (s : String) : Option String :=
  match s.toList with
  | c :: cs =>
    if c == '"' || c == '}' then
      let inner := match cs.reverse with
        | '{' :: rest => rest.reverse
        | '"' :: rest => rest.reverse
        | _ => cs
      unescapeAll [] inner
    else none
  | [] => none

/-- The text of a part of an interpolated string. -/
def isInterpolatedStrLit? (stx : Syntax) : Option String :=
  match isLit? interpolatedStrLitKind stx with
  | none => none
  | some val => decodeInterpStrLit val

/-- The parts of a name as it is written, the last first. -/
private partial def splitName (acc : List String) (cur : List Char) : List Char → List String
  | [] => if cur.isEmpty then acc else String.ofList cur.reverse :: acc
  | '«' :: cs =>
    let part := String.ofList (cs.takeWhile (· != '»'))
    splitName (part :: acc) [] ((cs.dropWhile (· != '»')).drop 1)
  | '.' :: cs => splitName (if cur.isEmpty then acc else String.ofList cur.reverse :: acc) [] cs
  | c :: cs => splitName acc (c :: cur) cs

/-- A name of parts, the last first; parts of digits are numbers. -/
private def nameOfParts : List String → Name
  | [] => .anonymous
  | s :: ss =>
    match digits? 10 s.toList with
    | some n => .num (nameOfParts ss) n
    | none => .str (nameOfParts ss) s

/-- The name that a token with a backquote is. -/
def decodeNameLit (s : String) : Option Name :=
  match s.toList with
  | '`' :: cs =>
    match nameOfParts (splitName [] [] cs) with
    | .anonymous => none
    | name => some name
  | _ => none

/-- The name of a name literal. -/
def isNameLit? (stx : Syntax) : Option Name :=
  match isLit? nameLitKind stx with
  | some val => decodeNameLit val
  | _ => none

/-- A literal of a kind with a text. -/
def mkLit (kind : SyntaxNodeKind) (val : String) (info := SourceInfo.none) : TSyntax kind :=
  let atom : Syntax := Syntax.atom info val
  mkNode kind #[atom]

end Syntax

end Lean

/-- The name that is written like this. -/
def String.toName (s : String) : Lean.Name :=
  match Lean.Syntax.decodeNameLit ("`" ++ s) with
  | some name => name
  | none => .anonymous

/-- The name that is written like this. -/
def Substring.Raw.toName (s : Substring.Raw) : Lean.Name :=
  s.toString.toName
