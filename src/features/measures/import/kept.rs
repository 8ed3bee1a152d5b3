//! Columns of a file that measures have no field for, kept as lines below the description.

use super::{content::Content, mapping::Mapping};
use kernel::line::one_line;

/// The lines that a row's kept columns make; empty ones make none.
pub(super) fn lines(content: &Content, cells: &[String], mapping: &Mapping) -> Vec<String> {
    let kept = mapping.kept();
    kept.filter_map(|index| {
        let text = one_line(cells.get(index)?);
        (!text.is_empty()).then(|| format!("{}{text}", beginning(content, index)))
    })
    .collect()
}

/// What the line of a column begins with.
fn beginning(content: &Content, index: usize) -> String {
    let heading = content.headings.get(index).map(|text| one_line(text));
    match heading.filter(|text| !text.is_empty()) {
        Some(heading) => format!("- **{heading}** — "),
        None => format!("- **{}** — ", index + 1),
    }
}

/// A description with these lines below, instead of those that an earlier file left there.
pub(super) fn below(
    description: &str,
    lines: &[String],
    content: &Content,
    mapping: &Mapping,
) -> String {
    let beginnings: Vec<String> = mapping
        .kept()
        .map(|index| beginning(content, index))
        .collect();
    let mut said: Vec<&str> = description.lines().collect();
    while said.last().is_some_and(|line| {
        line.trim().is_empty()
            || beginnings
                .iter()
                .any(|beginning| line.starts_with(beginning))
    }) {
        said.pop();
    }
    let said = said.join("\n");
    if lines.is_empty() {
        said
    } else if said.is_empty() {
        lines.join("\n")
    } else {
        format!("{said}\n\n{}", lines.join("\n"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_stand_below_the_description_once() {
        let content = Content {
            headings: ["Code", "Priorité", "", "Budget"]
                .map(String::from)
                .to_vec(),
            ..Content::default()
        };
        let mut mapping = Mapping::guess(&content.headings);
        mapping.kept = vec![0, 1, 2, 3];
        let cells = ["A", "haute\n(2024)", "x", ""].map(String::from);
        let lines = lines(&content, &cells, &mapping);
        assert_eq!(lines, ["- **Priorité** — haute (2024)", "- **3** — x"]);
        let once = below("Un dépôt.", &lines, &content, &mapping);
        assert_eq!(
            once,
            "Un dépôt.\n\n- **Priorité** — haute (2024)\n- **3** — x"
        );
        assert_eq!(below(&once, &lines, &content, &mapping), once);
        assert_eq!(below(&once, &[], &content, &mapping), "Un dépôt.");
        assert_eq!(below("", &lines[1..], &content, &mapping), "- **3** — x");
    }
}
