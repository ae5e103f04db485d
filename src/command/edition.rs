//! The day as of which a site or bundle stands: said, or that of the machine.
#![expect(clippy::disallowed_methods, reason = "a day that nobody names is taken from the environment or the clock")]

use std::env;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::Context;

use rapporteur::model::config::Config;
use rapporteur::model::edition::Edition;

/// The edition that is asked for, else that of `site.toml`; none where neither says one.
pub fn said(asked: Option<Edition>, config: &Config) -> Option<Edition> {
    asked.or(config.edition)
}

/// The same; where nobody says one, the day of `SOURCE_DATE_EPOCH`, else today, in UTC.
pub fn of(asked: Option<Edition>, config: &Config) -> anyhow::Result<Edition> {
    if let Some(said) = said(asked, config) {
        return Ok(said);
    }
    let seconds = match env::var("SOURCE_DATE_EPOCH") {
        Ok(written) => {
            let wrong = || format!("SOURCE_DATE_EPOCH is `{written}`, which is no number of seconds since 1970");
            written.parse().with_context(wrong)?
        }
        Err(_) => SystemTime::now().duration_since(UNIX_EPOCH).context("the clock stands before 1970")?.as_secs(),
    };
    Edition::of_seconds(seconds).with_context(|| format!("{seconds} seconds since 1970 are no day of four-digit years"))
}
