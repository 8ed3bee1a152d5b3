//! axe finds nothing on any page, in light, dark and the system's colours, wide, narrow and twice as large.

pub use crate::looks::show_in;
use crate::{
    looks::{LOOKS, Seen, enter, listening, look},
    support::Site,
};

/// What each reader looks at.
pub const PAGES: [(&str, &[&str]); 5] = [
    (
        "coordination@demo.example",
        &[
            "/",
            "/measures",
            "/measures/new",
            "/measures/{examined}",
            "/measures/{examined}/edit",
            "/measures/{examined}/archive",
            "/measures/assign?measure={examined}",
            "/measures/orphans",
            "/measures/imports",
            "/meetings/imports",
            "/meetings/imports/{import}",
            "/board",
            "/bilaterals",
            "/bilaterals/{organisation}",
            "/decisions?type=arbitration",
            "/arbitrations/new",
            "/arbitrations/{arbitration}",
            "/groups",
            "/groups/{group}",
            "/groups/{group}/edit",
            "/groups/{group}/updates",
            "/groups/{group}/updates/new",
            "/groups/{group}/links/new",
            "/groups/{group}/milestones/new",
            "/strategies",
            "/strategies/{strategy}",
            "/strategies/{strategy}/edit",
            "/couplings",
            "/couplings/{strategy}/{group}",
            "/prec-sessions",
            "/updates",
            "/help",
            "/search?q=reemploi",
            "/people",
            "/people/new",
            "/people/invite",
            "/people/{person}",
            "/polls",
            "/polls/new",
            "/polls/{poll}",
            "/polls/{poll}/edit",
            "/polls/{poll}/slots",
            "/polls/{poll}/people",
            "/polls/{poll}/cancel",
            "/poll/not-a-link",
            "/organisations",
            "/organisations/new",
            "/meetings",
            "/meetings?view=timeline",
            "/meetings/new",
            "/meetings/series/new",
            "/meetings/{planned}",
            "/meetings/{planned}/edit",
            "/meetings/{planned}/cancel",
            "/meetings/{planned}/archive",
            "/meetings/{planned}/documents",
            "/meetings/{session}/measures",
            "/groups/{unplanned}/prec-session",
            "/meetings/{planned}/attendance",
            "/meetings/{planned}/attendance/invite",
            "/meetings/{invited}/reply",
            "/account/calendar",
            "/organisations/{organisation}",
            "/meetings/{agenda_of}/agenda",
            "/meetings/{unprepared}/agenda",
            "/decisions",
            "/decisions/new",
            "/decisions/{decision}",
            "/decisions/{decision}/edit",
            "/decisions/{taken}/supersede",
            "/follow-up",
            "/follow-up?view=people",
            "/follow-up/new",
            "/follow-up/{item}",
            "/follow-up/{item}/edit",
            "/account/reminders",
            "/meetings/{drafted}/notes",
            "/meetings/{drafted}/notes?section={section}",
            "/meetings/{drafted}/notes/points/{noted}",
            "/meetings/{drafted}/notes/sections",
            "/meetings/{drafted}/notes/end",
            "/meetings/{circulated}/minutes",
            "/meetings/{circulated}/minutes/compare?all=1",
            "/meetings/{circulated}/minutes/advance?event=approve",
            "/meetings/{circulated}/corrections",
            "/meetings/{circulated}/corrections/new?entry={entry}",
            "/meetings/{circulated}/corrections/{correction}",
            "/meetings/{locked}/minutes",
            "/meetings/{locked}/minutes/amend",
            "/meetings/{planned}/agenda/send",
            "/circles",
            "/circles/new",
            "/circles/{circle}",
            "/circles/{circle}/edit",
            "/circles/{circle}/invitations",
            "/circles/{circle}/invitations/add",
            "/circles/{circle}/invitations/send",
            "/circles/{circle}/places",
            "/circles/{circle}/sheet",
            "/circles/{circle}/screen",
            "/circles/{circle}/live",
            "/circles/{circle}/live/questions",
            "/circles/{circle}/opinions",
            "/circles/{heard}/feedback",
            "/circles/{heard}/tagging",
            "/circles/{heard}/treatments",
            "/circles/{heard}/synthesis",
            "/circles/compare",
            "/circles/groups/{group}/axes",
            "/circles/axes/{axis}",
            "/circles/groups/{group}/notes",
            "/circles/notes/{note}",
            "/live",
            "/c/not-a-link",
            "/governance",
            "/governance/cards/{card}",
            "/governance/cards/{card}/move",
            "/governance/cards/{card}/edit",
            "/governance/tables/{table}/workshops",
            "/governance/workshops/{workshop}",
            "/governance/workshops/{workshop}/screen",
            "/governance/tables/{table}/sub-groups",
            "/governance/tables/{table}/settings",
            "/governance/tables/{table}/agenda",
            "/governance/cards/{card}/merge",
            "/governance/cards/{card}/links",
            "/governance/workshops/{workshop}/edit",
            "/governance/sub-groups/{sub_group}/notes",
            "/nowhere",
        ],
    ),
    (
        "pilote.gt1@demo.example",
        &[
            "/",
            "/reviews/next",
            "/reviews/done",
            "/measures/{submitted}",
            "/account",
            "/account/password",
        ],
    ),
    (
        "admin@demo.example",
        &[
            "/",
            "/admin",
            "/admin/rights",
            "/admin/outbox",
            "/design",
            "/people/{person}/erase",
        ],
    ),
    (
        "cabinet.transition@demo.example",
        &[
            "/",
            "/measures/{political}/evaluation",
            "/arbitrations/{evaluated}",
        ],
    ),
    (
        "membre.entreprise.gt1@demo.example",
        &["/", "/measures", "/groups"],
    ),
];

