//! Pictures of the pages: `scripts/screenshots.sh` calls them; no test looks at them.

use std::path::{Path, PathBuf};

use jalon::flows::{demo::PASSWORD, help::PICTURES};

use crate::{
    accessibility::{PAGES, filled, show_in},
    support::{Browser, Look, Site},
};

/// The README's pictures: name, account, page, scheme, width.
const README: [(&str, &str, &str, &str, u32); 8] = [
    ("home", "pilote.gt1@demo.example", "/", "light", 1280),
    (
        "board",
        "coordination@demo.example",
        "/board",
        "light",
        1280,
    ),
    (
        "review",
        "pilote.gt3@demo.example",
        "/reviews/next",
        "light",
        1280,
    ),
    (
        "measures",
        "coordination@demo.example",
        "/measures",
        "dark",
        1280,
    ),
    (
        "couplings",
        "coordination@demo.example",
        "/couplings",
        "light",
        1280,
    ),
    (
        "governance",
        "coordination@demo.example",
        "/governance",
        "light",
        1280,
    ),
    (
        "synthesis",
        "coordination@demo.example",
        "/circles/{heard}/synthesis",
        "light",
        1280,
    ),
    (
        "phone",
        "pilote.gt1@demo.example",
        "/reviews/next",
        "light",
        390,
    ),
];

async fn picture(browser: &Browser, file: &Path) {
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    browser.driver.screenshot(file).await.unwrap();
}

#[tokio::test]
#[ignore = "makes the README's pictures"]
async fn readme() {
    let site = Site::start().await;
    let browser = Browser::open(&site, Look::default()).await;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/screenshots");
    for (name, account, page, scheme, width) in README {
        browser.driver.delete_all_cookies().await.unwrap();
        browser.sign_in(account, PASSWORD).await;
        browser.find("details.user").await;
        show_in(&browser, scheme, width).await;
        browser.go(&filled(&site, page).await).await;
        picture(&browser, &folder.join(format!("{name}.png"))).await;
    }
    browser.close().await;
}

/// The pictures of the pages of help.
#[tokio::test]
#[ignore = "makes the pictures of help"]
async fn help() {
    let site = Site::start().await;
    let browser = Browser::open(&site, Look::default()).await;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/img/help");
    for one in &PICTURES {
        browser.driver.delete_all_cookies().await.unwrap();
        let account = format!("{}@demo.example", one.account);
        browser.sign_in(&account, PASSWORD).await;
        browser.find("details.user").await;
        show_in(&browser, "light", 960).await;
        browser.go(one.page).await;
        picture(&browser, &folder.join(format!("{}.png", one.name))).await;
    }
    browser.close().await;
}

/// Every page, in both schemes and widths, into the folder `JALON_SCREENSHOTS`, to be looked at.
#[tokio::test]
#[ignore = "pictures to look at"]
async fn every_page() {
    let Some(folder) = std::env::var_os("JALON_SCREENSHOTS").map(PathBuf::from) else {
        return;
    };
    let site = Site::start().await;
    let browser = Browser::open(&site, Look::default()).await;
    for (account, pages) in PAGES {
        browser.driver.delete_all_cookies().await.unwrap();
        browser.sign_in(account, PASSWORD).await;
        browser.find("details.user").await;
        let role = account.split('@').next().unwrap();
        for page in pages {
            let path = filled(&site, page).await;
            let name: String = page
                .chars()
                .map(|c| if c.is_alphanumeric() { c } else { '_' })
                .collect();
            for (scheme, width) in [
                ("light", 1280),
                ("dark", 390),
                ("dark", 1280),
                ("light", 390),
            ] {
                show_in(&browser, scheme, width).await;
                browser.go(&path).await;
                let file = folder.join(format!("{scheme}-{width}/{role}{name}.png"));
                picture(&browser, &file).await;
            }
        }
    }
    browser.close().await;
}
