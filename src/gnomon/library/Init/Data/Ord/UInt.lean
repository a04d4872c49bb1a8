/-
Comparisons of machine words.  Lean's counterpart: `Init.Data.Ord.UInt`.
-/
prelude
import Init.Data.Ord.Basic
import Init.Data.UInt.Basic

instance UInt8.instOrd : Ord UInt8 where
  compare x y := compareOfLessAndEq x y

instance UInt16.instOrd : Ord UInt16 where
  compare x y := compareOfLessAndEq x y

instance UInt32.instOrd : Ord UInt32 where
  compare x y := compareOfLessAndEq x y

instance UInt64.instOrd : Ord UInt64 where
  compare x y := compareOfLessAndEq x y

instance USize.instOrd : Ord USize where
  compare x y := compareOfLessAndEq x y
