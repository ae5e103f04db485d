//! The term base: concepts and subjects from `content/glossary/`.

use crate::diagnostic::Diagnostics;
use crate::model::glossary::{Concept, Glossary, Subject};
use crate::model::source::{FileId, SourceFile, Span};
use crate::parse::{GLOSSARY, in_parallel, unknown_file, without_places, yaml};

/// The file of the subjects, in the folder of the glossary; every other file there holds concepts.
const SUBJECTS: &str = "subjects.yaml";

/// Reads the files of the term base, in their order.
pub fn glossary(files: Vec<(FileId, &SourceFile)>, diagnostics: &mut Diagnostics) -> Glossary {
    let mut subjects: Vec<Subject> = Vec::new();
    let (about, files): (Vec<_>, Vec<_>) =
        files.into_iter().partition(|(_, file)| file.path[GLOSSARY.len()..] == *SUBJECTS);
    for (id, file) in about {
        subjects = without_places(yaml::items(id, &file.text, diagnostics));
    }
    let read: Vec<Vec<(Concept, Span)>> = in_parallel(files, diagnostics, |(id, file), found| {
        let is_yaml = !file.path[GLOSSARY.len()..].contains('/') && file.path.strip_suffix(".yaml").is_some();
        if !is_yaml {
            unknown_file(id, file, found);
            return None;
        }
        Some(yaml::items(id, &file.text, found))
    });
    let (concepts, places) = read.into_iter().flatten().unzip();
    Glossary::new(concepts, places, subjects)
}
