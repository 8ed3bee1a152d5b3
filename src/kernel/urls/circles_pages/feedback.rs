//! First opinions and written feedback.

use crate::ids::*;

pages! {
    /// What participants think before the meeting.
    circle_opinions(id: CircleId) => "/circles/{id}/opinions";
    /// The written feedback that came in.
    circle_feedback(id: CircleId) => "/circles/{id}/feedback";
    /// What they say of an axis.
    circle_feedback_axis(id: CircleId, axis: AxisId) => "/circles/{id}/feedback/axes/{axis}";
    circle_feedback_remind(id: CircleId) => "/circles/{id}/feedback/remind";
    /// More time for one person.
    feedback_extension(id: CircleId, circle_invitee: CircleInviteeId) =>
        "/circles/{id}/feedback/extensions/{circle_invitee}";
    feedback_file(id: CircleId, feedback_file: FeedbackFileId) =>
        "/circles/{id}/feedback/files/{feedback_file}";
}

texts! {
    /// The first opinion, by personal link.
    circle_link_opinion(circle_secret) => "/c/{circle_secret}/opinion";
    /// The written feedback, by personal link.
    circle_link_feedback(circle_secret) => "/c/{circle_secret}/feedback";
    circle_link_feedback_axis(circle_secret, axis) => "/c/{circle_secret}/feedback/{axis}";
    circle_link_feedback_send(circle_secret, axis) => "/c/{circle_secret}/feedback/{axis}/send";
    circle_link_feedback_reopen(circle_secret, axis) => "/c/{circle_secret}/feedback/{axis}/reopen";
    circle_link_feedback_files(circle_secret, axis) => "/c/{circle_secret}/feedback/{axis}/files";
    circle_link_feedback_file(circle_secret, axis, feedback_file) =>
        "/c/{circle_secret}/feedback/{axis}/files/{feedback_file}";
    circle_link_feedback_file_remove(circle_secret, axis, feedback_file) =>
        "/c/{circle_secret}/feedback/{axis}/files/{feedback_file}/remove";
}
