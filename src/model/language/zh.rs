//! What is to be known of Chinese, in simplified characters.

use crate::model::language::Tongue;
use crate::model::language::citing::Citing;
use crate::model::organ::{Class, Organ};

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
    organs: &["大会", "安全理事会", "经济及社会理事会", "人权理事会", "缔约方会议", "缔约方大会", "会议"],
    citing: CITING,
    title_joint: "；",
};

#[rustfmt::skip] // one word a line would be a long way to scroll
const CITING: Citing = Citing {
    ordinal: "第",
    counter: &["号"],
    prefixes: &[],
    resolution: &["决议"],
    decision: &["决定"],
    paragraph: &["段"],
    subparagraph: &["分段", "项", "小段"],
    preambular: &["序言部分", "序言", "序言段"],
    operative: &["执行部分", "执行段"],
    annex: &["附件"],
    appendix: &["附录"],
    chapter: &["章"],
    section: &["节"],
    article: &["条"],
    item: &["议程项目", "临时议程项目"],
    note: &["脚注"],
    action: &["行动"],
    and: &["和", "及", "以及", "与", "并"],
    to: &["至", "到"],
    from: &[],
    of: &[],
    within: &["的", "中", "所载", "中的"],
    here: &["上文", "下文", "前文", "上述", "本文", "以上", "以下"],
    this: &["本报告", "本文件", "本文书", "本说明"],
    that: &["该决议", "该决定", "该报告", "该文件", "上述决议", "上述决定", "同一决议", "同一项决议", "上述报告", "同一报告"],
    see: &["见", "载于", "另见", "参见", "参看", "见本报告", "见本文件"],
    dated: &[],
    months: &[],
    date_fillers: &[],
    ordinals: &[],
    its: &[],
    inserted: &[("之二", "bis"), ("之三", "ter"), ("之四", "quater"), ("bis", "bis"), ("ter", "ter")],
    genitive: false,
    organs: &[
        (Organ::GeneralAssembly, &["大会", "联合国大会", "联大"]),
        (Organ::SecurityCouncil, &["安全理事会", "联合国安全理事会", "安理会"]),
        (Organ::EconomicAndSocialCouncil, &["经济及社会理事会", "经社理事会"]),
        (Organ::HumanRightsCouncil, &["人权理事会"]),
        (Organ::HumanRightsCommission, &["人权委员会"]),
        (Organ::TrusteeshipCouncil, &["托管理事会"]),
        (Organ::OrganizedCrimeConference, &[
            "联合国打击跨国有组织犯罪公约缔约方会议", "联合国打击跨国有组织犯罪公约缔约方大会", "《联合国打击跨国有组织犯罪公约》缔约方会议", "《联合国打击跨国有组织犯罪公约》缔约方大会",
            "有组织犯罪公约缔约方会议",
        ]),
        (Organ::ConferenceOfParties, &["缔约方会议", "缔约方大会", "缔约国会议"]),
        (Organ::EnvironmentAssembly, &["联合国环境大会", "环境大会"]),
        (Organ::AfricanUnion, &["非洲联盟"]),
        (Organ::Said(Class::Council), &["理事会"]),
        (Organ::Other, &[
            "审查大会", "审议大会", "进度大会", "问题大会", "方面问题大会", "世界大会", "卫生大会", "世界卫生大会", "缔约国审查大会", "代表大会", "执行理事会", "欧洲联盟理事会",
            "海洋理事会",
        ]),
    ],
};
