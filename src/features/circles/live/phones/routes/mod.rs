//! Handlers of phones.

pub(super) mod by_code;
pub(super) mod by_link;
pub(super) mod entrance;

use askama::Template;
use axum::{
    http::{StatusCode, header},
    response::{AppendHeaders, IntoResponse as _, Response},
};
use chrono::TimeDelta;
use sqlx::PgConnection;
use tokio::sync::Semaphore;

use super::{
    commands,
    forms::{self, KINDS, field_of},
    hand::{ANSWERS, Hand},
    queries::{self, Asked},
};
use crate::{
    events,
    results::{self, Results},
};
use kernel::{
    circle::{ContributionKind, Round},
    ids::{CircleId, LiveQuestionId},
    urls,
};
use platform::{
    auth::rate,
    errors::{AppError, Result, SaveError},
    web::{
        Answer, AppState, Choice, Flash, FormState, RawForm, Shell,
        cookie::{self, Cookie},
        page_with, redirect,
    },
};

/// Phones that hold a stream on one instance; others ask from time to time.
static STREAMS: Semaphore = Semaphore::const_new(600);
/// Seconds after which who has no stream may try again.
const NO_STREAM: u64 = 30;

/// As long as an evening: what a phone keeps of it.
const LASTS: TimeDelta = TimeDelta::hours(12);

/// A question with its form.
#[derive(Debug, Clone)]
pub(super) struct OnPhone {
    pub asked: Asked,
    pub form: FormState,
    /// The hand answered it before.
    pub answered: bool,
}

/// What is asked now, and what was answered, where that is shown.
#[derive(Template)]
#[template(path = "circles/live/phone.html")]
pub(super) struct PhonePage {
    pub shell: Shell,
    /// Of the circle.
    pub circle: String,
    /// Who may be named; empty for who came by the code.
    pub name: String,
    pub questions: Vec<OnPhone>,
    pub results: Vec<Results>,
    /// A workshop on the governance table goes on with the circle; and where this hand writes in it.
    pub workshop: bool,
    /// The hand came by the code, and not by a link.
    pub by_code: bool,
    pub workshop_page: String,
    /// The phone came by the code and is out: nothing is sent to it any more.
    pub out: bool,
    /// The page of the link; none for who came by the code.
    pub home: Option<String>,
    /// What a form came back for, on top of all; a translation key, or empty.
    pub refused: &'static str,
    /// What was typed for a question that is asked no more.
    pub typed: Vec<String>,
    pub action: String,
    pub events: String,
    pub now: String,
    /// The marks of the evening.
    pub marks: String,
}

impl OnPhone {
    fn question(&self, shell: &Shell) -> String {
        let asked = &self.asked;
        results::asked(&asked.prompt, (asked.round, asked.on_measure), shell.t)
    }

    fn options(&self, shell: &Shell) -> Vec<Choice> {
        let options = results::options(self.asked.round).into_iter();
        let choice = |option: String| {
            let label = results::label(self.asked.round, &option, shell.t);
            Choice::new(option, label)
        };
        options.map(choice).collect()
    }

    fn is_review(&self) -> bool {
        self.asked.round == Round::Review
    }

    fn asks_organisation(&self) -> bool {
        self.asked.round == Round::Involvement
    }

