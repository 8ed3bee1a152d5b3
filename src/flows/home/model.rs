//! What can wait for somebody.

use chrono::{DateTime, NaiveDate, Utc};

use kernel::{
    ids::{
        ActionItemId, ArbitrationId, CommentId, GroupId, MeasureId, MeetingId, OrganisationId,
        PollId,
    },
    text_enum, urls,
};
use platform::{
    auth::{Actor, Role},
    i18n::Translator,
    markdown,
    web::Shell,
};

text_enum! {
    /// A kind of waiting work, in the order of the page.
    pub enum TaskKind {
        /// Somebody mentioned the reader.
        Mention = "mention" / "task-mention",
        /// A meeting to come.
        Meeting = "meeting" / "task-meeting",
        /// A date poll to answer.
        Poll = "poll" / "task-poll",
        /// A follow-up item the reader answers for.
        Item = "item" / "task-item",
        /// Minutes sent round, to read and correct.
        Correct = "correct" / "task-correct",
        /// Minutes to finish and send round.
        SendRound = "send_round" / "task-send-round",
        /// Corrections to answer.
        Answer = "answer" / "task-answer",
        /// Minutes to have approved.
        Approve = "approve" / "task-approve",
        /// A measure to review, as its pilot.
        Review = "review" / "task-review",
        /// A bilateral the reader makes contact for.
        Bilateral = "bilateral" / "task-bilateral",
        /// A thematic opinion to give.
        Opinion = "opinion" / "task-opinion",
        /// A cabinet's evaluation to give.
        Evaluate = "evaluate" / "task-evaluate",
        /// A group's submitted measures to examine in a special PREC session.
        Examine = "examine" / "task-examine",
        /// Examined measures for GT0 to decide on.
        Arbitrate = "arbitrate" / "task-arbitrate",
        /// A decision to send to the cabinets.
        Send = "send" / "task-send",
        /// Evaluated measures to close.
        Close = "close" / "task-close",
        /// Orphans to link.
        Orphans = "orphans" / "task-orphans",
        /// Mails that did not leave.
        Mail = "mail" / "task-mail",
        /// Measures to prepare with the pilot, as facilitator.
        Prepare = "prepare" / "task-prepare",
    }
}

impl TaskKind {
    /// Key of the text that says how many things stand behind a line.
    pub fn bundle_key(&self) -> &'static str {
        match self {
            Self::Bilateral => "task-bilateral-count",
            Self::Mail => "task-mail-count",
            Self::Answer => "task-answer-count",
            Self::Orphans => "task-orphans-count",
            _ => "task-measure-count",
        }
    }
}

/// One thing that waits.
#[derive(Debug, Clone)]
pub struct Task {
    pub kind: TaskKind,
    /// What it leads to: a measure, group, decision or organisation, by kind.
    pub id: i64,
    /// A comment on the measure, for mentions.
    pub part: Option<i64>,
    /// `PREC-012`, `GT3`, `citydev`, `GT0-2021-003`.
    pub label: String,
    pub title: String,
    /// How many things stand behind the line.
    pub count: i64,
    /// Since when it waits.
    pub since: DateTime<Utc>,
    /// When it is due.
    pub due_on: Option<NaiveDate>,
    /// Why a review came back.
    pub note: Option<String>,
    /// Lines of this kind in all; more than are listed.
    pub total: i64,
}

impl Task {
    /// Titles that are the first words of a text in Markdown, as it is read.
    pub fn without_marks(&mut self) {
        if matches!(
            self.kind,
            TaskKind::Mention | TaskKind::Send | TaskKind::Close
        ) {
            self.title = markdown::excerpt(&self.title, 160);
        }
    }

    /// Where to do it.
    pub fn url(&self) -> String {
        let measure = MeasureId(self.id);
        match self.kind {
            TaskKind::Mention => urls::comment(measure, CommentId(self.part.unwrap_or(0))),
            TaskKind::Review | TaskKind::Prepare => urls::review(measure),
            TaskKind::Opinion => urls::measure(measure),
            TaskKind::Evaluate => format!("{}/evaluation", urls::measure(measure)),
            TaskKind::Bilateral => urls::bilaterals_with(OrganisationId(self.id)),
            TaskKind::Examine => format!("{}/prec-session", urls::group(GroupId(self.id))),
            TaskKind::Arbitrate => format!("{}/new?group={}", urls::arbitrations(), self.id),
            TaskKind::Send | TaskKind::Close => urls::arbitration(ArbitrationId(self.id)),
            TaskKind::Orphans => urls::orphans(),
            TaskKind::Mail => urls::outbox(),
            TaskKind::Meeting => urls::meeting(MeetingId(self.id)),
            TaskKind::Poll => urls::poll(PollId(self.id)),
            TaskKind::Item => urls::action_item(ActionItemId(self.id)),
            TaskKind::Correct | TaskKind::SendRound | TaskKind::Approve => {
                urls::minutes(MeetingId(self.id))
            }
            TaskKind::Answer => format!("{}/corrections", urls::meeting(MeetingId(self.id))),
        }
    }

