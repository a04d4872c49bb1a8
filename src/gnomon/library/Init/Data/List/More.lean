/-
More laws of lists.  Lean's counterpart: `Init.Data.List`.
-/
prelude
import Init.Data.Option.Derived
import Init.Grind.Tactics

open Lean.Parser.Tactic

theorem List.compareLex_nil_cons.{u_1} {α : Type u_1} {cmp : α → α → Ordering} {x : α} {xs : List α} :
    List.compareLex cmp [] (x :: xs) = Ordering.lt := rfl
theorem List.compareLex_nil_nil.{u_1} {α : Type u_1} {cmp : α → α → Ordering} :
    List.compareLex cmp [] [] = Ordering.eq := rfl
theorem List.compareLex_cons_nil.{u_1} {α : Type u_1} {cmp : α → α → Ordering} {x : α} {xs : List α} :
    List.compareLex cmp (x :: xs) [] = Ordering.gt := rfl
theorem List.foldr_attach.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List α} {f : α → β → β} {b : β} :
    List.foldr (fun t acc => f t.val acc) b l.attach = List.foldr f b l := by
  simp
theorem List.foldl_attach.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List α} {f : β → α → β} {b : β} :
    List.foldl (fun acc t => f acc t.val) b l.attach = List.foldl f b l := by
  simp
@[simp] theorem List.findSome?_singleton.{u_1, u_2} {α : Type u_1} {αₓ : Type u_2} {f : α → Option αₓ} {a : α} :
    List.findSome? f [a] = f a := by
  grind
theorem List.getLast?_take.{u_1} {α : Type u_1} {i : Nat} {l : List α} :
    (List.take i l).getLast? = if i = 0 then none else l[i - 1]?.or l.getLast? := by
  grind
theorem List.eraseIdx_modifyHead_zero.{u_1} {α : Type u_1} {f : α → α} {l : List α} :
    (List.modifyHead f l).eraseIdx 0 = l.eraseIdx 0 := by
  simp
theorem List.modifyHead_eq_set.{u_1} {α : Type u_1} [Inhabited α] (f : α → α) (l : List α) :
    List.modifyHead f l = l.set 0 (f (l[0]?.getD default)) := by
  cases l <;> simp_all
theorem List.modifyHead_eq_modify_zero.{u_1} {α : Type u_1} (f : α → α) (l : List α) :
    List.modifyHead f l = l.modify 0 f := rfl
theorem List.flatMap_toArray_cons.{u_1, u_2} {α : Type u_1} {β : Type u_2} (f : α → Array β) (a : α) (as : List α) :
    Array.flatMap f (a :: as).toArray = f a ++ Array.flatMap f as.toArray := by
  simp
theorem List.toArray_cons.{u_1} {α : Type u_1} (a : α) (l : List α) : (a :: l).toArray = #[a] ++ l.toArray := by
  simp
theorem List.uset_toArray.{u_1} {α : Type u_1} {l : List α} {i : USize} {a : α} {h : i.toNat < l.toArray.size} :
    l.toArray.uset i a h = (l.set i.toNat a).toArray := rfl
theorem List.elem_toArray.{u_1} {α : Type u_1} [BEq α] {l : List α} {a : α} :
    Array.elem a l.toArray = List.elem a l := by
  simp
@[simp] theorem List.toByteArray_nil : [].toByteArray = ByteArray.empty := rfl
@[simp] theorem List.utf8Encode_nil : [].utf8Encode = ByteArray.empty := rfl
theorem String.Pos.Raw.isValidForSlice_of_eq_rawEndPos {p : String.Pos.Raw} {s : String.Slice} (h : p = s.rawEndPos) :
    String.Pos.Raw.IsValidForSlice s p := by
  simp_all
@[simp] theorem String.Pos.Raw.offsetBy_rawEndPos_right {p : String.Pos.Raw} {s : String} :
    p.offsetBy s.rawEndPos = s + p := rfl
