//! Minutes whose group was said by hand: nothing that its minutes taught was known as they were read.

use crate::flows::import_minutes::{
    learning, matching,
    queries::{self, Import},
    reading::{self, READ_MINUTES},
};
use kernel::dates::brussels_date;
use minutes_reader::parse::{Context, ParsedMinutes, model::Facts};
use platform::{
    errors::Result,
    web::{Visit, places::IMPORTS},
    work::{self, WorkError},
};

/// Reads the minutes anew with what those of their group taught, where that says something of this
/// text and nothing but the facts was corrected yet. What was read then.
pub(super) async fn read(visit: &Visit, import: &mut Import) -> Result<Option<ParsedMinutes>> {
    let Some(number) = import.result.facts.group else {
        return Ok(None);
    };
    let mut db = visit.db().await?;
    let first = queries::first_read(&mut db, import.id).await?;
    let is_open = first.is_some_and(|first| {
        first.facts.group != Some(number) && learning::is_untouched(&first, &import.result)
    });
    if !is_open {
        return Ok(None);
    }
    let learned = learning::queries::learned(&mut db).await?.into_iter();
    let mut own = learned.filter(|(of, _)| *of == number).map(|(_, own)| own);
    let Some(learned) = own
        .next()
        .filter(|own| reading::says_of(own, &import.source))
    else {
        return Ok(None);
    };
    let people = queries::people(&mut db, Some(number)).await?;
    drop(db);
    let context = Context {
        name: import.source_name.clone(),
        learned,
        ..Context::of(brussels_date(visit.actor.now))
    };
    let input = reading::spool(false, (context, Vec::new()), import.source.as_bytes())?;
    let read = match work::run(&READ_MINUTES, visit.actor.id, input).await {
        // As it was read first, it stays.
        Err(WorkError::Ended(..)) => return Ok(None),
        read => reading::read(read?)?,
    };
    let Ok((_, mut result)) = read else {
        return Ok(None);
    };
    let (lines, attachments) = (result.facts.lines, result.facts.attachments);
    result.facts = Facts {
        lines,
        attachments,
        ..import.result.facts.clone()
    };
    let matched = IMPORTS.work(move || {
        matching::all(&mut result, &people);
        result
    });
    import.result.0 = matched.await?;
    Ok(Some(import.result.0.clone()))
}
