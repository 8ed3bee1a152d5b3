//! What files say of a table, all words said.

use crate::{
    grid::model::{GridCard, GridCell, GridRow},
    lines::queries::LineRow,
    model::GovernanceTable,
};
use kernel::governance::CardKind;
use platform::{
    auth::Reach,
    i18n::Translator,
    print::grid::{self as print, Grid, Legend},
    sheets::Cell,
    web::Shell,
};

/// A table as its reader sees it.
pub(super) struct Shown {
    pub table: GovernanceTable,
    pub levels: Vec<LineRow>,
    pub rows: Vec<GridRow>,
    /// Whose decisions the reader may know of.
    pub decisions: Reach,
}

impl Shown {
    /// To be printed or written as text.
    pub(super) fn grid(&self, shell: &Shell) -> Grid {
        let t = shell.t;
        let opened = match self.table.opened {
            true => "governance-is-opened",
            false => "governance-is-closed",
        };
        let kinds = CardKind::ALL.iter();
        Grid {
            lang: t.0,
            kind: t.t("governance-table-kind"),
            title: t.name_text(self.table.name()),
            facts: vec![t.short_date(shell.today), t.t(opened)],
            corner: t.t("governance-topic"),
            empty: t.t("governance-no-cells"),
            columns: self.columns(t),
            rows: self.rows.iter().map(|row| self.row(row, t)).collect(),
            legend: kinds
                .map(|kind| Legend {
                    kind: kind.as_str(),
                    label: t.word(kind),
                })
                .collect(),
            page_word: t.t("print-page"),
        }
    }

    fn columns(&self, t: Translator) -> Vec<String> {
        let levels = self.levels.iter();
        levels.map(|level| t.name_text(&level.name)).collect()
    }

    fn row(&self, row: &GridRow, t: Translator) -> print::GridRow {
        let cells = row.cells.iter();
        print::GridRow {
            title: t.name_text(&row.topic.name),
            cells: cells.map(|cell| self.cell(cell, t)).collect(),
        }
    }

    fn cell(&self, cell: &GridCell, t: Translator) -> print::GridCell {
        let cards = cell.cards.iter();
        print::GridCell {
            state: t.word(cell.completeness()),
            tone: cell.completeness().tone(),
            remark: cell.said.as_ref().map_or_else(String::new, |said| {
                let said_then = t.t1("governance-cell-said", "when", t.moment(said.at));
                format!("{said_then} {}", said.reason)
            }),
            cards: cards
                .map(|card| print::GridCard {
                    kind: card.kind.as_str(),
                    label: t.word(card.kind),
                    marks: self.marks(card, t),
                    body: card.body.clone(),
                    remark: card.author.clone().unwrap_or_default(),
                })
                .collect(),
        }
    }

    /// The decisions that came of a card: by number, or that there are some.
    fn marks(&self, card: &GridCard, t: Translator) -> Vec<String> {
        let (known, others): (Vec<_>, Vec<_>) = card
            .decisions
            .iter()
            .partition(|decision| self.decisions.has(decision.group));
        let codes = known.into_iter().map(|decision| decision.code.clone());
        let untold = (!others.is_empty()).then(|| t.t("governance-decided"));
        codes.chain(untold).collect()
    }

    /// Topics by levels, for a workbook.
    pub(super) fn table(&self, t: Translator) -> (Vec<String>, Vec<Vec<Cell>>) {
        let mut heads = vec![t.t("governance-topic")];
        heads.extend(self.columns(t));
        let rows = self.rows.iter().map(|row| {
            let mut cells: Vec<Cell> = vec![t.name_text(&row.topic.name).into()];
            cells.extend(row.cells.iter().map(|cell| Cell::from(self.lines(cell, t))));
            cells
        });
        (heads, rows.collect())
    }

    /// A cell's state, then its cards.
    fn lines(&self, cell: &GridCell, t: Translator) -> String {
        let mut lines = vec![t.word(cell.completeness())];
        for card in &cell.cards {
            let mut said = t.fact(&t.word(card.kind), &card.body);
            let beside = self.marks(card, t).into_iter().chain(card.author.clone());
            let beside: Vec<String> = beside.collect();
            if !beside.is_empty() {
                said.push_str(&format!(" [{}]", beside.join(", ")));
            }
            lines.push(said);
        }
        lines.join("\n\n")
    }

    /// The cards as a list.
    pub(super) fn list(&self, t: Translator) -> (Vec<String>, Vec<Vec<Cell>>) {
        let heads = [
            "governance-topic",
            "governance-level",
            "governance-completeness",
            "governance-kind",
            "governance-card-body",
            "governance-card-author",
            "governance-card-standing",
            "governance-card-decisions",
        ];
        let heads = heads.map(|key| t.t(key)).into();
        let cells = self.rows.iter().flat_map(|row| {
            let cells = row.cells.iter();
            cells.map(move |cell| (row, cell))
        });
        let rows = cells.flat_map(|(row, cell)| {
            let cards = cell.cards.iter();
            cards.map(move |card| self.line(row, cell, card, t))
        });
        (heads, rows.collect())
    }

    fn line(&self, row: &GridRow, cell: &GridCell, card: &GridCard, t: Translator) -> Vec<Cell> {
        let standing = [
            (card.settled, "governance-settled"),
            (card.on_agenda, "governance-on-agenda"),
        ];
        let standing = standing.into_iter().filter(|(holds, _)| *holds);
        let standing: Vec<String> = standing.map(|(_, key)| t.t(key)).collect();
        let told = [
            t.name_text(&row.topic.name),
            t.name_text(&cell.level.name),
            t.word(cell.completeness()),
            t.word(card.kind),
            card.body.clone(),
            card.author.clone().unwrap_or_default(),
            standing.join(", "),
            self.marks(card, t).join(", "),
        ];
        told.map(Cell::from).into()
    }
}
