//! Handlers of a workshop for who came by personal link. The circles say whose link it is, the table's
//! policy what may be done.

pub(super) mod by_code;
pub(super) mod own;
pub(super) mod said;

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::IntoResponse as _};
use serde::Deserialize;
use sqlx::PgConnection;
use tokio::sync::Semaphore;

use ::circles::holder::{Holder, holder};
use ::governance::{
    cards::{
        commands as cards, forms,
        offers::{choices, in_use, signatures, signed_as},
        queries as stored,
    },
    events,
    grid::{
        model::{self, GridCard, GridRow},
        queries as grid,
    },
    lines::queries as lines,
    model::{GovernanceTable, Participant},
    policy, queries,
    running::{Running, running},
    votes::commands as votes,
};
use kernel::{
    governance::{CardAct, CardKind, Side, Signature},
    ids::{CircleId, GovernanceCardId, PersonId},
    urls,
};
use platform::{
    errors::{AppError, Result},
    i18n::Translator,
    web::{
        Again, Answer, Choice, Flash, FormState, Guest, RawForm, RawQuery, Save, SecretPath, Shell,
        page_of_texts, page_of_texts_with, redirect,
    },
};

/// Guests who hold a stream on one instance; the pages of others ask from time to time.
static STREAMS: Semaphore = Semaphore::const_new(600);
/// Seconds after which who has no stream may try again.
const NO_STREAM: u64 = 30;

/// The workshop: where it stands, a card to write, those of all.
#[derive(Template)]
#[template(path = "workshop_guests/show.html")]
pub(super) struct GuestPage {
    pub shell: Shell,
    /// As the link was sent to; empty for who came by the code.
    pub name: String,
    /// None goes on.
    pub at: Option<AtTable>,
    pub ways: Ways,
}

/// Where whoever came reads and writes.
#[derive(Debug)]
pub(super) enum Ways {
    /// Theirs alone, by the secret of their link.
    Link(String),
    /// Those of all phones that came by the code.
    Code,
}

impl Ways {
    /// The page itself.
    pub(super) fn page(&self) -> String {
        match self {
            Self::Link(secret) => urls::circle_link_workshop(secret),
            Self::Code => urls::live_phone_workshop(),
        }
    }

    /// What happens there.
    fn events(&self) -> String {
        match self {
            Self::Link(secret) => urls::circle_link_workshop_events(secret),
            Self::Code => urls::live_phone_workshop_events(),
        }
    }

    /// Where a card is sent.
    fn cards(&self) -> String {
        match self {
            Self::Link(secret) => urls::circle_link_workshop_cards(secret),
            Self::Code => urls::live_phone_workshop_cards(),
        }
    }

    /// The page that one came from.
    fn back(&self) -> String {
        match self {
            Self::Link(secret) => urls::circle_link(secret),
            Self::Code => urls::live_phone(),
        }
    }

    /// No link leads here.
    fn by_code(&self) -> bool {
        matches!(self, Self::Code)
    }

    /// The secret of a personal link.
    fn secret(&self) -> Option<&str> {
        match self {
            Self::Link(secret) => Some(secret),
            Self::Code => None,
        }
    }
}

/// What there is while a workshop goes on.
#[derive(Debug)]
pub(super) struct AtTable {
    pub table: GovernanceTable,
    pub running: Running,
    pub rows: Vec<GridRow>,
    pub topics: Vec<Choice>,
    pub levels: Vec<Choice>,
    pub kinds: Vec<Choice>,
    pub signatures: Vec<Choice>,
    /// A card to write, as typed.
    pub form: FormState,
    /// The last event before what is shown was read.
    pub last: i64,
    /// The server's time, in milliseconds.
    pub now: i64,
}

impl AtTable {
    /// New cards may come.
    fn adds(&self) -> bool {
        policy::in_phase(&self.table, CardAct::Add).is_ok() && !self.topics.is_empty()
    }

    /// Points are given.
    fn votes(&self) -> bool {
        policy::in_phase(&self.table, CardAct::Vote).is_ok()
    }

    /// Key of why the guest gives it no point more; none: they may.
    fn withheld(&self, card: &GridCard) -> Option<&'static str> {
        self.running.withholds(card.mine)
    }
}

