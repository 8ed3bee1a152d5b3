//! A phone that came by personal link: its holder may be named.

use axum::http::HeaderMap;

use super::{Addresses, marks, phone, stream, take};
use crate::{
    holder::{Holder, holder},
    live::phones::hand::Hand,
};
use kernel::urls;
use platform::{
    auth::token::Secret,
    web::{
        Answer, AppState, Guest, RawForm, SecretPath,
        cookie::{self, Cookie},
    },
};

fn hand(holder: &Holder, app: &AppState, headers: &HeaderMap) -> Hand {
    let kept = cookie::read(&app.settings, headers, Cookie::Naming);
    Hand::by_link(holder).having_kept(kept.as_deref())
}

fn addresses(secret: &Secret) -> Addresses {
    let secret = secret.to_text();
    Addresses {
        page: urls::circle_link_live(&secret),
        events: urls::circle_link_live_events(&secret),
        now: urls::circle_link_live_now(&secret),
    }
}

pub(crate) async fn show(guest: Guest, headers: HeaderMap, path: SecretPath) -> Answer {
    let mut db = guest.db().await?;
    let holder = holder(&mut db, &guest, &path).await?;
    let (hand, at) = (
        hand(&holder, &guest.app, &headers),
        addresses(&holder.secret),
    );
    let title = holder.t.t("live-phone-title");
    let shell = holder.shell(guest.shell, title);
    let titled = (shell, holder.circle.title);
    phone(&mut db, &guest.app, titled, (&hand, at), None).await
}

pub(crate) async fn answer(
    guest: Guest,
    headers: HeaderMap,
    path: SecretPath,
    raw: RawForm,
) -> Answer {
    let mut db = guest.db().await?;
    let holder = holder(&mut db, &guest, &path).await?;
    drop(db);
    let (hand, at) = (
        hand(&holder, &guest.app, &headers),
        addresses(&holder.secret),
    );
    let title = holder.t.t("live-phone-title");
    let shell = holder.shell(guest.shell, title);
    let titled = (shell, holder.circle.title);
    take(&guest.app, titled, (&hand, at), raw).await
}

pub(crate) async fn events(guest: Guest, headers: HeaderMap, path: SecretPath) -> Answer {
    let mut db = guest.db().await?;
    let holder = holder(&mut db, &guest, &path).await?;
    Ok(stream(&guest.app, &hand(&holder, &guest.app, &headers)))
}

pub(crate) async fn now(guest: Guest, path: SecretPath) -> Answer {
    let mut db = guest.db().await?;
    let holder = holder(&mut db, &guest, &path).await?;
    drop(db);
    marks(&guest.app, holder.circle.id).await
}
