/-
Positions in strings and parts of strings that are known to be where characters begin or end.

A position is valid if the bytes before it are valid UTF-8.  What programs do with positions rests on two facts: a valid
position splits the characters (`String.Pos.Raw.IsValid.split`), and wherever the characters are split there is a valid
position (`String.Pos.Raw.IsValid.of_split`).
Read next: `Init.Data.String.Slicing`.  Lean's counterpart: `Init.Data.String.Defs`, in parts.
-/
prelude
import Init.Data.String.Decode
import Init.Data.ByteArray.Basic

universe u

namespace String

/-- The number of bytes of characters. -/
def Internal.utf8Len (l : List Char) : Nat := (l.flatMap utf8EncodeChar).length

open Internal (utf8Len)

namespace Internal

theorem size_utf8Encode (l : List Char) : l.utf8Encode.size = utf8Len l :=
  congrArg List.length List.toList_data_toByteArray

theorem utf8Len_append (l l' : List Char) : utf8Len (l ++ l') = utf8Len l + utf8Len l' := by
  induction l with
  | nil => exact (Nat.zero_add _).symm
  | cons c l ih =>
    show (utf8EncodeChar c ++ (l ++ l').flatMap utf8EncodeChar).length = (utf8EncodeChar c ++ l.flatMap _).length + _
    rw [List.length_append, List.length_append, Nat.add_assoc]
    exact congrArg _ ih

theorem length_utf8EncodeChar (c : Char) : (utf8EncodeChar c).length = c.utf8Size := by
  unfold Char.utf8Size
  have e1 : c.val ≤ UInt32.ofNatLT 0x7F (of_decide_eq_true rfl) ↔ c.val.toNat ≤ 0x7f := Iff.rfl
  have e2 : c.val ≤ UInt32.ofNatLT 0x7FF (of_decide_eq_true rfl) ↔ c.val.toNat ≤ 0x7ff := Iff.rfl
  have e3 : c.val ≤ UInt32.ofNatLT 0xFFFF (of_decide_eq_true rfl) ↔ c.val.toNat ≤ 0xffff := Iff.rfl
  show List.length (ite (c.val.toNat ≤ 0x7f) _ (ite (c.val.toNat ≤ 0x7ff) _ (ite (c.val.toNat ≤ 0xffff) _ _))) =
    ite (c.val ≤ UInt32.ofNatLT 0x7F (of_decide_eq_true rfl)) 1
      (ite (c.val ≤ UInt32.ofNatLT 0x7FF (of_decide_eq_true rfl)) 2
        (ite (c.val ≤ UInt32.ofNatLT 0xFFFF (of_decide_eq_true rfl)) 3 4))
  cases Decidable.em (c.val.toNat ≤ 0x7f) with
  | inl h => rw [if_pos h, if_pos (e1.mpr h)]; rfl
  | inr h1 =>
    rw [if_neg h1, if_neg (fun h => h1 (e1.mp h))]
    cases Decidable.em (c.val.toNat ≤ 0x7ff) with
    | inl h => rw [if_pos h, if_pos (e2.mpr h)]; rfl
    | inr h2 =>
      rw [if_neg h2, if_neg (fun h => h2 (e2.mp h))]
      cases Decidable.em (c.val.toNat ≤ 0xffff) with
      | inl h => rw [if_pos h, if_pos (e3.mpr h)]; rfl
      | inr h3 => rw [if_neg h3, if_neg (fun h => h3 (e3.mp h))]; rfl

theorem utf8Len_cons (c : Char) (l : List Char) : utf8Len (c :: l) = c.utf8Size + utf8Len l := by
  show (utf8EncodeChar c ++ l.flatMap utf8EncodeChar).length = _
  rw [List.length_append, length_utf8EncodeChar]
  rfl

theorem utf8Size_pos' (c : Char) : 0 < c.utf8Size := by
  unfold Char.utf8Size
  show 0 < ite _ 1 (ite _ 2 (ite _ 3 4))
  cases Decidable.em (c.val ≤ UInt32.ofNatLT 0x7F (of_decide_eq_true rfl)) with
  | inl h => rw [if_pos h]; decide
  | inr h =>
    rw [if_neg h]
    cases Decidable.em (c.val ≤ UInt32.ofNatLT 0x7FF (of_decide_eq_true rfl)) with
    | inl h => rw [if_pos h]; decide
    | inr h =>
      rw [if_neg h]
      cases Decidable.em (c.val ≤ UInt32.ofNatLT 0xFFFF (of_decide_eq_true rfl)) with
      | inl h => rw [if_pos h]; decide
      | inr h => rw [if_neg h]; decide

theorem eq_nil_of_utf8Len : {l : List Char} → utf8Len l = 0 → l = []
  | [], _ => rfl
  | c :: l, h => absurd (utf8Len_cons c l ▸ h) (Nat.ne_of_gt (Nat.lt_of_lt_of_le (utf8Size_pos' c) (Nat.le_add_right _ _)))

/-- Of two ways to split a list, one goes on where the other ends. -/
theorem append_cases {α : Type u} : {m r m' r' : List α} → m ++ r = m' ++ r' →
    (∃ t, m' = m ++ t ∧ r = t ++ r') ∨ (∃ t, m = m' ++ t ∧ r' = t ++ r)
  | [], r, m', r', h => .inl ⟨m', rfl, h⟩
  | _ :: _, _, [], _, h => .inr ⟨_, rfl, h.symm⟩
  | _ :: _, _, _ :: _, _, h => by
    cases List.cons.inj h with
    | intro h1 h2 =>
      cases h1
      cases append_cases h2 with
      | inl h => cases h with
        | intro t h => exact .inl ⟨t, congrArg _ h.1, h.2⟩
      | inr h => cases h with
        | intro t h => exact .inr ⟨t, congrArg _ h.1, h.2⟩

theorem utf8ByteSize_ofList (l : List Char) : (String.ofList l).utf8ByteSize = utf8Len l := size_utf8Encode l

theorem utf8ByteSize_eq (s : String) : s.utf8ByteSize = utf8Len s.toList :=
  (congrArg utf8ByteSize ofList_toList.symm).trans (utf8ByteSize_ofList _)

end Internal

open Internal

/-- The position is where a character begins, or the end. -/
structure Pos.Raw.IsValid (s : String) (off : Pos.Raw) : Prop where
  /-- The position is not behind the end. -/
  le_rawEndPos : off ≤ s.rawEndPos
  /-- The bytes before it are valid UTF-8. -/
  isValidUTF8_extract_zero : (s.toByteArray.extract 0 off.byteIdx).IsValidUTF8

private theorem take_append_length {α : Type u} : (l l' : List α) → (l ++ l').take l.length = l
  | [], l' => List.take_zero
  | a :: l, l' => congrArg (List.cons a) (take_append_length l l')

private theorem flatMap_append (l l' : List Char) :
    (l ++ l').flatMap utf8EncodeChar = l.flatMap utf8EncodeChar ++ l'.flatMap utf8EncodeChar := by
  induction l with
  | nil => rfl
  | cons c l ih =>
    show utf8EncodeChar c ++ (l ++ l').flatMap _ = (utf8EncodeChar c ++ l.flatMap _) ++ _
    rw [ih, List.append_assoc]

private theorem bytes_toList (s : String) : s.toByteArray.data.toList = s.toList.flatMap utf8EncodeChar := by
  rw [show s.toByteArray = s.toList.utf8Encode from (congrArg toByteArray ofList_toList.symm)]
  exact List.toList_data_toByteArray

theorem Pos.Raw.IsValid.of_split {s : String} {off : Pos.Raw} {m r : List Char} (h : s.toList = m ++ r)
    (h' : off.byteIdx = utf8Len m) : IsValid s off where
  le_rawEndPos := by
    show off.byteIdx ≤ s.utf8ByteSize
    rw [h', utf8ByteSize_eq, h, utf8Len_append]
    exact Nat.le_add_right _ _
  isValidUTF8_extract_zero := by
    have e : (s.toByteArray.extract 0 off.byteIdx).data.toList = m.utf8Encode.data.toList := by
      rw [ByteArray.toList_data_extract, bytes_toList, h, flatMap_append, h', Nat.sub_zero]
      exact (take_append_length (m.flatMap utf8EncodeChar) _).trans List.toList_data_toByteArray.symm
    exact ⟨m, ByteArray.ext (congrArg Array.mk e)⟩

private theorem append_left_cancel' {α : Type u} : (l : List α) → {a b : List α} → l ++ a = l ++ b → a = b
  | [], _, _, h => h
  | _ :: l, _, _, h => append_left_cancel' l (List.cons.inj h).2

private theorem encode_prefix : (l m : List Char) → (rest : List UInt8) →
    m.flatMap utf8EncodeChar ++ rest = l.flatMap utf8EncodeChar → ∃ r, l = m ++ r
  | l, [], _, _ => ⟨l, rfl⟩
  | [], c :: m, rest, h => by
    exfalso
    have h2 : ((c :: m).flatMap utf8EncodeChar ++ rest).length = 0 := congrArg List.length h
    rw [List.length_append] at h2
    have h3 : utf8Len (c :: m) = 0 := (Nat.eq_zero_of_add_eq_zero h2).1
    rw [utf8Len_cons] at h3
    exact Nat.ne_of_gt (Nat.lt_of_lt_of_le (utf8Size_pos' c) (Nat.le_add_right _ _)) h3
  | d :: l, c :: m, rest, h => by
    have h : utf8EncodeChar c ++ (m.flatMap utf8EncodeChar ++ rest) = utf8EncodeChar d ++ l.flatMap utf8EncodeChar :=
      (List.append_assoc _ _ _).symm.trans h
    have e : List.cons c (decode (m.flatMap utf8EncodeChar ++ rest)) = List.cons d (decode (l.flatMap utf8EncodeChar)) :=
      (decode_encodeChar c _).symm.trans ((congrArg decode h).trans (decode_encodeChar d _))
    have e' := (List.cons.inj e).1
    cases e'
    cases encode_prefix l m rest (append_left_cancel' _ h) with
    | intro r hr => exact ⟨r, congrArg _ hr⟩

private theorem take_append_drop' {α : Type u} : (n : Nat) → (l : List α) → l.take n ++ l.drop n = l
  | 0, l => rfl
  | _ + 1, [] => rfl
  | n + 1, a :: l => congrArg (List.cons a) (take_append_drop' n l)

private theorem length_take' {α : Type u} : (n : Nat) → (l : List α) → n ≤ l.length → (l.take n).length = n
  | 0, _, _ => rfl
  | n + 1, _ :: l, h => congrArg Nat.succ (length_take' n l (Nat.le_of_succ_le_succ h))

/-- A valid position splits the characters. -/
theorem Pos.Raw.IsValid.split {s : String} {off : Pos.Raw} (h : IsValid s off) :
    ∃ m r, s.toList = m ++ r ∧ off.byteIdx = utf8Len m := by
  cases h.isValidUTF8_extract_zero with
  | intro m hm =>
    have e : (s.toList.flatMap utf8EncodeChar).take off.byteIdx = m.flatMap utf8EncodeChar := by
      rw [← bytes_toList]
      have := congrArg (fun b : ByteArray => b.data.toList) hm
      exact (ByteArray.toList_data_extract.symm.trans this).trans List.toList_data_toByteArray
    have hn : off.byteIdx ≤ (s.toList.flatMap utf8EncodeChar).length := by
      show off.byteIdx ≤ utf8Len s.toList
      rw [← utf8ByteSize_eq]
      exact h.le_rawEndPos
    cases encode_prefix s.toList m _ (e ▸ take_append_drop' off.byteIdx (s.toList.flatMap utf8EncodeChar)) with
    | intro r hr => exact ⟨m, r, hr, (length_take' _ _ hn).symm.trans (congrArg List.length e)⟩

theorem Pos.Raw.IsValid.le_utf8ByteSize {s : String} {off : Pos.Raw} (h : off.IsValid s) :
    off.byteIdx ≤ s.utf8ByteSize := h.le_rawEndPos

@[simp] theorem Pos.Raw.isValid_zero {s : String} : (0 : Pos.Raw).IsValid s := .of_split (m := []) (r := s.toList) rfl rfl

@[simp] theorem Pos.Raw.isValid_rawEndPos {s : String} : s.rawEndPos.IsValid s :=
  .of_split (m := s.toList) (r := []) (List.append_nil _).symm (utf8ByteSize_eq s)

theorem Pos.Raw.isValid_of_eq_rawEndPos {s : String} {p : Pos.Raw} (h : p = s.rawEndPos) : p.IsValid s :=
  h ▸ isValid_rawEndPos

/-- The character at a split. -/
private theorem get_split (r : List Char) (c : Char) : (m : List Char) → (i p : Pos.Raw) →
    p.byteIdx = i.byteIdx + utf8Len m → Pos.Raw.utf8GetAux (m ++ c :: r) i p = c
  | [], i, p, h => if_pos (congrArg Pos.Raw.mk h.symm)
  | d :: m, i, p, h => by
    have n : i ≠ p := fun e => by
      have h : i.byteIdx + 0 = i.byteIdx + (d.utf8Size + utf8Len m) :=
        (congrArg Pos.Raw.byteIdx e).trans (h.trans (congrArg _ (utf8Len_cons d m)))
      exact Nat.ne_of_gt (Nat.lt_of_lt_of_le (utf8Size_pos' d) (Nat.le_add_right _ _)) (Nat.add_left_cancel h).symm
    exact (if_neg n).trans (get_split r c m (i + d) p (h.trans ((congrArg _ (utf8Len_cons d m)).trans
      (Nat.add_assoc _ _ _).symm)))

/-- What the position before the character that ends at a split is. -/
private theorem prev_split (r : List Char) (c : Char) : (m : List Char) → (i p : Pos.Raw) →
    p.byteIdx = i.byteIdx + utf8Len (m ++ [c]) → (Pos.Raw.utf8PrevAux (m ++ c :: r) i p).byteIdx = i.byteIdx + utf8Len m
  | [], i, p, h => by
    have e : p ≤ i + c := Nat.le_of_eq (h.trans (congrArg _ (utf8Len_cons c [])))
    exact congrArg Pos.Raw.byteIdx (if_pos e)
  | d :: m, i, p, h => by
    have h2 : p.byteIdx = (i + d).byteIdx + utf8Len (m ++ [c]) :=
      h.trans ((congrArg _ (utf8Len_cons d (m ++ [c]))).trans (Nat.add_assoc _ _ _).symm)
    have n : ¬ p ≤ i + d := by
      show ¬ p.byteIdx ≤ (i + d).byteIdx
      rw [h2]
      have : 0 < utf8Len (m ++ [c]) := by
        rw [utf8Len_append, utf8Len_cons]
        exact Nat.lt_of_lt_of_le (Nat.lt_of_lt_of_le (utf8Size_pos' c) (Nat.le_add_right _ _)) (Nat.le_add_left _ _)
      exact Nat.not_le_of_lt (Nat.lt_add_of_pos_right this)
    have e := prev_split r c m (i + d) p h2
    have e' : Pos.Raw.utf8PrevAux (d :: m ++ c :: r) i p = Pos.Raw.utf8PrevAux (m ++ c :: r) (i + d) p := if_neg n
    rw [e', e, utf8Len_cons]
    exact Nat.add_assoc _ _ _

/-- Behind the character at a valid position is a valid position, and none is between. -/
theorem Pos.Raw.IsValid.next {s : String} {p : Pos.Raw} (h : p.IsValid s) (hp : p ≠ s.rawEndPos) :
    (p + p.get s).IsValid s ∧ ∀ q : Pos.Raw, q.IsValid s → p < q → p + p.get s ≤ q := by
  cases h.split with
  | intro m h => cases h with
    | intro r h =>
      cases r with
      | nil =>
        refine absurd ?_ hp
        have : p.byteIdx = s.utf8ByteSize := by
          rw [h.2, utf8ByteSize_eq, h.1, List.append_nil]
        exact congrArg Pos.Raw.mk this
      | cons c r =>
        have e : p.get s = c := by
          show utf8GetAux s.toList 0 p = c
          rw [h.1]
          exact get_split r c m 0 p (h.2.trans (Nat.zero_add _).symm)
        have e2 : utf8Len (m ++ [c]) = p.byteIdx + c.utf8Size := by
          rw [utf8Len_append, utf8Len_cons, h.2]; rfl
        rw [e]
        refine ⟨.of_split (m := m ++ [c]) (r := r) ?_ e2.symm, fun q hq hlt => ?_⟩
        rw [h.1, List.append_assoc]; rfl
        cases hq.split with
        | intro m' h' => cases h' with
          | intro r' h' =>
            cases append_cases (h.1.symm.trans h'.1) with
            | inl ht => cases ht with
              | intro t ht =>
                cases t with
                | nil =>
                  have : m' = m := ht.1.trans (List.append_nil m)
                  exact absurd hlt (Nat.not_lt_of_le (Nat.le_of_eq (h'.2.trans ((congrArg _ this).trans h.2.symm))))
                | cons d t =>
                  have : c = d := (List.cons.inj ht.2).1
                  cases this
                  show p.byteIdx + c.utf8Size ≤ q.byteIdx
                  rw [h'.2, ht.1, utf8Len_append, utf8Len_cons, h.2]
                  exact Nat.add_le_add_left (Nat.le_add_right _ _) _
            | inr ht => cases ht with
              | intro t ht =>
                refine absurd hlt (Nat.not_lt_of_le ?_)
                show q.byteIdx ≤ p.byteIdx
                rw [h.2, h'.2, ht.1, utf8Len_append]
                exact Nat.le_add_right _ _

private theorem exists_snoc {α : Type u} : (l : List α) → l ≠ [] → ∃ m a, l = m ++ [a]
  | [], h => absurd rfl h
  | [a], _ => ⟨[], a, rfl⟩
  | a :: b :: l, _ => by
    cases exists_snoc (b :: l) (fun h => nomatch h) with
    | intro m h => cases h with
      | intro c h => exact ⟨a :: m, c, congrArg _ h⟩

private theorem append_snoc_cases {α : Type u} {m : List α} {c : α} {m' t : List α} (h : m ++ [c] = m' ++ t)
    (ht : t ≠ []) : ∃ u, m = m' ++ u := by
  cases exists_snoc t ht with
  | intro u h' => cases h' with
    | intro a h' =>
      cases h'
      have h : m ++ [c] = (m' ++ u) ++ [a] := h.trans (List.append_assoc _ _ _).symm
      cases append_cases h with
      | inl h => cases h with
        | intro t h =>
          cases t with
          | nil => exact ⟨u, ((List.append_nil _).symm.trans h.1.symm)⟩
          | cons b t =>
            have : ([] : List α) = t ++ [a] := (List.cons.inj h.2).2
            cases t <;> cases this
      | inr h => cases h with
        | intro t h => exact ⟨u ++ t, h.1.trans (List.append_assoc _ _ _)⟩

/-- Before the character that ends at a valid position is a valid position, and none is between. -/
theorem Pos.Raw.IsValid.prev {s : String} {p : Pos.Raw} (h : p.IsValid s) (hp : p ≠ 0) :
    (p.prev s).IsValid s ∧ p.prev s < p ∧ ∀ q : Pos.Raw, q.IsValid s → q < p → q ≤ p.prev s := by
  cases h.split with
  | intro m h => cases h with
    | intro r h =>
      have hm : m ≠ [] := fun e => hp (by cases e; exact congrArg Pos.Raw.mk h.2)
      cases exists_snoc m hm with
      | intro m₁ e => cases e with
        | intro c e =>
          cases e
          have h1 : s.toList = m₁ ++ c :: r := h.1.trans (List.append_assoc _ _ _)
          have e : (p.prev s).byteIdx = utf8Len m₁ := by
            show (utf8PrevAux s.toList 0 p).byteIdx = _
            rw [h1]
            exact (prev_split r c m₁ 0 p (h.2.trans (Nat.zero_add _).symm)).trans (Nat.zero_add _)
          refine ⟨.of_split (m := m₁) (r := c :: r) h1 e, ?_, fun q hq hlt => ?_⟩
          show (p.prev s).byteIdx < p.byteIdx
          rw [e, h.2, utf8Len_append, utf8Len_cons]
          exact Nat.lt_add_of_pos_right (Nat.lt_of_lt_of_le (utf8Size_pos' c) (Nat.le_add_right _ _))
          show q.byteIdx ≤ (p.prev s).byteIdx
          cases hq.split with
          | intro m' h' => cases h' with
            | intro r' h' =>
              cases append_cases (h.1.symm.trans h'.1) with
              | inl ht => cases ht with
                | intro t ht =>
                  refine absurd hlt (Nat.not_lt_of_le ?_)
                  show p.byteIdx ≤ q.byteIdx
                  rw [h.2, h'.2, ht.1, utf8Len_append (m₁ ++ [c])]
                  exact Nat.le_add_right _ _
              | inr ht => cases ht with
                | intro t ht =>
                  cases t with
                  | nil =>
                    refine absurd hlt (Nat.not_lt_of_le ?_)
                    show p.byteIdx ≤ q.byteIdx
                    rw [h.2, h'.2, ht.1, List.append_nil]
                    exact Nat.le_refl _
                  | cons d t =>
                    cases append_snoc_cases ht.1 (fun h => nomatch h) with
                    | intro u hu =>
                      rw [e, h'.2, hu, utf8Len_append]
                      exact Nat.le_add_right _ _

end String
