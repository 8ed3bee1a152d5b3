//! What stands around a page's own words. It is drawn by templates of its own: a page whose
//! template held it would carry a copy, and two hundred copies are a third of what is compiled.

use askama::{Template, filters::HtmlSafe};

use super::{rendered::drawn, shell::Shell};

/// A page up to where it adds to its head.
#[derive(Template)]
#[template(path = "layout/opening.html")]
pub struct Opening<'a> {
    shell: &'a Shell,
}

/// The rest of its head, navigation and message.
#[derive(Template)]
#[template(path = "layout/above.html")]
pub struct Above<'a> {
    shell: &'a Shell,
}

/// What ends it.
#[derive(Template)]
#[template(path = "layout/below.html")]
pub struct Below<'a> {
    shell: &'a Shell,
}

// They escape what they show.
impl HtmlSafe for Opening<'_> {}
impl HtmlSafe for Above<'_> {}
impl HtmlSafe for Below<'_> {}

impl Shell {
    /// A page's beginning, up to where it adds to its head.
    pub fn opening(&self) -> Opening<'_> {
        drawn(Opening { shell: self })
    }

    /// What stands above its own words.
    pub fn above(&self) -> Above<'_> {
        drawn(Above { shell: self })
    }

    /// What ends it.
    pub fn below(&self) -> Below<'_> {
        drawn(Below { shell: self })
    }
}
