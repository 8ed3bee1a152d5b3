//! Inviting several people at once: one line each, looked at first, all or none.

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use sqlx::PgConnection;

use super::{
    commands,
    lines::{self, Invitee, Line},
};
use crate::{
    persons::{commands as persons, forms::PersonForm, policy, queries},
    roles::{
        self,
        commands::{RoleForm, give},
    },
    sign_in::confirm,
};
use kernel::{
    ids::{GroupId, OrganisationId},
    lang::Lang,
    urls,
};
use platform::{
    auth::{Permit, Right, Role, rights::permission::EditPeople},
    errors::{Result, SaveError},
    web::{
        AppState, Choice, Flash, FormState, Handed, RawForm, Reader, Section, Shell, Visit,
        form_state::FieldError, links, page, page_with,
    },
};

/// People invited at once, at most.
const LINES: usize = 60;

/// The form, and how its lines were understood.
#[derive(Template)]
#[template(path = "people/accounts/invite.html")]
pub struct InvitePage {
    pub shell: Shell,
    pub form: FormState,
    /// What was understood, line by line; empty before the first look.
    pub lines: Vec<Line>,
    pub organisations: Vec<Choice>,
    pub groups: Vec<Choice>,
    pub roles: Vec<Choice>,
    pub langs: Vec<Choice>,
}

impl InvitePage {
    /// All lines were understood.
    fn is_ready(&self) -> bool {
        !self.lines.is_empty() && !self.form.is_invalid()
    }
}

/// What all of them get.
struct InviteForm {
    organisation: Option<OrganisationId>,
    role: Role,
    group: GroupId,
    lang: Lang,
}

fn parse(
    raw: &[(String, String)],
    lines: &[Line],
    may_guard: bool,
) -> std::result::Result<InviteForm, FormState> {
    let mut read = Reader::new(raw);
    read.required_text("people", 20_000);
    let wrong: Vec<String> = lines
        .iter()
        .filter(|line| line.problem.is_some())
        .map(|line| line.number.to_string())
        .collect();
    if lines.len() > LINES {
        read.wrong("people", "invite-too-many");
    } else if !wrong.is_empty() {
        let args = vec![("lines", wrong.join(", "))];
        let key = "invite-lines-wrong";
        read.refused("people", FieldError { key, args });
    }
    let organisation = read.optional("organisation");
    let role = read.required_word::<Role>("role");
    // An administrator's is held in no group.
    let refused = |role: Role| role == Role::Administrator || (role.is_guarded() && !may_guard);
    if role.is_some_and(refused) {
        read.wrong("role", "error-choose");
    }
    let group = read.required("group");
    let lang = read.required_word("lang");
    read.finish(|| {
        Some(InviteForm {
            organisation: organisation?,
            role: role?,
            group: group?,
            lang: lang?,
        })
    })
}

pub async fn form(State(app): State<AppState>, visit: Visit) -> Result<Response> {
    policy::edit(&visit.actor)?;
    let form = FormState::blank()
        .with("role", Role::Member)
        .with("lang", Lang::Fr);
    page(&invite_page(&mut *app.db().await?, visit.shell, form, Vec::new()).await?)
}

