//! Inviting several people at once: one line each, all or none.

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use sqlx::PgConnection;

use super::commands;
use crate::{
    features::people::{
        persons::{commands as persons, forms::PersonForm, policy, queries},
        roles::commands::{RoleForm, give},
    },
    kernel::{
        ids::{GroupId, OrganisationId},
        lang::Lang,
        urls,
    },
    platform::{
        auth::Role,
        errors::{Result, SaveError},
        i18n::Translator,
        web::{
            AppState, Choice, Flash, FormState, RawForm, Reader, Section, Shell, Visit,
            form_state::FieldError, page, page_with, redirect,
        },
    },
};

/// People invited at once, at most.
const LINES: usize = 60;

/// The form.
#[derive(Template)]
#[template(path = "people/accounts/invite.html")]
pub struct InvitePage {
    pub shell: Shell,
    pub form: FormState,
    pub organisations: Vec<Choice>,
    pub groups: Vec<Choice>,
    pub roles: Vec<Choice>,
    pub langs: Vec<Choice>,
}

/// One line: who and where to write.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Line {
    first_name: String,
    last_name: String,
    email: String,
}

/// `First Last <mail>`, `First Last mail` or the address alone.
fn parse_line(line: &str) -> Option<Line> {
    let cleaned = line.replace(['<', '>', ';', ',', '\t'], " ");
    let words: Vec<&str> = cleaned.split_whitespace().collect();
    let (email, name) = words.split_last()?;
    email.parse::<lettre::Address>().ok()?;
    let name = name.join(" ");
    let (first, last) = match name.split_once(' ') {
        Some((first, last)) => (first.to_owned(), last.to_owned()),
        None if name.is_empty() => (String::new(), email.split('@').next()?.to_owned()),
        None => (String::new(), name),
    };
    Some(Line {
        first_name: first,
        last_name: last,
        email: (*email).to_owned(),
    })
}

struct InviteForm {
    lines: Vec<Line>,
    organisation: Option<OrganisationId>,
    role: Role,
    group: GroupId,
    lang: Lang,
}

fn parse(raw: &[(String, String)]) -> std::result::Result<InviteForm, FormState> {
    let mut read = Reader::new(raw);
    let text = read.required_text("people", 20_000);
    let mut lines = Vec::new();
    let mut wrong = None;
    for (number, line) in text.as_deref().unwrap_or_default().lines().enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        match parse_line(line) {
            Some(line) => lines.push(line),
            None => wrong = wrong.or(Some(number + 1)),
        }
    }
    if let Some(number) = wrong {
        read.refused(
            "people",
            FieldError {
                key: "invite-line-wrong",
                args: vec![("line", number.to_string())],
            },
        );
    } else if lines.len() > LINES {
        read.wrong("people", "invite-too-many");
    }
    let organisation = read.optional("organisation");
    let role = read.required_word::<Role>("role");
    if role == Some(Role::Administrator) {
        read.wrong("role", "error-choose");
    }
    let group = read.required("group");
    let lang = read.required_word("lang");
    read.finish(|| {
        Some(InviteForm {
            lines,
            organisation: organisation?,
            role: role?,
            group: group?,
            lang: lang?,
        })
    })
}

pub async fn form(State(app): State<AppState>, visit: Visit) -> Result<Response> {
    policy::edit(&visit.actor)?;
    let form = FormState::blank()
        .with("role", Role::Member)
        .with("lang", Lang::Fr);
    page(&invite_page(&mut *app.db().await?, visit.shell, form).await?)
}

pub async fn invite(State(app): State<AppState>, visit: Visit, raw: RawForm) -> Result<Response> {
    let permit = policy::edit(&visit.actor)?;
    let form = match parse(&raw) {
        Ok(form) => form,
        Err(state) => return refused(&app, visit.shell, state).await,
    };
    let mut tx = app.begin().await?;
    for (index, line) in form.lines.iter().enumerate() {
        let person = PersonForm {
            first_name: line.first_name.clone(),
            last_name: line.last_name.clone(),
            email: line.email.clone(),
            job_title: String::new(),
            organisation: form.organisation,
            lang: form.lang,
            version: 0,
        };
        let id = match persons::create(&mut tx, &permit, &person).await {
            Ok(id) => id,
            Err(SaveError::Constraint(name)) if name == "person_email_key" => {
                let mut state = FormState::typed(raw.0);
                let args = vec![
                    ("line", (index + 1).to_string()),
                    ("name", line.email.clone()),
                ];
                state.refuse(
                    "people",
                    FieldError {
                        key: "invite-known",
                        args,
                    },
                );
                return refused(&app, visit.shell, state).await;
            }
            Err(error) => return Err(error.into()),
        };
        let role = RoleForm {
            role: form.role,
            group: Some(form.group),
            strategy: None,
        };
        give(&mut tx, &permit, id, &role).await?;
        if let Some(person) = queries::person(&mut tx, id).await? {
            commands::invite(&mut tx, &app, &permit, &person).await?;
        }
    }
    tx.commit().await?;
    Ok(redirect(
        &urls::people(),
        Flash::success("invite-done").arg("count", form.lines.len()),
    ))
}

async fn refused(app: &AppState, shell: Shell, state: FormState) -> Result<Response> {
    let template = invite_page(&mut *app.db().await?, shell, state).await?;
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &template)
}

async fn invite_page(db: &mut PgConnection, shell: Shell, form: FormState) -> Result<InvitePage> {
    let choices = queries::choices(db).await?;
    let t: Translator = shell.t;
    let named =
        |rows: &[queries::Named]| rows.iter().map(|r| Choice::new(r.id, &r.label)).collect();
    Ok(InvitePage {
        organisations: named(&choices.organisations.0),
        groups: named(&choices.groups.0),
        roles: crate::features::people::roles::choices(t, false),
        langs: Choice::words::<Lang>(t),
        shell: shell
            .titled(Section::People, t.t("invite-title"))
            .crumb(t.t("people-title"), urls::people()),
        form,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_as_people_paste_them() {
        let expected = Some(Line {
            first_name: "Anne".into(),
            last_name: "Van den Berg".into(),
            email: "anne@x.example".into(),
        });
        assert_eq!(parse_line("Anne Van den Berg <anne@x.example>"), expected);
        assert_eq!(parse_line(" Anne\tVan den Berg; anne@x.example;"), expected);
        assert_eq!(parse_line("anne@x.example").unwrap().last_name, "anne");
        assert_eq!(parse_line("Anne Van den Berg"), None);
    }
}
