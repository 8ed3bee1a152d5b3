//! Writing feedback by personal link: drafts, sending, files, and the opinion it begins with.

use super::feedback::{AFTER, Scene};

#[tokio::test]
async fn a_draft_is_kept_sent_once_reopened_and_sent_again() {
    let scene = Scene::new().await;
    let (app, page) = (&scene.app, scene.page());
    let mut guest = app.browser();
    guest
        .get(&page)
        .await
        .is(200)
        .shows("s’ouvrent avec la séance")
        .hides("Commencer");
    app.is_now(AFTER);
    guest
        .get(&page)
        .await
        .shows("Réemploi")
        .shows("Sans mon nom")
        .shows("Jusqu’au 27 octobre 2021 inclus");
    let none = guest.post(&page, &[("action", "begin")]).await;
    none.is(422);
    let version = scene.begin(&mut guest, "named").await;
    assert_eq!(
        scene.begin(&mut guest, "named").await,
        version,
        "begun once"
    );

    let (remark, step) = (
        format!("m{}_remark", scene.measure),
        format!("m{}_appreciation", scene.measure),
    );
    let fields = [
        ("version", version.as_str()),
        ("naming", "named"),
        ("appreciation", "4"),
        ("appreciation_text", "Une bonne direction"),
        ("involvement", "carry"),
        (step.as_str(), "2"),
        (remark.as_str(), "La consigne coûte"),
        ("kind_0", "proposal"),
        ("remark_0", "Un inventaire partagé"),
        ("quotable", "1"),
    ];
    // The script keeps it, and hears the version.
    let mut kept = fields.to_vec();
    kept.push(("action", "keep"));
    let answer = guest.post(&page, &kept).await;
    answer.is(200).shows("Enregistré à 10:00");
    assert!(answer.body.contains(r#""version":2"#), "{}", answer.body);

    let mut sent = fields.to_vec();
    sent[0] = ("version", "2");
    let send = format!("{page}/send");
    assert_eq!(guest.post(&send, &sent).await.location(), page);
    assert_eq!(
        guest.post(&send, &sent).await.location(),
        page,
        "two clicks"
    );
    assert_eq!(app.count("SELECT count(*) FROM feedback_sending").await, 1);
    let receipt = guest.get(&page).await;
    receipt
        .shows("La consigne coûte")
        .shows("Un inventaire partagé")
        .shows("Plutôt favorable")
        .shows("Pas encore lu");
    assert!(receipt.queries() <= 10, "{}", receipt.queries());
    assert_eq!(
        app.count("SELECT count(*) FROM mail WHERE class = 'confirmation' AND body LIKE '%Un inventaire partagé%'")
            .await,
        1
    );
    assert_eq!(
        app.count("SELECT count(*) FROM contribution WHERE source = 'feedback' AND quotable AND speaker = 'Nora Noms'")
            .await,
        5
    );

    let reopened = guest.post(&format!("{page}/reopen"), &[]).await;
    assert_eq!(reopened.location(), page);
    let version = guest.get(&page).await.input("version");
    let less = [
        ("version", version.as_str()),
        ("appreciation", "5"),
        ("appreciation_text", "Très bonne direction"),
    ];
    assert_eq!(guest.post(&send, &less).await.location(), page);
    guest
        .get(&page)
        .await
        .shows("Envoi 1, le 14 octobre 2021")
        .shows("Envoi 2, le 14 octobre 2021");
    assert_eq!(
        app.count("SELECT count(*) FROM contribution WHERE archived_at IS NULL AND scale = 5")
            .await,
        1
    );
    assert_eq!(
        app.count("SELECT count(*) FROM contribution WHERE archived_at IS NOT NULL")
            .await,
        4,
        "said no more"
    );
}

#[tokio::test]
async fn two_devices_lose_nothing() {
    let scene = Scene::new().await;
    scene.app.is_now(AFTER);
    let page = scene.page();
    let (mut phone, mut office) = (scene.app.browser(), scene.app.browser());
    let version = scene.begin(&mut phone, "named").await;
    let said = |text| {
        [
            ("version", version.as_str()),
            ("naming", "named"),
            ("action", "save"),
            ("appreciation_text", text),
        ]
    };
    assert_eq!(
        phone.post(&page, &said("Du téléphone")).await.location(),
        page
    );
    let mut kept = said("Du bureau").to_vec();
    kept[2] = ("action", "keep");
    office.post(&page, &kept).await.is(409);
    let merge = office.post(&page, &said("Du bureau")).await;
    merge
        .is(409)
        .shows("Du téléphone")
        .shows("Du bureau")
        .shows("Un autre de vos appareils");
    let version = merge.input("version");
    let both = [
        ("version", version.as_str()),
        ("naming", "named"),
        ("action", "save"),
        ("appreciation_text", "Des deux"),
    ];
    assert_eq!(office.post(&page, &both).await.location(), page);
    phone.get(&page).await.shows("Des deux");
}

#[tokio::test]
async fn a_refused_form_comes_back_as_it_was_typed() {
    let scene = Scene::new().await;
    scene.app.is_now(AFTER);
    let page = scene.page();
    let mut guest = scene.app.browser();
    let version = scene.begin(&mut guest, "named").await;
    let long = "x".repeat(10_001);
    let kind = format!("m{}_kind", scene.measure);
    let level = format!("m{}_involvement", scene.measure);
    let fields = [
        ("version", version.as_str()),
        ("naming", "named"),
        ("appreciation", "2"),
        ("appreciation_text", long.as_str()),
        ("involvement", "support"),
        ("organisation", "Atelier du coin"),
        (level.as_str(), "informed"),
        (kind.as_str(), "question"),
        ("remark_1", "Dans la deuxième case"),
        ("quotable", "1"),
        ("action", "save"),
    ];
    let back = guest.post(&page, &fields).await;
    back.is(422)
        .shows("Au plus 10\u{202f}000 caractères")
        .shows("Atelier du coin")
        .shows("Dans la deuxième case");
    for held in [
        r#"name="appreciation" value="2" checked"#.to_owned(),
        r#"name="involvement" value="support" checked"#.to_owned(),
        r#"name="quotable" value="1" checked"#.to_owned(),
        r#"<option value="informed" selected>"#.to_owned(),
        r#"<option value="question" selected>"#.to_owned(),
        long,
    ] {
        assert!(back.body.contains(&held), "{held:.60}");
    }
    let empty = [("version", version.as_str()), ("naming", "named")];
    guest
        .post(&format!("{page}/send"), &empty)
        .await
        .is(422)
        .shows("au moins à une question");
}

#[tokio::test]
async fn files_stand_apart_from_the_form() {
    let scene = Scene::new().await;
    scene.app.is_now(AFTER);
    let (page, app) = (scene.page(), &scene.app);
    let mut guest = app.browser();
    let version = scene.begin(&mut guest, "named").await;
    let fields = [
        ("version", version.as_str()),
        ("naming", "named"),
        ("appreciation_text", "Gardé"),
        ("action", "files"),
    ];
    let files = format!("{page}/files");
    assert_eq!(guest.post(&page, &fields).await.location(), files);
    guest.get(&files).await.shows("PDF, DOCX ou ODT");
    guest
        .upload(&files, "page.html", b"<p>", &[])
        .await
        .is(422)
        .shows("Choisissez un PDF");
    guest
        .upload(&files, "Avis.pdf", b"<script>", &[])
        .await
        .is(422)
        .shows("pas du type que dit son nom");
    guest.get(&page).await.shows("Gardé");
    let added = guest.upload(&files, "Avis.pdf", b"%PDF-1.7", &[]).await;
    assert_eq!(added.location(), files);
    let shown = guest.get(&files).await;
    let remove = regex::Regex::new(r#"href="([^"]+/remove)""#).unwrap();
    let remove = remove.captures(&shown.body).unwrap()[1].to_owned();
    guest.get(&remove).await.shows("Retirer « Avis.pdf » ?");
    assert_eq!(app.count("SELECT count(*) FROM feedback_file").await, 1);
    assert_eq!(guest.post(&remove, &[]).await.location(), files);
    assert_eq!(app.count("SELECT count(*) FROM feedback_file").await, 0);
}

#[tokio::test]
async fn a_first_opinion_is_the_start_of_the_feedback_and_stays() {
    let scene = Scene::new().await;
    let app = &scene.app;
    let opinion = format!("/c/{}/opinion", scene.secret);
    let mut guest = app.browser();
    let page = guest.get(&opinion).await;
    // Its author finds it again: nothing is cut, and no mail is promised.
    page.is(200)
        .shows("Jalon sait encore que l’avis est de vous")
        .hides("sans retour possible")
        .hides("accusé de réception");
    let version = page.input("version");
    let (step, words) = (
        format!("a{}_appreciation", scene.axis),
        format!("a{}_remark", scene.axis),
    );
    let fields = [
        ("version", version.as_str()),
        ("naming", "named"),
        (step.as_str(), "4"),
        (words.as_str(), "À voir en séance"),
    ];
    assert_eq!(guest.post(&opinion, &fields).await.location(), opinion);
    guest.post(&opinion, &fields).await.is(409).shows("À voir");
    let mut pilot = scene.pilots().await;
    pilot
        .get(&format!("/circles/{}/opinions", scene.circle))
        .await
        .shows("À voir en séance")
        .shows("Nora Noms")
        .shows("Moins de cinq réponses");

    app.is_now(AFTER);
    let mut late = fields.to_vec();
    late[3] = (words.as_str(), "Trop tard écrit");
    guest
        .post(&opinion, &late)
        .await
        .is(409)
        .shows("Trop tard écrit");
    scene.begin(&mut guest, "named").await;
    let page = guest.get(&scene.page()).await;
    page.shows("À voir en séance");
    assert!(
        page.body
            .contains(r#"name="appreciation" value="4" checked"#)
    );
    let changed = [
        ("version", "1"),
        ("naming", "named"),
        ("appreciation", "1"),
        ("action", "save"),
    ];
    guest.post(&scene.page(), &changed).await.location();
    assert_eq!(
        app.count("SELECT count(*) FROM first_opinion WHERE appreciation = 4 AND version = 1")
            .await,
        1
    );
}
