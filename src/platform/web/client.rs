//! Where a request comes from, also behind proxies.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::{
    extract::ConnectInfo,
    http::{Extensions, HeaderMap},
};

use crate::proxies::Proxies;

/// The client's address: of all X-Forwarded-For lines together, the last hop that is no
/// trusted proxy. Whatever stands before it may be invented; something that is no address ends
/// the search. Without a trusted proxy in front, the peer.
pub fn address(headers: &HeaderMap, extensions: &Extensions, proxies: &Proxies) -> IpAddr {
    let peer = extensions.get::<ConnectInfo<SocketAddr>>();
    let mut client = peer.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |info| {
        info.0.ip().to_canonical()
    });
    let lines = headers.get_all("x-forwarded-for").iter();
    let hops: Vec<Option<IpAddr>> = lines
        .flat_map(|line| line.to_str().unwrap_or("?").split(','))
        .map(hop)
        .collect();
    let believed = if proxies.only_one { 1 } else { hops.len() };
    for hop in hops.into_iter().rev().take(believed) {
        match hop {
            Some(hop) if proxies.holds(client) => client = hop,
            _ => break,
        }
    }
    client
}

/// `192.0.2.1`, `2001:db8::1`, and both with a port, as some proxies write them.
fn hop(text: &str) -> Option<IpAddr> {
    let text = text.trim();
    let bare = text.parse::<IpAddr>().ok();
    let address = bare.or_else(|| {
        text.parse::<SocketAddr>()
            .ok()
            .map(|with_port| with_port.ip())
    });
    address.map(|address| address.to_canonical())
}

/// What limits count as one client: an IPv4 address, or the /64 that one IPv6 line is given.
pub fn network(address: IpAddr) -> String {
    match address {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(peer: &str, lines: &[&str], proxies: &str) -> String {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append("x-forwarded-for", line.parse().unwrap());
        }
        let mut extensions = Extensions::new();
        let peer: IpAddr = peer.parse().unwrap();
        extensions.insert(ConnectInfo(SocketAddr::from((peer, 4711))));
        address(&headers, &extensions, &proxies.parse().unwrap()).to_string()
    }

    #[test]
    fn the_last_hop_that_is_no_proxy_is_the_client() {
        for (lines, proxies, right) in [
            (vec!["203.0.113.7"], "false", "127.0.0.1"),
            (vec!["203.0.113.7"], "true", "203.0.113.7"),
            // A proxy that adds a line of its own below the client's.
            (vec!["10.9.1.1", "203.0.113.7"], "true", "203.0.113.7"),
            (vec!["10.9.1.1, 203.0.113.7"], "true", "203.0.113.7"),
            (
                vec!["203.0.113.7, 10.0.0.4", "192.168.1.9"],
                "127.0.0.1, 10.0.0.4, 192.168.1.9",
                "203.0.113.7",
            ),
            // Who sits in a private network is a client like any other.
            (
                vec!["203.0.113.7, 10.0.0.4", "192.168.1.9"],
                "true",
                "192.168.1.9",
            ),
            (vec!["203.0.113.7", "10.1.2.3"], "true", "10.1.2.3"),
            (vec!["203.0.113.7, 10.0.0.4"], "127.0.0.1", "10.0.0.4"),
            (vec!["203.0.113.7:443"], "true", "203.0.113.7"),
            (vec!["[2001:db8::7]:443"], "true", "2001:db8::7"),
            (vec!["::ffff:203.0.113.7"], "true", "203.0.113.7"),
            (vec!["not-an-address"], "true", "127.0.0.1"),
            (
                vec!["203.0.113.7, not-an-address, 10.0.0.4"],
                "true",
                "10.0.0.4",
            ),
            (vec![], "true", "127.0.0.1"),
        ] {
            assert_eq!(
                seen("127.0.0.1", &lines, proxies),
                right,
                "{lines:?} {proxies}"
            );
        }
        // Somebody who reaches Jalon past the proxy is not believed.
        assert_eq!(
            seen("198.51.100.1", &["203.0.113.7"], "true"),
            "198.51.100.1"
        );
    }

    #[test]
    fn an_ipv6_line_counts_as_one() {
        let of = |text: &str| network(text.parse().unwrap());
        assert_eq!(of("2001:db8:1:2:3::4"), of("2001:db8:1:2:ffff::9"));
        assert_ne!(of("2001:db8:1:2::4"), of("2001:db8:1:3::4"));
        assert_ne!(of("192.0.2.1"), of("192.0.2.2"));
    }

    #[test]
    fn what_is_no_network_is_refused_at_the_start() {
        assert!("10.0.0.0/8, fd00::/8".parse::<Proxies>().is_ok());
        assert!("yes".parse::<Proxies>().is_err());
    }
}
