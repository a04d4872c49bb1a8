/-
Lists of keys with values: looking up, adding, replacing and removing entries.

The entry that is found for a key determines all other queries.  Two lists without equal keys in which the same
entries are found are permutations of each other, so every operation respects permutations.
Lean's counterpart: `Std.Data.Internal.List.Associative`.
-/
import Std.Data.Internal.List.Defs

set_option autoImplicit false

universe u v w

variable {α : Type u} {β : α → Type v} {γ : α → Type w}

namespace Std.Internal.List

section Queries

variable [BEq α]

/-- The first entry whose key equals `a`. -/
def getEntry? (a : α) : List ((a : α) × β a) → Option ((a : α) × β a)
  | [] => none
  | ⟨k, v⟩ :: l => bif k == a then some ⟨k, v⟩ else getEntry? a l

/-- Whether a key equals `a`. -/
def containsKey (a : α) : List ((a : α) × β a) → Bool
  | [] => false
  | ⟨k, _⟩ :: l => k == a || containsKey a l

/-- The first key that equals `a`. -/
def getKey? (a : α) : List ((a : α) × β a) → Option α
  | [] => none
  | ⟨k, _⟩ :: l => bif k == a then some k else getKey? a l

/-- The value of the first key that equals `a`. -/
def getValue? {β : Type v} (a : α) : List ((_ : α) × β) → Option β
  | [] => none
  | ⟨k, v⟩ :: l => bif k == a then some v else getValue? a l

/-- The value of the first key that equals `a`. -/
def getValueCast? [LawfulBEq α] (a : α) : List ((a : α) × β a) → Option (β a)
  | [] => none
  | ⟨k, v⟩ :: l => if h : k == a then some (cast (congrArg β (eq_of_beq h)) v) else getValueCast? a l

/-- Replaces the first entry whose key equals `k`. -/
def replaceEntry (k : α) (v : β k) : List ((a : α) × β a) → List ((a : α) × β a)
  | [] => []
  | ⟨k', v'⟩ :: l => bif k' == k then ⟨k, v⟩ :: l else ⟨k', v'⟩ :: replaceEntry k v l

/-- Removes the first entry whose key equals `k`. -/
def eraseKey (k : α) : List ((a : α) × β a) → List ((a : α) × β a)
  | [] => []
  | ⟨k', v'⟩ :: l => bif k' == k then l else ⟨k', v'⟩ :: eraseKey k l

/-- Adds an entry, or replaces the one of its key. -/
def insertEntry (k : α) (v : β k) (l : List ((a : α) × β a)) : List ((a : α) × β a) :=
  bif containsKey k l then replaceEntry k v l else ⟨k, v⟩ :: l

/-- Adds an entry, unless the key is there. -/
def insertEntryIfNew (k : α) (v : β k) (l : List ((a : α) × β a)) : List ((a : α) × β a) :=
  bif containsKey k l then l else ⟨k, v⟩ :: l

/-- Changes, adds or removes the value of a key. -/
def alterKey [LawfulBEq α] (k : α) (f : Option (β k) → Option (β k)) (l : List ((a : α) × β a)) :
    List ((a : α) × β a) :=
  match f (getValueCast? k l) with
  | none => eraseKey k l
  | some v => insertEntry k v l

/-- Changes the value of a key. -/
def modifyKey [LawfulBEq α] (k : α) (f : β k → β k) (l : List ((a : α) × β a)) : List ((a : α) × β a) :=
  match getValueCast? k l with
  | none => l
  | some v => replaceEntry k (f v) l

/-- Changes, adds or removes the value of a key. -/
def Const.alterKey {β : Type v} (k : α) (f : Option β → Option β) (l : List ((_ : α) × β)) : List ((_ : α) × β) :=
  match f (getValue? k l) with
  | none => eraseKey k l
  | some v => insertEntry k v l

/-- Changes the value of a key. -/
def Const.modifyKey {β : Type v} (k : α) (f : β → β) (l : List ((_ : α) × β)) : List ((_ : α) × β) :=
  match getValue? k l with
  | none => l
  | some v => replaceEntry k (f v) l

end Queries

section

