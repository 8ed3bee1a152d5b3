//! Handlers that remind of feedback: first to whom and with which words, then they leave.

use std::collections::HashMap;

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use sqlx::PgConnection;

use crate::{
    feedback::{
        care::{self, Due},
        overview,
    },
    frame,
    invitations::{
        model::Invitee,
        queries as invitations,
        sending::{Tick, ticked, unticked},
        texts::{self, Texts},
    },
    model::Circle,
};
use kernel::{
    circle::TextPurpose,
    ids::{CircleId, CircleInviteeId},
    urls,
};
use platform::{
    auth::token::DOTS,
    errors::Result,
    mail::Sending,
    web::{Answer, Flash, FormState, RawForm, RawQuery, Shell, Visit, links, page_with, redirect},
};

/// Who is reminded, each with a box to tick; and who is not, and why.
#[derive(Template)]
#[template(path = "circles/feedback/remind.html")]
pub(crate) struct RemindPage<'a> {
    pub shell: Shell,
    pub form: FormState,
    pub people: Vec<Tick<'a>>,
    pub sending: Sending,
    pub back: String,
}

/// Who is on the list, how far they are, and why some are not reminded.
struct Plan {
    people: Vec<Invitee>,
    progress: HashMap<CircleInviteeId, overview::Progress>,
}

impl Plan {
    async fn of(db: &mut PgConnection, visit: &Visit, id: CircleId) -> Result<Self> {
        Ok(Self {
            people: invitations::invitees(db, id, visit.actor.now).await?,
            progress: overview::progress(db, id).await?,
        })
    }

    /// Who is reminded; and who is not, with the key of why.
    fn sorted(
        &self,
        visit: &Visit,
        circle: &Circle,
    ) -> (Vec<Due<'_>>, Vec<(String, &'static str)>) {
        let (mut due, mut left) = (Vec::new(), Vec::new());
        let unknown = overview::Progress::default();
        for invitee in &self.people {
            let progress = self.progress.get(&invitee.id).unwrap_or(&unknown);
            match care::unremindable(circle, invitee, progress, visit.actor.now) {
                None => due.push(Due::of(circle, invitee, progress)),
                Some(why) => left.push((invitee.label().to_owned(), why)),
            }
        }
        (due, left)
    }

    /// Who has begun something, reminded or not: what is told them says so.
    fn begun(&self) -> Vec<CircleInviteeId> {
        let people = self.people.iter().map(|invitee| invitee.id);
        let begun = |id: &CircleInviteeId| self.progress.get(id).is_some_and(|one| one.started);
        people.filter(begun).collect()
    }
}

pub(crate) async fn confirm(visit: Visit, Path(id): Path<CircleId>, query: RawQuery) -> Answer {
    let mut db = visit.db().await?;
    let (circle, _) = frame::prepared(&mut db, &visit.actor, id).await?;
    let plan = Plan::of(&mut db, &visit, id).await?;
    let (due, left) = plan.sorted(&visit, &circle);
    let texts = texts::texts(&mut db, id, TextPurpose::FeedbackReminder).await?;
    let told = (&texts, plan.begun());
    let sending = sending(&visit, &circle, (&due, left), told, &query);
    asked(visit, &circle, &due, (sending, FormState::blank()))
}

/// What would leave.
fn sending(
    visit: &Visit,
    circle: &Circle,
    (due, left): (&[Due<'_>], Vec<(String, &'static str)>),
    (texts, begun): (&Texts, Vec<CircleInviteeId>),
    query: &RawQuery,
) -> Sending {
    let mut sending = Sending {
        action: urls::circle_feedback_remind(circle.id),
        ..Sending::default()
    };
    for one in due {
        let email = one.invitee.email.clone().unwrap_or_default();
        sending.to.push((one.invitee.label().to_owned(), email));
    }
    for (name, why) in left {
        sending.leave(name, why);
    }
    let mail = due.get(sending.shown(query)).map(|one| {
        let text = texts.of(one.invitee.lang);
        // No link is made yet: dots hold its place.
        one.mail(&visit.app, circle, &text, (DOTS, visit.actor.now))
    });
    let facts = (&circle.title, circle.feedback_due_on(), begun);
    let told = format!("{facts:?} {texts:?}");
    sending.showing(mail.as_ref()).marked(&told)
}

/// The page that asks; once more where something else would leave than was looked at.
fn asked(
    visit: Visit,
    circle: &Circle,
    due: &[Due<'_>],
    (sending, form): (Sending, FormState),
) -> Answer {
    let t = visit.shell.t;
    let ticks = due.iter().map(|one| Tick {
        note: match one.started {
            true => t.t("feedback-remind-started"),
            false => String::new(),
        },
        ..Tick::new(&form, one.invitee)
    });
    let status = match sending.changed {
        Some(_) => StatusCode::CONFLICT,
        None if form.is_invalid() => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let template = RemindPage {
        people: ticks.collect(),
        shell: frame::within(visit.shell, circle, t.t("feedback-remind"))
            .crumb(t.t("circle-tab-feedback"), urls::circle_feedback(circle.id)),
        back: urls::circle_feedback(circle.id),
        sending,
        form,
    };
    page_with(status, &template)
}

/// Reminds those who are ticked, and can be still.
pub(crate) async fn remind(visit: Visit, Path(id): Path<CircleId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (circle, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let plan = Plan::of(&mut tx, &visit, id).await?;
    let (mut due, left) = plan.sorted(&visit, &circle);
    let next = urls::circle_feedback(id);
    if due.is_empty() {
        return Ok(redirect(&next, Flash::info("feedback-remind-nobody")));
    }
    let texts = texts::texts(&mut tx, id, TextPurpose::FeedbackReminder).await?;
    let first = RawQuery(Vec::new());
    let told = (&texts, plan.begun());
    let mut sending = sending(&visit, &circle, (&due, left), told, &first);
    sending.changed = sending.changed_since(&raw);
    let chosen = ticked(&raw);
    if sending.changed.is_some() || chosen.is_empty() {
        tx.rollback().await?;
        let form = match chosen.is_empty() {
            true => unticked(&raw),
            false => FormState::typed(raw.0.clone()),
        };
        return asked(visit, &circle, &due, (sending, form));
    }
    due.retain(|one| chosen.contains(&one.invitee.id));
    let handed = care::remind(&mut tx, &visit.app, &permit, &circle, &due).await?;
    tx.commit().await?;
    let flash = Flash::success("feedback-reminded").arg("count", handed.len());
    links::go_on(&visit.app, visit.shell, handed, &next, flash)
}
