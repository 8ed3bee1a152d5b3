//! What an entry is, by its words.

use super::{
    names::{self, Known},
    pattern,
};
use crate::kernel::fold::fold;

/// What a heading says of all that stands below it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Zone {
    #[default]
    None,
    /// Each item is a promise.
    FollowUp,
    /// Each item is a decision.
    Decisions,
    /// A sub-group's notes.
    Section,
}

pattern!(
    FOLLOW_UP_ZONE,
    r"^(?:liste des |les |de |tableau des |lijst (?:van |met )?|overzicht (?:van )?(?:de )?)?(?:prochaines? etapes?|etapes? suivantes?|suites?(?: a donner)?(?: et actions?)?|suivi(?: des actions)?|a faire(?: suite a la reunion)?|actions?(?: a (?:mener|entreprendre|faire|suivre|prendre))?(?: et (?:suivi|echeances?|responsables?))?|points? d'actions?|points? de suivi|taches?|todo'?s?|to[- ]?do(?: list)?'?s?|next steps?|action (?:items?|points?)|volgende stappen|vervolgstappen|te doen|acties|actie|actiepunten|actielijst|actietabel|opvolging(?:spunten)?|opvolgpunten|taken|takenlijst|afspraken(?: en acties)?|wie doet wat|qui fait quoi|engagements?)(?: (?:pour|voor|tegen|d'ici|a|van|de|du|na|apres|after)\b.{0,40})?\s*[:.]?$"
);
pattern!(
    DECISION_ZONE,
    r"^(?:liste des |les |de |overzicht van de )?(?:decisions?(?: prises?)?(?: en (?:reunion|seance))?|beslissingen?|besluiten|genomen beslissingen|decisions? (?:taken|made)|besluit)\s*[:.]?$"
);

pattern!(
    CLOSING,
    r"^(?:redigee? par|etablie? par|fait a|opgemaakt (?:door|te)|verslag(?:gever)? ?(?:door|:)|(?:la |de |date de la |datum )?(?:prochaines? (?:reunions?|seances?|rencontres?|dates?)|volgende (?:vergadering|bijeenkomst|zitting|datum)|next meeting)\b)"
);

/// Says when one meets next, or who wrote: neither promise nor decision.
pub fn is_closing_line(text: &str) -> bool {
    CLOSING.is_match(&fold(text))
}

/// What a heading says.
pub fn zone(title: &str) -> Zone {
    let folded = fold(title);
    let folded = folded.trim_matches(|c: char| !c.is_alphanumeric() && c != '.' && c != ':');
    if FOLLOW_UP_ZONE.is_match(folded) {
        Zone::FollowUp
    } else if DECISION_ZONE.is_match(folded) {
        Zone::Decisions
    } else {
        Zone::None
    }
}

