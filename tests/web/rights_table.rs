//! Who may call what: every route, for every kind of visitor. Each room has its section and
//! adds its rows when it adds routes; `rights.rs` walks the table and finds what is missing.
//!
//! A row says what each of [`VISITORS`] gets, in their order; blanks only group:
//! `s` is sent to sign in, `o` may (the answer may still be about the form or the thing's
//! state), `x` knows of it but may not (403), `-` knows of nothing (404).

use crate::{
    circles, governance, import_minutes, meetings, minutes, polls, register,
    rights_of_flows::{APP, FLOWS, PLATFORM},
    rights_of_measures,
};

/// A route, what a form to it holds, and what each visitor gets.
pub struct Row {
    pub method: &'static str,
    /// As in `kernel::urls`.
    pub path: &'static str,
    pub fields: &'static [(&'static str, &'static str)],
    pub expected: &'static str,
}

pub const fn get(path: &'static str, expected: &'static str) -> Row {
    row("GET", path, &[], expected)
}

pub const fn post(path: &'static str, expected: &'static str) -> Row {
    row("POST", path, &[], expected)
}

pub const fn row(
    method: &'static str,
    path: &'static str,
    fields: &'static [(&'static str, &'static str)],
    expected: &'static str,
) -> Row {
    Row {
        method,
        path,
        fields,
        expected,
    }
}

/// Marks a form that sends a file.
pub const UPLOAD: (&str, &str) = ("file", "essai.csv");

/// The kinds of visitors, in the order of a row's letters. Things are in GT1.
pub const VISITORS: [&str; 15] = [
    "guest",
    // group 2 of a row
    "administrator",
    "coordination",
    "lead of GT1",
    // group 3
    "pilot of GT1",
    "pilot of GT2",
    // group 4
    "facilitator of GT1",
    "facilitator of GT2",
    // group 5
    "thematic coordinator",
    "cabinet",
    // group 6
    "member of GT1",
    "member of GT2",
    // group 7
    "without a role",
    // group 8: of GT2 otherwise, but the measure is assigned to them
    "assigned pilot",
    "assigned thematic coordinator",
];

// The rights of the matrix as they show here.
pub const PUBLIC: &str = "o ooo oo oo oo oo o oo";
pub const SIGNED_IN: &str = "s ooo oo oo oo oo o oo";
pub const READ_ADMINISTRATION: &str = "s o-- -- -- -- -- - --";
pub const READ_PEOPLE: &str = "s ooo oo oo oo -- - oo";
pub const EDIT_PEOPLE: &str = "s oox xx xx xx -- - xx";
pub const MANAGE_ACCOUNTS: &str = "s oxx xx xx xx -- - xx";
pub const READ_PORTFOLIO: &str = "s ooo oo oo oo oo - oo";
pub const CREATE_PORTFOLIO: &str = "s oox xx xx xx xx - xx";
pub const EDIT_GROUP: &str = "s ooo ox xx xx xx - xx";
pub const EDIT_STRATEGY: &str = CREATE_PORTFOLIO;
pub const WRITE_GROUP_STATUS: &str = "s xoo ox ox xx xx - xx";
pub const WRITE_STRATEGY_STATUS: &str = "s xox xx xx xx xx - xx";
pub const EDIT_ANOTHERS_STATUS: &str = WRITE_STRATEGY_STATUS;
pub const EDIT_COUPLING: &str = "s xoo ox xx xx xx - xx";
pub const LIST_MEASURES: &str = READ_PORTFOLIO;
pub const READ_MEASURE: &str = "s ooo oo oo oo o- - oo";
pub const READ_ALL_MEASURES: &str = READ_PEOPLE;
pub const CREATE_MEASURE: &str = CREATE_PORTFOLIO;
pub const EDIT_MEASURE: &str = "s oox xx xx xx x- - xo";
pub const IMPORT_MEASURES: &str = CREATE_PORTFOLIO;
pub const ASSIGN_MEASURES: &str = CREATE_PORTFOLIO;
pub const READ_REVIEWS: &str = READ_PEOPLE;
pub const PREPARE_REVIEW: &str = "s xxx ox ox xx x- - ox";
pub const SUBMIT_REVIEW: &str = "s xxx ox xx xx x- - ox";
pub const COMMENT: &str = "s xoo oo oo oo x- - oo";
pub const EDIT_ANOTHERS_COMMENT: &str = "s xxx xx xx xx x- - xx";
pub const GIVE_OPINION: &str = "s xxx xx xx ox x- - xo";
pub const EXAMINE: &str = "s xox xx ox ox x- - xo";
pub const RETURN_REVIEW: &str = "s xox xx xx ox x- - xo";
pub const EDIT_BILATERAL: &str = "s xox ox ox xx x- - ox";
pub const ARBITRATE: &str = "s xox xx xx xx -- - xx";
pub const ARBITRATE_MEASURE: &str = "s xox xx xx xx x- - xx";
pub const EVALUATE: &str = "s xxx xx xx xo x- - xx";
/// Everybody in some group or strategy: lists show what the reader may see.
pub const LIST_MEETINGS: &str = READ_PORTFOLIO;
pub const READ_MEETING: &str = "s ooo oo oo oo o- - oo";
pub const EDIT_MEETING: &str = "s xoo ox ox xx x- - xx";

