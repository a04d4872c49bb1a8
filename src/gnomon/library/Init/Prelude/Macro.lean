/-
Macro scopes (hygiene) and the monad in which macros and unexpanders run.

A name with macro scopes is `name._@.imported.ctx._hyg.scopes`; see *Beyond Notations* (Ullrich, de Moura), section 3.
Lean's counterpart: the last part of `Init.Prelude`.
-/
prelude
import Init.Prelude.Syntax

universe u v w

namespace Lean

/-- A number that tells the expansions of macros apart. -/
abbrev MacroScope := Nat

/-- The scope that no expansion has. -/
def reservedMacroScope := 0

/-- The first scope of the front end. -/
def firstFrontendMacroScope := HAdd.hAdd reservedMacroScope 1

/-- Monads that know the piece of syntax they are working on. -/
class MonadRef (m : Type → Type) where
  /-- The piece of syntax. -/
  getRef : m Syntax
  /-- Runs a computation on another piece. -/
  withRef {α} : Syntax → m α → m α

export MonadRef (getRef)

instance (m n : Type → Type) [MonadLift m n] [MonadFunctor m n] [MonadRef m] : MonadRef n where
  getRef := liftM (getRef : m _)
  withRef ref x := monadMap (m := m) (MonadRef.withRef ref) x

/-- The new piece of syntax if it has a position, and the old one otherwise. -/
def replaceRef (ref : Syntax) (oldRef : Syntax) : Syntax :=
  match ref.getPos? with
  | some _ => ref
  | _ => oldRef

/-- Runs a computation on another piece of syntax, if that has a position. -/
@[always_inline, inline]
def withRef [Monad m] [MonadRef m] {α} (ref : Syntax) (x : m α) : m α :=
  bind getRef fun oldRef => MonadRef.withRef (replaceRef ref oldRef) x

/-- Runs a computation on another piece of syntax, if there is one that has a position. -/
@[always_inline, inline]
def withRef? [Monad m] [MonadRef m] {α} (ref? : Option Syntax) (x : m α) : m α :=
  match ref? with
  | some ref => withRef ref x
  | _ => x

/-- Monads in which quotations make sense: these know a macro scope and a context. -/
class MonadQuotation (m : Type → Type) extends MonadRef m where
  /-- The scope of the present expansion. -/
  getCurrMacroScope : m MacroScope
  /-- The name that makes scopes unique across declarations and modules. -/
  getContext : m Name
  /-- Runs a computation in a scope of its own. -/
  withFreshMacroScope {α : Type} : m α → m α

export MonadQuotation (getCurrMacroScope withFreshMacroScope)

@[inherit_doc MonadQuotation.getContext]
abbrev MonadQuotation.getMainModule := @MonadQuotation.getContext

/-- The place of the piece of syntax the monad is working on. -/
@[inline]
def MonadRef.mkInfoFromRefPos [Monad m] [MonadRef m] : m SourceInfo :=
  bind getRef fun ref => pure (SourceInfo.fromRef ref)

instance [MonadFunctor m n] [MonadLift m n] [MonadQuotation m] : MonadQuotation n where
  getCurrMacroScope := liftM (m := m) getCurrMacroScope
  getContext := liftM (m := m) MonadQuotation.getContext
  withFreshMacroScope := monadMap (m := m) withFreshMacroScope

/-- Whether a name has macro scopes. -/
def Name.hasMacroScopes : Name → Bool
  | str _ s => BEq.beq s "_hyg"
  | num p _ => hasMacroScopes p
  | .anonymous => false

private def eraseMacroScopesAux : Name → Name
  | .anonymous => .anonymous
  | .num p _ => eraseMacroScopesAux p
  | .str p s =>
    match BEq.beq s "_@" with
    | true => p
    | false => eraseMacroScopesAux p

/-- The name as the user wrote it. -/
@[export lean_erase_macro_scopes]
def Name.eraseMacroScopes (n : Name) : Name :=
  match n.hasMacroScopes with
  | true => eraseMacroScopesAux n
  | false => n

private def simpMacroScopesAux : Name → Name
  | .num p i => Name.mkNum (simpMacroScopesAux p) i
  | n => eraseMacroScopesAux n