pattern!(
    DECISION_LABEL,
    r"(?i)^(?:(?:=>|→|->|⇒|➔)\s*)?\**(?:d[ée]cisions?|d[ée]cid[ée]e?s?|beslissing(?:en)?|beslist|besloten|besluit|gt\d? d[ée]cide)\**\s*(?:n[°ºo]\s?\d+|\d+)?\s*\**\s*[:>–—-]\**\s*(.+)$"
);
pattern!(
    ACTION_LABEL,
    r"(?i)^(?:(?:=>|→|->|⇒|➔)\s*)?\**(?:actions?|acties?|actiepunt|[àa] faire suite [^:>]{1,40}|[àa] faire|to[- ]?do|te doen|suivi|opvolging|t[âa]che|taak|point d'action|action item|prochaine [ée]tape|volgende stap|next step)\**\s*(?:n[°ºo]\s?\d+|\d+)?\s*(?:(?:[-–—]|\(|par|door|de|van|pour|voor)?\s*(?P<who>[^:>=→()]{2,40}?)\)?)?\s*\**(?:=>|→|[:>])\**\s*(?P<what>.+)$"
);
pattern!(
    DECIDED,
    r"\b(?:il (?:est|a ete) (?:donc |ainsi |finalement |egalement |des lors )?(?:decide|convenu|acte|arrete)|(?:est|sont|a ete|ont ete|fut) (?:donc |ainsi |egalement |unanimement |formellement |definitivement )?(?:decidee?s?|validee?s?|approuvee?s?|adoptee?s?|actee?s?|retenue?s?|entérinee?s?|enterinee?s?|confirmee?s? a l'unanimite)|(?:nous|on|le groupe|le comite|le gt ?\d?|la coordination|les pilotes|les membres|les participants|l'assemblee|le gt0|tous|le cabinet|la reunion) (?:a |ont |avons )?(?:decide|decident|decidons|valide|valident|validons|approuve|approuvent|adopte|adoptent|convient|conviennent|convenu|convenons|acte|actent|retient|retiennent|marque(?:nt)? (?:son|leur) accord|se met(?:tent)? d'accord)|accord (?:unanime|de tous|general|de principe)|a l'unanimite|decision prise|sommes (?:tous |donc )?convenue?s|(?:er )?(?:wordt|werd|is) (?:unaniem |dus |ook )?(?:beslist|besloten|afgesproken|overeengekomen|goedgekeurd|gevalideerd|aangenomen|bekrachtigd|akkoord)|(?:worden|werden|zijn) (?:unaniem |ook )?(?:goedgekeurd|gevalideerd|aangenomen|bekrachtigd|akkoord)|(?:er|dit|deze|dat|het)\b.{0,50} (?:wordt|werd) .{0,60}\b(?:beslist|besloten|goedgekeurd|gevalideerd|aangenomen)|(?:de|het) (?:groep|comite|stuurgroep|werkgroep|coordinatie|vergadering|leden|kabinet)\b.{0,30} (?:beslist|beslissen|besluit|besluiten|keurt|keuren|valideert|gaat akkoord|gaan akkoord|is akkoord|zijn akkoord)|(?:we|wij|iedereen|allen|alle (?:leden|aanwezigen)) (?:beslissen|besluiten|beslist|gaan akkoord|gaat akkoord|is akkoord|zijn akkoord|spreken af|keuren)|besloten (?:is|wordt|werd)|beslissing genomen|unaniem (?:goedgekeurd|akkoord)|met eenparigheid|^akkoord(?:[:.!,]|$| (?:over|voor|om|dat)\b)|:\s*akkoord\b|^ok pour|^accord (?:pour|sur)|it (?:is|was) decided|we (?:decided|agreed)|agreed (?:that|to)|(?:is|was|were) approved)"
);
pattern!(
    INNER_DECISION,
    r"[;.,]\s*\**(?:decision|beslissing|besluit)\**\s*:"
);
pattern!(
    WORDT_SPLIT,
    r"\b(?:wordt|worden|werd|werden)\b[^.?!]{1,120}\b(?:goedgekeurd|gevalideerd|aangenomen|bekrachtigd|beslist|besloten)\b"
);
pattern!(
    UNDECIDED,
    r"\b(?:pas (?:encore )?(?:ete )?(?:decide|valide|approuve|acte|adopte|d'accord)|sera|seront|serait|soit|a (?:valider|decider|approuver)|doi(?:t|vent) (?:encore )?etre|en cours de validation|si (?:le|la|les|on)|pourrai(?:t|ent)|faut-il|moet(?:en)? (?:nog )?(?:worden )?|nog niet|niet (?:akkoord|goedgekeurd|beslist)|zal|zullen|zou|kan worden|indien|wie beslist|not (?:yet )?(?:approved|decided))\b"
);
pattern!(
    TO_DO_START,
    r"^(?:reste )?(?:a|te|nog te) (?:planifier|clarifier|verifier|faire|prevoir|confirmer|completer|discuter avec|organiser|transmettre|envoyer|finaliser|preciser|contacter|relancer|mettre a jour|rediger|preparer|fixer|recontacter|programmer|demander|analyser|plannen|bekijken|verduidelijken|controleren|bevestigen|vragen|doen|versturen|organiseren|contacteren|voorzien|nagaan|checken)\b"
);
pattern!(
    TO_DO,
    r"\b(?:a (?:planifier|fixer|programmer|organiser|confirmer|envoyer|transmettre|completer|finaliser)\b|(?:rdv|rendez-vous|reunion) a |il (?:est|a ete) demande (?:a|aux|au)\b|(?:est|sont) (?:prie|invite|charge)e?s? (?:de|a|d')\b|(?:s'engage(?:nt)?|se charge(?:nt|ra|ront)?|prend(?:ra|ront)? (?:en charge|contact)|prennent contact|s'occupe(?:nt|ra|ront)?) |(?:sera|seront) (?:donc |ensuite |egalement |aussi )?(?:envoye|transmis|organise|planifie|propose|partage|complete|prepare|diffuse|mis a jour|mise a jour|communique|recontacte|relance|redige|ajoute|corrige)e?s?\b|(?:wordt|worden) (?:nog |ook |zo snel mogelijk )?(?:bezorgd|gestuurd|doorgestuurd|verstuurd|georganiseerd|ingepland|gepland|gedeeld|aangepast|aangevuld|uitgewerkt|rondgestuurd|gecontacteerd|nagevraagd)|(?:wordt|worden) gevraagd om\b|er moet (?:nog )?|moet(?:en)? (?:nog |tegen |voor )|gelieve te|neemt contact|nemen contact|in te plannen|te plannen (?:tussen|met)|na te (?:gaan|vragen|kijken)|to be (?:sent|planned|confirmed|checked)|will (?:send|prepare|contact|organise|draft|share))"
);
const VERBS: &str = r"(?:envoie|envoient|enverra|transmet|transmettra|prepare|preparera|preparent|contacte|contactera|organise|organisera|planifie|planifiera|verifie|verifiera|redige|redigera|partage|partagera|relance|relancera|finalise|finalisera|fournit|fournira|complete|completera|fixe|fixera|reprend|reprendra|adapte|adaptera|corrige|corrigera|diffuse|diffusera|met a jour|mettra a jour|met|mettra|fait|fera|prend contact|prendra contact|se charge|s'occupe|revient|reviendra|ajoute|ajoutera|doit|va|propose une date|recontacte|recontactera|lance|lancera|stuurt|sturen|bezorgt|bezorgen|maakt|bereidt|contacteert|neemt|plant|organiseert|vraagt na|checkt|bekijkt|werkt|zal|zullen|past|vult|deelt|verstuurt|legt|schrijft|zoekt|volgt|controleert|nodigt|regelt|moet|zet|levert|werken|bereiden|will|sends|prepares|to send|to prepare)";
pattern!(
    DOES,
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
    r"(?i)(?:demand[ée] (?:à|aux|au)|gevraagd aan|aan (?:de )?)\s*(?:la |les |le |de |l')?([\p{L}][\p{L}\d ]{2,30}?)\s+(?:de\b|d'|om\b|gevraagd)|\b((?:Les|De|La|Le)\s+[\p{L}\d]{3,25})\s+(?:sont|est|worden|wordt)\s+(?:pri[ée]|invit[ée]|charg[ée]|gevraagd|verzocht)"
);
pattern!(
    CHARGED,
    r"(?i)^(.{2,45}?)\s+(?:est|sont|is|zijn|wordt|worden)\s+(?:charg[ée]e?s?|invit[ée]e?s?|pri[ée]e?s?|belast|gevraagd|verzocht)\b"
);
pattern!(
    BETWEEN,
    r"(?i)\b(?:planifier|plannen|prévoir|fixer|organiser)\s+(?:entre|tussen|avec|met)\s+([^.;,!?()]{3,60})"
);
pattern!(
    OPINION,
    r"\b(?:dout|pense|estime|trouve|crains|craint|croi[st]|souhait|prefer|d'avis|avis|selon (?:moi|lui|elle)|il faudrait|faudrait|devrait|devraient|pourrait|pourraient|important|importance|necessaire|besoin de|dommage|regret|d'accord|pas convaincu|suggestion|suggere|propose|bonne remarque|utile|interessant|mieux|attention|vindt|vinden|denkt|meent|zou(?:den)?|belangrijk|nodig|liever|beter|jammer|voorstel|stelt voor|wenst|akkoord met|bezorgd|vreest|mening|goed idee|i think|should|suggest)"
);
pattern!(
    ASKS,
    r"^(?:\S+ ){0,6}?(?:demande(?:nt)?|s'interroge(?:nt)?|pose la question|souhaite savoir|vraagt|vragen zich af|vraagt zich af|stelt de vraag|wil weten|asks)\b"
);
pattern!(
    REPLIES,
    r"^(?:\S+ ){0,6}?(?:repond(?:ent)?|precise en reponse|antwoordt|antwoorden|replies|replique)\b"
);
pattern!(
    SAYS,
    r"^(?:\S+ ){0,6}?(?:presente|explique|trouve|est d'avis|is van (?:mening|oordeel)|signale|rappelle|souligne|indique|precise|informe|annonce|ajoute|remarque|note|confirme|insiste|estime|pense|propose|suggere|regrette|craint|souhaite|constate|fait (?:savoir|remarquer|part|le point)|licht|legt uit|meldt|zegt|merkt|stelt|wijst|vindt|denkt|geeft|deelt mee|benadrukt|herinnert|bevestigt|overloopt|verwijst|says|explains|reports)\b"
);
pattern!(
    INTERROGATIVE,
    r"^(?:quels?|quelles?|qui|que|quoi|comment|pourquoi|combien|ou|quand|est-ce|faut-il|peut-on|wie|wat|waar|wanneer|hoe|waarom|welke?|hoeveel|kan|kunnen|is|zijn|moet|what|who|how|why|when|where)\b"
);

