//! A way to the database over TCP, which can fall silent as a network does: nothing is closed, and
//! nothing comes any more.

use std::{future::pending, net::SocketAddr, path::PathBuf};

use tokio::{
    io::copy_bidirectional,
    net::{TcpListener, UnixStream},
    sync::watch,
};

pub struct Wire {
    pub address: SocketAddr,
    silent: watch::Sender<()>,
}

impl Wire {
    /// To a PostgreSQL's socket.
    pub async fn to(socket: PathBuf) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (silent, until) = watch::channel(());
        tokio::spawn(async move {
            while let Ok((mut here, _)) = listener.accept().await {
                let (socket, mut until) = (socket.clone(), until.clone());
                until.mark_unchanged();
                tokio::spawn(async move {
                    let Ok(mut there) = UnixStream::connect(socket).await else {
                        return;
                    };
                    tokio::select! {
                        _ = copy_bidirectional(&mut here, &mut there) => {}
                        // Both are held open.
                        _ = until.changed() => pending().await,
                    }
                });
            }
        });
        Self { address, silent }
    }

    /// From now on nothing passes on the connections that there are; new ones work.
    pub fn falls_silent(&self) {
        self.silent.send_replace(());
    }
}