/-- The name as the user wrote it and the scopes, without the contexts. -/
@[export lean_simp_macro_scopes]
def Name.simpMacroScopes (n : Name) : Name :=
  match n.hasMacroScopes with
  | true => simpMacroScopesAux n
  | false => n

/-- The parts of a name with macro scopes. -/
structure MacroScopesView where
  /-- The name as the user wrote it. -/
  name : Name
  /-- Contexts and scopes of earlier expansions. -/
  imported : Name
  /-- The context of the scopes. -/
  ctx : Name
  /-- The scopes. -/
  scopes : List MacroScope

instance : Inhabited MacroScopesView where
  default := ⟨default, default, default, default⟩

/-- Puts the parts together. -/
def MacroScopesView.review (view : MacroScopesView) : Name :=
  match view.scopes with
  | List.nil => view.name
  | List.cons _ _ =>
    let withContext := Name.appendCore (Name.appendCore (Name.mkStr view.name "_@") view.imported) view.ctx
    view.scopes.foldl Name.mkNum (Name.mkStr withContext "_hyg")

/-- A name of the given last parts, each with whatever precedes it. -/
private def assembleParts : List Name → Name → Name
  | .nil, acc => acc
  | .cons (.str _ s) ps, acc => assembleParts ps (Name.mkStr acc s)
  | .cons (.num _ n) ps, acc => assembleParts ps (Name.mkNum acc n)
  | .cons .anonymous _, _ => panic "Error: unreachable @ assembleParts"

private def extractImported (scps : List MacroScope) (ctx : Name) : Name → List Name → MacroScopesView
  | n@(Name.str p s), parts =>
    match BEq.beq s "_@" with
    | true => { name := p, imported := assembleParts parts Name.anonymous, ctx, scopes := scps }
    | false => extractImported scps ctx p (List.cons n parts)
  | n@(Name.num p _), parts => extractImported scps ctx p (List.cons n parts)
  | .anonymous, _ => panic "Error: unreachable @ extractImported"

private def extractContext (scps : List MacroScope) : Name → List Name → MacroScopesView
  | n@(Name.str p s), parts =>
    match BEq.beq s "_@" with
    | true => { name := p, imported := Name.anonymous, ctx := assembleParts parts Name.anonymous, scopes := scps }
    | false => extractContext scps p (List.cons n parts)
  | n@(Name.num _ _), parts => extractImported scps (assembleParts parts Name.anonymous) n List.nil
  | .anonymous, _ => panic "Error: unreachable @ extractMainModule"

private def extractScopes : Name → List MacroScope → MacroScopesView
  | Name.num p scp, acc => extractScopes p (List.cons scp acc)
  | Name.str p _, acc => extractContext acc p List.nil
  | .anonymous, _ => panic "Error: unreachable @ extractMacroScopesAux"

/-- Takes a name apart; `MacroScopesView.review` is the inverse. -/
def extractMacroScopes (n : Name) : MacroScopesView :=
  match n.hasMacroScopes with
  | true => extractScopes n List.nil
  | false => { name := n, scopes := List.nil, imported := Name.anonymous, ctx := Name.anonymous }

/-- Adds a scope of a context to a name. -/
def addMacroScope (ctx : Name) (n : Name) (scp : MacroScope) : Name :=
  match n.hasMacroScopes with
  | false => Name.mkNum (Name.mkStr (Name.appendCore (Name.mkStr n "_@") ctx) "_hyg") scp
  | true =>
    let view := extractMacroScopes n
    match BEq.beq view.ctx ctx with
    | true => Name.mkNum n scp
    | false =>
      MacroScopesView.review
        { name := view.name
          imported := view.scopes.foldl Name.mkNum (Name.appendCore view.imported view.ctx)
          ctx := ctx
          scopes := List.cons scp List.nil }

