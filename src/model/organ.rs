//! The bodies that adopt resolutions and decisions, and how their documents are known.

use crate::model::symbol::Symbol;

/// A body whose resolutions, decisions or documents are cited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Organ {
    /// The General Assembly.
    GeneralAssembly,
    /// The Security Council.
    SecurityCouncil,
    /// The Economic and Social Council.
    EconomicAndSocialCouncil,
    /// The Human Rights Council.
    HumanRightsCouncil,
    /// The Commission on Human Rights, until 2006.
    HumanRightsCommission,
    /// The Trusteeship Council.
    TrusteeshipCouncil,
    /// The Secretariat.
    Secretariat,
    /// A conference convened by the General Assembly: symbols A/CONF.
    Conference,
    /// The Conference of the Parties to the Organized Crime Convention.
    OrganizedCrimeConference,
    /// The United Nations Environment Assembly.
    EnvironmentAssembly,
    /// The Assembly of Heads of State and Government of the African Union.
    AfricanUnion,
    /// A conference of parties to some other treaty.
    ConferenceOfParties,
    /// "The Council", "the Assembly": the one that was named last.
    Said(Class),
    /// A name in which another organ's name stands, and that adopts nothing: a review conference.
    Other,
}

/// What an organ is called when it has been named before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// "The Council".
    Council,
    /// "The Assembly".
    Assembly,
    /// "The Conference".
    Conference,
    /// "The Commission".
    Commission,
}

/// The number of a resolution or decision, by the way in which it is written.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Number {
    /// How it is made up.
    pub form: Form,
    /// As symbols spell it: `56/24 V`, `1325(2000)`, `217(III)A`.
    pub written: String,
}

/// The ways in which resolutions and decisions are numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// Session and number, `75/241`, `S-10/2`: the session, and the number within it.
    Session(u32, u32),
    /// Number and year, `1325(2000)`.
    InYear,
    /// Number and session in Roman numerals, `3363(XXX)`.
    Roman,
    /// Year and number, `2005/30`.
    YearFirst,
}

impl Organ {
    /// The class under which it may be spoken of later.
    #[must_use]
    pub fn class(self) -> Option<Class> {
        match self {
            Self::SecurityCouncil
            | Self::EconomicAndSocialCouncil
            | Self::HumanRightsCouncil
            | Self::TrusteeshipCouncil => Some(Class::Council),
            Self::GeneralAssembly | Self::EnvironmentAssembly | Self::AfricanUnion => Some(Class::Assembly),
            Self::OrganizedCrimeConference | Self::ConferenceOfParties => Some(Class::Conference),
            Self::HumanRightsCommission => Some(Class::Commission),
            Self::Conference | Self::Secretariat | Self::Other | Self::Said(_) => None,
        }
    }

    /// Whether the organ numbers what it adopts in this way.
    ///
    /// The General Assembly joined session and number with a stroke from its thirty-first session on, and the Security Council
    /// has always put the year (<https://research.un.org/en/docs/ga/resolutions>).
    #[must_use]
    pub fn numbers(self, form: Form) -> bool {
        match (self, form) {
            (Self::GeneralAssembly, Form::Session(session, _)) => session == 0 || session >= 31,
            (
                Self::HumanRightsCouncil
                | Self::OrganizedCrimeConference
                | Self::ConferenceOfParties
                | Self::EnvironmentAssembly,
                Form::Session(..),
            )
            | (Self::SecurityCouncil, Form::InYear)
            | (Self::EconomicAndSocialCouncil | Self::HumanRightsCommission, Form::YearFirst)
            | (
                Self::GeneralAssembly
                | Self::EconomicAndSocialCouncil
                | Self::TrusteeshipCouncil
                | Self::HumanRightsCommission
                | Self::AfricanUnion,
                Form::Roman,
            ) => true,
            _ => false,
        }
    }

    /// The symbol of a resolution; none where the organ gives its resolutions none.
    #[must_use]
    pub fn resolution(self, number: &Number) -> Option<Symbol> {
        let series = match self {
            Self::GeneralAssembly => "A/RES",
            Self::SecurityCouncil => "S/RES",
            Self::EconomicAndSocialCouncil => "E/RES",
            Self::TrusteeshipCouncil => "T/RES",
            Self::HumanRightsCouncil => "A/HRC/RES",
            Self::HumanRightsCommission => "E/CN.4/RES",
            _ => return None,
        };
        Some(Symbol(format!("{series}/{}", number.written)))
    }

    /// The symbol of a decision. The decisions of the principal organs have none: they are printed in a supplement to the
    /// records (<https://research.un.org/en/docs/ga/resolutions>).
    #[must_use]
    pub fn decision(self, number: &Number) -> Option<Symbol> {
        match self {
            Self::HumanRightsCouncil => Some(Symbol(format!("A/HRC/DEC/{}", number.written))),
            Self::AfricanUnion => Some(Symbol(format!("Assembly/AU/Dec.{}", number.written))),
            _ => None,
        }
    }

    /// The organ under whose authority a document of this symbol is issued.
    #[must_use]
    pub fn of(symbol: &Symbol) -> Option<Self> {
        let mut parts = symbol.0.split('/');
        let (first, second) = (parts.next()?, parts.next()?);
        match (first, second) {
            ("A", "HRC") => Some(Self::HumanRightsCouncil),
            ("A", second) if second.starts_with("CONF.") => Some(Self::Conference),
            ("A", _) => Some(Self::GeneralAssembly),
            ("S", _) => Some(Self::SecurityCouncil),
            ("E", "CN.4") => Some(Self::HumanRightsCommission),
            ("E", _) => Some(Self::EconomicAndSocialCouncil),
            ("T", _) => Some(Self::TrusteeshipCouncil),
            ("ST", _) => Some(Self::Secretariat),
            ("CTOC", "COP") => Some(Self::OrganizedCrimeConference),
            ("UNEP", second) if second.starts_with("EA.") => Some(Self::EnvironmentAssembly),
            ("Assembly", "AU") => Some(Self::AfricanUnion),
            _ => None,
        }
    }

    /// The organ whose resolutions a document of this organ cites without naming it.
    #[must_use]
    pub fn cites_as_its_own(self) -> Option<Self> {
        match self {
            // A conference is convened by the General Assembly and cites its resolutions.
            Self::Conference => Some(Self::GeneralAssembly),
            Self::Secretariat | Self::Other | Self::Said(_) => None,
            organ => Some(organ),
        }
    }

    /// The word in data and interface words.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::GeneralAssembly => "general-assembly",
            Self::SecurityCouncil => "security-council",
            Self::EconomicAndSocialCouncil => "economic-and-social-council",
            Self::HumanRightsCouncil => "human-rights-council",
            Self::HumanRightsCommission => "human-rights-commission",
            Self::TrusteeshipCouncil => "trusteeship-council",
            Self::Secretariat => "secretariat",
            Self::Conference => "conference",
            Self::OrganizedCrimeConference => "organized-crime-conference",
            Self::EnvironmentAssembly => "environment-assembly",
            Self::AfricanUnion => "african-union",
            Self::ConferenceOfParties => "conference-of-parties",
            Self::Said(_) | Self::Other => "other",
        }
    }
}
