/-
The statement of `mirror.lean` with its definitions, and no proof. It is also the challenge of
which `mirror.lean` is a solution:

  gnomon audit mirror.ndjson --compare unfinished.ndjson
-/
prelude

universe u

inductive Eq {α : Sort u} : α → α → Prop where
  | refl (a : α) : Eq a a

inductive Tree (α : Type u) where
  | leaf : Tree α
  | node (left : Tree α) (value : α) (right : Tree α) : Tree α

noncomputable def Tree.mirror {α : Type u} (t : Tree α) : Tree α :=
  @Tree.rec α (fun _ => Tree α) Tree.leaf
    (fun _ value _ left right => Tree.node right value left) t

axiom sorryAx (α : Sort u) : α

theorem Tree.mirror_mirror {α : Type u} (t : Tree α) : Eq (Tree.mirror (Tree.mirror t)) t :=
  sorryAx (Eq (Tree.mirror (Tree.mirror t)) t)
