//! Inviting several people at once: one line each, looked at first, all or none.

use askama::Template;
use axum::response::Response;
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
        Again, Choice, Flash, FormState, Handed, RawForm, Reader, Save, Section, Shell, Visit,
        form_state::FieldError, links, page, page_with, save::Constraints,
    },
};

/// People invited at once, at most.
const LINES: usize = 60;

/// A constraint of the schema → the field it belongs to and the message there.
const CONSTRAINTS: Constraints = &[
    ("person_email_key", "people", "person-email-taken"),
    (
        "person_organisation_id_fkey",
        "organisation",
        "error-choose",
    ),
    ("membership_group_id_fkey", "group", "error-choose"),
];

/// The form, and how its lines were understood.
#[derive(Template)]
#[template(path = "people/accounts/invite.html")]
pub(crate) struct InvitePage {
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

pub async fn form(visit: Visit) -> Result<Response> {
    policy::create(&visit.actor)?;
    let form = FormState::blank()
        .with("role", Role::Member)
        .with("lang", Lang::Fr);
    page(&invite_page(visit, form, Vec::new()).await?)
}

/// Looks at the lines (`action=check`), or adds and invites everybody.
pub async fn invite(visit: Visit, raw: RawForm) -> Result<Response> {
    let permit = policy::create(&visit.actor)?;
    let lines = understood(&mut *visit.db().await?, raw.first("people")).await?;
    let form = parse(&raw, &lines, policy::guard(&visit.actor).is_ok());
    if form.is_ok() {
        if raw.first("action") == "check" {
            let form = FormState::typed(raw.0);
            return page(&invite_page(visit, form, lines).await?);
        }
        // Nothing is held while the password is asked for.
        if let Some(question) = confirm::ask(&visit, &raw).await? {
            return Ok(question);
        }
    }
    let invitees: Vec<&Invitee> = lines.iter().filter_map(|l| l.invitee.as_ref()).collect();
    let count = invitees.len();
    let mut tx = visit.begin().await?;
    let saved = async {
        let form = form?;
        invite_all(&mut tx, &visit, &permit, &form, &invitees).await
    };
    let save = Save::of(&raw).refused_by(CONSTRAINTS);
    match save.end(saved.await, tx).await? {
        Ok(handed) => {
            let next = format!("{}?account=invited", urls::people());
            let flash = Flash::success("invite-done").arg("count", count);
            links::go_on(&visit.app, visit.shell, handed, &next, flash)
        }
        Err(Again { status, form }) => {
            let lines = lines.into_iter().take(LINES).collect();
            page_with(status, &invite_page(visit, form, lines).await?)
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
    visit: &Visit,
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
        let permit = policy::give_role(&visit.actor, id)?;
        give(db, &visit.app.settings.base_url, &permit, &role).await?;
        if let Some(person) = queries::person(db, id).await? {
            handed.extend(commands::invite(db, &visit.app, &permit, &person).await?);
        }
    }
    Ok(handed)
}

async fn invite_page(visit: Visit, form: FormState, lines: Vec<Line>) -> Result<InvitePage> {
    let choices = queries::choices(&mut *visit.db().await?, visit.shell.t.0).await?;
    let shell = visit.shell;
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
