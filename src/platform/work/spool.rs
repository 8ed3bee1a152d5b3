//! Files without a name, between the server and its jobs.

use std::{
    fs::File,
    io::{self, Read as _, Seek as _, Write as _},
};

use axum::body::Body;
use futures_util::stream::try_unfold;
use tokio::io::AsyncReadExt as _;

/// Bytes read at once when it is sent.
const CHUNK: usize = 64 << 10;

/// Bytes on the disk, gone with the last that holds them.
#[derive(Debug)]
pub struct Spool(File);

impl Spool {
    /// An empty one.
    /// Fails: where the folder for temporary files takes none.
    pub fn new() -> io::Result<Self> {
        tempfile::tempfile().map(Self)
    }

    /// One that holds bytes.
    /// Fails: where they cannot be written.
    pub fn of(bytes: &[u8]) -> io::Result<Self> {
        let mut spool = Self::new()?;
        spool.0.write_all(bytes)?;
        Ok(spool)
    }

    /// The file, from its start.
    pub fn into_file(mut self) -> io::Result<File> {
        self.0.rewind()?;
        Ok(self.0)
    }

    /// The file once more, to be written elsewhere.
    pub(super) fn another(&self) -> io::Result<File> {
        self.0.try_clone()
    }

    /// All its bytes.
    pub fn into_bytes(self) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.into_file()?.read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// An answer's body, read as it is sent.
    pub fn into_body(self) -> io::Result<Body> {
        let file = tokio::fs::File::from_std(self.into_file()?);
        let chunks = try_unfold(file, |mut file| async move {
            let mut chunk = vec![0; CHUNK];
            let read = file.read(&mut chunk).await?;
            chunk.truncate(read);
            Ok::<_, io::Error>((read > 0).then_some((chunk, file)))
        });
        Ok(Body::from_stream(chunks))
    }
}

impl From<File> for Spool {
    fn from(file: File) -> Self {
        Self(file)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_body_holds_all_the_bytes() {
        let bytes: Vec<u8> = (0..200_000u32).map(|n| n as u8).collect();
        let body = Spool::of(&bytes).unwrap().into_body().unwrap();
        let sent = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        assert_eq!(sent, bytes);
        assert_eq!(Spool::of(&bytes).unwrap().into_bytes().unwrap(), bytes);
    }
}
