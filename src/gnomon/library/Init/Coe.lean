/-
Coercions: the classes that instance synthesis chains when a term has one type and another is expected.

A coercion from `α` to `β` is an instance of `CoeT α a β`, which is `CoeDep` or a chain
`CoeHead? CoeOut* Coe* CoeTail?`: at most one `CoeHead`, then `CoeOut` instances from the given type on, then `Coe`
instances towards the expected type, then at most one `CoeTail`.  Each class below adds one kind of link; which
parameters are `semiOutParam` says from which side a link is looked up.
Lean's counterpart: `Init.Coe`.
-/
prelude
import Init.Prelude

universe u v w w'

/-- Coercions from `α` to `β`, the usual kind; chained from the expected type backwards. -/
class Coe (α : semiOutParam (Sort u)) (β : Sort v) where
  /-- The coercion. -/
  coe : α → β

attribute [coe_decl] Coe.coe

/-- Chains of `Coe`. -/
class CoeTC (α : Sort u) (β : Sort v) where
  /-- The coercion. -/
  coe : α → β

attribute [coe_decl] CoeTC.coe

instance [Coe β γ] [CoeTC α β] : CoeTC α γ where coe a := Coe.coe (CoeTC.coe a : β)

instance [Coe α β] : CoeTC α β where coe a := Coe.coe a

instance : CoeTC α α where coe a := a

/-- Coercions from `α` to `β` that are chained from the given type forwards. -/
class CoeOut (α : Sort u) (β : semiOutParam (Sort v)) where
  /-- The coercion. -/
  coe : α → β

attribute [coe_decl] CoeOut.coe

/-- Chains of `CoeOut` and `Coe`. -/
class CoeOTC (α : Sort u) (β : Sort v) where
  /-- The coercion. -/
  coe : α → β

attribute [coe_decl] CoeOTC.coe

instance [CoeOut α β] [CoeOTC β γ] : CoeOTC α γ where coe a := CoeOTC.coe (CoeOut.coe a : β)

instance [CoeTC α β] : CoeOTC α β where coe a := CoeTC.coe a

instance : CoeOTC α α where coe a := a

/-- Coercions that are used at most once, at the given type. -/
class CoeHead (α : Sort u) (β : semiOutParam (Sort v)) where
  /-- The coercion. -/
  coe : α → β

attribute [coe_decl] CoeHead.coe

/-- Chains of at most one `CoeHead`, then `CoeOut` and `Coe`. -/
class CoeHTC (α : Sort u) (β : Sort v) where
  /-- The coercion. -/
  coe : α → β

attribute [coe_decl] CoeHTC.coe

instance [CoeHead α β] [CoeOTC β γ] : CoeHTC α γ where coe a := CoeOTC.coe (CoeHead.coe a : β)

instance [CoeOTC α β] : CoeHTC α β where coe a := CoeOTC.coe a

instance : CoeHTC α α where coe a := a

/-- Coercions that are used at most once, at the expected type. -/
class CoeTail (α : semiOutParam (Sort u)) (β : Sort v) where
  /-- The coercion. -/
  coe : α → β

attribute [coe_decl] CoeTail.coe

/-- Chains of at most one `CoeHead`, then `CoeOut` and `Coe`, then at most one `CoeTail`. -/
class CoeHTCT (α : Sort u) (β : Sort v) where
  /-- The coercion. -/
  coe : α → β

attribute [coe_decl] CoeHTCT.coe

instance [CoeTail β γ] [CoeHTC α β] : CoeHTCT α γ where coe a := CoeTail.coe (CoeHTC.coe a : β)

instance [CoeHTC α β] : CoeHTCT α β where coe a := CoeHTC.coe a

instance : CoeHTCT α α where coe a := a

/-- Coercions of one element, whose value the target may depend on. -/
class CoeDep (α : Sort u) (_ : α) (β : Sort v) where
  /-- The element of `β`. -/
  coe : β

attribute [coe_decl] CoeDep.coe

/-- All coercions of one element: what the elaborator asks for. -/
class CoeT (α : Sort u) (_ : α) (β : Sort v) where
  /-- The element of `β`. -/
  coe : β

attribute [coe_decl] CoeT.coe

instance [CoeHTCT α β] : CoeT α a β where coe := CoeHTCT.coe a

instance [CoeDep α a β] : CoeT α a β where coe := CoeDep.coe a

instance : CoeT α a α where coe := a

/-- Coercions to functions, tried when a term that is no function is applied. -/
class CoeFun (α : Sort u) (γ : outParam (α → Sort v)) where
  /-- The function. -/
  coe : (f : α) → γ f

attribute [coe_decl] CoeFun.coe

instance [CoeFun α fun _ => β] : CoeOut α β where coe a := CoeFun.coe a

/-- Coercions to types, tried when a term stands where a type is expected. -/
class CoeSort (α : Sort u) (β : outParam (Sort v)) where
  /-- The type. -/
  coe : α → β

attribute [coe_decl] CoeSort.coe

instance [CoeSort α β] : CoeOut α β where coe a := CoeSort.coe a

/-- `↑x`: a coercion of `x` to the expected type. -/
syntax:1024 (name := coeNotation) "↑" term:1024 : term

/-- `⇑x`: a coercion of `x` to a function. -/
syntax:1024 (name := coeFunNotation) "⇑" term:1024 : term

/-- `↥x`: a coercion of `x` to a type. -/
syntax:1024 (name := coeSortNotation) "↥" term:1024 : term

/-- A Boolean as the proposition that it is `true`. -/
instance boolToProp : Coe Bool Prop where
  coe b := Eq b true

/-- A Boolean as a type: the proposition that it is `true`. -/
instance boolToSort : CoeSort Bool Prop where
  coe b := Eq b true

/-- A decidable proposition as a Boolean. -/
instance decPropToBool (p : Prop) [Decidable p] : CoeDep Prop p Bool where
  coe := decide p

/-- An element of a subtype as an element of the type. -/
instance subtypeCoe {α : Sort u} {p : α → Prop} : CoeOut (Subtype p) α where
  coe v := v.val

/-- The coercion of a computation by a coercion of its result and a lift to another monad. -/
@[coe_decl] abbrev Lean.Internal.liftCoeM {m : Type u → Type v} {n : Type u → Type w} {α β : Type u}
    [MonadLiftT m n] [∀ a, CoeT α a β] [Monad n] (x : m α) : n β :=
  bind (liftM x) fun a => pure (CoeT.coe a)

/-- The coercion of a computation by a coercion of its result. -/
@[coe_decl] abbrev Lean.Internal.coeM {m : Type u → Type v} {α β : Type u}
    [∀ a, CoeT α a β] [Monad m] (x : m α) : m β :=
  bind x fun a => pure (CoeT.coe a)
