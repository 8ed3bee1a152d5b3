//! Handlers of first opinions.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use sqlx::PgConnection;

use super::{
    commands,
    counts::Opinions,
    forms::{self, field},
    queries::{self, Said},
};
use crate::{
    axes,
    feedback::{
        forms::{opened_at, opening},
        kept,
        model::{Naming, Scale},
    },
    frame::{self, CircleFrame, CircleTab},
    holder::{self, Holder},
    windows,
};
use kernel::{
    circle::Involvement,
    ids::{AxisId, CircleId},
    names::Names,
    urls,
};
use platform::{
    errors::Result,
    i18n::Translator,
    markdown::{self, SafeHtml},
    web::{
        Again, Answer, Choice, Flash, FormState, Guest, RawForm, Save, SecretPath, Shell, Visit,
        form_state::Conflict, page_of_texts, page_of_texts_with, redirect,
    },
};

/// An axis in the form.
pub(crate) struct AxisFields {
    pub label: Names,
    pub aim: SafeHtml,
    pub appreciation: String,
    pub involvement: String,
    pub remark: String,
}

/// The form, by personal link.
#[derive(Template)]
#[template(path = "circles/feedback/opinion.html")]
pub(crate) struct OpinionEditPage {
    pub shell: Shell,
    pub form: FormState,
    /// Whose link it is.
    pub name: String,
    pub circle: String,
    pub axes: Vec<AxisFields>,
    pub naming: Vec<Choice>,
    pub scale: Vec<Choice>,
    pub levels: Vec<Choice>,
    /// Until when, in words; none where there is no date yet.
    pub until: Option<String>,
    /// Something can be sent from here.
    pub open: bool,
    /// What was typed came too late.
    pub late: bool,
    /// Whom to ask; may be empty.
    pub contact: String,
    pub opened_at: String,
    pub action: String,
    pub back: String,
}

/// An axis in the picture.
pub(crate) struct AxisOpinions {
    pub label: Names,
    pub opinions: Opinions,
}

/// What participants think beforehand.
#[derive(Template)]
#[template(path = "circles/feedback/opinions.html")]
pub(crate) struct OpinionsPage {
    pub shell: Shell,
    pub frame: CircleFrame,
    pub axes: Vec<AxisOpinions>,
    /// How many people said something.
    pub people: i64,
}

pub(super) async fn edit(guest: Guest, path: SecretPath) -> Answer {
    let mut db = guest.db().await?;
    let holder = holder::holder(&mut db, &guest, &path).await?;
    let (circle, invitee) = holder.permit.on();
    let stored = queries::of_invitee(&mut db, circle, invitee).await?;
    let form = forms::filled(&stored);
    let template = edit_page(&mut db, guest.shell, &holder, form).await?;
    page_of_texts(template, db).await
}

pub(super) async fn save(guest: Guest, path: SecretPath, raw: RawForm) -> Answer {
    let mut tx = guest.begin().await?;
    let holder = holder::holder(&mut tx, &guest, &path).await?;
    let keeps = raw.first("action") == "keep";
    let (t, now) = (holder.t, holder.permit.at());
    let window = windows::opinion_of(&holder.circle, holder.link.state);
    if !window.is_some_and(|window| window.takes(opened_at(&raw), now)) {
        if keeps {
            return Ok(kept::too_late(t));
        }
        let form = FormState::typed(raw.to_vec());
        let mut template = edit_page(&mut tx, guest.shell, &holder, form).await?;
        (template.late, template.open) = (true, false);
        return page_of_texts_with(StatusCode::CONFLICT, template, tx).await;
    }
    let axes = axes::queries::axes(&mut tx, holder.circle.group_id, false).await?;
    let axes: Vec<AxisId> = axes.iter().map(|axis| axis.id).collect();
    let (circle, invitee) = holder.permit.on();
    let stored = queries::of_invitee(&mut tx, circle, invitee).await?;
    let saved = async {
        let form = forms::parse(&raw, &axes)?;
        commands::save(&mut tx, &holder.permit, &form).await
    };
    let conflict = Conflict {
        by: t.t("feedback-elsewhere"),
        at: now,
    };
    let save = Save::of(&raw).merging_with(conflict, forms::filled(&stored));
    match save.end(saved.await, tx).await? {
        Ok(version) if keeps => Ok(kept::kept(t, now, version)),
        Ok(_) => {
            let url = urls::circle_link_opinion(holder.secret.to_text());
            Ok(redirect(&url, Flash::success("feedback-opinion-saved")))
        }
        Err(again) if keeps => Ok(kept::not_kept(t, &again)),
        Err(Again { status, form }) => {
            let mut db = guest.app.db().await?;
            let template = edit_page(&mut db, guest.shell, &holder, form).await?;
            page_of_texts_with(status, template, db).await
        }
    }
}

async fn edit_page(
    db: &mut PgConnection,
    shell: Shell,
    holder: &Holder,
    form: FormState,
) -> Result<OpinionEditPage> {
    let (t, circle, now) = (holder.t, &holder.circle, holder.permit.at());
    let axes = axes::queries::axes(db, circle.group_id, false).await?;
    let axes = axes.iter().map(|axis| AxisFields {
        label: axis.label(),
        aim: markdown::render(&axis.aim),
        appreciation: field(axis.id, "appreciation"),
        involvement: field(axis.id, "involvement"),
        remark: field(axis.id, "remark"),
    });
    let window = windows::opinion_of(circle, holder.link.state);
    let secret = holder.secret.to_text();
    Ok(OpinionEditPage {
        axes: axes.collect(),
        naming: namings(t),
        scale: Choice::words::<Scale>(t),
        levels: Choice::words::<Involvement>(t),
        until: window.map(|window| t.moment(window.closes_at)),
        open: window.is_some_and(|window| window.is_open(now)),
        late: false,
        contact: circle.answers_to.clone(),
        opened_at: opening(&form, now),
        action: urls::circle_link_opinion(&secret),
        back: urls::circle_link(&secret),
        name: holder.link.name.clone(),
        circle: circle.title.clone(),
        shell: holder.shell(shell, t.t("feedback-opinion")),
        form,
    })
}

/// With or without a name, as it is for opinions: the author keeps theirs, and no mail is sent.
fn namings(t: Translator) -> Vec<Choice> {
    let choice = |naming: Naming, hint: String| Choice {
        hint,
        ..Choice::new(naming, t.word(naming))
    };
    vec![
        choice(Naming::Named, t.t("feedback-opinion-named-hint")),
        choice(Naming::Unnamed, t.t("feedback-opinion-unnamed-hint")),
    ]
}

/// What participants think beforehand, on one page.
pub(super) async fn index(visit: Visit, Path(id): Path<CircleId>) -> Answer {
    let mut db = visit.db().await?;
    let (circle, _) = frame::prepared(&mut db, &visit.actor, id).await?;
    let all = queries::of_circle(&mut db, id).await?;
    let axes = axes::queries::axes(&mut db, circle.group_id, false).await?;
    let t = visit.shell.t;
    let of_axis =
        |axis: AxisId| -> Vec<&Said> { all.iter().filter(|said| said.axis == axis).collect() };
    let drawn = axes.iter().map(|axis| AxisOpinions {
        label: axis.label(),
        opinions: Opinions::of(t, &of_axis(axis.id)),
    });
    let template = OpinionsPage {
        axes: drawn.collect(),
        people: queries::people(&mut db, id).await?,
        shell: frame::within(visit.shell, &circle, t.t("circle-tab-opinions")),
        frame: CircleFrame::new(&visit.actor, circle, CircleTab::Opinions, t),
    };
    page_of_texts(template, db).await
}
