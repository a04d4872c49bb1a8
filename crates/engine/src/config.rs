//! The configuration of unification and reduction. The flags are those of Lean's `Meta.Config`.

/// Which definitions may be unfolded. Each mode permits what those after it permit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Transparency {
    /// All.
    All,
    /// All but those marked `@[irreducible]`.
    Default,
    /// Those marked `@[reducible]`, and instances.
    Instances,
    /// Those marked `@[reducible]`.
    Reducible,
}

impl Transparency {
    /// Whether this mode permits less than `other`.
    pub fn is_below(self, other: Transparency) -> bool {
        (self as u8) > (other as u8)
    }
}

/// Which structures have eta, that is, are equal when their fields are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EtaStruct {
    /// All.
    All,
    /// All but classes.
    NotClasses,
    /// None.
    None,
}

/// How far the structure of a projection is reduced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ProjReduction {
    /// Projections are not reduced.
    No,
    /// Without unfolding.
    Yes,
    /// With unfolding as the transparency permits.
    WithDelta,
    /// With unfolding of instances and reducible definitions at most.
    WithDeltaInstances,
}

/// Lean's `Meta.Config`, with the option `smartUnfolding`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub struct Config {
    /// `?m a =?= f b` is tried as `?m =?= f`, `a =?= b`.
    pub fo_approx: bool,
    /// A metavariable with too large a context is replaced by one with a smaller context.
    pub ctx_approx: bool,
    /// `?m x =?= t` is solved also where `x` is in the context of `?m`.
    pub quasi_pattern_unification: bool,
    /// `?m t =?= c` is solved by a constant function.
    pub const_approx: bool,
    /// A constraint that depends on a metavariable not to be assigned is an error, not `false`.
    pub is_def_eq_stuck_ex: bool,
    pub unification_hints: bool,
    pub proof_irrelevance: bool,
    pub assign_synthetic_opaque: bool,
    /// `?x + 1 =?= 5` is solved.
    pub offset_cnstrs: bool,
    pub transparency: Transparency,
    pub eta_struct: EtaStruct,
    pub univ_approx: bool,
    pub iota: bool,
    pub beta: bool,
    pub proj: ProjReduction,
    pub zeta: bool,
    pub zeta_delta: bool,
    pub zeta_unused: bool,
    pub zeta_have: bool,
    pub smart_unfolding: bool,
}

impl Default for Config {
    fn default() -> Self {
        Config {
            fo_approx: false,
            ctx_approx: false,
            quasi_pattern_unification: false,
            const_approx: false,
            is_def_eq_stuck_ex: false,
            unification_hints: true,
            proof_irrelevance: true,
            assign_synthetic_opaque: false,
            offset_cnstrs: true,
            transparency: Transparency::Default,
            eta_struct: EtaStruct::All,
            univ_approx: true,
            iota: true,
            beta: true,
            proj: ProjReduction::WithDelta,
            zeta: true,
            zeta_delta: true,
            zeta_unused: true,
            zeta_have: true,
            smart_unfolding: true,
        }
    }
}

impl Config {
    /// A number that tells apart the configurations under which a term may reduce differently.
    ///
    /// How metavariables are assigned does not count, as only terms without any are cached.
    pub fn reduction_key(&self) -> u32 {
        let flags = [
            self.iota,
            self.beta,
            self.zeta,
            self.zeta_delta,
            self.zeta_unused,
            self.zeta_have,
            self.smart_unfolding,
            self.proof_irrelevance,
            self.unification_hints,
            self.offset_cnstrs,
        ];
        let bits = flags.iter().fold(0, |bits, &flag| bits << 1 | u32::from(flag));
        bits << 6
            | (self.transparency as u32) << 4
            | (self.eta_struct as u32) << 2
            | self.proj as u32
    }

    /// A number that tells apart all configurations.
    pub fn key(&self) -> u64 {
        let flags = [
            self.fo_approx,
            self.ctx_approx,
            self.quasi_pattern_unification,
            self.const_approx,
            self.is_def_eq_stuck_ex,
            self.assign_synthetic_opaque,
            self.univ_approx,
        ];
        let bits = flags.iter().fold(0, |bits, &flag| bits << 1 | u64::from(flag));
        bits << 32 | u64::from(self.reduction_key())
    }
}
