/-
Valid positions and slices of strings.

A slice is a string with two valid positions; nothing is copied until `String.Slice.copy`.
Read next: `Init.Data.String.Pattern.Basic`.  Lean's counterpart: `Init.Data.String.Defs`, `Init.Data.String.Basic`.
-/
prelude
import Init.Data.String.Valid
import Init.Data.Ord.Basic
import Init.Data.Format.Basic
import Init.Data.Format.Instances
import Init.Coe

namespace String

/-- A position in a string where a character begins, or the end. -/
@[ext]
structure Pos (s : String) where
  /-- The number of bytes before the position. -/
  offset : Pos.Raw
  /-- The position is valid. -/
  isValid : offset.IsValid s
deriving DecidableEq

/-- The position before the first character. -/
@[inline] def startPos (s : String) : s.Pos where
  offset := 0
  isValid := Pos.Raw.isValid_zero

instance instInhabitedPos {s : String} : Inhabited s.Pos where
  default := s.startPos

/-- The position after the last character. -/
@[inline] def endPos (s : String) : s.Pos where
  offset := s.rawEndPos
  isValid := Pos.Raw.isValid_rawEndPos

/-- A position in a string where a character begins, or the end. -/
@[deprecated String.Pos (since := "2025-11-24")]
abbrev ValidPos (s : String) : Type := s.Pos

/-- The position before the first character. -/
@[deprecated String.startPos (since := "2025-11-24")]
abbrev startValidPos (s : String) : s.Pos := s.startPos

/-- The position after the last character. -/
@[deprecated String.endPos (since := "2025-11-24")]
abbrev endValidPos (s : String) : s.Pos := s.endPos

@[simp] theorem offset_startPos {s : String} : s.startPos.offset = 0 := rfl

@[simp] theorem offset_endPos {s : String} : s.endPos.offset = s.rawEndPos := rfl

@[simp] theorem byteIdx_rawEndPos {s : String} : s.rawEndPos.byteIdx = s.utf8ByteSize := rfl

instance instLEPos {s : String} : LE s.Pos where
  le l r := l.offset ≤ r.offset

instance instLTPos {s : String} : LT s.Pos where
  lt l r := l.offset < r.offset

theorem Pos.le_iff {s : String} {l r : s.Pos} : l ≤ r ↔ l.offset ≤ r.offset := Iff.rfl

theorem Pos.lt_iff {s : String} {l r : s.Pos} : l < r ↔ l.offset < r.offset := Iff.rfl

instance instDecidableLePos {s : String} (l r : s.Pos) : Decidable (l ≤ r) :=
  inferInstanceAs (Decidable (l.offset ≤ r.offset))

instance instDecidableLtPos {s : String} (l r : s.Pos) : Decidable (l < r) :=
  inferInstanceAs (Decidable (l.offset < r.offset))

/-- The position is the end. -/
abbrev Pos.IsAtEnd {s : String} (pos : s.Pos) : Prop := pos = s.endPos

@[simp] theorem Pos.isAtEnd_iff {s : String} {pos : s.Pos} : pos.IsAtEnd ↔ pos = s.endPos := Iff.rfl

instance instDecidableIsAtEnd {s : String} {pos : s.Pos} : Decidable pos.IsAtEnd := _root_.decEq pos s.endPos

/-- A part of a string. -/
structure Slice where
  /-- The string. -/
  str : String
  /-- Where the part begins. -/
  startInclusive : str.Pos
  /-- Where the part ends. -/
  endExclusive : str.Pos
  /-- The begin is not behind the end. -/
  startInclusive_le_endExclusive : startInclusive ≤ endExclusive

/-- The whole string as a slice. -/
@[inline] def toSlice (s : String) : Slice where
  str := s
  startInclusive := s.startPos
  endExclusive := s.endPos
  startInclusive_le_endExclusive := Nat.zero_le _

instance instInhabitedSlice : Inhabited String.Slice where
  default := "".toSlice

instance instCoeSlice : Coe String String.Slice where
  coe := String.toSlice

@[simp] theorem str_toSlice {s : String} : s.toSlice.str = s := rfl

