//! The running text of the page of evidence.

use crate::app::components::prose::Block::{self, List, Text};

/// What the page is.
pub const LEAD: &str = "Every figure here was measured by a program that anyone can run. The sets of texts are small, so each share has a \
                        range: the true share lies in it in 95 of 100 such cases.";

/// How it was measured.
pub const METHOD: &[Block] =
    &[Text("A text with a known owner is given to the classifier as a proposal, and its answer is compared with that owner.")];

/// The sets: name, and what it is.
pub const SETS: [(&str, &str); 5] = [
    (
        "Each family left out",
        "A family is one subject: a Recommendation or work item with its editions, its twins in other groups, and the item that revises it. \
         While a family is judged, none of its members is known as a precedent.",
    ),
    (
        "Work after June 2023",
        "Texts that were first approved, or work that began, after that month are judged while only earlier texts are known. Work items \
         without a known start are left out.",
    ),
    ("Other subjects", "Titles of Recommendations that have nothing to do with quantum technology."),
    (
        "Gold set",
        "Texts of our own writing, each with the answer that the demarcation gives it: plain titles; proposals with a scope of a paragraph \
         up to pages; near-identical pairs with different owners; contested texts; texts that name one aspect beside another and still have one owner; \
         other subjects, plain or made to mislead; texts that say too little. The answers were fixed before any result was seen.",
    ),
    (
        "Two halves",
        "The texts of the open half are the examples that the classifier has learned from, and may be read while rules are written. Its figures \
         tell how well the classifier remembers, not how good it is. The texts of the locked half are by writers who know no rules, and are \
         read by nobody who writes rules: only programs see them, and only figures come out.",
    ),
];

/// What counts as right.
pub const RIGHT: &[Block] = &[
    Text(
        "“Right” is strict: where one Question is in charge, only that Question counts as an answer. “Contested” is not right there, also if \
         the right Question is named first. That softer count stands beside it as “best claim”. A contested text is found only where two of \
         its rivals are named. The ranges are 95 % intervals by the formula of Wilson.",
    ),
    Text(
        "The program measures again with every change of facts, rules or program. It fails where a figure differs from this page, or falls \
         below its bar.",
    ),
];

/// What the sentence below the diagram of confidence says.
pub const CONFIDENCE: &[Block] = &[Text(
    "The classifier says how sure it is of its best claim. If it says 80 %, eight of ten such answers should be right. Each circle is a group of \
     answers with similar confidence; a larger circle holds more of them, and the line through it is the range. On the diagonal, \
     confidence and hits agree; above it the classifier is too modest, below it too sure.",
)];

/// What the diagram of coverage says.
pub const COVERAGE: &[Block] = &[Text(
    "Who acts only on the surest answers gets fewer answers and fewer wrong ones. From left to right, more and more answers are taken, the surest \
     first. The lower a line, the better. An answer counts as wrong where the best claim is wrong.",
)];

/// How the peers were treated.
pub const PEERS: &[Block] = &[
    Text("Two general methods judged the same texts. They know no rules and no meanings of words: they learn from examples alone."),
    List(&[
        "They learn from what is known in each case: titles of Recommendations and work items with their Questions, the same titles with \
         scope, and titles on other subjects as a class of their own.",
        "For the locked half they also learn from the very example texts that the classifier has learned from, with all answers: contested, \
         outside, too little text. On the other sets they do not, although the classifier does.",
        "Their settings are those of several tried that did best on the families left out and on the open half.",
        "They also answer “contested” where a second Question is at least 60 % as likely as the first.",
        "Their answers are measured by the same program.",
    ]),
    Text(
        "Of work after June 2023 they cannot learn the Questions whose first text came later. That is no fault of theirs: examples come \
         after mandates. It is why the classifier goes by mandates.",
    ),
];

/// What the figures do not tell.
pub const LIMITS: &[Block] = &[List(&[
    "The numbers are small. Where a Question has five texts, one of them is twenty per cent.",
    "The rules and words were written by people who knew the titles of today's Recommendations. Leaving a family out hides it as a \
     precedent, not from the memory of those who wrote the rules. So the figures on families and on work after June 2023 are too good; the \
     locked half is the one to trust.",
    "Contested texts are hard: some are still given to a single owner. Where an item may have two owners, read what speaks for the other \
     Questions, too.",
    "Few hands wrote the gold set, and those of the two halves wrote by the same brief. Real proposals may differ from it in ways that nobody \
     thought of, and examples teach only what is in them.",
    "Plain texts on certificates, without post-quantum cryptography, are outside in the gold set. Some real ones are with Q11/17; their \
     titles alone are called outside.",
    "The answers of the gold set are readings of the demarcation, not decisions of a study group.",
    "For most texts of SG13 the Question in charge is inferred from the subject.",
    "The texts of the locked half are not read. When it had judged the classifier many times, its texts went to the open half and new ones took \
     their place. The figures of two thirds of these were looked at some thirty times while a few settings were chosen; those of the last \
     third, some ten times at the end, when the bar of “high” was set.",
    "Another language than English, or another kind of text, was not measured.",
])];
