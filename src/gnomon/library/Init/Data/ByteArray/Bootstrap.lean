/-
Byte arrays: one after the other, as strings need it.

Read next: `Init.Data.String.Bootstrap`, `Init.Data.ByteArray.Basic`.  Lean's counterpart: `Init.Data.ByteArray.Bootstrap`.
-/
prelude
import Init.Core

namespace ByteArray

/-- One byte array after the other, said of lists; programs use `ByteArray.fastAppend`. -/
@[noinline] protected def append (a b : ByteArray) : ByteArray := ⟨⟨List.append a.data.toList b.data.toList⟩⟩

instance : Append ByteArray := ⟨ByteArray.append⟩

theorem ext {x y : ByteArray} (h : x.data = y.data) : x = y := congrArg ByteArray.mk h

@[simp] theorem data_push {a : ByteArray} {b : UInt8} : (a.push b).data = a.data.push b := rfl

end ByteArray

private theorem append_nil' {α : Type u} : (l : List α) → List.append l .nil = l
  | .nil => rfl
  | .cons a l => congrArg (List.cons a) (append_nil' l)

private theorem concat_append {α : Type u} (b : α) (l' : List α) : (l : List α) →
    List.append (List.concat l b) l' = List.append l (List.cons b l')
  | .nil => rfl
  | .cons a l => congrArg (List.cons a) (concat_append b l' l)

private theorem append_assoc' {α : Type u} (l' l'' : List α) : (l : List α) →
    List.append (List.append l l') l'' = List.append l (List.append l' l'')
  | .nil => rfl
  | .cons a l => congrArg (List.cons a) (append_assoc' l' l'' l)

private theorem loop_eq : (l : List UInt8) → (r : ByteArray) →
    (List.toByteArray.loop l r).data.toList = List.append r.data.toList l
  | .nil, r => (append_nil' _).symm
  | .cons b l, r => (loop_eq l (r.push b)).trans (concat_append b l _)

/-- The bytes of the byte array of a list are those of the list. -/
@[simp] theorem List.toList_data_toByteArray {l : List UInt8} : l.toByteArray.data.toList = l := loop_eq l _

private theorem flatMap_append' {α : Type u} {β : Type v} (f : α → List β) (l' : List α) : (l : List α) →
    List.flatMap f (List.append l l') = List.append (List.flatMap f l) (List.flatMap f l')
  | .nil => rfl
  | .cons a l => (congrArg (List.append (f a)) (flatMap_append' f l' l)).trans (append_assoc' _ _ _).symm

/-- The encoding of one list after the other is one encoding after the other. -/
theorem List.utf8Encode_append_data (l l' : List Char) :
    ByteArray.append (List.utf8Encode l) (List.utf8Encode l') = List.utf8Encode (List.append l l') :=
  ByteArray.ext (congrArg Array.mk
    (((congr (congrArg List.append List.toList_data_toByteArray) List.toList_data_toByteArray).trans
      (flatMap_append' _ l' l).symm).trans List.toList_data_toByteArray.symm))