/// A room: its folder under `src/features`, or the layer; and its rows.
pub const ROOMS: &[(&str, &[Row])] = &[
    ("people", PEOPLE),
    ("portfolio", PORTFOLIO),
    ("measures", rights_of_measures::MEASURES),
    ("meetings", meetings::planning::ROWS),
    ("meetings", meetings::attendance::ROWS),
    ("meetings", meetings::agenda::ROWS),
    ("minutes", minutes::notes::ROWS),
    ("minutes", minutes::lifecycle::ROWS),
    ("minutes", minutes::corrections::ROWS),
    ("minutes", minutes::publication::ROWS),
    ("register", register::decisions::ROWS),
    ("register", register::follow_up::ROWS),
    ("polls", polls::ROWS),
    ("circles", circles::room::ROWS),
    ("circles", circles::axes::ROWS),
    ("circles", circles::notes::ROWS),
    ("circles", circles::invitations::ROWS),
    ("circles", circles::sheet::ROWS),
    ("circles", circles::live::ROWS),
    ("circles", circles::feedback::ROWS),
    ("circles", circles::synthesis::ROWS),
    ("flows", circles::sheet::CAME),
    ("governance", governance::tables::ROWS),
    ("governance", governance::cards::ROWS),
    ("governance", governance::merging::ROWS),
    ("governance", governance::votes::ROWS),
    ("governance", governance::workshop::ROWS),
    ("governance", governance::live::ROWS),
    ("governance", governance::exports::ROWS),
    ("governance", governance::links::ROWS),
    ("flows", import_minutes::ROWS),
    ("flows", circles::room::FLOWS),
    ("flows", FLOWS),
    ("platform", PLATFORM),
    ("app", APP),
];

