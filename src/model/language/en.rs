//! What is to be known of English.

use crate::model::language::Tongue;
use crate::model::language::citing::Citing;
use crate::model::organ::{Class, Organ};

pub(super) const TONGUE: Tongue = Tongue {
    code: "en",
    tag: "en",
    rtl: false,
    name: "English",
    ordinals: &[],
    letter_names: &[],
    alphabet: &[],
    vote_words: [&["In favour"], &["Against"], &["Abstaining"]],
    nobody: &["None"],
    separators: &[", and ", ", ", " and "],
    pairs: &[('“', '”'), ('(', ')'), ('[', ']')],
    organs: &[
        "The General Assembly",
        "The Security Council",
        "The Economic and Social Council",
        "The Human Rights Council",
        "The Conference of the Parties",
        "The Conference",
    ],
    citing: CITING,
    title_joint: "; ",
};

#[rustfmt::skip] // one word a line would be a long way to scroll
const CITING: Citing = Citing {
    ordinal: "",
    counter: &[],
    prefixes: &[],
    resolution: &["resolution", "resolutions", "res."],
    decision: &["decision", "decisions", "dec."],
    paragraph: &["paragraph", "paragraphs", "para.", "paras.", "para", "paras"],
    subparagraph: &["subparagraph", "subparagraphs", "sub-paragraph", "sub-paragraphs", "subpara.", "subparas."],
    preambular: &["preambular paragraph", "preambular paragraphs", "preambular para.", "preambular paras.", "PP"],
    operative: &["operative paragraph", "operative paragraphs", "operative para.", "operative paras.", "OP"],
    annex: &["annex", "annexes"],
    appendix: &["appendix", "appendices"],
    chapter: &["chapter", "chapters", "chap.", "chaps."],
    section: &["section", "sections", "sect.", "sects."],
    article: &["article", "articles", "art.", "arts."],
    item: &["agenda item", "agenda items", "item", "items"],
    note: &["footnote", "footnotes", "note"],
    action: &["action", "actions"],
    and: &["and", "and also", "as well as", "or", "&"],
    to: &["to", "through"],
    from: &["from"],
    of: &[
        "of", "of the", "of its", "of document", "of the report", "to", "to the", "to its", "to document", "in",
        "in the", "in its", "in document", "of the annex to", "contained in",
    ],
    within: &["of", "at"],
    here: &["above", "below", "hereof", "supra", "infra"],
    this: &[
        "the present report", "the present document", "the present resolution", "the present note", "present report",
    ],
    that: &[
        "that resolution", "the same resolution", "the said resolution", "that decision", "the same decision",
        "that report", "the same report", "that document", "the same document", "those resolutions", "the resolution",
        "the aforementioned resolution",
    ],
    see: &[
        "see", "contained in the", "contained in", "see the", "reproduced in the", "set out in the", "set out in",
        "see also", "in the",
    ],
    dated: &["of", "dated", "adopted on"],
    months: &[
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ],
    date_fillers: &[],
    ordinals: &[
        ("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("fifth", 5), ("sixth", 6), ("seventh", 7),
        ("eighth", 8), ("ninth", 9), ("tenth", 10), ("eleventh", 11), ("twelfth", 12),
    ],
    its: &["its", "their"],
    inserted: &[("bis", "bis"), ("ter", "ter"), ("quater", "quater"), ("quinquies", "quinquies")],
    genitive: false,
    organs: &[
        (Organ::GeneralAssembly, &["General Assembly"]),
        (Organ::SecurityCouncil, &["Security Council"]),
        (Organ::EconomicAndSocialCouncil, &["Economic and Social Council", "ECOSOC"]),
        (Organ::HumanRightsCouncil, &["Human Rights Council"]),
        (Organ::HumanRightsCommission, &["Commission on Human Rights"]),
        (Organ::TrusteeshipCouncil, &["Trusteeship Council"]),
        (Organ::OrganizedCrimeConference, &[
            "Conference of the Parties to the United Nations Convention against Transnational Organized Crime",
            "Conference of the Parties to the Organized Crime Convention",
        ]),
        (Organ::ConferenceOfParties, &[
            "Conference of the Parties", "Conference of States Parties", "Meeting of the Parties",
        ]),
        (Organ::EnvironmentAssembly, &["United Nations Environment Assembly", "Environment Assembly"]),
        (Organ::AfricanUnion, &[
            "Assembly of Heads of State and Government of the African Union", "Assembly of the African Union",
            "African Union",
        ]),
        (Organ::Said(Class::Assembly), &["Assembly"]),
        (Organ::Said(Class::Council), &["Council"]),
        (Organ::Said(Class::Conference), &["Conference"]),
        (Organ::Said(Class::Commission), &["Commission"]),
        (Organ::Other, &[
            "Council of Europe", "European Council", "Council of the European Union", "Nordic Council",
            "World Health Assembly", "Health Assembly", "Parliamentary Assembly", "National Assembly",
            "Review Conference", "European Commission", "African Union Commission", "Arctic Council",
            "Council of Ministers",
        ]),
    ],
};
