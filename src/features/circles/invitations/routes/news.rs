//! Handlers that tell those invited what became of the meeting: first to whom and with which words.

use axum::{extract::Path, response::Response};

use super::below_list;
use crate::{
    frame,
    invitations::{
        mails::About,
        news::{self, News},
        queries,
    },
};
use kernel::{ids::CircleId, urls};
use platform::{
    errors::Result,
    mail::Sending,
    web::{ConfirmPage, Flash, RawQuery, SendPage, Visit, links, page, redirect},
};

/// Stands where the link will be: nothing is made before it is sent.
const NO_LINK: &str = "•••";

pub async fn confirm(visit: Visit, Path(id): Path<CircleId>, query: RawQuery) -> Result<Response> {
    let mut db = visit.db().await?;
    let now = visit.actor.now;
    let (circle, _) = frame::prepared(&mut db, &visit.actor, id).await?;
    let back = urls::circle_invitees(id);
    let Some(news) = News::of(&circle, now) else {
        return Ok(redirect(&back, Flash::info("circle-news-nobody")));
    };
    let all = queries::invitees(&mut db, id, now).await?;
    let (to, left) = news.plan(&circle, &all);
    let mut sending = Sending {
        action: urls::circle_invitees_news(id),
        ..Sending::default()
    };
    for invitee in &to {
        let email = invitee.email.clone().unwrap_or_default();
        sending.to.push((invitee.label().to_owned(), email));
    }
    for (invitee, why) in left {
        sending.leave(invitee.label(), why);
    }
    let mail = to.get(sending.shown(&query)).map(|invitee| {
        let about = About {
            app: &visit.app,
            circle: &circle,
            invitee,
            secret: NO_LINK,
            now,
        };
        news::mail(about, news)
    });
    let sending = sending.showing(mail.as_ref());
    let t = visit.shell.t;
    let question = ConfirmPage::new(
        below_list(visit.shell, &circle, &t.t("circle-news")),
        t.t1(news.question(&circle, &to), "circle", &circle.title),
        t.t("circle-news-consequence"),
        back,
    );
    page(&SendPage::of(question.ordinary(), sending))
}

pub async fn tell(visit: Visit, Path(id): Path<CircleId>) -> Result<Response> {
    let mut tx = visit.begin().await?;
    let (circle, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let back = urls::circle_invitees(id);
    let nobody = || redirect(&back, Flash::info("circle-news-nobody"));
    let Some(news) = News::of(&circle, visit.actor.now) else {
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