/// The card of an address with a secret.
#[derive(Debug, Deserialize)]
pub(super) struct Of {
    #[serde(rename = "governance_card")]
    id: GovernanceCardId,
}

/// Who it is, at the table.
fn participant(holder: &Holder) -> Participant {
    Participant::by_link(holder.link.person, holder.link.invitee)
}

/// The table whose workshop goes on with a circle, as somebody of the directory or nobody stands to it.
async fn table_of(
    db: &mut PgConnection,
    circle: CircleId,
    person: Option<PersonId>,
) -> Result<Option<GovernanceTable>> {
    match queries::of_circle(db, circle).await? {
        Some(id) => Ok(queries::table(db, person, id).await?),
        None => Ok(None),
    }
}

/// The same, as the holder stands to it.
async fn table(db: &mut PgConnection, holder: &Holder) -> Result<Option<GovernanceTable>> {
    table_of(db, holder.circle.id, holder.link.person).await
}

/// Keeps the phase of a circle's workshop until the transaction ends.
async fn keep_phase(db: &mut PgConnection, circle: CircleId) -> Result<()> {
    let id = queries::of_circle(db, circle).await?;
    let id = id.ok_or(AppError::Conflict("governance-guest-over"))?;
    queries::keep_phase(db, id).await?;
    Ok(())
}

/// The holder's table, for who writes in it: its phase stays until the transaction ends.
async fn kept(db: &mut PgConnection, holder: &Holder) -> Result<GovernanceTable> {
    keep_phase(db, holder.circle.id).await?;
    let table = table(db, holder).await?;
    table.ok_or(AppError::Conflict("governance-guest-over"))
}

pub(super) async fn show(guest: Guest, path: SecretPath, query: RawQuery) -> Answer {
    let mut db = guest.db().await?;
    let holder = holder(&mut db, &guest, &path).await?;
    let now = guest.app.clock.now().timestamp_millis();
    let template = guest_page(&mut db, guest.shell, &holder, now, None).await?;
    let response = page_of_texts(template, db).await?;
    Ok(match query.parsed::<i64>("since") {
        Some(_) => events::beside(response),
        None => response,
    })
}

/// What happens at the table, while there is room for one more stream.
pub(super) async fn events(guest: Guest, path: SecretPath) -> Answer {
    let mut db = guest.db().await?;
    let holder = holder(&mut db, &guest, &path).await?;
    let at = queries::of_circle(&mut db, holder.circle.id).await?;
    drop(db);
    let at = at.ok_or(AppError::Conflict("governance-guest-over"))?;
    Ok(match STREAMS.try_acquire() {
        Ok(held) => events::stream(&guest.app, at, held),
        Err(_) => AppError::TooManyRequests(NO_STREAM).into_response(),
    })
}

/// Puts a card into a cell.
pub(super) async fn write(guest: Guest, path: SecretPath, raw: RawForm) -> Answer {
    let mut tx = guest.begin().await?;
    let holder = holder(&mut tx, &guest, &path).await?;
    let table = kept(&mut tx, &holder).await?;
    let at = holder.permit.at();
    let permit = policy::by_link(holder.link.person, at, &table, table.id)?;
    policy::in_phase(&table, CardAct::Add)?;
    let raw = signed_as(&table, raw);
    let saved = async {
        let form = forms::new(&raw)?;
        in_use(&lines::all(&mut tx, table.id).await?, form.cell, &raw)?;
        cards::create(&mut tx, &permit, participant(&holder), &form).await
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(card) => {
            let page = urls::circle_link_workshop(holder.secret.to_text());
            let flash = Flash::success("governance-card-created");
            Ok(redirect(&format!("{page}#card-{card}"), flash))
        }
        Err(Again { status, form }) => {
            let now = guest.app.clock.now().timestamp_millis();
            again(guest, &holder, now, (status, form)).await
        }
    }
}

/// The page, with the card as it was typed.
async fn again(
    guest: Guest,
    holder: &Holder,
    now: i64,
    (status, form): (StatusCode, FormState),
) -> Answer {
    let mut db = guest.db().await?;
    let template = guest_page(&mut db, guest.shell, holder, now, Some(form)).await?;
    page_of_texts_with(status, template, db).await
}

