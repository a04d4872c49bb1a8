/-
Ranges: loops, lists, arrays, sizes.

Read next: `Init.Data.Range.Polymorphic.Nat`.  Lean's counterpart: `Init.Data.Range.Polymorphic.Iterators`.
-/
prelude
import Init.Data.Range.Polymorphic.RangeIterator
import Init.Data.Range.Polymorphic.Basic

universe u v

open Std.PRange

namespace Std

variable {α : Type u}

namespace Rcc

/-- The iterator over the elements. -/
@[always_inline, inline] def Internal.iter [UpwardEnumerable α] (r : Rcc α) : Iter (α := Rxc.Iterator α) α :=
  ⟨⟨some r.lower, r.upper⟩⟩

/-- The elements as a list. -/
@[always_inline, inline] def toList [LE α] [DecidableLE α] [UpwardEnumerable α] [LawfulUpwardEnumerable α] [Rxc.IsAlwaysFinite α]
    (r : Rcc α) : List α :=
  Internal.iter r |>.toList

/-- The elements as an array. -/
@[always_inline, inline] def toArray [LE α] [DecidableLE α] [UpwardEnumerable α] [LawfulUpwardEnumerable α] [Rxc.IsAlwaysFinite α]
    (r : Rcc α) : Array α :=
  Internal.iter r |>.toArray

/-- How many elements there are. -/
@[always_inline, inline] def size [Rxc.HasSize α] (r : Rcc α) : Nat :=
  Rxc.HasSize.size r.lower r.upper

private theorem mem_of_output [UpwardEnumerable α] [LE α] [DecidableLE α] [LawfulUpwardEnumerable α] [LawfulUpwardEnumerableLE α]
    {r : Rcc α} {a : α} (h : (Internal.iter r).toIterM.IsPlausibleIndirectOutput a) : a ∈ r := by
  have ⟨⟨a, ha, hle⟩, hu⟩ := Rxc.Iterator.le_of_output h
  cases ha
  exact ⟨UpwardEnumerable.le_iff.2 hle, hu⟩

instance [UpwardEnumerable α] [LE α] [DecidableLE α] [LawfulUpwardEnumerable α] [LawfulUpwardEnumerableLE α] {m : Type u → Type v} [Monad m]
    [Iterators.Finite (Rxc.Iterator α) Id] : ForIn' m (Rcc α) α inferInstance where
  forIn' r init f :=
    IteratorLoop.finiteForIn' (fun _ _ f c => f c.run) |>.forIn' (Internal.iter r).toIterM init
      fun a h acc => f a (mem_of_output h) acc

end Rcc

namespace Rco

/-- The iterator over the elements. -/
@[always_inline, inline] def Internal.iter [UpwardEnumerable α] (r : Rco α) : Iter (α := Rxo.Iterator α) α :=
  ⟨⟨some r.lower, r.upper⟩⟩

/-- The elements as a list. -/
@[always_inline, inline] def toList [LT α] [DecidableLT α] [UpwardEnumerable α] [LawfulUpwardEnumerable α] [Rxo.IsAlwaysFinite α]
    (r : Rco α) : List α :=
  Internal.iter r |>.toList

/-- The elements as an array. -/
@[always_inline, inline] def toArray [LT α] [DecidableLT α] [UpwardEnumerable α] [LawfulUpwardEnumerable α] [Rxo.IsAlwaysFinite α]
    (r : Rco α) : Array α :=
  Internal.iter r |>.toArray

/-- How many elements there are. -/
@[always_inline, inline] def size [Rxo.HasSize α] (r : Rco α) : Nat :=
  Rxo.HasSize.size r.lower r.upper

private theorem mem_of_output [UpwardEnumerable α] [LE α] [LT α] [DecidableLT α] [LawfulUpwardEnumerable α] [LawfulUpwardEnumerableLE α] [LawfulUpwardEnumerableLT α]
    {r : Rco α} {a : α} (h : (Internal.iter r).toIterM.IsPlausibleIndirectOutput a) : a ∈ r := by
  have ⟨⟨a, ha, hle⟩, hu⟩ := Rxo.Iterator.le_of_output h
  cases ha
  exact ⟨UpwardEnumerable.le_iff.2 hle, hu⟩

