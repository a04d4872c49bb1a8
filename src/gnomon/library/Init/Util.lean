/-
Messages of panics, tracing, and tests for equality that look at addresses first.

Read next: `Init.Data.String.Basic`.  Lean's counterpart: `Init.Util`.
-/
prelude
import Init.Data.ToString.Basic

universe u v

open String.Internal

set_option linter.unusedVariables false in
/-- Prints a message, then goes on with `f`. -/
@[never_extract, extern "lean_dbg_trace"]
def dbgTrace {α : Type u} (s : String) (f : Unit → α) : α := f ()

/-- Prints a value. -/
def dbgTraceVal {α : Type u} [ToString α] (a : α) : α := dbgTrace (toString a) (fun _ => a)

set_option linter.unusedVariables false in
/-- Prints a message, if something else refers to the value. -/
@[never_extract, extern "lean_dbg_trace_if_shared"]
def dbgTraceIfShared {α : Type u} (s : String) (a : α) : α := a

/-- Prints the native stack, then goes on with `f`. -/
@[never_extract, extern "lean_dbg_stack_trace"]
def dbgStackTrace {α : Type u} (f : Unit → α) : α := f ()

set_option linter.unusedVariables false in
/-- Waits for some milliseconds, then goes on with `f`. -/
@[extern "lean_dbg_sleep"]
def dbgSleep {α : Type u} (ms : UInt32) (f : Unit → α) : α := f ()

private def place (modName : String) (line col : Nat) : String :=
  append (append (append (append modName ":") (toString line)) ":") (toString col)

/-- What a panic says. -/
@[noinline] def mkPanicMessage (modName : String) (line col : Nat) (msg : String) : String :=
  append (append (append "PANIC at " (place modName line col)) ": ") msg

/-- Prints a message with a place, and goes on with the default value. -/
@[never_extract, inline]
def panicWithPos {α : Sort u} [Inhabited α] (modName : String) (line col : Nat) (msg : String) : α :=
  panic (mkPanicMessage modName line col msg)

/-- What a panic in a declaration says. -/
@[noinline]
def mkPanicMessageWithDecl (modName : String) (declName : String) (line col : Nat) (msg : String) : String :=
  append (append (append (append (append "PANIC at " declName) " ") (place modName line col)) ": ") msg

/-- Prints a message with a place in a declaration, and goes on with the default value. -/
@[never_extract, inline]
def panicWithPosWithDecl {α : Sort u} [Inhabited α] (modName : String) (declName : String) (line col : Nat)
    (msg : String) : α :=
  panic (mkPanicMessageWithDecl modName declName line col msg)

/-- The address of a value. -/
@[extern "lean_ptr_addr"]
unsafe opaque ptrAddrUnsafe {α : Type u} (a : @& α) : USize

/-- Whether a value is referred to once only. -/
@[extern "lean_is_exclusive_obj"]
unsafe opaque isExclusiveUnsafe {α : Type u} (a : @& α) : Bool

set_option linter.unusedVariables.funArgs false in
@[inline] private unsafe def withPtrAddrUnsafe {α : Type u} {β : Type v} (a : α) (k : USize → β)
    (h : ∀ u₁ u₂, k u₁ = k u₂) : β :=
  k (ptrAddrUnsafe a)

/-- Whether two values have the same address. -/
@[inline] unsafe def ptrEq (a b : α) : Bool := ptrAddrUnsafe a == ptrAddrUnsafe b

/-- Whether the elements of two lists have the same addresses. -/
unsafe def ptrEqList : (as bs : List α) → Bool
  | .nil, .nil => true
  | .cons a as, .cons b bs => if ptrEq a b then ptrEqList as bs else false
  | _, _ => false

set_option linter.unusedVariables.funArgs false in
@[inline] private unsafe def withPtrEqUnsafe {α : Type u} (a b : α) (k : Unit → Bool) (h : a = b → k () = true) : Bool :=
  if ptrEq a b then true else k ()

/-- An equality test that need not be made where the addresses are the same. -/
@[implemented_by withPtrEqUnsafe]
def withPtrEq {α : Type u} (a b : α) (k : Unit → Bool) (h : a = b → k () = true) : Bool := k ()

/-- A decision about an equality that need not be made where the addresses are the same. -/
@[inline] def withPtrEqDecEq {α : Type u} (a b : α) (k : Unit → Decidable (a = b)) : Decidable (a = b) :=
  let b := withPtrEq a b (fun _ => toBoolUsing (k ())) (toBoolUsing_eq_true (k ()))
  match h : b with
  | true => isTrue (of_toBoolUsing_eq_true h)
  | false => isFalse (of_toBoolUsing_eq_false h)

/-- A function of an address that does not depend on it. -/
@[implemented_by withPtrAddrUnsafe]
def withPtrAddr {α : Type u} {β : Type v} (a : α) (k : USize → β) (h : ∀ u₁ u₂, k u₁ = k u₂) : β := k 0

set_option linter.unusedVariables.funArgs false in
/-- Marks a value as shared by threads. -/
@[never_extract, extern "lean_runtime_mark_multi_threaded"]
def Runtime.markMT {α : Type u} (a : α) : α := a

set_option linter.unusedVariables.funArgs false in
/-- Marks a value as one that is never freed. -/
@[never_extract, extern "lean_runtime_mark_persistent"]
unsafe def Runtime.markPersistent {α : Type u} (a : α) : α := a
