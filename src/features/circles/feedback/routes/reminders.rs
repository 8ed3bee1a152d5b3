//! Handlers that remind of feedback: first to whom and with which words, then they leave.

use std::collections::HashMap;

use axum::{extract::Path, response::Response};
use sqlx::PgConnection;

use crate::{
    feedback::{
        care::{self, Due},
        overview,
        pages::RemindPage,
    },
    frame::{self, CircleFrame, CircleTab},
    invitations::{model::Invitee, queries as invitations, texts},
    model::Circle,
};
use kernel::{
    circle::TextPurpose,
    ids::{CircleId, CircleInviteeId},
    urls,
};
use platform::{
    errors::Result,
    web::{Flash, Visit, links, page, redirect},
};

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

pub async fn confirm(visit: Visit, Path(id): Path<CircleId>) -> Result<Response> {
    let mut db = visit.db().await?;
    let (circle, _) = frame::prepared(&mut db, &visit.actor, id).await?;
    let plan = Plan::of(&mut db, &visit, id).await?;
    let (due, left) = plan.sorted(&visit, &circle);
    let texts = texts::texts(&mut db, id, TextPurpose::FeedbackReminder).await?;
    let preview = due.first().map(|one| {
        let text = texts.of(one.invitee.lang);
        // No link is made yet: dots hold its place.
        let mail = one.mail(&visit.app, &circle, &text, ("…", visit.actor.now));
        (mail.subject, mail.body)
    });
    let t = visit.shell.t;
    let names = due.iter();
    page(&RemindPage {
        to: names
            .map(|one| (one.invitee.label().to_owned(), one.started))
            .collect(),
        left,
        preview,
        action: urls::circle_feedback_remind(id),
        back: urls::circle_feedback(id),
        shell: frame::within(visit.shell, &circle, &t.t("feedback-remind"))
            .crumb(t.t("circle-tab-feedback"), urls::circle_feedback(id)),
        frame: CircleFrame::new(&visit.actor, circle, CircleTab::Feedback, t),
    })
}

pub async fn remind(visit: Visit, Path(id): Path<CircleId>) -> Result<Response> {
    let mut tx = visit.begin().await?;
    let (circle, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let plan = Plan::of(&mut tx, &visit, id).await?;
    let (due, _) = plan.sorted(&visit, &circle);
    let next = urls::circle_feedback(id);
    if due.is_empty() {
        return Ok(redirect(&next, Flash::info("feedback-remind-nobody")));
    }
    let handed = care::remind(&mut tx, &visit.app, &permit, &circle, &due).await?;
    tx.commit().await?;
    let flash = Flash::success("feedback-reminded").arg("count", handed.len());
    links::go_on(&visit.app, visit.shell, handed, &next, flash)
}
