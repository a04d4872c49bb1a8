/-
Arrays of floating point numbers, kept as such.

Lean's counterpart: `Init.Data.FloatArray.Basic`.
-/
prelude
import Init.Data.Array.Basic
import Init.Data.Array.Set
import Init.Data.Float
import Init.Data.OfScientific
import Init.Data.UInt.Basic
import Init.GetElem
import Init.Data.ToString.Basic
import Init.WFTactics

universe u v w

/-- Arrays of floating point numbers, kept as such. -/
structure FloatArray where
  /-- The numbers. -/
  data : Array Float

attribute [extern "lean_float_array_mk"] FloatArray.mk
attribute [extern "lean_float_array_data"] FloatArray.data

namespace FloatArray

/-- Whether the numbers are the same. -/
def instBEq.beq (a b : FloatArray) : Bool := a.data == b.data

instance instBEq : BEq FloatArray := ⟨instBEq.beq⟩

/-- The empty array with room for `c` numbers. -/
@[extern "lean_mk_empty_float_array"]
def emptyWithCapacity (c : @& Nat) : FloatArray := { data := #[] }

/-- The empty array. -/
def empty : FloatArray := emptyWithCapacity 0

instance instInhabited : Inhabited FloatArray where
  default := empty

instance instEmptyCollection : EmptyCollection FloatArray where
  emptyCollection := FloatArray.empty

/-- One more number at the end. -/
@[extern "lean_float_array_push"]
def push : FloatArray → Float → FloatArray
  | ⟨ds⟩, b => ⟨ds.push b⟩

/-- The number of numbers. -/
@[extern "lean_float_array_size"]
def size : (@& FloatArray) → Nat
  | ⟨ds⟩ => ds.size

/-- The number of numbers, as a word. -/
@[extern "lean_sarray_size"]
def usize (a : @& FloatArray) : USize := a.size.toUSize

/-- The number at a position known to be inside. -/
@[extern "lean_float_array_uget"]
def uget : (a : @& FloatArray) → (i : USize) → i.toNat < a.size → Float
  | ⟨ds⟩, i, h => ds.getInternal i.toNat h

/-- The number at a position known to be inside. -/
@[extern "lean_float_array_fget"]
def get : (ds : @& FloatArray) → (i : @& Nat) → (h : i < ds.size := by get_elem_tactic) → Float
  | ⟨ds⟩, i, h => ds.getInternal i h

/-- The number at a position; panics outside. -/
@[extern "lean_float_array_get"]
def get! : (@& FloatArray) → (@& Nat) → Float
  | ⟨ds⟩, i => ds.getD i 0

/-- The number at a position, if there is one. -/
def get? (ds : FloatArray) (i : Nat) : Option Float := if h : i < ds.size then some (ds.get i h) else none

instance instGetElemNatFloatLtSize : GetElem FloatArray Nat Float fun xs i => i < xs.size where
  getElem xs i h := xs.get i h

instance instGetElemUSizeFloatLtNatToNatSize : GetElem FloatArray USize Float fun xs i => i.toNat < xs.size where
  getElem xs i h := xs.uget i h

/-- Another number at a position known to be inside. -/
@[extern "lean_float_array_uset"]
def uset : (a : FloatArray) → (i : USize) → Float → (h : i.toNat < a.size := by get_elem_tactic) → FloatArray
  | ⟨ds⟩, i, v, h => ⟨ds.set i.toNat v h⟩

/-- Another number at a position known to be inside. -/
@[extern "lean_float_array_fset"]
def set : (ds : FloatArray) → (i : @& Nat) → Float → (h : i < ds.size := by get_elem_tactic) → FloatArray
  | ⟨ds⟩, i, d, h => ⟨ds.set i d h⟩

/-- Another number at a position; nothing changes outside. -/
@[extern "lean_float_array_set"]
def set! : FloatArray → (@& Nat) → Float → FloatArray
  | ⟨ds⟩, i, d => ⟨ds.setIfInBounds i d⟩

/-- Whether there are no numbers. -/
def isEmpty (s : FloatArray) : Bool := s.size == 0

/-- The numbers as a list. -/
partial def toList (ds : FloatArray) : List Float :=
  let rec
    /-- From `i` on, behind those in `r`, last first. -/
    loop (i : Nat) (r : List Float) : List Float :=
      if i < ds.size then loop (i + 1) (ds.get! i :: r) else r.reverse
  loop 0 []

/-- The loop over the numbers. -/
@[inline] protected def forIn {β : Type v} {m : Type v → Type w} [Monad m] (as : FloatArray) (b : β)
    (f : Float → β → m (ForInStep β)) : m β :=
  let rec
    /-- Over the last `i` numbers. -/
    @[specialize] loop (i : Nat) (h : i ≤ as.size) (b : β) : m β := do
    match i, h with
    | 0, _ => pure b
    | i + 1, h =>
      have h' : i < as.size := h
      have : as.size - 1 - i < as.size :=
        Nat.lt_of_le_of_lt (Nat.sub_le _ _) (Nat.sub_lt (Nat.zero_lt_of_lt h') (by decide))
      match (← f as[as.size - 1 - i] b) with
      | ForInStep.done b => pure b
      | ForInStep.yield b => loop i (Nat.le_of_lt h') b
  loop as.size (Nat.le_refl _) b

instance instForInFloatOfMonad {m : Type u_1 → Type u_2} [Monad m] : ForIn m FloatArray Float where
  forIn := FloatArray.forIn

/-- Combines the numbers from the left, with effects. -/
@[inline] def foldlM {β : Type v} {m : Type v → Type w} [Monad m] (f : β → Float → m β) (init : β) (as : FloatArray)
    (start := 0) (stop := as.size) : m β :=
  let fold (stop : Nat) (h : stop ≤ as.size) : m β :=
    let rec
      /-- From `j` on, at most `i` numbers. -/
      @[specialize] loop (i : Nat) (j : Nat) (b : β) : m β := do
      if hlt : j < stop then
        match i with
        | 0 => pure b
        | i' + 1 =>
          have : j < as.size := Nat.lt_of_lt_of_le hlt h
          loop i' (j + 1) (← f b as[j])
      else
        pure b
    loop (stop - start) start init
  if h : stop ≤ as.size then fold stop h else fold as.size (Nat.le_refl _)

/-- Combines the numbers from the left. -/
@[inline] def foldl {β : Type v} (f : β → Float → β) (init : β) (as : FloatArray) (start := 0) (stop := as.size) : β :=
  Id.run <| as.foldlM (pure <| f · ·) init start stop

end FloatArray

/-- The array of the numbers of a list. -/
def List.toFloatArray (ds : List Float) : FloatArray :=
  let rec
    /-- Behind those in an array. -/
    loop : List Float → FloatArray → FloatArray
    | [], r => r
    | b :: ds, r => loop ds (r.push b)
  loop ds FloatArray.empty

instance instToStringFloatArray : ToString FloatArray := ⟨fun ds => ds.toList.toString⟩
