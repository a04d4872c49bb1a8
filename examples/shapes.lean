/-!
A file whose functions Python calls; see docs/python.md.
-/

/-- A point of the plane. -/
structure Point where
  x : Nat := 0
  y : Nat := x + 1

/-- The distance from the origin along the axes, times `k`. -/
def Point.norm (p : Point) (k : Nat := 1) : Nat := k * (p.x + p.y)

def twice (f : Nat → Nat) (n : Nat) : Nat := f (f n)

def adder (n : Nat) : Nat → Nat := fun m => n + m

def nth (a : Array Nat) (i : Fin a.size) : Nat := a[i]

def safeDiv (n m : Nat) : Except String Nat :=
  if m = 0 then .error "division by zero" else .ok (n / m)
