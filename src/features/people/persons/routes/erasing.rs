//! Handler that erases somebody, once their name was typed.

use askama::Template;
use axum::extract::Path;

use super::{below, stored};
use crate::{
    persons::{erasure, model::Person, policy},
    roles::keep_an_administrator,
    sign_in::confirm,
};
use kernel::{ids::PersonId, urls};
use platform::{
    security::{self, Event, EventKind},
    web::{Again, Answer, Flash, FormState, RawForm, Shell, Visit, page},
};

/// Asks for the name before erasing.
#[derive(Template)]
#[template(path = "people/persons/erase.html")]
pub(crate) struct ErasePage {
    pub shell: Shell,
    pub person: Person,
    pub form: FormState,
}

/// Erases once the name was typed right.
pub async fn erase(visit: Visit, Path(id): Path<PersonId>, raw: RawForm) -> Answer {
    let permit = policy::manage(&visit.actor, id)?;
    confirm::ask(&visit, &raw).await?;
    let mut tx = visit.begin().await?;
    let person = stored(&mut tx, id).await?;
    if visit.asks() {
        return page(&erase_page(visit.shell, person, FormState::blank()));
    }
    if raw.first("name").trim() != person.name {
        let form = FormState::typed(raw.0).refused("name", "person-erase-name-differs");
        return Again::refused(form).page(|form| erase_page(visit.shell, person, form));
    }
    keep_an_administrator(&mut tx, id).await?;
    erasure::erase(&mut tx, &permit, &person).await?;
    let event = Event::new(EventKind::DataErased).about(id);
    security::record(&mut tx, permit.at(), &event).await?;
    tx.lead_to(&urls::people(), Flash::success("person-erased"))
        .await
}

fn erase_page(shell: Shell, person: Person, form: FormState) -> ErasePage {
    ErasePage {
        shell: below(shell, &person, "person-erase"),
        person,
        form,
    }
}
