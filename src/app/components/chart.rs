//! Charts of shares as SVG: both axes run from 0 % upwards. Drawn with attributes and classes, since pages have no inline styles.
//!
//! Each chart has a table with the same numbers beside it, so it is hidden from screen readers.

use yew::prelude::*;

/// The largest radius of a mark: the margins have room for it where both axes end.
pub const LARGEST: u32 = 28;

/// Length of an axis, and the margins for its numbers and marks.
const AXIS: u32 = 300;
const LEFT: u32 = 44;
const TOP: u32 = LARGEST;
const BELOW: u32 = 44;
const RIGHT: u32 = LARGEST;

/// The scales of a chart: what its axes show, and where they end, in thousandths.
#[derive(Debug, Clone, Copy)]
pub struct Scales {
    /// What runs from left to right.
    pub across: &'static str,
    /// What runs upwards.
    pub up: &'static str,
    /// Where the axis upwards ends.
    pub top: u32,
}

impl Scales {
    /// The place of a value from left to right.
    pub fn x(self, thousandths: u32) -> u32 {
        LEFT + AXIS * thousandths / 1000
    }

    /// The place of a value upwards.
    pub fn y(self, thousandths: u32) -> u32 {
        TOP + AXIS - AXIS * thousandths.min(self.top) / self.top.max(1)
    }
}

/// A chart: its axes, and the marks drawn on them.
pub fn chart(scales: Scales, marks: Html) -> Html {
    let (width, height) = (LEFT + AXIS + RIGHT, TOP + AXIS + BELOW);
    let fifths = || (0..=5_u32).map(|fifth| fifth * 200);
    html! {
        <svg class="chart" viewBox={format!("0 0 {width} {height}")} width={width.to_string()} height={height.to_string()} aria-hidden="true" focusable="false">
            for across in fifths() {
                <text class="tick across" x={scales.x(across).to_string()} y={(TOP + AXIS + 18).to_string()}>{ across / 10 }</text>
            }
            for fifth in fifths() {
                { grid_line(scales, scales.top * fifth / 1000) }
            }
            <text class="axis across" x={scales.x(500).to_string()} y={(TOP + AXIS + 38).to_string()}>{ scales.across }</text>
            <text class="axis up" x="0" y="0" transform={format!("translate(12 {}) rotate(-90)", TOP + AXIS / 2)}>{ scales.up }</text>
            { marks }
        </svg>
    }
}

/// A line across with its number.
fn grid_line(scales: Scales, value: u32) -> Html {
    let y = scales.y(value);
    html! {
        <>
            <line class="grid" x1={scales.x(0).to_string()} x2={scales.x(1000).to_string()} y1={y.to_string()} y2={y.to_string()} />
            <text class="tick up" x={(LEFT - 6).to_string()} y={(y + 5).to_string()}>{ value / 10 }</text>
        </>
    }
}

/// A straight line between two points, given as values.
pub fn line(scales: Scales, class: &'static str, from: (u32, u32), to: (u32, u32)) -> Html {
    html! {
        <line {class} x1={scales.x(from.0).to_string()} y1={scales.y(from.1).to_string()} x2={scales.x(to.0).to_string()} y2={scales.y(to.1).to_string()} />
    }
}

/// A line through points, given as values, with a mark on each.
pub fn path(scales: Scales, class: &'static str, points: &[(u32, u32)]) -> Html {
    let places = || points.iter().map(|&(across, up)| (scales.x(across), scales.y(up)));
    html! {
        <g {class}>
            <polyline points={places().map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ")} />
            for (x, y) in places() {
                <circle cx={x.to_string()} cy={y.to_string()} r="4" />
            }
        </g>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_where_the_axes_say() {
        let scales = Scales { across: "a", up: "b", top: 400 };
        assert_eq!((scales.x(0), scales.x(1000)), (LEFT, LEFT + AXIS));
        assert_eq!((scales.y(0), scales.y(400), scales.y(200)), (TOP + AXIS, TOP, TOP + AXIS / 2));
        assert_eq!(scales.y(900), TOP, "beyond the end of the axis");
    }
}
