//! Adding several people at once: pasted as they come, looked at first, all or none.

use askama::Template;
use axum::http::StatusCode;
use sqlx::PgConnection;

use super::{
    commands,
    file::Read,
    forms::{CONSTRAINTS, InviteForm, LINES, added, blank, parse, usual},
    lines::{self, Invitee, Known, Line, Place},
    new_organisations, queries, rest,
};
use crate::{
    persons::{commands as persons, forms::PersonForm, policy, queries as people},
    roles::{
        self,
        commands::{RoleForm, give},
    },
    sign_in::confirm,
};
use kernel::{ids::PersonId, lang::Lang, urls};
use platform::{
    auth::{Permit, Right, Role, rights::permission::EditPeople},
    errors::{AppError, Result, SaveError},
    web::{
        Again, Answer, Choice, Flash, FormState, Handed, RawForm, Save, Section, Shell, Visit,
        links,
        list_table::{Kept, TABLE},
        once::LeadsOn,
        page, page_with,
        sent_list::Refused,
    },
};

/// The form, and how its lines were understood.
#[derive(Template)]
#[template(path = "people/accounts/invite.html")]
pub(crate) struct InvitePage {
    pub shell: Shell,
    pub form: FormState,
    /// What was understood, one by one; empty before the first look.
    pub lines: Vec<Line>,
    /// Where the lines come from, if it is a file.
    pub file: Option<Read>,
    /// Why a file was not taken.
    pub refused: Option<String>,
    pub organisations: Vec<Choice>,
    pub groups: Vec<Choice>,
    pub roles: Vec<Choice>,
    pub langs: Vec<Choice>,
}

impl InvitePage {
    /// All lines were understood, and somebody is new.
    fn is_ready(&self) -> bool {
        self.count() > 0 && !self.form.is_invalid()
    }

    /// An organisation is named that there is not.
    fn names_unknown(&self) -> bool {
        self.lines.iter().any(|line| line.unknown_organisation)
    }

    /// How many are to be corrected, or left out.
    fn wrong(&self) -> usize {
        self.lines.iter().filter(|line| line.is_wrong()).count()
    }

    /// What lines get that say nothing of it, for the steps of a file.
    fn kept(&self) -> Kept {
        rest::kept(|name| self.form.value(name))
    }

    /// How many are new.
    fn count(&self) -> usize {
        added(&self.lines).len()
    }
}

pub(super) async fn form(visit: Visit) -> Answer {
    policy::create(&visit.actor)?;
    page(&invite_page(visit, blank(), Vec::new()).await?)
}

/// Why a file is not taken, above the form.
pub(super) async fn refused(visit: Visit, Refused { status, why }: Refused) -> Answer {
    let mut template = invite_page(visit, blank(), Vec::new()).await?;
    template.refused = Some(why);
    page_with(status, &template)
}

/// The people of a file as lines to look at, as if they had been pasted; `kept` is what lines get that
/// say nothing of it, where that was said. Nothing is written.
pub(super) async fn of_file(visit: Visit, read: Read, kept: Kept) -> Answer {
    let names_places = lines::read(&read.text)
        .iter()
        .filter_map(|line| line.invitee.as_ref())
        .any(|invitee| !invitee.places.is_empty());
    let form = match (kept.is_empty(), names_places) {
        (false, _) => FormState::typed(kept),
        (true, true) => blank(),
        // A role needs its place: a list that names none is one of people.
        (true, false) => blank().without("role"),
    };
    let said = rest::KEPT.map(|name| (name.to_owned(), form.value(name).to_owned()));
    let mut raw = RawForm(said.to_vec());
    raw.0.push(("people".into(), read.text.clone()));
    if let Some(table) = &read.table {
        raw.0.push((TABLE.into(), table.clone()));
    }
    let may_guard = policy::guard(&visit.actor).is_ok();
    let (lines, _) = looked_at(&visit, &raw, may_guard).await?;
    let (form, status) = match parse(&raw, &lines, may_guard) {
        Ok(_) => (FormState::typed(raw.0), StatusCode::OK),
        Err(wrong) => (wrong, StatusCode::UNPROCESSABLE_ENTITY),
    };
    let lines = lines.into_iter().take(LINES).collect();
    let mut template = invite_page(visit, form, lines).await?;
    template.file = Some(read);
    page_with(status, &template)
}

