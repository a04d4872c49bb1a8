/-
Tree sets.  Lean's counterpart: `Std.Data.TreeSet.Basic`.
-/
import Std.Data.TreeMap.Basic

set_option autoImplicit false

universe u v w w₂

variable {α : Type u} {cmp : α → α → Ordering}

namespace Std

/-- Tree sets: finite sets of elements, ordered by `cmp`. -/
structure TreeSet (α : Type u) (cmp : α → α → Ordering := by exact compare) where
  /-- The set as a map. -/
  inner : TreeMap α Unit cmp

namespace TreeSet

/-- No element. -/
@[inline] def empty : TreeSet α cmp :=
  ⟨TreeMap.empty⟩

instance : EmptyCollection (TreeSet α cmp) where
  emptyCollection := empty

instance : Inhabited (TreeSet α cmp) where
  default := ∅

/-- The sets have the same elements. -/
structure Equiv (m₁ m₂ : TreeSet α cmp) : Prop where
  /-- The maps they are made of do. -/
  inner : m₁.1.Equiv m₂.1

@[inherit_doc] scoped infix:50 " ~m " => Equiv

/-- Adds an element, unless it is there. -/
@[inline] def insert (l : TreeSet α cmp) (a : α) : TreeSet α cmp :=
  ⟨l.inner.insertIfNew a ()⟩

instance : Singleton α (TreeSet α cmp) where
  singleton e := (∅ : TreeSet α cmp).insert e

instance : Insert α (TreeSet α cmp) where
  insert e s := s.insert e

/-- `insert`, and whether the element was there. -/
@[inline] def containsThenInsert (t : TreeSet α cmp) (a : α) : Bool × TreeSet α cmp :=
  let p := t.inner.containsThenInsertIfNew a ()
  (p.1, ⟨p.2⟩)

/-- Whether an element is there. -/
@[inline] def contains (l : TreeSet α cmp) (a : α) : Bool :=
  l.inner.contains a

instance : Membership α (TreeSet α cmp) where
  mem m a := m.contains a

instance {m : TreeSet α cmp} {a : α} : Decidable (a ∈ m) :=
  inferInstanceAs <| Decidable (m.contains a)

/-- How many elements there are. -/
@[inline] def size (t : TreeSet α cmp) : Nat :=
  t.inner.size

/-- Whether there is no element. -/
@[inline] def isEmpty (t : TreeSet α cmp) : Bool :=
  t.inner.isEmpty

/-- Removes an element. -/
@[inline] def erase (t : TreeSet α cmp) (a : α) : TreeSet α cmp :=
  ⟨t.inner.erase a⟩

/-- The element that equals `a`. -/
@[inline] def get? (t : TreeSet α cmp) (a : α) : Option α :=
  t.inner.getKey? a

/-- The element that equals `a`. -/
@[inline] def get (t : TreeSet α cmp) (a : α) (h : a ∈ t) : α :=
  t.inner.getKey a h

/-- The element that equals `a`; a panic, if there is none. -/
@[inline] def get! [Inhabited α] (t : TreeSet α cmp) (a : α) : α :=
  t.inner.getKey! a

/-- The element that equals `a`, or a given one. -/
@[inline] def getD (t : TreeSet α cmp) (a : α) (fallback : α) : α :=
  t.inner.getKeyD a fallback

/-- The first element. -/
@[inline] def min? (t : TreeSet α cmp) : Option α :=
  t.inner.minKey?

/-- The first element. -/
@[inline] def min (t : TreeSet α cmp) (h : t.isEmpty = false) : α :=
  t.inner.minKey h

/-- The first element; a panic, if there is none. -/
@[inline] def min! [Inhabited α] (t : TreeSet α cmp) : α :=
  t.inner.minKey!

/-- The first element, or a given one. -/
@[inline] def minD (t : TreeSet α cmp) (fallback : α) : α :=
  t.inner.minKeyD fallback

/-- The last element. -/
@[inline] def max? (t : TreeSet α cmp) : Option α :=
  t.inner.maxKey?

/-- The last element. -/
@[inline] def max (t : TreeSet α cmp) (h : t.isEmpty = false) : α :=
  t.inner.maxKey h

/-- The last element; a panic, if there is none. -/
@[inline] def max! [Inhabited α] (t : TreeSet α cmp) : α :=
  t.inner.maxKey!

