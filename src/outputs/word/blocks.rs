//! Paragraphs, lists and tables. All text passes here, and is made fit for XML.

use docx_rs::{
    AbstractNumbering, BorderType, Docx, Hyperlink, HyperlinkType, IndentLevel, Level, LevelJc, LevelText, LineSpacing, NumberFormat,
    Numbering, NumberingId, Paragraph, Run, Shading, SpecialIndentType, Start, Table, TableBorder, TableBorderPosition, TableCell,
    TableLayoutType, TableRow, WidthType,
};

use super::style::{GROUND, INK, LINE, NOTE, TEXT_WIDTH, cell_margins};
use crate::outputs::text;

/// The numbering of bullets; the library has 1 for itself.
const BULLETS: usize = 10;

/// A document while it is written.
pub(super) struct Writer {
    document: Docx,
}

impl Writer {
    /// Goes on from an empty document.
    pub(super) fn new(document: Docx) -> Self {
        let document = with_bullets(document);
        Self { document }
    }

    /// The document.
    pub(super) fn done(self) -> Docx {
        self.document
    }

    /// Adds a paragraph.
    fn add(&mut self, paragraph: Paragraph) {
        let document = std::mem::take(&mut self.document);
        self.document = document.add_paragraph(paragraph);
    }

    /// The title of the document.
    pub(super) fn title(&mut self, title: &str) {
        self.add(paragraph(title).style("Title"));
    }

    /// A heading of a section.
    pub(super) fn heading(&mut self, heading: &str) {
        self.add(paragraph(heading).style("Heading1"));
    }

    /// A heading within a section.
    pub(super) fn subheading(&mut self, heading: &str) {
        self.add(paragraph(heading).style("Heading2"));
    }

    /// Text, by paragraphs.
    pub(super) fn text(&mut self, text: &str) {
        for line in text::paragraphs(text) {
            self.add(paragraph(&line).line_spacing(LineSpacing::new().before(80).after(80)));
        }
    }

    /// Small print.
    pub(super) fn note(&mut self, text: &str) {
        self.add(paragraph(text).style(NOTE));
    }

    /// A list with bullets.
    pub(super) fn bullets<T: AsRef<str>>(&mut self, entries: impl IntoIterator<Item = T>) {
        for entry in entries {
            self.add(listed(paragraph(entry.as_ref())));
        }
    }

    /// A list of links: name and address.
    pub(super) fn links<'a>(&mut self, entries: impl IntoIterator<Item = (&'a str, Option<&'a str>)>) {
        for (name, address) in entries {
            let run = Run::new().add_text(text::line(name));
            let entry = match address {
                Some(address) => {
                    let run = run.color(INK).underline("single");
                    Paragraph::new().add_hyperlink(Hyperlink::new(text::line(address), HyperlinkType::External).add_run(run))
                }
                None => Paragraph::new().add_run(run),
            };
            self.add(listed(entry));
        }
    }

    /// A table with a header row that stands on every page again. Widths are shares of the width of the text.
    /// In the column named `strong` the first line of a cell is its heading; further lines are small print everywhere.
    pub(super) fn table<const N: usize>(&mut self, columns: [(&str, usize); N], strong: &str, rows: impl IntoIterator<Item = [String; N]>) {
        let all: usize = columns.iter().map(|(_, share)| share).sum();
        let widths = columns.map(|(_, share)| TEXT_WIDTH * share / all.max(1));
        let header = columns.iter().zip(widths).map(|((name, _), width)| {
            let name = Paragraph::new().add_run(Run::new().add_text(text::line(name)).bold().color(INK)).keep_next(true);
            cell(width, [name]).shading(Shading::new().fill(GROUND))
        });
        let mut all_rows = vec![TableRow::new(header.collect()).cant_split()];
        for row in rows {
            let cells = row.iter().zip(widths).zip(columns).map(|((text, width), (name, _))| cell(width, lines(text, name == strong)));
            all_rows.push(TableRow::new(cells.collect()).cant_split());
        }
        self.place(all_rows, &widths);
    }

    /// A table of names and values.
    pub(super) fn facts(&mut self, facts: &[(&str, String)]) {
        let widths = [TEXT_WIDTH / 4, TEXT_WIDTH - TEXT_WIDTH / 4];
        let [first, second] = widths;
        let row = |(name, value): &(&str, String)| {
            let name = Paragraph::new().add_run(Run::new().add_text(text::line(name)).bold());
            TableRow::new(vec![cell(first, [name]), cell(second, lines(value, false))]).cant_split()
        };
        self.place(facts.iter().map(row).collect(), &widths);
    }

    /// Adds a table.
    fn place(&mut self, rows: Vec<TableRow>, widths: &[usize]) {
        let mut table = Table::without_borders(rows).set_grid(widths.to_vec()).width(TEXT_WIDTH, WidthType::Dxa);
        table = table.layout(TableLayoutType::Fixed).margins(cell_margins());
        for position in [TableBorderPosition::Top, TableBorderPosition::Bottom, TableBorderPosition::InsideH] {
            table = table.set_border(TableBorder::new(position).border_type(BorderType::Single).size(4).color(LINE));
        }
        let document = std::mem::take(&mut self.document);
        self.document = document.add_table(table);
    }
}

/// A paragraph, from right to left where its text is.
fn paragraph(text: &str) -> Paragraph {
    set(text, |run| run)
}

/// A paragraph, set in a way of its own.
fn set(text: &str, how: impl Fn(Run) -> Run) -> Paragraph {
    let line = text::line(text);
    let is_right_to_left = text::is_right_to_left(&line);
    let mut paragraph = Paragraph::new().add_run(how(Run::new().add_text(line)));
    if is_right_to_left {
        paragraph.property = paragraph.property.bidi(true);
    }
    paragraph
}

/// The paragraphs of a cell; a cell must have one.
fn lines(text: &str, is_strong: bool) -> Vec<Paragraph> {
    let line = |(at, line): (usize, String)| match at {
        0 if is_strong => set(&line, Run::bold),
        0 => paragraph(&line),
        _ => paragraph(&line).style(NOTE),
    };
    let lines: Vec<_> = text::paragraphs(text).enumerate().map(line).collect();
    if lines.is_empty() { vec![Paragraph::new()] } else { lines }
}

/// A cell of a table.
fn cell(width: usize, paragraphs: impl IntoIterator<Item = Paragraph>) -> TableCell {
    let tight = || LineSpacing::new().after(0);
    let cell = TableCell::new().width(width, WidthType::Dxa);
    paragraphs.into_iter().fold(cell, |cell, paragraph| cell.add_paragraph(paragraph.line_spacing(tight())))
}

/// A paragraph of a list.
fn listed(paragraph: Paragraph) -> Paragraph {
    paragraph.style("ListBullet").numbering(NumberingId::new(BULLETS), IndentLevel::new(0))
}

/// Adds the list with bullets.
fn with_bullets(document: Docx) -> Docx {
    let level = Level::new(0, Start::new(1), NumberFormat::new("bullet"), LevelText::new("•"), LevelJc::new("left"));
    let level = level.indent(Some(425), Some(SpecialIndentType::Hanging(425)), None, None);
    document.add_abstract_numbering(AbstractNumbering::new(BULLETS).add_level(level)).add_numbering(Numbering::new(BULLETS, BULLETS))
}
