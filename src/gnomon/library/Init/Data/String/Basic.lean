/-
Strings as lists of characters; reading at positions.

A position that is not at the beginning of a character is tolerated: what is read there is the default character.
Read next: `Init.Data.String.Search`.  Lean's counterpart: `Init.Data.String.Basic`, without positions known to be
valid.
-/
prelude
import Init.Data.String.Defs
import Init.Util

namespace String

/-- The number a byte of a character's encoding adds, behind those before it. -/
def Internal.continueWith (n : Nat) (b : UInt8) : Nat := n * 64 + b.toNat % 64

/-- The characters of bytes that are valid UTF-8. -/
def Internal.decode : List UInt8 → List Char
  | .nil => .nil
  | .cons b bs =>
    if b.toNat < 0x80 then .cons (Char.ofNat b.toNat) (Internal.decode bs)
    else if b.toNat < 0xe0 then
      match bs with
      | .cons b₁ bs => .cons (Char.ofNat (Internal.continueWith (b.toNat % 32) b₁)) (Internal.decode bs)
      | .nil => .nil
    else if b.toNat < 0xf0 then
      match bs with
      | .cons b₁ (.cons b₂ bs) => .cons (Char.ofNat (Internal.continueWith (Internal.continueWith (b.toNat % 16) b₁) b₂)) (Internal.decode bs)
      | _ => .nil
    else
      match bs with
      | .cons b₁ (.cons b₂ (.cons b₃ bs)) =>
        .cons (Char.ofNat
          (Internal.continueWith (Internal.continueWith (Internal.continueWith (b.toNat % 8) b₁) b₂) b₃))
          (Internal.decode bs)
      | _ => .nil

/-- The characters. -/
@[extern "lean_string_data"]
def toList (s : String) : List Char := Internal.decode s.toByteArray.data.toList

/-- The characters. -/
@[deprecated String.toList (since := "2025-10-30")]
def data (s : String) : List Char := s.toList

/-- The number of characters. -/
@[extern "lean_string_length"]
def length (b : @& String) : Nat := b.toList.length

namespace Pos.Raw

/-- The character at position `p` of characters that begin at position `i`. -/
def utf8GetAux : List Char → Pos.Raw → Pos.Raw → Char
  | .nil, _, _ => default
  | .cons c cs, i, p => if i = p then c else utf8GetAux cs (i + c) p

/-- The character at a position; a default character if there is none. -/
@[extern "lean_string_utf8_get"]
def get (s : @& String) (p : @& Pos.Raw) : Char := utf8GetAux s.toList 0 p

/-- The character at position `p` of characters that begin at position `i`, if there is one. -/
def utf8GetAux? : List Char → Pos.Raw → Pos.Raw → Option Char
  | .nil, _, _ => none
  | .cons c cs, i, p => if i = p then some c else utf8GetAux? cs (i + c) p

/-- The character at a position, if there is one. -/
@[extern "lean_string_utf8_get_opt"]
def get? : (s : @& String) → (p : @& Pos.Raw) → Option Char
  | s, p => utf8GetAux? s.toList 0 p

/-- The character at a position; panics if there is none. -/
@[extern "lean_string_utf8_get_bang"]
def get! (s : @& String) (p : @& Pos.Raw) : Char :=
  match get? s p with
  | some c => c
  | none => panic! "invalid string position"

/-- The position after the character at a position. -/
@[extern "lean_string_utf8_next"]
def next (s : @& String) (p : @& Pos.Raw) : Pos.Raw :=
  let c := get s p
  p + c

/-- The position before the character that ends at position `p`, of characters that begin at position `i`. -/
def utf8PrevAux : List Char → Pos.Raw → Pos.Raw → Pos.Raw
  | .nil, _, p => ⟨p.byteIdx - 1⟩
  | .cons c cs, i, p =>
    let i' := i + c
    if p ≤ i' then i else utf8PrevAux cs i' p

/-- The position before the character before a position. -/
@[extern "lean_string_utf8_prev"]
def prev : (@& String) → (@& Pos.Raw) → Pos.Raw
  | s, p => utf8PrevAux s.toList 0 p

/-- Whether a position is the end, or behind it. -/
@[extern "lean_string_utf8_at_end"]
def atEnd : (@& String) → (@& Pos.Raw) → Bool
  | s, p => p.byteIdx ≥ utf8ByteSize s

/-- The character at a position known not to be the end. -/
@[extern "lean_string_utf8_get_fast"]
def get' (s : @& String) (p : @& Pos.Raw) (_h : ¬ p.atEnd s) : Char := get s p

/-- The position after the character at a position known not to be the end. -/
@[extern "lean_string_utf8_next_fast"]
def next' (s : @& String) (p : @& Pos.Raw) (_h : ¬ p.atEnd s) : Pos.Raw := next s p

private def extract₂ : List Char → Pos.Raw → Pos.Raw → List Char
  | .nil, _, _ => .nil
  | .cons c cs, i, e => if i = e then .nil else .cons c (extract₂ cs (i + c) e)

private def extract₁ : List Char → Pos.Raw → Pos.Raw → Pos.Raw → List Char
  | .nil, _, _, _ => .nil
  | s@(.cons c cs), i, b, e => if i = b then extract₂ s i e else extract₁ cs (i + c) b e

/-- The part between two positions. -/
@[extern "lean_string_utf8_extract"]
def extract : (@& String) → (@& Pos.Raw) → (@& Pos.Raw) → String
  | s, b, e => if b.byteIdx ≥ e.byteIdx then "" else String.ofList (extract₁ s.toList 0 b e)

/-- The characters that begin at position `i`, with another at position `p`. -/
def utf8SetAux (c' : Char) : List Char → Pos.Raw → Pos.Raw → List Char
  | .nil, _, _ => .nil
  | .cons c cs, i, p => if i = p then .cons c' cs else .cons c (utf8SetAux c' cs (i + c) p)

/-- The number of characters between `i` and `pos`, added to `offset`. -/
partial def offsetOfPosAux (s : String) (pos : Pos.Raw) (i : Pos.Raw) (offset : Nat) : Nat :=
  if i >= pos then offset
  else if i.atEnd s then offset
  else offsetOfPosAux s pos (i.next s) (offset + 1)

/-- The number of characters before a position. -/
def offsetOfPos (s : String) (pos : Pos.Raw) : Nat := offsetOfPosAux s pos 0 0

/-- Whether two parts of `sz` bytes have the same characters. -/
partial def substrEq (s1 : String) (pos1 : Pos.Raw) (s2 : String) (pos2 : Pos.Raw) (sz : Nat) : Bool :=
  pos1.byteIdx + sz ≤ s1.utf8ByteSize && pos2.byteIdx + sz ≤ s2.utf8ByteSize &&
    loop pos1 pos2 { byteIdx := pos1.byteIdx + sz }
where
  /-- From two positions on. -/
  loop (off1 off2 stop1 : Pos.Raw) : Bool :=
    if stop1 ≤ off1 then true
    else
      let c₁ := off1.get s1
      let c₂ := off2.get s2
      c₁ == c₂ && loop (off1 + c₁) (off2 + c₂) stop1

end Pos.Raw

@[export lean_string_offsetofpos]
def Internal.offsetOfPosImpl (s : String) (pos : Pos.Raw) : Nat := String.Pos.Raw.offsetOfPos s pos

end String