@[simp] theorem startInclusive_toSlice {s : String} : s.toSlice.startInclusive = s.startPos := rfl

@[simp] theorem endExclusive_toSlice {s : String} : s.toSlice.endExclusive = s.endPos := rfl

namespace Slice

/-- The number of bytes. -/
@[inline] def utf8ByteSize (s : Slice) : Nat := s.startInclusive.offset.byteDistance s.endExclusive.offset

theorem utf8ByteSize_eq {s : Slice} :
    s.utf8ByteSize = s.endExclusive.offset.byteIdx - s.startInclusive.offset.byteIdx := rfl

/-- The position after the last character. -/
@[inline] def rawEndPos (s : Slice) : Pos.Raw where
  byteIdx := s.utf8ByteSize

@[simp] theorem byteIdx_rawEndPos {s : Slice} : s.rawEndPos.byteIdx = s.utf8ByteSize := rfl

end Slice

instance instHAddRawSlice : HAdd Pos.Raw Slice Pos.Raw where
  hAdd p s := { byteIdx := p.byteIdx + s.utf8ByteSize }

instance instHAddSliceRaw : HAdd Slice Pos.Raw Pos.Raw where
  hAdd s p := { byteIdx := s.utf8ByteSize + p.byteIdx }

instance instHSubRawSlice : HSub Pos.Raw Slice Pos.Raw where
  hSub p s := { byteIdx := p.byteIdx - s.utf8ByteSize }

private theorem start_add_size (s : Slice) :
    s.startInclusive.offset.byteIdx + s.utf8ByteSize = s.endExclusive.offset.byteIdx :=
  Nat.add_sub_of_le s.startInclusive_le_endExclusive

/-- The position is where a character of the slice begins, or its end. -/
structure Pos.Raw.IsValidForSlice (s : Slice) (p : Pos.Raw) : Prop where
  /-- It is not behind the end. -/
  le_rawEndPos : p ≤ s.rawEndPos
  /-- It is valid in the string. -/
  isValid_offsetBy : (p.offsetBy s.startInclusive.offset).IsValid s.str

theorem Pos.Raw.IsValidForSlice.le_utf8ByteSize {s : Slice} {p : Pos.Raw} (h : p.IsValidForSlice s) :
    p.byteIdx ≤ s.utf8ByteSize := h.le_rawEndPos

/-- A position in a slice where a character begins, or the end. -/
@[ext]
structure Slice.Pos (s : Slice) where
  /-- The number of bytes of the slice before the position. -/
  offset : String.Pos.Raw
  /-- The position is valid. -/
  isValidForSlice : offset.IsValidForSlice s
deriving DecidableEq

private theorem isValidForSlice_zero {s : Slice} : (0 : Pos.Raw).IsValidForSlice s :=
  ⟨Nat.zero_le _, s.startInclusive.isValid⟩

@[simp] theorem Pos.Raw.isValidForSlice_rawEndPos {s : Slice} : s.rawEndPos.IsValidForSlice s :=
  ⟨Nat.le_refl _, by
    have e : s.rawEndPos.offsetBy s.startInclusive.offset = s.endExclusive.offset :=
      congrArg Pos.Raw.mk (start_add_size s)
    rw [e]
    exact s.endExclusive.isValid⟩

namespace Slice

/-- The position before the first character. -/
@[inline] def startPos (s : Slice) : s.Pos where
  offset := 0
  isValidForSlice := isValidForSlice_zero

@[simp] theorem offset_startPos {s : Slice} : s.startPos.offset = 0 := rfl

/-- The position after the last character. -/
@[inline] def endPos (s : Slice) : s.Pos where
  offset := s.rawEndPos
  isValidForSlice := Pos.Raw.isValidForSlice_rawEndPos

@[simp] theorem offset_endPos {s : Slice} : s.endPos.offset = s.rawEndPos := rfl

end Slice

instance instInhabitedPos_1 {s : Slice} : Inhabited s.Pos where
  default := s.startPos

instance instLEPos_1 {s : Slice} : LE s.Pos where
  le l r := l.offset ≤ r.offset

