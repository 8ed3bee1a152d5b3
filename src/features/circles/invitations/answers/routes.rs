//! Handlers of the pages of a personal link.

use askama::Template;
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{
    back,
    commands::{self, Answered},
    forms,
    queries::{self, Delegate, SentNote},
};
use crate::{
    commands as circles,
    holder::{self, Holder},
    invitations::{
        about::{way, when},
        answers::forms::CircleReply,
        calendar, mails, marks,
        model::Invitee,
        policy, queries as invitees,
    },
    model::Circle,
    queries as room,
    windows::{self, Writer},
};
use kernel::{
    circle::{InviteeState, ReplyWay},
    urls,
};
use platform::{
    errors::{AppError, Result, SaveError},
    markdown::{self, SafeHtml},
    web::{
        Again, Answer, Choice, Flash, FormState, Guest, RawForm, RawQuery, Save, SecretPath, Shell,
        download, form_state::FieldError, page, page_with, redirect,
    },
};

/// Files of calendars.
const CALENDAR: &str = "text/calendar; charset=utf-8";

/// A circle, for one who is invited.
#[derive(Template)]
#[template(path = "circles/invitations/link.html")]
pub(super) struct PersonalLinkPage {
    pub shell: Shell,
    pub circle: Circle,
    pub invitee: Invitee,
    pub form: FormState,
    pub replies: Vec<Choice>,
    pub description: SafeHtml,
    pub note: Option<SentNote>,
    /// Answers are taken.
    pub open: bool,
    /// Who was named instead, where somebody is.
    pub delegates: Vec<Delegate>,
    /// Who was named last, or by that one again, is on the list no more.
    pub named_is_gone: bool,
    /// In the waiting list; 0 outside of it.
    pub position: i64,
    /// What else can be done by the link now: a first opinion, written feedback, reading what came out.
    pub opinion: bool,
    /// Phones are let in.
    pub live: bool,
    /// A workshop goes on.
    pub workshop: bool,
    pub feedback: bool,
    pub results: bool,
    pub secret: String,
    pub now: DateTime<Utc>,
}

impl PersonalLinkPage {
    /// When the circle meets, in words.
    pub(super) fn when(&self) -> String {
        when(&self.circle, self.shell.t)
    }

    /// Until when the answer may change, in words: the beginning.
    pub(super) fn until(&self) -> String {
        let starts_at = self.circle.starts_at;
        starts_at.map_or_else(String::new, |at| self.shell.t.moment(at))
    }

    /// It is ahead, and nothing says that the reader stays away or waits.
    pub(super) fn fits_calendar(&self) -> bool {
        let ahead = self.circle.ends_at.is_some_and(|at| self.now < at);
        let state = self.invitee.state;
        ahead && !state.away() && !state.waiting()
    }

    /// It meets by video only, and the reader does not see where yet.
    pub(super) fn is_remote(&self) -> bool {
        let said = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.is_empty());
        said(&self.circle.video_url) && !said(&self.circle.place) && !self.shows_way()
    }

    /// What is said of the reader's answer.
    pub(super) fn standing(&self) -> String {
        let t = self.shell.t;
        let invitee = &self.invitee;
        match invitee.state {
            InviteeState::Listed | InviteeState::Invited => t.t("circle-stands-open"),
            InviteeState::Yes => t.t("circle-stands-yes"),
            InviteeState::No => t.t("circle-stands-no"),
            InviteeState::Instead => self.instead(),
            InviteeState::Waiting => t.t1("circle-stands-waiting", "position", self.position),
            InviteeState::Offered if invitee.offer_is_over(&self.now) => {
                t.t("circle-stands-offer-over")
            }
            InviteeState::Offered => {
                let until = invitee.offered_until.map(|at| t.moment(at));
                t.t1("circle-stands-offered", "until", until.unwrap_or_default())
            }
        }
    }

    /// What is said of who was named instead.
    fn instead(&self) -> String {
        let t = self.shell.t;
        let is = |fits: fn(&Delegate) -> bool| self.delegates.iter().find(|one| fits(one));
        // Who stands on the list already stays unsaid.
        if self.invitee.delegate.is_none() && !self.named_is_gone {
            return t.t("circle-stands-instead-named");
        }
        if let Some(one) = is(Delegate::said_yes) {
            return t.t1("circle-stands-instead", "name", &one.name);
        }
        let open: Vec<&str> = self
            .delegates
            .iter()
            .filter(|one| one.is_open())
            .map(|one| one.name.as_str())
            .collect();
        if !open.is_empty() {
            return t.t1("circle-stands-instead-asked", "name", open.join(", "));
        }
        if self.named_is_gone {
            return t.t("circle-stands-instead-gone");
        }
        match is(|one| one.state == InviteeState::No) {
            Some(one) => t.t1("circle-stands-instead-declined", "name", &one.name),
            None => t.t("circle-stands-instead-named"),
        }
    }

    /// The way to the meeting is shown to who comes.
    pub(super) fn shows_way(&self) -> bool {
        self.invitee.state.holds_place()
    }
}

