//! How many rows of each table a backup holds.

use std::path::Path;

use anyhow::Context;
use tokio::io::{AsyncBufRead, AsyncBufReadExt, BufReader};

use super::{Counts, Tools};

/// Reads all of a backup, which also proves that all of it can be read.
pub(crate) async fn of_file(tools: &Tools, file: &Path) -> anyhow::Result<Counts> {
    let mut child = tools.rows(file)?;
    let rows = child.stdout.take().context("reading pg_restore")?;
    let counts = of_rows(BufReader::new(rows)).await?;
    anyhow::ensure!(
        child.wait().await?.success(),
        "{} can't be read to its end",
        file.display()
    );
    Ok(counts)
}

/// Counts the lines between each `COPY table (…) FROM stdin;` and its `\.`.
async fn of_rows(mut rows: impl AsyncBufRead + Unpin) -> std::io::Result<Counts> {
    let (mut counts, mut table): (Counts, Option<String>) = Default::default();
    let mut line = Vec::new();
    while rows.read_until(b'\n', &mut line).await? > 0 {
        match &table {
            Some(_) if line == b"\\.\n" => table = None,
            Some(name) => *counts.entry(name.clone()).or_insert(0) += 1,
            None => {
                table = begun(&line);
                if let Some(name) = &table {
                    counts.insert(name.clone(), 0);
                }
            }
        }
        line.clear();
    }
    Ok(counts)
}

fn begun(line: &[u8]) -> Option<String> {
    let line = std::str::from_utf8(line).ok()?;
    let copy = line.strip_prefix("COPY ")?;
    let (table, rest) = copy.split_once(" (")?;
    rest.ends_with("FROM stdin;\n").then(|| table.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn rows_are_counted_by_table() {
        let text = "SET x;\n\nCOPY public.person (id, name) FROM stdin;\n1\tCOPY x (y) FROM stdin;\n\
                    2\t\\\\.\n\\.\n\n\nCOPY public.\"Odd\" (id) FROM stdin;\n\\.\n\nSELECT 1;\n";
        let counts = of_rows(text.as_bytes()).await.unwrap();
        let expected = [("public.\"Odd\"", 0), ("public.person", 2)];
        assert_eq!(
            counts,
            expected.map(|(name, n)| (name.to_owned(), n)).into()
        );
    }
}
