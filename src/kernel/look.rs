//! How pages look to somebody: their own choice.

use crate::text_enum;

text_enum! {
    /// Which colours.
    pub enum Theme {
        /// As the device is set.
        System = "system" / "theme-system",
        Light = "light" / "theme-light",
        Dark = "dark" / "theme-dark",
    }
}

text_enum! {
    /// How much stands on a screen.
    pub enum Density {
        Comfortable = "comfortable" / "density-comfortable",
        Compact = "compact" / "density-compact",
    }
}

/// Both together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    pub theme: Theme,
    pub density: Density,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            theme: Theme::System,
            density: Density::Comfortable,
        }
    }
}

impl Look {
    /// As its cookie keeps it.
    pub fn to_cookie(self) -> String {
        format!("{}_{}", self.theme, self.density)
    }

    /// From its cookie.
    pub fn from_cookie(text: &str) -> Option<Self> {
        let (theme, density) = text.split_once('_')?;
        Some(Self {
            theme: theme.parse().ok()?,
            density: density.parse().ok()?,
        })
    }

    /// The schemes a browser may draw its own parts in.
    pub fn schemes(self) -> &'static str {
        match self.theme {
            Theme::System => "light dark",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_keeps_it() {
        for theme in Theme::ALL {
            for density in Density::ALL {
                let look = Look {
                    theme: *theme,
                    density: *density,
                };
                assert_eq!(Look::from_cookie(&look.to_cookie()), Some(look));
            }
        }
        assert_eq!(Look::from_cookie("dark"), None);
        assert_eq!(Look::from_cookie("\"><script>_compact"), None);
    }
}
