//! The proxies in front, which say whom they speak for.

use std::{net::IpAddr, str::FromStr};

use ipnet::IpNet;

/// Where the one proxy is that `true` stands for: this machine and the private ranges.
const NEAR: [&str; 6] = [
    "127.0.0.0/8",
    "::1/128",
    "10.0.0.0/8",
    "172.16.0.0/12",
    "192.168.0.0/16",
    "fc00::/7",
];

/// The networks whose machines are believed when they say whom they speak for.
#[derive(Debug, Clone, Default)]
pub struct Proxies {
    networks: Vec<IpNet>,
    /// There is one proxy: whom it names is the client, near or not. In a private range people
    /// sit too, and what they say of themselves is not believed.
    pub(crate) only_one: bool,
}

impl Proxies {
    /// Whether an address is such a machine's.
    pub fn holds(&self, address: IpAddr) -> bool {
        self.networks
            .iter()
            .any(|network| network.contains(&address))
    }
}

impl FromStr for Proxies {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let only_one = text.trim() == "true";
        let networks = match text.trim() {
            "" | "false" => Vec::new(),
            "true" => NEAR.to_vec(),
            list => list.split(',').map(str::trim).collect(),
        };
        let network = |text: &str| {
            let single = text.parse::<IpAddr>().map(IpNet::from);
            single
                .or_else(|_| text.parse())
                .map_err(|_| format!("`{text}` is no network: write true, or 10.0.0.0/8,fd00::/8"))
        };
        let networks = networks.into_iter().map(network);
        Ok(Self {
            networks: networks.collect::<Result<_, _>>()?,
            only_one,
        })
    }
}