/// A decision, with its text without label; whether the label says so.
pub fn decision(text: &str) -> Option<(String, bool)> {
    if let Some(found) = DECISION_LABEL.captures(text) {
        return Some((found[1].trim().to_owned(), true));
    }
    let folded = fold(text);
    if text.trim_end().ends_with('?') {
        return None;
    }
    if INNER_DECISION.is_match(&folded) {
        return Some((text.to_owned(), false));
    }
    let decided = DECIDED
        .find(&folded)
        .or_else(|| WORDT_SPLIT.find(&folded))?;
    // What is said of another time or on a condition stands in the same sentence.
    let start = folded[..decided.start()]
        .rfind(['.', ';'])
        .map_or(0, |at| at + 1);
    let end = folded[decided.end()..]
        .find(['.', ';'])
        .map_or(folded.len(), |at| decided.end() + at);
    let near = &folded[start..end.min(decided.end() + 20).max(decided.end())];
    let near = if folded.is_char_boundary(end.min(decided.end() + 20)) {
        near
    } else {
        &folded[start..decided.end()]
    };
    let labelled = [
        "il est decide",
        "beslist",
        "besloten",
        "a l'unanimite",
        "decided",
    ]
    .iter()
    .any(|w| decided.as_str().contains(w));
    (labelled || !UNDECIDED.is_match(near)).then(|| (text.to_owned(), false))
}

