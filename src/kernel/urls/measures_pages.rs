//! Measures, reviews, bilaterals, GT0’s decisions.

use crate::ids::*;

pages! {
    /// The catalogue of measures.
    measures() => "/measures";
    measures_csv() => "/measures/export.csv";
    measures_xlsx() => "/measures/export.xlsx";
    /// Assigning many measures at once.
    measures_assign() => "/measures/assign";
    measure_new() => "/measures/new";
    /// A measure's page.
    measure(id: MeasureId) => "/measures/{id}";
    measure_edit(id: MeasureId) => "/measures/{id}/edit";
    measure_archive(id: MeasureId) => "/measures/{id}/archive";
    measure_restore(id: MeasureId) => "/measures/{id}/restore";
    measure_examine(id: MeasureId) => "/measures/{id}/examine";
    measure_withdraw(id: MeasureId) => "/measures/{id}/withdraw";
    measure_return(id: MeasureId) => "/measures/{id}/return";
    measure_send_to_cabinets(id: MeasureId) => "/measures/{id}/send-to-cabinets";
    measure_take_back(id: MeasureId) => "/measures/{id}/take-back";
    measure_close(id: MeasureId) => "/measures/{id}/close";

    /// The measures linked to no group and no strategy.
    orphans() => "/measures/orphans";
    orphan_link(id: MeasureId) => "/measures/orphans/{id}/link";
    orphan_unlink(id: MeasureId) => "/measures/orphans/{id}/unlink";

    /// The chapters that measures name.
    chapters() => "/measures/chapters";
    /// One of them, to be named in Dutch.
    chapter(id: ChapterId) => "/measures/chapters/{id}";

    /// Importing measures from a file.
    imports() => "/measures/imports";
    import_example_csv() => "/measures/imports/example.csv";
    import_example_xlsx() => "/measures/imports/example.xlsx";
    /// One import.
    import(id: ImportId) => "/measures/imports/{id}";
    import_table(id: ImportId) => "/measures/imports/{id}/table";
    import_columns(id: ImportId) => "/measures/imports/{id}/columns";
    import_values(id: ImportId) => "/measures/imports/{id}/values";
    import_rows(id: ImportId) => "/measures/imports/{id}/rows";
    import_confirm(id: ImportId) => "/measures/imports/{id}/confirm";
    import_cancel(id: ImportId) => "/measures/imports/{id}/cancel";
    /// Taking back what an import wrote.
    import_undo(id: ImportId) => "/measures/imports/{id}/undo";

    /// The pilot's review of a measure.
    review(id: MeasureId) => "/measures/{id}/review";
    /// The next measure to review on the reader's list.
    reviews_next() => "/reviews/next";
    /// The end of the reader's list of reviews.
    reviews_done() => "/reviews/done";
    /// The special PREC sessions of all groups.
    prec_sessions() => "/prec-sessions";
    /// The thematic coordinator's opinion on a measure.
    opinion(id: MeasureId) => "/measures/{id}/opinion";
    comment_new(id: MeasureId) => "/measures/{id}/comments";
    comment_edit(id: MeasureId, comment: CommentId) => "/measures/{id}/comments/{comment}/edit";
    comment_withdraw(id: MeasureId, comment: CommentId) =>
        "/measures/{id}/comments/{comment}/withdraw";
    /// Done with a comment that mentions the reader.
    comment_seen(id: MeasureId, comment: CommentId) =>
        "/measures/{id}/comments/{comment}/seen";

    /// The bilaterals, by administration.
    bilaterals() => "/bilaterals";
    bilaterals_xlsx() => "/bilaterals/export.xlsx";
    /// The bilaterals with one administration.
    bilaterals_with(id: OrganisationId) => "/bilaterals/{id}";
    bilaterals_with_xlsx(id: OrganisationId) => "/bilaterals/{id}/export.xlsx";
    /// One about a measure.
    bilateral(id: MeasureId, bilateral: BilateralId) => "/measures/{id}/bilaterals/{bilateral}";

    /// Recording GT0's decision on measures. They stand in the register; this was their list.
    arbitrations() => "/arbitrations";
    arbitrations_xlsx() => "/arbitrations/export.xlsx";
    arbitration_new() => "/arbitrations/new";
    /// One such decision.
    arbitration(id: ArbitrationId) => "/arbitrations/{id}";
    arbitration_send_to_cabinets(id: ArbitrationId) => "/arbitrations/{id}/send-to-cabinets";
    arbitration_take_back(id: ArbitrationId) => "/arbitrations/{id}/take-back";
    arbitration_close(id: ArbitrationId) => "/arbitrations/{id}/close";
    /// The cabinet's evaluation of the measures of one.
    arbitration_evaluate(id: ArbitrationId) => "/arbitrations/{id}/evaluations";
    /// The cabinet's evaluation of a measure decided on.
    evaluation(id: MeasureId) => "/measures/{id}/evaluation";
}

links! {
    /// The catalogue, narrowed by what follows.
    measures_where() => "/measures?";
    /// The measures of a group.
    measures_of_group(id: GroupId) => "/measures?group={id}";
    /// Those, narrowed by what follows.
    measures_of_group_where(id: GroupId) => "/measures?group={id}&";
    /// A comment on a measure's page.
    comment(measure: MeasureId, id: CommentId) => "/measures/{measure}#comment-{id}";
    /// All comments there.
    comments(id: MeasureId) => "/measures/{id}#comments";
}
