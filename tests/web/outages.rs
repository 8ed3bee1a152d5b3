//! What people see in an outage, and what is true then.

use axum::http::StatusCode;
use chrono::TimeDelta;
use kernel::ids::PersonId;
use platform::{auth::Role, notify::SEATS_IN_ALL};

use crate::{second_factor::sign_in, support::TestApp};

#[tokio::test]
async fn an_outage_is_said_and_gives_back_what_was_typed() {
    let app = TestApp::start().await;
    let mut keeper = app.signed_in(Role::Coordinator, 0).await;
    app.pool.close().await;
    let typed = [
        ("name", "Une organisation au nom assez long"),
        ("client_key", "a-key-of-more-than-twenty-characters"),
    ];
    let answer = keeper.post("/organisations?x=1", &typed).await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(answer.header("retry-after"), "5");
    for words in [
        "Jalon est momentanément indisponible",
        "Rien n’a été enregistré",
        "Une organisation au nom assez long</textarea>",
        "name=\"client_key\" value=\"a-key-of-more-than-twenty-characters\"",
        "action=\"/organisations?x=1\"",
        "Envoyer de nouveau",
    ] {
        assert!(answer.body.contains(words), "{words}: {}", answer.body);
    }
    // What nobody typed is not shown.
    answer
        .is(503)
        .hides("a-key-of-more-than-twenty-characters</textarea>");

    // The button is named, where a form has several.
    let review = [
        ("reason", "Une motivation assez longue"),
        ("action", "submit"),
    ];
    let answer = keeper.post("/measures/1/review", &review).await;
    answer
        .is(503)
        .shows("Motivation</label>")
        .shows("Le bouton choisi : Soumettre");

    // A page is asked for once more by a click.
    let read = keeper.get("/measures?page=2").await;
    let again = r#"<a class="button primary" href="/measures?page=2">Réessayer</a>"#;
    read.is(503).shows(again).hides("Rien n’a été enregistré");
    // No password comes back into a page.
    let secret = [
        ("email", "a@b.example"),
        ("password", "a secret of many words"),
    ];
    let answer = app.browser().post("/sign-in", &secret).await;
    answer.is(503).hides("a secret of many words");
    // Nothing leads away from what answers a form, to an address that may be no page.
    let switch = "action=\"/language\"";
    read.is(503).shows(switch);
    answer.is(503).hides(switch).hides(">Se connecter</a>");
}

#[tokio::test]
async fn a_write_whose_answer_is_lost_is_not_said_to_be_refused() {
    let app = TestApp::start().await;
    let mut keeper = app.signed_in(Role::Coordinator, 0).await;
    // The server ends the connection in the middle of the write.
    sqlx::raw_sql(
        "CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS
         $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$;
         CREATE TRIGGER cut BEFORE INSERT ON organisation FOR EACH ROW EXECUTE FUNCTION cut()",
    )
    .execute(&app.pool)
    .await
    .unwrap();
    let fields = [
        ("name", "Agence du réemploi"),
        ("short_name", "ADR"),
        ("kind", "agency"),
    ];
    let answer = keeper.post("/organisations", &fields).await;
    assert_eq!(
        answer.status,
        StatusCode::SERVICE_UNAVAILABLE,
        "{}",
        answer.body
    );
    assert!(
        answer
            .body
            .contains("Nous ne savons pas si votre saisie a été enregistrée"),
        "{}",
        answer.body
    );
    answer.is(503).hides("Rien n’a été enregistré");

    // A statement that is refused for its time was certainly not stored.
    sqlx::raw_sql(
        "CREATE OR REPLACE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS
         $$ BEGIN RAISE EXCEPTION 'too slow' USING ERRCODE = 'query_canceled'; END $$",
    )
    .execute(&app.pool)
    .await
    .unwrap();
    let answer = keeper.post("/organisations", &fields).await;
    assert_eq!(
        answer.status,
        StatusCode::SERVICE_UNAVAILABLE,
        "{}",
        answer.body
    );
    assert!(answer.body.contains("Rien n’a été enregistré"));
}

