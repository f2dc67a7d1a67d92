//! What a pasted form of justification says of itself: the Question that it names.

use super::verdict::{Field, Outcome, Proposal, Span, Warning};
use crate::dataset::QuestionId;

/// The word that opens the entry of the form.
const LABEL: &str = "question";
/// More Questions in one entry are not read.
const MOST_NAMED: usize = 6;
/// What stands between Questions.
const SEPARATORS: [char; 4] = [' ', '\t', ',', ';'];

/// Tells where the form names other Questions than the verdict.
pub fn other_question(proposal: &Proposal, outcome: &Outcome) -> Option<Warning> {
    let said = match outcome {
        Outcome::Assigned(question) => std::slice::from_ref(question),
        Outcome::Contested(rivals) => rivals,
        Outcome::Outside(_) | Outcome::Insufficient(_) => return None,
    };
    let places = [(&proposal.scope, Field::Scope), (&proposal.title, Field::Title)];
    let (named, span) = places.into_iter().find_map(|(text, field)| entry(text, field))?;
    let other = !named.iter().any(|question| said.contains(question));
    let names = |questions: &[QuestionId]| questions.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    other.then(|| Warning { text: format!("The form names {}, the text speaks for {}.", names(&named), names(said)), spans: vec![span] })
}

/// The Questions in the entry of the form, and where it stands: "Question(s): 6/13, 16/13".
fn entry(text: &str, field: Field) -> Option<(Vec<QuestionId>, Span)> {
    let mut start = 0;
    text.split_inclusive('\n').find_map(|line| {
        let span = Span { field, start, end: start + line.trim_end().len() };
        start += line.len();
        let (label, entry) = line.trim().split_at_checked(LABEL.len())?;
        let entry = entry.trim_start_matches(['(', 's', 'S', ')', ':', ' ', '\t']);
        let words = entry.split(SEPARATORS).filter(|word| !word.is_empty());
        // The next entry of the form may stand in the same line: "Working Party: 1/13".
        let words: Vec<&str> = words.take_while(|word| !word.ends_with(':')).collect();
        // "Questions for discussion" is another entry.
        question(&words).filter(|_| label.eq_ignore_ascii_case(LABEL))?;
        let mut named: Vec<QuestionId> = Vec::new();
        for question in (0..words.len()).filter_map(|at| question(words.get(at..)?)).take(MOST_NAMED) {
            if !named.contains(&question) {
                named.push(question);
            }
        }
        Some((named, span))
    })
}

/// The Question that words begin with, as forms write it: "Q6/13", "Q.6/13", "6/13", "Q6/SG13", "6 of SG13", "6 of SG 13", "6 of Study Group 13".
fn question(words: &[&str]) -> Option<QuestionId> {
    let (number, group) = match (words.first()?.split_once('/'), words) {
        (Some(parts), _) => parts,
        (None, [number, "of", "SG", group, ..] | [number, "of", "Study", "Group", group, ..]) => (*number, *group),
        (None, [number, "of", group, ..]) => (*number, group.strip_prefix("SG")?),
        _ => return None,
    };
    ["Q", number.trim_start_matches(['Q', '.']), "/", group.strip_prefix("SG").unwrap_or(group)].concat().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(scope: &str, said: &[&str]) -> Option<String> {
        let said: Vec<QuestionId> = said.iter().map(|question| question.parse().expect("a Question")).collect();
        let outcome = match said.as_slice() {
            [only] => Outcome::Assigned(*only),
            _ => Outcome::Contested(said),
        };
        let proposal = Proposal { title: String::new(), scope: scope.to_owned() };
        other_question(&proposal, &outcome).map(|warning| {
            let places: Vec<&str> = warning.spans.iter().map(|span| span.text(&proposal)).collect();
            format!("{} {places:?}", warning.text)
        })
    }

    #[test]
    fn another_question_in_the_form_is_told() {
        let form = "A.1 justification\r\nQuestion(s):\t6/13\r\nScope: threats to QKD networks";
        assert_eq!(told(form, &["Q15/17"]).as_deref(), Some("The form names Q6/13, the text speaks for Q15/17. [\"Question(s):\\t6/13\"]"));
        assert_eq!(told(form, &["Q6/13"]), None);
        assert_eq!(told(form, &["Q15/17", "Q6/13"]), None, "one of the rivals");
        assert_eq!(told("QUESTIONS: 6/13 and 16/13", &["Q16/13"]), None, "one of those named");
        for entry in [
            "Question 16 of SG13",
            "Question: Q.16/13",
            "Question(s): 16 of SG 13",
            "Question: 16/13 of SG13",
            "Question: 16/13, 16/13",
            "Question 16 of Study Group 13",
            "Question: Q16/SG13",
            "Question(s):\t16/13\tWorking Party: 1/13",
        ] {
            let warning = told(entry, &["Q15/17"]);
            assert!(warning.is_some_and(|text| text.starts_with("The form names Q16/13, the text speaks for Q15/17.")), "{entry}");
            assert_eq!(told(entry, &["Q16/13"]), None, "{entry}");
        }
        let in_title = Proposal { title: "Question(s): 6/13 Threats to QKD networks".to_owned(), scope: String::new() };
        assert!(other_question(&in_title, &Outcome::Outside(None)).is_none());
        let owner = Outcome::Assigned("Q15/17".parse().expect("a Question"));
        assert!(other_question(&in_title, &owner).is_some_and(|warning| warning.text.starts_with("The form names Q6/13")), "in the title");
        assert!(
            told("question 6/13, Q16/13", &["Q15/17", "Q2/11"]).is_some_and(|text| text.starts_with("The form names Q6/13, Q16/13, the"))
        );
    }

    #[test]
    fn what_is_no_entry_of_the_form_is_not_told() {
        for text in [
            "",
            "Ask Q6/13 for advice.",
            "Question(s): to be decided",
            "Questions arise on 6 of 13 links.",
            "Quéstion 6/13",
            "Question 6/0x",
            "Question 6 of many",
            "Question 6 of SG",
            "Questions for discussion: Q6/13 or Q16/13?",
        ] {
            assert_eq!(told(text, &["Q15/17"]), None, "{text}");
        }
    }
}
