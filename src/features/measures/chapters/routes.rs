//! Handlers of the chapters' pages.

use askama::Template;
use axum::extract::Path;

use super::{commands, forms, model::Chapter, queries};
use crate::{catalogue::routes::within, policy};
use kernel::{ids::ChapterId, urls};
use platform::{
    errors::Result,
    history::{self, Entry},
    web::{
        Again, Answer, Choice, Flash, FormState, RawForm, Save, Shell, Visit, fields::Field, page,
        page_with, redirect,
    },
};

/// The list.
#[derive(Template)]
#[template(path = "measures/chapters/index.html")]
pub(crate) struct ChapterIndexPage {
    pub shell: Shell,
    pub rows: Vec<Chapter>,
}

/// One chapter, to be named.
#[derive(Template)]
#[template(path = "measures/chapters/show.html")]
pub(crate) struct ChapterPage {
    pub shell: Shell,
    pub chapter: Chapter,
    pub form: FormState,
    pub history: Vec<Entry>,
}

impl ChapterPage {
    fn fields(&self) -> &'static [Field] {
        forms::FIELDS
    }

    /// None of them is chosen from a list.
    fn offers(&self) -> &'static [Choice] {
        &[]
    }
}

/// Entries of the history shown on the page.
const HISTORY_SHOWN: i64 = 30;

pub(super) async fn index(visit: Visit) -> Answer {
    policy::import(&visit.actor)?;
    let rows = queries::list(&mut *visit.db().await?).await?;
    let title = visit.shell.t.t("chapters-title");
    page(&ChapterIndexPage {
        shell: within(visit.shell, &title),
        rows,
    })
}

pub(super) async fn show(visit: Visit, Path(id): Path<ChapterId>) -> Answer {
    policy::import_on(&visit.actor, id)?;
    let chapter = commands::stored(&mut *visit.db().await?, id).await?;
    let form = forms::filled(&chapter);
    page(&chapter_page(visit, chapter, form).await?)
}

pub(super) async fn update(visit: Visit, Path(id): Path<ChapterId>, raw: RawForm) -> Answer {
    let permit = policy::import_on(&visit.actor, id)?;
    let mut tx = visit.begin().await?;
    let before = commands::stored(&mut tx, id).await?;
    let saved = async {
        let form = forms::parse(&raw)?;
        commands::update(&mut tx, &permit, &before, &form).await
    };
    let save = Save::of(&raw).merging(id, forms::filled(&before));
    match save.end(saved.await, tx).await? {
        Ok(()) => Ok(redirect(&urls::chapters(), Flash::success("saved"))),
        Err(Again { status, form }) => page_with(status, &chapter_page(visit, before, form).await?),
    }
}

async fn chapter_page(visit: Visit, chapter: Chapter, form: FormState) -> Result<ChapterPage> {
    let mut db = visit.db().await?;
    let history = history::of(&mut db, chapter.id, history::Sight::All, HISTORY_SHOWN).await?;
    let t = visit.shell.t;
    let (chapters, name) = (t.t("chapters-title"), t.written(&chapter.name));
    Ok(ChapterPage {
        shell: within(visit.shell, name).crumb(chapters, urls::chapters()),
        chapter,
        form,
        history,
    })
}
