//! The languages Jalon speaks.

use crate::text_enum;

text_enum! {
    /// A language of the interface; French comes first.
    pub enum Lang { Fr = "fr" / "lang-fr", Nl = "nl" / "lang-nl", En = "en" / "lang-en" }
}

impl Lang {
    /// The best match for an `Accept-Language` header; French where nothing matches.
    pub fn negotiate(accept_language: &str) -> Self {
        let mut wishes: Vec<(f32, Lang)> = accept_language
            .split(',')
            .filter_map(|wish| {
                let mut parts = wish.trim().split(';');
                let tag = parts.next()?.trim().get(..2)?.to_ascii_lowercase();
                let weight = parts
                    .find_map(|p| p.trim().strip_prefix("q=").and_then(|q| q.parse().ok()))
                    .unwrap_or(1.0);
                Some((weight, tag.parse().ok()?))
            })
            .collect();
        wishes.sort_by(|a, b| b.0.total_cmp(&a.0));
        wishes.first().map_or(Self::Fr, |(_, lang)| *lang)
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn the_best_known_language_is_taken() {
        assert_eq!(Lang::negotiate("de-DE,nl-BE;q=0.8,en;q=0.9"), Lang::En);
        assert_eq!(Lang::negotiate("nl-BE,fr;q=0.9"), Lang::Nl);
        assert_eq!(Lang::negotiate("de"), Lang::Fr);
        assert_eq!(Lang::negotiate(""), Lang::Fr);
    }
}
