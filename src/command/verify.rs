//! `rapporteur verify`

use std::path::PathBuf;
use std::process::ExitCode;

use anstream::{eprintln, println};
use clap::Args;

use rapporteur::load::bundle::{self, BundleError};

#[derive(Debug, Args)]
pub struct VerifyArguments {
    /// A bundle's zip, or the folder that it was unpacked into
    bundle: PathBuf,
}

/// Says which files of a bundle are not as they were made.
pub fn run(arguments: &VerifyArguments) -> anyhow::Result<ExitCode> {
    let path = &arguments.bundle;
    let found = match bundle::read(path) {
        Ok(found) => found,
        // It was looked at, and is not what it should be.
        Err(error @ BundleError::Escapes { .. }) => {
            eprintln!("{error}");
            return Ok(ExitCode::FAILURE);
        }
        Err(error) => return Err(error.into()),
    };
    let mut differences = found.listed.differences(&found.there);
    for name in found.unreadable {
        // What cannot be read is there all the same.
        differences.missing.retain(|missing| *missing != name);
        if found.listed.0.contains_key(&name) {
            differences.changed.push(name);
        } else {
            differences.added.push(name);
        }
    }
    differences.changed.sort_unstable();
    differences.added.sort_unstable();
    let said = [("missing", &differences.missing), ("changed", &differences.changed), ("added", &differences.added)];
    for (word, name) in said.iter().flat_map(|(word, names)| names.iter().map(move |name| (word, name))) {
        println!("{word}: {name}");
    }
    let listed = found.listed.0.len();
    if differences.is_empty() {
        eprintln!("{}: {listed} files, all as they were made", path.display());
        return Ok(ExitCode::SUCCESS);
    }
    let counts = said.map(|(word, names)| format!("{} {word}", names.len())).join(", ");
    eprintln!("{}: {listed} files are listed; {counts}", path.display());
    Ok(ExitCode::FAILURE)
}
