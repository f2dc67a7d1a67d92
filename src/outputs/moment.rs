//! A moment of universal time, in the forms that files need. It is given, never read from a clock here.

use crate::dataset::Day;

/// A moment of universal time, to the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// The day.
    pub day: Day,
    /// Seconds since midnight.
    seconds: u32,
}

impl Moment {
    /// The first second of a day.
    pub fn start_of(day: Day) -> Self {
        Self { day, seconds: 0 }
    }

    /// Reads `2026-11-23T20:37:22Z`, with or without parts of a second.
    pub fn from_iso(text: &str) -> Option<Self> {
        let (day, time) = text.strip_suffix('Z')?.split_once('T')?;
        let mut parts = time.split('.').next()?.splitn(3, ':').map(|part| part.parse::<u32>().ok());
        let (hours, minutes, seconds) = (parts.next()??, parts.next()??, parts.next()??);
        (hours < 24 && minutes < 60 && seconds < 60)
            .then_some(Self { day: day.parse().ok()?, seconds: hours * 3600 + minutes * 60 + seconds })
    }

    /// `20261123T203722Z`, as calendar files have it.
    pub fn basic(self) -> String {
        let (hours, minutes, seconds) = self.clock();
        format!("{}T{hours:02}{minutes:02}{seconds:02}Z", basic(self.day))
    }

    /// `2026-11-23T20:37:22Z`, as Word documents have it.
    pub fn extended(self) -> String {
        let (hours, minutes, seconds) = self.clock();
        format!("{}T{hours:02}:{minutes:02}:{seconds:02}Z", self.day)
    }

    /// Hours, minutes and seconds.
    fn clock(self) -> (u32, u32, u32) {
        (self.seconds / 3600, self.seconds / 60 % 60, self.seconds % 60)
    }
}

/// `20261123`.
pub(super) fn basic(day: Day) -> String {
    day.to_string().replace('-', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_read_and_written() {
        let moment = Moment::from_iso("2026-11-23T20:37:22.512Z").expect("a moment");
        assert_eq!(moment.basic(), "20261123T203722Z");
        assert_eq!(moment.extended(), "2026-11-23T20:37:22Z");
        assert_eq!(Moment::start_of(moment.day).basic(), "20261123T000000Z");
        for wrong in ["", "2026-11-23", "2026-11-23T24:00:00Z", "2026-02-30T00:00:00Z", "2026-11-23T20:37:22"] {
            assert_eq!(Moment::from_iso(wrong), None, "{wrong}");
        }
    }
}