const PEOPLE: &[Row] = &[
    // organisations
    get("/organisations", READ_PEOPLE),
    post("/organisations", EDIT_PEOPLE),
    get("/organisations/new", EDIT_PEOPLE),
    get("/organisations/{id}", READ_PEOPLE),
    post("/organisations/{id}", EDIT_PEOPLE),
    get("/organisations/{id}/edit", EDIT_PEOPLE),
    get("/organisations/{id}/archive", EDIT_PEOPLE),
    post("/organisations/{id}/archive", EDIT_PEOPLE),
    post("/organisations/{id}/restore", EDIT_PEOPLE),
    // persons
    get("/people", READ_PEOPLE),
    post("/people", EDIT_PEOPLE),
    get("/people/new", EDIT_PEOPLE),
    get("/people/{id}", READ_PEOPLE),
    post("/people/{id}", EDIT_PEOPLE),
    get("/people/{id}/edit", EDIT_PEOPLE),
    get("/people/{id}/archive", EDIT_PEOPLE),
    post("/people/{id}/archive", EDIT_PEOPLE),
    post("/people/{id}/restore", EDIT_PEOPLE),
    get("/people/{id}/erase", MANAGE_ACCOUNTS),
    post("/people/{id}/erase", MANAGE_ACCOUNTS),
    // roles
    post("/people/{id}/roles", EDIT_PEOPLE),
    row(
        "POST",
        "/people/{id}/roles",
        &[("role", "administrator")],
        MANAGE_ACCOUNTS,
    ),
    row(
        "POST",
        "/people/{id}/roles",
        &[("role", "cabinet"), ("group", "1")],
        MANAGE_ACCOUNTS,
    ),
    row(
        "POST",
        "/people/{id}/roles",
        &[("role", "thematic_coordinator"), ("group", "1")],
        MANAGE_ACCOUNTS,
    ),
    get("/people/{id}/roles/{membership}/end", EDIT_PEOPLE),
    post("/people/{id}/roles/{membership}/end", EDIT_PEOPLE),
    // accounts
    get("/people/invite", EDIT_PEOPLE),
    post("/people/invite", EDIT_PEOPLE),
    row("POST", "/people/invite/file", &[UPLOAD], EDIT_PEOPLE),
    post("/people/invite/table", EDIT_PEOPLE),
    post("/people/{id}/invite", EDIT_PEOPLE),
    post("/people/{id}/revoke-invitation", EDIT_PEOPLE),
    post("/people/{id}/reset-password", EDIT_PEOPLE),
    get("/people/{id}/deactivate", MANAGE_ACCOUNTS),
    post("/people/{id}/deactivate", MANAGE_ACCOUNTS),
    post("/people/{id}/reactivate", MANAGE_ACCOUNTS),
    get("/people/{id}/second-factor/remove", MANAGE_ACCOUNTS),
    post("/people/{id}/second-factor/remove", MANAGE_ACCOUNTS),
    post("/people/{id}/cancel-address", EDIT_PEOPLE),
    // one's own account
    get("/account", SIGNED_IN),
    post("/account", SIGNED_IN),
    post("/account/keys", SIGNED_IN),
    get("/account/password", SIGNED_IN),
    post("/account/password", SIGNED_IN),
    get("/account/second-factor", SIGNED_IN),
    post("/account/second-factor", SIGNED_IN),
    get("/account/second-factor/enrol", SIGNED_IN),
    post("/account/second-factor/enrol", SIGNED_IN),
    get("/account/second-factor/remove", SIGNED_IN),
    post("/account/second-factor/remove", SIGNED_IN),
    // there is none to make codes for, and no address waits
    post("/account/second-factor/codes", "s --- -- -- -- -- - --"),
    post("/account/cancel-address", "s --- -- -- -- -- - --"),
    // another's session: there is none
    post("/account/sessions/{id}/close", "s --- -- -- -- -- - --"),
    post("/account/sessions/close-others", SIGNED_IN),
    // administrators' pages
    get("/admin", READ_ADMINISTRATION),
    get("/admin/rights", READ_ADMINISTRATION),
    get("/admin/security", READ_ADMINISTRATION),
    get("/admin/security.csv", READ_ADMINISTRATION),
    get("/admin/outbox", READ_ADMINISTRATION),
    get("/admin/outbox/{id}", READ_ADMINISTRATION),
    post("/admin/outbox/{id}/retry", READ_ADMINISTRATION),
    post("/admin/outbox/retry-all", READ_ADMINISTRATION),
    // signing in
    get("/sign-in", PUBLIC),
    post("/sign-in", PUBLIC),
    // nobody's second step is due: back to the sign-in page
    get("/sign-in/code", "s sss ss ss ss ss s ss"),
    post("/sign-in/code", "s sss ss ss ss ss s ss"),
    // leads everybody to the sign-in page
    post("/sign-out", "s sss ss ss ss ss s ss"),
    row("POST", "/language", &[("lang", "fr")], PUBLIC),
    row("POST", "/look", &[("theme", "dark")], PUBLIC),
    get("/unsent", SIGNED_IN),
    // another's form: there is none
    post("/unsent/{id}/forget", "s --- -- -- -- -- - --"),
    get("/password/forgotten", PUBLIC),
    post("/password/forgotten", PUBLIC),
    get("/password/{token_secret}", PUBLIC),
    post("/password/{token_secret}", PUBLIC),
    // the token is no address's
    get("/address/{address_secret}", "- --- -- -- -- -- - --"),
    post("/address/{address_secret}", "- --- -- -- -- -- - --"),
];

