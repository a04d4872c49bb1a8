/-
What every file imports unless it begins with `prelude`.

Read next: `Init.Prelude`, then `Init.Core`.  Lean's counterpart: `Init`.
-/
prelude
import Init.Prelude
import Init.Notation
import Init.SizeOf
import Init.Coe
import Init.Tactics
import Init.Syntax
import Init.Core
import Init.NotationExtra
import Init.BinderPredicates
import Init.BinderNameHint
import Init.WF
import Init.WFTactics
import Init.Data.Array.Set
import Init.Control.Basic
import Init.Control.MonadAttach
import Init.Control.Id
import Init.Control.Except
import Init.Control.State
import Init.Control.Reader
import Init.Control.Option
import Init.Data.Int.Basic
import Init.Data.BitVec.BasicAux
import Init.Data.UInt.BasicAux
import Init.Data.Char.Basic
import Init.Data.ByteArray.Bootstrap
import Init.Data.String.Bootstrap
import Init.Data.Format.Basic
import Init.Data.Repr
import Init.Data.ToString.Basic
import Init.Util
import Init.Data.String.PosRaw
import Init.Data.String.Defs
import Init.Data.String.Basic
import Init.Data.String.Search
import Init.Data.ToString.Macro
import Init.System.ST
import Init.System.IOError
import Init.System.IO
import Init.MetaTypes
import Init.GetElem
import Init.While
import Init.Data.Nat.Div.Basic
import Init.Data.Nat.Control
import Init.Data.Option.Basic
import Init.Data.Option.BasicAux
import Init.Data.List.Notation
import Init.Data.List.Basic
import Init.Data.List.BasicAux
import Init.Data.List.Control
import Init.Data.Range.Basic
import Init.Try0
