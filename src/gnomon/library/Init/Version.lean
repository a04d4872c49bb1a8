/-
Which version of Lean this is: the one whose behaviour is implemented.

Lean's counterpart: a part of `Init.Meta.Defs`.
-/
prelude
import Init.Data.ToString.Basic
import Init.Data.String.Basic

namespace Lean

/-- The first part of the version. -/
def version.major : Nat := 4
/-- The second part of the version. -/
def version.minor : Nat := 28
/-- The third part of the version. -/
def version.patch : Nat := 0
/-- Whether the version is a release. -/
def version.isRelease : Bool := true
/-- What sets a version apart that is no release. -/
def version.specialDesc : String := ""

/-- The numbers of the version. -/
def versionStringCore : String :=
  toString version.major ++ "." ++ toString version.minor ++ "." ++ toString version.patch

/-- The version as it is shown. -/
def versionString : String := versionStringCore

/-- The name of the toolchain. -/
def toolchain : String := "leanprover/lean4:v" ++ versionStringCore

end Lean