/// A promise.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Promise {
    pub what: String,
    pub owner: String,
    /// A label says so.
    pub sure: bool,
}

/// A follow-up item, by label or by its words.
pub fn promise(text: &str, known: &Known) -> Option<Promise> {
    if let Some(found) = ACTION_LABEL.captures(text) {
        let who = found.name("who").map_or("", |m| m.as_str().trim());
        let several = || {
            who.split(['+', '&', '/'])
                .all(|one| known.knows(one.trim()))
        };
        let is_name = who.is_empty() || names::may_be_name(who) || known.knows(who) || several();
        if is_name {
            let what = found["what"].trim().to_owned();
            let owner = if who.is_empty() {
                owner(&what, known)
            } else {
                who.to_owned()
            };
            return Some(Promise {
                what,
                owner,
                sure: true,
            });
        }
    }
    let folded = fold(text);
    if text.trim_end().ends_with('?') {
        return None;
    }
    if let Some(found) = DOES.captures(&folded) {
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
        if future
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
    (TO_DO_START.is_match(&folded) || TO_DO.is_match(&folded)).then(|| Promise {
        what: text.to_owned(),
        owner: owner(text, known),
        sure: false,
    })
}

fn first_is_article(who: &str) -> bool {
    [
        "le ", "la ", "les ", "de ", "het ", "un ", "une ", "een ", "the ", "on ", "ce ", "cela ",
    ]
    .iter()
    .any(|w| fold(who).starts_with(w))
}

/// Who is to do it, as written; empty: nobody named.
pub fn owner(text: &str, known: &Known) -> String {
    let folded = fold(text);
    if let Some(found) = DOES.captures(&folded) {
        let who: String = text.chars().take(found["who"].chars().count()).collect();
        if known.knows(&who)
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
    for pattern in [&*BY, &*TAIL] {
        for found in pattern.captures_iter(text) {
            let who = found[1].trim().trim_end_matches(['.', ',']);
            let role = names::is_role(who.split_whitespace().next().unwrap_or_default());
            if known.knows(who) || (role && names::may_be_name(who)) {
                return who.to_owned();
            }
        }
    }
    if let Some(found) = ASKED.captures(text) {
        return found
            .get(1)
            .or(found.get(2))
            .map_or_else(String::new, |m| m.as_str().trim().to_owned());
    }
    BETWEEN
        .captures(text)
        .map_or_else(String::new, |found| found[1].trim().to_owned())
}

/// Whether somebody says an opinion.
pub fn is_opinion(text: &str) -> bool {
    OPINION.is_match(&fold(text))
}

/// What a sentence reports of its speaker: asks, replies, says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reported {
    Asks,
    Replies,
    Says,
}

/// A reported speech: `Marie Dupont demande si …`; the name and what it is.
pub fn reported(text: &str, known: &Known) -> Option<(String, Reported)> {
    let folded = fold(text);
    let (pattern, what): (&regex::Regex, _) = if ASKS.is_match(&folded) {
        (&ASKS, Reported::Asks)
    } else if REPLIES.is_match(&folded) {
        (&REPLIES, Reported::Replies)
    } else if SAYS.is_match(&folded) {
        (&SAYS, Reported::Says)
    } else {
        return None;
    };
    let end = pattern.find(&folded)?.end();
    let words = folded[..end].split_whitespace().count();
    let name = |n: usize| {
        text.split_whitespace()
            .take(n)
            .collect::<Vec<_>>()
            .join(" ")
    };
    (1..words.min(6))
        .rev()
        .map(name)
        .find(|n| known.knows(n))
        .map(|n| (n, what))
}

/// Whether a text asks something; `… + ??` only marks a hole.
pub fn asks(text: &str) -> bool {
    let text = text.trim().trim_end_matches(['»', '"', '*', ' ']);
    let before = text.trim_end_matches(['?', ' ', '!']);
    text.ends_with('?')
        && before.ends_with(|c: char| {
            c.is_alphanumeric() || matches!(c, ')' | '»' | '"' | '*' | '’' | '…')
        })
}

/// Whether a text begins with a question.
pub fn begins_asking(text: &str) -> bool {
    text.find('?').is_some_and(|at| !text[..at].contains(". "))
        && text
            .find('?')
            .is_some_and(|at| text[..at].chars().count() < 120)
        && (INTERROGATIVE.is_match(&fold(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decisions_are_told_from_plans() {
        for text in [
            "Décision : le plan est publié",
            "Il est décidé de reporter la visite.",
            "Le PV est approuvé.",
            "De nota wordt goedgekeurd.",
            "Er wordt beslist om te starten.",
            "Le comité valide la note.",
            "Beslissing: we starten",
            "=> Décision : oui au projet",
            "Iedereen gaat akkoord met het voorstel.",
            "On convient de se revoir.",
            "Het verslag van de vorige vergadering wordt unaniem goedgekeurd.",
        ] {
            assert!(decision(text).is_some(), "{text}");
        }
        for text in [
            "La note sera validée demain",
            "Le plan doit être approuvé",
            "Ce n’est pas encore décidé.",
            "Est-il décidé de partir ?",
            "les notes sont en cours de validation",
            "De nota moet nog goedgekeurd worden.",
        ] {
            assert!(decision(text).is_none(), "{text}");
        }
    }

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
        ] {
            assert_eq!(
                promise(text, &known).map_or_else(|| super::owner(text, &known), |p| p.owner),
                owner,
                "{text}"
            );
        }
        assert!(promise("Marie explique le projet", &known).is_none());
        assert_eq!(zone("Prochaines étapes :"), Zone::FollowUp);
        assert_eq!(zone("Volgende stappen"), Zone::FollowUp);
        assert_eq!(zone("Décisions"), Zone::Decisions);
        assert_eq!(zone("Actions climat"), Zone::None);
    }
}
