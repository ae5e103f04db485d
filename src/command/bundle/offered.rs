//! The bundles that a build makes for its library to offer.

use rapporteur::Reading;
use rapporteur::model::address;
use rapporteur::model::bundle::{Bundle, Download};
use rapporteur::model::config::Config;
use rapporteur::model::corpus::Corpus;
use rapporteur::model::edition::Edition;
use rapporteur::model::language::ByLanguage;
use rapporteur::model::theme::Theme;
use rapporteur::publish::folder::{Draft, Size};

use crate::command::bundle::Order;

/// Makes every bundle that `site.toml` names, in each of its formats, into the folder of a site of which all else is written.
pub fn make(
    reading: &Reading,
    config: &Config,
    theme: &Theme,
    edition: Edition,
    draft: &mut Draft,
) -> anyhow::Result<Vec<Download>> {
    let mut downloads = Vec::new();
    let folder = draft.folder().to_owned();
    for bundle in &config.bundles {
        let choice = bundle.choice();
        let order = Order {
            chosen: reading.choose(config, &choice),
            theme,
            name: &bundle.name,
            edition,
            size: if config.publish.minify { Size::Small } else { Size::AsRendered },
            reading,
            config,
            choice: &choice,
            chromium: None,
            written: Some(&folder),
        };
        for format in &bundle.formats {
            let asked = address::bundle(&bundle.name, *format);
            let written = order.make(*format, &folder.join(asked.as_str()))?;
            // Several prints are packed, and then have another name.
            let file = written.path.file_name().unwrap_or_default().to_string_lossy();
            let path = address::download(&file);
            draft.count(&path)?;
            downloads.push(Download {
                path,
                title: title(bundle, &reading.corpus, config).clone(),
                format: *format,
                size: written.size,
            });
        }
    }
    Ok(downloads)
}

/// What readers see of a bundle: its title, else its meeting's name, else the site's.
fn title<'a>(bundle: &'a Bundle, corpus: &'a Corpus, config: &'a Config) -> &'a ByLanguage<String> {
    let meeting = bundle.meeting.as_deref().and_then(|id| corpus.meeting(id));
    let titles = [Some(&bundle.title), meeting.map(|meeting| &meeting.short), meeting.map(|meeting| &meeting.name)];
    titles.into_iter().flatten().find(|title| !title.is_empty()).unwrap_or(&config.title)
}
