//! Handlers of the pages of people.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use sqlx::PgConnection;

use super::{
    address, commands, erasure, forms,
    model::{AccountState, Person},
    pages::{ErasePage, PersonEditPage, PersonIndexPage, PersonShowPage},
    policy,
    queries::{self, Named, PersonFilter},
};
use crate::{roles, sign_in::confirm};
use kernel::{ids::PersonId, lang::Lang, urls};
use platform::{
    auth::{Actor, Role},
    errors::{AppError, Result, SaveError},
    history,
    security::{self, Event, EventKind},
    web::{
        AppState, Choice, ConfirmPage, Flash, FormState, Pager, RawForm, RawQuery, Section, Shell,
        Visit, form_state::Conflict, page, page_with, paging::PAGE_SIZE, redirect,
    },
};

/// Entries of the history shown on the page.
const HISTORY_SHOWN: i64 = 50;

pub async fn index(State(app): State<AppState>, visit: Visit, query: RawQuery) -> Result<Response> {
    policy::read(&visit.actor)?;
    let filter = PersonFilter {
        text: query.first("q").trim().to_owned(),
        organisation: query.parsed("organisation"),
        role: query.parsed("role"),
        group: query.parsed("group"),
        account: query.parsed("account"),
        archived: !query.first("archived").is_empty(),
        by_organisation: query.first("sort") == "organisation",
    };
    let number = query.page();
    let mut db = app.db().await?;
    let rows = queries::list(&mut db, &filter, PAGE_SIZE, (number - 1) * PAGE_SIZE).await?;
    let choices = queries::choices(&mut db).await?;
    let total = rows.first().map_or(0, |row| row.total);
    let event = Event::new(EventKind::DataSeen).detail("@people-title");
    security::record_once(&mut db, visit.actor.now, &event).await;
    let kept = |sort: &str| {
        let mut kept = form_urlencoded::Serializer::new(String::new());
        for name in ["q", "organisation", "role", "group", "account", "archived"] {
            if !query.first(name).is_empty() {
                kept.append_pair(name, query.first(name));
            }
        }
        if sort != "name" {
            kept.append_pair("sort", sort);
        }
        kept.finish()
    };
    let present = if filter.by_organisation {
        "organisation"
    } else {
        "name"
    };
    let title = visit.shell.t.t("people-title");
    page(&PersonIndexPage {
        may_edit: policy::edit(&visit.actor).is_ok(),
        pager: Pager::new(number, total, &urls::people(), &kept(present)),
        sort_by_name: format!("{}?{}", urls::people(), kept("name")),
        sort_by_organisation: format!("{}?{}", urls::people(), kept("organisation")),
        shell: visit.shell.titled(Section::People, title),
        rows,
        filter,
        organisations: choices.organisations.0,
        groups: choices.groups.0,
        roles: Role::ALL,
        accounts: AccountState::ALL,
    })
}

pub async fn show(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<PersonId>,
) -> Result<Response> {
    policy::read(&visit.actor)?;
    let mut db = app.db().await?;
    let person = stored(&mut db, id).await?;
    if id != visit.actor.id {
        let event = Event::new(EventKind::DataSeen).about(id);
        security::record_once(&mut db, visit.actor.now, &event).await;
    }
    page(
        &show_page(
            &mut db,
            visit.shell,
            &visit.actor,
            person,
            FormState::blank(),
        )
        .await?,
    )
}

/// The person's page, with the form that gives a role in the state given.
pub async fn show_page(
    db: &mut PgConnection,
    shell: Shell,
    actor: &Actor,
    person: Person,
    role_form: FormState,
) -> Result<PersonShowPage> {
    let roles = queries::roles(db, person.id).await?;
    let choices = queries::choices(db).await?;
    let history = history::of(db, person.id, &history::Sight::of(actor), HISTORY_SHOWN).await?;
    let may_guard = policy::guard(actor).is_ok();
    Ok(PersonShowPage {
        may_edit: policy::edit(actor).is_ok()
            && (may_guard || !roles.iter().any(|held| held.role.is_guarded())),
        may_end: policy::edit(actor).is_ok(),
        may_give: policy::give_role(actor, person.id).is_ok(),
        may_guard,
        may_manage: policy::manage(actor).is_ok(),
        now: actor.now,
        role_choices: roles::choices(shell.t, may_guard),
        groups: named(&choices.groups.0),
        strategies: named(&choices.strategies.0),
        shell: within(shell, &person.name),
        person,
        roles,
        history,
        role_form,
    })
}

