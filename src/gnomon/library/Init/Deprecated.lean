/-
Names that Lean gave up: each says which one is used in its place.

In Lean, they are beside the theorems that they stand for.
-/
prelude
import Init.Data.Nat.Lemmas.Decide
import Init.Data.Nat.Lemmas
import Init.Data.Int.DivMod.Lemmas
import Init.Data.Fin.Lemmas
import Init.Data.BitVec.Lemmas
import Init.Data.String.Bootstrap
import Init.Data.String.PosRaw
import Init.Data.String.Defs
import Init.Data.String.Basic
import Init.Data.String.Search
import Init.Data.String.Modify
import Init.Data.String.Substring
import Init.Data.String.Legacy
import Init.Data.String.Decode
import Init.Data.String.Order
import Init.Data.String.Valid
import Init.Data.String.Slicing
import Init.Data.String.Position
import Init.Data.String.Pattern.Char
import Init.Data.String.Pattern.Pred
import Init.Data.String.Pattern.String
import Init.Data.String.Slice
import Init.Data.String.Iterate
import Init.Data.String.TakeDrop
import Init.Data.String.Deprecated
import Init.Data.String.Lemmas
import Init.Data.String.PosLemmas
import Init.Data.String.OrderLemmas
import Init.Data.Array.Basic
import Init.Data.Array.Lemmas
import Init.Data.Range.Polymorphic.Nat
import Init.Data.List.Lemmas
import Init.Data.ByteArray.Bootstrap
import Init.Data.ByteArray.Basic
import Init.Data.Stream

/-! `Init.Data.Nat.Basic` -/

@[deprecated Nat.add_one_ne_self (since := "")]
theorem Nat.add_one_ne (n : Nat) : n + 1 ≠ n := by
  first | exact Nat.add_one_ne_self .. | exact Nat.add_one_ne_self | (intros; apply Nat.add_one_ne_self <;> assumption)

@[deprecated Nat.zero_eq (since := "")]
theorem Nat.ctor_eq_zero : Nat.zero = 0 := by
  first | exact Nat.zero_eq .. | exact Nat.zero_eq | (intros; apply Nat.zero_eq <;> assumption)

@[deprecated Nat.lt_pred_iff (since := "")]
theorem Nat.lt_pred_iff_succ_lt {n : Nat} {m : Nat} : n < m.pred ↔ n.succ < m := by
  first | exact Nat.lt_pred_iff .. | exact Nat.lt_pred_iff | (intros; apply Nat.lt_pred_iff <;> assumption)

@[deprecated Nat.lt_succ_iff (since := "")]
theorem Nat.lt_succ {m n : Nat} : m < n.succ ↔ m ≤ n := by
  first | exact Nat.lt_succ_iff .. | exact Nat.lt_succ_iff | (intros; apply Nat.lt_succ_iff <;> assumption)

@[deprecated Nat.lt_succ_of_lt (since := "")]
theorem Nat.lt.step {n m : Nat} : n < m → n < m.succ := by
  first | exact Nat.lt_succ_of_lt .. | exact Nat.lt_succ_of_lt | (intros; apply Nat.lt_succ_of_lt <;> assumption)

@[deprecated Nat.pred_le_iff (since := "")]
theorem Nat.pred_le_iff_le_succ {n : Nat} {m : Nat} : n.pred ≤ m ↔ n ≤ m.succ := by
  first | exact Nat.pred_le_iff .. | exact Nat.pred_le_iff | (intros; apply Nat.pred_le_iff <;> assumption)

@[deprecated Nat.lt_succ_self (since := "")]
theorem Nat.lt.base (n : Nat) : n < n.succ := by
  first | exact Nat.lt_succ_self .. | exact Nat.lt_succ_self | (intros; apply Nat.lt_succ_self <;> assumption)

/-! `Init.Data.Fin.Basic` -/

