//! Numbers that lead to the lists they count; the rooms give those of the coordinators' board.

/// A number and the list behind it.
#[derive(Debug, Clone)]
pub struct Figure {
    pub count: i64,
    /// Key of what is counted.
    pub key: &'static str,
    pub url: String,
    /// The first of those it counts, or where they are; may be empty.
    pub about: String,
    alarm: Option<&'static str>,
}

impl Figure {
    /// A number that is neither good nor bad.
    pub fn new(key: &'static str, count: i64, url: String) -> Self {
        Self {
            count,
            key,
            url,
            about: String::new(),
            alarm: None,
        }
    }

    /// Marked where it is not zero: something is to be done.
    pub fn warning(mut self) -> Self {
        self.alarm = Some("warning");
        self
    }

    /// Marked where it is not zero: something should have been done.
    pub fn danger(mut self) -> Self {
        self.alarm = Some("danger");
        self
    }

    /// With where those it counts are, or the first of them.
    pub fn about(mut self, about: String) -> Self {
        self.about = about;
        self
    }

    /// Whether it would be marked: nothing of it is left where all goes well.
    pub fn asks(&self) -> bool {
        self.alarm.is_some()
    }

    /// How it is marked now.
    pub fn tone(&self) -> Option<&'static str> {
        self.alarm.filter(|_| self.count > 0)
    }
}
