//! The table of times.

use std::fmt;

/// What one piece of work takes, in milliseconds.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    /// The work.
    pub(crate) name: &'static str,
    /// How many times the deliverables there are.
    pub(crate) copies: usize,
    /// On the host, where measured.
    pub(crate) host: Option<f64>,
    /// In a browser.
    pub(crate) browser: f64,
    /// By a general method.
    pub(crate) peer: Option<f64>,
    /// The most that it may take in a browser.
    pub(crate) bar: Option<f64>,
}

/// All times.
#[derive(Debug, Default)]
pub(crate) struct Table {
    /// In the order measured.
    pub(crate) rows: Vec<Row>,
}

impl Table {
    /// The bars that were missed, each as a sentence.
    pub(crate) fn missed(&self, browser_bar: f64, copies_bar: f64) -> Vec<String> {
        let mut missed = Vec::new();
        for row in &self.rows {
            let what = format!("{} with {} × the deliverables", row.name, row.copies);
            if row.bar.is_some_and(|bar| row.browser > bar) {
                missed.push(format!("{what}: {:.2} ms in a browser, above the bar of {} ms", row.browser, row.bar.unwrap_or_default()));
            }
            if let Some(host) = row.host.filter(|host| row.browser > host * browser_bar) {
                missed.push(format!("{what}: {:.1} times the time of the host, above the bar of {browser_bar}", row.browser / host));
            }
            let once = self.once(row);
            // A search reads everything, so ten times the records take ten times as long; its bar is that of a frame.
            if row.host.is_some() && row.browser > once.browser * copies_bar {
                missed.push(format!("{what}: {:.1} times the time with the deliverables as they are", row.browser / once.browser));
            }
        }
        missed
    }

    /// The same work with the deliverables as they are.
    fn once<'a>(&'a self, row: &'a Row) -> &'a Row {
        self.rows.iter().find(|other| other.name == row.name && other.copies == 1).unwrap_or(row)
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let time = |milliseconds: f64| format!("{milliseconds:.2} ms");
        let ratio = |of: f64, to: f64| format!("{:.2}", of / to);
        let none = || "-".to_owned();
        writeln!(
            f,
            "{:<14} {:>12} {:>12} {:>12} {:>13} {:>14} {:>12} {:>15}",
            "", "deliverables", "host", "browser", "browser/host", "× deliverables", "scikit-learn", "browser/scikit"
        )?;
        for row in &self.rows {
            writeln!(
                f,
                "{:<14} {:>12} {:>12} {:>12} {:>13} {:>14} {:>12} {:>15}",
                row.name,
                format!("× {}", row.copies),
                row.host.map_or_else(none, time),
                time(row.browser),
                row.host.map_or_else(none, |host| ratio(row.browser, host)),
                ratio(row.browser, self.once(row).browser),
                row.peer.map_or_else(none, time),
                row.peer.map_or_else(none, |peer| ratio(row.browser, peer)),
            )?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(copies: usize, host: f64, browser: f64) -> Row {
        Row { name: "one title", copies, host: Some(host), browser, peer: None, bar: (copies == 1).then_some(1.0) }
    }

    #[test]
    fn each_bar_that_is_missed_is_told() {
        let missed = |rows: [Row; 2]| Table { rows: rows.to_vec() }.missed(5.0, 10.0);
        assert_eq!(missed([row(1, 0.1, 0.2), row(10, 0.5, 1.5)]), [""; 0]);
        assert!(missed([row(1, 0.9, 1.1), row(10, 1.0, 2.0)])[0].contains("above the bar of 1 ms"));
        assert!(missed([row(1, 0.1, 0.6), row(10, 1.0, 2.0)])[0].contains("6.0 times the time of the host"));
        assert!(missed([row(1, 0.1, 0.2), row(10, 1.0, 2.1)])[0].contains("10.5 times the time with the deliverables as they are"));
    }
}
