//! Handlers that tell those invited what became of the meeting, or that the note was sent: first to whom
//! and with which words.

use axum::extract::Path;
use chrono::{DateTime, Utc};

use super::below_list;
use crate::{
    frame,
    invitations::{
        about::About,
        model::Invitee,
        news::{self, News},
        queries,
        texts::Texts,
    },
    model::Circle,
};
use kernel::{ids::CircleId, urls};
use platform::{
    auth::token::DOTS,
    errors::Result,
    mail::Sending,
    web::{Answer, ConfirmPage, Flash, RawForm, RawQuery, SendPage, Visit, links, redirect},
};

/// What there may be to tell of a circle; else the key of why there is nothing.
type Of = fn(&Circle, DateTime<Utc>) -> Result<News, &'static str>;

pub(crate) async fn confirm(visit: Visit, Path(id): Path<CircleId>, query: RawQuery) -> Answer {
    asks(visit, id, &query, News::of).await
}

pub(crate) async fn tell(visit: Visit, Path(id): Path<CircleId>, raw: RawForm) -> Answer {
    tells(visit, id, &raw, News::of).await
}

pub(crate) async fn confirm_note(
    visit: Visit,
    Path(id): Path<CircleId>,
    query: RawQuery,
) -> Answer {
    asks(visit, id, &query, News::of_note).await
}

pub(crate) async fn tell_note(visit: Visit, Path(id): Path<CircleId>, raw: RawForm) -> Answer {
    tells(visit, id, &raw, News::of_note).await
}

async fn asks(visit: Visit, id: CircleId, query: &RawQuery, of: Of) -> Answer {
    let mut db = visit.db().await?;
    let now = visit.actor.now;
    let (circle, _) = frame::prepared(&mut db, &visit.actor, id).await?;
    let news = match of(&circle, now) {
        Ok(news) => news,
        Err(why) => return Ok(redirect(&urls::circle_invitees(id), Flash::info(why))),
    };
    let all = queries::invitees(&mut db, id, now).await?;
    let texts = news::note_texts(&mut db, id).await?;
    let (to, sending) = sending(&visit, (&circle, news), (&all, &texts), query);
    asked(visit, (&circle, news), &to, sending).answer()
}

/// Who would be told, and the mails that would leave.
fn sending<'a>(
    visit: &Visit,
    (circle, news): (&Circle, News),
    (all, texts): (&'a [Invitee], &Texts),
    query: &RawQuery,
) -> (Vec<&'a Invitee>, Sending) {
    let now = visit.actor.now;
    let (to, left) = news.plan(circle, all, now);
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
            circle,
            invitee,
            secret: DOTS,
            now,
        };
        news::mail(about, news, texts)
    });
    let told = news.told(circle, &to, texts);
    (to, sending.showing(mail.as_ref()).marked(&told))
}

/// The page that asks.
fn asked(
    visit: Visit,
    (circle, news): (&Circle, News),
    to: &[&Invitee],
    sending: Sending,
) -> SendPage {
    let t = visit.shell.t;
    let (title, consequence) = news.page();
    let question = ConfirmPage::new(
        below_list(visit.shell, circle, &t.t(title)),
        t.t1(news.question(circle, to), "circle", &circle.title),
        t.t(consequence),
        urls::circle_invitees(circle.id),
    );
    SendPage::of(question.ordinary(), sending)
}

async fn tells(visit: Visit, id: CircleId, raw: &RawForm, of: Of) -> Answer {
    let mut tx = visit.begin().await?;
    let (circle, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let back = urls::circle_invitees(id);
    let nobody = |why: &'static str| redirect(&back, Flash::info(why));
    let news = match of(&circle, visit.actor.now) {
        Ok(news) => news,
        Err(why) => return Ok(nobody(why)),
    };
    let all = queries::invitees(&mut tx, id, visit.actor.now).await?;
    let texts = news::note_texts(&mut tx, id).await?;
    let first = RawQuery(Vec::new());
    let (to, mut sending) = sending(&visit, (&circle, news), (&all, &texts), &first);
    if to.is_empty() {
        return Ok(nobody(news.nobody(&circle, visit.actor.now)));
    }
    sending.changed = sending.changed_since(raw);
    if sending.changed.is_some() {
        tx.rollback().await?;
        return asked(visit, (&circle, news), &to, sending).answer();
    }
    let handed = news::tell(&mut tx, &visit.app, &permit, &circle, (news, &to)).await?;
    tx.commit().await?;
    let flash = Flash::success("circle-sent").arg("count", handed.len());
    let flash = links::mailed(&visit.app, handed.len(), flash);
    links::go_on(&visit.app, visit.shell, handed, &back, flash)
}
