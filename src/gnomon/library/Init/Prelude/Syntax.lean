/-
Names and syntax trees: what macros take apart and put together, and what `syntax` commands declare.

Read next: `Init.Prelude.Macro`.  Lean's counterpart: the part of `Init.Prelude` from `Lean.Name` to `ParserDescr`.
-/
prelude
import Init.Prelude.Monad

universe u v w

namespace Lean

/-- Hierarchical names. -/
inductive Name where
  /-- The empty name. -/
  | anonymous : Name
  /-- `pre.str`. -/
  | str (pre : Name) (str : String)
  /-- `pre.i`, for names made by programs. -/
  | num (pre : Name) (i : Nat)
with
  /-- The hash value, which the evaluator keeps in the object. -/
  @[computed_field] hash : Name → UInt64
    | .anonymous => UInt64.ofNatLT 1723 (of_decide_eq_true rfl)
    | .str p s => mixHash p.hash s.hash
    | .num p v => mixHash p.hash
        (dite (LT.lt v UInt64.size) (fun h => UInt64.ofNatLT v h)
          (fun _ => UInt64.ofNatLT 17 (of_decide_eq_true rfl)))

instance : Inhabited Name where
  default := Name.anonymous

instance : Hashable Name := ⟨Name.hash⟩

namespace Name

/-- `p.s`. -/
@[export lean_name_mk_string]
abbrev mkStr (p : Name) (s : String) : Name :=
  Name.str p s

/-- `p.v`. -/
@[export lean_name_mk_numeral]
abbrev mkNum (p : Name) (v : Nat) : Name :=
  Name.num p v

/-- A name of one part. -/
abbrev mkSimple (s : String) : Name :=
  .str .anonymous s

/-- A name of one part, as name literals are made. -/
@[reducible] def mkStr1 (s₁ : String) : Name :=
  .str .anonymous s₁

/-- A name of two parts. -/
@[reducible] def mkStr2 (s₁ s₂ : String) : Name :=
  .str (.str .anonymous s₁) s₂

/-- A name of three parts. -/
@[reducible] def mkStr3 (s₁ s₂ s₃ : String) : Name :=
  .str (.str (.str .anonymous s₁) s₂) s₃

/-- A name of four parts. -/
@[reducible] def mkStr4 (s₁ s₂ s₃ s₄ : String) : Name :=
  .str (.str (.str (.str .anonymous s₁) s₂) s₃) s₄

/-- A name of five parts. -/
@[reducible] def mkStr5 (s₁ s₂ s₃ s₄ s₅ : String) : Name :=
  .str (.str (.str (.str (.str .anonymous s₁) s₂) s₃) s₄) s₅

/-- A name of six parts. -/
@[reducible] def mkStr6 (s₁ s₂ s₃ s₄ s₅ s₆ : String) : Name :=
  .str (.str (.str (.str (.str (.str .anonymous s₁) s₂) s₃) s₄) s₅) s₆

/-- A name of seven parts. -/
@[reducible] def mkStr7 (s₁ s₂ s₃ s₄ s₅ s₆ s₇ : String) : Name :=
  .str (.str (.str (.str (.str (.str (.str .anonymous s₁) s₂) s₃) s₄) s₅) s₆) s₇

/-- A name of eight parts. -/
@[reducible] def mkStr8 (s₁ s₂ s₃ s₄ s₅ s₆ s₇ s₈ : String) : Name :=
  .str (.str (.str (.str (.str (.str (.str (.str .anonymous s₁) s₂) s₃) s₄) s₅) s₆) s₇) s₈

/-- The equality test. -/
@[extern "lean_name_eq"]
protected def beq : (@& Name) → (@& Name) → Bool
  | anonymous, anonymous => true
  | str p₁ s₁, str p₂ s₂ => and (BEq.beq s₁ s₂) (Name.beq p₁ p₂)
  | num p₁ n₁, num p₂ n₂ => and (BEq.beq n₁ n₂) (Name.beq p₁ p₂)
  | _, _ => false

instance : BEq Name where
  beq := Name.beq

