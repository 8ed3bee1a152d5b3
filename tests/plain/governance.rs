//! What a card of the governance table hides is said by the schema's functions alone: no statement decides
//! by itself who is named, or which cards are not revealed yet.

use crate::source::SOURCES;

#[test]
fn who_is_named_and_who_sees_a_card_is_said_in_one_place() {
    let (mut named, mut by_hand) = (0, Vec::new());
    for source in SOURCES.iter().filter(|source| !source.is_in("flows/demo")) {
        for (_, text) in source.literals() {
            // A card or a comment, with the person who wrote it.
            let of_somebody = ["c.author_id", "m.author_id"];
            let joins =
                text.contains("JOIN person") && of_somebody.iter().any(|by| text.contains(by));
            let asks = text.contains("governance_author(");
            named += usize::from(asks);
            let veils = text.contains("'collect'") && text.contains("revealed_at");
            let of_cards = text.contains("governance_c");
            if of_cards && (veils || text.contains("author_shown THEN") || (joins && !asks)) {
                by_hand.push(format!("{}: {text}", source.path.display()));
            }
        }
    }
    assert!(by_hand.is_empty(), "{by_hand:#?}");
    assert!(named >= 4, "the statements that name writers are not found");
}
