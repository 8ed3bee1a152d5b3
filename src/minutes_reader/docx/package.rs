//! The archive a document is: its parts, each looked at before it is inflated.

use std::io::{Cursor, Read};

use zip::{ZipArchive, result::ZipError};

use super::xml::{Tag, attribute, events};
use crate::refusal::Refusal;

/// Parts a document may have.
const MAX_PARTS: usize = 2_000;
/// Bytes of one part that is read, inflated.
const MAX_PART: u64 = 30 << 20;
/// How many times bigger than its compressed form a part may be.
const MAX_RATIO: u64 = 200;
/// Headers and footers that are read: a section may have three of each.
const MAX_HEADERS: usize = 60;

/// An opened document.
pub(crate) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Folder and name of the main part.
    folder: String,
    name: String,
}

impl<'a> Package<'a> {
    /// Opens the archive and finds its main part.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, Refusal> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
        if archive.len() > MAX_PARTS {
            return Err(Refusal::Dangerous);
        }
        let mut package = Self {
            archive,
            folder: String::new(),
            name: String::new(),
        };
        let main = main_part(&package.part("_rels/.rels")?.unwrap_or_default())?;
        let (folder, name) = main.rsplit_once('/').unwrap_or(("", &main));
        package.folder = folder.to_owned();
        package.name = name.to_owned();
        Ok(package)
    }

    /// The main part.
    pub(crate) fn document(&mut self) -> Result<String, Refusal> {
        let name = format!("{}/{}", self.folder, self.name);
        self.part(&name)?.ok_or(Refusal::OtherKind)
    }

    /// A part by its whole name; empty where there is none.
    pub(crate) fn named(&mut self, name: &str) -> Result<String, Refusal> {
        self.part(name).map(Option::unwrap_or_default)
    }

    /// A part beside the main one; empty where there is none.
    pub(crate) fn beside(&mut self, name: &str) -> Result<String, Refusal> {
        let name = format!("{}/{name}", self.folder);
        self.part(&name).map(Option::unwrap_or_default)
    }

    /// Where the main part's links lead.
    pub(crate) fn links(&mut self) -> Result<String, Refusal> {
        let name = format!("_rels/{}.rels", self.name);
        self.beside(&name)
    }

    /// Names of the headers, then of the footers.
    pub(crate) fn headers_and_footers(&self) -> Vec<String> {
        let within = format!("{}/", self.folder);
        let of = |kind: &'static str| {
            self.archive
                .file_names()
                .flatten()
                .filter_map(|name| name.strip_prefix(within.as_str()).map(str::to_owned))
                .filter(move |name| name.starts_with(kind) && name.ends_with(".xml"))
        };
        let mut headers: Vec<String> = of("header").collect();
        let mut footers: Vec<String> = of("footer").collect();
        headers.sort();
        footers.sort();
        headers
            .into_iter()
            .chain(footers)
            .take(MAX_HEADERS)
            .collect()
    }

    /// A part's text, after a look at its sizes.
    fn part(&mut self, name: &str) -> Result<Option<String>, Refusal> {
        let file = match self.archive.by_name(name) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::InvalidPassword) => return Err(Refusal::Encrypted),
            Err(_) => return Err(Refusal::Damaged),
        };
        let limit = MAX_PART.min(
            file.compressed_size()
                .saturating_mul(MAX_RATIO)
                .max(1 << 20),
        );
        if file.size() > limit {
            return Err(Refusal::Dangerous);
        }
        let mut bytes = Vec::new();
        file.take(limit + 1)
            .read_to_end(&mut bytes)
            .map_err(|_| Refusal::Damaged)?;
        if bytes.len() as u64 > limit {
            return Err(Refusal::Dangerous);
        }
        // Some programs write UTF-16; its mark at the beginning says so.
        let (text, _, broken) = encoding_rs::UTF_8.decode(&bytes);
        if broken {
            return Err(Refusal::Damaged);
        }
        if text.contains("<!DOCTYPE") || text.contains("<!ENTITY") {
            return Err(Refusal::Dangerous);
        }
        Ok(Some(text.into_owned()))
    }
}

/// The main part's name, as the archive's relations tell it.
fn main_part(relations: &str) -> Result<String, Refusal> {
    let mut found = None;
    events(relations, |tag| {
        if let Tag::Open(tag) = tag
            && attribute(tag, "Type").is_some_and(|kind| kind.ends_with("/officeDocument"))
        {
            found = attribute(tag, "Target");
        }
    })?;
    let found = found.map(|name| name.trim_start_matches('/').to_owned());
    Ok(found.unwrap_or_else(|| "word/document.xml".into()))
}
