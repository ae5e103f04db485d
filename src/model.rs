//! Every noun of the program; imports nothing of ours but itself.

pub mod address;
pub mod anchor;
pub mod block;
pub mod citation;
pub mod config;
pub mod corpus;
pub mod document;
pub mod html;
pub mod instrument;
pub mod label;
pub mod language;
pub mod ledger;
pub mod meeting;
pub mod number;
pub mod organ;
pub mod page;
pub mod site;
pub mod sorting;
pub mod source;
pub mod state;
pub mod symbol;
pub mod text;
pub mod theme;
pub mod web_address;
pub mod work;
