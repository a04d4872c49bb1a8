/-
Streams: what gives one value after the other.  Loops over two collections at once use them.

Lean's counterpart: `Init.Data.Stream`.
-/
prelude
import Init.Data.Slice.Array
import Init.Data.Range.Basic
import Init.Data.String.Substring

universe u v w

namespace Std

/-- Collections that have streams of their elements. -/
class ToStream (collection : Type u) (stream : outParam (Type u)) : Type u where
  /-- The stream. -/
  toStream : collection → stream

export ToStream (toStream)

/-- Streams: the next value, if there is one, and what is left. -/
class Stream (stream : Type u) (value : outParam (Type v)) : Type (max u v) where
  /-- The next value and what is left. -/
  next? : stream → Option (value × stream)

/-- The loop over the values of a stream. -/
protected partial def Stream.forIn {ρ : Type u_1} {α : Type u_2} {m : Type u_3 → Type u_4} {β : Type u_3} [Stream ρ α]
    [Monad m] (s : ρ) (b : β) (f : α → β → m (ForInStep β)) : m β :=
  let rec
    /-- From `s` on. -/
    @[specialize] visit (s : ρ) (b : β) : m β :=
      have : Nonempty (m β) := ⟨pure b⟩
      match Stream.next? s with
      | some (a, s) => do
        match (← f a b) with
        | ForInStep.done b => return b
        | ForInStep.yield b => visit s b
      | none => return b
  visit s b

instance (priority := low) instForInOfMonadOfStream {m : Type u_1 → Type u_2} {ρ : Type u_3} {α : Type u_4} [Monad m]
    [Stream ρ α] : ForIn m ρ α where
  forIn := Stream.forIn

instance instToStreamList {α : Type u_1} : ToStream (List α) (List α) where
  toStream c := c

instance instToStreamArraySubarray {α : Type u_1} : ToStream (Array α) (Subarray α) where
  toStream a := a.toSubarray 0 a.size

instance instToStreamSubarray {α : Type u_1} : ToStream (Subarray α) (Subarray α) where
  toStream a := a

instance instToStreamStringRaw : ToStream String Substring.Raw where
  toStream s := s.toRawSubstring

instance instToStreamRange : ToStream Std.Legacy.Range Std.Legacy.Range where
  toStream r := r

instance instStreamProd {ρ : Type u_1} {α : Type u_2} {γ : Type u_3} {β : Type u_4} [Stream ρ α] [Stream γ β] :
    Stream (ρ × γ) (α × β) where
  next?
    | (s₁, s₂) =>
      match Stream.next? s₁ with
      | none => none
      | some (a, s₁) =>
        match Stream.next? s₂ with
        | none => none
        | some (b, s₂) => some ((a, b), (s₁, s₂))

instance instStreamList {α : Type u_1} : Stream (List α) α where
  next?
    | [] => none
    | a :: as => some (a, as)

instance instStreamSubarray {α : Type u_1} : Stream (Subarray α) α where
  next? s :=
    if h : s.start < s.stop then
      some (s.array[s.start]'(Nat.lt_of_lt_of_le h s.stop_le_array_size),
        ⟨⟨s.array, s.start + 1, s.stop, h, s.stop_le_array_size⟩⟩)
    else
      none

instance instStreamRangeNat : Stream Std.Legacy.Range Nat where
  next? r := if r.start < r.stop then some (r.start, { r with start := r.start + r.step }) else none

end Std

instance instStreamRawChar : Std.Stream Substring.Raw Char where
  next? s :=
    if s.startPos < s.stopPos then
      some (s.startPos.get s.str, { s with startPos := s.startPos.next s.str })
    else
      none
