//! Calendar files and private addresses, read back by another library.

use calcard::icalendar::{ICalendar, ICalendarComponentType, ICalendarProperty};

use platform::auth::Role;

use super::{coordinating, fields};
use crate::support::TestApp;

/// The events of a file, each as its properties' texts, as another program reads them.
fn events(text: &str) -> Vec<Vec<(ICalendarProperty, String)>> {
    let calendar = ICalendar::parse(text).unwrap();
    calendar
        .components
        .iter()
        .filter(|c| c.component_type == ICalendarComponentType::VEvent)
        .map(|event| {
            event
                .entries
                .iter()
                .map(|e| (e.name.clone(), format!("{:?}", e.values)))
                .collect()
        })
        .collect()
}

fn value(event: &[(ICalendarProperty, String)], name: ICalendarProperty) -> &str {
    let found = event.iter().find(|(n, _)| *n == name);
    &found
        .unwrap_or_else(|| panic!("no {name:?} in {event:?}"))
        .1
}

#[tokio::test]
async fn a_meeting_s_file_is_read_by_another_program() {
    let app = TestApp::start().await;
    let (mut browser, group) = coordinating(&app).await;
    let group = group.to_string();
    let made = browser
        .post(
            "/meetings",
            &fields(&group, "2021-11-04", "Salle 4, étage 2"),
        )
        .await;
    let url = made.location().to_owned();
    let answer = browser.get(&format!("{url}/calendar.ics")).await;
    assert_eq!(
        answer.header("content-type"),
        "text/calendar; charset=utf-8"
    );
    assert!(answer.body.contains("METHOD:PUBLISH\r\n"));
    let found = events(&answer.body);
    assert_eq!(found.len(), 1);
    let event = &found[0];
    assert!(value(event, ICalendarProperty::Summary).contains("GT3 · Réunion du GT3"));
    assert!(value(event, ICalendarProperty::Location).contains("Salle 4, étage 2"));
    assert!(value(event, ICalendarProperty::Url).contains(&url));
    // Two in the afternoon in Brussels' winter.
    assert!(answer.body.contains("DTSTART:20211104T130000Z\r\n"));
    let uid = value(event, ICalendarProperty::Uid).to_owned();
    browser
        .post(&format!("{url}/cancel"), &[("reason", "Grève")])
        .await
        .location();
    let answer = browser.get(&format!("{url}/calendar.ics")).await;
    assert!(answer.body.contains("STATUS:CANCELLED\r\n"));
    assert!(answer.body.contains("SEQUENCE:2\r\n"));
    assert_eq!(value(&events(&answer.body)[0], ICalendarProperty::Uid), uid);
}

/// The path of the address that the page shows.
fn address(page: &crate::support::Answer) -> String {
    let text = &page.body;
    let start = text.find("/calendar/").unwrap();
    let end = text[start..].find('"').unwrap();
    text[start..start + end].to_owned()
}

#[tokio::test]
async fn a_private_address_shows_the_person_s_meetings_until_it_is_revoked() {
    let app = TestApp::start().await;
    let (one, two) = (app.group(1).await, app.group(2).await);
    app.meeting(one, "De mon groupe").await;
    app.meeting(two, "Ailleurs").await;
    let invited = app.meeting(two, "Invitée").await;
    let (person, mut browser) = app.signed_in_person(Role::Pilot, 1).await;
    app.attends(invited, person, "invited").await;
    browser
        .get("/account/calendar")
        .await
        .is(200)
        .shows("pas encore d’adresse");
    let made = browser.post("/account/calendar", &[]).await;
    let first = address(made.is(200));
    browser.get("/account/calendar").await.hides(&first);
    let stored = app.count("SELECT count(*) FROM calendar_feed").await;
    assert_eq!(stored, 1);

    let mut program = app.browser();
    for path in [first.as_str(), first.strip_suffix(".ics").unwrap()] {
        let answer = program.get(path).await;
        let found = events(&answer.is(200).body);
        let names: Vec<&str> = found
            .iter()
            .map(|event| value(event, ICalendarProperty::Summary))
            .collect();
        assert_eq!(names.len(), 2, "{names:?}");
        assert!(names.iter().any(|n| n.contains("De mon groupe")));
        assert!(names.iter().any(|n| n.contains("Invitée")));
    }
    // Called off, it says so and why; put away, it is gone.
    for (change, events_left) in [
        ("state = 'cancelled', cancel_reason = 'Grève'", 2),
        ("archived_at = now()", 1),
    ] {
        let change = format!("UPDATE meeting SET {change} WHERE id = {invited}");
        sqlx::query(sqlx::AssertSqlSafe(change))
            .execute(&app.pool)
            .await
            .unwrap();
        let found = program.get(&first).await;
        let off = found.body.matches("STATUS:CANCELLED").count();
        assert_eq!(off, events_left - 1, "{}", found.body);
        assert_eq!(events(&found.body).len(), events_left);
    }
    browser.get("/account/calendar/renew").await.is(200);
    let second = address(&browser.post("/account/calendar", &[]).await);
    assert_ne!(first, second);
    program.get(&first).await.is(404);
    program.get(&second).await.is(200);
    program.get("/calendar/nimporte-quoi.ics").await.is(404);
    browser
        .post("/account/calendar/revoke", &[])
        .await
        .location();
    program.get(&second).await.is(404);
}
