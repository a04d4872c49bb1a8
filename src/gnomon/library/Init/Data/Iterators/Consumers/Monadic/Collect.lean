/-
All outputs of an iterator with effects, as a list or an array.

Read next: `Init.Data.Iterators.Consumers.Collect`.  Lean's counterpart: `Init.Data.Iterators.Consumers.Monadic.Collect`.
-/
prelude
import Init.Data.Iterators.Basic
import Init.Data.Array.Basic

universe w w'

namespace Std.IterM
variable {α : Type w} {β : Type w} {m : Type w → Type w'}

/-- The outputs behind those of an array. -/
@[specialize]
partial def toArray.go [Monad m] [Iterator α m β] (it : IterM (α := α) m β) (acc : Array β) : m (Array β) :=
  have : Nonempty (m (Array β)) := ⟨pure acc⟩
  do
    match (← it.step).inflate with
    | ⟨.yield it' out, _⟩ => toArray.go it' (acc.push out)
    | ⟨.skip it', _⟩ => toArray.go it' acc
    | ⟨.done, _⟩ => pure acc

/-- The outputs as an array. -/
@[always_inline, inline]
def toArray [Monad m] [Iterator α m β] (it : IterM (α := α) m β) : m (Array β) := toArray.go it #[]

/-- The outputs, last first, before those of a list. -/
@[specialize]
partial def toListRev.go [Monad m] [Iterator α m β] (it : IterM (α := α) m β) (acc : List β) : m (List β) :=
  have : Nonempty (m (List β)) := ⟨pure acc⟩
  do
    match (← it.step).inflate with
    | ⟨.yield it' out, _⟩ => toListRev.go it' (out :: acc)
    | ⟨.skip it', _⟩ => toListRev.go it' acc
    | ⟨.done, _⟩ => pure acc

/-- The outputs as a list, last first. -/
@[always_inline, inline]
def toListRev [Monad m] [Iterator α m β] (it : IterM (α := α) m β) : m (List β) := toListRev.go it []

/-- The outputs as a list. -/
@[always_inline, inline]
def toList [Monad m] [Iterator α m β] (it : IterM (α := α) m β) : m (List β) := Array.toList <$> IterM.toArray it

end Std.IterM
