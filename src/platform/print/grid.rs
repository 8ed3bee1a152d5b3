//! A table of cells with cards in them, all its words said: what sheets to hang up, pictures and Markdown
//! are written from.

use serde::Serialize;
use serde_json::Value;

use super::{
    Document, Item, Part,
    rich_text::{Block, blocks},
};
use crate::work::Spool;
use kernel::lang::Lang;

/// A table of topics by levels, or of whatever else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    pub lang: Lang,
    /// What it is, above the title.
    pub kind: String,
    pub title: String,
    /// Below the title: of when it is, who may read it.
    pub facts: Vec<String>,
    /// What the rows are, above them.
    pub corner: String,
    /// What stands there while it has no cells.
    pub empty: String,
    pub columns: Vec<String>,
    pub rows: Vec<GridRow>,
    /// The kinds of cards, with their words.
    pub legend: Vec<Legend>,
    /// The word before a page's number.
    pub page_word: String,
}

/// A row, with as many cells as there are columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridRow {
    pub title: String,
    pub cells: Vec<GridCell>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridCell {
    /// How far it has come, with the tone of its badge.
    pub state: String,
    pub tone: &'static str,
    /// Why somebody says so; may be empty.
    pub remark: String,
    pub cards: Vec<GridCard>,
}

/// A card in its cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridCard {
    /// The stored word of its kind, which gives sign and colour; and as people say it.
    pub kind: &'static str,
    pub label: String,
    /// What stands out beside it: numbers of decisions.
    pub marks: Vec<String>,
    /// Markdown.
    pub body: String,
    /// Small print below the text; may be empty.
    pub remark: String,
}

/// What a sign means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Legend {
    pub kind: &'static str,
    pub label: String,
}

/// What a table is put on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// One sheet to hang up, where that can be read.
    A3,
    /// Sheets of any printer.
    A4,
    /// One picture of lines and letters.
    Svg,
    /// The same in pixels.
    Png,
}

impl Paper {
    /// The words by which the template and the program know it.
    fn words(self) -> [&'static str; 2] {
        match self {
            Self::A3 => ["a3", "pdf"],
            Self::A4 => ["a4", "pdf"],
            Self::Svg => ["picture", "svg"],
            Self::Png => ["picture", "png"],
        }
    }
}

/// As the template reads it.
#[derive(Serialize)]
struct Data<'a> {
    template: &'static str,
    paper: &'static str,
    file: &'static str,
    lang: Lang,
    kind: &'a str,
    title: &'a str,
    facts: &'a [String],
    corner: &'a str,
    empty: &'a str,
    columns: &'a [String],
    rows: Vec<RowData<'a>>,
    legend: &'a [Legend],
    page_word: &'a str,
}

#[derive(Serialize)]
struct RowData<'a> {
    title: &'a str,
    cells: Vec<CellData<'a>>,
}

#[derive(Serialize)]
struct CellData<'a> {
    state: &'a str,
    tone: &'static str,
    remark: &'a str,
    cards: Vec<CardData<'a>>,
}

#[derive(Serialize)]
struct CardData<'a> {
    kind: &'static str,
    label: &'a str,
    marks: &'a [String],
    body: Vec<Block>,
    remark: &'a str,
}

impl<'a> From<&'a GridCard> for CardData<'a> {
    fn from(card: &'a GridCard) -> Self {
        Self {
            kind: card.kind,
            label: &card.label,
            marks: &card.marks,
            body: blocks(&card.body),
            remark: &card.remark,
        }
    }
}

impl<'a> From<&'a GridCell> for CellData<'a> {
    fn from(cell: &'a GridCell) -> Self {
        Self {
            state: &cell.state,
            tone: cell.tone,
            remark: &cell.remark,
            cards: cell.cards.iter().map(CardData::from).collect(),
        }
    }
}

impl<'a> From<&'a GridRow> for RowData<'a> {
    fn from(row: &'a GridRow) -> Self {
        Self {
            title: &row.title,
            cells: row.cells.iter().map(CellData::from).collect(),
        }
    }
}