/-- `a.b`, without a look at macro scopes. -/
def appendCore : Name → Name → Name
  | n, .anonymous => n
  | n, .str p s => .str (appendCore n p) s
  | n, .num p d => .num (appendCore n p) d

end Name

/-- The recursion depth macros and elaboration start with. -/
def defaultMaxRecDepth := 512

/-- What the user reads when the recursion is too deep. -/
def maxRecDepthErrorMessage : String :=
  "maximum recursion depth has been reached\nuse `set_option maxRecDepth <num>` to increase limit\nuse `set_option diagnostics true` to get diagnostic information"

/-- Where a piece of syntax comes from. -/
inductive SourceInfo where
  /-- From the source, with the whitespace before and after it. -/
  | original (leading : Substring.Raw) (pos : String.Pos.Raw) (trailing : Substring.Raw) (endPos : String.Pos.Raw)
  /-- Made by a program on behalf of a piece of the source; `canonical` when it stands for that piece. -/
  | synthetic (pos : String.Pos.Raw) (endPos : String.Pos.Raw) (canonical := false)
  /-- From nowhere. -/
  | protected none

instance : Inhabited SourceInfo := ⟨SourceInfo.none⟩

namespace SourceInfo

/-- The start, if known; with `canonicalOnly` synthetic positions count only when canonical. -/
def getPos? (info : SourceInfo) (canonicalOnly := false) : Option String.Pos.Raw :=
  match info, canonicalOnly with
  | original (pos := pos) .., _ => some pos
  | synthetic (pos := pos) (canonical := true) .., _ => some pos
  | synthetic (pos := pos) .., false => some pos
  | _, _ => Option.none

/-- The end, if known; with `canonicalOnly` synthetic positions count only when canonical. -/
def getTailPos? (info : SourceInfo) (canonicalOnly := false) : Option String.Pos.Raw :=
  match info, canonicalOnly with
  | original (endPos := endPos) .., _ => some endPos
  | synthetic (endPos := endPos) (canonical := true) .., _ => some endPos
  | synthetic (endPos := endPos) .., false => some endPos
  | _, _ => Option.none

/-- The whitespace after it, if it comes from the source. -/
def getTrailing? (info : SourceInfo) : Option Substring.Raw :=
  match info with
  | original (trailing := trailing) .. => some trailing
  | _ => Option.none

/-- The end of the whitespace after it, or its own end. -/
def getTrailingTailPos? (info : SourceInfo) (canonicalOnly := false) : Option String.Pos.Raw :=
  match info.getTrailing? with
  | some trailing => some trailing.stopPos
  | Option.none => info.getTailPos? canonicalOnly

end SourceInfo

/-- The kind of a node: the name of the parser that made it. -/
abbrev SyntaxNodeKind := Name

/-- What an identifier in a quotation was found to mean where the quotation stands. -/
inductive Syntax.Preresolved where
  /-- A namespace. -/
  | namespace (ns : Name)
  /-- A declaration, and the fields written after its name. -/
  | decl (n : Name) (fields : List String)

/-- Syntax trees. -/
inductive Syntax where
  /-- What the parser could not read. -/
  | missing : Syntax
  /-- A node with its parts. -/
  | node (info : SourceInfo) (kind : SyntaxNodeKind) (args : Array Syntax) : Syntax
  /-- A keyword, symbol or literal. -/
  | atom (info : SourceInfo) (val : String) : Syntax
  /-- An identifier. -/
  | ident (info : SourceInfo) (rawVal : Substring.Raw) (val : Name) (preresolved : List Syntax.Preresolved) : Syntax

/-- A node with one part. -/
def Syntax.node1 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ : Syntax) : Syntax :=
  Syntax.node info kind (Array.mkArray1 a₁)

/-- A node with two parts. -/
def Syntax.node2 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ : Syntax) : Syntax :=
  Syntax.node info kind (Array.mkArray2 a₁ a₂)

/-- A node with three parts. -/
def Syntax.node3 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ : Syntax) : Syntax :=
  Syntax.node info kind (Array.mkArray3 a₁ a₂ a₃)

/-- A node with four parts. -/
def Syntax.node4 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ : Syntax) : Syntax :=
  Syntax.node info kind (Array.mkArray4 a₁ a₂ a₃ a₄)