fn named(choices: &[Named]) -> Vec<Choice> {
    choices
        .iter()
        .map(|choice| Choice::new(choice.id, &choice.label))
        .collect()
}

pub async fn new(State(app): State<AppState>, visit: Visit) -> Result<Response> {
    policy::edit(&visit.actor)?;
    let mut db = app.db().await?;
    let form = FormState::blank().with("lang", Lang::Fr);
    page(&edit_page(&mut db, visit.shell, None, form).await?)
}

pub async fn create(State(app): State<AppState>, visit: Visit, raw: RawForm) -> Result<Response> {
    let permit = policy::edit(&visit.actor)?;
    let form = match forms::parse(&raw) {
        Ok(form) => form,
        Err(state) => return refused(&app, visit.shell, None, state).await,
    };
    let mut tx = app.begin().await?;
    match commands::create(&mut tx, &permit, &form).await {
        Ok(id) => {
            tx.commit().await?;
            Ok(redirect(
                &urls::person(id),
                Flash::success("person-created"),
            ))
        }
        Err(error) => {
            let state = FormState::typed(raw.0).refused_by(error, forms::CONSTRAINTS)?;
            refused(&app, visit.shell, None, state).await
        }
    }
}

pub async fn edit(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<PersonId>,
) -> Result<Response> {
    policy::edit(&visit.actor)?;
    let mut db = app.db().await?;
    let person = stored(&mut db, id).await?;
    roles::guard_holder(&mut db, &visit.actor, id).await?;
    let form = forms::filled(&person);
    page(&edit_page(&mut db, visit.shell, Some(&person), form).await?)
}

pub async fn update(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<PersonId>,
    raw: RawForm,
) -> Result<Response> {
    let permit = policy::edit(&visit.actor)?;
    let mut tx = app.begin().await?;
    let before = stored(&mut tx, id).await?;
    roles::guard_holder(&mut tx, &visit.actor, id).await?;
    let form = match forms::parse(&raw) {
        Ok(form) => form,
        Err(state) => return refused(&app, visit.shell, Some(&before), state).await,
    };
    if form.email != before.email {
        drop(tx); // not held while the password is asked for
        if !address::may_ask(&app, &visit.actor, &before) {
            let state = FormState::typed(raw.0).refused("email", "address-by-hand");
            return refused(&app, visit.shell, Some(&before), state).await;
        }
        if let Some(question) = confirm::ask(&app, &visit, &raw).await? {
            return Ok(question);
        }
        tx = app.begin().await?;
    }
    match commands::update(&mut tx, &app, &permit, &before, &form).await {
        Ok(saved) => {
            tx.commit().await?;
            address::go_on(&app, visit.shell, id, saved)
        }
        Err(SaveError::Stale) => {
            let (by, at) = history::last_change(&mut tx, id.into())
                .await?
                .unwrap_or_default();
            let state =
                FormState::typed(raw.0).merging(&forms::filled(&before), Conflict { by, at });
            let template = edit_page(&mut tx, visit.shell, Some(&before), state).await?;
            page_with(StatusCode::CONFLICT, &template)
        }
        Err(error) => {
            let state = FormState::typed(raw.0).refused_by(error, forms::CONSTRAINTS)?;
            refused(&app, visit.shell, Some(&before), state).await
        }
    }
}

pub async fn archive(
    app: State<AppState>,
    visit: Visit,
    id: Path<PersonId>,
    raw: RawForm,
) -> Result<Response> {
    set_archived(app, visit, id, raw, true).await
}

pub async fn restore(
    app: State<AppState>,
    visit: Visit,
    id: Path<PersonId>,
    raw: RawForm,
) -> Result<Response> {
    set_archived(app, visit, id, raw, false).await
}

