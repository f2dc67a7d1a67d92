//! Counting hits: overall, per study group, per Question, and who is taken for whom.

use std::collections::BTreeMap;
use std::fmt;

use demarc::classifier::Verdict;
use demarc::dataset::{GroupId, QuestionId};

/// A text with the answer expected.
#[derive(Debug)]
pub(crate) struct Case {
    /// Name of the text.
    pub(crate) id: String,
    /// Its title.
    pub(crate) text: String,
    /// The study group in charge.
    pub(crate) group: GroupId,
    /// The Question in charge today, where known.
    pub(crate) question: Option<QuestionId>,
}

/// Hits out of cases.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Rate {
    hits: usize,
    cases: usize,
}

impl Rate {
    /// Counts one case.
    pub(crate) fn count(&mut self, hit: bool) {
        self.hits += usize::from(hit);
        self.cases += 1;
    }

    /// The number of cases.
    pub(crate) fn cases(self) -> usize {
        self.cases
    }

    /// Whether there is any case.
    pub(crate) fn has_cases(self) -> bool {
        self.cases > 0
    }

    /// At least this many per cent; a rate without cases reaches none.
    fn reaches(self, percent: usize) -> bool {
        self.cases > 0 && self.hits * 100 >= self.cases * percent
    }
}

/// As `0.932 (110 of 118)`.
impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let thousandths = (self.hits * 1000).checked_div(self.cases).unwrap_or(0);
        write!(f, "{}.{:03} ({} of {})", thousandths / 1000, thousandths % 1000, self.hits, self.cases)
    }
}

/// All counts of one run.
#[derive(Debug, Default)]
pub(crate) struct Score {
    group: Rate,
    question: Rate,
    top_three: Rate,
    groups: BTreeMap<GroupId, Rate>,
    questions: BTreeMap<QuestionId, Rate>,
    confusion: BTreeMap<(String, String), usize>,
    misses: Vec<String>,
}

impl Score {
    /// Counts one verdict. A contested verdict counts by its first rival.
    pub(crate) fn add(&mut self, case: &Case, verdict: &Verdict) {
        let said_group = verdict.outcome.study_group();
        let said = verdict.outcome.question();
        let group_hit = said_group.as_ref() == Some(&case.group);
        self.group.count(group_hit);
        self.groups.entry(case.group.clone()).or_default().count(group_hit);
        let mut hit = group_hit;
        if let Some(question) = case.question {
            hit = said == Some(question);
            self.question.count(hit);
            self.questions.entry(question).or_default().count(hit);
            let ranked = said.into_iter().chain(verdict.alternatives.iter().map(|other| other.question));
            self.top_three.count(ranked.take(3).any(|named| named == question));
        }
        let expected = case.question.map_or_else(|| case.group.to_string(), |question| question.to_string());
        let answered = match (said, &said_group) {
            (Some(question), _) => question.to_string(),
            (None, Some(group)) => format!("{} {group}", verdict.outcome.name()),
            (None, None) => verdict.outcome.name().to_owned(),
        };
        if !hit {
            self.misses.push(format!("{} \"{}\": expected {expected}, said {answered} ({})", case.id, case.text, verdict.confidence));
        }
        *self.confusion.entry((expected, answered)).or_default() += 1;
    }

    /// Whether the study group is hit often enough, overall and in each of the three groups.
    pub(crate) fn meets(&self, group_bar: usize, recall_bar: usize) -> bool {
        let recalled = |number| self.groups.get(&GroupId::Study(number)).is_some_and(|rate| rate.reaches(recall_bar));
        self.group.reaches(group_bar) && [11, 13, 17].into_iter().all(recalled)
    }

    /// Prints every miss.
    pub(crate) fn print_misses(&self) {
        for miss in &self.misses {
            println!("  miss: {miss}");
        }
        println!();
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "  study group          {}", self.group)?;
        for (group, rate) in &self.groups {
            writeln!(f, "    recall {group:<9}   {rate}")?;
        }
        writeln!(f, "  Question             {}", self.question)?;
        writeln!(f, "  Question, top three  {}", self.top_three)?;
        for (question, rate) in &self.questions {
            writeln!(f, "    recall {question:<9}   {rate}", question = question.to_string())?;
        }
        writeln!(f, "  expected → said")?;
        for ((expected, said), count) in &self.confusion {
            writeln!(f, "    {expected:<7} → {said:<13} {count}")?;
        }
        Ok(())
    }
}
