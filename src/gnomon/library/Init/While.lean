/-
Loops without an end of their own: `repeat`, `while`.

Lean's counterpart: `Init.While`.
-/
prelude
import Init.Core

namespace Lean

/-- A loop that only `break` and `return` leave. -/
inductive Loop where
  /-- The loop. -/
  | mk

/-- Runs the body until it says that the loop ends. -/
@[inline]
partial def Loop.forIn {β : Type u} {m : Type u → Type v} [Monad m] (_ : Loop) (init : β)
    (f : Unit → β → m (ForInStep β)) : m β :=
  let rec
    /-- From a value on. -/
    @[specialize] loop (b : β) : m β := do
      match ← f () b with
      | ForInStep.done b => pure b
      | ForInStep.yield b => loop b
  loop init

instance [Monad m] : ForIn m Loop Unit where
  forIn := Loop.forIn

syntax "repeat " doSeq : doElem

macro_rules
  | `(doElem| repeat $seq) => `(doElem| for _ in Loop.mk do $seq)

syntax "while " ident " : " termBeforeDo " do " doSeq : doElem

macro_rules
  | `(doElem| while $h : $cond do $seq) => `(doElem| repeat if $h:ident : $cond then $seq else break)

syntax "while " termBeforeDo " do " doSeq : doElem

macro_rules
  | `(doElem| while $cond do $seq) => `(doElem| repeat if $cond then $seq else break)

syntax "repeat " doSeq ppDedent(ppLine) "until " term : doElem

macro_rules
  | `(doElem| repeat $seq until $cond) => `(doElem| repeat do $seq:doSeq; if $cond then break)

end Lean
