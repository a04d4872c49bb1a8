/-
Hash sets.  Lean's counterpart: `Std.Data.HashSet.Basic`.
-/
import Std.Data.HashMap.Basic

set_option linter.unusedVariables false
set_option autoImplicit false

universe u v w

variable {α : Type u} {_ : BEq α} {_ : Hashable α}

namespace Std

/-- Hash sets: finite sets of elements.

An element is looked up by its hash value and the equality test, which should agree. -/
structure HashSet (α : Type u) [BEq α] [Hashable α] where
  /-- The set as a map. -/
  inner : HashMap α Unit

namespace HashSet

/-- No element, and room for some. -/
@[inline] def emptyWithCapacity [BEq α] [Hashable α] (capacity := 8) : HashSet α :=
  ⟨HashMap.emptyWithCapacity capacity⟩

instance [BEq α] [Hashable α] : EmptyCollection (HashSet α) where
  emptyCollection := emptyWithCapacity

instance [BEq α] [Hashable α] : Inhabited (HashSet α) where
  default := ∅

/-- The sets have the same elements, in some order. -/
structure Equiv (m₁ m₂ : HashSet α) : Prop where
  /-- The maps they are made of do. -/
  inner : m₁.1.Equiv m₂.1

@[inherit_doc] scoped infix:50 " ~m " => Equiv

/-- Adds an element, unless it is there. -/
@[inline] def insert (m : HashSet α) (a : α) : HashSet α :=
  ⟨m.inner.insertIfNew a ()⟩

instance : Singleton α (HashSet α) := ⟨fun a => HashSet.insert ∅ a⟩

instance : Insert α (HashSet α) := ⟨fun a s => s.insert a⟩

/-- `insert`, and whether the element was there. -/
@[inline] def containsThenInsert (m : HashSet α) (a : α) : Bool × HashSet α :=
  let ⟨replaced, r⟩ := m.inner.containsThenInsertIfNew a ()
  ⟨replaced, ⟨r⟩⟩

/-- Whether an element is there. -/
@[inline] def contains (m : HashSet α) (a : α) : Bool :=
  m.inner.contains a

instance [BEq α] [Hashable α] : Membership α (HashSet α) where
  mem m a := a ∈ m.inner

instance [BEq α] [Hashable α] {m : HashSet α} {a : α} : Decidable (a ∈ m) :=
  inferInstanceAs (Decidable (a ∈ m.inner))

/-- Removes an element. -/
@[inline] def erase (m : HashSet α) (a : α) : HashSet α :=
  ⟨m.inner.erase a⟩

/-- How many elements there are. -/
@[inline] def size (m : HashSet α) : Nat :=
  m.inner.size

/-- The element that equals `a`. -/
@[inline] def get? (m : HashSet α) (a : α) : Option α :=
  m.inner.getKey? a

/-- The element that equals `a`. -/
@[inline] def get [BEq α] [Hashable α] (m : HashSet α) (a : α) (h : a ∈ m) : α :=
  m.inner.getKey a h

/-- The element that equals `a`, or a given one. -/
@[inline] def getD [BEq α] [Hashable α] (m : HashSet α) (a : α) (fallback : α) : α :=
  m.inner.getKeyD a fallback

/-- The element that equals `a`; a panic, if there is none. -/
@[inline] def get! [BEq α] [Hashable α] [Inhabited α] (m : HashSet α) (a : α) : α :=
  m.inner.getKey! a

/-- Whether there is no element. -/
@[inline] def isEmpty (m : HashSet α) : Bool :=
  m.inner.isEmpty

/-- The elements as a list. -/
@[inline] def toList (m : HashSet α) : List α :=
  m.inner.keys

/-- Adds the elements of a collection that are new. -/
@[inline] def insertMany {ρ : Type v} [ForIn Id ρ α] (m : HashSet α) (l : ρ) : HashSet α :=
  ⟨m.inner.insertManyIfNewUnit l⟩

/-- The set of the elements of a list. -/
@[inline] def ofList [BEq α] [Hashable α] (l : List α) : HashSet α :=
  ⟨HashMap.unitOfList l⟩