/// The lines of the form, each with what becomes of it.
async fn looked_at(visit: &Visit, raw: &RawForm, may_guard: bool) -> Result<(Vec<Line>, Known)> {
    let mut lines = lines::read(raw.first("people"));
    let known = queries::known(&mut *visit.db().await?, &lines, LINES + 1).await?;
    lines::judge(&mut lines, &known, usual(raw, may_guard));
    Ok((lines, known))
}

/// Looks at the lines (`action=check`), or adds everybody who is new, and invites them unless they are
/// only added (`action=add`). Lines that were left out come back.
pub(super) async fn invite(visit: Visit, raw: RawForm) -> Answer {
    let permit = policy::create(&visit.actor)?;
    if raw.first("action") == rest::ACTION {
        return show_left(visit, raw, "invite-rest-added").await;
    }
    let may_guard = policy::guard(&visit.actor).is_ok();
    let (lines, mut known) = looked_at(&visit, &raw, may_guard).await?;
    let form = parse(&raw, &lines, may_guard);
    if form.is_ok() {
        if raw.first("action") == "check" {
            let form = FormState::typed(raw.0);
            return page(&invite_page(visit, form, lines).await?);
        }
        // Nothing is held while the password is asked for.
        confirm::ask(&visit, &raw).await?;
    }
    let invitees = added(&lines);
    let count = invitees.len();
    let mut tx = match visit.begin().await {
        Err(AppError::SentBefore) => return once_more(visit, &raw, &lines).await,
        begun => begun?,
    };
    let saved = async {
        let form = form?;
        add_all(&mut tx, &visit, &permit, &form, &mut known, &invitees).await
    };
    let save = Save::of(&raw).refused_by(CONSTRAINTS);
    match save.end(saved.await, tx).await? {
        Ok(handed) => {
            let ([key, key_of_rest], next) = match raw.first("action") {
                "add" => (["invite-added", "invite-rest-added"], urls::people()),
                _ => (
                    ["invite-done", "invite-rest-done"],
                    format!("{}?account=invited", urls::people()),
                ),
            };
            let left = lines::left_out(raw.first("people"), &lines);
            if !left.is_empty() {
                let left = rest::form(&raw, left, count);
                return lead_on(visit, left, handed, (key_of_rest, &next)).await;
            }
            let flash = Flash::success(key).arg("count", count);
            links::go_on(&visit.app, visit.shell, handed, &next, flash)
        }
        Err(Again { status, form }) => {
            let lines = lines.into_iter().take(LINES).collect();
            page_with(status, &invite_page(visit, form, lines).await?)
        }
    }
}

