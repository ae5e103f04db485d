//! `rapporteur check`

use std::process::ExitCode;

use crate::command::{CheckArguments, report};

/// Checks the site and prints what was found.
pub fn run(arguments: &CheckArguments) -> anyhow::Result<ExitCode> {
    let reading = rapporteur::read(&arguments.site.site)?;
    report::print_all(&reading, arguments.format);
    Ok(ExitCode::from(u8::from(reading.has_errors())))
}
