//! The term base: concepts and subjects from `content/glossary/`.

use crate::diagnostic::Diagnostics;
use crate::model::glossary::{Concept, Glossary, Subject, Unread};
use crate::model::source::{FileId, SourceFile, Span};
use crate::parse::yaml::Entries;
use crate::parse::{GLOSSARY, in_parallel, unknown_file, without_places, yaml};

/// The file of the subjects, in the folder of the glossary; every other file there holds concepts.
const SUBJECTS: &str = "subjects.yaml";

/// Reads the files of the term base, in their order.
pub fn glossary(files: Vec<(FileId, &SourceFile)>, diagnostics: &mut Diagnostics) -> Glossary {
    let mut subjects: Vec<Subject> = Vec::new();
    let mut unread = Unread::default();
    let (about, files): (Vec<_>, Vec<_>) =
        files.into_iter().partition(|(_, file)| file.path[GLOSSARY.len()..] == *SUBJECTS);
    for (id, file) in about {
        let read = yaml::entries(id, &file.text, diagnostics);
        unread.subjects.extend(read.unread);
        subjects = without_places(read.items);
    }
    let read: Vec<Entries<Concept>> = in_parallel(files, diagnostics, |(id, file), found| {
        let is_yaml = !file.path[GLOSSARY.len()..].contains('/') && file.path.strip_suffix(".yaml").is_some();
        if !is_yaml {
            unknown_file(id, file, found);
            return None;
        }
        Some(yaml::entries(id, &file.text, found))
    });
    let mut items: Vec<(Concept, Span)> = Vec::new();
    for file in read {
        unread.concepts.extend(file.unread);
        items.extend(file.items);
    }
    let (concepts, places) = items.into_iter().unzip();
    Glossary::new(concepts, places, subjects).lacking(unread)
}