/// Goes on to the lines that are left; where no server mails the links, shows these first. `next`: where
/// the same form sent again leads.
async fn lead_on(
    visit: Visit,
    left: RawForm,
    handed: Vec<Handed>,
    (key, next): (&'static str, &str),
) -> Answer {
    if !handed.is_empty() && visit.app.by_hand() {
        let onwards = (urls::people_invite(), left.0);
        return links::before_form(visit.shell, handed, onwards, next);
    }
    let mut answer = show_left(visit, left, key).await?;
    answer.extensions_mut().insert(LeadsOn(next.to_owned()));
    Ok(answer)
}

/// The same form once more: the lines that it left out are not lost by it; else where the first one led.
async fn once_more(visit: Visit, raw: &RawForm, lines: &[Line]) -> Answer {
    let left = lines::left_out(raw.first("people"), lines);
    if left.is_empty() {
        return Err(AppError::SentBefore);
    }
    let left = rest::form(raw, left, 0);
    show_left(visit, left, "invite-rest-again").await
}

/// The page with the lines that are left, and what was done with the others. Nothing is written.
async fn show_left(visit: Visit, left: RawForm, key: &'static str) -> Answer {
    let may_guard = policy::guard(&visit.actor).is_ok();
    let (lines, _) = looked_at(&visit, &left, may_guard).await?;
    let added: usize = left.first("count").parse().unwrap_or_default();
    let flash = Flash::success(key)
        .arg("count", added)
        .arg("left", lines.len());
    let form = FormState::typed(left.0).without("count").without("action");
    let lines = lines.into_iter().take(LINES).collect();
    let mut template = invite_page(visit, form, lines).await?;
    template.shell.flash = Some(flash);
    page(&template)
}

async fn add_all(
    db: &mut PgConnection,
    visit: &Visit,
    permit: &Permit<EditPeople>,
    form: &InviteForm,
    known: &mut Known,
    invitees: &[&Invitee],
) -> std::result::Result<Vec<Handed>, SaveError> {
    if form.adds_organisations {
        new_organisations::add(db, permit, invitees, known).await?;
    }
    let mut handed = Vec::new();
    for invitee in invitees {
        let organisation = match invitee.organisation.as_str() {
            "" => form.organisation,
            named => known.organisations.get(named).copied(),
        };
        let person = PersonForm {
            first_name: invitee.first_name.clone(),
            last_name: invitee.last_name.clone(),
            email: invitee.email.clone(),
            job_title: invitee.job_title.clone(),
            organisation,
            lang: invitee.lang.unwrap_or(form.lang),
            version: 0,
        };
        let id = persons::create(db, permit, &person).await?;
        give_roles(db, visit, id, &roles_of(form, known, invitee)).await?;
        if form.invites
            && let Some(person) = people::person(db, id).await?
        {
            let permit = policy::give_role(&visit.actor, id)?;
            handed.extend(commands::invite(db, &visit.app, &permit, &person).await?);
        }
    }
    Ok(handed)
}

/// The roles of a line: its own or the usual one, in its own places or the usual group.
fn roles_of(form: &InviteForm, known: &Known, invitee: &Invitee) -> Vec<RoleForm> {
    let Some(role) = invitee.role.or(form.role) else {
        return Vec::new();
    };
    let mut places: Vec<Place> = Vec::new();
    for code in &invitee.places {
        match known.places.get(code) {
            Some(place) if !places.contains(place) => places.push(*place),
            _ => {}
        }
    }
    if places.is_empty() {
        places.extend(form.group.map(Place::Group));
    }
    let held = |place| {
        let (group, strategy) = match place {
            Place::Group(id) => (Some(id), None),
            Place::Strategy(id) => (None, Some(id)),
        };
        RoleForm {
            role,
            group,
            strategy,
        }
    };
    places.into_iter().map(held).collect()
}

async fn give_roles(
    db: &mut PgConnection,
    visit: &Visit,
    person: PersonId,
    roles: &[RoleForm],
) -> std::result::Result<(), SaveError> {
    let permit = policy::give_role(&visit.actor, person)?;
    for role in roles {
        give(db, &visit.app.settings.base_url, &permit, role).await?;
    }
    Ok(())
}

async fn invite_page(visit: Visit, form: FormState, lines: Vec<Line>) -> Result<InvitePage> {
    let choices = people::choices(&mut *visit.db().await?, visit.shell.t.0).await?;
    let shell = visit.shell;
    let t = shell.t;
    let named = |rows: &[people::Named]| {
        rows.iter()
            .map(|r| Choice::new(r.id, r.label.clone()))
            .collect()
    };
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
        file: None,
        refused: None,
    })
}

/// An administrator's role is held in no group: it is given on the person's page.
pub(super) fn role_choices(shell: &Shell) -> Vec<Choice> {
    let may_guard = shell.can(Right::GuardRoles);
    roles::choices(shell.t, may_guard)
        .into_iter()
        .filter(|choice| choice.value != Role::Administrator.as_str())
        .collect()
}
