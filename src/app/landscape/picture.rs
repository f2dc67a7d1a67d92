//! The matrix as a picture: SVG of its own, with legend, for a slide or a sheet of A4. Colours and sizes stand in the elements, so that every
//! program shows the same.

use super::mark::{kind_letter, state_class};
use super::values::no_question;
use crate::app::components::deliverables::status_words;
use crate::dataset::counted::counted;
use crate::dataset::overview::{Dimension, Overview};
use crate::dataset::{GroupId, QuestionId};
use crate::landscape::matrix::Owner;
use crate::landscape::words::shows;
use crate::landscape::{Line, Matrix, Row, View, matrix, select};

/// What the picture is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A slide of 16 to 9.
    Slide,
    /// A sheet of A4 lying on its side.
    A4,
}

/// A picture with its size in units of a screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The picture.
    pub svg: String,
    /// Width and height.
    pub size: (u32, u32),
}

/// The margin around everything.
const MARGIN: u32 = 16;
/// The height of the title, and of the heads of columns.
const TITLE: u32 = 44;
const HEAD: u32 = 54;
/// The height of the legend.
const LEGEND: u32 = 36;
/// The least width, which the legend needs.
const NARROWEST: u32 = 1000;
/// The height of a mark with the space below it.
const MARK: u32 = 16;
/// The height of a line of words.
const WORDS: u32 = 13;
/// The widths tried for the names of areas, which break into lines where they must.
const AREAS: [u32; 3] = [150, 210, 290];
/// How much wider a column is tried at each step, and how many steps ahead are tried.
const STEP: u32 = 12;
const STEPS: u32 = 16;
/// What a cell is wider and higher than its marks.
const SPACE: u32 = 7;
/// The faces of all text.
const FACE: &str = "Segoe UI, Noto Sans, Liberation Sans, Arial, sans-serif";

impl Format {
    /// Width to height, as two whole numbers.
    fn ratio(self) -> (u32, u32) {
        match self {
            Self::Slide => (16, 9),
            Self::A4 => (297, 210),
        }
    }
}

/// The colour of a group: that of the light page.
fn colour(group: &GroupId) -> &'static str {
    match group {
        GroupId::Study(11) => "#0f6b57",
        GroupId::Study(13) => "#1a5aa2",
        GroupId::Study(17) => "#9a2a57",
        _ => "#55585f",
    }
}

/// How wide the names of areas and the columns are, and how high the lines.
struct Layout {
    area: u32,
    columns: Vec<u32>,
    lines: Vec<u32>,
    size: (u32, u32),
}

/// The picture of a view.
pub fn picture(overview: &Overview, view: &View, format: Format) -> Picture {
    let rows = select(overview, view);
    let matrix = matrix(overview, view, &rows);
    let layout = fit(overview, &matrix, &rows, format);
    let mut svg = String::new();
    let (width, height) = layout.size;
    svg.push_str(&format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" font-family=\"{FACE}\" font-size=\"11\">"
    ));
    svg.push_str(&format!("<rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>"));
    text(
        &mut svg,
        (MARGIN, MARGIN + 16),
        "font-size=\"18\" font-weight=\"600\"",
        "Quantum information technologies in ITU-T: who has which texts",
    );
    text(&mut svg, (MARGIN, MARGIN + 34), "fill=\"#4d535c\"", &format!("{}, {}", counted(rows.len(), "text"), shows(view, overview)));
    heads(&mut svg, overview, &matrix, &layout);
    lines(&mut svg, overview, &matrix, &rows, &layout);
    legend(&mut svg, height - MARGIN);
    svg.push_str("</svg>");
    Picture { svg, size: layout.size }
}