@[simp] theorem String.Pos.Raw.byteIdx_slice_add {s : String.Slice} {p : String.Pos.Raw} :
    (s + p).byteIdx = s.utf8ByteSize + p.byteIdx := rfl
@[simp] theorem String.toByteArray_singleton {c : Char} : (String.singleton c).toByteArray = [c].utf8Encode := rfl
@[simp] theorem String.Pos.Raw.byteIdx_sub_slice {p : String.Pos.Raw} {s : String.Slice} :
    (p - s).byteIdx = p.byteIdx - s.utf8ByteSize := rfl
@[simp] theorem String.Pos.Raw.offsetBy_sliceRawEndPos_left {p : String.Pos.Raw} {s : String.Slice} :
    s.rawEndPos.offsetBy p = p + s := rfl
@[simp] theorem String.Pos.Raw.offsetBy_sliceRawEndPos_right {p : String.Pos.Raw} {s : String.Slice} :
    p.offsetBy s.rawEndPos = s + p := rfl
@[simp] theorem String.Pos.Raw.offsetBy_rawEndPos_left {p : String.Pos.Raw} {s : String} :
    s.rawEndPos.offsetBy p = p + s := rfl
@[simp] theorem String.Pos.Raw.byteIdx_add_slide {p : String.Pos.Raw} {s : String.Slice} :
    (p + s).byteIdx = p.byteIdx + s.utf8ByteSize := rfl
@[simp] theorem String.Slice.Pos.offset_ofSliceFrom {s : String.Slice} {p₀ : s.Pos} {pos : (s.sliceFrom p₀).Pos} :
    (String.Slice.Pos.ofSliceFrom pos).offset = pos.offset.offsetBy p₀.offset := rfl
@[simp] theorem String.utf8ByteSize_sliceFrom {s : String} {p : s.Pos} :
    (s.sliceFrom p).utf8ByteSize = s.utf8ByteSize - p.offset.byteIdx := rfl
@[simp] theorem String.endPos_toSlice {s : String} : s.toSlice.endPos = s.endPos.toSlice := rfl
@[simp] theorem String.Pos.offset_sliceTo {s : String} {p₀ pos : s.Pos} {h : pos ≤ p₀} :
    (p₀.sliceTo pos h).offset = pos.offset := rfl
@[simp] theorem String.Pos.offset_ofSlice {s : String} {p₀ p₁ : s.Pos} {h : p₀ ≤ p₁} {pos : (s.slice p₀ p₁ h).Pos} :
    (String.Pos.ofSlice pos).offset = pos.offset.offsetBy p₀.offset := rfl
@[simp] theorem String.Slice.offset_pos {s : String.Slice} {off : String.Pos.Raw} {h : String.Pos.Raw.IsValidForSlice s off} :
    (s.pos off h).offset = off := rfl
@[simp] theorem String.Slice.startInclusive_sliceFrom {s : String.Slice} {pos : s.Pos} :
    (s.sliceFrom pos).startInclusive = pos.str := rfl
@[simp] theorem String.rawEndPos_sliceTo {s : String} {p : s.Pos} : (s.sliceTo p).rawEndPos = p.offset := rfl
@[simp] theorem String.Pos.Raw.next'_eq (s : String) (p : String.Pos.Raw) (h : ¬String.Pos.Raw.atEnd s p = true) :
    String.Pos.Raw.next' s p h = String.Pos.Raw.next s p := rfl
@[simp] theorem String.Slice.endExclusive_slice {s : String.Slice} {newStart newEnd : s.Pos} {h : newStart ≤ newEnd} :
    (s.slice newStart newEnd h).endExclusive = newEnd.str := rfl
@[simp] theorem String.Slice.str_sliceTo {s : String.Slice} {pos : s.Pos} : (s.sliceTo pos).str = s.str := rfl
theorem String.Pos.byteIdx_offset_next {s : String} (p : s.Pos) (h : p ≠ s.endPos) :
    (p.next h).offset.byteIdx = p.offset.byteIdx + (p.get h).utf8Size := rfl
