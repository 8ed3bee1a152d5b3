//! Headings and lists of a document.

use super::*;

pub(super) fn styles(xml: &str) -> Result<HashMap<String, u8>, Refusal> {
    let mut found = HashMap::new();
    let mut id = String::new();
    events(xml, |tag| {
        let Tag::Open(tag) = tag else { return };
        match tag.local_name().as_ref() {
            "style" => id = attribute(tag, "styleId").unwrap_or_default(),
            "name" => {
                let name = attribute(tag, "val").unwrap_or_default().to_lowercase();
                if let Some(level) = heading_level(&name) {
                    found.insert(id.clone(), level);
                }
            }
            "outlineLvl" => {
                if let Some(level) = attribute(tag, "val")
                    .and_then(|v| v.parse::<u8>().ok())
                    .filter(|l| *l < 6)
                {
                    found.entry(id.clone()).or_insert(level + 2);
                }
            }
            _ => {}
        }
    })?;
    Ok(found)
}

/// Level 1 is the document's title.
pub(super) fn heading_level(name: &str) -> Option<u8> {
    if matches!(name, "title" | "titre" | "titel") {
        return Some(1);
    }
    let start = ["heading", "titre", "kop", "überschrift"]
        .iter()
        .find_map(|w| name.strip_prefix(w))?;
    start
        .trim()
        .parse::<u8>()
        .ok()
        .filter(|n| (1..=5).contains(n))
        .map(|n| n + 1)
}

/// List and level → how the level counts, and the text around its number.
type Levels = HashMap<(String, u8), (String, String)>;

pub(super) fn numbering(xml: &str) -> Result<Levels, Refusal> {
    let mut formats: HashMap<(String, u8), (String, String)> = HashMap::new();
    let mut lists: Vec<(String, String)> = Vec::new();
    let (mut kind, mut level, mut num) = (String::new(), 0_u8, String::new());
    events(xml, |tag| {
        let Tag::Open(tag) = tag else { return };
        let val = || attribute(tag, "val").unwrap_or_default();
        match tag.local_name().as_ref() {
            "abstractNum" => kind = attribute(tag, "abstractNumId").unwrap_or_default(),
            "lvl" => {
                level = attribute(tag, "ilvl")
                    .and_then(|v| v.parse().ok())
                    .unwrap_or(0)
            }
            "numFmt" => formats.entry((kind.clone(), level)).or_default().0 = val(),
            "lvlText" => formats.entry((kind.clone(), level)).or_default().1 = val(),
            "num" => num = attribute(tag, "numId").unwrap_or_default(),
            "abstractNumId" => lists.push((num.clone(), val())),
            _ => {}
        }
    })?;
    let mut found = HashMap::new();
    for (num, kind) in lists {
        for level in 0..9 {
            if let Some(format) = formats.get(&(kind.clone(), level)) {
                found.insert((num.clone(), level), format.clone());
            }
        }
    }
    Ok(found)
}

pub(super) fn links(xml: &str) -> Result<HashMap<String, String>, Refusal> {
    let mut found = HashMap::new();
    events(xml, |tag| {
        if let Tag::Open(tag) = tag
            && let (Some(id), Some(target)) = (attribute(tag, "Id"), attribute(tag, "Target"))
            && target.starts_with("http")
        {
            found.insert(id, target);
        }
    })?;
    Ok(found)
}

pub(super) fn numeral(n: u32, kind: &str) -> String {
    let letter =
        |first: u8| char::from(first + u8::try_from((n.max(1) - 1) % 26).unwrap_or(0)).to_string();
    const ROMAN: [&str; 13] = [
        "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
    ];
    match kind {
        "lowerLetter" => letter(b'a'),
        "upperLetter" => letter(b'A'),
        "upperRoman" => ROMAN
            .get(n as usize)
            .map_or_else(|| n.to_string(), |r| (*r).to_owned()),
        "lowerRoman" => ROMAN
            .get(n as usize)
            .map_or_else(|| n.to_string(), |r| r.to_lowercase()),
        _ => n.to_string(),
    }
}
