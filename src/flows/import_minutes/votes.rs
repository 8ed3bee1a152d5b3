//! How the votes on a decision fell: as minutes tell it, in words.

use minutes_reader::parse::model::Votes;
use platform::i18n::Translator;

/// `7 pour, 2 contre, 1 abstention`; nothing where no numbers were told and nobody agreed at once.
pub(super) fn said(votes: &Votes, t: Translator) -> String {
    let unanimous = votes.unanimous.then(|| t.t("decision-votes-unanimous"));
    let counted = [
        (votes.in_favour, "decision-votes-for"),
        (votes.against, "decision-votes-against"),
        (votes.abstained, "decision-votes-abstained"),
    ];
    let counted = counted.into_iter();
    let counted = counted.filter_map(|(count, key)| Some(t.count(key, count?)));
    let all: Vec<String> = unanimous.into_iter().chain(counted).collect();
    all.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::lang::Lang;

    #[test]
    fn votes_are_said_in_the_language_people_write_in() {
        let votes = Votes {
            in_favour: Some(7),
            against: Some(2),
            abstained: Some(1),
            unanimous: false,
        };
        let said = |lang| said(&votes, Translator(lang));
        assert_eq!(said(Lang::Fr), "7 pour, 2 contre, 1 abstention");
        assert_eq!(said(Lang::Nl), "7 voor, 2 tegen, 1 onthouding");
        assert_eq!(said(Lang::En), "7 for, 2 against, 1 abstention");
        let all = Votes {
            unanimous: true,
            ..Votes::default()
        };
        let told = super::said(&all, Translator(Lang::Fr));
        assert_eq!(told, "à l’unanimité");
        assert_eq!(super::said(&Votes::default(), Translator(Lang::Fr)), "");
    }
}
