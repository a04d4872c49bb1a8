/-
What every file imports unless it begins with `prelude`.

Read next: `Init.Base`.  Lean's counterpart: `Init`.
-/
prelude
import Init.Base
import Init.Data.Ord.Laws
import Init.Data.List.MapIdx.Laws
import Init.Data.List.Derived
import Init.Data.Array.Lemmas.Lists
import Init.Data.Array.Lemmas.Derived
import Init.Data.Nat.Derived
import Init.Data.Option.Derived
import Init.Data.List.More
import Init.Data.Array.Derived
import Init.Data.Vector.Derived
import Init.Data.UInt.Derived.UInt8
import Init.Data.UInt.Derived.UInt16
import Init.Data.UInt.Derived.UInt32
import Init.Data.UInt.Derived.UInt64
import Init.Data.SInt.Derived.Int8
import Init.Data.SInt.Derived.Int16
import Init.Data.SInt.Derived.Int32
import Init.Data.SInt.Derived.Int64