/-- A node with five parts. -/
def Syntax.node5 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ : Syntax) : Syntax :=
  Syntax.node info kind (Array.mkArray5 a₁ a₂ a₃ a₄ a₅)

/-- A node with six parts. -/
def Syntax.node6 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ a₆ : Syntax) : Syntax :=
  Syntax.node info kind (Array.mkArray6 a₁ a₂ a₃ a₄ a₅ a₆)

/-- A node with seven parts. -/
def Syntax.node7 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ a₆ a₇ : Syntax) : Syntax :=
  Syntax.node info kind (Array.mkArray7 a₁ a₂ a₃ a₄ a₅ a₆ a₇)

/-- A node with eight parts. -/
def Syntax.node8 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ a₆ a₇ a₈ : Syntax) : Syntax :=
  Syntax.node info kind (Array.mkArray8 a₁ a₂ a₃ a₄ a₅ a₆ a₇ a₈)

/-- The kinds a piece of typed syntax may have. -/
def SyntaxNodeKinds := List SyntaxNodeKind

/-- Syntax of one of the given kinds, or so its maker says. -/
structure TSyntax (ks : SyntaxNodeKinds) where
  /-- The tree. -/
  raw : Syntax

instance : Inhabited Syntax where
  default := Syntax.missing

instance : Inhabited (TSyntax ks) where
  default := ⟨default⟩

/-- The kind of nodes that stand for several readings of the same text. -/
abbrev choiceKind : SyntaxNodeKind := `choice

/-- The kind of nodes that are mere sequences. -/
abbrev nullKind : SyntaxNodeKind := `null

/-- The kind of nodes that group parts of a larger node. -/
abbrev groupKind : SyntaxNodeKind := `group

/-- The kind of identifiers. -/
abbrev identKind : SyntaxNodeKind := `ident

/-- The kind of string literals. -/
abbrev strLitKind : SyntaxNodeKind := `str

/-- The kind of character literals. -/
abbrev charLitKind : SyntaxNodeKind := `char

/-- The kind of numerals. -/
abbrev numLitKind : SyntaxNodeKind := `num

/-- The kind of numerals in base sixteen without a prefix. -/
abbrev hexnumKind : SyntaxNodeKind := `hexnum

/-- The kind of literals with a decimal point or an exponent. -/
abbrev scientificLitKind : SyntaxNodeKind := `scientific

/-- The kind of name literals. -/
abbrev nameLitKind : SyntaxNodeKind := `name

/-- The kind of numbers after a dot. -/
abbrev fieldIdxKind : SyntaxNodeKind := `fieldIdx

/-- The kind of the empty node whose identifier carries macro scopes. -/
abbrev hygieneInfoKind : SyntaxNodeKind := `hygieneInfo

/-- The kind of the pieces of an interpolated string. -/
abbrev interpolatedStrLitKind : SyntaxNodeKind := `interpolatedStrLitKind

/-- The kind of interpolated strings. -/
abbrev interpolatedStrKind : SyntaxNodeKind := `interpolatedStrKind

/-- A node of a given kind. -/
@[inline] def mkNode (k : SyntaxNodeKind) (args : Array Syntax) : TSyntax (.cons k .nil) :=
  ⟨Syntax.node SourceInfo.none k args⟩

/-- A sequence. -/
@[inline] def mkNullNode (args : Array Syntax := Array.empty) : Syntax :=
  mkNode nullKind args |>.raw

namespace Syntax