instance [UpwardEnumerable α] [LE α] [LT α] [DecidableLT α] [LawfulUpwardEnumerable α] [LawfulUpwardEnumerableLE α] [LawfulUpwardEnumerableLT α] {m : Type u → Type v} [Monad m]
    [Iterators.Finite (Rxo.Iterator α) Id] : ForIn' m (Rco α) α inferInstance where
  forIn' r init f :=
    IteratorLoop.finiteForIn' (fun _ _ f c => f c.run) |>.forIn' (Internal.iter r).toIterM init
      fun a h acc => f a (mem_of_output h) acc

end Rco

namespace Rci

/-- The iterator over the elements. -/
@[always_inline, inline] def Internal.iter [UpwardEnumerable α] (r : Rci α) : Iter (α := Rxi.Iterator α) α :=
  ⟨⟨some r.lower⟩⟩

/-- The elements as a list. -/
@[always_inline, inline] def toList [UpwardEnumerable α] [LawfulUpwardEnumerable α] [Rxi.IsAlwaysFinite α]
    (r : Rci α) : List α :=
  Internal.iter r |>.toList

/-- The elements as an array. -/
@[always_inline, inline] def toArray [UpwardEnumerable α] [LawfulUpwardEnumerable α] [Rxi.IsAlwaysFinite α]
    (r : Rci α) : Array α :=
  Internal.iter r |>.toArray

/-- How many elements there are. -/
@[always_inline, inline] def size [Rxi.HasSize α] (r : Rci α) : Nat :=
  Rxi.HasSize.size r.lower

private theorem mem_of_output [UpwardEnumerable α] [LE α] [LawfulUpwardEnumerable α] [LawfulUpwardEnumerableLE α]
    {r : Rci α} {a : α} (h : (Internal.iter r).toIterM.IsPlausibleIndirectOutput a) : a ∈ r := by
  have ⟨a, ha, hle⟩ := Rxi.Iterator.le_of_output h
  cases ha
  exact UpwardEnumerable.le_iff.2 hle

instance [UpwardEnumerable α] [LE α] [LawfulUpwardEnumerable α] [LawfulUpwardEnumerableLE α] {m : Type u → Type v} [Monad m]
    [Iterators.Finite (Rxi.Iterator α) Id] : ForIn' m (Rci α) α inferInstance where
  forIn' r init f :=
    IteratorLoop.finiteForIn' (fun _ _ f c => f c.run) |>.forIn' (Internal.iter r).toIterM init
      fun a h acc => f a (mem_of_output h) acc

end Rci

namespace Roc

/-- The iterator over the elements. -/
@[always_inline, inline] def Internal.iter [UpwardEnumerable α] (r : Roc α) : Iter (α := Rxc.Iterator α) α :=
  ⟨⟨UpwardEnumerable.succ? r.lower, r.upper⟩⟩

/-- The elements as a list. -/
@[always_inline, inline] def toList [LE α] [DecidableLE α] [UpwardEnumerable α] [LawfulUpwardEnumerable α] [Rxc.IsAlwaysFinite α]
    (r : Roc α) : List α :=
  Internal.iter r |>.toList

/-- The elements as an array. -/
@[always_inline, inline] def toArray [LE α] [DecidableLE α] [UpwardEnumerable α] [LawfulUpwardEnumerable α] [Rxc.IsAlwaysFinite α]
    (r : Roc α) : Array α :=
  Internal.iter r |>.toArray

/-- How many elements there are. -/
@[always_inline, inline] def size [Rxc.HasSize α] [UpwardEnumerable α] (r : Roc α) : Nat :=
  match UpwardEnumerable.succ? r.lower with
  | none => 0
  | some lower => Rxc.HasSize.size lower r.upper

