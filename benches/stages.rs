//! The stages on the real content: `cargo bench`.

use std::path::Path;

use divan::{Bencher, black_box};

use rapporteur::model::source::{SourceFile, Sources};
use rapporteur::{Reading, link, load, parse, render, understand};

fn main() {
    divan::main();
}

/// The five documents, so many times over, each copy with an address of its own.
fn content(copies: usize) -> Sources {
    let site = Path::new(env!("CARGO_MANIFEST_DIR"));
    let once = load::sources(site).expect("the content can be read");
    let mut files = Vec::new();
    for file in once.files {
        let Some((folder, name)) = file.path.strip_prefix("content/documents/").and_then(|rest| rest.split_once('/'))
        else {
            files.push(file);
            continue;
        };
        files.extend((0..copies).map(|copy| {
            let slug = format!("slug: copy{copy}-{folder}\n");
            let text = if name == "work.yaml" { slug + &without_slug(&file.text) } else { file.text.clone() };
            SourceFile { path: format!("content/documents/{folder}-{copy}/{name}"), text }
        }));
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Sources { files }
}

fn without_slug(yaml: &str) -> String {
    yaml.lines().filter(|line| !line.starts_with("slug:")).map(|line| format!("{line}\n")).collect::<Vec<_>>().concat()
}

const COPIES: [usize; 2] = [1, 20];

#[divan::bench(args = COPIES)]
fn parse_all(bencher: Bencher, copies: usize) {
    let sources = content(copies);
    bencher.bench(|| parse::parse(black_box(&sources), &mut rapporteur::diagnostic::Diagnostics::default()));
}

#[divan::bench(args = COPIES)]
fn parse_and_check(bencher: Bencher, copies: usize) {
    bencher.with_inputs(|| content(copies)).bench_values(understand);
}

#[divan::bench(args = COPIES)]
fn find_terms(bencher: Bencher, copies: usize) {
    let reading: Reading = understand(content(copies));
    bencher.bench(|| link::term::terms(black_box(&reading.corpus), &reading.links));
}

#[divan::bench(args = COPIES)]
fn render_all(bencher: Bencher, copies: usize) {
    use rayon::iter::{IntoParallelIterator, ParallelIterator};
    let reading: Reading = understand(content(copies));
    let config = reading.config.as_ref().expect("the settings can be read");
    let theme = load::built_in_theme();
    let site = render::site(reading.made(), config, &theme).expect("the theme is whole");
    let paths: Vec<_> = site.paths().collect();
    bencher.bench(|| {
        paths.clone().into_par_iter().map(|path| site.render(path).map_or(0, |page| page.len())).sum::<usize>()
    });
}
