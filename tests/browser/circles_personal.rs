//! axe finds nothing on the pages that a personal link opens, at each stage of a circle.

use crate::{
    accessibility::looks,
    looks::{listening, look},
    support::Site,
};

/// Somebody of the demo's circles, the axis (or card) asked about, and what their link shows then.
struct Stage {
    invitee: &'static str,
    axis: &'static str,
    pages: &'static [&'static str],
}

/// No axis is in the address.
const NONE: &str = "SELECT 0::bigint";
const OF_GT6: &str = "SELECT min(a.id) FROM axis a JOIN working_group g ON g.id = a.group_id
    WHERE g.number = 6";

const BEFORE: [Stage; 4] = [
    Stage {
        // Asked, and has not answered.
        invitee: "SELECT min(i.id) FROM circle_invitee i JOIN circle c ON c.id = i.circle_id
            JOIN working_group g ON g.id = c.group_id
            WHERE g.number = 4 AND c.state = 'inviting' AND i.state = 'invited'",
        axis: NONE,
        pages: &["", "/note", "/opinion", "/not-me"],
    },
    Stage {
        // Comes.
        invitee: "SELECT min(i.id) FROM circle_invitee i JOIN circle c ON c.id = i.circle_id
            JOIN working_group g ON g.id = c.group_id
            WHERE g.number = 4 AND c.state = 'inviting' AND i.state = 'yes'",
        axis: NONE,
        pages: &["", "/unsubscribe", "/data", "/data/erase"],
    },
    Stage {
        invitee: "SELECT min(i.id) FROM circle_invitee i JOIN circle c ON c.id = i.circle_id
            WHERE c.state = 'running' AND i.state = 'yes'",
        axis: NONE,
        pages: &["", "/live"],
    },
    Stage {
        // Has written a card in the workshop that goes on.
        invitee: "WITH running AS (
                UPDATE governance_workshop SET phase = 'collect',
                       circle_id = (SELECT min(id) FROM circle WHERE state = 'running')
                WHERE id = (SELECT min(id) FROM governance_workshop WHERE phase = 'planned')
                RETURNING table_id, circle_id)
            INSERT INTO governance_card (table_id, topic_id, level_id, position, kind, body, author_invitee_id,
                                         author_shown, written_at)
            SELECT c.table_id, c.topic_id, c.level_id, 99, 'question', 'Qui siège **pour les communes** ?',
                   (SELECT min(i.id) FROM circle_invitee i
                    WHERE i.circle_id = (SELECT circle_id FROM running) AND i.state = 'yes'), true, now()
            FROM governance_card c WHERE c.table_id = (SELECT table_id FROM running)
            ORDER BY c.id LIMIT 1 RETURNING author_invitee_id",
        axis: "SELECT max(id) FROM governance_card",
        pages: &[
            "/workshop",
            "/workshop/cards/{axis}",
            "/workshop/cards/{axis}/edit",
            "/workshop/cards/{axis}/withdraw",
            "/live",
        ],
    },
];

const AFTER: [Stage; 4] = [
    Stage {
        // Came, and has not written.
        invitee: "SELECT min(i.id) FROM circle_invitee i JOIN circle c ON c.id = i.circle_id
            JOIN working_group g ON g.id = c.group_id
            WHERE g.number = 6 AND c.state = 'feedback' AND i.came_at IS NOT NULL
              AND NOT EXISTS (SELECT FROM feedback_done d WHERE d.invitee_id = i.id)",
        axis: OF_GT6,
        pages: &["", "/live", "/feedback", "/feedback/{axis}"],
    },
    Stage {
        // Has begun to write.
        invitee: "INSERT INTO feedback (circle_id, axis_id, note_version_id, invitee_id, unnamed, saved_at)
            SELECT i.circle_id, a.id, (SELECT max(note_version_id) FROM feedback f WHERE f.circle_id = i.circle_id),
                   i.id, false, now()
            FROM circle_invitee i JOIN circle c ON c.id = i.circle_id
            JOIN working_group g ON g.id = c.group_id
            CROSS JOIN LATERAL (SELECT min(id) AS id FROM axis WHERE group_id = g.id) a
            WHERE g.number = 6 AND c.state = 'feedback' AND i.came_at IS NOT NULL
              AND NOT EXISTS (SELECT FROM feedback_done d WHERE d.invitee_id = i.id)
            ORDER BY i.id DESC LIMIT 1 RETURNING invitee_id",
        axis: OF_GT6,
        pages: &["/feedback/{axis}", "/feedback/{axis}/files"],
    },
    Stage {
        // Has sent with a name.
        invitee: "SELECT min(f.invitee_id) FROM feedback f JOIN circle c ON c.id = f.circle_id
            JOIN working_group g ON g.id = c.group_id WHERE g.number = 6 AND f.state = 'sent'",
        axis: OF_GT6,
        pages: &["/feedback", "/feedback/{axis}", "/data"],
    },
    Stage {
        // Reads what became of it.
        invitee: "SELECT min(s.invitee_id) FROM contribution s JOIN circle c ON c.id = s.circle_id
            WHERE c.state = 'closed' AND EXISTS (SELECT FROM treatment t WHERE t.contribution_id = s.id)",
        axis: NONE,
        pages: &["", "/results", "/live", "/feedback"],
    },
];

async fn look_at(site: &Site, stages: &[Stage]) {
    let browser = listening(site).await;
    let mut wrong = Vec::new();
    let mut nth = 0;
    for stage in stages {
        let secret = site.circle_link(stage.invitee).await;
        let axis = site.count(stage.axis).await.to_string();
        for page in stage.pages {
            let path = format!("/c/{secret}{}", page.replace("{axis}", &axis));
            browser.go(&path).await;
            // What is looked at is the page, not one that says that there is none.
            let title = browser.find("main h1").await.text().await.unwrap();
            assert!(!title.contains("Ce lien ne mène nulle part"), "{page}");
            assert!(!title.contains("introuvable"), "{page}: {title}");
            look(&browser, &looks(page, nth), page, &mut wrong).await;
            nth += 1;
        }
    }
    browser.close().await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn axe_finds_nothing_on_a_link_before_and_at_the_meeting() {
    let site = Site::start().await;
    // A question of each round is asked.
    let asked = sqlx::query(
        "UPDATE live_question SET state = 'open' WHERE circle_id = (SELECT id FROM circle WHERE state = 'running')
             AND axis_id = (SELECT min(a.id) FROM axis a JOIN circle c ON c.group_id = a.group_id
                            WHERE c.state = 'running')",
    )
    .execute(&site.pool)
    .await
    .unwrap();
    assert_eq!(asked.rows_affected(), 3, "one circle is under way");
    look_at(&site, &BEFORE).await;
}

#[tokio::test]
async fn axe_finds_nothing_on_a_link_after_the_meeting() {
    let site = Site::start().await;
    look_at(&site, &AFTER).await;
}
