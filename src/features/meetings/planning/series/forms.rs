//! The series' forms.

use chrono::{Datelike, NaiveDate, NaiveTime};

use super::model::{self, MOST, NewSeries, Series};
use kernel::{dates::parse_date, ids::GroupId, meeting::MeetingKind, span};
use platform::web::{FormState, Reader, form_state::FieldError};

/// A parsed form of a new series.
#[derive(Debug, Clone)]
pub(crate) struct NewForm {
    pub group: GroupId,
    pub new: NewSeries,
    /// Put the group's regulars on each attendance list.
    pub invite: bool,
}

/// A parsed change of a series, from a day on.
#[derive(Debug, Clone)]
pub struct ChangeForm {
    pub title: String,
    pub start_time: NaiveTime,
    pub duration_minutes: i32,
    /// 0 is Monday.
    pub weekday: u32,
    pub place: String,
    pub video_url: String,
    pub from: NaiveDate,
    /// The version the writer saw.
    pub version: i32,
}

/// A parsed extension.
#[derive(Debug, Clone)]
pub(crate) struct ExtendForm {
    pub until: NaiveDate,
    pub skip: Vec<NaiveDate>,
    pub version: i32,
}

/// The days to skip: typed in one field, ticked in others.
fn skipped(read: &mut Reader, raw: &[(String, String)]) -> Option<Vec<NaiveDate>> {
    let mut days = Vec::new();
    for (name, value) in raw {
        if name != "skip" && name != "skip_day" {
            continue;
        }
        let words = value.split(|c: char| c.is_whitespace() || ",;".contains(c));
        for word in words.filter(|word| !word.is_empty()) {
            match parse_date(word) {
                Some(day) => days.push(day),
                None => {
                    read.wrong("skip", "error-date");
                    return None;
                }
            }
        }
    }
    Some(days)
}

/// Start and length; `kept` are those of a stored series.
fn duration(read: &mut Reader, kept: Option<(NaiveTime, i32)>) -> Option<(NaiveTime, i32)> {
    let (from, to) = (read.required_time("from"), read.required_time("to"));
    let (from, to) = (from?, to?);
    let same = kept.filter(|(at, minutes)| *at == from && model::end_time(*at, *minutes) == to);
    if same.is_some() {
        return same;
    }
    let minutes = span::minutes(from, to).filter(|minutes| *minutes >= 5);
    if minutes.is_none() {
        read.wrong("to", "error-time-order");
    }
    Some((from, i32::try_from(minutes?).ok()?))
}

/// Refuses the hour that is skipped on one of the days.
pub(crate) fn missing_hour(
    days: impl IntoIterator<Item = NaiveDate>,
    (at, minutes): (NaiveTime, i32),
) -> Option<FieldError> {
    let day = span::missing(days, at, minutes.into())?;
    Some(FieldError {
        key: "series-no-such-hour",
        args: vec![("date", day.format("%d/%m/%Y").to_string())],
    })
}

/// Parses a new series.
pub(super) fn parse(raw: &[(String, String)]) -> Result<NewForm, FormState> {
    let mut read = Reader::new(raw);
    let group = read.required("group");
    let kind = read.required_word("kind");
    if kind == Some(MeetingKind::Bilateral) {
        read.wrong("kind", "series-not-bilateral");
    }
    let title = read.required_line("title", 200);
    let starts_on = read.required_date("starts_on");
    let until = read.required_date("until");
    let every_weeks = read.required::<i32>("every_weeks");
    if every_weeks.is_some_and(|n| !(1..=12).contains(&n)) {
        read.wrong("every_weeks", "series-every-range");
    }
    let times = duration(&mut read, None);
    let place = read.line("place", 200);
    let video_url = read.url("video_url");
    let skip = skipped(&mut read, raw);
    let invite = read.flag("invite");
    let new = (|| {
        let (start_time, duration_minutes) = times?;
        let new = NewSeries {
            kind: kind?,
            title: title?,
            starts_on: starts_on?,
            until: until?,
            every_weeks: every_weeks?,
            start_time,
            duration_minutes,
            place: place?,
            video_url: video_url?,
            skip: skip?,
        };
        Some((group?, new))
    })();
    if let Some((_, new)) = &new {
        let days = new.days();
        check_count(&mut read, days.len());
        if let Some(error) = missing_hour(days, (new.start_time, new.duration_minutes)) {
            read.refused("from", error);
        }
    }
    read.finish(|| new.map(|(group, new)| NewForm { group, new, invite }))
}

fn check_count(read: &mut Reader, count: usize) {
    if count == 0 {
        read.wrong("until", "series-no-day");
    } else if count > MOST {
        let args = vec![("max", MOST.to_string())];
        read.refused(
            "until",
            FieldError {
                key: "series-too-many",
                args,
            },
        );
    }
}

/// Parses a change of a stored series.
pub(crate) fn parse_change(
    raw: &[(String, String)],
    series: &Series,
) -> Result<ChangeForm, FormState> {
    let mut read = Reader::new(raw);
    let title = read.required_line("title", 200);
    let weekday = read.required::<u32>("weekday").filter(|day| *day < 7);
    let times = duration(
        &mut read,
        Some((series.start_time, series.duration_minutes)),
    );
    let place = read.line("place", 200);
    let video_url = read.url("video_url");
    let since = read.required_date("since");
    let version = read.version();
    read.finish(|| {
        let (start_time, duration_minutes) = times?;
        Some(ChangeForm {
            title: title?,
            start_time,
            duration_minutes,
            weekday: weekday?,
            place: place?,
            video_url: video_url?,
            from: since?,
            version,
        })
    })
}

/// Parses an extension; `days` tells what it would add.
pub(crate) fn parse_extension(
    raw: &[(String, String)],
    series: &Series,
    days: impl Fn(NaiveDate, &[NaiveDate]) -> Vec<NaiveDate>,
) -> Result<ExtendForm, FormState> {
    let mut read = Reader::new(raw);
    let until = read.required_date("until");
    let skip = skipped(&mut read, raw);
    if let (Some(until), Some(skip)) = (until, &skip) {
        let days = days(until, skip);
        check_count(&mut read, days.len());
        if let Some(error) = missing_hour(days, (series.start_time, series.duration_minutes)) {
            read.refused("until", error);
        }
    }
    let version = read.version();
    platform::finished!(read => ExtendForm { until, skip; version })
}

/// A new series before anything is typed: weekly, one hour.
pub(super) fn blank() -> FormState {
    FormState::blank()
        .with("every_weeks", 1)
        .with("from", "09:00")
        .with("to", "10:00")
        .with("invite", "1")
}

/// The form of a change to the meetings from this day on.
pub(super) fn filled(series: &Series, from: NaiveDate) -> FormState {
    FormState::blank()
        .with("title", &series.title)
        .with("weekday", from.weekday().num_days_from_monday())
        .with("from", series.start_time.format("%H:%M"))
        .with("to", series.end_time().format("%H:%M"))
        .with("place", &series.place)
        .with("video_url", &series.video_url)
        .with("since", from)
        .with("version", series.version)
}
