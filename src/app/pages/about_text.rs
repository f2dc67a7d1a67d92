//! The running text of the page of sources, method, limits and privacy: its parts, in the order of the page.

use crate::app::components::prose::Block::{self, List, Text};

/// The document behind this site.
pub const SOURCE: &[Block] = &[
    Text(
        "In May 2023 TSAG asked how SG13 and SG17 collaborate on quantum information technology. The two chairs consulted and agreed, and a \
         temporary document of TSAG of that year tells the result. In our words: quantum technology cuts across domains, so the groups must \
         work together. SG17 has the security aspects, as lead study group on security. SG13 has the network aspects and the quality of \
         service. Protocol aspects are with SG11. The groups keep each other informed by liaison statements.",
    ),
    Text(
        "The document also says that most work so far is on networks for quantum key distribution, that SG13 has begun to survey quantum \
         networks, and that a new Question on them is under discussion. It shows the work in two figures. They are not at hand here, so \
         nothing on this site is a copy of them: the map on the start page is drawn from the list of texts.",
    ),
];

/// How a proposal is classified.
pub const METHOD: &[Block] = &[List(&[
    "Mandates come first. The text is searched for words with a known meaning. Rules say which meanings fall under which mandate. Each rule \
         names the mandate or statement that it follows from.",
    "The main words of a phrase count more than the words behind “for” or “of”: a protocol for secure storage is a protocol. Labels of the \
         justification form, customary clauses, and what is said to be out of scope do not count.",
    "Network aspects are what the other aspects leave.",
    "Examples are heard beside the rules. Some nine thousand example texts with known answers taught how much each word speaks for each answer. \
         What the rules say makes an answer about two and a half times as likely as its words alone do; that a text names \
         nothing quantum, or in passing only, counts besides. Where the two do not agree, the likelier answer is given, and it is never “high”.",
    "A title that tells no more than which text is revised goes to the Question of that text.",
    "Precedents support. The nearest Recommendations and work items can strengthen a claim a little; they never make one.",
    "Doubt is said. Where two Questions have a fair claim, the verdict is “contested” and no side is taken.",
    "The same text always gets the same verdict, on every device.",
])];

/// What the confidence means.
pub const CONFIDENCE: &[Block] = &[Text(
    "It is the share of the answer among all answers, as rules and examples together see it: of texts with 80 %, about eight of ten are \
         answered right. “High” means that hardly any such answer was wrong; “low” means a first idea only. A short or contested text, and one on \
         which rules and examples do not agree, never gets “high”. \
         The test texts are few and of our own writing: read the reasons, not the number alone. [How good the classifier is](evidence/) is told \
     with every figure.",
)];

/// What this does not know.
pub const LIMITS: &[Block] = &[List(&[
    "This is advice, not a decision, and not a publication of ITU. Study groups and TSAG decide.",
    "Only public material was read. Titles and texts of several Questions were not found; the pages say so where it matters.",
    "For most texts of SG13 the Question in charge is inferred from the subject. The study group is sure from the series.",
    "Titles and dates come in part from a catalogue kept by others. Where sources disagree, the page says so.",
    "The classifier reads English, and knows quantum subjects only. For other subjects it can at best name a likely study group.",
])];

/// What it does with text, and how to verify that.
pub const PRIVACY: &[Block] = &[
    Text(
        "What you type is read on your device, by a program that was loaded with the page. It is not sent anywhere and not counted. \
         It is kept in this tab of the browser, so that a reload does not lose it, until you press “Clear” or close the tab. There are no \
         cookies and no statistics. Only “Share” puts your text into a link, behind the sign #; browsers do not send that part to any server.",
    ),
    List(&[
        "Open the network view of your browser's developer tools, type a text, and see that no request is made.",
        "Or load the page, wait for “Ready to work offline” below, disconnect, and use it.",
        "The page's security policy (in its first lines) forbids the browser to contact any other site.",
    ]),
    Text(
        "When the page is shown again after a pause, the browser may ask this site, and no other, whether there is a new version. That request \
         holds none of your text.",
    ),
];

/// The facts as files.
pub const OPEN_DATA: &[Block] = &[Text(
    "All facts of this site are there as JSON files for other programs, one for each kind of record, each with a JSON Schema. Each text, \
         Question and group also has a file of its own, named like its page: `data/deliverables/y.3803.json`. Identifiers never change. What \
         is not known is left out. The files are not kept for use offline.",
)];

/// Whose it is.
pub const LICENCE: &[Block] = &[Text(
    "The program and our descriptions may be used under the MIT licence or the Apache licence 2.0, as you choose. Titles of Questions and \
         Recommendations are those of ITU. ITU has no part in this site.",
)];