/-- The last element, or a given one. -/
@[inline] def maxD (t : TreeSet α cmp) (fallback : α) : α :=
  t.inner.maxKeyD fallback

/-- The element with `n` elements before it. -/
@[inline] def atIdx? (t : TreeSet α cmp) (n : Nat) : Option α :=
  t.inner.keyAtIdx? n

/-- The element with `n` elements before it. -/
@[inline] def atIdx (t : TreeSet α cmp) (n : Nat) (h : n < t.size) : α :=
  t.inner.keyAtIdx n h

/-- The element with `n` elements before it; a panic, if there is none. -/
@[inline] def atIdx! [Inhabited α] (t : TreeSet α cmp) (n : Nat) : α :=
  t.inner.keyAtIdx! n

/-- The element with `n` elements before it, or a given one. -/
@[inline] def atIdxD (t : TreeSet α cmp) (n : Nat) (fallback : α) : α :=
  t.inner.keyAtIdxD n fallback

/-- The first element that is not less than `k`. -/
@[inline] def getGE? (t : TreeSet α cmp) (k : α) : Option α :=
  t.inner.getKeyGE? k

/-- The first element that is not less than `k`; a panic, if there is none. -/
@[inline] def getGE! [Inhabited α] (t : TreeSet α cmp) (k : α) : α :=
  t.inner.getKeyGE! k

/-- The first element that is not less than `k`, or a given one. -/
@[inline] def getGED (t : TreeSet α cmp) (k : α) (fallback : α) : α :=
  t.inner.getKeyGED k fallback

/-- The first element that is greater than `k`. -/
@[inline] def getGT? (t : TreeSet α cmp) (k : α) : Option α :=
  t.inner.getKeyGT? k

/-- The first element that is greater than `k`; a panic, if there is none. -/
@[inline] def getGT! [Inhabited α] (t : TreeSet α cmp) (k : α) : α :=
  t.inner.getKeyGT! k

/-- The first element that is greater than `k`, or a given one. -/
@[inline] def getGTD (t : TreeSet α cmp) (k : α) (fallback : α) : α :=
  t.inner.getKeyGTD k fallback

/-- The last element that is not greater than `k`. -/
@[inline] def getLE? (t : TreeSet α cmp) (k : α) : Option α :=
  t.inner.getKeyLE? k

/-- The last element that is not greater than `k`; a panic, if there is none. -/
@[inline] def getLE! [Inhabited α] (t : TreeSet α cmp) (k : α) : α :=
  t.inner.getKeyLE! k

/-- The last element that is not greater than `k`, or a given one. -/
@[inline] def getLED (t : TreeSet α cmp) (k : α) (fallback : α) : α :=
  t.inner.getKeyLED k fallback

/-- The last element that is less than `k`. -/
@[inline] def getLT? (t : TreeSet α cmp) (k : α) : Option α :=
  t.inner.getKeyLT? k

/-- The last element that is less than `k`; a panic, if there is none. -/
@[inline] def getLT! [Inhabited α] (t : TreeSet α cmp) (k : α) : α :=
  t.inner.getKeyLT! k

/-- The last element that is less than `k`, or a given one. -/
@[inline] def getLTD (t : TreeSet α cmp) (k : α) (fallback : α) : α :=
  t.inner.getKeyLTD k fallback

/-- The elements with the property. -/
@[inline] def filter (f : α → Bool) (m : TreeSet α cmp) : TreeSet α cmp :=
  ⟨m.inner.filter fun a _ => f a⟩

/-- Combines the elements by a computation, in order. -/
@[inline] def foldlM {m δ} [Monad m] (f : δ → (a : α) → m δ) (init : δ) (t : TreeSet α cmp) : m δ :=
  t.inner.foldlM (fun c a _ => f c a) init

/-- Combines the elements, in order. -/
@[inline] def foldl {δ : Type w} (f : δ → (a : α) → δ) (init : δ) (t : TreeSet α cmp) : δ :=
  t.inner.foldl (fun c a _ => f c a) init

/-- Combines the elements by a computation, in the opposite order. -/
@[inline] def foldrM {m δ} [Monad m] (f : (a : α) → δ → m δ) (init : δ) (t : TreeSet α cmp) : m δ :=
  t.inner.foldrM (fun a _ acc => f a acc) init

