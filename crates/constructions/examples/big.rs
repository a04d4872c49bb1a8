//! `big EXPORT`: how long constructions take for large inductive types.
//!
//! The export supplies the constants that constructions are made of; `compare` says where it comes from.
//! For each generated type: seconds for the recursors, the kernel's check of the block, all
//! constructions, and the kernel's check of these.

use gnomon_constructions::{all_for, state_recursors, Context, Kind};
use gnomon_formats::{read_export, ReadLimits};
use gnomon_kernel::{
    add_decl, Batch, ConstantVal, ConstructorVal, Declaration, Environment, InductiveDecl,
    InductiveVal,
};
use gnomon_term::{BinderInfo, Budget, ExprId, LevelId, NameId, Store};
use std::time::Instant;

/// A type with so many constructors, each with so many fields of the type itself and of `Nat`.
fn block(
    store: &mut Store<'static>,
    text: &str,
    ctors: usize,
    own: usize,
    nats: usize,
    param: bool,
) -> InductiveDecl {
    let name = store.mk_name(text);
    let sort = store.mk_sort(LevelId::ONE);
    let nat = store.mk_name("Nat");
    let levels = store.mk_levels(&[]);
    let nat = store.mk_const(nat, levels);
    let head = store.mk_const(name, levels);
    let alpha = store.mk_name("α");
    let ty = if param { store.mk_pi(BinderInfo::Default, alpha, sort, sort) } else { sort };
    let mut list = Vec::new();
    let mut names: Vec<NameId> = Vec::new();
    for cidx in 0..ctors {
        let ctor = store.mk_name_str(name, &format!("c{cidx}"));
        names.push(ctor);
        let count = own + nats;
        let at = |store: &mut Store<'static>, depth: usize| -> ExprId {
            let var = store.mk_bvar(depth as u32);
            if param {
                store.mk_app(head, var)
            } else {
                head
            }
        };
        let mut body = at(store, count);
        for index in (0..count).rev() {
            let field = store.mk_name(&format!("x{index}"));
            let domain = match index {
                _ if index < own => at(store, index),
                _ if param && index % 2 == 0 => store.mk_bvar(index as u32),
                _ => nat,
            };
            body = store.mk_pi(BinderInfo::Default, field, domain, body);
        }
        if param {
            body = store.mk_pi(BinderInfo::Implicit, alpha, sort, body);
        }
        list.push(ConstructorVal {
            val: ConstantVal { name: ctor, level_params: [].into(), ty: body },
            induct: name,
            cidx: cidx as u32,
            num_params: u32::from(param),
            num_fields: 0,
            is_unsafe: false,
        });
    }
    let ty = InductiveVal {
        val: ConstantVal { name, level_params: [].into(), ty },
        num_params: u32::from(param),
        num_indices: 0,
        all: [name].into(),
        ctors: names.into(),
        num_nested: 0,
        is_rec: false,
        is_unsafe: false,
        is_reflexive: false,
    };
    InductiveDecl { types: vec![ty], ctors: list, recs: vec![] }
}

fn main() {
    let file = std::env::args().nth(1).expect("a file");
    let bytes = std::fs::read(file).expect("the file can be read");
    let mut store = Store::new();
    let export = read_export(&bytes[..], &mut store, &ReadLimits::default()).expect("an export");
    let mut budget = Budget::unlimited();
    budget.guard_stack(6 << 20);
    let (mut store, mut env) = Batch::new(store, export.declarations, &budget).into_parts();
    let context = Context { budget: budget.clone(), ..Context::default() };
    println!("{:28}{:>9}{:>9}{:>9}{:>9}{:>9}", "", "recs", "check", "made", "s", "check");
    for (ctors, own, nats, param) in [
        (500, 0, 0, false),
        (500, 0, 0, true),
        (500, 1, 1, false),
        (500, 2, 3, true),
        (1, 0, 200, false),
        (1, 0, 200, true),
        (2, 200, 0, true),
        (3, 100, 100, true),
        (50, 10, 10, true),
        (1000, 0, 1, false),
    ] {
        let text = format!("Big{ctors}x{own}x{nats}{}", if param { "p" } else { "" });
        run(&mut store, &mut env, &context, &text, (ctors, own, nats, param));
    }
}

fn run(
    store: &mut Store<'static>,
    env: &mut Environment,
    context: &Context,
    text: &str,
    (ctors, own, nats, param): (usize, usize, usize, bool),
) {
    let decl = block(store, text, ctors, own, nats, param);
    let name = decl.types[0].val.name;
    let start = Instant::now();
    let decl = state_recursors(store, env, context, decl).expect("recursors");
    let recs = start.elapsed().as_secs_f64();
    let start = Instant::now();
    add_decl(store, env, &Declaration::Inductive(decl), &context.budget).expect("a block");
    let check = start.elapsed().as_secs_f64();
    let start = Instant::now();
    let made = all_for(store, env, context, name, Kind::Inductive).expect("constructions");
    let seconds = start.elapsed().as_secs_f64();
    let start = Instant::now();
    let mut slow = (0.0, String::new());
    for one in &made {
        let start = Instant::now();
        if let Err(error) = add_decl(store, env, &one.declaration, &context.budget) {
            println!("{}: {error}", store.name_to_string(one.name()));
        }
        let seconds = start.elapsed().as_secs_f64();
        if seconds > slow.0 {
            slow = (seconds, store.name_to_string(one.name()));
        }
    }
    let added = start.elapsed().as_secs_f64();
    let (worst, name) = slow;
    println!(
        "{text:28}{recs:9.3}{check:9.3}{:9}{seconds:9.3}{added:9.3}  {worst:.3} {name}",
        made.len()
    );
}
