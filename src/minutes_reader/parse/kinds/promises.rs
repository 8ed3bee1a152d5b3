//! What somebody is to do.

use super::{
    Known, REPLIES, SAYS, doing, fold, forms, named, names,
    owners::{DOES, is_past, owner, owners},
    pattern,
};
use crate::parse::judged::Promise;

pattern!(
    ACTION_LABEL,
    r"(?i)^(?:(?:=>|→|->|⇒|➔)\s*)?\**(?:actiepunt(?:en)?|actions?|acties?|[àa] faire suite [^:>]{1,40}|[àa] faire|to[- ]?do|te doen|suivi|opvolging|t[âa]che|taak|point d'action|action item|prochaine [ée]tape|volgende stap|next step)\**\s*(?:n[°ºo]\s?\d+|\d+)?\s*(?:(?:[-–—]|\(|par|door|de|van|pour|voor)?\s*(?P<who>[^:>=→()]{2,40}?)\)?)?\s*\**(?:=>|→|[:>])\**\s*(?P<what>.+)$"
);
pattern!(
    TO_DO_START,
    r"^(?:reste )?(?:a|te|nog te) (?:planifier|clarifier|verifier|faire|prevoir|confirmer|completer|discuter avec|organiser|transmettre|envoyer|finaliser|preciser|contacter|relancer|mettre a jour|rediger|preparer|fixer|recontacter|programmer|demander|analyser|plannen|bekijken|verduidelijken|controleren|bevestigen|vragen|doen|versturen|organiseren|contacteren|voorzien|nagaan|checken)\b"
);
pattern!(
    TO_DO,
    r"\b(?:a (?:planifier|fixer|programmer|organiser|confirmer|envoyer|transmettre|completer|finaliser)\b|(?:rdv|rendez-vous|reunion) a (?:prevoir|planifier|fixer|organiser|confirmer|programmer|caler|prendre)\b|il (?:est|a ete) demande (?:a|aux|au)\b|(?:est|sont) (?:prie|invite|charge)e?s? (?:de|a|d')\b|(?:s'engage(?:nt)? (?:a|d)|se charge(?:nt|ra|ront)?|prend(?:ra|ront)? (?:en charge|contact)|prennent contact|s'occupe(?:nt|ra|ront)?) |(?:sera|seront) (?:donc |ensuite |egalement |aussi )?(?:envoye|transmis|organise|planifie|propose|partage|complete|prepare|diffuse|mis a jour|mise a jour|communique|recontacte|relance|redige|ajoute|corrige)e?s?\b|(?:wordt|worden) (?:nog |ook |zo snel mogelijk )?(?:bezorgd|gestuurd|doorgestuurd|verstuurd|georganiseerd|ingepland|gepland|gedeeld|aangepast|aangevuld|uitgewerkt|rondgestuurd|gecontacteerd|nagevraagd)|(?:wordt|worden) gevraagd om\b|er moet (?:nog )?|moet(?:en)? (?:nog |tegen |voor )|gelieve te|neemt contact|nemen contact|in te plannen|te plannen (?:tussen|met)|na te (?:gaan|vragen|kijken)|to be (?:sent|planned|confirmed|checked)|will (?:send|prepare|contact|organise|draft|share))"
);
pattern!(
    HANDED,
    r"^(?P<who>[^→⇒➔>=:]{2,40}?)\s*(?:→|⇒|➔|=>|->)\s*(?P<what>\S.*)$"
);
// A statement, or what somebody votes: nothing to be done.
pattern!(
    STATES,
    r"\b(?:est|sont|etait|sera|seront|a|ont|is|are|was|were|has|have|zijn|heeft|hebben|werd|wordt|worden|oui|non|ok|yes|no|ja|nee|d'accord|akkoord|pour|contre|voor|tegen)\b"
);
pattern!(ARROW, r"^(?:→|⇒|➔|={1,2}>|-{1,2}>|>>)\s*(?P<rest>\S.*)$");
pattern!(
    TO_DO_VERB,
    r"^(?:\p{L}{2,}(?:er|ir|re|oir|oyer)|(?:\p{L}+\s){0,4}?\p{Ll}{3,}en)\b"
);