/// Looks at the lines (`action=check`), or adds and invites everybody.
pub async fn invite(State(app): State<AppState>, visit: Visit, raw: RawForm) -> Result<Response> {
    let permit = policy::edit(&visit.actor)?;
    let mut tx = app.begin().await?;
    let lines = understood(&mut tx, raw.first("people")).await?;
    let may_guard = policy::guard(&visit.actor).is_ok();
    let form = match parse(&raw, &lines, may_guard) {
        Ok(form) => form,
        Err(state) => return refused(&app, visit.shell, state, lines).await,
    };
    if raw.first("action") == "check" {
        let state = FormState::typed(raw.0);
        return page(&invite_page(&mut tx, visit.shell, state, lines).await?);
    }
    drop(tx); // not held while the password is asked for
    if let Some(question) = confirm::ask(&app, &visit, &raw).await? {
        return Ok(question);
    }
    let mut tx = app.begin().await?;
    let invitees: Vec<&Invitee> = lines.iter().filter_map(|l| l.invitee.as_ref()).collect();
    let count = invitees.len();
    match invite_all(&mut tx, &app, &permit, &form, &invitees).await {
        Ok(handed) => {
            tx.commit().await?;
            let next = format!("{}?account=invited", urls::people());
            let flash = Flash::success("invite-done").arg("count", count);
            links::go_on(&app, visit.shell, handed, &next, flash)
        }
        Err(error) => {
            let state = FormState::typed(raw.0).refused_by(
                error,
                &[
                    ("person_email_key", "people", "person-email-taken"),
                    (
                        "person_organisation_id_fkey",
                        "organisation",
                        "error-choose",
                    ),
                    ("membership_group_id_fkey", "group", "error-choose"),
                ],
            )?;
            refused(&app, visit.shell, state, lines).await
        }
    }
}

async fn understood(db: &mut PgConnection, text: &str) -> Result<Vec<Line>> {
    let mut lines = lines::read(text);
    let emails: Vec<String> = lines
        .iter()
        .take(LINES + 1)
        .filter_map(|line| Some(line.invitee.as_ref()?.email.to_lowercase()))
        .collect();
    let known = queries::known_emails(db, &emails).await?;
    lines::mark_known(&mut lines, &known);
    Ok(lines)
}

async fn invite_all(
    db: &mut PgConnection,
    app: &AppState,
    permit: &Permit<EditPeople>,
    form: &InviteForm,
    invitees: &[&Invitee],
) -> std::result::Result<Vec<Handed>, SaveError> {
    let mut handed = Vec::new();
    let role = RoleForm {
        role: form.role,
        group: Some(form.group),
        strategy: None,
    };
    for invitee in invitees {
        let person = PersonForm {
            first_name: invitee.first_name.clone(),
            last_name: invitee.last_name.clone(),
            email: invitee.email.clone(),
            job_title: String::new(),
            organisation: form.organisation,
            lang: form.lang,
            version: 0,
        };
        let id = persons::create(db, permit, &person).await?;
        give(db, &app.settings.base_url, permit, id, &role).await?;
        if let Some(person) = queries::person(db, id).await? {
            handed.extend(commands::invite(db, app, permit, &person).await?);
        }
    }
    Ok(handed)
}

async fn refused(
    app: &AppState,
    shell: Shell,
    state: FormState,
    lines: Vec<Line>,
) -> Result<Response> {
    // A connection of its own: the transaction may have failed.
    let mut db = app.db().await?;
    let lines = lines.into_iter().take(LINES).collect();
    let template = invite_page(&mut db, shell, state, lines).await?;
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &template)
}

async fn invite_page(
    db: &mut PgConnection,
    shell: Shell,
    form: FormState,
    lines: Vec<Line>,
) -> Result<InvitePage> {
    let choices = queries::choices(db).await?;
    let t = shell.t;
    let named =
        |rows: &[queries::Named]| rows.iter().map(|r| Choice::new(r.id, &r.label)).collect();
    Ok(InvitePage {
        organisations: named(&choices.organisations.0),
        groups: named(&choices.groups.0),
        roles: role_choices(&shell),
        langs: Choice::words::<Lang>(t),
        shell: shell
            .titled(Section::People, t.t("invite-title"))
            .crumb(t.t("people-title"), urls::people()),
        form,
        lines,
    })
}

/// An administrator's role is held in no group: it is given on the person's page.
fn role_choices(shell: &Shell) -> Vec<Choice> {
    let may_guard = shell.can(Right::GuardRoles);
    roles::choices(shell.t, may_guard)
        .into_iter()
        .filter(|choice| choice.value != Role::Administrator.as_str())
        .collect()
}
