use super::*;

#[test]
fn each_language_is_whole() {
    assert_eq!(all().len(), FILES.len());
    for language in all() {
        assert_eq!(language.time.months.len(), 12, "{}", language.code);
        for part in [
            &language.attendance.present,
            &language.attendance.excused,
            &language.votes.in_favour,
            &language.decisions.verbs,
            &language.actions.labels,
            &language.words.minutes,
        ] {
            assert!(!part.is_empty(), "{}", language.code);
        }
    }
}

#[test]
fn a_stem_is_a_word_or_its_beginning() {
    stems!(EXCUSED, attendance.excused);
    assert!(EXCUSED.has("excusees") && EXCUSED.has("verontschuldigden"));
    assert!(EXCUSED.has("entschuldigt") && !EXCUSED.has("present"));
}