    /// What a review asks for, each with its field.
    fn kinds(&self) -> [(ContributionKind, &'static str); 4] {
        KINDS.map(|kind| (kind, field_of(kind)))
    }
}

/// Where a phone's pages are.
#[derive(Debug)]
struct Addresses {
    page: String,
    events: String,
    now: String,
}

/// A form that comes back: of which question, and why.
#[derive(Debug)]
struct Back {
    status: StatusCode,
    question: Option<LiveQuestionId>,
    form: FormState,
    refused: &'static str,
}

/// The page of a hand; a form that was not taken comes back in it, as it was typed.
async fn phone(
    db: &mut PgConnection,
    app: &AppState,
    (shell, circle): (Shell, String),
    (hand, at): (&Hand, Addresses),
    back: Option<Back>,
) -> Answer {
    // The marks first: what changes while the page is made is asked for again.
    let marks = events::marks(db, hand.circle).await?;
    let asked = queries::asked(db, hand.circle).await?;
    let ids: Vec<i64> = asked.iter().map(|one| one.id.0).collect();
    let respondents: Vec<_> = asked.iter().map(|one| hand.respondent(one.id)).collect();
    let answered = queries::answered(db, (&ids, &respondents)).await?;
    let results = results::shown(db, hand.circle).await?;
    let workshop = queries::workshop(db, hand.circle).await?;
    let workshop_page = match hand.invitee {
        Some(_) => urls::circle_link_workshop(hand.secret().to_text()),
        None => urls::live_phone_workshop(),
    };
    let link = hand.invitee.is_some().then(|| hand.secret().to_text());
    let organisation = match hand.invitee {
        Some(invitee) => queries::organisation(db, invitee).await?,
        None => String::new(),
    };
    let (status, refused) = back
        .as_ref()
        .map_or((StatusCode::OK, ""), |back| (back.status, back.refused));
    let mut questions: Vec<_> = asked
        .into_iter()
        .map(|asked| OnPhone {
            form: forms::of(&asked, &answered, (hand.naming, &organisation)),
            answered: answered.iter().any(|one| one.question == asked.id),
            asked,
        })
        .collect();
    let mut typed = Vec::new();
    if let Some(Back { question, form, .. }) = back {
        let mut all = questions.iter_mut();
        match all.find(|one| Some(one.asked.id) == question) {
            Some(one) => one.form = form,
            // It is asked no more: what was typed is given back to be copied.
            None => typed = forms::words(&form),
        }
    }
    let marks = marks.told(app.clock.now());
    page_with(
        status,
        &PhonePage {
            shell,
            circle,
            name: hand.name.clone(),
            questions,
            results,
            workshop,
            by_code: hand.invitee.is_none(),
            workshop_page,
            out: false,
            home: link.map(urls::circle_link),
            refused,
            typed,
            action: at.page,
            events: at.events,
            now: at.now,
            marks,
        },
    )
}

/// Takes an answer: the page again, or its form, with all that was typed.
async fn take(
    app: &AppState,
    (shell, circle): (Shell, String),
    (hand, at): (&Hand, Addresses),
    raw: RawForm,
) -> Answer {
    let now = app.clock.now();
    // Each hand has its own bucket, however many stand behind one address.
    let _counted = rate::hit(&app.pool, ANSWERS, &[&hand.bucket()], now).await?;
    let parsed = forms::parse(&raw, !hand.name.is_empty());
    let question: Option<LiveQuestionId> = raw.first("question").parse().ok();
    let refused = match parsed {
        Ok(answer) => {
            let mut tx = app.begin().await?;
            let stored = commands::answer(&mut tx, hand, &answer, app.clock.today()).await;
            match stored {
                Ok(()) => {
                    tx.commit().await?;
                    let there = format!("{}#question-{}", at.page, answer.question);
                    let next = redirect(&there, Flash::success("live-answer-stored"));
                    return Ok(with_naming(app, hand, answer.named, next));
                }
                Err(SaveError::App(AppError::Conflict(why))) => {
                    tx.rollback().await?;
                    let typed = FormState::typed(raw.0.clone());
                    (StatusCode::CONFLICT, why, typed)
                }
                Err(error) => return Err(error.into()),
            }
        }
        Err(form) => {
            let (status, why) = wrong(app, hand, question).await?;
            (status, why, form)
        }
    };
    let back = Back {
        status: refused.0,
        question,
        refused: refused.1,
        form: refused.2,
    };
    let mut db = app.db().await?;
    phone(&mut db, app, (shell, circle), (hand, at), Some(back)).await
}

/// Why an answer that cannot be read comes back: its question is over, whatever was typed; else what
/// is in it is to be mended.
async fn wrong(
    app: &AppState,
    hand: &Hand,
    question: Option<LiveQuestionId>,
) -> Result<(StatusCode, &'static str)> {
    let mut db = app.db().await?;
    let over = match question {
        Some(id) => queries::open(&mut db, hand.circle, id).await?.is_none(),
        None => false,
    };
    Ok(match over {
        true => (StatusCode::CONFLICT, commands::OVER),
        false => (StatusCode::UNPROCESSABLE_ENTITY, ""),
    })
}

/// The phone keeps whether its holder was named: the next question begins with that.
fn with_naming(app: &AppState, hand: &Hand, named: bool, next: Response) -> Response {
    if hand.name.is_empty() {
        return next;
    }
    let kept = cookie::set(&app.settings, Cookie::Naming, &hand.kept(named), LASTS);
    (AppendHeaders([(header::SET_COOKIE, kept)]), next).into_response()
}

/// The stream of a phone, while there is room for one; its other tabs ask from time to time.
fn stream(app: &AppState, hand: &Hand) -> Response {
    let seat = app.notifications.seat(&hand.bucket());
    match STREAMS.try_acquire().ok().zip(seat) {
        Some(held) => events::stream(app, hand.circle, held),
        None => AppError::TooManyRequests(NO_STREAM).into_response(),
    }
}

/// How things stand, for who has no stream.
async fn marks(app: &AppState, circle: CircleId) -> Answer {
    let mut db = app.db().await?;
    let marks = events::marks(&mut db, circle).await?;
    Ok(events::now(&app.clock, &marks))
}
