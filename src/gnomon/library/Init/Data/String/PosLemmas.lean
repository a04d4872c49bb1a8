/-
Arithmetic and order of positions in strings.

Lean's counterpart: the theorems of `Init.Data.String.PosRaw`.
-/
prelude
import Init.Data.String.Lemmas

namespace String

@[simp] theorem rawEndPos_empty : "".rawEndPos = 0 := rfl

namespace Pos.Raw

@[ext (iff := false)] theorem ext {x y : Pos.Raw} (byteIdx : x.byteIdx = y.byteIdx) : x = y := congrArg Pos.Raw.mk byteIdx

theorem ext_iff {x y : Pos.Raw} : x = y ↔ x.byteIdx = y.byteIdx := ⟨congrArg _, Pos.Raw.ext⟩

theorem byteIdx_mk (n : Nat) : byteIdx ⟨n⟩ = n := rfl

@[simp] theorem mk_zero : ({} : Pos.Raw) = 0 := rfl

@[simp] theorem byteIdx_zero : (0 : Pos.Raw).byteIdx = 0 := rfl

@[simp] theorem mk_byteIdx (p : Pos.Raw) : ⟨p.byteIdx⟩ = p := rfl

@[simp] theorem eq_zero_iff {p : Pos.Raw} : p = 0 ↔ p.byteIdx = 0 := Pos.Raw.ext_iff

theorem le_iff {i₁ i₂ : Pos.Raw} : i₁ ≤ i₂ ↔ i₁.byteIdx ≤ i₂.byteIdx := .rfl

theorem lt_iff {i₁ i₂ : Pos.Raw} : i₁ < i₂ ↔ i₁.byteIdx < i₂.byteIdx := .rfl

@[simp] theorem mk_le_mk {i₁ i₂ : Nat} : Pos.Raw.mk i₁ ≤ Pos.Raw.mk i₂ ↔ i₁ ≤ i₂ := .rfl

@[simp] theorem mk_lt_mk {i₁ i₂ : Nat} : Pos.Raw.mk i₁ < Pos.Raw.mk i₂ ↔ i₁ < i₂ := .rfl

@[simp] theorem le_refl {p : Pos.Raw} : p ≤ p := Nat.le_refl _

theorem le_trans {a b c : Pos.Raw} : a ≤ b → b ≤ c → a ≤ c := Nat.le_trans

theorem lt_of_lt_of_le {a b c : Pos.Raw} : a < b → b ≤ c → a < c := Nat.lt_of_lt_of_le

theorem lt_of_le_of_lt {a b c : Pos.Raw} : a ≤ b → b < c → a < c := Nat.lt_of_le_of_lt

theorem le_of_lt {p q : Pos.Raw} : p < q → p ≤ q := Nat.le_of_lt

theorem ne_of_lt {a b : Pos.Raw} : a < b → a ≠ b := fun h e => Nat.ne_of_lt h (congrArg byteIdx e)

theorem ne_of_gt {i₁ i₂ : Pos.Raw} (h : i₁ < i₂) : i₂ ≠ i₁ := (ne_of_lt h).symm

theorem ne_zero_of_lt {a b : Pos.Raw} : a < b → b ≠ 0 := fun h e =>
  Nat.ne_of_gt (Nat.lt_of_le_of_lt (Nat.zero_le _) h) (congrArg byteIdx e)

@[simp] theorem byteIdx_add_char {p : Pos.Raw} {c : Char} : (p + c).byteIdx = p.byteIdx + c.utf8Size := rfl

@[simp] theorem byteIdx_char_add {c : Char} {p : Pos.Raw} : (c + p).byteIdx = c.utf8Size + p.byteIdx := rfl

@[simp] theorem byteIdx_sub_char {p : Pos.Raw} {c : Char} : (p - c).byteIdx = p.byteIdx - c.utf8Size := rfl

@[simp] theorem byteIdx_add_string {p : Pos.Raw} {s : String} : (p + s).byteIdx = p.byteIdx + s.utf8ByteSize := rfl

@[simp] theorem byteIdx_string_add {s : String} {p : Pos.Raw} : (s + p).byteIdx = s.utf8ByteSize + p.byteIdx := rfl

@[simp] theorem byteIdx_sub_string {p : Pos.Raw} {s : String} : (p - s).byteIdx = p.byteIdx - s.utf8ByteSize := rfl

theorem add_char_eq (p : Pos.Raw) (c : Char) : p + c = ⟨p.byteIdx + c.utf8Size⟩ := rfl

theorem addString_eq (p : Pos.Raw) (s : String) : p + s = ⟨p.byteIdx + s.utf8ByteSize⟩ := rfl

theorem byteIdx_zero_add_char (c : Char) : ((0 : Pos.Raw) + c).byteIdx = c.utf8Size := Nat.zero_add _

theorem zero_add_char_eq (c : Char) : (0 : Pos.Raw) + c = ⟨c.utf8Size⟩ := Pos.Raw.ext (Nat.zero_add _)

theorem byteIdx_zero_add_string (s : String) : ((0 : Pos.Raw) + s).byteIdx = s.utf8ByteSize := Nat.zero_add _

theorem zero_add_string_eq (s : String) : (0 : Pos.Raw) + s = ⟨s.utf8ByteSize⟩ := Pos.Raw.ext (Nat.zero_add _)

theorem add_char_right_comm (p : Pos.Raw) (c₁ c₂ : Char) : p + c₁ + c₂ = p + c₂ + c₁ :=
  Pos.Raw.ext (Nat.add_right_comm _ _ _)

