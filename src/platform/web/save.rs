//! Saving what a form says. A handler reads the form and runs its commands in one async block, whose
//! outcome ends the transaction: what was written is kept, or undone and the form given back, at 422
//! with its messages, at 409 beside what others stored meanwhile. Nothing typed is lost.
//!
//! ```ignore
//! let saved = async {
//!     let form = forms::parse(&raw)?;
//!     commands::update(&mut tx, &permit, &before, &form).await
//! };
//! let save = Save::of(&raw)
//!     .refused_by(forms::CONSTRAINTS)
//!     .merging(id, forms::filled(&before));
//! match save.end(saved.await, tx).await? {
//!     Ok(()) => Ok(redirect(&urls::organisation(id), Flash::success("saved"))),
//!     Err(again) => again.page(|form| edit_page(visit.shell, &before, form)),
//! }
//! ```

use axum::{http::StatusCode, response::Response};

use super::{FormState, Tx, form_state::Conflict, page_with};
use crate::{
    errors::{Result, SaveError},
    history::{self, Subject},
};

/// Constraints of the schema, with the field each belongs to and the message there.
pub type Constraints = &'static [(&'static str, &'static str, &'static str)];

/// A form about to be saved, and how it comes back where it is not.
#[derive(Debug)]
pub struct Save<'a> {
    typed: &'a [(String, String)],
    constraints: Constraints,
    after_conflict: Option<AfterConflict>,
}

/// The form after a conflict.
#[derive(Debug)]
enum AfterConflict {
    /// What was typed, beside what is stored.
    Merged(LastSaved, FormState),
    /// Just this one.
    Given(FormState),
}

/// Who saved last.
#[derive(Debug)]
enum LastSaved {
    /// As the history of the thing says; who has no account is called so.
    Of(Subject, String),
    By(Conflict),
}

impl<'a> Save<'a> {
    /// Of what was typed.
    pub fn of(typed: &'a [(String, String)]) -> Self {
        Self {
            typed,
            constraints: &[],
            after_conflict: None,
        }
    }

    /// A violated constraint of these is a message at its field.
    pub fn refused_by(mut self, constraints: Constraints) -> Self {
        self.constraints = constraints;
        self
    }

    /// After a conflict, what was typed stands beside what is stored; the history of the thing says
    /// who saved it.
    pub fn merging(self, subject: impl Into<Subject>, stored: FormState) -> Self {
        self.merging_of(subject, String::new(), stored)
    }

    /// The same, of what somebody without account may have changed too: they are called so.
    pub fn merging_of(
        mut self,
        subject: impl Into<Subject>,
        guest: String,
        stored: FormState,
    ) -> Self {
        let last = LastSaved::Of(subject.into(), guest);
        self.after_conflict = Some(AfterConflict::Merged(last, stored));
        self
    }

    /// The same, of what has no history.
    pub fn merging_with(mut self, conflict: Conflict, stored: FormState) -> Self {
        let last = LastSaved::By(conflict);
        self.after_conflict = Some(AfterConflict::Merged(last, stored));
        self
    }

    /// After a conflict this form comes back: of something that moved on while it was typed, where
    /// no field has another value now, or where what is stored is read again.
    pub fn giving_back(mut self, form: FormState) -> Self {
        self.after_conflict = Some(AfterConflict::Given(form));
        self
    }

    /// Ends the transaction: keeps what was saved, or undoes it and gives the form back.
    /// Fails: failures that are no field's, and a conflict where nothing is said to merge with.
    pub async fn end<T>(self, saved: Result<T, SaveError>, mut tx: Tx) -> Result<Result<T, Again>> {
        let error = match saved {
            Ok(done) => {
                tx.commit().await?;
                return Ok(Ok(done));
            }
            Err(error) => error,
        };
        let typed = || FormState::typed(self.typed.to_vec());
        let again = match (error, self.after_conflict) {
            (SaveError::Form(form), _) => Again::refused(*form),
            (SaveError::Stale, Some(AfterConflict::Merged(last, stored))) => {
                let conflict = last.conflict(&mut tx).await?;
                Again::merging(typed(), &stored, conflict)
            }
            (SaveError::Stale, Some(AfterConflict::Given(form))) => Again {
                status: StatusCode::CONFLICT,
                form,
            },
            (error, _) => Again::refused(refused(typed(), error, self.constraints)?),
        };
        tx.rollback().await?;
        Ok(Err(again))
    }
}

/// A refused command as a message at the field its constraint belongs to; other failures go on.
/// Fails: the failure, where it is no constraint of the list.
fn refused(
    form: FormState,
    error: SaveError,
    constraints: Constraints,
) -> Result<FormState, SaveError> {
    let SaveError::Constraint(name) = &error else {
        return Err(error);
    };
    let mut known = constraints.iter();
    match known.find(|(constraint, _, _)| constraint == name) {
        Some(&(_, field, key)) => Ok(form.refused(field, key)),
        None => Err(error),
    }
}

impl LastSaved {
    async fn conflict(self, tx: &mut Tx) -> Result<Conflict> {
        match self {
            Self::By(conflict) => Ok(conflict),
            Self::Of(subject, guest) => {
                let last = history::last_change(tx, subject).await?;
                let (by, at) = last.unwrap_or_default();
                let by = if by.is_empty() { guest } else { by };
                Ok(Conflict { by, at })
            }
        }
    }
}

/// A form to be shown again: 422 with its messages, or 409 beside what is stored.
#[derive(Debug)]
pub struct Again {
    pub status: StatusCode,
    pub form: FormState,
}

impl Again {
    /// With messages at its fields.
    pub fn refused(form: FormState) -> Self {
        Self {
            status: StatusCode::UNPROCESSABLE_ENTITY,
            form,
        }
    }

    /// Beside what is stored.
    pub fn merging(typed: FormState, stored: &FormState, conflict: Conflict) -> Self {
        Self {
            status: StatusCode::CONFLICT,
            form: typed.merging(stored, conflict),
        }
    }

    /// The page with the form.
    pub fn page<Page: askama::Template>(
        self,
        page: impl FnOnce(FormState) -> Page,
    ) -> Result<Response> {
        page_with(self.status, &page(self.form))
    }
}
