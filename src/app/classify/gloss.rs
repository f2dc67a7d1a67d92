//! The reader's own text with the words that counted, each with its meaning beneath.

use yew::prelude::*;

use super::reasons::speaking;
use crate::app::components::links::part_href;
use crate::classifier::{Field, Marked, Proposal, Verdict};
use crate::dataset::sorting::sort_by_key;
use crate::permalink::Route;

/// How much of a long text stands around a mark, in bytes.
const AROUND: usize = 120;

/// How often one meaning is marked: a long text says the same many times.
const MOST_MARKS: usize = 3;

/// A stretch of text: plain, marked, or left out.
#[derive(Debug, PartialEq, Eq)]
enum Piece<'a> {
    Plain(&'a str),
    Marked { words: &'a str, meaning: &'a str, reason: usize },
    LeftOut,
}

/// A mark with the number of the reason it belongs to.
type Mark<'a> = (&'a Marked, usize);

/// Title and scope with their marks, which lead to the reasons on the same page; nothing where no word counted.
pub fn gloss(page: &Route, heading: Html, proposal: &Proposal, verdict: &Verdict) -> Html {
    let marks = marks(verdict);
    if marks.is_empty() {
        return Html::default();
    }
    html! {
        <div class="gloss">
            { heading }
            { line(page, "gloss-title", &proposal.title, Field::Title, &marks) }
            { line(page, "gloss-scope", &proposal.scope, Field::Scope, &marks) }
        </div>
    }
}

/// The marks in the order of the text. Where two overlap, the one of the stronger reason stays; but what a rule says of a word, for whichever
/// rival, counts more than that example texts have it too.
fn marks(verdict: &Verdict) -> Vec<Mark<'_>> {
    let mut kept = Vec::new();
    for by_examples in [false, true] {
        let reasons = (1..).zip(speaking(verdict).into_iter().flat_map(|(_, reasons)| reasons));
        for (number, reason) in reasons.filter(|(_, reason)| (reason.rule == "examples") == by_examples) {
            for word in &reason.words {
                keep(&mut kept, (word, number));
            }
        }
    }
    sort_by_key(&mut kept, |(word, _)| word.span);
    kept
}

/// Adds a mark, unless it overlaps one that is there, or its reason has said the same of enough words.
fn keep<'a>(kept: &mut Vec<Mark<'a>>, (word, number): Mark<'a>) {
    let (span, meaning) = (word.span, &word.meaning);
    let apart = |(other, _): &Mark| other.span.field != span.field || other.span.end <= span.start || span.end <= other.span.start;
    let alike = kept.iter().filter(|(other, reason)| *reason == number && other.meaning == *meaning).count();
    if span.start < span.end && alike < MOST_MARKS && kept.iter().all(apart) {
        kept.push((word, number));
    }
}

/// One field with its marks.
fn line(page: &Route, class: &'static str, text: &str, field: Field, marks: &[Mark]) -> Html {
    let pieces = pieces(text, field, marks);
    html! {
        if pieces.iter().any(|piece| matches!(piece, Piece::Marked { .. })) {
            <p {class} dir="auto">
                for piece in &pieces {
                    { show(page, piece) }
                }
            </p>
        }
    }
}

/// Cuts a field into its pieces. A mark that is not of this text is left out.
fn pieces<'a>(text: &'a str, field: Field, marks: &[Mark<'a>]) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    let mut at = 0;
    for (word, reason) in marks.iter().filter(|(word, _)| word.span.field == field) {
        let (Some(before), Some(words)) = (text.get(at..word.span.start), text.get(word.span.start..word.span.end)) else { continue };
        push_plain(&mut pieces, before, at > 0, true);
        pieces.push(Piece::Marked { words, meaning: &word.meaning, reason: *reason });
        at = word.span.end;
    }
    push_plain(&mut pieces, text.get(at..).unwrap_or_default(), at > 0, false);
    pieces
}