@[simp] theorem String.Slice.Pos.offset_str {s : String.Slice} {pos : s.Pos} :
    pos.str.offset = pos.offset.offsetBy s.startInclusive.offset := rfl
@[simp] theorem String.Pos.offset_slice {s : String} {p₀ p₁ pos : s.Pos} {h₁ : p₀ ≤ pos} {h₂ : pos ≤ p₁} :
    (pos.slice p₀ p₁ h₁ h₂).offset = pos.offset.unoffsetBy p₀.offset := rfl
@[simp] theorem String.Pos.ofSliceFrom_startPos {s : String} {pos : s.Pos} :
    String.Pos.ofSliceFrom (s.sliceFrom pos).startPos = pos := rfl
@[simp] theorem String.Slice.Pos.toSlice_ofToSlice {s : String} (pos : s.toSlice.Pos) :
    (String.Pos.ofToSlice pos).toSlice = pos := rfl
@[simp] theorem String.Slice.endExclusive_sliceTo {s : String.Slice} {pos : s.Pos} :
    (s.sliceTo pos).endExclusive = pos.str := rfl
@[simp] theorem String.Slice.str_slice {s : String.Slice} {newStart newEnd : s.Pos} {h : newStart ≤ newEnd} :
    (s.slice newStart newEnd h).str = s.str := rfl
@[simp] theorem String.Slice.Pos.offset_ofSliceTo {s : String.Slice} {p₀ : s.Pos} {pos : (s.sliceTo p₀).Pos} :
    (String.Slice.Pos.ofSliceTo pos).offset = pos.offset := rfl
theorem String.Pos.ofToSlice_le_iff {s : String} {p : s.toSlice.Pos} {q : s.Pos} :
    String.Pos.ofToSlice p ≤ q ↔ p ≤ q.toSlice := by
  rfl
@[simp] theorem String.utf8ByteSize_sliceTo {s : String} {p : s.Pos} :
    (s.sliceTo p).utf8ByteSize = p.offset.byteIdx := rfl
theorem String.Slice.Pos.next_eq_nextFast : @String.Slice.Pos.next = @String.Slice.Pos.nextFast := rfl
@[simp] theorem String.Pos.offset_sliceFrom {s : String} {p₀ pos : s.Pos} {h : p₀ ≤ pos} :
    (p₀.sliceFrom pos h).offset = pos.offset.unoffsetBy p₀.offset := rfl
@[simp] theorem String.utf8ByteSize_toSlice {s : String} : s.toSlice.utf8ByteSize = s.utf8ByteSize := rfl
@[simp] theorem String.Pos.ofToSlice_le {s : String} {p q : s.toSlice.Pos} :
    String.Pos.ofToSlice p ≤ String.Pos.ofToSlice q ↔ p ≤ q := by
  rfl
@[simp] theorem String.Pos.toSlice_lt_toSlice_iff {s : String} {p q : s.Pos} : p.toSlice < q.toSlice ↔ p < q := by
  rfl
@[simp] theorem String.Pos.toSlice_lt {s : String} {p q : s.Pos} : p.toSlice < q.toSlice ↔ p < q := by
  rfl
theorem String.Slice.extract_eq_copy_slice {s : String.Slice} (p₀ p₁ : s.Pos) (h : p₀ ≤ p₁) :
    s.extract p₀ p₁ = (s.slice p₀ p₁ h).copy := rfl
theorem String.Slice.Pos.byteIdx_offset_next {s : String.Slice} {pos : s.Pos} {h : pos ≠ s.endPos} :
    (pos.next h).offset.byteIdx = pos.offset.byteIdx + (pos.get h).utf8Size := rfl
@[simp] theorem String.Slice.Pos.ofSliceFrom_startPos {s : String.Slice} {pos : s.Pos} :
    String.Slice.Pos.ofSliceFrom (s.sliceFrom pos).startPos = pos := rfl
theorem String.extract_eq_copy_slice {s : String} (p₀ p₁ : s.Pos) (h : p₀ ≤ p₁) :
    String.extract p₀ p₁ = (s.slice p₀ p₁ h).copy := rfl
