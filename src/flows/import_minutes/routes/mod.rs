//! Handlers of the imports of minutes.

mod anew;
mod correcting;
mod reopening;
mod reviewing;

use askama::Template;
use axum::{
    extract::{Path, Request},
    http::StatusCode,
};
use sqlx::PgConnection;

use super::{
    apply, commands, correct, learning, matching, policy,
    queries::{self, Import, ImportRow, ImportState, ImportStep},
    reading,
};
use kernel::{dates::brussels_date, ids::MinutesImportId, urls};
use minutes_reader::{parse::Context, source};
use platform::{
    auth::Actor,
    errors::{AppError, Result, SaveError},
    i18n::Translator,
    web::{
        Answer, ConfirmPage, Flash, FormState, Pager, RawForm, RawQuery, Section, Shell, Visit,
        form_state::FieldError, page, page_with, places::IMPORTS, redirect_quietly,
    },
};
use reviewing::into;

pub(super) use correcting::save;
pub(super) use reopening::reopen;
pub(super) use reviewing::show;

/// Imports on one page of the list.
const LISTED: i64 = 50;

/// One's imports, and the form for another.
#[derive(Template)]
#[template(path = "import_minutes/index.html")]
pub(super) struct MinutesImportIndexPage {
    pub shell: Shell,
    pub rows: Vec<ImportRow>,
    pub pager: Pager,
    pub form: FormState,
    /// What was sent is a list: where the reader imports lists, as words and address.
    pub lists: Vec<(String, String)>,
}

pub(super) async fn index(visit: Visit, query: RawQuery) -> Answer {
    policy::create(&visit.actor)?;
    page(&index_page(visit, query.page(), FormState::blank()).await?)
}

async fn index_page(visit: Visit, number: i64, form: FormState) -> Result<MinutesImportIndexPage> {
    let number = number.clamp(1, 1_000_000);
    let rows = queries::list(
        &mut *visit.db().await?,
        visit.actor.id,
        LISTED,
        (number - 1) * LISTED,
    )
    .await?;
    let total = rows.first().map_or(0, |row| row.total);
    let title = visit.shell.t.t("minutes-imports-title");
    let meetings = visit.shell.t.t("meetings-title");
    Ok(MinutesImportIndexPage {
        shell: visit
            .shell
            .titled(Section::Meetings, title)
            .crumb(meetings, urls::meetings()),
        pager: Pager::sized(number, total, LISTED, &urls::minutes_imports(), ""),
        rows,
        form,
        lists: Vec::new(),
    })
}

/// Where somebody may import lists, as words and address.
fn lists(actor: &Actor, t: Translator) -> Vec<(String, String)> {
    let ways = [
        (
            measures::policy::import(actor).is_ok(),
            "minutes-import-list-measures",
            urls::imports(),
        ),
        (
            people::persons::policy::create(actor).is_ok(),
            "minutes-import-list-people",
            urls::people_invite(),
        ),
        (
            portfolio::policy::create(actor).is_ok(),
            "minutes-import-list-groups",
            urls::groups_several(),
        ),
    ];
    let open = ways.into_iter().filter(|(may, ..)| *may);
    open.map(|(_, key, url)| (t.t(key), url)).collect()
}

pub(super) async fn upload(visit: Visit, request: Request) -> Answer {
    let permit = policy::create(&visit.actor)?;
    let (sent, is_file) = reading::sent(request, &visit.app).await?;
    let name: String = sent
        .name
        .chars()
        .filter(|c| !c.is_control())
        .take(200)
        .collect();
    let context = Context {
        name: name.clone(),
        ..Context::of(brussels_date(visit.actor.now))
    };
    let learned = learning::queries::learned(&mut *visit.db().await?).await?;
    if is_file && reading::is_list(&name, &sent.file) {
        let mut form = FormState::blank();
        form.refuse("file", FieldError::new("minutes-import-is-list"));
        let lists = lists(&visit.actor, visit.shell.t);
        let mut template = index_page(visit, 1, form).await?;
        template.lists = lists;
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &template);
    }
    let understood = if sent.too_big {
        Err(match is_file {
            true => source::Refusal::TooBig,
            false => source::Refusal::TooLong,
        })
    } else {
        reading::understood(visit.actor.id, is_file, (context, learned), &sent.file).await?
    };
    let (text, mut result) = match understood {
        Ok(done) => done,
        Err(refusal) => {
            let (field, kept) = match is_file {
                true => ("file", String::new()),
                false => ("text", String::from_utf8_lossy(&sent.file).into_owned()),
            };
            let mut form = FormState::blank().with("text", kept);
            form.refuse(field, reading::message(refusal));
            return page_with(
                StatusCode::UNPROCESSABLE_ENTITY,
                &index_page(visit, 1, form).await?,
            );
        }
    };
    let people = queries::people(&mut *visit.db().await?, result.facts.group).await?;
    let matched = IMPORTS.work(move || {
        matching::all(&mut result, &people);
        result
    });
    let result = matched.await?;
    let mut tx = visit.begin().await?;
    let id = commands::upload(&mut tx, &permit, &name, &text, &result).await?;
    tx.lead_quietly(&urls::minutes_import(id)).await
}

