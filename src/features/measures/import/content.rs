//! The table of an import as it is kept between upload and confirmation: read once, packed.

use std::io::{BufReader, Write as _};

use flate2::{Compression, read::GzDecoder, write::GzEncoder};
use serde::{Deserialize, Serialize};

use platform::sheets::Sheet;

/// A table: headings and numbered rows.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Content {
    pub headings: Vec<String>,
    /// Number in the file, cells.
    pub rows: Vec<(u32, Vec<String>)>,
}

impl From<Sheet> for Content {
    fn from(sheet: Sheet) -> Self {
        Self {
            headings: sheet.headers,
            rows: sheet
                .rows
                .into_iter()
                .map(|row| (row.number, row.cells))
                .collect(),
        }
    }
}

impl Content {
    /// Packed for the database.
    ///
    /// # Errors
    /// Never in practice: it is written to memory.
    pub fn pack(&self) -> anyhow::Result<Vec<u8>> {
        let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
        packed.write_all(&serde_json::to_vec(self)?)?;
        Ok(packed.finish()?)
    }

    /// What [`Content::pack`] packed.
    ///
    /// # Errors
    /// Where the bytes are something else.
    pub(crate) fn unpack(packed: &[u8]) -> anyhow::Result<Self> {
        let json = BufReader::new(GzDecoder::new(packed));
        Ok(serde_json::from_reader(json)?)
    }
}

#[cfg(test)]
mod tests {
    use super::Content;

    #[test]
    fn content_is_packed_and_unpacked() {
        let content = Content {
            headings: vec!["Code".into()],
            rows: vec![(2, vec!["é\n\"".into()])],
        };
        let again = Content::unpack(&content.pack().unwrap()).unwrap();
        assert_eq!(
            (again.headings, again.rows),
            (content.headings, content.rows)
        );
        assert!(Content::unpack(b"x").is_err());
    }
}
