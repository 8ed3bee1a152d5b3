use super::*;

/// A PDF of one page whose content is this.
fn pdf(content: &str) -> Vec<u8> {
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
         /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!(
            "<< /Length {} >>\nstream\n{content}\nendstream",
            content.len()
        ),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
            .to_owned(),
    ];
    let mut text = "%PDF-1.4\n".to_owned();
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(text.len());
        text.push_str(&format!("{} 0 obj\n{object}\nendobj\n", at + 1));
    }
    let start = text.len();
    text.push_str("xref\n0 6\n0000000000 65535 f \n");
    for place in places {
        text.push_str(&format!("{place:010} 00000 n \n"));
    }
    text.push_str(&format!(
        "trailer << /Size 6 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF"
    ));
    text.into_bytes()
}

#[test]
fn signs_become_lines() {
    let read = text(pdf(
        "BT /F1 11 Tf 50 780 Td (Verslag van 3 mei) Tj 0 -14 Td (Aanwezig: Jan, Els) Tj \
         0 -40 Td (1. Budget) Tj 150 0 Td (Jan) Tj ET",
    ));
    assert_eq!(
        read.as_deref(),
        Ok("Verslag van 3 mei\nAanwezig: Jan, Els\n\n1. Budget\tJan\n")
    );
}

#[test]
fn bigger_lines_are_headings() {
    let read = text(pdf(
        "BT /F1 18 Tf 50 780 Td (Bureau) Tj /F1 10 Tf 0 -30 Td (On parle du budget et des comptes.) Tj ET",
    ));
    assert_eq!(
        read.as_deref(),
        Ok("\n# Bureau\n\n\nOn parle du budget et des comptes.\n")
    );
}

#[test]
fn a_scan_has_no_text_and_what_is_broken_is_refused() {
    assert_eq!(text(pdf("0 0 100 100 re f")), Err(NoText::Scan));
    assert_eq!(text(b"%PDF-1.7".to_vec()), Err(NoText::Broken));
    let whole = pdf("BT /F1 11 Tf 50 780 Td (Verslag) Tj ET");
    for at in (0..whole.len()).step_by(7) {
        broken(&whole, at, 0x55);
    }
}

/// A file with one byte changed, and one that breaks off: read or refused.
fn broken(whole: &[u8], at: usize, with: u8) {
    let mut changed = whole.to_vec();
    changed[at] ^= with;
    let _ = text(changed);
    let _ = text(whole[..at].to_vec());
}

/// Numbers without an order that are the same each time.
fn any_number(state: &mut u64) -> usize {
    *state = state
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    (*state >> 33) as usize
}

#[test]
fn any_bytes_are_read_or_refused() {
    let mut state = 1;
    for _ in 0..96 {
        let length = any_number(&mut state) % 2_000;
        let bytes = (0..length).map(|_| any_number(&mut state) as u8);
        let _ = text(b"%PDF-1.4\n".iter().copied().chain(bytes).collect());
    }
}

#[test]
fn a_broken_file_is_read_or_refused() {
    let whole = include_bytes!("../../../tests/fixtures/minutes_in_pdf/nl-20-stuurgroep-pdf.pdf");
    let mut state = 2;
    for _ in 0..96 {
        let at = any_number(&mut state) % whole.len();
        broken(whole, at, any_number(&mut state) as u8);
    }
}
