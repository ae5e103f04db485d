//! The words with which a language cites. The grammar is one; only these differ.

use crate::model::organ::Organ;

/// The words of citations in one language. Every list holds all forms in which a word is printed, inflected ones too; letter case
/// is not told apart, and a word ends where a letter or digit no longer follows (but in Chinese, which has no such ends).
#[derive(Debug)]
pub struct Citing {
    /// What stands before a number that its noun follows, as in 第 75/241 号决议; empty where the noun stands first.
    pub ordinal: &'static str,
    /// What may stand between such a number and its noun: 号.
    pub counter: &'static [&'static str],
    /// Letters that may be written to the front of a word without a blank: Arabic و, ب, ل.
    pub prefixes: &'static [&'static str],
    /// resolution, resolutions
    pub resolution: &'static [&'static str],
    /// decision, decisions
    pub decision: &'static [&'static str],
    /// paragraph, paragraphs, para., paras.
    pub paragraph: &'static [&'static str],
    /// subparagraph, subpara.
    pub subparagraph: &'static [&'static str],
    /// preambular paragraph; in Chinese what stands before the number, 序言部分.
    pub preambular: &'static [&'static str],
    /// operative paragraph; in Chinese 执行部分.
    pub operative: &'static [&'static str],
    /// annex, annexes
    pub annex: &'static [&'static str],
    /// appendix
    pub appendix: &'static [&'static str],
    /// chapter, chap.
    pub chapter: &'static [&'static str],
    /// section, sect.
    pub section: &'static [&'static str],
    /// article, art.
    pub article: &'static [&'static str],
    /// agenda item
    pub item: &'static [&'static str],
    /// footnote, note
    pub note: &'static [&'static str],
    /// action (of an agenda or plan)
    pub action: &'static [&'static str],
    /// What joins the members of a list: and, 、, 和. The comma always does.
    pub and: &'static [&'static str],
    /// What joins the ends of a range: to, 至. The hyphen and the dash always do.
    pub to: &'static [&'static str],
    /// What stands before the first of a range: from, من, с. Often nothing.
    pub from: &'static [&'static str],
    /// What joins a provision and the document it stands in: of, of the, du, de la, من.
    pub of: &'static [&'static str],
    /// What joins a number and the organ whose it is: of, de la. Where there is none, `of` does.
    pub whose: &'static [&'static str],
    /// What joins a document and its provision besides the comma: 的, 中.
    pub within: &'static [&'static str],
    /// above, below: words that say that a provision stands in this document, before or after the noun and number.
    pub here: &'static [&'static str],
    /// the present report, this document: this document as a whole.
    pub this: &'static [&'static str],
    /// that resolution, the said document: the document that was cited last.
    pub that: &'static [&'static str],
    /// see, contained in: words before a bare "annex" that say that it is this document's.
    pub see: &'static [&'static str],
    /// ibid., op. cit.: words that repeat a source, so that the place behind them is of that one.
    pub ibid: &'static [&'static str],
    /// Words that go on with a title that is the beginning of longer ones: "Programme of Action *for* the Least Developed
    /// Countries".
    pub titles_go_on: &'static [&'static str],
    /// The plural of paragraph, behind which more than one number is sure to follow; those of the words that tell.
    pub plural: &'static [&'static str],
    /// What stands before a date beside a number: of, du, de, от, المؤرخ.
    pub dated: &'static [&'static str],
    /// The months, in whatever form dates print them. Empty where dates are written in digits.
    pub months: &'static [&'static str],
    /// What stands between day, month and year, and behind the year: de, года.
    pub date_fillers: &'static [&'static str],
    /// Numbers in words before or after chapters and annexes: first, الرابع.
    pub ordinals: &'static [(&'static str, u32)],
    /// its, sa, своей: words before a noun that say that the organ named next or last adopted it; in Arabic the endings
    /// of the noun.
    pub its: &'static [&'static str],
    /// What stands behind the number of a paragraph that was put in later, and the Latin word for it: bis, 之二.
    pub inserted: &'static [(&'static str, &'static str)],
    /// Whether a provision and its document may follow each other without a word between, by case alone.
    pub genitive: bool,
    /// The organs with their names; of several that fit the longest is meant. A name that holds another organ's and adopts nothing
    /// is that of `Other`.
    pub organs: &'static [(Organ, &'static [&'static str])],
}
