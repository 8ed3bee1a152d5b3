//! Handlers of the pages of people.

pub mod address;
pub mod erasing;
pub mod roles;

use askama::Template;
use axum::extract::Path;
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{
    commands::{self, Saved},
    forms,
    model::{AccountState, Invitation, Person},
    policy,
    queries::{self, HeldRole, Named, PersonFilter, PersonRow, PersonSort},
};
use crate::{
    roles::{choices as role_choices, guard_holder, keep_an_administrator},
    sign_in::confirm,
};
use kernel::{ids::PersonId, lang::Lang, urls};
use platform::{
    auth::{Actor, Permit, Role, rights::permission::EditPeople},
    errors::{AppError, Result},
    history::{self, Entry},
    i18n::{Said, Translator},
    security::{self, Event, EventKind},
    web::{
        Again, Answer, AppState, Archivable, Choice, EditPage, Filter as _, Flash, FormState,
        Found, Pager, RawForm, RawQuery, Save, Section, Shell, Visit, archival, links,
        listing::{Above, called},
        page, page_with,
        paging::PAGE_SIZE,
        redirect,
    },
};

/// The list.
#[derive(Template)]
#[template(path = "people/persons/index.html")]
pub(crate) struct PersonIndexPage {
    pub shell: Shell,
    pub rows: Vec<PersonRow>,
    pub filter: PersonFilter,
    pub above: Above,
    pub organisations: Vec<Named>,
    pub groups: Vec<Named>,
    pub roles: &'static [Role],
    pub accounts: &'static [AccountState],
    pub pager: Pager,
    pub sorts: &'static [PersonSort],
    pub may_edit: bool,
}

/// One person.
#[derive(Template)]
#[template(path = "people/persons/show.html")]
pub struct PersonShowPage {
    pub shell: Shell,
    pub person: Person,
    pub roles: Vec<HeldRole>,
    pub history: Vec<Entry>,
    /// The form that gives a role, where the reader may.
    pub role_form: FormState,
    pub role_choices: Vec<Choice>,
    pub groups: Vec<Choice>,
    pub strategies: Vec<Choice>,
    /// Changes the person and their account: administrators' only by their like.
    pub may_edit: bool,
    pub may_give: bool,
    pub may_end: bool,
    /// Those that check others, too.
    pub may_guard: bool,
    pub may_manage: bool,
    pub now: DateTime<Utc>,
}

impl PersonShowPage {
    /// The account is in this state.
    fn is(&self, state: &str) -> bool {
        self.person.account().as_str() == state
    }

    /// The reader may end this role.
    fn may_end(&self, role: &Role) -> bool {
        self.may_end && (self.may_guard || !role.is_guarded())
    }

    /// Holds a role that checks others, and the reader is no administrator.
    fn is_guarded(&self) -> bool {
        self.may_end && !self.may_edit
    }

    /// The reader's own page.
    fn is_own(&self) -> bool {
        self.may_end && !self.may_give
    }

    /// Key of what became of the invitation.
    fn invitation(&self) -> Option<&'static str> {
        match self.person.invitation(self.now) {
            Invitation::None => None,
            Invitation::Open => Some("account-invited-until"),
            Invitation::Expired => Some("account-invitation-expired"),
            Invitation::Revoked => Some("account-invitation-taken-back"),
        }
    }

    fn invitation_is_open(&self) -> bool {
        self.person.invitation(self.now) == Invitation::Open
    }
}

pub async fn index(visit: Visit, query: RawQuery) -> Answer {
    policy::read(&visit.actor)?;
    let filter = PersonFilter::read(&query);
    let size = visit.shell.rows(PAGE_SIZE);
    let mut db = visit.db().await?;
    let rows = queries::list(&mut db, &filter, query.window(size)).await?;
    let choices = queries::choices(&mut db, visit.shell.t.0).await?;
    let total = rows.first().map_or(0, |row| row.total);
    let event = Event::new(EventKind::DataSeen).detail("@people-title");
    security::record_once(&mut db, visit.actor.now, &event).await;
    let t = visit.shell.t;
    let above = Above::of(&filter, &visit.actor, t, None, |name, value| match name {
        "group" => label(&choices.groups.0, value),
        "organisation" => label(&choices.organisations.0, value),
        "role" => called::<Role>(t, value).into(),
        "account" => t
            .fact(&t.t("person-account"), called::<AccountState>(t, value))
            .into(),
        "archived" => t.t("filter-archived").into(),
        _ => t.t1("quoted", "text", value).into(),
    });
    let title = t.t("people-title");
    page(&PersonIndexPage {
        above,
        may_edit: policy::create(&visit.actor).is_ok(),
        pager: filter.pager(query.page(), size, total),
        shell: visit.shell.titled(Section::People, title),
        rows,
        filter,
        organisations: choices.organisations.0,
        groups: choices.groups.0,
        roles: Role::ALL,
        accounts: AccountState::ALL,
        sorts: PersonSort::ALL,
    })
}

