//! Handlers that remind of feedback: first to whom and with which words, then they leave.

use std::collections::HashMap;

use axum::{extract::Path, response::Response};
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
    errors::Result,
    i18n::Translator,
    mail::Sending,
    web::{ConfirmPage, Flash, RawForm, RawQuery, SendPage, Visit, links, redirect},
};

/// Holds the place of a secret that is made when the mail leaves.
const NOT_MADE: &str = "•••";

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
}

pub async fn confirm(visit: Visit, Path(id): Path<CircleId>, query: RawQuery) -> Result<Response> {
    let mut db = visit.db().await?;
    let (circle, _) = frame::prepared(&mut db, &visit.actor, id).await?;
    let plan = Plan::of(&mut db, &visit, id).await?;
    let (due, left) = plan.sorted(&visit, &circle);
    let texts = texts::texts(&mut db, id, TextPurpose::FeedbackReminder).await?;
    let sending = sending(&visit, &circle, (&due, left), &texts, &query);
    asked(visit, &circle, &due, sending).answer()
}

/// What would leave.
fn sending(
    visit: &Visit,
    circle: &Circle,
    (due, left): (&[Due<'_>], Vec<(String, &'static str)>),
    texts: &Texts,
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
        one.mail(&visit.app, circle, &text, (NOT_MADE, visit.actor.now))
    });
    let started: Vec<bool> = due.iter().map(|one| one.started).collect();
    let facts = (&circle.title, circle.feedback_due_on(), started);
    let told = format!("{facts:?} {texts:?}");
    sending.showing(mail.as_ref()).marked(&told)
}

/// The page that asks.
fn asked(visit: Visit, circle: &Circle, due: &[Due<'_>], sending: Sending) -> SendPage {
    let t = visit.shell.t;
    let (key, consequence) = match due.is_empty() {
        true => ("feedback-remind-nobody", String::new()),
        false => (
            "feedback-remind-question",
            t.t1("feedback-remind-consequence", "names", names(t, due)),
        ),
    };
    let question = ConfirmPage::new(
        frame::within(visit.shell, circle, t.t("feedback-remind"))
            .crumb(t.t("circle-tab-feedback"), urls::circle_feedback(circle.id)),
        t.t(key),
        consequence,
        urls::circle_feedback(circle.id),
    );
    SendPage::of(question.ordinary(), sending)
}

/// Who is reminded, and of whom something is begun: they get another text.
fn names(t: Translator, due: &[Due<'_>]) -> String {
    let name = |one: &Due<'_>| match one.started {
        true => format!(
            "{} ({})",
            one.invitee.label(),
            t.t("feedback-remind-started")
        ),
        false => one.invitee.label().to_owned(),
    };
    let names: Vec<String> = due.iter().map(name).collect();
    names.join(", ")
}

pub async fn remind(visit: Visit, Path(id): Path<CircleId>, raw: RawForm) -> Result<Response> {
    let mut tx = visit.begin().await?;
    let (circle, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let plan = Plan::of(&mut tx, &visit, id).await?;
    let (due, left) = plan.sorted(&visit, &circle);
    let next = urls::circle_feedback(id);
    if due.is_empty() {
        return Ok(redirect(&next, Flash::info("feedback-remind-nobody")));
    }
    let texts = texts::texts(&mut tx, id, TextPurpose::FeedbackReminder).await?;
    let first = RawQuery(Vec::new());
    let mut sending = sending(&visit, &circle, (&due, left), &texts, &first);
    sending.changed = sending.changed_since(&raw);
    if sending.changed.is_some() {
        tx.rollback().await?;
        return asked(visit, &circle, &due, sending).answer();
    }
    let handed = care::remind(&mut tx, &visit.app, &permit, &circle, &due).await?;
    tx.commit().await?;
    let flash = Flash::success("feedback-reminded").arg("count", handed.len());
    links::go_on(&visit.app, visit.shell, handed, &next, flash)
}