/-- Combines the elements, in the opposite order. -/
@[inline] def foldr {δ : Type w} (f : (a : α) → δ → δ) (init : δ) (t : TreeSet α cmp) : δ :=
  t.inner.foldr (fun a _ acc => f a acc) init

/-- The elements with the property, and those without. -/
@[inline] def partition (f : (a : α) → Bool) (t : TreeSet α cmp) : TreeSet α cmp × TreeSet α cmp :=
  let p := t.inner.partition fun a _ => f a
  (⟨p.1⟩, ⟨p.2⟩)

/-- Runs a computation for each element, in order. -/
@[inline] def forM {m : Type w → Type w₂} [Monad m] (f : α → m PUnit) (t : TreeSet α cmp) : m PUnit :=
  t.inner.forM (fun a _ => f a)

/-- A loop over the elements, in order. -/
@[inline] def forIn {δ : Type w} {m : Type w → Type w₂} [Monad m] (f : α → δ → m (ForInStep δ)) (init : δ) (t : TreeSet α cmp) : m δ :=
  t.inner.forIn (fun a _ c => f a c) init

instance {m : Type w → Type w₂} [Monad m] : ForM m (TreeSet α cmp) α where
  forM t f := t.forM f

instance {m : Type w → Type w₂} [Monad m] : ForIn m (TreeSet α cmp) α where
  forIn t init f := t.forIn f init

/-- Whether some element has the property. -/
@[inline] def any (t : TreeSet α cmp) (p : α → Bool) : Bool :=
  t.inner.any (fun a _ => p a)

/-- Whether all elements have the property. -/
@[inline] def all (t : TreeSet α cmp) (p : α → Bool) : Bool :=
  t.inner.all (fun a _ => p a)

/-- The elements, in order. -/
@[inline] def toList (t : TreeSet α cmp) : List α :=
  t.inner.keys

/-- The set of the elements of a list. -/
@[inline] def ofList (l : List α) (cmp : α → α → Ordering := by exact compare) : TreeSet α cmp :=
  ⟨TreeMap.unitOfList l cmp⟩

/-- The elements, in order. -/
@[inline] def toArray (t : TreeSet α cmp) : Array α :=
  t.inner.keysArray

/-- The set of the elements of an array. -/
@[inline] def ofArray (a : Array α) (cmp : α → α → Ordering := by exact compare) : TreeSet α cmp :=
  ⟨TreeMap.unitOfArray a cmp⟩

/-- The elements of both. -/
@[inline] def merge (t₁ t₂ : TreeSet α cmp) : TreeSet α cmp :=
  ⟨TreeMap.mergeWith (fun _ _ b => b) t₁.inner t₂.inner⟩

/-- Adds the elements of a collection that are new. -/
@[inline] def insertMany {ρ} [ForIn Id ρ α] (t : TreeSet α cmp) (l : ρ) : TreeSet α cmp :=
  ⟨t.inner.insertManyIfNewUnit l⟩

/-- Removes the elements of a collection. -/
@[inline] def eraseMany {ρ} [ForIn Id ρ α] (t : TreeSet α cmp) (l : ρ) : TreeSet α cmp :=
  ⟨t.inner.eraseMany l⟩

/-- The elements of both. -/
@[inline] def union (t₁ t₂ : TreeSet α cmp) : TreeSet α cmp :=
  ⟨t₁.inner.union t₂.inner⟩

instance : Union (TreeSet α cmp) := ⟨union⟩

/-- The elements of the first that are in the second. -/
@[inline] def inter (t₁ t₂ : TreeSet α cmp) : TreeSet α cmp :=
  ⟨t₁.inner.inter t₂.inner⟩

instance : Inter (TreeSet α cmp) := ⟨inter⟩

/-- The elements of the first that are not in the second. -/
@[inline] def diff (t₁ t₂ : TreeSet α cmp) : TreeSet α cmp :=
  ⟨t₁.inner.diff t₂.inner⟩

instance : SDiff (TreeSet α cmp) := ⟨diff⟩

/-- Whether the sets have the same elements. -/
@[inline] def beq (t₁ t₂ : TreeSet α cmp) : Bool :=
  TreeMap.beq t₁.inner t₂.inner

instance : BEq (TreeSet α cmp) := ⟨beq⟩

instance [Repr α] : Repr (TreeSet α cmp) where
  reprPrec m prec := Repr.addAppParen ("Std.TreeSet.ofList " ++ reprArg m.toList) prec

end TreeSet

end Std
