//! Documents as DOCX, with real styles, so that Word and LibreOffice show their outline.

use std::io::Cursor;

use docx_rs::{
    BreakType, Docx, Footer, Hyperlink, HyperlinkType, LineSpacing, NumPages, PageMargin, PageNum,
    Paragraph, Run, RunFonts, Style, StyleType, Tab, TabValueType,
};

use super::{
    document::{Document, Frame, Item},
    rich_text::{self, Block, blocks},
};
use crate::i18n::Translator;
use kernel::lang::Lang;

mod tables;

const ACCENT: &str = "0B5D50";
const SOFT: &str = "55605B";
const TASK: &str = "7D4E00";
const ALERT: &str = "A3241F";
/// The width of the text on the page, in twentieths of a point.
const TEXT_WIDTH: usize = 9180;
/// The family that PDF files are set in, and what takes its place where it is not installed.
const SERIF: &str = "Source Serif 4";
const STAND_IN: &str = "Cambria";
/// One step to the right, in the same.
const STEP: i32 = 360;

/// Why a document could not be written.
#[derive(Debug, thiserror::Error)]
#[error("the DOCX could not be packed: {0}")]
pub struct DocxError(String);

/// The document as DOCX.
/// Fails: where packing fails.
pub fn write(document: &Document) -> Result<Vec<u8>, DocxError> {
    let mut docx = head(styled(document), document);
    if let Some(people) = document.people.as_ref().filter(|p| !p.rows.is_empty()) {
        let rows = people.rows.iter().map(|row| row.to_vec());
        docx = docx.add_paragraph(heading(1, &people.title));
        docx = docx.add_table(tables::list(&people.heads, rows.collect()));
    }
    for part in &document.parts {
        if !part.title.is_empty() {
            let title = format!("{}  {}", part.number, part.title);
            docx = docx.add_paragraph(heading(part.level(), title.trim()));
        }
        if !part.remark.is_empty() {
            docx = docx.add_paragraph(Paragraph::new().add_run(small(&part.remark)));
        }
        for item in &part.items {
            docx = push(docx, item, part.inner_level(), Translator(document.lang));
        }
    }
    for summary in &document.summaries {
        docx = docx.add_paragraph(heading(1, &summary.title));
        docx = docx.add_table(tables::list(&summary.heads, summary.rows.clone()));
    }
    let mut bytes = Cursor::new(Vec::new());
    let mut parts = docx.build();
    speak(&mut parts.styles, document.lang);
    name_stand_in(&mut parts.font_table);
    let packed = parts.pack(&mut bytes);
    packed.map_err(|error| DocxError(error.to_string()))?;
    Ok(bytes.into_inner())
}

