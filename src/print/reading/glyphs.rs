//! The signs of a page and where they stand.

use hayro_interpret::{
    BlendMode, ClipPath, Device, GlyphDrawMode, Image, Paint, PathDrawMode, SoftMask, font::Glyph,
    hayro_cmap::BfString,
};
use kurbo::{Affine, BezPath, Point};

use super::MAX_TEXT;

/// Units of a sign's own space for its height.
const EM: f64 = 1_000.0;
/// How wide a sign is that doesn't tell, of its height.
const WIDTH: f32 = 500.0;

/// A sign.
#[derive(Debug, Clone)]
pub(super) struct Sign {
    pub text: String,
    pub left: f64,
    pub right: f64,
    /// The line it stands on, from below.
    pub base: f64,
    pub size: f64,
    pub bold: bool,
}

/// Takes signs, and nothing else that is drawn.
#[derive(Default)]
pub(super) struct Glyphs {
    pages: Vec<Vec<Sign>>,
    bytes: usize,
}

impl Glyphs {
    pub(super) fn next_page(&mut self) {
        self.pages.push(Vec::new());
    }

    /// More than minutes may have.
    pub(super) fn is_full(&self) -> bool {
        self.bytes > MAX_TEXT
    }

    pub(super) fn pages(self) -> Vec<Vec<Sign>> {
        self.pages
    }
}

fn text_of(glyph: &Glyph<'_>) -> Option<String> {
    let text = match glyph.as_unicode()? {
        BfString::Char(sign) => sign.to_string(),
        BfString::String(text) => text,
    };
    // Signs for several letters, as old programs write them.
    Some(
        text.replace('\u{fb00}', "ff")
            .replace('\u{fb01}', "fi")
            .replace('\u{fb02}', "fl")
            .replace('\u{fb03}', "ffi")
            .replace('\u{fb04}', "ffl")
            .replace(['\0', '\n', '\r', '\t'], " "),
    )
}

fn is_bold(glyph: &Glyph<'_>) -> bool {
    let Glyph::Outline(outline) = glyph else {
        return false;
    };
    outline.font_data().is_some_and(|font| {
        let named = font.postscript_name.as_deref().unwrap_or_default();
        font.weight.is_some_and(|weight| weight >= 600) || named.contains("Bold")
    })
}

impl Device<'_> for Glyphs {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'_>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'_>,
        _: &GlyphDrawMode,
    ) {
        if self.is_full() {
            return;
        }
        let Some(text) = text_of(glyph) else { return };
        let wide = match glyph {
            Glyph::Outline(outline) => outline.advance_width(),
            Glyph::Type3(_) => None,
        };
        let place = transform * glyph_transform;
        let start = place * Point::ORIGIN;
        let end = place * Point::new(f64::from(wide.unwrap_or(WIDTH)), 0.0);
        let top = place * Point::new(0.0, EM);
        let size = (top - start).hypot();
        // What stands upright or nowhere is no line of text.
        let lies = (end.y - start.y).abs() <= (end.x - start.x).abs();
        if !(start.is_finite() && end.is_finite() && size.is_finite() && size > 0.0 && lies) {
            return;
        }
        self.bytes += text.len();
        if let Some(page) = self.pages.last_mut() {
            page.push(Sign {
                text,
                left: start.x.min(end.x),
                right: end.x.max(start.x),
                base: start.y,
                size,
                bold: is_bold(glyph),
            });
        }
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'_>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'_>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'_, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
