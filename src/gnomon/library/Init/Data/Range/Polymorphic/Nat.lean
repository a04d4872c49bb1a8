/-
Ranges of natural numbers and integers.

Lean's counterparts: `Init.Data.Range.Polymorphic.Nat`, `Init.Data.Range.Polymorphic.Int`.
-/
prelude
import Init.Data.Range.Polymorphic.Iterators
import Init.Omega
import Init.Data.Int.Basic

open Std.PRange

namespace Std.PRange

instance instUpwardEnumerableNat : UpwardEnumerable Nat where
  succ? n := some (n + 1)
  succMany? k n := some (n + k)

instance instLeast?Nat : Least? Nat where
  least? := some 0

instance : LawfulUpwardEnumerableLeast? Nat where
  least?_le a := ⟨0, rfl, a, congrArg some (Nat.zero_add a)⟩

theorem Nat.le_iff {a b : Nat} : UpwardEnumerable.LE a b ↔ a ≤ b :=
  ⟨fun ⟨n, h⟩ => Option.some.inj h ▸ Nat.le_add_right a n, fun h => ⟨b - a, congrArg some (by omega)⟩⟩

theorem Nat.lt_iff {a b : Nat} : UpwardEnumerable.LT a b ↔ a < b :=
  ⟨fun ⟨n, h⟩ => Option.some.inj h ▸ Nat.lt_add_of_pos_right (Nat.succ_pos n), fun h => ⟨b - a - 1, congrArg some (by omega)⟩⟩

instance : LawfulUpwardEnumerable Nat where
  succMany?_zero _ := rfl
  succMany?_add_one _ _ := rfl
  ne_of_lt a b h := Nat.ne_of_lt (Nat.lt_iff.1 h)

instance : LawfulUpwardEnumerableLE Nat where
  le_iff _ _ := Nat.le_iff.symm

instance : LawfulUpwardEnumerableLT Nat where
  lt_iff _ _ := Nat.lt_iff.symm

instance : InfinitelyUpwardEnumerable Nat where
  isSome_succ? _ := rfl

instance : LinearlyUpwardEnumerable Nat where
  eq_of_succ?_eq _ _ h := Nat.succ.inj (Option.some.inj h)

instance : Rxc.IsAlwaysFinite Nat where
  finite init hi := ⟨hi + 1, fun h : init + (hi + 1) ≤ hi => by omega⟩

instance : Rxo.IsAlwaysFinite Nat where
  finite init hi := ⟨hi, fun h : init + hi < hi => by omega⟩

instance instHasSizeNat : Rxc.HasSize Nat where
  size lo hi := hi + 1 - lo

instance : Rxc.LawfulHasSize Nat where
  size_eq_zero_of_not_le lo hi h := show hi + 1 - lo = 0 by omega
  size_eq_one_of_succ?_eq_none _ _ _ h := nomatch h
  size_eq_succ_of_succ?_eq_some lo hi lo' h h' :=
    show hi + 1 - lo = hi + 1 - lo' + 1 by have := Option.some.inj h'; omega

instance instHasSizeNat_1 : Rxo.HasSize Nat where
  size lo hi := hi - lo

instance : Rxo.LawfulHasSize Nat where
  size_eq_zero_of_not_le lo hi h := show hi - lo = 0 by omega
  size_eq_one_of_succ?_eq_none _ _ _ h := nomatch h
  size_eq_succ_of_succ?_eq_some lo hi lo' h h' :=
    show hi - lo = hi - lo' + 1 by have := Option.some.inj h'; omega

instance instUpwardEnumerableInt : UpwardEnumerable Int where
  succ? n := some (n + 1)
  succMany? k n := some (n + k)

theorem Int.le_iff {a b : Int} : UpwardEnumerable.LE a b ↔ a ≤ b :=
  ⟨fun ⟨n, h⟩ => by have : a + (n : Int) = b := Option.some.inj h; omega,
    fun h => ⟨(b - a).toNat, congrArg some (show a + ((b - a).toNat : Int) = b by omega)⟩⟩

theorem Int.lt_iff {a b : Int} : UpwardEnumerable.LT a b ↔ a < b :=
  ⟨fun ⟨n, h⟩ => by have : a + ((n + 1 : Nat) : Int) = b := Option.some.inj h; omega,
    fun h => ⟨(b - a - 1).toNat, congrArg some (show a + (((b - a - 1).toNat + 1 : Nat) : Int) = b by omega)⟩⟩

instance : LawfulUpwardEnumerable Int where
  succMany?_zero a := congrArg some (show a + ((0 : Nat) : Int) = a by omega)
  succMany?_add_one n a := congrArg some (show a + ((n + 1 : Nat) : Int) = a + (n : Int) + 1 by omega)
  ne_of_lt a b h := by have := Int.lt_iff.1 h; omega

instance : LawfulUpwardEnumerableLE Int where
  le_iff _ _ := Int.le_iff.symm

instance : LawfulUpwardEnumerableLT Int where
  lt_iff _ _ := Int.lt_iff.symm

instance : InfinitelyUpwardEnumerable Int where
  isSome_succ? _ := rfl

instance : Rxc.IsAlwaysFinite Int where
  finite init hi := ⟨(hi - init).toNat + 1, fun h : init + (((hi - init).toNat + 1 : Nat) : Int) ≤ hi => by omega⟩

instance : Rxo.IsAlwaysFinite Int where
  finite init hi := ⟨(hi - init).toNat, fun h : init + ((hi - init).toNat : Int) < hi => by omega⟩

instance instHasSizeInt : Rxc.HasSize Int where
  size lo hi := (hi + 1 - lo).toNat

instance instHasSizeInt_1 : Rxo.HasSize Int where
  size lo hi := (hi - lo).toNat

end Std.PRange