private theorem mem_of_output [UpwardEnumerable α] [LE α] [DecidableLE α] [LT α] [LawfulUpwardEnumerable α] [LawfulUpwardEnumerableLE α] [LawfulUpwardEnumerableLT α]
    {r : Roc α} {a : α} (h : (Internal.iter r).toIterM.IsPlausibleIndirectOutput a) : a ∈ r := by
  have ⟨⟨a, ha, hle⟩, hu⟩ := Rxc.Iterator.le_of_output h
  exact ⟨UpwardEnumerable.lt_iff.2 (UpwardEnumerable.lt_of_succ?_le ha hle), hu⟩

instance [UpwardEnumerable α] [LE α] [DecidableLE α] [LT α] [LawfulUpwardEnumerable α] [LawfulUpwardEnumerableLE α] [LawfulUpwardEnumerableLT α] {m : Type u → Type v} [Monad m]
    [Iterators.Finite (Rxc.Iterator α) Id] : ForIn' m (Roc α) α inferInstance where
  forIn' r init f :=
    IteratorLoop.finiteForIn' (fun _ _ f c => f c.run) |>.forIn' (Internal.iter r).toIterM init
      fun a h acc => f a (mem_of_output h) acc

end Roc

namespace Roo

/-- The iterator over the elements. -/
@[always_inline, inline] def Internal.iter [UpwardEnumerable α] (r : Roo α) : Iter (α := Rxo.Iterator α) α :=
  ⟨⟨UpwardEnumerable.succ? r.lower, r.upper⟩⟩

/-- The elements as a list. -/
@[always_inline, inline] def toList [LT α] [DecidableLT α] [UpwardEnumerable α] [LawfulUpwardEnumerable α] [Rxo.IsAlwaysFinite α]
    (r : Roo α) : List α :=
  Internal.iter r |>.toList

/-- The elements as an array. -/
@[always_inline, inline] def toArray [LT α] [DecidableLT α] [UpwardEnumerable α] [LawfulUpwardEnumerable α] [Rxo.IsAlwaysFinite α]
    (r : Roo α) : Array α :=
  Internal.iter r |>.toArray

/-- How many elements there are. -/
@[always_inline, inline] def size [Rxo.HasSize α] [UpwardEnumerable α] (r : Roo α) : Nat :=
  match UpwardEnumerable.succ? r.lower with
  | none => 0
  | some lower => Rxo.HasSize.size lower r.upper

private theorem mem_of_output [UpwardEnumerable α] [LT α] [DecidableLT α] [LawfulUpwardEnumerable α] [LawfulUpwardEnumerableLT α]
    {r : Roo α} {a : α} (h : (Internal.iter r).toIterM.IsPlausibleIndirectOutput a) : a ∈ r := by
  have ⟨⟨a, ha, hle⟩, hu⟩ := Rxo.Iterator.le_of_output h
  exact ⟨UpwardEnumerable.lt_iff.2 (UpwardEnumerable.lt_of_succ?_le ha hle), hu⟩

instance [UpwardEnumerable α] [LT α] [DecidableLT α] [LawfulUpwardEnumerable α] [LawfulUpwardEnumerableLT α] {m : Type u → Type v} [Monad m]
    [Iterators.Finite (Rxo.Iterator α) Id] : ForIn' m (Roo α) α inferInstance where
  forIn' r init f :=
    IteratorLoop.finiteForIn' (fun _ _ f c => f c.run) |>.forIn' (Internal.iter r).toIterM init
      fun a h acc => f a (mem_of_output h) acc

end Roo

namespace Roi

/-- The iterator over the elements. -/
@[always_inline, inline] def Internal.iter [UpwardEnumerable α] (r : Roi α) : Iter (α := Rxi.Iterator α) α :=
  ⟨⟨UpwardEnumerable.succ? r.lower⟩⟩