/// The smallest layout that has the form of the format.
fn fit(overview: &Overview, matrix: &Matrix, rows: &[Row<'_>], format: Format) -> Layout {
    let [first, others @ ..] = AREAS.map(|area| fit_beside(&Marks::new(overview, matrix, rows, area), format));
    others.into_iter().fold(first, |best, other| if other.size.0 < best.size.0 { other } else { best })
}

/// The smallest with names of one width: each step makes wider the column that makes the picture lower by most.
fn fit_beside(marks: &Marks, format: Format) -> Layout {
    let (wide, high) = format.ratio();
    let mut columns = marks.narrowest.clone();
    let mut best = marks.layout(&columns);
    while best.size.0 * high < best.size.1 * wide {
        let wider = |column: usize, steps: u32| {
            let mut columns = columns.clone();
            if let Some(width) = columns.get_mut(column) {
                *width += steps * STEP;
            }
            let layout = marks.layout(&columns);
            // How much lower for each step, in thousandths.
            let gain = best.size.1.saturating_sub(layout.size.1) * 1_000 / steps;
            (gain, layout)
        };
        let tries = (0..columns.len()).flat_map(|column| (1..=STEPS).map(move |steps| (column, steps)));
        let found = tries.map(|(column, steps)| wider(column, steps)).max_by_key(|(gain, _)| *gain);
        let Some((_, layout)) = found.filter(|(gain, _)| *gain > 0) else { break };
        columns.clone_from(&layout.columns);
        best = layout;
    }
    let (width, height) = best.size;
    let least = width.max(NARROWEST);
    best.size = (least.max(height * wide / high), height.max(least * high / wide));
    // What is left over goes to the lines, so that the legend stands at the foot.
    let spare = (best.size.1 - height) / u32::try_from(best.lines.len().max(1)).unwrap_or(1);
    best.lines.iter_mut().for_each(|line| *line += spare);
    let spare = (best.size.0 - width) / u32::try_from(best.columns.len().max(1)).unwrap_or(1);
    best.columns.iter_mut().for_each(|column| *column += spare);
    best
}

/// How wide a text is at the size of names, at most: in the widest of the faces.
fn text_width(text: &str) -> u32 {
    let tenths = |c: char| match c {
        '.' | ',' | ':' | ' ' | 'i' | 'l' | 'j' | 'I' | '/' | '(' | ')' | '-' => 43,
        't' | 'f' | 'r' | 's' | '_' => 57,
        'm' | 'w' | 'M' | 'W' => 107,
        'Q' | 'O' | 'G' | 'D' | 'N' | 'H' | 'U' => 87,
        c if c.is_ascii_uppercase() => 78,
        _ => 70,
    };
    text.chars().map(tenths).sum::<u32>().div_ceil(10)
}

/// What is written on a mark: the name, and a letter for its kind.
fn mark_text(row: &Row<'_>) -> String {
    let letter = kind_letter(row.kind);
    if letter.is_empty() { row.entry.id.to_string() } else { format!("{} {letter}", row.entry.id) }
}

/// The width of a mark with the space behind it.
fn mark_width(row: &Row<'_>) -> u32 {
    text_width(&mark_text(row)) + SPACE + SPACE / 2
}

/// What stands over a column.
fn head_text(overview: &Overview, owner: &Owner) -> String {
    let value = owner.question.and_then(|at| overview.values(Dimension::Question).get(usize::from(at)));
    let name = value.and_then(|value| value.name.parse::<QuestionId>().ok());
    name.map_or_else(|| no_question(&owner.group).to_owned(), |id| id.to_string())
}

/// What stands before a line, broken into lines of words.
fn area_texts(overview: &Overview, line: &Line, width: u32) -> Vec<String> {
    let name = overview.values(Dimension::Area).get(usize::from(line.area)).map(|area| area.name.as_str()).unwrap_or_default();
    let mut texts: Vec<String> = Vec::new();
    for word in format!("{name} ({})", line.count).split(' ') {
        match texts.last_mut() {
            Some(text) if text_width(text) + text_width(word) + SPACE <= width => {
                text.push(' ');
                text.push_str(word);
            }
            _ => texts.push(word.to_owned()),
        }
    }
    texts
}

/// The widths of all marks, which a layout is made of.
struct Marks {
    /// For each line and column.
    widths: Vec<Vec<Vec<u32>>>,
    /// The least width of each column.
    narrowest: Vec<u32>,
    /// The width of the names of areas.
    area: u32,
    /// The height of the name of each line.
    names: Vec<u32>,
}

impl Marks {
    fn new(overview: &Overview, matrix: &Matrix, rows: &[Row<'_>], area: u32) -> Self {
        let cell = |cell: &Vec<usize>| cell.iter().filter_map(|at| rows.get(*at)).map(mark_width).collect();
        let widths: Vec<Vec<Vec<u32>>> = matrix.lines.iter().map(|line| line.cells.iter().map(cell).collect()).collect();
        let heads = matrix.owners.iter().map(|owner| text_width(&head_text(overview, owner)));
        let widest = |column: usize| widths.iter().filter_map(|line| line.get(column)).flatten().max().copied().unwrap_or_default();
        // Heads are set in bold.
        let narrowest = heads.enumerate().map(|(column, head)| widest(column).max(head * 11 / 10) + SPACE).collect();
        let names =
            matrix.lines.iter().map(|line| u32::try_from(area_texts(overview, line, area).len()).unwrap_or_default() * WORDS).collect();
        Self { widths, narrowest, area, names }
    }

    /// The layout with columns of these widths.
    fn layout(&self, columns: &[u32]) -> Layout {
        let deep = |(cell, width): (&Vec<u32>, &u32)| places(cell, *width).last().map_or(1, |place| place.1 + 1);
        let marks = |line: &Vec<Vec<u32>>| line.iter().zip(columns).map(deep).max().unwrap_or(1) * MARK;
        let lines: Vec<u32> = self.widths.iter().zip(&self.names).map(|(line, name)| marks(line).max(*name) + SPACE).collect();
        let width = 2 * MARGIN + self.area + columns.iter().sum::<u32>();
        let height = 2 * MARGIN + TITLE + HEAD + lines.iter().sum::<u32>() + LEGEND;
        Layout { area: self.area, columns: columns.to_vec(), lines, size: (width, height) }
    }
}

/// Where marks of these widths stand in a cell: how far from its left, and in which row of it.
fn places(widths: &[u32], cell: u32) -> Vec<(u32, u32)> {
    let (mut left, mut row) = (SPACE / 2, 0);
    let mut places = Vec::new();
    for width in widths {
        if left > SPACE / 2 && left + width > cell {
            (left, row) = (SPACE / 2, row + 1);
        }
        places.push((left, row));
        left += width;
    }
    places
}

/// A line of text.
fn text(svg: &mut String, (x, y): (u32, u32), attributes: &str, words: &str) {
    let words = words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    svg.push_str(&format!("<text x=\"{x}\" y=\"{y}\" {attributes}>{words}</text>"));
}

/// A straight line.
fn rule(svg: &mut String, (x1, y1): (u32, u32), (x2, y2): (u32, u32), colour: &str) {
    svg.push_str(&format!("<path d=\"M{x1} {y1}L{x2} {y2}\" stroke=\"{colour}\" fill=\"none\"/>"));
}

/// Groups and Questions over the columns, with the number of texts.
fn heads(svg: &mut String, overview: &Overview, matrix: &Matrix, layout: &Layout) {
    let top = MARGIN + TITLE;
    let mut left = MARGIN + layout.area;
    let mut last: Option<&GroupId> = None;
    for ((owner, count), width) in matrix.owners.iter().zip(&matrix.counts).zip(&layout.columns) {
        let fill = format!("fill=\"{}\" font-weight=\"600\"", colour(&owner.group));
        if last != Some(&owner.group) {
            text(svg, (left + SPACE / 2, top + 14), &fill, &owner.group.to_string());
        }
        last = Some(&owner.group);
        text(svg, (left + SPACE / 2, top + 30), &fill, &head_text(overview, owner));
        text(svg, (left + SPACE / 2, top + 44), "fill=\"#4d535c\"", &count.to_string());
        left += width;
    }
}

/// The areas with their marks.
fn lines(svg: &mut String, overview: &Overview, matrix: &Matrix, rows: &[Row<'_>], layout: &Layout) {
    let right = MARGIN + layout.area + layout.columns.iter().sum::<u32>();
    let mut top = MARGIN + TITLE + HEAD;
    for (line, height) in matrix.lines.iter().zip(&layout.lines) {
        rule(svg, (MARGIN, top), (right, top), "#d8d3c7");
        for (at, words) in (0..).zip(area_texts(overview, line, layout.area)) {
            text(svg, (MARGIN, top + 14 + at * WORDS), "fill=\"#191c22\"", &words);
        }
        let mut left = MARGIN + layout.area;
        for ((cell, owner), width) in line.cells.iter().zip(&matrix.owners).zip(&layout.columns) {
            let own: Vec<&Row<'_>> = cell.iter().filter_map(|at| rows.get(*at)).collect();
            let widths: Vec<u32> = own.iter().map(|row| mark_width(row)).collect();
            for (row, (x, y)) in own.iter().zip(places(&widths, *width)) {
                mark(svg, row, (left + x, top + SPACE / 2 + y * MARK), colour(&owner.group));
            }
            if own.is_empty() {
                text(svg, (left + SPACE, top + 14), "fill=\"#827d70\"", "–");
            }
            left += width;
        }
        top += height;
    }
    rule(svg, (MARGIN, top), (right, top), "#d8d3c7");
}

/// A mark as on the page: the frame tells the state, a letter the kind.
fn mark(svg: &mut String, row: &Row<'_>, (x, y): (u32, u32), colour: &str) {
    frame(svg, (x, y), mark_width(row) - SPACE / 2, colour, state_class(row.status));
    text(svg, (x + SPACE, y + 11), "fill=\"#191c22\"", &mark_text(row));
}

/// The frame of a mark.
fn frame(svg: &mut String, (x, y): (u32, u32), width: u32, colour: &str, state: &str) {
    let dash = match state {
        "is-under-study" => " stroke-dasharray=\"4 2\"",
        "is-other" => " stroke-dasharray=\"1 2\"",
        _ => "",
    };
    let height = MARK - 3;
    svg.push_str(&format!("<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"none\" stroke=\"{colour}\"{dash}/>"));
    if state == "is-in-force" {
        svg.push_str(&format!("<rect x=\"{x}\" y=\"{y}\" width=\"4\" height=\"{height}\" fill=\"{colour}\"/>"));
    }
}

/// What the marks mean.
fn legend(svg: &mut String, foot: u32) {
    use crate::dataset::Status;
    let mut left = MARGIN;
    for (status, more) in [(Status::InForce, " or published"), (Status::UnderStudy, ""), (Status::Superseded, ", or state not known")] {
        frame(svg, (left, foot - 14), 24, "#191c22", state_class(status));
        let words = format!("{}{more}", status_words(status));
        text(svg, (left + 32, foot - 3), "fill=\"#191c22\"", &words);
        left += 48 + text_width(&words);
    }
    text(
        svg,
        (left, foot - 3),
        "fill=\"#4d535c\"",
        "S Supplement, R report, P paper, F focus group. Areas: our reading. Made with Demarc.",
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embedded::overview;
    use crate::permalink::landscape::read;

    /// The numbers of an attribute in all elements that have it.
    fn numbers(svg: &str, attribute: &str) -> Vec<u32> {
        let mark = format!(" {attribute}=\"");
        let parts = svg.split(&mark).skip(1);
        parts.filter_map(|part| part.split('"').next()?.parse().ok()).collect()
    }

    #[test]
    fn every_text_shown_is_in_the_picture_and_nothing_is_beyond_its_edge() {
        for query in ["", "?group=17", "?q=key", "?question=16-13&area=requirements", "?as-of=2019-12", "?q=nothing"] {
            let (view, _) = read(query, overview());
            for format in [Format::Slide, Format::A4] {
                let Picture { svg, size: (width, height) } = picture(overview(), &view, format);
                for row in select(overview(), &view) {
                    assert!(svg.contains(&format!(">{}", row.entry.id)), "{query}: {} is missing", row.entry.id);
                }
                assert!(numbers(&svg, "x").into_iter().all(|x| x < width), "{query}: beyond the right edge");
                assert!(numbers(&svg, "y").into_iter().all(|y| y < height), "{query}: below the foot");
                let (wide, high) = format.ratio();
                assert!((width * high).abs_diff(height * wide) <= width.max(height) * 2, "{query}: {width} by {height}");
            }
        }
    }

    #[test]
    fn signs_of_markup_in_a_filter_stay_text() {
        let (view, _) = read("?q=%3Cscript%3E%26", overview());
        let svg = picture(overview(), &view, Format::Slide).svg;
        assert!(svg.contains("&lt;script&gt;&amp;") && !svg.contains("<script"));
    }
}
