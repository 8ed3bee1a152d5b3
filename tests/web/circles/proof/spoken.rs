//! Forms as a screen reader says them: no group of buttons is a row of a table, and each says in its
//! legend what it is about.

use regex::Regex;

use crate::{
    circles::feedback::{AFTER, Scene},
    support::Answer,
};

/// The groups of radio buttons of a page, each with its legend.
fn groups(page: &Answer) -> Vec<(String, String)> {
    let radio = Regex::new(r#"<input type="radio" name="([^"]+)""#).unwrap();
    let mut found: Vec<(String, String)> = Vec::new();
    for one in radio.captures_iter(&page.body) {
        let name = &one[1];
        let before = &page.body[..one.get(0).unwrap().start()];
        let in_table = before.rfind("<table") > before.rfind("</table>");
        assert!(!in_table, "{name} stands in a table");
        let (_, rest) = before.rsplit_once("<legend>").expect(name);
        let (legend, since) = rest.split_once("</legend>").expect(name);
        assert!(!since.contains("</fieldset>"), "{name} has no legend");
        if found.iter().all(|(other, _)| other != name) {
            found.push((name.to_owned(), legend.to_owned()));
        }
    }
    found
}

/// How many groups begin with that name; each names what it is about.
fn about(groups: &[(String, String)], start: &str, title: &str) -> usize {
    let own = groups.iter().filter(|(name, _)| name.starts_with(start));
    own.inspect(|(name, legend)| assert!(legend.contains(title), "{name}: {legend}"))
        .count()
}

#[tokio::test]
async fn each_group_of_buttons_says_what_it_is_about() {
    let scene = Scene::new().await;
    let app = &scene.app;
    let mut guest = app.browser();
    let opinion = guest.get(&format!("/c/{}/opinion", scene.secret)).await;
    let axis = format!("a{}_", scene.axis);
    assert_eq!(about(&groups(&opinion), &axis, "Réemploi"), 2);
    for round in ["appreciation", "involvement"] {
        app.question(scene.circle, scene.axis, round, "open").await;
    }
    let phone = guest.get(&format!("/c/{}/live", scene.secret)).await;
    let names: Vec<String> = groups(&phone).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["named", "option"]);
    app.is_now(AFTER);
    scene.begin(&mut guest, "named").await;
    let feedback = groups(&guest.get(&scene.page()).await);
    let measure = format!("m{}_", scene.measure);
    assert_eq!(about(&feedback, &measure, "Consigne"), 1);
    assert!(feedback.len() > 2, "{feedback:?}");
}
