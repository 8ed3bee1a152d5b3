//! Looks through those of a workbook's parts that are read before anything is made of them: sizes,
//! declared and real, and markup that a workbook never has. Its other parts (pictures, queries,
//! printers' settings) are never opened, whatever they hold.

use std::{
    collections::HashMap,
    io::{BufReader, Cursor, Read},
};

use zip::{ZipArchive, result::ZipError};

use super::{
    Limits, SheetError,
    xml::{Tag, attribute, walk},
};

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// What an archive is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Package {
    Xlsx,
    Ods,
}

/// From this size on a part's ratio counts: small regular parts compress very well.
const RATIO_FROM: u64 = 1 << 20;

pub(super) fn check(bytes: &[u8], limits: &Limits) -> Result<Package, SheetError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(SheetError::damaged)?;
    let names = names(&mut archive)?;
    let package = package(&mut archive, &names)?;
    if archive.len() > limits.parts {
        return Err(SheetError::dangerous("parts", "zip"));
    }
    let mut left = limits.inflated;
    // First what says which parts there are, then those.
    let first: Vec<usize> = (0..names.len())
        .filter(|i| is_table_of_contents(&names[*i]))
        .collect();
    declared(&mut archive, &names, &first, limits)?;
    for index in &first {
        left -= inflated(&mut archive, *index, &names[*index], limits, left)?;
    }
    let read = parts_read(&mut archive, &names, package)?;
    let rest: Vec<usize> = read.into_iter().filter(|i| !first.contains(i)).collect();
    declared(&mut archive, &names, &rest, limits)?;
    for index in &rest {
        left -= inflated(&mut archive, *index, &names[*index], limits, left)?;
    }
    if package == Package::Ods {
        is_open(&mut archive, &names)?;
    }
    Ok(package)
}

/// The names of the parts, in small letters.
fn names(archive: &mut Archive<'_>) -> Result<Vec<String>, SheetError> {
    (0..archive.len())
        .map(|index| {
            let part = archive.by_index_raw(index).map_err(SheetError::damaged)?;
            let name = part.name().map_err(SheetError::damaged)?;
            Ok(name.to_lowercase().replace('\\', "/"))
        })
        .collect()
}

const PACKAGE_LINKS: &str = "_rels/.rels";
const BOOK: &str = "xl/workbook.xml";
const BOOK_LINKS: &str = "xl/_rels/workbook.xml.rels";
/// What is read of an OpenDocument workbook.
const MANIFEST: &str = "meta-inf/manifest.xml";

fn is_table_of_contents(name: &str) -> bool {
    [PACKAGE_LINKS, BOOK, BOOK_LINKS, MANIFEST, "mimetype"].contains(&name)
}

/// Which parts are read.
fn parts_read(
    archive: &mut Archive<'_>,
    names: &[String],
    package: Package,
) -> Result<Vec<usize>, SheetError> {
    let mut read: Vec<String> = match package {
        Package::Ods => vec!["content.xml".into()],
        Package::Xlsx => [
            "[content_types].xml",
            "xl/sharedstrings.xml",
            "xl/styles.xml",
        ]
        .into_iter()
        .chain(["xl/theme/theme1.xml"])
        .map(String::from)
        .collect(),
    };
    // A workbook that begins elsewhere is looked through whole.
    let mut whole = false;
    if package == Package::Xlsx {
        read.extend(sheet_parts(archive)?.into_iter().map(|(_, path)| path));
        let targets = links(archive, PACKAGE_LINKS)?;
        let mut books = targets
            .values()
            .filter(|path| path.ends_with("/workbook.xml"));
        whole = !targets.is_empty() && !books.any(|path| path == BOOK);
    }
    let is_read = |name: &String| {
        whole
            || read.contains(name)
            || (name.starts_with("xl/worksheets/") && name.ends_with(".xml"))
    };
    Ok((0..names.len())
        .filter(|index| is_read(&names[*index]))
        .collect())
}

/// The sheets of an XLSX workbook with their parts, in small letters.
pub(super) fn sheet_parts(archive: &mut Archive<'_>) -> Result<Vec<(String, String)>, SheetError> {
    let links = links(archive, BOOK_LINKS)?;
    let mut sheets = Vec::new();
    each(archive, BOOK, |tag| {
        if let Tag::Open(tag) = tag
            && tag.local_name().as_ref() == "sheet"
        {
            let (name, link) = (attribute(tag, "name"), attribute(tag, "id"));
            if let (Some(name), Some(path)) = (name, link.and_then(|link| links.get(&link))) {
                sheets.push((name, path.clone()));
            }
        }
        Ok(true)
    })?;
    Ok(sheets)
}

/// The links of a part: id to path, in small letters.
fn links(archive: &mut Archive<'_>, part: &str) -> Result<HashMap<String, String>, SheetError> {
    let folder = if part == BOOK_LINKS { "xl/" } else { "" };
    let mut links = HashMap::new();
    each(archive, part, |tag| {
        if let Tag::Open(tag) = tag
            && let (Some(id), Some(target)) = (attribute(tag, "Id"), attribute(tag, "Target"))
        {
            let target = target.to_lowercase().replace('\\', "/");
            let path = match target.strip_prefix('/') {
                Some(whole) => whole.to_owned(),
                None => format!("{folder}{}", target.trim_start_matches("./")),
            };
            links.insert(id, path);
        }
        Ok(true)
    })?;
    Ok(links)
}

