//! rapporteur: structured Markdown of outcome documents in, a multilingual static site out.
pub mod diagnostic;
pub mod load;
pub mod model;
pub mod parse;
pub mod render;
pub mod publish;
