//! Places for connections, in all and per address.

use std::{
    collections::HashMap,
    net::{IpAddr, Ipv6Addr},
    sync::{Arc, Mutex, PoisonError},
};

/// The places of a listener; cheap to clone.
#[derive(Debug, Clone)]
pub(super) struct Places(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    in_all: usize,
    per_address: usize,
    taken: Mutex<Taken>,
}

#[derive(Debug, Default)]
struct Taken {
    in_all: usize,
    by: HashMap<IpAddr, usize>,
}

/// A connection's place, freed at drop.
#[derive(Debug)]
pub(super) struct Place {
    of: Places,
    address: Option<IpAddr>,
}

impl Places {
    /// That many.
    pub(super) fn new(in_all: usize, per_address: usize) -> Self {
        Self(Arc::new(Inner {
            in_all,
            per_address,
            taken: Mutex::default(),
        }))
    }

    /// A place for a connection; none where all are taken, or the address has its share.
    /// A proxy stands for many people: only the places in all bound it.
    pub(super) fn take(&self, address: IpAddr, is_proxy: bool) -> Option<Place> {
        let mut taken = self.taken();
        if taken.in_all >= self.0.in_all {
            return None;
        }
        let address = (!is_proxy).then(|| network_of(address));
        if let Some(address) = address {
            let its = taken.by.entry(address).or_insert(0);
            if *its >= self.0.per_address {
                return None;
            }
            *its += 1;
        }
        taken.in_all += 1;
        Some(Place {
            of: self.clone(),
            address,
        })
    }

    fn taken(&self) -> std::sync::MutexGuard<'_, Taken> {
        self.0.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut taken = self.of.taken();
        taken.in_all -= 1;
        if let Some(address) = self.address
            && let Some(its) = taken.by.get_mut(&address)
        {
            *its -= 1;
            if *its == 0 {
                taken.by.remove(&address);
            }
        }
    }
}

/// One household has a whole /64 of IPv6.
fn network_of(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            let mask = u128::MAX << 64;
            Ipv6Addr::from_bits(address.to_bits() & mask).into()
        }
        v4 => v4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn places_end_per_address_and_in_all_and_come_back() {
        let places = Places::new(4, 2);
        let (one, other) = (address("192.0.2.1"), address("192.0.2.2"));
        let first = places.take(one, false);
        let second = places.take(one, false);
        assert!(first.is_some() && second.is_some());
        assert!(places.take(one, false).is_none(), "its share is taken");
        let third = places.take(other, false);
        let fourth = places.take(one, true);
        assert!(third.is_some() && fourth.is_some(), "a proxy has no share");
        assert!(places.take(other, false).is_none(), "all are taken");
        drop(first);
        assert!(places.take(one, false).is_some());
        drop((second, third, fourth));
        assert!(places.taken().by.is_empty());
        assert_eq!(places.taken().in_all, 0);
    }

    #[test]
    fn a_household_of_ipv6_is_one_address() {
        let places = Places::new(9, 1);
        let first = places.take(address("2001:db8:0:1::1"), false);
        assert!(first.is_some());
        assert!(
            places
                .take(address("2001:db8:0:1:ffff::2"), false)
                .is_none()
        );
        assert!(places.take(address("2001:db8:0:2::1"), false).is_some());
        let v4 = places.take(address("192.0.2.1"), false);
        assert!(v4.is_some());
        assert!(places.take(address("::ffff:192.0.2.1"), false).is_none());
    }
}
