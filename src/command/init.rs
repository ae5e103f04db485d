//! `rapporteur init`

use std::path::Path;
use std::process::ExitCode;

use anstream::println;

/// Writes the small site.
pub fn run(folder: &Path) -> anyhow::Result<ExitCode> {
    for path in rapporteur::publish::start::write(folder)? {
        println!("wrote {}", folder.join(path).display());
    }
    println!("\nNow: rapporteur build --site {0}\nthen open {0}/public/index.html", folder.display());
    Ok(ExitCode::SUCCESS)
}
