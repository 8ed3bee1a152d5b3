//! Handlers of the choice how often to be reminded.

use askama::Template;

use crate::follow_up::{commands, model::Frequency, queries};
use kernel::urls;
use platform::web::{
    Answer, Choice, Flash, FormState, RawForm, Reader, Save, Section, Shell, Visit, page, redirect,
};

/// How often one wants to be reminded.
#[derive(Template)]
#[template(path = "register/follow_up/reminders.html")]
pub(crate) struct RemindersPage {
    pub shell: Shell,
    pub form: FormState,
    pub frequencies: Vec<Choice>,
}

pub async fn show(visit: Visit) -> Answer {
    let frequency = queries::frequency(&mut *visit.db().await?, visit.actor.id).await?;
    let form = FormState::blank().with("frequency", frequency);
    page(&reminders_page(visit.shell, form))
}

pub async fn update(visit: Visit, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let permit = visit.actor.own_permit();
    let saved = async {
        let mut read = Reader::new(&raw);
        let frequency: Option<Frequency> = read.required_word("frequency");
        let to = read.finish(|| frequency)?;
        let from = queries::frequency(&mut tx, permit.on()).await?;
        commands::choose_frequency(&mut tx, &permit, (from, to)).await
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(()) => Ok(redirect(&urls::my_reminders(), Flash::success("saved"))),
        Err(again) => again.page(|form| reminders_page(visit.shell, form)),
    }
}

fn reminders_page(shell: Shell, form: FormState) -> RemindersPage {
    let (title, account) = (shell.t.t("reminders-title"), shell.t.t("my-account-title"));
    RemindersPage {
        frequencies: Choice::explained_words::<Frequency>(shell.t),
        shell: shell
            .titled(Section::Home, title)
            .crumb(account, urls::my_account()),
        form,
    }
}
