//! The look of documents: A4, one typeface, the heading styles that Word knows by name, page numbers.

use docx_rs::{
    AlignmentType, Docx, Footer, LineSpacing, LineSpacingType, NumPages, PageMargin, PageNum, Paragraph, Run, RunFonts, Style, StyleType,
    TableCellMargins,
};

/// Ink of headings and rules.
pub(super) const INK: &str = "1F3A5F";
/// Ground of header rows.
pub(super) const GROUND: &str = "E8EEF5";
/// Thin lines of tables.
pub(super) const LINE: &str = "B8C2CC";
/// Small print.
pub(super) const GREY: &str = "595959";
/// Key of the style of small print.
pub(super) const NOTE: &str = "Note";
/// Width and height of A4, in twentieths of a point.
const A4: (u32, u32) = (11906, 16838);
/// The margin of the page: 2 cm.
const MARGIN: i32 = 1134;
/// The width of the text, in twentieths of a point.
pub(super) const TEXT_WIDTH: usize = 11906 - 2 * 1134;

/// An empty document with styles and a footer.
pub(super) fn document(footer: &str) -> Docx {
    let margin = PageMargin { top: MARGIN, left: MARGIN, bottom: MARGIN, right: MARGIN, header: 567, footer: 567, gutter: 0 };
    let document = Docx::new()
        .page_size(A4.0, A4.1)
        .page_margin(margin)
        // Half points.
        .default_size(21)
        .default_fonts(RunFonts::new().ascii("Calibri").hi_ansi("Calibri").cs("Calibri").east_asia("Calibri"))
        .default_line_spacing(LineSpacing::new().line_rule(LineSpacingType::Auto).line(264).after(120))
        .footer(self::footer(footer));
    with_styles(document)
}

/// Adds title, headings, small print. The names are those that Word gives its own, so that its outline and contents find them.
fn with_styles(document: Docx) -> Docx {
    let heading = |id: &str, name: &str, size: usize, before: u32| {
        let mut style = Style::new(id, StyleType::Paragraph).name(name).based_on("Normal").next("Normal").size(size).bold().color(INK);
        style = style.line_spacing(LineSpacing::new().before(before).after(80));
        style.paragraph_property = style.paragraph_property.keep_next(true).keep_lines(true);
        style
    };
    let derived = |id: &str, name: &str| Style::new(id, StyleType::Paragraph).name(name).based_on("Normal");
    document
        .add_style(heading("Title", "Title", 40, 0))
        .add_style(heading("Heading1", "heading 1", 28, 320).outline_lvl(0))
        .add_style(heading("Heading2", "heading 2", 23, 240).outline_lvl(1))
        .add_style(derived("ListBullet", "List Bullet").line_spacing(LineSpacing::new().after(60)))
        .add_style(derived(NOTE, "Note").size(18).color(GREY))
}

/// What stands at the foot of each page, with its number.
fn footer(text: &str) -> Footer {
    let mut line = Paragraph::new().style(NOTE).align(AlignmentType::Right).add_run(Run::new().add_text(format!("{text}   ·   ")));
    line = line.add_page_num(PageNum::new()).add_run(Run::new().add_text(" / ")).add_num_pages(NumPages::new());
    Footer::new().add_paragraph(line)
}

/// Room within the cells of tables.
pub(super) fn cell_margins() -> TableCellMargins {
    TableCellMargins::new().margin(50, 90, 50, 90)
}
