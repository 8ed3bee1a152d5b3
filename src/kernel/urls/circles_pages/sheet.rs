//! The run sheet, its clock and the big screen.

use crate::ids::*;

pages! {
    /// The run sheet.
    circle_sheet(id: CircleId) => "/circles/{id}/sheet";
    sheet_point_new(id: CircleId) => "/circles/{id}/sheet/new";
    /// The run sheet on paper.
    circle_sheet_print(id: CircleId) => "/circles/{id}/sheet/print";
    circle_sheet_generate(id: CircleId) => "/circles/{id}/sheet/generate";
    /// What to do about an overrun.
    circle_sheet_overrun(id: CircleId) => "/circles/{id}/sheet/overrun";
    sheet_point(id: CircleId, sheet_point: SheetPointId) => "/circles/{id}/sheet/{sheet_point}";
    sheet_point_move(id: CircleId, sheet_point: SheetPointId) =>
        "/circles/{id}/sheet/{sheet_point}/move";
    sheet_point_clock(id: CircleId, sheet_point: SheetPointId) =>
        "/circles/{id}/sheet/{sheet_point}/clock";
    sheet_point_remove(id: CircleId, sheet_point: SheetPointId) =>
        "/circles/{id}/sheet/{sheet_point}/remove";
    sheet_point_restore(id: CircleId, sheet_point: SheetPointId) =>
        "/circles/{id}/sheet/{sheet_point}/restore";
    /// The sub-groups of the meeting.
    sub_groups(id: CircleId) => "/circles/{id}/sub-groups";
    sub_group(id: CircleId, sub_group: SubGroupId) => "/circles/{id}/sub-groups/{sub_group}";
    sub_group_remove(id: CircleId, sub_group: SubGroupId) =>
        "/circles/{id}/sub-groups/{sub_group}/remove";
    sub_group_restore(id: CircleId, sub_group: SubGroupId) =>
        "/circles/{id}/sub-groups/{sub_group}/restore";
    /// Who came, and who came too.
    circle_came(id: CircleId) => "/circles/{id}/came";
    /// Somebody of the list came, or did not after all.
    circle_invitee_came(id: CircleId, circle_invitee: CircleInviteeId) =>
        "/circles/{id}/came/{circle_invitee}";
    /// The big screen.
    circle_screen(id: CircleId) => "/circles/{id}/screen";
    /// All events of a circle's evening: one stream per tab.
    circle_events(id: CircleId) => "/circles/{id}/events";
    /// How they stand, with the server's time.
    circle_now(id: CircleId) => "/circles/{id}/now";
}