variable [BEq α] {l l' : List ((a : α) × β a)} {a k : α} {v : β k}

@[simp] theorem getEntry?_nil : getEntry? a ([] : List ((a : α) × β a)) = none := rfl

theorem getEntry?_cons : getEntry? a (⟨k, v⟩ :: l) = bif k == a then some ⟨k, v⟩ else getEntry? a l := rfl

@[simp] theorem containsKey_nil : containsKey a ([] : List ((a : α) × β a)) = false := rfl

@[simp] theorem containsKey_cons : containsKey a (⟨k, v⟩ :: l) = (k == a || containsKey a l) := rfl

theorem containsKey_eq_isSome_getEntry? : containsKey a l = (getEntry? a l).isSome := by
  induction l with
  | nil => rfl
  | cons p l ih =>
    obtain ⟨k, v⟩ := p
    rw [containsKey_cons, getEntry?_cons, ih]
    cases k == a <;> rfl

theorem getEntry?_eq_none : getEntry? a l = none ↔ containsKey a l = false := by
  rw [containsKey_eq_isSome_getEntry?]
  cases getEntry? a l <;> simp

theorem getKey?_eq_getEntry? : getKey? a l = (getEntry? a l).map (·.1) := by
  induction l with
  | nil => rfl
  | cons p l ih =>
    obtain ⟨k, v⟩ := p
    rw [getKey?, getEntry?_cons, ih]
    cases k == a <;> rfl

theorem getValue?_eq_getEntry? {β : Type v} {l : List ((_ : α) × β)} : getValue? a l = (getEntry? a l).map (·.2) := by
  induction l with
  | nil => rfl
  | cons p l ih =>
    obtain ⟨k, v⟩ := p
    rw [getValue?, getEntry?_cons, ih]
    cases k == a <;> rfl

/-- The key of the entry that is found equals the key that was asked for. -/
theorem beq_of_getEntry?_eq_some {p : (a : α) × β a} (h : getEntry? a l = some p) : p.1 == a := by
  induction l with
  | nil => exact nomatch h
  | cons q l ih =>
    obtain ⟨k, v⟩ := q
    rw [getEntry?_cons] at h
    cases hk : k == a with
    | true =>
      rw [hk] at h
      cases h
      exact hk
    | false =>
      rw [hk] at h
      exact ih h

theorem mem_of_getEntry?_eq_some {p : (a : α) × β a} (h : getEntry? a l = some p) : p ∈ l := by
  induction l with
  | nil => exact nomatch h
  | cons q l ih =>
    obtain ⟨k, v⟩ := q
    rw [getEntry?_cons] at h
    cases hk : k == a with
    | true =>
      rw [hk] at h
      cases h
      exact .head _
    | false =>
      rw [hk] at h
      exact .tail _ (ih h)

theorem getEntry?_append : getEntry? a (l ++ l') = (getEntry? a l).or (getEntry? a l') := by
  induction l with
  | nil => rfl
  | cons p l ih =>
    obtain ⟨k, v⟩ := p
    rw [List.cons_append, getEntry?_cons, getEntry?_cons, ih]
    cases k == a <;> rfl

theorem containsKey_append : containsKey a (l ++ l') = (containsKey a l || containsKey a l') := by
  rw [containsKey_eq_isSome_getEntry?, getEntry?_append, Option.isSome_or, containsKey_eq_isSome_getEntry?,
    containsKey_eq_isSome_getEntry?]

theorem containsKey_eq_true_iff : containsKey a l = true ↔ ∃ p, p ∈ l ∧ p.1 == a := by
  induction l with
  | nil => exact ⟨fun h => Bool.noConfusion h, fun ⟨_, h, _⟩ => nomatch h⟩
  | cons q l ih =>
    obtain ⟨k, v⟩ := q
    rw [containsKey_cons, Bool.or_eq_true, ih]
    constructor
    · intro h
      cases h with
      | inl h => exact ⟨_, .head _, h⟩
      | inr h => obtain ⟨p, h, e⟩ := h; exact ⟨p, .tail _ h, e⟩
    · intro ⟨p, h, e⟩
      cases h with
      | head => exact .inl e
      | tail _ h => exact .inr ⟨p, h, e⟩

theorem containsKey_eq_false_iff : containsKey a l = false ↔ ∀ p, p ∈ l → (p.1 == a) = false := by
  rw [← Bool.not_eq_true, containsKey_eq_true_iff]
  exact ⟨fun h p m => Bool.eq_false_iff.2 fun e => h ⟨p, m, e⟩, fun h ⟨p, m, e⟩ => Bool.eq_false_iff.1 (h p m) e⟩

theorem getEntry?_congr [PartialEquivBEq α] {b : α} (h : a == b) : getEntry? a l = getEntry? b l := by
  induction l with
  | nil => rfl
  | cons p l ih =>
    obtain ⟨k, v⟩ := p
    rw [getEntry?_cons, getEntry?_cons, ih, BEq.congr_right h]

theorem containsKey_congr [PartialEquivBEq α] {b : α} (h : a == b) : containsKey a l = containsKey b l := by
  rw [containsKey_eq_isSome_getEntry?, getEntry?_congr h, containsKey_eq_isSome_getEntry?]

end

section Distinct

theorem keys_eq_map : (l : List ((a : α) × β a)) → keys l = l.map (·.1)
  | [] => rfl
  | ⟨_, _⟩ :: l => congrArg _ (keys_eq_map l)

theorem values_eq_map {β : Type v} : (l : List ((_ : α) × β)) → values l = l.map (·.2)
  | [] => rfl
  | ⟨_, _⟩ :: l => congrArg _ (values_eq_map l)

variable [BEq α] {l l' : List ((a : α) × β a)} {a k : α} {v : β k}

theorem distinctKeys_iff : DistinctKeys l ↔ l.Pairwise fun p q => (p.1 == q.1) = false :=
  ⟨fun h => List.pairwise_map.1 (keys_eq_map l ▸ h.distinct), fun h => ⟨keys_eq_map l ▸ List.pairwise_map.2 h⟩⟩

@[simp] theorem distinctKeys_nil : DistinctKeys ([] : List ((a : α) × β a)) := ⟨.nil⟩

theorem distinctKeys_cons [PartialEquivBEq α] : DistinctKeys (⟨k, v⟩ :: l) ↔ containsKey k l = false ∧ DistinctKeys l := by
  rw [distinctKeys_iff, distinctKeys_iff, List.pairwise_cons, containsKey_eq_false_iff]
  exact ⟨fun ⟨h, h'⟩ => ⟨fun p m => BEq.symm_false (h p m), h'⟩, fun ⟨h, h'⟩ => ⟨fun p m => BEq.symm_false (h p m), h'⟩⟩

theorem distinctKeys_append [PartialEquivBEq α] : DistinctKeys (l ++ l') ↔
    DistinctKeys l ∧ DistinctKeys l' ∧ ∀ p, p ∈ l → containsKey p.1 l' = false := by
  rw [distinctKeys_iff, distinctKeys_iff, distinctKeys_iff, List.pairwise_append]
  simp only [containsKey_eq_false_iff]
  exact ⟨fun ⟨h, h', h''⟩ => ⟨h, h', fun p m q n => BEq.symm_false (h'' p m q n)⟩,
    fun ⟨h, h', h''⟩ => ⟨h, h', fun p m q n => BEq.symm_false (h'' p m q n)⟩⟩

theorem DistinctKeys.perm [PartialEquivBEq α] (h : DistinctKeys l) (p : l.Perm l') : DistinctKeys l' :=
  distinctKeys_iff.2 ((distinctKeys_iff.1 h).perm p BEq.symm_false)

/-- An entry is found if and only if it is there. -/
theorem getEntry?_eq_some_iff [EquivBEq α] (h : DistinctKeys l) {p : (a : α) × β a} :
    getEntry? a l = some p ↔ p ∈ l ∧ p.1 == a := by
  refine ⟨fun e => ⟨mem_of_getEntry?_eq_some e, beq_of_getEntry?_eq_some e⟩, fun ⟨m, e⟩ => ?_⟩
  induction l with
  | nil => exact nomatch m
  | cons q l ih =>
    obtain ⟨k, v⟩ := q
    obtain ⟨h₁, h₂⟩ := distinctKeys_cons.1 h
    rw [getEntry?_cons]
    cases m with
    | head => rw [e, cond_true]
    | tail _ m =>
      have : (k == a) = false := by
        have h₃ := containsKey_eq_false_iff.1 h₁ p m
        have := BEq.symm e
        cases hk : k == a with
        | false => rfl
        | true => rw [BEq.symm (BEq.trans hk this)] at h₃; exact nomatch h₃
      rw [this]
      exact ih h₂ ⟨m, e⟩ m

theorem getEntry?_of_perm [EquivBEq α] (h : DistinctKeys l) (p : l.Perm l') : getEntry? a l = getEntry? a l' := by
  refine Option.ext fun q => ?_
  rw [getEntry?_eq_some_iff h, getEntry?_eq_some_iff (h.perm p), p.mem_iff]

theorem containsKey_of_perm [EquivBEq α] (p : l.Perm l') : containsKey a l = containsKey a l' := by
  rw [Bool.eq_iff_iff, containsKey_eq_true_iff, containsKey_eq_true_iff]
  simp only [p.mem_iff]

/-- Lists without repetition with the same elements are permutations of each other. -/
theorem perm_of_mem_iff {δ : Type w} {l l' : List δ} (h : l.Nodup) (h' : l'.Nodup) (m : ∀ x, x ∈ l ↔ x ∈ l') :
    l.Perm l' := by
  induction l generalizing l' with
  | nil =>
    cases l' with
    | nil => exact .rfl
    | cons x l' => exact nomatch (m x).2 (.head _)
  | cons x l ih =>
    obtain ⟨s, t, rfl⟩ := List.append_of_mem ((m x).1 (.head _))
    have h₁ := List.perm_middle.nodup h'
    rw [List.nodup_cons] at h h₁
    refine (List.Perm.cons x (ih h.2 h₁.2 fun y => ?_)).trans List.perm_middle.symm
    have h₂ := m y
    rw [List.perm_middle.mem_iff, List.mem_cons, List.mem_cons] at h₂
    constructor
    · intro hy
      cases h₂.1 (.inr hy) with
      | inl e => rw [e] at hy; exact absurd hy h.1
      | inr h => exact h
    · intro hy
      cases h₂.2 (.inr hy) with
      | inl e => rw [e] at hy; exact absurd hy h₁.1
      | inr h => exact h

theorem DistinctKeys.nodup [ReflBEq α] (h : DistinctKeys l) : l.Nodup :=
  (distinctKeys_iff.1 h).imp fun h e => by
    rw [e, BEq.rfl] at h
    exact nomatch h

/-- Lists in which the same entries are found are permutations of each other. -/
theorem perm_of_getEntry? [EquivBEq α] (h : DistinctKeys l) (h' : DistinctKeys l')
    (e : ∀ a, getEntry? a l = getEntry? a l') : l.Perm l' :=
  perm_of_mem_iff h.nodup h'.nodup fun p => by
    have h₁ := getEntry?_eq_some_iff (a := p.1) (p := p) h
    have h₂ := getEntry?_eq_some_iff (a := p.1) (p := p) h'
    rw [e, h₂] at h₁
    exact ⟨fun m => (h₁.2 ⟨m, BEq.rfl⟩).1, fun m => (h₁.1 ⟨m, BEq.rfl⟩).1⟩

end Distinct

section Operations

variable [BEq α] {l l' : List ((a : α) × β a)} {a k : α} {v : β k}

theorem getEntry?_replaceEntry [PartialEquivBEq α] :
    getEntry? a (replaceEntry k v l) = if containsKey k l ∧ k == a then some ⟨k, v⟩ else getEntry? a l := by
  induction l with
  | nil => rfl
  | cons p l ih =>
    obtain ⟨k', v'⟩ := p
    rw [replaceEntry, containsKey_cons]
    cases h : k' == k with
    | true =>
      rw [cond_true, getEntry?_cons, getEntry?_cons, BEq.congr_left h]
      cases k == a <;> rfl
    | false =>
      rw [cond_false, getEntry?_cons, getEntry?_cons, ih, Bool.false_or]
      cases h' : k' == a with
      | false => rfl
      | true =>
        have : (k == a) = false := by
          cases h'' : k == a with
          | false => rfl
          | true => rw [BEq.trans h' (BEq.symm h'')] at h; exact nomatch h
        rw [this, if_neg (fun h => Bool.noConfusion h.2), if_neg (fun h => Bool.noConfusion h.2)]

theorem containsKey_replaceEntry [PartialEquivBEq α] : containsKey a (replaceEntry k v l) = containsKey a l := by
  rw [containsKey_eq_isSome_getEntry?, getEntry?_replaceEntry]
  split
  · next h => rw [← containsKey_congr h.2, h.1]; rfl
  · exact containsKey_eq_isSome_getEntry?.symm

theorem length_replaceEntry : (replaceEntry k v l).length = l.length := by
  induction l with
  | nil => rfl
  | cons p l ih =>
    obtain ⟨k', v'⟩ := p
    rw [replaceEntry]
    cases k' == k
    · exact congrArg (· + 1) ih
    · rfl

theorem replaceEntry_of_containsKey_eq_false (h : containsKey k l = false) : replaceEntry k v l = l := by
  induction l with
  | nil => rfl
  | cons p l ih =>
    obtain ⟨k', v'⟩ := p
    rw [containsKey_cons, Bool.or_eq_false_iff] at h
    rw [replaceEntry, h.1, cond_false, ih h.2]

theorem DistinctKeys.replaceEntry [PartialEquivBEq α] (h : DistinctKeys l) : DistinctKeys (replaceEntry k v l) := by
  induction l with
  | nil => exact h
  | cons p l ih =>
    obtain ⟨k', v'⟩ := p
    obtain ⟨h₁, h₂⟩ := distinctKeys_cons.1 h
    rw [List.replaceEntry]
    cases h' : k' == k with
    | true => exact distinctKeys_cons.2 ⟨(containsKey_congr h').symm.trans h₁, h₂⟩
    | false => exact distinctKeys_cons.2 ⟨containsKey_replaceEntry.trans h₁, ih h₂⟩

theorem replaceEntry_append (h : containsKey k l' = false) : replaceEntry k v (l ++ l') = replaceEntry k v l ++ l' := by
  induction l with
  | nil => exact replaceEntry_of_containsKey_eq_false h
  | cons p l ih =>
    obtain ⟨k', v'⟩ := p
    rw [List.cons_append, replaceEntry, replaceEntry, ih]
    cases k' == k <;> rfl

theorem mem_replaceEntry {p : (a : α) × β a} (h : p ∈ replaceEntry k v l) : p = ⟨k, v⟩ ∨ p ∈ l := by
  induction l with
  | nil => exact nomatch h
  | cons q l ih =>
    obtain ⟨k', v'⟩ := q
    rw [replaceEntry] at h
    cases h' : k' == k with
    | true =>
      rw [h', cond_true] at h
      cases h with
      | head => exact .inl rfl
      | tail _ h => exact .inr (.tail _ h)
    | false =>
      rw [h', cond_false] at h
      cases h with
      | head => exact .inr (.head _)
      | tail _ h => exact (ih h).imp_right (.tail _)

theorem eraseKey_of_containsKey_eq_false (h : containsKey k l = false) : eraseKey k l = l := by
  induction l with
  | nil => rfl
  | cons p l ih =>
    obtain ⟨k', v'⟩ := p
    rw [containsKey_cons, Bool.or_eq_false_iff] at h
    rw [eraseKey, h.1, cond_false, ih h.2]

theorem eraseKey_append (h : containsKey k l' = false) : eraseKey k (l ++ l') = eraseKey k l ++ l' := by
  induction l with
  | nil => exact eraseKey_of_containsKey_eq_false h
  | cons p l ih =>
    obtain ⟨k', v'⟩ := p
    rw [List.cons_append, eraseKey, eraseKey, ih]
    cases k' == k <;> rfl

theorem sublist_eraseKey : (eraseKey k l).Sublist l := by
  induction l with
  | nil => exact .slnil
  | cons p l ih =>
    obtain ⟨k', v'⟩ := p
    rw [eraseKey]
    cases k' == k
    · exact ih.cons₂ _
    · exact (List.Sublist.refl l).cons _

theorem DistinctKeys.sublist (h : DistinctKeys l) (s : l'.Sublist l) : DistinctKeys l' :=
  distinctKeys_iff.2 ((distinctKeys_iff.1 h).sublist s)

theorem DistinctKeys.eraseKey (h : DistinctKeys l) : DistinctKeys (eraseKey k l) := h.sublist sublist_eraseKey

theorem getEntry?_eraseKey [PartialEquivBEq α] (h : DistinctKeys l) :
    getEntry? a (eraseKey k l) = if k == a then none else getEntry? a l := by
  induction l with
  | nil => rw [eraseKey, getEntry?_nil, ite_self]
  | cons p l ih =>
    obtain ⟨k', v'⟩ := p
    obtain ⟨h₁, h₂⟩ := distinctKeys_cons.1 h
    rw [eraseKey, getEntry?_cons]
    cases h' : k' == k with
    | true =>
      rw [cond_true, BEq.congr_left h']
      cases hk : k == a with
      | true => exact getEntry?_eq_none.2 ((containsKey_congr (BEq.trans h' hk)).symm.trans h₁)
      | false => rfl
    | false =>
      rw [cond_false, getEntry?_cons, ih h₂]
      cases hk : k == a with
      | false => rfl
      | true =>
        have : (k' == a) = false := by rw [← BEq.congr_right hk, h']
        rw [this]
        rfl

theorem containsKey_eraseKey [PartialEquivBEq α] (h : DistinctKeys l) :
    containsKey a (eraseKey k l) = (!(k == a) && containsKey a l) := by
  rw [containsKey_eq_isSome_getEntry?, getEntry?_eraseKey h, containsKey_eq_isSome_getEntry?]
  cases k == a <;> rfl

theorem length_eraseKey : (eraseKey k l).length = if containsKey k l then l.length - 1 else l.length := by
  induction l with
  | nil => rfl
  | cons p l ih =>
    obtain ⟨k', v'⟩ := p
    rw [eraseKey, containsKey_cons]
    cases k' == k with
    | true => rfl
    | false =>
      rw [cond_false, List.length_cons, ih, Bool.false_or, List.length_cons]
      cases l with
      | nil => rfl
      | cons p l => split <;> rfl

theorem getEntry?_insertEntry [PartialEquivBEq α] :
    getEntry? a (insertEntry k v l) = if k == a then some ⟨k, v⟩ else getEntry? a l := by
  rw [insertEntry]
  cases h : containsKey k l with
  | true =>
    rw [cond_true, getEntry?_replaceEntry, h]
    cases k == a <;> rfl
  | false =>
    rw [cond_false, getEntry?_cons]
    cases k == a <;> rfl

theorem containsKey_insertEntry [PartialEquivBEq α] :
    containsKey a (insertEntry k v l) = (k == a || containsKey a l) := by
  rw [containsKey_eq_isSome_getEntry?, getEntry?_insertEntry, containsKey_eq_isSome_getEntry?]
  cases k == a <;> rfl

theorem length_insertEntry : (insertEntry k v l).length = if containsKey k l then l.length else l.length + 1 := by
  rw [insertEntry]
  cases containsKey k l
  · rfl
  · exact length_replaceEntry

theorem mem_insertEntry {p : (a : α) × β a} (h : p ∈ insertEntry k v l) : p = ⟨k, v⟩ ∨ p ∈ l := by
  rw [insertEntry] at h
  cases hk : containsKey k l with
  | true =>
    rw [hk, cond_true] at h
    exact mem_replaceEntry h
  | false =>
    rw [hk, cond_false] at h
    cases h with
    | head => exact .inl rfl
    | tail _ h => exact .inr h

theorem DistinctKeys.insertEntry [PartialEquivBEq α] (h : DistinctKeys l) : DistinctKeys (insertEntry k v l) := by
  rw [List.insertEntry]
  cases h' : containsKey k l with
  | true => exact h.replaceEntry
  | false => exact distinctKeys_cons.2 ⟨h', h⟩

theorem getEntry?_insertEntryIfNew :
    getEntry? a (insertEntryIfNew k v l) =
      if k == a ∧ containsKey k l = false then some ⟨k, v⟩ else getEntry? a l := by
  rw [insertEntryIfNew]
  cases h : containsKey k l with
  | true => rw [cond_true, if_neg fun h => Bool.noConfusion h.2]
  | false =>
    rw [cond_false, getEntry?_cons]
    cases k == a <;> rfl

theorem length_insertEntryIfNew :
    (insertEntryIfNew k v l).length = if containsKey k l then l.length else l.length + 1 := by
  rw [insertEntryIfNew]
  cases containsKey k l <;> rfl

theorem DistinctKeys.insertEntryIfNew [PartialEquivBEq α] (h : DistinctKeys l) :
    DistinctKeys (insertEntryIfNew k v l) := by
  rw [List.insertEntryIfNew]
  cases h' : containsKey k l with
  | true => exact h
  | false => exact distinctKeys_cons.2 ⟨h', h⟩

theorem containsKey_insertEntryIfNew [PartialEquivBEq α] :
    containsKey a (insertEntryIfNew k v l) = (k == a || containsKey a l) := by
  rw [insertEntryIfNew]
  cases h : containsKey k l with
  | true =>
    rw [cond_true]
    cases h' : k == a with
    | true => rw [← containsKey_congr h', h]; rfl
    | false => rfl
  | false => rfl

end Operations

section Values

variable [BEq α] {a k : α}

/-- The value of an entry that was found, of the type that belongs to the key that was asked for. -/
def castValue? [LawfulBEq α] (a : α) (e : Option ((a : α) × β a)) : Option (β a) :=
  e.bind fun p => if h : p.1 == a then some (cast (congrArg β (eq_of_beq h)) p.2) else none

theorem getValueCast?_eq_getEntry? [LawfulBEq α] {l : List ((a : α) × β a)} :
    getValueCast? a l = castValue? a (getEntry? a l) := by
  induction l with
  | nil => rfl
  | cons p l ih =>
    obtain ⟨k, v⟩ := p
    rw [getValueCast?, getEntry?_cons]
    by_cases h : (k == a) = true
    · rw [dif_pos h, h, cond_true, castValue?, Option.bind_some, dif_pos h]
    · rw [dif_neg h, ih, Bool.eq_false_iff.2 h, cond_false]

theorem castValue?_self [LawfulBEq α] {v : β a} : castValue? a (some ⟨a, v⟩) = some v := by
  rw [castValue?, Option.bind_some, dif_pos BEq.rfl]
  rfl

variable {β' : Type v} {m : List ((_ : α) × β')} {l : List ((a : α) × β a)}

theorem getEntry?_alterKey [LawfulBEq α] {f : Option (β k) → Option (β k)} (h : DistinctKeys l) :
    getEntry? a (alterKey k f l) =
      if k == a then (f (getValueCast? k l)).map (⟨k, ·⟩) else getEntry? a l := by
  rw [alterKey]
  cases f (getValueCast? k l) with
  | none => exact getEntry?_eraseKey h
  | some v => exact getEntry?_insertEntry

theorem getEntry?_constAlterKey [EquivBEq α] {f : Option β' → Option β'} (h : DistinctKeys m) :
    getEntry? a (Const.alterKey k f m) =
      if k == a then (f (getValue? k m)).map (⟨k, ·⟩) else getEntry? a m := by
  rw [Const.alterKey]
  cases f (getValue? k m) with
  | none => exact getEntry?_eraseKey h
  | some v => exact getEntry?_insertEntry

theorem DistinctKeys.alterKey [LawfulBEq α] {f : Option (β k) → Option (β k)} (h : DistinctKeys l) :
    DistinctKeys (alterKey k f l) := by
  rw [List.alterKey]
  split
  · exact h.eraseKey
  · exact h.insertEntry

theorem DistinctKeys.constAlterKey [EquivBEq α] {f : Option β' → Option β'} (h : DistinctKeys m) :
    DistinctKeys (Const.alterKey k f m) := by
  rw [Const.alterKey]
  split
  · exact h.eraseKey
  · exact h.insertEntry

theorem containsKey_eq_isSome_getValueCast? [LawfulBEq α] : containsKey a l = (getValueCast? a l).isSome := by
  induction l with
  | nil => rfl
  | cons p l ih =>
    obtain ⟨k, v⟩ := p
    rw [containsKey_cons, getValueCast?, ih]
    by_cases h : (k == a) = true
    · rw [dif_pos h, h]
      rfl
    · rw [dif_neg h, Bool.eq_false_iff.2 h]
      rfl

theorem containsKey_eq_isSome_getValue? : containsKey a m = (getValue? a m).isSome := by
  rw [getValue?_eq_getEntry?, Option.isSome_map, containsKey_eq_isSome_getEntry?]

theorem getEntry?_modifyKey [LawfulBEq α] {f : β k → β k} :
    getEntry? a (modifyKey k f l) =
      if k == a then (getValueCast? k l).map (fun v => ⟨k, f v⟩) else getEntry? a l := by
  have e := containsKey_eq_isSome_getValueCast? (a := k) (l := l)
  rw [modifyKey]
  cases h : getValueCast? k l with
  | none =>
    rw [h] at e
    show getEntry? a l = _
    split
    · next h' => exact (getEntry?_congr h').symm.trans (getEntry?_eq_none.2 e)
    · rfl
  | some v =>
    rw [h] at e
    show getEntry? a (replaceEntry k (f v) l) = _
    rw [getEntry?_replaceEntry, e]
    simp only [Option.isSome_some, true_and]
    rfl

theorem getEntry?_constModifyKey [EquivBEq α] {f : β' → β'} :
    getEntry? a (Const.modifyKey k f m) =
      if k == a then (getValue? k m).map (fun v => ⟨k, f v⟩) else getEntry? a m := by
  have e := containsKey_eq_isSome_getValue? (a := k) (m := m)
  rw [Const.modifyKey]
  cases h : getValue? k m with
  | none =>
    rw [h] at e
    show getEntry? a m = _
    split
    · next h' => exact (getEntry?_congr h').symm.trans (getEntry?_eq_none.2 e)
    · rfl
  | some v =>
    rw [h] at e
    show getEntry? a (replaceEntry k (f v) m) = _
    rw [getEntry?_replaceEntry, e]
    simp only [Option.isSome_some, true_and]
    rfl

theorem DistinctKeys.modifyKey [LawfulBEq α] {f : β k → β k} (h : DistinctKeys l) : DistinctKeys (modifyKey k f l) := by
  rw [List.modifyKey]
  split
  · exact h
  · exact h.replaceEntry

theorem DistinctKeys.constModifyKey [EquivBEq α] {f : β' → β'} (h : DistinctKeys m) :
    DistinctKeys (Const.modifyKey k f m) := by
  rw [Const.modifyKey]
  split
  · exact h
  · exact h.replaceEntry

theorem length_modifyKey [LawfulBEq α] {f : β k → β k} : (modifyKey k f l).length = l.length := by
  rw [modifyKey]
  split
  · rfl
  · exact length_replaceEntry

theorem length_constModifyKey {f : β' → β'} : (Const.modifyKey k f m).length = m.length := by
  rw [Const.modifyKey]
  split
  · rfl
  · exact length_replaceEntry

theorem length_alterKey [LawfulBEq α] {f : Option (β k) → Option (β k)} : (alterKey k f l).length =
    if containsKey k l then if (f (getValueCast? k l)).isSome then l.length else l.length - 1
    else if (f (getValueCast? k l)).isSome then l.length + 1 else l.length := by
  rw [alterKey]
  cases f (getValueCast? k l) with
  | none => exact length_eraseKey
  | some v => exact length_insertEntry

theorem length_constAlterKey {f : Option β' → Option β'} : (Const.alterKey k f m).length =
    if containsKey k m then if (f (getValue? k m)).isSome then m.length else m.length - 1
    else if (f (getValue? k m)).isSome then m.length + 1 else m.length := by
  rw [Const.alterKey]
  cases f (getValue? k m) with
  | none => exact length_eraseKey
  | some v => exact length_insertEntry

end Values

section FilterMap

variable {l : List ((a : α) × β a)} {a : α}

/-- Changes the values and leaves out entries. -/
def filterMapEntries (f : (a : α) → β a → Option (γ a)) (l : List ((a : α) × β a)) : List ((a : α) × γ a) :=
  l.filterMap fun p => (f p.1 p.2).map (⟨p.1, ·⟩)

theorem filterMapEntries_cons {f : (a : α) → β a → Option (γ a)} {k : α} {v : β k} :
    filterMapEntries f (⟨k, v⟩ :: l) = match f k v with
      | none => filterMapEntries f l
      | some w => ⟨k, w⟩ :: filterMapEntries f l := by
  rw [filterMapEntries, List.filterMap_cons]
  dsimp only
  cases f k v <;> rfl

theorem containsKey_filterMapEntries_eq_false [BEq α] {f : (a : α) → β a → Option (γ a)} (h : containsKey a l = false) :
    containsKey a (filterMapEntries f l) = false := by
  rw [containsKey_eq_false_iff] at h ⊢
  intro p m
  obtain ⟨q, m', e⟩ := List.mem_filterMap.1 m
  rw [Option.map_eq_some_iff] at e
  obtain ⟨v, -, rfl⟩ := e
  exact h q m'

theorem DistinctKeys.filterMapEntries [BEq α] [PartialEquivBEq α] {f : (a : α) → β a → Option (γ a)} (h : DistinctKeys l) :
    DistinctKeys (filterMapEntries f l) := by
  induction l with
  | nil => exact distinctKeys_nil
  | cons p l ih =>
    obtain ⟨k, v⟩ := p
    obtain ⟨h₁, h₂⟩ := distinctKeys_cons.1 h
    rw [filterMapEntries_cons]
    cases f k v with
    | none => exact ih h₂
    | some w => exact distinctKeys_cons.2 ⟨containsKey_filterMapEntries_eq_false h₁, ih h₂⟩

theorem getEntry?_filterMapEntries [BEq α] [PartialEquivBEq α] {f : (a : α) → β a → Option (γ a)} (h : DistinctKeys l) :
    getEntry? a (filterMapEntries f l) = (getEntry? a l).bind fun p => (f p.1 p.2).map (⟨p.1, ·⟩) := by
  induction l with
  | nil => rfl
  | cons p l ih =>
    obtain ⟨k, v⟩ := p
    obtain ⟨h₁, h₂⟩ := distinctKeys_cons.1 h
    rw [filterMapEntries_cons, getEntry?_cons]
    cases hk : k == a with
    | true =>
      rw [cond_true, Option.bind_some]
      cases f k v with
      | none => exact getEntry?_eq_none.2 (containsKey_filterMapEntries_eq_false ((containsKey_congr hk).symm.trans h₁))
      | some w =>
        show getEntry? a (⟨k, w⟩ :: _) = _
        rw [getEntry?_cons, hk]
        rfl
    | false =>
      rw [cond_false, ← ih h₂]
      cases f k v with
      | none => rfl
      | some w =>
        show getEntry? a (⟨k, w⟩ :: _) = _
        rw [getEntry?_cons, hk]
        rfl

/-- Leaving out entries is a special case. -/
theorem filter_eq_filterMapEntries {f : (a : α) → β a → Bool} :
    l.filter (fun p => f p.1 p.2) = filterMapEntries (fun a b => if f a b then some b else none) l := by
  induction l with
  | nil => rfl
  | cons p l ih =>
    obtain ⟨k, v⟩ := p
    rw [filterMapEntries_cons, List.filter_cons]
    cases f k v
    · exact ih
    · exact congrArg (⟨k, v⟩ :: ·) ih

/-- Changing the values is a special case. -/
theorem map_eq_filterMapEntries {f : (a : α) → β a → γ a} :
    l.map (fun p => (⟨p.1, f p.1 p.2⟩ : (a : α) × γ a)) = filterMapEntries (fun a b => some (f a b)) l := by
  induction l with
  | nil => rfl
  | cons p l ih => exact congrArg _ ih

end FilterMap

section Many

variable [BEq α] {l t : List ((a : α) × β a)} {a : α}

/-- Adds or replaces the entries of a list, one after the other. -/
def insertList (l toInsert : List ((a : α) × β a)) : List ((a : α) × β a) :=
  toInsert.foldl (fun l p => insertEntry p.1 p.2 l) l

/-- Adds the entries of a list whose keys are new, one after the other. -/
def insertListIfNew (l toInsert : List ((a : α) × β a)) : List ((a : α) × β a) :=
  toInsert.foldl (fun l p => insertEntryIfNew p.1 p.2 l) l

/-- Removes keys, one after the other. -/
def eraseList (l : List ((a : α) × β a)) (toErase : List α) : List ((a : α) × β a) :=
  toErase.foldl (fun l k => eraseKey k l) l

theorem DistinctKeys.insertList [PartialEquivBEq α] (h : DistinctKeys l) : DistinctKeys (insertList l t) := by
  rw [List.insertList]
  induction t generalizing l with
  | nil => exact h
  | cons p t ih => exact ih h.insertEntry

theorem DistinctKeys.insertListIfNew [PartialEquivBEq α] (h : DistinctKeys l) : DistinctKeys (insertListIfNew l t) := by
  rw [List.insertListIfNew]
  induction t generalizing l with
  | nil => exact h
  | cons p t ih => exact ih h.insertEntryIfNew

theorem DistinctKeys.eraseList {ks : List α} (h : DistinctKeys l) : DistinctKeys (eraseList l ks) := by
  rw [List.eraseList]
  induction ks generalizing l with
  | nil => exact h
  | cons p t ih => exact ih h.eraseKey

/-- The last of the entries that are added counts. -/
theorem getEntry?_insertList [PartialEquivBEq α] :
    getEntry? a (insertList l t) = (getEntry? a t.reverse).or (getEntry? a l) := by
  rw [insertList]
  induction t generalizing l with
  | nil => rfl
  | cons p t ih =>
    obtain ⟨k, v⟩ := p
    rw [List.foldl_cons, ih, getEntry?_insertEntry, List.reverse_cons, getEntry?_append, Option.or_assoc,
      getEntry?_cons]
    cases k == a <;> rfl

theorem getEntry?_insertListIfNew [PartialEquivBEq α] :
    getEntry? a (insertListIfNew l t) = (getEntry? a l).or (getEntry? a t) := by
  rw [insertListIfNew]
  induction t generalizing l with
  | nil => exact Option.or_none.symm
  | cons p t ih =>
    obtain ⟨k, v⟩ := p
    rw [List.foldl_cons, ih, getEntry?_insertEntryIfNew, getEntry?_cons]
    cases h : k == a with
    | false => rw [if_neg fun h => Bool.noConfusion h.1, cond_false]
    | true =>
      rw [cond_true, containsKey_congr h, containsKey_eq_isSome_getEntry?]
      cases getEntry? a l <;> rfl

theorem getEntry?_eraseList [PartialEquivBEq α] {ks : List α} (h : DistinctKeys l) :
    getEntry? a (eraseList l ks) = if ks.any (· == a) then none else getEntry? a l := by
  rw [eraseList]
  induction ks generalizing l with
  | nil => rfl
  | cons k ks ih =>
    rw [List.foldl_cons, ih h.eraseKey, getEntry?_eraseKey h, List.any_cons]
    cases k == a <;> cases ks.any (· == a) <;> rfl

theorem any_beq_keys {ks : List ((a : α) × β a)} : (ks.map (·.1)).any (· == a) = containsKey a ks := by
  induction ks with
  | nil => rfl
  | cons p ks ih => rw [List.map_cons, List.any_cons, ih]; rfl

theorem getEntry?_filter [PartialEquivBEq α] {f : (a : α) → β a → Bool} (h : DistinctKeys l) :
    getEntry? a (l.filter fun p => f p.1 p.2) = (getEntry? a l).filter fun p => f p.1 p.2 := by
  rw [filter_eq_filterMapEntries, getEntry?_filterMapEntries h]
  cases getEntry? a l with
  | none => rfl
  | some p =>
    rw [Option.bind_some, Option.filter_some]
    cases f p.1 p.2 <;> rfl

theorem DistinctKeys.filter {f : (a : α) × β a → Bool} (h : DistinctKeys l) : DistinctKeys (l.filter f) :=
  h.sublist List.filter_sublist

end Many

end Std.Internal.List