@[simp] theorem byteIdx_inc {p : Pos.Raw} : p.inc.byteIdx = p.byteIdx + 1 := rfl

@[simp] theorem byteIdx_dec {p : Pos.Raw} : p.dec.byteIdx = p.byteIdx - 1 := rfl

@[simp] theorem byteIdx_increaseBy {p : Pos.Raw} {n : Nat} : (p.increaseBy n).byteIdx = p.byteIdx + n := rfl

@[simp] theorem byteIdx_decreaseBy {p : Pos.Raw} {n : Nat} : (p.decreaseBy n).byteIdx = p.byteIdx - n := rfl

theorem increaseBy_charUtf8Size {p : Pos.Raw} {c : Char} : p.increaseBy c.utf8Size = p + c := rfl

@[simp] theorem byteIdx_offsetBy {p offset : Pos.Raw} : (p.offsetBy offset).byteIdx = offset.byteIdx + p.byteIdx := rfl

@[simp] theorem byteIdx_unoffsetBy {p offset : Pos.Raw} : (p.unoffsetBy offset).byteIdx = p.byteIdx - offset.byteIdx := rfl

@[simp] theorem offsetBy_zero_left {p : Pos.Raw} : (0 : Pos.Raw).offsetBy p = p := rfl

theorem offsetBy_assoc {p q r : Pos.Raw} : (p.offsetBy q).offsetBy r = p.offsetBy (q.offsetBy r) :=
  Pos.Raw.ext (Nat.add_assoc _ _ _).symm

@[simp] theorem unoffsetBy_offsetBy {p q : Pos.Raw} : (p.offsetBy q).unoffsetBy q = p :=
  Pos.Raw.ext (Nat.add_sub_cancel_left ..)

theorem offsetBy_unoffsetBy_of_le {p q : Pos.Raw} (h : q ≤ p) : (p.unoffsetBy q).offsetBy q = p :=
  Pos.Raw.ext (Nat.add_sub_of_le h)

theorem byteDistance_eq {lo hi : Pos.Raw} : lo.byteDistance hi = hi.byteIdx - lo.byteIdx := rfl

theorem lt_inc {p : Pos.Raw} : p < p.inc := Nat.lt_succ_self _

theorem inc_le {p q : Pos.Raw} : p.inc ≤ q ↔ p < q := .rfl

end Pos.Raw

theorem exists_eq_asString (s : String) : ∃ l : List Char, s = String.ofList l := exists_eq_ofList s

@[simp] theorem rawStartPos_eq {s : String} : s.rawStartPos = 0 := rfl

@[simp] theorem toByteArray_ofList {l : List Char} : (String.ofList l).toByteArray = l.utf8Encode := rfl

@[simp] theorem toByteArray_push {s : String} {c : Char} : (s.push c).toByteArray = s.toByteArray ++ [c].utf8Encode := rfl

@[simp] theorem utf8ByteSize_ofByteArray {b : ByteArray} {h : b.IsValidUTF8} :
    (String.ofByteArray b h).utf8ByteSize = b.size := rfl

@[simp] theorem str_slice {s : String} {startInclusive endExclusive : s.Pos} {h : startInclusive ≤ endExclusive} :
    (s.slice startInclusive endExclusive h).str = s := rfl

@[simp] theorem startInclusive_slice {s : String} {startInclusive endExclusive : s.Pos}
    {h : startInclusive ≤ endExclusive} : (s.slice startInclusive endExclusive h).startInclusive = startInclusive := rfl

@[simp] theorem endExclusive_slice {s : String} {startInclusive endExclusive : s.Pos}
    {h : startInclusive ≤ endExclusive} : (s.slice startInclusive endExclusive h).endExclusive = endExclusive := rfl

@[simp] theorem str_sliceFrom {s : String} {p : s.Pos} : (s.sliceFrom p).str = s := rfl

@[simp] theorem str_sliceTo {s : String} {p : s.Pos} : (s.sliceTo p).str = s := rfl

@[simp] theorem startInclusive_sliceTo {s : String} {p : s.Pos} : (s.sliceTo p).startInclusive = s.startPos := rfl

@[simp] theorem endExclusive_sliceFrom {s : String} {p : s.Pos} : (s.sliceFrom p).endExclusive = s.endPos := rfl

@[simp] theorem offset_pos {s : String} {off : Pos.Raw} {h : off.IsValid s} : (s.pos off h).offset = off := rfl

@[simp] theorem startPos_toSlice {s : String} : s.toSlice.startPos = s.startPos.toSlice := rfl

@[simp] theorem rawEndPos_toSlice {s : String} : s.toSlice.rawEndPos = s.rawEndPos := rfl

@[simp] theorem startPos_eq_endPos_iff {b : String} : b.startPos = b.endPos ↔ b = "" :=
  ⟨fun h => rawEndPos_eq_zero_iff.mp (congrArg Pos.offset h).symm, fun h => h ▸ rfl⟩

theorem push_induction (s : String) (motive : String → Prop) (empty : motive "")
    (push : ∀ b c, motive b → motive (b.push c)) : motive s := by
  have snoc (l : List Char) : ∀ b, motive b → motive (b ++ String.ofList l) := by
    induction l with
    | nil => exact fun b h => append_empty.symm ▸ h
    | cons c l ih =>
      intro b h
      have e : b ++ String.ofList (c :: l) = b.push c ++ String.ofList l := by
        apply String.ext
        rw [toList_append, toList_append, toList_push, toList_ofList, toList_ofList, List.append_assoc]
        rfl
      rw [e]
      exact ih _ (push b c h)
  have h := snoc s.toList "" empty
  rw [empty_append, ofList_toList] at h
  exact h

end String
