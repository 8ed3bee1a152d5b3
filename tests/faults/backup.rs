//! The drill of the README: a backup made under load, brought back elsewhere.

use std::{collections::BTreeMap, fs, os::unix::fs::PermissionsExt as _, path::Path};

use kernel::clock::Clock;
use platform::mail::{self, MailClass, NewMail};
use sqlx::AssertSqlSafe;

use super::{
    load::{Load, Work, look},
    site::{Site, client, open_folder},
    truth::Truth,
};

/// The README's lines, with the places of this test.
fn drill(folder: &Path) -> Vec<String> {
    let readme = fs::read_to_string("README.md").unwrap();
    let block = readme
        .split("```sh\n")
        .filter_map(|block| block.split("```").next())
        .find(|block| block.contains("jalon restore"))
        .expect("the drill");
    let block = block
        .replace("/srv/backups", folder.to_str().unwrap())
        .replace("/srv/drill", folder.join("drill").to_str().unwrap());
    block
        .replace("\\\n", "")
        .lines()
        .map(str::to_owned)
        .collect()
}

/// Runs a line as the README's reader does.
fn run(site: &Site, line: &str) -> (bool, String) {
    let program = Path::new(env!("CARGO_BIN_EXE_jalon"));
    let path = std::env::var("PATH").unwrap();
    let output = site
        .command_of("sh")
        .args(["-c", line])
        .env(
            "PATH",
            format!("{}:{path}", program.parent().unwrap().display()),
        )
        .output()
        .unwrap();
    let said = [output.stdout, output.stderr].concat();
    let said = String::from_utf8_lossy(&said).into_owned();
    (output.status.success(), said)
}

/// Rows by table, but for what no backup holds.
async fn counts(database: &str) -> BTreeMap<String, i64> {
    let pool = look(database).await;
    let tables: Vec<String> = sqlx::query_scalar(
        "SELECT relname::text FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'",
    )
    .fetch_all(&pool)
    .await
    .unwrap();
    let mut counts = BTreeMap::new();
    for table in tables {
        // Numbers are added up anew at each start.
        let gathered = table == "measure_count";
        if !gathered && !platform::backup::LEFT_OUT.contains(&table.as_str()) {
            let sql = format!("SELECT count(*) FROM \"{table}\"");
            let count = sqlx::query_scalar(AssertSqlSafe(sql))
                .fetch_one(&pool)
                .await;
            counts.insert(table, count.unwrap());
        }
    }
    counts
}

pub async fn comes_back() {
    let folder = open_folder();
    let mut site = Site::embedded(folder.path()).await;
    let work = Work::prepare(&site.database()).await;
    let cookie = work.notes_cookie.clone();
    let lines = drill(folder.path());
    let [backup, restore, serve] = ["jalon backup", "jalon restore", "jalon serve"].map(|word| {
        let line = lines.iter().find(|line| line.contains(word));
        line.unwrap_or_else(|| panic!("no {word}: {lines:?}"))
    });

    // In the middle of everything: whole, and holding all that was confirmed before.
    let load = Load::start(&[&site.url], &site.database(), &work, "backup");
    load.until_confirmed(40).await;
    let before = load.so_far();
    let (done, said) = run(&site, backup);
    assert!(done, "{said}");
    load.end().await;
    let (done, said) = run(&site, backup);
    assert!(!done && said.contains("is there already"), "{said}");
    let (done, said) = run(&site, restore);
    assert!(done && said.contains("restored and compared"), "{said}");
    let (done, said) = run(&site, restore);
    assert!(!done && said.contains("holds tables already"), "{said}");

    assert!(serve.starts_with("JALON_DATA="), "{serve}");
    // A drill mails nobody, and takes no backup's name.
    assert!(
        serve.contains("env -u JALON_SMTP_URL -u JALON_BACKUP_DIR"),
        "{serve}"
    );
    let mut restored = Site::new(folder.path());
    restored.set("JALON_DATA", folder.path().join("drill"));
    restored.start(&[]).await;
    let database = restored.database_in(&folder.path().join("drill"));
    let truth = Truth::find(&database, &work, &before).await;
    assert_eq!(truth, Truth::default());
    let url = format!("{}/", restored.url);
    let answer = client()
        .get(url)
        .header("cookie", cookie)
        .send()
        .await
        .unwrap();
    let location = answer.headers()["location"].to_str().unwrap().to_owned();
    assert!(
        location.starts_with("/sign-in"),
        "sessions have ended: {location}"
    );
    drop(restored);

    // With nobody at work, every table comes back to the row; what waited to leave stays.
    let pool = look(&site.database()).await;
    let waiting = NewMail::new(MailClass::Notice, "w@test.example", "Waits", "A text.");
    let mut db = pool.acquire().await.unwrap();
    mail::post(&mut db, &waiting, Clock::system().now())
        .await
        .unwrap();
    let expected = counts(&site.database()).await;
    let quiet = folder.path().join("quiet.dump");
    for line in [
        format!("jalon backup {}", quiet.display()),
        format!(
            "JALON_DATA={} jalon restore {}",
            folder.path().join("quiet").display(),
            quiet.display()
        ),
    ] {
        let (done, said) = run(&site, &line);
        assert!(done, "{said}");
    }
    site.kill();
    let mut restored = Site::new(folder.path());
    restored.set("JALON_DATA", folder.path().join("quiet"));
    restored.start(&[]).await;
    let database = restored.database_in(&folder.path().join("quiet"));
    assert_eq!(counts(&database).await, expected);
    let (all, held): (i64, i64) = sqlx::query_as(
        "SELECT count(*) FILTER (WHERE failed_at IS NULL),
                count(*) FILTER (WHERE recipient = 'w@test.example' AND error = 'mail-error-restored')
         FROM mail WHERE sent_at IS NULL AND NOT by_hand",
    )
    .fetch_one(&look(&database).await)
    .await
    .unwrap();
    assert_eq!((all, held), (0, 1), "no mail leaves a second time");
    let mode = fs::metadata(&quiet).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600, "closed to others");
}
