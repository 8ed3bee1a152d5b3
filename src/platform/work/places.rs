//! How many jobs at once, in all and for one person.

use std::{
    collections::HashMap,
    sync::{LazyLock, Mutex, PoisonError},
};

use tokio::sync::{Semaphore, SemaphorePermit};

use super::WorkError;
use kernel::ids::PersonId;

/// Jobs at once; others wait.
const AT_ONCE: usize = 2;
/// Jobs of one person under way or waiting.
const OF_ONE: usize = 4;
/// Seconds after which a person with too many may try again.
pub(super) const WAIT: u64 = 10;

static PLACES: Semaphore = Semaphore::const_new(AT_ONCE);
static UNDER_WAY: LazyLock<Mutex<HashMap<PersonId, usize>>> = LazyLock::new(Mutex::default);

/// A job's place, until it is dropped.
pub(super) struct Place {
    _among_ones_own: Ticket,
    _among_all: SemaphorePermit<'static>,
}

/// Takes a place, as soon as there is one.
pub(super) async fn take(by: PersonId) -> Result<Place, WorkError> {
    let ticket = Ticket::of(by)?;
    let place = PLACES.acquire().await;
    Ok(Place {
        _among_ones_own: ticket,
        _among_all: place.expect("the places are never closed"),
    })
}

struct Ticket(PersonId);

impl Ticket {
    fn of(by: PersonId) -> Result<Self, WorkError> {
        let mut under_way = UNDER_WAY.lock().unwrap_or_else(PoisonError::into_inner);
        let own = under_way.entry(by).or_default();
        if *own >= OF_ONE {
            return Err(WorkError::Busy);
        }
        *own += 1;
        Ok(Self(by))
    }
}

impl Drop for Ticket {
    fn drop(&mut self) {
        let mut under_way = UNDER_WAY.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(own) = under_way.get_mut(&self.0) {
            *own -= 1;
            if *own == 0 {
                under_way.remove(&self.0);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn one_person_has_a_few_jobs_and_gets_the_places_back() {
        let one = PersonId(1);
        let tickets: Vec<_> = (0..OF_ONE).map(|_| Ticket::of(one).unwrap()).collect();
        assert!(matches!(take(one).await, Err(WorkError::Busy)));
        let other = take(PersonId(2)).await;
        assert!(other.is_ok(), "others are not held up");
        drop(tickets);
        assert!(take(one).await.is_ok());
        drop(other);
        assert!(UNDER_WAY.lock().unwrap().is_empty());
    }
}