/-- `a.b`, where one of them may have macro scopes, which the result gets. -/
def Name.append (a b : Name) : Name :=
  match a.hasMacroScopes, b.hasMacroScopes with
  | true, true =>
    panic "Error: invalid `Name.append`, both arguments have macro scopes, consider using `eraseMacroScopes`"
  | true, false =>
    let view := extractMacroScopes a
    { view with name := appendCore view.name b }.review
  | false, true =>
    let view := extractMacroScopes b
    { view with name := appendCore a view.name }.review
  | false, false => appendCore a b

instance : Append Name where
  append := Name.append

/-- Adds the present scope to a name. -/
@[inline] def MonadQuotation.addMacroScope {m : Type → Type} [MonadQuotation m] [Monad m] (n : Name) : m Name :=
  bind MonadQuotation.getContext fun ctx =>
  bind getCurrMacroScope fun scp =>
  pure (Lean.addMacroScope ctx n scp)

namespace Syntax

/-- Whether it is a sequence of a given length. -/
def matchesNull (stx : Syntax) (n : Nat) : Bool :=
  stx.isNodeOf nullKind n

/-- Whether it is an identifier that reads `id`, whatever the scopes. -/
def matchesIdent (stx : Syntax) (id : Name) : Bool :=
  and stx.isIdent (BEq.beq stx.getId.eraseMacroScopes id.eraseMacroScopes)

