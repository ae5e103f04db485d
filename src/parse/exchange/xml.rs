//! XML as a tree of elements, each with its place.

use std::ops::Range;

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};

/// An element.
#[derive(Debug, Default)]
pub struct Element {
    /// Its name without a prefix.
    pub name: String,
    /// Its attributes, by their whole names.
    attributes: Vec<(String, String)>,
    /// What stands in it as text, that of the elements within a line too. Blanks that were laid out are one, and none at the ends.
    pub text: String,
    /// The elements in it.
    pub children: Vec<Element>,
    /// Its place, from the first tag to the last.
    pub range: Range<usize>,
    blank: bool,
}

/// Why a text is no XML, and where.
#[derive(Debug)]
pub struct XmlError {
    /// Where reading stopped.
    pub at: usize,
    /// What is wrong.
    pub message: String,
}

/// Elements within a line of text.
const INLINE: [&str; 5] = ["hi", "foreign", "ph", "sc", "ec"];

impl Element {
    /// An attribute's value.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The child of a name.
    pub fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    /// Adds text whose blanks may have been laid out.
    fn add(&mut self, text: &str) {
        for c in text.chars() {
            if matches!(c, ' ' | '\t' | '\n' | '\r') {
                self.blank = true;
            } else {
                self.add_exactly(c);
            }
        }
    }

    /// Adds a character as it is.
    fn add_exactly(&mut self, c: char) {
        if std::mem::take(&mut self.blank) && !self.text.is_empty() {
            self.text.push(' ');
        }
        self.text.push(c);
    }
}

/// How deep elements may stand in each other.
const DEEPEST: usize = 100;

/// Reads the outermost element.
pub fn read(text: &str) -> Result<Element, XmlError> {
    let mut reader = Reader::from_str(text);
    let mut open: Vec<Element> = vec![Element::default()];
    loop {
        let before = position(reader.buffer_position());
        let event = reader
            .read_event()
            .map_err(|error| XmlError { at: position(reader.error_position()), message: error.to_string() })?;
        let after = position(reader.buffer_position());
        let wrong = |message: String| XmlError { at: before, message };
        let depth = open.len();
        let Some(top) = open.last_mut() else { return Err(wrong("an element ends that never began".to_owned())) };
        match event {
            Event::Start(_) if depth > DEEPEST => {
                return Err(wrong(format!("elements stand more than {DEEPEST} deep in each other")));
            }
            Event::Start(tag) => open.push(element(&tag, before..after).map_err(wrong)?),
            Event::Empty(tag) => {
                let element = element(&tag, before..after).map_err(wrong)?;
                top.children.push(element);
            }
            Event::End(_) => {
                let mut element = open.pop().unwrap_or_default();
                element.range.end = after;
                let Some(parent) = open.last_mut() else {
                    return Err(wrong("an element ends that never began".to_owned()));
                };
                if INLINE.contains(&element.name.as_str()) {
                    element.text.chars().for_each(|c| parent.add_exactly(c));
                    parent.blank |= element.blank;
                } else {
                    parent.children.push(element);
                }
            }
            Event::Text(text) => top.add(&text),
            Event::CData(text) => top.add(&text),
            Event::GeneralRef(reference) => match reference.resolve_char_ref() {
                Ok(Some(c)) => top.add_exactly(c),
                Ok(None) => match resolve_predefined_entity(&reference) {
                    Some(known) => known.chars().for_each(|c| top.add_exactly(c)),
                    None => return Err(wrong(format!("`&{};` stands for nothing", &*reference))),
                },
                Err(error) => return Err(wrong(error.to_string())),
            },
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
    }
    let last = open.pop().unwrap_or_default();
    if !open.is_empty() {
        return Err(XmlError { at: last.range.start, message: format!("`{}` is never closed", last.name) });
    }
    let nothing = XmlError { at: 0, message: "there is no element".to_owned() };
    last.children.into_iter().next().ok_or(nothing)
}

fn element(tag: &BytesStart<'_>, range: Range<usize>) -> Result<Element, String> {
    let mut attributes = Vec::new();
    for attribute in tag.attributes() {
        let attribute = attribute.map_err(|error| error.to_string())?;
        let value =
            attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).map_err(|error| error.to_string())?;
        attributes.push((attribute.key.as_ref().to_owned(), value.into_owned()));
    }
    Ok(Element { name: tag.local_name().as_ref().to_owned(), attributes, range, ..Element::default() })
}

fn position(at: u64) -> usize {
    usize::try_from(at).unwrap_or(usize::MAX)
}