instance instLTPos_1 {s : Slice} : LT s.Pos where
  lt l r := l.offset < r.offset

theorem Slice.Pos.le_iff {s : Slice} {l r : s.Pos} : l ≤ r ↔ l.offset ≤ r.offset := Iff.rfl

theorem Slice.Pos.lt_iff {s : Slice} {l r : s.Pos} : l < r ↔ l.offset < r.offset := Iff.rfl

instance instDecidableLePos_1 {s : Slice} (l r : s.Pos) : Decidable (l ≤ r) :=
  inferInstanceAs (Decidable (l.offset ≤ r.offset))

instance instDecidableLtPos_1 {s : Slice} (l r : s.Pos) : Decidable (l < r) :=
  inferInstanceAs (Decidable (l.offset < r.offset))

/-- The position is the end. -/
abbrev Slice.Pos.IsAtEnd {s : Slice} (pos : s.Pos) : Prop := pos = s.endPos

@[simp] theorem Slice.Pos.isAtEnd_iff {s : Slice} {pos : s.Pos} : pos.IsAtEnd ↔ pos = s.endPos := Iff.rfl

instance instDecidableIsAtEnd_1 {s : Slice} {pos : s.Pos} : Decidable pos.IsAtEnd := _root_.decEq pos s.endPos

/-- A byte of the slice. -/
@[inline] def Slice.getUTF8Byte (s : Slice) (p : Pos.Raw) (h : p < s.rawEndPos) : UInt8 :=
  s.str.getUTF8Byte (p.offsetBy s.startInclusive.offset) (Nat.lt_of_lt_of_le
    (Nat.lt_of_lt_of_eq (Nat.add_lt_add_left h _) (start_add_size s)) s.endExclusive.isValid.le_rawEndPos)

/-- A byte of the slice; panics outside. -/
def Slice.getUTF8Byte! (s : Slice) (p : Pos.Raw) : UInt8 :=
  if h : p < s.rawEndPos then s.getUTF8Byte p h else panic! "String slice access is out of bounds."

theorem Pos.Raw.isValid_iff_isValidForSlice' {s : String} {p : Pos.Raw} : p.IsValid s ↔ p.IsValidForSlice s.toSlice :=
  have e : p.offsetBy s.toSlice.startInclusive.offset = p := congrArg Pos.Raw.mk (Nat.zero_add p.byteIdx)
  ⟨fun h => ⟨h.le_rawEndPos, e.symm ▸ h⟩, fun h => by
    have h' := h.isValid_offsetBy
    rw [e] at h'
    exact h'⟩

/-- The position in the whole string as a slice. -/
@[inline] def Pos.toSlice {s : String} (pos : s.Pos) : s.toSlice.Pos where
  offset := pos.offset
  isValidForSlice := Pos.Raw.isValid_iff_isValidForSlice'.mp pos.isValid

/-- The position in the string, for one in the whole string as a slice. -/
@[inline] def Pos.ofToSlice {s : String} (pos : s.toSlice.Pos) : s.Pos where
  offset := pos.offset
  isValid := Pos.Raw.isValid_iff_isValidForSlice'.mpr pos.isValidForSlice

@[simp] theorem Pos.offset_toSlice {s : String} {pos : s.Pos} : pos.toSlice.offset = pos.offset := rfl

@[simp] theorem Pos.offset_ofToSlice {s : String} {pos : s.toSlice.Pos} : (ofToSlice pos).offset = pos.offset := rfl

@[simp] theorem Pos.ofToSlice_toSlice {s : String} {pos : s.Pos} : ofToSlice pos.toSlice = pos := rfl

theorem Pos.toSlice_ofToSlice {s : String} {pos : s.toSlice.Pos} : (ofToSlice pos).toSlice = pos := rfl

/-- The position in the string of a position in a slice. -/
@[inline] def Slice.Pos.str {s : Slice} (pos : s.Pos) : s.str.Pos where
  offset := pos.offset.offsetBy s.startInclusive.offset
  isValid := pos.isValidForSlice.isValid_offsetBy

