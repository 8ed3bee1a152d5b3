//! The page of what was refused or failed, with what was typed into the form that it answers.

use askama::Template;
use axum::http::StatusCode;

use super::{given_back::GivenBack, outage, shell::Shell};
use crate::{auth::Right, errors::AppError};

/// What is known of the request that was not done.
pub(crate) struct Undone {
    pub is_write: bool,
    /// Where it went.
    pub action: String,
    /// The page it came from.
    pub from: Option<String>,
    /// What was typed.
    pub fields: Vec<(String, String)>,
    pub id: Option<String>,
}

/// A refusal or failure, in words.
#[derive(Template)]
#[template(path = "layout/error.html")]
pub(crate) struct ErrorPage {
    shell: Shell,
    status: u16,
    message: String,
    advice: String,
    id: Option<String>,
    back: GivenBack,
    /// The very form may be taken another time.
    again: bool,
    /// The page that may come another time.
    retry: Option<String>,
    /// Who sets Jalon up, and was refused, is led to the first steps.
    starts: bool,
}

impl ErrorPage {
    /// From the response's status and, where there is one, its error.
    pub(crate) fn new(
        mut shell: Shell,
        status: StatusCode,
        error: Option<&AppError>,
        undone: Undone,
    ) -> Self {
        let t = shell.t;
        let (title, message, mut advice) = words(status, error, undone.is_write);
        let starts = status == StatusCode::FORBIDDEN && shell.can(Right::TakeCoordination);
        if starts {
            advice = "error-403-administrator";
        }
        let message = match error {
            Some(AppError::BadRequest(key) | AppError::Conflict(key)) => t.t(key),
            Some(AppError::TooManyRequests(seconds)) => {
                t.count("error-429-wait", seconds.div_ceil(60).cast_signed())
            }
            Some(AppError::TooLarge(what)) => {
                let (key, limit) = what.message();
                t.t1(key, "limit", limit)
            }
            _ => t.t(message),
        };
        shell.title = t.t(title);
        shell.answers_form = undone.is_write;
        let passes = status.is_server_error() || status == StatusCode::TOO_MANY_REQUESTS;
        let fields = match passes || is_refusal(status) {
            true => undone.fields,
            false => Vec::new(),
        };
        Self {
            starts,
            retry: (passes && !undone.is_write).then(|| undone.action.clone()),
            again: passes && !fields.is_empty(),
            back: GivenBack::new(t, &undone.action, undone.from, fields),
            message,
            advice: t.t(advice),
            shell,
            status: status.as_u16(),
            id: undone.id,
        }
    }
}

/// Whether somebody may have written in good faith: the thing, its state or their role changed
/// meanwhile. What another site made a browser send is not shown as theirs.
fn is_refusal(status: StatusCode) -> bool {
    [
        StatusCode::CONFLICT,
        StatusCode::NOT_FOUND,
        StatusCode::FORBIDDEN,
    ]
    .contains(&status)
}

/// Title, message and advice.
fn words(
    status: StatusCode,
    error: Option<&AppError>,
    is_write: bool,
) -> (&'static str, &'static str, &'static str) {
    match status {
        StatusCode::NOT_FOUND => ("error-404-title", "error-404", "error-404-advice"),
        StatusCode::FORBIDDEN => ("error-403-title", "error-403", "error-403-advice"),
        StatusCode::TOO_MANY_REQUESTS => ("error-429-title", "error-429", "error-429-advice"),
        StatusCode::PAYLOAD_TOO_LARGE
        | StatusCode::URI_TOO_LONG
        | StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE => {
            ("error-413-title", "error-413", "error-413-advice")
        }
        StatusCode::UNPROCESSABLE_ENTITY => {
            ("error-heavy-title", "error-heavy", "error-heavy-advice")
        }
        StatusCode::CONFLICT => ("error-409-title", "error-409", "error-409-advice"),
        status if status.is_server_error() => outage::words(error, is_write),
        _ => ("error-400-title", "error-400", "error-400-advice"),
    }
}
