//! Who is to do something, and several owners of one thing: `Anne + Luc`, `MD/SO`, `Jan en Els`.

use super::{Known, fold, named, names, pattern};
use crate::parse::language::{any, stems};

pattern!(
    BETWEEN,
    format!(
        r"(?i)\s*[+&/;,]\s*|\s+(?:{})\s+",
        any(|l| &l.attendance.and)
    )
);
pattern!(SIGN, r"\s*[+&/;]\s*");
stems!(HOUSES, attendance.organisation);
const VERBS: &str = r"(?:envoie|envoient|enverra|transmet|transmettra|prepare|preparera|preparent|contacte|contactera|organise|organisera|planifie|planifiera|verifie|verifiera|redige|redigera|partage|partagera|relance|relancera|finalise|finalisera|fournit|fournira|complete|completera|fixe|fixera|reprend|reprendra|adapte|adaptera|corrige|corrigera|diffuse|diffusera|met a jour|mettra a jour|met (?:le|la|les|un|une|des|du|en|a|au|aux)|mettra|fait|fera|prend contact|prendra contact|se charge|s'occupe|revient|reviendra|ajoute|ajoutera|doit|va|propose une date|recontacte|recontactera|lance|lancera|stuurt|sturen|bezorgt|bezorgen|maakt|bereidt|contacteert|neemt|plant|organiseert|vraagt na|checkt|bekijkt|werkt|zal|zullen|past|vult|deelt|verstuurt|legt|schrijft|zoekt|volgt|controleert|nodigt|regelt|moet|zet|levert|werken|bereiden|will|sends|prepares|to send|to prepare)";
pattern!(
    pub DOES,
    format!(r"^(?P<who>.{{2,45}}?)\s+(?:(?:nous|vous|leur|lui|ons|hen|hem|haar) )?{VERBS}\b")
);
pattern!(
    BY,
    r"(?i)\b(?:par|door|by|resp(?:onsable)?\.?\s*:|verantwoordelijke\s*:|porteur\s*:|trekker\s*:|wie\s*:|qui\s*:|owner\s*:|@)\s*((?:[\p{Lu}][\p{L}'’.-]*|de|van|der|den|GT\d)(?:\s+(?:[\p{Lu}][\p{L}\d'’.-]*|de|van|der|den|GT\d|\d))*)"
);
pattern!(
    TAIL,
    r"(?:[(\[]|→|➔|=>|->|\s[–—-])\s*([\p{Lu}][^()\[\]:;]{1,40}?)\s*(?:[,–—-]\s*[^()\[\]]{0,40})?[)\]]?\s*\.?$"
);
pattern!(
    ASKED,
    r"(?i)(?:demand[ée] (?:à|aux|au)|gevraagd aan|\baan (?:de )?)\s*(?:la |les |le |de |l')?([\p{L}][\p{L}\d ]{2,30}?)\s+(?:de\b|d'|om\b|gevraagd)|\b((?:Les|De|La|Le)\s+[\p{L}\d]{3,25})\s+(?:sont|est|worden|wordt)\s+(?:pri[ée]|invit[ée]|charg[ée]|gevraagd|verzocht)"
);
pattern!(
    CHARGED,
    r"(?i)^(.{2,45}?)\s+(?:est|sont|is|zijn|wordt|worden)\s+(?:charg[ée]e?s?|invit[ée]e?s?|pri[ée]e?s?|belast|gevraagd|verzocht)\b"
);
pattern!(
    MEETS,
    r"(?i)\b(?:planifier|plannen|prévoir|fixer|organiser)\s+(?:entre|tussen|avec|met)\s+([^.;,!?()]{3,60})"
);

/// Those who are named, each alone; one where they are no people: `GT1/GT2`, `Économie et Emploi`.
pub(crate) fn owners<'a>(text: &'a str, known: &Known) -> Vec<&'a str> {
    let text = text.trim();
    let split = |pattern: &regex::Regex| -> Vec<&'a str> {
        let parts = pattern.split(text).map(str::trim);
        parts.filter(|part| !part.is_empty()).collect()
    };
    let all = split(&BETWEEN);
    if all.len() > 1 && all.iter().all(|part| known.knows(part)) {
        return all;
    }
    // Nobody need be listed where a sign stands between what can only be names.
    let signed = split(&SIGN);
    let like_people = |part: &&str| known.knows(part) || is_person(part);
    if signed.len() > 1 && signed.iter().all(like_people) {
        return signed;
    }
    vec![text]
}