fn each(
    archive: &mut Archive<'_>,
    part: &str,
    take: impl FnMut(Tag<'_, '_>) -> Result<bool, SheetError>,
) -> Result<(), SheetError> {
    let Some(index) = index_of(archive, part)? else {
        return Ok(());
    };
    let part = archive.by_index(index).map_err(unreadable)?;
    walk(BufReader::new(part), take)
}

/// The part of that name, in small letters.
pub(super) fn index_of(archive: &mut Archive<'_>, name: &str) -> Result<Option<usize>, SheetError> {
    Ok(names(archive)?.iter().position(|part| part == name))
}

/// What the directory declares of parts that are read, before a byte of them is inflated.
fn declared(
    archive: &mut Archive<'_>,
    names: &[String],
    parts: &[usize],
    limits: &Limits,
) -> Result<(), SheetError> {
    let mut total = 0_u64;
    for index in parts {
        let part = archive.by_index_raw(*index).map_err(SheetError::damaged)?;
        total = total.saturating_add(part.size());
        if total > limits.inflated {
            return Err(too_big(limits));
        }
        if part.encrypted() {
            return Err(SheetError::Encrypted);
        }
        if is_bomb(part.size(), part.compressed_size(), limits) {
            return Err(SheetError::dangerous("ratio", &names[*index]));
        }
    }
    Ok(())
}

/// Bytes that a part really has.
fn inflated(
    archive: &mut Archive<'_>,
    index: usize,
    name: &str,
    limits: &Limits,
    left: u64,
) -> Result<u64, SheetError> {
    let mut part = archive.by_index(index).map_err(unreadable)?;
    let (size, compressed) = (part.size(), part.compressed_size());
    let mut scan = Scan::default();
    let mut buffer = vec![0; 64 << 10];
    let mut seen = 0_u64;
    loop {
        let count = part.read(&mut buffer).map_err(SheetError::damaged)?;
        if count == 0 {
            return Ok(seen);
        }
        seen += count as u64;
        if seen > left {
            return Err(too_big(limits));
        }
        if seen > size {
            return Err(SheetError::dangerous("size", name));
        }
        if is_bomb(seen, compressed, limits) {
            return Err(SheetError::dangerous("ratio", name));
        }
        scan.feed(&buffer[..count])
            .map_err(|what| SheetError::dangerous(what, name))?;
    }
}

fn too_big(limits: &Limits) -> SheetError {
    SheetError::ContentTooBig {
        megabytes: limits.inflated >> 20,
    }
}

fn is_bomb(size: u64, compressed: u64, limits: &Limits) -> bool {
    size > RATIO_FROM && size > compressed.saturating_mul(limits.ratio)
}

/// Which kind of archive it is, by the names of its parts.
fn package(archive: &mut Archive<'_>, names: &[String]) -> Result<Package, SheetError> {
    let has = |start: &str| names.iter().any(|name| name.starts_with(start));
    if has(BOOK) {
        return Ok(Package::Xlsx);
    }
    Err(if has("xl/workbook.bin") {
        SheetError::BinaryExcel
    } else if has("word/") {
        SheetError::NotATable("Word")
    } else if has("ppt/") {
        SheetError::NotATable("PowerPoint")
    } else if has("mimetype") && has("content.xml") {
        let kind = beginning(archive, names, "mimetype", 200)?;
        if kind.contains("opendocument.spreadsheet") {
            return Ok(Package::Ods);
        }
        SheetError::OpenDocument
    } else if has("xl/") || has("[content_types].xml") {
        SheetError::Damaged("no workbook part".into())
    } else {
        SheetError::NotATable("ZIP")
    })
}

/// An OpenDocument workbook says in its manifest that it has a password.
fn is_open(archive: &mut Archive<'_>, names: &[String]) -> Result<(), SheetError> {
    let manifest = beginning(archive, names, MANIFEST, 1 << 20)?;
    if manifest.contains("encryption-data") {
        return Err(SheetError::Encrypted);
    }
    Ok(())
}

/// The beginning of a part; nothing where there is none.
fn beginning(
    archive: &mut Archive<'_>,
    names: &[String],
    part: &str,
    most: u64,
) -> Result<String, SheetError> {
    let Some(index) = names.iter().position(|name| name == part) else {
        return Ok(String::new());
    };
    let mut bytes = Vec::new();
    let part = archive.by_index(index).map_err(unreadable)?;
    part.take(most)
        .read_to_end(&mut bytes)
        .map_err(SheetError::damaged)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
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
    fn feed(&mut self, bytes: &[u8]) -> Result<(), &'static str> {
        const WORDS: [&[u8]; 2] = [b"<!DOCTYPE", b"<!ENTITY"];
        // In UTF-16 the markup would not be seen; no program writes parts in it.
        if !self.begun && (bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF")) {
            return Err("encoding");
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
            return Err("dtd");
        }
        self.last = if bytes.len() >= 8 {
            bytes[bytes.len() - 8..].to_vec()
        } else {
            border
        };
        Ok(())
    }
}
