//! axe finds nothing on the pages of those who prepare a circle, run it and make its synthesis, which the
//! walk over all rooms leaves out.

use crate::{
    accessibility::looks,
    looks::{enter, listening, look},
    support::Site,
};

/// What stands for an id in an address, and which of the demo's it is.
const IDS: [(&str, &str); 12] = [
    (
        "{evening}",
        "SELECT min(id) FROM circle WHERE state = 'running'",
    ),
    (
        "{point}",
        "SELECT min(id) FROM sheet_point WHERE started_at IS NULL",
    ),
    (
        "{inviting}",
        "SELECT min(id) FROM circle WHERE state = 'inviting'",
    ),
    (
        "{invitee}",
        "SELECT min(id) FROM circle_invitee WHERE state = 'invited'
         AND circle_id = (SELECT min(id) FROM circle WHERE state = 'inviting')",
    ),
    (
        "{written}",
        "SELECT min(s.circle_id) FROM synthesis s JOIN circle c ON c.id = s.circle_id WHERE c.state = 'feedback'",
    ),
    (
        "{writer}",
        "SELECT min(i.id) FROM circle_invitee i JOIN synthesis s ON s.circle_id = i.circle_id
         JOIN circle c ON c.id = i.circle_id WHERE c.state = 'feedback' AND i.came_at IS NOT NULL",
    ),
    (
        "{said}",
        // Some of which no more than a few came are held back.
        "SELECT min(id) FROM contribution WHERE archived_at IS NULL AND NOT unnamed AND body <> ''
             AND source <> 'first_opinion' AND circle_id =
             (SELECT min(s.circle_id) FROM synthesis s JOIN circle c ON c.id = s.circle_id WHERE c.state = 'feedback')",
    ),
    (
        "{tag}",
        "SELECT min(t.id) FROM tag t JOIN circle c ON c.id = t.circle_id WHERE c.state = 'feedback'",
    ),
    (
        "{asked}",
        "SELECT min(f.axis_id) FROM feedback f JOIN synthesis s ON s.circle_id = f.circle_id
         JOIN circle c ON c.id = f.circle_id WHERE c.state = 'feedback'",
    ),
    (
        "{drafting}",
        "SELECT min(note_id) FROM note_version WHERE state = 'drafting'",
    ),
    ("{group}", "SELECT id FROM working_group WHERE number = 3"),
    (
        "{axis}",
        "SELECT min(a.id) FROM axis a JOIN working_group g ON g.id = a.group_id WHERE g.number = 3",
    ),
];

const PAGES: [&str; 32] = [
    "/circles/{evening}/sheet",
    "/circles/{evening}/screen",
    "/circles/{evening}/live",
    "/circles/{evening}/live/questions",
    "/circles/{evening}/came",
    "/circles/{evening}/sheet/new",
    "/circles/{evening}/sheet/{point}",
    "/circles/{evening}/sheet/print",
    "/circles/{evening}/sub-groups",
    "/circles/{evening}/advance?step=end",
    "/circles/{inviting}/invitations/{invitee}",
    "/circles/{inviting}/invitations/{invitee}/edit",
    "/circles/{inviting}/invitations/{invitee}/remove",
    "/circles/{inviting}/invitations/remind",
    "/circles/{inviting}/calls",
    "/circles/{inviting}/texts",
    "/circles/{inviting}/archive",
    "/circles/{written}/synthesis",
    "/circles/{written}/synthesis/edit",
    "/circles/{written}/tagging",
    "/circles/{written}/tags/{tag}",
    "/circles/{written}/contributions/{said}",
    "/circles/{written}/treatments/publish",
    "/circles/{written}/feedback/axes/{asked}",
    "/circles/{written}/feedback/remind",
    "/circles/{written}/feedback/extensions/{writer}",
    "/circles/notes/{drafting}/write",
    "/circles/notes/{drafting}/edit",
    "/circles/groups/{group}/notes/new",
    "/circles/groups/{group}/axes/new",
    "/circles/axes/{axis}/edit",
    "/c",
];

async fn filled(site: &Site, path: &str) -> String {
    let mut path = path.to_owned();
    for (mark, sql) in IDS {
        if path.contains(mark) {
            path = path.replace(mark, &site.count(sql).await.to_string());
        }
    }
    path
}

#[tokio::test]
async fn axe_finds_nothing_on_what_those_see_who_prepare_a_circle() {
    let site = Site::start().await;
    let browser = listening(&site).await;
    enter(&browser, "coordination@demo.example").await;
    let mut wrong = Vec::new();
    for (nth, page) in PAGES.iter().enumerate() {
        browser.go(&filled(&site, page).await).await;
        // What is looked at is the page, not one that says that there is none.
        let title = browser.find("main h1").await.text().await.unwrap();
        for none in ["introuvable", "plus possible", "refusé"] {
            assert!(!title.contains(none), "{page}: {title}");
        }
        look(&browser, &looks(page, nth), page, &mut wrong).await;
    }
    browser.close().await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
