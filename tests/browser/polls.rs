//! A date poll answered through a personal link, and the choice.

use chrono::{DateTime, Utc};
use jalon::flows::demo::PASSWORD;
use platform::auth::token::Secret;
use serde_json::json;

use crate::support::{Browser, Look, Site};

/// An open poll of GT1 that asks its pilot, with two slots on a day; its id, the slots and a link.
pub async fn poll(site: &Site) -> (i64, Vec<i64>, String) {
    let poll: i64 = sqlx::query_scalar(
        "INSERT INTO poll (group_id, kind, title, duration_minutes, closes_at, state, created_at)
         SELECT id, 'group', 'Date à trouver', 60, now() + interval '5 days', 'open', now()
         FROM working_group WHERE number = 1 RETURNING id",
    )
    .fetch_one(&site.pool)
    .await
    .unwrap();
    let slots: Vec<i64> = sqlx::query_scalar(
        "INSERT INTO poll_slot (poll_id, starts_at, added_at)
         SELECT $1, date_trunc('day', now()) + interval '10 days' + hour * interval '1 hour', now()
         FROM unnest(ARRAY[8, 10]) AS hour RETURNING id",
    )
    .bind(poll)
    .fetch_all(&site.pool)
    .await
    .unwrap();
    let secret = Secret::random();
    let expires: DateTime<Utc> = "2099-01-01T00:00:00Z".parse().unwrap();
    sqlx::query(
        "WITH asked AS (
             INSERT INTO poll_invitee (poll_id, person_id, required, mailed_at)
             SELECT $1, id, true, now() FROM person WHERE email = 'pilote.gt1@demo.example' RETURNING id)
         INSERT INTO poll_link (token_hash, invitee_id, created_at, expires_at)
         SELECT $2, id, now(), $3 FROM asked",
    )
    .bind(poll)
    .bind(secret.hash())
    .bind(expires)
    .execute(&site.pool)
    .await
    .unwrap();
    (poll, slots, format!("/poll/{}", secret.to_text()))
}

/// As wide as a phone.
async fn narrow(browser: &Browser) {
    let screen = json!({"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": true});
    browser
        .cdp("Emulation.setDeviceMetricsOverride", screen)
        .await;
}

#[tokio::test]
async fn a_poll_is_answered_on_a_phone_without_account_and_the_best_slot_becomes_a_meeting() {
    let site = Site::start().await;
    let (poll, slots, link) = poll(&site).await;
    let guest = Browser::open(&site, Look::default()).await;
    narrow(&guest).await;
    guest.go(&link).await;
    guest.shows("Quand pouvez-vous ?").await;
    let width = guest
        .driver
        .execute("return document.documentElement.scrollWidth", vec![])
        .await
        .unwrap();
    assert!(width.json().as_i64().unwrap() <= 390, "{:?}", width.json());
    guest.click("main [data-all-yes]").await;
    guest
        .choose(&format!("slot-{}", slots[1]), "if_need_be")
        .await;
    guest.click("main button[name=action][value=save]").await;
    guest.shows("Vos réponses sont enregistrées").await;
    guest.close().await;

    let organiser = Browser::open(&site, Look::default()).await;
    organiser
        .sign_in("coordination@demo.example", PASSWORD)
        .await;
    organiser.shows("Mon travail").await;
    organiser.go(&format!("/polls/{poll}")).await;
    organiser
        .shows("La personne indispensable peut ; 1 oui")
        .await;
    organiser.click("main .best-slots a.primary").await;
    organiser.shows("Planifier et inviter").await;
    organiser.click("main form button.primary").await;
    organiser.shows("les invitations sont envoyées").await;
    let meetings = "SELECT count(*) FROM meeting WHERE title = 'Date à trouver'";
    assert_eq!(site.count(meetings).await, 1);
    assert!(organiser.path().await.starts_with("/meetings/"));
    organiser.close().await;
}

#[tokio::test]
async fn the_link_works_without_javascript() {
    let site = Site::start().await;
    let (_, slots, link) = poll(&site).await;
    let look = Look {
        without_javascript: true,
    };
    let guest = Browser::open(&site, look).await;
    guest.go(&link).await;
    guest.click("main button[name=all-yes]").await;
    for slot in &slots {
        // Found once the answered page has come, where it is chosen.
        let yes = format!("main [name=slot-{slot}][value=yes]:checked");
        guest.find(&yes).await;
    }
    guest.choose(&format!("slot-{}", slots[0]), "no").await;
    guest.click("main button[name=action][value=save]").await;
    guest.shows("Vos réponses sont enregistrées").await;
    let said = "SELECT count(*) FROM poll_answer a JOIN poll_slot s ON s.id = a.slot_id
                JOIN poll p ON p.id = s.poll_id WHERE p.title = 'Date à trouver'";
    assert_eq!(site.count(said).await, 2);
    guest.close().await;
}