/-- The elements as a list. -/
@[always_inline, inline] def toList [UpwardEnumerable α] [LawfulUpwardEnumerable α] [Rxi.IsAlwaysFinite α]
    (r : Roi α) : List α :=
  Internal.iter r |>.toList

/-- The elements as an array. -/
@[always_inline, inline] def toArray [UpwardEnumerable α] [LawfulUpwardEnumerable α] [Rxi.IsAlwaysFinite α]
    (r : Roi α) : Array α :=
  Internal.iter r |>.toArray

/-- How many elements there are. -/
@[always_inline, inline] def size [Rxi.HasSize α] [UpwardEnumerable α] (r : Roi α) : Nat :=
  match UpwardEnumerable.succ? r.lower with
  | none => 0
  | some lower => Rxi.HasSize.size lower

private theorem mem_of_output [UpwardEnumerable α] [LT α] [LawfulUpwardEnumerable α] [LawfulUpwardEnumerableLT α]
    {r : Roi α} {a : α} (h : (Internal.iter r).toIterM.IsPlausibleIndirectOutput a) : a ∈ r := by
  have ⟨a, ha, hle⟩ := Rxi.Iterator.le_of_output h
  exact UpwardEnumerable.lt_iff.2 (UpwardEnumerable.lt_of_succ?_le ha hle)

instance [UpwardEnumerable α] [LT α] [LawfulUpwardEnumerable α] [LawfulUpwardEnumerableLT α] {m : Type u → Type v} [Monad m]
    [Iterators.Finite (Rxi.Iterator α) Id] : ForIn' m (Roi α) α inferInstance where
  forIn' r init f :=
    IteratorLoop.finiteForIn' (fun _ _ f c => f c.run) |>.forIn' (Internal.iter r).toIterM init
      fun a h acc => f a (mem_of_output h) acc

end Roi

namespace Ric

/-- The iterator over the elements. -/
@[always_inline, inline] def Internal.iter [UpwardEnumerable α] [Least? α] (r : Ric α) : Iter (α := Rxc.Iterator α) α :=
  ⟨⟨Least?.least?, r.upper⟩⟩

/-- The elements as a list. -/
@[always_inline, inline] def toList [LE α] [DecidableLE α] [UpwardEnumerable α] [Least? α] [LawfulUpwardEnumerable α] [Rxc.IsAlwaysFinite α]
    (r : Ric α) : List α :=
  Internal.iter r |>.toList

/-- The elements as an array. -/
@[always_inline, inline] def toArray [LE α] [DecidableLE α] [UpwardEnumerable α] [Least? α] [LawfulUpwardEnumerable α] [Rxc.IsAlwaysFinite α]
    (r : Ric α) : Array α :=
  Internal.iter r |>.toArray

/-- How many elements there are. -/
@[always_inline, inline] def size [Rxc.HasSize α] [Least? α] (r : Ric α) : Nat :=
  match Least?.least? (α := α) with
  | none => 0
  | some lower => Rxc.HasSize.size lower r.upper

private theorem mem_of_output [UpwardEnumerable α] [Least? α] [LE α] [DecidableLE α] [LawfulUpwardEnumerable α] [LawfulUpwardEnumerableLE α]
    {r : Ric α} {a : α} (h : (Internal.iter r).toIterM.IsPlausibleIndirectOutput a) : a ∈ r := by
  have ⟨_, hu⟩ := Rxc.Iterator.le_of_output h
  exact hu

instance [UpwardEnumerable α] [Least? α] [LE α] [DecidableLE α] [LawfulUpwardEnumerable α] [LawfulUpwardEnumerableLE α] {m : Type u → Type v} [Monad m]
    [Iterators.Finite (Rxc.Iterator α) Id] : ForIn' m (Ric α) α inferInstance where
  forIn' r init f :=
    IteratorLoop.finiteForIn' (fun _ _ f c => f c.run) |>.forIn' (Internal.iter r).toIterM init
      fun a h acc => f a (mem_of_output h) acc

end Ric

namespace Rio