/-- Combines the elements by a computation, in some order. -/
@[inline] def foldM {m : Type v → Type w} [Monad m] {β : Type v} (f : β → α → m β) (init : β) (b : HashSet α) :
    m β :=
  b.inner.foldM (fun b a _ => f b a) init

/-- Combines the elements, in some order. -/
@[inline] def fold {β : Type v} (f : β → α → β) (init : β) (m : HashSet α) : β :=
  m.inner.fold (fun b a _ => f b a) init

/-- Runs a computation for each element, in some order. -/
@[inline] def forM {m : Type v → Type w} [Monad m] (f : α → m PUnit) (b : HashSet α) : m PUnit :=
  b.inner.forM (fun a _ => f a)

/-- A loop over the elements, in some order. -/
@[inline] def forIn {m : Type v → Type w} [Monad m] {β : Type v} (f : α → β → m (ForInStep β)) (init : β)
    (b : HashSet α) : m β :=
  b.inner.forIn (fun a _ acc => f a acc) init

instance [BEq α] [Hashable α] {m : Type v → Type w} [Monad m] : ForM m (HashSet α) α where
  forM m f := m.forM f

instance [BEq α] [Hashable α] {m : Type v → Type w} [Monad m] : ForIn m (HashSet α) α where
  forIn m init f := m.forIn f init

/-- The elements with the property. -/
@[inline] def filter (f : α → Bool) (m : HashSet α) : HashSet α :=
  ⟨m.inner.filter fun a _ => f a⟩

/-- The elements with the property, and those without. -/
@[inline] def partition (f : α → Bool) (m : HashSet α) : HashSet α × HashSet α :=
  let ⟨l, r⟩ := m.inner.partition fun a _ => f a
  ⟨⟨l⟩, ⟨r⟩⟩

/-- Whether all elements have the property. -/
@[inline] def all (m : HashSet α) (p : α → Bool) : Bool := m.inner.all (fun x _ => p x)

/-- Whether some element has the property. -/
@[inline] def any (m : HashSet α) (p : α → Bool) : Bool := m.inner.any (fun x _ => p x)

/-- The elements as an array. -/
@[inline] def toArray (m : HashSet α) : Array α :=
  m.inner.keysArray

/-- The set of the elements of an array. -/
@[inline] def ofArray [BEq α] [Hashable α] (l : Array α) : HashSet α :=
  ⟨HashMap.unitOfArray l⟩

/-- The elements of both. -/
@[inline] def union [BEq α] [Hashable α] (m₁ m₂ : HashSet α) : HashSet α :=
  ⟨HashMap.union m₁.inner m₂.inner⟩

instance [BEq α] [Hashable α] : Union (HashSet α) := ⟨union⟩

/-- The elements of the first that are in the second. -/
@[inline] def inter [BEq α] [Hashable α] (m₁ m₂ : HashSet α) : HashSet α :=
  ⟨HashMap.inter m₁.inner m₂.inner⟩

instance [BEq α] [Hashable α] : Inter (HashSet α) := ⟨inter⟩

/-- Whether the sets have the same elements. -/
def beq [BEq α] (m₁ m₂ : HashSet α) : Bool :=
  HashMap.beq m₁.inner m₂.inner

instance [BEq α] : BEq (HashSet α) := ⟨beq⟩

/-- The elements of the first that are not in the second. -/
@[inline] def diff [BEq α] [Hashable α] (m₁ m₂ : HashSet α) : HashSet α :=
  ⟨HashMap.diff m₁.inner m₂.inner⟩

instance [BEq α] [Hashable α] : SDiff (HashSet α) := ⟨diff⟩

/-- How many buckets there are. -/
@[inline] def Internal.numBuckets (m : HashSet α) : Nat :=
  HashMap.Internal.numBuckets m.inner

instance [BEq α] [Hashable α] [Repr α] : Repr (HashSet α) where
  reprPrec m prec := Repr.addAppParen ("Std.HashSet.ofList " ++ reprArg m.toList) prec

end HashSet

end Std
