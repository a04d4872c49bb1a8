/-
What `mirror.lean` proves, without the proofs. `gnomon audit mirror.ndjson --compare
mirror_challenge.ndjson` checks that every statement is proved as it stands here.
-/
prelude

universe u v

inductive Eq {α : Sort u} : α → α → Prop where
  | refl (a : α) : Eq a a

inductive Tree (α : Type u) where
  | leaf : Tree α
  | node (left : Tree α) (value : α) (right : Tree α) : Tree α

noncomputable def Tree.mirror {α : Type u} (t : Tree α) : Tree α :=
  @Tree.rec α (fun _ => Tree α) Tree.leaf
    (fun _ value _ left right => Tree.node right value left) t

axiom Tree.mirror_mirror {α : Type u} (t : Tree α) : Eq (Tree.mirror (Tree.mirror t)) t

axiom propext {a b : Prop} : (a → b) → (b → a) → Eq a b