impl Grid {
    /// What [`super::PDF`] reads. All texts are read for it: to be called apart.
    pub fn spool_to_print(&self, paper: Paper) -> std::io::Result<Spool> {
        Spool::of(&serde_json::to_vec(&self.data(paper)?)?)
    }

    fn data(&self, paper: Paper) -> serde_json::Result<Value> {
        let [paper, file] = paper.words();
        serde_json::to_value(Data {
            template: "grid",
            paper,
            file,
            lang: self.lang,
            kind: &self.kind,
            title: &self.title,
            facts: &self.facts,
            corner: &self.corner,
            empty: &self.empty,
            columns: &self.columns,
            rows: self.rows.iter().map(RowData::from).collect(),
            legend: &self.legend,
            page_word: &self.page_word,
        })
    }

    /// As a text: each topic with its levels below it, each level with its cards.
    pub fn document(&self) -> Document {
        let mut parts = Vec::new();
        for row in &self.rows {
            parts.push(Part {
                title: row.title.clone(),
                ..Part::default()
            });
            for (column, cell) in self.columns.iter().zip(&row.cells) {
                parts.push(cell.part(column));
            }
        }
        if parts.is_empty() {
            parts.push(Part {
                remark: self.empty.clone(),
                ..Part::default()
            });
        }
        let kind: Vec<&str> = std::iter::once(&self.kind)
            .chain(&self.facts)
            .map(String::as_str)
            .collect();
        Document {
            lang: self.lang,
            kind: kind.join(" · "),
            title: self.title.clone(),
            facts: Vec::new(),
            notice: String::new(),
            people: None,
            parts,
            summaries: Vec::new(),
            page_word: self.page_word.clone(),
        }
    }
}

impl GridCell {
    fn part(&self, title: &str) -> Part {
        let cards = self.cards.iter();
        let items = cards.map(|card| Item {
            label: card.label.clone(),
            body: card.body.clone(),
            facts: card.marks.join(", "),
            remark: card.remark.clone(),
            ..Item::default()
        });
        let remark = [&self.state, &self.remark].map(String::as_str);
        Part {
            title: title.to_owned(),
            depth: 1,
            remark: remark.join(" ").trim_end().to_owned(),
            items: items.collect(),
            ..Part::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::print::markdown;

    fn grid() -> Grid {
        let card = GridCard {
            kind: "question",
            label: "Question".into(),
            marks: vec!["GT0-2021-001".into()],
            body: "Qui **siège** ?".into(),
            remark: "Pilote".into(),
        };
        let cell = GridCell {
            state: "À discuter".into(),
            tone: "warning",
            remark: String::new(),
            cards: vec![card],
        };
        Grid {
            lang: Lang::Fr,
            kind: "Tableau".into(),
            title: "Jalon".into(),
            facts: vec!["prêt".into()],
            corner: "Thème".into(),
            empty: "Vide".into(),
            columns: vec!["Comité".into()],
            rows: vec![GridRow {
                title: "Communication".into(),
                cells: vec![cell],
            }],
            legend: vec![Legend {
                kind: "question",
                label: "Question".into(),
            }],
            page_word: "page".into(),
        }
    }

    /// As the program that typesets knows it.
    #[test]
    fn the_program_s_table_is_like_all() {
        let known = include_str!("../../print/grid.json");
        let known: Value = serde_json::from_str(known).unwrap();
        assert_eq!(grid().data(Paper::A3).unwrap(), known);
    }

    #[test]
    fn as_a_text_it_says_all_that_the_sheet_says() {
        let text = markdown::write(&grid().document());
        for said in [
            "# Jalon",
            "Tableau · prêt",
            "## Communication",
            "### Comité",
            "*À discuter*",
            "- **Question** Qui **siège** ? (GT0-2021-001) [Pilote]",
        ] {
            assert!(text.contains(said), "{said}: {text}");
        }
        let none = Grid {
            rows: Vec::new(),
            ..grid()
        };
        assert!(markdown::write(&none.document()).contains("*Vide*"));
    }
}
