//! Measures, reviews, bilaterals, GT0’s decisions.

use crate::ids::*;

pages! {
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
    /// The pilot's review of a measure.
    review(id: MeasureId) => "/measures/{id}/review";
    /// The next measure to review on the reader's list.
    reviews_next() => "/reviews/next";
    /// The end of the reader's list of reviews.
    reviews_done() => "/reviews/done";
    /// The special PREC session of a group.
    prec_session(id: GroupId) => "/groups/{id}/prec-session";
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
}

links! {
    /// The measures of a group.
    measures_of_group(id: GroupId) => "/measures?group={id}";
    /// A comment on a measure's page.
    comment(measure: MeasureId, id: CommentId) => "/measures/{measure}#comment-{id}";
}
