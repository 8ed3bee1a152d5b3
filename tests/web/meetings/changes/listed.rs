//! Taken off the list, and counted on it.

use super::{change, invited, last, link};
use crate::support::{Browser, TestApp};
use kernel::ids::{MeetingId, PersonId};

const ANNE: &str = "anne.dupont@test.example";

/// The line of a person as the page's form sends it.
async fn save_line(
    app: &TestApp,
    browser: &mut Browser,
    (meeting, person): (MeetingId, PersonId),
    field: (&str, &str),
) -> String {
    let (id, version, standing): (i64, i32, String) = sqlx::query_as(
        "SELECT id, version, standing FROM attendance WHERE meeting_id = $1 AND person_id = $2",
    )
    .bind(meeting.0)
    .bind(person.0)
    .fetch_one(&app.pool)
    .await
    .unwrap();
    let mut fields = vec![
        (format!("version-{id}"), version.to_string()),
        (format!("standing-{id}"), standing),
    ];
    fields.retain(|(name, _)| *name != format!("{}-{id}", field.0));
    fields.push((format!("{}-{id}", field.0), field.1.to_owned()));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (&**n, &**v)).collect();
    let saved = browser
        .post(&format!("/meetings/{meeting}/attendance"), &fields)
        .await;
    let next = saved.location().to_owned();
    browser.get(&next).await.body
}

#[tokio::test]
async fn who_is_taken_off_the_list_hears_it_and_the_link_says_so() {
    let app = TestApp::start().await;
    let (mut browser, meeting, anne, jan) = invited(&app).await;
    let (_, body) = last(&app, ANNE).await;
    let link = link(&body);
    // Anne knows the first time only.
    let silently = [("day", "2021-10-06"), ("tell_asked", "1")];
    change(&mut browser, meeting, &silently).await.location();
    browser
        .get(&format!("/meetings/{meeting}/attendance"))
        .await
        .shows("Qui est retiré de la liste");
    let page = save_line(&app, &mut browser, (meeting, anne), ("remove", "1")).await;
    assert!(
        page.contains("1 personne est prévenue par courriel"),
        "{page}"
    );
    let (subject, body) = last(&app, ANNE).await;
    assert_eq!(
        subject,
        "Vous n’êtes plus attendu·e\u{a0}: Réunion du GT1, mercredi 29 septembre 2021, 10:00–12:00"
    );
    assert!(
        body.contains("Quand\u{a0}: mercredi 29 septembre 2021"),
        "{body}"
    );
    assert!(!body.contains("http"), "{body}");
    let off = "SELECT count(*) FROM mail WHERE recipient = 'anne.dupont@test.example'
               AND calendar LIKE '%STATUS:CANCELLED%' AND calendar NOT LIKE '%URL:%'";
    assert_eq!(app.count(off).await, 1);
    app.browser()
        .get(&link)
        .await
        .is(410)
        .shows("l’invitation a été retirée");
    // For the others it takes place, and who was told nothing hears nothing.
    let zoe = app.person_id("zoé.tard@test.example").await;
    save_line(&app, &mut browser, (meeting, zoe), ("remove", "1")).await;
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 3);
    // Called off and told so: nobody expects it.
    browser
        .post(
            &format!("/meetings/{meeting}/cancel"),
            &[("reason", "Grève")],
        )
        .await
        .location();
    save_line(&app, &mut browser, (meeting, jan), ("remove", "1")).await;
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 4);
}

#[tokio::test]
async fn an_excuse_for_another_time_counts_as_none() {
    let app = TestApp::start().await;
    let (mut browser, meeting, anne, _) = invited(&app).await;
    let (_, body) = last(&app, ANNE).await;
    let (link, mut guest) = (link(&body), app.browser());
    let version = guest.get(&link).await.input("version");
    let excused = [("version", version.as_str()), ("reply", "excused")];
    guest.post(&link, &excused).await.location();
    let attendance = format!("/meetings/{meeting}/attendance");
    let url = format!("/meetings/{meeting}");
    let count = |standing: &str, count: usize| format!("<strong>{count}</strong><span>{standing}<");
    browser
        .get(&attendance)
        .await
        .shows(&count("Excusé·e", 1))
        .shows(&count("Invité·e", 2));
    browser.get(&url).await.shows("<h3>Excusé·e");
    change(&mut browser, meeting, &[("day", "2021-10-06")])
        .await
        .location();
    browser
        .get(&attendance)
        .await
        .shows(&count("Excusé·e", 0))
        .shows(&count("Invité·e", 3))
        .shows("ancien horaire");
    browser
        .get(&url)
        .await
        .hides("<h3>Excusé·e")
        .shows("<h3>Invité·e");
    // What the organiser notes then is for the new time.
    let noted = ("standing", "represented");
    let page = save_line(&app, &mut browser, (meeting, anne), noted).await;
    assert!(page.contains(&count("Représenté·e", 1)), "{page}");
    assert!(!page.contains("ancien horaire"), "{page}");
}

#[tokio::test]
async fn what_is_called_off_is_named_by_the_time_its_reader_knows() {
    let app = TestApp::start().await;
    let (mut browser, meeting, _, _) = invited(&app).await;
    let silently = [("day", "2021-10-06"), ("tell_asked", "1")];
    change(&mut browser, meeting, &silently).await.location();
    browser
        .post(
            &format!("/meetings/{meeting}/cancel"),
            &[("reason", "Grève")],
        )
        .await
        .location();
    assert_eq!(
        last(&app, ANNE).await.0,
        "Annulée\u{a0}: Réunion du GT1, mercredi 29 septembre 2021, 10:00–12:00"
    );
}