@[deprecated Fin.val_neg' (since := "")]
theorem Fin.coe_neg {n : Nat} (a : Fin n) : ↑(-a) = (n - ↑a) % n := by
  first | exact Fin.val_neg' .. | exact Fin.val_neg' | (intros; apply Fin.val_neg' <;> assumption)

/-! `Init.GetElem` -/

@[deprecated List.getElem_cons_drop (since := "")]
theorem List.getElem_cons_drop_succ_eq_drop.{u_1} {α : Type u_1} {as : List α} {i : Nat} (h : i < as.length) : as[i] :: List.drop (i + 1) as = List.drop i as := by
  first | exact List.getElem_cons_drop .. | exact List.getElem_cons_drop | (intros; apply List.getElem_cons_drop <;> assumption)

/-! `Init.Data.Array.Basic` -/

@[deprecated List.mem_toArray (since := "")]
theorem Array.mem_toArray.{u} {α : Type u} {a : α} {l : List α} : a ∈ l.toArray ↔ a ∈ l := by
  first | exact List.mem_toArray .. | exact List.mem_toArray | (intros; apply List.mem_toArray <;> assumption)

/-! `Init.Data.Int.DivMod.Bootstrap` -/

@[deprecated Int.emod_add_mul_ediv (since := "")]
theorem Int.emod_add_ediv (a b : Int) : a % b + b * (a / b) = a := by
  first | exact Int.emod_add_mul_ediv .. | exact Int.emod_add_mul_ediv | (intros; apply Int.emod_add_mul_ediv <;> assumption)

@[deprecated Int.ediv_mul_add_emod (since := "")]
theorem Int.ediv_add_emod' (a b : Int) : a / b * b + a % b = a := by
  first | exact Int.ediv_mul_add_emod .. | exact Int.ediv_mul_add_emod | (intros; apply Int.ediv_mul_add_emod <;> assumption)

@[deprecated Int.emod_add_ediv_mul (since := "")]
theorem Int.emod_add_ediv' (a b : Int) : a % b + a / b * b = a := by
  first | exact Int.emod_add_ediv_mul .. | exact Int.emod_add_ediv_mul | (intros; apply Int.emod_add_ediv_mul <;> assumption)

@[deprecated Int.mul_ediv_add_emod (since := "")]
theorem Int.ediv_add_emod (a b : Int) : b * (a / b) + a % b = a := by
  first | exact Int.mul_ediv_add_emod .. | exact Int.mul_ediv_add_emod | (intros; apply Int.mul_ediv_add_emod <;> assumption)

/-! `Init.Data.Nat.Lemmas` -/

@[deprecated Nat.succ_le_iff (since := "")]
theorem Nat.succ_le {n m : Nat} : n.succ ≤ m ↔ n < m := by
  first | exact Nat.succ_le_iff .. | exact Nat.succ_le_iff | (intros; apply Nat.succ_le_iff <;> assumption)

@[deprecated Nat.succ_ne_succ_iff (since := "")]
theorem Nat.succ_ne_succ {m n : Nat} : m.succ ≠ n.succ ↔ m ≠ n := by
  first | exact Nat.succ_ne_succ_iff .. | exact Nat.succ_ne_succ_iff | (intros; apply Nat.succ_ne_succ_iff <;> assumption)

@[deprecated Nat.add_eq_zero_iff (since := "")]
theorem Nat.add_eq_zero {m n : Nat} : m + n = 0 ↔ m = 0 ∧ n = 0 := by
  first | exact Nat.add_eq_zero_iff .. | exact Nat.add_eq_zero_iff | (intros; apply Nat.add_eq_zero_iff <;> assumption)

/-! `Init.Data.Fin.Lemmas` -/

@[deprecated Fin.castSucc_lt_succ (since := "")]
theorem Fin.lt_succ {n : Nat} {a : Fin n} : a.castSucc < a.succ := by
  first | exact Fin.castSucc_lt_succ .. | exact Fin.castSucc_lt_succ | (intros; apply Fin.castSucc_lt_succ <;> assumption)

@[deprecated Fin.val_sub (since := "")]
theorem Fin.coe_sub {n : Nat} (a b : Fin n) : ↑(a - b) = (n - ↑b + ↑a) % n := by
  first | exact Fin.val_sub .. | exact Fin.val_sub | (intros; apply Fin.val_sub <;> assumption)

@[deprecated Fin.val_addNat (since := "")]
theorem Fin.coe_addNat {n : Nat} (m : Nat) (i : Fin n) : ↑(i.addNat m) = ↑i + m := by
  first | exact Fin.val_addNat .. | exact Fin.val_addNat | (intros; apply Fin.val_addNat <;> assumption)

@[deprecated Fin.val_natAdd (since := "")]
theorem Fin.coe_natAdd (n : Nat) {m : Nat} (i : Fin m) : ↑(Fin.natAdd n i) = n + ↑i := by
  first | exact Fin.val_natAdd .. | exact Fin.val_natAdd | (intros; apply Fin.val_natAdd <;> assumption)

@[deprecated Fin.val_mul (since := "")]
theorem Fin.coe_mul {n : Nat} (a b : Fin n) : ↑(a * b) = ↑a * ↑b % n := by
  first | exact Fin.val_mul .. | exact Fin.val_mul | (intros; apply Fin.val_mul <;> assumption)

@[deprecated Fin.lt_def (since := "")]
theorem Fin.lt_iff_val_lt_val {n : Nat} {a b : Fin n} : a < b ↔ ↑a < ↑b := by
  first | exact Fin.lt_def .. | exact Fin.lt_def | (intros; apply Fin.lt_def <;> assumption)

@[deprecated Fin.val_subNat (since := "")]
theorem Fin.coe_subNat {n m : Nat} (i : Fin (n + m)) (h : m ≤ ↑i) : ↑(Fin.subNat m i h) = ↑i - m := by
  first | exact Fin.val_subNat .. | exact Fin.val_subNat | (intros; apply Fin.val_subNat <;> assumption)

/-! `Init.Data.Int.DivMod.Lemmas` -/

@[deprecated Int.mul_tdiv_add_tmod (since := "")]
theorem Int.tdiv_add_tmod (a b : Int) : b * a.tdiv b + a.tmod b = a := by
  first | exact Int.mul_tdiv_add_tmod .. | exact Int.mul_tdiv_add_tmod | (intros; apply Int.mul_tdiv_add_tmod <;> assumption)

@[deprecated Int.tmod_add_mul_tdiv (since := "")]
theorem Int.tmod_add_tdiv (a b : Int) : a.tmod b + b * a.tdiv b = a := by
  first | exact Int.tmod_add_mul_tdiv .. | exact Int.tmod_add_mul_tdiv | (intros; apply Int.tmod_add_mul_tdiv <;> assumption)

@[deprecated Int.tmod_add_mul_tdiv (since := "")]
theorem Int.tmod_add_tdiv' (a b : Int) : a.tmod b + b * a.tdiv b = a := by
  first | exact Int.tmod_add_mul_tdiv .. | exact Int.tmod_add_mul_tdiv | (intros; apply Int.tmod_add_mul_tdiv <;> assumption)

@[deprecated Int.tdiv_mul_add_tmod (since := "")]
theorem Int.tdiv_add_tmod' (m k : Int) : m.tdiv k * k + m.tmod k = m := by
  first | exact Int.tdiv_mul_add_tmod .. | exact Int.tdiv_mul_add_tmod | (intros; apply Int.tdiv_mul_add_tmod <;> assumption)

/-! `Init.Data.BitVec.Lemmas` -/

@[deprecated BitVec.not_lt (since := "")]
theorem BitVec.not_lt_iff_le {w : Nat} {x y : BitVec w} : ¬x < y ↔ y ≤ x := by
  first | exact BitVec.not_lt .. | exact BitVec.not_lt | (intros; apply BitVec.not_lt <;> assumption)

/-! `Init.Data.String.PosRaw` -/

@[deprecated String.Pos.Raw.add_char_right_comm (since := "")]
theorem String.Pos.Raw.addChar_right_comm (p : String.Pos.Raw) (c₁ c₂ : Char) : p + c₁ + c₂ = p + c₂ + c₁ := by
  first | exact String.Pos.Raw.add_char_right_comm .. | exact String.Pos.Raw.add_char_right_comm | (intros; apply String.Pos.Raw.add_char_right_comm <;> assumption)

@[deprecated String.Pos.Raw.add_char_eq (since := "")]
theorem String.Pos.Raw.addChar_eq (p : String.Pos.Raw) (c : Char) : p + c = { byteIdx := p.byteIdx + c.utf8Size } := by
  first | exact String.Pos.Raw.add_char_eq .. | exact String.Pos.Raw.add_char_eq | (intros; apply String.Pos.Raw.add_char_eq <;> assumption)

@[deprecated String.rawEndPos_empty (since := "")]
theorem String.endPos_empty : "".rawEndPos = 0 := by
  first | exact String.rawEndPos_empty .. | exact String.rawEndPos_empty | (intros; apply String.rawEndPos_empty <;> assumption)

/-! `Init.Data.String.Defs` -/

@[deprecated String.singleton_eq_ofList (since := "")]
theorem String.singleton_eq_asString {c : Char} : String.singleton c = String.ofList [c] := by
  first | exact String.singleton_eq_ofList .. | exact String.singleton_eq_ofList | (intros; apply String.singleton_eq_ofList <;> assumption)

@[deprecated String.byteIdx_rawEndPos (since := "")]
theorem String.byteIdx_endPos {s : String} : s.rawEndPos.byteIdx = s.utf8ByteSize := by
  first | exact String.byteIdx_rawEndPos .. | exact String.byteIdx_rawEndPos | (intros; apply String.byteIdx_rawEndPos <;> assumption)

@[deprecated String.toByteArray_ofList (since := "")]
theorem List.toByteArray_asString {l : List Char} : (String.ofList l).toByteArray = l.utf8Encode := by
  first | exact String.toByteArray_ofList .. | exact String.toByteArray_ofList | (intros; apply String.toByteArray_ofList <;> assumption)

@[deprecated String.rawEndPos_eq_zero_iff (since := "")]
theorem String.endPos_eq_zero_iff {b : String} : b.rawEndPos = 0 ↔ b = "" := by
  first | exact String.rawEndPos_eq_zero_iff .. | exact String.rawEndPos_eq_zero_iff | (intros; apply String.rawEndPos_eq_zero_iff <;> assumption)

/-! `Init.Data.String.Basic` -/

@[deprecated String.toList_eq_nil_iff (since := "")]
theorem String.data_eq_nil_iff {b : String} : b.toList = [] ↔ b = "" := by
  first | exact String.toList_eq_nil_iff .. | exact String.toList_eq_nil_iff | (intros; apply String.toList_eq_nil_iff <;> assumption)

@[deprecated String.ofList_append (since := "")]
theorem List.asString_append {l₁ l₂ : List Char} : String.ofList (l₁ ++ l₂) = String.ofList l₁ ++ String.ofList l₂ := by
  first | exact String.ofList_append .. | exact String.ofList_append | (intros; apply String.ofList_append <;> assumption)

@[deprecated String.toByteArray_ofList (since := "")]
theorem String.bytes_ofList {l : List Char} : (String.ofList l).toByteArray = l.utf8Encode := by
  first | exact String.toByteArray_ofList .. | exact String.toByteArray_ofList | (intros; apply String.toByteArray_ofList <;> assumption)

@[deprecated String.toList_append (since := "")]
theorem String.data_append {l₁ l₂ : String} : (l₁ ++ l₂).toList = l₁.toList ++ l₂.toList := by
  first | exact String.toList_append .. | exact String.toList_append | (intros; apply String.toList_append <;> assumption)

@[deprecated String.toByteArray_inj (since := "")]
theorem String.bytes_inj {s t : String} : s.toByteArray = t.toByteArray ↔ s = t := by
  first | exact String.toByteArray_inj .. | exact String.toByteArray_inj | (intros; apply String.toByteArray_inj <;> assumption)

@[deprecated String.toList_inj (since := "")]
theorem String.data_inj {s₁ s₂ : String} : s₁.toList = s₂.toList ↔ s₁ = s₂ := by
  first | exact String.toList_inj .. | exact String.toList_inj | (intros; apply String.toList_inj <;> assumption)

@[deprecated String.length_toList (since := "")]
theorem String.length_data {b : String} : b.toList.length = b.length := by
  first | exact String.length_toList .. | exact String.length_toList | (intros; apply String.length_toList <;> assumption)

@[deprecated String.ofList_toList (since := "")]
theorem String.asString_data {b : String} : String.ofList b.toList = b := by
  first | exact String.ofList_toList .. | exact String.ofList_toList | (intros; apply String.ofList_toList <;> assumption)

@[deprecated String.toList_push (since := "")]
theorem String.data_push {s : String} (c : Char) : (s.push c).toList = s.toList ++ [c] := by
  first | exact String.toList_push .. | exact String.toList_push | (intros; apply String.toList_push <;> assumption)

@[deprecated String.toList_singleton (since := "")]
theorem String.data_singleton (c : Char) : (String.singleton c).toList = [c] := by
  first | exact String.toList_singleton .. | exact String.toList_singleton | (intros; apply String.toList_singleton <;> assumption)

@[deprecated String.toList_empty (since := "")]
theorem String.data_empty : "".toList = [] := by
  first | exact String.toList_empty .. | exact String.toList_empty | (intros; apply String.toList_empty <;> assumption)

@[deprecated String.size_toByteArray (since := "")]
theorem String.size_bytes {s : String} : s.toByteArray.size = s.utf8ByteSize := by
  first | exact String.size_toByteArray .. | exact String.size_toByteArray | (intros; apply String.size_toByteArray <;> assumption)

@[deprecated String.ofList_nil (since := "")]
theorem List.asString_nil : String.ofList [] = "" := by
  first | exact String.ofList_nil .. | exact String.ofList_nil | (intros; apply String.ofList_nil <;> assumption)

@[deprecated String.toList_ofList (since := "")]
theorem List.data_asString {l : List Char} : (String.ofList l).toList = l := by
  first | exact String.toList_ofList .. | exact String.toList_ofList | (intros; apply String.toList_ofList <;> assumption)

@[deprecated String.ofList_eq_empty_iff (since := "")]
theorem List.asString_eq_empty_iff {l : List Char} : String.ofList l = "" ↔ l = [] := by
  first | exact String.ofList_eq_empty_iff .. | exact String.ofList_eq_empty_iff | (intros; apply String.ofList_eq_empty_iff <;> assumption)

@[deprecated String.singleton_eq_ofList (since := "")]
theorem String.singleton_eq {c : Char} : String.singleton c = String.ofList [c] := by
  first | exact String.singleton_eq_ofList .. | exact String.singleton_eq_ofList | (intros; apply String.singleton_eq_ofList <;> assumption)

@[deprecated String.ofList_inj (since := "")]
theorem List.asString_inj {l₁ l₂ : List Char} : String.ofList l₁ = String.ofList l₂ ↔ l₁ = l₂ := by
  first | exact String.ofList_inj .. | exact String.ofList_inj | (intros; apply String.ofList_inj <;> assumption)

@[deprecated String.length_ofList (since := "")]
theorem List.length_asString {l : List Char} : (String.ofList l).length = l.length := by
  first | exact String.length_ofList .. | exact String.length_ofList | (intros; apply String.length_ofList <;> assumption)

/-! `Init.Data.Range.Polymorphic.UpwardEnumerable` -/

@[deprecated Std.PRange.UpwardEnumerable.succMany?_add_one (since := "")]
theorem Std.PRange.UpwardEnumerable.succMany?_succ?.{u_1} {α : Type u_1} [Std.PRange.UpwardEnumerable α] [Std.PRange.LawfulUpwardEnumerable α] {n : Nat} {a : α} : Std.PRange.succMany? (n + 1) a = (Std.PRange.succMany? n a).bind Std.PRange.succ? := by
  first | exact Std.PRange.UpwardEnumerable.succMany?_add_one .. | exact Std.PRange.UpwardEnumerable.succMany?_add_one | (intros; apply Std.PRange.UpwardEnumerable.succMany?_add_one <;> assumption)

@[deprecated Std.PRange.UpwardEnumerable.succMany?_add_one (since := "")]
theorem Std.PRange.UpwardEnumerable.succMany?_succ.{u_1} {α : Type u_1} [Std.PRange.UpwardEnumerable α] [Std.PRange.LawfulUpwardEnumerable α] {n : Nat} {a : α} : Std.PRange.succMany? (n + 1) a = (Std.PRange.succMany? n a).bind Std.PRange.succ? := by
  first | exact Std.PRange.UpwardEnumerable.succMany?_add_one .. | exact Std.PRange.UpwardEnumerable.succMany?_add_one | (intros; apply Std.PRange.UpwardEnumerable.succMany?_add_one <;> assumption)

/-! `Init.Data.Stream` -/

@[deprecated Std.Stream (since := "")]
abbrev Stream := @Std.Stream

@[deprecated Std.ToStream (since := "")]
abbrev ToStream := @Std.ToStream
