//! A new meeting of a group begins like its last one: title, hour, place and link, a week after it.

use chrono::{DateTime, Days, NaiveDate, Utc};
use sqlx::PgConnection;

use kernel::{
    dates::{brussels_date, clock_time},
    ids::GroupId,
    meeting::MeetingKind,
};
use platform::web::FormState;

/// The meeting that a new one is like.
#[derive(Debug, Clone)]
pub(crate) struct Last {
    pub kind: MeetingKind,
    pub title: String,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub place: String,
    pub video_url: String,
}

/// The group's last meeting, of the kind that is asked for where it had one, else of the kind that its
/// latest are most often of: a workshop between weekly meetings is no rule.
pub(super) async fn last(
    db: &mut PgConnection,
    group: GroupId,
    kind: Option<MeetingKind>,
) -> sqlx::Result<Option<Last>> {
    sqlx::query_as!(
        Last,
        r#"SELECT kind as "kind: MeetingKind", title, starts_at, ends_at, place, video_url
           FROM (SELECT m.*, count(*) OVER (PARTITION BY kind) AS of_kind
                 FROM (SELECT kind, title, starts_at, ends_at, place, video_url FROM meeting
                       WHERE group_id = $1 AND archived_at IS NULL AND NOT called_off
                       ORDER BY (kind IS NOT DISTINCT FROM $2) DESC, starts_at DESC LIMIT 12) m) counted
           ORDER BY (kind IS NOT DISTINCT FROM $2) DESC, of_kind DESC, starts_at DESC LIMIT 1"#,
        group.0,
        kind.map(|kind| kind.as_str())
    )
    .fetch_optional(db)
    .await
}

/// Fills what the form does not say yet.
pub(super) fn like(last: &Last, form: FormState, today: NaiveDate) -> FormState {
    let asked = form.value("kind");
    let same_kind = asked.is_empty() || asked == last.kind.as_str();
    let title = if same_kind { last.title.as_str() } else { "" };
    let values = [
        ("kind", last.kind.as_str().to_owned()),
        ("title", title.to_owned()),
        (
            "day",
            day_after(brussels_date(last.starts_at), today).to_string(),
        ),
        ("from", clock_time(last.starts_at)),
        ("to", clock_time(last.ends_at)),
        ("place", last.place.clone()),
        ("video_url", last.video_url.clone()),
    ];
    values.into_iter().fold(form, |form, (name, value)| {
        match form.value(name).is_empty() {
            true => form.with(name, value),
            false => form,
        }
    })
}

/// The same day of the week, the first one to come after both.
fn day_after(last: NaiveDate, today: NaiveDate) -> NaiveDate {
    let weeks = ((today - last).num_days().max(0) / 7) + 1;
    last + Days::new(u64::try_from(weeks * 7).unwrap_or(7))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_one_is_the_same_day_of_a_week_to_come() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (last, today, next) in [
            ("2021-09-21", "2021-09-22", "2021-09-28"),
            ("2021-09-22", "2021-09-22", "2021-09-29"),
            ("2021-09-15", "2021-09-22", "2021-09-29"),
            ("2021-06-02", "2021-09-22", "2021-09-29"),
            ("2021-10-06", "2021-09-22", "2021-10-13"),
        ] {
            assert_eq!(day_after(day(last), day(today)), day(next), "{last}");
        }
    }
}