/// The shell of a page below the list of imports.
fn within(shell: Shell, title: String) -> Shell {
    let t = shell.t;
    shell
        .titled(Section::Meetings, title)
        .crumb(t.t("meetings-title"), urls::meetings())
        .crumb(t.t("minutes-imports-title"), urls::minutes_imports())
}

fn title(import: &Import, t: Translator) -> String {
    match import.result.facts.title.as_str() {
        "" => t.t("minutes-import-untitled"),
        title => title.to_owned(),
    }
}

/// Takes over what is typed, and writes the minutes.
pub(super) async fn confirm(visit: Visit, Path(id): Path<MinutesImportId>, raw: RawForm) -> Answer {
    let (before, _) = policy::own(&mut *visit.db().await?, &visit.actor, id).await?;
    let typed = match before.state {
        ImportState::ToCheck => match correcting::read(&visit, &before, &raw).await? {
            Ok(mut typed) => {
                if let Some(first) = queries::first_read(&mut *visit.db().await?, id).await? {
                    correct::renamed(&mut typed.import.result, &first.attendees);
                }
                Some(typed)
            }
            Err(back) => return correcting::given_back(visit, back).await,
        },
        _ => None,
    };
    let mut tx = visit.begin().await?;
    queries::lock(&mut tx, id).await?;
    let (mut import, permit) = policy::own(&mut tx, &visit.actor, id).await?;
    match (import.state, import.meeting_id) {
        // Sent twice: the first one did it.
        (ImportState::Done, Some(meeting)) => return Ok(redirect_quietly(&urls::minutes(meeting))),
        (ImportState::ToCheck, _) => {}
        _ => return Err(AppError::Conflict("minutes-import-ended")),
    }
    if let Some(typed) = typed.filter(|typed| typed.import.result.0 != import.result.0) {
        match commands::save(&mut tx, &permit, &typed.import, (typed.version, true)).await {
            Ok(()) => import.result = typed.import.result,
            Err(SaveError::Stale) => {
                tx.rollback().await?;
                let back = correcting::Back::stale(import, raw.0);
                return correcting::given_back(visit, back).await;
            }
            Err(error) => return Err(error.into()),
        }
    }
    let form = FormState::typed(raw.0.clone());
    let into = into(&form);
    match apply::write(&mut tx, &visit.actor, &import, into).await? {
        Ok(written) => {
            learn(&mut tx, &visit, &import).await?;
            let became = Some((written.meeting, into.meeting.is_none()));
            commands::end(&mut tx, &permit, ImportStep::Write, became).await?;
            let flash = match written.number_taken {
                Some(number) => Flash::info("minutes-import-written-number").arg("number", number),
                None if into.old => Flash::success("minutes-import-written-old"),
                None => Flash::success("minutes-import-written"),
            };
            tx.lead_to(&urls::minutes(written.meeting), flash).await
        }
        Err(refusal) => {
            tx.rollback().await?;
            // The meetings of the day as it is typed, not as it was stored.
            let mut shown = before;
            shown.result.facts = import.result.0.facts;
            let back = correcting::Back::refused(shown, form, refusal);
            correcting::given_back(visit, back).await
        }
    }
}

/// Keeps what the corrections teach of the group's minutes.
async fn learn(db: &mut PgConnection, visit: &Visit, import: &Import) -> Result<()> {
    let Some(first) = queries::first_read(db, import.id).await? else {
        return Ok(());
    };
    let number = import.result.facts.group;
    let groups = queries::groups(db).await?;
    let Some(group) = groups.iter().find(|g| Some(g.number) == number) else {
        return Ok(());
    };
    let permit = meetings::policy::create(&visit.actor, group.id)?;
    let people = queries::people(db, number).await?;
    for lesson in learning::lessons(&first, &import.result, &people) {
        learning::commands::learn(db, &permit, &lesson).await?;
    }
    Ok(())
}

pub(super) async fn cancel(visit: Visit, Path(id): Path<MinutesImportId>) -> Answer {
    let mut tx = visit.begin().await?;
    let (import, permit) = policy::own(&mut tx, &visit.actor, id).await?;
    if visit.asks() {
        // Nothing is left to give up: the import says how it ended.
        if import.state != ImportState::ToCheck {
            return Ok(redirect_quietly(&urls::minutes_import(id)));
        }
        let t = visit.shell.t;
        let title = t.t("minutes-import-cancel");
        let name = &import.result.facts.title;
        return page(&ConfirmPage::new(
            within(visit.shell, title),
            t.t1("minutes-import-cancel-question", "name", name),
            t.t("minutes-import-cancel-consequence"),
            urls::minutes_import(id),
        ));
    }
    let ended = commands::end(&mut tx, &permit, ImportStep::Cancel, None).await?;
    // Cancelled twice is cancelled.
    if !ended && import.state != ImportState::Cancelled {
        return Err(AppError::Conflict("minutes-import-ended"));
    }
    tx.lead_to(
        &urls::minutes_imports(),
        Flash::info("minutes-import-cancelled"),
    )
    .await
}
