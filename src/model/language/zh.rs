//! What is to be known of Chinese, in simplified characters.

mod citing;
mod counting;

use crate::model::language::Tongue;
use crate::model::language::inflecting::Inflecting;

pub(super) const TONGUE: Tongue = Tongue {
    code: "zh",
    tag: "zh-Hans",
    locale: "zh_CN",
    rtl: false,
    name: "中文",
    ordinals: &[],
    letter_names: &[],
    alphabet: &[],
    vote_words: [&["赞成"], &["反对"], &["弃权"]],
    nobody: &["无"],
    no_states: &[
        "非法国",
        "发展中国家",
        "中非经共体",
        "中非国家经济共同体",
        "印度洋",
        "孟加拉湾",
        "几内亚湾",
        "北爱尔兰",
        "内蒙古",
        "阿曼湾",
        "墨西哥湾",
        "中国际",
    ],
    separators: &["、", "和", "，"],
    pairs: &[('“', '”'), ('‘', '’'), ('《', '》'), ('〈', '〉'), ('（', '）'), ('(', ')'), ('[', ']'), ('「', '」')],
    organs: &["大会", "安全理事会", "经济及社会理事会", "人权理事会", "缔约方会议", "缔约方大会", "会议"],
    citing: citing::CITING,
    counting: &counting::COUNTING,
    inflecting: &Inflecting::NONE,
    title_joint: "；",
};