// `Luc vraagt aan Anne of de zaal vrij is`, where Anne is there to answer.
pattern!(
    ASKS_SOMEBODY,
    r"\b(?:vraagt aan|demande à|asks)\s(?P<whom>\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?)\s(?:of|waarom|wanneer|hoe|wie|wat|si|s['’]|pourquoi|quand|comment|if|whether|why|when|how)\b"
);
// `@anne relancer la mairie`, `@anne + @luc: boek de zaal`.
pattern!(
    TAGGED,
    r"^(?P<who>@[\w.-]+(?:\s*(?:\+|,|&|et|en|and)\s*@[\w.-]+)*)\s*:?\s+(?P<what>\S.*)$"
);
// `Het rapport wordt kort toegelicht door Anne`, `La note est présentée par Luc`: what was said there.
pattern!(
    TOLD_OF,
    r"\bau(?:x)? votes?\W*$|\ba suivre\W*$|\b(?:nous|ons) (?:sera|seront)\b|\bser(?:a|ont) (?:presente?s?|absente?s?|disponibles?)\b|\b(?:wordt|worden|werd|werden)\s(?:[^\s.;:]+\s){0,6}?(?:toegelicht|geheten|verwelkomd|getoond|voorgelezen|gepresenteerd|bedankt|doorgenomen|opgemerkt|overlopen|opgesomd)\b|\b(?:est|sont|a ete|ont ete)\s(?:[^\s.;:]+\s){0,2}?(?:presente|explique|expose|rappele|remercie|evoque|aborde|accueilli)e?s?\b|\b(?:is|are|was|were)\s(?:[^\s.;:]+\s){0,2}?(?:presented|explained|discussed|thanked|welcomed|noted)\b"
);

/// A follow-up item, by label or by its words.
pub(crate) fn promise(text: &str, known: &Known) -> Option<Promise> {
    known.judged.promises.of(text, || find_promise(text, known))
}

fn find_promise(text: &str, known: &Known) -> Option<Promise> {
    if let Some(found) = ACTION_LABEL.captures(text) {
        let who = found.name("who").map_or("", |m| m.as_str().trim());
        // `Action (Marie, pour le 27/10) : …`: the day stays with what is to be done.
        let (who, when) = who.split_once(',').unwrap_or((who, ""));
        let several = || {
            who.split(['+', '&', '/'])
                .all(|one| known.knows(one.trim()))
        };
        let is_name = who.is_empty() || names::may_be_name(who) || known.knows(who) || several();
        if is_name {
            // `À faire : …`: the words of the label are words of the text.
            let label = KEPT_LABEL.find(text).map_or("", |m| m.as_str());
            let what = match when.trim() {
                "" if !label.is_empty() => text.trim().to_owned(),
                "" => found["what"].trim().to_owned(),
                when => format!("{} ({when})", found["what"].trim()),
            };
            let (what, owner) = match led(&what, known) {
                Some((led_by, what)) if who.is_empty() => (what, led_by),
                _ if who.is_empty() => {
                    let named = owner(&what, known);
                    let first = || named::first(&what, known);
                    let named = if named.is_empty() { first() } else { named };
                    (what, named)
                }
                _ => (what, who.to_owned()),
            };
            return Some(Promise {
                what,
                owner,
                sure: true,
            });
        }
    }
    if let Some(found) = TAGGED.captures(text)
        && (TO_DO_VERB.is_match(&found["what"]) || forms::starts_with_doing(&found["what"]))
    {
        return Some(Promise {
            what: text.to_owned(),
            owner: found["who"].to_owned(),
            sure: true,
        });
    }
    let folded = fold(text);
    let asked = ASKS_SOMEBODY.captures(text);
    let asks_there = asked.is_some_and(|found| known.knows(&found["whom"]));
    if text.trim_end().ends_with('?') || asks_there || TOLD_OF.is_match(&folded) {
        return None;
    }
    if let Some(handed) = handed(text, known) {
        return Some(handed);
    }
    if let Some(form) = forms::form(text, known).filter(|form| form.score > 62) {
        let sure = form.score >= 90;
        let owner = if form.owner.is_empty() {
            owner(text, known)
        } else {
            form.owner
        };
        return Some(Promise {
            what: text.to_owned(),
            owner,
            sure,
        });
    }
    if let Some(found) = DOES
        .captures(&folded)
        .filter(|found| !is_past(&found["who"]))
    {
        let who: String = text.chars().take(found["who"].chars().count()).collect();
        let who = who.trim();
        let future = !SAYS.is_match(&folded) && !REPLIES.is_match(&folded);
        let plain = who.split_once(' ').map_or(who, |(first, rest)| {
            if first_is_article(who) {
                rest
            } else {
                let _ = first;
                who
            }
        });
        let role = names::is_role(plain.split_whitespace().next().unwrap_or_default());
        let behind: String = text.chars().skip(found["who"].chars().count()).collect();
        let tells = doing::tells(&behind);
        if future
            && !tells
            && (role
                || known.knows(who)
                || (names::may_be_name(who) && who.contains(' ') && !first_is_article(who)))
        {
            return Some(Promise {
                what: text.to_owned(),
                owner: who.to_owned(),
                sure: false,
            });
        }
    }
    let wished = WISHED.is_match(&folded);
    let to_do = TO_DO_START.is_match(&folded) || TO_DO.is_match(&folded) && !wished;
    if !to_do && !forms::starts_with_doing(text) {
        return None;
    }
    // `Acheter cinq chaises (Luc)`: to be done, and by whom.
    let owner = owner(text, known);
    (to_do || !owner.is_empty()).then(|| Promise {
        what: text.to_owned(),
        owner,
        sure: false,
    })
}