@[simp] theorem String.Slice.Pos.offset_ofSlice {s : String.Slice} {p₀ p₁ : s.Pos} {h : p₀ ≤ p₁} {pos : (s.slice p₀ p₁ h).Pos} :
    (String.Slice.Pos.ofSlice pos).offset = pos.offset.offsetBy p₀.offset := rfl
@[simp] theorem String.Slice.startInclusive_slice {s : String.Slice} {newStart newEnd : s.Pos} {h : newStart ≤ newEnd} :
    (s.slice newStart newEnd h).startInclusive = newStart.str := rfl
@[simp] theorem String.Slice.startInclusive_sliceTo {s : String.Slice} {pos : s.Pos} :
    (s.sliceTo pos).startInclusive = s.startInclusive := rfl
@[simp] theorem String.Pos.toSlice_le {s : String} {p q : s.Pos} : p.toSlice ≤ q.toSlice ↔ p ≤ q := by
  rfl
@[simp] theorem String.Pos.ofToSlice_lt {s : String} {p q : s.toSlice.Pos} :
    String.Pos.ofToSlice p < String.Pos.ofToSlice q ↔ p < q := by
  rfl
@[simp] theorem String.Pos.Raw.get'_eq (s : String) (p : String.Pos.Raw) (h : ¬String.Pos.Raw.atEnd s p = true) :
    String.Pos.Raw.get' s p h = String.Pos.Raw.get s p := rfl
@[simp] theorem String.Pos.offset_ofSliceFrom {s : String} {p₀ : s.Pos} {pos : (s.sliceFrom p₀).Pos} :
    (String.Pos.ofSliceFrom pos).offset = pos.offset.offsetBy p₀.offset := rfl
@[simp] theorem String.Slice.str_sliceFrom {s : String.Slice} {pos : s.Pos} : (s.sliceFrom pos).str = s.str := rfl
@[simp] theorem String.Slice.Pos.offset_ofStr {s : String.Slice} {pos : s.str.Pos} {h₁ : s.startInclusive ≤ pos} {h₂ : pos ≤ s.endExclusive} :
    (String.Slice.Pos.ofStr pos h₁ h₂).offset = pos.offset.unoffsetBy s.startInclusive.offset := rfl
@[simp] theorem String.Slice.endExclusive_sliceFrom {s : String.Slice} {pos : s.Pos} :
    (s.sliceFrom pos).endExclusive = s.endExclusive := rfl
theorem List.mapIdx_singleton.{u_1, u_2} {α : Type u_1} {αₓ : Type u_2} {f : Nat → α → αₓ} {a : α} :
    List.mapIdx f [a] = [f 0 a] := rfl
theorem List.mapIdx_ne_nil_iff.{u_1, u_2} {α : Type u_1} {αₓ : Type u_2} {f : Nat → α → αₓ} {l : List α} :
    List.mapIdx f l ≠ [] ↔ l ≠ [] := by
  simp
@[simp] theorem List.getLast?_mapIdx.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List α} {f : Nat → α → β} :
    (List.mapIdx f l).getLast? = Option.map (f (l.length - 1)) l.getLast? := by
  grind
@[simp] theorem List.mapIdx_concat.{u_1, u_2} {α : Type u_1} {αₓ : Type u_2} {f : Nat → α → αₓ} {l : List α} {e : α} :
    List.mapIdx f (l ++ [e]) = List.mapIdx f l ++ [f l.length e] := by
  grind
theorem List.ofFn_succ_last.{u_1} {α : Type u_1} {n : Nat} {f : Fin (n + 1) → α} :
    List.ofFn f = (List.ofFn fun i => f i.castSucc) ++ [f (Fin.last n)] := by
  apply List.ext_getElem? <;> grind
theorem List.finRange_reverse {n : Nat} : (List.finRange n).reverse = List.map Fin.rev (List.finRange n) := by
  apply List.ext_getElem <;> grind
