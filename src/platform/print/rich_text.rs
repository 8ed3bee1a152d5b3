//! Users' Markdown as blocks and runs of text, for files that are no HTML.

use comrak::nodes::{ListType, Node, NodeValue};
use serde::Serialize;

use crate::markdown::reader;

/// A paragraph or something as large.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    Paragraph {
        runs: Vec<Run>,
    },
    Heading {
        runs: Vec<Run>,
    },
    List {
        ordered: bool,
        start: usize,
        items: Vec<Vec<Block>>,
    },
    Quote {
        blocks: Vec<Block>,
    },
    Code {
        text: String,
    },
    Table {
        rows: Vec<Vec<Vec<Run>>>,
    },
    Rule,
}

/// Text of one look. A line break is a run of its own, [`Run::BREAK`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "marks of text are independent"
)]
pub struct Run {
    pub text: String,
    pub strong: bool,
    pub emph: bool,
    pub struck: bool,
    pub code: bool,
    /// Where it leads; empty for plain text.
    pub link: String,
}

impl Run {
    /// The text of a line break.
    pub const BREAK: &'static str = "\n";

    /// A line break.
    pub(crate) fn is_break(&self) -> bool {
        self.text == Self::BREAK
    }
}

/// What the page says, as blocks.
pub fn blocks(source: &str) -> Vec<Block> {
    reader::read(source, |reading| children(reading.root))
}

fn children(node: Node) -> Vec<Block> {
    node.children().filter_map(block).collect()
}

fn block(node: Node) -> Option<Block> {
    let block = match &node.data.borrow().value {
        NodeValue::Heading(_) => Block::Heading { runs: inline(node) },
        NodeValue::List(list) => Block::List {
            ordered: list.list_type == ListType::Ordered,
            start: list.start,
            items: node.children().map(children).collect(),
        },
        NodeValue::BlockQuote => Block::Quote {
            blocks: children(node),
        },
        NodeValue::CodeBlock(code) => Block::Code {
            text: code.literal.trim_end().to_owned(),
        },
        NodeValue::Table(_) => {
            let rows = node.children();
            Block::Table {
                rows: rows
                    .map(|row| row.children().map(inline).collect())
                    .collect(),
            }
        }
        NodeValue::ThematicBreak => Block::Rule,
        _ => Block::Paragraph { runs: inline(node) },
    };
    Some(block).filter(|block| !matches!(block, Block::Paragraph { runs } if runs.is_empty()))
}

fn inline(node: Node) -> Vec<Run> {
    let mut runs = Vec::new();
    for child in node.children() {
        push_inline(child, &Run::default(), &mut runs);
    }
    runs
}

fn push_inline(node: Node, look: &Run, runs: &mut Vec<Run>) {
    let mut look = look.clone();
    let mut push = |text: &str, look: &Run| {
        runs.push(Run {
            text: text.to_owned(),
            ..look.clone()
        })
    };
    match &node.data.borrow().value {
        NodeValue::Text(text) => push(text, &look),
        NodeValue::Code(code) => push(
            &code.literal,
            &Run {
                code: true,
                ..look.clone()
            },
        ),
        // Lines stay lines, as on the page.
        NodeValue::SoftBreak | NodeValue::LineBreak => push(Run::BREAK, &Run::default()),
        NodeValue::Strong => look.strong = true,
        NodeValue::Emph => look.emph = true,
        NodeValue::Strikethrough => look.struck = true,
        NodeValue::Link(link) if is_absolute(&link.url) => look.link.clone_from(&link.url),
        _ => {}
    }
    for child in node.children() {
        push_inline(child, &look, runs);
    }
}

/// Addresses that lead somewhere from a file too.
fn is_absolute(url: &str) -> bool {
    url.starts_with("mailto:") || url.contains("://")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(blocks: &[Block]) -> String {
        match blocks {
            [Block::Paragraph { runs }] => runs.iter().map(|r| r.text.as_str()).collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn marks_become_looks() {
        let blocks =
            blocks("un **deux** *trois* ~~quatre~~ `cinq` [six](https://example.org)\nsept");
        let [Block::Paragraph { runs }] = &blocks[..] else {
            panic!("{blocks:?}")
        };
        let of = |text: &str| runs.iter().find(|r| r.text == text).unwrap();
        assert!(of("deux").strong && of("trois").emph && of("quatre").struck && of("cinq").code);
        assert_eq!(of("six").link, "https://example.org");
        assert!(runs.iter().any(Run::is_break));
        assert_eq!(runs.last().unwrap().text, "sept");
    }

    #[test]
    fn lists_and_tables_keep_their_shape() {
        let blocks = blocks("- a\n- b\n\n| x | y |\n|---|---|\n| 1 | 2 |");
        let [
            Block::List {
                items,
                ordered: false,
                ..
            },
            Block::Table { rows },
        ] = &blocks[..]
        else {
            panic!("{blocks:?}")
        };
        assert_eq!((items.len(), rows.len(), rows[1].len()), (2, 2, 2));
    }

    #[test]
    fn what_would_run_is_text() {
        assert_eq!(
            text(&blocks("a <script>b</script>")),
            "a <script>b</script>"
        );
        let blocks = blocks("[x](javascript:alert)");
        assert!(
            matches!(&blocks[..], [Block::Paragraph { runs }] if runs.iter().all(|r| r.link.is_empty()))
        );
    }
}