/// Somebody else has the link in hand.
#[derive(Template)]
#[template(path = "circles/invitations/not_me.html")]
pub(super) struct NotMePage {
    pub shell: Shell,
    pub circle: Circle,
    pub name: String,
    /// Who comes instead can still be named.
    pub open: bool,
    pub secret: String,
}

/// The holder's own line, as it stands now.
async fn own(db: &mut PgConnection, holder: &Holder) -> Result<Invitee> {
    let (circle, id) = holder.permit.on();
    let found = invitees::invitee(db, circle, id, holder.permit.at()).await?;
    found.ok_or(AppError::NotFound)
}

/// Holds the circle until the transaction ends, and reads it and the own line again: what others did
/// meanwhile counts.
pub(crate) async fn held(db: &mut PgConnection, holder: &mut Holder) -> Result<Invitee> {
    room::lock(db, holder.circle.id).await?;
    holder.circle = circles::stored(db, holder.circle.id).await?;
    own(db, holder).await
}

fn takes_answers(holder: &Holder) -> bool {
    let window = windows::before_meeting(&holder.circle);
    window.is_some_and(|window| window.is_open(holder.permit.at()))
}

async fn link_page(
    db: &mut PgConnection,
    guest: Guest,
    holder: &Holder,
    form: FormState,
) -> Result<PersonalLinkPage> {
    let invitee = own(db, holder).await?;
    let (circle, now) = (&holder.circle, holder.permit.at());
    let position = match invitee.state {
        InviteeState::Waiting => invitees::position(db, circle.id, invitee.id).await?,
        _ => 0,
    };
    let takes_part = !invitee.state.away();
    // Who does not come may write all the same: they are reminded of it too.
    let writer = Writer {
        state: invitee.state,
        extended_until: None,
    };
    let feedback = windows::feedback_of(circle, writer);
    let doors = queries::doors(db, circle.id).await?;
    let (mut delegates, mut named_is_gone) = (Vec::new(), false);
    if invitee.state == InviteeState::Instead {
        delegates = queries::delegates(db, invitee.id).await?;
        named_is_gone = queries::named_is_gone(db, invitee.id).await?;
    }
    Ok(PersonalLinkPage {
        note: queries::note(db, circle.id, invitee.id).await?,
        open: takes_answers(holder),
        opinion: takes_part && takes_answers(holder),
        feedback: feedback.is_some_and(|window| window.opens_at <= now),
        live: takes_part && doors.live,
        workshop: takes_part && doors.workshop,
        results: doors.out,
        replies: Choice::explained_words::<CircleReply>(holder.t),
        description: markdown::render(&circle.description),
        shell: holder.shell(guest.shell, holder.t.written(&circle.title)),
        secret: holder.secret.to_text(),
        circle: circle.clone(),
        delegates,
        named_is_gone,
        position,
        invitee,
        form,
        now,
    })
}

pub(crate) async fn show(guest: Guest, path: SecretPath, query: RawQuery) -> Answer {
    let mut db = guest.db().await?;
    let holder = holder::holder(&mut db, &guest, &path).await?;
    let form = forms::filled(&own(&mut db, &holder).await?, query.first("reply"));
    page(&link_page(&mut db, guest, &holder, form).await?)
}

/// What is said of an answer that was taken.
fn answered(done: &Answered) -> Flash {
    match done.after.state {
        InviteeState::Yes if !done.withdrawn.is_empty() => {
            Flash::success("circle-answered-yes-back").arg("name", done.withdrawn.join(", "))
        }
        InviteeState::Yes => Flash::success("circle-answered-yes"),
        InviteeState::Waiting => Flash::info("circle-answered-waiting"),
        InviteeState::Instead => Flash::success("circle-answered-instead"),
        _ => Flash::success("circle-answered-no"),
    }
}

