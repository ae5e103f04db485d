//! What is to be known of Chinese, in simplified characters.

use crate::model::language::Tongue;

pub(super) const TONGUE: Tongue = Tongue {
    code: "zh",
    tag: "zh-Hans",
    rtl: false,
    name: "中文",
    ordinals: &[],
    letter_names: &[],
    alphabet: &[],
    vote_words: [&["赞成"], &["反对"], &["弃权"]],
    nobody: &["无"],
    separators: &["、", "和", "，"],
    pairs: &[('“', '”'), ('‘', '’'), ('《', '》'), ('〈', '〉'), ('（', '）'), ('(', ')'), ('[', ']'), ('「', '」')],
    annex_words: &["附件", "附录"],
    title_joint: "；",
};
