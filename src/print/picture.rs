//! A document of one page as a picture: as lines and letters, or in pixels.

use anyhow::Context as _;
use resvg::{
    tiny_skia::{Color, Pixmap, Transform},
    usvg::{Options, Tree},
};
use typst_layout::PagedDocument;
use typst_svg::SvgOptions;

/// How much larger than on a screen, where the picture is not too large for that.
const SHARP: f32 = 1.5;
/// Pixels of a picture at most: they are all in memory together.
const MOST: f32 = 24e6;

/// The first page as SVG; letters are shapes, so that it looks the same everywhere.
pub(crate) fn svg(set: &PagedDocument) -> anyhow::Result<String> {
    let page = set.pages().first().context("a document without a page")?;
    Ok(typst_svg::svg(page, &SvgOptions::default()))
}

/// The first page as PNG.
pub(crate) fn png(set: &PagedDocument) -> anyhow::Result<Vec<u8>> {
    let tree = Tree::from_str(&svg(set)?, &Options::default())?;
    let size = tree.size();
    let scale = SHARP.min((MOST / (size.width() * size.height())).sqrt());
    let (width, height) = (pixels(size.width() * scale), pixels(size.height() * scale));
    let mut canvas = Pixmap::new(width, height).context("a picture without size")?;
    canvas.fill(Color::WHITE);
    let transform = Transform::from_scale(scale, scale);
    resvg::render(&tree, transform, &mut canvas.as_mut());
    Ok(canvas.encode_png()?)
}

/// A length of some thousands at most, whole.
fn pixels(length: f32) -> u32 {
    length.round().max(1.0) as u32
}