/// Adds the text between marks; of a long one, only what stands next to a mark.
fn push_plain<'a>(pieces: &mut Vec<Piece<'a>>, text: &'a str, after_mark: bool, before_mark: bool) {
    let head = if after_mark { cut(text, AROUND) } else { 0 };
    let tail = if before_mark { text.len() - cut_back(text, AROUND) } else { 0 };
    if head + tail + AROUND >= text.len() {
        pieces.push(Piece::Plain(text));
        return;
    }
    pieces.extend(text.get(..head).filter(|head| !head.is_empty()).map(Piece::Plain));
    pieces.push(Piece::LeftOut);
    pieces.extend(text.get(text.len() - tail..).filter(|tail| !tail.is_empty()).map(Piece::Plain));
}

/// The end of a word at or after `at`.
fn cut(text: &str, at: usize) -> usize {
    text.char_indices().find(|(index, c)| *index >= at && c.is_whitespace()).map_or(text.len(), |(index, _)| index)
}

/// The start of a word at or before `at` bytes from the end.
fn cut_back(text: &str, at: usize) -> usize {
    let limit = text.len().saturating_sub(at);
    text.char_indices().rev().find(|(index, c)| *index <= limit && c.is_whitespace()).map_or(0, |(index, c)| index + c.len_utf8())
}

/// One piece.
fn show(page: &Route, piece: &Piece) -> Html {
    match piece {
        Piece::Plain(text) => html! { <span>{ (*text).to_owned() }</span> },
        Piece::LeftOut => html! { <span class="left-out" role="img" aria-label="text left out">{" … "}</span> },
        Piece::Marked { words, meaning, reason } => html! {
            <a class="marked" href={part_href(page, &format!("reason-{reason}"))}>
                <mark>{ (*words).to_owned() }</mark>
                <span class="meaning" dir="ltr"><span class="reason-number">{ reason.to_string() }</span>{ format!(" {meaning}") }</span>
            </a>
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::classifier::{Against, Outcome, Reason, Span};

    fn marked(start: usize, end: usize) -> Marked {
        Marked { span: Span { field: Field::Title, start, end }, meaning: "m".to_owned() }
    }

    fn reason(rule: &str, words: Vec<Marked>) -> Reason {
        Reason { rule: rule.to_owned(), why: String::new(), words, follows_from: Vec::new(), weight: 1 }
    }

    #[test]
    fn a_rule_of_the_second_rival_comes_before_examples_of_the_first() {
        let rivals = ["Q16/13", "Q15/17"].map(|name| name.parse().expect("a Question"));
        let verdict = Verdict {
            outcome: Outcome::Contested(rivals.to_vec()),
            reasons: vec![reason("control", vec![marked(0, 3)]), reason("examples", vec![marked(0, 3), marked(4, 7), marked(8, 12)])],
            against: vec![Against { question: rivals[1], for_it: vec![reason("security", vec![marked(4, 7)])], why_not: String::new() }],
            ..Verdict::empty()
        };
        let found: Vec<_> = marks(&verdict).into_iter().map(|(word, number)| (word.span.start, number)).collect();
        assert_eq!(found, [(0, 1), (4, 3), (8, 2)]);
    }

    #[test]
    fn a_short_text_is_shown_whole() {
        let word = marked(4, 7);
        let expected = [Piece::Plain("the "), Piece::Marked { words: "key", meaning: "m", reason: 1 }, Piece::Plain(" relay")];
        assert_eq!(pieces("the key relay", Field::Title, &[(&word, 1)]), expected);
    }

    #[test]
    fn of_a_long_text_the_surroundings_of_a_mark_are_shown() {
        let text = format!("{} key {}", "word ".repeat(200), "word ".repeat(200));
        let at = text.find("key").expect("there");
        let word = marked(at, at + 3);
        let found = pieces(&text, Field::Title, &[(&word, 1)]);
        assert!(
            matches!(found.as_slice(), [Piece::LeftOut, Piece::Plain(_), Piece::Marked { .. }, Piece::Plain(_), Piece::LeftOut]),
            "{found:?}"
        );
    }

    #[test]
    fn a_mark_of_another_text_does_no_harm() {
        let word = marked(1, 99);
        assert_eq!(pieces("é", Field::Title, &[(&word, 1)]), [Piece::Plain("é")]);
    }
}