/// A page's path with the ids of the demo data.
pub async fn filled(site: &Site, path: &str) -> String {
    let mut path = path.to_owned();
    for (mark, sql) in [
        (
            "{examined}",
            "SELECT min(id) FROM measure WHERE state = 'examined'",
        ),
        (
            "{submitted}",
            "SELECT min(id) FROM measure WHERE state = 'submitted'",
        ),
        (
            "{political}",
            "SELECT min(id) FROM measure WHERE state = 'political_evaluation'",
        ),
        ("{arbitration}", "SELECT min(id) FROM arbitration"),
        (
            "{evaluated}",
            "SELECT min(am.arbitration_id) FROM arbitration_measure am JOIN measure m ON m.id = am.measure_id
             WHERE m.state = 'political_evaluation' AND am.superseded_by_id IS NULL",
        ),
        (
            "{invited}",
            "SELECT min(m.id) FROM meeting m JOIN attendance a ON a.meeting_id = m.id
             JOIN person p ON p.id = a.person_id
             WHERE m.state = 'planned' AND p.email = 'coordination@demo.example'",
        ),
        ("{poll}", "SELECT min(id) FROM poll WHERE state = 'open'"),
        ("{decision}", "SELECT min(id) FROM decision"),
        (
            "{taken}",
            "SELECT min(id) FROM decision WHERE state = 'taken'",
        ),
        (
            "{item}",
            "SELECT min(id) FROM action_item WHERE due_on IS NOT NULL AND pending",
        ),
        ("{import}", "SELECT min(id) FROM minutes_import"),
        (
            "{planned}",
            "SELECT min(id) FROM meeting WHERE state = 'planned' AND archived_at IS NULL",
        ),
        ("{group}", "SELECT id FROM working_group WHERE number = 1"),
        (
            "{session}",
            "SELECT min(id) FROM meeting WHERE kind = 'prec_session' AND state = 'planned'",
        ),
        (
            "{unplanned}",
            "SELECT max(id) FROM working_group g
             WHERE NOT EXISTS (SELECT FROM meeting WHERE group_id = g.id AND kind = 'prec_session')",
        ),
        ("{strategy}", "SELECT min(id) FROM strategy"),
        (
            "{organisation}",
            "SELECT min(organisation_id) FROM bilateral",
        ),
        (
            "{section}",
            "SELECT min(s.id) FROM minutes_section s
             WHERE s.meeting_id = (SELECT min(meeting_id) FROM minutes WHERE state = 'draft')",
        ),
        (
            "{noted}",
            "SELECT min(e.point_id) FROM entry e
             WHERE e.meeting_id = (SELECT min(meeting_id) FROM minutes WHERE state = 'draft')",
        ),
        (
            "{drafted}",
            "SELECT min(meeting_id) FROM minutes WHERE state = 'draft'",
        ),
        (
            "{circulated}",
            "SELECT min(meeting_id) FROM minutes WHERE state = 'circulated'",
        ),
        (
            "{entry}",
            "SELECT min(id) FROM entry WHERE meeting_id =
                 (SELECT min(meeting_id) FROM minutes WHERE state = 'circulated')",
        ),
        (
            "{correction}",
            "SELECT min(id) FROM correction WHERE state = 'proposed'",
        ),
        (
            "{locked}",
            "SELECT min(meeting_id) FROM minutes WHERE state = 'locked'",
        ),
        (
            "{agenda_of}",
            "SELECT coalesce(max(meeting_id), 0) FROM agenda_point WHERE archived_at IS NULL",
        ),
        (
            "{unprepared}",
            "SELECT m.id FROM meeting m
             WHERE m.state = 'planned' AND m.archived_at IS NULL
               AND NOT EXISTS (SELECT FROM agenda_point p WHERE p.meeting_id = m.id)
             ORDER BY m.starts_at LIMIT 1",
        ),
        (
            "{circle}",
            "SELECT max(circle_id) FROM circle_invitee WHERE archived_at IS NULL",
        ),
        ("{heard}", "SELECT min(circle_id) FROM contribution"),
        ("{axis}", "SELECT min(id) FROM axis"),
        ("{note}", "SELECT min(id) FROM note"),
        ("{card}", "SELECT min(id) FROM governance_card"),
        ("{table}", "SELECT min(id) FROM governance_table"),
        ("{workshop}", "SELECT min(id) FROM governance_workshop"),
        (
            "{sub_group}",
            "SELECT min(id) FROM governance_sub_group",
        ),
        (
            "{person}",
            "SELECT min(id) FROM person WHERE email LIKE 'pilote%'",
        ),
    ] {
        if path.contains(mark) {
            path = path.replace(mark, &site.count(sql).await.to_string());
        }
    }
    path
}

