//! Passages that are nearly a title, and as many that are not.

use super::Titles;
use crate::model::language::Language::{self, En, Fr, Ru, Zh};

const ENGLISH: &[&str] = &[
    "Programme of Action to Prevent, Combat and Eradicate the Illicit Trade in Small Arms and Light Weapons in All Its Aspects",
    "International Instrument to Enable States to Identify and Trace, in a Timely and Reliable Manner, Illicit Small Arms and Light Weapons",
    "Seventh Biennial Meeting of States to Consider the Implementation of the Programme of Action",
    "International Convention for the Suppression of the Financing of Terrorism",
];
const BODIES: &[&str] =
    &["United Nations Office for Disarmament Affairs", "United Nations regional centres for peace and disarmament"];
const CHINESE: &[&str] = &[
    "从各个方面防止、打击和消除小武器和轻武器非法贸易的行动纲领",
    "使各国能够及时和可靠地识别和追查非法小武器和轻武器的国际文书",
    "联合国打击跨国有组织犯罪公约",
    "审议《行动纲领》执行情况的第七次各国双年度会议",
];
const CHINESE_BODIES: &[&str] = &["联合国裁军事务厅", "联合国和平与裁军非洲区域中心"];

fn titles(language: Language) -> Titles<usize> {
    let (loose, strict) = match language {
        En => (ENGLISH, BODIES),
        Zh => (CHINESE, CHINESE_BODIES),
        Fr => (
            &[
                "Programme d’action en vue de prévenir, combattre et éliminer le commerce illicite des armes légères sous tous ses aspects",
            ][..],
            &[][..],
        ),
        _ => (
            &[
                "Программа действий по предотвращению и искоренению незаконной торговли стрелковым оружием и легкими вооружениями",
            ][..],
            &[][..],
        ),
    };
    let mut titles = Titles::new(language);
    for (number, title) in loose.iter().enumerate() {
        titles.add(title, number, false);
    }
    for (number, title) in strict.iter().enumerate() {
        titles.add(title, 100 + number, true);
    }
    titles.made()
}

/// The passages that are near to a title, and what differs.
fn near(text: &str, language: Language) -> Vec<(String, String)> {
    let found = titles(language).near(text, &[], |_, _, _| false);
    let changes = |all: &[(String, String)]| {
        all.iter().map(|(right, written)| format!("{right} < {written}")).collect::<Vec<_>>().join("; ")
    };
    found.into_iter().map(|near| (text[near.range].to_owned(), changes(&near.changes))).collect()
}

#[test]
fn a_passage_that_is_nearly_a_title_is_found() {
    let cases: &[(Language, &str, &str, &str)] = &[
        (
            En,
            "States reaffirmed the Programme of Action to Prevent, Fight and Eradicate the Illicit Trade in Small Arms and Light Weapons in All Its Aspects, of 2001.",
            "Programme of Action to Prevent, Fight and Eradicate the Illicit Trade in Small Arms and Light Weapons in All Its Aspects",
            "Combat < Fight",
        ),
        (
            En,
            "the Programme of Action to Prevent, Combat and Eradicate Illicit Trade in Small Arms and Light Weapons in All Aspects was",
            "Programme of Action to Prevent, Combat and Eradicate Illicit Trade in Small Arms and Light Weapons in All Aspects",
            "the < ; Its < ",
        ),
        (
            En,
            "the International Instrument to Enable States to Identify and Trace in a Timely and Reliable Way Illicit Small Arms and Light Weapons",
            "International Instrument to Enable States to Identify and Trace in a Timely and Reliable Way Illicit Small Arms and Light Weapons",
            "Manner < Way",
        ),
        (
            En,
            "by the United Nations Office of Disarmament Affairs.",
            "United Nations Office of Disarmament Affairs",
            "for < of",
        ),
        (
            En,
            "the Seventh Biennial Meeting of States to Consider Implementation of the Programme of Action",
            "Seventh Biennial Meeting of States to Consider Implementation of the Programme of Action",
            "the < ",
        ),
        (
            Zh,
            "重申《从各方面防止、打击和消除小武器和轻武器非法贸易的行动纲领》",
            "从各方面防止、打击和消除小武器和轻武器非法贸易的行动纲领",
            "个 < ",
        ),
        (
            Zh,
            "通过了《使各国能够及时可靠地识别和追踪非法小武器和轻武器的国际文书》。",
            "使各国能够及时可靠地识别和追踪非法小武器和轻武器的国际文书",
            "和 < ; 查 < 踪",
        ),
        (
            En,
            "by the United Nations Office for Dissarmament Affairs",
            "United Nations Office for Dissarmament Affairs",
            "Disarmament < Dissarmament",
        ),
        (Zh, "联合国裁军事物厅的代表", "联合国裁军事物厅", "务 < 物"),
        // At the end that says what a long title is the title of, where all else agrees.
        (
            En,
            "the Plan of Action to Prevent, Combat and Eradicate the Illicit Trade in Small Arms and Light Weapons in All Its Aspects",
            "Plan of Action to Prevent, Combat and Eradicate the Illicit Trade in Small Arms and Light Weapons in All Its Aspects",
            "Programme < Plan",
        ),
        (
            Fr,
            "le Plan d’action en vue de prévenir, combattre et éliminer le commerce illicite des armes légères sous tous ses aspects",
            "Plan d’action en vue de prévenir, combattre et éliminer le commerce illicite des armes légères sous tous ses aspects",
            "Programme < Plan",
        ),
        (
            Zh,
            "重申《从各个方面防止、打击和消除小武器和轻武器非法贸易的行动纲错》。",
            "从各个方面防止、打击和消除小武器和轻武器非法贸易的行动纲错",
            "领 < 错",
        ),
        (
            Zh,
            "执行《从各个方面防止、打击和消除小武器和轻武器非法贸易的行动纲》的情况。",
            "从各个方面防止、打击和消除小武器和轻武器非法贸易的行动纲",
            "领 < ",
        ),
        (Zh, "《联合国打击跨国有组织犯罪的公约》", "联合国打击跨国有组织犯罪的公约", " < 的"),
        (
            Zh,
            "《从各个方面防止，打击和消除小武器和轻武器非法贸易的行动纲领》",
            "从各个方面防止，打击和消除小武器和轻武器非法贸易的行动纲领",
            "",
        ),
        (
            Fr,
            "le Programme d’action en vue de prévenir, combattre et éradiquer le commerce illicite des armes légères sous tous ses aspects",
            "Programme d’action en vue de prévenir, combattre et éradiquer le commerce illicite des armes légères sous tous ses aspects",
            "éliminer < éradiquer",
        ),
        (
            Ru,
            "в рамках Программы действий по предупреждению и искоренению незаконной торговли стрелковым оружием и легкими вооружениями",
            "Программы действий по предупреждению и искоренению незаконной торговли стрелковым оружием и легкими вооружениями",
            "предотвращению < предупреждению",
        ),
    ];
    for (language, text, passage, changes) in cases {
        assert_eq!(near(text, *language), [((*passage).to_owned(), (*changes).to_owned())], "{text}");
    }
}

