/-
Positions in strings as numbers of bytes: arithmetic and order.

Read next: `Init.Data.String.Defs`.  Lean's counterpart: `Init.Data.String.PosRaw`.
-/
prelude
import Init.Data.String.Bootstrap

namespace String

instance instHSubRaw : HSub String.Pos.Raw String String.Pos.Raw where
  hSub p s := { byteIdx := p.byteIdx - s.utf8ByteSize }

instance instHSubRawChar : HSub String.Pos.Raw Char String.Pos.Raw where
  hSub p c := { byteIdx := p.byteIdx - c.utf8Size }

instance instHAddRaw_1 : HAdd String.Pos.Raw String String.Pos.Raw where
  hAdd p s := { byteIdx := p.byteIdx + s.utf8ByteSize }

instance instHAddRaw : HAdd String String.Pos.Raw String.Pos.Raw where
  hAdd s p := { byteIdx := s.utf8ByteSize + p.byteIdx }

instance instHAddRawChar : HAdd String.Pos.Raw Char String.Pos.Raw where
  hAdd p c := { byteIdx := p.byteIdx + c.utf8Size }

instance instHAddCharRaw : HAdd Char String.Pos.Raw String.Pos.Raw where
  hAdd c p := { byteIdx := c.utf8Size + p.byteIdx }

instance instLERaw : LE String.Pos.Raw where
  le p₁ p₂ := p₁.byteIdx ≤ p₂.byteIdx

instance instLTRaw : LT String.Pos.Raw where
  lt p₁ p₂ := p₁.byteIdx < p₂.byteIdx

instance instDecidableLeRaw (p₁ p₂ : String.Pos.Raw) : Decidable (p₁ ≤ p₂) :=
  inferInstanceAs (Decidable (p₁.byteIdx ≤ p₂.byteIdx))

instance instDecidableLtRaw (p₁ p₂ : String.Pos.Raw) : Decidable (p₁ < p₂) :=
  inferInstanceAs (Decidable (p₁.byteIdx < p₂.byteIdx))

instance instMinRaw : Min String.Pos.Raw := minOfLe

instance instMaxRaw : Max String.Pos.Raw := maxOfLe

namespace Pos.Raw

/-- The position seen from `offset`, seen from the start. -/
@[inline] def offsetBy (p offset : Pos.Raw) : Pos.Raw where
  byteIdx := offset.byteIdx + p.byteIdx

/-- The position seen from `offset`. -/
@[inline] def unoffsetBy (p offset : Pos.Raw) : Pos.Raw where
  byteIdx := p.byteIdx - offset.byteIdx

/-- `n` bytes further. -/
@[inline] def increaseBy (p : Pos.Raw) (n : Nat) : Pos.Raw where
  byteIdx := p.byteIdx + n

/-- `n` bytes back. -/
@[inline] def decreaseBy (p : Pos.Raw) (n : Nat) : Pos.Raw where
  byteIdx := p.byteIdx - n

/-- One byte further. -/
@[inline] def inc (p : Pos.Raw) : Pos.Raw := p.increaseBy 1

/-- One byte back. -/
@[inline] def dec (p : Pos.Raw) : Pos.Raw := p.decreaseBy 1

/-- The number of bytes from one position to another. -/
@[inline] def byteDistance (lo hi : Pos.Raw) : Nat := hi.byteIdx - lo.byteIdx

/-- The smaller one. -/
protected abbrev min (p₁ p₂ : Pos.Raw) : Pos.Raw := Min.min p₁ p₂

@[export lean_string_pos_min]
def Internal.minImpl (p₁ p₂ : Pos.Raw) : Pos.Raw := Min.min p₁ p₂

end Pos.Raw

@[export lean_string_pos_sub]
def Pos.Internal.subImpl : String.Pos.Raw → String.Pos.Raw → String.Pos.Raw :=
  fun p₁ p₂ => ⟨p₁.byteIdx - p₂.byteIdx⟩

end String