/// What a choice is called; its id where it is none any more.
fn label(choices: &[Named], id: &str) -> Said {
    let mut choices = choices.iter();
    let found = choices.find(|choice| choice.id.to_string() == id);
    found.map_or_else(|| id.into(), |choice| choice.label.clone())
}

pub async fn show(visit: Visit, Path(id): Path<PersonId>) -> Answer {
    policy::read(&visit.actor)?;
    let mut db = visit.db().await?;
    let person = stored(&mut db, id).await?;
    if id != visit.actor.id {
        let event = Event::new(EventKind::DataSeen).about(id);
        security::record_once(&mut db, visit.actor.now, &event).await;
    }
    page(&show_page(&mut db, visit, person, FormState::blank()).await?)
}

/// The person's page, with the form that gives a role in the state given.
pub async fn show_page(
    db: &mut PgConnection,
    visit: Visit,
    person: Person,
    role_form: FormState,
) -> Result<PersonShowPage> {
    let actor = &visit.actor;
    let roles = queries::roles(db, person.id).await?;
    let choices = queries::choices(db, visit.shell.t.0).await?;
    let history = history::of(db, person.id, policy::sight(actor), history::SHOWN).await?;
    let may_guard = policy::guard(actor).is_ok();
    let may_end = policy::edit(actor, person.id).is_ok();
    Ok(PersonShowPage {
        may_edit: may_end && (may_guard || !roles.iter().any(|held| held.role.is_guarded())),
        may_end,
        may_give: policy::give_role(actor, person.id).is_ok(),
        may_guard,
        may_manage: policy::manage(actor, person.id).is_ok(),
        now: actor.now,
        role_choices: role_choices(visit.shell.t, may_guard),
        groups: named(&choices.groups.0),
        strategies: named(&choices.strategies.0),
        shell: within(visit.shell, &person.name),
        person,
        roles,
        history,
        role_form,
    })
}

fn named(choices: &[Named]) -> Vec<Choice> {
    choices
        .iter()
        .map(|choice| Choice::new(choice.id, choice.label.clone()))
        .collect()
}

pub async fn new(visit: Visit) -> Answer {
    policy::create(&visit.actor)?;
    let form = FormState::blank().with("lang", Lang::Fr);
    page(&edit_page(visit, None, form).await?)
}

pub async fn create(visit: Visit, raw: RawForm) -> Answer {
    let permit = policy::create(&visit.actor)?;
    let mut tx = visit.begin().await?;
    let saved = async {
        let form = forms::parse(&raw)?;
        commands::create(&mut tx, &permit, &form).await
    };
    let save = Save::of(&raw).refused_by(forms::CONSTRAINTS);
    match save.end(saved.await, tx).await? {
        Ok(id) => Ok(redirect(
            &urls::person(id),
            Flash::success("person-created"),
        )),
        Err(Again { status, form }) => page_with(status, &edit_page(visit, None, form).await?),
    }
}

pub async fn edit(visit: Visit, Path(id): Path<PersonId>) -> Answer {
    policy::edit(&visit.actor, id)?;
    let person = editable(&mut *visit.db().await?, &visit.actor, id).await?;
    let form = forms::filled(&person);
    page(&edit_page(visit, Some(&person), form).await?)
}