async fn set_archived(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<PersonId>,
    raw: RawForm,
    archived: bool,
) -> Result<Response> {
    let permit = policy::edit(&visit.actor)?;
    if let Some(question) = confirm::ask(&app, &visit, &raw).await? {
        return Ok(question);
    }
    let mut tx = app.begin().await?;
    let person = stored(&mut tx, id).await?;
    roles::guard_holder(&mut tx, &visit.actor, id).await?;
    if visit.asks() {
        let t = visit.shell.t;
        return page(&ConfirmPage::new(
            below(visit.shell, &person, "archive"),
            t.t1("person-archive-question", "name", &person.name),
            t.count("person-archive-consequence", person.measures),
            person.url(),
        ));
    }
    if archived {
        roles::keep_an_administrator(&mut tx, id).await?;
    }
    commands::set_archived(&mut tx, &app.settings.base_url, &permit, id, archived).await?;
    tx.commit().await?;
    let key = if archived { "archived" } else { "restored" };
    Ok(redirect(
        &urls::person(id),
        Flash::success(key).arg("name", person.name),
    ))
}

/// Erases once the name was typed right.
pub async fn erase(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<PersonId>,
    raw: RawForm,
) -> Result<Response> {
    let permit = policy::manage(&visit.actor)?;
    if let Some(question) = confirm::ask(&app, &visit, &raw).await? {
        return Ok(question);
    }
    let mut tx = app.begin().await?;
    let person = stored(&mut tx, id).await?;
    if visit.asks() {
        return page(&erase_page(visit.shell, person, FormState::blank()));
    }
    if raw.first("name").trim() != person.name {
        let state = FormState::typed(raw.0).refused("name", "person-erase-name-differs");
        let template = erase_page(visit.shell, person, state);
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &template);
    }
    roles::keep_an_administrator(&mut tx, id).await?;
    erasure::erase(&mut tx, &permit, &person).await?;
    let event = Event::new(EventKind::DataErased).about(id);
    security::record(&mut tx, permit.at(), &event).await?;
    tx.commit().await?;
    Ok(redirect(&urls::people(), Flash::success("person-erased")))
}

fn erase_page(shell: Shell, person: Person, form: FormState) -> ErasePage {
    ErasePage {
        shell: below(shell, &person, "person-erase"),
        person,
        form,
    }
}

/// The person, unless erased.
pub async fn stored(db: &mut PgConnection, id: PersonId) -> Result<Person> {
    queries::person(db, id)
        .await?
        .filter(|p| p.erased_at.is_none())
        .ok_or(AppError::NotFound)
}

fn within(shell: Shell, title: &str) -> Shell {
    let people = shell.t.t("people-title");
    shell
        .titled(Section::People, title)
        .crumb(people, urls::people())
}

/// The shell of a page below a person's; a key is its title.
pub fn below(shell: Shell, person: &Person, title: &str) -> Shell {
    let title = shell.t.t(title);
    within(shell, &title).crumb(&person.name, person.url())
}

async fn refused(
    app: &AppState,
    shell: Shell,
    person: Option<&Person>,
    state: FormState,
) -> Result<Response> {
    // A connection of its own: the transaction may have failed.
    let template = edit_page(&mut *app.db().await?, shell, person, state).await?;
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &template)
}

async fn edit_page(
    db: &mut PgConnection,
    shell: Shell,
    person: Option<&Person>,
    form: FormState,
) -> Result<PersonEditPage> {
    let choices = queries::choices(db).await?;
    let t = shell.t;
    let url = person.map_or_else(urls::people, Person::url);
    let title = t.t(if person.is_some() {
        "edit"
    } else {
        "person-new"
    });
    let mut shell = within(shell, &title);
    if let Some(person) = person {
        shell = shell.crumb(&person.name, &url);
    }
    Ok(PersonEditPage {
        organisations: named(&choices.organisations.0),
        langs: Choice::words::<Lang>(t),
        action: url.clone(),
        back: url,
        shell,
        form,
    })
}
