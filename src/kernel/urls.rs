//! Typed addresses of pages: rooms link to each other without importing each other.
//! Ids may come by value or by reference: templates pass references.

use super::ids::*;

/// My work, the first page after signing in.
pub fn home() -> String {
    "/".into()
}

/// Signing in; `next` is where to go afterwards, a path within Jalon.
pub fn sign_in(next: Option<&str>) -> String {
    match next {
        Some(path) if path != "/" => format!("/sign-in?next={}", encode(path)),
        _ => "/sign-in".into(),
    }
}

/// Forms that came after a session's end and wait for their sender.
pub const UNSENT: &str = "/unsent";

/// Global search.
pub fn search(text: &str) -> String {
    format!("/search?q={}", encode(text))
}

/// One's own second factor.
pub const SECOND_FACTOR: &str = "/account/second-factor";
/// The second step of signing in.
pub const SIGN_IN_CODE: &str = "/sign-in/code";

/// Confirming a new mail address from its mailbox.
pub fn confirm_address(token: &str) -> String {
    format!("/address/{token}")
}

/// A value made safe inside a query string.
pub fn encode(value: &str) -> String {
    form_urlencoded::byte_serialize(value.as_bytes()).collect()
}

/// Setting one's password by an invitation or reset link.
pub fn set_password(token: &str) -> String {
    format!("/password/{token}")
}

macro_rules! pages {
    ($($(#[$meta:meta])* $name:ident($($arg:ident: $ty:ty),*) => $format:literal;)+) => {$(
        $(#[$meta])*
        pub fn $name($($arg: impl IdRef<$ty>),*) -> String {
            $(let $arg = $arg.id();)*
            format!($format)
        }
    )+};
}

pages! {
    /// The list of people.
    people() => "/people";
    /// A person's page.
    person(id: PersonId) => "/people/{id}";
    /// The list of organisations.
    organisations() => "/organisations";
    /// An organisation's page.
    organisation(id: OrganisationId) => "/organisations/{id}";
    /// One's own account: name, language, password, sessions.
    my_account() => "/account";
    /// The rights matrix, for administrators.
    rights() => "/admin/rights";
    /// The security log, for administrators.
    security_log() => "/admin/security";
    /// The outbox, for administrators.
    outbox() => "/admin/outbox";

    /// The strategies and plans.
    strategies() => "/strategies";
    /// A strategy's page.
    strategy(id: StrategyId) => "/strategies/{id}";
    /// The working groups.
    groups() => "/groups";
    /// A group's page.
    group(id: GroupId) => "/groups/{id}";
    /// The coupling matrix strategies × groups.
    couplings() => "/couplings";

    /// The catalogue of measures.
    measures() => "/measures";
    /// A measure's page.
    measure(id: MeasureId) => "/measures/{id}";
    /// The measures linked to no group and no strategy.
    orphans() => "/measures/orphans";
    /// Importing measures from a file.
    imports() => "/measures/imports";
    /// One import.
    import(id: ImportId) => "/measures/imports/{id}";
    /// The measures of a group.
    measures_of_group(id: GroupId) => "/measures?group={id}";
    /// The pilot's review of a measure.
    review(id: MeasureId) => "/measures/{id}/review";
    /// The next measure to review on the reader's list.
    reviews_next() => "/reviews/next";
    /// The end of the reader's list of reviews.
    reviews_done() => "/reviews/done";
    /// The special PREC session of a group.
    prec_session(id: GroupId) => "/groups/{id}/prec-session";
    /// A comment on a measure's page.
    comment(measure: MeasureId, id: CommentId) => "/measures/{measure}#comment-{id}";
    /// The bilaterals, by administration.
    bilaterals() => "/bilaterals";
    /// The bilaterals with one administration.
    bilaterals_with(id: OrganisationId) => "/bilaterals/{id}";
    /// GT0's decisions on measures.
    arbitrations() => "/arbitrations";
    /// One such decision.
    arbitration(id: ArbitrationId) => "/arbitrations/{id}";
    /// The coordinators' board.
    board() => "/board";

    /// The meetings.
    meetings() => "/meetings";
    /// The meetings of a group.
    meetings_of_group(id: GroupId) => "/meetings?group={id}";
    /// A meeting's page.
    meeting(id: MeetingId) => "/meetings/{id}";
    /// A series of meetings.
    series(id: SeriesId) => "/meetings/series/{id}";
    /// Preparing a meeting's agenda.
    agenda(id: MeetingId) => "/meetings/{id}/agenda";
    /// Who was expected and who came.
    attendance(id: MeetingId) => "/meetings/{id}/attendance";
    /// The live notes of a meeting.
    notes(id: MeetingId) => "/meetings/{id}/notes";
    /// The minutes of a meeting, to read.
    minutes(id: MeetingId) => "/meetings/{id}/minutes";
    /// A noted entry, wherever it is shown.
    entry(id: EntryId) => "/entries/{id}";
    /// The register of decisions.
    decisions() => "/decisions";
    /// A decision of the register.
    decision(id: DecisionId) => "/decisions/{id}";
    /// The follow-up items.
    follow_up() => "/follow-up";
    /// A follow-up item.
    action_item(id: ActionItemId) => "/follow-up/{id}";
    /// The date polls.
    polls() => "/polls";
    /// A date poll.
    poll(id: PollId) => "/polls/{id}";
    /// The imports of minutes.
    minutes_imports() => "/meetings/imports";
    /// One import of minutes.
    minutes_import(id: MinutesImportId) => "/meetings/imports/{id}";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_encoded() {
        assert_eq!(search("a&b é"), "/search?q=a%26b+%C3%A9");
        assert_eq!(
            sign_in(Some("/measures?group=1")),
            "/sign-in?next=%2Fmeasures%3Fgroup%3D1"
        );
        assert_eq!(measure(MeasureId(7)), "/measures/7");
    }
}
