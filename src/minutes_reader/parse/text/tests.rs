//! Lines to blocks.

use super::*;

fn texts(source: &str) -> Vec<String> {
    blocks(source).into_iter().map(|b| b.text).collect()
}

#[test]
fn lines_broken_by_copying_are_joined() {
    let source = "Le comité a exa-\nminé les mesures\net les a notées.\nIl reste du temps.";
    assert_eq!(
        texts(source),
        [
            "Le comité a examiné les mesures et les a notées.",
            "Il reste du temps."
        ]
    );
    assert_eq!(texts("cela peut-\nêtre utile"), ["cela peut-être utile"]);
    assert_eq!(blocks(source)[0].lines, [1, 2, 3]);
}

#[test]
fn bullets_stand_within_each_other() {
    let depths: Vec<usize> = blocks("- a\n - o b\n  - c\n- d\n\nText")
        .iter()
        .map(|b| b.depth)
        .collect();
    assert_eq!(depths, [0, 1, 1, 0, 0]);
    assert_eq!(
        texts("• un\n* deux\n– trois\n[ ] quatre"),
        ["un", "deux", "trois", "quatre"]
    );
}

#[test]
fn signs_of_layout_are_undone() {
    assert_eq!(
        texts("\u{feff}co\u{ad}pie\u{a0}nette\u{c}"),
        ["copie nette"]
    );
    let found = blocks("Titre\n=====\n\ntexte\n\n---\nPage 2 sur 5\n## Deux ##");
    assert_eq!(found[0].heading, 1);
    assert_eq!(found[0].lines, [1, 2]);
    assert!(found[2].layout && found[3].layout);
    assert_eq!((found[4].heading, found[4].text.as_str()), (2, "Deux"));
}

#[test]
fn a_box_is_ticked_or_not() {
    let source = "- [x] fait\n- [ ] à faire\n[X] aussi\n- rien";
    let boxes = blocks(source).into_iter().map(|b| (b.task, b.ticked));
    let boxes: Vec<_> = boxes.collect();
    assert_eq!(
        boxes,
        [(true, true), (true, false), (true, true), (false, false)]
    );
}