/// Whether somebody at the beginning takes something on: `Anne agreed to write the note`.
pub(crate) fn takes_on(text: &str, known: &Known) -> bool {
    let Some(found) = promise(text, known).filter(|found| !found.sure) else {
        return false;
    };
    !found.owner.is_empty() && text.starts_with(&found.owner) && known.knows(&found.owner)
}

/// Whether a label at the beginning says that something is to be done.
pub(super) fn is_labelled(text: &str) -> bool {
    ACTION_LABEL.is_match(text)
}

// What somebody wishes is not yet to be done.
pattern!(
    WISHED,
    r"^(?:\S+ ){1,5}?(?:demande|demandent|souhaite|souhaitent|propose|proposent|suggere|voudrait|aimerait|rappelle|signale|precise|vraagt|vragen|stelt voor|wil|wenst|meldt|asks?|suggests?|wishes)(?: \S+)? (?:que|qu'\S+|dat|of|om|that|if)\b"
);
pattern!(KEPT_LABEL, r"(?i)^[^\p{L}]*(?:[àa] faire)\b");
pattern!(LED, r"^(?P<who>[^–—:]{2,60}?)\s+[–—-]\s+(?P<what>\S.*)$");

/// `K. Nys – envoyer les chiffres`: who, what.
fn led(text: &str, known: &Known) -> Option<(String, String)> {
    let found = LED.captures(text)?;
    let who = found["who"].trim();
    let each = who
        .split([',', '&', '+', '/'])
        .flat_map(|one| one.split(" et "));
    each.flat_map(|one| one.split(" en "))
        .all(|one| known.knows(one.trim()))
        .then(|| (who.to_owned(), found["what"].trim().to_owned()))
}

/// `Marie → envoyer la note`, `-> Marie relit`: somebody is given something to do.
pub(crate) fn handed(text: &str, known: &Known) -> Option<Promise> {
    let promise = |what: &str, owner: &str| {
        Some(Promise {
            what: what.trim().to_owned(),
            owner: owner.trim().to_owned(),
            sure: false,
        })
    };
    if let Some(found) = ARROW.captures(text) {
        let rest = &found["rest"];
        let words: Vec<&str> = rest.split_whitespace().collect();
        // The longest beginning that names somebody.
        return (1..words.len().min(7))
            .rev()
            .map(|n| words[..n].join(" "))
            .find(|who| {
                let who = who.trim_end_matches([':', ',', ' ']);
                owners(who, known).into_iter().all(|one| known.knows(one))
            })
            .and_then(|said| {
                let who = said.trim_end_matches([':', ',', ' ']);
                // `--> MD : …`: a sign and a colon say so.
                let sure = said.ends_with(':');
                promise(rest, who).map(|found| Promise { sure, ..found })
            });
    }
    let found = HANDED.captures(text)?;
    let what = &found["what"];
    let states = STATES.is_match(&fold(what)) || what.ends_with('?');
    let short = what.split_whitespace().count() <= 12;
    (known.knows(&found["who"]) && (TO_DO_VERB.is_match(what) || short && !states))
        .then(|| promise(&found["what"], &found["who"]))
        .flatten()
}

pub(crate) fn first_is_article(who: &str) -> bool {
    [
        "le ", "la ", "les ", "de ", "het ", "un ", "une ", "een ", "the ", "on ", "ce ", "cela ",
    ]
    .iter()
    .any(|w| fold(who).starts_with(w))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn promises_are_found_with_their_owner() {
        let mut known = Known::default();
        known.add("Marie Dupont");
        known.add("Pilote GT1");
        for (text, owner) in [
            ("Marie envoie les coordonnées", "Marie"),
            ("Action Marie : écrire la fiche", "Marie"),
            ("À planifier entre Marie et le pilote", "Marie et le pilote"),
            ("Relancer les invités (Pilote GT1)", "Pilote GT1"),
            ("Marie Dupont stuurt de nota", "Marie Dupont"),
            ("Marie → demander les données (d’ici fin octobre)", "Marie"),
            ("-> Marie relit", "Marie"),
            ("--> MD : calendrier pour le 14/04", "MD"),
            (
                "==> Marie + Pilote GT1 : chiffrer les postes",
                "Marie + Pilote GT1",
            ),
            ("ACTION (Marie, pour le 27/10): informer le GT0", "Marie"),
            (
                "Action 1 : M. Dupont – envoyer les chiffres – 31/10/2021",
                "M. Dupont",
            ),
            ("=> MD fait la synthèse pour le 15/10", "MD"),
        ] {
            assert_eq!(
                promise(text, &known).map_or_else(|| super::owner(text, &known), |p| p.owner),
                owner,
                "{text}"
            );
        }
        for text in [
            "Marie explique le projet",
            "Marie a envoyé la note",
            "Marie Dupont heeft de nota bezorgd",
            "Les pilotes ont rédigé des feuilles de route",
            "Marie → la note est prête",
            "La réunion a porté sur trois sujets.",
        ] {
            assert!(promise(text, &known).is_none(), "{text}");
        }
    }
}