@[simp] theorem Slice.Pos.startInclusive_le_str {s : Slice} {pos : s.Pos} : s.startInclusive ≤ pos.str := Nat.le_add_right _ _

theorem Slice.Pos.str_le_endExclusive {s : Slice} {pos : s.Pos} : pos.str ≤ s.endExclusive :=
  Nat.le_trans (Nat.add_le_add_left pos.isValidForSlice.le_rawEndPos _) (Nat.le_of_eq (start_add_size s))

/-- The position in a slice of a position in the string that is not outside. -/
@[inline] def Slice.Pos.ofStr {s : Slice} (pos : s.str.Pos) (h₁ : s.startInclusive ≤ pos) (h₂ : pos ≤ s.endExclusive) :
    s.Pos where
  offset := pos.offset.unoffsetBy s.startInclusive.offset
  isValidForSlice := ⟨Nat.sub_le_sub_right h₂ _, by
    have e : (pos.offset.unoffsetBy s.startInclusive.offset).offsetBy s.startInclusive.offset = pos.offset :=
      congrArg Pos.Raw.mk (Nat.add_sub_of_le h₁)
    rw [e]
    exact pos.isValid⟩

/-- The position with a given offset. -/
@[inline] def pos (s : String) (off : Pos.Raw) (h : off.IsValid s) : s.Pos := ⟨off, h⟩

/-- The position with a given offset. -/
@[inline] def Slice.pos (s : Slice) (off : String.Pos.Raw) (h : off.IsValidForSlice s) : s.Pos := ⟨off, h⟩

/-- Whether the position is valid: it is the one behind the character before the position behind it, or the end. -/
@[extern "lean_string_is_valid_pos"]
def Pos.Raw.isValid (s : @& String) (p : @& Pos.Raw) : Bool := isValid.go s.toList 0
where
  /-- Whether the position is where a character begins, of characters that begin at `i`, or their end. -/
  go : List Char → Pos.Raw → Bool
  | .nil, i => i = p
  | .cons c cs, i => if i = p then true else go cs (i + c)

private theorem go_iff (p : Pos.Raw) : (l : List Char) → (i : Pos.Raw) →
    (Pos.Raw.isValid.go p l i = true ↔ ∃ m r, l = m ++ r ∧ p.byteIdx = i.byteIdx + Internal.utf8Len m)
  | [], i => by
    refine ⟨fun h => ⟨[], [], rfl, congrArg Pos.Raw.byteIdx (of_decide_eq_true h).symm⟩, fun h => ?_⟩
    cases h with
    | intro m h => cases h with
      | intro r h =>
        cases m with
        | nil => exact decide_eq_true (congrArg Pos.Raw.mk h.2.symm)
        | cons _ _ => exact nomatch h.1
  | c :: l, i => by
    have e : Pos.Raw.isValid.go p (c :: l) i = if i = p then true else Pos.Raw.isValid.go p l (i + c) := rfl
    rw [e]
    cases Decidable.em (i = p) with
    | inl h =>
      rw [if_pos h]
      exact ⟨fun _ => ⟨[], c :: l, rfl, congrArg Pos.Raw.byteIdx h.symm⟩, fun _ => rfl⟩
    | inr n =>
      rw [if_neg n, go_iff p l (i + c)]
      refine ⟨fun h => ?_, fun h => ?_⟩
      cases h with
      | intro m h => cases h with
        | intro r h =>
          refine ⟨c :: m, r, congrArg _ h.1, ?_⟩
          rw [Internal.utf8Len_cons, h.2]
          exact Nat.add_assoc _ _ _
      cases h with
      | intro m h => cases h with
        | intro r h =>
          cases m with
          | nil => exact absurd (congrArg Pos.Raw.mk h.2.symm) n
          | cons d m =>
            cases (List.cons.inj h.1).1
            refine ⟨m, r, (List.cons.inj h.1).2, ?_⟩
            rw [h.2, Internal.utf8Len_cons]
            exact (Nat.add_assoc _ _ _).symm

