/-
Random numbers: generators, numbers between bounds.

The generator is L'Ecuyer's, which combines two linear congruential ones (Communications of the ACM 31, 1988).
Lean's counterpart: `Init.Data.Random`.
-/
prelude
import Init.System.IO
import Init.System.IO.Unsafe
import Init.Data.Int.DivMod.Basic
import Init.Data.ToString.Macro
import Init.Data.Repr

universe u

/-- Generators of random numbers. -/
class RandomGen (g : Type u) where
  /-- The least and the greatest number. -/
  range : g → Nat × Nat
  /-- A number, and the generator of those that follow. -/
  next : g → Nat × g
  /-- Two generators, which do not depend on each other. -/
  split : g → g × g

/-- The state of the standard generator. -/
structure StdGen where
  /-- The state of the first part. -/
  s1 : Nat
  /-- The state of the second part. -/
  s2 : Nat

instance instInhabitedStdGen : Inhabited StdGen := ⟨{ s1 := 0, s2 := 0 }⟩

/-- The least and the greatest number that the standard generator gives. -/
def stdRange := (1, 2147483562)

instance instReprStdGen : Repr StdGen where
  reprPrec | ⟨s1, s2⟩, _ => Std.Format.bracket "⟨" (repr s1 ++ Std.Format.text ", " ++ repr s2) "⟩"

/-- `a * s` modulo `m`, for `m = a * q + r` and `s < m`, as Schrage computes it. -/
private def stepModulo (m a q r s : Nat) : Nat :=
  let high := r * (s / q)
  let low := a * (s % q)
  if low < high then low + m - high else low - high

/-- A number of the standard generator, and the generator of those that follow. -/
def stdNext : StdGen → Nat × StdGen
  | ⟨s1, s2⟩ =>
    let s1 := stepModulo 2147483563 40014 53668 12211 s1
    let s2 := stepModulo 2147483399 40692 52774 3791 s2
    (if s1 ≤ s2 then s1 + 2147483562 - s2 else (s1 - s2) % 2147483562, ⟨s1, s2⟩)

/-- Two standard generators. -/
def stdSplit (g : StdGen) : StdGen × StdGen :=
  let next := (stdNext g).2
  ({ s1 := if g.s1 = 2147483562 then 1 else g.s1 + 1, s2 := next.s2 },
    { s1 := next.s1, s2 := if g.s2 = 1 then 2147483398 else g.s2 - 1 })

instance instRandomGenStdGen : RandomGen StdGen where
  range _ := stdRange
  next := stdNext
  split := stdSplit

/-- The standard generator with a seed. -/
def mkStdGen (s : Nat := 0) : StdGen where
  s1 := s % 2147483562 + 1
  s2 := s / 2147483562 % 2147483398 + 1

/-- Digits of the generator, to a basis of `base`, behind those in `v`, until `wanted` is reached. -/
private partial def digits {gen : Type u} [RandomGen gen] (least base wanted v : Nat) (g : gen) : Nat × gen :=
  if wanted = 0 then
    (v, g)
  else
    let (x, g) := RandomGen.next g
    digits least base (wanted / base - 1) (v * base + (x - least)) g

/-- A number from `lo` to `hi`.

It is a remainder of a number that is at least a thousand times as large: so all are about as likely. -/
def randNat {gen : Type u} [RandomGen gen] (g : gen) (lo hi : Nat) : Nat × gen :=
  let count := max lo hi - min lo hi + 1
  let (least, greatest) := RandomGen.range g
  let (v, g) := digits least (greatest - least + 1) (count * 1000) 0 g
  (min lo hi + v % count, g)

/-- A truth value. -/
def randBool {gen : Type u} [RandomGen gen] (g : gen) : Bool × gen :=
  let (v, g) := randNat g 0 1
  (v = 1, g)

private unsafe def newStdGenRef : IO.Ref StdGen := unsafeBaseIO (IO.mkRef mkStdGen)

/-- The generator of `IO.rand`. -/
@[implemented_by newStdGenRef] opaque IO.stdGenRef : IO.Ref StdGen

/-- Another seed for `IO.rand`. -/
def IO.setRandSeed (n : Nat) : BaseIO Unit := IO.stdGenRef.set (mkStdGen n)

/-- A number from `lo` to `hi`. -/
def IO.rand (lo hi : Nat) : BaseIO Nat := do
  let gen ← IO.stdGenRef.get
  let (r, gen) := randNat gen lo hi
  IO.stdGenRef.set gen
  pure r