const PORTFOLIO: &[Row] = &[
    get("/strategies", READ_PORTFOLIO),
    post("/strategies", CREATE_PORTFOLIO),
    get("/strategies/new", CREATE_PORTFOLIO),
    get("/strategies/several", CREATE_PORTFOLIO),
    post("/strategies/several", CREATE_PORTFOLIO),
    row(
        "POST",
        "/strategies/several/file",
        &[UPLOAD],
        CREATE_PORTFOLIO,
    ),
    post("/strategies/several/table", CREATE_PORTFOLIO),
    get("/strategies/{id}", READ_PORTFOLIO),
    post("/strategies/{id}", EDIT_STRATEGY),
    get("/strategies/{id}/edit", EDIT_STRATEGY),
    get("/strategies/{id}/archive", CREATE_PORTFOLIO),
    post("/strategies/{id}/archive", CREATE_PORTFOLIO),
    post("/strategies/{id}/restore", CREATE_PORTFOLIO),
    get("/strategies/{id}/updates", READ_PORTFOLIO),
    get("/strategies/{id}/updates/new", WRITE_STRATEGY_STATUS),
    post("/strategies/{id}/updates/new", WRITE_STRATEGY_STATUS),
    get("/strategies/{id}/links/new", EDIT_STRATEGY),
    post("/strategies/{id}/links/new", EDIT_STRATEGY),
    get("/strategies/{id}/milestones/new", EDIT_STRATEGY),
    post("/strategies/{id}/milestones/new", EDIT_STRATEGY),
    get("/groups", READ_PORTFOLIO),
    post("/groups", CREATE_PORTFOLIO),
    get("/groups/new", CREATE_PORTFOLIO),
    get("/groups/several", CREATE_PORTFOLIO),
    post("/groups/several", CREATE_PORTFOLIO),
    row("POST", "/groups/several/file", &[UPLOAD], CREATE_PORTFOLIO),
    post("/groups/several/table", CREATE_PORTFOLIO),
    get("/groups/{id}", READ_PORTFOLIO),
    post("/groups/{id}", EDIT_GROUP),
    get("/groups/{id}/edit", EDIT_GROUP),
    get("/groups/{id}/archive", CREATE_PORTFOLIO),
    post("/groups/{id}/archive", CREATE_PORTFOLIO),
    post("/groups/{id}/restore", CREATE_PORTFOLIO),
    get("/groups/{id}/updates", READ_PORTFOLIO),
    get("/groups/{id}/updates/new", WRITE_GROUP_STATUS),
    post("/groups/{id}/updates/new", WRITE_GROUP_STATUS),
    get("/groups/{id}/links/new", EDIT_GROUP),
    post("/groups/{id}/links/new", EDIT_GROUP),
    get("/groups/{id}/milestones/new", EDIT_GROUP),
    post("/groups/{id}/milestones/new", EDIT_GROUP),
    get("/updates", READ_PORTFOLIO),
    // parts of GT1
    get("/updates/{id}/edit", EDIT_ANOTHERS_STATUS),
    post("/updates/{id}/edit", EDIT_ANOTHERS_STATUS),
    get("/updates/{id}/archive", EDIT_ANOTHERS_STATUS),
    post("/updates/{id}/archive", EDIT_ANOTHERS_STATUS),
    post("/updates/{id}/restore", EDIT_ANOTHERS_STATUS),
    get("/links/{id}/remove", EDIT_GROUP),
    post("/links/{id}/remove", EDIT_GROUP),
    get("/milestones/{id}/edit", EDIT_GROUP),
    post("/milestones/{id}/edit", EDIT_GROUP),
    post("/milestones/{id}/done", EDIT_GROUP),
    get("/milestones/{id}/remove", EDIT_GROUP),
    post("/milestones/{id}/remove", EDIT_GROUP),
    get("/couplings", READ_PORTFOLIO),
    get("/couplings/{strategy}/{group}", EDIT_COUPLING),
    post("/couplings/{strategy}/{group}", EDIT_COUPLING),
    get("/couplings/{strategy}/{group}/remove", EDIT_COUPLING),
    post("/couplings/{strategy}/{group}/remove", EDIT_COUPLING),
];
