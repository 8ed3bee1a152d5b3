//! Two versions of minutes side by side.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use crate::{
    lifecycle::{
        compare::{self, Row},
        model, queries,
    },
    meeting_for,
    publication::document::{self, MinutesDocument},
};
use kernel::{ids::MeetingId, urls};
use meetings::{
    frame::{self, MeetingFrame, MeetingTab},
    head::MeetingHead,
    policy,
};
use platform::{
    errors::{AppError, Result},
    web::{Answer, Choice, RawQuery, Shell, Visit, apart, page_of_texts},
};

/// Two versions side by side.
#[derive(Template)]
#[template(path = "minutes/lifecycle/compare.html")]
pub(crate) struct ComparePage {
    pub shell: Shell,
    pub frame: MeetingFrame,
    /// The versions and the minutes of now, empty value.
    pub choices: Vec<Choice>,
    pub from: String,
    pub to: String,
    /// Passages that do not differ are shown too.
    pub all: bool,
    pub rows: Vec<Row>,
}

impl ComparePage {
    /// The name of a version.
    pub(crate) fn label<'a>(&'a self, value: &'a str) -> &'a str {
        let found = self.choices.iter().find(|choice| choice.value == value);
        found.map_or(value, |choice| choice.label.text())
    }
}

/// Two versions, or a version and the minutes of now (an empty value), side by side.
pub(crate) async fn compare(visit: Visit, Path(id): Path<MeetingId>, query: RawQuery) -> Answer {
    let mut db = visit.db().await?;
    let (meeting, _) = meeting_for(&mut db, &visit, id, policy::read_notes).await?;
    meeting.minutes_state.ok_or(AppError::NotFound)?;
    let t = visit.shell.t;
    let versions = queries::versions(&mut db, id).await?;
    // What the last step changed, unless something else is asked for.
    let before = versions.get(1).or(versions.first());
    let before = before.map(|v| v.number.to_string()).unwrap_or_default();
    let asked = query.0.iter().any(|(name, _)| name == "from");
    let from = if asked {
        query.first("from").to_owned()
    } else {
        before
    };
    let to = query.first("to").to_owned();
    let before = content(&mut db, &meeting, &from).await?;
    let after = content(&mut db, &meeting, &to).await?;
    drop(db);
    let all = !query.first("all").is_empty();
    let compared = apart(move || {
        let rows = compare::rows(&before, &after, t);
        if all { rows } else { compare::differing(rows) }
    });
    let rows = compared.await?;
    let named = |v: &model::Version| {
        let label = t.t1("minutes-version", "number", v.number);
        Choice::new(
            v.number,
            format!("{label} · {} · {}", t.word(v.cause), t.moment(v.made_at)),
        )
    };
    let now = Choice::new("", t.t("compare-now"));
    let template = ComparePage {
        choices: std::iter::once(now)
            .chain(versions.iter().map(named))
            .collect(),
        rows,
        shell: frame::within(visit.shell, &meeting, &t.t("compare-title"))
            .crumb(t.t("meeting-tab-minutes"), urls::minutes(id)),
        frame: MeetingFrame::new(&visit.actor, meeting, MeetingTab::Minutes, t),
        from,
        to,
        all,
    };
    page_of_texts(template, ()).await
}

/// The minutes of a version; those of now for an empty number.
async fn content(
    db: &mut PgConnection,
    meeting: &MeetingHead,
    number: &str,
) -> Result<MinutesDocument> {
    if number.is_empty() {
        return Ok(document::load(db, meeting).await?);
    }
    let number = number.parse().map_err(|_| AppError::NotFound)?;
    let found = queries::content(db, meeting.id, number).await?;
    found.ok_or(AppError::NotFound)
}