/-- The kind of a tree; that of an atom is its text. -/
def getKind (stx : Syntax) : SyntaxNodeKind :=
  match stx with
  | .node _ k _ => k
  | .missing => `missing
  | .atom _ v => Name.mkSimple v
  | .ident .. => identKind

/-- Changes the kind of a node; leaves other trees alone. -/
def setKind (stx : Syntax) (k : SyntaxNodeKind) : Syntax :=
  match stx with
  | .node info _ args => .node info k args
  | _ => stx

/-- Whether a tree is of a kind. -/
def isOfKind (stx : Syntax) (k : SyntaxNodeKind) : Bool :=
  BEq.beq stx.getKind k

/-- The part at a position, or `missing`. -/
def getArg (stx : Syntax) (i : Nat) : Syntax :=
  match stx with
  | .node _ _ args => args.getD i .missing
  | _ => .missing

/-- The parts of a node; other trees have none. -/
def getArgs (stx : Syntax) : Array Syntax :=
  match stx with
  | .node _ _ args => args
  | _ => Array.empty

/-- The number of parts. -/
def getNumArgs (stx : Syntax) : Nat :=
  match stx with
  | .node _ _ args => args.size
  | _ => 0

/-- The part of an optional part, if it is there. -/
def getOptional? (stx : Syntax) : Option Syntax :=
  match stx with
  | .node _ k args =>
    match and (BEq.beq k nullKind) (BEq.beq args.size 1) with
    | true => some (args.getD 0 .missing)
    | false => none
  | _ => none

/-- Whether the parser could not read it. -/
def isMissing : Syntax → Bool
  | .missing => true
  | _ => false

/-- Whether it is a node of a kind with a number of parts. -/
def isNodeOf (stx : Syntax) (k : SyntaxNodeKind) (n : Nat) : Bool :=
  and (stx.isOfKind k) (BEq.beq stx.getNumArgs n)

/-- Whether it is an identifier. -/
def isIdent : Syntax → Bool
  | .ident .. => true
  | _ => false

/-- The name of an identifier; other trees have the empty name. -/
def getId : Syntax → Name
  | .ident _ _ val _ => val
  | _ => Name.anonymous

/-- Where it comes from. -/
def getInfo? : Syntax → Option SourceInfo
  | .node info .. => some info
  | .atom info .. => some info
  | .ident info .. => some info
  | .missing => none

/-- Where the first of its parts comes from that comes from anywhere. -/
partial def getHeadInfo? : Syntax → Option SourceInfo
  | .atom info _ => some info
  | .ident info .. => some info
  | .node SourceInfo.none _ args =>
    let rec loop (i : Nat) : Option SourceInfo :=
      match decide (LT.lt i args.size) with
      | true =>
        match getHeadInfo? (args.get!Internal i) with
        | some info => some info
        | none => loop (HAdd.hAdd i 1)
      | false => none
    loop 0
  | .node info .. => some info
  | _ => none

/-- Where the first of its parts comes from, or nowhere. -/
def getHeadInfo (stx : Syntax) : SourceInfo :=
  match stx.getHeadInfo? with
  | some info => info
  | none => SourceInfo.none

/-- Where it starts. -/
def getPos? (stx : Syntax) (canonicalOnly := false) : Option String.Pos.Raw :=
  stx.getHeadInfo.getPos? canonicalOnly

/-- Where it ends. -/
partial def getTailPos? (stx : Syntax) (canonicalOnly := false) : Option String.Pos.Raw :=
  match stx, canonicalOnly with
  | .atom (SourceInfo.original (endPos := pos) ..) .., _ => some pos
  | .atom (SourceInfo.synthetic (endPos := pos) (canonical := true) ..) _, _ => some pos
  | .atom (SourceInfo.synthetic (endPos := pos) ..) _, false => some pos
  | .ident (SourceInfo.original (endPos := pos) ..) .., _ => some pos
  | .ident (SourceInfo.synthetic (endPos := pos) (canonical := true) ..) .., _ => some pos
  | .ident (SourceInfo.synthetic (endPos := pos) ..) .., false => some pos
  | .node (SourceInfo.original (endPos := pos) ..) .., _ => some pos
  | .node (SourceInfo.synthetic (endPos := pos) (canonical := true) ..) .., _ => some pos
  | .node (SourceInfo.synthetic (endPos := pos) ..) .., false => some pos
  | .node _ _ args, _ =>
    let rec loop (i : Nat) : Option String.Pos.Raw :=
      match decide (LT.lt i args.size) with
      | true =>
        match getTailPos? (args.get!Internal ((args.size.sub i).sub 1)) canonicalOnly with
        | some info => some info
        | none => loop (HAdd.hAdd i 1)
      | false => none
    loop 0
  | _, _ => none

/-- A sequence of parts with separators, which count as parts. -/
structure SepArray (sep : String) where
  /-- Parts and separators in turn. -/
  elemsAndSeps : Array Syntax

/-- A sequence of typed parts with separators, which count as parts. -/
structure TSepArray (ks : SyntaxNodeKinds) (sep : String) where
  /-- Parts and separators in turn. -/
  elemsAndSeps : Array Syntax

end Syntax

/-- Typed syntax in an array. -/
abbrev TSyntaxArray (ks : SyntaxNodeKinds) := Array (TSyntax ks)

/-- The implementation of `TSyntaxArray.raw`: there is nothing to do at run time. -/
unsafe def TSyntaxArray.rawImpl : TSyntaxArray ks → Array Syntax := unsafeCast

/-- Forgets the kinds. -/
@[implemented_by TSyntaxArray.rawImpl]
opaque TSyntaxArray.raw (as : TSyntaxArray ks) : Array Syntax := Array.empty

/-- The implementation of `TSyntaxArray.mk`: there is nothing to do at run time. -/
unsafe def TSyntaxArray.mkImpl : Array Syntax → TSyntaxArray ks := unsafeCast

/-- Asserts the kinds. -/
@[implemented_by TSyntaxArray.mkImpl]
opaque TSyntaxArray.mk (as : Array Syntax) : TSyntaxArray ks := Array.empty

/-- The place of a piece of syntax, for syntax made on its behalf. -/
def SourceInfo.fromRef (ref : Syntax) (canonical := false) : SourceInfo :=
  let noncanonical ref :=
    match ref.getPos?, ref.getTailPos? with
    | some pos, some tailPos => .synthetic pos tailPos
    | _, _ => .none
  match canonical with
  | true =>
    match ref.getPos? true, ref.getTailPos? true with
    | some pos, some tailPos => .synthetic pos tailPos true
    | _, _ => noncanonical ref
  | false => noncanonical ref

/-- A keyword or symbol from nowhere. -/
def mkAtom (val : String) : Syntax :=
  Syntax.atom SourceInfo.none val

/-- A keyword or symbol at the place of `src`. -/
def mkAtomFrom (src : Syntax) (val : String) (canonical := false) : Syntax :=
  Syntax.atom (SourceInfo.fromRef src canonical) val

/-- Grammar as data: what `syntax` declares. -/
inductive ParserDescr where
  /-- A parser without arguments that is registered under a name. -/
  | const (name : Name)
  /-- A parser with one argument. -/
  | unary (name : Name) (p : ParserDescr)
  /-- A parser with two arguments. -/
  | binary (name : Name) (p₁ p₂ : ParserDescr)
  /-- Makes a node of what `p` reads. -/
  | node (kind : SyntaxNodeKind) (prec : Nat) (p : ParserDescr)
  /-- Makes a node of a term already read and of what `p` reads. -/
  | trailingNode (kind : SyntaxNodeKind) (prec lhsPrec : Nat) (p : ParserDescr)
  /-- A token. -/
  | symbol (val : String)
  /-- A token that remains an identifier elsewhere. -/
  | nonReservedSymbol (val : String) (includeIdent : Bool)
  /-- Something of a category that binds at least as tightly as `rbp`. -/
  | cat (catName : Name) (rbp : Nat)
  /-- Another parser. -/
  | parser (declName : Name)
  /-- Makes a node, for which quotations may have an antiquotation with a name. -/
  | nodeWithAntiquot (name : String) (kind : SyntaxNodeKind) (p : ParserDescr)
  /-- Any number of parts with separators. -/
  | sepBy (p : ParserDescr) (sep : String) (psep : ParserDescr) (allowTrailingSep : Bool := false)
  /-- At least one part, with separators. -/
  | sepBy1 (p : ParserDescr) (sep : String) (psep : ParserDescr) (allowTrailingSep : Bool := false)
  /-- A token with an ASCII form. -/
  | unicodeSymbol (val asciiVal : String) (preserveForPP : Bool)

instance : Inhabited ParserDescr where
  default := ParserDescr.symbol ""

/-- Grammar that continues a term already read. -/
abbrev TrailingParserDescr := ParserDescr

end Lean
