//! `rapporteur terms`, as it is used.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::{SUBJECTS, fixture};

fn run(folder: &Path, arguments: &[&str]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rapporteur"));
    let output: Output = command.current_dir(folder).args(arguments).output().expect("the program runs");
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("what is printed is text");
    (output.status.code().expect("it ends by itself"), text(&output.stdout) + &text(&output.stderr))
}

const CORE: &str = "\
# The core.

- id: diversion # the first
  kind: term
  subject: core
  terms:
    en: [diversion]
    zh: [{term: 转移, status: admitted}, {term: 流散, status: admitted}]

# Marking

- id: marking
  kind: term
  subject: core
  terms: {en: [marking], zh: [标记]}
";

/// A site with a term base and two documents.
fn site() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let write = |path: &str, text: &str| {
        let there = folder.path().join(path);
        fs::create_dir_all(there.parent().expect("it is in a folder")).expect("a folder can be made");
        fs::write(there, text).expect("a file can be written");
    };
    write("site.toml", "title.en = \"Example\"\nlanguages = [\"zh\", \"en\"]\n");
    write("content/glossary/core.yaml", CORE);
    write("content/glossary/subjects.yaml", SUBJECTS);
    for (slug, text) in [("a-1", "1. 防止转移和流散。\n\n2. 标记和转移。\n"), ("b-1", "1. 流散。\n")] {
        write(&format!("content/documents/{slug}/work.yaml"), &format!("slug: {slug}\nkind: report\nauthentic: zh\n"));
        write(&format!("content/documents/{slug}/zh.md"), text);
    }
    folder
}

fn core(site: &Path) -> String {
    fs::read_to_string(site.join("content/glossary/core.yaml")).expect("the file is there")
}

#[test]
fn the_table_counts_every_term_in_every_document() {
    let folder = site();
    let site = folder.path();
    let expected = "\
concept    term    a-1  b-1  total
diversion  转移      2    0      2
           流散      1    1      2
marking    标记      1    0      1
";
    assert_eq!(run(site, &["terms"]), (0, expected.to_owned()));
    let (_, differ) = run(site, &["terms", "--differ"]);
    assert!(differ.contains("流散") && !differ.contains("标记"), "{differ}");
    let (_, json) = run(site, &["terms", "--format", "json", "--language", "zh"]);
    let rows: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(
        rows[1],
        serde_json::json!({"concept": "diversion", "term": "流散", "language": "zh", "status": "admitted",
            "documents": {"a-1": 1, "b-1": 1}, "total": 2})
    );
    let (status, said) = run(site, &["terms", "--language", "de"]);
    assert!(status == 2 && said.contains("expected one of ar, en"), "{said}");
}

#[test]
fn what_is_exported_is_unchanged_when_it_is_imported() {
    let folder = site();
    let site = folder.path();
    for format in ["tbx", "csv", "json"] {
        let file = format!("out.{format}");
        assert_eq!(run(site, &["terms", "export", "--format", format, "--out", &file]), (0, String::new()));
        let (status, printed) = run(site, &["terms", "export", "--format", format]);
        assert_eq!((status, printed), (0, fs::read_to_string(site.join(&file)).expect("it was written")));
        let (status, said) = run(site, &["terms", "import", &file, "--replace", "--write"]);
        assert_eq!(status, 0);
        assert_eq!(
            said,
            "2 concepts: 0 new, 0 changed, 0 that differ and are kept, 2 unchanged, 0 contradictory and left out\n"
        );
        assert_eq!(core(site), CORE);
    }
    let (_, chinese) = run(site, &["terms", "export", "--format", "tbx", "--languages", "zh"]);
    assert!(chinese.contains("流散") && !chinese.contains(">marking<"), "{chinese}");
    assert!(chinese.contains("<title>Example</title>") && chinese.contains(">核心术语<"), "{chinese}");
    let (status, said) = run(site, &["terms", "export", "--format", "xml"]);
    assert!(status == 2 && said.contains("invalid value"), "{said}");
}