@[simp] theorem Pos.Raw.isValid_eq_true_iff {s : String} {p : Pos.Raw} : p.isValid s = true ↔ p.IsValid s := by
  refine (go_iff p s.toList 0).trans ⟨fun h => ?_, fun h => ?_⟩
  cases h with
  | intro m h => cases h with
    | intro r h => exact .of_split h.1 (h.2.trans (Nat.zero_add _))
  cases h.split with
  | intro m h => cases h with
    | intro r h => exact ⟨m, r, h.1, h.2.trans (Nat.zero_add _).symm⟩

instance instDecidableIsValid {s : String} {p : Pos.Raw} : Decidable (p.IsValid s) :=
  decidable_of_decidable_of_iff Pos.Raw.isValid_eq_true_iff

/-- Whether the position is valid in the slice. -/
def Pos.Raw.isValidForSlice (s : Slice) (p : Pos.Raw) : Bool :=
  p ≤ s.rawEndPos && (p.offsetBy s.startInclusive.offset).isValid s.str

private theorem and_iff {a b : Bool} : (a && b) = true ↔ a = true ∧ b = true :=
  match a, b with
  | true, true => ⟨fun _ => ⟨rfl, rfl⟩, fun _ => rfl⟩
  | true, false => ⟨fun h => ⟨rfl, h⟩, fun h => h.2⟩
  | false, _ => ⟨(fun h => nomatch h), (fun h => nomatch h.1)⟩

@[simp] theorem Pos.Raw.isValidForSlice_eq_true_iff {s : Slice} {p : Pos.Raw} :
    p.isValidForSlice s = true ↔ p.IsValidForSlice s := by
  refine and_iff.trans ⟨fun h => ⟨of_decide_eq_true h.1, Pos.Raw.isValid_eq_true_iff.mp h.2⟩,
    fun h => ⟨decide_eq_true h.1, Pos.Raw.isValid_eq_true_iff.mpr h.2⟩⟩

instance instDecidableIsValidForSlice {s : Slice} {p : Pos.Raw} : Decidable (p.IsValidForSlice s) :=
  decidable_of_decidable_of_iff Pos.Raw.isValidForSlice_eq_true_iff

/-- The position with an offset, if it is valid. -/
def pos? (s : String) (off : Pos.Raw) : Option s.Pos := if h : off.IsValid s then some (s.pos off h) else none

/-- The position with an offset; panics if it is not valid. -/
def pos! (s : String) (off : Pos.Raw) : s.Pos :=
  if h : off.IsValid s then s.pos off h else panic! "Offset is not at a valid UTF-8 character boundary"

/-- The position with an offset, if it is valid. -/
def Slice.pos? (s : Slice) (off : String.Pos.Raw) : Option s.Pos :=
  if h : off.IsValidForSlice s then some (s.pos off h) else none

/-- The position with an offset; panics if it is not valid. -/
def Slice.pos! (s : Slice) (off : String.Pos.Raw) : s.Pos :=
  if h : off.IsValidForSlice s then s.pos off h else panic! "Offset is not at a valid UTF-8 character boundary"

/-- A position in one of two equal strings. -/
@[inline] def Pos.cast {s t : String} (pos : s.Pos) (h : s = t) : t.Pos where
  offset := pos.offset
  isValid := h ▸ pos.isValid

@[simp] theorem Pos.offset_cast {s t : String} {pos : s.Pos} {h : s = t} : (pos.cast h).offset = pos.offset := rfl

@[simp] theorem Pos.cast_rfl {s : String} {pos : s.Pos} : pos.cast rfl = pos := rfl

/-- A position in one of two equal slices. -/
@[inline] def Slice.Pos.cast {s t : Slice} (pos : s.Pos) (h : s = t) : t.Pos where
  offset := pos.offset
  isValidForSlice := h ▸ pos.isValidForSlice

@[simp] theorem Slice.Pos.offset_cast {s t : Slice} {pos : s.Pos} {h : s = t} : (pos.cast h).offset = pos.offset := rfl

@[simp] theorem Slice.Pos.cast_rfl {s : Slice} {pos : s.Pos} : pos.cast rfl = pos := rfl

end String
