/-
Moving and reading at valid positions; parts of strings and slices.

Read next: `Init.Data.String.Pattern.Basic`.  Lean's counterpart: `Init.Data.String.Basic`.
-/
prelude
import Init.Data.String.Slicing

namespace String

namespace Pos
variable {s : String}

theorem ne_rawEndPos {pos : s.Pos} (h : pos ≠ s.endPos) : pos.offset ≠ s.rawEndPos := fun e => h (Pos.ext e)

theorem ne_zero {pos : s.Pos} (h : pos ≠ s.startPos) : pos.offset ≠ 0 := fun e => h (Pos.ext e)

/-- The character at a position that is not the end. -/
@[inline] def get {s : String} (pos : s.Pos) (_h : pos ≠ s.endPos) : Char := pos.offset.get s

/-- The character at a position, if there is one. -/
def get? {s : String} (pos : s.Pos) : Option Char := if h : pos = s.endPos then none else some (pos.get h)

/-- The character at a position; panics at the end. -/
def get! {s : String} (pos : s.Pos) : Char :=
  if h : pos = s.endPos then panic! "Cannot retrieve character at end position" else pos.get h

/-- The byte at a position that is not the end. -/
@[inline] def byte {s : String} (pos : s.Pos) (h : pos ≠ s.endPos) : UInt8 :=
  s.getUTF8Byte pos.offset (Nat.lt_of_le_of_ne pos.isValid.le_rawEndPos fun e => ne_rawEndPos h (congrArg Raw.mk e))

/-- The position behind the character at a position. -/
@[inline] def next {s : String} (pos : s.Pos) (h : pos ≠ s.endPos) : s.Pos where
  offset := pos.offset + pos.get h
  isValid := (pos.isValid.next (ne_rawEndPos h)).1

@[simp] theorem offset_next {s : String} (p : s.Pos) (h : p ≠ s.endPos) : (p.next h).offset = p.offset + p.get h := rfl

/-- The position behind the character at a position, if there is one. -/
def next? {s : String} (pos : s.Pos) : Option s.Pos := if h : pos = s.endPos then none else some (pos.next h)

/-- The position behind the character at a position; panics at the end. -/
def next! {s : String} (pos : s.Pos) : s.Pos :=
  if h : pos = s.endPos then panic! "Cannot advance the end position" else pos.next h

/-- The position before the character before a position. -/
@[inline] def prev {s : String} (pos : s.Pos) (h : pos ≠ s.startPos) : s.Pos where
  offset := pos.offset.prev s
  isValid := (pos.isValid.prev (ne_zero h)).1

/-- The position before the character before a position, if there is one. -/
def prev? {s : String} (pos : s.Pos) : Option s.Pos := if h : pos = s.startPos then none else some (pos.prev h)

/-- The position before the character before a position; panics at the start. -/
def prev! {s : String} (pos : s.Pos) : s.Pos :=
  if h : pos = s.startPos then panic! "The start position has no previous position" else pos.prev h

/-- The position `n` characters further, or the end. -/
def nextn {s : String} (p : s.Pos) (n : Nat) : s.Pos :=
  match n with
  | 0 => p
  | n + 1 => if h : p ≠ s.endPos then nextn (p.next h) n else p

/-- The position `n` characters back, or the start. -/
def prevn {s : String} (p : s.Pos) (n : Nat) : s.Pos :=
  match n with
  | 0 => p
  | n + 1 => if h : p ≠ s.startPos then prevn (p.prev h) n else p

@[simp] theorem le_refl (p : s.Pos) : p ≤ p := Nat.le_refl _

theorem le_trans {p q r : s.Pos} : p ≤ q → q ≤ r → p ≤ r := Nat.le_trans

theorem lt_of_lt_of_le {p q r : s.Pos} : p < q → q ≤ r → p < r := Nat.lt_of_lt_of_le

theorem lt_of_le_of_lt {p q r : s.Pos} : p ≤ q → q < r → p < r := Nat.lt_of_le_of_lt

