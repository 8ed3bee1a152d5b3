//! The synthesis, and what became of each contribution.

use crate::ids::*;

pages! {
    /// Comparing groups.
    circles_compared() => "/circles/compare";
    /// The synthesis of a circle.
    circle_synthesis(id: CircleId) => "/circles/{id}/synthesis";
    circle_synthesis_edit(id: CircleId) => "/circles/{id}/synthesis/edit";
    circle_synthesis_advance(id: CircleId) => "/circles/{id}/synthesis/advance";
    circle_synthesis_docx(id: CircleId) => "/circles/{id}/synthesis.docx";
    circle_synthesis_pdf(id: CircleId) => "/circles/{id}/synthesis.pdf";
    circle_synthesis_xlsx(id: CircleId) => "/circles/{id}/synthesis.xlsx";
    /// Tagging remarks.
    circle_tagging(id: CircleId) => "/circles/{id}/tagging";
    circle_gather(id: CircleId) => "/circles/{id}/tagging/gather";
    circle_tags(id: CircleId) => "/circles/{id}/tags";
    circle_tag(id: CircleId, tag: TagId) => "/circles/{id}/tags/{tag}";
    circle_tag_remove(id: CircleId, tag: TagId) => "/circles/{id}/tags/{tag}/remove";
    /// One contribution.
    contribution(id: CircleId, contribution: ContributionId) =>
        "/circles/{id}/contributions/{contribution}";
    contribution_tags(id: CircleId, contribution: ContributionId) =>
        "/circles/{id}/contributions/{contribution}/tags";
    contribution_same(id: CircleId, contribution: ContributionId) =>
        "/circles/{id}/contributions/{contribution}/same";
    contribution_quote(id: CircleId, contribution: ContributionId) =>
        "/circles/{id}/contributions/{contribution}/quote";
    contribution_treatment(id: CircleId, contribution: ContributionId) =>
        "/circles/{id}/contributions/{contribution}/treatment";
    contribution_objection(id: CircleId, contribution: ContributionId) =>
        "/circles/{id}/contributions/{contribution}/objection";
    /// What became of them, prepared and published.
    circle_treatments(id: CircleId) => "/circles/{id}/treatments";
    circle_treatments_publish(id: CircleId) => "/circles/{id}/treatments/publish";
    /// For everybody, once it is published.
    circle_public(id: CircleId) => "/circles/{id}/public";
}

texts! {
    /// What became of one's contributions, by personal link.
    circle_link_results(circle_secret) => "/c/{circle_secret}/results";
    circle_link_objection(circle_secret, contribution) => "/c/{circle_secret}/results/{contribution}";
}
