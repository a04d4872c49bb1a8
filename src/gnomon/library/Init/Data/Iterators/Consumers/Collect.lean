/-
All outputs of an iterator, as a list or an array.

Lean's counterpart: `Init.Data.Iterators.Consumers.Collect`, `Init.Data.Iterators.Consumers.Partial` and
`Init.Data.Iterators.Consumers.Total`.
-/
prelude
import Init.Data.Iterators.Consumers.Monadic.Collect

universe w w'

namespace Std

/-- An iterator whose consumers are known to end. -/
structure Iter.Total {α : Type w} (β : Type w) where
  /-- The iterator. -/
  it : Iter (α := α) β

/-- For consumers that demand a proof that they end. -/
@[always_inline, inline]
def Iter.ensureTermination {α : Type w} {β : Type w} (it : Iter (α := α) β) : Iter.Total (α := α) β := ⟨it⟩

/-- An iterator whose consumers may not end. -/
structure Iter.Partial {α : Type w} (β : Type w) where
  /-- The iterator. -/
  it : Iter (α := α) β

/-- For consumers that may not end. -/
@[always_inline, inline]
def Iter.allowNontermination {α : Type w} {β : Type w} (it : Iter (α := α) β) : Iter.Partial (α := α) β := ⟨it⟩

/-- The outputs as an array. -/
@[always_inline, inline]
def Iter.toArray {α : Type w} {β : Type w} [Iterator α Id β] (it : Iter (α := α) β) : Array β :=
  it.toIterM.toArray.run

/-- The outputs as a list. -/
@[always_inline, inline]
def Iter.toList {α : Type w} {β : Type w} [Iterator α Id β] (it : Iter (α := α) β) : List β :=
  it.toIterM.toList.run

/-- The outputs as a list, last first. -/
@[always_inline, inline]
def Iter.toListRev {α : Type w} {β : Type w} [Iterator α Id β] (it : Iter (α := α) β) : List β :=
  it.toIterM.toListRev.run

/-- The outputs as an array. -/
@[always_inline, inline]
def Iter.Total.toArray {α : Type w} {β : Type w} [Iterator α Id β] [Iterators.Finite α Id]
    (it : Iter.Total (α := α) β) : Array β := it.it.toArray

/-- The outputs as a list. -/
@[always_inline, inline]
def Iter.Total.toList {α : Type w} {β : Type w} [Iterator α Id β] [Iterators.Finite α Id]
    (it : Iter.Total (α := α) β) : List β := it.it.toList

/-- The outputs as a list, last first. -/
@[always_inline, inline]
def Iter.Total.toListRev {α : Type w} {β : Type w} [Iterator α Id β] [Iterators.Finite α Id]
    (it : Iter.Total (α := α) β) : List β := it.it.toListRev

/-- The outputs as an array. -/
@[always_inline, inline, deprecated Iter.toArray (since := "2025-12-04")]
def Iter.Partial.toArray {α : Type w} {β : Type w} [Iterator α Id β] (it : Iter.Partial (α := α) β) : Array β :=
  it.it.toArray

/-- The outputs as a list. -/
@[always_inline, inline, deprecated Iter.toList (since := "2025-12-04")]
def Iter.Partial.toList {α : Type w} {β : Type w} [Iterator α Id β] (it : Iter.Partial (α := α) β) : List β :=
  it.it.toList

/-- The outputs as a list, last first. -/
@[always_inline, inline, deprecated Iter.toListRev (since := "2025-12-04")]
def Iter.Partial.toListRev {α : Type w} {β : Type w} [Iterator α Id β] (it : Iter.Partial (α := α) β) : List β :=
  it.it.toListRev

end Std
