//! Enums stored as text and named by translation keys.

/// A stored word this version of Jalon does not know.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown {kind} «{word}»")]
pub struct UnknownWord {
    /// The enum's name.
    pub kind: &'static str,
    /// The word found.
    pub word: String,
}

/// What every text enum can do; lets forms and filters treat them alike.
pub trait TextEnum: Word + Copy + Eq + Sized + 'static {
    /// All values, in the order people meet them.
    const ALL: &'static [Self];
    /// The stored word, also used in forms and addresses.
    fn as_str(self) -> &'static str;
    /// Translation key: `<enum prefix>-<word with dashes>`.
    fn key(self) -> &'static str;
    /// The value of a stored word.
    fn from_word(word: &str) -> Option<Self>;
}

/// Something named by a translation key; references too, since templates pass those.
pub trait Word {
    /// The translation key.
    fn word_key(&self) -> &'static str;
}

impl<W: Word> Word for &W {
    fn word_key(&self) -> &'static str {
        (**self).word_key()
    }
}

/// SQL for the place of a column's word among all values: their order is no alphabet.
pub fn place_sql<E: TextEnum>(column: &str) -> String {
    let words: Vec<&str> = E::ALL.iter().map(|value| value.as_str()).collect();
    format!("array_position(ARRAY['{}'], {column})", words.join("', '"))
}

/// Declares an enum stored as snake_case text, with its translation keys and, where badges show it,
/// their tones.
///
/// ```ignore
/// text_enum! {
///     /// How sure the pilot is.
///     pub enum Confidence { Low = "low" / "confidence-low", High = "high" / "confidence-high" }
/// }
/// text_enum! {
///     /// Where an import stands.
///     pub enum ImportState { ToCheck = "to_check" / "import-to-check" / "warning" }
/// }
/// ```
#[macro_export]
macro_rules! text_enum {
    ($(#[$meta:meta])* pub enum $name:ident {
        $($(#[$vmeta:meta])* $variant:ident = $word:literal / $key:literal),+ $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl $crate::text_enum::TextEnum for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            fn as_str(self) -> &'static str { match self { $(Self::$variant => $word),+ } }
            fn key(self) -> &'static str { match self { $(Self::$variant => $key),+ } }
            fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }
        }

        impl $name {
            /// All values, in the order people meet them.
            #[allow(dead_code, reason = "not every room offers them all")]
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// The stored word, also used in forms and addresses.
            pub fn as_str(self) -> &'static str { $crate::text_enum::TextEnum::as_str(self) }
            /// The translation key.
            pub fn key(self) -> &'static str { $crate::text_enum::TextEnum::key(self) }
        }

        impl $crate::text_enum::Word for $name {
            fn word_key(&self) -> &'static str { self.key() }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::text_enum::UnknownWord;
            fn from_str(word: &str) -> Result<Self, Self::Err> {
                <Self as $crate::text_enum::TextEnum>::from_word(word).ok_or_else(|| {
                    $crate::text_enum::UnknownWord { kind: stringify!($name), word: word.to_owned() }
                })
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(self.as_str()) }
        }

        impl $crate::serde::Serialize for $name {
            fn serialize<S: $crate::serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.serialize_str(self.as_str())
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let word = <std::borrow::Cow<'de, str>>::deserialize(d)?;
                word.parse().map_err($crate::serde::de::Error::custom)
            }
        }

        impl $crate::sqlx::Type<$crate::sqlx::Postgres> for $name {
            fn type_info() -> $crate::sqlx::postgres::PgTypeInfo { <&str as $crate::sqlx::Type<$crate::sqlx::Postgres>>::type_info() }
            fn compatible(ty: &$crate::sqlx::postgres::PgTypeInfo) -> bool {
                <&str as $crate::sqlx::Type<$crate::sqlx::Postgres>>::compatible(ty)
            }
        }

        impl $crate::sqlx::postgres::PgHasArrayType for $name {
            fn array_type_info() -> $crate::sqlx::postgres::PgTypeInfo {
                <&str as $crate::sqlx::postgres::PgHasArrayType>::array_type_info()
            }
        }

        impl $crate::sqlx::Encode<'_, $crate::sqlx::Postgres> for $name {
            fn encode_by_ref(&self, buf: &mut $crate::sqlx::postgres::PgArgumentBuffer)
                -> Result<$crate::sqlx::encode::IsNull, $crate::sqlx::error::BoxDynError>
            {
                <&str as $crate::sqlx::Encode<$crate::sqlx::Postgres>>::encode_by_ref(&self.as_str(), buf)
            }
        }

        impl<'r> $crate::sqlx::Decode<'r, $crate::sqlx::Postgres> for $name {
            fn decode(value: $crate::sqlx::postgres::PgValueRef<'r>) -> Result<Self, $crate::sqlx::error::BoxDynError> {
                Ok(<&str as $crate::sqlx::Decode<$crate::sqlx::Postgres>>::decode(value)?.parse::<Self>()?)
            }
        }
    };
    ($(#[$meta:meta])* pub enum $name:ident {
        $($(#[$vmeta:meta])* $variant:ident = $word:literal / $key:literal / $tone:literal),+ $(,)?
    }) => {
        $crate::text_enum! {
            $(#[$meta])* pub enum $name { $($(#[$vmeta])* $variant = $word / $key),+ }
        }

        impl $name {
            /// The badge's tone.
            pub fn tone(&self) -> &'static str { match self { $(Self::$variant => $tone),+ } }
        }
    };
}