/-- The iterator over the elements. -/
@[always_inline, inline] def Internal.iter [UpwardEnumerable α] [Least? α] (r : Rio α) : Iter (α := Rxo.Iterator α) α :=
  ⟨⟨Least?.least?, r.upper⟩⟩

/-- The elements as a list. -/
@[always_inline, inline] def toList [LT α] [DecidableLT α] [UpwardEnumerable α] [Least? α] [LawfulUpwardEnumerable α] [Rxo.IsAlwaysFinite α]
    (r : Rio α) : List α :=
  Internal.iter r |>.toList

/-- The elements as an array. -/
@[always_inline, inline] def toArray [LT α] [DecidableLT α] [UpwardEnumerable α] [Least? α] [LawfulUpwardEnumerable α] [Rxo.IsAlwaysFinite α]
    (r : Rio α) : Array α :=
  Internal.iter r |>.toArray

/-- How many elements there are. -/
@[always_inline, inline] def size [Rxo.HasSize α] [Least? α] (r : Rio α) : Nat :=
  match Least?.least? (α := α) with
  | none => 0
  | some lower => Rxo.HasSize.size lower r.upper

private theorem mem_of_output [UpwardEnumerable α] [Least? α] [LT α] [DecidableLT α] [LawfulUpwardEnumerable α] [LawfulUpwardEnumerableLT α]
    {r : Rio α} {a : α} (h : (Internal.iter r).toIterM.IsPlausibleIndirectOutput a) : a ∈ r := by
  have ⟨_, hu⟩ := Rxo.Iterator.le_of_output h
  exact hu

instance [UpwardEnumerable α] [Least? α] [LT α] [DecidableLT α] [LawfulUpwardEnumerable α] [LawfulUpwardEnumerableLT α] {m : Type u → Type v} [Monad m]
    [Iterators.Finite (Rxo.Iterator α) Id] : ForIn' m (Rio α) α inferInstance where
  forIn' r init f :=
    IteratorLoop.finiteForIn' (fun _ _ f c => f c.run) |>.forIn' (Internal.iter r).toIterM init
      fun a h acc => f a (mem_of_output h) acc

end Rio

namespace Rii

/-- The iterator over the elements. -/
@[always_inline, inline] def Internal.iter [UpwardEnumerable α] [Least? α] (_ : Rii α) : Iter (α := Rxi.Iterator α) α :=
  ⟨⟨Least?.least?⟩⟩

/-- The elements as a list. -/
@[always_inline, inline] def toList [UpwardEnumerable α] [Least? α] [LawfulUpwardEnumerable α] [Rxi.IsAlwaysFinite α]
    (r : Rii α) : List α :=
  Internal.iter r |>.toList

/-- The elements as an array. -/
@[always_inline, inline] def toArray [UpwardEnumerable α] [Least? α] [LawfulUpwardEnumerable α] [Rxi.IsAlwaysFinite α]
    (r : Rii α) : Array α :=
  Internal.iter r |>.toArray

/-- How many elements there are. -/
@[always_inline, inline] def size [Rxi.HasSize α] [Least? α] (_ : Rii α) : Nat :=
  match Least?.least? (α := α) with
  | none => 0
  | some lower => Rxi.HasSize.size lower

private theorem mem_of_output [UpwardEnumerable α] [Least? α] [LawfulUpwardEnumerable α]
    {r : Rii α} {a : α} (_ : (Internal.iter r).toIterM.IsPlausibleIndirectOutput a) : a ∈ r := by
  exact True.intro

instance [UpwardEnumerable α] [Least? α] [LawfulUpwardEnumerable α] {m : Type u → Type v} [Monad m]
    [Iterators.Finite (Rxi.Iterator α) Id] : ForIn' m (Rii α) α inferInstance where
  forIn' r init f :=
    IteratorLoop.finiteForIn' (fun _ _ f c => f c.run) |>.forIn' (Internal.iter r).toIterM init
      fun a h acc => f a (mem_of_output h) acc

end Rii

end Std
