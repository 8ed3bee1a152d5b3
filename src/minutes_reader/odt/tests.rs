//! Lists within lists.

use super::*;

fn lines(styles: &str, text: &str) -> Vec<String> {
    let mut walk = Walk::default();
    walk.numbered.extend(numbered(styles).unwrap());
    let body = format!("<office:text>{text}</office:text>");
    events(&body, |tag| walk.take(&tag)).unwrap();
    let said = walk.end().into_iter();
    said.filter(|line| !line.is_empty()).collect()
}

#[test]
fn lists_within_lists_count_as_they_are_shown() {
    let level = |n: u8, format: &str| {
        format!("<text:list-level-style-number text:level=\"{n}\" style:num-format=\"{format}\"/>")
    };
    let styles = format!(
        "<text:list-style style:name=\"L1\">{}{}{}</text:list-style>",
        level(1, "1"),
        level(2, "1"),
        level(3, "a")
    );
    let item = |text: &str, inner: &str| {
        format!("<text:list-item><text:p>{text}</text:p>{inner}</text:list-item>")
    };
    let list = |items: &[String]| format!("<text:list>{}</text:list>", items.concat());
    let third = list(&[item("lettre", "")]);
    let second = list(&[item("Recettes", ""), item("Dépenses", &third)]);
    let all = format!(
        "<text:list text:style-name=\"L1\">{}{}</text:list>",
        item("Budget", &second),
        item("Divers", "")
    );
    assert_eq!(
        lines(&styles, &all),
        [
            "1. Budget",
            "  1.1. Recettes",
            "  1.2. Dépenses",
            "    - lettre",
            "2. Divers"
        ]
    );
}