/// Marks all text as being in a language, for spelling and for voices. The library has no word
/// for it, so it goes into the styles it wrote.
fn speak(styles: &mut Vec<u8>, lang: Lang) {
    let end = "</w:rPr></w:rPrDefault>";
    let written = String::from_utf8_lossy(styles);
    let mark = format!(r#"<w:lang w:val="{lang}-BE" w:eastAsia="{lang}-BE" />{end}"#);
    *styles = written.replacen(end, &mark, 1).into_bytes();
}

/// Says which font stands in for the serif. The library has no word for it either.
fn name_stand_in(fonts: &mut Vec<u8>) {
    let end = "</w:fonts>";
    let font = format!(
        r#"<w:font w:name="{SERIF}"><w:altName w:val="{STAND_IN}" /><w:charset w:val="00" /><w:family w:val="roman" /><w:pitch w:val="variable" /></w:font>{end}"#
    );
    let written = String::from_utf8_lossy(fonts);
    *fonts = written.replacen(end, &font, 1).into_bytes();
}

/// An empty document with page, styles and footer.
fn styled(document: &Document) -> Docx {
    let margin = PageMargin {
        top: 1360,
        bottom: 1250,
        left: 1360,
        right: 1360,
        header: 700,
        footer: 600,
        gutter: 0,
    };
    let fonts = RunFonts::new()
        .ascii(SERIF)
        .hi_ansi(SERIF)
        .cs(SERIF)
        .east_asia(SERIF);
    let heading = |level: usize, size: usize, colour: &str| {
        Style::new(format!("Heading{level}"), StyleType::Paragraph)
            .name(format!("heading {level}"))
            .based_on("Normal")
            .q_format(true)
            .outline_lvl(level - 1)
            .size(size)
            .bold()
            .color(colour)
            .line_spacing(LineSpacing::new().before(280).after(100))
    };
    let title = Style::new("Title", StyleType::Paragraph)
        .name("Title")
        .based_on("Normal")
        .size(40)
        .bold()
        .line_spacing(LineSpacing::new().before(60).after(200));
    let footer = Paragraph::new()
        .size(18)
        .add_tab(Tab::new().val(TabValueType::Right).pos(TEXT_WIDTH))
        .add_run(
            small(&document.kind)
                .add_tab()
                .add_text(format!("{} ", document.page_word)),
        )
        .add_page_num(PageNum::new())
        .add_run(small(" / "))
        .add_num_pages(NumPages::new());
    Docx::new()
        .page_size(11906, 16838)
        .page_margin(margin)
        .default_fonts(fonts)
        .default_size(21)
        .add_style(
            Style::new("Normal", StyleType::Paragraph)
                .name("Normal")
                .line_spacing(LineSpacing::new().after(90))
                .q_format(true),
        )
        .add_style(title)
        .add_style(heading(1, 27, ACCENT))
        .add_style(heading(2, 23, "1B2421"))
        .add_style(heading(3, 21, "1B2421"))
        .add_style(heading(4, 21, "1B2421"))
        .footer(Footer::new().add_paragraph(footer))
}

fn head(docx: Docx, document: &Document) -> Docx {
    let t = Translator(document.lang);
    let mut over = Paragraph::new().add_run(text(&document.kind).bold().color(ACCENT));
    if !document.notice.is_empty() {
        over = over.add_run(text(&format!("   {}", document.notice)).bold().color(ALERT));
    }
    let title = Paragraph::new()
        .style("Title")
        .add_run(text(&document.title));
    let docx = docx.add_paragraph(over).add_paragraph(title);
    document.facts.iter().fold(docx, |docx, fact| {
        let value = text(&fact.value);
        let line = Paragraph::new().add_run(text(&t.fact(&fact.name, "")).color(SOFT));
        docx.add_paragraph(if fact.link.is_empty() {
            line.add_run(value)
        } else {
            line.add_hyperlink(link(&fact.link, value))
        })
    })
}

fn push(mut docx: Docx, item: &Item, inner_level: usize, t: Translator) -> Docx {
    if !item.heading.is_empty() {
        let soft = text(&item.heading).italic().color(SOFT);
        docx = docx.add_paragraph(heading_of(inner_level, soft));
    }
    let step = i32::from(item.indented);
    let passage = passage(item, step, t);
    match item.frame {
        Frame::None => passage.into_iter().fold(docx, |docx, part| match part {
            Part::Text(paragraph) => docx.add_paragraph(*paragraph),
            Part::Table(rows) => docx.add_table(tables::plain(rows)),
        }),
        Frame::Decision => docx
            .add_table(tables::frame(passage, ACCENT, "EFF6F4"))
            .add_paragraph(Paragraph::new()),
        Frame::Task => docx
            .add_table(tables::frame(passage, TASK, "F8F4EC"))
            .add_paragraph(Paragraph::new()),
    }
}

/// A paragraph or table of a passage.
enum Part {
    Text(Box<Paragraph>),
    Table(Vec<Vec<Paragraph>>),
}

impl Part {
    fn text(paragraph: Paragraph) -> Self {
        Self::Text(Box::new(paragraph))
    }
}

fn passage(item: &Item, step: i32, t: Translator) -> Vec<Part> {
    let mut lead = Paragraph::new().indent(Some(step * STEP), None, None, None);
    if !item.label.is_empty() {
        let colour = if item.frame == Frame::Task {
            TASK
        } else {
            ACCENT
        };
        lead = lead.add_run(text(&format!("{}  ", item.label)).bold().color(colour));
    }
    if !item.speaker.is_empty() {
        lead = lead.add_run(text(&t.fact(&item.speaker, "")).bold());
    }
    let mut body = blocks(&item.body);
    // A first paragraph goes on in the speaker's line.
    if let Some(Block::Paragraph { runs }) = body.first_mut() {
        if item.struck {
            runs.iter_mut().for_each(|run| run.struck = true);
        }
        lead = runs_into(lead, runs);
        body.remove(0);
    }
    let mut parts = vec![Part::text(lead)];
    push_blocks(&mut parts, &body, step);
    if !item.facts.is_empty() {
        parts.push(Part::text(Paragraph::new().add_run(small(&item.facts))));
    }
    if !item.remark.is_empty() {
        parts.push(Part::text(
            Paragraph::new().add_run(small(&item.remark).italic().color(TASK)),
        ));
    }
    parts
}

fn push_blocks(parts: &mut Vec<Part>, all: &[Block], step: i32) {
    let at = |step: i32| Paragraph::new().indent(Some(step * STEP), None, None, None);
    for block in all {
        match block {
            Block::Paragraph { runs } => parts.push(Part::text(runs_into(at(step), runs))),
            Block::Heading { runs } => parts.push(Part::text(runs_into(at(step).bold(), runs))),
            Block::Quote { blocks } => push_blocks(parts, blocks, step + 1),
            Block::Code { text: code } => {
                let lines = code.lines().fold(Run::new(), |run, line| {
                    run.add_text(clean(line)).add_break(BreakType::TextWrapping)
                });
                parts.push(Part::text(at(step).add_run(lines.fonts(mono()))));
            }
            Block::List {
                ordered,
                start,
                items,
            } => {
                for (number, item) in (*start..).zip(items) {
                    let mark = if *ordered {
                        format!("{number}.  ")
                    } else {
                        "–  ".to_owned()
                    };
                    push_item(parts, item, &mark, step + 1);
                }
            }
            Block::Table { rows } => parts.push(Part::Table(
                rows.iter()
                    .map(|row| {
                        row.iter()
                            .map(|cell| runs_into(Paragraph::new(), cell))
                            .collect()
                    })
                    .collect(),
            )),
            Block::Rule => parts.push(Part::text(at(step))),
        }
    }
}

fn push_item(parts: &mut Vec<Part>, item: &[Block], mark: &str, step: i32) {
    let line = Paragraph::new()
        .indent(Some(step * STEP), None, None, None)
        .add_run(text(mark));
    match item {
        [Block::Paragraph { runs }, rest @ ..] => {
            parts.push(Part::text(runs_into(line, runs)));
            push_blocks(parts, rest, step);
        }
        all => {
            parts.push(Part::text(line));
            push_blocks(parts, all, step);
        }
    }
}

fn runs_into(paragraph: Paragraph, runs: &[rich_text::Run]) -> Paragraph {
    runs.iter().fold(paragraph, |paragraph, run| {
        if run.is_break() {
            return paragraph.add_run(Run::new().add_break(BreakType::TextWrapping));
        }
        let mut written = text(&run.text);
        if run.strong {
            written = written.bold();
        }
        if run.emph {
            written = written.italic();
        }
        if run.struck {
            written = written.strike();
        }
        if run.code {
            written = written.fonts(mono());
        }
        if run.link.is_empty() {
            paragraph.add_run(written)
        } else {
            paragraph.add_hyperlink(link(&run.link, written))
        }
    })
}

fn heading(level: usize, title: &str) -> Paragraph {
    heading_of(level, text(title))
}

fn heading_of(level: usize, title: Run) -> Paragraph {
    Paragraph::new()
        .style(&format!("Heading{level}"))
        .keep_next(true)
        .add_run(title)
}

fn link(url: &str, run: Run) -> Hyperlink {
    Hyperlink::new(clean(url), HyperlinkType::External)
        .add_run(run.color("1F5A86").underline("single"))
}

fn mono() -> RunFonts {
    RunFonts::new().ascii("Consolas").hi_ansi("Consolas")
}

fn small(value: &str) -> Run {
    text(value).size(18).color(SOFT)
}

fn text(value: &str) -> Run {
    Run::new().add_text(clean(value))
}

/// Without what XML cannot hold.
fn clean(value: &str) -> String {
    let held = |c: &char| !c.is_control() || matches!(c, '\t' | '\n');
    value
        .chars()
        .filter(held)
        .filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}'))
        .collect()
}
