//! Looks through a workbook's parts before anything is made of them: sizes, declared and
//! real, and markup that a workbook never has.

use std::io::{Cursor, Read};

use zip::{ZipArchive, result::ZipError};

use super::{Limits, SheetError};

/// From this size on a part's ratio counts: small regular parts compress very well.
const RATIO_FROM: u64 = 1 << 20;

pub(super) fn check(bytes: &[u8], limits: &Limits) -> Result<(), SheetError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(SheetError::damaged)?;
    is_workbook(&mut archive)?;
    if archive.len() > limits.parts {
        return Err(SheetError::Dangerous("parts"));
    }
    let too_big = || SheetError::ContentTooBig {
        megabytes: limits.inflated >> 20,
    };
    // What the directory declares, before a byte is inflated.
    let mut declared = 0_u64;
    for index in 0..archive.len() {
        let part = archive.by_index_raw(index).map_err(SheetError::damaged)?;
        if part.encrypted() {
            return Err(SheetError::Encrypted);
        }
        declared = declared.saturating_add(part.size());
        if declared > limits.inflated {
            return Err(too_big());
        }
        if is_bomb(part.size(), part.compressed_size(), limits) {
            return Err(SheetError::Dangerous("ratio"));
        }
    }
    // What is really there.
    let mut left = limits.inflated;
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(unreadable)?;
        let (size, compressed) = (part.size(), part.compressed_size());
        let mut scan = Scan::default();
        let mut buffer = vec![0; 64 << 10];
        let mut seen = 0_u64;
        loop {
            let count = part.read(&mut buffer).map_err(SheetError::damaged)?;
            if count == 0 {
                break;
            }
            seen += count as u64;
            if seen > left {
                return Err(too_big());
            }
            if seen > size {
                return Err(SheetError::Dangerous("size"));
            }
            if is_bomb(seen, compressed, limits) {
                return Err(SheetError::Dangerous("ratio"));
            }
            scan.feed(&buffer[..count])?;
        }
        left -= seen;
    }
    Ok(())
}

fn is_bomb(size: u64, compressed: u64, limits: &Limits) -> bool {
    size > RATIO_FROM && size > compressed.saturating_mul(limits.ratio)
}

/// Which kind of archive it is, by the names of its parts.
fn is_workbook(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<(), SheetError> {
    let names: Vec<String> = archive
        .file_names()
        .map(|name| name.map(|n| n.to_lowercase().replace('\\', "/")))
        .collect::<Result<_, _>>()
        .map_err(SheetError::damaged)?;
    let has = |start: &str| names.iter().any(|name| name.starts_with(start));
    if has("xl/workbook.xml") {
        return Ok(());
    }
    Err(if has("xl/workbook.bin") {
        SheetError::BinaryExcel
    } else if has("word/") {
        SheetError::NotATable("Word")
    } else if has("ppt/") {
        SheetError::NotATable("PowerPoint")
    } else if has("mimetype") && has("content.xml") {
        SheetError::OpenDocument
    } else if has("xl/") || has("[content_types].xml") {
        SheetError::Damaged("no workbook part".into())
    } else {
        SheetError::NotATable("ZIP")
    })
}

fn unreadable(error: ZipError) -> SheetError {
    match error {
        ZipError::InvalidPassword => SheetError::Encrypted,
        other => SheetError::damaged(other),
    }
}

/// Looks for a DTD or an entity declaration, across the borders of what is read.
#[derive(Default)]
struct Scan {
    last: Vec<u8>,
    begun: bool,
}

impl Scan {
    fn feed(&mut self, bytes: &[u8]) -> Result<(), SheetError> {
        const WORDS: [&[u8]; 2] = [b"<!DOCTYPE", b"<!ENTITY"];
        // In UTF-16 the markup would not be seen; no program writes parts in it.
        if !self.begun && (bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF")) {
            return Err(SheetError::Dangerous("encoding"));
        }
        self.begun = true;
        let keep = self.last.len().min(8);
        let mut border = self.last.split_off(self.last.len() - keep);
        border.extend_from_slice(&bytes[..bytes.len().min(8)]);
        let found = |bytes: &[u8]| {
            bytes.iter().enumerate().any(|(at, byte)| {
                *byte == b'!'
                    && at > 0
                    && WORDS.iter().any(|word| bytes[at - 1..].starts_with(word))
            })
        };
        if found(&border) || found(bytes) {
            return Err(SheetError::Dangerous("dtd"));
        }
        self.last = if bytes.len() >= 8 {
            bytes[bytes.len() - 8..].to_vec()
        } else {
            border
        };
        Ok(())
    }
}
