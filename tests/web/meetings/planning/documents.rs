//! Documents of meetings.

use super::coordinating;
use crate::support::TestApp;

#[tokio::test]
async fn documents_are_added_downloaded_safely_and_removed() {
    let app = TestApp::start().await;
    let (mut browser, group) = coordinating(&app).await;
    let meeting = app.meeting(group, "Avec documents").await;
    let url = format!("/meetings/{meeting}");
    let link = [("label", "Tableau"), ("url", "javascript:alert(1)")];
    browser
        .post(&format!("{url}/documents"), &link)
        .await
        .is(422)
        .shows("Tableau");
    let link = [("label", "Tableau"), ("url", "https://example.org/tableau")];
    browser
        .post(&format!("{url}/documents"), &link)
        .await
        .location();
    browser
        .upload(
            &format!("{url}/documents/file"),
            "Note été.html",
            b"<script>alert(1)</script>",
            &[("file_label", "Note du GT3")],
        )
        .await
        .location();
    let page = browser.get(&url).await;
    page.shows("https://example.org/tableau")
        .shows("Note du GT3");
    let id = app
        .count("SELECT id FROM meeting_document WHERE file_name IS NOT NULL")
        .await;
    let file = browser.get(&format!("{url}/documents/{id}")).await;
    assert_eq!(file.header("content-type"), "application/octet-stream");
    assert_eq!(file.header("x-content-type-options"), "nosniff");
    assert!(file.header("content-disposition").starts_with("attachment"));
    assert_eq!(file.bytes, b"<script>alert(1)</script>");
    // Nobody reads it through another meeting.
    let other = app.meeting(group, "Autre").await;
    browser
        .get(&format!("/meetings/{other}/documents/{id}"))
        .await
        .is(404);
    let remove = format!("{url}/documents/{id}/remove");
    browser.get(&remove).await.is(200).shows("Note du GT3");
    browser.post(&remove, &[]).await.location();
    browser.get(&format!("{url}/documents/{id}")).await.is(404);
    browser.get(&url).await.shows("Document retiré");
    browser
        .upload(&format!("{url}/documents/file"), "vide.txt", b"", &[])
        .await
        .is(422)
        .shows("Choisissez un fichier");
    let large = vec![0; 11 * 1024 * 1024];
    let refused = browser
        .upload(&format!("{url}/documents/file"), "gros.bin", &large, &[])
        .await;
    assert!(refused.status.is_client_error(), "{}", refused.status);
}

#[tokio::test]
async fn a_file_that_is_too_big_is_refused_with_the_limit_and_nothing_typed_is_lost() {
    let app = TestApp::start().await;
    let (mut browser, group) = coordinating(&app).await;
    let meeting = app.meeting(group, "Avec documents").await;
    let url = format!("/meetings/{meeting}/documents");
    // The label stands before the file, so it is read however big that is.
    let form = browser.get(&url).await.body;
    assert!(form.find("name=\"file_label\"").unwrap() < form.find("name=\"file\"").unwrap());
    for size in [(10 << 20) + 1, 12 << 20] {
        let label = [("file_label", "Le plan des quais")];
        let sent = browser
            .upload(&format!("{url}/file"), "gros.bin", &vec![0; size], &label)
            .await;
        // Beyond what the route takes, as a little below.
        sent.is(422)
            .shows("Ce fichier dépasse 10 Mo.")
            .shows("value=\"Le plan des quais\"");
    }
    assert_eq!(app.count("SELECT count(*) FROM meeting_document").await, 0);
}
