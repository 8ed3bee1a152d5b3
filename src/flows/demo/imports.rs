//! Minutes of a meeting held without Jalon, read and waiting to be checked.

use chrono::TimeDelta;
use sqlx::PgConnection;

use super::{Calendar, people::People};
use crate::flows::import_minutes::{commands, matching, queries};
use kernel::{
    dates::{brussels_date, long_date, short_date},
    lang::Lang,
};
use minutes_reader::parse::{self, Context};
use platform::auth::Permit;

/// The file's name, as its author would have called it.
const NAME: &str = "PV GT1.txt";

/// Reads the file as if the coordination had sent it.
pub(super) async fn load(
    db: &mut PgConnection,
    calendar: Calendar,
    people: &People,
) -> anyhow::Result<()> {
    let now = calendar.moment(-1, 30);
    let held = brussels_date(now - TimeDelta::days(8));
    let due = brussels_date(now + TimeDelta::days(9));
    let text = include_str!("data/minutes.txt")
        .replace("{date}", &long_date(held, Lang::Fr))
        .replace("{due}", &short_date(due, Lang::Fr));
    let context = Context {
        name: NAME.to_owned(),
        ..Context::of(brussels_date(now))
    };
    let mut read = parse::parse(&text, &context);
    let known = queries::people(db, read.facts.group).await?;
    matching::all(&mut read, &known);
    let sender = people.of("coordination");
    let permit = Permit::of_operator_on(Some(sender), now, sender);
    commands::upload(db, &permit, NAME, &text, &read).await?;
    Ok(())
}