pub async fn update(visit: Visit, Path(id): Path<PersonId>, raw: RawForm) -> Answer {
    let permit = policy::edit(&visit.actor, id)?;
    let before = editable(&mut *visit.db().await?, &visit.actor, id).await?;
    let form = forms::parse(&raw);
    let readdressed = form.as_ref().is_ok_and(|f| f.email != before.email);
    let by_hand = readdressed && !policy::may_readdress(&visit.app, &visit.actor, &before);
    // Nothing is held while the password is asked for.
    if readdressed && !by_hand {
        confirm::ask(&visit, &raw).await?;
    }
    let mut tx = visit.begin().await?;
    let saved = async {
        let form = form?;
        if by_hand {
            let typed = FormState::typed(raw.to_vec());
            return Err(typed.refused("email", "address-by-hand").into());
        }
        commands::update(&mut tx, &visit.app, &permit, &before, &form).await
    };
    let save = Save::of(&raw)
        .refused_by(forms::CONSTRAINTS)
        .merging(id, forms::filled(&before));
    match save.end(saved.await, tx).await? {
        Ok(saved) => go_on(visit, id, saved),
        Err(Again { status, form }) => {
            page_with(status, &edit_page(visit, Some(&before), form).await?)
        }
    }
}

/// Goes on to the page of a person that was saved.
fn go_on(visit: Visit, person: PersonId, saved: Saved) -> Answer {
    let next = urls::person(person);
    match saved {
        Saved::InForce => Ok(redirect(&next, Flash::success("saved"))),
        Saved::ToConfirm(handed) => {
            let flash = Flash::info("address-to-confirm").arg("name", &handed.email);
            links::go_on(&visit.app, visit.shell, vec![handed], &next, flash)
        }
    }
}

impl Archivable for Person {
    type Id = PersonId;
    type Right = EditPeople;
    const TABLE: &'static str = "person";
    const ASKED: [&'static str; 2] = ["person-archive-question", "person-archive-consequence"];

    async fn first(visit: &Visit, id: PersonId, raw: &RawForm) -> Result<()> {
        policy::edit(&visit.actor, id)?;
        confirm::ask(visit, raw).await
    }

    async fn find(db: &mut PgConnection, actor: &Actor, id: PersonId) -> Result<Found<Self>> {
        let permit = policy::edit(actor, id)?;
        Ok((editable(db, actor, id).await?, permit))
    }

    async fn put(
        db: &mut PgConnection,
        app: &AppState,
        permit: &Permit<EditPeople, PersonId>,
        archived: bool,
    ) -> Result<()> {
        if archived {
            keep_an_administrator(db, permit.on()).await?;
            commands::close_account(db, &app.settings.base_url, permit).await?;
        }
        Ok(archival::set(db, permit, Self::TABLE, archived).await?)
    }

    /// An account stays deactivated: that is not taken back.
    fn can_go_back(&self, archived: bool) -> bool {
        archived && self.active.is_none()
    }

    fn question(&self, t: Translator) -> [String; 2] {
        let [question, consequence] = Self::ASKED;
        [
            t.t1(question, "name", &self.name),
            t.count(consequence, self.measures),
        ]
    }

    fn shell(&self, shell: Shell, title: &str) -> Shell {
        within(shell, title).crumb(&self.name, self.url())
    }

    fn url(&self) -> String {
        urls::person(self.id)
    }

    fn name(&self, _: Translator) -> String {
        self.name.clone()
    }
}

/// The person, unless erased.
pub async fn stored(db: &mut PgConnection, id: PersonId) -> Result<Person> {
    queries::person(db, id)
        .await?
        .filter(|p| p.erased_at.is_none())
        .ok_or(AppError::NotFound)
}

/// The person, where the actor may change them.
pub async fn editable(db: &mut PgConnection, actor: &Actor, id: PersonId) -> Result<Person> {
    let person = stored(db, id).await?;
    guard_holder(db, actor, id).await?;
    Ok(person)
}

/// The shell of a page about people.
pub fn within(shell: Shell, title: &str) -> Shell {
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

async fn edit_page(visit: Visit, person: Option<&Person>, form: FormState) -> Result<EditPage> {
    let choices = queries::choices(&mut *visit.db().await?, visit.shell.t.0).await?;
    let t = visit.shell.t;
    let url = person.map_or_else(urls::people, Person::url);
    let title = t.t(if person.is_some() {
        "edit"
    } else {
        "person-new"
    });
    let mut shell = within(visit.shell, &title);
    if let Some(person) = person {
        shell = shell.crumb(&person.name, &url);
    }
    Ok(EditPage::new(shell, forms::FIELDS, form, url)
        .offering("organisation", named(&choices.organisations.0))
        .offering("lang", Choice::words::<Lang>(t)))
}
