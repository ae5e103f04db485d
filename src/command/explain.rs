//! `rapporteur explain`

use std::process::ExitCode;

use anstream::println;
use anyhow::bail;

use rapporteur::diagnostic::nearest::nearest;
use rapporteur::diagnostic::rule::Rule;

/// Explains one rule, or lists all of them.
pub fn run(name: Option<&str>) -> anyhow::Result<ExitCode> {
    let Some(name) = name else {
        for rule in Rule::ALL {
            println!("{:<24}{:<9}{}", rule.name(), rule.level().as_str(), rule.summary());
        }
        return Ok(ExitCode::SUCCESS);
    };
    let Some(rule) = Rule::parse(name) else {
        match nearest(name, Rule::ALL.iter().map(|rule| rule.name())) {
            Some(near) => bail!("there is no rule `{name}`; did you mean `{near}`?"),
            None => bail!("there is no rule `{name}`; `rapporteur explain` lists them"),
        }
    };
    let text: Vec<_> = rule.explanation().lines().map(str::trim).collect();
    println!("{} ({})\n\n{}", rule.name(), rule.level().as_str(), text.join("\n").trim());
    Ok(ExitCode::SUCCESS)
}
