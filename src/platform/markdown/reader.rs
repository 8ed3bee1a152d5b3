//! The one reader of Markdown: page, PDF, DOCX and Markdown files say what it read.
//!
//! A text comes out whole, at most [`LEVELS`] deep, without what runs: raw HTML is text, a
//! picture is a link to it, an address that may not be followed is none.

use comrak::{
    Arena, Options,
    nodes::{Ast, LineColumn, Node, NodeCodeBlock, NodeLink, NodeValue},
    parse_document,
};

use super::guard::{HELD, LEVELS, held_back};

/// Bytes of an address that all formats take.
const ADDRESS: usize = 2_000;
/// Cells that the tables of a text have at most: short rows under a long head make millions.
const CELLS: usize = 5_000;

/// What was read.
pub struct Reading<'a> {
    pub root: Node<'a>,
    /// Nothing was held back or changed: the source itself says the same.
    pub as_typed: bool,
}

/// The extensions of Markdown that texts may use.
pub fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.autolink = true;
    options.extension.strikethrough = true;
    options.extension.table = true;
    options
}

/// Reads a text and hands over what was read.
pub fn read<T>(source: &str, then: impl FnOnce(Reading) -> T) -> T {
    let text = held_back(source);
    let arena = Arena::new();
    let mut options = options();
    let mut root = parse_document(&arena, &text, &options);
    if !tables_hold(root, &text) {
        options.extension.table = false;
        root = parse_document(&arena, &text, &options);
    }
    let mut tamer = Tamer {
        arena: &arena,
        changed: false,
    };
    tamer.tame(root);
    then(Reading {
        root,
        as_typed: !tamer.changed && text == source,
    })
}

/// Whether the tables are of a size, and hold all that their lines say: Markdown drops the
/// cells that go beyond the head.
fn tables_hold(root: Node, text: &str) -> bool {
    let mut cells = 0;
    let mut lines = None;
    root.descendants().all(|node| {
        let data = node.data();
        let NodeValue::Table(table) = &data.value else {
            return true;
        };
        cells += table.num_columns * table.num_rows;
        let lines = lines.get_or_insert_with(|| text.lines().collect::<Vec<_>>());
        let (first, last) = (data.sourcepos.start.line, data.sourcepos.end.line);
        let typed = lines.get(first.saturating_sub(1)..last.min(lines.len()));
        let typed: usize = typed.unwrap_or_default().iter().map(|l| letters(l)).sum();
        drop(data);
        cells <= CELLS && typed <= node.descendants().map(letters_of).sum()
    })
}

fn letters(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphanumeric()).count()
}

fn letters_of(node: Node) -> usize {
    match &node.data().value {
        NodeValue::Text(text) => letters(text),
        NodeValue::Code(code) => letters(&code.literal),
        NodeValue::HtmlInline(text) => letters(text),
        // An address that stands in the text is its own label: counted twice, it only makes
        // a loss of as many letters go unseen.
        NodeValue::Link(link) | NodeValue::Image(link) => letters(&link.url) + letters(&link.title),
        _ => 0,
    }
}

/// Makes a tree safe to walk, write and follow.
struct Tamer<'a> {
    arena: &'a Arena<'a>,
    changed: bool,
}

/// Where a node stands.
#[derive(Clone, Copy, Default)]
struct Depth {
    blocks: usize,
    marks: usize,
    in_link: bool,
}

impl<'a> Tamer<'a> {
    fn tame(&mut self, root: Node<'a>) {
        let mut waiting = vec![(root, Depth::default())];
        while let Some((node, depth)) = waiting.pop() {
            self.clean(node);
            let Some(inner) = self.settle(node, depth) else {
                self.changed = true;
                waiting.extend(self.unwrap(node).into_iter().map(|child| (child, depth)));
                continue;
            };
            waiting.extend(node.children().map(|child| (child, inner)));
        }
    }

    /// How deep the node's children stand; none where the node itself may not stay.
    fn settle(&self, node: Node<'a>, mut depth: Depth) -> Option<Depth> {
        match &node.data().value {
            NodeValue::BlockQuote | NodeValue::List(_) => depth.blocks += 1,
            NodeValue::Strong | NodeValue::Emph | NodeValue::Strikethrough => depth.marks += 1,
            NodeValue::Link(link) => {
                let may_stay =
                    !depth.in_link && is_harmless(&link.url) && link.url.len() <= ADDRESS;
                if !may_stay {
                    return None;
                }
                depth.marks += 1;
                depth.in_link = true;
            }
            _ => {}
        }
        (depth.blocks <= LEVELS && depth.marks <= LEVELS).then_some(depth)
    }

