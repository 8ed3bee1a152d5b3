//! What stands below words of deciding that end with a colon: `Décide : Art. 1. D'approuver …`,
//! `Consensus sur les points suivants :`. Each of the items is decided; the words above only say so.

use super::*;
use kernel::fold::fold;

/// Words of deciding above a list.
#[derive(Debug, Clone)]
pub(super) struct Deciding {
    key: u32,
    point: usize,
    votes: Option<Votes>,
    /// An item was found below.
    begun: bool,
}

pattern!(
    OPENS,
    r"^(?:(?:le|la|l'|de|het|the)\s?\w+,?\s)?(?:decide|arrete|delibere|besluit|beslist|resolves)\b.{0,200}:$|\b(?:decid\w+|arret(?:e|ons|ent)|delibere|resol(?:ved?|ves|u)|besluit\w*|besliss?\w*|besloten|agreed|consensus|accord|convenu\w*|retenu\w*|retient|retenons|valid\w+|approu\w+|adopt\w+|goedgekeurd|afgesproken|afspraken|akkoord|beschliess\w+|beschlossen|keuzes?|choix|choices|choses)\b[^.?!]{0,80}:$"
);
pattern!(
    OPENS_NOT,
    r"\b(?:pas|pas encore|niet|not|nog|desaccord|a (?:valider|decider|approuver)|te (?:beslissen|bespreken)|to be (?:decided|agreed)|sur proposition|vu|considerant|comptes?|avis)\b"
);
pattern!(
    ITEM_OF_LAW,
    r"^(?:(?:art(?:icle|ikel)?\.?\s*\d{1,2}(?:er)?|article (?:1er|unique)|enig artikel|§\s?\d|\d{1,2}[°.)])\s*[.:)–-]*\s*\S|(?:d'|de |l')\w*(?:er|ir|re|oir)\b|que |dat |om |that |to )"
);
// What is done with the decision itself.
pattern!(
    CARRIES_OUT,
    r"\b(?:afschrift|expedition|copie|(?:presente|cette) (?:deliberation|decision|resolution) (?:sera|est)|(?:sera|est) (?:transmise?|notifiee?|publiee?|affichee?) (?:a|au|aux|pour)|wordt (?:bezorgd|bekendgemaakt|overgemaakt)|bekendmaking|pour (?:information|notification))\b"
);
/// Whether a text says what is done with the decision itself.
pub(super) fn carries_out(text: &str) -> bool {
    CARRIES_OUT.is_match(&fold(text))
}

pattern!(
    NOTHING,
    r"^(?:pas d'avis|pas tranche|rien|neant|geen|niets|nog niet|nothing|none|not yet|pas de decision)\b"
);

/// How much more a text leans towards a decision after somebody spoke of the point.
const DISCUSSED: u8 = 12;

impl Body<'_> {
    /// Whether a block is an item below words of deciding.
    pub(super) fn is_below_deciding(&self, block: &Block) -> bool {
        let Some(deciding) = &self.deciding else {
            return false;
        };
        let folded = fold(&block.text);
        let listed = block.bullet || ITEM.is_match(&block.text) || ITEM_OF_LAW.is_match(&folded);
        deciding.point == self.current
            && listed
            && !kinds::asks(&block.text)
            && !NOTHING.is_match(&folded)
            && !block.text.trim_end().ends_with(':')
    }

    /// Takes an item as decided, or remembers the words above the items.
    pub(super) fn decide(&mut self, entry: &mut Entry, block: &Block, below: bool) {
        if below {
            if !carries_out(&entry.body) && !self.is_surely_to_do(&block.text) {
                self.take_as_decided(entry);
            } else if entry.kind == EntryKind::Decision {
                entry.kind = EntryKind::Information;
                entry.doubts = vec![Doubt::MayDecide];
            }
            return;
        }
        let folded = fold(block.text.trim_end());
        let opens = OPENS.is_match(&folded) && !OPENS_NOT.is_match(&folded);
        self.deciding = (opens && entry.speaker.is_empty()).then(|| Deciding {
            key: entry.key,
            point: self.current,
            votes: entry.votes.or_else(|| kinds::votes(&block.text)),
            begun: false,
        });
    }

    /// Whether a text is what those who met came to: it leans towards a decision, the more so where
    /// somebody spoke of the point before.
    pub(super) fn comes_to(&self, text: &str) -> bool {
        let leaning = kinds::leans(text, &self.known);
        if leaning == 0 || kinds::reported(text, &self.known).is_some() {
            return false;
        }
        let point = self.result.points.get(self.current);
        let discussed = point.is_some_and(|p| {
            let mut last = p.entries.iter().rev().take(6);
            last.any(|e| !e.speaker.is_empty() || e.kind.asks())
        });
        // Where something was decided, less of the rest is.
        let decided = point.is_some_and(|p| {
            let mut kinds = p.entries.iter().map(|e| e.kind);
            kinds.any(|kind| kind == EntryKind::Decision)
        });
        let enough = kinds::DECIDES + if decided { 7 } else { 0 };
        leaning + if discussed { DISCUSSED } else { 0 } >= enough
    }

    fn is_surely_to_do(&self, text: &str) -> bool {
        kinds::promise(text, &self.known).is_some_and(|found| found.sure || !found.owner.is_empty())
    }

    fn take_as_decided(&mut self, entry: &mut Entry) {
        let Some(deciding) = &mut self.deciding else {
            return;
        };
        entry.kind = EntryKind::Decision;
        entry.owner.clear();
        entry.speaker.clear();
        entry.due = None;
        entry.parent = None;
        entry.votes = entry.votes.or(deciding.votes);
        entry.doubts.clear();
        if entry.body.contains(['(', ';']) && !entry.body.starts_with("Art") {
            entry.doubts.push(Doubt::Decision);
        }
        if std::mem::replace(&mut deciding.begun, true) {
            return;
        }
        let key = deciding.key;
        let above = self.result.points.get_mut(self.current);
        let above = above.and_then(|p| p.entries.iter_mut().rev().find(|e| e.key == key));
        if let Some(above) = above.filter(|e| e.kind == EntryKind::Decision) {
            above.kind = EntryKind::Information;
            above.votes = None;
            above.doubts.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::{Context, parse};
    use chrono::NaiveDate;
    use kernel::meeting::EntryKind;

    fn decided(text: &str) -> Vec<String> {
        let head = "Comité du 3 mai 2024\nPrésents : Anne Roy, Luc Petit\n\n1. Bois\n";
        let result = parse(&format!("{head}{text}"), &Context::of(NaiveDate::default()));
        let found = result.entries().filter(|e| e.kind == EntryKind::Decision);
        found.map(|e| e.body.clone()).collect()
    }

    #[test]
    fn what_stands_below_words_of_deciding_is_decided() {
        assert_eq!(
            decided(
                "LE CONSEIL,\nVu le Code forestier ;\nDécide, par 6 oui et 1 non :\nArt. 1. De vendre le lot 12.\nArt. 2. D'arrêter les clauses.\nLa présente délibération sera transmise au cantonnement.\n"
            ),
            [
                "Art. 1. De vendre le lot 12.",
                "Art. 2. D'arrêter les clauses."
            ]
        );
        assert_eq!(
            decided(
                "Consensus sur les points suivants :\n- une seule coupe par an\n- pas d'avis sur le prix\n"
            ),
            ["une seule coupe par an"]
        );
        assert!(decided("Reste à décider :\n- la date\n- le lieu\n").is_empty());
    }
}
