/-
Actions on the world.  Lean's counterpart: `Init.System.IO`, in parts.
-/
prelude
import Init.System.IO.Basic
import Init.System.IO.Streams
