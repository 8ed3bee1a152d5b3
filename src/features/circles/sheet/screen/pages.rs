//! The big screen's page.

use askama::Template;

use super::queries::Asked;
use crate::{
    model::Circle,
    results::{self, Results},
    sheet::{model::SheetPoint, pages::Outlook},
};
use platform::{qr::Qr, web::Shell};

/// How phones come in.
#[derive(Debug, Clone)]
pub(crate) struct Join {
    pub code: String,
    /// Without the protocol: people type it.
    pub address: String,
    pub picture: Option<Qr>,
}

/// The big screen.
#[derive(Template)]
#[template(path = "circles/sheet/screen.html")]
pub(crate) struct ScreenPage {
    pub shell: Shell,
    pub circle: Circle,
    /// As `evening.js` reads them.
    pub marks: String,
    pub outlook: Outlook,
    pub asked: Vec<Asked>,
    pub join: Option<Join>,
    /// What phones answered to the last question whose answers all may see.
    pub shown: Option<Results>,
}

impl ScreenPage {
    /// The point that follows.
    fn next(&self) -> Option<&SheetPoint> {
        let mut points = self.outlook.lines.iter().map(|line| &line.point);
        points.find(|point| point.is_ahead())
    }

    /// What is asked in a point.
    fn question(&self, point: &SheetPoint) -> Option<String> {
        if !point.question.is_empty() {
            return Some(point.question.clone());
        }
        Some(results::asked("", (point.round?, false), self.shell.t))
    }

    /// What phones are asked, and no running point asks already.
    fn elsewhere(&self) -> Vec<&Asked> {
        let running = self.outlook.running();
        let says = |point: &SheetPoint, asked: &Asked| {
            point.axis().as_ref() == Some(&asked.axis)
                && self.question(point) == Some(self.prompt(asked))
        };
        let others = self.asked.iter();
        others
            .filter(|asked| !running.iter().any(|point| says(point, asked)))
            .collect()
    }

    /// What is asked of phones.
    fn prompt(&self, asked: &Asked) -> String {
        results::asked(&asked.prompt, (asked.round, asked.on_measure), self.shell.t)
    }
}
