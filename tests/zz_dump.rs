use chrono::NaiveDate;
use jalon::features::meetings::import::parse::{Context, parse};
#[test]
fn dump() {
    let mut files: Vec<_> = std::fs::read_dir("/tmp/min")
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    files.sort();
    for f in files {
        let text = std::fs::read_to_string(&f).unwrap();
        let r = parse(
            &text,
            &Context {
                today: NaiveDate::from_ymd_opt(2021, 12, 1).unwrap(),
                name: String::new(),
            },
        );
        println!("=== {}", f.display());
        let x = &r.facts;
        println!(
            "FACTS title={:?} kind={:?} group={:?} n={:?} day={:?} {:?}-{:?} place={:?} video={:?}",
            x.title, x.kind, x.group, x.number, x.day, x.from, x.to, x.place, x.video_url
        );
        for a in &r.attendees {
            println!(
                "  A {:?} {:?} org={:?} by={:?}",
                a.standing, a.name, a.organisation, a.represented_by
            );
        }
        for p in &r.points {
            println!(
                "  P{} {:?} pres={:?} {}",
                p.level,
                p.title,
                p.presenter,
                if p.doubts.is_empty() { "" } else { "?" }
            );
            for e in &p.entries {
                println!(
                    "      {:?}{} [{}] {}{} {}",
                    e.kind,
                    if e.parent.is_some() { "^" } else { "" },
                    e.speaker,
                    e.body.replace('\n', " / "),
                    if e.owner.is_empty() && e.due.is_none() {
                        String::new()
                    } else {
                        format!("  -> {} {:?}", e.owner, e.due)
                    },
                    if e.doubts.is_empty() { "" } else { "?" }
                );
            }
        }
    }
}