/// A yes finds its place taken by whoever said yes before: who was named instead, or named them.
async fn place_is_free(
    db: &mut PgConnection,
    (holder, before): (&Holder, &Invitee),
    raw: &RawForm,
) -> Result<(), SaveError> {
    let place = (holder.circle.id, before);
    let Some((key, name)) = back::comes_instead(db, place, holder.permit.at()).await? else {
        return Ok(());
    };
    let mut form = FormState::typed(raw.0.clone());
    let refused = FieldError {
        key,
        args: vec![("name", name)],
    };
    form.refuse("reply", refused);
    Err(form.into())
}

pub(crate) async fn answer(guest: Guest, path: SecretPath, raw: RawForm) -> Answer {
    let mut tx = guest.begin().await?;
    let mut holder = holder::holder(&mut tx, &guest, &path).await?;
    let before = held(&mut tx, &mut holder).await?;
    if before.archived {
        // Taken off the list while it waited: the link says so.
        holder::holder(&mut tx, &guest, &path).await?;
    }
    if !takes_answers(&holder) {
        return Err(AppError::Conflict("circle-error-answers-closed"));
    }
    let permit = policy::own(&holder.permit);
    let saved = async {
        let form = forms::parse(&raw, &before)?;
        if form.reply == CircleReply::Yes {
            place_is_free(&mut tx, (&holder, &before), &raw).await?;
        }
        let (app, circle) = (&guest.app, &holder.circle);
        commands::answer(&mut tx, app, &permit, circle, &form, ReplyWay::Link).await
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(done) => {
            let own = urls::circle_link(holder.secret.to_text());
            Ok(redirect(&own, answered(&done)))
        }
        Err(Again { status, form }) => {
            let mut db = guest.db().await?;
            page_with(status, &link_page(&mut db, guest, &holder, form).await?)
        }
    }
}

pub(crate) async fn not_me(guest: Guest, path: SecretPath) -> Answer {
    let mut db = guest.db().await?;
    let holder = holder::holder(&mut db, &guest, &path).await?;
    let invitee = own(&mut db, &holder).await?;
    let title = holder.t.t1("circle-not-me", "name", invitee.label());
    page(&NotMePage {
        shell: holder.shell(guest.shell, title),
        name: invitee.label().to_owned(),
        open: takes_answers(&holder),
        secret: holder.secret.to_text(),
        circle: holder.circle,
    })
}

pub(crate) async fn tell_not_me(guest: Guest, path: SecretPath, raw: RawForm) -> Answer {
    let mut tx = guest.begin().await?;
    let mut holder = holder::holder(&mut tx, &guest, &path).await?;
    let invitee = held(&mut tx, &mut holder).await?;
    // One mail is enough, however often somebody says it.
    if invitee.address_error != marks::NOT_ME {
        let said = raw.line("said", 500);
        let permit = policy::own(&holder.permit);
        marks::not_me(&mut tx, &permit, &said).await?;
        let (app, circle, now) = (&guest.app, &holder.circle, permit.at());
        mails::tell_not_me(&mut tx, app, circle, &invitee, &said, now).await?;
    }
    let own = urls::circle_link(holder.secret.to_text());
    tx.lead_to(&own, Flash::success("circle-not-me-told")).await
}

pub(crate) async fn calendar(guest: Guest, path: SecretPath) -> Answer {
    let mut db = guest.db().await?;
    let holder = holder::holder(&mut db, &guest, &path).await?;
    let (circle, app) = (&holder.circle, &guest.app);
    let link = app.absolute(&urls::circle_link(holder.secret.to_text()));
    let base = &app.settings.base_url;
    let place = way(circle, holder.link.state, holder.t);
    let reader = (holder.link.invitee, place.as_str());
    let made = calendar::file(circle, reader, &link, base, holder.permit.at());
    let text = made.ok_or(AppError::Conflict("circle-no-date"))?;
    let name = format!("{} {}", circle.group_code, circle.title);
    download::attachment(&name, "ics", CALENDAR, text.into_bytes())
}
