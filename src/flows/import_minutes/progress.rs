//! How far something to do is: as minutes say it, in the words of the register.

use minutes_reader::parse::model::Progress;
use register::follow_up::model::ItemState;

/// The state of the item it becomes.
pub(super) fn state(progress: Progress) -> ItemState {
    match progress {
        Progress::Open => ItemState::Open,
        Progress::Begun => ItemState::InProgress,
        Progress::Done => ItemState::Done,
        Progress::Dropped => ItemState::Dropped,
    }
}

/// What the minutes say of an item in that state.
pub(super) fn of(state: ItemState) -> Progress {
    match state {
        ItemState::Open => Progress::Open,
        ItemState::InProgress => Progress::Begun,
        ItemState::Done => Progress::Done,
        ItemState::Dropped => Progress::Dropped,
    }
}