#[test]
fn an_import_says_first_what_it_would_change() {
    let folder = site();
    let site = folder.path();
    let subjects = format!("{SUBJECTS}- id: tracing\n  name: {{en: Tracing}}\n");
    fs::write(site.join("content/glossary/subjects.yaml"), subjects).expect("it can be written");
    fs::write(site.join("in.csv"), "id,en,zh,fr,subject,definition\nmarking,marks,标记,marquage,Core terms,\ntracing,tracing,追查,,Tracing,Finding out.\n,hall,大厅,,,\n").expect("it can be written");
    let (status, said) = run(site, &["terms", "import", "in.csv"]);
    let report = "\
changed marking
  + terms.en: marks (admitted)
  + terms.fr: marquage
  not taken without --replace: ~ terms.en: marking → marking (admitted)
  not taken without --replace: ~ terms.en: marks (admitted) → marks
new tracing
  en: tracing, zh: 追查
new hall
  en: hall, zh: 大厅
3 concepts: 2 new, 1 changed, 0 that differ and are kept, 0 unchanged, 0 contradictory and left out
";
    assert_eq!((status, said.as_str()), (0, format!("{report}nothing was written; --write does it\n").as_str()));
    assert_eq!(core(site), CORE, "nothing was written");
    let (status, said) = run(site, &["terms", "import", "in.csv", "--write"]);
    let written = "content/glossary/core.yaml written\ncontent/glossary/imported.yaml written\ncontent/glossary/tracing.yaml written\n";
    assert_eq!((status, said), (0, format!("{report}{written}")));
    let marking = "- id: marking\n  kind: term\n  subject: core\n  terms:\n    en:\n      - marking\n      - {term: marks, status: admitted}\n    zh: [标记]\n    fr: [marquage]\n";
    let (before, _) = CORE.split_once("- id: marking").expect("it is there");
    assert_eq!(core(site), format!("{before}{marking}"), "all else stays");
    let tracing = fs::read_to_string(site.join("content/glossary/tracing.yaml")).expect("it was written");
    assert_eq!(
        tracing,
        "- id: tracing\n  kind: term\n  subject: tracing\n  terms:\n    en: [tracing]\n    zh: [追查]\n  definition:\n    en: Finding out.\n"
    );
    let (status, said) = run(site, &["terms", "import", "in.csv", "--write"]);
    assert_eq!(status, 0);
    assert!(
        said.ends_with(
            "3 concepts: 0 new, 0 changed, 1 that differ and are kept, 2 unchanged, 0 contradictory and left out\n"
        ),
        "{said}"
    );
}

#[test]
fn a_subject_without_a_name_is_told() {
    let folder = site();
    let site = folder.path();
    fs::write(site.join("in.csv"), "id,en,subject\ntracing,tracing,Sport\n").expect("it can be written");
    let (status, said) = run(site, &["terms", "import", "in.csv", "--write"]);
    assert_eq!(status, 1);
    assert!(
        said.contains("contradictory tracing\n  en: tracing\n  contradicts: there is no subject `sport`"),
        "{said}"
    );
    fs::remove_file(site.join("content/glossary/subjects.yaml")).expect("it is there");
    let (status, said) = run(site, &["terms", "import", "in.csv", "--write"]);
    assert_eq!(status, 0);
    assert!(said.contains("its subject `sport` has no name: content/glossary/subjects.yaml is not there"), "{said}");
    assert!(site.join("content/glossary/sport.yaml").exists());
}

#[cfg(unix)]
#[test]
fn files_keep_their_rights() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};

    let folder = site();
    let site = folder.path();
    let mode = |path: &str| fs::metadata(site.join(path)).expect(path).mode() & 0o777;
    let core = "content/glossary/core.yaml";
    fs::set_permissions(site.join(core), fs::Permissions::from_mode(0o664)).expect("it is ours");
    fs::write(site.join("in.csv"), "id,en,fr\nmarking,marking,marquage\nhall,hall,\n").expect("it can be written");
    let (status, said) = run(site, &["terms", "import", "in.csv", "--write"]);
    assert_eq!(status, 0, "{said}");
    assert_eq!(mode(core), 0o664);
    assert!(said.contains("core.yaml written"), "{said}");
    let new = mode("site.toml");
    assert_eq!(mode("content/glossary/imported.yaml"), new, "as any new file");
    let (status, said) = run(site, &["anchors", "accept"]);
    assert_eq!(status, 0, "{said}");
    assert_eq!(mode("content/documents/a-1/anchors.lock"), new);
    let elsewhere = site.join("elsewhere.yaml");
    fs::rename(site.join(core), &elsewhere).expect("it can be moved");
    symlink(&elsewhere, site.join(core)).expect("a link can be made");
    fs::write(site.join("in.csv"), "id,en,subject\nvault,vault,core\n").expect("it can be written");
    let (status, said) = run(site, &["terms", "import", "in.csv", "--write"]);
    assert!(status == 2 && said.contains("core.yaml`: it is a link"), "what is not read is not written over: {said}");
    assert!(fs::read_to_string(elsewhere).expect("it is there").contains("marquage"));
}

