//! Live recording, questions to phones, and the phones.

use crate::ids::*;

pages! {
    /// Recording what is said.
    circle_live(id: CircleId) => "/circles/{id}/live";
    circle_lines(id: CircleId) => "/circles/{id}/live/lines";
    circle_lines_changes(id: CircleId) => "/circles/{id}/live/changes";
    /// How a line would be read.
    circle_line_reading(id: CircleId) => "/circles/{id}/live/reading";
    circle_line(id: CircleId, contribution: ContributionId) =>
        "/circles/{id}/live/lines/{contribution}";
    circle_line_text(id: CircleId, contribution: ContributionId) =>
        "/circles/{id}/live/lines/{contribution}/text";
    circle_line_remove(id: CircleId, contribution: ContributionId) =>
        "/circles/{id}/live/lines/{contribution}/remove";
    circle_line_restore(id: CircleId, contribution: ContributionId) =>
        "/circles/{id}/live/lines/{contribution}/restore";
    /// Letting phones in, and closing.
    live_session(id: CircleId) => "/circles/{id}/live/session";
    live_questions(id: CircleId) => "/circles/{id}/live/questions";
    /// One question of each axis and round.
    live_questions_generate(id: CircleId) => "/circles/{id}/live/questions/generate";
    live_question(id: CircleId, live_question: LiveQuestionId) =>
        "/circles/{id}/live/questions/{live_question}";
    live_question_step(id: CircleId, live_question: LiveQuestionId) =>
        "/circles/{id}/live/questions/{live_question}/step";
    /// Answers become contributions.
    live_question_take(id: CircleId, live_question: LiveQuestionId) =>
        "/circles/{id}/live/questions/{live_question}/take";

    /// The code that the screen shows.
    live() => "/live";
    /// A phone that came in by the code.
    live_phone() => "/live/phone";
    live_phone_events() => "/live/phone/events";
    live_phone_now() => "/live/phone/now";
}

texts! {
    /// A phone that came by personal link.
    circle_link_live(circle_secret) => "/c/{circle_secret}/live";
    circle_link_live_events(circle_secret) => "/c/{circle_secret}/live/events";
    circle_link_live_now(circle_secret) => "/c/{circle_secret}/live/now";
}