/-- Whether it is a literal of a kind that reads `val`. -/
def matchesLit (stx : Syntax) (k : SyntaxNodeKind) (val : String) : Bool :=
  match stx with
  | .node _ k' args =>
    and (BEq.beq k k')
      (match args.getD 0 .missing with
        | .atom _ val' => BEq.beq val val'
        | _ => false)
  | _ => false

end Syntax

namespace Macro

/-- The type behind `MethodsRef`. -/
opaque MethodsRefPointed : NonemptyType.{0}

/-- What macros may ask the elaborator, as a pointer that breaks the cycle of definitions. -/
def MethodsRef : Type := MethodsRefPointed.type

instance : Nonempty MethodsRef := MethodsRefPointed.property

/-- What a macro can see. -/
structure Context where
  /-- What it may ask the elaborator. -/
  methods : MethodsRef
  /-- The context of its macro scopes. -/
  quotContext : Name
  /-- The scope of the present expansion. -/
  currMacroScope : MacroScope
  /-- How deep the expansion is. -/
  currRecDepth : Nat := 0
  /-- How deep it may become. -/
  maxRecDepth : Nat := defaultMaxRecDepth
  /-- The piece of syntax that is being expanded. -/
  ref : Syntax

/-- Why a macro did not expand. -/
inductive Exception where
  /-- An error at a piece of syntax. -/
  | error : Syntax → String → Exception
  /-- The macro is not for this piece of syntax. -/
  | unsupportedSyntax : Exception

/-- What macros change. -/
structure State where
  /-- The next scope to give away. -/
  macroScope : MacroScope
  /-- Trace messages, the last first. -/
  traceMsgs : List (Prod Name String) := List.nil
  /-- The macros expanded so far, the last first. -/
  expandedMacroDecls : List Name := List.nil

deriving instance Inhabited for State

end Macro

/-- The monad of macros. -/
abbrev MacroM := ReaderT Macro.Context (EStateM Macro.Exception Macro.State)

/-- Macros: functions from syntax to syntax. -/
abbrev Macro := Syntax → MacroM Syntax

namespace Macro

instance : MonadRef MacroM where
  getRef := bind read fun ctx => pure ctx.ref
  withRef := fun ref x => withReader (fun ctx => { ctx with ref := ref }) x

/-- Adds the scope of the present expansion to a name. -/
def addMacroScope (n : Name) : MacroM Name :=
  bind read fun ctx =>
  pure (Lean.addMacroScope ctx.quotContext n ctx.currMacroScope)

/-- Says that the macro is not for this piece of syntax. -/
def throwUnsupported {α} : MacroM α :=
  throw Exception.unsupportedSyntax

/-- Reports an error at the piece of syntax that is being expanded. -/
def throwError {α} (msg : String) : MacroM α :=
  bind getRef fun ref => throw (Exception.error ref msg)

/-- Reports an error at a piece of syntax. -/
def throwErrorAt {α} (ref : Syntax) (msg : String) : MacroM α :=
  withRef ref (throwError msg)

/-- Runs a computation in a scope of its own. -/
@[inline] protected def withFreshMacroScope {α} (x : MacroM α) : MacroM α :=
  bind (modifyGet (fun s => (s.macroScope, { s with macroScope := HAdd.hAdd s.macroScope 1 }))) fun fresh =>
  withReader (fun ctx => { ctx with currMacroScope := fresh }) x

/-- Runs a computation one level deeper; an error when that is too deep. -/
@[inline] def withIncRecDepth {α} (ref : Syntax) (x : MacroM α) : MacroM α :=
  bind read fun ctx =>
  match BEq.beq ctx.currRecDepth ctx.maxRecDepth with
  | true => throw (Exception.error ref maxRecDepthErrorMessage)
  | false => withReader (fun ctx => { ctx with currRecDepth := HAdd.hAdd ctx.currRecDepth 1 }) x

instance : MonadQuotation MacroM where
  getCurrMacroScope := bind read fun ctx => pure ctx.currMacroScope
  getContext := bind read fun ctx => pure ctx.quotContext
  withFreshMacroScope := Macro.withFreshMacroScope

/-- What macros may ask the elaborator. -/
structure Methods where
  /-- Expands a macro once, if it is one. -/
  expandMacro? : Syntax → MacroM (Option Syntax)
  /-- The namespace of the command. -/
  getCurrNamespace : MacroM Name
  /-- Whether there is a declaration of this name. -/
  hasDecl : Name → MacroM Bool
  /-- The namespaces a name may mean. -/
  resolveNamespace : Name → MacroM (List Name)
  /-- The declarations a name may mean, each with the fields left over. -/
  resolveGlobalName : Name → MacroM (List (Prod Name (List String)))

deriving instance Inhabited for Methods

/-- The implementation of `mkMethods`. -/
unsafe def mkMethodsImp (methods : Methods) : MethodsRef :=
  unsafeCast methods

/-- Makes a pointer of the methods. -/
@[implemented_by mkMethodsImp]
opaque mkMethods (methods : Methods) : MethodsRef

instance : Inhabited MethodsRef where
  default := mkMethods default

/-- The implementation of `getMethods`. -/
unsafe def getMethodsImp : MacroM Methods :=
  bind read fun ctx => pure (unsafeCast (ctx.methods))

/-- The methods. -/
@[implemented_by getMethodsImp] opaque getMethods : MacroM Methods

/-- Expands a macro once, if it is one. -/
def expandMacro? (stx : Syntax) : MacroM (Option Syntax) :=
  bind getMethods fun methods => methods.expandMacro? stx

/-- Whether there is a declaration of this name. -/
def hasDecl (declName : Name) : MacroM Bool :=
  bind getMethods fun methods => methods.hasDecl declName

/-- The namespace of the command. -/
def getCurrNamespace : MacroM Name :=
  bind getMethods fun methods => methods.getCurrNamespace

/-- The namespaces a name may mean. -/
def resolveNamespace (n : Name) : MacroM (List Name) :=
  bind getMethods fun methods => methods.resolveNamespace n

/-- The declarations a name may mean, each with the fields left over. -/
def resolveGlobalName (n : Name) : MacroM (List (Prod Name (List String))) :=
  bind getMethods fun methods => methods.resolveGlobalName n

/-- Adds a trace message. -/
def trace (clsName : Name) (msg : String) : MacroM Unit :=
  modify fun s => { s with traceMsgs := List.cons (clsName, msg) s.traceMsgs }

end Macro

export Macro (expandMacro?)

namespace PrettyPrinter

/-- The monad of unexpanders: they see a piece of syntax and may give up. -/
abbrev UnexpandM := ReaderT Syntax (EStateM Unit Unit)

/-- Functions that turn the syntax of an application back into a notation. -/
abbrev Unexpander := Syntax → UnexpandM Syntax

instance : MonadQuotation UnexpandM where
  getRef := read
  withRef ref x := withReader (fun _ => ref) x
  getCurrMacroScope := pure 0
  getContext := pure `_fakeMod
  withFreshMacroScope := id

end PrettyPrinter

end Lean
