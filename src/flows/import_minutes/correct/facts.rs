//! Corrections of the meeting's facts. What is left empty is asked for when the minutes are written.

use chrono::NaiveTime;

use super::*;

/// The form of the facts.
pub(crate) fn filled(form: FormState, minutes: &ParsedMinutes) -> FormState {
    let f = &minutes.facts;
    let time = |t: Option<NaiveTime>| t.map(|t| t.format("%H:%M").to_string());
    form.with("title", &f.title)
        .with_optional("kind", f.kind)
        .with_optional("group", f.group)
        .with_optional("number", f.number)
        .with_optional("day", f.day)
        .with_optional("from", time(f.from))
        .with_optional("to", time(f.to))
        .with("place", &f.place)
        .with("video_url", &f.video_url)
}

/// Takes over the typed facts.
pub(super) fn take(
    minutes: &mut ParsedMinutes,
    raw: &[(String, String)],
    looked_at: &LookedAt,
) -> Result<(), FormState> {
    let mut read = Reader::new(raw);
    let title = read.line("title", 200);
    let kind = read.word::<MeetingKind>("kind");
    let group = read.optional::<i32>("group");
    let number = read.optional::<i32>("number");
    if number.flatten().is_some_and(|n| !(1..=1000).contains(&n)) {
        read.wrong("number", "error-not-valid");
    }
    let day = read.date("day");
    let from = time(&mut read, raw, "from");
    let to = time(&mut read, raw, "to");
    if let (Some(Some(day)), Some(from), Some(to)) = (day, from, to) {
        read.span(day, from, to, None);
    }
    let place = read.line("place", 200);
    let video_url = read.url("video_url");
    let (title, kind, group, number, day, place, video_url) =
        read.finish(|| Some((title?, kind?, group?, number?, day?, place?, video_url?)))?;
    let before = minutes.facts.clone();
    let f = &mut minutes.facts;
    f.title = title;
    f.kind = kind;
    f.group = group;
    f.number = number;
    f.day = day;
    f.from = from;
    f.to = to;
    f.place = place;
    f.video_url = video_url;
    if *f != before || looked_at.has("facts", "facts") {
        f.doubts.clear();
    }
    Ok(())
}

fn time(read: &mut Reader, raw: &[(String, String)], name: &str) -> Option<NaiveTime> {
    let typed = raw
        .iter()
        .find(|(n, _)| n == name)
        .map_or("", |(_, v)| v.trim());
    let found = ["%H:%M", "%H:%M:%S", "%Hh%M", "%Hu%M"]
        .iter()
        .find_map(|f| NaiveTime::parse_from_str(typed, f).ok());
    if found.is_none() && !typed.is_empty() {
        read.wrong(name, "minutes-import-time");
    }
    found
}