    /// Takes a node away, its children stay in its place.
    fn unwrap(&self, node: Node<'a>) -> Vec<Node<'a>> {
        if let Some(list) = node.parent().and_then(|item| item.parent())
            && let NodeValue::List(list) = &mut list.data_mut().value
        {
            // Paragraphs of a tight list would run together.
            list.tight = false;
        }
        let children: Vec<_> = match &node.data().value {
            NodeValue::List(_) => node.children().flat_map(|item| item.children()).collect(),
            _ => node.children().collect(),
        };
        for child in &children {
            node.insert_before(child);
        }
        node.detach();
        children
    }

    /// The node's own value: what was held back comes out, what formats would say differently
    /// becomes what all say.
    fn clean(&mut self, node: Node<'a>) {
        let mut data = node.data_mut();
        match &mut data.value {
            NodeValue::Text(text) if text.contains(HELD) => *text = without(text).into(),
            NodeValue::Code(code) => release(&mut code.literal),
            NodeValue::CodeBlock(code) => self.clean_code(code),
            NodeValue::HtmlInline(text) => {
                self.changed = true;
                data.value = NodeValue::Text(without(text).into());
            }
            NodeValue::HtmlBlock(html) => {
                self.changed = true;
                let text = without(html.literal.trim_end());
                data.value = NodeValue::Paragraph;
                drop(data);
                for (number, line) in text.lines().enumerate() {
                    if number > 0 {
                        node.append(self.made(NodeValue::SoftBreak));
                    }
                    node.append(self.made(NodeValue::Text(line.to_owned().into())));
                }
            }
            NodeValue::Link(link) => {
                let link = std::mem::take(&mut **link);
                drop(data);
                self.clean_link(node, link, "");
            }
            NodeValue::Image(link) => {
                self.changed = true;
                let link = std::mem::take(&mut **link);
                drop(data);
                let label = if node.first_child().is_none() {
                    link.url.clone()
                } else {
                    String::new()
                };
                self.clean_link(node, link, &label);
            }
            _ => {}
        }
    }

    /// The words after a fence are text like any other.
    fn clean_code(&mut self, code: &mut NodeCodeBlock) {
        release(&mut code.literal);
        if !code.info.is_empty() {
            self.changed = true;
            let info = std::mem::take(&mut code.info);
            code.literal.insert_str(0, &format!("{}\n", without(&info)));
        }
    }

    /// A link with its title said, and with its address where that is too long to be one.
    fn clean_link(&mut self, node: Node<'a>, mut link: NodeLink, label: &str) {
        release(&mut link.url);
        let mut said = label.to_owned();
        if !link.title.is_empty() {
            said.push_str(&format!(" ({})", without(&std::mem::take(&mut link.title))));
        }
        let is_label = |child: Node| matches!(&child.data().value, NodeValue::Text(t) if link.url.ends_with(&**t));
        if link.url.len() > ADDRESS && label.is_empty() && !node.children().any(is_label) {
            said.push_str(&format!(" ({})", link.url));
        }
        if !said.is_empty() {
            self.changed = true;
            node.append(self.made(NodeValue::Text(said.into())));
        }
        node.data_mut().value = NodeValue::Link(Box::new(link));
    }

    fn made(&self, value: NodeValue) -> Node<'a> {
        let node = Ast::new(value, LineColumn::default());
        self.arena.alloc(node.into())
    }
}

fn without(text: &str) -> String {
    text.replace(HELD, "")
}

fn release(text: &mut String) {
    if text.contains(HELD) {
        *text = without(text);
    }
}

/// Whether an address leads to a page or a mail; one without a scheme leads to Jalon's own.
fn is_harmless(url: &str) -> bool {
    match url.split_once([':', '/', '?', '#']) {
        Some((scheme, _)) if url[scheme.len()..].starts_with(':') => ["http", "https", "mailto"]
            .iter()
            .any(|known| scheme.eq_ignore_ascii_case(known)),
        _ => true,
    }
}
