//! Handlers that tell those invited what became of the meeting, or that the note was sent: first to whom
//! and with which words.

use axum::{extract::Path, response::Response};
use chrono::{DateTime, Utc};

use super::below_list;
use crate::{
    frame,
    invitations::{
        mails::About,
        news::{self, News},
        queries,
    },
    model::Circle,
};
use kernel::{ids::CircleId, urls};
use platform::{
    errors::Result,
    mail::Sending,
    web::{ConfirmPage, Flash, RawQuery, SendPage, Visit, links, page, redirect},
};

/// Stands where the link will be: nothing is made before it is sent.
const NO_LINK: &str = "•••";

/// What there may be to tell of a circle.
type Of = fn(&Circle, DateTime<Utc>) -> Option<News>;

pub async fn confirm(visit: Visit, Path(id): Path<CircleId>, query: RawQuery) -> Result<Response> {
    asks(visit, id, &query, News::of).await
}

pub async fn tell(visit: Visit, Path(id): Path<CircleId>) -> Result<Response> {
    tells(visit, id, News::of).await
}

pub async fn confirm_note(
    visit: Visit,
    Path(id): Path<CircleId>,
    query: RawQuery,
) -> Result<Response> {
    asks(visit, id, &query, News::of_note).await
}

pub async fn tell_note(visit: Visit, Path(id): Path<CircleId>) -> Result<Response> {
    tells(visit, id, News::of_note).await
}

async fn asks(visit: Visit, id: CircleId, query: &RawQuery, of: Of) -> Result<Response> {
    let mut db = visit.db().await?;
    let now = visit.actor.now;
    let (circle, _) = frame::prepared(&mut db, &visit.actor, id).await?;
    let back = urls::circle_invitees(id);
    let Some(news) = of(&circle, now) else {
        return Ok(redirect(&back, Flash::info("circle-news-nobody")));
    };
    let all = queries::invitees(&mut db, id, now).await?;
    let (to, left) = news.plan(&circle, &all);
    let texts = news::note_texts(&mut db, id).await?;
    let mut sending = Sending {
        action: visit.shell.address().to_owned(),
        ..Sending::default()
    };
    for invitee in &to {
        let email = invitee.email.clone().unwrap_or_default();
        sending.to.push((invitee.label().to_owned(), email));
    }
    for (invitee, why) in left {
        sending.leave(invitee.label(), why);
    }
    let mail = to.get(sending.shown(query)).map(|invitee| {
        let about = About {
            app: &visit.app,
            circle: &circle,
            invitee,
            secret: NO_LINK,
            now,
        };
        news::mail(about, news, &texts)
    });
    let sending = sending.showing(mail.as_ref());
    let t = visit.shell.t;
    let (title, consequence) = news.page();
    let question = ConfirmPage::new(
        below_list(visit.shell, &circle, &t.t(title)),
        t.t1(news.question(&circle, &to), "circle", &circle.title),
        t.t(consequence),
        back,
    );
    page(&SendPage::of(question.ordinary(), sending))
}

async fn tells(visit: Visit, id: CircleId, of: Of) -> Result<Response> {
    let mut tx = visit.begin().await?;
    let (circle, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let back = urls::circle_invitees(id);
    let nobody = || redirect(&back, Flash::info("circle-news-nobody"));
    let Some(news) = of(&circle, visit.actor.now) else {
        return Ok(nobody());
    };
    let all = queries::invitees(&mut tx, id, visit.actor.now).await?;
    let (to, _) = news.plan(&circle, &all);
    if to.is_empty() {
        return Ok(nobody());
    }
    let handed = news::tell(&mut tx, &visit.app, &permit, &circle, (news, &to)).await?;
    tx.commit().await?;
    let flash = Flash::success("circle-sent").arg("count", handed.len());
    let flash = links::mailed(&visit.app, handed.len(), flash);
    links::go_on(&visit.app, visit.shell, handed, &back, flash)
}
