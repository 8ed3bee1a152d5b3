//! Workflows: which step leads where from which state, and what states mean. A room declares
//! both beside its states, with [`workflow!`](crate::workflow) and
//! [`questions!`](crate::questions); who may take a step is for its policy to say.

use super::text_enum::TextEnum;

/// The state does not allow the step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotNow;

/// States whose meaning the schema knows too.
pub trait Questions: TextEnum {
    /// Each question, with the states of which the answer is yes. Tables with these states have a
    /// generated column of that name, so that no statement lists states.
    const QUESTIONS: &'static [(&'static str, &'static [Self])];
}

/// Declares which step leads where: `next` guards what is sent, `steps` draws the buttons.
///
/// ```ignore
/// workflow! {
///     ItemState by ItemEvent {
///         Finish: Open | InProgress => Done;
///         Reopen: Done | Dropped => Open;
///     }
/// }
/// ```
/// A step may lead to several states: `Undo: Taken => Proposed, Applied => Taken;`. All steps
/// stand in the table, in the order people meet them.
#[macro_export]
macro_rules! workflow {
    ($state:ident by $step:ident {
        $($taken:ident: $($($from:ident)|+ => $to:ident),+;)+
    }) => {
        impl $state {
            /// Where a step leads from here.
            /// Fails: where the state does not allow it.
            pub fn next(
                self,
                step: $step,
            ) -> std::result::Result<Self, $crate::workflow::NotNow> {
                match step {
                    $($step::$taken => match self {
                        $($(Self::$from)|+ => Ok(Self::$to),)+
                        #[allow(unreachable_patterns, reason = "a step that every state allows")]
                        _ => Err($crate::workflow::NotNow),
                    }),+
                }
            }

            /// The steps the state allows.
            pub fn steps(self) -> Vec<$step> {
                let all = [$($step::$taken),+].into_iter();
                all.filter(|step| self.next(*step).is_ok()).collect()
            }
        }
    };
}

/// Declares what states mean: a method for each question, and the list that a test compares with
/// the schema.
///
/// ```ignore
/// questions! {
///     ItemState {
///         /// Something remains to be done.
///         pending: Open | InProgress;
///     }
/// }
/// ```
#[macro_export]
macro_rules! questions {
    ($state:ident {
        $($(#[$meta:meta])* $question:ident: $($yes:ident)|+;)+
    }) => {
        impl $state {
            $($(#[$meta])*
            pub fn $question(self) -> bool { matches!(self, $(Self::$yes)|+) })+
        }

        impl $crate::workflow::Questions for $state {
            const QUESTIONS: &'static [(&'static str, &'static [Self])] =
                &[$((stringify!($question), &[$(Self::$yes),+])),+];
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text_enum;

    text_enum! {
        /// Where a letter stands.
        pub enum Letter { Written = "written" / "x", Sent = "sent" / "x", Lost = "lost" / "x" }
    }

    /// What happens to it.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub(super) enum Step {
        Send,
        TakeBack,
    }

    workflow! {
        Letter by Step {
            Send: Written | Lost => Sent;
            TakeBack: Sent => Written, Written => Lost;
        }
    }

    questions! {
        Letter {
            /// Nobody knows where it is.
            astray: Sent | Lost;
        }
    }

    #[test]
    fn a_step_leads_where_the_table_says() {
        assert_eq!(Letter::Lost.next(Step::Send), Ok(Letter::Sent));
        assert_eq!(Letter::Sent.next(Step::Send), Err(NotNow));
        assert_eq!(Letter::Sent.next(Step::TakeBack), Ok(Letter::Written));
        assert_eq!(Letter::Written.next(Step::TakeBack), Ok(Letter::Lost));
        assert_eq!(Letter::Written.steps(), [Step::Send, Step::TakeBack]);
        assert_eq!(Letter::Lost.steps(), [Step::Send]);
    }

    #[test]
    fn a_question_has_one_answer() {
        let (question, yes) = Letter::QUESTIONS[0];
        assert_eq!(question, "astray");
        for letter in Letter::ALL {
            assert_eq!(letter.astray(), yes.contains(letter), "{letter}");
        }
    }
}
