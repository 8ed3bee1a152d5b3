//! Rows of the rights table: what spans rooms, the platform's own, the program's.

use crate::{circles::BY_LINK, governance, rights_table::*};

pub const FLOWS: &[Row] = &[
    get("/", SIGNED_IN),
    get("/start", "s oo- -- -- -- -- - --"),
    post("/start/coordination", "s ox- -- -- -- -- - --"),
    get("/search", SIGNED_IN),
    get("/search/suggestions", SIGNED_IN),
    get("/help", PUBLIC),
    get("/help/{help_role}", PUBLIC),
    get("/design", READ_ADMINISTRATION),
    get("/board", READ_REVIEWS),
    get("/board/export.xlsx", READ_REVIEWS),
    get("/board/note.pdf", READ_REVIEWS),
    post("/measures/imports/{id}/confirm", IMPORT_MEASURES),
    // what comes back to the mailboxes
    get("/admin/mails/returns", READ_ADMINISTRATION),
    row(
        "POST",
        "/admin/mails/returns",
        &[UPLOAD],
        READ_ADMINISTRATION,
    ),
    row(
        "POST",
        "/admin/mails/returns/{id}",
        &[("kind", "unknown")],
        READ_ADMINISTRATION,
    ),
    post("/admin/mails/addresses", READ_ADMINISTRATION),
    post("/admin/mails/addresses/{id}/confirm", READ_ADMINISTRATION),
    // the measures of a special PREC session
    get("/groups/{id}/prec-session", READ_REVIEWS),
    get("/meetings/{id}/measures", READ_REVIEWS),
    post("/meetings/{id}/measures", "s xox xx ox ox -- - xo"),
    // cards of the governance table on their way to a decision
    get("/governance/tables/{id}/agenda", governance::WRITE),
    post("/governance/tables/{id}/agenda", governance::WRITE),
    get("/meetings/{id}/cards/{card_point}", READ_MEETING),
    post("/meetings/{id}/cards/{card_point}", EDIT_MEETING),
    // a sub-group's notes beside its cards: who takes notes of the workshop's meeting, where it has one
    get("/governance/sub-groups/{id}/notes", governance::WRITE),
    post("/governance/sub-groups/{id}/notes", governance::WRITE),
    post("/governance/sub-groups/{id}/notes/cards", governance::WRITE),
    post(
        "/governance/sub-groups/{id}/notes/entries",
        governance::WRITE,
    ),
    // a workshop, for who came by a circle's personal link
    get("/c/{circle_secret}/workshop", BY_LINK),
    get("/c/{circle_secret}/workshop/events", BY_LINK),
    post("/c/{circle_secret}/workshop/cards", BY_LINK),
    post(
        "/c/{circle_secret}/workshop/cards/{governance_card}/vote",
        BY_LINK,
    ),
    get(
        "/c/{circle_secret}/workshop/cards/{governance_card}",
        BY_LINK,
    ),
    post(
        "/c/{circle_secret}/workshop/cards/{governance_card}",
        BY_LINK,
    ),
    get(
        "/c/{circle_secret}/workshop/cards/{governance_card}/edit",
        BY_LINK,
    ),
    get(
        "/c/{circle_secret}/workshop/cards/{governance_card}/withdraw",
        BY_LINK,
    ),
    post(
        "/c/{circle_secret}/workshop/cards/{governance_card}/withdraw",
        BY_LINK,
    ),
    post(
        "/c/{circle_secret}/workshop/cards/{governance_card}/comments",
        BY_LINK,
    ),
    get(
        "/c/{circle_secret}/workshop/cards/{governance_card}/comments/{governance_comment}/withdraw",
        BY_LINK,
    ),
    post(
        "/c/{circle_secret}/workshop/cards/{governance_card}/comments/{governance_comment}/withdraw",
        BY_LINK,
    ),
    // the same, for phones that came in by the code: no visitor has one
    get("/live/phone/workshop", BY_LINK),
    get("/live/phone/workshop/events", "- --- -- -- -- -- - --"),
    post("/live/phone/workshop/cards", BY_LINK),
    // a round's news: who may write the group's status, at a meeting they may see
    get("/meetings/{id}/rounds/{round_point}", EDIT_MEETING),
    post("/meetings/{id}/rounds/{round_point}", EDIT_MEETING),
];

pub const PLATFORM: &[Row] = &[
    get("/static/{name}", PUBLIC),
    get("/favicon.ico", PUBLIC),
    // one's own; none of the form that the table names
    get("/drafts", SIGNED_IN),
    post("/drafts", SIGNED_IN),
];

pub const APP: &[Row] = &[get("/healthz", PUBLIC), get("/readyz", PUBLIC)];
