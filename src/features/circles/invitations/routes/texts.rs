//! Handlers of the texts of a circle's mails.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::below_list;
use crate::{
    frame,
    invitations::{about::About, forms, mails, queries, texts},
    model::Circle,
};
use kernel::{circle::TextPurpose, ids::CircleId, lang::Lang, urls};
use platform::{
    auth::token::DOTS,
    errors::Result,
    mail::Preview,
    web::{
        Again, Answer, Flash, FormState, RawForm, RawQuery, Save, Shell, Visit,
        form_state::Conflict, page, page_with, redirect,
    },
};

/// The texts of the circle's mails.
#[derive(Template)]
#[template(path = "circles/invitations/texts.html")]
pub(crate) struct TextsPage {
    pub shell: Shell,
    pub circle: CircleId,
    pub form: FormState,
    pub purpose: TextPurpose,
    pub lang: Lang,
    pub purposes: &'static [TextPurpose],
    pub langs: &'static [Lang],
    /// What may stand in braces.
    pub parts: Vec<String>,
    /// It is the usual text.
    pub usual: bool,
    /// As one real reader would get it.
    pub preview: Option<(String, Preview)>,
}

/// Which text: by the address, or by the form that is sent.
fn which(purpose: &str, lang: &str) -> (TextPurpose, Lang) {
    (
        purpose.parse().unwrap_or(TextPurpose::Invitation),
        lang.parse().unwrap_or(Lang::Fr),
    )
}

pub(crate) async fn edit(visit: Visit, Path(id): Path<CircleId>, query: RawQuery) -> Answer {
    let mut db = visit.db().await?;
    let (circle, _) = frame::prepared(&mut db, &visit.actor, id).await?;
    let of = which(query.first("purpose"), query.first("lang"));
    page(&texts_page(&mut db, visit, &circle, of, None).await?)
}

async fn texts_page(
    db: &mut PgConnection,
    visit: Visit,
    circle: &Circle,
    (purpose, lang): (TextPurpose, Lang),
    form: Option<FormState>,
) -> Result<TextsPage> {
    let text = texts::texts(db, circle.id, purpose).await?.of(lang);
    let now = visit.actor.now;
    let invitees = queries::invitees(db, circle.id, now).await?;
    let reader = invitees.iter().find(|one| one.lang == lang);
    let preview = reader.or(invitees.first()).map(|invitee| {
        let about = About {
            app: &visit.app,
            circle,
            invitee,
            secret: DOTS,
            now,
        };
        let mail = mails::of_text(about, purpose, &text);
        (invitee.label().to_owned(), Preview::of(&mail))
    });
    let title = visit.shell.t.t("circle-texts-title");
    Ok(TextsPage {
        shell: below_list(visit.shell, circle, &title),
        circle: circle.id,
        usual: text.version == 0,
        form: form.unwrap_or_else(|| forms::filled_text(&text)),
        parts: texts::parts(lang),
        purposes: TextPurpose::ALL,
        langs: Lang::ALL,
        purpose,
        lang,
        preview,
    })
}

/// Keeps a text, or takes the usual one again (`action=usual`).
pub(crate) async fn save(visit: Visit, Path(id): Path<CircleId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (circle, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let of = which(raw.first("purpose"), raw.first("lang"));
    let stored = texts::texts(&mut tx, id, of.0).await?.of(of.1);
    let saved = async {
        if raw.first("action") == "usual" {
            return texts::forget(&mut tx, &permit, of).await;
        }
        let text = forms::parse_text(&raw, of.0)?;
        texts::save(&mut tx, &permit, of, &text).await
    };
    let conflict = Conflict {
        by: String::new(),
        at: permit.at(),
    };
    let save = Save::of(&raw).merging_with(conflict, forms::filled_text(&stored));
    match save.end(saved.await, tx).await? {
        Ok(()) => {
            let (purpose, lang) = of;
            let here = urls::circle_texts(id);
            let here = format!("{here}?purpose={purpose}&lang={lang}");
            Ok(redirect(&here, Flash::success("saved")))
        }
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            let page = texts_page(&mut db, visit, &circle, of, Some(form)).await?;
            page_with(status, &page)
        }
    }
}
