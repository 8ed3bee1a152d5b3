//! Several meetings in one mail.

use std::collections::HashSet;

use kernel::ids::MeetingId;
use platform::auth::Role;

use super::link;
use crate::support::{Browser, TestApp};

/// The addresses of a file's events.
fn urls(file: &str) -> Vec<String> {
    let whole = file.replace("\r\n ", "");
    let lines = whole.lines().filter_map(|line| line.strip_prefix("URL:"));
    lines.map(str::to_owned).collect()
}

/// The calendar file of the last mail, marks standing for its secrets.
async fn last_file(app: &TestApp) -> String {
    app.one("SELECT calendar FROM mail ORDER BY id DESC LIMIT 1")
        .await
}

/// Four meetings, a week from one to the next, to which Anne Dupont is invited: who planned them,
/// and the series' address.
async fn weekly(app: &TestApp) -> (Browser, String) {
    let (_, mut browser) = app.signed_in_person(Role::Coordinator, 0).await;
    let group = app.group(3).await.to_string();
    let made = browser
        .post(
            "/meetings/series/new",
            &[
                ("group", &group),
                ("kind", "gt0"),
                ("title", "GT0 hebdomadaire"),
                ("starts_on", "2021-10-14"),
                ("until", "2021-11-05"),
                ("every_weeks", "1"),
                ("from", "09:00"),
                ("to", "10:00"),
            ],
        )
        .await;
    let url = made.location().to_owned();
    let anne = app.person("Anne Dupont").await;
    let meetings: Vec<i64> = app.all("SELECT id FROM meeting ORDER BY starts_at").await;
    assert_eq!(meetings.len(), 4);
    for meeting in &meetings {
        app.attends(MeetingId(*meeting), anne, "invited").await;
        browser
            .looks_and_sends(&format!("/meetings/{meeting}/attendance/invite"))
            .await
            .location();
    }
    (browser, url)
}

#[tokio::test]
async fn what_is_ahead_of_a_series_is_called_off_at_once_and_told_in_one_mail() {
    let app = TestApp::start().await;
    let (mut browser, url) = weekly(&app).await;
    let cancel = format!("{url}/cancel");
    browser
        .get(&url)
        .await
        .shows("Annuler les réunions à venir");
    browser
        .get(&cancel)
        .await
        .is(200)
        .shows("4 réunions à venir")
        .shows("value=\"2021-10-14\"");
    let bare = [("since", "2022-01-01"), ("tell_asked", "1")];
    browser
        .post(&cancel, &bare)
        .await
        .is(422)
        .shows("Il ne reste aucune réunion")
        .shows("value=\"2022-01-01\"");
    let form = [
        ("since", "2021-10-21"),
        ("reason", "Le groupe se réunit avec le GT5."),
    ];
    let answer = browser.post(&cancel, &form).await;
    assert_eq!(answer.location(), url);
    browser
        .get(&url)
        .await
        .shows("1 personne est prévenue par courriel")
        .shows("Le groupe se réunit avec le GT5.");
    let off =
        "SELECT count(*) FROM meeting WHERE state = 'cancelled' AND series_date >= '2021-10-21'";
    assert_eq!(app.count(off).await, 3);
    let kept = "SELECT count(*) FROM meeting WHERE state = 'planned'";
    assert_eq!(app.count(kept).await, 1);
    let mails = app.mails_to("anne.dupont@test.example").await;
    assert_eq!(
        mails.len(),
        5,
        "four invitations, and one for all that is off"
    );
    let (_, body) = mails.last().unwrap();
    assert_eq!(
        body.matches("Le groupe se réunit avec le GT5.").count(),
        3,
        "{body}"
    );
    // Nothing is left from that day on.
    browser.post(&cancel, &form).await.is(422);
}

#[tokio::test]
async fn a_series_that_changes_is_told_in_one_mail_each() {
    let app = TestApp::start().await;
    let (mut browser, url) = weekly(&app).await;
    let version = browser
        .get(&format!("{url}/edit?since=2021-10-21"))
        .await
        .input("version");
    let mut form = vec![
        ("since", "2021-10-21"),
        ("version", version.as_str()),
        ("title", "GT0 hebdomadaire"),
        ("weekday", "2"),
        ("from", "10:00"),
        ("to", "11:00"),
        ("action", "preview"),
    ];
    browser
        .post(&format!("{url}/edit"), &form)
        .await
        .is(200)
        .shows("Prévenir du changement 1 personne");
    *form.last_mut().unwrap() = ("action", "apply");
    browser.post(&format!("{url}/edit"), &form).await.location();
    let mails = app.mails_to("anne.dupont@test.example").await;
    assert_eq!(mails.len(), 5, "one for the three meetings");
    let (subject, body) = mails.last().unwrap();
    assert_eq!(subject, "3 réunions changent\u{a0}: GT0 hebdomadaire");
    assert_eq!(body.matches("/invitation/").count(), 3);
    assert!(
        body.contains("Avant\u{a0}: jeudi 21 octobre 2021, 09:00–10:00"),
        "{body}"
    );
    assert!(
        body.contains("Maintenant\u{a0}: mercredi 20 octobre 2021, 10:00–11:00"),
        "{body}"
    );
    let events =
        "SELECT (length(calendar) - length(replace(calendar, 'BEGIN:VEVENT', ''))) / 12::bigint
                  FROM mail ORDER BY id DESC LIMIT 1";
    assert_eq!(app.count(events).await, 3);
    // Each is answered by its own link.
    let links = urls(&last_file(&app).await);
    assert_eq!(links.iter().collect::<HashSet<_>>().len(), 3, "{links:?}");
    assert!(
        links.iter().all(|l| l.contains("/invitation/")),
        "{links:?}"
    );
    // Another's link is not known behind this one, and the first would answer for the wrong day.
    let file = format!("{}/calendar.ics", link(body));
    let file = app.browser().get(&file).await;
    file.is(200);
    assert_eq!(file.body.matches("BEGIN:VEVENT").count(), 4);
    assert_eq!(
        urls(&file.body),
        [format!("http://localhost:8080{}", link(body))]
    );
    // The first meeting was left alone.
    let stale = "SELECT count(*) FROM attendance a JOIN meeting m ON m.id = a.meeting_id
                 WHERE a.told_from <> m.starts_at";
    assert_eq!(app.count(stale).await, 0);
}
