//! Registers for variables, by linear scan.
//!
//! Blocks are numbered in the order in which [`super::emit`] writes them: statements first to last,
//! the alternatives of a case where they stand, the bodies of a block's join points behind its end. As
//! control goes forward only, but for loops, a variable needs its register from where it is bound to
//! its last use in that order. What a loop uses but does not bind is needed until the loop's end.

use crate::ir::{Block, Body, End, IrError, Stmt, Var};

/// A place in the order of emission.
pub type Place = u32;

/// When variables are used last.
pub struct Lifetimes {
    /// For each variable, the last place where it is used, or where it is bound.
    pub last_use: Vec<Place>,
}

impl Lifetimes {
    /// Numbers the body.
    pub fn of(num_params: usize, body: &Body) -> Lifetimes {
        let mut scan = Scan {
            place: 0,
            last_use: vec![0; body.types.len()],
            bound: vec![0; body.types.len()],
            loops: Vec::new(),
        };
        for param in 0..num_params {
            scan.bound[param] = 0;
        }
        scan.block(&body.block);
        Lifetimes { last_use: scan.last_use }
    }
}

struct Scan {
    place: Place,
    last_use: Vec<Place>,
    bound: Vec<Place>,
    /// Where the loops begin that the scan is in, and what they use from outside.
    loops: Vec<(Place, Vec<Var>)>,
}

impl Scan {
    fn bind(&mut self, var: Var) {
        self.bound[var as usize] = self.place;
        self.last_use[var as usize] = self.place;
    }

    fn uses(&mut self, var: Var) {
        self.last_use[var as usize] = self.place;
        let bound = self.bound[var as usize];
        for (start, used) in &mut self.loops {
            if bound < *start {
                used.push(var);
            }
        }
    }

    fn block(&mut self, block: &Block) {
        let mut joins = Vec::new();
        for stmt in &block.stmts {
            self.place += 1;
            match stmt {
                Stmt::Let(var, expr) => {
                    expr.vars().into_iter().for_each(|var| self.uses(var));
                    self.bind(*var);
                }
                Stmt::Join { params, body, .. } => {
                    params.iter().for_each(|&param| self.bind(param));
                    joins.push((params, body));
                }
                Stmt::Case(var, alts) => {
                    self.uses(*var);
                    alts.iter().for_each(|(_, alt)| self.block(alt));
                }
                Stmt::Inc(var, _) | Stmt::Dec(var) => self.uses(*var),
                Stmt::Take(var, fields) => {
                    self.uses(*var);
                    fields.iter().for_each(|&(_, field)| self.bind(field));
                }
            }
        }
        self.place += 1;
        match &block.end {
            End::Ret(var) => self.uses(*var),
            End::Jump(_, args) => args.iter().for_each(|&arg| self.uses(arg)),
            End::Unreachable => {}
        }
        // The last join point is written first: it may jump to those before it.
        for (params, body) in joins.into_iter().rev() {
            self.place += 1;
            self.loops.push((self.place, Vec::new()));
            self.block(body);
            let (_, mut used) = self.loops.pop().expect("it was pushed above");
            used.extend(params);
            for var in used {
                self.last_use[var as usize] = self.last_use[var as usize].max(self.place);
            }
        }
    }
}

/// Registers that are in use, and which variable has which.
pub struct Registers {
    of_var: Vec<u16>,
    free: Vec<u16>,
    scratch: u16,
    next: u32,
    expiring: std::collections::BinaryHeap<std::cmp::Reverse<(Place, Var)>>,
}

impl Registers {
    /// The parameters have the first registers.
    pub fn new(num_params: usize, lifetimes: &Lifetimes) -> Registers {
        let mut registers = Registers {
            of_var: vec![u16::MAX; lifetimes.last_use.len()],
            free: Vec::new(),
            scratch: num_params as u16,
            next: num_params as u32 + 1,
            expiring: std::collections::BinaryHeap::new(),
        };
        for param in 0..num_params {
            registers.of_var[param] = param as u16;
            registers.expire(param as Var, lifetimes);
        }
        registers
    }

    fn expire(&mut self, var: Var, lifetimes: &Lifetimes) {
        let last = lifetimes.last_use[var as usize];
        self.expiring.push(std::cmp::Reverse((last, var)));
    }

    /// Frees the registers of variables that are used last at `place` or before.
    pub fn advance(&mut self, place: Place) {
        while let Some(&std::cmp::Reverse((last, var))) = self.expiring.peek() {
            if last > place {
                break;
            }
            self.expiring.pop();
            self.free.push(self.of_var[var as usize]);
        }
    }

    /// Gives a variable a register.
    pub fn bind(&mut self, var: Var, lifetimes: &Lifetimes) -> Result<u16, IrError> {
        let register = match self.free.pop() {
            Some(register) => register,
            None => {
                let register = u16::try_from(self.next)
                    .ok()
                    .filter(|&register| register < u16::MAX - 1)
                    .ok_or(IrError::TooLarge("live variables in one function"))?;
                self.next += 1;
                register
            }
        };
        self.of_var[var as usize] = register;
        self.expire(var, lifetimes);
        Ok(register)
    }

    /// The register of a variable.
    pub fn of(&self, var: Var) -> u16 {
        self.of_var[var as usize]
    }

    /// How many registers the function needs.
    pub fn count(&self) -> u32 {
        self.next
    }

    /// The register to swap through, which no variable has.
    pub fn scratch(&self) -> u16 {
        self.scratch
    }
}
