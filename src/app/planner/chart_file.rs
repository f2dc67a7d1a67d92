//! The chart as a picture of its own: SVG with colours and faces in the elements, so that every program shows the same.

use super::chart::Shape;
use super::chart_whole::Whole;
use crate::outputs::text::line;

/// The height of the title over the chart.
const TITLE: i32 = 40;
/// The height of the key below it.
const KEY: i32 = 32;
/// The least width, which title and key need.
const NARROWEST: i32 = 900;
/// What the bars mean.
const KEY_WORDS: [(&str, &str); 5] = [
    ("milestone critical", "critical milestone"),
    ("milestone", "milestone"),
    ("slack", "can slip"),
    ("meeting full held", "full meeting; thin: working parties"),
    ("meeting full assumed", "assumed: nobody announced it"),
];

/// The picture with its width and height.
pub fn picture(chart: &Whole, title: &str) -> (String, (u32, u32)) {
    let (width, height) = (chart.width.max(NARROWEST) + 16, chart.height + TITLE + KEY);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
         font-family=\"Segoe UI, Noto Sans, Liberation Sans, Arial, sans-serif\" font-size=\"12\">\
         <rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>"
    );
    words(&mut svg, (8, 24), "heading", title);
    svg.push_str(&format!("<g transform=\"translate(8 {TITLE})\">"));
    for shape in &chart.shapes {
        match shape {
            Shape::Bar { x, y, width, height, class, .. } => bar(&mut svg, (*x, *y), (*width, *height), class),
            Shape::Line { from, to, class } => {
                let colour = if *class == "today" { "#8f3d00" } else { "#d8d3c7" };
                svg.push_str(&format!("<path d=\"M{} {}L{} {}\" stroke=\"{colour}\"/>", from.0, from.1, to.0, to.1));
            }
            Shape::Words { x, y, words: text, class } => words(&mut svg, (*x, *y), class, text),
        }
    }
    svg.push_str("</g>");
    let mut left = 8;
    for (class, text) in KEY_WORDS {
        bar(&mut svg, (left, height - 22), (18, 12), class);
        words(&mut svg, (left + 24, height - 12), "name", text);
        left += 40 + i32::try_from(text.len()).unwrap_or_default() * 7;
    }
    svg.push_str("</svg>");
    (svg, (u32::try_from(width).unwrap_or_default(), u32::try_from(height).unwrap_or_default()))
}

/// A bar.
fn bar(svg: &mut String, (x, y): (i32, i32), (width, height): (i32, i32), class: &str) {
    let has = |word: &str| class.split(' ').any(|part| part == word);
    let (fill, stroke) = match () {
        () if has("critical") => ("#8f3d00", "#8f3d00"),
        () if has("milestone") => ("#191c22", "#191c22"),
        () if has("slack") => ("#d8d3c7", "none"),
        () if has("held") => ("#1a5aa2", "#1a5aa2"),
        () => ("none", "#1a5aa2"),
    };
    let dash = if has("assumed") { " stroke-dasharray=\"2 2\"" } else { "" };
    svg.push_str(&format!("<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{fill}\" stroke=\"{stroke}\"{dash}/>"));
}

/// Words.
fn words(svg: &mut String, (x, y): (i32, i32), class: &str, text: &str) {
    // What the reader wrote may hold characters that no XML may.
    let text = line(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let look = match class {
        "heading" => " font-weight=\"600\"",
        "tick-name" => " fill=\"#4d535c\"",
        _ => "",
    };
    svg.push_str(&format!("<text x=\"{x}\" y=\"{y}\"{look}>{text}</text>"));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::planner::axis::Zoom;
    use crate::app::planner::chart::{LINE, chart};
    use crate::app::planner::chart_whole::whole;
    use crate::app::planner::items::item_of;
    use crate::app::planner::{calendar, first_plan};
    use crate::embedded::planner;
    use crate::planning::schedule;

    #[test]
    fn a_title_with_any_character_gives_well_formed_xml() {
        let mut plan = first_plan();
        plan.items = planner().planning.topics.iter().take(1).map(item_of).collect();
        plan.items[0].title = "<a>&\u{0}b\u{7}\u{1b}\u{fffe}\u{ffff}\"'\u{85} 🔑".to_owned();
        let dates = schedule(planner(), calendar(), &plan);
        let (svg, _) = picture(&whole(&chart(&plan, &dates, calendar(), plan.start, Zoom::Months, LINE)), &plan.items[0].title);
        let read = roxmltree::Document::parse(&svg).expect("well-formed");
        let texts = read.descendants().filter(|node| node.text() == Some("<a>&b\"'  🔑"));
        assert!(texts.count() > 1, "{svg}");
    }
}