theorem le_endPos (p : s.Pos) : p ≤ s.endPos := p.isValid.le_rawEndPos

@[simp] theorem startPos_le (p : s.Pos) : s.startPos ≤ p := Nat.zero_le _

theorem ne_of_lt {p q : s.Pos} (h : p < q) : p ≠ q := fun e => Nat.ne_of_lt h (congrArg (fun x => x.offset.byteIdx) e)

@[simp] theorem lt_next {p : s.Pos} {h : p ≠ s.endPos} : p < p.next h :=
  Nat.lt_add_of_pos_right (Internal.utf8Size_pos' _)

theorem next_le_of_lt {p q : s.Pos} {h : p ≠ s.endPos} : p < q → p.next h ≤ q :=
  (p.isValid.next (ne_rawEndPos h)).2 _ q.isValid

@[simp] theorem prev_lt {p : s.Pos} {h : p ≠ s.startPos} : p.prev h < p := (p.isValid.prev (ne_zero h)).2.1

theorem le_prev_of_lt {p q : s.Pos} {h : p ≠ s.startPos} : q < p → q ≤ p.prev h :=
  (p.isValid.prev (ne_zero h)).2.2 _ q.isValid

theorem le_nextn {p : s.Pos} {n : Nat} : p ≤ p.nextn n := by
  induction n generalizing p with
  | zero => exact le_refl p
  | succ n ih =>
    show p ≤ if h : p ≠ s.endPos then (p.next h).nextn n else p
    cases Decidable.em (p ≠ s.endPos) with
    | inl h => rw [dif_pos h]; exact le_trans (Nat.le_of_lt lt_next) ih
    | inr h => rw [dif_neg h]; exact le_refl p

theorem prevn_le {p : s.Pos} {n : Nat} : p.prevn n ≤ p := by
  induction n generalizing p with
  | zero => exact le_refl p
  | succ n ih =>
    show (if h : p ≠ s.startPos then (p.prev h).prevn n else p) ≤ p
    cases Decidable.em (p ≠ s.startPos) with
    | inl h => rw [dif_pos h]; exact le_trans ih (Nat.le_of_lt prev_lt)
    | inr h => rw [dif_neg h]; exact le_refl p

end Pos

/-- The characters between two positions. -/
@[inline] def extract {s : String} (b e : s.Pos) : String := b.offset.extract s e.offset

/-- The characters between two positions. -/
@[deprecated String.extract (since := "2025-12-01")]
def Pos.extract {s : String} (b e : s.Pos) : String := String.extract b e

/-- The part between two positions. -/
@[inline] def slice (s : String) (startInclusive endExclusive : s.Pos) (h : startInclusive ≤ endExclusive) : Slice where
  str := s
  startInclusive := startInclusive
  endExclusive := endExclusive
  startInclusive_le_endExclusive := h

/-- The part between two positions, if they are in order. -/
def slice? (s : String) (startInclusive endExclusive : s.Pos) : Option Slice :=
  if h : startInclusive ≤ endExclusive then some (s.slice startInclusive endExclusive h) else none

/-- The part between two positions; panics if they are not in order. -/
def slice! (s : String) (p₁ p₂ : s.Pos) : Slice :=
  if h : p₁ ≤ p₂ then s.slice p₁ p₂ h else panic! "Starting position must be less than or equal to end position."

/-- The part from a position on. -/
@[inline] def sliceFrom (s : String) (p : s.Pos) : Slice := s.slice p s.endPos (Pos.le_endPos p)

/-- The part up to a position. -/
@[inline] def sliceTo (s : String) (p : s.Pos) : Slice := s.slice s.startPos p (Pos.startPos_le p)

/-- The part from a position on. -/
@[deprecated String.sliceFrom (since := "2025-11-20")]
def replaceStart (s : String) (p : s.Pos) : Slice := s.sliceFrom p

/-- The part up to a position. -/
@[deprecated String.sliceTo (since := "2025-11-20")]
def replaceEnd (s : String) (p : s.Pos) : Slice := s.sliceTo p

/-- The part between two positions; panics if they are not in order. -/
@[deprecated String.slice! (since := "2025-11-20")]
def replaceStartEnd! (s : String) (p₁ p₂ : s.Pos) : Slice := s.slice! p₁ p₂

@[simp] theorem endExclusive_sliceTo {s : String} {p : s.Pos} : (s.sliceTo p).endExclusive = p := rfl

@[simp] theorem startInclusive_sliceFrom {s : String} {p : s.Pos} : (s.sliceFrom p).startInclusive = p := rfl

namespace Slice

/-- The characters as a string of their own. -/
@[inline] def copy (s : Slice) : String := s.startInclusive.offset.extract s.str s.endExclusive.offset

namespace Pos
variable {s : Slice}

private theorem end_cases {pos : s.Pos} (h : pos ≠ s.endPos) : pos.str < s.endExclusive := by
  refine Nat.lt_of_le_of_ne str_le_endExclusive fun e => h (Pos.ext ?_)
  have e : s.startInclusive.offset.byteIdx + pos.offset.byteIdx = s.endExclusive.offset.byteIdx := e
  exact congrArg Pos.Raw.mk ((Nat.add_sub_self_left _ _).symm.trans (congrArg (· - s.startInclusive.offset.byteIdx) e))

private theorem start_cases {pos : s.Pos} (h : pos ≠ s.startPos) : s.startInclusive < pos.str := by
  refine Nat.lt_of_le_of_ne startInclusive_le_str fun e => h (Pos.ext ?_)
  have e : s.startInclusive.offset.byteIdx + 0 = s.startInclusive.offset.byteIdx + pos.offset.byteIdx := e
  exact congrArg Pos.Raw.mk (Nat.add_left_cancel e).symm

theorem str_ne_endPos {pos : s.Pos} (h : pos ≠ s.endPos) : pos.str ≠ s.str.endPos :=
  String.Pos.ne_of_lt (String.Pos.lt_of_lt_of_le (end_cases h) (String.Pos.le_endPos _))

theorem str_ne_startPos {pos : s.Pos} (h : pos ≠ s.startPos) : pos.str ≠ s.str.startPos :=
  (String.Pos.ne_of_lt (String.Pos.lt_of_le_of_lt (String.Pos.startPos_le _) (start_cases h))).symm

/-- The character at a position that is not the end. -/
@[inline] def get {s : Slice} (pos : s.Pos) (_h : pos ≠ s.endPos) : Char :=
  (pos.offset.offsetBy s.startInclusive.offset).get s.str

/-- The character at a position, if there is one. -/
def get? {s : Slice} (pos : s.Pos) : Option Char := if h : pos = s.endPos then none else some (pos.get h)

/-- The character at a position; panics at the end. -/
def get! {s : Slice} (pos : s.Pos) : Char :=
  if h : pos = s.endPos then panic! "Cannot retrieve character at end position" else pos.get h

/-- The byte at a position that is not the end. -/
@[inline] def byte {s : Slice} (pos : s.Pos) (h : pos ≠ s.endPos) : UInt8 :=
  s.getUTF8Byte pos.offset (Nat.lt_of_le_of_ne pos.isValidForSlice.le_rawEndPos fun e =>
    h (Pos.ext (congrArg String.Pos.Raw.mk e)))

/-- The position behind the character at a position. -/
@[inline] def next {s : Slice} (pos : s.Pos) (h : pos ≠ s.endPos) : s.Pos where
  offset := pos.offset + pos.get h
  isValidForSlice := by
    have e : (pos.offset + pos.get h).offsetBy s.startInclusive.offset = (pos.str.next (str_ne_endPos h)).offset :=
      congrArg Pos.Raw.mk (Nat.add_assoc _ _ _).symm
    have h2 := (pos.str.next (str_ne_endPos h)).isValid
    rw [← e] at h2
    have h3 : (pos.str.next (str_ne_endPos h)).offset ≤ s.endExclusive.offset := String.Pos.next_le_of_lt (end_cases h)
    rw [← e] at h3
    refine ⟨Nat.le_of_add_le_add_left (Nat.le_trans h3 (Nat.le_of_eq ?_)), h2⟩
    exact (Nat.add_sub_of_le s.startInclusive_le_endExclusive).symm

@[simp] theorem offset_next {s : Slice} (p : s.Pos) (h : p ≠ s.endPos) : (p.next h).offset = p.offset + p.get h := rfl

/-- The position behind the character at a position. -/
@[inline] def nextFast {s : Slice} (pos : s.Pos) (h : pos ≠ s.endPos) : s.Pos := pos.next h

/-- The position behind the character at a position, if there is one. -/
def next? {s : Slice} (pos : s.Pos) : Option s.Pos := if h : pos = s.endPos then none else some (pos.next h)

/-- The position behind the character at a position; panics at the end. -/
def next! {s : Slice} (pos : s.Pos) : s.Pos :=
  if h : pos = s.endPos then panic! "Cannot advance the end position" else pos.next h

/-- The position before the character before a position. -/
@[inline] def prev {s : Slice} (pos : s.Pos) (h : pos ≠ s.startPos) : s.Pos :=
  .ofStr (pos.str.prev (str_ne_startPos h)) (String.Pos.le_prev_of_lt (start_cases h))
    (String.Pos.le_trans (Nat.le_of_lt String.Pos.prev_lt) str_le_endExclusive)

/-- The position before the character before a position, if there is one. -/
def prev? {s : Slice} (pos : s.Pos) : Option s.Pos := if h : pos = s.startPos then none else some (pos.prev h)

/-- The position before the character before a position; panics at the start. -/
def prev! {s : Slice} (pos : s.Pos) : s.Pos :=
  if h : pos = s.startPos then panic! "The start position has no previous position" else pos.prev h

/-- The position `n` characters further, or the end. -/
def nextn {s : Slice} (p : s.Pos) (n : Nat) : s.Pos :=
  match n with
  | 0 => p
  | n + 1 => if h : p ≠ s.endPos then nextn (p.next h) n else p

/-- The position `n` characters back, or the start. -/
def prevn {s : Slice} (p : s.Pos) (n : Nat) : s.Pos :=
  match n with
  | 0 => p
  | n + 1 => if h : p ≠ s.startPos then prevn (p.prev h) n else p

@[simp] theorem le_refl (p : s.Pos) : p ≤ p := Nat.le_refl _

theorem le_trans {p q r : s.Pos} : p ≤ q → q ≤ r → p ≤ r := Nat.le_trans

@[simp] theorem le_endPos (p : s.Pos) : p ≤ s.endPos := p.isValidForSlice.le_rawEndPos

@[simp] theorem startPos_le (p : s.Pos) : s.startPos ≤ p := Nat.zero_le _

theorem ne_of_lt {p q : s.Pos} (h : p < q) : p ≠ q := fun e => Nat.ne_of_lt h (congrArg (fun x => x.offset.byteIdx) e)

@[simp] theorem lt_next {p : s.Pos} {h : p ≠ s.endPos} : p < p.next h :=
  Nat.lt_add_of_pos_right (Internal.utf8Size_pos' _)

@[simp] theorem prev_lt {p : s.Pos} {h : p ≠ s.startPos} : p.prev h < p := by
  have h2 : (p.str.prev (str_ne_startPos h)).offset < p.str.offset := String.Pos.prev_lt
  refine Nat.lt_of_not_le fun hle => Nat.lt_irrefl p.str.offset.byteIdx
    (Nat.lt_of_le_of_lt (Nat.add_le_add_left hle s.startInclusive.offset.byteIdx) (Nat.lt_of_le_of_lt (Nat.le_of_eq ?_) h2))
  exact Nat.add_sub_of_le (String.Pos.le_prev_of_lt (start_cases h))

theorem le_nextn {p : s.Pos} {n : Nat} : p ≤ p.nextn n := by
  induction n generalizing p with
  | zero => exact le_refl p
  | succ n ih =>
    show p ≤ if h : p ≠ s.endPos then (p.next h).nextn n else p
    cases Decidable.em (p ≠ s.endPos) with
    | inl h => rw [dif_pos h]; exact le_trans (Nat.le_of_lt lt_next) ih
    | inr h => rw [dif_neg h]; exact le_refl p

theorem prevn_le {p : s.Pos} {n : Nat} : p.prevn n ≤ p := by
  induction n generalizing p with
  | zero => exact le_refl p
  | succ n ih =>
    show (if h : p ≠ s.startPos then (p.prev h).prevn n else p) ≤ p
    cases Decidable.em (p ≠ s.startPos) with
    | inl h => rw [dif_pos h]; exact le_trans ih (Nat.le_of_lt prev_lt)
    | inr h => rw [dif_neg h]; exact le_refl p

end Pos

private theorem str_le {s : Slice} {p q : s.Pos} (h : p ≤ q) : p.str ≤ q.str := Nat.add_le_add_left h _

/-- The part between two positions. -/
@[inline] def slice (s : Slice) (newStart newEnd : s.Pos) (h : newStart ≤ newEnd) : Slice where
  str := s.str
  startInclusive := newStart.str
  endExclusive := newEnd.str
  startInclusive_le_endExclusive := str_le h

/-- The part between two positions, if they are in order. -/
def slice? (s : Slice) (newStart newEnd : s.Pos) : Option Slice :=
  if h : newStart ≤ newEnd then some (s.slice newStart newEnd h) else none

/-- The part between two positions; panics if they are not in order. -/
def slice! (s : Slice) (newStart newEnd : s.Pos) : Slice :=
  if h : newStart ≤ newEnd then s.slice newStart newEnd h
  else panic! "Starting position must be less than or equal to end position."

/-- The part from a position on. -/
@[inline] def sliceFrom (s : Slice) (pos : s.Pos) : Slice where
  str := s.str
  startInclusive := pos.str
  endExclusive := s.endExclusive
  startInclusive_le_endExclusive := Pos.str_le_endExclusive

/-- The part up to a position. -/
@[inline] def sliceTo (s : Slice) (pos : s.Pos) : Slice where
  str := s.str
  startInclusive := s.startInclusive
  endExclusive := pos.str
  startInclusive_le_endExclusive := Pos.startInclusive_le_str

/-- The part from a position on. -/
@[deprecated Slice.sliceFrom (since := "2025-11-20")]
def replaceStart (s : Slice) (pos : s.Pos) : Slice := s.sliceFrom pos

/-- The part up to a position. -/
@[deprecated Slice.sliceTo (since := "2025-11-20")]
def replaceEnd (s : Slice) (pos : s.Pos) : Slice := s.sliceTo pos

/-- The part between two positions. -/
@[deprecated Slice.slice (since := "2025-11-20")]
def replaceStartEnd (s : Slice) (newStart newEnd : s.Pos) (h : newStart ≤ newEnd) : Slice := s.slice newStart newEnd h

/-- The part between two positions; panics if they are not in order. -/
@[deprecated Slice.slice! (since := "2025-11-20")]
def replaceStartEnd! (s : Slice) (newStart newEnd : s.Pos) : Slice := s.slice! newStart newEnd

/-- The characters between two positions. -/
@[inline] def extract (s : Slice) (p₀ p₁ : s.Pos) : String := p₀.str.offset.extract s.str p₁.str.offset

/-- The position of the slice, for one in a part of it that begins later. -/
@[inline] def Pos.ofSliceFrom {s : Slice} {p₀ : s.Pos} (pos : (s.sliceFrom p₀).Pos) : s.Pos where
  offset := pos.offset.offsetBy p₀.offset
  isValidForSlice := by
    have e : (pos.offset.offsetBy p₀.offset).offsetBy s.startInclusive.offset = pos.str.offset :=
      congrArg Pos.Raw.mk (Nat.add_assoc _ _ _).symm
    refine ⟨?_, ?_⟩
    have h : (pos.offset.offsetBy p₀.offset).offsetBy s.startInclusive.offset ≤ s.endExclusive.offset := by
      rw [e]; exact Pos.str_le_endExclusive
    exact Nat.le_of_add_le_add_left (Nat.le_trans h
      (Nat.le_of_eq (Nat.add_sub_of_le s.startInclusive_le_endExclusive).symm))
    rw [e]
    exact pos.str.isValid

/-- The position of the slice, for one in a part of it that ends earlier. -/
@[inline] def Pos.ofSliceTo {s : Slice} {p₀ : s.Pos} (pos : (s.sliceTo p₀).Pos) : s.Pos where
  offset := pos.offset
  isValidForSlice := ⟨Nat.le_trans pos.isValidForSlice.le_rawEndPos (Nat.le_trans
    (Nat.le_of_eq (Nat.add_sub_self_left _ _)) p₀.isValidForSlice.le_rawEndPos), pos.isValidForSlice.isValid_offsetBy⟩

/-- The position of the slice, for one in a part of it. -/
@[inline] def Pos.ofSlice {s : Slice} {p₀ p₁ : s.Pos} {h : p₀ ≤ p₁} (pos : (s.slice p₀ p₁ h).Pos) : s.Pos where
  offset := pos.offset.offsetBy p₀.offset
  isValidForSlice := by
    have e : (pos.offset.offsetBy p₀.offset).offsetBy s.startInclusive.offset = pos.str.offset :=
      congrArg Pos.Raw.mk (Nat.add_assoc _ _ _).symm
    refine ⟨?_, ?_⟩
    have h : (pos.offset.offsetBy p₀.offset).offsetBy s.startInclusive.offset ≤ s.endExclusive.offset := by
      rw [e]; exact Nat.le_trans Pos.str_le_endExclusive Pos.str_le_endExclusive
    exact Nat.le_of_add_le_add_left (Nat.le_trans h
      (Nat.le_of_eq (Nat.add_sub_of_le s.startInclusive_le_endExclusive).symm))
    rw [e]
    exact pos.str.isValid

end Slice

/-- The position of the string, for one in a part of it that begins later. -/
@[inline] def Pos.ofSliceFrom {s : String} {p₀ : s.Pos} (pos : (s.sliceFrom p₀).Pos) : s.Pos := pos.str

/-- The position of the string, for one in a part of it that ends earlier. -/
@[inline] def Pos.ofSliceTo {s : String} {p₀ : s.Pos} (pos : (s.sliceTo p₀).Pos) : s.Pos := pos.str

/-- The position of the string, for one in a part of it. -/
@[inline] def Pos.ofSlice {s : String} {p₀ p₁ : s.Pos} {h : p₀ ≤ p₁} (pos : (s.slice p₀ p₁ h).Pos) : s.Pos := pos.str

/-- The position of a part that begins later, for one of the string. -/
@[inline] def Pos.sliceFrom {s : String} (p₀ : s.Pos) (pos : s.Pos) (h : p₀ ≤ pos) : (s.sliceFrom p₀).Pos :=
  .ofStr (s := s.sliceFrom p₀) pos h pos.le_endPos

/-- The position of a part that ends earlier, for one of the string. -/
@[inline] def Pos.sliceTo {s : String} (p₀ : s.Pos) (pos : s.Pos) (h : pos ≤ p₀) : (s.sliceTo p₀).Pos :=
  .ofStr (s := s.sliceTo p₀) pos pos.startPos_le h

/-- The position of a part, for one of the string. -/
@[inline] def Pos.slice {s : String} (pos : s.Pos) (p₀ p₁ : s.Pos) (h₁ : p₀ ≤ pos) (h₂ : pos ≤ p₁) :
    (s.slice p₀ p₁ (Pos.le_trans h₁ h₂)).Pos :=
  .ofStr (s := s.slice p₀ p₁ (Pos.le_trans h₁ h₂)) pos h₁ h₂

end String