    /// A meeting: its date is when it takes place, not when something is due.
    pub fn is_meeting(&self) -> bool {
        self.kind == TaskKind::Meeting
    }

    /// Past its date.
    pub fn is_late(&self, today: &NaiveDate) -> bool {
        !self.is_meeting() && self.due_on.is_some_and(|due| due < *today)
    }

    /// A line that stands for several things says how many.
    pub fn is_bundle(&self) -> bool {
        matches!(
            self.kind,
            TaskKind::Examine
                | TaskKind::Arbitrate
                | TaskKind::Send
                | TaskKind::Close
                | TaskKind::Orphans
                | TaskKind::Bilateral
                | TaskKind::Mail
                | TaskKind::Answer
        )
    }
}

/// All tasks of a kind that are listed.
#[derive(Debug, Clone)]
pub struct TaskSection {
    pub kind: TaskKind,
    pub tasks: Vec<Task>,
    /// Where the rest is, for those whose list is cut.
    pub all_url: String,
}

impl TaskSection {
    /// Lines in all.
    pub fn total(&self) -> i64 {
        self.tasks.first().map_or(0, |task| task.total)
    }

    /// Lines not listed.
    pub fn hidden(&self) -> i64 {
        self.total() - i64::try_from(self.tasks.len()).unwrap_or(0)
    }
}

/// Sorts tasks into sections, in the order of the kinds; the first due and oldest come first.
pub fn sections(mut tasks: Vec<Task>, actor: &Actor) -> Vec<TaskSection> {
    tasks.sort_by_key(|task| (task.due_on.unwrap_or(NaiveDate::MAX), task.since, task.id));
    TaskKind::ALL
        .iter()
        .map(|kind| TaskSection {
            kind: *kind,
            tasks: tasks
                .iter()
                .filter(|task| task.kind == *kind)
                .cloned()
                .collect(),
            all_url: all_url(*kind, actor),
        })
        .filter(|section| !section.tasks.is_empty())
        .collect()
}

fn all_url(kind: TaskKind, actor: &Actor) -> String {
    let of_groups = |role| -> String {
        actor
            .groups(role)
            .iter()
            .map(|group| format!("&group={group}"))
            .collect()
    };
    match kind {
        TaskKind::Review => {
            format!(
                "{}?state=to_review&state=in_review{}",
                urls::measures(),
                of_groups(Role::Pilot)
            )
        }
        TaskKind::Prepare => {
            let groups = of_groups(Role::Facilitator);
            format!(
                "{}?state=to_review&state=in_review{groups}",
                urls::measures()
            )
        }
        TaskKind::Evaluate => format!("{}?state=political_evaluation", urls::measures()),
        TaskKind::Bilateral => urls::bilaterals(),
        TaskKind::Opinion => format!("{}?state=submitted", urls::measures()),
        TaskKind::Send | TaskKind::Close => urls::arbitrations(),
        TaskKind::Item => format!("{}?owner={}", urls::follow_up(), actor.id),
        TaskKind::Poll => urls::polls(),
        TaskKind::Meeting
        | TaskKind::Correct
        | TaskKind::SendRound
        | TaskKind::Answer
        | TaskKind::Approve => urls::meetings(),
        _ => urls::measures(),
    }
}

/// How far a group of the reader's is.
#[derive(Debug, Clone)]
pub struct GroupProgress {
    pub id: GroupId,
    pub code: String,
    pub name: String,
    pub total: i64,
    /// Submitted or further.
    pub reviewed: i64,
    pub review_due_on: Option<NaiveDate>,
}

impl GroupProgress {
    /// The group's page.
    pub fn url(&self) -> String {
        urls::group(self.id)
    }

    /// Reviewed measures in percent, rounded down.
    pub fn percent(&self) -> i64 {
        if self.total == 0 {
            0
        } else {
            self.reviewed * 100 / self.total
        }
    }
}

/// A date that matters.
#[derive(Debug, Clone)]
pub struct Deadline {
    pub label: String,
    pub due_on: NaiveDate,
    pub immovable: bool,
    pub owner: String,
    pub url: String,
}

impl Deadline {
    /// `in 12 days`, `today`, `3 days late`, in the reader's language.
    pub fn distance(&self, shell: &Shell) -> String {
        distance(shell.t, (self.due_on - shell.today).num_days())
    }

    /// Past.
    pub fn is_late(&self, today: &NaiveDate) -> bool {
        self.due_on < *today
    }
}

/// Days from today in words; negative ones are past.
pub fn distance(t: Translator, days: i64) -> String {
    match days {
        0 => t.t("days-today"),
        days if days > 0 => t.count("days-ahead", days),
        days => t.count("days-late", -days),
    }
}