fn is_person(text: &str) -> bool {
    let house = names::words(text).iter().any(|word| HOUSES.has(word));
    let acronym = text
        .chars()
        .filter(|c| c.is_alphabetic())
        .all(char::is_uppercase);
    !house && !acronym && names::may_be_name(text) && names::words(text).len() <= 4
}

/// `Les pilotes ont` rédigé, `we hebben` gemaakt: done, not to do.
pub(super) fn is_past(who: &str) -> bool {
    let last = who.split_whitespace().last().unwrap_or_default();
    [
        "a", "ai", "as", "avons", "avez", "ont", "avait", "avaient", "est", "sont", "etait",
        "etaient", "heeft", "hebben", "had", "hadden", "werd", "werden", "has", "have", "n'a",
        "n'ont", "deja", "al", "reeds",
    ]
    .contains(&last)
}

/// Who is to do it, as written; empty: nobody named.
pub(crate) fn owner(text: &str, known: &Known) -> String {
    let folded = fold(text);
    if let Some(found) = DOES.captures(&folded) {
        let who: String = text.chars().take(found["who"].chars().count()).collect();
        if is_past(&found["who"]) {
            // Nobody is to do what is done.
        } else if known.knows(&who)
            || (names::may_be_name(&who)
                && names::is_role(who.split_whitespace().next().unwrap_or_default()))
        {
            return who.trim().to_owned();
        }
    }
    if let Some((before, _)) = text.split_once([':', '>'])
        && known.knows(before.trim())
    {
        return before.trim().to_owned();
    }
    if let Some(found) = CHARGED.captures(text)
        && known.knows(found[1].trim())
    {
        return found[1].trim().to_owned();
    }
    for (pattern, by) in [(&*BY, true), (&*TAIL, false)] {
        for found in pattern.captures_iter(text) {
            let who = found[1].trim().trim_end_matches(['.', ',']);
            let role = names::is_role(who.split_whitespace().next().unwrap_or_default());
            if known.knows(who) || (role && names::may_be_name(who)) {
                return who.to_owned();
            }
            // `par Nadia d'ici fin juin`: what stands behind is no part of the name.
            if let Some((0, name)) = known.names_in(who).into_iter().next()
                && by
            {
                return name.to_owned();
            }
        }
    }
    if let Some(found) = ASKED.captures(text) {
        return found
            .get(1)
            .or(found.get(2))
            .map_or_else(String::new, |m| m.as_str().trim().to_owned());
    }
    if let Some(found) = MEETS.captures(text) {
        return found[1].trim().to_owned();
    }
    named::nearest(text, known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_owners_are_told_apart() {
        let mut known = Known::default();
        for name in ["Anne Roy", "Luc Petit", "Jan Maes", "Els De Smet"] {
            known.add(name);
        }
        for (text, each) in [
            ("Anne + Luc", vec!["Anne", "Luc"]),
            ("AR/LP", vec!["AR", "LP"]),
            ("Jan & Els", vec!["Jan", "Els"]),
            ("Jan Maes en Els De Smet", vec!["Jan Maes", "Els De Smet"]),
            ("Anne, Luc et Jan", vec!["Anne", "Luc", "Jan"]),
            ("Anne and Luc", vec!["Anne", "Luc"]),
            ("Anne und Luc", vec!["Anne", "Luc"]),
            ("Stef + Marijke", vec!["Stef", "Marijke"]),
            ("GT1/GT2", vec!["GT1/GT2"]),
            (
                "Bruxelles Économie et Emploi",
                vec!["Bruxelles Économie et Emploi"],
            ),
            ("ULB / VUB", vec!["ULB / VUB"]),
            ("Anne et le bureau", vec!["Anne et le bureau"]),
            (
                "Service Jeunesse / Service Culture",
                vec!["Service Jeunesse / Service Culture"],
            ),
            ("Anne", vec!["Anne"]),
            ("", vec![""]),
        ] {
            assert_eq!(owners(text, &known), each, "{text}");
        }
    }
}
