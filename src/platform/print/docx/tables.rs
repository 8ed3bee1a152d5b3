//! Tables: lists with a head, plain ones, and frames around a passage.

use docx_rs::{
    BorderType, LineSpacing, Paragraph, Run, Shading, ShdType, Table, TableBorder,
    TableBorderPosition, TableBorders, TableCell, TableCellBorder, TableCellBorderPosition,
    TableCellBorders, TableCellMargins, TableRow, WidthType,
};

use super::{Part, SOFT, TEXT_WIDTH, small, text};

const LINE: &str = "CFD6D2";

/// A list under its heads, columns as wide as their texts are long.
pub(super) fn list<H: AsRef<str>>(heads: &[H], rows: Vec<Vec<String>>) -> Table {
    let widths = widths(heads, &rows);
    let row = |cells: Vec<Run>| {
        let cells = cells.into_iter().zip(&widths).map(|(run, width)| {
            let line = Paragraph::new().line_spacing(LineSpacing::new().before(40).after(40));
            TableCell::new()
                .width(*width, WidthType::Dxa)
                .add_paragraph(line.add_run(run))
        });
        TableRow::new(cells.collect())
    };
    let head = heads
        .iter()
        .map(|head| small(head.as_ref()).bold())
        .collect();
    let body = rows
        .iter()
        .map(|values| values.iter().map(|value| text(value)).collect());
    let rows = std::iter::once(head).chain(body).map(row);
    lined(rows.collect()).set_grid(widths.clone())
}

/// The width of the text, shared by the longest text of each column, within bounds.
fn widths<H: AsRef<str>>(heads: &[H], rows: &[Vec<String>]) -> Vec<usize> {
    let longest = |column: usize, head: &H| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        let lengths = cells.map(|cell| cell.chars().count());
        lengths
            .max()
            .unwrap_or(0)
            .max(head.as_ref().chars().count())
            .clamp(6, 40)
    };
    let shares: Vec<usize> = heads
        .iter()
        .enumerate()
        .map(|(n, head)| longest(n, head))
        .collect();
    let whole = shares.iter().sum::<usize>().max(1);
    shares
        .iter()
        .map(|share| TEXT_WIDTH * share / whole)
        .collect()
}

/// A user's table.
pub(super) fn plain(rows: Vec<Vec<Paragraph>>) -> Table {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(1).max(1);
    let width = TEXT_WIDTH / columns;
    let rows = rows.into_iter().map(|row| {
        let mut cells: Vec<_> = row
            .into_iter()
            .map(|paragraph| {
                TableCell::new()
                    .width(width, WidthType::Dxa)
                    .add_paragraph(paragraph)
            })
            .collect();
        cells.resize_with(columns, || TableCell::new().add_paragraph(Paragraph::new()));
        TableRow::new(cells)
    });
    lined(rows.collect()).set_grid(vec![width; columns])
}

/// A passage in a frame of a colour.
pub(super) fn frame(passage: Vec<Part>, colour: &str, fill: &str) -> Table {
    let border = |position, size| {
        TableCellBorder::new(position)
            .border_type(BorderType::Single)
            .size(size)
            .color(colour)
    };
    let borders = TableCellBorders::with_empty()
        .set(border(TableCellBorderPosition::Left, 24))
        .set(border(TableCellBorderPosition::Top, 4))
        .set(border(TableCellBorderPosition::Right, 4))
        .set(border(TableCellBorderPosition::Bottom, 4));
    let cell = TableCell::new()
        .width(TEXT_WIDTH, WidthType::Dxa)
        .set_borders(borders)
        .shading(
            Shading::new()
                .shd_type(ShdType::Clear)
                .color("auto")
                .fill(fill),
        );
    let cell = passage.into_iter().fold(cell, |cell, part| match part {
        Part::Text(paragraph) => cell.add_paragraph(*paragraph),
        // A cell ends with a paragraph.
        Part::Table(rows) => cell.add_table(plain(rows)).add_paragraph(Paragraph::new()),
    });
    Table::new(vec![TableRow::new(vec![cell])])
        .set_grid(vec![TEXT_WIDTH])
        .margins(TableCellMargins::new().margin(90, 140, 40, 140))
        .width(TEXT_WIDTH, WidthType::Dxa)
}

fn lined(rows: Vec<TableRow>) -> Table {
    let line = |position| TableBorder::new(position).size(4).color(LINE);
    let borders = TableBorders::with_empty()
        .set(line(TableBorderPosition::Top).color(SOFT))
        .set(line(TableBorderPosition::Bottom))
        .set(line(TableBorderPosition::InsideH));
    Table::new(rows)
        .set_borders(borders)
        .width(TEXT_WIDTH, WidthType::Dxa)
}
