//! The promises of the real content: it is clean, it counts as the documents count, its addresses are kept, and the site made
//! of it leads nowhere but where it should.
#![expect(clippy::disallowed_methods, reason = "what a build wrote is read from the disk")]

#[path = "content/citations.rs"]
mod citations;
#[path = "content/cited.rs"]
mod cited;
#[path = "content/data.rs"]
mod data;
#[path = "content/folder.rs"]
mod folder;
#[path = "content/links.rs"]
mod links;
#[path = "content/pages.rs"]
mod pages;
mod support;
#[path = "content/terms.rs"]
mod terms;
#[path = "content/texts.rs"]
mod texts;
#[path = "content/web.rs"]
mod web;