#[test]
fn a_passage_that_is_not_is_not() {
    let cases: &[(Language, &str)] = &[
        // The title itself, in any case, number and marks.
        (
            En,
            "The programme of action to prevent, combat and eradicate the illicit trade in small arms and light weapons in all its aspects.",
        ),
        (
            En,
            "of the “Programme of Action to Prevent, Combat and Eradicate the Illicit Trade in Small Arms and Light Weapons in All Its Aspects”",
        ),
        (Zh, "《从各个方面防止、打击和消除小武器和轻武器非法贸易的行动纲领》"),
        (
            Ru,
            "Программой действий по предотвращению и искоренению незаконной торговли стрелковым оружием и легкими вооружениями",
        ),
        // The words of a title, without what it is the title of.
        (En, "to prevent, combat and eradicate the illicit trade in small arms and light weapons in all its aspects"),
        (En, "measures to identify and trace, in a timely and reliable manner, illicit small arms and light weapons"),
        (Zh, "防止、打击和消除小武器和轻武器非法贸易"),
        (Zh, "各国必须从各个方面防止、打击和消除小武器和轻武器非法贸易"),
        (Zh, "以便各国能够及时和可靠地识别和追查非法小武器和轻武器"),
        (
            En,
            "take action to prevent, combat and eradicate the illicit trade in small arms and light weapons in all its aspects",
        ),
        (
            En,
            "a plan of action to prevent, combat and eradicate the illicit trade in small arms and light weapons in all its aspects",
        ),
        (
            Fr,
            "un plan d’action en vue de prévenir, combattre et éliminer le commerce illicite des armes légères sous tous ses aspects",
        ),
        (Zh, "从各个方面防止、打击和消除小武器和轻武器非法贸易的行动，"),
        // Another of the same series.
        (En, "the Sixth Biennial Meeting of States to Consider the Implementation of the Programme of Action"),
        (En, "the 7th Biennial Meeting of States to Consider the Implementation of the Programme of Action"),
        (Zh, "审议《行动纲领》执行情况的第六次各国双年度会议"),
        (Zh, "审议《行动纲领》执行情况的各国双年度会议"),
        // Another thing, called in the same way.
        (En, "the United Nations Office for Outer Space Affairs"),
        (En, "the United Nations Office for Humanitarian Affairs"),
        (En, "the International Convention for the Suppression of Acts of Nuclear Terrorism"),
        (En, "the United Nations Regional Centre for Peace, Disarmament and Development in Latin America"),
        (Zh, "联合国法律事务厅"),
        (Zh, "联合国裁军研究所"),
        (Zh, "联合国和平与裁军亚太区域中心"),
        (Zh, "联合国打击跨国有组织犯罪"),
        (Zh, "联合国反腐败公约"),
        // A sentence in the words of a title.
        (
            En,
            "the Programme of Action will prevent, combat and eradicate the illicit trade in small arms and light weapons in all its aspects",
        ),
        (En, "The Seventh Biennial Meeting of States considered the implementation of the Programme of Action"),
        // The end of one sentence and the beginning of another.
        (En, "This is a matter for the United Nations. Office for Disarmament Affairs"),
        (Zh, "这是联合国。裁军事务厅"),
        // The end of one title and the beginning of another.
        (Zh, "《联合国打击》和《跨国有组织犯罪公约》"),
        // A part of a title.
        (En, "the Programme of Action on small arms and light weapons"),
        (En, "the Programme of Action to Prevent, Combat and Eradicate the Illicit Trade"),
    ];
    for (language, text) in cases {
        assert_eq!(near(text, *language), [], "{text}");
    }
}

/// A long text in which the words of the titles come again and again, and very many titles: each place is looked at a few times.
#[test]
fn many_titles_and_a_long_text_take_no_longer_together() {
    let mut many = Titles::new(En);
    for number in 0..5_000 {
        let odd: String = format!("{number:04}").bytes().map(|b| char::from(b'a' + (b - b'0'))).collect();
        many.add(&format!("International Convention on {odd}ism and the Suppression of {odd}ing"), number, false);
    }
    let many = many.made();
    let text =
        "the International Convention on the Suppression of abcdism and the Suppression of small arms ".repeat(2_000);
    assert!(many.near(&text, &[], |_, _, _| false).is_empty());
}
