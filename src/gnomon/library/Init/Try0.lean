prelude
import Init.Core
import Init.Syntax
import Init.BinderNameHint
