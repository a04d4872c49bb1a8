/-
Hash values of numbers, characters and data.  Lean's counterpart: `Init.Data.Hashable`.
-/
prelude
import Init.Data.UInt.Basic
import Init.Data.Array.Basic

universe u

instance instHashableNat : Hashable Nat where
  hash n := UInt64.ofNat n

instance instHashableRaw : Hashable String.Pos.Raw where
  hash p := UInt64.ofNat p.byteIdx

instance instHashableProd [Hashable α] [Hashable β] : Hashable (α × β) where
  hash | (a, b) => mixHash (hash a) (hash b)

instance instHashableBool : Hashable Bool where
  hash
    | true => 11
    | false => 13

instance instHashablePEmpty : Hashable PEmpty.{u} where
  hash x := nomatch x

instance instHashablePUnit : Hashable PUnit.{u} where
  hash | .unit => 11

instance instHashableOption [Hashable α] : Hashable (Option α) where
  hash
    | none => 11
    | some a => mixHash (hash a) 13

instance instHashableList [Hashable α] : Hashable (List α) where
  hash as := as.foldl (fun r a => mixHash r (hash a)) 7

instance instHashableArray [Hashable α] : Hashable (Array α) where
  hash as := as.foldl (fun r a => mixHash r (hash a)) 7

instance instHashableUInt8 : Hashable UInt8 where
  hash n := n.toUInt64

instance instHashableUInt16 : Hashable UInt16 where
  hash n := n.toUInt64

instance instHashableUInt32 : Hashable UInt32 where
  hash n := n.toUInt64

instance instHashableUInt64 : Hashable UInt64 where
  hash n := n

instance instHashableUSize : Hashable USize where
  hash n := n.toUInt64

instance instHashableFin : Hashable (Fin n) where
  hash v := v.val.toUInt64

instance instHashableChar : Hashable Char where
  hash c := c.val.toUInt64

instance instHashableInt : Hashable Int where
  hash
    | Int.ofNat n => UInt64.ofNat (2 * n)
    | Int.negSucc n => UInt64.ofNat (2 * n + 1)

instance instHashable (P : Prop) : Hashable P where
  hash _ := 0

/-- The hash value of a word. -/
@[always_inline, inline] def hash64 (u : UInt64) : UInt64 := mixHash u 11