/// Makes so many points what the holder gives to a card. Where that can't be, the page says why.
pub(super) async fn vote(
    guest: Guest,
    path: SecretPath,
    Path(Of { id }): Path<Of>,
    raw: RawForm,
) -> Answer {
    let mut tx = guest.begin().await?;
    let holder = holder(&mut tx, &guest, &path).await?;
    let given = async {
        // Once it is over, too, whoever holds a link has no other page than this one.
        let table = kept(&mut tx, &holder).await?;
        let card = stored::card(&mut tx, None, id).await?;
        let card = card.filter(|card| card.table_id == table.id);
        let card = card.ok_or(AppError::NotFound)?;
        let at = holder.permit.at();
        let permit = policy::by_link(holder.link.person, at, &table, card.id)?;
        policy::in_phase(&table, CardAct::Vote)?;
        let workshop = table.workshop_id.ok_or(AppError::NotFound)?;
        let points = votes::points(raw.first("points"))?;
        votes::give(&mut tx, &permit, workshop, participant(&holder), points).await
    };
    match given.await {
        Ok(left) => {
            let page = urls::circle_link_workshop(holder.secret.to_text());
            let flash = Flash::success("governance-voted").arg("count", left);
            tx.lead_to(&format!("{page}#card-{id}"), flash).await
        }
        Err(AppError::Conflict(why)) => {
            drop(tx);
            refused(guest, &holder, why).await
        }
        Err(error) => Err(error),
    }
}

/// The page, and why something was not done.
async fn refused(mut guest: Guest, holder: &Holder, why: &'static str) -> Answer {
    guest.shell.path = urls::circle_link_workshop(holder.secret.to_text());
    guest.shell.flash = Some(Flash::error(why));
    let mut db = guest.db().await?;
    let now = guest.app.clock.now().timestamp_millis();
    let template = guest_page(&mut db, guest.shell, holder, now, None).await?;
    page_of_texts_with(StatusCode::CONFLICT, template, db).await
}

async fn guest_page(
    db: &mut PgConnection,
    shell: Shell,
    holder: &Holder,
    now: i64,
    form: Option<FormState>,
) -> Result<GuestPage> {
    let table = table(db, holder).await?;
    let who = (participant(holder), holder.t);
    let at = at_table(db, who, table, (now, form)).await?;
    let title = match &at {
        Some(at) => at.running.title.clone(),
        None => holder.t.t("governance-workshop"),
    };
    Ok(GuestPage {
        shell: holder.shell(shell, title),
        name: holder.link.name.clone(),
        ways: Ways::Link(holder.secret.to_text()),
        at,
    })
}

/// What there is at a table, as somebody who takes part sees it; none where no workshop goes on.
async fn at_table(
    db: &mut PgConnection,
    (who, t): (Participant, Translator),
    table: Option<GovernanceTable>,
    (now, form): (i64, Option<FormState>),
) -> Result<Option<AtTable>> {
    let Some(table) = table.filter(|table| table.archived_at.is_none()) else {
        return Ok(None);
    };
    // The event first: what changes while the page is made is asked for again.
    let last = events::last(db, table.id).await?;
    let running = match table.workshop_id {
        Some(id) => running(db, who, id).await?,
        None => None,
    };
    let Some(running) = running else {
        return Ok(None);
    };
    let all = lines::all(db, table.id).await?;
    let cards = grid::cards(db, &table, who).await?;
    let levels = lines::of_side(&all, Side::Level);
    let topics = lines::of_side(&all, Side::Topic);
    Ok(Some(AtTable {
        rows: model::rows(topics, &levels, cards, Vec::new()),
        topics: choices(&all, Side::Topic, t),
        levels: choices(&all, Side::Level, t),
        kinds: Choice::explained_words::<CardKind>(t),
        signatures: signatures(&table, Choice::explained_words::<Signature>(t)),
        form: form.unwrap_or_else(|| forms::usual(table.unsigned)),
        table,
        running,
        last,
        now,
    }))
}