#[test]
fn all_files_are_written_or_none() {
    let folder = site();
    let site = folder.path();
    fs::create_dir(site.join("content/glossary/imported.yaml")).expect("a folder can be made");
    fs::write(site.join("in.csv"), "id,en,fr\nmarking,marking,marquage\nhall,hall,\n").expect("it can be written");
    let (status, said) = run(site, &["terms", "import", "in.csv", "--write"]);
    assert_eq!(status, 2);
    assert!(said.contains("imported.yaml`: ") && said.matches("(os error").count() == 1, "{said}");
    assert_eq!(core(site), CORE);
    assert_eq!(fs::read_dir(site.join("content/glossary")).expect("it is there").count(), 3, "and nothing beside them");
}

#[test]
fn what_cannot_be_written_is_told_once() {
    let folder = site();
    let site = folder.path();
    let (status, said) = run(site, &["terms", "export", "--format", "csv", "--out", "nowhere/x.csv"]);
    assert!(status == 2 && said.matches("(os error").count() == 1, "{said}");
    let (status, said) = run(site, &["terms", "export", "--format", "tbx", "--languages", "fr"]);
    assert_eq!(
        (status, said.as_str()),
        (1, "nothing was written: no concept has a term in these languages, and TBX must have an entry\n")
    );
    let once = run(site, &["terms", "export", "--format", "csv", "--languages", "zh"]);
    assert_eq!(run(site, &["terms", "export", "--format", "csv", "--languages", "zh,zh"]), once);
}

#[test]
fn nothing_is_replaced_unless_it_is_asked_for() {
    let folder = site();
    let site = folder.path();
    let (_, json) = run(site, &["terms", "export", "--format", "json"]);
    let changed = json.replace("\"diversion\"\n", "\"straying\"\n");
    assert_ne!(changed, json);
    fs::write(site.join("in.json"), changed).expect("it can be written");
    let (status, said) = run(site, &["terms", "import", "in.json", "--replace"]);
    assert!(
        status == 0 && said.contains("changed diversion\n  - terms.en: diversion\n  + terms.en: straying\n"),
        "{said}"
    );
    let (status, said) = run(site, &["terms", "import", "in.json", "--write"]);
    assert_eq!(status, 1, "two preferred terms contradict");
    assert!(
        said.contains(
            "contradictory diversion\n  contradicts: in en several terms are preferred: diversion, straying\n"
        ),
        "{said}"
    );
    assert_eq!(core(site), CORE);
    let (status, said) = run(site, &["terms", "import", "in.json", "--replace", "--write"]);
    assert!(status == 0 && said.ends_with("content/glossary/core.yaml written\n"), "{said}");
    let text = core(site);
    assert!(
        text.starts_with(
            "# The core.\n\n- id: diversion\n  kind: term\n  subject: core\n  terms:\n    en: [straying]\n"
        ),
        "{text}"
    );
    let (_, after) = CORE.split_once("\n\n# Marking").expect("it is there");
    assert!(text.ends_with(&format!("\n\n# Marking{after}")), "{text}");
}

#[test]
fn what_cannot_be_read_changes_nothing() {
    let folder = site();
    let site = folder.path();
    let (status, said) = run(site, &["terms", "import", "nowhere.tbx"]);
    assert!(status == 2 && said.contains("cannot read `nowhere.tbx`"), "{said}");
    for name in ["wrong.tbx", "wrong.csv", "wrong.json"] {
        fs::copy(fixture(name), site.join(name)).expect("it can be copied");
        let (status, said) = run(site, &["terms", "import", name, "--write"]);
        assert_eq!(status, 1);
        assert!(said.contains("nothing is taken from the file"), "{said}");
        assert!(
            said.contains(&format!(" --> {name}:")) && said.contains(" | "),
            "with its place and the line itself: {said}"
        );
    }
    assert_eq!(core(site), CORE);
    let words: Vec<u8> = "id,en\nx,sight\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    fs::write(site.join("wide.csv"), [&[0xff, 0xfe], words.as_slice()].concat()).expect("it can be written");
    let (status, said) = run(site, &["terms", "import", "wide.csv"]);
    assert!(status == 0 && said.contains("new x\n  en: sight\n"), "{said}");
    fs::write(site.join("content/glossary/core.yaml"), "- {id: a, kind: thing}\n").expect("it can be written");
    for arguments in [&["terms"][..], &["terms", "export", "--format", "csv"], &["terms", "import", "wide.csv"]] {
        let (status, said) = run(site, arguments);
        assert!(status == 1 && said.contains("unknown variant `thing`"), "{said}");
    }
}
