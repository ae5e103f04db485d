fn main() {
    let site = std::path::PathBuf::from(std::env::args().nth(1).unwrap_or(".".into()));
    let sources = rapporteur::load::sources(&site).unwrap();
    let mut d = rapporteur::diagnostic::Diagnostics::default();
    let config = rapporteur::parse::settings(&sources, &mut d);
    let corpus = rapporteur::parse::parse(&sources, &mut d);
    for x in d.into_sorted() { let f = sources.file(x.span.file); let p = f.position(x.span.start as usize); println!("{}:{}:{}: {}: {}", f.path, p.line, p.column, x.rule, x.message); }
    for w in &corpus.works { for v in &w.versions { println!("{} {} provisions {} notes {} votes {:?}", w.slug, v.language, v.provisions.len(), v.notes.len(), v.votes.iter().map(|v| v.names.each_ref().map(Vec::len)).collect::<Vec<_>>()); } }
    let config = config.unwrap();
    let theme = rapporteur::load::theme(&site, &config.theme).unwrap();
    let s = match rapporteur::render::site(&corpus, &config, &theme) { Ok(s) => s, Err(e) => { println!("{e}"); return; } };
    match rapporteur::publish::folder::write(&s, &site.join("public"), rapporteur::publish::folder::Size::Small, || {}) { Ok(r) => println!("{r:?}"), Err(e) => println!("{e}") }
}