#[tokio::test]
async fn a_full_disk_is_said_before_postgresql_meets_it() {
    let app = TestApp::start().await;
    let (id, mut administrator) = app.signed_in_person(Role::Administrator, 0).await;
    app.enrol(id, &mut administrator).await;
    let mut keeper = app.signed_in(Role::Coordinator, 0).await;
    let ready = |answer: crate::support::Answer| (answer.status.as_u16(), answer.body);
    assert_eq!(
        ready(app.browser().get("/readyz").await),
        (200, "ready".into())
    );

    app.state.health.set_disk_free(400_000_000);
    let page = administrator.get("/").await.body;
    assert!(page.contains("400 Mo"), "{page}");
    keeper.get("/").await.hides("400 Mo");
    let (status, detail) = ready(app.browser().get("/readyz").await);
    assert_eq!((status, detail.contains("400 MB")), (200, true), "{detail}");

    app.state.health.set_disk_free(90_000_000);
    let fields = [
        ("name", "Agence du réemploi"),
        ("short_name", "ADR"),
        ("kind", "agency"),
    ];
    let answer = keeper.post("/organisations", &fields).await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(
        answer.body.contains("Le disque du serveur est plein"),
        "{}",
        answer.body
    );
    assert!(answer.body.contains("Rien n’a été enregistré"));
    assert_eq!(app.count("SELECT count(*) FROM organisation").await, 0);
    assert_eq!(keeper.get("/organisations").await.status, StatusCode::OK);
    // Who frees it gets in, by both steps, and out again.
    let mut freeing = app.browser();
    let answer = freeing
        .post("/sign-in", &sign_in("administrator.gt0@test.example"))
        .await;
    assert_eq!(answer.location(), "/sign-in/code?next=%2Faccount");
    app.clock.advance(TimeDelta::seconds(30));
    let code = app.device(id, false).await;
    let answer = freeing.post("/sign-in/code", &[("code", &code)]).await;
    assert_eq!(answer.location(), "/");
    freeing.get("/admin").await.is(200);
    freeing.post("/sign-out", &[]).await.asks_to_sign_in();
    assert_eq!(ready(app.browser().get("/readyz").await).0, 503);
}

#[tokio::test]
async fn health_is_told_as_it_is() {
    let app = TestApp::start().await;
    let mut balancer = app.browser();
    assert_eq!(balancer.get("/healthz").await.status, StatusCode::OK);
    assert_eq!(balancer.get("/readyz").await.status, StatusCode::OK);
    app.state.health.drain();
    let draining = balancer.get("/readyz").await;
    assert_eq!(draining.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(draining.body, "draining");
    assert_eq!(balancer.get("/healthz").await.status, StatusCode::OK);
    app.state.health.give_up();
    assert_eq!(
        balancer.get("/healthz").await.status,
        StatusCode::SERVICE_UNAVAILABLE
    );
}

#[tokio::test]
async fn a_database_that_only_reads_or_is_newer_is_not_ready() {
    let app = TestApp::start().await;
    let mut balancer = app.browser();
    // All connections of the pool are refused to write.
    let name: String = app.one("SELECT current_database()::text").await;
    let only_reads = format!("ALTER DATABASE {name} SET default_transaction_read_only = on");
    sqlx::query(sqlx::AssertSqlSafe(only_reads))
        .execute(&app.pool)
        .await
        .unwrap();
    let reader = sqlx::PgPool::connect_with((*app.pool.connect_options()).clone())
        .await
        .unwrap();
    let refused = platform::database::probe(&reader).await;
    assert_eq!(
        refused.unwrap_err().to_string(),
        "the database refuses to store"
    );
    // The pool may connect anew.
    let stores = format!("ALTER DATABASE {name} RESET default_transaction_read_only");
    sqlx::query(sqlx::AssertSqlSafe(stores))
        .execute(&app.pool)
        .await
        .unwrap();
    sqlx::raw_sql(
        "CREATE TABLE IF NOT EXISTS _sqlx_migrations
             (version bigint, description text, installed_on timestamptz DEFAULT now(),
              success boolean, checksum bytea, execution_time bigint);
         INSERT INTO _sqlx_migrations
             VALUES (99999999999999, 'of tomorrow', now(), true, '', 0)",
    )
    .execute(&app.pool)
    .await
    .unwrap();
    let answer = balancer.get("/readyz").await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(answer.body, "the database is newer than this program");
}

#[tokio::test]
async fn a_clock_that_went_wrong_prolongs_no_session() {
    let app = TestApp::start().await;
    let mut keeper = app.signed_in(Role::Coordinator, 0).await;
    run!(app, "UPDATE session SET last_seen_at = $1"; app.clock.now() + TimeDelta::hours(13));
    assert_eq!(keeper.get("/").await.status, StatusCode::OK);
    let seen: chrono::DateTime<chrono::Utc> = app.one("SELECT last_seen_at FROM session").await;
    assert_eq!(seen, app.clock.now());
}

#[tokio::test]
async fn streams_leave_connections_for_pages() {
    let app = TestApp::start().await;
    let ask = |n: usize| {
        let person = PersonId(i64::try_from(n).unwrap());
        app.state.notifications.seat(&person)
    };
    let mut seats: Vec<_> = (0..SEATS_IN_ALL).map(&ask).collect();
    assert!(seats.iter().all(Option::is_some));
    assert!(ask(SEATS_IN_ALL).is_none());
    seats.pop();
    assert!(ask(SEATS_IN_ALL).is_some());
}
