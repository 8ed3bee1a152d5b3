//! What an entry is and where it belongs.

use super::*;

/// From which score on the words of somebody are a decision of all.
const SAID: u8 = 80;

pattern!(
    AIMS,
    r"^(?:objectifs?|buts?|finalites?|doel(?:stelling(?:en)?)?|aims?|objectives?|purpose|ziele?)\b"
);

// `46.2 RESOLVED: …`.
pattern!(
    COUNTED,
    r"^(\d{1,3}(?:\.\d{1,2}){1,2}[.)]?\s+)(\p{Lu}\S*\s.*)$"
);

impl Body<'_> {
    /// Whether the point says what the meeting is for.
    fn tells_aims(&self) -> bool {
        let point = self.result.points.get(self.current);
        point.is_some_and(|point| AIMS.is_match(&kernel::fold::fold(&point.title)))
    }

    pub(super) fn entry(&mut self, block: &Block, spoken: &Spoken) -> Entry {
        // `46.2 RESOLVED: …`: the number of what is noted is no part of its sentence.
        if let Some(found) = COUNTED.captures(&spoken.text)
            && let (Some(number), Some(rest)) = (found.get(1), found.get(2))
        {
            let text = rest.as_str().to_owned();
            let said = Spoken {
                text,
                ..spoken.clone()
            };
            let mut entry = self.entry(block, &said);
            entry.body.insert_str(0, number.as_str());
            return entry;
        }
        let key = self.result.key();
        let mut entry = Entry {
            speaker: spoken.speaker.clone(),
            ..Entry::plain(key, spoken.text.clone(), block.lines.clone())
        };
        if spoken.unknown && !spoken.speaker.is_empty() {
            entry.doubts.push(Doubt::Speaker);
        }
        self.classify(&mut entry, block, spoken);
        if block.ticked && entry.kind == EntryKind::FollowUp {
            entry.progress = Some(Progress::Done);
        }
        entry
    }

    pub(super) fn classify(&mut self, entry: &mut Entry, block: &Block, spoken: &Spoken) {
        let text = spoken.text.as_str();
        if let Some(kind) = spoken.prefix {
            entry.kind = kind;
            return;
        }
        if LINK_ONLY.is_match(&block.text) {
            entry.kind = EntryKind::Link;
            return;
        }
        if kinds::says_nothing(text) {
            return;
        }
        let opens_list = text.trim_end().ends_with(':');
        // What one person says or takes on is not what all decide.
        let said = !spoken.speaker.is_empty() && kinds::score(text) < SAID;
        let own = said
            || kinds::reported(text, &self.known).is_some()
            || kinds::takes_on(text, &self.known);
        // `Jane takes over as treasurer`: all chose her.
        let own = own
            && !kinds::takes_office(text)
            && !kinds::all_decide(text)
            && !kinds::is_motion(text);
        if let Some((body, sure)) = kinds::decision(text).filter(|(_, sure)| *sure || !own) {
            entry.kind = EntryKind::Decision;
            entry.votes = kinds::votes(text);
            entry.body = body;
            if !sure && self.zone != Zone::Decisions {
                entry.doubts.push(Doubt::Decision);
            }
            return;
        }
        if !opens_list && !kinds::asks(text) && self.learned.decides(text) {
            entry.kind = EntryKind::Decision;
            entry.votes = kinds::votes(text);
            return;
        }
        // A paragraph below the bullets of what was decided is none of them.
        let listed = block.bullet || block.part || !self.bullets;
        let carries_out = listed::carries_out(text);
        if self.zone == Zone::Decisions
            && listed
            && !opens_list
            && !carries_out
            && !kinds::asks(text)
        {
            entry.kind = EntryKind::Decision;
            return;
        }
        if kinds::is_closing_line(text) {
            return;
        }
        let promised = kinds::promise(text, &self.known);
        // What the meeting is for is to be done there, by nobody in particular.
        let promised = promised.filter(|p| p.sure || !p.owner.is_empty() || !self.tells_aims());
        let listed = self.zone == Zone::FollowUp
            && !opens_list
            && !kinds::asks(text)
            && (block.bullet || (!block.part && !self.bullets && block.text.chars().count() < 220));
        let promised = promised.or_else(|| {
            let own = !self.turn.is_empty() && kinds::takes_on_self(text);
            own.then(|| Promise {
                what: text.to_owned(),
                owner: self.turn.clone(),
                sure: false,
            })
        });
        if promised.is_some() || listed || block.task {
            return self.promise(entry, text, promised, listed || block.task);
        }
        // `=> Inès sonde le Collège`: what somebody does is not decided.
        let somebody = self
            .known
            .names_in(text)
            .first()
            .is_some_and(|(at, _)| *at < 8);
        let concludes = kinds::concludes(text) && !somebody && !kinds::is_bare_task(text);
        if concludes && spoken.speaker.is_empty() && !opens_list && !kinds::asks(text) {
            entry.kind = EntryKind::Decision;
            entry.doubts.push(Doubt::Decision);
            return;
        }
        if spoken.speaker.is_empty() && !opens_list && self.comes_to(text) {
            entry.kind = EntryKind::Decision;
            entry.doubts.push(Doubt::Decision);
            return;
        }
        if kinds::asks(text) || (!spoken.speaker.is_empty() && kinds::begins_asking(text)) {
            entry.kind = EntryKind::Question;
            if spoken.speaker.is_empty() {
                if let Some((name, _)) = kinds::reported(text, &self.known) {
                    entry.speaker = name;
                    entry.doubts.push(Doubt::Speaker);
                }
                entry.doubts.push(Doubt::EntryKind);
            }
            return;
        }
        // Nearly a decision, or nearly something to do: to be looked at.
        let nearly = kinds::score(text) >= 20 || kinds::may_be_action(text, &self.known);
        if nearly {
            entry.doubts.push(Doubt::EntryKind);
        }
        if spoken.speaker.is_empty() {
            if let Some((name, what)) = kinds::reported(text, &self.known) {
                entry.speaker = name;
                entry.kind = match what {
                    Reported::Asks => EntryKind::Question,
                    Reported::Replies => EntryKind::Answer,
                    Reported::Says if kinds::is_opinion(text) => EntryKind::Opinion,
                    Reported::Says => EntryKind::Information,
                };
                entry.doubts.push(Doubt::Speaker);
            }
        } else if kinds::is_opinion(text) {
            entry.kind = EntryKind::Opinion;
        }
    }

    pub(super) fn promise(
        &mut self,
        entry: &mut Entry,
        text: &str,
        found: Option<Promise>,
        sure: bool,
    ) {
        entry.kind = EntryKind::FollowUp;
        let labelled = found.as_ref().is_some_and(|found| found.sure);
        match found {
            Some(found) => {
                if !found.sure && !sure {
                    entry.doubts.push(Doubt::FollowUp);
                }
                entry.body = found.what;
                entry.owner = found.owner;
            }
            None => entry.owner = kinds::owner(text, &self.known),
        }
        if entry.owner.is_empty()
            && !entry.speaker.is_empty()
            && (sure || self.zone == Zone::FollowUp)
        {
            entry.owner.clone_from(&entry.speaker);
        }
        // `Luc : appeler l'assureur`: theirs to do.
        if entry.owner.is_empty() && !entry.speaker.is_empty() && kinds::is_bare_task(text) {
            entry.owner = std::mem::take(&mut entry.speaker);
        }
        // `Elle relance le fournisseur`: who was spoken of before.
        if entry.owner.is_empty() && kinds::begins_with_pronoun(text) {
            entry.owner.clone_from(&self.named);
            entry.doubts.push(Doubt::Owner);
        }
        self.part_owners(entry, |_| false);
        let due = when::find_due(text, self.day);
        // What surely is to be done often ends with its day alone.
        let due = due.or_else(|| {
            (sure || labelled)
                .then(|| when::day_at_end(text, self.day))
                .flatten()
        });
        let due = due.or_else(|| when::day_ahead(text, self.day));
        if let Some(due) = due {
            entry.due = Some(due.date);
            if due.year_guessed {
                entry.doubts.push(Doubt::Due);
            }
        }
    }

    /// Each owner alone; a doubt where one is nobody known.
    pub(super) fn part_owners(&self, entry: &mut Entry, or: fn(&str) -> bool) {
        let owner = std::mem::take(&mut entry.owner);
        entry.set_owners(&kinds::owners(&owner, &self.known));
        let known = |one: &str| self.known.knows(one) || or(one);
        if !entry.owners().all(known) {
            entry.doubts.push(Doubt::Owner);
        }
    }

    /// Answers stand under their question.
    pub(super) fn thread(&mut self, entry: &mut Entry, depth: isize, spoken: &Spoken) {
        let says = !entry.speaker.is_empty();
        let answers = entry.kind == EntryKind::Answer;
        if entry.kind == EntryKind::Question
            || matches!(
                entry.kind,
                EntryKind::Decision | EntryKind::FollowUp | EntryKind::Link
            )
        {
            return;
        }
        let reported = spoken.speaker.is_empty() && says;
        let question = self
            .open
            .iter()
            .rposition(|o| o.question && o.depth <= depth);
        let nearest = self.open.iter().rposition(|o| o.depth < depth && o.spoken);
        let parent = match (question, nearest) {
            (Some(q), Some(n)) if depth >= 0 && n > q => Some(n),
            (Some(q), _) => Some(q),
            (None, n) if depth > 0 || answers => {
                n.or_else(|| answers.then(|| self.open.len().checked_sub(1)).flatten())
            }
            _ => None,
        };
        let Some(at) = parent else { return };
        let open = &self.open[at];
        if depth < 0 && !answers && (open.answered || !says || reported) {
            return;
        }
        // A bullet without a speaker answers only right below its question.
        let right_below = at + 1 == self.open.len() && !open.answered;
        if !(says || answers || open.question && right_below && depth > open.depth) {
            return;
        }
        entry.parent = Some(open.key);
        if !answers {
            entry.kind = EntryKind::Answer;
            let plain = open.question && depth > open.depth && says;
            if !plain {
                entry.doubts.push(Doubt::Thread);
            }
        }
        if depth >= 0 || answers {
            self.open[at].answered = true;
        }
    }
}
