//! Rows and columns of a workbook's sheet that people do not see.

use std::io::{BufReader, Cursor};

use zip::ZipArchive;

use super::{
    SheetError,
    table::Hidden,
    xml::{Tag, attribute, number, walk},
    zip_guard::{index_of, sheet_parts},
};

/// What the sheet of that name does not show; nothing where its part is not found.
pub(super) fn in_sheet(bytes: &[u8], name: &str) -> Result<Hidden, SheetError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(SheetError::damaged)?;
    let mut hidden = Hidden::default();
    let parts = sheet_parts(&mut archive)?;
    let Some((_, path)) = parts.into_iter().find(|(sheet, _)| sheet == name) else {
        return Ok(hidden);
    };
    let Some(index) = index_of(&mut archive, &path)? else {
        return Ok(hidden);
    };
    let part = archive.by_index(index).map_err(SheetError::damaged)?;
    let mut row = 0_usize;
    walk(BufReader::new(part), |tag| {
        if let Tag::Open(tag) = tag {
            let is_hidden = || attribute(tag, "hidden").is_some_and(|v| v == "1" || v == "true");
            match tag.local_name().as_ref() {
                "row" => {
                    row = number(tag, "r", row + 1);
                    if is_hidden() {
                        hidden.rows.push(u32::try_from(row).unwrap_or(u32::MAX));
                    }
                }
                "col" if is_hidden() => {
                    let first = number(tag, "min", 1).max(1);
                    let last = number(tag, "max", first).min(first.saturating_add(1_000));
                    hidden.columns.extend(first - 1..last);
                }
                _ => {}
            }
        }
        Ok(true)
    })?;
    Ok(hidden)
}