/// What is looked at in all of them.
const IMPORTANT: [&str; 13] = [
    "/",
    "/measures",
    "/measures/{examined}",
    "/measures/{examined}/edit",
    "/reviews/next",
    "/arbitrations/new",
    "/board",
    "/meetings",
    "/meetings/{agenda_of}/agenda",
    "/meetings/{unprepared}/agenda",
    "/meetings/{drafted}/notes",
    "/meetings/{circulated}/minutes",
    "/polls/{poll}",
];

/// In what a page is looked at: the others in two, and each second one in another by turns.
pub fn looks(page: &str, nth: usize) -> Vec<Seen> {
    const BY_TURNS: [usize; 7] = [1, 2, 3, 5, 6, 7, 8];
    if IMPORTANT.contains(&page) {
        return LOOKS.to_vec();
    }
    let turn = (nth % 2 == 1).then(|| LOOKS[BY_TURNS[nth / 2 % BY_TURNS.len()]]);
    [LOOKS[0], LOOKS[4]].into_iter().chain(turn).collect()
}

async fn look_at_all(readers: &[(&str, &[&str])]) {
    let site = Site::start().await;
    let browser = listening(&site).await;
    let mut wrong = Vec::new();
    for (email, pages) in readers {
        enter(&browser, email).await;
        for (nth, page) in pages.iter().enumerate() {
            browser.go(&filled(&site, page).await).await;
            let name = format!("{email} {page}");
            look(&browser, &looks(page, nth), &name, &mut wrong).await;
        }
    }
    browser.close().await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn axe_finds_nothing_on_what_the_coordination_sees() {
    look_at_all(&PAGES[..1]).await;
}

#[tokio::test]
async fn axe_finds_nothing_on_what_others_see() {
    look_at_all(&PAGES[1..]).await;
}

#[tokio::test]
async fn axe_finds_nothing_where_one_signs_in() {
    let site = Site::start().await;
    let browser = listening(&site).await;
    let mut wrong = Vec::new();
    for path in ["/sign-in", "/password/forgotten", "/password/dead"] {
        browser.go(path).await;
        look(&browser, &LOOKS, path, &mut wrong).await;
    }
    browser.close().await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
